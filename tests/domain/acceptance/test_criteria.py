"""What counts as dismantled is data: each row says what is read, what must be gone, by which source."""

import pytest

from app.domain.acceptance.checklist import answers_of, check_text, checks_lacking, checks_of, criterion_of
from app.domain.acceptance.criteria import SUGGESTED, UPGRADE, Criteria, criteria_of_table
from app.domain.acceptance.facts import CheckAnswered, CheckAsked, CriteriaChosen
from app.domain.acceptance.rules import choose_criteria
from app.domain.enterprise.facts import EnterpriseStated
from app.domain.equipment.facts import EquipmentAdded, EquipmentDismantled, EquipmentStated
from app.domain.equipment.machine import machines_of
from app.domain.equipment.road_facts import EquipmentConfirmed, UpgradeStated
from app.domain.equipment.upgrade import proofs_lacking
from app.domain.errors import FileRefused, Refusal, RuleRefused
from app.domain.readiness import against, whole_case
from app.operations.read_criteria import read_criteria
from tests.case_making import Writer

CRITERIA = read_criteria()
SECTION_3_3 = (
    "炼铁（高炉）",
    "烧结机（球团竖炉）",
    "炼钢（转炉）",
    "炼钢（电弧炉）",
    "中频（工频）感应炉（地条钢）",
    "焦化（焦炉）",
    "铁合金（电石）矿热炉",
    "电解铝",
    "铜、铅、锌冶炼",
    "水泥（熟料）",
    "水泥（粉磨）",
    "平板玻璃",
    "造纸",
    "印染",
    "制革",
    "化纤",
    "铅蓄电池",
    "酒精（味精、柠檬酸）",
    "电力",
    "锅炉",
    "机电设备",
)


def a_case(name: str, kind: str = "other", industry: str = "", **fields: str) -> Writer:
    writer = Writer()
    writer.states(
        EquipmentAdded(equipment="e", number="E-01", kind=kind, name=name),
        EnterpriseStated(field="industry", value=industry),
        *(
            EquipmentStated(equipment="e", field=field, value=value)  # type: ignore[arg-type]
            for field, value in fields.items()
        ),
    )
    return writer


def row_of(writer: Writer) -> str:
    row = criterion_of(writer.case, machines_of(writer.case)[0], CRITERIA)
    return row.row if row is not None else ""


def test_every_industry_of_the_guide_has_its_row_with_lines_and_source() -> None:
    assert {row.industry for row in CRITERIA.rows} >= set(SECTION_3_3)
    for row in CRITERIA.rows:
        assert row.source
        assert all(key.startswith("C") and text for key, text in row.lines)
        assert len({key for key, _ in row.lines}) == len(row.lines)
        assert (SUGGESTED in row.wanted_by) is (row.evidence == "I")


def test_five_removals_of_an_induction_furnace() -> None:
    furnace = CRITERIA.row("induction_furnace")
    assert furnace is not None
    gone = [text for key, text in furnace.lines if key != "C5"]
    words = ("炉体", "变压器", "除尘罩", "操作平台", "轨道")
    assert [word for word, text in zip(words, gone, strict=True) if word in text] == list(words)
    assert furnace.evidence == "V"


@pytest.mark.parametrize(
    ("name", "kind", "industry", "row"),
    [
        ("燃煤链条锅炉", "boiler", "", "boiler"),
        ("配电变压器", "transformer", "", "electromechanical"),
        ("间歇式溢流染色机", "dyeing", "", "dyeing"),
        ("400 m³ 高炉", "other", "", "blast_furnace"),
        ("30 t 转炉", "other", "", "converter"),
        ("中频炉", "induction_furnace", "", "induction_furnace"),
        ("一号生产线", "line", "C2822 涤纶纤维制造（化学纤维）", "fibre"),
        ("一号生产线", "line", "", "general"),
        ("不知名设备", "other", "", "general"),
    ],
)
def test_a_machine_falls_under_the_row_of_its_kind_name_or_firm(
    name: str, kind: str, industry: str, row: str
) -> None:
    assert row_of(a_case(name, kind, industry)) == row


def test_an_upgraded_machine_has_lines_of_its_own_and_a_person_may_choose_another_row() -> None:
    assert row_of(a_case("染色机", "dyeing", route=UPGRADE)) == "upgraded"
    writer = a_case("一号生产线", "line")
    machine = machines_of(writer.case)[0]
    with pytest.raises(RuleRefused) as refused:
        choose_criteria(CRITERIA, CriteriaChosen(equipment="e", row="nothing"), machine)
    assert refused.value.code == Refusal.CRITERIA_UNKNOWN
    writer.states(choose_criteria(CRITERIA, CriteriaChosen(equipment="e", row="paper"), machine))
    assert row_of(writer) == "paper"


def test_a_line_that_is_only_suggested_says_so_and_one_with_a_source_names_it() -> None:
    for name, kind, wanted in (("染色机", "dyeing", SUGGESTED), ("30 t 转炉", "other", "聊城市")):
        writer = a_case(name, kind)
        writer.states(EquipmentDismantled(equipment="e", started="2025-07-08", finished="2025-07-10"))
        found = list(checks_lacking(writer.case, machines_of(writer.case)[0], CRITERIA))
        mine = [each for each in found if each.key.startswith("check.C")]
        assert mine
        assert all(wanted in each.rule and not each.hard for each in mine)


def test_the_wording_stays_with_its_answer_without_the_table() -> None:
    writer = a_case("400 m³ 高炉")
    asked = checks_of(writer.case, machines_of(writer.case)[0], CRITERIA)[0]
    writer.states(
        CheckAsked(subject="equipment/e", item=asked.key, text=asked.text, rule=asked.rule),
        CheckAnswered(subject="equipment/e", item=asked.key, answer="yes"),
        CheckAnswered(subject="equipment/e", item="C2", answer="yes"),
    )
    told = answers_of(writer.case, machines_of(writer.case)[0], Criteria())
    assert [each.check.text for each in told] == [asked.text, "动力装置已拆除"]
    assert check_text(writer.case, "equipment/e", "C1") == f"C“{asked.text}”"


@pytest.mark.parametrize("broken", ["row,lines\na,C1=x\n", "row,industry,unit,names\nb,x,y,(\n"])
def test_a_damaged_table_is_refused_by_its_name(broken: str) -> None:
    with pytest.raises(FileRefused) as refused:
        criteria_of_table(broken)
    assert refused.value.code == Refusal.DAMAGED


def test_an_upgrade_is_accepted_by_its_own_proofs_without_a_dismantling() -> None:
    writer = a_case("染色机", "dyeing", route=UPGRADE)
    proofs = {
        "new_name": "示例新型染色机", "new_since": "2025-05-01", "old_gone_on": "2025-05-03",
        "old_gone_to": "示例再生资源公司", "measured_value": "28.5", "limit_value": "30",
    }  # fmt: skip
    machine = machines_of(writer.case)[0]
    assert {each.key for each in proofs_lacking(machine)} == {
        "upgrade_new", "upgrade_since", "upgrade_old", "upgrade_gone_to", "upgrade_measured", "upgrade_limit",
    }  # fmt: skip
    writer.states(
        EquipmentConfirmed(equipment="e", finding="listed", on="2025-01-10", basis="目录2024（示例）"),
        *(
            UpgradeStated(equipment="e", field=field, value=value)  # type: ignore[arg-type]
            for field, value in proofs.items()
        ),
    )
    machine = machines_of(writer.case)[0]
    whole = whole_case(writer.case, CRITERIA)
    left = {each.key for each in against(writer.case, machine, (), whole)}
    assert {"check.C-new", "check.C-old", "check.C-measured"} <= left
    assert not any(key.startswith("upgrade_") and key != "upgrade_photo" for key in left)
    assert "dismantled" not in left
