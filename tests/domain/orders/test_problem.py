"""A problem is found, demanded to be put right by a day, re-checked and closed."""

from app.domain.orders.facts import ProblemFound, ProblemStated
from app.domain.orders.problem import problems_found
from tests.case_making import Writer


def test_the_problem_of_the_story_is_closed_after_its_re_check() -> None:
    writer = Writer()
    writer.states(ProblemFound(problem="b", number="P2", text="台账不全", visit="v"))
    writer.states(ProblemFound(problem="a", number="P1", text="配电房未设置安全警示标识", visit="v"))
    writer.states(
        ProblemStated(problem="a", field="due", value="2025-06-27"),
        ProblemStated(problem="a", field="order_number", value="责令限期整改示1号"),
    )
    first, second = problems_found(writer.case)
    assert (first.number, first.field("due"), first.is_closed) == ("P1", "2025-06-27", False)
    assert (second.number, second.field("due")) == ("P2", "")
    writer.states(ProblemStated(problem="a", field="closed_on", value="2025-06-27"))
    assert problems_found(writer.case)[0].is_closed
