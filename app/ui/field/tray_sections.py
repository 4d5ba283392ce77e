"""This is about the tray as a grid shows it: a roll split into stays, each under a line that tells of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from app.domain.photos.claims import usable_position
from app.domain.photos.distance import metres_between
from app.domain.photos.questions import Gates
from app.domain.photos.roll import ANOTHER_PLACE, shot_of, split_roll
from app.ui.pictures.telling import badges_of, source_word, time_told
from app.ui.pictures.tile import Section, Tile
from app.ui.theme.colours import Tone
from app.ui.words import word

if TYPE_CHECKING:
    from app.operations.look_into_tray import Waiting

Group = tuple[Tile, ...]
"""The pictures of one stay, by time."""


def groups_of(pictures: Sequence[Waiting]) -> tuple[Group, ...]:
    """The stays of all that waits. Made on the worker: 10,000 pictures take a while."""
    tiles = {picture.sha256: _tile(picture) for picture in pictures}
    stays = split_roll(shot_of(picture.sha256, picture.claims) for picture in pictures)
    return tuple(tuple(tiles[key] for key in stay.keys) for stay in stays)


def sections_of(groups: Sequence[Group], without: Collection[str], gates: Gates) -> tuple[Section, ...]:
    """without: what is placed or on its way. gates: of the enterprise; a stay far from it says so."""
    sections = []
    for group in groups:
        tiles = tuple(tile for tile in group if tile.key not in without) if without else group
        if tiles:
            sections.append(Section(_title(tiles), tiles, *_note(tiles, gates)))
    return tuple(sections)


def picture_of(tile: Tile) -> Waiting:
    return cast("Waiting", tile.value)


def _title(tiles: Group) -> str:
    """Day and time of the first and the last."""
    began, ended = (picture_of(tile).claims.taken_at or "" for tile in (tiles[0], tiles[-1]))
    if not began:
        return QCoreApplication.translate("Pictures", "The files say no time")
    first, last = began[11:16], ended[11:16]
    return f"{began[:10]}　{first if first == last else f'{first}—{last}'}"


def _note(tiles: Group, gates: Gates) -> tuple[str, Tone]:
    """What stands beside the title, and how it feels."""
    translate = QCoreApplication.translate
    parts = [translate("Pictures", "Pictures: {n}").format(n=len(tiles))]
    positions = (usable_position(picture_of(tile).claims) for tile in tiles)
    position = next((each for each in positions if each is not None), None)
    if position is None:
        parts.append(word("no position"))
    elif gates:
        metres = min(metres_between(position, gate) for gate in gates)
        if metres > ANOTHER_PLACE:
            text = translate(
                "Pictures", "{n} km from the gate of this enterprise; maybe another enterprise's"
            )
            return "　".join([*parts, text.format(n=f"{metres / 1000:.1f}")]), "waiting"
        parts.append(translate("Pictures", "{n} m from the gate point").format(n=metres))
    return "　".join(parts), "calm"


def _tile(picture: Waiting) -> Tile:
    time = time_told(picture.claims)
    told = "，".join(part for part in (picture.name, time, source_word(picture.source)) if part)
    return Tile(
        key=picture.sha256,
        thumbnail=picture.sha256,
        title=f"{time[11:16]}　{picture.name}" if time else picture.name,
        badges=badges_of(picture.claims, picture.source),
        told=told,
        value=picture,
    )
