"""This is about restoring: volumes stay with their case, the erased stays away, rot costs what it hit."""

import shutil
from pathlib import Path

import msgspec
import pytest

from app.crypto.locks import new_identity
from app.domain.errors import FileRefused, Refusal
from app.storage.case_file import CaseFile, Keeping
from app.storage.database import PAGE_BYTES
from app.storage.restoring import restore
from app.storage.volumes import Limits
from tests.storage.on_disk import (
    CASE,
    KEY,
    a_case,
    a_step,
    flip,
    keeps,
    names_in,
    picture,
    raw,
    read,
    states,
    verified,
)

WORKSPACE = new_identity()
KEEPING = Keeping(
    copies_for=(WORKSPACE.recipient,), limits=Limits(original=1_500_000, file=40_000_000, volume=30_000_000)
)
UNCOPIED = msgspec.structs.replace(KEEPING, copies_for=())
SMALL, LARGE, ERASED, LATER = (picture(1, 900_000), picture(2), picture(3, 800_000), picture(4))


def a_spoiled_case(folder: Path) -> tuple[Path, dict[str, str]]:
    """A case with an original inside, one in a volume and one erased, copied; then one more in the volume."""
    with a_case(folder, KEEPING) as case_file:
        states(case_file, a_step(1))
        kept = {
            name: keeps(case_file, data)
            for name, data in (("small", SMALL), ("large", LARGE), ("erased", ERASED))
        }
        with case_file.writing() as writer:
            writer.erase_original(kept["erased"])
    with CaseFile.open(case_file.path, KEY, UNCOPIED) as later:
        states(later, a_step(2))
        kept["later"] = keeps(later, LATER)
    return case_file.path, kept


def destroy_first_page(path: Path) -> None:
    flip(path, 100)


def spoil_the_small_one(path: Path) -> None:
    good = path.read_bytes()
    for page in range(len(good) // PAGE_BYTES // 2, len(good) // PAGE_BYTES):
        flip(path, page * PAGE_BYTES + 100)
        with CaseFile.open(path, KEY, UNCOPIED) as case_file:
            if len(verified(case_file).damaged) == 1:
                return
        path.write_bytes(good)
    raise AssertionError("no page holds the small one")


def test_of_a_destroyed_file_volumes_and_erasures_are_taken_over(tmp_path: Path) -> None:
    path, kept = a_spoiled_case(tmp_path)
    destroy_first_page(path)
    restored, wanted = restore(path, [WORKSPACE], KEEPING)
    with restored:
        assert [each.sha256 for each in wanted] == [kept["small"]]
        assert len(restored.load().acts) == 1, "the second act came after the last copy"
        assert read(restored, kept["large"]) == LARGE
        with pytest.raises(FileRefused) as refused:
            read(restored, kept["erased"])
        assert refused.value.code is Refusal.ORIGINAL_ERASED
        assert keeps(restored, LATER) == kept["later"], "beside its lost self in the volume"
        assert keeps(restored, SMALL) == kept["small"]
        assert read(restored, kept["later"]) == LATER
        report = verified(restored)
        assert (report.is_whole, report.originals, report.erased) == (True, 3, (kept["erased"],))
    assert f"{CASE}.case.damaged1" in names_in(tmp_path)
    assert f"{CASE}.m01" in names_in(tmp_path)


def test_of_a_spoiled_file_all_but_the_spoiled_comes_along(tmp_path: Path) -> None:
    path, kept = a_spoiled_case(tmp_path)
    with CaseFile.open(path, KEY, UNCOPIED) as case_file:
        before = case_file.load()
    spoil_the_small_one(path)
    restored, wanted = restore(path, [WORKSPACE], KEEPING)
    with restored:
        assert [each.sha256 for each in wanted] == [kept["small"]]
        assert restored.load() == before
        assert read(restored, kept["large"]) == LARGE
        assert read(restored, kept["later"]) == LATER
        assert verified(restored).damaged == (kept["small"],)
        assert keeps(restored, SMALL) == kept["small"]
        assert verified(restored).is_whole


def test_a_restored_file_can_be_restored_again(tmp_path: Path) -> None:
    path, kept = a_spoiled_case(tmp_path)
    for number in (1, 2):
        destroy_first_page(path)
        restored, wanted = restore(path, [WORKSPACE], KEEPING)
        with restored:
            assert read(restored, kept["large"]) == LARGE
            states(restored, a_step(number + 5), device=str(number) * 20)
            assert [each.sha256 for each in wanted] == [kept["small"]]
            assert verified(restored).damaged == (kept["small"],)
    assert {f"{CASE}.case.damaged1", f"{CASE}.case.damaged2"} <= set(names_in(tmp_path))


def test_cut_short_between_the_two_names_nothing_saved_is_lost(tmp_path: Path) -> None:
    path, kept = a_spoiled_case(tmp_path)
    with CaseFile.open(path, KEY, UNCOPIED) as case_file:
        before = case_file.load()
    spoil_the_small_one(path)
    restore(path, [WORKSPACE], KEEPING)[0].close()
    path.rename(f"{path}.restored")
    restored, wanted = restore(path, [WORKSPACE], KEEPING)
    with restored:
        assert restored.load() == before
        assert [each.sha256 for each in wanted] == [kept["small"]]
        assert read(restored, kept["later"]) == LATER


def test_what_was_half_made_is_made_anew_and_its_journal_with_it(tmp_path: Path) -> None:
    path, _ = a_spoiled_case(tmp_path)
    destroy_first_page(path)
    with a_case(tmp_path, name="d" * 32) as half, half.writing() as writer:
        for number in range(6):
            writer.keep_original(picture(20 + number), "image/jpeg")
        shutil.copy(half.path, f"{path}.restoring")
        shutil.copy(f"{half.path}-journal", f"{path}.restoring-journal")
    restored, _ = restore(path, [WORKSPACE], KEEPING)
    with restored:
        assert len(restored.load().acts) == 1
    assert not [name for name in names_in(tmp_path) if "restor" in name]


def test_a_journal_left_by_the_damaged_file_is_put_aside_with_it(tmp_path: Path) -> None:
    path, _ = a_spoiled_case(tmp_path)
    destroy_first_page(path)
    journal = path.with_name(path.name + "-journal")
    with a_case(tmp_path, name="d" * 32) as other, other.writing() as writer:
        writer.keep_original(picture(20), "image/jpeg")
        shutil.copy(f"{other.path}-journal", journal)
    path.unlink()
    restored, _ = restore(path, [WORKSPACE], KEEPING)
    with restored:
        assert len(restored.load().acts) == 1
    assert f"{CASE}.case.damaged1-journal" in names_in(tmp_path)


def test_a_file_of_a_newer_program_is_not_made_older(tmp_path: Path) -> None:
    path, _ = a_spoiled_case(tmp_path)
    connection = raw(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(FileRefused) as refused:
        restore(path, [WORKSPACE], KEEPING)
    assert refused.value.code is Refusal.FILE_TOO_NEW
    assert path.read_bytes() == before


def test_an_act_whose_bytes_were_changed_is_not_salvaged(tmp_path: Path) -> None:
    path, _ = a_spoiled_case(tmp_path)
    connection = raw(path)
    connection.execute("UPDATE act SET bytes = x'7b7d' WHERE position = 2")
    connection.close()
    restored, _ = restore(path, [WORKSPACE], KEEPING)
    with restored:
        assert len(restored.load().acts) == 1


def test_the_journal_of_a_killed_restoring_does_not_spoil_the_next(tmp_path: Path) -> None:
    path, kept = a_spoiled_case(tmp_path)
    destroy_first_page(path)
    journal = a_journal(tmp_path / "elsewhere")
    for name in (f"{CASE}.case.restoring", f"{CASE}.case.restoring.part", f"{CASE}.case"):
        (tmp_path / f"{name}-journal").write_bytes(journal)
    restored, _ = restore(path, [WORKSPACE], KEEPING)
    with restored:
        assert read(restored, kept["large"]) == LARGE
        assert verified(restored).damaged == (kept["small"],)


def test_a_journal_whose_file_is_gone_does_not_spoil_a_new_file(tmp_path: Path) -> None:
    (tmp_path / f"{CASE}.case-journal").write_bytes(a_journal(tmp_path / "elsewhere"))
    with a_case(tmp_path) as case_file:
        states(case_file, a_step(1))
    with CaseFile.open(case_file.path, KEY) as again:
        assert verified(again).is_whole


def a_journal(folder: Path) -> bytes:
    """What a kill amid a transaction leaves beside a case file under the same key."""
    folder.mkdir()
    with a_case(folder) as case_file:
        states(case_file, a_step(1))
        keeps(case_file, picture(9, 300_000))
    copied = folder / "copied"
    connection = raw(case_file.path)
    connection.execute("PRAGMA cache_size = -64")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE chunk SET bytes = randomblob(length(bytes))")
    connection.execute("UPDATE act SET bytes = randomblob(length(bytes))")
    copied.write_bytes((folder / f"{CASE}.case-journal").read_bytes())
    connection.execute("ROLLBACK")
    connection.close()
    return copied.read_bytes()
