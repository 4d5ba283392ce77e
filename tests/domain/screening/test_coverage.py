"""Coverage per township: every firm counts, small ones too; what a zero report lacks is said beside it."""

from app.domain.plan.facts import ZeroReported
from app.domain.screening.coverage import Gap, TownshipCoverage, coverage_of, total_of
from app.domain.screening.facts import FirmScale, ScreeningResult
from app.domain.screening.firm import ListedFirm
from app.domain.screening.planned import PlannedFirm


def firm(town: str, result: ScreeningResult = "", scale: FirmScale = "", is_off: bool = False) -> ListedFirm:
    return ListedFirm(id="f", name="示例厂", township=town, result=result, scale=scale, is_off=is_off)


def covered(*firms: ListedFirm) -> TownshipCoverage:
    (line,) = coverage_of(firms, (), ())
    return line


def test_townships_stand_in_the_order_of_the_district() -> None:
    firms = [firm("湖南镇"), firm(""), firm("别处"), firm("金峰镇", "closed")]
    reports = [ZeroReported(report="z", plan="p", township="猴屿乡", text="经排查，本辖区无")]
    lines = coverage_of(firms, ("金峰镇", "湖南镇", "猴屿乡"), reports)
    assert [(line.township, line.firms, line.screened) for line in lines] == [
        ("金峰镇", 1, 1), ("湖南镇", 1, 0), ("猴屿乡", 0, 0), ("别处", 1, 0), ("", 1, 0),
    ]  # fmt: skip
    assert [line.zero_report for line in lines] == ["", "", "z", "", ""]
    assert total_of(lines).firms == 4


def test_a_percent_is_never_rounded_up_to_a_hundred() -> None:
    assert covered(*[firm("金峰镇", "none_found")] * 299, firm("金峰镇")).percent == 99
    assert covered(firm("金峰镇", "none_found")).percent == 100


def test_closed_and_missing_firms_are_screened_too() -> None:
    assert covered(firm("金峰镇", "closed"), firm("金峰镇", "no_such_firm")).missing == 0


def test_one_taken_off_counts_nowhere() -> None:
    assert covered(firm("金峰镇"), firm("金峰镇", is_off=True)).firms == 1


def test_scales_are_counted_apart() -> None:
    line = covered(
        firm("金峰镇", "closed", "below"), firm("金峰镇", "", "below"), firm("金峰镇", "closed", "above")
    )
    assert (line.small, line.small_screened, line.large, line.large_screened) == (2, 1, 1, 1)


def test_what_a_zero_report_lacks() -> None:
    assert TownshipCoverage(township="金峰镇").gaps == (Gap.NO_FIRMS,)
    assert covered(firm("金峰镇", scale="above")).gaps == (Gap.NOT_SCREENED, Gap.NO_SMALL_FIRMS)
    assert covered(firm("金峰镇", "in_plan", "below")).gaps == (Gap.FOUND,)
    assert covered(firm("金峰镇", "candidate")).gaps == (Gap.FOUND,)
    assert covered(firm("金峰镇", "restricted", "below"), firm("金峰镇", "none_found", "above")).gaps == ()


def test_a_firm_of_the_plan_keeps_a_township_from_being_empty() -> None:
    planned = [PlannedFirm(case="c", plan="p", name="示例水泥公司", township="潭头镇")]
    lines = {line.township: line for line in coverage_of([firm("金峰镇", "closed")], (), (), planned)}
    assert (lines["潭头镇"].planned, lines["潭头镇"].gaps) == (1, (Gap.PLANNED,))
    assert lines["金峰镇"].gaps == ()
    assert total_of(lines.values()).planned == 1


def test_a_share_is_rounded() -> None:
    assert covered(firm("金峰镇", "closed"), firm("金峰镇", "closed"), firm("金峰镇")).percent == 67
    assert covered(firm("金峰镇", "closed"), firm("金峰镇"), firm("金峰镇")).percent == 33
