"""This is about the rolling copies: a destroyed case file costs a re-import, not the evidence."""

import shutil
import subprocess
from pathlib import Path

import pytest

from app.crypto.locks import lock_bytes, new_identity
from app.domain.errors import FileRefused, Refusal
from app.storage import act_copies
from app.storage.act_copies import path_of
from app.storage.case_file import ACTS_BETWEEN_COPIES, CaseFile, Keeping
from app.storage.marks import FileMark
from app.storage.restoring import restore
from tests.storage.on_disk import KEY, ME, OTHER, a_case, a_step, flip, keeps, picture, read, reopened, states

WORKSPACE, ESCROW, STRANGER = new_identity(), new_identity(), new_identity()
KEEPING = Keeping(copies_for=(WORKSPACE.recipient, ESCROW.recipient))


@pytest.mark.parametrize("identity", [WORKSPACE, ESCROW])
def test_a_destroyed_first_page_costs_only_the_pictures_bytes(tmp_path: Path, identity) -> None:
    case_file = a_case(tmp_path, KEEPING)
    states(case_file, a_step(1), a_step(2))
    digest = keeps(case_file, picture(1))
    with case_file.writing() as writer:
        writer.keep_delivery("receipt", b"{...}", "signature")
    before = case_file.load()
    case_file.close()
    flip(case_file.path, 100)
    with pytest.raises(FileRefused):
        CaseFile.open(case_file.path, KEY)
    restored, wanted = restore(case_file.path, [identity], KEEPING)
    with restored:
        assert restored.load() == before
        assert [each.sha256 for each in wanted] == [digest]
        assert restored.deliveries("receipt")[0].signature == "signature"
        assert restored.needs_new_writer(ME) == "elsewhere"
        assert states(restored, a_step(3), device=OTHER)
        with restored.writing() as writer:
            assert writer.keep_original(picture(1), "image/jpeg", digest=digest).is_new
        assert read(restored, digest) == picture(1)
    assert Path(f"{case_file.path}.damaged1").exists()
    CaseFile.open(case_file.path, KEY).close()


def test_three_copies_roll_and_the_newest_that_can_be_read_counts(tmp_path: Path) -> None:
    case_file = a_case(tmp_path, KEEPING)
    for number in range(5):
        states(case_file, a_step(number))
        case_file = reopened(case_file, KEEPING)
    case_file.close()
    held = [len(act_copies.read(path_of(case_file.path, n), [WORKSPACE]).acts) for n in (1, 2, 3)]
    assert held == [5, 4, 3]
    assert not path_of(case_file.path, 0).exists()
    assert not path_of(case_file.path, 4).exists()
    flip(path_of(case_file.path, 1), 1000)
    assert len(act_copies.newest(case_file.path, [WORKSPACE]).acts) == 4


def test_a_session_that_changed_nothing_writes_no_copy(tmp_path: Path) -> None:
    case_file = a_case(tmp_path, KEEPING)
    case_file.close()
    assert not path_of(case_file.path, 1).exists()


def test_a_long_session_is_copied_on_the_way(tmp_path: Path) -> None:
    with a_case(tmp_path, KEEPING) as case_file:
        states(case_file, *(a_step(number) for number in range(ACTS_BETWEEN_COPIES)))
        assert len(act_copies.newest(case_file.path, [WORKSPACE]).acts) == ACTS_BETWEEN_COPIES


def test_what_was_written_is_not_refused_for_its_copy(tmp_path: Path) -> None:
    case_file = a_case(tmp_path, KEEPING)
    path_of(case_file.path, 0).mkdir()
    states(case_file, *(a_step(number) for number in range(ACTS_BETWEEN_COPIES)))
    with pytest.raises(FileRefused):
        case_file.close()
    with CaseFile.open(case_file.path, KEY) as again:
        assert len(again.load().acts) == ACTS_BETWEEN_COPIES


def test_what_was_written_is_not_refused_for_its_mark(tmp_path: Path) -> None:
    with a_case(tmp_path, Keeping(mark=FileMark(tmp_path / "nowhere" / "mark"))) as case_file:
        assert states(case_file, a_step(1))
        assert states(case_file, a_step(2))
        assert len(case_file.load().acts) == 2


def test_a_copy_that_cannot_be_written_still_lets_the_file_be_closed(tmp_path: Path) -> None:
    case_file = a_case(tmp_path, KEEPING)
    states(case_file, a_step(1))
    path_of(case_file.path, 0).mkdir()
    with pytest.raises(FileRefused):
        case_file.close()
    with CaseFile.open(case_file.path, KEY) as again:
        assert len(again.load().acts) == 1


def test_without_any_copy_nothing_is_touched(tmp_path: Path) -> None:
    a_case(tmp_path).close()
    (path,) = tmp_path.iterdir()
    with pytest.raises(FileRefused) as refused:
        restore(path, [WORKSPACE])
    assert refused.value.code is Refusal.FILE_MISSING
    CaseFile.open(path, KEY).close()


def test_a_copy_opens_for_nobody_else(tmp_path: Path) -> None:
    case_file = a_case(tmp_path, KEEPING)
    states(case_file, a_step(1))
    case_file.close()
    with pytest.raises(FileRefused) as refused:
        act_copies.newest(case_file.path, [STRANGER])
    assert refused.value.code is Refusal.NOT_FOR_US


@pytest.mark.parametrize(
    ("plain", "code"),
    [
        (b"no json", Refusal.DAMAGED),
        (b"{}", Refusal.DAMAGED),
        (b'{"fieldseal_acts":9}', Refusal.NEWER_PROGRAM),
    ],
)
def test_a_copy_that_is_none_is_told(tmp_path: Path, plain: bytes, code: Refusal) -> None:
    path = tmp_path / "a.acts.1"
    path.write_bytes(lock_bytes(plain, [WORKSPACE.recipient]))
    with pytest.raises(FileRefused) as refused:
        act_copies.read(path, [WORKSPACE])
    assert refused.value.code is code


def test_stock_age_opens_a_copy(tmp_path: Path) -> None:
    age = shutil.which("age")
    if age is None:
        pytest.skip("no age on this machine")
    case_file = a_case(tmp_path, KEEPING)
    states(case_file, a_step(1))
    stored = case_file.stored_acts()[0].bytes
    case_file.close()
    (tmp_path / "identity").write_text(ESCROW.secret)
    command = [age, "-d", "-i", str(tmp_path / "identity"), str(path_of(case_file.path, 1))]
    plain = subprocess.run(command, capture_output=True, check=True).stdout
    assert plain.split(b"\n")[1] == stored


def test_an_old_image_of_a_case_stands_behind_its_mark(tmp_path: Path) -> None:
    keeping = Keeping(mark=FileMark(tmp_path / "mark"))
    case_file = a_case(tmp_path, keeping)
    states(case_file, a_step(1))
    case_file.close()
    image = case_file.path.read_bytes()
    with CaseFile.open(case_file.path, KEY, keeping) as later:
        states(later, a_step(2))
    case_file.path.write_bytes(image)
    fresh = Keeping(mark=FileMark(tmp_path / "mark"))
    with CaseFile.open(case_file.path, KEY, fresh) as restored:
        assert restored.needs_new_writer(ME) == "mark"
        with pytest.raises(FileRefused) as refused:
            states(restored, a_step(3))
        assert refused.value.code is Refusal.BEHIND_ITS_MARK
        assert states(restored, a_step(3), device=OTHER)
        assert restored.needs_new_writer(OTHER) == ""


def test_a_spoiled_mark_counts_as_none(tmp_path: Path) -> None:
    (tmp_path / "mark").write_bytes(b"")
    mark = FileMark(tmp_path / "mark")
    assert mark.number(ME) == 0
    mark.raise_to(ME, 4)
    mark.raise_to(ME, 3)
    assert FileMark(tmp_path / "mark").number(ME) == 4


def test_a_restoring_cut_short_is_done_again(tmp_path: Path) -> None:
    case_file = a_case(tmp_path, KEEPING)
    states(case_file, a_step(1), a_step(2))
    before = case_file.load()
    case_file.close()
    flip(case_file.path, 100)
    case_file.path.rename(f"{case_file.path}.damaged1")
    Path(f"{case_file.path}.restoring").write_bytes(b"half of it")
    restored, _ = restore(case_file.path, [WORKSPACE], KEEPING)
    with restored:
        assert restored.load() == before
    assert not Path(f"{case_file.path}.restoring").exists()
    assert Path(f"{case_file.path}.damaged1").exists()


def test_a_copy_a_kill_left_before_it_moved_to_the_front_counts(tmp_path: Path) -> None:
    case_file = a_case(tmp_path, KEEPING)
    states(case_file, a_step(1))
    case_file.close()
    with CaseFile.open(case_file.path, KEY, KEEPING) as later:
        states(later, a_step(2))
    path_of(case_file.path, 1).rename(path_of(case_file.path, 0))
    assert len(act_copies.newest(case_file.path, [WORKSPACE]).acts) == 2
    with CaseFile.open(case_file.path, KEY, KEEPING) as later:
        states(later, a_step(3))
    assert [len(act_copies.read(path_of(case_file.path, n), [WORKSPACE]).acts) for n in (1, 3)] == [3, 1]
