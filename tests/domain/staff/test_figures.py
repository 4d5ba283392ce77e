"""Figures of the staff: the latest holds, days before stay, what does not add up is told."""

import pytest

from app.domain.answers.facts import AnswersGiven, FormStarted
from app.domain.enterprise.facts import EnterpriseStated
from app.domain.staff.doubts import doubts_of
from app.domain.staff.facts import HelpAdded, StaffField, StaffStated
from app.domain.staff.figures import FIELDS, days_of, figures_of, needs_notice, summary
from app.domain.staff.ledger import LEDGER_FIELDS, staff_line, sum_of_staff
from tests.case_making import Writer


def stated(on: str = "2025-06-12", **values: str) -> list[StaffStated]:
    return [StaffStated(on=on, field=field, value=value) for field, value in values.items()]  # type: ignore[arg-type]


def told(**values: str) -> tuple[str, ...]:
    writer = Writer()
    writer.states(*stated(**values))
    return doubts_of(writer.case)


def test_the_latest_day_holds_and_earlier_days_stay() -> None:
    writer = Writer()
    writer.states(*stated("2025-06-12", total="86", affected="12"))
    writer.states(*stated("2025-09-30", affected="11"))
    figures = figures_of(writer.case)
    assert (figures.text("total"), figures.text("affected")) == ("86", "11")
    assert [each.on for each in days_of(writer.case)] == ["2025-09-30", "2025-06-12"]
    assert days_of(writer.case)[1].figures["affected"].shown == "12"


def test_an_older_day_stated_later_changes_nothing_that_holds() -> None:
    writer = Writer()
    writer.states(*stated("2025-09-30", affected="11"))
    writer.states(*stated("2025-06-12", affected="12"))
    assert figures_of(writer.case).text("affected") == "11"


def test_a_cleared_figure_is_as_never_stated() -> None:
    writer = Writer()
    writer.states(*stated(total="86"))
    writer.states(*stated(total=""))
    assert days_of(writer.case) == ()
    assert not figures_of(writer.case).is_stated


def test_of_two_records_both_are_shown_and_none_counts() -> None:
    one, other = Writer("a"), Writer("b")
    one.states(*stated(affected="12", risk="low"))
    other.states(*stated(affected="13", risk="low"))
    figures = figures_of(one.takes_in(other))
    assert figures.shown("affected") == "12／13"
    assert figures.count("affected") is None
    assert figures.shown("risk") == "低"


def test_destinations_make_up_the_affected() -> None:
    assert told(affected="12", transferred="9", retired="1", terminated="2") == ()
    assert told(affected="12", transferred="9", retired="1") == ("去向合计 10 人，与涉及人数 12 人不一致",)
    assert told(affected="12") == (), "nobody stated where they went yet"


@pytest.mark.parametrize(
    ("values", "doubt"),
    [
        ({"total": "10", "affected": "12"}, "涉及人数 12 人多于职工总数 10 人"),
        ({"pay_due": "3.60", "pay_paid": "3.10"}, "经济补偿应付 3.60 万元、已付 3.10 万元，尚欠 0.50 万元"),
        ({"pay_due": "3", "pay_paid": "4"}, "经济补偿应付 3 万元、已付 4 万元，已付多于应付"),
        ({"wages_owed": "1.2"}, "欠薪 1.2 万元"),
        ({"insurance_owed": "0.8"}, "社保欠费 0.8 万元"),
        ({"unemployed": "2", "helped_single": "1"}, "未就业 2 人，结对帮扶 1 人，尚有 1 人未结对"),
        (
            {"total": "86", "layoff_count": "9", "layoff_on": "2025-07-30", "explained_on": "2025-07-01",
             "reported_on": "2025-07-01"},
            "说明日期距拟裁减日期 29 日，不足 30 日",
        ),
    ],
)  # fmt: skip
def test_what_does_not_add_up_is_told(values: dict[str, str], doubt: str) -> None:
    assert told(**values) == (doubt,)


def test_nothing_is_doubted_of_what_is_right() -> None:
    right = {"pay_due": "3.6", "pay_paid": "3.60", "wages_owed": "0", "insurance_owed": "0"}
    assert told(**right) == ()


def test_helpers_on_record_count_as_paired() -> None:
    writer = Writer()
    writer.states(
        *stated(unemployed="1"), HelpAdded(help="h", alias="职工01", mode="single", helper="王示帮")
    )
    assert doubts_of(writer.case) == ()


def test_the_enterprise_s_own_file_is_compared() -> None:
    writer = Writer()
    writer.states(EnterpriseStated(field="employees", value="90"), *stated(total="86"))
    assert doubts_of(writer.case) == ("职工总数 86 人，与企业档案从业人数 90 不一致",)
    writer.states(EnterpriseStated(field="employees", value="86人"))
    assert doubts_of(writer.case) == ()


@pytest.mark.parametrize(
    ("leaving", "total", "needed"),
    [
        ("20", "1000", True),
        ("19", "1000", False),
        ("9", "90", True),
        ("8", "90", False),
        ("", "90", None),
        ("5", "", None),
    ],
)
def test_notice_is_asked_from_20_persons_or_a_tenth(leaving: str, total: str, needed: bool | None) -> None:
    """Source: 劳动合同法 art. 41."""
    writer = Writer()
    writer.states(*stated(layoff_count=leaving, total=total))
    assert needs_notice(figures_of(writer.case)) is needed


def test_one_line_for_acceptance() -> None:
    writer = Writer()
    assert summary(figures_of(writer.case)) == ""
    writer.states(*stated(total="86", affected="12", transferred="11", unemployed="1", wages_owed="0"))
    assert (
        summary(figures_of(writer.case)) == "职工 86 人，涉及 12 人，已安置 11 人，未就业 1 人，欠薪 0 万元"
    )


def test_a_line_of_the_ledger_has_every_column_and_sums_only_numbers() -> None:
    writer = Writer()
    assert staff_line(writer.case) is None
    writer.states(*stated(total="86", affected="12", pay_due="3.60", risk="high", plan_heard_on="2025-06-01"))
    line = staff_line(writer.case)
    assert line is not None
    assert (line.figure("total"), line.figure("risk"), line.figure("plan_heard_on")) == (
        "86",
        "高",
        "2025-06-01",
    )
    other = Writer("b")
    other.states(*stated(affected="13"))
    contested = staff_line(other.takes_in(writer))
    assert contested is not None
    assert contested.figure("affected") == "13／12"
    assert sum_of_staff([line, contested], "affected") == "12"
    assert sum_of_staff([line, line], "pay_due") == "7.2"
    assert sum_of_staff([], "total") == ""


def test_every_field_has_its_words() -> None:
    assert set(FIELDS) == set(StaffField.__args__)  # type: ignore[attr-defined]
    assert set(LEDGER_FIELDS) < set(FIELDS)


def test_what_the_acceptance_form_was_told_is_compared_not_copied() -> None:
    writer = Writer()
    form = FormStarted(form="f", form_id="acceptance_inspection", version="1", definition="d")
    other = FormStarted(form="g", form_id="staff_checklist", version="1", definition="d")
    writer.states(form, other, *stated(affected="12", transferred="12"))
    writer.states(AnswersGiven(form="g", values={"/x/staff_total": "99"}))
    writer.states(AnswersGiven(form="f", values={"/part_f/staff_total": "12", "/part_f/staff_placed": "12"}))
    assert doubts_of(writer.case) == ()
    writer.states(AnswersGiven(form="f", values={"/part_f/staff_total": "13", "/part_f/staff_placed": ""}))
    assert doubts_of(writer.case) == ("涉及职工 12 人，与检查表所填 13 人不一致",)


def test_a_planned_lay_off_is_reported_too() -> None:
    notice = {"total": "86", "layoff_count": "9", "layoff_on": "2025-07-31", "explained_on": "2025-07-01"}
    assert told(**notice) == ("裁减人员方案尚未记录向人社部门报告",)
    assert told(**(notice | {"layoff_count": "1"})) == ()
    assert told(**(notice | {"reported_on": "2025-07-01"})) == ()
