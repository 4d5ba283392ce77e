"""What is stated of deadlines and holidays reads as a sentence."""

from app.domain.deadlines.facts import DeadlineConfirmed, DeadlineMet, HolidayYearTaken
from app.domain.orders.facts import ProblemFound
from app.domain.slot_text import slot_text
from app.domain.trace.sentence import sentence_of
from tests.case_making import Writer

CONFIRMED = DeadlineConfirmed(
    subject="problem/p1",
    rule="K01",
    started="2025-05-12",
    computed="2025-11-12",
    confirmed="2025-11-10",
    reason="通知书写明的日期",
    paper="限期整改示1号",
    left_out=3,
)


def test_deadlines_in_sentences() -> None:
    case = Writer().states(
        ProblemFound(problem="p1", number="P1", text="单位产品能耗超限额"),
        CONFIRMED,
        DeadlineConfirmed(
            subject="enterprise/self", rule="公示期", started="", computed="", confirmed="2025-12-01"
        ),
        DeadlineMet(subject="problem/p1", rule="K01", on="2025-11-09", text="复测达标"),
        DeadlineMet(subject="problem/p1", rule="K01", on=""),
        HolidayYearTaken(year=2027, source="示例〔2026〕1号", days=(("2027-01-01", "休", "元旦"),)),
    )
    assert [sentence_of(case, act) for act in case.acts][1:] == [
        "确认期限 K01：问题 P1（限期整改示1号），自 2025-05-12 起算，推算 2025-11-12"
        "（不计入检测、鉴定期间 3 日），确认 2025-11-10，"
        "原因：通知书写明的日期",
        "确认期限 公示期：企业，2025-12-01",
        "期限办结 K01：问题 P1，2025-11-09，复测达标",
        "撤销办结：期限 K01，问题 P1",
        "导入 2027 年放假安排（示例〔2026〕1号），1 日",
    ]
    assert slot_text(case, "problem/p1/deadline/K01") == "P1 期限 K01"
