"""This is about an enterprise's pictures as a grid shows them: by machine and stage, gaps named."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.domain.acceptance.proofs import short_stages
from app.domain.acts.case import Case
from app.domain.equipment.machine import Machine, machines_of
from app.domain.photos.photo import Photo, photos_of
from app.domain.photos.questions import Gates, gates_of, open_questions
from app.ui.field.placing_keys import STAGE_ORDER, Thing, things_of
from app.ui.pictures.telling import badges_of, source_word, time_told
from app.ui.pictures.tile import Section, Tile
from app.ui.words import STAGES, word

ALL = ""


class _Seen(NamedTuple):
    """The case and what is looked up in it again and again."""

    case: Case
    photos: tuple[Photo, ...]
    names: dict[str, Thing]
    gates: Gates


def sections_of(case: Case, equipment: str = ALL) -> tuple[Section, ...]:
    """equipment: only pictures of this machine, its seals and switches; all where empty.

    What nobody placed yet comes first; a stage without its pictures is a heading without pictures.
    """
    things = {thing.subject: thing for thing in things_of(case)}
    seen = _Seen(case, photos_of(case), things, gates_of(case))
    sections = [] if equipment else list(_unplaced(seen))
    shown: set[str] = set()
    for machine in machines_of(case):
        if equipment in (ALL, machine.id):
            own = [photo for photo in seen.photos if _is_own(case, photo, machine, bool(equipment))]
            shown |= {photo.id for photo in own}
            sections += _of_machine(seen, machine, own)
    if not equipment:
        rest = [photo for photo in seen.photos if photo.subject and photo.id not in shown]
        sections += _of_things(seen, rest)
    return tuple(sections)


def _is_own(case: Case, photo: Photo, machine: Machine, with_switches: bool) -> bool:
    """A switch feeds several machines: among all it has lines of its own, at one machine it counts."""
    if case.kept(photo.subject).startswith("cutoff/") and not with_switches:
        return False
    return photo.is_of(case, machine.id)


def _unplaced(seen: _Seen) -> Iterator[Section]:
    waiting = [photo for photo in seen.photos if not photo.subject]
    if waiting:
        title = QCoreApplication.translate("Pictures", "Not placed yet")
        yield Section(title, _tiles(seen, waiting), _count(waiting), "waiting")


def _of_machine(seen: _Seen, machine: Machine, own: list[Photo]) -> Iterator[Section]:
    short = {stage: (has, least) for stage, has, least in short_stages(seen.case, machine, seen.photos)}
    for stage in STAGE_ORDER:
        found = [photo for photo in own if photo.stage == stage]
        if not found and stage not in short:
            continue
        title = f"{machine.number}　{machine.name}　{word(STAGES[stage])}"
        parts = [_count(found)] if found else []
        if stage in short:
            parts.append(_missing(*short[stage]))
        yield Section(title, _tiles(seen, found), "　".join(parts), "waiting" if stage in short else "calm")


def _missing(has: int, least: int) -> str:
    translate = QCoreApplication.translate
    if not has:
        return translate("Pictures", "missing; add it or give the reason before acceptance")
    return translate("Pictures", "should be at least {least}, there are {has}").format(least=least, has=has)


def _of_things(seen: _Seen, photos: list[Photo]) -> Iterator[Section]:
    """Pictures of switches, sites and problems, in the order these have everywhere."""
    here = dict.fromkeys(seen.case.kept(photo.subject) for photo in photos)
    known = [each for each in seen.names if each in here]
    for subject in (*known, *(each for each in here if each not in seen.names)):
        for stage in STAGE_ORDER:
            of_stage = [photo for photo in photos if photo.stage == stage]
            found = [photo for photo in of_stage if seen.case.kept(photo.subject) == subject]
            if found:
                thing = seen.names.get(subject)
                name = f"{thing.number}　{thing.name}" if thing is not None else ""
                title = f"{name}　{word(STAGES[stage])}".strip("　")
                yield Section(title, _tiles(seen, found), _count(found))


def _order(photo: Photo) -> tuple[str, str]:
    return photo.number or "~", photo.taken_at or "~"


def _count(photos: list[Photo]) -> str:
    return QCoreApplication.translate("Pictures", "Pictures: {n}").format(n=len(photos))


def _tiles(seen: _Seen, photos: list[Photo]) -> tuple[Tile, ...]:
    return tuple(_tile(seen, photo) for photo in sorted(photos, key=_order))


def _tile(seen: _Seen, photo: Photo) -> Tile:
    badges = list(badges_of(photo.claims, photo.source))
    if open_questions(photo, seen.gates):
        badges.append((QCoreApplication.translate("Pictures", "to be explained"), "waiting"))
    thing = seen.names.get(seen.case.kept(photo.subject))
    number = thing.number if thing is not None and thing.kind in ("seal", "cutoff") else ""
    title = photo.number or photo.name
    time = photo.taken_at.replace("T", " ") or time_told(photo.claims)
    parts = (title, number, time, source_word(photo.source), photo.fields.get("caption", ""))
    return Tile(
        key=photo.id,
        thumbnail=photo.sha256,
        title=f"{title}　{number}" if number and number not in title else title,
        badges=tuple(badges),
        told="，".join(part for part in parts if part),
        value=photo,
    )


def thing_namer(case: Case) -> Callable[[str], str]:
    """What a subject is called: number and name."""
    names = {thing.subject: f"{thing.number} {thing.name}".strip() for thing in things_of(case)}
    return lambda subject: names.get(case.kept(subject), "")
