"""This is about what people state of a printed paper: signed or not, stamped, corrected by hand, void."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from app.domain.acts.fact import Fact, Occurred
from app.domain.equipment.rules import day_text
from app.domain.errors import RuleRefused
from app.domain.records.facts import (
    HandCorrection,
    RecordPrinted,
    RecordSigned,
    RecordStated,
    StampMarkStated,
)
from app.domain.records.printed import Paper, corrected
from app.domain.restating import stated_again
from app.domain.slot_text import slot_text
from app.operations.sign_record import note_correction, stamp_record, void_record
from app.ui.papers import work
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.sheet import Sheet
from app.ui.words import PAPER_STATES, word

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession

_LONGEST = 24


class SignSheet(Sheet):
    """核对签字: how the party answered, and whether the firm's stamp is on the paper."""

    def __init__(self, session: CaseSession, paper: Paper, parent: QWidget | None = None) -> None:
        super().__init__(session, word("Sign"), word("Save"), parent)
        self._paper = paper
        self.state = self.choice(
            self.tr("The party"),
            (
                ("signed", word(PAPER_STATES["signed"][0])),
                ("refused", word("Refused to sign")),
                ("absent", self.tr("was not there")),
            ),
            paper.signed[0] or "signed",
        )
        today = workspace_of(session).desk.today().isoformat()
        self.day = self.line(self.tr("Day"), paper.signed[1] or today)
        self.witness = self.line(self.tr("Witness"), paper.signed[3])
        self.mark = self.choice(
            self.tr("Stamp of the firm"),
            (
                ("", self.tr("not wanted on this paper")),
                ("stamped", self.tr("on the paper")),
                ("pending", word(PAPER_STATES["seal_pending"][0])),
            ),
            paper.stamp_mark[0],
        )
        self.reason.setText(paper.signed[2])
        self.ask_reason(self.tr("Reason"))
        self.state.currentIndexChanged.connect(self._show_reason)
        self._show_reason()

    def act(self) -> None:
        state = self.state.currentData()
        if state != "signed" and not self.need(self.reason, self.tr("Say why it was not signed.")):
            return
        signed = RecordSigned(
            record=self._paper.id,
            state=state,
            on=day_text(self.day.text()),
            reason=self.why if state != "signed" else "",
            witness=self.witness.text().strip(),
        )
        self.send(work.sign_and_stamp, signed, self._mark(signed.on))

    def _mark(self, on: str) -> StampMarkStated | None:
        mark = self.mark.currentData()
        if not mark or mark == self._paper.stamp_mark[0]:
            return None
        return StampMarkStated(record=self._paper.id, state=mark, on=on if mark == "stamped" else "")

    def _show_reason(self) -> None:
        is_wanted = self.state.currentData() != "signed"
        self.reason.setVisible(is_wanted)
        if self._reason_label is not None:
            self._reason_label.setVisible(is_wanted)


class StampSheet(Sheet):
    """公章: still to come, or on the paper since a day."""

    def __init__(self, session: CaseSession, paper: Paper, parent: QWidget | None = None) -> None:
        super().__init__(session, self.tr("Stamp of the firm"), word("Save"), parent)
        self._paper = paper
        self.mark = self.choice(
            self.tr("Stamp of the firm"),
            (("stamped", self.tr("on the paper")), ("pending", word(PAPER_STATES["seal_pending"][0]))),
        )
        self.day = self.line(self.tr("Day"), workspace_of(session).desk.today().isoformat())

    def act(self) -> None:
        mark = self.mark.currentData()
        on = day_text(self.day.text()) if mark == "stamped" else ""
        self.send(stamp_record, StampMarkStated(record=self._paper.id, state=mark, on=on))


class VoidSheet(Sheet):
    """作废: with a reason; for a new one in its place too."""

    def __init__(
        self, session: CaseSession, paper: Paper, is_reissue: bool = False, parent: QWidget | None = None
    ) -> None:
        title = word("Reissue") if is_reissue else self.tr("Make void")
        super().__init__(session, title, title, parent)
        self._paper = paper
        self.tell(
            self.tr("The paper stays in the file, marked void; a draft to print anew stands beside it.")
            if is_reissue
            else self.tr("The paper stays in the file, marked void.")
        )
        self.ask_reason(self.tr("Reason"))

    def act(self) -> None:
        if self.need(self.reason, self.tr("Say why.")):
            stated = RecordStated(record=self._paper.id, field="void_reason", value=self.why)
            self.send(void_record, stated)


class CorrectionSheet(Sheet):
    """登记手写更正: what was struck, what was written, and the value that follows the paper."""

    def __init__(self, session: CaseSession, paper: Paper, parent: QWidget | None = None) -> None:
        super().__init__(session, word("Note hand correction"), word("Save"), parent)
        self._paper = paper
        pages = [(str(page.number), str(page.number)) for page in paper.pages]
        self.page = self.choice(self.tr("Page"), pages)
        self.place = self.line(self.tr("Where on the page"))
        self.old = self.line(self.tr("Struck words"), is_needed=True)
        self.new = self.line(self.tr("Written instead"), is_needed=True)
        marks = [(text, text) for text in ("按指印", "签名", "盖章", "")]
        self.mark = self.choice(self.tr("Confirmed by"), marks, marks[0][0])
        self.mark.setEditable(True)
        self._said = _said(session, paper)
        only_words = ("", self.tr("only words, no value changes"))
        self.slot = self.choice(self.tr("Value that follows"), (only_words, *self._slots()))
        self.slot.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.slot.setMinimumContentsLength(_LONGEST)
        self.value = self.line(self.tr("The value is now"))
        self.old.editingFinished.connect(self._find_value)
        self.new.editingFinished.connect(self._show_value)
        self.slot.currentIndexChanged.connect(self._show_value)
        self._show_value()

    def act(self) -> None:
        if not self.need(self.old, self.tr("Enter what was struck.")):
            return
        if not self.need(self.new, self.tr("Enter what was written.")):
            return
        slot = str(self.slot.currentData())
        if slot and not self.need(self.value, self.tr("Enter the value as it is now.")):
            return
        correction = HandCorrection(
            correction=workspace_of(self.session).desk.new_id(),
            record=self._paper.id,
            page=int(self.page.currentData()),
            place=self.place.text().strip(),
            old=self.old.text().strip(),
            new=self.new.text().strip(),
            slot=slot,
            mark=self.mark.currentText().strip(),
        )
        self.send(note_correction, correction, self._follows(slot))

    def _follows(self, slot: str) -> Fact | None:
        """Raises RuleRefused NOT_A_DECIMAL."""
        if not slot:
            return None
        workspace = workspace_of(self.session)
        occurred = Occurred(
            at=self._paper.signed[1] or workspace.desk.today().isoformat(),
            observer=workspace.officer,
            source="paper",
            reference=self._paper.title.replace("\n", ""),
        )
        return stated_again(slot, self.value.text().strip(), occurred)

    def _slots(self) -> tuple[tuple[str, str], ...]:
        """Every value the paper shows: its path, and its name with the value."""
        case = self.session.case
        return tuple(
            (path, f"{slot_text(case, path)}：{_short(text)}")
            for path, text in self._said.items()
            if text and _can_follow(path, text)
        )

    def _find_value(self) -> None:
        """Choose the one value the struck words stand in, unless a person has chosen."""
        old = self.old.text().strip()
        if old and not self.slot.currentData():
            holding = [path for path, _ in self._slots() if self._said[path].count(old) == 1]
            whole = [path for path in holding if self._said[path] == old]
            if len(whole or holding) == 1:
                self.slot.setCurrentIndex(self.slot.findData((whole or holding)[0]))
        self._show_value()

    def _show_value(self) -> None:
        slot, old, new = str(self.slot.currentData()), self.old.text().strip(), self.new.text().strip()
        self.value.setEnabled(bool(slot))
        stands = self.session.case.text(slot) if slot else ""
        self.value.setText((corrected(stands, old, new) or stands) if slot and old and new else "")
        self.value.setCursorPosition(0)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _said(session: CaseSession, paper: Paper) -> dict[str, str]:
    """The values the paper shows, as they now stand, by path."""
    fact = session.case.things[f"record/{paper.id}"].stated.fact
    said = fact.said if isinstance(fact, RecordPrinted) else {}
    return {path: session.case.text(path) for path in said}


def _can_follow(path: str, text: str) -> bool:
    """Whether a value can be stated again by its path."""
    try:
        stated_again(path, text, Occurred())
    except RuleRefused:
        return False
    return True
