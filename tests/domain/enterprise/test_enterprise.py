"""A case is one enterprise for life: its names, its sites, who answers for a machine."""

from app.domain.enterprise.enterprise import enterprise_of
from app.domain.enterprise.facts import EnterpriseStated, ResponsibleStated, SiteAdded, SitePointStated
from tests.case_making import Writer, a_machine


def test_an_enterprise_that_was_renamed_keeps_its_former_name() -> None:
    writer = Writer()
    writer.states(EnterpriseStated(field="name", value="长乐市示例漂染厂"))
    writer.states(
        EnterpriseStated(field="name", value="福州市长乐区示例染整有限公司"),
        EnterpriseStated(field="former_names", value="长乐市示例漂染厂（2018年转企更名）"),
    )
    firm = enterprise_of(writer.case)
    assert firm.name == "福州市长乐区示例染整有限公司"
    assert firm.field("former_names").startswith("长乐市示例漂染厂")
    assert firm.field("phone") == ""


def test_a_name_two_people_typed_differently_is_contested() -> None:
    first, second = Writer("a"), Writer("b")
    first.states(EnterpriseStated(field="name", value="示例染整"))
    second.states(EnterpriseStated(field="name", value="示例染整有限公司"))
    first.takes_in(second)
    assert enterprise_of(first.case).contested == ("name",)


def test_sites_are_owned_or_leased_and_get_their_point_from_the_gate() -> None:
    writer = Writer()
    writer.states(
        SiteAdded(site="1", name="金峰主厂区"), SiteAdded(site="2", name="湖南镇仓库", holding="leased")
    )
    writer.states(SitePointStated(site="1", latitude="25.90000", longitude="119.90000", datum="WGS84"))
    main, store = enterprise_of(writer.case).sites
    assert main.point == ("25.90000", "119.90000", "WGS84")
    assert (store.holding, store.point) == ("leased", ("", "", ""))


def test_three_parties_answer_for_a_machine() -> None:
    writer = Writer()
    writer.states(*a_machine())
    for party, name in (("territory", "李示工"), ("bureau", "林示川"), ("company", "黄示琳")):
        writer.states(ResponsibleStated(equipment="e-02", party=party, name=name, phone="0591-0000000"))  # type: ignore[arg-type]
    assert writer.case.value("equipment/e-02/responsible/company") == ("黄示琳", "", "0591-0000000")


def test_a_case_nothing_was_said_of_has_no_name() -> None:
    assert enterprise_of(Writer().case).name == ""
