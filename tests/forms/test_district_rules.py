"""This is about what the district's forms hold people to, and what they reckon."""

import csv
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from app import places
from app.domain.answers.case_tables import COLUMNS
from app.xforms import Form, Session, XFormCompiler
from app.xforms.workbook.media import media_folder
from app.xforms.workbook.reading import read_workbook
from tests.forms.replaying import FORMS, MEDIA, SAMPLES, Replay, opened_form
from tests.shared_fixtures import shared
from tests.xforms.form_making import counting_world

Filled = Callable[[str], Session]
ENERGY = "/energy_limit"
CUT = "/cutoff_verification/points/point[1]"
POINT = {
    "name": "d1", "label": "D1 配电房", "utility": "power", "meter_kind": "dedicated",
    "meter_number": "示DB1", "meter_factor": "60", "reading": "4871.36",
    "cut_at": "2025-10-10T10:20:00+08:00",
}  # fmt: skip


@pytest.fixture
def filled(compiler: XFormCompiler) -> Filled:
    """The sample of a form, carried out."""

    def carry_out(name: str) -> Session:
        sample = next(sample for sample in SAMPLES if sample.name == f"{name}_sample")
        return Replay(opened_form(compiler, sample.form)).carry_out(sample.steps)

    return carry_out


def limits() -> list[dict[str, str]]:
    with (MEDIA / "energy_limits.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("coal", "level", "share"),
    [
        ("80000", "advanced", ""),
        ("80001", "entry", ""),
        ("87000", "entry", ""),
        ("87001", "limit", ""),
        ("94000", "limit", ""),
        ("94001", "over", "0"),
        ("141000", "over", "50"),
    ],
)
def test_a_consumption_just_at_a_value_still_meets_it(
    coal: str, level: str, share: str, filled: Filled
) -> None:
    session = filled("energy_limit_advanced")
    source = f"{ENERGY}/consumption/source[1]"
    for node, value in (
        (f"{ENERGY}/product/limit_row", "GB16780-2021-001"),
        (f"{source}/amount", coal),
        (f"{source}/factor", "1"),
        (f"{ENERGY}/output_group/output", "1000"),
    ):
        session.set(node, value)
    result = {
        name: session.state(f"{ENERGY}/result_group/{name}").value for name in ("level", "excess_share")
    }
    assert result == {"level": level, "excess_share": share}


@pytest.mark.parametrize(
    ("row", "coal", "level"),
    [
        ("GB21340-2019-001", "14", "limit"),
        ("GB21258-2024-003", "285.5", "limit"),
        ("GB21258-2024-003", "285", "advanced"),
        ("GB21256-2025-005", "61", "advanced"),
        ("GB21256-2025-005", "61.5", "limit"),
    ],
)
def test_a_standard_without_all_three_levels_is_judged_by_those_it_has(
    row: str, coal: str, level: str, filled: Filled
) -> None:
    """In one standard the entry value is the harder one; another is not in force in the period."""
    session = filled("energy_limit_advanced")
    session.set(f"{ENERGY}/product/standard", row.rpartition("-")[0])
    session.set(f"{ENERGY}/product/limit_row", row)
    session.set(f"{ENERGY}/consumption/source[1]/amount", coal)
    session.set(f"{ENERGY}/consumption/source[1]/factor", "1")
    session.set(f"{ENERGY}/output_group/output", "1")
    is_early = session.state(f"{ENERGY}/period/too_early").value == "yes"
    assert session.state(f"{ENERGY}/result_group/level").value == ("" if is_early else level)
    assert is_early == row.startswith("GB21256")


def test_the_limits_are_those_of_the_table_they_were_copied_from() -> None:
    """Every unit consumption of the source, value by value, and nothing besides."""
    levels = {
        "1级": "advanced",
        "先进值": "advanced",
        "2级": "entry",
        "准入值": "entry",
        "3级": "limit",
        "限定值": "limit",
    }
    named = ("standard", "product", "process", "metric", "unit")
    with (shared("data") / "energy_limits.csv").open(encoding="utf-8", newline="") as file:
        copied = {
            (*(row[name] for name in named), levels[row["level"]], row["value"])
            for row in csv.DictReader(file)
            if row["standard"].startswith("GB") and row["standard"] not in ("GB 18613-2020", "GB 20052-2024")
        }
    held = {
        (row["document"], *(row[name] for name in named[1:]), level, row[level])
        for row in limits()
        for level in ("advanced", "entry", "limit")
        if row[level]
    }
    assert held == copied
    assert len({row["name"] for row in limits()}) == len(limits())
    assert all(row["source"] for row in limits())


def test_a_point_that_is_listed_is_filled_in_and_what_differs_is_shown(compiler: XFormCompiler) -> None:
    head = COLUMNS["case_cutoffs"]
    table = "\n".join([",".join(head), ",".join(POINT.get(name, "") for name in head)]).encode()
    lying = media_folder(MEDIA)
    compiled = compiler.compile(
        (places.forms() / "cutoff_verification.md").read_bytes(), "cutoff_verification"
    )
    form = Form.from_xform(
        compiled.xform,
        resources=lambda name: table if name == "case_cutoffs.csv" else lying(name),
        world=counting_world(),
    )
    session = Session(form)
    session.set(f"{CUT}/listed", "d1")
    told = {
        name: session.state(f"{CUT}/{name}").value
        for name in ("utility", "meter_number", "factor", "reading")
    }
    assert told == {"utility": "power", "meter_number": "示DB1", "factor": "60", "reading": "4871.36"}
    assert session.state(f"{CUT}/cut_at").valid
    assert not session.state(f"{CUT}/differs_shown").relevant
    session.set(f"{CUT}/reading", "4817.36")
    assert session.state(f"{CUT}/differs_shown").label.startswith("与登记不一致：止码登记为 4871.36；")


def test_power_cut_by_article_70_is_told_a_day_before_or_says_why(filled: Filled) -> None:
    session = filled("cutoff_verification")
    session.set(f"{CUT}/route", "safety")
    assert session.state(f"{CUT}/short_reason").relevant is False
    session.set(f"{CUT}/notified_at", "2025-10-09T10:21:00.000+08:00")
    assert session.check(f"{CUT}/short_reason", "").message == "须写明理由"


def test_water_is_cut_by_application_or_decision_else_somebody_says_how(filled: Filled) -> None:
    session = filled("cutoff_verification")
    assert not session.state(f"{CUT}/route_text").relevant
    session.set(f"{CUT}/utility", "water")
    session.set(f"{CUT}/route", "supplier")
    assert session.state(f"{CUT}/route_text").relevant


def test_homes_that_lost_their_water_ask_for_what_is_done(filled: Filled) -> None:
    session = filled("cutoff_verification")
    session.set(f"{CUT}/separated", "no")
    assert session.check(f"{CUT}/separated_text", "").reason == "required"


@pytest.mark.parametrize(
    ("sample", "node", "wrong", "right"),
    [
        ("sealing_witness", "machines/sealed[1]/dismantle_by", "2025-11-12", "2025-11-13"),
        ("dismantling_witness", "machines/taken_down[1]/finished_on", "2025-11-02", "2025-11-03"),
        ("acceptance_application", "staff/staff_placed", "41", "40"),
        ("acceptance_inspection", "group/advice", "pass", "fail"),
        ("disposal_verification", "signing_group/settled", "yes", "no"),
        ("disposal_verification", "machines/disposed[1]/slip[1]/tare", "31.2", "31.1"),
        ("induction_furnace", "conclusion/verdict", "none", "found"),
        ("induction_furnace", "conclusion/verdict", "suspect", "found"),
        ("induction_furnace_zero", "conclusion/verdict", "", "none"),
        ("before_leaving", "laptop/charger", "no", "yes"),
        ("before_leaving", "laptop/offset", "86401", "-86400"),
        ("energy_limit", "period/period_to", "2023-12-31", "2024-12-31"),
        ("energy_limit", "period/period_to", "2025-01-02", "2025-01-01"),
        ("screening", "lines/equipment[1]/made_on", "2009年5月", "2009"),
        ("screening", "lines/equipment[1]/catalogue", "", "machines"),
    ],
)
def test_an_answer_that_can_t_be_is_refused(
    sample: str, node: str, wrong: str, right: str, filled: Filled
) -> None:
    session = filled(sample)
    place = f"/{session.form.form_id}/{node}"
    assert not session.check(place, wrong).admissible or session.check(place, wrong).reason == "required"
    assert session.check(place, right).admissible


def test_the_group_does_not_advise_to_accept_what_was_not_looked_at(filled: Filled) -> None:
    session = filled("acceptance_inspection")
    root = "/acceptance_inspection"
    session.set(f"{root}/part_c/gone[1]/c4", "ok")
    session.set(f"{root}/part_g/g1", "ok")
    assert session.check(f"{root}/group/advice", "pass").admissible
    session.set(f"{root}/part_c/gone[1]/c6", "unchecked")
    assert session.check(f"{root}/group/advice", "pass").message == "有不符合或未查事项的，不能建议通过"


def test_what_was_rebuilt_is_not_clean(filled: Filled) -> None:
    session = filled("revisit")
    verdict = "/revisit/conclusion/verdict"
    assert session.check(verdict, "clean").admissible
    session.set("/revisit/machines/looked_at[1]/now", "rebuilt")
    assert session.check(verdict, "clean").reason == "constraint"


def test_what_was_passed_on_is_recorded_but_never_settled(filled: Filled) -> None:
    session = filled("disposal_verification")
    root = "/disposal_verification"
    session.set(f"{root}/checks/invoiced", "ok")
    assert session.check(f"{root}/signing_group/settled", "yes").admissible
    session.set(f"{root}/machines/disposed[1]/slip[1]/destination", "transferred")
    assert session.state(f"{root}/machines/disposed[1]/slip[1]/transferred_shown").relevant
    assert session.check(f"{root}/signing_group/settled", "yes").reason == "constraint"


@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)
def test_a_verdict_is_followed_by_its_note_which_is_wanted_when_something_is_wrong(file: Path) -> None:
    survey = read_workbook(file.read_bytes()).sheet("survey")
    assert survey is not None
    rows = survey.records()
    for row, after in pairwise(rows):
        if row["type"] == "select_one finding":
            assert row.get("required") == "yes"
            wanted = (after.get("name"), after.get("relevant"), after.get("required"))
            assert wanted == (f"{row['name']}_note", f"${{{row['name']}}} = 'no'", "yes")
