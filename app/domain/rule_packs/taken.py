"""This is about the rule packs an office took in, as its case shows them, and which table holds on a day.

Of two packs that hold on a day the one valid from the later day counts, of one day the one made later. A pack
made before another one already here is a step back: it is taken with a reason only, and then puts the newer
ones out of force.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final

import msgspec

from app.domain.acts.case import Case
from app.domain.errors import FileRefused, Refusal
from app.domain.rule_packs.facts import RulePackTaken, RuleTableTaken

DIGITS: Final = 16
"""Of a digest, wherever one is shown."""


class TakenTable(msgspec.Struct, frozen=True):
    """A table of a pack; `content` is the file to the letter."""

    name: str
    version: str
    source: str
    sha256: str
    content: str


class TakenPack(msgspec.Struct, frozen=True, kw_only=True):
    """A pack as it was taken.

    Attributes:
        is_in_force: no step back has put it out of force.
    """

    id: str
    valid_from: str
    made_at: str
    text: str
    reason: str
    signer: str
    taken_at: str
    tables: tuple[TakenTable, ...]
    is_in_force: bool = True

    @property
    def age(self) -> tuple[str, str]:
        return (self.valid_from, self.made_at)


Proof = Callable[[RulePackTaken, Sequence[TakenTable]], Sequence[TakenTable] | None]
"""The tables of a pack among all stated for it; None for a pack that does not count."""


def packs_of(office: Case, proof: Proof) -> tuple[TakenPack, ...]:
    """Every pack that counts, in the order it was taken."""
    tables: dict[str, list[TakenTable]] = {}
    taken: dict[str, TakenPack] = {}
    for fact in (act.stated.fact for act in office.acts):
        if isinstance(fact, RuleTableTaken):
            found = TakenTable(fact.name, fact.version, fact.source, fact.sha256, fact.content)
            tables.setdefault(fact.pack, []).append(found)
    for act in office.acts:
        fact = act.stated.fact
        proved = proof(fact, tables.get(fact.pack, ())) if isinstance(fact, RulePackTaken) else None
        if isinstance(fact, RulePackTaken) and proved is not None:
            _put_back(taken, fact)
            taken.pop(fact.pack, None)
            taken[fact.pack] = _pack(fact, act.at, proved)
    return tuple(taken.values())


def as_stated(_fact: RulePackTaken, tables: Sequence[TakenTable]) -> Sequence[TakenTable]:
    """Whoever stated it, unproved; of two tables of one name the later."""
    return tuple({table.name: table for table in tables}.values())


def _put_back(taken: dict[str, TakenPack], fact: RulePackTaken) -> None:
    """What was made later than a pack taken for a reason is out of force."""
    for known in taken.values():
        if fact.reason and known.made_at > fact.made_at:
            taken[known.id] = msgspec.structs.replace(known, is_in_force=False)


def _pack(fact: RulePackTaken, at: str, tables: Sequence[TakenTable]) -> TakenPack:
    return TakenPack(
        id=fact.pack,
        valid_from=fact.valid_from,
        made_at=fact.made_at,
        text=fact.text,
        reason=fact.reason,
        signer=fact.signer,
        taken_at=at,
        tables=tuple(tables),
    )


def in_force(packs: Sequence[TakenPack], on: date) -> Mapping[str, TakenTable]:
    """Every table of a pack that holds on a day, by its name."""
    holding = [pack for pack in packs if pack.is_in_force and pack.valid_from <= on.isoformat()]
    ordered = sorted(holding, key=lambda pack: pack.age)
    return {table.name: table for pack in ordered for table in pack.tables}


def may_take(packs: Sequence[TakenPack], made_at: str, reason: str) -> None:
    """A pack made before one already here is taken with a reason only. Raises FileRefused RULE_PACK_OLDER."""
    newest = max((pack.made_at for pack in packs if pack.is_in_force), default="")
    if made_at < newest and not reason.strip():
        raise FileRefused(Refusal.RULE_PACK_OLDER, made=made_at[:10], newest=newest[:10])


def rules_words(tables: Sequence[tuple[str, str, str]]) -> str:
    """Versions and how many tables are of each, as a foot or a line of the trace tells them."""
    counted: dict[str, list[str]] = {}
    for name, version, _ in tables:
        counted.setdefault(version, []).append(name)
    return "；".join(f"{version}（{len(names)} 张表）" for version, names in counted.items())
