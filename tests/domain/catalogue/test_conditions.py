"""Conditions are asked per row and weighed by exact figures; one left open is never decided."""

import pytest

from app import places
from app.domain.catalogue.catalogue import Catalogue
from app.domain.catalogue.conditions import answered_text, checked_answers, standing_of
from app.domain.catalogue.row import CatalogueRow
from app.domain.errors import Refusal, RuleRefused
from app.operations.look_up import catalogue_in


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return catalogue_in(places.rules())


def row_of(catalogue: Catalogue, typed: str, name: str = "") -> CatalogueRow:
    return next(hit.row for hit in catalogue.look_up(typed).hits if name in hit.row.name)


@pytest.mark.parametrize(
    ("typed", "name", "answers", "standing"),
    [
        ("Y112M-4", "", {}, "open"),
        ("Y112M-4", "", {"made_year": "2003"}, "fits"),
        ("Y112M-4", "", {"made_year": "2003年6月"}, "fits"),
        ("Y112M-4", "", {"made_year": "2004-01"}, "outside"),
        ("S9-315/10", "", {"made_year": "1996"}, "open"),
        ("S9-315/10", "", {"made_year": "1996", "service_year": "1997"}, "fits"),
        ("S9-315/10", "", {"made_year": "1996", "service_year": "1998"}, "outside"),
        ("S7-315/10", "", {}, "unconditional"),
        ("S7-315/10", "", {"made_year": "1990"}, "unconditional"),
        ("X62", "", {"upgraded": "no"}, "fits"),
        ("X62", "", {"upgraded": "yes"}, "outside"),
        ("炼铁高炉", "炼铁高炉", {"scale": "380"}, "open"),
        ("炼铁高炉", "炼铁高炉", {"scale": "400", "exception": "no"}, "fits"),
        ("炼铁高炉", "炼铁高炉", {"scale": "400.1", "exception": "no"}, "outside"),
        ("炼铁高炉", "炼铁高炉", {"scale": "380", "exception": "yes"}, "outside"),
        ("水泥磨机", "水泥磨机", {"scale": "3.0", "exception": "no"}, "outside"),
        ("水泥磨机", "水泥磨机", {"scale": "2.99", "exception": "no"}, "fits"),
        ("印染前处理设备", "（超期）", {"scale": "16"}, "fits"),
        ("每小时10蒸吨", "", {"scale": "4"}, "fits"),
        ("中频炉", "用于地条钢", {"use": "no"}, "outside"),
        ("中频炉", "用于地条钢", {"use": "yes"}, "fits"),
    ],
)
def test_rows_stand_by_their_conditions(
    catalogue: Catalogue, typed: str, name: str, answers: dict[str, str], standing: str
) -> None:
    asked = catalogue.conditions(row_of(catalogue, typed, name))
    assert standing_of(asked, checked_answers(asked, answers)) == standing


def test_the_year_of_manufacture_is_always_asked(catalogue: Catalogue) -> None:
    for row in catalogue.tables.rows:
        assert any(each.key == "made_year" for each in catalogue.conditions(row)), row


def test_every_year_or_size_in_a_row_is_asked(catalogue: Catalogue) -> None:
    """A condition the table words and nobody asks would make a hit look sure."""
    for row in catalogue.tables.rows:
        keys = {each.key for each in catalogue.conditions(row) if each.comparison}
        if "年（含）前生产" in row.note and "2005年" not in row.note:
            assert "made_year" in keys
        if row.threshold:
            assert "scale" in keys


@pytest.mark.parametrize(
    ("key", "text"),
    [("made_year", "很久以前"), ("made_year", "203"), ("scale", "四百"), ("exception", "也许")],
)
def test_what_does_not_answer_is_refused(catalogue: Catalogue, key: str, text: str) -> None:
    asked = catalogue.conditions(row_of(catalogue, "炼铁高炉", "炼铁高炉"))
    with pytest.raises(RuleRefused) as refused:
        checked_answers(asked, {key: text})
    assert refused.value.code is Refusal.CONDITION_UNREADABLE


def test_questions_and_answers_are_kept_together(catalogue: Catalogue) -> None:
    asked = catalogue.conditions(row_of(catalogue, "炼铁高炉", "炼铁高炉"))
    kept = checked_answers(asked, {"scale": "３８０", "exception": "no"})
    told = answered_text(asked, kept)
    assert "条件 ≤400 m³：380 m³" in told
    assert "是否属于除外情形" in told
    assert "：否" in told
    assert "出厂年份：未答" in told
