"""This is about the pictures that belong beside a contested value: what a person looks at before settling."""

from collections.abc import Callable, Mapping
from typing import Final

from app.domain.acts.case import Case
from app.domain.acts.joins import split_slot
from app.domain.photos.photo import Photo, photos_of

_STAGES: Final[Mapping[str, tuple[str, ...]]] = {
    "step/water": ("cutoff",),
    "step/power": ("cutoff",),
    "step/drive": ("cutoff", "sealing"),
    "step/sealing": ("sealing", "revisit"),
    "dismantled": ("during", "after", "disposal"),
    "conclusion": ("after",),
}
"""By the rest of a machine's slot."""

_SEEN: Final = frozenset(
    {
        "added", "name", "model", "count", "count_unit", "factory_numbers", "made_on", "parameters",
        "position", "drive_kept_at", "scope",
    }
)  # fmt: skip
"""What is read off the machine as it stood before; capacity, dates and grounds no picture shows."""


def pictures_beside(case: Case, path: str) -> tuple[Photo, ...]:
    """The pictures that may tell which value of a slot is right; those a person named come first.

    For a cut-off point those of the point itself, then, at the cut, those of the machines it feeds.
    """
    photos = photos_of(case)
    named = _named_in(case, path)
    rank = _ranking(case, path)
    ranked = [(0 if _names(photo) & named else rank(photo), photo) for photo in photos]
    found = [(place, order, photo) for order, (place, photo) in enumerate(ranked) if place < _NOT_BESIDE]
    return tuple(photo for _, _, photo in sorted(found, key=lambda each: each[:2]))


_NOT_BESIDE: Final = 9


def _ranking(case: Case, path: str) -> Callable[[Photo], int]:
    said_of, rest = split_slot(path)
    thing = case.kept(said_of)
    kind, _, name = thing.partition("/")
    if kind == "cutoff":
        return lambda photo: _beside_cutoff(case, f"cutoff/{name}", photo)
    if kind == "equipment":
        stages = _STAGES.get(rest, ("before",) if rest in _SEEN else ())
        return lambda photo: 1 if photo.stage in stages and photo.is_of(case, name) else _NOT_BESIDE
    return lambda photo: 1 if thing in (case.kept(photo.subject), f"photo/{photo.id}") else _NOT_BESIDE


def _beside_cutoff(case: Case, point: str, photo: Photo) -> int:
    subject = case.kept(photo.subject)
    if subject == point:
        return 1
    kind, _, name = subject.partition("/")
    fed = kind == "equipment" and case.value(f"{point}/feeds/{name}") is True
    return 2 if fed and photo.stage == "cutoff" else _NOT_BESIDE


def _named_in(case: Case, path: str) -> set[str]:
    """What the statements themselves name as their source."""
    names = set()
    for said in case.slot(path).current:
        fact = said.act.stated.fact
        occurred = getattr(fact, "occurred", None)
        names |= {getattr(fact, "photo", ""), occurred.reference if occurred is not None else ""}
    return names - {""}


def _names(photo: Photo) -> set[str]:
    return {photo.id, photo.number, photo.sha256, photo.name} - {""}
