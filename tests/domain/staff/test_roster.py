"""The roster: read as clerks keep it, sealed with a salt, shown without a whole number."""

from datetime import date, datetime

import msgspec
import pytest

from app.domain.errors import FileRefused
from app.domain.photos.facts import OriginalErased
from app.domain.plan.grid import Grid
from app.domain.staff.facts import RosterChosen, RosterKept
from app.domain.staff.person_number import has_number
from app.domain.staff.roster import (
    Roster,
    export_mark,
    masked_row,
    rosters_of,
    sealed,
    sealed_originals,
    standing_roster,
    unsealed,
)
from app.domain.staff.roster_reading import RosterReading, read_roster
from app.domain.staff.roster_words import ROSTER_TITLES, roster_field
from tests.case_making import Writer
from tests.domain.staff.persons import a_row, number_of

ONE, TWO = number_of("19800101", 1), number_of("19900615", 2)
AS_NUMBER = "99" + TWO[2:17] + "0"
"""As a sheet has it that kept the number as a number; no place has a code that begins with 99."""
HEADER = (
    "序号",
    "姓 名",
    "身份证号码",
    "工种",
    "进厂时间",
    "工龄（年）",
    "月平均工资",
    "安置去向",
    "家属电话",
)


def read(*rows: tuple[object, ...], header: tuple[object, ...] = HEADER) -> RosterReading:
    reading = read_roster([Grid("名册", (("示例花名册",), header, *rows), {})])
    assert reading is not None
    return reading


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("姓名", "name"), ("职工姓名", "name"), ("身份证号", "number"), ("公民身份号码", "number"),
        ("证件号码", "number"), ("岗位", "post"), ("工种/岗位", "post"), ("入职日期", "hired_on"),
        ("参加工作时间", "hired_on"), ("合同类型", "contract"), ("工龄(月)", "months"),
        ("工作年限", "months"),
        ("前12个月平均工资（元）", "wage"), ("解除劳动合同日期", "left_on"), ("补偿年限", "pay_years"),
        ("经济补偿金（元）", "pay"), ("去向", "destination"), ("安置方式", "destination"),
        ("离岗职业健康检查", "health_check"), ("社保转移情况", "insurance_moved"),
        ("失业登记", "unemployment"),
        ("帮扶责任人", "helper"), ("帮扶责任人姓名", "helper"), ("家属姓名", None), ("备注", "remark"),
        ("民族", None), ("", None),
    ],
)  # fmt: skip
def test_a_column_is_known_by_its_header(header: str, field: str | None) -> None:
    assert roster_field(header) == field


def test_our_own_titles_are_known_again() -> None:
    assert {roster_field(title): name for name, title in ROSTER_TITLES.items()} == {
        name: name for name in ROSTER_TITLES
    }


def test_rows_are_read_with_the_clerk_s_own_columns() -> None:
    reading = read(
        (1, "示甲", ONE, "挡车工", datetime(2008, 7, 1), 17.5, "5,200元", "转岗", "000-1"),
        (2, "示乙", f"{TWO[:6]} {TWO[6:14]} {TWO[14:]}", "", "2010.3.5", "3年", "0.52万元", "—", None),
    )
    one, two = reading.rows
    assert (one.alias, one.name, one.number, one.hired_on, one.months, one.wage) == (
        "职工01", "示甲", ONE, "2008-07-01", "210", "5200",
    )  # fmt: skip
    assert one.more == {"家属电话": "000-1"}
    assert (two.number, two.hired_on, two.months, two.wage, two.destination) == (
        TWO, "2010-03-05", "36", "5200", "",
    )  # fmt: skip
    assert (reading.refused, reading.doubts, reading.header) == ((), (), 2)


def test_what_cannot_be_taken_is_told_by_row_and_column_without_the_cell() -> None:
    reading = read(
        (1, "", ONE, "挡车工"),
        (2, "示乙", int(AS_NUMBER), "挡车工"),
        (3, "示丙", float(AS_NUMBER), "挡车工"),
    )
    assert [(told.row, told.column) for told in reading.refused] == [(3, "B"), (4, "C"), (5, "C")]
    assert "文本" in reading.refused[1].text
    assert not any(has_number(told.text) for told in reading.refused)


def test_doubts_are_told_and_the_row_is_taken() -> None:
    wrong = ONE[:-1] + ("0" if ONE[-1] != "0" else "1")
    reading = read(
        (1, "示甲", wrong, "", "去年", "很久", "5200"),
        (2, "示乙", "", ""),
        (3, "示丙", TWO, ""),
        (4, "示丁", TWO, ""),
    )
    assert [(told.row, told.column, told.text) for told in reading.doubts] == [
        (3, "E", "日期读不懂，按原文保存"),
        (3, "F", "数字读不懂，按原文保存"),
        (3, "C", "身份证号校验码不符"),
        (4, "C", "身份证号未填"),
        (6, "C", "身份证号与第 3 行相同"),
    ]
    assert (reading.rows[0].hired_on, reading.rows[0].months) == ("去年", "很久")
    assert reading.rows[0].number == wrong


def test_sums_signatures_and_column_numbers_are_no_persons() -> None:
    reading = read(
        tuple(range(1, 10)), (1, "示甲", ONE), (None, None), ("合计", "1人"), ("填表人：示例", ""), ()
    )
    assert [row.name for row in reading.rows] == ["示甲"]


def test_a_day_is_a_day_however_old() -> None:
    reading = read((1, "示甲", ONE, "", date(1975, 9, 1)), (2, "示乙", TWO, "", 45000))
    assert [row.hired_on for row in reading.rows] == ["1975-09-01", "2023-03-15"]


def test_a_second_column_of_the_same_meaning_keeps_its_header() -> None:
    reading = read(
        (1, "示甲", ONE, "去向甲", "去向乙"), header=("序号", "姓名", "身份证号", "去向", "安置去向")
    )
    assert reading.rows[0].destination == "去向甲"
    assert reading.rows[0].more == {"安置去向": "去向乙"}


@pytest.mark.parametrize("header", [("序号", "企业名称", "数量"), ("姓名",), ("说明",)])
def test_a_sheet_without_persons_is_no_roster(header: tuple[str, ...]) -> None:
    assert read_roster([Grid("表", (header, ("1", "2", "3")), {})]) is None


def test_the_salt_is_in_what_is_sealed_and_changes_its_bytes() -> None:
    rows = (a_row(),)
    one, other = Roster(salt="11" * 32, rows=rows), Roster(salt="22" * 32, rows=rows)
    assert unsealed(sealed(one)) == one
    assert sealed(one) != sealed(other)
    assert export_mark(one.salt, "e") != export_mark(other.salt, "e")


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff", b'{"type":"fieldseal roster","salt":"1","rows":[{}]}'])
def test_what_is_no_roster_is_refused(data: bytes) -> None:
    with pytest.raises(FileRefused):
        unsealed(data)


def test_no_cell_of_a_masked_row_shows_a_number() -> None:
    row = a_row(name=f"示甲{ONE}", remark=f"配偶 {TWO}", helper=ONE)
    row = msgspec.structs.replace(row, more={f"证{ONE}": TWO})
    shown = masked_row(row)
    assert not has_number(msgspec.json.encode(shown).decode())
    assert masked_row(a_row()).name == "示甲"


def kept(digest: str, rows: int = 3) -> tuple[RosterKept, RosterChosen]:
    return RosterKept(sha256=digest, rows=rows), RosterChosen(sha256=digest)


def test_the_version_chosen_last_holds_and_all_are_known() -> None:
    writer = Writer()
    writer.states(*kept("1" * 64))
    writer.states(*kept("2" * 64, 4))
    assert [(each.sha256[0], each.rows, each.holds) for each in rosters_of(writer.case)] == [
        ("2", 4, True),
        ("1", 3, False),
    ]
    assert sealed_originals(writer.case) == {"1" * 64, "2" * 64}
    standing = standing_roster(writer.case)
    assert standing is not None
    assert standing.by == "officer-lin"


def test_a_destroyed_version_stands_no_more() -> None:
    writer = Writer()
    writer.states(*kept("1" * 64))
    writer.states(OriginalErased(sha256="1" * 64, reason="保存期满"))
    assert standing_roster(writer.case) is None
    assert [each.erased for each in rosters_of(writer.case)] == ["保存期满"]


def test_two_laptops_versions_are_contested_and_both_are_sealed() -> None:
    one, other = Writer("a"), Writer("b")
    one.states(*kept("1" * 64))
    other.states(*kept("2" * 64))
    case = one.takes_in(other)
    assert case.slot("roster_version/current/sha256").is_contested
    assert [each.holds for each in rosters_of(case)] == [True, True]
