"""Road 7 gone with hands: strips, dial, conclusions and the disposal on screen are so in the files."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

from app.domain.acceptance.group import group_of
from app.domain.acceptance.opinion import opinions_of
from app.domain.acts.case import Case
from app.domain.disposal.disposal import disposal_of
from app.domain.equipment.cutoffs import cutoffs_of, used_since_cut
from app.domain.equipment.machine import Machine, machines_of
from app.domain.equipment.seals import seals_of
from app.domain.equipment.state import state_of
from app.domain.photos.photo import photos_of
from app.domain.visits.visit import Visit, visits_of
from app.operations.keep_open import KeptOpen
from app.operations.list_cases import case_rows
from app.ui.roads import road_7
from app.ui.roads import road_7_acceptance as acceptance

Walked = Callable[[int], tuple[Path, tuple[str, ...]]]
Opens = Callable[[Path], KeptOpen]


def test_what_became_of_three_machines(walked: Walked, workspace: Opens) -> None:
    """One walk, looked at from every side: it is the longest."""
    folder, seen = walked(7)
    assert seen[-1] == "逾期设备"
    laptop = workspace(folder / road_7.LAPTOP)
    [row] = case_rows(laptop)
    assert [line.number for line in row.overdue(date(2025, 11, 14))] == ["E-02"]
    with laptop.open_case(row.case) as case_file:
        case = case_file.load()
    _strips(case)
    _second_look(case)
    _verdicts(case)
    _opinions(case)
    _chain(case)


def _strips(case: Case) -> None:
    strips = {seal.number: seal for seal in seals_of(case)}
    torn, instead = strips.pop(road_7.TORN), strips.pop(road_7.INSTEAD)
    [check] = torn.checks
    assert (check.on, check.condition, check.cause) == ("2025-09-16", "broken", "堆货刮破，非启封")
    assert (instead.replaces, instead.part, instead.placed_on) == (torn.number, "传动", "2025-09-16")
    assert {number: [check.condition for check in seal.checks] for number, seal in strips.items()} == {
        number: ["intact"] for number in road_7.STRIPS if number != road_7.TORN
    }


def _second_look(case: Case) -> None:
    visit = _visit(case, "revisit")
    assert (visit.started_at, visit.finished_at) == ("2025-09-16T09:50+08:00", "2025-09-16T10:30+08:00")
    assert visit.field("found") == road_7.FOUND
    assert [person.name for person in visit.in_role("officer")] == ["林示川", "陈示衡"]
    point = next(each for each in cutoffs_of(case) if each.number == "D1")
    assert used_since_cut(point) == (("2025-09-16", Decimal(0)),)


def _verdicts(case: Case) -> None:
    said = {each.number: each.conclusion for each in machines_of(case)}
    assert said == {
        "E-01": ("passed", "2025-10-16", ""),
        "E-02": ("refused", "2025-10-16", acceptance.STANDING),
        "E-03": ("passed_after_supplement", "2025-10-30", ""),
    }
    assert {each.number: each.applied_on for each in machines_of(case)} == {
        "E-01": "2025-10-09",
        "E-02": "",
        "E-03": "2025-10-09",
    }
    state = state_of(_machine(case, "E-02"), date(2025, 11, 14))
    assert (state.name, state.days) == ("overdue", 14)
    visit = _visit(case, "acceptance")
    assert (visit.started_at, visit.finished_at) == ("2025-10-16T14:00+08:00", "2025-10-16T15:40+08:00")
    assert [member.unit for member in group_of(case, visit.id)][-1] == "金峰镇"
    assert len(group_of(case, visit.id)) == 7


def _opinions(case: Case) -> None:
    first, second = opinions_of(case)
    assert (first.number, first.on, first.outcome) == (acceptance.OPINION, "2025-10-20", "partial")
    assert (second.number, second.on, second.outcome) == (acceptance.SUPPLEMENT, "2025-11-03", "partial")
    assert (first.supplements, second.supplements) == ("", first.id)
    assert [item.conclusion for item in first.items] == ["passed", "refused", "refused"]
    assert [item.conclusion for item in second.items] == ["passed", "refused", "passed_after_supplement"]


def _chain(case: Case) -> None:
    machine = _machine(case, "E-03")
    assert case.text(f"equipment/{machine.id}/waived/during") == acceptance.NOT_TAKEN
    chain = disposal_of(case, machine, photos_of(case))
    assert [(slip.number, slip.weight, slip.buyer) for slip in chain.slips] == [
        (acceptance.SLIP, "1.52", "示例再生资源公司")
    ]
    assert [(paper.kind, paper.number) for paper in chain.papers] == [("invoice", acceptance.INVOICE)]


def _machine(case: Case, number: str) -> Machine:
    return next(each for each in machines_of(case) if each.number == number)


def _visit(case: Case, kind: str) -> Visit:
    return next(each for each in visits_of(case) if each.kind == kind)
