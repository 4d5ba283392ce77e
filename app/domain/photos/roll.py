"""This is about a phone's roll before anybody sorted it: how a file arrived, and where one stay ends.

A roll holds three factories and a birthday. It is split where the clock jumps or the place does; pictures
that say no time stand together at the end. Nothing is decided here: a person places.
Source: users.md (b) 2, 16.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final

import msgspec

from app.domain.photos.claims import Claims, taken_local, usable_position
from app.domain.photos.distance import metres_between
from app.domain.photos.facts import PhotoSource

LONGEST_PAUSE: Final = timedelta(minutes=45)
ANOTHER_PLACE: Final = 1000
"""Metres: a large works lies within it, the next factory seldom does."""

_CHAT_NAMES: Final = re.compile(r"^(mmexport\d|wx_camera_|微信图片|微信截图|weixin)", re.IGNORECASE)
_CHAT_SIDE: Final = 2000
"""Pixels of the longer side: chats shrink what they pass on, cameras take larger ones."""
_WATERMARK: Final = ("水印相机", "watermark")


class Shot(msgspec.Struct, frozen=True):
    """A picture of the roll; `taken` is the camera's own local time without zone, None where it says none."""

    key: str
    taken: datetime | None
    position: tuple[str, str] | None


class Stay(msgspec.Struct, frozen=True):
    """Pictures that belong together: one place, no long pause.

    Attributes:
        keys: in the order they were taken.
        began, ended: None where the files say no time.
        position: of the first that has one.
    """

    keys: tuple[str, ...]
    began: datetime | None = None
    ended: datetime | None = None
    position: tuple[str, str] | None = None


def shot_of(key: str, claims: Claims) -> Shot:
    return Shot(key, taken_local(claims), usable_position(claims))


def split_roll(shots: Iterable[Shot]) -> tuple[Stay, ...]:
    """The stays of a roll, by time; what says no time comes last, as one."""
    known: list[tuple[datetime, Shot]] = []
    timeless: list[Shot] = []
    for shot in shots:
        if shot.taken is None:
            timeless.append(shot)
        else:
            known.append((shot.taken, shot))
    known.sort(key=lambda pair: pair[0])
    stays: list[list[tuple[datetime, Shot]]] = []
    here: tuple[str, str] | None = None
    for taken, shot in known:
        if not stays or _is_elsewhere(stays[-1][-1][0], here, taken, shot.position):
            stays.append([])
            here = None
        stays[-1].append((taken, shot))
        here = shot.position or here
    found = [_stay(stay) for stay in stays]
    if timeless:
        found.append(Stay(tuple(shot.key for shot in timeless)))
    return tuple(found)


def _is_elsewhere(
    before: datetime, here: tuple[str, str] | None, taken: datetime, position: tuple[str, str] | None
) -> bool:
    if taken.date() != before.date() or taken - before > LONGEST_PAUSE:
        return True
    return here is not None and position is not None and metres_between(here, position) > ANOTHER_PLACE


def _stay(shots: Sequence[tuple[datetime, Shot]]) -> Stay:
    return Stay(
        keys=tuple(shot.key for _, shot in shots),
        began=shots[0][0],
        ended=shots[-1][0],
        position=next((shot.position for _, shot in shots if shot.position is not None), None),
    )


def guessed_source(name: str, claims: Claims) -> PhotoSource:
    """How a file most likely arrived: a chat takes the metadata away, shrinks, and often says so in the name.

    A copy is told as a copy (微信副本) and never refused.
    """
    if claims.software is not None and any(word in claims.software.lower() for word in _WATERMARK):
        return "watermark"
    said = (claims.make, claims.model, claims.taken_at, claims.software)
    is_bare = claims.media_type == "image/jpeg" and not any(said)
    is_small = max(claims.width or 0, claims.height or 0) <= _CHAT_SIDE
    return "wechat" if _CHAT_NAMES.match(name) or (is_bare and is_small) else "phone"
