"""This is about the screening list in the story: taken from a workbook, one township screened whole."""

from collections.abc import Iterator
from typing import Final

from app.domain.acts.fact import Occurred
from app.domain.screening.facts import FirmScreened
from app.domain.screening.firm import firms_of
from app.exchange.sample_screening import LIST_TITLE, sample_screening
from app.exchange.screening_workbook import read_screening_list
from app.operations.demo.stage import Stage, Told
from app.operations.import_screening import ListPaper, confirm_list
from app.operations.mark_screened import mark_screened
from app.operations.report_zero import coverage_in
from app.storage.workspace import OFFICE

ZERO_TOWN: Final = "猴屿乡"
_SCREENED_ON: Final = "2025-03-12"
_SCREENED_BY: Final = "黄示屿、何示静"


def screen_the_district(stage: Stage) -> Iterator[Told]:
    """The townships' list comes in; the last of them is screened before its zero report."""
    workbook = sample_screening()
    (stage.place("计划") / f"{LIST_TITLE}.xlsx").write_bytes(workbook)
    paper = ListPaper(read_screening_list(workbook, stage.tools.townships), workbook)
    taken = confirm_list(stage.bureau, paper, stage.stamp(stage.bureau), stage.tools.machine)
    with stage.bureau.open_case(OFFICE) as office:
        looked_at = office.load()
        occurred = Occurred(at=_SCREENED_ON, observer=_SCREENED_BY, source="paper", reference="乡镇排查记录")
        marks = [
            FirmScreened(firm=firm.id, result="none_found", by=_SCREENED_BY, occurred=occurred)
            for firm in firms_of(looked_at)
            if firm.township == ZERO_TOWN
        ]
        case = mark_screened(office, looked_at, stage.stamp(stage.bureau), marks)
    lines = coverage_in(case, ())
    (zero,) = (line for line in lines if line.township == ZERO_TOWN)
    screened = sum(line.screened for line in lines)
    yield Told(
        1,
        f"排查底册已列入 {taken.added} 户，涉及 {len(lines)} 个乡镇（街道），已排查 {screened} 户；"
        f"{ZERO_TOWN}已排查 {zero.percent}%，零报告有据",
    )
