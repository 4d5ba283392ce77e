"""This is about papers as they come back: drawn, laid askew, blurred, photographed, packed in files."""

import io
from collections.abc import Callable, Sequence

from PIL import Image, ImageFilter

from app.printing.scan import pdf_pages_as_images

Degraded = Callable[[Image.Image], Image.Image]


def drawn(pdf: bytes, dpi: int = 200) -> list[Image.Image]:
    return [Image.open(io.BytesIO(page)) for page in pdf_pages_as_images(pdf, dpi)]


def askew(page: Image.Image) -> Image.Image:
    return page.rotate(3.5, Image.Resampling.BICUBIC, expand=True, fillcolor=255)


def upside_down(page: Image.Image) -> Image.Image:
    return page.rotate(180)


def blurred(page: Image.Image) -> Image.Image:
    return page.filter(ImageFilter.GaussianBlur(2.5))


def faded(page: Image.Image) -> Image.Image:
    return page.point(lambda grey: 150 + grey // 4)


def photographed(page: Image.Image) -> Image.Image:
    """As a phone sees it: from a side, in a shadow, softened, on a dark table."""
    table = Image.new("L", (page.width + 500, page.height + 500), 60)
    table.paste(page, (250, 250))
    width, height = table.size
    seen = table.transform(
        table.size,
        Image.Transform.QUAD,
        (120, 60, 0, height - 80, width - 40, height, width - 190, 150),
        Image.Resampling.BICUBIC,
    )
    shadow = Image.linear_gradient("L").resize(seen.size).point(lambda grey: 90 + grey * 165 // 255)
    dark = Image.composite(seen, Image.new("L", seen.size, 40), shadow)
    return dark.rotate(-11, Image.Resampling.BICUBIC, expand=True, fillcolor=60).filter(
        ImageFilter.GaussianBlur(1.4)
    )


def stained(page: Image.Image) -> Image.Image:
    """A pen went across the corner with the code."""
    page = page.copy()
    width, height = page.size
    for at in range(0, 300):
        page.paste(0, (width - 360 + at, height - 330 + at // 3, width - 356 + at, height - 326 + at // 3))
    return page


def without_code(page: Image.Image) -> Image.Image:
    """The corner with the code is torn off."""
    page = page.copy()
    page.paste(255, (int(page.width * 0.7), int(page.height * 0.82), page.width, page.height))
    return page


def as_jpeg(page: Image.Image, quality: int = 85) -> bytes:
    out = io.BytesIO()
    page.save(out, "JPEG", quality=quality)
    return out.getvalue()


def as_tiff(pages: Sequence[Image.Image]) -> bytes:
    out = io.BytesIO()
    pages[0].save(out, "TIFF", save_all=True, append_images=list(pages[1:]), compression="tiff_lzw")
    return out.getvalue()


def as_pdf(pages: Sequence[Image.Image], dpi: int = 200) -> bytes:
    """As an office scanner makes it: nothing but pictures."""
    out = io.BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=list(pages[1:]), resolution=dpi, quality=60)
    return out.getvalue()
