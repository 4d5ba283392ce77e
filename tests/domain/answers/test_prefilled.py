"""This is about what a form need not ask."""

from app.domain.answers.prefilled import prefilled
from app.domain.enterprise.facts import EnterpriseStated, SiteAdded
from app.domain.equipment.facts import EquipmentAdded
from app.domain.visits.facts import MatterChosen, VisitAdded, VisitPerson, VisitStated
from tests.case_making import Writer


def a_case() -> Writer:
    writer = Writer("a")
    writer.states(EnterpriseStated(field="name", value="示例染整有限公司"))
    writer.states(EquipmentAdded(equipment="e", number="E-01", kind="boiler", name="锅炉"))
    writer.states(VisitAdded(visit="v", kind="inspection", planned_for="2025-06-12"))
    return writer


def test_a_visit_s_people_day_and_matters_are_known() -> None:
    writer = a_case()
    for name, card, unit in (("林示川", "示001", "区工信局"), ("吴示远", "", "区生态环境局")):
        writer.states(VisitPerson(visit="v", person=name, role="officer", name=name, card=card, unit=unit))
    writer.states(VisitPerson(visit="v", person="z", role="site_lead", name="郑示达", post="生产厂长"))
    writer.states(VisitStated(visit="v", field="notice_number", value="示1号"))
    for matter in ("JN05", "JN04", "RS01", "自备发电机"):
        writer.states(MatterChosen(visit="v", matter=matter))
    assert prefilled(writer.case, "v") == {
        "enterprise": "示例染整有限公司",
        "machines": "E-01 锅炉",
        "visit_date": "2025-06-12",
        "notice_number": "示1号",
        "bureau": "区工信局、区生态环境局",
        "officers": "林示川（示001）、吴示远",
        "escort": "郑示达（生产厂长）",
        "matters_JN": "JN04 无国家明令淘汰的用能设备和工艺；JN05 无高耗能落后机电设备",
        "matters_RS": "RS01 职工名册",
    }


def test_of_several_sites_none_is_guessed() -> None:
    writer = a_case()
    writer.states(SiteAdded(site="one", name="主厂区"))
    assert prefilled(writer.case, "")["site"] == "主厂区"
    writer.states(SiteAdded(site="two", name="仓库"))
    assert "site" not in prefilled(writer.case, "v")
    writer.states(VisitStated(visit="v", field="site", value="湖南镇仓库"))
    assert prefilled(writer.case, "v")["site"] == "湖南镇仓库"
