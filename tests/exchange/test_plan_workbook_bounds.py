"""Workbooks that are none, that are broken, or that would fill the memory."""

import io
import random
import zipfile
from contextlib import suppress

import openpyxl
import pytest

from app.domain.errors import FileRefused, Refusal
from app.domain.plan.plan import Doubt
from app.exchange.plan_workbook import read_plan
from tests.exchange.plan_made import HEADER, TOWNSHIPS, item, workbook


def refusal(data: bytes) -> Refusal:
    with pytest.raises(FileRefused) as refused:
        read_plan(data, TOWNSHIPS)
    return refused.value.code


def with_part(data: bytes, name: str, part: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            if entry != name:
                new.writestr(entry, old.read(entry))
        new.writestr(name, part)
    return stream.getvalue()


def part_of(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


SHEET = "xl/worksheets/sheet1.xml"


def test_other_files_are_refused_by_what_they_are() -> None:
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert refusal(old) is Refusal.OLD_WORKBOOK
    assert refusal(old + "EncryptedPackage".encode("utf-16-le")) is Refusal.WORKBOOK_LOCKED
    assert refusal(b"") is Refusal.NOT_A_WORKBOOK
    assert refusal(b"\xef\xbb\xbf" + "企业名称,数量".encode()) is Refusal.NOT_A_WORKBOOK
    assert refusal(b"PK\x03\x04" + bytes(100)) is Refusal.NOT_A_WORKBOOK
    empty = io.BytesIO()
    with zipfile.ZipFile(empty, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    assert refusal(empty.getvalue()) is Refusal.NOT_A_WORKBOOK


def test_a_workbook_without_a_plan_is_refused_by_name_of_its_sheets() -> None:
    with pytest.raises(FileRefused) as refused:
        read_plan(workbook([["通讯录"], ["姓名", "电话"]], name="通讯录"))
    assert refused.value.code is Refusal.NO_PLAN_FOUND
    assert refused.value.details == {"sheets": "通讯录"}


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    data = workbook([HEADER, item()])
    assert refusal(with_part(data, "xl/media/a.bin", bytes(20 * 1024 * 1024))) is Refusal.WORKBOOK_TOO_LARGE
    crowd = io.BytesIO()
    with zipfile.ZipFile(crowd, "w") as archive:
        for number in range(2001):
            archive.writestr(f"xl/{number}", "")
    assert refusal(crowd.getvalue()) is Refusal.WORKBOOK_TOO_LARGE


def test_huge_merges_and_far_cells_cost_nothing() -> None:
    data = workbook([HEADER, item()])
    sheet = part_of(data, SHEET)
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    merges = b'<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    sheet = sheet.replace(b"</sheetData>", far + merges)
    plan = read_plan(with_part(data, SHEET, sheet), TOWNSHIPS)
    assert len(plan.rows) == 1


def test_a_wrong_dimension_hides_no_column() -> None:
    data = workbook([HEADER, item()])
    sheet = part_of(data, SHEET).replace(b'<dimension ref="A1:H2"/>', b'<dimension ref="A1"/>')
    assert b'ref="A1"' in sheet
    assert read_plan(with_part(data, SHEET, sheet), TOWNSHIPS).rows[0].dismantle_by == "2025-10-31"


def test_an_entity_bomb_is_no_workbook() -> None:
    data = workbook([HEADER, item()])
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + b"".join(
        b'<!ENTITY a%d "%s">' % (n, b"&a%s;" % (str(n - 1).encode() if n > 1 else b"") * 10)
        for n in range(1, 12)
    )
    sheet = (
        part_of(data, SHEET)
        .replace(b"<worksheet", bomb + b"]><worksheet", 1)
        .replace(b"<v>1</v>", b"<v>&a11;</v>")
    )
    assert refusal(with_part(data, SHEET, sheet)) is Refusal.NOT_A_WORKBOOK


def test_hidden_sheets_are_told_and_not_read() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook([HEADER, item()], [HEADER, item()])))
    book.worksheets[1].sheet_state = "hidden"
    stream = io.BytesIO()
    book.save(stream)
    plan = read_plan(stream.getvalue(), TOWNSHIPS)
    assert len(plan.rows) == 1
    assert [w.sheet for w in plan.warnings if w.code is Doubt.SHEET_HIDDEN] == ["计划2"]


def test_no_damage_breaks_the_reading() -> None:
    """Bytes of the parts themselves are changed: a changed zip mostly fails its checksum."""
    data = workbook([["2025年计划"], HEADER, item(), item(), ["合计"]], merges=["A1:H1", "C3:C4"])
    chance = random.Random(20251114)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [name for name in archive.namelist() if name.startswith("xl/") and "theme" not in name]
    for _round in range(150):
        name = chance.choice(parts)
        part = bytearray(part_of(data, name))
        for _change in range(chance.randint(1, 4)):
            place = chance.randrange(len(part))
            part[place : place + chance.randint(0, 3)] = chance.randbytes(chance.randint(0, 3))
        with suppress(FileRefused):
            read_plan(with_part(data, name, bytes(part)), TOWNSHIPS)


def test_a_torn_file_is_refused() -> None:
    data = workbook([HEADER, item()])
    for length in range(0, len(data) - 1, 97):
        assert refusal(data[:length]) is Refusal.NOT_A_WORKBOOK


def test_odd_values_in_cells_break_nothing() -> None:
    odd: list[object] = [
        "=1/0",
        "#REF!",
        True,
        1e308,
        -1,
        0.1,
        "\u200b",
        "９" * 300,
        "，" * 50,
        "(" * 200,
        2**60,
    ]
    lines = [item(**{heading: value}) for heading in HEADER for value in odd]
    plan = read_plan(workbook([HEADER, *lines]), TOWNSHIPS)
    assert len(plan.rows) + len(plan.refused) + len(plan.sheets[0].other_lines) == len(lines)
