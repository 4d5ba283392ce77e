"""This is about the table of papers: a new printed record is one module and one line here."""

from collections.abc import Callable
from typing import Final

from app.domain.errors import Refusal, RuleRefused
from app.domain.records.cutoff_record import compose_cutoff_record
from app.domain.records.inspection_record import compose_inspection_record
from app.domain.records.photo_evidence import compose_photo_evidence
from app.domain.records.record import Record
from app.domain.records.request import RecordRequest
from app.domain.records.sealing_record import compose_sealing_record
from app.domain.records.walk_sheet import compose_walk_sheet

Compose = Callable[[RecordRequest], Record]

KINDS: Final[dict[str, Compose]] = {
    "walk_sheet": compose_walk_sheet,
    "inspection_record": compose_inspection_record,
    "cutoff_record": compose_cutoff_record,
    "sealing_record": compose_sealing_record,
    "photo_evidence": compose_photo_evidence,
}

UNSIGNED: Final = frozenset({"walk_sheet"})
"""Papers nobody signs: working sheets, not kept in the case."""


def compose(kind: str, request: RecordRequest) -> Record:
    """Raises RuleRefused RECORD_KIND_UNKNOWN, VISIT_UNKNOWN."""
    if kind not in KINDS:
        raise RuleRefused(Refusal.RECORD_KIND_UNKNOWN, kind=kind)
    return KINDS[kind](request)
