"""This is about finding Chinese by letters: initials and whole pinyin, names read in two ways."""

import pytest

from app.ui.widgets.matching import folded, matches, may_be_pinyin, spelt_too
from app.ui.widgets.rows_model import Column, RowsModel

FIRM = "福州市长乐区示例染整有限公司"


def found(text: str, typed: str) -> bool:
    words = folded(typed).split()
    assert may_be_pinyin(words)
    return matches(spelt_too([folded(text)])[0], words)


@pytest.mark.parametrize(
    "typed", ["fzs", "FZSCLQ", "changle", "ranzheng", "slrz", "shili yxgs", "ｃｈａｎｇｌｅ"]
)
def test_a_firm_is_found_by_letters(typed: str) -> None:
    assert found(FIRM, typed)


@pytest.mark.parametrize("typed", ["zhangle", "fzx", "xiamen", "fuzhou jg"])
def test_other_letters_do_not_find_it(typed: str) -> None:
    assert not found(FIRM, typed)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("长河机械厂", "changhe"),
        ("长乐长城厂", "changlechangcheng"),
        ("会长", "huizhang"),
        ("曾示例", "zengshili"),
        ("曾示例", "csl"),
        ("吕梁", "lvliang"),
        ("重庆路", "cql"),
        ("A3重型机床", "a3zhongxing"),
    ],
)
def test_what_is_read_in_two_ways_is_found_by_both(name: str, typed: str) -> None:
    assert found(name, typed)


def test_digits_and_chinese_are_no_pinyin() -> None:
    assert not may_be_pinyin(["91350112"])
    assert not may_be_pinyin(["染整"])


def test_a_list_finds_its_rows_by_pinyin() -> None:
    model: RowsModel[str] = RowsModel((Column("名称", lambda row: row),))
    model.show_rows((FIRM, "示例机械厂", "Dyeing works"))
    model.filter("jxc")
    assert [model.row_at(model.index(at, 0)) for at in range(model.rowCount())] == ["示例机械厂"]
    model.filter("dye")
    assert model.rowCount() == 1
    model.filter("示例")
    assert model.rowCount() == 2
    model.show_rows(("绿色锅炉",))
    model.filter("gl")
    assert model.rowCount() == 1
