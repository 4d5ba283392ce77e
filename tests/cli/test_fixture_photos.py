"""This is about `photo inspect` over the phones' own files and over files made to break readers."""

import csv
from pathlib import Path

import pytest

from tests.cli.command import Command
from tests.shared_fixtures import shared

NEAR = 1e-5


def test_claims_agree_with_the_table_beside_the_photos(command: Command) -> None:
    folder = shared("fixtures", "photos")
    with (folder / "expected.csv").open(encoding="utf-8") as table:
        rows = list(csv.DictReader(table))
    lines = command.plain("photo", "inspect", *(str(folder / row["file"]) for row in rows))
    assert [Path(line["file"]).name for line in lines] == [row["file"] for row in rows]
    for line, row in zip(lines, rows, strict=True):
        for name, column in (("latitude", "GPSLatitude"), ("longitude", "GPSLongitude")):
            if row[column]:
                assert float(line[name]) == pytest.approx(float(row[column]), abs=NEAR), row["file"]
            else:
                assert line[name] is None, row["file"]


def test_broken_files_are_each_answered_and_none_blocks_the_next(command: Command) -> None:
    broken = sorted(shared("fixtures", "photos", "corrupt").iterdir())
    good = shared("fixtures", "photos", "iphone4.jpg")
    lines = command.plain("photo", "inspect", *map(str, broken), str(good))
    assert len(lines) == len(broken) + 1
    assert all(line["problems"] for line in lines[:-1])
    assert (lines[-1]["make"], lines[-1]["problems"]) == ("Apple", [])
