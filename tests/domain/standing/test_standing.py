"""What is closed but still stands: cause, measures, last look, and the table of it."""

import pytest

from app.domain.acts.fact import Fact, Occurred
from app.domain.enterprise.facts import EnterpriseStated
from app.domain.equipment.facts import StepStated
from app.domain.equipment.machine import machines_of
from app.domain.ledger_line import ledger_lines
from app.domain.standing.facts import StandingStated
from app.domain.standing.standing import cause_text, measures_text
from app.domain.standing.table import HEADERS, WIDTHS, standing_cells
from app.domain.visits.facts import VisitAdded, VisitTimed
from tests.case_making import Writer, a_machine

CAUSE = StandingStated(equipment="e-02", field="standing_cause", value="mortgage")
POWER = StepStated(equipment="e-02", step="power", occurred=Occurred(at="2025-06-12", observer="lin"))


@pytest.mark.parametrize(
    ("words", "facts", "text"),
    [
        ("资产抵押（示例银行）", (), "资产抵押（示例银行）"),
        ("资产抵押（示例银行）", (CAUSE,), "资产抵押（示例银行）"),
        ("示例银行", (CAUSE,), "资产抵押（示例银行）"),
        ("", (CAUSE,), "资产抵押"),
        ("老板出国", (), "老板出国"),
        ("", (), ""),
    ],
)
def test_the_cause_with_its_words(words: str, facts: tuple[Fact, ...], text: str) -> None:
    stated = a_machine(**({"reason_standing": words} if words else {}))
    (machine,) = machines_of(Writer().states(*stated, *facts))
    assert cause_text(machine) == text


def test_measures_are_the_steps_unless_somebody_wrote_them() -> None:
    writer = Writer()
    (machine,) = machines_of(writer.states(*a_machine(), POWER))
    assert measures_text(machine) == "断电"
    written = StandingStated(equipment="e-02", field="standing_measures", value="派人值守")
    (machine,) = machines_of(writer.states(written))
    assert measures_text(machine) == "派人值守"


def test_the_table_lists_what_is_closed_and_stands() -> None:
    visit = (
        VisitAdded(visit="v1", kind="patrol"),
        VisitTimed(visit="v1", event="started", turn=1, at="2025-09-16T09:50+08:00"),
    )
    firm = EnterpriseStated(field="name", value="示例染整")
    case = Writer().states(firm, *a_machine(), *a_machine("E-05", "boiler"), POWER, CAUSE, *visit)
    rows = [row for _, row in ledger_lines(case)]
    (cells,) = standing_cells(rows)
    assert len(cells) == len(HEADERS) == len(WIDTHS)
    told = dict(zip(HEADERS, cells, strict=True))
    assert (told["未拆原因"], told["最近巡查日"], told["断电日期"]) == (
        "资产抵押",
        "2025-09-16",
        "2025-06-12",
    )
