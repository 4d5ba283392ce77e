"""A record on paper says what it should, leaves room for the pen, and is the same paper every time."""

import io

import pytest
from PIL import Image
from pypdf import PdfReader

from app import places
from app.domain.errors import FileRefused, Refusal, RuleRefused, Stopped
from app.domain.records.record import (
    PAGE_COUNT,
    Blank,
    Column,
    Field,
    Fields,
    Heading,
    PageBreak,
    Paragraph,
    Photo,
    PhotoSheet,
    Signatures,
    Signer,
    Spacer,
    Table,
    Together,
)
from app.media.codes import code_modules
from app.printing.fonts import bundled_fonts
from app.printing.page_code import read_mark, short_name
from app.printing.print_record import print_record, write_record
from tests.printing import samples
from tests.printing.reading import codes, printed, text, texts

RARE = "㙍䶮𬭎𫖯𫠊䥽䶵𬱖𨱏𠙶鿍"


def paper(*blocks, **changes):
    return samples.inspection_record(**{"blocks": blocks, "copies": (), "subject": "", **changes})


def long_text(lines):
    return Paragraph(text="现场检查情况逐项记录如下。" * 3 * lines)


# What it says


def test_the_inspection_record_fits_on_two_pages():
    assert len(printed(samples.inspection_record()).pages) == 2


def test_the_inspection_record_says_what_was_seen():
    said = text(printed(samples.inspection_record()).pdf)
    for words in (
        "福州市长乐区工业和信息化局",
        "现场检查笔录",
        "长工信检〔2025〕示1号",
        "型号DZL4-1.25-AⅡ、出厂编号示0408",
        "10kV跌落式熔断器2025-06-1210:38摘跌落、拆引线示DZ2009117",
        "以上记录共2页，已交被检查人核对，无误。",
        "本文书一式两份：被检查单位、本机关存档各一份。",
        "示例数据",
    ):
        assert words in said


def test_every_page_is_signed_and_counted():
    for number, page in enumerate(texts(printed(samples.inspection_record()).pdf), 1):
        page = "".join(page.split())
        assert "被检查单位现场负责人：" in page
        assert "执法人员：、见证人：" in page
        assert f"第{number}页共2页" in page


def test_later_pages_say_whose_paper_they_continue():
    page = "".join(texts(printed(samples.inspection_record()).pdf)[1].split())
    assert page.startswith(
        "【示例数据】福州市长乐区工业和信息化局现场检查笔录（续页）福州市长乐区示例染整有限公司"
    )


def test_a_long_name_makes_room_for_the_number_on_later_pages():
    subject = "福州市长乐区示例染整纺织化纤制造有限责任公司金峰第一分公司" * 2
    blocks = (long_text(2), PageBreak(), long_text(1))
    page = texts(printed(paper(*blocks, subject=subject, number="长工信检〔2025〕示1号")).pdf)[1]
    head = next(line for line in page.splitlines() if "（续页）" in line)
    assert head.startswith("现场检查笔录（续页）")
    assert "…" in head


def test_a_paper_waiting_for_its_number_has_a_line_for_it():
    assert "文号：____" in text(printed(paper(long_text(1), number="")).pdf)
    assert "文号" not in text(printed(paper(long_text(1), number=None)).pdf)


# Blanks


def test_empty_places_stay_empty_for_the_pen():
    said = text(printed(samples.inspection_record("write")).pdf)
    assert "／" not in said
    assert "止码kWh" in said


def test_empty_places_are_struck_when_asked():
    said = text(printed(samples.inspection_record("strike")).pdf)
    assert "止码／kWh" in said
    assert "联系电话／" in said
    assert "示DZ2009117／" in said


def test_rows_to_write_in_are_printed_only_for_the_pen():
    table = Table(columns=(Column(title="设备"),), rows=(("锅炉",),), blank_rows=2)
    heights = {
        blanks: printed(paper(*[table] * 18, blanks=blanks)).pages[-1].mark.of
        for blanks in ("write", "strike")
    }
    assert heights["write"] > heights["strike"]
    assert "／" not in text(printed(paper(table, blanks="strike")).pdf)


def test_a_blank_of_its_own_is_lines_or_a_stroke():
    blank = Blank(label="当事人意见", lines=3)
    assert "当事人意见：" in text(printed(paper(blank)).pdf)
    assert "当事人意见：／" in text(printed(paper(blank, blanks="strike")).pdf)


# The same paper every time


def test_the_same_record_is_the_same_bytes():
    first, second = (printed(samples.evidence_book()) for _ in range(2))
    assert first == second


def test_the_fonts_used_are_named_with_their_digests():
    fonts = printed(samples.inspection_record()).fonts
    assert [font.name for font in fonts] == [
        "NotoSansSC-Bold",
        "NotoSansSC-Regular",
        "NotoSerifSC-Bold",
        "NotoSerifSC-Regular",
    ]
    assert all(len(font.sha256) == 64 for font in fonts)


def test_another_font_in_place_of_the_machines_fangsong_is_named():
    fonts = bundled_fonts(places.fonts(), fang=places.fonts() / "LXGWWenKai-Regular.ttf")
    kept = print_record(samples.inspection_record(), samples.picture, fonts, code_modules)
    assert "LXGWWenKai-Regular" in [font.name for font in kept.fonts]


# Page codes


@pytest.mark.parametrize("record", [samples.inspection_record(), samples.walk_sheet()], ids=["form", "walk"])
def test_the_code_of_each_page_is_read_from_the_drawn_page(record):
    done = printed(record)
    for dpi in (300, 150):
        assert codes(done.pdf, dpi) == [(page.mark.text(),) for page in done.pages]


def test_a_code_read_from_paper_names_record_and_page():
    done = printed(samples.inspection_record())
    mark = read_mark(done.pages[1].mark.text())
    assert mark == done.pages[1].mark
    assert mark.record == short_name(samples.inspection_record().id)
    assert (mark.number, mark.of) == (2, 2)
    assert len(mark.text()) <= 40
    assert read_mark("HTTPS://EXAMPLE.ORG") is None


def test_one_changed_digit_changes_the_code_of_its_page_only():
    first = printed(paper(Paragraph(text="止码4871.36"), PageBreak(), Paragraph(text="第二页")))
    other = printed(paper(Paragraph(text="止码4817.36"), PageBreak(), Paragraph(text="第二页")))
    assert first.pages[0].mark != other.pages[0].mark
    assert first.pages[1].mark == other.pages[1].mark


def test_another_picture_is_another_code():
    first, other = (
        printed(paper(PhotoSheet(photos=(Photo(code="1-1", image=samples.sha256(n)),)))) for n in (1, 2)
    )
    assert first.pages[0].text_digest == other.pages[0].text_digest
    assert first.pages[0].mark != other.pages[0].mark


# Characters


def test_rare_names_come_back_as_they_were_written():
    said = text(printed(paper(Paragraph(text=f"法定代表人{RARE}"), Paragraph(text=RARE, style="kai"))).pdf)
    assert said.count(RARE) == 2


def test_every_character_of_the_common_tables_can_be_printed_and_copied():
    gb2312 = [
        bytes((high, low)).decode("gb2312")
        for high in range(0xB0, 0xF8)
        for low in range(0xA1, 0xFF)
        if (high, low) < (0xD7, 0xFA) or high > 0xD7
    ]
    assert len(gb2312) == 6763
    rows = ["".join(gb2312[start : start + 30]) for start in range(0, len(gb2312), 30)]
    said = text(printed(paper(*(Paragraph(text=row, indent=0) for row in rows))).pdf)
    assert [row for row in rows if row not in said] == []


def test_a_character_no_font_has_is_refused_by_name():
    with pytest.raises(RuleRefused) as refused:
        printed(paper(Fields(fields=(Field(label="现场负责人", value="示\U0002a6a5"),))))
    assert refused.value.code is Refusal.GLYPH_MISSING
    assert refused.value.details == {"character": "\U0002a6a5", "codepoint": "U+2A6A5"}


def test_characters_without_a_shape_are_left_out():
    assert "郑示达" in text(printed(paper(Paragraph(text="郑\u200b示\ufe00达\ufeff"))).pdf)


# Pages


def test_a_tables_header_comes_again_on_every_page():
    table = Table(
        columns=(Column(title="序号"), Column(title="出厂编号")),
        rows=tuple((str(n), f"示{n:03}") for n in range(60)),
    )
    pages = texts(printed(paper(table)).pdf)
    assert len(pages) > 2
    assert all("出厂编号" in page for page in pages)


def test_a_cell_longer_than_a_page_goes_on_on_the_next():
    done = printed(paper(Fields(columns=1, fields=(Field(label="检查情况", value="设备已断电。" * 500),))))
    assert len(done.pages) > 1
    assert text(done.pdf).count("设备已断电。") > 480


def test_a_heading_never_stands_alone_at_the_foot_of_a_page():
    for filling in range(5, 45, 5):
        blocks = [Spacer(height=filling * 4.5), Heading(text="处理意见"), long_text(2)]
        for page in texts(printed(paper(*blocks)).pdf):
            page = "".join(page.split())
            assert "处理意见" not in page or "处理意见现场检查情况" in page


def test_what_belongs_together_stays_on_one_page():
    group = Together(blocks=(Paragraph(text="甲开始"), Spacer(height=60), Paragraph(text="乙结束")))
    for page in texts(printed(paper(Spacer(height=150), group, group)).pdf):
        assert page.count("甲开始") == page.count("乙结束")


def test_the_statement_and_its_signatures_share_a_page_and_know_the_number_of_pages():
    signatures = Signatures(signers=(Signer(role="签署人"),), statement=f"共{PAGE_COUNT}页，无误。")
    for filling in range(150, 215, 8):
        pages = texts(printed(paper(Spacer(height=1), long_text(2), Spacer(height=filling), signatures)).pdf)
        last = "".join(pages[-1].split())
        assert f"共{len(pages)}页，无误。" in last
        assert "签署人" in last


def test_no_page_holds_signatures_alone():
    signatures = Signatures(signers=(Signer(role="签署人"),))
    for filling in range(150, 215, 8):
        pages = texts(
            printed(paper(Spacer(height=filling), Paragraph(text="见证意见属实。"), signatures)).pdf
        )
        assert "见证意见属实。" in "".join(pages[-1].split())


def test_an_official_paper_has_its_number_above_the_title_and_no_head_on_later_pages():
    done = printed(
        paper(long_text(20), page_style="official", title="关于现场检查\n验收的意见", signature_line=())
    )
    first, second = ("".join(page.split()) for page in texts(done.pdf))
    assert first.startswith(
        "【示例数据】福州市长乐区工业和信息化局长工信检〔2025〕示1号关于现场检查验收的意见"
    )
    assert "—1—" in first
    assert "—2—" in second
    assert "续页" not in second


def test_a_stage_nobody_photographed_shows_an_empty_frame():
    assert "（无影像）" in text(printed(samples.evidence_book()).pdf)


def test_no_more_than_the_pictures_of_a_page_wait_for_the_file(tmp_path):
    path, given = tmp_path / "book.pdf", []
    with path.open("wb", buffering=0) as out:

        def picture(sha):
            assert path.stat().st_size >= sum(given[:-2])
            jpeg = samples.picture(sha)
            given.append(len(jpeg))
            return jpeg

        done = write_record(out, samples.evidence_book(9), picture, samples.FONTS, code_modules)
    assert len(given) == 11
    assert codes(path.read_bytes()) == [(page.mark.text(),) for page in done.pages]


def test_the_pictures_are_whole_in_the_file():
    pages = PdfReader(io.BytesIO(printed(samples.evidence_book(2)).pdf), strict=True).pages
    assert [image.image.size for image in pages[0].images] == [
        Image.open(io.BytesIO(samples.picture(samples.sha256(number)))).size for number in (1, 2)
    ]


# Faults


def test_a_picture_that_is_none_is_refused_by_its_name():
    record = samples.evidence_book(1)
    with pytest.raises(FileRefused) as refused:
        print_record(record, lambda _sha: b"no picture", samples.FONTS, code_modules)
    assert refused.value.code is Refusal.NOT_READABLE


def test_a_missing_font_file_is_refused(tmp_path):
    with pytest.raises(FileRefused) as refused:
        print_record(samples.inspection_record(), samples.picture, bundled_fonts(tmp_path), code_modules)
    assert refused.value.code is Refusal.FILE_MISSING


def test_printing_can_be_stopped():
    def stop(done, _total):
        if done:
            raise Stopped

    with pytest.raises(Stopped):
        print_record(samples.inspection_record(), samples.picture, samples.FONTS, code_modules, stop)
