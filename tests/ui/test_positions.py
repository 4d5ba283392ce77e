"""This is about positions as people write and paste them, and items of a repeat made like another."""

import pytest

from app.ui.form.copying import copy_item
from app.ui.form.positions import Position, read_stored, read_typed
from app.xforms import Session
from tests.xforms.form_making import bind, form_of, inputs, repeat

PLACE = ("25.9621", "119.5233")


@pytest.mark.parametrize(
    "typed",
    [
        "25.9621, 119.5233",
        "25.9621 119.5233",
        "119.5233,25.9621",
        "25.9621N 119.5233E",
        "E119.5233 N25.9621",
        "北纬25.9621 东经119.5233",
        "东经：119.5233，北纬：25.9621",
        "25.9621°N, 119.5233°E",
    ],
)
def test_a_place_is_read_however_it_is_written(typed: str) -> None:
    assert read_typed(typed) == PLACE


@pytest.mark.parametrize("typed", ["25°57'43.56\"N 119°31'23.88\"E", "25度57分43.56秒 119度31分23.88秒"])
def test_degrees_minutes_seconds_are_read(typed: str) -> None:
    assert read_typed(typed) == PLACE


def test_south_and_west_lie_below_zero() -> None:
    assert read_typed("33.9 S 18.4 W") == ("-33.9", "-18.4")
    assert read_typed("-33.9 18.4") == ("-33.9", "18.4")


@pytest.mark.parametrize("typed", ["", "大门口", "25.9621", "95.1, 185.2", "1 2 3"])
def test_what_names_no_place_is_none(typed: str) -> None:
    assert read_typed(typed) is None


@pytest.mark.parametrize("stored", ["25.9 119.5", "25.9 119.5 12", "25.9 119.5 0 4.5"])
def test_what_is_stored_comes_back(stored: str) -> None:
    read = read_stored(stored)
    assert read is not None
    assert read.stored() == stored


def test_the_accuracy_stands_behind_an_altitude() -> None:
    assert Position(*PLACE, accuracy="5").stored() == "25.9621 119.5233 0 5"
    assert read_stored("nothing") is None


def test_an_item_is_copied_with_the_items_in_it() -> None:
    instance = '<r jr:template=""><a/><u/><s jr:template=""><b/></s></r>'
    body = repeat("/data/r", inputs("/data/r/a") + repeat("/data/r/s", inputs("/data/r/s/b")))
    filling = Session(form_of(instance, bind("/data/r/u", calculate="uuid()"), body))
    filling.add_repeat("/data/r")
    (item,) = filling.items("/data/r")
    filling.set(f"{item}/a", "甲")
    for text in ("乙", "丙"):
        filling.add_repeat(f"{item}/s")
        filling.set(f"{filling.items(f'{item}/s')[-1]}/b", text)
    made = copy_item(filling, item)
    assert filling.state(f"{made}/a").value == "甲"
    assert [filling.state(f"{inner}/b").value for inner in filling.items(f"{made}/s")] == ["乙", "丙"]
    assert [filling.state(f"{inner}/b").value for inner in filling.items(f"{item}/s")] == ["乙", "丙"]
