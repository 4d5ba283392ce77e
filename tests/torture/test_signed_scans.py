"""This is about signed papers coming back onto a full disk: all of them are filed, or none is."""

from pathlib import Path

import pytest

from app.domain.errors import FileRefused, Refusal
from app.domain.people.office import Office
from app.domain.records.printed import paper_of
from app.domain.visits.facts import VisitAdded
from app.operations.print_record import PrintOrder, print_record
from app.operations.take_signed_scan import take_signed_scan
from tests.printing import scanned
from tests.printing.samples import FONTS
from tests.storage.on_disk import a_case, stamp, states, verified
from tests.torture.conftest import SmallDisk

OFFICE = Office("示例区工业和信息化局", "长乐区", sample=True, review_body="", court="")


@pytest.mark.torture
def test_signed_pages_are_filed_together_once_there_is_room(small_disk: SmallDisk, tmp_path: Path) -> None:
    with a_case(small_disk.place) as case_file:
        states(case_file, VisitAdded(visit="v1", kind="inspection", planned_for="2025-06-12"))
        order = PrintOrder(record="r1", kind="inspection_record", office=OFFICE, fonts=FONTS, visit="v1")
        printed = print_record(case_file, case_file.load(), stamp(), order)
        files = []
        for number, page in enumerate(scanned.drawn(printed.pdf, 300), 1):
            files.append(tmp_path / f"{number}.jpg")
            files[-1].write_bytes(scanned.as_jpeg(page, 95))
        before = case_file.load().digest, case_file.originals()
        for room in (0, 65_536, files[0].stat().st_size + 40_000):
            small_disk.leave(room)
            with pytest.raises(FileRefused) as refused:
                take_signed_scan(case_file, case_file.load(), stamp(), files)
            assert refused.value.code is Refusal.DISK_FULL
            assert (case_file.load().digest, case_file.originals()) == before
        small_disk.empty()
        take_signed_scan(case_file, case_file.load(), stamp(), files)
        paper = paper_of(case_file.load(), "r1")
        assert paper is not None
        assert paper.state == "linked"
        assert verified(case_file).is_whole
