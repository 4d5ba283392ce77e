"""This is about the pictures of the demo story: counts, oddities, EXIF, and that each run draws the same."""

import io
import math
from collections import Counter

import pytest
from PIL import Image

from app import places
from app.domain.photos.claims import usable_position
from app.media.likeness import is_same_picture
from app.media.metadata import MetadataReader
from app.media.overlays import stamped
from app.media.samples import sample_pictures

FONT = places.fonts() / "NotoSansSC-Regular.ttf"
METRES_OF_A_DEGREE = 111194.93


@pytest.fixture(scope="module")
def pictures():
    return list(sample_pictures(FONT))


@pytest.fixture(scope="module")
def claims(pictures):
    with MetadataReader() as reader:
        return {picture.name: reader.claims(picture.data) for picture in pictures}


def placed(pictures):
    return [picture for picture in pictures if picture.equipment_code]


def planted(pictures, oddity):
    (found,) = [picture for picture in pictures if picture.planted == oddity]
    return found


def metres_from_gate(claims) -> float:
    latitude, longitude = usable_position(claims)
    north = (float(latitude) - 25.9) * METRES_OF_A_DEGREE
    east = (float(longitude) - 119.9) * METRES_OF_A_DEGREE * math.cos(math.radians(25.9))
    return math.hypot(north, east)


def test_fifty_pictures_lie_where_the_story_has_them(pictures):
    assert Counter((picture.equipment_code, picture.stage) for picture in placed(pictures)) == {
        ("E-01", "before"): 6,
        ("E-01", "during"): 5,
        ("E-01", "after"): 4,
        ("E-02", "before"): 8,
        ("E-02", "cutoff"): 3 + 2,
        ("E-02", "sealing"): 12,
        ("E-02", "revisit"): 4,
        ("E-03", "before"): 4,
        ("E-03", "after"): 2,
    }
    sources = Counter(picture.source for picture in placed(pictures))
    assert sources == {"phone": 33, "cable": 9, "wechat": 6, "watermark": 2}


def test_names_are_unique_and_files_are_small_photos(pictures):
    assert len({picture.name for picture in pictures}) == len(pictures) == 53
    for picture in pictures:
        assert len(picture.data) <= 150_000, picture.name
        size = Image.open(io.BytesIO(picture.data)).size
        assert size == ((960, 720) if picture.source == "wechat" else (1280, 960)), picture.name


def test_the_same_bytes_are_drawn_every_time(pictures):
    again = sample_pictures(FONT)
    for first in pictures[:3]:
        assert next(again) == first


def test_only_chat_copies_have_no_clock_and_half_have_no_position(pictures, claims):
    for picture in pictures:
        assert (claims[picture.name].taken_at is None) == (picture.source == "wechat"), picture.name
    without = [picture for picture in placed(pictures) if usable_position(claims[picture.name]) is None]
    assert 20 <= len(without) <= 30


def test_cameras_tell_the_true_time_but_for_one_that_runs_on_utc(pictures, claims):
    for picture in pictures:
        said = claims[picture.name].taken_at
        if said and picture.planted != "clock":
            assert f"{said}+08:00" == picture.taken_at.isoformat(), picture.name
            assert claims[picture.name].problems == ()
    wrong = planted(pictures, "clock")
    assert claims[wrong.name].problems == ("gps_time_differs",)


def test_one_position_is_460_metres_off_and_the_others_are_at_the_works(pictures, claims):
    for picture in placed(pictures):
        if usable_position(claims[picture.name]):
            away = metres_from_gate(claims[picture.name])
            assert away == pytest.approx(460, abs=5) if picture.planted == "far" else away < 120, picture.name


def test_one_picture_came_twice_and_two_belong_to_nobody_here(pictures):
    twice = planted(pictures, "twice")
    assert [picture.name for picture in pictures if picture.data == twice.data] == [
        "示E01-前-01.jpg",
        twice.name,
    ]
    for oddity in ("twice", "other_firm", "private"):
        assert planted(pictures, oddity).equipment_code is None


def test_chat_copies_find_their_originals_and_nothing_else_looks_the_same(pictures):
    with MetadataReader() as reader:
        looks = {picture.name: reader.likeness(picture.data) for picture in pictures}
    pairs = {
        frozenset((one, other))
        for one in looks
        for other in looks
        if one < other and is_same_picture(looks[one], looks[other])
    }
    copies = {frozenset((picture.name, picture.original)) for picture in pictures if picture.original}
    assert len(copies) == 2
    assert pairs == copies | {frozenset(("示E01-前-01.jpg", planted(pictures, "twice").name))}


def test_the_meter_is_named_as_the_story_names_it(pictures):
    (meter,) = [picture for picture in pictures if picture.name == "示E03-断电-02.jpg"]
    assert (meter.equipment_code, meter.stage) == ("E-02", "cutoff")
    assert "4871.36" in meter.note
    assert meter.taken_at.isoformat().startswith("2025-06-12T10:42")


def test_words_laid_over_leave_the_picture_itself_alone():
    original = Image.new("RGB", (320, 240), "white")
    copy = stamped(original, ("2025-06-12 10:38", "示例"), FONT)
    assert original.getextrema() == ((255, 255),) * 3
    assert copy.getextrema() != original.getextrema()
    assert copy.getpixel((319, 0)) == (255, 255, 255)
