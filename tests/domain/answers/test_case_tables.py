"""This is about the rows a form finds in the case: what is listed, in the shape its questions take."""

import pytest

from app import places
from app.domain.acts.fact import Fact
from app.domain.answers.case_tables import COLUMNS, case_table
from app.domain.disposal.facts import SlipStated
from app.domain.equipment.facts import (
    DisposalSlipAdded,
    EquipmentAdded,
    EquipmentStated,
    StepStated,
)
from app.domain.equipment.seal_facts import SealPlaced
from app.domain.photos.claims import Claims
from app.domain.photos.facts import PhotoKept, PhotoPlaced, Stage
from tests.case_making import Writer, a_cutoff, a_reading

FURNACE = EquipmentAdded(equipment="e1", number="E-01", kind="induction_furnace", name="中频炉")


def of_machine(**fields: str) -> tuple[EquipmentStated, ...]:
    return tuple(EquipmentStated(equipment="e1", field=name, value=value) for name, value in fields.items())  # type: ignore[arg-type]


@pytest.mark.parametrize("name", COLUMNS)
def test_the_empty_table_beside_the_forms_has_the_same_heads(name: str) -> None:
    heads = (places.forms() / "media" / f"{name}.csv").read_text("utf-8").strip()
    assert heads.split(",") == list(COLUMNS[name])


def test_a_machine_is_told_as_it_is_listed() -> None:
    stated = of_machine(
        model="示型 GW-3", capacity="6", capacity_unit="万吨", design_weight="43800", weight_unit="kg"
    )
    power = StepStated(equipment="e1", step="power")
    (row,) = case_table(Writer().states(FURNACE, *stated, power), "case_machines")
    assert row["label"] == "E-01 中频炉"
    assert (row["model"], row["capacity"], row["design_weight"]) == ("示型 GW-3", "6 万吨", "43.8")
    assert row["power"].startswith("已完成 ")
    assert row["water"] == "未完成"
    assert set(row) <= set(COLUMNS["case_machines"])


def test_pictures_of_each_stage_are_told_by_number_and_many_by_their_count() -> None:
    facts: list[Fact] = []
    for count in range(1, 11):
        stage: Stage = "before" if count > 1 else "after"
        number = f"E01-{count:02d}"
        facts.append(
            PhotoKept(photo=number, sha256=number, sm3=number, size=9, name="a.jpg", claims=Claims())
        )
        facts.append(PhotoPlaced(photo=number, subject="equipment/e1", stage=stage, number=number))
    (row,) = case_table(Writer().states(FURNACE, *facts), "case_machines")
    assert row["photos_after"] == "E01-01"
    assert row["photos_during"] == "无"
    assert row["photos_before"] == "、".join(f"E01-{n:02d}" for n in range(2, 10)) + "等9张"


def test_what_two_laptops_say_differently_is_not_taken_over() -> None:
    one, other = Writer("a"), Writer("b")
    one.states(FURNACE, *of_machine(model="示型甲"))
    other.takes_in(one)
    one.states(*of_machine(parameters="3吨"))
    other.states(*of_machine(parameters="5吨"))
    one.takes_in(other)
    (row,) = case_table(one.case, "case_machines")
    assert row["model"] == "示型甲"
    assert "parameters" not in row


def test_a_cut_off_point_is_told_with_its_reading_and_whole_seconds() -> None:
    case = Writer().states(
        FURNACE,
        *a_cutoff(feeds=("e1",), cut_at="2025-06-12T10:45+08:00", notified_at="2025-06-11"),
        a_reading("4871.36"),
    )
    (row,) = case_table(case, "case_cutoffs")
    assert row["cut_at"] == "2025-06-12T10:45:00+08:00"
    assert row["notified_at"] == ""
    assert (row["reading"], row["read_at"]) == ("4871.36", "2025-06-12T10:00:00+08:00")
    assert row["feeds"] == "E-01 中频炉"
    assert set(row) <= set(COLUMNS["case_cutoffs"])


def test_seals_and_slips_name_their_machine() -> None:
    seal = SealPlaced(seal="s1", number="FC2025-0101", equipment="e1", part="电源柜")
    slip = DisposalSlipAdded(
        slip="w1", number="示001", equipment="e1", on="2025-11-08", weight="20.2", plate="闽A12345",
        buyer="示例再生资源有限公司", invoice="", destination="recycler",
    )  # fmt: skip
    case = Writer().states(FURNACE, seal, slip, SlipStated(slip="w1", field="gross", value="31.2"))
    (sealed,), (weighed,) = case_table(case, "case_seals"), case_table(case, "case_slips")
    assert (sealed["label"], sealed["condition"]) == ("FC2025-0101 中频炉 电源柜", "intact")
    assert (weighed["label"], weighed["gross"], weighed["machine"]) == (
        "示001 2025-11-08 中频炉",
        "31.2",
        "中频炉",
    )
    assert set(sealed) == set(COLUMNS["case_seals"])
    assert set(weighed) == set(COLUMNS["case_slips"])
