"""This is about the other eleven enterprises of the plan: where each stands, typed up from their papers."""

from collections.abc import Iterator

from app.domain.acceptance.facts import AcceptanceApplied, ItemConcluded
from app.domain.acts.fact import Fact, Occurred
from app.domain.equipment.facts import DisposalSlipAdded, EquipmentDismantled, StepStated
from app.domain.equipment.kinds import fitting_steps
from app.domain.equipment.machine import Machine, machines_of
from app.exchange.sample_plan import ENTERPRISES, LINES, SampleState
from app.operations.demo import firm
from app.operations.demo.stage import Stage, Told
from app.operations.describe import describe
from app.operations.list_cases import case_rows


def type_up_the_district(stage: Stage) -> Iterator[Told]:
    stage.clock.turn_to("2025-11-12", "14:00")
    states: dict[str, list[SampleState]] = {}
    for line in LINES:
        states.setdefault(ENTERPRISES[line.enterprise - 1].code, []).append(line.state)
    others = [row for row in case_rows(stage.bureau) if row.code != firm.FIRM_CODE]
    for row in others:
        with stage.session(stage.bureau, case=row.case) as session:
            machines = machines_of(session.case)
            for machine, state in zip(machines, states[row.code], strict=True):
                facts = tuple(_facts(machine, state, next(stage.ids)))
                if facts:
                    session.do(describe, facts)
    yield Told(7, f"其他 {len(others)} 户的进度已按纸质材料补录")


def _facts(machine: Machine, state: SampleState, slip: str) -> Iterator[Fact]:
    occurred = Occurred(at="2025-11-12", observer=firm.HE, source="paper", reference="镇（街道）报送材料")
    if state == "sealed":
        for step in fitting_steps(machine.kind):
            yield StepStated(equipment=machine.id, step=step, occurred=occurred)
    if state not in ("accepted", "waiting", "dismantling"):
        return
    finished = "" if state == "dismantling" else machine.field("dismantle_by") or "2025-10-31"
    started = machine.field("stop_by") or finished
    yield EquipmentDismantled(
        equipment=machine.id, started=started, finished=finished, method="气割", occurred=occurred
    )
    if not finished:
        return
    yield DisposalSlipAdded(
        slip=slip,
        equipment=machine.id,
        number=f"示{machine.number}",
        on=finished,
        weight="1.00",
        buyer="示例再生资源公司",
        occurred=occurred,
    )
    yield AcceptanceApplied(equipment=machine.id, on=finished, occurred=occurred)
    if state == "accepted":
        yield ItemConcluded(equipment=machine.id, conclusion="passed", on="2025-10-20", occurred=occurred)
