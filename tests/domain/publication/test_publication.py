"""公示 → 异议 → 公告: when each may come, which machines it covers, what the public reads."""

from datetime import date

import pytest

from app.domain.acceptance.facts import OpinionCovers, OpinionGiven, OpinionItem
from app.domain.acceptance.opinion import opinions_of
from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.ahead.due_lines import due_lines
from app.domain.archive.gaps import gaps_of
from app.domain.deadlines.due_line import group_of
from app.domain.errors import Refusal, RuleRefused
from app.domain.ledger_line import ledger_lines
from app.domain.plan.ledger import LedgerRow
from app.domain.publication.facts import ObjectionAnswered, ObjectionReceived, PublicationMade
from app.domain.publication.publication import publication_of
from app.domain.publication.rules import answer_objection, publish, receive_objection
from app.domain.records.public_list import HEADERS, completed_in, masked, note_of, public_lines, unfinished
from tests.case_making import Writer, a_machine

OPINION = OpinionGiven(opinion="o1", number="长工信验〔2025〕示1号", on="2025-10-20", outcome="partial")
COVERS = OpinionCovers(
    opinion="o1",
    items=(OpinionItem("e-01", "E-01", "passed"), OpinionItem("e-02", "E-02", "refused", "未拆除")),
)
SHOWN = PublicationMade(
    publication="p1", stage="shown", opinions=("o1",), on="2025-10-21", until="2025-10-27", place="区政府网站"
)
ANNOUNCED = PublicationMade(
    publication="p2", stage="announced", opinions=("o1",), on="2025-10-28", place="https://example.invalid/1",
    number="公告示1号",
)  # fmt: skip
OBJECTED = ObjectionReceived(objection="b1", publication="p1", on="2025-10-22", by="黄示某", text="产能不符")
ANSWERED = ObjectionAnswered(objection="b1", outcome="rejected", on="2025-10-24", text="按铭牌核对无误")


def case_of(*facts: Fact) -> Case:
    machines = (*a_machine("E-01", "boiler"), *a_machine("E-02"))
    return Writer().states(*machines, OPINION, COVERS, *facts)


def refused(case: Case, made: PublicationMade) -> Refusal:
    with pytest.raises(RuleRefused) as why:
        publish(publication_of(case), opinions_of(case), made)
    return why.value.code


def test_a_machine_that_passed_is_covered_and_one_that_did_not_is_not() -> None:
    publication = publication_of(case_of(SHOWN, ANNOUNCED))
    assert publication.notices[0].equipment == ("e-01",)
    assert publication.is_done_for("e-01")
    assert not publication.is_done_for("e-02")


@pytest.mark.parametrize(
    ("facts", "today", "state"),
    [
        ((), "2025-10-22", "none"),
        ((SHOWN,), "2025-10-27", "running"),
        ((SHOWN,), "2025-10-28", "over"),
        ((SHOWN, ANNOUNCED), "2025-10-28", "announced"),
    ],
)
def test_states_of_a_publication(facts: tuple[Fact, ...], today: str, state: str) -> None:
    assert publication_of(case_of(*facts)).state(date.fromisoformat(today)) == state


def test_an_announcement_comes_after_its_showing() -> None:
    assert refused(case_of(), ANNOUNCED) is Refusal.NOT_SHOWN_YET
    early = PublicationMade(
        publication="p2", stage="announced", opinions=("o1",), on="2025-10-27", place="报纸", number="1"
    )
    assert refused(case_of(SHOWN), early) is Refusal.SHOWN_UNTIL
    assert publish(publication_of(case_of(SHOWN)), opinions_of(case_of()), ANNOUNCED).number == "公告示1号"


def test_a_reason_passes_the_order_but_no_open_objection() -> None:
    case = case_of(SHOWN, OBJECTED)
    why = PublicationMade(
        publication="p2", stage="announced", opinions=("o1",), on="2025-10-28", place="报纸", number="1",
        note="先行公告",
    )  # fmt: skip
    assert publish(publication_of(case_of()), opinions_of(case), why).note == "先行公告"
    assert refused(case, why) is Refusal.OBJECTIONS_OPEN
    answered = case_of(SHOWN, OBJECTED, ANSWERED)
    assert publish(publication_of(answered), opinions_of(answered), why)


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("place", " ", Refusal.PLACE_OF_PUBLICATION_MISSING),
        ("until", "2025-10-20", Refusal.DAYS_IN_WRONG_ORDER),
        ("until", "", Refusal.NOT_A_DAY),
        ("opinions", (), Refusal.NOTHING_CONCLUDED),
        ("opinions", ("nope",), Refusal.THING_UNKNOWN),
    ],
)
def test_what_a_showing_needs(field: str, value: object, code: Refusal) -> None:
    from msgspec.structs import replace

    assert refused(case_of(), replace(SHOWN, **{field: value})) is code


def test_objections_need_words_and_a_publication() -> None:
    publication = publication_of(case_of(SHOWN, OBJECTED))
    assert receive_objection(publication, OBJECTED) == OBJECTED
    assert answer_objection(publication, ANSWERED) == ANSWERED
    with pytest.raises(RuleRefused):
        receive_objection(publication_of(case_of()), OBJECTED)
    with pytest.raises(RuleRefused):
        answer_objection(publication_of(case_of(SHOWN)), ANSWERED)


def test_a_running_publication_is_due_and_past_its_day_the_office_s_own_work() -> None:
    (line,) = [line for line in due_lines(case_of(SHOWN)) if line.kind == "publish"]
    assert (line.day, line.text) == ("2025-10-27", "长工信验〔2025〕示1号")
    assert group_of(line, date(2025, 10, 27)) == "week"
    assert group_of(line, date(2025, 10, 28)) == "ours"
    assert not [line for line in due_lines(case_of(SHOWN, ANNOUNCED)) if line.kind == "publish"]


def test_the_ledger_has_day_and_place_of_the_announcement_only() -> None:
    shown = {machine.number: row for machine, row in ledger_lines(case_of(SHOWN))}
    assert shown["E-01"].published_on == ""
    told = {machine.number: row for machine, row in ledger_lines(case_of(SHOWN, ANNOUNCED))}
    assert (told["E-01"].published_on, told["E-01"].published_at) == (
        "2025-10-28",
        "https://example.invalid/1",
    )
    assert told["E-02"].published_on == ""


def test_the_archive_misses_publication_until_it_is_there() -> None:
    def missing(case: Case) -> set[str]:
        return {gap.text for gap in gaps_of(case) if gap.kind == "acceptance"}

    assert {"缺少公示", "缺少公告"} <= missing(case_of())
    assert {"2025-10-22 收到的异议未答复", "缺少公告"} <= missing(case_of(SHOWN, OBJECTED))
    assert not {"缺少公示", "缺少公告"} & missing(case_of(SHOWN, ANNOUNCED))


def test_the_public_list_carries_no_person_phone_or_code() -> None:
    row = LedgerRow(
        sequence="4", township="金峰镇", enterprise="示例染整 13800138000", code="91350112MA0DEM0131",
        industry="印染", name="锅炉", model="DZL4", count="1", count_unit="台", capacity="4",
        capacity_unit="t/h",
        territory="李示工", company="黄示琳", conclusion="通过", accepted_on="2025-10-16",
    )  # fmt: skip
    other = LedgerRow(
        sequence="5", township="", enterprise="甲", code="", industry="", name="", model="", count="1",
        conclusion="通过", accepted_on="2024-12-30",
    )  # fmt: skip
    (line,) = public_lines(completed_in((row, other), 2025))
    assert len(line.cells) == len(HEADERS)
    assert line.cells == ("1", "金峰镇", "示例染整 ＊＊＊", "锅炉", "DZL4", "1台", "4t/h", "通过")


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("电话13912345678", "电话＊＊＊"),
        ("350112199001011234", "＊＊＊"),
        ("350112 19900101 1234", "＊＊＊"),
        ("（３５０１１２１９９００１０１１２３４）示例染整", "(＊＊＊)示例染整"),
        ("示例染整（350112900101123）", "示例染整(＊＊＊)"),
        ("350112199013991234", "＊＊＊"),
        ("0591-28801234", "＊＊＊"),
        ("S7-315/10", "S7-315/10"),
        ("DZL4-1.25-AⅡ", "DZL4-1.25-AⅡ"),
        ("示例2010年产1200万米", "示例2010年产1200万米"),
    ],
)
def test_numbers_of_persons_and_phones_are_masked(text: str, public: str) -> None:
    assert masked(text) == public


def test_an_enterprise_with_more_to_do_is_named_under_the_list() -> None:
    def row(name: str, conclusion: str, on: str = "") -> LedgerRow:
        return LedgerRow(
            sequence="", township="", enterprise=name, code="", industry="", name="", model="", count="1",
            conclusion=conclusion, accepted_on=on,
        )  # fmt: skip

    rows = (row("甲", "通过", "2025-10-16"), row("甲", ""), row("乙", "通过", "2025-10-16"), row("丙", ""))
    assert unfinished(rows, completed_in(rows, 2025)) == ("甲",)
    assert note_of(("甲",)).endswith("甲另有列入计划的设备尚未通过验收。")
    assert "尚未" not in note_of(())
