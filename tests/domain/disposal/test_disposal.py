"""The chain of a machine into scrap: weights in exact decimals, what is missing, what the law forbids."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.disposal.disposal import Disposal, difference_percent, disposal_of
from app.domain.disposal.facts import BuyerStated, DisposalProofAdded, DisposalStated, SlipStated
from app.domain.disposal.lacking import disposal_lacking
from app.domain.disposal.rules import add_proof, name_buyer, state_disposal, weigh
from app.domain.equipment.facts import DisposalSlipAdded, EquipmentDismantled
from app.domain.equipment.machine import machines_of
from app.domain.errors import Refusal, RuleRefused
from app.domain.photos.photo import photos_of
from tests.case_making import Writer, a_machine


def slip(number: str = "示1", weight: str = "8.46", buyer: str = "示例再生资源公司") -> DisposalSlipAdded:
    return DisposalSlipAdded(
        slip=number, equipment="e-02", number=number, on="2025-07-10", weight=weight, buyer=buyer
    )


def gone(kind: str = "boiler", **fields: str) -> Writer:
    writer = Writer()
    writer.states(*a_machine(kind=kind, **fields))
    writer.states(
        EquipmentDismantled(equipment="e-02", started="2025-07-08", finished="2025-07-10", pieces="9")
    )
    return writer


def chain(writer: Writer) -> Disposal:
    (machine,) = machines_of(writer.case)
    return disposal_of(writer.case, machine, photos_of(writer.case))


def lacks(writer: Writer) -> list[str]:
    return [each.key for each in disposal_lacking(chain(writer))]


@pytest.mark.parametrize(
    ("weight", "design", "told"),
    [
        ("14.84", "15.60", "-4.9"),
        ("15.60", "15.60", "0.0"),
        ("17.16", "15.60", "10.0"),
        ("0.1", "0.3", "-66.7"),
        ("1E+30", "1E-30", None),
        ("14.84", "0", None),
    ],
)
def test_the_difference_is_a_decimal_of_one_place(weight: str, design: str, told: str | None) -> None:
    difference = difference_percent(Decimal(weight), Decimal(design))
    if told is None:
        assert difference is None or difference > 0
    else:
        assert str(difference) == told


@given(weight=st.decimals("0.01", 1000, places=2), design=st.decimals("0.01", 1000, places=2))
def test_the_difference_has_the_sign_of_what_is_too_much(weight: Decimal, design: Decimal) -> None:
    difference = difference_percent(weight, design)
    assert difference is not None
    assert abs(difference * design / 100 - (weight - design)) <= design * Decimal("0.0005")


def test_the_weights_of_the_story() -> None:
    writer = gone(design_weight="15.60", weight_unit="t")
    writer.states(slip("示0710-1", "8.46"), slip("示0710-2", "6.38"))
    told = chain(writer)
    assert (told.weight, told.design, told.difference, told.is_off) == (
        Decimal("14.84"),
        Decimal("15.60"),
        Decimal("-4.9"),
        False,
    )


@pytest.mark.parametrize(
    ("weight", "unit", "design"),
    [
        ("15600", "kg", "15.6"),
        ("15.6", "吨", "15.6"),
        ("15.6", "", "15.6"),
        ("9", "台", None),
        ("x", "t", None),
    ],
)
def test_the_design_weight_has_a_unit(weight: str, unit: str, design: str | None) -> None:
    told = chain(gone(design_weight=weight, weight_unit=unit)).design
    assert told == (None if design is None else Decimal(design))


@pytest.mark.parametrize(("weight", "is_asked"), [("14.05", False), ("14.04", False), ("14.03", True)])
def test_a_weight_too_far_off_is_asked_about(weight: str, is_asked: bool) -> None:
    writer = gone(design_weight="15.60", weight_unit="t")
    writer.states(slip(weight=weight))
    assert ("weight" in lacks(writer)) is is_asked
    writer.states(DisposalStated(equipment="e-02", field="weight_reason", value="炉排另行处理"))
    assert "weight" not in lacks(writer)


def test_a_chain_is_missed_link_by_link() -> None:
    writer = gone()
    assert lacks(writer) == ["slips", "invoice", "destination", "deregistered", "non_transfer"]
    writer.states(slip(buyer=""))
    assert lacks(writer) == ["buyer", "invoice", "destination", "deregistered", "non_transfer"]
    writer.states(
        DisposalProofAdded(proof="p", equipment="e-02", kind="other", text="吊车租用单"),
        DisposalStated(equipment="e-02", field="destination", value="smelter"),
    )
    assert lacks(writer) == ["buyer", "invoice", "deregistered", "non_transfer"]
    writer.states(
        DisposalProofAdded(proof="q", equipment="e-02", kind="receipt", number="示收1"),
        DisposalStated(equipment="e-02", field="deregistered_on", value="2025-07-22"),
        DisposalStated(equipment="e-02", field="non_transfer_on", value="2025-07-10"),
    )
    assert lacks(writer) == ["buyer"]


def test_only_a_registered_machine_is_deregistered_and_a_standing_one_owes_nothing() -> None:
    assert "deregistered" not in lacks(gone("dyeing"))
    writer = Writer()
    writer.states(*a_machine(kind="boiler"))
    assert lacks(writer) == []


def test_a_machine_passed_on_is_what_no_reason_makes_up_for() -> None:
    writer = gone()
    writer.states(DisposalStated(equipment="e-02", field="destination", value="transferred", note="询问得知"))
    (hard,) = [each for each in disposal_lacking(chain(writer)) if each.hard]
    assert hard.key == "destination"


def test_the_buyer_is_known_by_the_name_on_the_slips() -> None:
    writer = gone()
    writer.states(slip(), slip("示2"))
    writer.states(BuyerStated(buyer="示例再生资源公司", code="示代码", qualification="示备案1号"))
    (buyer,) = chain(writer).buyers
    assert (buyer.code, buyer.qualification) == ("示代码", "示备案1号")
    with pytest.raises(RuleRefused) as refused:
        name_buyer(BuyerStated(buyer="别家"), ("示例再生资源公司",))
    assert refused.value.code == Refusal.THING_UNKNOWN


@pytest.mark.parametrize(
    ("net", "gross", "tare", "told"),
    [
        ("", "18.86", "10.40", "8.46"),
        ("8.46", "18.86", "10.40", "8.46"),
        ("8.46", "18.86", "", "8.46"),
        ("8.4", "18.86", "10.40", Refusal.WEIGHTS_DIFFER),
        ("8.46", "x", "", Refusal.NOT_A_DECIMAL),
        ("8.46", "-1", "", Refusal.NOT_POSITIVE),
    ],
)
def test_gross_tare_and_net_add_up(net: str, gross: str, tare: str, told: str) -> None:
    stated = (
        SlipStated(slip="示1", field="gross", value=gross),
        SlipStated(slip="示1", field="tare", value=tare),
    )
    if isinstance(told, Refusal):
        with pytest.raises(RuleRefused) as refused:
            weigh(slip(weight=net), stated)
        assert refused.value.code == told
    else:
        weighed, kept = weigh(slip(weight=net), stated)
        assert weighed.weight == told
        assert [each.value for each in kept] == [value for value in (gross, tare) if value]


def test_a_slip_that_does_not_add_up_stands_with_its_reason() -> None:
    stated = (
        SlipStated(slip="示1", field="gross", value="18.86"),
        SlipStated(slip="示1", field="tare", value="10.40"),
    )
    weighed, _ = weigh(slip(weight="8.40"), stated, "过磅单扣杂0.06吨")
    assert (weighed.weight, weighed.note) == ("8.40", "过磅单扣杂0.06吨")


def test_a_proof_says_something_and_shows_a_picture_that_is_here() -> None:
    empty = DisposalProofAdded(proof="p", equipment="e-02", kind="invoice")
    for wrong, code in (
        (empty, Refusal.NUMBER_MISSING),
        (
            DisposalProofAdded(proof="p", equipment="e", kind="invoice", number="1", photo="x"),
            Refusal.PHOTO_UNKNOWN,
        ),
        (
            DisposalProofAdded(proof="p", equipment="e", kind="invoice", number="1", on="昨天"),
            Refusal.NOT_A_DAY,
        ),
    ):
        with pytest.raises(RuleRefused) as refused:
            add_proof(wrong, ())
        assert refused.value.code == code


@pytest.mark.parametrize(
    ("field", "value", "note", "told"),
    [
        ("destination", "炼钢回炉", "", "smelter"),
        ("destination", "smelter", "", "smelter"),
        ("destination", "", "", ""),
        ("destination", "转让他人继续使用", "询问得知", "transferred"),
        ("destination", "transferred", "", Refusal.REASON_MISSING),
        ("destination", "月球", "", Refusal.DESTINATION_UNKNOWN),
        ("deregistered_on", "2025年7月22日", "", "2025-07-22"),
        ("deregistered_on", "去年", "", Refusal.NOT_A_DAY),
    ],
)
def test_what_is_said_of_the_end(field: str, value: str, note: str, told: str) -> None:
    stated = DisposalStated(equipment="e", field=field, value=value, note=note)  # type: ignore[arg-type]
    if isinstance(told, Refusal):
        with pytest.raises(RuleRefused) as refused:
            state_disposal(stated)
        assert refused.value.code == told
    else:
        assert state_disposal(stated).value == told
