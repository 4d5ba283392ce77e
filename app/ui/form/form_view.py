"""This is about a form being filled in: sections left, questions right, what is open in a list to go by.

What is chosen reaches the engine at once, what is typed when its question is left or three seconds after the
last key; then it is stored. Nothing is done while an input method composes.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.domain.answers.forms import form_of
from app.operations.fill_form import finish_form
from app.ui.form.answer_keeper import AnswerKeeper
from app.ui.form.answer_texts import problem_told
from app.ui.form.finish_bar import FinishBar
from app.ui.form.history import AnswerWords, HistoryDialog, history_of, last_answered
from app.ui.form.part_page import PartPage
from app.ui.form.parts import node_of, part_by_path, parts_of, path_of
from app.ui.form.question_box import QuestionBox, Sheet
from app.ui.form.rest_button import RestButton
from app.ui.sheets.people_here import computer_names, people_names, workspace_of
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label
from app.ui.widgets.short_list import ShortList
from app.ui.words import word
from app.xforms.engine.datatypes import normalized
from app.xforms.errors import FormRefused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.ui.case_session import CaseSession
    from app.xforms.engine.session import ChangeSet
    from app.xforms.engine.session import Session as FormSession

MILLISECONDS_AFTER_A_KEY: Final = 3_000
MILLISECONDS_TO_COUNT: Final = 150
SIDE_WIDTH: Final = 210


class FormView(QWidget):
    """One form.

    Signals:
        left: the person goes back to the list.
        finished: the form is complete and stored.
    """

    left = Signal()
    finished = Signal()

    def __init__(
        self, session: CaseSession, form: str, filling: FormSession, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self.form, self.filling = session, form, filling
        self.parts = parts_of(filling.form)
        self._part_by_path = part_by_path(self.parts)
        self._pages: dict[int, PartPage] = {}
        self._boxes: dict[str, QuestionBox] = {}
        self._shown = -1
        self._typing: QuestionBox | None = None
        self._last_box: QuestionBox | None = None
        known = form_of(session.case, form)
        self._contested = frozenset(known.contested if known is not None else ())
        desk = workspace_of(session).desk
        self._sheet = Sheet(filling, desk.now, self._note, self._items_changed)
        self.keeper = AnswerKeeper(session, form, filling, self)
        self._timer = QTimer(self, singleShot=True, interval=MILLISECONDS_AFTER_A_KEY)
        self._counting = QTimer(self, singleShot=True, interval=MILLISECONDS_TO_COUNT)
        self._open_in: Counter[int] = Counter()
        self.rest = RestButton(self._session, self.form, self.filling, self.answer_all, self)
        self._build()
        self._connect()
        if known is not None and known.lines:
            self._kept.setText(self.tr("Finished; after a change, finish it again."))
        self.beginning = last_answered(session.case, form)
        self._show_part(self._part_by_path.get(path_of(self.beginning), 0))
        self._count_open()

    # Going about -----------------------------------------------------------------------------------------

    def go_to(self, node: str) -> None:
        """Show a question and stand on it; the first one where there is no such question."""
        self._show_part(self._part_by_path.get(path_of(node), 0))
        self.page.blocks.open_item_of(node)
        box = self._boxes.get(node)
        self._stand_on(box if box is not None and not box.isHidden() else None)

    def go_to_part(self, at: int) -> None:
        """Show a part and stand on its first question."""
        self._show_part(at)
        self._stand_on(None)

    def _stand_on(self, box: QuestionBox | None) -> None:
        """box: on the part shown; None for the first one that is seen."""
        seen = (each for each in self.page.blocks.boxes() if not each.isHidden())
        box = box or next(seen, None)
        if box is not None:
            box.take_focus()
            self.page.ensureWidgetVisible(box)

    def box(self, node: str) -> QuestionBox | None:
        """The question, if it is built."""
        return self._boxes.get(node)

    @property
    def page(self) -> PartPage:
        """The part shown."""
        return self._pages[self._shown]

    def finish(self) -> None:
        """Complete the form; what stands against it is told first, and passed by a reason."""
        self._leave_typing()
        self.keeper.keep()
        problems = self.filling.validate()
        if problems:
            self.finish_bar.ask(len(problems))
            for box in self._boxes.values():
                box.was_left = True
                box.say_wrong()
            self.problems.setFocus()
            self.problems.stand_on(0)
            return
        self._finish("")

    def show_history(self) -> None:
        """Of the question a person stands on, or stood on last."""
        box = self._box_of(QApplication.focusWidget()) or self._last_box
        if box is None or not isValid(box):
            return
        self._leave(box)
        words = AnswerWords(
            people_names(self._session),
            computer_names(self._session),
            {choice.value: choice.label for choice in self.filling.choices(box.node)},
            box.datatype,
        )
        given = history_of(self._session.case, self.form, box.node)
        HistoryDialog(self.filling.state(box.node).label, given, words, self).open()

    def answer_all(self, nodes: Sequence[str], value: str) -> None:
        """One answer to several questions, built or not."""
        for node in nodes:
            self._redraw(self.filling.set(node, value), node)
        self.keeper.keep()

    def hideEvent(self, event: QHideEvent) -> None:
        self._leave_typing()
        self.keeper.keep()
        super().hideEvent(event)

    # Answers ---------------------------------------------------------------------------------------------

    def _note(self, box: QuestionBox) -> None:
        self._boxes[box.node] = box
        box.typed.connect(self._typed)
        box.settled.connect(self._settled)
        if box.node in self._contested:
            box.say_differs(True)

    def _typed(self, box: QuestionBox) -> None:
        self._typing = box
        self._timer.start()

    def _settled(self, box: QuestionBox) -> None:
        self._give(box)
        self._timer.start()

    def _time_is_up(self) -> None:
        if self._typing is not None and isValid(self._typing) and self._typing.is_composing:
            self._timer.start()
            return
        self._leave_typing()
        self.keeper.keep()

    def _leave_typing(self) -> None:
        """What was typed last goes to the engine."""
        box, self._typing = self._typing, None
        if box is not None and isValid(box):
            self._give(box)

    def _leave(self, box: QuestionBox) -> None:
        self._give(box)
        if self._typing is box:
            self._typing = None
        self._timer.stop()
        self.keeper.keep()

    def _give(self, box: QuestionBox) -> None:
        """Tell the engine, unless it is no answer of its type: that stays in the field, to be mended."""
        if self._boxes.get(box.node) is not box:
            return
        value, before = box.value(), self.filling.state(box.node).value
        if value == before and not box.unfit:
            return
        world = self.filling.form.world
        if value.strip() and not normalized(value, box.datatype, world.zone):
            box.say_unfit()
            return
        box.unfit = ""
        try:
            changes = self.filling.set(box.node, value)
        except FormRefused:
            box.say_unfit()
            return
        self._redraw(changes, box.node)

    def _redraw(self, changes: ChangeSet, node: str) -> None:
        touched = {
            node, *changes.values, *changes.relevant, *changes.required, *changes.readonly, *changes.valid,
            *changes.choices, *changes.labels,
        }  # fmt: skip
        frame = changes.relevant or changes.labels or changes.added or changes.removed

        def change() -> None:
            for each in touched & self._boxes.keys():
                self._boxes[each].refresh()
            if frame:
                for page in self._pages.values():
                    page.blocks.refresh()

        self.page.stay_while(change)
        if frame:
            self._show_sections()
        self._counting.start()

    def _items_changed(self) -> None:
        """An item was added or removed: questions that went with it are forgotten."""
        here = set(self.filling.node_ids())
        self._boxes = {node: box for node, box in self._boxes.items() if node in here}
        for box in self._boxes.values():
            box.refresh()
        self.keeper.keep()
        self._counting.start()

    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        before, now = self._box_of(old), self._box_of(new)
        if before is not None and before is not now:
            before.was_left = before.was_left or new is not None
            self._last_box = before
            self._leave(before)
            before.say_wrong()

    def _box_of(self, widget: QWidget | None) -> QuestionBox | None:
        """The question a widget belongs to; what drops down from it counts."""
        while widget is not None and isValid(widget):
            if isinstance(widget, QuestionBox):
                return widget if self._boxes.get(widget.node) is widget else None
            parent = widget.parent()
            widget = parent if isinstance(parent, QWidget) else None
        return None

    def _keep_the_last(self) -> None:
        self._leave_typing()
        self.keeper.keep_the_last()

    def _finish(self, reason: str) -> None:
        result = self.filling.result()
        self._session.do_then(self, self._is_finished, finish_form, self.form, result, reason)

    def _is_finished(self, _case: object) -> None:
        workspace_of(self._session).say_saved()
        self.finished.emit()

    # What is seen ----------------------------------------------------------------------------------------

    def _show_part(self, at: int) -> None:
        if at not in self._pages:
            root = self.filling.form.root.path
            self._pages[at] = PartPage(self._sheet, self.parts[at], root, self._name_of(at))
            self._pages[at].go_on.clicked.connect(self._go_on)
            self.stack.addWidget(self._pages[at])
        self._shown = at
        self.stack.setCurrentWidget(self._pages[at])
        self._show_sections()

    def _go_on(self) -> None:
        following = self._part_after(self._shown)
        if following < 0:
            self.finish()
        else:
            self.go_to_part(following)

    def _part_after(self, at: int) -> int:
        return next((n for n in range(at + 1, len(self.parts)) if self._is_relevant(n)), -1)

    def _is_relevant(self, at: int) -> bool:
        section = self.parts[at].section
        if section is None or section.field is None:
            return True
        root = self.filling.form.root.path
        return self.filling.state(node_of(section, root, root)).relevant

    def _name_of(self, at: int) -> str:
        part, root = self.parts[at], self.filling.form.root.path
        name = ""
        if part.section is not None and part.section.field is not None:
            name = self.filling.state(node_of(part.section, root, root)).label
        name = name or self.filling.form.title
        return f"{name}　{part.number} / {part.of}" if part.of > 1 else name

    def _count_open(self) -> None:
        """What is open, in the whole form: in a long one too much for every answer, so a moment later."""
        problems = self.filling.validate()
        self._open_in = Counter(self._part_by_path.get(path_of(problem.node), 0) for problem in problems)
        self.problems.show_lines([(each.node, problem_told(each)) for each in problems])
        self._open.setText(self.tr("Open: {n}").format(n=len(problems)))
        self.rest.refresh()
        self._show_sections()

    def _show_sections(self) -> None:
        """Those that are relevant, with how much is open in each."""
        lines = [
            (at, f"{self._name_of(at)}　{self._open_in[at] or '✓'}")
            for at in range(len(self.parts))
            if self._is_relevant(at)
        ]
        with QSignalBlocker(self.sections):
            self.sections.show_lines(lines)
            self.sections.stand_on(next((n for n, (at, _) in enumerate(lines) if at == self._shown), -1))
        following = self._part_after(self._shown)
        text = self.tr("Next: {name}").format(name=self._name_of(following)) if following >= 0 else ""
        self.page.go_on.setText(text or self.tr("Finish the form"))

    def _say_kept(self) -> None:
        self._store_again.hide()
        at = workspace_of(self._session).desk.now().strftime("%H:%M")
        self._kept.setText(word("Saved {time}").format(time=at))

    def _say_failed(self) -> None:
        self._kept.setText(self.tr("Not stored yet: {n}").format(n=self.keeper.unstored))
        self._store_again.show()

    # Building --------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.back = button(word("Back"), self.left.emit, icon_name="arrow-left")
        self.title = label(self.filling.form.title, "heading")
        self._kept = label("", "quiet")
        self._kept.setWordWrap(False)
        self._store_again = button(self.tr("Store again"), self.keeper.keep)
        self._store_again.hide()
        self.history = button(self.tr("History of the answer (F3)"), self.show_history, icon_name="history")
        self.history.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.done = button(self.tr("Finish the form"), self.finish, "main", "check")
        self.sections: ShortList[int] = ShortList(self.tr("Sections"))
        self.problems: ShortList[str] = ShortList(self.tr("Open questions"))
        self._open = label("", "quiet")
        self.stack = QStackedWidget()
        self.finish_bar = FinishBar()
        head = QHBoxLayout()
        head.setSpacing(sizes.NEAR)
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        for each in (self._kept, self._store_again, self.history, self.done):
            head.addWidget(each)
        side = QWidget()
        side.setFixedWidth(SIDE_WIDTH)
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(sizes.TIGHT)
        left.addWidget(self.sections, 3)
        left.addWidget(self.rest)
        left.addWidget(self._open)
        left.addWidget(self.problems, 2)
        middle = QHBoxLayout()
        middle.setSpacing(sizes.WIDE)
        middle.addWidget(side)
        middle.addWidget(self.stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addLayout(head)
        layout.addLayout(middle, 1)
        layout.addWidget(self.finish_bar)

    def _connect(self) -> None:
        self._timer.timeout.connect(self._time_is_up)
        self._counting.timeout.connect(self._count_open)
        self.sections.chosen.connect(self.go_to_part)
        self.problems.chosen.connect(self.go_to)
        self.finish_bar.passed.connect(self._finish)
        self.keeper.kept.connect(self._say_kept)
        self.keeper.failed.connect(self._say_failed)
        self._session.closing.connect(self._keep_the_last)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)
        history = QShortcut(QKeySequence(Qt.Key.Key_F3), self)
        history.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        history.activated.connect(self.show_history)
