"""This is about papers as the case shows them: printed, signed, corrected, stamped, scanned, or overtaken."""

from collections.abc import Mapping
from typing import Final, Literal

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.read_once import read_once
from app.domain.records.facts import HandCorrection, PrintedPage, RecordPrinted

PaperState = Literal["printed", "signed", "seal_pending", "linked", "changed", "void"]

STATE_TEXT: Final[dict[str, str]] = {
    "printed": "已打印待签",
    "signed": "已签字",
    "seal_pending": "待补盖章",
    "linked": "签字件已归入",
    "changed": "签后数据有变动",
    "void": "作废",
}


class Paper(msgspec.Struct, frozen=True):
    """One paper of the case.

    Attributes:
        sha256: the PDF as it was printed.
        signed: (state, day, reason, witness), empty texts while unsigned.
        stamp_mark: (state, day) of the firm's 公章, empty texts where nothing was said.
        scans: digest of the scan per page number.
        changed: slots whose value is another now than the paper shows, corrections on paper counted in.
    """

    id: str
    kind: str
    title: str
    number: str
    visit: str
    sha256: str
    pages: tuple[PrintedPage, ...]
    missing: tuple[str, ...]
    signed: tuple[str, str, str, str]
    stamp_mark: tuple[str, str]
    scans: Mapping[int, str]
    corrections: tuple[HandCorrection, ...]
    changed: tuple[str, ...]
    void_reason: str
    printed_at: str

    @property
    def state(self) -> PaperState:
        if self.void_reason:
            return "void"
        if self.signed[0] and self.changed:
            return "changed"
        if self.stamp_mark[0] == "pending":
            return "seal_pending"
        if not self.unscanned:
            return "linked"
        return "signed" if self.signed[0] else "printed"

    @property
    def unscanned(self) -> tuple[int, ...]:
        """Numbers of the pages that have not come back signed."""
        return tuple(page.number for page in self.pages if page.number not in self.scans)


@read_once
def papers_of(case: Case) -> tuple[Paper, ...]:
    """Every paper of the case, in the order they were printed."""
    corrections = tuple(fact for _, fact in case.things_of("correction") if isinstance(fact, HandCorrection))
    return tuple(
        _paper(case, record, fact, corrections)
        for record, fact in case.things_of("record")
        if isinstance(fact, RecordPrinted)
    )


def paper_of(case: Case, record: str) -> Paper | None:
    return next((paper for paper in papers_of(case) if paper.id == record), None)


def _paper(case: Case, record: str, fact: RecordPrinted, corrections: tuple[HandCorrection, ...]) -> Paper:
    slots = case.slots_of_thing.get(f"record/{record}", {})
    own = tuple(correction for correction in corrections if correction.record == record)
    signed = slots["signed"].value if "signed" in slots else ("", "", "", "")
    stamp_mark = slots["stamp_mark"].value if "stamp_mark" in slots else ("", "")
    return Paper(
        id=record,
        kind=fact.kind,
        title=fact.title,
        number=case.text(f"record/{record}/number") or fact.number,
        visit=fact.visit,
        sha256=fact.sha256,
        pages=fact.pages,
        missing=fact.missing,
        signed=msgspec.convert(signed, tuple[str, str, str, str]),
        stamp_mark=msgspec.convert(stamp_mark, tuple[str, str]),
        scans={
            int(path.removeprefix("scan/")): msgspec.convert(slot.value, tuple[str, str])[0]
            for path, slot in slots.items()
            if path.startswith("scan/")
        },
        corrections=own,
        changed=_changed(case, fact, own),
        void_reason=case.text(f"record/{record}/void_reason"),
        printed_at=case.things[f"record/{record}"].at,
    )


def _changed(case: Case, fact: RecordPrinted, corrections: tuple[HandCorrection, ...]) -> tuple[str, ...]:
    on_paper = dict(fact.said)
    for correction in corrections:
        if correction.slot:
            on_paper[correction.slot] = _value_after(case, correction, on_paper.get(correction.slot, ""))
    return tuple(path for path, said in on_paper.items() if case.text(path) != said)


def _value_after(case: Case, correction: HandCorrection, before: str) -> str:
    """What the paper says of a slot since it was corrected: the value stated together with the correction."""
    act = case.things[f"correction/{correction.correction}"]
    path = correction.slot
    for stated in case.history(path):
        fact = stated.stated.fact
        if (stated.device, stated.number) == (act.device, act.number + 1) and isinstance(fact, Fact):
            return next(str(value) for slot, value in fact.statements() if case.slot(slot) == case.slot(path))
    return corrected(before, correction.old, correction.new) or correction.new


def corrected(value: str, old: str, new: str) -> str:
    """A value with the words struck on paper replaced; empty where they do not stand in it exactly once.

    An empty value, and one that was struck whole, becomes the new words.
    """
    if not value or value == old:
        return new
    return value.replace(old, new) if old and value.count(old) == 1 else ""
