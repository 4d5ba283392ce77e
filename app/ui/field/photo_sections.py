"""This is about an enterprise's pictures as a grid shows them: by machine and stage, gaps named."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication

from app.domain.acceptance.proofs import short_stages
from app.domain.acts.case import Case
from app.domain.equipment.machine import Machine, machines_of
from app.domain.photos.photo import Photo, photos_of
from app.domain.photos.questions import questions_of
from app.ui.field.placing_keys import STAGE_ORDER, Thing, things_of
from app.ui.pictures.telling import badges_of, source_word, time_told
from app.ui.pictures.tile import Section, Tile
from app.ui.theme.colours import Tone
from app.ui.words import STAGES, word

ALL = ""


def sections_of(case: Case, equipment: str = ALL) -> tuple[Section, ...]:
    """equipment: only pictures of this machine, its seals and switches; all where empty.

    What nobody placed yet comes first; a stage without its pictures is a heading without pictures.
    """
    photos = photos_of(case)
    names = {thing.subject: thing for thing in things_of(case)}
    machines = [each for each in machines_of(case) if equipment in (ALL, each.id)]
    sections = [] if equipment else list(_unplaced(case, photos))
    shown: set[str] = set()
    for machine in machines:
        own = [photo for photo in photos if _is_own(case, photo, machine, bool(equipment))]
        shown |= {photo.id for photo in own}
        sections += _of_machine(case, machine, own, photos, names)
    if not equipment:
        rest = [photo for photo in photos if photo.subject and photo.id not in shown]
        sections += _of_things(case, rest, names)
    return tuple(sections)


def _is_own(case: Case, photo: Photo, machine: Machine, with_switches: bool) -> bool:
    """A switch feeds several machines: among all it has lines of its own, at one machine it counts."""
    if case.kept(photo.subject).startswith("cutoff/") and not with_switches:
        return False
    return photo.is_of(case, machine.id)


def _unplaced(case: Case, photos: tuple[Photo, ...]) -> Iterator[Section]:
    waiting = [photo for photo in photos if not photo.subject]
    if waiting:
        title = QCoreApplication.translate("Pictures", "Not placed yet")
        yield Section(title, tuple(_tile(case, photo, "") for photo in waiting), _count(waiting), "waiting")


def _of_machine(
    case: Case, machine: Machine, own: list[Photo], photos: tuple[Photo, ...], names: dict[str, Thing]
) -> Iterator[Section]:
    translate = QCoreApplication.translate
    short = {stage: (has, least) for stage, has, least in short_stages(case, machine, photos)}
    for stage in STAGE_ORDER:
        found = sorted((photo for photo in own if photo.stage == stage), key=_order)
        if not found and stage not in short:
            continue
        title = f"{machine.number}　{machine.name}　{word(STAGES[stage])}"
        note, tone = _count(found) if found else "", "calm"
        if stage in short:
            has, least = short[stage]
            missing = translate("Pictures", "should be at least {least}, there are {has}")
            if not has:
                missing = translate("Pictures", "missing; add it or give the reason before acceptance")
            note = "　".join(part for part in (note, missing.format(least=least, has=has)) if part)
            tone = "waiting"
        feeling: Tone = "waiting" if tone == "waiting" else "calm"
        yield Section(
            title, tuple(_tile(case, each, _thing(case, each, names)) for each in found), note, feeling
        )


def _of_things(case: Case, photos: list[Photo], names: dict[str, Thing]) -> Iterator[Section]:
    """Pictures of switches, sites and problems."""
    subjects = dict.fromkeys(case.kept(photo.subject) for photo in photos)
    for subject in subjects:
        for stage in STAGE_ORDER:
            found = [
                photo for photo in photos if case.kept(photo.subject) == subject and photo.stage == stage
            ]
            if found:
                thing = names.get(subject)
                name = f"{thing.number}　{thing.name}" if thing is not None else ""
                tiles = tuple(_tile(case, photo, "") for photo in sorted(found, key=_order))
                yield Section(f"{name}　{word(STAGES[stage])}".strip("　"), tiles, _count(found))


def _thing(case: Case, photo: Photo, names: dict[str, Thing]) -> str:
    """The seal or switch it shows, where that is not the machine itself."""
    thing = names.get(case.kept(photo.subject))
    return thing.number if thing is not None and thing.kind in ("seal", "cutoff") else ""


def _order(photo: Photo) -> tuple[str, str]:
    return photo.number or "~", photo.taken_at or "~"


def _count(photos: list[Photo]) -> str:
    return QCoreApplication.translate("Pictures", "Pictures: {n}").format(n=len(photos))


def _tile(case: Case, photo: Photo, thing: str) -> Tile:
    badges = list(badges_of(photo.claims, photo.source))
    if questions_of(case, photo):
        badges.append((QCoreApplication.translate("Pictures", "to be explained"), "waiting"))
    title = photo.number or photo.name
    time = photo.taken_at.replace("T", " ") or time_told(photo.claims)
    parts = (title, thing, time, source_word(photo.source), photo.fields.get("caption", ""))
    return Tile(
        key=photo.id,
        thumbnail=photo.sha256,
        title=f"{title}　{thing}" if thing and thing not in title else title,
        badges=tuple(badges),
        told="，".join(part for part in parts if part),
        value=photo,
    )


def thing_namer(case: Case) -> Callable[[str], str]:
    """What a subject is called: number and name."""
    names = {thing.subject: f"{thing.number} {thing.name}".strip() for thing in things_of(case)}
    return lambda subject: names.get(case.kept(subject), "")
