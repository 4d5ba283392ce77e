"""This is about what checklists found not in order, ready to be entered as a problem."""

from app.domain.answers.against import against_in
from app.domain.answers.facts import AnswerLine, FormFinished, FormStarted
from app.domain.orders.facts import ProblemFound
from tests.case_making import Writer


def test_what_is_not_in_order_is_offered_until_it_is_a_problem() -> None:
    writer = Writer("a")
    writer.states(FormStarted(form="f", form_id="x", version="1", definition="0" * 64, visit="v"))
    lines = (
        AnswerLine("设备", "CY01 已登记", "符合"),
        AnswerLine("设备", "CY10 没有逾期", "不符合", "E-02 逾期；", "长工信〔2025〕70号"),
        AnswerLine("设备", "铭牌清晰", "不符合", "缺失"),
        AnswerLine("设备", "JN05 没有淘汰的设备", "不符合"),
    )
    writer.states(FormFinished(form="f", lines=lines))
    found = against_in(writer.case)
    assert [each.text for each in found] == ["E-02 逾期（CY10）", "缺失", "JN05 没有淘汰的设备"]
    assert (found[0].basis, found[0].visit) == ("长工信〔2025〕70号", "v")
    writer.states(ProblemFound(problem="p", number="P1", text="E-02 逾期（CY10）"))
    assert [each.text for each in against_in(writer.case)] == ["缺失", "JN05 没有淘汰的设备"]
