"""This is about the trace of an enterprise (操作留痕): every act as a sentence, found by typing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.domain.acts.case import Case
from app.domain.trace.lines import TraceLine, trace_of
from app.ui.sheets.occasion import source_word
from app.ui.sheets.people_here import computer_names, people_names
from app.ui.theme import sizes
from app.ui.widgets.labels import label
from app.ui.widgets.matching import folded
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.words import word

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession


_Trace = tuple[tuple[TraceLine, ...], Mapping[str, str]]


class TraceTab(QWidget):
    """Newest first; made on the worker, so that ten thousand lines hold nobody up."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._lines: tuple[TraceLine, ...] = ()
        self.list: RowsPanel[TraceLine] = RowsPanel(word("Trace"), self._columns(), "history")
        self.list.empty.say(
            self.tr("Nothing stated yet"),
            self.tr("Whatever is entered stands here for good, with who and when."),
        )
        self.only_later = QCheckBox(self.tr("only what was typed later"))
        self.only_later.toggled.connect(self._show_lines)
        self.list.add_control(self.only_later)
        self.told = label("", "quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, sizes.NEAR, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.told)
        self.list.marked.connect(self._tell)
        session.changed.connect(self._read)
        self._read(session.case)

    def _read(self, case: Case) -> None:
        people, computers = people_names(self._session), computer_names(self._session)
        self._session.ask(self, self._take, _trace, case, people, computers)

    def _take(self, trace: _Trace) -> None:
        self._lines, found_by = trace
        self.list.model.found_by = lambda line: found_by[line.digest]
        self._show_lines(self.only_later.isChecked())

    def _show_lines(self, only_later: bool) -> None:
        lines = tuple(line for line in self._lines if line.typed_later) if only_later else self._lines
        self.list.show_rows(lines)
        self._tell(self.list.current())

    def _tell(self, line: TraceLine | None) -> None:
        """The whole sentence of the line a person stands on, and what it was taken from."""
        self.told.setVisible(line is not None)
        if line is None:
            return
        parts = [line.text]
        if line.occurred or line.observer:
            parts.append(self.tr("seen by {who} {time}").format(who=line.observer, time=line.occurred))
        source = " ".join(part for part in (source_word(line.source), line.reference) if part)
        if source:
            parts.append(self.tr("source: {source}").format(source=source))
        parts.append(self.tr("entry {n} of {computer}").format(n=line.number, computer=line.computer))
        self.told.setText("　".join(parts))

    def _columns(self) -> tuple[Column[TraceLine], ...]:
        later = word("typed later")

        def happened(line: TraceLine) -> str:
            return f"{later} {line.occurred}".strip() if line.typed_later else line.occurred

        return (
            Column(self.tr("Typed at"), lambda line: line.at, width=16),
            Column(self.tr("By"), lambda line: line.by, width=8),
            Column(self.tr("Computer"), lambda line: line.computer, width=7),
            Column(self.tr("What was stated"), lambda line: line.text, hint=lambda line: line.text),
            Column(
                self.tr("Happened at"),
                happened,
                lambda line: "calm" if line.typed_later else None,
                order=lambda line: line.occurred,
                width=20,
            ),
        )


def _trace(_case_file: object, case: Case, people: Mapping[str, str], computers: Mapping[str, str]) -> _Trace:
    """On the worker: the lines, and the text each is found by."""
    lines = trace_of(case, people, computers)
    return lines, {
        line.digest: folded(
            "\n".join((line.at, line.by, line.computer, line.text, line.occurred, line.reference))
        )
        for line in lines
    }
