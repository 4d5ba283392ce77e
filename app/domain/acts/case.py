"""This is about a case: everything the acts of one enterprise amount to, as one unchanging value."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from hashlib import sha256

import msgspec

from app.domain.acts.act import Act
from app.domain.acts.chains import Fork, Gap, Head
from app.domain.acts.fact import Fact, UnknownFact
from app.domain.acts.slots import EMPTY, Slot, joined


class Case(msgspec.Struct, frozen=True, dict=True):
    """One case as its acts make it.

    Attributes:
        acts: the folded acts, in the order of the fold.
        strays: acts of branches nobody has taken yet; kept, listed by `problems`, not folded.
        slots: raw, by path; read through `slot`, which knows what was joined.
        things: the act that added each thing, by `kind/id`.
        heads: last act of each writer.
        seen: per device, the number up to which every act is here: what a person looking at this has seen.
        rank: the highest rank in the file.
    """

    id: str
    acts: tuple[Act, ...] = ()
    strays: tuple[Act, ...] = ()
    slots: Mapping[str, Slot] = {}
    things: Mapping[str, Act] = {}
    heads: Mapping[str, Head] = {}
    seen: Mapping[str, int] = {}
    forks: tuple[Fork, ...] = ()
    gaps: tuple[Gap, ...] = ()
    rank: int = 0

    @cached_property
    def digest(self) -> str:
        """Digest over all acts, folded or stray: equal acts, equal digest."""
        lines = sorted(act.digest for act in (*self.acts, *self.strays))
        return sha256("\n".join(lines).encode()).hexdigest()

    @cached_property
    def kept_names(self) -> Mapping[str, str]:
        """For every thing joined to another, the name it is read by."""
        direct: dict[str, str] = {}
        for path, slot in self.slots.items():
            if path.endswith("/same_as") and not slot.is_contested and slot.value in self.things:
                direct[path.removesuffix("/same_as")] = str(slot.value)
        names = {other: _final_name(other, direct) for other in direct}
        return {other: kept for other, kept in names.items() if other != kept}

    def kept(self, thing: str) -> str:
        return self.kept_names.get(thing, thing)

    @cached_property
    def joined_slots(self) -> Mapping[str, Slot]:
        """Slots by path, with those of joined things brought together."""
        if not self.kept_names:
            return self.slots
        merged: dict[str, Slot] = {}
        for path in sorted(self.slots):
            thing, rest = split_slot(path)
            name = path if rest == "same_as" else f"{self.kept(thing)}/{rest}"
            merged[name] = joined(merged[name], self.slots[path]) if name in merged else self.slots[path]
        return merged

    @cached_property
    def slots_of_thing(self) -> Mapping[str, Mapping[str, Slot]]:
        """Per thing, its slots by the rest of their path."""
        by_thing: dict[str, dict[str, Slot]] = {}
        for path, slot in self.joined_slots.items():
            thing, rest = split_slot(path)
            by_thing.setdefault(thing, {})[rest] = slot
        return by_thing

    def slot(self, path: str) -> Slot:
        """The slot at a path; an empty one where nothing was ever said."""
        return self.joined_slots.get(path, EMPTY)

    def value(self, path: str, default: object = None) -> object:
        slot = self.joined_slots.get(path)
        return slot.value if slot is not None else default

    def text(self, path: str) -> str:
        """The value at a path as text; empty where nothing was said."""
        value = self.value(path)
        return "" if value is None else str(value)

    def things_of(self, kind: str) -> Iterator[tuple[str, Fact]]:
        """Ids and adding facts of the visible things of a kind, in the order they were added."""
        prefix = f"{kind}/"
        for thing, act in self.things.items():
            visible = thing.startswith(prefix) and thing not in self.kept_names and not self.is_aside(thing)
            if visible and isinstance(act.fact, Fact):
                yield thing.removeprefix(prefix), _fact_of(act)

    def added(self, thing: str) -> Act | None:
        return self.things.get(self.kept(thing))

    def is_aside(self, thing: str) -> bool:
        """Set aside by someone who had seen all that is said of it; anything unseen keeps it visible."""
        slots = self.slots_of_thing.get(thing, {})
        aside = slots.get("aside")
        if aside is None or aside.is_contested or aside.value is not True:
            return False
        seen = aside.covered
        said = (s.act for rest, slot in slots.items() if rest != "aside" for s in slot.current)
        return all(seen.get(act.device, 0) >= act.number for act in said)

    def contested(self) -> tuple[tuple[str, Slot], ...]:
        """Slots where more than one value stands, by path."""
        return tuple((path, slot) for path, slot in sorted(self.joined_slots.items()) if slot.is_contested)

    def unknown(self) -> tuple[Act, ...]:
        """Acts with facts only a newer program understands."""
        return tuple(act for act in self.acts if isinstance(act.fact, UnknownFact))

    def history(self, path: str) -> tuple[Act, ...]:
        """Every act that ever stated a slot, in the order of the fold."""
        thing, rest = split_slot(path)
        names = {thing, *(other for other, kept in self.kept_names.items() if kept == thing)}
        paths = {f"{name}/{rest}" for name in names}
        return tuple(act for act in self.acts if paths & {slot for slot, _ in _fact_of(act).statements()})


def split_slot(path: str) -> tuple[str, str]:
    """A slot's thing (`kind/id`) and the rest of its path."""
    kind, _, tail = path.partition("/")
    name, _, rest = tail.partition("/")
    return f"{kind}/{name}", rest


def _fact_of(act: Act) -> Fact:
    fact = act.inner.fact if act.inner is not None else act.fact
    return fact if isinstance(fact, Fact) else Fact()


def _final_name(name: str, direct: Mapping[str, str]) -> str:
    """Follow the joins; in a circle everyone is read by the smallest name."""
    path = [name]
    while path[-1] in direct:
        following = direct[path[-1]]
        if following in path:
            return min(path[path.index(following) :])
        path.append(following)
    return path[-1]
