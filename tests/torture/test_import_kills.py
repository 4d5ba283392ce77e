"""This is about kill −9 while pictures come in and are placed: what was told is there, nothing by half."""

from pathlib import Path

import pytest

from app.crypto.digests import sha256_hex
from app.domain.acts.case import Case
from app.domain.photos.photo import photos_of
from app.media.metadata import MetadataReader
from app.operations.import_photos import claims_of, import_photos
from app.operations.in_hand import InHand
from app.operations.place_photos import Placer
from tests.storage.on_disk import verified
from tests.torture.killing import KILLS, moments, run_until
from tests.torture.office_made import (
    AT,
    HERE,
    a_firm,
    an_office,
    in_hand_again,
    photo_files,
    placing,
    session_on,
)

PHOTOS = 4 * KILLS + 4


@pytest.mark.torture
@pytest.mark.timeout(1800)
def test_what_an_import_told_is_kept_through_every_kill(tmp_path: Path) -> None:
    folder, card = tmp_path / "work", tmp_path / "card"
    with an_office(folder) as opened:
        case = a_firm(opened)
    files = photo_files(card, range(PHOTOS))
    told: set[str] = set()
    kills = 0
    for moment in moments(11, most_lines=6, most_seconds=0.04):
        first = str(sum(line.startswith("placed") for line in told))
        ended = run_until(
            moment, "tests.torture.office_child", "import", str(folder), case.id, str(card), first
        )
        told.update(ended.told)
        kills += ended.killed
        with in_hand_again(folder) as opened:
            _is_as_told(opened, case.id, told)
    assert kills >= KILLS - 2
    with in_hand_again(folder) as opened:
        _import_the_rest(opened, case.id, files)


def _is_as_told(opened: InHand, case_id: str, told: set[str]) -> None:
    """Everything acknowledged is here; everything here is whole."""
    with opened.open_case(case_id) as case_file:
        after = case_file.load()
        placed = _placed(after)
        assert {line.removeprefix("placed ") for line in told if line.startswith("placed ")} <= placed
        assert {each.sha256 for each in case_file.originals()} == placed
        assert after.gaps == ()
        assert verified(case_file).is_whole
    with opened.open_tray(HERE.entropy) as tray:
        items = {item.sha256: item for item in (*tray.items("waiting"), *tray.items("placed"))}
        assert {line.removeprefix("kept ") for line in told if line.startswith("kept ")} <= set(items)
        assert all(sha256_hex(b"".join(tray.read(sha256))) == sha256 for sha256 in items)
        assert all(claims_of(item).latitude == "25.900000000" for item in items.values())
        assert {item.sha256 for item in items.values() if item.state == "placed"} <= placed


def _placed(case: Case) -> set[str]:
    """Digests of the pictures of a case, each of which is placed."""
    photos = photos_of(case)
    assert all(photo.subject for photo in photos)
    return {photo.sha256 for photo in photos}


def _import_the_rest(opened: InHand, case_id: str, files: list[Path]) -> None:
    """Importing the whole card again brings what is missing, and nothing twice."""
    with (
        opened.open_tray(HERE.entropy) as tray,
        MetadataReader() as reader,
        opened.open_case(case_id) as case_file,
    ):
        arrived = import_photos(tray, files, reader, AT)
        assert {each.outcome for each in arrived} <= {"kept", "same"}
        session = session_on(opened, case_file)
        session.do(Placer(tray).place, [placing(each.sha256, n) for n, each in enumerate(arrived)])
        assert _placed(session.case) == {sha256_hex(file.read_bytes()) for file in files}
        assert len(photos_of(session.case)) == len(files)
        assert tray.items("waiting") == ()
