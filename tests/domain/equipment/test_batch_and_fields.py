"""A batch of one model has a factory number each; days and numbers are stored so that they can fall due."""

import pytest

from app.domain.enterprise.facts import EnterpriseStated
from app.domain.equipment.batch import factory_numbers, units
from app.domain.equipment.cutoff_facts import CutoffStated
from app.domain.equipment.facts import EquipmentAdded, EquipmentStated
from app.domain.equipment.fields import checked, field_text
from app.domain.equipment.machine import Machine, machines_of
from app.domain.equipment.rules import decimal_text
from app.domain.errors import Refusal, RuleRefused
from tests.case_making import Writer


def a_batch(batch: bool = True, **fields: str) -> Machine:
    writer = Writer()
    writer.states(EquipmentAdded(equipment="m", number="E-07", kind="motor", name="JO2电机", batch=batch))
    writer.states(
        *(EquipmentStated(equipment="m", field=name, value=value) for name, value in fields.items())  # type: ignore[arg-type]
    )
    (machine,) = machines_of(writer.case)
    return machine


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("", ()),
        ("示0408", ("示0408",)),
        ("示06-11、示06-12，示06-13 示06-14", ("示06-11", "示06-12", "示06-13", "示06-14")),
        ("示06-11…14", ("示06-11", "示06-12", "示06-13", "示06-14")),
        ("0998~1001", ("0998", "0999", "1000", "1001")),
        ("示7至9; 示12", ("示7", "示8", "示9", "示12")),
        ("示A08...示A10", ("示A08", "示A09", "示A10")),
        ("示14…11", ("示14…11",)),
        ("甲1…乙4", ("甲1…乙4",)),
        ("1~99999", ("1~99999",)),
    ],
)
def test_factory_numbers_as_people_type_them(typed: str, numbers: tuple[str, ...]) -> None:
    assert factory_numbers(typed) == numbers


def test_a_batch_counts_its_machines_and_a_single_one_is_one() -> None:
    assert units(a_batch(count="24")) == 24
    assert units(a_batch(factory_numbers="示1…4")) == 4
    assert units(a_batch()) == 1
    assert units(a_batch(count="若干", factory_numbers="示1、示2")) == 2
    assert units(a_batch(count="Infinity")) == 1
    assert units(a_batch(batch=False, count="24")) == 1


@pytest.mark.parametrize(
    "typed", ["2025-10-31", "2025.10.31", "2025/10/31", "2025年10月31日", " ２０２５-10-31 "]
)
def test_a_day_is_stored_so_that_it_falls_due(typed: str) -> None:
    fact = checked(EquipmentStated(equipment="m", field="dismantle_by", value=typed))
    assert isinstance(fact, EquipmentStated)
    assert fact.value == "2025-10-31"


def test_a_meter_is_called_by_its_word_or_its_code() -> None:
    for typed, kind in (
        ("专用表", "dedicated"),
        ("共用", "shared"),
        ("无独立计量", "none"),
        ("shared", "shared"),
    ):
        fact = checked(CutoffStated(cutoff="d1", field="meter_kind", value=typed))
        assert isinstance(fact, CutoffStated)
        assert fact.value == kind


@pytest.mark.parametrize(
    ("fact", "code"),
    [
        (EquipmentStated(equipment="m", field="dismantle_by", value="尽快"), Refusal.NOT_A_DAY),
        (EquipmentStated(equipment="m", field="stopped_on", value="2025年13月1日"), Refusal.NOT_A_DAY),
        (EquipmentStated(equipment="m", field="count", value="0"), Refusal.NOT_POSITIVE),
        (EquipmentStated(equipment="m", field="count", value="四台"), Refusal.NOT_A_DECIMAL),
        (CutoffStated(cutoff="d1", field="meter_factor", value="-1"), Refusal.NOT_POSITIVE),
        (CutoffStated(cutoff="d1", field="meter_kind", value="智能表"), Refusal.METER_KIND_UNKNOWN),
    ],
)
def test_what_could_never_be_reckoned_with_is_refused_while_the_person_is_there(
    fact: EquipmentStated | CutoffStated, code: Refusal
) -> None:
    with pytest.raises(RuleRefused) as error:
        checked(fact)
    assert error.value.code is code


def test_a_field_is_cleared_by_an_empty_text_and_words_stay_as_they_are() -> None:
    for fact in (
        EquipmentStated(equipment="m", field="dismantle_by", value=""),
        EquipmentStated(equipment="m", field="made_on", value="2004-08"),
        EnterpriseStated(field="name", value="示例厂"),
    ):
        assert checked(fact) == fact


def test_people_read_the_names_of_fields_not_their_keys() -> None:
    assert field_text("capacity") == "产能"
    assert field_text("step/power") == "断电"
    assert field_text("responsible/company") == "责任人"
    assert field_text("of_a_newer_program") == "of_a_newer_program"


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("4871.36", "4871.36"),
        ("4,871.36", "4871.36"),
        ("４８７１．３６", "4871.36"),
        (" 0 ", "0"),
        ("-5", "-5"),
    ],
)
def test_a_number_is_stored_half_width_and_without_thousands(typed: str, stored: str) -> None:
    assert decimal_text(typed) == stored


@pytest.mark.parametrize("typed", ["4871,36", "1E+999999999", "0x10", "1_000", "4871.", "四千", "1" * 16])
def test_a_comma_in_the_wrong_place_does_not_make_a_hundredfold(typed: str) -> None:
    with pytest.raises(RuleRefused) as error:
        decimal_text(typed)
    assert error.value.code is Refusal.NOT_A_DECIMAL
