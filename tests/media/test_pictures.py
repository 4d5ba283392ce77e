"""This is about smaller copies, likeness of pictures and codes on paper, each made in the reading child."""

import io
import struct
import zlib

import pytest
import segno
from PIL import Image, ImageEnhance, ImageFilter

from app.media.codes import code_modules, make_code
from app.media.likeness import distance, is_same_picture
from app.media.metadata import MetadataReader
from tests.media.pictures import jpeg, picture
from tests.shared_fixtures import shared

CODE = "FS1-XC-0123456789ABCDEFGH"


@pytest.fixture(scope="module")
def reader():
    with MetadataReader() as reader:
        yield reader


def as_jpeg(image: Image.Image, quality: int = 80) -> bytes:
    out = io.BytesIO()
    image.convert("RGB").save(out, "JPEG", quality=quality)
    return out.getvalue()


def size_of(data: bytes) -> tuple[int, int]:
    return Image.open(io.BytesIO(data)).size


def test_a_thumbnail_is_small_upright_and_the_same_every_time(reader):
    turned = Image.Exif()
    turned[0x0112] = 6
    data = jpeg(seed=5, size=(1600, 1200), exif=turned)
    small = reader.thumbnail(data)
    assert small == reader.thumbnail(data)
    assert size_of(small) == (384, 512)
    assert 0x0112 not in Image.open(io.BytesIO(small)).getexif()


def test_heic_gets_a_thumbnail_and_a_video_none(reader):
    assert max(size_of(reader.thumbnail(shared("fixtures", "photos", "iphone8_guangzhou.heic")))) == 512
    assert reader.thumbnail(shared("fixtures", "photos", "with_gps.mp4")) is None


def test_an_evidence_image_keeps_what_is_already_small(reader):
    assert size_of(reader.evidence_image(jpeg(seed=5), 1600, 85)) == (640, 480)
    assert size_of(reader.evidence_image(jpeg(seed=5, size=(3200, 2400)), 1600, 85)) == (1600, 1200)


def test_a_decompression_bomb_is_left_alone(reader):
    out = io.BytesIO()
    Image.new("1", (8, 8)).save(out, "PNG")
    header = b"IHDR" + struct.pack(">II", 30_000, 30_000) + out.getvalue()[24:29]
    bomb = out.getvalue()[:12] + header + struct.pack(">I", zlib.crc32(header)) + out.getvalue()[33:]
    assert reader.thumbnail(bomb) is None
    assert reader.claims(bomb).width == 30_000


def test_a_copy_from_a_chat_looks_the_same_and_another_picture_does_not(reader):
    base = reader.likeness(jpeg(seed=11, quality=95, size=(1600, 1200)))
    copy = picture(11, (1600, 1200)).resize((800, 600))
    brighter = ImageEnhance.Brightness(copy).enhance(1.2)
    assert distance(base, reader.likeness(as_jpeg(copy, 40))) <= 6
    assert is_same_picture(base, reader.likeness(as_jpeg(brighter, 60)))
    others = [reader.likeness(jpeg(seed=seed)) for seed in range(30, 40)]
    assert min(distance(base, other) for other in others) > 14


def test_a_thumbnail_stands_in_for_its_picture_when_looks_are_compared(reader):
    for name in ("oppo_r7.jpg", "iphone8_guangzhou.heic", "galaxy_s_zero_position.jpg", "htc_desire.webp"):
        data = shared("fixtures", "photos", name).read_bytes()
        assert distance(reader.likeness(data), reader.likeness(reader.thumbnail(data))) <= 2, name


def on_paper(scale: int = 8) -> Image.Image:
    """A page with the code in a corner and grey lines for text, as scanned."""
    page = Image.new("L", (1240, 1754), 250)
    for line in range(200, 1500, 40):
        page.paste(120, (120, line, 1100, line + 10))
    page.paste(Image.open(io.BytesIO(make_code(CODE, scale))), (900, 60))
    return page


def photographed(page: Image.Image) -> Image.Image:
    """As a phone sees it: aslant, from a side, softened, on a dark table."""
    table = Image.new("L", (page.width + 400, page.height + 400), 70)
    table.paste(page, (200, 200))
    width, height = table.size
    seen = table.transform(
        table.size, Image.Transform.QUAD, (90, 40, 0, height - 60, width - 30, height, width - 140, 110),
        Image.Resampling.BICUBIC,
    )  # fmt: skip
    return seen.rotate(17, Image.Resampling.BICUBIC, expand=True, fillcolor=70).filter(
        ImageFilter.GaussianBlur(1.2)
    )


@pytest.mark.parametrize("turn", [0, 90, 180, 33])
def test_a_code_is_read_from_a_page_however_it_lies(reader, turn):
    page = on_paper().rotate(turn, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    assert reader.codes(as_jpeg(page)) == (CODE,)


def test_a_code_is_read_from_a_phone_photo_of_the_page(reader):
    assert reader.codes(as_jpeg(photographed(on_paper()), 60)) == (CODE,)


def test_codes_of_all_pages_are_read_in_order(reader):
    pages = [Image.new("L", (400, 400), 255) for _ in range(3)]
    for number, page in enumerate(pages):
        page.paste(Image.open(io.BytesIO(make_code(f"PAGE{number}", 6))), (40, 40))
    out = io.BytesIO()
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:])
    assert reader.codes(out.getvalue()) == ("PAGE0", "PAGE1", "PAGE2")


def test_a_page_without_code_gives_none(reader):
    assert reader.codes(as_jpeg(picture(3))) == ()


@pytest.mark.parametrize("text", ["FS1:ABCDEFGH:1/2:ABCDEFGHIJKLMNOP", "PAGE0", "F" * 40])
def test_a_code_is_one_that_another_maker_could_have_made(text):
    made = segno.make(text, error="q", boost_error=False, micro=False)
    masked = (segno.make(text, error="q", boost_error=False, version=made.version, mask=n) for n in range(8))
    ours = code_modules(text)
    assert ours in [tuple(tuple(map(bool, row)) for row in one.matrix) for one in masked]


def test_forty_characters_stay_within_a_version_4_code():
    assert len(code_modules("F" * 40)) <= 33
    with pytest.raises(ValueError, match="40"):
        code_modules("F" * 41)
    with pytest.raises(ValueError, match="upper"):
        code_modules("lower")
