"""This is about a paper that left the printer: how far it is, what was written on it, what to do next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.acts.case import Case
from app.domain.records.facts import RecordPrinted
from app.domain.records.printed import Paper
from app.domain.slot_text import slot_text
from app.ui.papers.rows import PaperRow
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import label
from app.ui.widgets.pill import Pill
from app.ui.words import PAPER_STATES, word

_LONGEST = 40


class PaperPanel(QWidget):
    """One printed paper.

    Signals: what a person wants done with it.
    """

    look_wanted = Signal()
    print_wanted = Signal()
    save_wanted = Signal()
    sign_wanted = Signal()
    stamp_wanted = Signal()
    scan_wanted = Signal()
    correct_wanted = Signal()
    reissue_wanted = Signal()
    void_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label("", "heading")
        self.title.setWordWrap(True)
        self.pill = Pill()
        self.sign = button(word("Sign"), self.sign_wanted.emit, icon_name="pencil")
        self.stamp = button(self.tr("Stamp of the firm"), self.stamp_wanted.emit, icon_name="stamp")
        self.scan = button(word("Take signed scan"), self.scan_wanted.emit, icon_name="scan-line")
        self.correct = button(word("Note hand correction"), self.correct_wanted.emit)
        self.look = button(self.tr("Look at it"), self.look_wanted.emit, icon_name="eye")
        self.print = button(self.tr("Print again"), self.print_wanted.emit, icon_name="printer")
        self.save = button(self.tr("Save as PDF"), self.save_wanted.emit, icon_name="download")
        self.reissue = button(word("Reissue"), self.reissue_wanted.emit)
        self.void = button(self.tr("Make void"), self.void_wanted.emit, "danger")
        self.facts = QWidget()
        self._facts = QVBoxLayout(self.facts)
        self._facts.setContentsMargins(0, 0, sizes.NEAR, 0)
        self._facts.setSpacing(sizes.TIGHT)
        self._lay_out()

    def show_row(self, row: PaperRow, case: Case, names: Mapping[str, str]) -> None:
        """names: of people, by officer id."""
        paper = row.paper
        if paper is None:
            return
        self.title.setText(row.title)
        text, tone = PAPER_STATES[row.state]
        self.pill.show_state(word(text), tone)
        is_void, is_signed = bool(paper.void_reason), bool(paper.signed[0])
        for each in (self.sign, self.stamp, self.scan, self.correct):
            each.setEnabled(not is_void)
        self.void.setVisible(not is_void and not is_signed)
        main = self._next_step(paper)
        for each in (self.sign, self.stamp, self.scan):
            each.setProperty("role", "main" if each is main else "plain")
            each.style().unpolish(each)
            each.style().polish(each)
        self._show_facts(tuple(facts_of(paper, case, names)))

    def take_focus(self) -> None:
        self.look.setFocus()

    def _next_step(self, paper: Paper) -> QWidget | None:
        if paper.void_reason:
            return None
        if not paper.signed[0]:
            return self.sign
        if paper.unscanned:
            return self.scan
        return self.stamp if paper.stamp_mark[0] == "pending" else None

    def _show_facts(self, facts: tuple[tuple[str, str], ...]) -> None:
        while self._facts.count():
            widget = self._facts.takeAt(0).widget()
            if widget is not None:
                widget.deleteLater()
        for name, text in facts:
            line = QFrame()
            inside = QHBoxLayout(line)
            inside.setContentsMargins(0, 0, 0, 0)
            named, told = label(name, "quiet"), label(text)
            named.setFixedWidth(sizes.FIELD_LABEL_WIDTH - 30)
            told.setWordWrap(True)
            inside.addWidget(named)
            inside.addWidget(told, 1)
            self._facts.addWidget(line)
        self._facts.addStretch(1)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.pill)
        grid = QGridLayout()
        grid.setSpacing(sizes.NEAR)
        first = (self.look, self.sign, self.scan, self.correct)
        second = (self.stamp, self.print, self.save, self.reissue, self.void)
        for line, buttons in enumerate((first, second)):
            row = QHBoxLayout()
            row.setSpacing(sizes.NEAR)
            for each in buttons:
                row.addWidget(each)
            row.addStretch(1)
            grid.addLayout(row, line, 0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self.facts)
        scroll.setAccessibleName(self.tr("What happened to this paper"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(sizes.GAP, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addLayout(head)
        layout.addLayout(grid)
        layout.addWidget(scroll, 1)


def facts_of(paper: Paper, case: Case, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What there is to say of a paper: (name, text), translated."""
    translate = QCoreApplication.translate
    act = case.things[f"record/{paper.id}"].stated
    who = names.get(act.by, act.by)
    yield translate("PaperFacts", "Printed"), f"{act.at[:16].replace('T', ' ')}　{who}"
    if paper.number:
        yield translate("PaperFacts", "Number"), paper.number
    yield from _signing(paper)
    total = len(paper.pages)
    back = translate("PaperFacts", "{n} of {total} pages")
    yield (
        translate("PaperFacts", "Signed pages back"),
        back.format(n=total - len(paper.unscanned), total=total),
    )
    if paper.missing:
        yield translate("PaperFacts", "Left to the pen"), "、".join(dict.fromkeys(paper.missing))
    for correction in paper.corrections:
        page = translate("PaperFacts", "page {n}").format(n=correction.page)
        mark = f"（{correction.mark}）" if correction.mark else ""
        text = f"{page} {correction.place}：{correction.old} → {correction.new}{mark}"
        yield translate("PaperFacts", "Corrected by hand"), text
    said = act.fact.said if isinstance(act.fact, RecordPrinted) else {}
    for path in paper.changed:
        yield translate("PaperFacts", "Changed since"), _change(case, path, said.get(path, ""))
    if paper.void_reason:
        yield translate("PaperFacts", "Made void"), paper.void_reason


def _signing(paper: Paper) -> Iterator[tuple[str, str]]:
    translate = QCoreApplication.translate
    state, on, reason, witness = paper.signed
    answers = {
        "signed": word(PAPER_STATES["signed"][0]),
        "refused": word("Refused to sign"),
        "absent": translate("PaperFacts", "party not there"),
    }
    if state:
        parts = (answers[state], on, reason, witness)
        yield translate("PaperFacts", "Signature"), "　".join(part for part in parts if part)
    mark, day = paper.stamp_mark
    if mark:
        done = translate("PaperFacts", "stamped")
        told = word(PAPER_STATES["seal_pending"][0]) if mark == "pending" else f"{done} {day}".strip()
        yield translate("PaperFacts", "Stamp of the firm"), told


def _change(case: Case, path: str, said: str) -> str:
    def short(text: str) -> str:
        return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"

    return f"{slot_text(case, path)}：{short(said) or '—'} → {short(case.text(path)) or '—'}"
