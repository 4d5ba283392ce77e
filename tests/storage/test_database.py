"""This is about opening a document: ours, whole, alone, with settings that keep it safe; or not at all."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, text

from app.domain.errors import FileRefused, Refusal
from app.storage import case_file as case_files
from app.storage.case_file import CaseFile
from app.storage.database import PAGE_BYTES, Database, Kind, create
from app.storage.tables import META
from tests.storage.on_disk import KEY, OTHER_KEY, a_case, a_step, flip, names_in, raw, states

HOLDER = """
import sys
from pathlib import Path
from app.storage.case_file import CaseFile
from tests.storage.on_disk import KEY
with CaseFile.open(Path(sys.argv[1]), KEY):
    print("held", flush=True)
    sys.stdin.read()
"""

NOTE = "CREATE TABLE note (text TEXT NOT NULL);\n"
COLOUR = "ALTER TABLE note ADD COLUMN colour TEXT;\n"


def test_the_settings_are_those_that_survive_a_power_cut(tmp_path: Path) -> None:
    with a_case(tmp_path) as case_file, case_file._database.transaction() as connection:
        kept = {name: _pragma(connection, name) for name in ("journal_mode", "synchronous", "locking_mode")}
        assert kept == {"journal_mode": "delete", "synchronous": 3, "locking_mode": "exclusive"}
        assert _pragma(connection, "secure_delete") == 1
        assert _pragma(connection, "foreign_keys") == 1
        assert int(_pragma(connection, "page_size")) == PAGE_BYTES
        assert _pragma(connection, "application_id") == case_files.APPLICATION_ID


def test_the_steps_make_the_tables_the_program_speaks_of(tmp_path: Path) -> None:
    with a_case(tmp_path) as case_file, case_file._database.transaction() as connection:
        for table in META.sorted_tables:
            made = [row[1] for row in connection.exec_driver_sql(f"PRAGMA table_info({table.name})")]
            assert made == [column.name for column in table.columns]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", Refusal.FILE_NOT_OURS),
        (b"SQLite format 3\0" + bytes(PAGE_BYTES), Refusal.FILE_NOT_OURS),
        (b"\xff\xd8\xff\xe0" * 10, Refusal.FILE_NOT_OURS),
        (b"\xff\xd8\xff\xe0" * PAGE_BYTES, Refusal.WRONG_KEY),
    ],
)
def test_a_file_that_is_no_case_is_refused_and_left_alone(
    tmp_path: Path, content: bytes, code: Refusal
) -> None:
    path = tmp_path / "a.case"
    path.write_bytes(content)
    assert _refusal(path) is code
    assert path.read_bytes() == content


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    assert _refusal(tmp_path / "a.case") is Refusal.FILE_MISSING
    assert names_in(tmp_path) == []


def test_a_new_case_is_never_put_over_another(tmp_path: Path) -> None:
    a_case(tmp_path).close()
    with pytest.raises(FileRefused) as refused:
        a_case(tmp_path)
    assert refused.value.code is Refusal.FILE_EXISTS


def test_a_wrong_key_opens_nothing(tmp_path: Path) -> None:
    a_case(tmp_path).close()
    with pytest.raises(FileRefused) as refused:
        CaseFile.open(tmp_path / names_in(tmp_path)[0], OTHER_KEY)
    assert refused.value.code is Refusal.WRONG_KEY
    with pytest.raises(ValueError, match="32 bytes"):
        CaseFile.open(tmp_path / names_in(tmp_path)[0], b"short")


def test_an_older_program_never_touches_a_newer_file(tmp_path: Path) -> None:
    path = _closed_case(tmp_path)
    _run(path, "PRAGMA user_version = 99")
    before = path.read_bytes()
    assert _refusal(path) is Refusal.FILE_TOO_NEW
    assert path.read_bytes() == before


def test_another_kind_of_document_under_the_same_key_is_not_ours(tmp_path: Path) -> None:
    path = _closed_case(tmp_path)
    _run(path, "PRAGMA application_id = 7")
    assert _refusal(path) is Refusal.FILE_NOT_OURS


def test_a_case_open_in_another_process_is_told(tmp_path: Path) -> None:
    path = _closed_case(tmp_path)
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        assert _refusal(path) is Refusal.FILE_OPEN_ELSEWHERE
        holder.communicate("")
    CaseFile.open(path, KEY).close()


def test_a_case_open_twice_in_this_process_is_told(tmp_path: Path) -> None:
    with a_case(tmp_path) as case_file:
        assert _refusal(case_file.path) is Refusal.FILE_OPEN_ELSEWHERE


def test_a_destroyed_table_is_damage_not_a_crash(tmp_path: Path) -> None:
    path = _closed_case(tmp_path)
    for page in range(1, path.stat().st_size // PAGE_BYTES):
        flip(path, page * PAGE_BYTES + 100)
    assert _refusal(path) is Refusal.FILE_DAMAGED


def test_a_cut_off_file_is_damaged(tmp_path: Path) -> None:
    path = _closed_case(tmp_path)
    os.truncate(path, PAGE_BYTES * 2)
    assert _refusal(path) is Refusal.FILE_DAMAGED


def test_an_older_document_is_copied_aside_and_brought_up_step_by_step(tmp_path: Path) -> None:
    path = tmp_path / "a.note"
    first = create(path, KEY, Kind(7, (NOTE,)), _write_note)
    first.close()
    again = Database(path, KEY, Kind(7, (NOTE, COLOUR)))
    with again.transaction() as connection:
        assert connection.execute(text("SELECT text, colour FROM note")).all() == [("kept", None)]
        assert _pragma(connection, "user_version") == 2
    again.close()
    aside = raw(tmp_path / "a.note.v1")
    assert aside.execute("SELECT * FROM note").fetchall() == [("kept",)]
    assert aside.execute("PRAGMA user_version").fetchone() == (1,)
    aside.close()


def test_half_a_step_leaves_no_trace(tmp_path: Path) -> None:
    path = tmp_path / "a.note"
    create(path, KEY, Kind(7, (NOTE,)), _write_note).close()
    broken = COLOUR + "INSERT INTO nowhere VALUES (1);\n"
    with pytest.raises(FileRefused):
        Database(path, KEY, Kind(7, (NOTE, broken)))
    connection = raw(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    assert [row[1] for row in connection.execute("PRAGMA table_info(note)")] == ["text"]
    connection.close()


def test_a_document_cut_short_in_the_making_is_made_again(tmp_path: Path) -> None:
    (tmp_path / "a.note.part").write_bytes(b"half")
    create(tmp_path / "a.note", KEY, Kind(7, (NOTE,)), _write_note).close()
    assert names_in(tmp_path) == ["a.note"]


def test_no_folder_no_case(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        a_case(tmp_path / "nowhere")
    assert refused.value.code in (Refusal.NOT_WRITABLE, Refusal.FILE_MISSING)


def test_a_file_whose_settings_do_not_hold_is_refused(tmp_path: Path) -> None:
    path = tmp_path / f"{'c' * 32}.case"
    connection = driver.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    connection.execute("PRAGMA cipher_page_size = 4096")
    connection.executescript("CREATE TABLE filler (bytes BLOB); INSERT INTO filler VALUES (zeroblob(50000));")
    connection.close()
    assert _refusal(path) is Refusal.WRONG_KEY


def test_a_picture_of_the_case_is_on_no_page_of_the_file(tmp_path: Path) -> None:
    with a_case(tmp_path) as case_file:
        states(case_file, a_step(1))
        with case_file.writing() as writer:
            writer.keep_original(b"private" * 1000, "text/plain")
    for path in tmp_path.iterdir():
        assert b"private" not in path.read_bytes()
        assert b"officer" not in path.read_bytes()


def _closed_case(folder: Path) -> Path:
    with a_case(folder) as case_file:
        states(case_file, a_step(1))
    return case_file.path


def _refusal(path: Path) -> Refusal:
    with pytest.raises(FileRefused) as refused:
        CaseFile.open(path, KEY)
    return refused.value.code


def _run(path: Path, statement: str) -> None:
    connection = raw(path)
    connection.execute(statement)
    connection.close()


def _write_note(connection: Connection) -> None:
    connection.execute(text("INSERT INTO note VALUES ('kept')"))


def _pragma(connection: Connection, name: str):
    return connection.exec_driver_sql(f"PRAGMA {name}").scalar()
