"""This is about pictures as the case shows them: what the file claims, where people placed it."""

from collections.abc import Mapping

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.read_once import read_once
from app.domain.photos.claims import Claims, usable_position
from app.domain.photos.facts import PhotoKept, PhotoSource


class Photo(msgspec.Struct, frozen=True):
    """One picture of the case.

    Attributes:
        subject: `equipment/…`, `cutoff/…`, `seal/…`, `site/…`, `problem/…`, `form/…`; empty while not placed.
        stage: empty while not placed.
        fields: what people stated of it.
        question: form and node it answers, where a form asked for it.
        kept_at: when it came into the case (the laptop's claim).
    """

    id: str
    sha256: str
    sm3: str
    size: int
    name: str
    claims: Claims
    source: PhotoSource
    subject: str
    stage: str
    number: str
    visit: str
    question: str
    fields: Mapping[str, str]
    kept_by: str
    kept_at: str

    @property
    def has_position(self) -> bool:
        return usable_position(self.claims) is not None

    @property
    def taken_at(self) -> str:
        """What a person stated, else what the file claims; empty where neither does."""
        return self.fields.get("taken_at") or self.claims.taken_at or ""

    def is_of(self, case: Case, equipment: str) -> bool:
        """Whether it shows this machine itself, a seal on it, or a cut-off point that feeds it."""
        thing = case.kept(f"equipment/{equipment}")
        subject = case.kept(self.subject)
        if subject == thing:
            return True
        if subject.startswith("cutoff/"):
            named = (name.removeprefix("equipment/") for name in case.names(thing))
            return any(case.value(f"{subject}/feeds/{name}") is True for name in named)
        if subject.startswith("seal/"):
            placed = case.added(subject)
            on = getattr(placed.stated.fact, "equipment", "") if placed is not None else ""
            return case.kept(f"equipment/{on}") == thing
        return False


@read_once
def photos_of(case: Case) -> tuple[Photo, ...]:
    """Every picture of the case, in the order they came in."""
    return tuple(
        _photo(case, photo, fact) for photo, fact in case.things_of("photo") if isinstance(fact, PhotoKept)
    )


def same_picture(case: Case, sha256: str) -> Photo | None:
    """The picture of this case with the same bytes (该影像已在本档案中)."""
    return next((photo for photo in photos_of(case) if photo.sha256 == sha256), None)


def _photo(case: Case, photo: str, fact: PhotoKept) -> Photo:
    slots = case.slots_of_thing.get(f"photo/{photo}", {})
    place = slots["place"].value if "place" in slots else ("", "", "", "", "")
    subject, stage, number, visit, question = msgspec.convert(place, tuple[str, str, str, str, str])
    act = case.things[f"photo/{photo}"]
    return Photo(
        id=photo,
        sha256=fact.sha256,
        sm3=fact.sm3,
        size=fact.size,
        name=fact.name,
        claims=fact.claims,
        source=fact.source,
        subject=subject,
        stage=stage,
        number=number,
        visit=visit,
        question=question,
        fields={name: slot.value for name, slot in slots.items() if isinstance(slot.value, str)},
        kept_by=act.by,
        kept_at=act.at,
    )
