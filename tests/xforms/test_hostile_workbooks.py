"""This is about workbooks that mean harm or are far too large: each is refused in words."""

import io
import struct
import zipfile
from pathlib import Path

import pytest

from app.xforms import FormFault, FormRefused, XFormCompiler, check
from app.xforms.refusals import SENTENCES, sentence
from app.xforms.workbook.markdown import write_markdown
from app.xforms.workbook.reading import read_workbook
from app.xforms.workbook.sheets import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, Workbook, sheet_of
from app.xforms.workbook.xlsx_writing import write_xlsx

NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
FORM = Path(__file__).with_name("data") / "patrol.xls"
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
    'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.'
    'openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
    f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{NAMESPACE}" xmlns:r="{OFFICE}"><sheets>'
    '<sheet name="survey" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
    f'Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}


def xlsx(rows: str, before: str = "", **more: bytes) -> bytes:
    """A workbook written by hand: `rows` of its one sheet, `before` its root."""
    sheet = f'{before}<worksheet xmlns="{NAMESPACE}"><sheetData>{rows}</sheetData></worksheet>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in {**PARTS, "xl/worksheets/sheet1.xml": sheet, **more}.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


HEAD = f'<row r="1">{cell("A1", "type")}{cell("B1", "name")}{cell("C1", "label")}</row>'
GOOD = xlsx(f'{HEAD}<row r="2">{cell("A2", "text")}{cell("B2", "a")}{cell("C2", "甲")}</row>')


def with_false_sizes(data: bytes) -> bytes:
    """The same zip, whose directory says that every part is tiny."""
    patched = bytearray(data)
    start = patched.find(b"PK\x01\x02")
    while start >= 0:
        patched[start + 24 : start + 28] = struct.pack("<I", 10)
        start = patched.find(b"PK\x01\x02", start + 4)
    return bytes(patched)


def marked_encrypted(data: bytes) -> bytes:
    """The same zip, whose parts say that they need a password."""
    patched = bytearray(data)
    for mark, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        start = patched.find(mark)
        while start >= 0:
            patched[start + place] |= 1
            start = patched.find(mark, start + 4)
    return bytes(patched)


LAUGHS = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
HOSTILE = {
    "a part that grows a thousandfold": (
        xlsx(HEAD, **{"xl/media/x.bin": bytes(3_000_000)}),
        FormFault.WORKBOOK_TOO_LARGE,
    ),
    "more than fifty megabytes in all": (
        xlsx(HEAD, **{f"p{n}": (b"abcdefgh" + bytes([n])) * 700_000 for n in range(9)}),
        FormFault.WORKBOOK_TOO_LARGE,
    ),
    "too many parts": (xlsx(HEAD, **{f"p{n}": b"" for n in range(2_000)}), FormFault.WORKBOOK_TOO_LARGE),
    "a directory that lies": (with_false_sizes(GOOD), FormFault.WORKBOOK_UNREADABLE),
    "parts with a password": (marked_encrypted(GOOD), FormFault.WORKBOOK_UNREADABLE),
    "a billion laughs": (
        xlsx(cell("A1", "&e9;"), f'<!DOCTYPE w [<!ENTITY e0 "ha">{LAUGHS}]>'),
        FormFault.WORKBOOK_UNREADABLE,
    ),
    "half a file": (GOOD[: len(GOOD) // 2], FormFault.WORKBOOK_UNREADABLE),
    "an old workbook with a password": (
        FORM.read_bytes()[:512] + bytes(4_000),
        FormFault.WORKBOOK_UNREADABLE,
    ),
    "a cell in the last row there is": (
        xlsx(f'{HEAD}<row r="1048576">{cell("A1048576", "x")}</row>'),
        FormFault.WORKBOOK_TOO_LARGE,
    ),
    "a cell in the last column there is": (
        xlsx(f'{HEAD}<row r="2">{cell("XFD2", "x")}</row>'),
        FormFault.WORKBOOK_TOO_LARGE,
    ),
    "empty cells far out in every row": (
        xlsx(HEAD + "".join(f'<row r="{n}"><c r="XFD{n}"/></row>' for n in range(2, 300))),
        FormFault.WORKBOOK_TOO_LARGE,
    ),
    "too many rows": (
        ("| survey |\n| | type |\n" + "| | text |\n" * MAX_ROWS).encode(),
        FormFault.WORKBOOK_TOO_LARGE,
    ),
    "too many columns": (
        ("| survey |\n| | " + "x | " * (MAX_COLUMNS + 1) + "\n").encode(),
        FormFault.WORKBOOK_TOO_LARGE,
    ),
    "a line of pipes": (b"| survey |\n" + b"|" * 1_000_000, FormFault.WORKBOOK_TOO_LARGE),
    "too many cells": (
        ("survey,,,,\n" + (("," + "x," * 99 + "x\n") * (MAX_CELLS // 100 + 1))).encode(),
        FormFault.WORKBOOK_TOO_LARGE,
    ),
}


@pytest.mark.parametrize(("data", "fault"), HOSTILE.values(), ids=HOSTILE.keys())
def test_it_is_refused_in_words(compiler: XFormCompiler, data: bytes, fault: FormFault) -> None:
    with pytest.raises(FormRefused) as refused:
        read_workbook(data)
    assert refused.value.code is fault
    (finding,) = check(data, compiler)
    assert (finding.severity, finding.kind) == ("error", "other")
    assert (finding.message, finding.chinese) == sentence(refused.value)
    with pytest.raises(FormRefused) as child:
        compiler.compile(data, "form.xlsx")
    assert child.value.code is fault


def test_a_long_line_of_dashes_is_read_in_one_go() -> None:
    line = "|" + "-" * 1_000_000 + "x"
    assert read_workbook(f"| survey |\n| | type | name |\n{line}\n".encode()).sheets[0].rows == (
        ("type", "name"),
    )


def test_a_row_formatted_to_the_end_of_the_sheet_does_no_harm(compiler: XFormCompiler) -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}"/></row>' for n in range(3, 5_000))
    data = xlsx(f'{HEAD}<row r="2">{cell("A2", "text")}{cell("B2", "a")}{cell("C2", "甲")}</row>{rows}')
    assert len(read_workbook(data).sheets[0].rows) == 2
    assert check(data, compiler) == []


@pytest.mark.parametrize("name", ["form.xlsx", "form.xls", "form.csv", "form.md", "form.txt", "form"])
def test_the_name_of_a_file_does_not_matter(compiler: XFormCompiler, name: str) -> None:
    """WPS saves old workbooks under new names."""
    old = FORM.read_bytes()
    text = write_markdown(read_workbook(old))
    new = write_xlsx(read_workbook(old))
    forms = {compiler.compile(data, name).xform for data in (old, text.encode(), new)}
    assert len(forms) == 1


def test_an_old_workbook_holds_what_the_markdown_holds() -> None:
    survey = read_workbook(FORM.read_bytes()).sheets[1]
    assert survey.rows[1] == ("text", "found", "发现情况\n（逐条）", "")
    assert survey.rows[3] == ("integer", "seals", "封条数", "3")


def test_a_csv_in_the_chinese_code_page_is_read() -> None:
    text = "survey,,,\n,type,name,label\n,text,found,发现情况\n"
    assert read_workbook(text.encode("gb18030")) == read_workbook(text.encode("utf-8-sig"))


def test_a_form_of_two_thousand_questions_is_checked_to_the_end(compiler: XFormCompiler) -> None:
    rows = [
        ("text", f"q{number}", "甲", f"${{q{number - 1}}} != ''" if number else "") for number in range(2_000)
    ]
    sheet = sheet_of("survey", [("type", "name", "label", "relevant"), *rows])
    assert check(write_markdown(Workbook(sheets=(sheet,))).encode(), compiler) == []


def test_every_fault_has_a_sentence_in_both_languages() -> None:
    assert set(SENTENCES) == set(FormFault)
    for english, chinese in SENTENCES.values():
        assert english.endswith((".", "}"))
        assert not chinese.endswith("。")
