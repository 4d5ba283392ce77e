"""This is about what a clerk changed in a workbook, and writing it back into the Markdown it came from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.xforms.workbook.changes import Change, ChangeKind, changes_between
from app.xforms.workbook.markdown import read_markdown
from app.xforms.workbook.sheets import Sheet, Workbook
from app.xforms.workbook.taking_back import rewritten

FORM = """# 巡查表: what it is for
# second remark

| survey |
| | type | name | label |
|---|---|---|---|
# about the place
| | text   | place | 地点 |  typed by hand
| | begin group | g | 组 |
| | integer | seals | 封条数 |
# why it is asked
| | text | found | 发现情况 |
| | end group | | |

## choices of the form
| choices |
| | list_name | name | label |
| | yn | y | 是 |
| | yn | n | 否 |
# the end
"""
OLD = read_markdown(FORM)


def survey(*rows: tuple[str, ...]) -> Workbook:
    return Workbook(sheets=(Sheet(name="survey", rows=rows), OLD.sheets[1]))


def told(new: Workbook) -> list[tuple[ChangeKind, int | None, str | None, str, str]]:
    return [(each.kind, each.row, each.column, each.old, each.new) for each in changes_between(OLD, new)]


def with_row(place: int, *cells: str) -> Workbook:
    rows = list(OLD.sheets[0].rows)
    rows[place] = cells
    return survey(*rows)


def test_the_same_form_has_no_changes_and_is_written_as_it_stood() -> None:
    assert changes_between(OLD, OLD) == []
    assert rewritten(FORM, OLD, OLD) == FORM


def test_a_changed_cell_is_told_with_before_and_after() -> None:
    new = with_row(3, "integer", "seals", "封条\n数")
    assert changes_between(OLD, new) == [
        Change(
            kind=ChangeKind.CELL,
            sheet="survey",
            row=4,
            column="label",
            name="seals",
            old="封条数",
            new="封条\n数",
        )
    ]
    text = rewritten(FORM, OLD, new)
    assert text == FORM.replace("| 封条数 |", "| 封条\\n数 |")
    assert read_markdown(text) == new


def test_a_renamed_question_is_one_change() -> None:
    assert told(with_row(1, "text", "site", "地点")) == [(ChangeKind.CELL, 2, "name", "place", "site")]


def test_rows_that_came_and_went_are_told_where_they_stand() -> None:
    rows = OLD.sheets[0].rows
    new = survey(rows[0], rows[1], ("date", "day", "日期"), *rows[2:4], *rows[5:])
    assert told(new) == [
        (ChangeKind.ROW_ADDED, 3, None, "", "date | day | 日期"),
        (ChangeKind.ROW_REMOVED, 5, None, "text | found | 发现情况", ""),
    ]
    text = rewritten(FORM, OLD, new)
    assert read_markdown(text) == new
    for remark in ("# second remark", "# about the place", "# why it is asked", "## choices", "# the end"):
        assert remark in text
    assert text.index("# about the place") < text.index("| place |") < text.index("| day |")


def test_a_moved_row_is_moved_not_new() -> None:
    rows = OLD.sheets[0].rows
    new = survey(rows[0], *rows[2:], rows[1])
    assert [(each.kind, each.name, each.was, each.row) for each in changes_between(OLD, new)] == [
        (ChangeKind.ROW_MOVED, "place", 2, 6)
    ]
    assert "# about the place\n| | text   | place" in rewritten(FORM, OLD, new)


def test_columns_and_sheets_are_told_by_name() -> None:
    rows = [(*row[:2], "x" if at else "hint", row[2]) for at, row in enumerate(OLD.sheets[0].rows)]
    new = Workbook(sheets=(Sheet(name="survey", rows=tuple(rows)), Sheet(name="settings", rows=(("a",),))))
    kinds = told(new)
    assert (ChangeKind.COLUMN_ADDED, 1, "hint", "", "") in kinds
    assert (ChangeKind.SHEET_ADDED, None, None, "", "") in kinds
    assert (ChangeKind.SHEET_REMOVED, None, None, "", "") in kinds
    text = rewritten(FORM, OLD, new)
    assert read_markdown(text) == new
    assert "# why it is asked" in text


NAMES = st.sampled_from(["a", "b", "c", "d", ""])
ROWS = st.lists(
    st.tuples(st.sampled_from(["text", "note", "end group", "begin group"]), NAMES, NAMES), max_size=7
)


@given(ROWS, ROWS)
def test_what_is_written_back_is_always_the_new_form(old: list, new: list) -> None:
    header = ("type", "name", "label")
    was, now = (
        Workbook(sheets=(Sheet(name="survey", rows=(header, *rows)),)) if rows else Workbook(sheets=())
        for rows in (old, new)
    )
    text = "# a remark\n" + "".join(
        f"| {sheet.name} |\n"
        + "".join(f"# r{at}\n| | {' | '.join(row)} |\n" for at, row in enumerate(sheet.rows))
        for sheet in was.sheets
    )
    back = rewritten(text, was, now)
    read = read_markdown(back)
    widths = [len(row) for sheet in read.sheets for row in sheet.rows]
    assert [row[: widths[0]] for sheet in now.sheets for row in sheet.rows] == [
        row for sheet in read.sheets for row in sheet.rows
    ]
    assert "# a remark" in back
    assert (changes_between(was, now) == []) == (was == now)


@pytest.mark.parametrize("count", [3_000])
def test_a_long_form_turned_round_is_compared_row_by_row(count: int) -> None:
    rows = [("text", f"q{number}", "甲") for number in range(count)]
    was, now = (
        Workbook(sheets=(Sheet(name="survey", rows=(("type", "name", "label"), *order)),))
        for order in (rows, rows[::-1])
    )
    assert {each.kind for each in changes_between(was, now)} == {ChangeKind.ROW_MOVED}
