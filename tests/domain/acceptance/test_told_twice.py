"""What two laptops told of an order, a 查封 or the staff stands against accepting the machine it is about."""

from app.domain.acceptance.criteria import Criteria
from app.domain.acts.fact import Fact
from app.domain.equipment.machine import machines_of
from app.domain.orders.facts import (
    ExtensionApplied,
    ExtensionDecided,
    OrderConcluded,
    OrderStated,
    ProblemFound,
    RectificationOrdered,
)
from app.domain.photos.photo import photos_of
from app.domain.powers.facts import SeizureDecided, SeizureReleased, SeizureStated, ThingSeized
from app.domain.readiness import against, whole_case
from app.domain.staff.facts import StaffStated
from app.operations.read_criteria import read_criteria
from tests.case_making import Writer, a_machine

CRITERIA: Criteria = read_criteria()
ORDERED = (
    ProblemFound(problem="p1", number="P1", text="单位产品能耗超过限定值", equipment="e-02"),
    RectificationOrdered(order="o1", sort="energy", rule="K01", problems=("p1",)),
    OrderStated(order="o1", field="number", value="示限改1号"),
)
ASKED = ExtensionApplied(extension="x1", order="o1", on="2025-10-20", reason="设备到货延后")


def a_seizure(name: str, equipment: str = "e-02") -> tuple[Fact, ...]:
    return (
        SeizureDecided(
            seizure=name, agency="market", agency_name="示例区市场监督管理局", kind="market", power="P06",
            law="《中华人民共和国特种设备安全法》", article="第六十一条", since="2025-09-10T10:00+08:00",
            until="2025-10-10",
        ),
        SeizureStated(seizure=name, field="number", value=f"示查{name}号"),
        ThingSeized(seizure=name, thing="t1", name="染色机", equipment=equipment),
    )  # fmt: skip


def merged(before: tuple[Fact, ...], one: tuple[Fact, ...], other: tuple[Fact, ...]) -> Writer:
    first, second = Writer("a"), Writer("b")
    first.states(*a_machine(), *a_machine("E-03"), *before)
    second.takes_in(first)
    first.states(*one)
    second.states(*other)
    first.takes_in(second)
    return first


def told(writer: Writer, number: str, kind: str) -> list[tuple[str, bool]]:
    case = writer.case
    machine = next(each for each in machines_of(case) if each.number == number)
    lacking = against(case, machine, photos_of(case), whole_case(case, CRITERIA))
    return [(each.text, each.hard) for each in lacking if each.key.startswith(kind)]


def test_two_verdicts_over_an_order_stand_against_its_machine_and_no_other() -> None:
    cleared = OrderConcluded(order="o1", verdict="done", on="2025-11-10", follows="cleared")
    failed = OrderConcluded(order="o1", verdict="not_done", on="2025-11-10", follows="closure")
    writer = merged(ORDERED, (cleared,), (failed,))
    assert told(writer, "E-02", "contested") == [("示限改1号 复查结论两处记录不一致", True)]
    assert told(writer, "E-03", "contested") == []


def test_two_answers_to_one_application_stand_against_its_machine() -> None:
    granted = ExtensionDecided(extension="x1", outcome="granted", on="2025-10-24", until="2026-02-12")
    refused = ExtensionDecided(extension="x1", outcome="refused", on="2025-10-24")
    writer = merged((*ORDERED, ASKED), (granted,), (refused,))
    assert [hard for _, hard in told(writer, "E-02", "contested")] == [True]
    assert told(writer, "E-03", "contested") == []


def test_two_releases_of_a_seizure_stand_against_its_machine() -> None:
    def released(on: str) -> SeizureReleased:
        return SeizureReleased(
            seizure="s1", number="示解1号", on=on, ground="dealt_with", by="王示强", post="局长"
        )

    writer = merged(a_seizure("s1"), (released("2025-09-20"),), (released("2025-09-22"),))
    assert [hard for _, hard in told(writer, "E-02", "contested")] == [True]
    assert told(writer, "E-03", "contested") == []


def test_what_is_contested_of_the_staff_stands_against_every_machine() -> None:
    def staff(value: str) -> StaffStated:
        return StaffStated(on="2025-06-30", field="affected", value=value)

    writer = merged((), (staff("12"),), (staff("15"),))
    for number in ("E-02", "E-03"):
        assert [hard for _, hard in told(writer, number, "contested")] == [True]


def test_one_machine_seized_twice_is_told_and_passes_for_a_reason_only() -> None:
    writer = merged((), a_seizure("s1"), a_seizure("s2"))
    assert told(writer, "E-02", "seized_twice") == [("设备E-02被重复查封", False)]
    assert told(writer, "E-03", "seized_twice") == []


def test_a_second_order_or_extension_is_told_of_its_machine() -> None:
    again = (
        RectificationOrdered(order="o2", sort="energy", rule="K01", problems=("p1",)),
        OrderStated(order="o2", field="number", value="示限改2号"),
    )
    writer = merged(ORDERED, (), again)
    assert told(writer, "E-02", "ordered_twice") == [
        ("示限改2号对同一问题重复责令限期整改，未说明原因", False)
    ]
    assert told(writer, "E-03", "ordered_twice") == []
