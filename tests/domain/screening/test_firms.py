"""Firms on the screening list: listed, screened, contested, taken off; and found again by code or name."""

from app.domain.acts.fact import Fact, Occurred, SetAside
from app.domain.plan.codes import credit_check_symbol
from app.domain.screening.facts import FirmCaseOpened, FirmListed, FirmScreened, ScreeningResult
from app.domain.screening.firm import FirmIndex, ListedFirm, firms_of
from tests.case_making import Writer

CODE = "91350112MA0DEM0131"
LISTED = FirmListed(
    firm="f1", name="示例砖厂", township="江田镇", industry="C3031", scale="below", note="租用场地"
)


def screened(
    result: ScreeningResult, by: str = "李示工", on: str = "2025-04-02", note: str = ""
) -> FirmScreened:
    return FirmScreened(firm="f1", result=result, by=by, occurred=Occurred(at=on), note=note)


def firm_after(*facts: Fact) -> ListedFirm:
    (firm,) = firms_of(Writer().states(LISTED, *facts))
    return firm


def test_a_firm_is_listed_and_not_screened() -> None:
    firm = firm_after()
    assert firm.listed == ("示例砖厂", "", "江田镇", "C3031", "below")
    assert (firm.is_screened, firm.note, firm.case) == (False, "租用场地", "")


def test_what_was_found_by_whom_and_when() -> None:
    firm = firm_after(screened("candidate", note="两座轮窑"), FirmCaseOpened(firm="f1", case="c" * 32))
    assert (firm.result, firm.by, firm.on, firm.note) == ("candidate", "李示工", "2025-04-02", "两座轮窑")
    assert firm.is_found
    assert firm.case == "c" * 32


def test_a_mark_is_taken_back() -> None:
    assert not firm_after(screened("closed"), screened("", note="看错了户")).is_screened


def test_a_day_nobody_said_is_empty() -> None:
    assert firm_after(FirmScreened(firm="f1", result="closed")).on == ""


def test_two_who_had_not_seen_each_other_stand_side_by_side() -> None:
    one, other = Writer("a"), Writer("b")
    one.states(LISTED)
    other.takes_in(one)
    one.states(screened("none_found"))
    other.states(screened("candidate"))
    (firm,) = firms_of(one.takes_in(other))
    assert firm.is_contested
    (settled,) = firms_of(one.states(screened("candidate", on="2025-04-09")))
    assert (settled.is_contested, settled.on) == (False, "2025-04-09")


def test_one_taken_off_comes_last_with_its_reason_and_comes_back() -> None:
    writer = Writer()
    other = FirmListed(firm="f2", name="示例石场")
    case = writer.states(LISTED, other, SetAside(thing="screening_firm/f1", note="不在本区"))
    assert [(firm.id, firm.is_off, firm.off_reason) for firm in firms_of(case)] == [
        ("f2", False, ""),
        ("f1", True, "不在本区"),
    ]
    again = writer.states(SetAside(thing="screening_firm/f1", aside=False))
    assert [firm.id for firm in firms_of(again)] == ["f1", "f2"]


def test_a_mark_nobody_saw_keeps_a_firm_on_the_list() -> None:
    one, other = Writer("a"), Writer("b")
    one.states(LISTED)
    other.takes_in(one)
    one.states(SetAside(thing="screening_firm/f1", note="重复"))
    other.states(screened("none_found"))
    (firm,) = firms_of(one.takes_in(other))
    assert not firm.is_off


def test_a_line_put_right_is_the_same_firm() -> None:
    firm = firm_after(FirmListed(firm="f1", name="示例砖瓦厂", code=CODE, township="江田镇"))
    assert (firm.name, firm.code, firm.note) == ("示例砖瓦厂", CODE, "")


def test_a_firm_is_found_by_code_whatever_its_name() -> None:
    index = FirmIndex([ListedFirm(id="f1", name="示例砖厂", code=CODE, township="江田镇")])
    found = index.find("示例新砖厂", CODE, "湖南镇")
    assert found is not None
    assert found.id == "f1"
    other = "91350112MA0DEM022"
    assert index.find("示例砖厂", other + credit_check_symbol(other), "江田镇") is None


def test_without_a_code_name_and_township_tell() -> None:
    index = FirmIndex(
        [
            ListedFirm(id="f1", name="示例砖厂（一分厂）", township="江田镇"),
            ListedFirm(id="f2", name="示例砖厂（一分厂）", township="湖南镇"),
        ]
    )
    found = {town: index.find("示例砖厂(一分厂)", "", town) for town in ("江田镇", "湖南镇", "玉田镇")}
    assert [firm.id if firm else "" for firm in found.values()] == ["f1", "f2", ""]


def test_a_line_of_which_no_township_is_known_is_the_firm_of_that_name() -> None:
    index = FirmIndex([ListedFirm(id="f1", name="示例砖厂")])
    found = index.find("示例砖厂", CODE, "江田镇")
    assert found is not None
    assert found.id == "f1"
