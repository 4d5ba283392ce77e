"""This is about the path of one paper: completed, printed, signed, scans back, stamped; what is next."""

from __future__ import annotations

from functools import partial
from typing import Final, Literal

import msgspec
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.operations.marking import QT_TRANSLATE_NOOP
from app.ui.languages import translated
from app.ui.papers.rows import PaperRow
from app.ui.theme import sizes
from app.ui.widgets.flow import Flow
from app.ui.widgets.stop_button import StopState, stop_button

StepName = Literal["complete", "print", "sign", "scan", "stamp"]

STEPS: Final[dict[StepName, str]] = {
    "complete": QT_TRANSLATE_NOOP("PaperPath", "Complete"),
    "print": QT_TRANSLATE_NOOP("PaperPath", "Print it"),
    "sign": QT_TRANSLATE_NOOP("PaperPath", "Sign it"),
    "scan": QT_TRANSLATE_NOOP("PaperPath", "Scan back"),
    "stamp": QT_TRANSLATE_NOOP("PaperPath", "Stamp it"),
}

TOLD: Final[dict[StepName, str]] = {
    "complete": QT_TRANSLATE_NOOP(
        "PaperPath", "what is missing stands below; it can also be written by hand"
    ),
    "print": QT_TRANSLATE_NOOP("PaperPath", "not printed yet"),
    "sign": QT_TRANSLATE_NOOP("PaperPath", "not signed yet"),
    "scan": QT_TRANSLATE_NOOP("PaperPath", "signed pages have not come back"),
    "stamp": QT_TRANSLATE_NOOP("PaperPath", "the firm's stamp is still to come"),
}


_DRAWINGS: Final[dict[StopState, str]] = {"done": "check", "next": "arrow-right", "open": "chevron-right"}
"""Steps one after another, nothing to choose among."""


class PaperStep(msgspec.Struct, frozen=True):
    name: StepName
    state: StopState


def steps_of(row: PaperRow) -> tuple[PaperStep, ...]:
    """None for a working sheet and a void paper: those lead nowhere."""
    paper = row.paper
    if row.is_working_sheet or (paper is not None and paper.void_reason):
        return ()
    open_ones: dict[StepName, bool] = {
        "complete": row.draft is not None and bool(row.draft.missing),
        "print": paper is None,
        "sign": paper is None or not paper.signed[0],
        "scan": paper is None or bool(paper.unscanned),
    }
    if paper is not None and paper.stamp_mark[0]:
        open_ones["stamp"] = paper.stamp_mark[0] == "pending"
    ahead = next((name for name, is_open in open_ones.items() if is_open), "")
    return tuple(
        PaperStep(name, "done" if not is_open else "next" if name == ahead else "open")
        for name, is_open in open_ones.items()
    )


class PaperPath(QWidget):
    """The steps in a line; pressed, a step leads to where it is done.

    Signals:
        step_chosen: by its name (str).
    """

    step_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps: tuple[PaperStep, ...] = ()
        self._line = Flow(self)
        self._line.setSpacing(sizes.TIGHT)

    def show_row(self, row: PaperRow) -> None:
        steps = steps_of(row)
        self.setVisible(bool(steps))
        if steps == self.steps:
            return
        self.steps = steps
        while (item := self._line.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for number, step in enumerate(steps, start=1):
            done = QCoreApplication.translate("PaperPath", "done")
            told = done if step.state == "done" else translated("PaperPath", TOLD[step.name])
            made = stop_button(
                f"{number} {translated('PaperPath', STEPS[step.name])}",
                step.state,
                told,
                partial(self.step_chosen.emit, step.name),
                _DRAWINGS,
            )
            self._line.addWidget(made)
        self.updateGeometry()
