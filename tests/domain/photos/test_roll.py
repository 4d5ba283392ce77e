"""A roll is split where the clock jumps or the place does; what arrived through a chat is told as a copy."""

from datetime import datetime

import pytest

from app.domain.photos.claims import Claims
from app.domain.photos.distance import metres_between
from app.domain.photos.roll import Shot, guessed_source, shot_of, split_roll

GATE = ("25.90000", "119.90000")
ACROSS_TOWN = ("25.92000", "119.90000")


def shot(key: str, time: str = "", position: tuple[str, str] | None = None) -> Shot:
    return Shot(key, datetime.fromisoformat(f"2025-06-{time}") if time else None, position)


def keys(*shots: Shot) -> list[str]:
    return ["".join(stay.keys) for stay in split_roll(shots)]


def test_a_pause_ends_a_stay_and_so_does_a_day() -> None:
    assert keys(shot("a", "12T09:00"), shot("b", "12T09:45"), shot("c", "12T10:31")) == ["ab", "c"]
    assert keys(shot("a", "12T23:50"), shot("b", "13T00:05")) == ["a", "b"]


def test_two_phones_are_read_as_one_roll_by_time() -> None:
    assert keys(shot("c", "12T09:20"), shot("a", "12T09:00"), shot("b", "12T09:10")) == ["abc"]


def test_another_place_ends_a_stay_though_pictures_without_position_lie_between() -> None:
    assert keys(
        shot("a", "12T09:00", GATE),
        shot("b", "12T09:10"),
        shot("c", "12T09:20", ACROSS_TOWN),
        shot("d", "12T09:30"),
    ) == ["ab", "cd"]


def test_pictures_without_a_time_stand_together_at_the_end() -> None:
    stays = split_roll((shot("x"), shot("a", "12T09:00", GATE), shot("y")))
    assert [stay.keys for stay in stays] == [("a",), ("x", "y")]
    assert (stays[0].position, stays[1].began) == (GATE, None)
    assert split_roll(()) == ()


def test_a_zone_in_the_file_does_not_stop_the_roll_from_being_compared() -> None:
    video = shot_of("v", Claims(taken_at="2025-06-12T09:00:00+00:00"))
    phone = shot_of("p", Claims(taken_at="2025-06-12T09:00:05"))
    assert split_roll((phone, video))[0].keys == ("v", "p")


def test_distances_are_those_of_the_map() -> None:
    assert metres_between(GATE, GATE) == 0
    assert metres_between(GATE, ACROSS_TOWN) == 2224


@pytest.mark.parametrize(
    ("name", "claims", "source"),
    [
        ("mmexport1749694200123.jpg", Claims(media_type="image/jpeg", width=4000, make="x"), "wechat"),
        ("微信图片_20250612.jpg", Claims(media_type="image/jpeg"), "wechat"),
        ("a.jpg", Claims(media_type="image/jpeg", width=1440, height=1080), "wechat"),
        ("a.jpg", Claims(media_type="image/jpeg", width=4000, height=3000), "phone"),
        ("a.jpg", Claims(media_type="image/jpeg", width=960, taken_at="2025-06-12T09:00:00"), "phone"),
        ("a.png", Claims(media_type="image/png", width=960), "phone"),
        ("a.jpg", Claims(media_type="image/jpeg", software="示例水印相机 3.1"), "watermark"),
    ],
)
def test_how_a_file_arrived_is_guessed(name: str, claims: Claims, source: str) -> None:
    assert guessed_source(name, claims) == source
