"""This is about what stands beside the questions of a form: its sections and what is open, to go by."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.form.answer_texts import problem_told
from app.ui.theme import sizes
from app.ui.widgets.labels import label
from app.ui.widgets.short_list import ShortList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.xforms.engine.result import Problem

SIDE_WIDTH: Final = 210


class SideLists(QWidget):
    """Sections with how much is open in each; below them the open questions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sections: ShortList[int] = ShortList(self.tr("Sections"))
        self.problems: ShortList[str] = ShortList(self.tr("Open questions"))
        self._open = label("", "quiet")
        self._open_in: Counter[int] = Counter()
        self.setFixedWidth(SIDE_WIDTH)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(sizes.TIGHT)
        self._layout.addWidget(self.sections, 3)
        self._layout.addWidget(self._open)
        self._layout.addWidget(self.problems, 2)

    def put_between(self, widget: QWidget) -> None:
        """Under the sections."""
        self._layout.insertWidget(1, widget)

    def show_problems(
        self, problems: Sequence[Problem], part_of: Callable[[str], int], answered: tuple[int, int]
    ) -> None:
        """part_of: which part a node lies in. answered: how many questions are, of how many."""
        self._open_in = Counter(part_of(problem.node) for problem in problems)
        self.problems.show_lines([(each.node, problem_told(each)) for each in problems])
        told = self.tr("Answered {done} of {all}, to do: {n}")
        self._open.setText(told.format(done=answered[0], all=answered[1], n=len(problems)))

    def show_sections(self, named: Sequence[tuple[int, str]], shown: int) -> None:
        """named: parts by number, with their names. shown: the one that is seen."""
        lines = [(at, f"{name}　{self._open_in[at] or '✓'}") for at, name in named]
        with QSignalBlocker(self.sections):
            self.sections.show_lines(lines)
            self.sections.stand_on(next((n for n, (at, _) in enumerate(lines) if at == shown), -1))
