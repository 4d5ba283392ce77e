"""This is about the roster (职工名册): personal rows, kept apart from the acts as one sealed original.

The sealed bytes begin with a random salt, so their digest, which an act names, tells nobody anything once the
bytes are destroyed (design 2.1(12)). A new version is a new original.
"""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Final

import msgspec

from app.domain.acts.case import Case
from app.domain.errors import FileRefused, Refusal
from app.domain.photos.facts import OriginalErased
from app.domain.staff.facts import RosterKept
from app.domain.staff.person_number import DOUBT_TEXT, masked, masked_within, number_doubt

ROSTER_MEDIA_TYPE: Final = "application/vnd.fieldseal.roster+json"
SALT_BYTES: Final = 32


class RosterRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One worker, every value as text; days are ISO days, `wage` and `pay` 元.

    Attributes:
        alias: the word acts know the person by.
        more: columns of the clerk's own, by header.
    """

    alias: str
    name: str
    number: str = ""
    post: str = ""
    hired_on: str = ""
    contract: str = ""
    months: str = ""
    wage: str = ""
    left_on: str = ""
    pay_years: str = ""
    pay: str = ""
    destination: str = ""
    health_check: str = ""
    insurance_moved: str = ""
    unemployment: str = ""
    helper: str = ""
    remark: str = ""
    more: Mapping[str, str] = {}


class Roster(msgspec.Struct, frozen=True, kw_only=True, tag="fieldseal roster", forbid_unknown_fields=True):
    """A version of the roster as it is sealed; `salt` is random, in hex."""

    salt: str
    rows: tuple[RosterRow, ...]


class RosterVersion(msgspec.Struct, frozen=True, kw_only=True):
    """What the case knows of a version; `erased` is the reason it was destroyed for.

    Attributes:
        by, at: who brought it in, and when, as the act has it.
        holds: it is the one chosen last; of two laptops' choices both.
    """

    sha256: str
    rows: int
    by: str
    at: str
    erased: str
    holds: bool


def sealed(roster: Roster) -> bytes:
    return msgspec.json.encode(roster)


def unsealed(data: bytes) -> Roster:
    """Raises FileRefused ORIGINAL_DAMAGED for what is no roster of ours, without a word of it."""
    try:
        return msgspec.json.decode(data, type=Roster)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise FileRefused(Refusal.ORIGINAL_DAMAGED, sha256=sha256(data).hexdigest()) from None


def rosters_of(case: Case) -> tuple[RosterVersion, ...]:
    """Every version, newest first, destroyed ones too."""
    erased = {fact.sha256: fact.reason for fact in _facts(case) if isinstance(fact, OriginalErased)}
    holding = {str(said.value) for said in case.slot("roster_version/current/sha256").current}
    return tuple(
        RosterVersion(
            sha256=fact.sha256,
            rows=fact.rows,
            by=act.stated.by,
            at=act.stated.at,
            erased=erased.get(fact.sha256, ""),
            holds=fact.sha256 in holding,
        )
        for act in reversed(tuple(case.things[thing] for thing in case.things if thing.startswith("roster/")))
        if isinstance(fact := act.stated.fact, RosterKept)
    )


def sealed_originals(case: Case) -> frozenset[str]:
    """SHA-256 of everything that never leaves the lock: not into a plain folder, not to a screen unasked.

    Also what stands in a branch nobody took yet.
    """
    facts = (act.stated.fact for act in (*case.acts, *case.strays))
    return frozenset(fact.sha256 for fact in facts if isinstance(fact, RosterKept))


def standing_roster(case: Case) -> RosterVersion | None:
    """The newest version that holds and was not destroyed."""
    return next((each for each in rosters_of(case) if each.holds and not each.erased), None)


def masked_row(row: RosterRow) -> RosterRow:
    """The row as it is shown: no whole ID number in any of its cells."""
    texts = {
        name: masked_within(getattr(row, name))
        for name in RosterRow.__struct_fields__
        if name not in ("number", "more")
    }
    more = {masked_within(header): masked_within(value) for header, value in row.more.items()}
    return msgspec.structs.replace(row, number=masked(row.number), more=more, **texts)


def row_doubts(rows: tuple[RosterRow, ...]) -> Iterator[tuple[int, str]]:
    """Line and doubt, without the number itself. Source: domain.md §11.1 (warn, never block)."""
    first: dict[str, int] = {}
    for line, row in enumerate(rows, start=1):
        doubt = number_doubt(row.number)
        if doubt:
            yield line, f"身份证号{DOUBT_TEXT[doubt]}"
        if row.number and row.number in first:
            yield line, f"身份证号与第 {first[row.number]} 行相同"
        first.setdefault(row.number, line)


def export_mark(salt: str, export: str) -> str:
    """A mark for a written file: makes its digest as unguessable as the roster's own."""
    return sha256(f"{salt}\nexport\n{export}".encode()).hexdigest()


def _facts(case: Case) -> Iterator[object]:
    return (act.stated.fact for act in case.acts)
