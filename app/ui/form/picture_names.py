"""This is about files of an answer as they are shown: a small picture and a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.domain.photos.answering import photo_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.acts.case import Case


class Shown(NamedTuple):
    """One file: its name in the answer, what is said under it, what its small picture is asked for by."""

    name: str
    told: str
    thumbnail: str


def shown_names(case: Case, names: Sequence[str]) -> tuple[Shown, ...]:
    found = []
    for name in names:
        photo = photo_named(case, name)
        told = (photo.number or photo.name) if photo is not None else name
        found.append(Shown(name, told, photo.sha256 if photo is not None else ""))
    return tuple(found)
