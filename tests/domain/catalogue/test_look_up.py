"""Rows are found by nameplate, process, product and pinyin; a miss never says that a thing is not listed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import places
from app.domain.catalogue.catalogue import Catalogue, Found
from app.domain.catalogue.matched import named, not_in_table, possibly_listed
from app.domain.catalogue.nameplate import plain, spellings
from app.operations.look_up import catalogue_in


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return catalogue_in(places.rules())


def models(found: Found) -> list[str]:
    return [hit.row.model for hit in found.hits]


@pytest.mark.parametrize(
    ("typed", "model", "batch"),
    [
        ("Y160M-4", "Y160M-4", "第二批"),
        ("Ｙ１６０Ｍ－４", "Y160M-4", "第二批"),
        ("y160m—4 11kW 380V", "Y160M-4", "第二批"),
        ("型号：Y-160M-4", "Y160M-4", "第二批"),
        ("Y 160M-4", "Y160M-4", "第二批"),
        ("S7-315/10", "S7-315/10", "第一批"),
        ("S7－315／10", "S7-315/10", "第一批"),
        ("S7-315kVA/10kV", "S7-315/10", "第一批"),
        ("s7 315/10", "S7-315/10", "第一批"),
        ("JO2-41-4", "JO2-41-4", "第一批"),
        ("J02-41-4", "JO2-41-4", "第一批"),
        ("Y112M-4", "Y112M-4", "第三批"),
        ("Y2-132S-4", "Y2-132S-4", "第三批"),
        ("S9-315/10", "S9-315", "第四批"),
    ],
)
def test_a_nameplate_is_found_however_it_is_typed(
    catalogue: Catalogue, typed: str, model: str, batch: str
) -> None:
    found = catalogue.look_up(typed)
    assert models(found) == [model]
    assert found.hits[0].how == "model"
    assert batch in found.hits[0].row.document
    assert re.fullmatch(r"\d+-\d+", found.hits[0].row.item)


@pytest.mark.parametrize(
    "typed",
    ["YE2-160M-4", "YE3-160M-4", "YX3-132S-4", "S11-315/10", "S13-M-315/10", "SCB10-1000/10"],
)
def test_successors_are_not_in_the_table(catalogue: Catalogue, typed: str) -> None:
    assert not catalogue.look_up(typed).hits


@pytest.mark.parametrize(
    "typed", ["中频炉", "zpl", "zhongpinlu", "ZhongPin Lu", "KGPS", "KGPS-250/1", "ｋｇｐｓ"]
)
def test_a_medium_frequency_furnace_is_found(catalogue: Catalogue, typed: str) -> None:
    first = catalogue.look_up(typed).hits[0]
    assert first.row.name == "用于地条钢、普碳钢和不锈钢冶炼的工频和中频感应炉"
    assert not first.row.is_current
    assert ("可控硅中频电源" in first.hint) is ("kgps" in plain(typed).casefold())


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("陶土坩埚", "陶土坩埚拉丝"),
        ("taotuganguo", "陶土坩埚拉丝"),
        ("74型", "74型染整生产线"),
        ("染色机", "间歇式染色设备"),
        ("砖瓦窑", "砖瓦轮窑"),
        ("10吨燃煤锅炉", "燃煤锅炉"),
        ("DZL4-1.25-AⅡ", "燃煤锅炉"),
        ("YB-160M-4", "YB-160M-4"),
        ("YB160M-4", "YB系列隔爆型三相异步电动机"),
    ],
)
def test_processes_and_products_are_found(catalogue: Catalogue, typed: str, name: str) -> None:
    found = catalogue.look_up(typed)
    assert any(name in f"{hit.row.model} {hit.row.name}" for hit in found.hits)


def test_a_family_lists_its_models(catalogue: Catalogue) -> None:
    found = catalogue.look_up("S7")
    assert {hit.how for hit in found.hits} == {"family"}
    assert "S7-315/10" in models(found)
    assert models(catalogue.look_up("Y2"))[0].startswith("Y2-")


def test_a_reading_doubt_is_told_and_is_no_match(catalogue: Catalogue) -> None:
    (hit,) = catalogue.look_up("CA6140").hits
    assert hit.how == "text"
    assert "不等同于CA6140" in hit.row.name


def test_every_row_is_found_by_its_own_model_or_name(catalogue: Catalogue) -> None:
    for row in catalogue.tables.rows:
        rows = [hit.row.key for hit in catalogue.look_up(row.model or row.name).hits]
        assert row.key in rows, row


def test_coverage_is_told_with_a_miss(catalogue: Catalogue) -> None:
    found = catalogue.look_up("不存在的东西")
    assert not found.hits
    said = not_in_table(catalogue.held, catalogue.known)
    assert said == "本表未收录，不代表不属于淘汰类（收录 858/1293）"
    titles = [each.title for each in catalogue.tables.coverage]
    assert all(each.held <= each.known for each in catalogue.tables.coverage)
    assert len(titles) == len(set(titles)) == 5


def test_a_hit_names_document_and_item(catalogue: Catalogue) -> None:
    row = catalogue.look_up("Y160M-4").hits[0].row
    document = "工业和信息化部公告2012年第14号（第二批）"
    assert (
        possibly_listed(row.document, row.item) == f"可能属于淘汰类：{document} 条目1-1，请核对原文和适用条件"
    )
    assert named("某文件", "") == "某文件（未记条目号）"


def test_industries_are_told_beside(catalogue: Catalogue) -> None:
    (industry,) = catalogue.look_up("C1713").industries
    assert industry.code == "1713"
    assert "印染" in industry.name


@pytest.mark.parametrize("typed", ["", "   ", "-", "型号："])
def test_nothing_typed_finds_nothing(catalogue: Catalogue, typed: str) -> None:
    assert not [hit for hit in catalogue.look_up(typed).hits if hit.how == "model"]


@given(st.text(max_size=60))
def test_anything_may_be_typed(text: str) -> None:
    found = catalogue_in(places.rules()).look_up(text)
    assert len({hit.row.key for hit in found.hits}) == len(found.hits)
    assert len(spellings(text)) <= 12
