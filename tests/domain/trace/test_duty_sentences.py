"""What is stated of duty lists, as sentences; who may not be named is in none of them."""

from app.domain.acts.fact import SetAside
from app.domain.duties.facts import (
    DutyFileKept,
    DutyRowListed,
    DutyRowPlaced,
    DutyRowStated,
    DutySealedRevealed,
)
from app.domain.people.facts import CaseListed
from app.domain.trace.sentence import sentence_of
from tests.case_making import Writer


def told(*facts: object) -> list[str]:
    writer = Writer()
    case = writer.states(*facts)  # type: ignore[arg-type]
    return [sentence_of(case, act) for act in case.acts]


LISTED = DutyRowListed(row="r", list="steel_tips", values={"source": "电话举报", "informant": "a" * 64})


def test_each_fact_has_its_sentence() -> None:
    kept = DutyFileKept(file="f", row="r", field="paper", name="核查.pdf", sha256="b" * 64, size=9)
    assert told(
        LISTED,
        DutyRowStated(row="r", values={"result": "不属实", "informant": "c" * 64}),
        DutyRowStated(row="r", values={"result": ""}),
        DutyRowPlaced(row="r", case=""),
        kept,
        DutySealedRevealed(row="r", field="informant", reason="回访核实"),
        SetAside(thing="duty/r", note="重复"),
    ) == [
        "列入任务清单：电话举报",
        "任务清单“电话举报”：不属实",
        "任务清单“电话举报”：（清空）",
        "任务清单“电话举报”不再归到企业",
        "任务清单“电话举报”收入原件 核查.pdf（9 字节，bbbbbbbbbbbb）",
        "查看任务清单“电话举报”加密保存的内容，原因：回访核实",
        "不予采用（保留留痕）：任务清单行，原因：重复",
    ]


def test_the_enterprise_is_called_by_its_name() -> None:
    said = told(LISTED, CaseListed(case="one", name="示例厂"), DutyRowPlaced(row="r", case="one"))
    assert said[-1] == "任务清单“电话举报”归到企业 示例厂"


def test_a_row_that_has_not_come_yet_is_told_without_its_name() -> None:
    assert told(DutyRowPlaced(row="later", case="x")) == ["任务清单归到企业"]


def test_a_long_row_is_told_short() -> None:
    (said,) = told(DutyRowListed(row="r", list="findings", values={"finding": "示" * 500}))
    assert len(said) < 260
    assert said.endswith("…")
