"""Who may decide what, for which months: what stands against it, and what a reason passes."""

from typing import Any

import pytest
from msgspec.structs import replace

from app import places
from app.domain.acceptance.facts import ItemConcluded, OpinionGiven
from app.domain.acts.fact import Fact
from app.domain.answers.facts import AnswerLine, AnswersGiven, FormFinished, FormStarted
from app.domain.catalogue.facts import CatalogueRowMatched
from app.domain.equipment.road_facts import EquipmentConfirmed
from app.domain.errors import Refusal, RuleRefused
from app.domain.price import rules
from app.domain.price.account import PowerAccount, accounts_of
from app.domain.price.ending import ending_of
from app.domain.price.facts import (
    PowerAccountAdded,
    PowerAccountStated,
    PowerUsed,
    SurchargeDecided,
    SurchargePaid,
    SurchargeReleased,
)
from app.domain.price.links import ties
from app.domain.price.months import month_text, months, moved
from app.domain.price.rows import surcharge_rows
from tests.case_making import Writer, a_machine

ROWS = surcharge_rows((places.rules() / "electricity_surcharges.csv").read_text("utf-8"))
CEMENT = SurchargeDecided(
    account="a",
    from_month="2025年4月",
    category="eliminated",
    rate="",
    row="S10",
    document="差别电价企业认定通知（示例）",
    number="长发改价〔2025〕示1号",
    on="2025.3.20",
    by="区发改局、区工信局",
)


def a_firm(*facts: Fact) -> Writer:
    writer = Writer()
    writer.states(*a_machine(number="E-01", kind="mill", basis="目录2024（示例）"))
    writer.states(PowerAccountAdded(account="a", number="3501"), *facts)
    return writer


def account(writer: Writer) -> PowerAccount:
    (found,) = accounts_of(writer.case)
    return found


def decide(writer: Writer, decided: SurchargeDecided) -> SurchargeDecided:
    return rules.decide(writer.case, account(writer), decided, ROWS)


def refusal(call: Any, *args: Any) -> Refusal:
    with pytest.raises(RuleRefused) as refused:
        call(*args)
    return refused.value.code


def test_a_decision_takes_the_rate_of_its_row_and_says_what_it_rests_on() -> None:
    decided = decide(a_firm(), CEMENT)
    assert (decided.from_month, decided.rate, decided.on) == ("2025-04", "0.30", "2025-03-20")
    assert decided.link == "E-01 溢流染色机：已列入计划，依据 目录2024（示例）"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"from_month": "2025-13"}, Refusal.MONTH_UNREADABLE),
        ({"from_month": "四月"}, Refusal.MONTH_UNREADABLE),
        ({"on": "2025-02-30"}, Refusal.NOT_A_DAY),
        ({"row": "S27", "category": "tier"}, Refusal.RATE_MISSING),
        ({"row": ""}, Refusal.RATE_MISSING),
        ({"rate": "-0.1"}, Refusal.NOT_NEGATIVE),
        ({"rate": "0,3"}, Refusal.NOT_A_DECIMAL),
        ({"row": "S35"}, Refusal.SURCHARGE_ROW_UNKNOWN),
        ({"last_month": "2025-03"}, Refusal.RELEASE_BEFORE_START),
    ],
)
def test_what_no_reason_passes(change: dict[str, str], code: Refusal) -> None:
    decided = replace(CEMENT, note="原因", **change)
    assert refusal(decide, a_firm(), decided) == code


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"rate": "0.40"}, Refusal.RATE_DIFFERS),
        ({"rate": "30"}, Refusal.RATE_DIFFERS),
        ({"category": "restricted"}, Refusal.RATE_DIFFERS),
        ({"row": "S12"}, Refusal.ROW_NOT_IN_FORCE),
        ({"number": ""}, Refusal.BASIS_MISSING),
        ({"category": "over_limit", "row": "S18", "rate": "0.10"}, Refusal.LINK_MISSING),
    ],
)
def test_what_a_reason_passes(change: dict[str, str], code: Refusal) -> None:
    decided = replace(CEMENT, **change)
    assert refusal(decide, a_firm(), decided) == code
    assert decide(a_firm(), replace(decided, note="按文件执行")).note == "按文件执行"


def test_one_decision_for_one_account_and_month() -> None:
    writer = a_firm()
    writer.states(decide(writer, replace(CEMENT, from_month="2025-06")))
    assert refusal(decide, writer, replace(CEMENT, from_month="2025-06")) == Refusal.DECISION_OVERLAPS
    assert refusal(decide, writer, replace(CEMENT, from_month="2025-01")) == Refusal.DECISION_OVERLAPS
    before = decide(writer, replace(CEMENT, from_month="2025-01", last_month="2025-05"))
    assert before.last_month == "2025-05"
    writer.states(decide(writer, replace(CEMENT, from_month="2025-09", rate="0.40", note="调整")))
    assert [(each.from_month, each.last) for each in account(writer).decisions] == [
        ("2025-06", "2025-08"),
        ("2025-09", ""),
    ]


def test_the_category_needs_what_shows_it() -> None:
    bare = Writer()
    bare.states(*a_machine(number="E-01", kind="mill"), PowerAccountAdded(account="a", number="3501"))
    assert refusal(decide, bare, CEMENT) == Refusal.LINK_MISSING
    bare.states(CatalogueRowMatched(equipment="e-01", row="elimination-0001", document="目录", item="1"))
    assert ties(bare.case, "eliminated") == ("E-01 溢流染色机：目录 条目1",)
    assert ties(bare.case, "restricted", "other") == ()
    assert decide(bare, CEMENT).rate == "0.30"


def test_a_finding_shows_the_category_until_it_is_withdrawn() -> None:
    bare = Writer()
    bare.states(*a_machine(number="E-01", kind="mill"), PowerAccountAdded(account="a", number="3501"))
    found = EquipmentConfirmed(
        equipment="e-01", finding="listed", on="2025-02-01", basis="目录2024 1-1", number="示认1号"
    )
    bare.states(found)
    assert ties(bare.case, "eliminated") == ("E-01 溢流染色机：2025-02-01 认定，目录2024 1-1 示认1号",)
    assert ties(bare.case, "over_limit") == ()
    bare.states(replace(found, finding="below_limit", basis="GB 21258"))
    assert ties(bare.case, "over_limit") == ("E-01 溢流染色机：2025-02-01 认定，GB 21258 示认1号",)
    bare.states(replace(found, finding="withdrawn", note="复核"))
    assert ties(bare.case, "eliminated") == ties(bare.case, "over_limit") == ()


def weighed(form: str, text: str, until: str) -> tuple[Fact, ...]:
    return (
        FormStarted(form=form, form_id="energy_limit", version="1", definition="d"),
        AnswersGiven(form=form, values={"/energy_limit/period/period_to": until}),
        FormFinished(form=form, lines=(AnswerLine("核算结果", "核算结论", text),)),
    )


def test_over_the_limit_needs_a_weighing_and_ends_with_a_better_one() -> None:
    writer = a_firm(*weighed("f1", "单位产品能耗 128.7 kgce/t，超过限定值 11.7 kgce/t", "2024-12-31"))
    over = replace(CEMENT, category="over_limit", row="S18", rate="0.10")
    writer.states(decide(writer, over))
    (decision,) = account(writer).decisions
    assert ending_of(writer.case, decision).state == "running"
    writer.states(*weighed("f2", "单位产品能耗 110 kgce/t，符合限定值", "2025-06-30"))
    ending = ending_of(writer.case, decision)
    assert (ending.state, ending.last_month) == ("may_stop", "2025-06")


def test_a_surcharge_may_stop_once_every_machine_has_passed() -> None:
    writer = a_firm()
    writer.states(decide(writer, CEMENT))
    release = SurchargeReleased(account="a", from_month="", last_month="2025-10", reason="dismantled")
    assert refusal(rules.release, writer.case, account(writer), release) == Refusal.RELEASE_EARLY
    assert ending_of(writer.case, account(writer).decisions[0]).told == "E-01 尚未通过验收"
    writer.states(
        ItemConcluded(equipment="e-01", conclusion="passed", on="2025-10-20"),
        OpinionGiven(opinion="o", number="长工信验〔2025〕示1号", on="2025-10-20", outcome="passed", text=""),
    )
    ending = ending_of(writer.case, account(writer).decisions[0])
    assert ending.text == "可停止执行（末月 2025-10，长工信验〔2025〕示1号）"
    released = rules.release(writer.case, account(writer), release)
    assert (released.from_month, released.paper) == ("2025-04", "长工信验〔2025〕示1号")
    writer.states(released)
    ending = ending_of(writer.case, account(writer).decisions[0])
    assert ending.text == "已停止执行（末月 2025-10，长工信验〔2025〕示1号）"
    early = replace(release, last_month="2025-03")
    assert refusal(rules.release, writer.case, account(writer), early) == Refusal.RELEASE_BEFORE_START
    back = replace(release, last_month="", note="误操作")
    writer.states(rules.release(writer.case, account(writer), back))
    assert account(writer).decisions[0].last == ""


def test_a_decision_is_taken_back_with_a_reason() -> None:
    writer = a_firm()
    assert refusal(rules.take_back, account(writer), "", "误") == Refusal.NOTHING_DECIDED
    writer.states(decide(writer, CEMENT))
    assert refusal(rules.take_back, account(writer), "", " ") == Refusal.REASON_MISSING
    writer.states(rules.take_back(account(writer), "2025-04", "户号登记有误"))
    assert account(writer).decisions == ()


@pytest.mark.parametrize(
    ("kwh", "code"),
    [("-1", Refusal.NOT_NEGATIVE), ("1,2", Refusal.NOT_A_DECIMAL), ("9" * 41, Refusal.NOT_A_DECIMAL)],
)
def test_what_was_used_is_a_number(kwh: str, code: Refusal) -> None:
    assert refusal(rules.use, PowerUsed(account="a", month="2025-06", kwh=kwh)) == code


def test_numbers_are_kept_as_spreadsheets_show_them() -> None:
    assert rules.use(PowerUsed(account="a", month="202506", kwh=" 1,234,567.8 ")).kwh == "1234567.8"
    assert rules.use(PowerUsed(account="a", month="2025.6", kwh="０")).kwh == "0"
    assert rules.use(PowerUsed(account="a", month="2025.6", kwh=" ")).kwh == ""


def test_money_is_kept_to_the_cent_and_belongs_to_a_decision() -> None:
    writer = a_firm()
    paid = SurchargePaid(account="a", month="2025-05", kind="collected", amount="300.00")
    assert refusal(rules.pay, account(writer), paid) == Refusal.NOTHING_DECIDED
    writer.states(decide(writer, CEMENT))
    assert rules.pay(account(writer), paid).amount == "300.00"
    assert refusal(rules.pay, account(writer), replace(paid, amount="300.001")) == Refusal.NOT_A_DECIMAL


def test_an_account_has_one_number_in_an_enterprise() -> None:
    writer = a_firm()
    known = accounts_of(writer.case)
    assert refusal(rules.name_account, " ", known) == Refusal.NUMBER_MISSING
    assert refusal(rules.name_account, "35 01", known) == Refusal.ACCOUNT_KNOWN
    assert rules.name_account("3501", known, "a") == "3501"
    stated = PowerAccountStated(account="a", field="factor", value="１００")
    assert rules.state_account(stated, known).value == "100"
    for factor in ("0", "-3"):
        assert refusal(rules.state_account, replace(stated, value=factor), known) == Refusal.NOT_POSITIVE


def test_months_are_counted_without_a_gap() -> None:
    assert [month_text(text) for text in ("2025-6", "2025.06", "202506", "2025年6月")] == ["2025-06"] * 4
    assert list(months("2024-11", "2025-02")) == ["2024-11", "2024-12", "2025-01", "2025-02"]
    assert moved("2025-01", -1) == "2024-12"
    assert moved("9999-12", 1) == "9999-12"
