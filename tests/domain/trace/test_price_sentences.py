"""What is stated of an electricity price reads as a sentence, and where records disagree has a name."""

import pytest

from app.domain.contested import contested_in
from app.domain.errors import RuleRefused
from app.domain.price.facts import (
    PowerAccountAdded,
    PowerAccountStated,
    PowerUsed,
    SurchargeDecided,
    SurchargePaid,
    SurchargeReleased,
)
from app.domain.restating import stated_again
from app.domain.trace.sentence import sentence_of
from tests.case_making import Writer, on_the_day

DECIDED = SurchargeDecided(
    account="a",
    from_month="2025-04",
    category="over_limit",
    rate="0.10",
    last_month="2025-12",
    document="认定通知（示例）",
    number="示1号",
    by="区发改局",
)


def test_every_statement_in_a_sentence() -> None:
    case = Writer().states(
        PowerAccountAdded(account="a", number="3501"),
        PowerAccountStated(account="a", field="factor", value="100"),
        DECIDED,
        SurchargeDecided(account="a", from_month="2025-04", category="over_limit", rate="", note="有误"),
        PowerUsed(account="a", month="2025-04", kwh="1200.5", source="reading"),
        PowerUsed(account="a", month="2025-04", kwh=""),
        SurchargePaid(account="a", month="2025-04", kind="paid", amount="120.05", on="2025-05-20"),
        SurchargeReleased(
            account="a",
            from_month="2025-04",
            last_month="2025-10",
            reason="dismantled",
            paper="示意见1号",
            on="2025-10-20",
        ),
        SurchargeReleased(account="a", from_month="2025-04", last_month="", note="误操作"),
    )
    assert [sentence_of(case, act) for act in case.acts] == [
        "登记用电户号 3501",
        "户号 3501 倍率：100",
        "户号 3501 自 2025-04 起至 2025-12 执行惩罚性电价（超限额），每千瓦时加价 0.10 元，"
        "依据 认定通知（示例） 示1号，区发改局",
        "户号 3501 撤回自 2025-04 起的电价定性（说明：有误）",
        "户号 3501 2025-04 用电量：1200.5 kWh（抄表）",
        "户号 3501 2025-04 用电量：（清空）",
        "户号 3501 2025-04 已缴加价电费：120.05 元，2025-05-20",
        "户号 3501 停止执行自 2025-04 起的加价，末月 2025-10，已拆除并通过验收，示意见1号，2025-10-20",
        "户号 3501 撤销停止执行（自 2025-04 起的加价）（说明：误操作）",
    ]


def test_records_that_disagree_are_named_and_stated_again() -> None:
    one = Writer()
    one.states(PowerAccountAdded(account="a", number="3501"))
    other = Writer("b")
    other.takes_in(one)
    one.states(PowerUsed(account="a", month="2025-04", kwh="4871"), DECIDED)
    other.states(
        PowerUsed(account="a", month="2025-04", kwh="4817"),
        SurchargeDecided(account="a", from_month="2025-04", category="eliminated", rate="0.30"),
    )
    one.takes_in(other)
    assert [(each.label, [said.value for said in each.said]) for each in contested_in(one.case)] == [
        (
            "3501 电价定性 2025-04",
            ["超限额；0.10；2025-12；认定通知（示例）；示1号；区发改局", "淘汰类；0.30"],
        ),
        ("3501 用电量 2025-04", ["4871", "4817"]),
    ]
    fact = stated_again("power_account/a/used/2025-04", "4,871", on_the_day(), "以电费单为准")
    one.states(fact)
    assert [each.label for each in contested_in(one.case)] == ["3501 电价定性 2025-04"]
    with pytest.raises(RuleRefused):
        stated_again("power_account/a/used/2025-04", "-1", on_the_day())
    for path, value in (("power_account/a/paid/2025-04", "1.00"), ("power_account/a/number", "3502")):
        ((slot, stated),) = stated_again(path, value, on_the_day()).statements()
        assert (slot, stated) == (path, value)
