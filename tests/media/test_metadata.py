"""This is about claims read from real phone files, and about files made to break readers."""

import csv
import os
import signal
import sys
from pathlib import Path

import pytest

from app.domain.errors import FileRefused, Refusal
from app.domain.photos.claims import Claims, usable_position
from app.media.inspecting import inspected
from app.media.metadata import MetadataReader
from tests.media.pictures import jpeg, photo_with
from tests.shared_fixtures import shared

NEAR = 1e-5


@pytest.fixture(scope="module")
def reader():
    with MetadataReader() as reader:
        yield reader


def expected_rows():
    with (shared("fixtures", "photos") / "expected.csv").open(encoding="utf-8") as table:
        return list(csv.DictReader(table))


def iso(date_text: str) -> str:
    return date_text[:10].replace(":", "-") + "T" + date_text[11:]


def taken_in(row: dict[str, str]) -> str:
    """The time a row of exiftool's table stands for, as we write it."""
    text = iso(row["DateTimeOriginal"] or row["CreateDate"])
    return text + (f".{row['SubSecTimeOriginal']}" if row["SubSecTimeOriginal"] else "")


def test_every_claim_agrees_with_exiftool(reader):
    folder = shared("fixtures", "photos")
    for row in expected_rows():
        line = inspected(folder / row["file"], reader)
        for column, name in (
            ("GPSLatitude", "latitude"),
            ("GPSLongitude", "longitude"),
            ("GPSAltitude", "altitude"),
        ):
            wanted = float(row[column]) if row[column] else None
            assert line[name] == (None if wanted is None else pytest.approx(wanted, abs=NEAR)), row["file"]
        for column, name in (
            ("GPSMapDatum", "datum"),
            ("Make", "make"),
            ("Model", "model"),
            ("Software", "software"),
            ("OffsetTimeOriginal", "offset"),
            ("MIMEType", "media_type"),
            ("Orientation", "orientation"),
            ("ImageWidth", "width"),
            ("ImageHeight", "height"),
        ):
            found = line[name]
            assert ("" if found is None else str(found)) == row[column], (row["file"], column)
        assert str(line["taken_at"]).removesuffix("Z") == taken_in(row), row["file"]


def test_satellite_time_is_told_as_far_as_it_is_whole(reader):
    folder = shared("fixtures", "photos")
    told = {row["file"]: inspected(folder / row["file"], reader)["gps_at"] for row in expected_rows()}
    assert told["iphone8_guangzhou.heic"] == "2018-02-05T07:11:43.07Z"
    assert told["iphone4.jpg"] == "14:33:35.62"
    assert told["tiny_with_gps.jpg"] == "2020-09-02"
    assert told["canon_1000d_no_gps.jpg"] is None


def test_zero_position_is_kept_as_a_claim_but_is_no_place(reader):
    claims = reader.claims(shared("fixtures", "photos", "galaxy_s_zero_position.jpg"))
    assert (claims.latitude, claims.longitude) == ("0.000000000", "0.000000000")
    assert "zero_position" in claims.problems
    assert usable_position(claims) is None


def test_files_that_once_crashed_readers_are_all_answered_by_one_child(reader):
    files = sorted(shared("fixtures", "photos", "corrupt").iterdir())
    child = reader.child_pid
    for file in files:
        assert reader.claims(file).problems, file.name
        assert reader.thumbnail(file) is None, file.name
        assert reader.likeness(file) is None, file.name
        assert reader.codes(file) == (), file.name
    assert reader.child_pid == child


def test_every_cut_of_a_real_picture_is_answered(reader):
    for name in ("tiny_with_gps.jpg", "htc_desire.webp", "iphone11_exif_at_end.heic", "with_gps.mp4"):
        whole = shared("fixtures", "photos", name).read_bytes()
        for share in (0, 1, 3, 7, 20, 50, 90):
            claims = reader.claims(whole[: len(whole) * share // 100])
            assert claims.problems or claims.latitude, (name, share)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot stop a process in place")
def test_a_hanging_child_is_replaced():
    with MetadataReader(seconds_for_claims=0.5) as reader:
        hanging = reader.child_pid
        os.kill(hanging, signal.SIGSTOP)
        claims = reader.claims(jpeg(seed=1))
        assert claims == Claims(media_type="image/jpeg", problems=("timed_out",))
        assert reader.child_pid != hanging
        assert reader.thumbnail(jpeg(seed=1)) is not None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_dead_child_is_replaced_without_a_word():
    with MetadataReader() as reader:
        dead = reader.child_pid
        os.kill(dead, signal.SIGKILL)
        os.waitid(os.P_PID, dead, os.WEXITED | os.WNOWAIT)
        assert reader.claims(jpeg(seed=1)).width == 640


def test_a_missing_file_is_refused_and_not_called_broken(reader, tmp_path: Path):
    with pytest.raises(FileRefused) as refused:
        reader.claims(tmp_path / "gone.jpg")
    assert refused.value.code is Refusal.FILE_MISSING


def test_an_open_stream_is_read_like_a_file(reader, tmp_path: Path):
    file = tmp_path / "a.bin"
    file.write_bytes(jpeg(seed=3))
    with file.open("rb") as stream:
        assert reader.claims(stream) == reader.claims(file)


@pytest.mark.parametrize(
    ("tags", "wanted"),
    [
        ({"latitude": (25, 54, 0), "longitude": (119, 54, 0)}, ("25.900000000", "119.900000000", ())),
        ({"latitude": (25, 54, (0, 0)), "longitude": (119, 54, 0)}, ("25.900000000", "119.900000000", ())),
        ({"latitude": ((0, 0), 0, 0), "longitude": (119, 54, 0)}, (None, None, ("position_unreadable",))),
        (
            {"latitude": (25, 54, 0), "longitude": (119, 54, 0), "sides": ("", "")},
            ("25.900000000", "119.900000000", ("hemisphere_missing",)),
        ),
        (
            {"latitude": (33, 30, 0), "longitude": (70, 30, 0), "sides": ("s", "West")},
            ("-33.500000000", "-70.500000000", ()),
        ),
        (
            {"latitude": (133, 0, 0), "longitude": (70, 30, 0)},
            ("133.000000000", "70.500000000", ("position_out_of_range",)),
        ),
    ],
)
def test_odd_positions(reader, tags, wanted):
    claims = reader.claims(photo_with(**tags))
    assert (claims.latitude, claims.longitude, claims.problems) == wanted


@pytest.mark.parametrize(
    ("taken", "offset", "wanted"),
    [
        ("2025:06:12 10:38:05", "+08:00", ("2025-06-12T10:38:05", "+08:00", ())),
        ("2025-06-12T10:38:05", "+0800", ("2025-06-12T10:38:05", "+08:00", ())),
        ("2025:6:2 1:08:05\0\0\0", "Z", ("2025-06-02T01:08:05", "+00:00", ())),
        ("2025:06:12 10:38:05.25+08:00", "", ("2025-06-12T10:38:05.25+08:00", None, ())),
        ("0000:00:00 00:00:00", "", (None, None, ())),
        ("    :  :     :  :  ", "", (None, None, ())),
        ("2025:13:41 30:00:00", "", (None, None, ("time_unreadable",))),
        ("2025:06:12 10:38:05", "here", ("2025-06-12T10:38:05", None, ("offset_unreadable",))),
    ],
)
def test_odd_times(reader, taken, offset, wanted):
    claims = reader.claims(photo_with(taken=taken, offset=offset))
    assert (claims.taken_at, claims.offset, claims.problems) == wanted


def test_a_clock_set_to_utc_is_noticed_by_the_satellites(reader):
    satellite = {"gps_date": "2025:06:12", "gps_time": (2, 38, 5)}
    right = reader.claims(photo_with(taken="2025:06:12 10:38:05", offset="+08:00", **satellite))
    wrong = reader.claims(photo_with(taken="2025:06:12 02:38:05", offset="+08:00", **satellite))
    without_zone = reader.claims(photo_with(taken="2025:06:12 10:38:05", **satellite))
    assert (right.problems, wrong.problems, without_zone.problems) == ((), ("gps_time_differs",), ())


def test_camera_names_survive_gbk_and_padding(reader):
    claims = reader.claims(photo_with(make="示例\0\0\0".encode(), model="示例相机".encode("gbk")))
    assert (claims.make, claims.model) == ("示例", "示例相机")
