"""This is about a case: everything the acts of one enterprise amount to, as one unchanging value."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from hashlib import sha256
from typing import Any

import msgspec

from app.domain.acts.act import Act, Head, Seen
from app.domain.acts.chains import Fork, Gap
from app.domain.acts.fact import Fact, Recovered, UnknownFact
from app.domain.acts.joins import SAME_AS, Joins, joins_of, read_together, split_slot
from app.domain.acts.lines import Lines, is_covered
from app.domain.acts.slots import EMPTY, Slot, Statement


class Case(msgspec.Struct, frozen=True, dict=True):
    """One case as its acts make it.

    Attributes:
        acts: the folded acts, in the order of the fold.
        strays: acts of branches that are not folded; kept, listed by `problems` until they are recovered.
        slots: raw, by path; read through `slot`, which knows what was joined.
        things: the act that added each thing, by `kind/id`.
        heads: last act of each writer.
        seen: what a person looking at this has seen: to be handed to the operation that states something.
        rank: the highest rank in the file.
        lines: where every act stands in its writer's chain.
        signer: public key of the office whose workspace the file was opened in; empty for bare acts.
    """

    id: str
    acts: tuple[Act, ...] = ()
    strays: tuple[Act, ...] = ()
    slots: Mapping[str, Slot] = {}
    things: Mapping[str, Act] = {}
    heads: Mapping[str, Head] = {}
    seen: Seen = {}
    forks: tuple[Fork, ...] = ()
    gaps: tuple[Gap, ...] = ()
    rank: int = 0
    lines: Lines = Lines()
    signer: str = ""

    @cached_property
    def digest(self) -> str:
        """Digest over all acts, folded or stray: equal acts, equal digest."""
        lines = sorted(act.digest for act in (*self.acts, *self.strays))
        return sha256("\n".join(lines).encode()).hexdigest()

    @cached_property
    def joins(self) -> Joins:
        return joins_of(self.slots, self.things)

    @cached_property
    def read_already(self) -> dict[Callable[..., Any], Any]:
        """What `read_once` found in this case, by the function that found it."""
        return {}

    @property
    def kept_names(self) -> Mapping[str, str]:
        """For every thing joined to another, the name it is read by."""
        return self.joins.kept

    def kept(self, thing: str) -> str:
        return self.joins.kept.get(thing, thing)

    def names(self, thing: str) -> tuple[str, ...]:
        """All things that are one with this one, itself included; the name they are read by comes first."""
        kept = self.kept(thing)
        return (kept, *sorted(other for other, name in self.joins.kept.items() if name == kept))

    @cached_property
    def joined_slots(self) -> Mapping[str, Slot]:
        """Slots by path, with those of joined things brought together."""
        return read_together(self.slots, self.joins)

    @cached_property
    def slots_of_thing(self) -> Mapping[str, Mapping[str, Slot]]:
        """Per thing, its slots by the rest of their path."""
        by_thing: dict[str, dict[str, Slot]] = {}
        for path, slot in self.joined_slots.items():
            thing, rest = split_slot(path)
            by_thing.setdefault(thing, {})[rest] = slot
        return by_thing

    def slot(self, path: str) -> Slot:
        """The slot at a path, also of a joined thing; an empty one where nothing was ever said."""
        return self.joined_slots.get(self._read_path(path), EMPTY)

    def value(self, path: str, default: object = None) -> object:
        slot = self.joined_slots.get(self._read_path(path))
        return slot.value if slot is not None else default

    def text(self, path: str) -> str:
        """The value at a path as text; empty where nothing was said."""
        value = self.value(path)
        return "" if value is None else str(value)

    def _read_path(self, path: str) -> str:
        if not self.joins.kept:
            return path
        thing, rest = split_slot(path)
        return f"{self.joins.kept[thing]}/{rest}" if thing in self.joins.kept and rest != SAME_AS else path

    @cached_property
    def _things_by_kind(self) -> Mapping[str, list[tuple[str, Act]]]:
        by_kind: dict[str, list[tuple[str, Act]]] = {}
        for thing, act in self.things.items():
            by_kind.setdefault(thing.partition("/")[0], []).append((thing, act))
        return by_kind

    def things_of(self, kind: str) -> Iterator[tuple[str, Fact]]:
        """Ids and adding facts of the visible things of a kind, in the order they were added."""
        for thing, act in self._things_by_kind.get(kind, ()):
            if thing not in self.kept_names and not self.is_aside(thing):
                yield thing.partition("/")[2], _fact_of(act)

    def added(self, thing: str) -> Act | None:
        return self.things.get(self.kept(thing))

    def is_aside(self, thing: str) -> bool:
        """Set aside by one person who had seen all that is said of it; anything unseen keeps it visible."""
        aside = self.slots_of_thing.get(self.kept(thing), {}).get("aside")
        if aside is None or aside.is_contested or aside.value is not True:
            return False
        return any(self._had_seen_all(statement, thing) for statement in aside.current)

    def _had_seen_all(self, aside: Statement, thing: str) -> bool:
        """Whether this author knew all that is said of a thing: its adding, its slots, its joins."""
        names = self.names(thing)
        added = (self.things[name] for name in names if name in self.things)
        said = [
            statement
            for rest, slot in self.slots_of_thing[names[0]].items()
            for statement in slot.current
            if rest != "aside" and statement.act.digest != aside.act.digest
        ]
        said.extend(statement for name in names[1:] for statement in self.joins.said(name))
        return all(statement.is_seen_by(aside) for statement in said) and all(
            is_covered(self.lines.places_of(act), aside.covers) for act in added
        )

    def open_strays(self) -> tuple[Act, ...]:
        """Strays nobody has recovered yet."""
        recovered = {act.inner.digest for act in self.acts if act.inner is not None}
        return tuple(act for act in self.strays if act.digest not in recovered)

    def open_forks(self) -> tuple[Fork, ...]:
        """Forks of which nobody has taken all the branches known here."""
        return tuple(
            fork
            for fork in self.forks
            if fork.branches
            not in [said.value for said in self.slot(f"device/{fork.device}/fork/{fork.number}").current]
        )

    def contested(self) -> tuple[tuple[str, Slot], ...]:
        """Slots where more than one value stands, by path."""
        return tuple((path, slot) for path, slot in sorted(self.joined_slots.items()) if slot.is_contested)

    def unknown(self) -> tuple[Act, ...]:
        """Acts with facts only a newer program understands, recovered ones included."""
        return tuple(act for act in self.acts if isinstance(act.stated.fact, UnknownFact | Recovered))

    def history(self, path: str) -> tuple[Act, ...]:
        """Every act that ever stated a slot, of whichever joined name, in the order of the fold."""
        thing, rest = split_slot(path)
        names = (thing,) if rest == SAME_AS else self.names(thing)
        paths = {f"{name}/{rest}" for name in names}
        return tuple(act for act in self.acts if paths & {slot for slot, _ in _fact_of(act).statements()})


def _fact_of(act: Act) -> Fact:
    fact = act.stated.fact
    return fact if isinstance(fact, Fact) else Fact()
