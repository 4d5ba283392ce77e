"""Roads 2 and 3 gone with hands: afterwards the files say what the told story says at the same point."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.domain.acts.case import Case
from app.domain.answers.forms import forms_of
from app.domain.equipment.cutoffs import cutoffs_of
from app.domain.equipment.machine import machines_of
from app.domain.equipment.seals import seals_of, spoiled_numbers
from app.domain.orders.problem import problems_found
from app.domain.photos.photo import photos_of
from app.domain.photos.questions import gates_of, open_questions
from app.domain.visits.visit import visits_of
from app.operations.keep_open import KeptOpen
from app.operations.list_cases import case_rows
from app.operations.look_into_tray import look_into_tray
from app.operations.this_machine import this_machine
from app.ui.field.photo_sections import sections_of
from app.ui.roads.road_2 import LAPTOP, WALK_SHEET

Walked = Callable[[int], tuple[Path, tuple[str, ...]]]
Opens = Callable[[Path], KeptOpen]
Stops = Mapping[int, Path]


@dataclass(frozen=True)
class Left:
    """What lies on the laptop: the enterprise's file, and what waits in the tray."""

    case: Case
    waits: tuple[str, ...]


def test_a_visit_is_prepared_from_the_task_on_the_stick(
    walked: Walked, workspace: Opens, stops: Stops
) -> None:
    folder, seen = walked(2)
    assert seen[-1] == "随身清单已存"
    [visit] = visits_of(_left(workspace(folder / LAPTOP)).case)
    [told] = visits_of(_left(workspace(stops[3] / LAPTOP)).case)
    assert (visit.kind, visit.day, visit.matters) == (told.kind, told.day, told.matters)
    assert {(one.role, one.name, one.unit, one.card) for one in visit.in_role("officer")} == {
        (one.role, one.name, one.unit, one.card) for one in told.in_role("officer")
    }
    assert {one.name for one in visit.people} == {one.name for one in told.people}
    typed = set(visit.fields) & set(told.fields)
    assert len(typed) >= 6
    assert {name: visit.fields[name] for name in typed} == {name: told.fields[name] for name in typed}
    assert (folder / WALK_SHEET).read_bytes().startswith(b"%PDF-")


def test_a_walk_is_typed_in_and_its_pictures_are_placed(
    walked: Walked, workspace: Opens, stops: Stops
) -> None:
    folder, seen = walked(3)
    assert seen[-1] == "检查表已完成"
    left, told = _left(workspace(folder / LAPTOP)), _left(workspace(stops[4] / LAPTOP))
    assert _pictures(left.case) == _pictures(told.case)
    switches = [each.title[:2] for each in sections_of(left.case) if each.title.startswith("D")]
    assert switches == ["D1", "D2"]
    assert left.waits == told.waits == ("IMG-示例-0611.jpg",)
    assert not [each for photo in photos_of(left.case) for each in open_questions(photo, gates_of(left.case))]
    assert _equipment(left.case) == _equipment(told.case)
    assert _cuts(left.case) == _cuts(told.case)
    assert _seals(left.case) == _seals(told.case)
    assert spoiled_numbers(left.case) == spoiled_numbers(told.case) == ("FC2025-0007",)
    assert _visit(left.case) == _visit(told.case)
    assert _problems(left.case) == _problems(told.case)
    assert _answers(left.case) == _answers(told.case)


def _left(opened: KeptOpen) -> Left:
    [row] = case_rows(opened)
    with opened.open_case(row.case) as case_file, opened.open_tray(this_machine().entropy) as tray:
        return Left(case_file.load(), tuple(each.name for each in look_into_tray(tray)))


def _numbers(case: Case) -> dict[str, str]:
    """As people say them, by what the ids of two laptops can't share."""
    return {
        **{f"equipment/{each.id}": each.number for each in machines_of(case)},
        **{f"cutoff/{each.id}": each.number for each in cutoffs_of(case)},
        **{f"seal/{each.id}": each.number for each in seals_of(case)},
    }


def _pictures(case: Case) -> dict[str, tuple[str, str, str, bool]]:
    numbers = _numbers(case)
    return {
        each.name: (each.sha256, numbers[each.subject], each.stage, bool(each.visit))
        for each in photos_of(case)
    }


def _equipment(case: Case) -> list[object]:
    return [
        (each.number, dict(each.fields), [(step.step, step.outcome, step.on) for step in each.steps])
        for each in machines_of(case)
    ]


def _cuts(case: Case) -> list[object]:
    numbers = _numbers(case)
    return [
        (
            point.number,
            dict(point.fields),
            [(read.moment, read.at, read.values, read.observer) for read in point.readings],
            sorted(numbers[f"equipment/{machine}"] for machine in point.feeds),
        )
        for point in cutoffs_of(case)
    ]


def _seals(case: Case) -> list[object]:
    numbers = _numbers(case)
    return [
        (each.number, numbers[f"equipment/{each.equipment}"], each.part, each.placed_on, each.condition)
        for each in seals_of(case)
    ]


def _visit(case: Case) -> object:
    [visit] = visits_of(case)
    films = [
        (film.recorder, film.wearer, film.began, film.ended, film.gap, film.file_name) for film in visit.films
    ]
    return [(turn.began, turn.ended) for turn in visit.turns], films, dict(visit.fields)


def _problems(case: Case) -> list[object]:
    return [(each.number, each.text, dict(each.fields), bool(each.visit)) for each in problems_found(case)]


def _answers(case: Case) -> dict[str, str]:
    """Of the only form, which is finished; times to the minute, as they are typed."""
    [form] = forms_of(case)
    assert form.lines
    return {
        node: answer.removesuffix(":00.000+08:00")
        for node, answer in form.answers.items()
        if answer and "/meta/" not in node
    }
