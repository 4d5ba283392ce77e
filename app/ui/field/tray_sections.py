"""This is about the tray as a grid shows it: a roll split into stays, each under a line that tells of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.photos.distance import metres_between
from app.domain.photos.roll import ANOTHER_PLACE, Stay, shot_of, split_roll
from app.ui.pictures.telling import badges_of, source_word, time_told
from app.ui.pictures.tile import Section, Tile
from app.ui.theme.colours import Tone
from app.ui.words import word

if TYPE_CHECKING:
    from app.operations.look_into_tray import Waiting

Gates = tuple[tuple[str, str], ...]


def sections_of(pictures: Sequence[Waiting], gates: Gates) -> tuple[Section, ...]:
    """gates: gate points of the enterprise pictures are placed into; a stay far from it says so."""
    by_key = {picture.sha256: picture for picture in pictures}
    stays = split_roll(shot_of(picture.sha256, picture.claims) for picture in pictures)
    return tuple(
        Section(_title(stay), tuple(_tile(by_key[key]) for key in stay.keys), *_note(stay, gates))
        for stay in stays
    )


def _title(stay: Stay) -> str:
    translate = QCoreApplication.translate
    if stay.began is None or stay.ended is None:
        return translate("Pictures", "The files say no time")
    began, ended = f"{stay.began:%H:%M}", f"{stay.ended:%H:%M}"
    return f"{stay.began:%Y-%m-%d}　{began if began == ended else f'{began}—{ended}'}"


def _note(stay: Stay, gates: Gates) -> tuple[str, Tone]:
    """What stands beside the title, and how it feels."""
    translate = QCoreApplication.translate
    count = translate("Pictures", "Pictures: {n}").format(n=len(stay.keys))
    parts = [count]
    tone: Tone = "calm"
    if stay.position is None:
        parts.append(word("no position"))
    elif gates:
        metres = min(metres_between(stay.position, gate) for gate in gates)
        if metres > ANOTHER_PLACE:
            text = translate(
                "Pictures", "{n} km from the gate of this enterprise; maybe another enterprise's"
            )
            parts.append(text.format(n=f"{metres / 1000:.1f}"))
            tone = "waiting"
        else:
            parts.append(translate("Pictures", "{n} m from the gate point").format(n=metres))
    return "　".join(parts), tone


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
