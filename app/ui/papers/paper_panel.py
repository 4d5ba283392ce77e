"""This is about a paper that left the printer: how far it is, what was written on it, what to do next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.acts.case import Case
from app.domain.records.facts import RecordPrinted
from app.domain.records.printed import Paper
from app.domain.slot_text import slot_text
from app.ui.papers.path import PaperPath
from app.ui.papers.rows import PaperRow
from app.ui.theme import sizes
from app.ui.widgets.buttons import button, dress
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import label
from app.ui.words import PAPER_STATES, word

_LONGEST = 40


class PaperPanel(QWidget):
    """One printed paper.

    Signals: what a person wants done with it.
    """

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
        self.path = PaperPath()
        self.path.step_chosen.connect(self._take_step)
        self.sign = button(word("Sign"), self.sign_wanted.emit, icon_name="pencil")
        self.stamp = button(self.tr("Stamp of the firm"), self.stamp_wanted.emit, icon_name="stamp")
        self.scan = button(word("Take signed scan"), self.scan_wanted.emit, icon_name="scan-line")
        self.correct = button(word("Note hand correction"), self.correct_wanted.emit)
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
        is_void, is_signed = bool(paper.void_reason), bool(paper.signed[0])
        for each in (self.sign, self.stamp, self.scan, self.correct):
            each.setEnabled(not is_void)
        self.void.setVisible(not is_void and not is_signed)
        self.path.show_row(row)
        main = self._next_step(paper)
        for each, drawing in ((self.sign, "pencil"), (self.stamp, "stamp"), (self.scan, "scan-line")):
            dress(each, "main" if each is main else "plain", drawing)
        self._show_facts(tuple(facts_of(paper, case, names)))

    def take_focus(self) -> None:
        self.print.setFocus()

    def _take_step(self, name: str) -> None:
        doing = {"sign": self.sign_wanted, "scan": self.scan_wanted, "stamp": self.stamp_wanted}.get(name)
        if doing is not None:
            doing.emit()

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
            named.setAlignment(Qt.AlignmentFlag.AlignTop)
            told.setWordWrap(True)
            inside.addWidget(named)
            inside.addWidget(told, 1)
            self._facts.addWidget(line)
        self._facts.addStretch(1)

    def _lay_out(self) -> None:
        line = Flow()
        for each in (self.sign, self.scan, self.correct, self.stamp):
            line.addWidget(each)
        for each in (self.print, self.save, self.reissue, self.void):
            line.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, sizes.TIGHT, sizes.NEAR, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addWidget(self.path)
        layout.addLayout(line)
        layout.addWidget(self.facts)
        layout.addStretch(1)


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
