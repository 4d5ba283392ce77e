"""The agency profile: which body this is, its powers by decision, its titles; a fact of the office's file."""

from datetime import date

import msgspec
import pytest

from app import places
from app.domain.agencies.agency import (
    Agency,
    agencies_of,
    agency_named,
    delegate,
    list_agency,
    seizing_powers,
    state_agency,
)
from app.domain.agencies.facts import AgencyListed, AgencyStated, PowerDelegated
from app.domain.agencies.table import powers_of_table
from app.domain.errors import Refusal, RuleRefused
from app.domain.people.office import office_of
from tests.case_making import Writer, apart

POWERS = powers_of_table((places.rules() / "powers.csv").read_text("utf-8"))
ON = date(2025, 6, 12)
SELF = AgencyListed(agency="self", name="示例区工业和信息化局", kind="industry")
FIRE = AgencyListed(agency="fire", name="示例区消防救援大队", kind="消防救援")


def agencies(*facts: AgencyListed | AgencyStated | PowerDelegated) -> tuple[Agency, ...]:
    return agencies_of(Writer().states(*facts))


def test_this_office_comes_first_and_the_office_carries_its_agencies() -> None:
    case = Writer().states(list_agency(FIRE), SELF)
    assert [each.id for each in agencies_of(case)] == ["self", "fire"]
    assert agencies_of(case)[1].kind == "fire"
    assert office_of(case).agencies == agencies_of(case)


def test_a_body_outside_the_list_keeps_its_word() -> None:
    (heritage,) = agencies(list_agency(AgencyListed(agency="h", name="示例区文物局", kind="文物")))
    assert (heritage.kind, heritage.kind_text) == ("文物", "文物")
    assert seizing_powers(POWERS, heritage, ON) == ()


def test_titles_and_duties_are_said_line_by_line() -> None:
    said = (
        AgencyStated(agency="fire", field="duties", value="负有安全生产监督管理职责的部门；消防监督"),
        AgencyStated(agency="fire", field="title_seizure_decision", value="临时查封决定书"),
    )
    (fire,) = agencies(list_agency(FIRE), *said)
    assert fire.title("seizure_decision", "查封决定书") == "临时查封决定书"
    assert fire.title("order", "责令限期整改指令书") == "责令限期整改指令书"
    assert {each.law for each in seizing_powers(POWERS, fire, ON)} == {"安全生产法"}


def test_what_two_records_say_differently_of_a_body_gives_no_power() -> None:
    one = AgencyListed(agency="self", name="示例区应急管理局", kind="emergency")
    other = msgspec.structs.replace(one, kind="industry")
    (body,) = agencies_of(apart(one=one, other=other))
    assert seizing_powers(POWERS, body, ON) == ()
    assert body.contested == ("listed",)
    assert sorted(body.kind_text.split(" / ")) == ["工业和信息化", "应急管理"]
    duty = AgencyStated(agency="fire", field="duties", value="负有安全生产监督管理职责的部门")
    (fire,) = agencies_of(
        apart(list_agency(FIRE), one=duty, other=msgspec.structs.replace(duty, value="消防监督"))
    )
    assert seizing_powers(POWERS, fire, ON) == ()
    given = PowerDelegated(agency="fire", measure="seize_unsafe", document="示政〔2025〕1号", way="assigned")
    (fire,) = agencies_of(
        apart(list_agency(FIRE), one=given, other=msgspec.structs.replace(given, document=""))
    )
    assert seizing_powers(POWERS, fire, ON) == ()


def test_what_is_no_line_of_a_profile_is_refused() -> None:
    known = agencies(SELF)
    for wrong, code in (
        (AgencyStated(agency="self", field="colour", value="x"), Refusal.FIELD_UNKNOWN),
        (AgencyStated(agency="nobody", field="court", value="x"), Refusal.AGENCY_UNKNOWN),
    ):
        with pytest.raises(RuleRefused) as refused:
            state_agency(wrong, known)
        assert refused.value.code is code
    with pytest.raises(RuleRefused):
        list_agency(msgspec.structs.replace(SELF, name=" "))


def test_a_coercive_power_is_not_commissioned_and_a_decision_can_be_taken_back() -> None:
    known = agencies(SELF)
    given = PowerDelegated(agency="self", measure="seize_unsafe", document="示政〔2025〕1号", on="2025.6.1")
    given = delegate(given, known, POWERS)
    assert given.on == "2025-06-01"
    with pytest.raises(RuleRefused) as refused:
        delegate(msgspec.structs.replace(given, way="commissioned"), known, POWERS)
    assert refused.value.code is Refusal.POWER_NOT_COMMISSIONED
    with pytest.raises(RuleRefused) as refused:
        delegate(msgspec.structs.replace(given, measure="seize_x"), known, POWERS)
    assert refused.value.code is Refusal.MEASURE_UNKNOWN
    (able,) = agencies(SELF, given)
    assert [each.document for each in seizing_powers(POWERS, able, ON)] == ["示政〔2025〕1号"]
    (again,) = agencies(SELF, given, msgspec.structs.replace(given, document=""))
    assert seizing_powers(POWERS, again, ON) == ()


def test_an_agency_is_meant_by_name_by_id_or_is_this_office() -> None:
    known = agencies(SELF, list_agency(FIRE))
    assert [agency_named(known, text).id for text in ("", "fire", "示例区消防救援大队")] == [
        "self", "fire", "fire",
    ]  # fmt: skip
    with pytest.raises(RuleRefused):
        agency_named(known, "区文旅局")
    assert seizing_powers(POWERS, None, ON) == ()


def test_a_free_kind_with_a_stroke_is_stated_all_the_same() -> None:
    (joint,) = agencies(list_agency(AgencyListed(agency="j", name="示例区工信和商务局", kind="工信/商务")))
    assert joint.kind == "工信、商务"
