"""A record says what it still lacks, and survives being written down."""

import msgspec
import pytest

from app.domain.records.record import (
    Blank,
    CheckBoxes,
    Column,
    Field,
    Fields,
    Heading,
    Option,
    Paragraph,
    Photo,
    PhotoSheet,
    Record,
    Table,
    Thumbnail,
    ThumbnailRow,
    Together,
    images,
    missing,
    phrase,
)


def record(*blocks, **more):
    return Record(
        id="示例", kind="inspection_record", title="现场检查笔录", office="示例局", blocks=blocks, **more
    )


def test_a_complete_record_lacks_nothing():
    fields = Fields(fields=(Field(label="被检查单位", value="示例公司", required=True), Field(label="备注")))
    assert missing(record(fields, number="示1号")) == ()


def test_what_is_required_and_empty_is_named_in_reading_order():
    blocks = (
        Fields(fields=(Field(label="被检查单位", value=" ", required=True),)),
        Paragraph(
            text=phrase("止码{reading}kWh，封印{seal}。", reading=Blank(label="止码"), seal="供-示55021")
        ),
        Together(blocks=(CheckBoxes(label="是否申请回避", options=(Option(text="是"),), required=True),)),
        Table(
            columns=(Column(title="设备"), Column(title="出厂编号", required=True)),
            rows=(("锅炉", "示1"), ("", "")),
        ),
        Blank(label="当事人意见", lines=3, required=False),
    )
    assert missing(record(*blocks, number="")) == (
        "文号",
        "被检查单位",
        "止码",
        "是否申请回避",
        "出厂编号（第2行）",
    )


def test_an_empty_value_in_a_phrase_becomes_a_blank():
    assert phrase("止码{reading}kWh", reading="") == ("止码", Blank(label="reading"), "kWh")


def test_a_phrase_with_everything_known_is_one_text():
    assert phrase("{who}于{when}到场", who="林示川", when="9时12分") == ("林示川于9时12分到场",)


def test_a_phrase_without_its_variable_is_a_mistake_of_ours():
    with pytest.raises(KeyError):
        phrase("止码{reading}")


def test_the_same_record_comes_back_from_its_bytes():
    original = record(
        Heading(text="一、基本情况"),
        Together(blocks=(Paragraph(text=("止码", Blank(label="止码"))), Blank(label="意见"))),
    )
    assert msgspec.json.decode(msgspec.json.encode(original), type=Record) == original


def test_pictures_are_listed_once_in_order():
    sheet = PhotoSheet(photos=(Photo(code="1", image="b"), Photo(code="2"), Photo(code="3", image="a")))
    row = Together(blocks=(ThumbnailRow(thumbnails=(Thumbnail(code="1-1", image="b"),)),))
    assert images(record(sheet, row)) == ("b", "a")
