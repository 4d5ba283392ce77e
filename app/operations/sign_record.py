"""This is about what happens to a paper after printing: signed, corrected by hand, stamped, made void."""

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.domain.errors import Refusal, RuleRefused
from app.domain.records.facts import HandCorrection, RecordSigned, RecordStated, StampMarkStated
from app.domain.records.printed import Paper, paper_of
from app.operations.acting import state
from app.storage.case_file import CaseFile


def sign_record(case_file: CaseFile, looked_at: Case, stamp: Stamp, signed: RecordSigned) -> Case:
    """State how the party answered. Raises RuleRefused RECORD_UNKNOWN, REASON_MISSING for a refusal."""
    the_paper(looked_at, signed.record)
    if signed.state != "signed" and not signed.reason:
        raise RuleRefused(Refusal.REASON_MISSING)
    return state(case_file, looked_at, stamp, (signed,))


def note_correction(
    case_file: CaseFile,
    looked_at: Case,
    stamp: Stamp,
    correction: HandCorrection,
    follows: Fact | None = None,
) -> Case:
    """Register a correction made by hand at signing; the data follow the paper, the paper stays valid.

    follows: the fact that states the corrected value, where data stand behind the words.
    Raises RuleRefused RECORD_UNKNOWN, PAGE_UNKNOWN, THING_UNKNOWN when the fact speaks of another slot.
    """
    check_page(the_paper(looked_at, correction.record), correction.page)
    if follows is None:
        return state(case_file, looked_at, stamp, (correction,))
    if correction.slot not in {path for path, _ in follows.statements()}:
        raise RuleRefused(Refusal.THING_UNKNOWN, thing=correction.slot)
    return state(case_file, looked_at, stamp, (correction, follows))


def stamp_record(case_file: CaseFile, looked_at: Case, stamp: Stamp, stated: StampMarkStated) -> Case:
    """State that the firm's 公章 is pending or on the paper. Raises RuleRefused RECORD_UNKNOWN."""
    the_paper(looked_at, stated.record)
    return state(case_file, looked_at, stamp, (stated,))


def void_record(case_file: CaseFile, looked_at: Case, stamp: Stamp, stated: RecordStated) -> Case:
    """Make an unsigned paper void, with a reason.

    Raises RuleRefused RECORD_UNKNOWN, REASON_MISSING, SIGNED_RECORD_STANDS.
    """
    paper = the_paper(looked_at, stated.record)
    if not stated.value:
        raise RuleRefused(Refusal.REASON_MISSING)
    if paper.signed[0]:
        raise RuleRefused(Refusal.SIGNED_RECORD_STANDS, title=paper.title)
    return state(case_file, looked_at, stamp, (stated,))


def the_paper(case: Case, record: str) -> Paper:
    """Raises RuleRefused RECORD_UNKNOWN."""
    paper = paper_of(case, record)
    if paper is None:
        raise RuleRefused(Refusal.RECORD_UNKNOWN, record=record)
    return paper


def check_page(paper: Paper, page: int) -> None:
    """Raises RuleRefused PAGE_UNKNOWN."""
    if page not in {each.number for each in paper.pages}:
        raise RuleRefused(Refusal.PAGE_UNKNOWN, title=paper.title, page=page, pages=len(paper.pages))
