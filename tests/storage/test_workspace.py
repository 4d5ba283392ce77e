"""This is about a workspace: whose folder it is, which writer it is, and where its cases lie."""

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from app.domain.errors import FileRefused, Refusal
from app.storage.workspace import CASE_ROW, OFFICE, Card, Workspace
from tests.storage.on_disk import CASE, KEY, ME, OTHER, OTHER_KEY, a_step, flip, names_in, states

CARD = Card(kind="single", device=ME, machine="this machine", label="示例电脑", sample=True)

HOLDER = """
import sys
from pathlib import Path
from app.storage.workspace import Workspace
with Workspace.open(Path(sys.argv[1]), "this machine"):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_workspace_is_found_again_as_it_was_made(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "work", CARD) as made:
        assert made.device == ME
    with Workspace.open(tmp_path / "work", "this machine") as again:
        assert again.card == CARD
        assert not again.needs_new_writer
        assert names_in(again.folder) == ["cases", "keys", "lock", "marks", "tray", "workspace.json"]


def test_a_card_whose_writer_is_none_is_damaged(tmp_path: Path) -> None:
    Workspace.create(tmp_path, CARD).close()
    for device in ("", "../../x", ME + "0"):
        card = msgspec.structs.replace(CARD, device=device)
        (tmp_path / "workspace.json").write_bytes(msgspec.json.encode(card))
        with pytest.raises(FileRefused) as refused:
            Workspace.open(tmp_path, "this machine")
        assert refused.value.code is Refusal.DAMAGED
        assert refused.value.details == {"what": "workspace.json"}


def test_what_others_copied_beside_the_cases_is_no_case(tmp_path: Path) -> None:
    with Workspace.create(tmp_path, CARD) as made:
        made.create_case(CASE, KEY).close()
        for name in (f"{CASE} - 副本.case", f"{CASE} (1).case", ".case", "lost.key"):
            (tmp_path / "cases" / name).touch()
        assert list(made.case_ids()) == [CASE]
        assert made.lost_ids() == ("lost",)
        (tmp_path / "office.key").touch()
        assert made.lost_ids() == ("lost", OFFICE)


@pytest.mark.parametrize("is_file", [False, True])
def test_an_act_stays_acknowledged_where_its_mark_cannot_stay(tmp_path: Path, is_file: bool) -> None:
    with Workspace.create(tmp_path, CARD) as made, made.create_case(CASE, KEY) as case_file:
        for mark in (tmp_path / "marks").iterdir():
            mark.unlink()
        (tmp_path / "marks").rmdir()
        if is_file:
            (tmp_path / "marks").touch()
        states(case_file, a_step())
        assert len(case_file.load().acts) == 1
    assert is_file or names_in(tmp_path / "marks") == [CASE]


def test_a_workspace_is_never_made_twice_in_one_folder(tmp_path: Path) -> None:
    with Workspace.create(tmp_path, CARD) as made:
        made.create_case(OFFICE, KEY).close()
    with pytest.raises(FileRefused) as refused:
        Workspace.create(tmp_path, CARD)
    assert refused.value.code is Refusal.FILE_EXISTS
    Workspace.open(tmp_path, "this machine").close()


def test_an_office_whose_making_was_cut_short_is_made_anew(tmp_path: Path) -> None:
    with Workspace.create(tmp_path, CARD) as cut_short:
        cut_short.ring_path.write_bytes(b"ring")
        (tmp_path / "office.key").write_bytes(b"key")
    with Workspace.create(tmp_path, msgspec.structs.replace(CARD, device=OTHER)) as again:
        assert again.device == OTHER
        assert not again.ring_path.exists()
        assert names_in(tmp_path / "keys") == ["ring.json.left"]
        assert (tmp_path / "office.key.left").read_bytes() == b"key"


def test_a_laptop_that_may_have_asked_keeps_its_ring(tmp_path: Path) -> None:
    card = msgspec.structs.replace(CARD, kind="field")
    Workspace.create(tmp_path, card).close()
    with Workspace.create(tmp_path, card) as again:
        again.ring_path.write_bytes(b"ring")
    for spoil in (lambda: None, (tmp_path / "workspace.json").unlink):
        spoil()
        with pytest.raises(FileRefused) as refused:
            Workspace.create(tmp_path, card)
        assert refused.value.code is Refusal.FILE_EXISTS
        assert again.ring_path.read_bytes() == b"ring"


def test_a_folder_copied_to_another_machine_needs_another_writer(tmp_path: Path) -> None:
    Workspace.create(tmp_path, CARD).close()
    with Workspace.open(tmp_path, "another machine") as copied:
        assert copied.needs_new_writer
        copied.take_new_writer(OTHER)
        assert (copied.device, copied.needs_new_writer) == (OTHER, False)
        with pytest.raises(ValueError, match="never"):
            copied.take_new_writer(ME)
    with Workspace.open(tmp_path, "another machine") as again:
        assert again.card.former == (ME,)
        assert not again.needs_new_writer


@pytest.mark.parametrize("device", ["", "a" * 19, "A" * 20, "z" * 20])
def test_a_writer_has_eighty_bits(tmp_path: Path, device: str) -> None:
    with pytest.raises(ValueError, match="80 bits"):
        Workspace.create(tmp_path, msgspec.structs.replace(CARD, device=device))


def test_a_second_program_is_told_that_the_workspace_is_open(tmp_path: Path) -> None:
    Workspace.create(tmp_path, CARD).close()
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(FileRefused) as refused:
            Workspace.open(tmp_path, "this machine")
        assert refused.value.code is Refusal.FILE_OPEN_ELSEWHERE
        holder.communicate("")
    Workspace.open(tmp_path, "this machine").close()


@pytest.mark.parametrize(
    ("stored", "code"),
    [
        (b"", Refusal.DAMAGED),
        (b'{"fieldseal_workspace":1}', Refusal.DAMAGED),
        (b'{"fieldseal_workspace":9}', Refusal.NEWER_PROGRAM),
    ],
)
def test_a_spoiled_or_newer_workspace_is_refused(tmp_path: Path, stored: bytes, code: Refusal) -> None:
    (tmp_path / "workspace.json").write_bytes(stored)
    with pytest.raises(FileRefused) as refused:
        Workspace.open(tmp_path, "this machine")
    assert refused.value.code is code


def test_no_workspace_no_lock_left(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        Workspace.open(tmp_path, "this machine")
    assert refused.value.code is Refusal.FILE_MISSING
    assert names_in(tmp_path) == []


@pytest.mark.parametrize("name", ["../up", "", ".", "a/b", "A" * 32, "c" * 65, "企业", "office.case"])
def test_a_case_id_that_would_leave_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    with Workspace.create(tmp_path, CARD) as workspace:
        with pytest.raises(FileRefused) as refused:
            workspace.case_path(name)
        assert refused.value.code is Refusal.PATH_ESCAPES


def test_cases_are_made_listed_and_opened_with_their_marks(tmp_path: Path) -> None:
    with Workspace.create(tmp_path, CARD) as workspace:
        with workspace.create_case(OFFICE, KEY) as office, office.writing() as writer:
            writer.keep_derived(CASE, CASE_ROW, b"{}")
        with workspace.create_case(CASE, OTHER_KEY) as case_file:
            states(case_file, a_step(1))
        image = workspace.case_path(CASE).read_bytes()
        with workspace.open_case(CASE, OTHER_KEY) as case_file:
            states(case_file, a_step(2))
        assert list(workspace.case_ids()) == [CASE]
        assert workspace.office_path.is_file()
        workspace.case_path(CASE).write_bytes(image)
        with workspace.open_case(CASE, OTHER_KEY) as old:
            assert old.needs_new_writer(ME) == "mark"


def test_a_case_its_own_key_does_not_open_is_damaged(tmp_path: Path) -> None:
    with Workspace.create(tmp_path, CARD) as workspace:
        workspace.create_case(CASE, KEY).close()
        flip(workspace.case_path(CASE), 100)
        with pytest.raises(FileRefused) as refused:
            workspace.open_case(CASE, KEY)
        assert refused.value.code is Refusal.FILE_DAMAGED
        with pytest.raises(FileRefused) as refused:
            workspace.open_case("d" * 32, KEY)
        assert refused.value.code is Refusal.FILE_MISSING


def test_a_case_put_under_anothers_name_is_noticed(tmp_path: Path) -> None:
    with Workspace.create(tmp_path, CARD) as workspace:
        workspace.create_case(CASE, KEY).close()
        workspace.case_path(CASE).rename(workspace.case_path("d" * 32))
        with pytest.raises(FileRefused) as refused:
            workspace.open_case("d" * 32, KEY)
        assert refused.value.code is Refusal.OTHER_CASE
