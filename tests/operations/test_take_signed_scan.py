"""Signed papers come back as scans and phone pictures: led to their page, or refused whole and named."""

import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.domain.acts.case import Case
from app.domain.enterprise.facts import EnterpriseStated
from app.domain.errors import FileRefused, Refusal, RuleRefused
from app.domain.people.office import Office
from app.domain.records.facts import HandCorrection, RecordSigned, RecordStated, ScanTakenIn
from app.domain.records.printed import Paper, paper_of
from app.domain.visits.facts import VisitAdded, VisitStated
from app.operations.print_record import PrintOrder, print_record
from app.operations.sign_record import note_correction, sign_record, void_record
from app.operations.take_signed_scan import ByHand, ScanTaken, take_signed_scan
from app.storage.case_file import CaseFile
from tests.case_making import a_machine
from tests.printing import scanned
from tests.printing.samples import FONTS
from tests.shared_fixtures import shared
from tests.storage.on_disk import KEY, a_case, stamp, states

OFFICE = Office(name="示例区工业和信息化局", district="长乐区", sample=True, review_body="", court="")
TWO_PAGES = "现场见两班生产的记录。" * 60


@dataclass
class Desk:
    """A case with printed papers, and a folder where files come in."""

    case_file: CaseFile
    folder: Path

    @property
    def case(self) -> Case:
        return self.case_file.load()

    def paper(self, record: str) -> Paper:
        paper = paper_of(self.case, record)
        assert paper is not None
        return paper

    def pages(self, record: str, dpi: int = 200) -> list:
        return scanned.drawn(b"".join(self.case_file.read_original(self.paper(record).sha256)), dpi)

    def takes(self, *files: bytes | Path, by_hand: ByHand | None = None) -> ScanTaken:
        paths = [
            file if isinstance(file, Path) else self.file(file, f"{number}.bin")
            for number, file in enumerate(files, 1)
        ]
        return take_signed_scan(self.case_file, self.case, stamp(), paths, by_hand)

    def refuses(self, *files: bytes | Path, by_hand: ByHand | None = None) -> RuleRefused | FileRefused:
        """Why, once it is sure that nothing was written."""
        before = self.case.digest, self.case_file.originals()
        with pytest.raises((RuleRefused, FileRefused)) as refused:
            self.takes(*files, by_hand=by_hand)
        assert (self.case.digest, self.case_file.originals()) == before
        return refused.value

    def file(self, data: bytes, name: str) -> Path:
        path = self.folder / name
        path.write_bytes(data)
        return path


def prints(case_file: CaseFile, record: str, kind: str = "inspection_record", visit: str = "v1") -> None:
    order = PrintOrder(record=record, kind=kind, office=OFFICE, fonts=FONTS, visit=visit)
    print_record(case_file, case_file.load(), stamp(), order)


@pytest.fixture(scope="module")
def printed_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with a record of two pages and a cut-off record."""
    folder = tmp_path_factory.mktemp("papers")
    with a_case(folder) as case_file:
        states(
            case_file,
            EnterpriseStated(field="name", value="福州市长乐区示例染整有限公司"),
            VisitAdded(visit="v1", kind="inspection", planned_for="2025-06-12"),
            VisitStated(visit="v1", field="found", value=TWO_PAGES),
            VisitStated(visit="v1", field="task_source", value="两班"),
            *a_machine(),
        )
        prints(case_file, "r1")
        prints(case_file, "r2", "cutoff_record")
        return case_file.path


@pytest.fixture
def desk(printed_once: Path, tmp_path: Path) -> Iterator[Desk]:
    shutil.copy(printed_once, tmp_path)
    with CaseFile.open(tmp_path / printed_once.name, KEY) as case_file:
        yield Desk(case_file, tmp_path)


def test_a_scanned_pdf_is_kept_and_leads_every_page_home(desk: Desk) -> None:
    pdf = scanned.as_pdf(desk.pages("r1"))
    taken = desk.takes(pdf)
    assert [(page.record, page.page, page.outcome, page.found_by) for page in taken.pages] == [
        ("r1", 1, "taken", "qr"),
        ("r1", 2, "taken", "qr"),
    ]
    paper = desk.paper("r1")
    assert paper.state == "linked"
    assert b"".join(desk.case_file.read_original(paper.scans[2])) == pdf
    assert desk.paper("r2").state == "printed"


def test_pages_that_have_not_come_back_are_named(desk: Desk) -> None:
    taken = desk.takes(scanned.as_jpeg(desk.pages("r1")[1]))
    assert [paper.unscanned for paper in taken.papers] == [(1,)]
    assert taken.papers[0].state == "printed"
    assert desk.takes(scanned.as_jpeg(desk.pages("r1")[0])).papers[0].state == "linked"


def test_pages_of_several_papers_come_in_one_pile(desk: Desk) -> None:
    pile = scanned.as_tiff([*reversed(desk.pages("r1")), *desk.pages("r2")])
    taken = desk.takes(pile)
    assert [(page.sheet, page.record, page.page) for page in taken.pages] == [
        (1, "r1", 2), (2, "r1", 1), (3, "r2", 1), (4, "r2", 2),
    ]  # fmt: skip
    assert {paper.state for paper in taken.papers} == {"linked"}


@pytest.mark.parametrize(
    "harm",
    [
        scanned.askew,
        scanned.upside_down,
        scanned.blurred,
        scanned.faded,
        scanned.photographed,
        scanned.stained,
    ],
)
def test_a_page_is_known_however_badly_it_comes_back(desk: Desk, harm: scanned.Degraded) -> None:
    taken = desk.takes(scanned.as_jpeg(harm(desk.pages("r1")[0]), quality=40))
    assert [(page.record, page.page) for page in taken.pages] == [("r1", 1)]


def test_a_coarse_scan_is_read(desk: Desk) -> None:
    coarse = [scanned.askew(page) for page in desk.pages("r1", dpi=100)]
    assert len(desk.takes(scanned.as_pdf(coarse, dpi=100)).pages) == 2


def test_the_same_scan_twice_is_told_and_writes_nothing(desk: Desk) -> None:
    pdf = scanned.as_pdf(desk.pages("r1"))
    desk.takes(pdf)
    before = desk.case.digest
    assert {page.outcome for page in desk.takes(pdf).pages} == {"linked_before"}
    assert desk.case.digest == before


def test_another_picture_of_a_page_stands_and_the_first_is_kept(desk: Desk) -> None:
    first, second = (scanned.as_jpeg(desk.pages("r1")[0], quality) for quality in (90, 60))
    one = desk.takes(first).papers[0].scans[1]
    taken = desk.takes(second)
    assert taken.pages[0].outcome == "again"
    assert taken.papers[0].scans[1] != one
    assert b"".join(desk.case_file.read_original(one)) == first


def test_the_same_file_named_twice_is_linked_once(desk: Desk) -> None:
    picture = desk.file(scanned.as_jpeg(desk.pages("r1")[0]), "page.jpg")
    desk.takes(picture, picture)
    links = [act for act in desk.case.acts if isinstance(act.stated.fact, ScanTakenIn)]
    assert len(links) == 1


def test_a_page_of_another_enterprise_stops_the_whole_pile(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with a_case(tmp_path / "other", name="d" * 32) as other:
        states(other, VisitAdded(visit="v1", kind="inspection"))
        prints(other, "r9")
        strange = Desk(other, tmp_path).pages("r9")
    refused = desk.refuses(scanned.as_tiff([desk.pages("r1")[0], strange[0]]))
    assert refused.code is Refusal.SCAN_OTHER_PAPER
    assert refused.details["sheet"] == 2


def test_an_earlier_print_is_refused_unless_it_was_the_one_signed(desk: Desk) -> None:
    pages = desk.pages("r1")
    prints(desk.case_file, "r3")
    page = scanned.as_jpeg(pages[0])
    assert desk.refuses(page).code is Refusal.SCAN_OVERTAKEN
    assert desk.takes(page, by_hand=ByHand("r1", ())).pages[0].record == "r1"
    sign_record(
        desk.case_file, desk.case, stamp(), RecordSigned(record="r1", state="signed", on="2025-06-12")
    )
    assert desk.takes(scanned.as_jpeg(pages[1])).papers[0].state == "linked"


def test_a_void_paper_takes_no_pages(desk: Desk) -> None:
    page = scanned.as_jpeg(desk.pages("r1")[0])
    void_record(
        desk.case_file, desk.case, stamp(), RecordStated(record="r1", field="void_reason", value="错")
    )
    assert desk.refuses(page).code is Refusal.SCAN_VOID
    assert desk.refuses(page, by_hand=ByHand("r1", (1,))).code is Refusal.SCAN_VOID


def test_a_page_without_code_is_refused_and_can_be_named_by_hand(desk: Desk) -> None:
    torn = scanned.as_jpeg(scanned.without_code(desk.pages("r1")[1]))
    assert desk.refuses(torn).code is Refusal.SCAN_WITHOUT_CODE
    taken = desk.takes(torn, by_hand=ByHand("r1", (2,)))
    assert [(page.page, page.found_by) for page in taken.pages] == [(2, "hand")]
    assert desk.paper("r1").unscanned == (1,)


def test_a_sheet_without_code_amid_others_is_told_and_kept(desk: Desk) -> None:
    first, second = desk.pages("r1")
    pdf = scanned.as_pdf([first, scanned.without_code(second)])
    taken = desk.takes(pdf)
    assert taken.unread == (("1.bin", 2),)
    assert taken.papers[0].unscanned == (2,)
    assert desk.takes(pdf, by_hand=ByHand("r1", (2,))).papers[0].state == "linked"


def test_the_hand_does_not_overrule_the_code(desk: Desk) -> None:
    page = scanned.as_jpeg(desk.pages("r1")[0])
    assert desk.refuses(page, by_hand=ByHand("r2", (1,))).code is Refusal.SCAN_DIFFERS
    assert desk.refuses(page, by_hand=ByHand("r1", (2,))).code is Refusal.SCAN_SHEETS_MISSING
    assert desk.refuses(page, by_hand=ByHand("r1", (7,))).code is Refusal.PAGE_UNKNOWN
    assert desk.refuses(page, by_hand=ByHand("no such paper", (1,))).code is Refusal.RECORD_UNKNOWN
    assert desk.takes(page, by_hand=ByHand("r1", (1,))).pages[0].found_by == "qr"


@pytest.mark.parametrize("rubbish", [b"", b"text", b"%PDF-1.7\nrubbish", b"\xff\xd8\xff\xe0" + bytes(99)])
def test_a_broken_file_is_named_and_the_good_ones_wait(desk: Desk, rubbish: bytes) -> None:
    good = desk.file(scanned.as_jpeg(desk.pages("r1")[0]), "good.jpg")
    refused = desk.refuses(good, desk.file(rubbish, "broken.pdf"))
    assert refused.code is Refusal.NOT_READABLE
    assert refused.details["file"] == "broken.pdf"


def test_a_scan_cut_short_is_taken_for_what_it_shows_or_refused(desk: Desk) -> None:
    pdf = scanned.as_pdf(desk.pages("r1"))
    for share in (0.3, 0.6, 0.95):
        cut = desk.file(pdf[: int(len(pdf) * share)], "cut.pdf")
        with suppress(FileRefused, RuleRefused):
            assert desk.takes(cut).pages
    links = {act.stated.fact.sha256 for act in desk.case.acts if isinstance(act.stated.fact, ScanTakenIn)}
    assert links <= {original.sha256 for original in desk.case_file.originals()}


def test_a_file_that_changes_while_it_is_read_is_not_filed(desk: Desk) -> None:
    page = desk.file(scanned.as_jpeg(desk.pages("r1")[0]), "page.jpg")
    before = desk.case.digest, desk.case_file.originals()

    def change(done: int, total: int) -> None:
        if done == total:
            page.write_bytes(b"something else")

    with pytest.raises(FileRefused) as refused:
        take_signed_scan(desk.case_file, desk.case, stamp(), [page], None, change)
    assert refused.value.code is Refusal.ORIGINAL_DAMAGED
    assert (desk.case.digest, desk.case_file.originals()) == before


def test_a_missing_file_is_named(desk: Desk) -> None:
    assert desk.refuses(desk.folder / "gone.pdf").code is Refusal.FILE_MISSING


def test_a_heic_without_code_is_looked_at(desk: Desk) -> None:
    heic = shared("fixtures", "photos", "iphone11_exif_at_end.heic")
    assert desk.refuses(heic).code is Refusal.SCAN_WITHOUT_CODE


def test_a_correction_made_at_signing_is_no_later_change(desk: Desk) -> None:
    sign_record(
        desk.case_file, desk.case, stamp(), RecordSigned(record="r1", state="signed", on="2025-06-12")
    )
    slot = "visit/v1/task_source"
    struck = HandCorrection(correction="k1", record="r1", page=1, place="", old="两班", new="一班", slot=slot)
    follows = VisitStated(visit="v1", field="task_source", value="一班")
    note_correction(desk.case_file, desk.case, stamp(), struck, follows)
    assert desk.paper("r1").changed == ()
    assert desk.case.text(slot) == "一班"
    states(desk.case_file, VisitStated(visit="v1", field="task_source", value="三班"))
    assert desk.paper("r1").changed == (slot,)
    assert desk.paper("r1").state == "changed"


def test_a_correction_stands_on_a_page_the_paper_has(desk: Desk) -> None:
    struck = HandCorrection(correction="k1", record="r1", page=9, place="", old="两班", new="一班")
    with pytest.raises(RuleRefused) as refused:
        note_correction(desk.case_file, desk.case, stamp(), struck)
    assert refused.value.code is Refusal.PAGE_UNKNOWN
