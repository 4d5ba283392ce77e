"""A catalogue row matched with a machine reads as a sentence, and two laptops that differ are told."""

from app.domain.catalogue.facts import CatalogueRowMatched
from app.domain.catalogue.matched import matched_row
from app.domain.contested import contested_in
from app.domain.equipment.facts import EquipmentAdded
from app.domain.slot_text import slot_text, value_text
from app.domain.trace.sentence import sentence_of
from tests.case_making import Writer

ROW = CatalogueRowMatched(
    equipment="e1",
    row="elimination-0016",
    version="elimination_catalogue.csv 0f",
    document="某目录（示例）",
    item="3-1",
    text="炼铁高炉；≤400 m³",
    conditions="规模：380m³",
    standing="fits",
    source="示例来源",
)
BACK = CatalogueRowMatched(equipment="e1", row="", note="看错条目")


def test_a_match_in_sentences_and_on_papers() -> None:
    writer = Writer()
    writer.states(EquipmentAdded(equipment="e1", number="E-01", kind="other", name="高炉"))
    case = writer.states(ROW)
    matched = matched_row(case, "e1")
    assert matched is not None
    assert matched.words == "某目录（示例） 条目3-1“炼铁高炉；≤400 m³”（所答条件相符）"
    said = [sentence_of(case, act) for act in case.acts]
    assert said[-1] == (
        "E-01 对照目录：某目录（示例） 条目3-1“炼铁高炉；≤400 m³”，所答条件相符，条件：规模：380m³"
    )
    (path,) = (path for path in case.joined_slots if path.endswith("/catalogue"))
    assert slot_text(case, path) == "E-01 目录比对"
    assert "所答条件相符" in value_text(case.value(path))
    case = writer.states(BACK)
    assert matched_row(case, "e1") is None
    assert sentence_of(case, case.acts[-1]) == "E-01 撤销目录比对（说明：看错条目）"
    assert not contested_in(case)
