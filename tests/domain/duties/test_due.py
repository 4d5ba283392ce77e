"""When a row is due: the day stated, a month before it, or again after so many days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ahead.listed import line_text
from app.domain.deadlines.due_line import group_of
from app.domain.duties.due import due_of, late_rows, standing_of, state_of
from app.domain.duties.due_rows import duty_due_rows
from app.domain.duties.figures import figures_of
from app.domain.duties.lists import DutyList
from app.domain.duties.row import DutyRow
from app.operations.read_clocks import read_clocks
from app.operations.read_duties import read_coal_limits, read_duties
from tests.domain.duties.made import row, the_list

TODAY = date(2025, 11, 14)
LISTS = tuple(read_duties().lists.values())


@pytest.mark.parametrize(
    ("name", "values", "expected"),
    [
        ("findings", {"due": "2025-11-14"}, "2025-11-14"),
        ("findings", {"due": "2025-11-14", "closed_on": "2025-11-01"}, None),
        ("findings", {}, None),
        ("findings", {"due": "十一月"}, None),
        ("boilers", {"valid_until": "2025-12-14"}, "2025-11-14"),
        ("boilers", {"valid_until": "2025-03-31"}, "2025-02-28"),
        ("boilers", {"valid_until": "0001-01-01"}, None),
        ("steel_patrols", {"first_on": "2025-11-01", "every": "30"}, "2025-11-01"),
        ("steel_patrols", {"first_on": "2025-11-01", "every": "30", "last_on": "2025-11-03"}, "2025-12-03"),
        ("steel_patrols", {"first_on": "2025-11-01", "every": "0", "last_on": "2025-11-03"}, "2025-11-01"),
        ("steel_patrols", {"last_on": "9999-12-30", "every": "30"}, None),
        ("steel_patrols", {"last_on": "2025-11-03", "every": "9" * 5000}, None),
    ],
)
def test_the_day_it_is_due(name: str, values: dict[str, str], expected: str | None) -> None:
    due = due_of(the_list(name), row(**values))
    assert (due.isoformat() if due is not None else None) == expected


def test_the_month_before_a_boiler_s_expiry_is_clock_k24() -> None:
    boilers, clock = the_list("boilers"), read_clocks().clocks["K24"]
    assert boilers.due_rule == "K24"
    assert (clock.unit, clock.counts_back, -clock.amount) == ("month", True, boilers.due_months)


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        ("2025-11-13", "overdue"),
        ("2025-11-14", "soon"),
        ("2025-12-14", "soon"),
        ("2025-12-15", "open"),
        ("", "open"),
    ],
)
def test_how_a_row_stands_on_a_day(due: str, expected: str) -> None:
    assert state_of(the_list("findings"), row(due=due), TODAY) == expected


def test_a_list_counts_its_open_and_late_rows_and_none_taken_off() -> None:
    findings = the_list("findings")
    rows = (
        row("a", due="2025-11-01"),
        row("b", due="2025-12-01"),
        row("c", due="2025-11-01", closed_on="2025-11-02"),
        DutyRow(id="d", list="findings", values={"due": "2025-11-01"}, is_off=True),
    )
    standing = standing_of(findings, rows, TODAY)
    assert (standing.rows, standing.open, standing.overdue) == (3, 2, 1)
    assert [late.id for _, late, _ in late_rows({findings: rows}, TODAY)] == ["a"]


def test_open_rows_with_a_day_stand_among_the_due_dates() -> None:
    boilers, hand_ins = the_list("boilers"), the_list("hand_ins")
    listed = {
        boilers: (
            row("a", "boilers", "case-1", enterprise="示例厂", model="WNS4", valid_until="2025-11-30"),
        ),
        hand_ins: (row("b", "hand_ins", matter="年度总结", unit="金峰镇", due="2025-12-20"), row("c")),
    }
    lines = list(duty_due_rows(listed))
    assert [(each.case, each.enterprise, each.line.thing, each.line.day) for each in lines] == [
        ("case-1", "示例厂", "duty/a", "2025-10-30"),
        ("", "", "duty/b", "2025-12-20"),
    ]
    assert [line_text(each.line, {}) for each in lines] == ["在用锅炉 WNS4", "材料报送 年度总结 金峰镇"]
    assert [group_of(each.line, TODAY) for each in lines] == ["ours", "later"]


ODD = st.sampled_from(
    ("2025-11-14", "2025-02-30", "", "²", "9" * 400, "NaN", "-1", "1E99999", "是", "燃煤", "10")
)


@given(data=st.data())
@pytest.mark.parametrize("duty_list", LISTS, ids=lambda each: each.name)
def test_no_value_another_computer_sends_stops_the_counting(duty_list: DutyList, data: st.DataObject) -> None:
    values = st.fixed_dictionaries({}, optional={field.name: ODD for field in duty_list.fields})
    rows = [
        DutyRow(id=str(number), list=duty_list.name, values=each)
        for number, each in enumerate(data.draw(st.lists(values, max_size=4)))
    ]
    standing = standing_of(duty_list, rows, TODAY)
    assert standing.overdue <= standing.open <= standing.rows == len(rows)
    for figure in figures_of(duty_list, rows, TODAY, read_coal_limits()):
        assert set(figure.rows) <= {row.id for row in rows}
