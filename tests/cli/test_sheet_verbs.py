"""This is about the verbs of forms as sheets: checked, exported to a workbook, taken back."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.cli.main import main

FORM = """# 巡查表，示例
| settings |
| | form_title | form_id | version |
| | 巡查表 | patrol | 1 |

| survey |
| | type | name | label | constraint |
# 先看现场
| | text | found | 发现情况 | |
| | integer | seals | 封条数 | . >= 0 |
"""


@pytest.fixture
def form(tmp_path: Path) -> Path:
    path = tmp_path / "patrol.md"
    path.write_text(FORM, "utf-8")
    return path


def said(capsys: pytest.CaptureFixture[str], code: int, *words: str | Path) -> str:
    """What a person reads."""
    capsys.readouterr()
    assert main(["form", *map(str, words)]) == code
    heard = capsys.readouterr()
    return heard.out + heard.err


@pytest.fixture(params=["zh_CN.UTF-8", "en_US.UTF-8"])
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("FIELDSEAL_LANG", request.param)
    return str(request.param[:2])


def changed(form: Path, cell: str, text: str) -> Path:
    """The form as a workbook in which a clerk changed one cell."""
    assert main(["form", "export", str(form), str(form.with_suffix(".xlsx"))]) == 0
    book = load_workbook(form.with_suffix(".xlsx"))
    book["survey"][cell] = text
    book.save(form.with_suffix(".xlsx"))
    return form.with_suffix(".xlsx")


def test_a_mistake_is_one_line_in_the_reader_s_language(
    form: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    form.write_text(FORM.replace(". >= 0", "${foun} >= 0"), "utf-8")
    line = {
        "zh": "错误：survey 第 3 行 constraint 列：没有名为“foun”的题目，是否应为“found”\n",
        "en": "error: survey, row 3, constraint: There is no question named 'foun'; did you mean 'found'?\n",
    }
    assert said(capsys, 1, "check", form) == line[language]
    form.write_text(FORM, "utf-8")
    assert said(capsys, 0, "check", form) == {"zh": "未发现问题\n", "en": "Nothing found\n"}[language]


def test_a_changed_workbook_is_shown_and_taken_back(
    form: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    book = changed(form, "C3", "封条\n数")
    line = {
        "zh": "survey 第 3 行（seals）label 列：封条数 → 封条⏎数\n",
        "en": "survey, row 3 (seals), label: 封条数 → 封条⏎数\n",
    }
    assert said(capsys, 0, "import", book, form, "--show") == line[language]
    assert form.read_text("utf-8") == FORM
    assert said(capsys, 0, "import", book, form) == line[language]
    assert form.read_text("utf-8") == FORM.replace("| 封条数 |", "| 封条\\n数 |")
    nothing = {"zh": "没有改动\n", "en": "Nothing changed\n"}
    assert said(capsys, 0, "import", book, form) == nothing[language]


def test_a_form_in_the_chinese_code_page_is_taken_back_as_utf_8(
    form: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = changed(form, "C3", "封条总数")
    form.write_bytes(FORM.encode("gb18030"))
    said(capsys, 0, "import", book, form)
    assert form.read_text("utf-8") == FORM.replace("| 封条数 |", "| 封条总数 |")


def test_a_workbook_with_errors_leaves_the_form_as_it_is(
    form: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = changed(form, "D3", "${nobody} = 1")
    assert "nobody" in said(capsys, 1, "import", book, form)
    assert form.read_text("utf-8") == FORM


def test_a_new_form_is_begun_from_a_workbook(form: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = changed(form, "C3", "封条数")
    fresh = form.with_name("fresh.md")
    said(capsys, 0, "import", book, fresh)
    assert "| | integer | seals | 封条数 | . >= 0 |" in fresh.read_text("utf-8")


def test_other_files_are_not_taken_for_the_form(form: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = changed(form, "C3", "封条数")
    said(capsys, 2, "import", form, book)
    disguised = form.with_name("book.md")
    disguised.write_bytes(book.read_bytes())
    said(capsys, 2, "import", form, disguised)
    assert disguised.read_bytes() == book.read_bytes()


def test_what_is_no_workbook_is_refused_in_words(
    form: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FIELDSEAL_LANG", "zh")
    form.write_bytes(b"\0\1\2")
    assert said(capsys, 1, "export", form, form.with_suffix(".xlsx")) == (
        "文件不是表格（.xlsx、.xls、.csv 或 .md）\n"
    )
    assert said(capsys, 1, "check", form) == "错误：文件不是表格（.xlsx、.xls、.csv 或 .md）\n"
