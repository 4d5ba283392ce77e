"""This is about what may be stated of machines, cut-off points and seals.

Every gate but one passes with a reason (说明原因后继续): a body without the power can never 查封.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal, InvalidOperation

from app.domain.acts.fact import Occurred
from app.domain.equipment.cutoff_facts import ReadingTaken
from app.domain.equipment.cutoffs import CutoffPoint
from app.domain.equipment.facts import Step, StepStated
from app.domain.equipment.kinds import fitting_steps
from app.domain.equipment.machine import Machine
from app.domain.equipment.seal_facts import SealPlaced
from app.domain.equipment.seals import Seal
from app.domain.errors import Refusal, RuleRefused


def do_step(
    machine: Machine, step: Step, occurred: Occurred, points: Iterable[CutoffPoint], reason: str = ""
) -> StepStated:
    """Decide that one of the four steps is done.

    Water and power are cut at the point that feeds the machine; a dedicated meter is read before the cut,
    for an LCD meter shows nothing once its feed is gone.
    Raises RuleRefused STEP_DOES_NOT_FIT, STEP_NEEDS_CUTOFF, READING_MISSING, DUE_DAY_MISSING.
    Source: domain.md §3.4, users.md (b) 9, 10, 13.
    """
    if step not in fitting_steps(machine.kind):
        raise RuleRefused(Refusal.STEP_DOES_NOT_FIT, equipment=machine.number, step=step)
    if step == "sealing" and not (machine.field("dismantle_by") or reason):
        raise RuleRefused(Refusal.DUE_DAY_MISSING, equipment=machine.number)
    cutoff = _cutting_point(machine, step, points, reason) if step in ("water", "power") else ""
    return StepStated(
        equipment=machine.id, step=step, outcome="done", cutoff=cutoff, occurred=occurred, note=reason
    )


def _cutting_point(machine: Machine, step: Step, points: Iterable[CutoffPoint], reason: str) -> str:
    point = next((p for p in points if p.utility == step and machine.id in p.feeds), None)
    if point is None:
        if reason:
            return ""
        raise RuleRefused(Refusal.STEP_NEEDS_CUTOFF, equipment=machine.number, step=step)
    if point.field("meter_kind") == "dedicated" and point.at_cut is None and not reason:
        raise RuleRefused(Refusal.READING_MISSING, cutoff=point.number)
    return point.id


def step_does_not_fit(machine: Machine, step: Step, reason: str) -> StepStated:
    """Raises RuleRefused REASON_MISSING for a step that fits machines of this kind."""
    if step in fitting_steps(machine.kind) and not reason:
        raise RuleRefused(Refusal.REASON_MISSING)
    return StepStated(equipment=machine.id, step=step, outcome="not_applicable", note=reason)


def take_reading(point: CutoffPoint, moment: str, value: str, occurred: Occurred) -> ReadingTaken:
    """Decide a reading; `value` as the dial shows it.

    Raises RuleRefused NOT_A_DECIMAL.
    """
    return ReadingTaken(cutoff=point.id, moment=moment, value=decimal_text(value), occurred=occurred)


def place_seal(
    placed: SealPlaced, known: Iterable[Seal], spoiled: Iterable[str], ours: Iterable[str]
) -> SealPlaced:
    """Decide a seal beside those already placed.

    ours: numbers of the blocks given to this laptop; empty where no block was given.
    Raises RuleRefused SEAL_NUMBER_USED; without a reason also SEAL_NUMBER_NOT_OURS; NO_POWER_TO_SEAL.
    Source: 行政强制法 art. 10, 17, 22 (only bodies named by law 查封); domain.md §1.2, §3.5.
    """
    if placed.sealing == "statutory":
        raise RuleRefused(Refusal.NO_POWER_TO_SEAL)
    if placed.number in {seal.number for seal in known} or placed.number in set(spoiled):
        raise RuleRefused(Refusal.SEAL_NUMBER_USED, number=placed.number)
    ours = tuple(ours)
    if ours and placed.number not in ours and not placed.note:
        raise RuleRefused(Refusal.SEAL_NUMBER_NOT_OURS, number=placed.number)
    return placed


def decimal_text(text: str) -> str:
    """A decimal as typed, without separators. Raises RuleRefused NOT_A_DECIMAL."""
    plain = text.strip().replace(",", "").replace("，", "")
    try:
        value = Decimal(plain)
    except InvalidOperation:
        raise RuleRefused(Refusal.NOT_A_DECIMAL, text=text) from None
    if not value.is_finite():
        raise RuleRefused(Refusal.NOT_A_DECIMAL, text=text)
    return plain


def day_text(text: str) -> str:
    """An ISO day. Raises RuleRefused NOT_A_DAY."""
    try:
        return date.fromisoformat(text.strip()).isoformat()
    except ValueError:
        raise RuleRefused(Refusal.NOT_A_DAY, text=text) from None
