"""This is about writers in a test: each with its own bytes, and the truth of what its people looked at."""

from dataclasses import dataclass, field
from random import Random

import msgspec

from app.domain.acts.act import Act, decode_act
from app.domain.acts.case import Case
from app.domain.acts.fact import Fact, ForkTaken, Recovered, SameAs, SetAside
from app.domain.acts.fold import fold, plus
from app.domain.acts.writing import Stamp, digest_of, next_acts, written_elsewhere

CASE = "case-of-the-test"


class ThingAdded(Fact, frozen=True, tag="thing_added"):
    thing: str

    def added(self):
        return self.thing


class Noted(Fact, frozen=True, tag="noted"):
    slot: str
    value: str

    def statements(self):
        return ((self.slot, self.value),)


class FromTheFuture(Fact, frozen=True, tag="from_the_future"):
    whatever: int = 1


class NotedWithMore(Fact, frozen=True, tag="noted"):
    """A known tag with a field this program does not know."""

    slot: str
    value: str
    extra: str = ""


_decoder = msgspec.json.Decoder(ThingAdded | Noted | SetAside | SameAs | Recovered | ForkTaken)


def decode_fact(raw: bytes) -> Fact | None:
    try:
        return _decoder.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def read(stored: bytes) -> Act:
    return decode_act(stored, decode_fact)


def read_all(acts) -> list[Act]:
    return [read(stored) for stored in acts]


@dataclass
class Truth:
    """What only the test knows: what every author really held, by digest of the act."""

    seen: dict[str, frozenset[str]] = field(default_factory=dict)
    stored: dict[str, bytes] = field(default_factory=dict)

    def saw(self, later: Act, earlier: Act) -> bool:
        """A recovered act has seen what the lost one had; whoever saw the lost one saw what it states."""
        seen = self.seen.get(later.stated.digest, frozenset())
        while earlier is not None:
            if earlier.digest in seen:
                return True
            earlier = earlier.inner
        return False


class Writer:
    """A workspace: the bytes it holds, its case, and the cases its person may still be looking at."""

    def __init__(self, truth: Truth, device: str) -> None:
        self.truth = truth
        self.device = device
        self.held: dict[str, bytes] = {}
        self.views: list[Case] = [Case(id=CASE)]

    @property
    def case(self) -> Case:
        return self.views[-1]

    def state(self, *facts: Fact, age: int = 0) -> None:
        """State facts, having looked at the case as it was `age` changes ago."""
        looked_at = self.views[max(0, len(self.views) - 1 - age)]
        own = {act.digest for act in self.case.acts if act.device == self.device}
        seen = {act.digest for act in looked_at.acts} | own
        case = self.case
        for envelope, stored in next_acts(
            case, looked_at.seen, Stamp("o1", "2025-11-14", self.device), facts
        ):
            assert envelope.rank == case.rank + 1
            digest = digest_of(stored)
            self.truth.seen[digest] = frozenset(seen)
            self.truth.stored[digest] = stored
            self.held[digest] = stored
            seen.add(digest)
            case = plus(case, read(stored))
        assert case == fold(CASE, read_all(self.held.values())), "a local append is not the full fold"
        assert list(case.things) == list(fold(CASE, case.acts).things)
        self.views.append(case)

    def take_in(self, stored: list[bytes], new_device: str) -> None:
        """Take in acts in the order given; a writer that meets itself goes on under a new name."""
        self.held.update((digest_of(each), each) for each in stored)
        after = fold(CASE, [*self.case.acts, *read_all(stored), *self.case.strays])
        if written_elsewhere(self.case, after, self.device):
            self.device = new_device
        self.views.append(after)

    def clone(self) -> "Writer":
        """The same workspace a second time, with the same device name."""
        other = Writer(self.truth, self.device)
        other.held = dict(self.held)
        other.views = [self.case]
        return other

    def restore(self, image: dict[str, bytes]) -> None:
        """Go on from an old image, under the same name."""
        self.held = dict(image)
        self.views = [fold(CASE, read_all(image.values()))]


def said_of_slots(case: Case) -> dict[str, list[tuple[Act, object]]]:
    """Everything folded that was ever stated, by path."""
    said: dict[str, list[tuple[Act, object]]] = {}
    for act in case.acts:
        if isinstance(act.stated.fact, Fact):
            for path, value in act.stated.fact.statements():
                said.setdefault(path, []).append((act, value))
    return said


def assert_case_is_true(case: Case, held: dict[str, bytes], truth: Truth, random: Random) -> None:
    assert_any_order_is_the_same(case, held, random)
    assert_every_act_is_listed_once(case, held)
    assert_nothing_unseen_is_lost(case, truth)
    assert_what_was_seen_is_settled(case, held, truth)
    assert_hidden_only_with_reason(case, truth)
    assert_every_reader_works(case)


def assert_any_order_is_the_same(case: Case, held: dict[str, bytes], random: Random) -> None:
    acts = read_all(held.values())
    acts += random.choices(acts, k=3) if acts else []
    random.shuffle(acts)
    half = fold(CASE, acts[: random.randint(0, len(acts))])
    for other in (fold(CASE, acts), fold(CASE, [*half.strays, *half.acts, *acts])):
        assert other == case
        assert other.digest == case.digest
        assert list(other.things) == list(case.things)


def assert_every_act_is_listed_once(case: Case, held: dict[str, bytes]) -> None:
    assert sorted(act.digest for act in (*case.acts, *case.strays)) == sorted(held)
    recovered = {act.inner.digest for act in case.acts if act.inner}
    assert {act.digest for act in case.open_strays()} == {s.digest for s in case.strays} - recovered


def assert_nothing_unseen_is_lost(case: Case, truth: Truth) -> None:
    for path, said in said_of_slots(case).items():
        standing = {statement.act.digest for statement in case.slots[path].current}
        assert standing
        for act, _ in said:
            assert act.digest in standing or any(truth.saw(later, act) for later, _ in said), path
        values = {value for act, value in said if act.digest in standing}
        assert case.slots[path].is_contested == (len(values) > 1)
    for path, slot in case.joined_slots.items():
        names = [name for name in case.names(_thing(path)) if not path.endswith("/same_as")] or [_thing(path)]
        raw = [s for name in names for s in case.slots.get(_under(name, path), slot).current]
        kept = {statement.act.digest for statement in slot.current}
        assert kept
        for statement in raw:
            assert statement.act.digest in kept or any(truth.saw(one.act, statement.act) for one in raw)


def assert_what_was_seen_is_settled(case: Case, held: dict[str, bytes], truth: Truth) -> None:
    """Where all is here that an author had seen, what that author settled does not come up again."""
    for path, said in said_of_slots(case).items():
        standing = {statement.act.digest for statement in case.slots[path].current}
        for later, _ in said:
            if truth.seen.get(later.stated.digest, {""}) <= held.keys():
                for act, _ in said:
                    assert not (truth.saw(later, act) and act.digest in standing), path


def assert_hidden_only_with_reason(case: Case, truth: Truth) -> None:
    for thing in case.things:
        kind, _, name = thing.partition("/")
        kept = case.kept(thing)
        is_listed = name in dict(case.things_of(kind))
        assert is_listed == (kept == thing and not case.is_aside(thing))
        if kept != thing:
            assert kept in case.things
            assert case.kept(kept) == kept
            assert case.slots[f"{thing}/same_as"].value in case.things
        if case.is_aside(thing):
            _assert_someone_saw_it_all(case, kept, truth)


def _assert_someone_saw_it_all(case: Case, kept: str, truth: Truth) -> None:
    names = case.names(kept)
    said = [case.things[name] for name in names if name in case.things]
    for path, slot in case.joined_slots.items():
        if path.startswith(f"{kept}/") and not path.endswith("/aside"):
            said.extend(statement.act for statement in slot.current)
    said.extend(s.act for name in names[1:] for s in case.slots[f"{name}/same_as"].current)
    asides = [s.act for s in case.slot(f"{kept}/aside").current if s.value is True]
    assert any(all(truth.saw(aside, act) for act in said) for aside in asides)


def assert_every_reader_works(case: Case) -> None:
    contested = dict(case.contested())
    for path, slot in case.joined_slots.items():
        assert (path in contested) == slot.is_contested
        assert case.value(path) == slot.value == case.slot(path).value
        assert case.text(path) == str(slot.value)
        assert {s.act.digest for s in slot.current} <= {act.digest for act in case.history(path)}
    assert all(fork.branches[0] < fork.branches[1] for fork in case.forks)
    case.unknown(), case.open_forks()


def _thing(path: str) -> str:
    return "/".join(path.split("/")[:2])


def _under(name: str, path: str) -> str:
    return "/".join((name, *path.split("/")[2:]))
