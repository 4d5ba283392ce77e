"""A record as a document: every block it knows, words as they are, nothing XML can't hold."""

import io
from datetime import date

import docx
import pytest

from app.domain.records.record import (
    Column,
    Heading,
    PageBreak,
    Paragraph,
    Photo,
    PhotoSheet,
    Record,
    Signatures,
    Spacer,
    Table,
    phrase,
)
from app.printing.document import write_document

DAY = date(2025, 11, 13)


def a_record(*blocks: object) -> Record:
    return Record(
        id="r",
        kind="circular",
        title="标题\x00\ud800",
        office="示例局",
        subject="2025年11月13日",
        blocks=blocks,
    )  # type: ignore[arg-type]  # blocks all


def read(record: Record, image: bytes = b"") -> "docx.document.Document":
    return docx.Document(io.BytesIO(write_document(record, lambda _: image, DAY)))


def test_every_block_is_written() -> None:
    table = Table(columns=(Column(title="名"), Column(title="数")), rows=(("甲", "1"), ("乙", "2")))
    sheet = PhotoSheet(photos=(Photo(code="E01", image="1" * 64, position="拆除前"), Photo(code="E02")))
    document = read(
        a_record(
            Heading(text="一、"),
            Paragraph(text=phrase("止码{reading}", reading="12")),
            table,
            sheet,
            Spacer(),
            PageBreak(),
        )
    )
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == [
        ["名", "数"],
        ["甲", "1"],
        ["乙", "2"],
    ]
    assert [cell.text for cell in document.tables[1].rows[1].cells] == ["拆除前　E01", "E02"]
    assert [cell.text for cell in document.tables[1].rows[0].cells] == ["（无影像）", "（无影像）"]
    texts = [line.text for line in document.paragraphs]
    assert {"标题", "一、", "止码12", "〔　　〕第　　期"} <= set(texts)


def test_it_is_dated_by_its_day_and_signed_by_its_office() -> None:
    core = read(a_record()).core_properties
    assert (core.author, str(core.created)[:10]) == ("示例局", "2025-11-13")


def test_a_block_it_does_not_know_is_a_bug() -> None:
    with pytest.raises(TypeError):
        read(a_record(Signatures(signers=())))
