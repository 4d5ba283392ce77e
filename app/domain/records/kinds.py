"""This is about the table of papers: a new printed record is one module and one line here."""

from collections.abc import Callable
from fnmatch import fnmatchcase
from typing import Final

from app.domain.errors import Refusal, RuleRefused
from app.domain.records.acceptance_form import compose_acceptance_form
from app.domain.records.acceptance_opinion import compose_acceptance_opinion
from app.domain.records.closure_proposal import compose_closure_proposal
from app.domain.records.cutoff_record import compose_cutoff_record
from app.domain.records.disposal_record import compose_disposal_record
from app.domain.records.extension_reply import compose_extension_reply
from app.domain.records.inspection_approval import compose_inspection_approval
from app.domain.records.inspection_notice import compose_inspection_notice
from app.domain.records.inspection_record import compose_inspection_record
from app.domain.records.photo_evidence import compose_photo_evidence
from app.domain.records.recheck_opinion import compose_recheck_opinion
from app.domain.records.record import Record
from app.domain.records.rectification_order import compose_rectification_order
from app.domain.records.request import RecordRequest
from app.domain.records.revisit_record import compose_revisit_record
from app.domain.records.sealing_record import compose_sealing_record
from app.domain.records.seizure_papers import (
    compose_seizure_decision,
    compose_seizure_extension,
    compose_seizure_list,
    compose_seizure_release,
)
from app.domain.records.walk_sheet import compose_walk_sheet

Compose = Callable[[RecordRequest], Record]

KINDS: Final[dict[str, Compose]] = {
    "walk_sheet": compose_walk_sheet,
    "inspection_approval": compose_inspection_approval,
    "inspection_notice": compose_inspection_notice,
    "inspection_record": compose_inspection_record,
    "cutoff_record": compose_cutoff_record,
    "sealing_record": compose_sealing_record,
    "seizure_decision": compose_seizure_decision,
    "seizure_list": compose_seizure_list,
    "seizure_extension": compose_seizure_extension,
    "seizure_release": compose_seizure_release,
    "photo_evidence": compose_photo_evidence,
    "disposal_record": compose_disposal_record,
    "acceptance_form": compose_acceptance_form,
    "acceptance_opinion": compose_acceptance_opinion,
    "revisit_record": compose_revisit_record,
    "rectification_order": compose_rectification_order,
    "extension_reply": compose_extension_reply,
    "recheck_opinion": compose_recheck_opinion,
    "closure_proposal": compose_closure_proposal,
}

OF_SEIZURE: Final = frozenset({"seizure_decision", "seizure_list", "seizure_extension", "seizure_release"})
"""Papers only a body with the power to 查封 prints."""

OF_ORDERS: Final = ("rectification_order", "extension_reply", "recheck_opinion", "closure_proposal")
"""Papers of an order: made where orders are, not offered at every visit."""

BEFORE: Final = frozenset({"inspection_approval", "inspection_notice"})
"""Papers an inspection begins with."""

UNSIGNED: Final = frozenset({"walk_sheet"})
"""Papers nobody signs: working sheets, not kept in the case."""


_FIRM: Final = ("enterprise/self/name", "enterprise/self/code", "enterprise/self/legal_person")
_PLATE: Final = tuple(
    f"equipment/*/{name}" for name in ("name", "model", "count", "count_unit", "factory_numbers")
)
_MACHINE: Final = (*_PLATE, "equipment/*/drive_kept_at", "equipment/*/dismantle_by")

_DISPOSED: Final = tuple(
    f"equipment/*/{name}"
    for name in (
        "destination", "deregistered_on", "deregistered_number", "deregistered_by", "non_transfer_on",
        "non_transfer_by", "weight_reason", "design_weight", "weight_unit",
    )
)  # fmt: skip

_VISIT: Final = (
    "notice_number", "task_from", "task_source", "times_this_year", "yearly_cap", "joint_bureaus", "site",
    "recusal", "scan_in", "found", "weather",
)  # fmt: skip

_BEFORE: Final = tuple(
    f"visit/{{visit}}/{name}"
    for name in (
        "check_type", "task_from", "task_source", "look_back", "legal_basis", "times_this_year", "yearly_cap",
        "joint_bureaus", "urgent_reason",
    )
)  # fmt: skip

SHOWS: Final[dict[str, tuple[str, ...]]] = {
    "inspection_approval": (*_FIRM, "enterprise/self/address", *_BEFORE),
    "inspection_notice": (*_FIRM, "enterprise/self/address", "visit/{visit}/site", *_BEFORE),
    "inspection_record": (
        *_FIRM,
        *_MACHINE,
        "enterprise/self/address",
        "enterprise/self/township",
        "enterprise/self/phone",
        "equipment/*/parameters",
        "equipment/*/made_on",
        *(f"visit/{{visit}}/{name}" for name in _VISIT),
        "cutoff/*",
        "problem/*/due",
    ),
    "cutoff_record": (*_FIRM[:2], "equipment/*/name", "cutoff/*"),
    "sealing_record": (*_FIRM, *_MACHINE, "enterprise/self/plan_number", "equipment/*/position"),
    "seizure_decision": (*_FIRM, "enterprise/self/address", "seizure/*"),
    "seizure_list": (*_FIRM[:1], "equipment/*/model", "seizure/*"),
    "seizure_extension": (*_FIRM[:1], "seizure/*"),
    "seizure_release": (*_FIRM[:1], "seizure/*"),
    "disposal_record": (*_FIRM[:2], "enterprise/self/plan_number", *_PLATE[:2], *_DISPOSED, "slip/*"),
    "acceptance_form": (
        *_FIRM[:1],
        "enterprise/self/plan_number",
        "enterprise/self/address",
        *_PLATE,
        *_DISPOSED,
        "equipment/*/stopped_on",
        "equipment/*/capacity",
        "equipment/*/waived*",
        "equipment/*/catalogue",
        "visit/{visit}/site",
    ),
    "acceptance_opinion": (*_FIRM[:1], "enterprise/self/plan_number", *_PLATE[:4]),
    "revisit_record": (
        *_FIRM[:2],
        "enterprise/self/township",
        "visit/{visit}/site",
        "visit/{visit}/found",
        "visit/{visit}/revisit_*",
        "visit/{visit}/pair/*",
        "cutoff/*/reading/*",
        "seal/*/check/*",
        "signal/*/answered",
        "power_account/*/used/*",
    ),
    "rectification_order": (
        *_FIRM,
        "enterprise/self/address",
        "order/*",
        "problem/*/demand",
        "problem/*/basis",
    ),
    "extension_reply": (*_FIRM[:1], "order/*/number", "order/*/title"),
    "recheck_opinion": (*_FIRM[:1], "order/*/number", "problem/*/outcome", "problem/*/verdict"),
    "closure_proposal": (*_FIRM, "order/*/number", "order/*/served_on", "problem/*/verdict"),
}
"""Patterns of the slots whose values a paper shows; a paper without a line shows pictures only."""


def shows(kind: str, visit: str, path: str) -> bool:
    """Whether a paper of this kind about this visit shows the value of a slot."""
    return any(fnmatchcase(path, pattern.format(visit=visit)) for pattern in SHOWS.get(kind, ()))


def compose(kind: str, request: RecordRequest) -> Record:
    """Raises RuleRefused RECORD_KIND_UNKNOWN, VISIT_UNKNOWN."""
    if kind not in KINDS:
        raise RuleRefused(Refusal.RECORD_KIND_UNKNOWN, kind=kind)
    return KINDS[kind](request)
