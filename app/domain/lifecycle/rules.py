"""This is about jumps on a machine's road that are refused, with the rule; the fold takes any act.

Most pass with a written reason. No reason helps where a finding has no basis, a list is announced that nobody
confirmed, or something is reopened that was never accepted.
Source: domain.md §2, §3.1, §10.5; design.md §5 (17).
"""

from collections.abc import Callable
from typing import Final, Literal, NamedTuple

from msgspec.structs import replace

from app.domain.acts.case import Case
from app.domain.equipment.facts import EquipmentStated
from app.domain.equipment.fields import positive_text
from app.domain.equipment.machine import Machine
from app.domain.equipment.road_facts import (
    EquipmentAnnounced,
    EquipmentConfirmed,
    EquipmentReopened,
    UpgradeStated,
)
from app.domain.equipment.road_stated import announced_of, later, reopened_of
from app.domain.equipment.rules import day_text
from app.domain.equipment.state import due_day
from app.domain.errors import Refusal, RuleRefused
from app.domain.lifecycle.stages import UPGRADE
from app.domain.lifecycle.standing import Standing, standing_of

Deed = Literal["step", "seal", "dismantle", "apply", "field", "scope", "due", "later"]
"""One of the four steps · a strip placed · taken down · acceptance applied for · a field · its scope · its
限拆日期 cleared · put off."""


class Doing(NamedTuple):
    """What is about to be stated of a machine; `on`: ISO day it happened, empty where it is not said."""

    case: Case
    standing: Standing
    deed: Deed
    on: str

    @property
    def machine(self) -> Machine:
        return self.standing.machine


class Gate(NamedTuple):
    """A jump: by which deeds, when, and what is said of it."""

    deeds: frozenset[Deed]
    stands: Callable[[Doing], bool]
    refusal: Refusal


def _is_shut(doing: Doing) -> bool:
    """Accepted, and neither reopened nor looked at again since."""
    conclusion, on, _ = doing.machine.conclusion
    if not conclusion.startswith("passed"):
        return False
    reopened, revisited = reopened_of(doing.case, doing.machine.id).on, doing.standing.came.get("revisit", "")
    return not (later(reopened, on) or later(revisited, on))


def _is_gone(doing: Doing) -> bool:
    """Taken down before; what happened earlier is typed up later (补录) without asking."""
    finished = doing.machine.dismantled[1]
    return bool(finished) and not (doing.on and later(finished, doing.on))


def _need_not_go(doing: Doing) -> bool:
    return doing.machine.field("scope") == "不予淘汰"


def _is_cleared(doing: Doing) -> bool:
    return "cleared" in doing.standing.days


def _still_stands(doing: Doing) -> bool:
    """Neither taken down nor mended by technical upgrade."""
    if doing.machine.field("route") == "技改达标":
        return not all(name in doing.standing.days for name in UPGRADE)
    return not doing.machine.dismantled[1]


def _is_announced(doing: Doing) -> bool:
    return bool(announced_of(doing.case, doing.machine.id).on)


def _is_sealed(doing: Doing) -> bool:
    return doing.machine.step("sealing").outcome == "done" and not doing.machine.dismantled[1]


def _deeds(*deeds: Deed) -> frozenset[Deed]:
    return frozenset(deeds)


GATES: Final[tuple[Gate, ...]] = (
    Gate(
        _deeds("step", "seal", "dismantle", "apply", "field", "scope", "due", "later"),
        _is_shut,
        Refusal.ACCEPTED_STANDS,
    ),
    Gate(_deeds("step", "seal"), _is_gone, Refusal.DISMANTLED_ALREADY),
    Gate(_deeds("step", "seal", "dismantle", "apply"), _need_not_go, Refusal.NOT_TO_BE_RETIRED),
    Gate(_deeds("step", "seal", "dismantle"), _is_cleared, Refusal.CLEARED_ALREADY),
    Gate(_deeds("apply"), _still_stands, Refusal.APPLIED_TOO_EARLY),
    Gate(_deeds("scope"), _is_announced, Refusal.SCOPE_AFTER_ANNOUNCED),
    Gate(_deeds("due"), _is_sealed, Refusal.SEALED_WITHOUT_DUE_DAY),
    Gate(_deeds("later"), _is_sealed, Refusal.DUE_DAY_PUT_OFF),
)
"""Each of them passes with a written reason (说明原因后继续)."""


def may(case: Case, machine: Machine, deed: Deed, on: str = "", reason: str = "") -> None:
    """Whether this may be stated of the machine as it stands.

    Raises RuleRefused ACCEPTED_STANDS, DISMANTLED_ALREADY, NOT_TO_BE_RETIRED, CLEARED_ALREADY,
    APPLIED_TOO_EARLY, SCOPE_AFTER_ANNOUNCED, SEALED_WITHOUT_DUE_DAY, DUE_DAY_PUT_OFF; with a reason none.
    """
    if reason.strip():
        return
    doing = Doing(case, standing_of(case, machine), deed, on[:10])
    for gate in GATES:
        if deed in gate.deeds and gate.stands(doing):
            raise RuleRefused(gate.refusal, equipment=machine.number)


def deed_of_field(machine: Machine, stated: EquipmentStated) -> Deed:
    """stated: as it is stored (`fields.checked`)."""
    if stated.field == "dismantle_by":
        if not stated.value:
            return "due"
        return "later" if stated.value[:10] > due_day(machine) else "field"
    return "scope" if stated.field == "scope" and stated.value == "不予淘汰" else "field"


def confirm(case: Case, machine: Machine, confirmed: EquipmentConfirmed) -> EquipmentConfirmed:
    """Decide a finding (认定).

    Raises RuleRefused NOT_A_DAY; CONFIRMED_WITHOUT_BASIS, which no reason passes; REASON_MISSING where a
    finding is withdrawn; ACCEPTED_STANDS without a note.
    """
    may(case, machine, "field", confirmed.on, confirmed.note)
    basis, note = confirmed.basis.strip(), confirmed.note.strip()
    if confirmed.finding == "withdrawn":
        if not note:
            raise RuleRefused(Refusal.REASON_MISSING)
    elif not basis:
        raise RuleRefused(Refusal.CONFIRMED_WITHOUT_BASIS, equipment=machine.number)
    return replace(
        confirmed,
        on=day_text(confirmed.on),
        basis=basis,
        by=confirmed.by.strip(),
        number=confirmed.number.strip(),
        note=note,
    )


def announce(case: Case, machine: Machine, announced: EquipmentAnnounced) -> EquipmentAnnounced:
    """Decide that the machine was named in an announcement (公告); an empty day takes it back.

    Raises RuleRefused NOT_A_DAY; ANNOUNCED_BEFORE_CONFIRMED, which no reason passes: whoever is named in
    public has a finding behind it; PLACE_MISSING; REASON_MISSING for taking it back without a note.
    """
    place, note = announced.place.strip(), announced.note.strip()
    if not announced.on:
        if not note:
            raise RuleRefused(Refusal.REASON_MISSING)
        return replace(announced, place="", number="", note=note)
    if "confirmed" not in standing_of(case, machine).days:
        raise RuleRefused(Refusal.ANNOUNCED_BEFORE_CONFIRMED, equipment=machine.number)
    if not place:
        raise RuleRefused(Refusal.ANNOUNCED_NOWHERE)
    on = day_text(announced.on)
    return replace(announced, on=on, place=place, number=announced.number.strip(), note=note)


def reopen(machine: Machine, reopened: EquipmentReopened) -> EquipmentReopened:
    """Decide that a machine is taken up again after its acceptance.

    Raises RuleRefused NOT_A_DAY, REASON_MISSING; REOPENED_BEFORE_ACCEPTED, which no reason passes.
    """
    if not machine.conclusion[0].startswith("passed"):
        raise RuleRefused(Refusal.REOPENED_BEFORE_ACCEPTED, equipment=machine.number)
    reason = reopened.reason.strip()
    if not reason:
        raise RuleRefused(Refusal.REASON_MISSING)
    return replace(reopened, on=day_text(reopened.on), reason=reason)


def state_upgrade(case: Case, machine: Machine, stated: UpgradeStated) -> UpgradeStated:
    """Decide a proof of a technical upgrade; an empty text clears it.

    Raises RuleRefused NOT_A_DAY, NOT_A_DECIMAL, NOT_POSITIVE; NOT_AN_UPGRADE for a machine on another way
    out; ACCEPTED_STANDS without a note.
    """
    may(case, machine, "field", reason=stated.note)
    if machine.field("route") != "技改达标":
        raise RuleRefused(Refusal.NOT_AN_UPGRADE, equipment=machine.number)
    value = stated.value.strip()
    if value and stated.field in ("new_since", "old_gone_on", "measured_on"):
        value = day_text(value)
    if value and stated.field in ("measured_value", "limit_value"):
        value = positive_text(value)
    return replace(stated, value=value)
