"""A workbook against the list: nothing twice, nothing overridden, what was taken off stays off."""

from app.domain.duties.facts import DutyRowListed, DutyRowStated
from app.domain.duties.reading import ReadRow
from app.domain.duties.row import DutyRow
from app.domain.duties.weighing import WeighedDuty, facts_of_duties, same_row, weigh_duties
from tests.domain.duties.made import row, the_list

FINDINGS = the_list("findings")


def line(finding: str, **more: str) -> ReadRow:
    return ReadRow("表", 2, {"level": "省级", "finding": finding, **more})


def weighed(*lines: ReadRow, rows: tuple[DutyRow, ...] = ()) -> tuple[WeighedDuty, ...]:
    return weigh_duties(FINDINGS, rows, lines, lambda: "new")


def test_a_line_is_new_known_twice_or_says_more() -> None:
    known = row("k", level="省级", finding="甲 问题", due="2025-11-30")
    told = weighed(
        line("甲问题", responsible="金峰镇"), line("甲问题"), line("乙问题"), line("乙问题"), rows=(known,)
    )
    assert [each.standing for each in told] == ["changed", "twice", "new", "twice"]
    facts = facts_of_duties(FINDINGS, told, "清单.xlsx")
    stated, listed = facts
    assert isinstance(stated, DutyRowStated)
    assert stated.values == {"responsible": "金峰镇"}
    assert isinstance(listed, DutyRowListed)
    assert listed.occurred is not None
    assert (listed.occurred.source, listed.occurred.reference) == ("paper", "清单.xlsx")


def test_what_the_list_says_stays_and_the_difference_is_told() -> None:
    known = row("k", level="省级", finding="甲", due="2025-11-30")
    (told,) = weighed(line("甲", due="2025-12-31"), rows=(known,))
    assert (told.standing, told.differs) == ("known", ("整改期限",))
    assert facts_of_duties(FINDINGS, (told,), "") == []


def test_a_row_taken_off_stays_off() -> None:
    off = DutyRow(id="k", list="findings", values={"level": "省级", "finding": "甲"}, is_off=True)
    (told,) = weighed(line("甲"), rows=(off,))
    assert told.standing == "taken_off"
    assert same_row(FINDINGS, (off,), {"level": "省级", "finding": "甲"}) is None
