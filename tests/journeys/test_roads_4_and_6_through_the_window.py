"""Roads 4 and 6 gone with hands: what was signed and settled on screen is so in the files."""

from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path

from app.domain.acts.case import Case
from app.domain.contested import contested_in
from app.domain.equipment.cutoffs import CutoffPoint, cutoffs_of
from app.domain.equipment.machine import machines_of
from app.domain.records.printed import Paper, papers_of
from app.domain.visits.visit import visits_of
from app.operations.keep_open import KeptOpen
from app.operations.list_cases import case_rows
from app.operations.open_register import at_bureau
from app.operations.set_apart import waiting
from app.operations.settle_at_bureau import forked, to_settle
from app.operations.this_machine import this_machine
from app.storage.workspace import OFFICE
from app.ui.roads import road_4, road_6

Walked = Callable[[int], tuple[Path, tuple[str, ...]]]
Opens = Callable[[Path], KeptOpen]
Stops = Mapping[int, Path]


def test_paper_is_printed_corrected_signed_and_comes_back_by_its_codes(
    walked: Walked, workspace: Opens, stops: Stops
) -> None:
    folder, seen = walked(4)
    assert seen[-1] == "文书齐全"
    case = _case(workspace(folder / road_4.LAPTOP))
    record, cutoff, blank, sealing = papers_of(case)
    prints = folder / road_4.PRINTED
    for paper, name in ((record, road_4.RECORD), (cutoff, road_4.CUTOFF), (sealing, road_4.SEALING)):
        assert paper.sha256 == sha256((prints / f"{name}.pdf").read_bytes()).hexdigest()
        assert (paper.state, paper.unscanned, paper.signed[:2]) == ("linked", (), ("signed", "2025-06-12"))
        assert _scans(paper) == _pictures_of(folder / road_4.PICTURES, name)
    assert (record.number, record.missing) == (road_4.NUMBER, ())
    assert record.stamp_mark == ("stamped", "2025-06-16")
    assert (blank.state, blank.void_reason, blank.signed[0]) == ("void", "空白表未用，改为打印填好的", "")


def test_the_data_follow_a_word_corrected_on_paper_and_the_visit_is_over(
    walked: Walked, workspace: Opens, stops: Stops
) -> None:
    folder, _ = walked(4)
    case, told = _case(workspace(folder / road_4.LAPTOP)), _case(workspace(stops[5] / road_4.LAPTOP))
    [correction] = papers_of(case)[0].corrections
    assert (correction.page, correction.old, correction.new, correction.mark) == (1, "两班", "一班", "按指印")
    assert not papers_of(case)[0].changed
    [visit], [same] = visits_of(case), visits_of(told)
    assert "一班" in visit.field("found")
    assert visit.field("found") == same.field("found")
    assert visit.finished_at == same.finished_at == "2025-06-12T12:35+08:00"


def test_a_reading_is_settled_with_its_reason_and_the_laptop_hears_of_it(
    walked: Walked, workspace: Opens
) -> None:
    folder, seen = walked(6)
    assert seen[-1] == "电脑示-A所见止码"
    laptop, bureau_pc = workspace(folder / road_6.LAPTOP), workspace(folder / road_6.OFFICE)
    with at_bureau(bureau_pc, this_machine()) as bureau:
        [left] = to_settle(bureau)
        assert left.contested.label == "E-02 产能"
        assert waiting(bureau) == ()
        at_the_bureau = bureau.register.load(left.case)
        assert forked(bureau) == ()
        ids = {row.name: f"case/{row.case_id}" for row in bureau.register.cases()}
        office = bureau.register.load(OFFICE)
        assert office.kept(ids[road_6.FORMER_NAME]) == ids[road_6.FIRM]
    for case in (at_the_bureau, _case(laptop, left.case)):
        assert not case.open_forks()
        [settled] = _point(case, "D1").readings
        assert (settled.moment, settled.values) == ("cut", (road_6.HOLDS,))
        slot = case.slot(f"cutoff/{_point(case, 'D1').id}/reading/cut")
        [said] = [one.act.fact for one in slot.current]
        assert getattr(said, "note", "") == road_6.REASON
        assert {getattr(act.fact, "value", "") for act in case.acts} >= {road_6.HOLDS, "4817.36"}
        assert (
            next(each for each in machines_of(case) if each.number == "E-02").field("position") == road_6.EAST
        )
        assert {getattr(act.stated.fact, "value", "") for act in case.acts} >= {road_6.EAST, road_6.WEST}
        assert [each.label for each in contested_in(case)] == ["E-02 产能"]


def _case(opened: KeptOpen, case: str = "") -> Case:
    """case: its id, where several lie there."""
    with opened.open_case(case or case_rows(opened)[0].case) as case_file:
        return case_file.load()


def _point(case: Case, number: str) -> CutoffPoint:
    return next(point for point in cutoffs_of(case) if point.number == number)


def _scans(paper: Paper) -> list[str]:
    return [paper.scans[page] for page in sorted(paper.scans)]


def _pictures_of(folder: Path, name: str) -> list[str]:
    return [sha256(file.read_bytes()).hexdigest() for file in sorted(folder.glob(f"IMG_{name}-*.jpg"))]
