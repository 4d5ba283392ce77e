"""This is about facts: the typed thing an act states, and the three ways a fact enters a case.

A thing is named by a path of two segments, `kind/id`; a slot is a thing plus what is said of it
(`equipment/4f…/step/water`). A fact adds a thing, states slots, or sets a thing aside.
"""

from collections.abc import Iterable

import msgspec

from app.domain.acts.names import Count, Name, Thing


class Occurred(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """When, and by whose eyes, the stated thing happened in the world.

    Attributes:
        at: ISO day or minute with offset, as known (`2025-06-12`, `2025-06-12T10:42+08:00`).
        observer: officer or person who saw or read it.
        source: `on_site`, `paper` (typed up later, 补录), `photo`, `told`, `plan`.
        reference: the paper or photo it was taken from.
    """

    at: str = ""
    observer: str = ""
    source: str = "on_site"
    reference: str = ""


class Fact(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, kw_only=True):
    """What an act states. A subclass is one tag for ever: its meaning and its fields never change."""

    occurred: Occurred | None = None
    note: str = ""

    def added(self) -> str | None:
        """The thing this fact adds, as `kind/id`."""
        return None

    def statements(self) -> Iterable[tuple[str, object]]:
        """Slot and value of everything this fact states; values compare by equality."""
        return ()


class UnknownFact(msgspec.Struct, frozen=True):
    """A fact of a newer program: kept, passed on, shown as 该数据由更新版本生成."""

    tag: str
    raw: bytes


class SetAside(Fact, frozen=True, tag="set_aside"):
    """Take a thing out of use, keeping its trace; `aside=False` takes it back in (不予采用/恢复)."""

    thing: Thing
    aside: bool = True

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"{self.thing}/aside", self.aside),)


class SameAs(Fact, frozen=True, tag="same_as"):
    """Two things were one all along: `other` is read as `kept`; `joined=False` undoes it."""

    kept: Thing
    other: Thing
    joined: bool = True

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"{self.other}/same_as", self.kept if self.joined else ""),)


class Recovered(Fact, frozen=True, tag="recovered"):
    """An act of a lost branch stated again, with what its author had seen then.

    Attributes:
        stored: the exact bytes of the lost act, as text (acts are UTF-8 JSON).
    """

    stored: str


class ForkTaken(Fact, frozen=True, tag="fork_taken"):
    """A person took both branches of a device's acts; the lost ones are stated again as `Recovered`.

    Attributes:
        branches: digests of the acts that stand at number `fork`, sorted.
    """

    device: Name
    fork: Count
    branches: tuple[str, ...]

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"device/{self.device}/fork/{self.fork}", self.branches),)
