"""This is about QR codes on paper: making them, and finding them on a scan or a phone photo of the page.

Reading runs in the reading child; call it through `MetadataReader.codes`.
"""

import io
import re
from collections.abc import Iterator
from itertools import islice
from operator import not_
from typing import Any, BinaryIO

import zxingcpp
from PIL import Image, ImageOps, ImageSequence

LONGEST_CODE = 40
MOST_PAGES = 200
_ALLOWED = re.compile(r"[0-9A-Z $%*+\-./:]+")
_ANY_KIND = zxingcpp.BarcodeFormats([])
"""None named: every kind is looked for."""
_QR_ONLY = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
_LONGEST_SIDE = 5000
_SMALL_SIDE = 1600


def code_modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Rows of dark (True) and light modules without the quiet zone of 4 modules; level Q.

    Raises:
        ValueError: longer than 40 characters, or not of the QR alphanumeric set; such a code was not read
            from chat-app photos at 35 mm.
    """
    if len(text) > LONGEST_CODE or not _ALLOWED.fullmatch(text):
        raise ValueError("code text must be at most 40 upper-case letters or digits")
    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="Q")
    # Typed by hand: the maker's stubs do not tell that its picture can be looked at, a shade a module.
    grey: Any = zxingcpp.write_barcode_to_image(made, scale=1, add_quiet_zones=False)
    rows: Any = memoryview(grey).tolist()
    return tuple(tuple(map(not_, row)) for row in rows)


def make_code(text: str, scale: int = 8) -> bytes:
    """A PNG with quiet zone, `scale` pixels a module. Raises as `code_modules`."""
    modules = code_modules(text)
    image = Image.new("1", (len(modules) + 8, len(modules) + 8), 1)
    for down, row in enumerate(modules):
        for across, dark in enumerate(row):
            if dark:
                image.putpixel((across + 4, down + 4), 0)
    out = io.BytesIO()
    image.resize((image.width * scale, image.height * scale), Image.Resampling.NEAREST).save(out, "PNG")
    return out.getvalue()


def read_codes(source: bytes | BinaryIO) -> tuple[str, ...]:
    """Texts in page order, each once. Raises OSError when it is no picture."""
    return tuple(dict.fromkeys(text for page in codes_by_page(source) for text in page))


def codes_by_page(source: bytes | BinaryIO, any_kind: bool = False) -> Iterator[list[str]]:
    """Texts on each page of a picture, which has one page unless it is a TIFF. Raises OSError as above.

    any_kind: bar codes of every kind too, not only the square ones on papers of ours.
    """
    image = Image.open(io.BytesIO(source) if isinstance(source, bytes) else source)
    # A phone's JPEG or HEIC may carry depth maps and the like behind the picture: only TIFF has pages.
    for page in islice(ImageSequence.Iterator(image), MOST_PAGES if image.format == "TIFF" else 1):
        yield _on_page(page, _ANY_KIND if any_kind else _QR_ONLY)


def _on_page(page: Image.Image, formats: zxingcpp.BarcodeFormats) -> list[str]:
    """Tries the page as it is, then other sizes and stronger contrast, until something is read."""
    for attempt in _attempts(page):
        found = zxingcpp.read_barcodes(attempt, formats=formats)
        if found:
            return [code.text for code in found]
    return []


def _attempts(page: Image.Image) -> Iterator[Image.Image]:
    page.draft("L", (_LONGEST_SIDE, _LONGEST_SIDE))
    grey = ImageOps.exif_transpose(page).convert("L")
    grey.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    yield grey
    half = grey.resize((max(grey.width // 2, 1), max(grey.height // 2, 1)), Image.Resampling.BOX)
    yield half
    yield ImageOps.autocontrast(half, cutoff=2)
    if max(grey.size) <= _SMALL_SIDE * 2:
        yield ImageOps.autocontrast(grey.resize((grey.width * 2, grey.height * 2), Image.Resampling.BICUBIC))
