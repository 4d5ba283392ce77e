"""A scanned PDF is looked at page by page; what is no PDF is refused, never a crash."""

import io
import random
from contextlib import suppress

import pytest
from PIL import Image

from app.domain.errors import FileRefused, Refusal
from app.printing.scan import pdf_pages_as_images
from tests.printing import samples
from tests.printing.reading import printed


def test_each_page_is_a_picture_of_its_paper():
    pictures = [
        Image.open(io.BytesIO(page))
        for page in pdf_pages_as_images(printed(samples.walk_sheet()).pdf, dpi=100)
    ]
    assert [picture.size for picture in pictures] == [(827, 1170)] * 2


def test_only_the_pages_asked_for_are_drawn():
    pdf = printed(samples.walk_sheet()).pdf
    first, second = pdf_pages_as_images(pdf, dpi=50)
    assert list(pdf_pages_as_images(pdf, dpi=50, only=[2])) == [second]
    assert list(pdf_pages_as_images(pdf, dpi=50, only=[])) == []
    assert first != second


def test_a_page_of_monstrous_size_is_drawn_coarser():
    pdf = printed(samples.walk_sheet()).pdf.replace(
        b"/MediaBox [ 0 0 595.2756 841.8898 ]", b"/MediaBox [ 0 0 59527 8418 ]"
    )
    picture = Image.open(io.BytesIO(next(pdf_pages_as_images(pdf, dpi=300))))
    assert picture.width * picture.height <= 25_000_000


@pytest.mark.parametrize("rubbish", [b"", b"%PDF-1.7\n", b"no pdf at all", b"\xff\xd8\xff\xe0JFIF"])
def test_what_is_no_pdf_is_refused(rubbish):
    with pytest.raises(FileRefused) as refused:
        list(pdf_pages_as_images(rubbish))
    assert refused.value.code is Refusal.NOT_READABLE


def test_a_damaged_pdf_gives_pages_or_is_refused():
    pdf = printed(samples.walk_sheet()).pdf
    chance = random.Random(5)
    for _ in range(20):
        damaged = bytearray(pdf[: chance.randrange(len(pdf))] if chance.random() < 0.5 else pdf)
        for _ in range(30):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        with suppress(FileRefused):
            for page in pdf_pages_as_images(bytes(damaged), dpi=20):
                assert page.startswith(b"P5\n")
