"""This is about compiled forms that outlive the program: found again, never believed from a stranger."""

from importlib.metadata import version
from pathlib import Path

import pytest

from app.operations.kept_forms import FOLDER, KeptForms
from app.storage.case_file import CaseFile
from app.xforms import FormRefused, XFormCompiler
from app.xforms.workbook.compile import MADE_BY

FORM = "| survey |\n| | type | name | label |\n| | text | found | 发现情况 |\n".encode()


@pytest.fixture
def case_file(tmp_path: Path):
    (tmp_path / "cases").mkdir()
    with CaseFile.create(tmp_path / "cases" / "a.case", bytes(32), "a") as made:
        yield made


def kept_files(case_file: CaseFile) -> list[Path]:
    return sorted((case_file.path.parent.with_name(FOLDER)).glob("*"))


def compiled(case_file: CaseFile, source: bytes = FORM, time_limit: float = 20.0) -> str:
    with XFormCompiler(time_limit=time_limit, kept=KeptForms(case_file)) as compiler:
        return compiler.compile(source, "patrol").xform


def test_a_form_is_compiled_once_for_all_runs_of_the_program(case_file: CaseFile) -> None:
    first = compiled(case_file)
    (kept,) = kept_files(case_file)
    with XFormCompiler(kept=KeptForms(case_file)) as compiler:
        assert compiler.compile(FORM, "patrol").xform == first
        assert compiler._worker is None  # nobody was asked
        assert compiler.compile(FORM, "other").xform != first
    assert len(kept_files(case_file)) == 2
    assert kept in kept_files(case_file)


@pytest.mark.parametrize("place", [0, 40, -1])
def test_a_kept_form_that_someone_touched_is_made_anew(case_file: CaseFile, place: int) -> None:
    first = compiled(case_file)
    (kept,) = kept_files(case_file)
    data = bytearray(kept.read_bytes())
    data[place] ^= 1
    kept.write_bytes(data)
    assert compiled(case_file) == first
    assert kept.read_bytes() != bytes(data)


def test_a_kept_form_under_another_s_name_is_not_taken(case_file: CaseFile) -> None:
    first = compiled(case_file)
    (kept,) = kept_files(case_file)
    compiled(case_file, FORM.replace("发现情况".encode(), "情况".encode()))
    (other,) = set(kept_files(case_file)) - {kept}
    kept.write_bytes(other.read_bytes())
    assert compiled(case_file) == first


def test_another_case_does_not_read_it(case_file: CaseFile) -> None:
    compiled(case_file)
    with CaseFile.create(case_file.path.with_name("b.case"), bytes([1]) * 32, "b") as second:
        compiled(second)
        assert len(kept_files(second)) == 2


def test_where_nothing_can_be_kept_the_form_opens_all_the_same(case_file: CaseFile) -> None:
    case_file.path.parent.with_name(FOLDER).write_text("no folder")
    assert "found" in compiled(case_file)


def test_a_refusal_is_not_kept(case_file: CaseFile) -> None:
    with pytest.raises(FormRefused):
        compiled(case_file, b"| survey |\n| | type | name | label |\n| | nope | a | A |\n")
    assert kept_files(case_file) == []


def test_what_is_kept_names_the_compiler_that_made_it() -> None:
    assert version("pyxform") in MADE_BY
