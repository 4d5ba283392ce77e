"""This is about what may be stated of machines, cut-off points and seals.

Every gate but one passes with a reason (说明原因后继续): a body without the power can never 查封.
"""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final
from unicodedata import normalize

import msgspec

from app.domain.acts.fact import Occurred
from app.domain.equipment.cutoff_facts import MeterReplaced, ReadingTaken
from app.domain.equipment.cutoffs import CutoffPoint
from app.domain.equipment.facts import DisposalSlipAdded, EquipmentDismantled, Step, StepStated
from app.domain.equipment.kinds import fitting_steps
from app.domain.equipment.machine import Machine
from app.domain.equipment.seal_facts import SealPlaced
from app.domain.equipment.seals import Seal
from app.domain.errors import Refusal, RuleRefused

_DECIMAL: Final = re.compile(r"[+-]?(\d{1,3}(,\d{3})+|\d{1,15})(\.\d{1,9})?", re.ASCII)
_SPELT_DAY: Final = re.compile(r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?")


def do_step(
    machine: Machine, step: Step, occurred: Occurred, points: Iterable[CutoffPoint], reason: str = ""
) -> StepStated:
    """Decide that one of the four steps is done.

    Water and power are cut at the point that feeds the machine; a dedicated meter is read before the cut,
    for an LCD meter shows nothing once its feed is gone.
    Raises RuleRefused STEP_DOES_NOT_FIT, STEP_NEEDS_CUTOFF, READING_MISSING, DUE_DAY_MISSING; with a
    reason none of them.
    Source: domain.md §3.4, users.md (b) 9, 10, 13.
    """
    if step not in fitting_steps(machine.kind) and not reason:
        raise RuleRefused(Refusal.STEP_DOES_NOT_FIT, equipment=machine.number, step=step)
    if step == "sealing" and not (machine.field("dismantle_by") or reason):
        raise RuleRefused(Refusal.DUE_DAY_MISSING, equipment=machine.number)
    cutoff = _cutting_point(machine, step, points, reason) if step in ("water", "power") else ""
    return StepStated(
        equipment=machine.id, step=step, outcome="done", cutoff=cutoff, occurred=occurred, note=reason
    )


def _cutting_point(machine: Machine, step: Step, points: Iterable[CutoffPoint], reason: str) -> str:
    """The first point that feeds the machine; where several do, each dedicated meter has to be read."""
    feeding = [point for point in points if point.utility == step and machine.id in point.feeds]
    if reason:
        return feeding[0].id if feeding else ""
    if not feeding:
        raise RuleRefused(Refusal.STEP_NEEDS_CUTOFF, equipment=machine.number, step=step)
    for point in feeding:
        if point.field("meter_kind") == "dedicated" and point.at_cut is None:
            raise RuleRefused(Refusal.READING_MISSING, cutoff=point.number)
    return feeding[0].id


def cut_at(
    point: CutoffPoint, machines: Iterable[Machine], occurred: Occurred, reason: str = ""
) -> tuple[StepStated, ...]:
    """Decide the cut at one point for every machine it feeds that the step fits and still waits for it.

    Raises RuleRefused READING_MISSING; NOTHING_TO_CUT where no machine waits, or the point carries steam,
    gas or air, which are no step of a machine.
    """
    step: Step | None = next((step for step in ("water", "power") if step == point.utility), None)
    waiting = [
        machine
        for machine in machines
        if step and machine.id in point.feeds and machine.step(step).outcome in ("open", "undone")
    ]
    if step is None or not waiting:
        raise RuleRefused(Refusal.NOTHING_TO_CUT, cutoff=point.number)
    return tuple(do_step(machine, step, occurred, (point,), reason) for machine in waiting)


def undo_step(machine: Machine, step: Step, occurred: Occurred, reason: str) -> StepStated:
    """Decide that a step was taken back: supply restored (恢复供电), drive put in again, unsealed.

    Raises RuleRefused REASON_MISSING (the basis, domain.md §3.4 item 20), STEP_NOT_DONE.
    """
    if not reason:
        raise RuleRefused(Refusal.REASON_MISSING)
    state = machine.step(step)
    if state.outcome != "done":
        raise RuleRefused(Refusal.STEP_NOT_DONE, equipment=machine.number, step=step)
    return StepStated(
        equipment=machine.id,
        step=step,
        outcome="undone",
        cutoff=state.cutoff,
        occurred=occurred,
        note=reason,
    )


def step_does_not_fit(machine: Machine, step: Step, reason: str) -> StepStated:
    """Raises RuleRefused REASON_MISSING for a step that fits machines of this kind."""
    if step in fitting_steps(machine.kind) and not reason:
        raise RuleRefused(Refusal.REASON_MISSING)
    return StepStated(equipment=machine.id, step=step, outcome="not_applicable", note=reason)


def take_reading(reading: ReadingTaken) -> ReadingTaken:
    """Decide a reading; its value as the dial shows it. Raises RuleRefused NOT_A_DECIMAL, BELOW_NOUGHT."""
    return msgspec.structs.replace(reading, value=_dial_text(reading.value))


def _dial_text(text: str) -> str:
    """No dial shows less than nought. Raises RuleRefused NOT_A_DECIMAL, BELOW_NOUGHT."""
    plain = decimal_text(text)
    if Decimal(plain) < 0:
        raise RuleRefused(Refusal.BELOW_NOUGHT, text=text)
    return plain


def replace_meter(point: CutoffPoint, replaced: MeterReplaced) -> MeterReplaced:
    """Decide a change of meter (换表).

    Raises RuleRefused NOT_A_DECIMAL, NOT_POSITIVE, BELOW_NOUGHT, NOT_A_DAY; READING_MISSING where the
    old one was not read at the cut.
    """
    cut = point.at_cut
    if cut is None and not replaced.note:
        raise RuleRefused(Refusal.READING_MISSING, cutoff=point.number)
    return msgspec.structs.replace(
        replaced,
        on=day_text(replaced.on),
        old_stop=_dial_text(replaced.old_stop),
        new_start=_dial_text(replaced.new_start),
        factor=_factor_text(replaced.factor) if replaced.factor else "",
    )


def _factor_text(text: str) -> str:
    plain = decimal_text(text)
    if Decimal(plain) <= 0:
        raise RuleRefused(Refusal.NOT_POSITIVE, text=text)
    return plain


def dismantle(machine: Machine, dismantled: EquipmentDismantled) -> EquipmentDismantled:
    """Decide how far the dismantling is; a batch goes together.

    Raises RuleRefused NOT_A_DAY; END_BEFORE_START; REASON_MISSING where a finished dismantling is reopened.
    """
    started = day_text(dismantled.started)
    finished = day_text(dismantled.finished) if dismantled.finished else ""
    if finished and finished < started:
        raise RuleRefused(Refusal.END_BEFORE_START, start=started, end=finished)
    if machine.dismantled[1] and not finished and not dismantled.note:
        raise RuleRefused(Refusal.REASON_MISSING)
    return msgspec.structs.replace(dismantled, started=started, finished=finished)


def add_slip(slip: DisposalSlipAdded, known: Iterable[str]) -> DisposalSlipAdded:
    """Decide a weigh slip (过磅单). known: slip numbers of the case.

    Raises RuleRefused NUMBER_TAKEN, NOT_A_DAY, NOT_A_DECIMAL, NOT_POSITIVE. Source: domain.md §3.6.
    """
    if slip.number in set(known):
        raise RuleRefused(Refusal.NUMBER_TAKEN, number=slip.number)
    weight = decimal_text(slip.weight)
    if Decimal(weight) <= 0:
        raise RuleRefused(Refusal.NOT_POSITIVE, text=slip.weight)
    return msgspec.structs.replace(slip, on=day_text(slip.on), weight=weight)


def place_seal(
    placed: SealPlaced,
    known: Iterable[Seal],
    spoiled: Iterable[str],
    ours: Iterable[str],
    seized: Iterable[str] = (),
) -> SealPlaced:
    """Decide a seal beside those already placed.

    ours: numbers of the blocks given to this laptop; empty where no block was given.
    seized: machines a decision to 查封 holds, which alone take a statutory strip.
    Raises RuleRefused SEAL_NUMBER_USED; without a reason also SEAL_NUMBER_NOT_OURS; NO_POWER_TO_SEAL,
    SEIZURE_MISSING.
    Source: 行政强制法 art. 10, 17, 22 (only bodies named by law 查封); domain.md §1.2, §3.5.
    """
    if placed.sealing == "statutory":
        _must_be_seized(placed.equipment, frozenset(seized))
    if placed.number in {seal.number for seal in known} or placed.number in set(spoiled):
        raise RuleRefused(Refusal.SEAL_NUMBER_USED, number=placed.number)
    ours = tuple(ours)
    if ours and placed.number not in ours and not placed.note:
        raise RuleRefused(Refusal.SEAL_NUMBER_NOT_OURS, number=placed.number)
    return placed


def _must_be_seized(equipment: str, seized: frozenset[str]) -> None:
    if not seized:
        raise RuleRefused(Refusal.NO_POWER_TO_SEAL, law="行政强制法", article="22")
    if equipment not in seized:
        raise RuleRefused(Refusal.SEIZURE_MISSING)


def decimal_text(text: str) -> str:
    """A decimal as typed: half-width, without separators of thousands. Raises RuleRefused NOT_A_DECIMAL.

    A comma that separates no thousands is refused: 4871,36 must not become 487136.
    """
    plain = normalize("NFKC", text).strip()
    if not _DECIMAL.fullmatch(plain):
        raise RuleRefused(Refusal.NOT_A_DECIMAL, text=text)
    return plain.replace(",", "")


def day_text(text: str) -> str:
    """An ISO day, also from 2025.10.31 or 2025年10月31日. Raises RuleRefused NOT_A_DAY."""
    spelt = _SPELT_DAY.fullmatch(normalize("NFKC", text).strip())
    if spelt is None:
        raise RuleRefused(Refusal.NOT_A_DAY, text=text)
    try:
        return date(int(spelt[1]), int(spelt[2]), int(spelt[3])).isoformat()
    except ValueError:
        raise RuleRefused(Refusal.NOT_A_DAY, text=text) from None
