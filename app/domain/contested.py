"""This is about what is contested in a case (待核定): each value that stands, who said it, what shows it."""

import msgspec

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.joins import split_slot
from app.domain.acts.slots import Statement
from app.domain.photos.beside import pictures_beside
from app.domain.slot_text import number_of, slot_text, unit_of, value_text


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """One value that stands.

    Attributes:
        value: as a person reads it; unit: what it counts in, empty where nothing.
        by, device: who typed it, on which computer; `at` is that computer's claim.
        occurred: when it was seen in the world; observer, source, reference, note: as stated then.
    """

    value: str
    by: str
    device: str
    at: str
    occurred: str = ""
    observer: str = ""
    source: str = ""
    reference: str = ""
    note: str = ""
    unit: str = ""

    @property
    def shown(self) -> str:
        """The value with its unit."""
        return f"{self.value} {self.unit}" if self.value and self.unit else self.value


class PictureBeside(msgspec.Struct, frozen=True):
    """A picture that may tell which value is right."""

    photo: str
    sha256: str
    number: str
    name: str
    stage: str
    subject: str


class Contested(msgspec.Struct, frozen=True):
    """A slot where records disagree.

    Attributes:
        number: of the thing on papers (`D1`, `E-02`); empty where it has none.
        label: what people call it (`D1 止码`).
    """

    slot: str
    number: str
    label: str
    said: tuple[Said, ...]
    pictures: tuple[PictureBeside, ...]


def contested_in(case: Case) -> tuple[Contested, ...]:
    """Everything a person has to settle, by slot."""
    return tuple(
        Contested(
            slot=path,
            number=number_of(case, split_slot(path)[0]),
            label=slot_text(case, path),
            said=tuple(_said(statement, unit_of(case, path)) for statement in slot.current),
            pictures=tuple(
                PictureBeside(photo.id, photo.sha256, photo.number, photo.name, photo.stage, photo.subject)
                for photo in pictures_beside(case, path)
            ),
        )
        for path, slot in case.contested()
    )


def fact_said(statement: Statement) -> Fact:
    """The fact behind a statement, also of a recovered act."""
    fact = statement.act.stated.fact
    return fact if isinstance(fact, Fact) else Fact()


def _said(statement: Statement, unit: str) -> Said:
    act = statement.act.stated
    fact = fact_said(statement)
    occurred = fact.occurred
    return Said(
        value=value_text(statement.value),
        by=act.by,
        device=act.device,
        at=act.at,
        occurred=occurred.at if occurred is not None else "",
        observer=occurred.observer if occurred is not None else "",
        source=occurred.source if occurred is not None else "",
        reference=occurred.reference if occurred is not None else "",
        note=fact.note,
        unit=unit,
    )
