"""This is about a form in hand: sections left, questions right, what is open in a list to go by.

What is chosen reaches the engine at once, what is typed when its question is left or three seconds after the
last key; then it is kept (`form_view` stores it in the case, a trial at the bureau keeps nothing). Nothing is
done while an input method composes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.ui.form.answered import answered
from app.ui.form.earlier import EarlierAnswers
from app.ui.form.keys import key_line, make_keys
from app.ui.form.part_page import PartPage
from app.ui.form.parts import node_of, part_by_path, parts_of, path_of
from app.ui.form.question_box import QuestionBox, box_around
from app.ui.form.sheet import Sheet
from app.ui.form.side_lists import SideLists
from app.ui.theme import sizes
from app.ui.widgets.labels import label
from app.xforms.engine.datatypes import normalized
from app.xforms.engine.result import Tier
from app.xforms.errors import FormRefused

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from app.ui.form.sheet import Pictures
    from app.xforms.engine.result import Problem
    from app.xforms.engine.session import ChangeSet
    from app.xforms.engine.session import Session as FormSession

MILLISECONDS_AFTER_A_KEY: Final = 3_000
MILLISECONDS_TO_COUNT: Final = 150


class FormPane(QWidget):
    """One form; only the part that is seen is built.

    Signals:
        left: the person goes back to where they came from.

    Attributes:
        head: the line of the title; what belongs to the whole form goes to its right end.
        side: sections and open questions.
        reasons: why unusual answers stand, by node.
    """

    left = Signal()

    def __init__(
        self,
        filling: FormSession,
        now: Callable[[], datetime],
        pictures: Pictures | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.filling = filling
        self.parts = parts_of(filling.form)
        self._part_by_path = part_by_path(self.parts)
        self._pages: dict[int, PartPage] = {}
        self._boxes: dict[str, QuestionBox] = {}
        self._shown = -1
        self._typing: QuestionBox | None = None
        self._last_box: QuestionBox | None = None
        self._earlier = EarlierAnswers()
        self.reasons: dict[str, str] = {}
        self._sheet = Sheet(filling, now, self.note, self._items_changed, pictures)
        self._timer = QTimer(self, singleShot=True, interval=MILLISECONDS_AFTER_A_KEY)
        self._counting = QTimer(self, singleShot=True, interval=MILLISECONDS_TO_COUNT)
        self._build()
        self._connect()

    # What others make of it ------------------------------------------------------------------------------

    def keep(self) -> None:
        """Keep what is new in the engine; here it is let go of."""
        self.filling.take_pending()

    def keep_all(self) -> None:
        """As `keep`, when the form is left or finished."""
        self.keep()

    def counted(self, problems: Sequence[Problem]) -> None:
        """What is open was counted anew."""

    def stuck(self, problems: Sequence[Problem]) -> None:
        """The form was to be finished, and this stands against it."""

    def complete(self) -> None:
        """The form is finished, nothing stands against it."""

    def note(self, box: QuestionBox) -> None:
        """A question was built."""
        self._boxes[box.node] = box
        box.typed.connect(self._typed)
        box.settled.connect(self._settled)
        box.explained.connect(self._explained)

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

    def go_to_open(self) -> None:
        """The next question that is open, after the one a person stands on; round to the first."""
        self._leave_typing()
        nodes = [problem.node for problem in self._against()]
        if nodes:
            order = {node: at for at, node in enumerate(self.filling.node_ids())}
            here = order.get(self._last_box.node, -1) if self._last_box is not None else -1
            self.go_to(next((node for node in nodes if order[node] > here), nodes[0]))

    def go_by_section(self, step: int) -> None:
        """The section before or after the one shown; nowhere at either end."""
        shown = [at for at in range(len(self.parts)) if self._is_relevant(at)]
        to = shown.index(self._shown) + step if self._shown in shown else 0
        if 0 <= to < len(shown):
            self.go_to_part(shown[to])

    def _stand_on(self, box: QuestionBox | None) -> None:
        """box: on the part shown; None for the first one that is seen."""
        seen = (each for each in self.page.blocks.boxes() if not each.isHidden() and each.takes_answers)
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
        """Complete the form; what stands against it is told first."""
        self._leave_typing()
        self.keep_all()
        problems = self._against()
        if not problems:
            self.complete()
            return
        self.stuck(problems)
        for box in self._boxes.values():
            box.was_left = True
            box.say_wrong()
        self.problems.setFocus()
        self.problems.stand_on(0)

    def answer(self, node: str, value: str) -> None:
        """Give one question this answer, whatever stands in its field."""
        self._earlier.note(node, self.filling.state(node).value)
        self.answer_all((node,), value)

    def answer_all(self, nodes: Sequence[str], value: str) -> None:
        """One answer to several questions, built or not."""
        for node in nodes:
            self._redraw(self.filling.set(node, value), node)
        self.keep()

    def show_anew(self) -> None:
        """Everything as the engine has it, after much was changed at once."""
        self._items_changed()
        for page in self._pages.values():
            page.blocks.refresh()
        self._show_sections()
        self._count_open()

    def take_back(self) -> None:
        """What stood before at the question a person stands on."""
        box = self.standing()
        if box is not None:
            self._leave(box)
            before = self._earlier.take(box.node)
            if before is not None:
                box.unfit = ""
                self.answer_all((box.node,), before)

    def standing(self) -> QuestionBox | None:
        """The question a person stands on, or stood on last."""
        box = self._box_of(QApplication.focusWidget()) or self._last_box
        return box if box is not None and isValid(box) else None

    def hideEvent(self, event: QHideEvent) -> None:
        self._leave_typing()
        self.keep_all()
        super().hideEvent(event)

    # Answers ---------------------------------------------------------------------------------------------

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
        self.keep()

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
        self.keep()

    def _explained(self, box: QuestionBox, reason: str) -> None:
        self.reasons[box.node] = reason
        self._counting.start()

    def _against(self) -> list[Problem]:
        """What stands against finishing: not an unusual answer that has its reason."""
        return [
            problem
            for problem in self.filling.validate()
            if problem.tier is not Tier.SOFT or not self.reasons.get(problem.node)
        ]

    def _give(self, box: QuestionBox) -> None:
        """Tell the engine, unless it is no answer of its type: that stays in the field, to be mended."""
        if self._boxes.get(box.node) is not box:
            return
        value, before = box.value(), self.filling.state(box.node).value
        if value == before and not box.unfit:
            return
        if value.strip() and not normalized(value, box.datatype, self.filling.form.world.zone):
            box.say_unfit()
            return
        box.unfit = ""
        try:
            changes = self.filling.set(box.node, value)
        except FormRefused:
            box.say_unfit()
            return
        self._earlier.note(box.node, before)
        self._redraw(changes, box.node)

    def _redraw(self, changes: ChangeSet, node: str) -> None:
        touched = {
            node, *changes.values, *changes.relevant, *changes.required, *changes.readonly, *changes.valid,
            *changes.choices, *changes.labels,
        }  # fmt: skip
        frame = changes.relevant or changes.labels or changes.added or changes.removed

        def change() -> None:
            for each in touched & self._boxes.keys():
                self._boxes[each].refresh(each in changes.choices or each in changes.labels)
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
        self.keep()
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
        box = box_around(widget)
        return box if box is not None and self._boxes.get(box.node) is box else None

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
        problems = self._against()
        self.side.show_problems(
            problems, lambda node: self._part_by_path.get(path_of(node), 0), answered(self.filling)
        )
        self.counted(problems)
        self._show_sections()

    def _show_sections(self) -> None:
        """Those that are relevant, with how much is open in each."""
        shown = [(at, self._name_of(at)) for at in range(len(self.parts)) if self._is_relevant(at)]
        self.side.show_sections(shown, self._shown)
        following = self._part_after(self._shown)
        text = self.tr("Next: {name}").format(name=self._name_of(following)) if following >= 0 else ""
        self.page.go_on.setText(text or self.tr("Finish the form"))

    # Building --------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.title = label(self.filling.form.title, "heading")
        self.side = SideLists()
        self.sections, self.problems = self.side.sections, self.side.problems
        self.stack = QStackedWidget()
        self.head = QHBoxLayout()
        self.head.setSpacing(sizes.NEAR)
        self.head.addWidget(self.title, 1)
        middle = QHBoxLayout()
        middle.setSpacing(sizes.WIDE)
        middle.addWidget(self.side)
        middle.addWidget(self.stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addLayout(self.head)
        layout.addLayout(middle, 1)
        layout.addWidget(key_line())

    def _connect(self) -> None:
        self._timer.timeout.connect(self._time_is_up)
        self._counting.timeout.connect(self._count_open)
        self.sections.chosen.connect(self.go_to_part)
        self.problems.chosen.connect(self.go_to)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)
        deeds: dict[str, Callable[[], object]] = {
            "F4": self.go_to_open,
            "F7": lambda: self.go_by_section(-1),
            "F8": lambda: self.go_by_section(1),
            "Ctrl+Z": self.take_back,
        }
        make_keys(self, deeds)
