"""This is about kill −9 while a bundle grows on the stick: finished files count, packing again goes on."""

import shutil
from pathlib import Path

import pytest

from app.crypto.digests import sha256_hex
from app.exchange.bundle import find_bundles, read_object_name
from app.exchange.bundle_reading import verify_bundle
from tests.torture.killing import AT_ONCE, moments, run_until
from tests.torture.office_made import (
    a_case_with_photos,
    in_hand_again,
    pack_onto,
    register_digest,
    take_from,
    trust_in,
)

PHOTOS = 30
CHILD = "tests.torture.office_child"
NEVER = "2"


@pytest.fixture(scope="module")
def packed_office(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("pack")
    return folder / "work", a_case_with_photos(folder / "work", folder / "card", PHOTOS)


def finished_files(data: Path) -> dict[str, tuple[int, int]]:
    """Locked originals under their final names, with what changes when one is written anew."""
    if not data.is_dir():
        return {}
    return {
        path.name: (path.stat().st_mtime_ns, path.stat().st_ino)
        for path in data.iterdir()
        if read_object_name(path.name)
    }


@pytest.mark.torture
@pytest.mark.timeout(1800)
def test_a_bundle_killed_anywhere_is_gone_on_with(packed_office: tuple[Path, str], tmp_path: Path) -> None:
    folder, case_id = packed_office
    stick = tmp_path / "stick"
    stick.mkdir()
    kills, broken_off = 0, 0
    for moment in moments(12, most_lines=40, most_seconds=0.05):
        before = finished_files(_data(stick))
        ended = run_until(moment, CHILD, "pack", str(folder), case_id, str(stick), NEVER)
        kills += ended.killed
        after = finished_files(_data(stick))
        _names_tell_the_digests(_data(stick))
        assert before.items() <= after.items()
        is_finished = any(each.finished for each in find_bundles(stick)[-1:])
        broken_off += not is_finished
        if is_finished:
            _is_whole(folder, stick, case_id)
            shutil.rmtree(stick / "INSPECT")
        else:
            assert not any(line.startswith("packed") for line in ended.told)
    assert min(kills, broken_off) >= 1
    with in_hand_again(folder) as opened:
        pack_onto(opened, stick, case_id)
    _is_whole(folder, stick, case_id)


def _data(stick: Path) -> Path:
    found = find_bundles(stick)
    return found[-1].path / "data" if found else stick / "nothing yet"


def _names_tell_the_digests(data: Path) -> None:
    for name in finished_files(data):
        assert name.removesuffix(".age").endswith(sha256_hex((data / name).read_bytes())[:16])


def _is_whole(folder: Path, stick: Path, case_id: str) -> None:
    """The finished bundle verifies, holds every original, and packing it again writes nothing."""
    with in_hand_again(folder) as opened:
        path = find_bundles(stick)[-1].path
        report = verify_bundle(path, trust_in(opened), [opened.working_identity])
        assert report.whole
        assert report.unexpected == ()
        again = pack_onto(opened, stick, case_id)
        assert (again.written, again.kept) == (0, PHOTOS)


@pytest.mark.torture
def test_killed_at_sixty_percent_only_the_rest_is_written_and_taken_in(
    packed_office: tuple[Path, str], tmp_path: Path
) -> None:
    folder, case_id = packed_office
    stick, other = tmp_path / "stick", tmp_path / "undisturbed"
    for each in (stick, other):
        each.mkdir()
    with in_hand_again(folder) as opened:
        undisturbed = pack_onto(opened, other, case_id).path
    ended = run_until(AT_ONCE, CHILD, "pack", str(folder), case_id, str(stick), "0.6")
    finished = finished_files(_data(stick))
    assert ended.killed
    assert 0 < len(finished) < PHOTOS
    with in_hand_again(folder) as opened:
        packed = pack_onto(opened, stick, case_id)
        assert (packed.kept, packed.written) == (len(finished), PHOTOS - len(finished))
        assert finished.items() <= finished_files(packed.path / "data").items()
        taken = take_from(opened, packed.path, stick)
        assert (taken.originals, taken.damaged) == (PHOTOS, ())
        resumed = register_digest(opened)
        shutil.rmtree(opened.workspace.folder / "register")
        take_from(opened, undisturbed, other)
        assert register_digest(opened) == resumed
        shutil.rmtree(opened.workspace.folder / "register")
