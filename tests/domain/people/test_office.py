"""The office knows its people, its laptops and every printed strip of seals it gave out."""

from datetime import date

from app.domain.acts.case import Case
from app.domain.people.facts import (
    CaseListed,
    DeviceEnrolled,
    DeviceRevoked,
    OfficeNamed,
    OfficerListed,
    SealBlockGiven,
)
from app.domain.people.office import (
    block_uses,
    devices_of,
    free_seal_numbers,
    office_of,
    officer_of,
    officers_of,
    seal_numbers,
)
from tests.case_making import Writer


def an_office() -> Writer:
    writer = Writer()
    writer.states(
        OfficeNamed(name="示例区工业和信息化局", district="示例区", sample=True),
        OfficerListed(officer="lin", name="林示川", unit="区工信局", role="officer", card="示350112001"),
        OfficerListed(officer="li", name="李示工", unit="金峰镇", role="patroller"),
        DeviceEnrolled(device="a", label="示-A", signing_public="pub-a", recipient="age-a"),
        DeviceEnrolled(device="b", label="示-B", signing_public="pub-b", recipient="age-b"),
        SealBlockGiven(block="1", device="a", prefix="FC2025-", first=1, last=10),
        SealBlockGiven(block="2", device="b", prefix="FC2025-", first=11, last=12),
    )
    return writer


def test_an_office_nobody_named_has_no_name_and_is_no_sample() -> None:
    assert office_of(Case("office")).name == ""
    assert not office_of(Case("office")).sample
    named = office_of(an_office().case)
    assert (named.name, named.district, named.sample) == ("示例区工业和信息化局", "示例区", True)


def test_a_person_changed_is_the_same_person() -> None:
    writer = an_office()
    writer.states(OfficerListed(officer="li", name="李示工", unit="金峰镇", role="officer", card="示2"))
    assert [officer.id for officer in officers_of(writer.case)] == ["lin", "li"]
    changed = officer_of(writer.case, "li")
    assert changed is not None
    assert (changed.role, changed.card) == ("officer", "示2")
    assert officer_of(writer.case, "nobody") is None


def test_a_certificate_holds_until_its_last_day() -> None:
    writer = Writer()
    writer.states(
        OfficerListed(
            officer="lin", name="林示川", unit="", role="officer", card="示1", card_until="2025-06-12"
        ),
        OfficerListed(officer="li", name="李示工", unit="", role="patroller"),
    )
    lin, li = officers_of(writer.case)
    assert lin.is_certified(date(2025, 6, 12))
    assert not lin.is_certified(date(2025, 6, 13))
    assert not li.is_certified(date(2025, 6, 12))


def test_a_laptop_that_was_lost_is_revoked_and_can_be_found_again() -> None:
    writer = an_office()
    writer.states(DeviceRevoked(device="b"))
    assert [(device.label, device.revoked) for device in devices_of(writer.case)] == [
        ("示-A", False),
        ("示-B", True),
    ]
    writer.states(DeviceRevoked(device="b", revoked=False))
    assert not any(device.revoked for device in devices_of(writer.case))


def test_a_laptop_takes_strips_from_its_own_block() -> None:
    case = an_office().case
    assert seal_numbers(case, "b") == ("FC2025-0011", "FC2025-0012")
    assert seal_numbers(case, "c") == ()
    assert free_seal_numbers(seal_numbers(case, "b"), ["FC2025-0011"]) == ("FC2025-0012",)


def test_numbers_nobody_accounts_for_are_told_per_block() -> None:
    used = ["FC2025-0001", "FC2025-0002", "FC2025-0005", "FC2025-9999"]
    first, second = block_uses(an_office().case, used)
    assert first.used == ("FC2025-0001", "FC2025-0002", "FC2025-0005")
    assert (first.missing, first.free) == (("FC2025-0003", "FC2025-0004"), 5)
    assert (second.used, second.missing, second.free) == ((), (), 2)


def test_an_enterprise_listed_twice_is_one_case() -> None:
    writer = an_office()
    writer.states(CaseListed(case="c1", name="示例厂"), CaseListed(case="c1", name="示例染整有限公司"))
    assert [case for case, _ in writer.case.things_of("case")] == ["c1"]
    assert writer.case.value("case/c1/listed") == ("示例染整有限公司", "", "")
