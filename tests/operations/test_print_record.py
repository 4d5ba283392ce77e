"""Printing files exactly what was printed, in pieces; stopped or refused, it leaves the case as it was."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.domain.errors import Refusal, RuleRefused, Stopped
from app.domain.people.office import Office
from app.domain.photos.claims import Claims
from app.domain.photos.facts import PhotoKept, PhotoPlaced
from app.domain.records.facts import RecordSigned
from app.domain.records.printed import papers_of
from app.domain.visits.facts import MatterChosen, VisitAdded, VisitStated, VisitTimed
from app.operations.print_record import PrintOrder, missing_before_print, print_record
from app.operations.sign_record import sign_record
from app.storage.case_file import CaseFile
from tests.case_making import a_cutoff, a_machine, a_reading
from tests.printing.samples import FONTS, jpeg
from tests.storage.on_disk import a_case, stamp, states

OFFICE = Office("示例区工业和信息化局", "长乐区", sample=True, review_body="", court="")


@pytest.fixture
def case_file(tmp_path: Path) -> Iterator[CaseFile]:
    with a_case(tmp_path) as case_file:
        states(
            case_file,
            VisitAdded(visit="v1", kind="inspection", planned_for="2025-06-12"),
            MatterChosen(visit="v1", matter="CY07"),
            *a_machine(model="HT-250"),
            *a_cutoff(meter_kind="dedicated"),
            a_reading("4871.36"),
        )
        yield case_file


def keeps_pictures(case_file: CaseFile, count: int, side: int = 900) -> None:
    for number in range(count):
        data = jpeg(number, (side, side * 3 // 4), 85)
        with case_file.writing() as writer:
            here = writer.keep_original(data, "image/jpeg").original
            kept = PhotoKept(
                photo=f"p{number}",
                sha256=here.sha256,
                sm3=here.sm3,
                size=here.size,
                name=f"{number}.jpg",
                claims=Claims(),
            )
            placed = PhotoPlaced(
                photo=f"p{number}", subject="equipment/e-02", stage="before", number=f"前-{number:02d}"
            )
            writer.append(stamp(), writer.case.seen, (kept, placed))


def order(kind: str, record: str = "r1") -> PrintOrder:
    return PrintOrder(record=record, kind=kind, office=OFFICE, fonts=FONTS, visit="v1")


def words(pdf: bytes) -> str:
    return "".join("".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


def test_what_is_handed_out_is_what_was_filed(case_file: CaseFile) -> None:
    keeps_pictures(case_file, 3)
    printed = print_record(case_file, case_file.load(), stamp(), order("photo_evidence"))
    paper = papers_of(printed.case)[0]
    assert printed.pdf == b"".join(case_file.read_original(paper.sha256))
    assert len(PdfReader(io.BytesIO(printed.pdf), strict=True).pages) == len(paper.pages) == printed.pages
    assert "以上照片系在我单位现场拍摄，属实。" in words(printed.pdf)


def test_the_walk_sheet_shows_earlier_pictures_and_says_what_its_codes_mean(case_file: CaseFile) -> None:
    keeps_pictures(case_file, 2)
    printed = print_record(case_file, case_file.load(), stamp(), order("walk_sheet"))
    page = PdfReader(io.BytesIO(printed.pdf)).pages[0]
    assert [image.image.size for image in page.images] == [(900, 675), (900, 675)]
    assert "CY07断电，无自备电源或转供电" in words(printed.pdf)
    assert papers_of(case_file.load()) == ()


def test_printing_that_is_stopped_files_nothing(case_file: CaseFile) -> None:
    keeps_pictures(case_file, 4)
    before = case_file.load().digest, case_file.originals()

    def stop(done: int, _total: int) -> None:
        if done == 1:
            raise Stopped

    with pytest.raises(Stopped):
        print_record(case_file, case_file.load(), stamp(), order("photo_evidence"), stop)
    assert (case_file.load().digest, case_file.originals()) == before


def test_a_name_no_font_can_write_is_refused_before_anything_is_filed(case_file: CaseFile) -> None:
    states(case_file, VisitStated(visit="v1", field="found", value="\U0010fffd"))
    before = case_file.load().digest
    with pytest.raises(RuleRefused) as refused:
        print_record(case_file, case_file.load(), stamp(), order("inspection_record"))
    assert refused.value.code is Refusal.GLYPH_MISSING
    assert case_file.load().digest == before


def test_a_broken_picture_leaves_its_frame_empty(case_file: CaseFile) -> None:
    keeps_pictures(case_file, 1)
    with case_file.writing() as writer:
        here = writer.keep_original(b"no picture at all", "image/jpeg").original
        kept = PhotoKept(
            photo="broken", sha256=here.sha256, sm3=here.sm3, size=here.size, name="x.jpg", claims=Claims()
        )
        placed = PhotoPlaced(photo="broken", subject="equipment/e-02", stage="during", number="中-01")
        writer.append(stamp(), writer.case.seen, (kept, placed))
    printed = print_record(case_file, case_file.load(), stamp(), order("photo_evidence"))
    assert "（录像或无法显示，见原件）" in words(printed.pdf)
    assert "中-01" in words(printed.pdf)


@pytest.mark.parametrize(
    ("change", "kinds"),
    [
        (VisitStated(visit="v1", field="approved_by", value="张示"), ()),
        (VisitStated(visit="v1", field="notice_number", value="示9号"), ("inspection_record",)),
        (a_reading("4871.63"), ("inspection_record", "cutoff_record")),
        (a_machine(model="HT-300")[1], ("inspection_record", "sealing_record")),
    ],
)
def test_a_signed_paper_is_changed_by_what_it_shows_and_nothing_else(
    case_file: CaseFile, change: object, kinds: tuple[str, ...]
) -> None:
    states(
        case_file,
        VisitStated(visit="v1", field="notice_number", value="示1号"),
        VisitStated(visit="v1", field="approved_by", value="王示"),
    )
    for kind in ("inspection_record", "cutoff_record", "sealing_record", "photo_evidence"):
        print_record(case_file, case_file.load(), stamp(), order(kind, record=kind))
        signed = RecordSigned(record=kind, state="signed", on="2025-06-12")
        sign_record(case_file, case_file.load(), stamp(), signed)
    states(case_file, change)  # type: ignore[arg-type]  # facts of several types
    assert tuple(p.kind for p in papers_of(case_file.load()) if p.state == "changed") == kinds


def test_a_visit_that_goes_on_leaves_room_for_its_end(case_file: CaseFile) -> None:
    states(case_file, VisitTimed(visit="v1", event="started", turn=1, at="2025-06-12T09:12+08:00"))
    assert "文号" in missing_before_print(case_file.load(), order("inspection_record"))
    printed = print_record(case_file, case_file.load(), stamp(), order("inspection_record"))
    assert "2025年6月12日9时12分至时分" in words(printed.pdf)
