"""This is about a draft whose form has a newer version: told calmly, compared, and gone on with if wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui.form.answer_texts import shown
from app.ui.form.parts import path_of
from app.ui.theme import sizes
from app.ui.theme.colours import Tone
from app.ui.widgets.buttons import button
from app.ui.widgets.form_dialog import FormDialog
from app.ui.widgets.labels import label
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.xforms.engine.migration import Copied, Migration, Why

if TYPE_CHECKING:
    from app.xforms.engine.session import Session as FormSession


class NewerBar(QFrame):
    """Stands over a draft; who leaves it alone goes on with the version the draft was begun with.

    Signals:
        asked: show what would become of the answers.
    """

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._said = label("", "quiet")
        self.look = button(self.tr("Show the differences"), self.asked.emit, icon_name="table")
        line = QHBoxLayout(self)
        line.setContentsMargins(sizes.GAP, sizes.NEAR, sizes.GAP, sizes.NEAR)
        line.setSpacing(sizes.NEAR)
        line.addWidget(self._said, 1)
        line.addWidget(self.look)
        self.hide()

    def offer(self, old: str, new: str) -> None:
        """old, new: the versions, as the definitions call themselves."""
        pattern = self.tr(
            "This checklist has a newer version ({new}). This draft goes on with its own ({old})."
        )
        self._said.setText(pattern.format(old=old, new=new))
        self.show()


class Fate(msgspec.Struct, frozen=True):
    """What becomes of one answer, or that a question is new; `value` as people read it."""

    question: str
    value: str
    what: str
    tone: Tone | None = None


class MigrationDialog(FormDialog):
    """Every answer and what becomes of it; what has no place stands first."""

    def __init__(
        self,
        filling: FormSession,
        planned: Migration,
        then: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        """filling: the draft as it is; its answers are read by its own version."""
        self._then = then
        remark = self.tr(
            "{n} answers go on, {parked} are set apart and stay in the file with the draft, {new} questions "
            "are new. The version before is kept as well."
        )
        fates = fates_of(filling, planned)
        told = remark.format(n=len(_answered(planned)), parked=len(planned.parked), new=len(planned.asked))
        super().__init__(self.tr("Newer version of the checklist"), self.tr("Go on with it"), told, parent)
        self.list: RowsPanel[Fate] = RowsPanel(
            self.tr("What becomes of the answers"), self._columns(), "table"
        )
        self.list.empty.say(self.tr("Nothing was answered yet"))
        self.list.show_rows(fates)
        self.column.insertWidget(1, self.list, 1)
        self.rows.hide()
        self.resize(760, 460)

    def act(self) -> None:
        self.accept()
        self._then()

    def _columns(self) -> tuple[Column[Fate], ...]:
        return (
            Column(self.tr("Question"), lambda fate: fate.question),
            Column(self.tr("Answer"), lambda fate: fate.value, width=22),
            Column(self.tr("What becomes of it"), lambda fate: fate.what, lambda fate: fate.tone, width=34),
        )


def fates_of(filling: FormSession, planned: Migration) -> tuple[Fate, ...]:
    """Set apart, renamed, new, as it was."""
    translate = QCoreApplication.translate
    apart, renamed = translate("Fate", "set apart: {why}"), translate("Fate", "goes on, renamed")
    goes_on, new = translate("Fate", "goes on"), translate("Fate", "new question")
    why = _why_words()
    parked = [
        Fate(
            each.label,
            answer_text(filling, each.node, each.value),
            apart.format(why=why[each.why]),
            "waiting",
        )
        for each in planned.parked
    ]
    copied = [
        Fate(
            each.label,
            answer_text(filling, each.node, each.value),
            renamed if each.renamed else goes_on,
            "going" if each.renamed else None,
        )
        for each in sorted(_answered(planned), key=lambda each: not each.renamed)
    ]
    asked = [Fate(label, "", new, "going") for label in planned.asked]
    moved = sum(each.renamed for each in planned.copied)
    return (*parked, *copied[:moved], *asked, *copied[moved:])


def _answered(planned: Migration) -> list[Copied]:
    """Without what the form keeps about itself."""
    return [each for each in planned.copied if "/meta/" not in each.node]


def answer_text(filling: FormSession, node: str, value: str) -> str:
    """A stored answer as people read it, by the version it was given in."""
    if node not in filling.record.nodes:
        return value
    labels = {choice.value: choice.label for choice in filling.choices(node)}
    if labels:
        return "、".join(labels.get(each, each) for each in value.split())
    field = next((each for each in filling.form.root.walk() if each.path == path_of(node)), None)
    return shown(value, field.bind.datatype if field is not None else "")


def _why_words() -> dict[Why, str]:
    translate = QCoreApplication.translate
    return {
        Why.GONE: translate("Fate", "no such question any more"),
        Why.OTHER_TYPE: translate("Fate", "another kind of answer is asked for"),
        Why.NOT_OFFERED: translate("Fate", "no longer offered"),
        Why.CALCULATED: translate("Fate", "calculated now"),
        Why.OTHER_REPEAT: translate("Fate", "stands in another table"),
    }
