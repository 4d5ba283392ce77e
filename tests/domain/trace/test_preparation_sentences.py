"""This is about what the trace says of preparing a visit and of rule packs."""

import pytest

from app.domain.acts.fact import Fact
from app.domain.rule_packs.facts import RulePackTaken, RulesUsed, RuleTableTaken
from app.domain.trace.sentence import sentence_of
from app.domain.visits.facts import VisitAdded
from app.domain.visits.preparation_facts import (
    BureauJoined,
    CapPassed,
    DepartureChecked,
    EntryScanned,
    InspectedElsewhere,
    InspectionCapStated,
    InspectionCategoryStated,
    VisitPrepared,
)
from tests.case_making import Writer

AT = "2025-06-12T09:10+08:00"


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (VisitPrepared(visit="v", field="check_type", value="special"), "检查类型：专项检查"),
        (BureauJoined(visit="v", bureau="生态环境局", matters=("HJ01",)), "参加联合检查，事项：HJ01"),
        (EntryScanned(visit="v", queued_at=AT), "扫码入企离线排队：2025-06-12 09:10"),
        (EntryScanned(visit="v", queued_at=AT, read_at=AT, number="示7"), "离线排队后补扫"),
        (
            InspectionCapStated(year=2025, category="全部企业", cap=2, source="示例〔2025〕6号"),
            "2025 年检查频次上限：全部企业 2 次（示例〔2025〕6号）",
        ),
        (InspectionCategoryStated(category="重点"), "检查频次类别：重点"),
        (InspectedElsewhere(year=2025, agency="市监局", count=1), "2025 年 市监局 已检查 1 次"),
        (
            CapPassed(visit="v", approver="王示", reason="投诉", times=3, cap=2),
            "第 3 次，超过年度上限 2 次，王示批准，原因：投诉",
        ),
        (DepartureChecked(visit="v", item="battery", state="poor", value="18%"), "电量：须留意，18%"),
        (
            RulePackTaken(
                pack="p", valid_from="2026-01-01", made_at=AT, signer="A", manifest="{}", signature="s",
                reason="退回",
            ),
            "收入规则包，自 2026-01-01 起适用，退回原因：退回",
        ),
        (
            RuleTableTaken(
                pack="p", name="clocks.csv", version="2026", source="示例", sha256="ab" * 32, content="x"
            ),
            "规则表 clocks.csv 2026，示例，校验值 abababababababab",
        ),
        (
            RulesUsed(visit="v", tables=(("a.csv", "随程序", "1"), ("b.csv", "随程序", "2"))),
            "所用规则：随程序（2 张表）",
        ),
    ],
)  # fmt: skip
def test_what_the_trace_says(fact: Fact, said: str) -> None:
    case = Writer().states(VisitAdded(visit="v", kind="inspection"), fact)
    assert said in sentence_of(case, case.acts[-1])
