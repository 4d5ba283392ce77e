"""The screening list on real files: imported once, marked, opened as a case, taken off; zero reports."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.acts.case import Case
from app.domain.acts.fact import Occurred
from app.domain.acts.writing import Stamp
from app.domain.errors import Refusal, Refused, RuleRefused
from app.domain.plan.facts import ZeroReported
from app.domain.screening.coverage import Gap
from app.domain.screening.facts import FirmListed, FirmScale, FirmScreened, ScreeningResult
from app.domain.screening.firm import ListedFirm, firms_of, on_the_list
from app.exchange.plan_workbook import read_plan
from app.exchange.sample_plan import sample_plan
from app.exchange.screening_workbook import read_screening_list
from app.operations.create_case import Firm, create_case
from app.operations.import_plan import PlanPaper, confirm_plan, plans_of, zero_reports_of
from app.operations.import_screening import ListPaper, ListTaken, confirm_list, lists_taken, weigh_list
from app.operations.in_hand import InHand
from app.operations.list_firm import list_firm
from app.operations.list_planned import list_planned, planned_in
from app.operations.mark_screened import mark_screened
from app.operations.open_firm_case import open_firm_case
from app.operations.projecting import project
from app.operations.report_zero import USUAL_TEXT, coverage_in, report_zero, take_back_zero
from app.operations.session import Session
from app.operations.take_off_list import put_back_on_list, take_off_list
from app.storage.workspace import OFFICE
from tests.exchange.plan_made import CODE, TOWNSHIPS, workbook
from tests.operations.bureau_made import MACHINE, NOON, a_bureau
from tests.ui.clock import moment

HEADER = (
    "序号",
    "乡镇",
    "企业名称",
    "统一社会信用代码",
    "行业",
    "规上/规下",
    "排查结果",
    "排查日期",
    "排查人",
)
ROWS = (
    (1, "金峰镇", "示例染整有限公司", CODE, "C1752", "规上", "已列入计划", "2025-04-02", "李示工"),
    (2, "金峰镇", "示例针织厂", "", "C1762", "规下", "", "", ""),
    (3, "猴屿乡", "示例砖厂", "", "C3031", "规下", "停业注销", "2025-04-09", "黄示屿"),
)


@pytest.fixture
def bureau(tmp_path: Path) -> Iterator[InHand]:
    with a_bureau(tmp_path / "bureau") as opened:
        yield opened


@pytest.fixture
def office(bureau: InHand) -> Iterator[Session]:
    """The office's own file in the clerk's hands."""
    with bureau.open_office() as file:
        yield Session(file, "he", bureau.device, lambda: moment(12))


def stamp(opened: InHand) -> Stamp:
    return Stamp("he", NOON, opened.device)


def paper(*rows: tuple[object, ...]) -> ListPaper:
    data = workbook([("排查底册（示例）",), HEADER, *(rows or ROWS)])
    return ListPaper(read_screening_list(data, TOWNSHIPS), data)


def taken(opened: InHand, *rows: tuple[object, ...]) -> ListTaken:
    return confirm_list(opened, paper(*rows), stamp(opened), MACHINE)


def firm(case: Case, name: str) -> ListedFirm:
    return next(each for each in firms_of(case) if each.name == name)


def refusal(refused: pytest.ExceptionInfo[Refused]) -> Refusal:
    return refused.value.code


def a_firm(identity: str, town: str, scale: FirmScale = "below", name: str = "") -> FirmListed:
    return FirmListed(firm=identity, name=name or f"示例{identity}厂", township=town, scale=scale)


def mark(identity: str, result: ScreeningResult, on: str = "2025-06-12", note: str = "") -> FirmScreened:
    occurred = Occurred(at=on, observer="李示工")
    return FirmScreened(firm=identity, result=result, by="李示工", occurred=occurred, note=note)


def test_a_list_is_taken_whole_and_its_workbook_kept(bureau: InHand) -> None:
    told = taken(bureau)
    assert (told.title, told.added, told.changed, told.results) == ("排查底册（示例）", 3, 0, 2)
    case = bureau.read_office()
    assert [(each.name, each.result) for each in firms_of(case)] == [
        ("示例染整有限公司", "in_plan"),
        ("示例针织厂", ""),
        ("示例砖厂", "closed"),
    ]
    (list_taken,) = lists_taken(case)
    with bureau.open_office() as file:
        assert b"".join(file.read_original(list_taken.sha256)) == paper().workbook


def test_the_same_list_again_adds_nothing(bureau: InHand) -> None:
    taken(bureau)
    before = bureau.read_office().digest
    weighed = weigh_list(bureau, paper().reading, MACHINE)
    assert {each.standing for each in weighed} == {"known"}
    with pytest.raises(RuleRefused) as refused:
        taken(bureau)
    assert refusal(refused) is Refusal.LIST_ADDS_NOTHING
    assert bureau.read_office().digest == before


def test_a_later_list_says_more_and_overrides_no_mark(bureau: InHand) -> None:
    taken(bureau)
    told = taken(
        bureau,
        (1, "金峰镇", "示例染整有限公司", CODE, "", "", "未发现", "2025-05-01", "别人"),
        (2, "金峰镇", "示例针织厂", "", "", "", "未发现", "2025-05-01", "李示工"),
        (3, "金峰镇", "示例新厂", "", "", "规下", "", "", ""),
    )
    assert (told.added, told.changed, told.results) == (1, 1, 1)
    case = bureau.read_office()
    assert firm(case, "示例染整有限公司").result == "in_plan"
    assert (firm(case, "示例针织厂").result, firm(case, "示例针织厂").industry) == ("none_found", "C1762")


def test_a_firm_that_has_a_case_is_led_to_it(bureau: InHand) -> None:
    made = create_case(bureau, Firm("示例染整有限公司", CODE, "金峰镇"), stamp(bureau), MACHINE.entropy)
    taken(bureau)
    case = bureau.read_office()
    assert firm(case, "示例染整有限公司").case == made.id
    assert firm(case, "示例砖厂").case == ""


def test_several_are_marked_at_once(office: Session) -> None:
    for each in ("f1", "f2"):
        office.do(list_firm, a_firm(each, "金峰镇"))
    office.do(mark_screened, [mark(each, "none_found", "2025-6-12") for each in ("f1", "f2")])
    assert [(each.result, each.on, each.by) for each in firms_of(office.case)] == [
        ("none_found", "2025-06-12", "李示工")
    ] * 2


def test_what_can_not_be_marked(office: Session) -> None:
    office.do(list_firm, a_firm("f1", "金峰镇"))
    for wrong, code in (
        (mark("f9", "closed"), Refusal.THING_UNKNOWN),
        (mark("f1", "closed", "gestern"), Refusal.NOT_A_DAY),
        (mark("f1", ""), Refusal.REASON_MISSING),
    ):
        with pytest.raises(RuleRefused) as refused:
            office.do(mark_screened, [mark("f1", "closed"), wrong])
        assert refusal(refused) is code
    assert not firms_of(office.look())[0].is_screened


def test_a_firm_stands_on_the_list_once(office: Session) -> None:
    office.do(list_firm, a_firm("f1", "金峰镇", name=" 示例砖厂 "))
    with pytest.raises(RuleRefused) as refused:
        office.do(list_firm, a_firm("f2", "金峰镇", name="示例砖厂"))
    assert refusal(refused) is Refusal.FIRM_ON_LIST
    with pytest.raises(RuleRefused) as refused:
        office.do(list_firm, FirmListed(firm="f3", name="  "))
    assert refusal(refused) is Refusal.NAME_NOT_USABLE
    office.do(list_firm, FirmListed(firm="f1", name="示例砖瓦厂", code="9135 0112 wrong", township="金峰镇"))
    assert [(each.name, each.code) for each in firms_of(office.case)] == [("示例砖瓦厂", "91350112WRONG")]


def test_one_taken_off_stays_off_when_the_list_comes_again(bureau: InHand) -> None:
    taken(bureau)
    with bureau.open_office() as file:
        office = Session(file, "he", bureau.device, lambda: moment(12))
        gone = firm(office.case, "示例针织厂").id
        with pytest.raises(RuleRefused) as refused:
            office.do(take_off_list, [gone], "")
        assert refusal(refused) is Refusal.REASON_MISSING
        office.do(take_off_list, [gone], "与另一户重复")
        assert len(on_the_list(firms_of(office.case))) == 2
    assert [each.standing for each in weigh_list(bureau, paper().reading, MACHINE)][1] == "taken_off"
    with bureau.open_office() as file:
        office = Session(file, "he", bureau.device, lambda: moment(12))
        office.do(put_back_on_list, [gone])
        assert len(on_the_list(firms_of(office.case))) == 3
        with pytest.raises(RuleRefused):
            office.do(put_back_on_list, [gone])


def test_a_firm_gets_its_case_once(bureau: InHand) -> None:
    taken(bureau)
    line = firm(bureau.read_office(), "示例砖厂")
    made = open_firm_case(bureau, line.id, stamp(bureau), MACHINE.entropy)
    assert made.text("enterprise/self/name") == "示例砖厂"
    assert firm(bureau.read_office(), "示例砖厂").case == made.id
    before = bureau.read_office().digest
    assert open_firm_case(bureau, line.id, stamp(bureau), MACHINE.entropy).digest == made.digest
    assert bureau.read_office().digest == before
    with pytest.raises(RuleRefused):
        open_firm_case(bureau, "f9", stamp(bureau), MACHINE.entropy)


def test_a_zero_report_rests_on_the_whole_list_or_on_a_reason(office: Session) -> None:
    office.do(list_firm, a_firm("f1", "猴屿乡"))
    report = ZeroReported(report="z1", plan="", township="猴屿乡")
    with pytest.raises(RuleRefused) as refused:
        office.do(report_zero, report)
    assert refusal(refused) is Refusal.TOWNSHIP_NOT_COVERED
    assert refused.value.details["screened"] == 0
    office.do(mark_screened, [mark("f1", "none_found")])
    office.do(report_zero, report)
    (line,) = coverage_in(office.case, ["猴屿乡"])
    assert (line.zero_report, line.zero_text, line.gaps) == ("z1", USUAL_TEXT, ())
    with pytest.raises(RuleRefused) as refused:
        office.do(report_zero, ZeroReported(report="z2", plan="", township="猴屿乡"))
    assert refusal(refused) is Refusal.ZERO_REPORT_STANDS


def test_a_township_without_any_firm_needs_a_reason(office: Session) -> None:
    report = ZeroReported(report="z1", plan="", township="湖南镇")
    with pytest.raises(RuleRefused):
        office.do(report_zero, report)
    reason = "本镇无重点行业企业"
    office.do(report_zero, ZeroReported(report="z1", plan="", township="湖南镇", note=reason))
    assert [each.note for each in zero_reports_of(office.case)] == [reason]


def test_a_zero_report_is_taken_back_with_a_reason(office: Session) -> None:
    office.do(report_zero, ZeroReported(report="z1", plan="", township="湖南镇", note="无重点行业企业"))
    with pytest.raises(RuleRefused) as refused:
        office.do(take_back_zero, "z1", "")
    assert refusal(refused) is Refusal.REASON_MISSING
    with pytest.raises(RuleRefused):
        office.do(take_back_zero, "z9", "有误")
    office.do(take_back_zero, "z1", "补充排查发现一户")
    assert zero_reports_of(office.case) == ()


def test_a_zero_report_goes_with_the_newest_plan_and_into_the_register(bureau: InHand) -> None:
    plan = sample_plan()
    confirm_plan(bureau, PlanPaper(read_plan(plan, TOWNSHIPS), plan), stamp(bureau), MACHINE)
    with bureau.open_office() as file:
        office = Session(file, "he", bureau.device, lambda: moment(12))
        office.do(report_zero, ZeroReported(report="z1", plan="", township="湖南镇", note="已逐户核实"))
        ((in_force, _),) = plans_of(office.case)
        assert [each.plan for each in zero_reports_of(office.case)] == [in_force] * 2
        rows = [item.id for item in project(office.case).items if item.kind == "zero_report"]
    assert "z1" in rows
    assert office.case.id == OFFICE


def test_planned_firms_are_taken_over_once_as_what_they_are(bureau: InHand) -> None:
    plan = sample_plan()
    confirm_plan(bureau, PlanPaper(read_plan(plan, TOWNSHIPS), plan), stamp(bureau), MACHINE)
    with bureau.open_office() as file:
        office = Session(file, "he", bureau.device, lambda: moment(12))
        planned = planned_in(office.case)
        towns = {firm.township for firm in planned}
        town = planned[0].township
        (line,) = (line for line in coverage_in(office.case, ()) if line.township == town)
        assert line.gaps == (Gap.PLANNED,)
        office.do(list_planned, (town,), iter(f"f{n}" for n in range(99)).__next__)
        listed = on_the_list(firms_of(office.case))
        assert {firm.case for firm in listed} == {firm.case for firm in planned if firm.township == town}
        assert {firm.result for firm in listed} == {"in_plan"}
        assert {firm.township for firm in planned_in(office.case)} == towns - {town}
        before = office.case.digest
        office.do(list_planned, (town,), iter("x").__next__)
        assert office.case.digest == before


def test_a_planned_firm_that_was_taken_off_stays_off(bureau: InHand) -> None:
    plan = sample_plan()
    confirm_plan(bureau, PlanPaper(read_plan(plan, TOWNSHIPS), plan), stamp(bureau), MACHINE)
    with bureau.open_office() as file:
        office = Session(file, "he", bureau.device, lambda: moment(12))
        towns = tuple({firm.township for firm in planned_in(office.case)})
        office.do(list_planned, towns, iter(f"f{n}" for n in range(99)).__next__)
        office.do(take_off_list, ["f0"], "重复")
        assert planned_in(office.case) == ()
