"""The fold takes any set of well-formed envelopes, however nonsensical.

And the small stories come out right.
"""

from itertools import permutations
from random import Random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.acts.act import HIGHEST, Envelope, Stretch, encode_act, encode_fact, encode_seen
from app.domain.acts.case import Case
from app.domain.acts.chains import Fork, Gap
from app.domain.acts.fact import Recovered, SameAs, SetAside
from app.domain.acts.fold import fold, plus
from app.domain.acts.writing import Stamp, digest_of, next_acts, recover, take_both, written_elsewhere
from tests.domain.acts.world import (
    CASE,
    FromTheFuture,
    Noted,
    ThingAdded,
    Truth,
    Writer,
    assert_any_order_is_the_same,
    assert_every_reader_works,
    read,
    read_all,
)

READING = "machine/a/reading"
numbers = st.sampled_from([1, 1, 2, 2, 3, 4, 5, 9, HIGHEST])
devices = st.sampled_from(["a", "b", "c"])
paths = st.sampled_from([READING, "machine/b/reading", "x", "a/b", "machine//", "/", "machine/a/same_as"])
things = st.sampled_from(["machine/a", "machine/b", "machine/c", "photo/a", "", "a/b/c", "machine/"])
facts = st.one_of(
    st.builds(Noted, slot=paths, value=st.sampled_from("12")),
    st.builds(ThingAdded, thing=things),
    st.builds(SetAside, thing=things, aside=st.booleans()),
    st.builds(SameAs, kept=things, other=things, joined=st.booleans()),
    st.builds(Recovered, stored=st.sampled_from(["", "{}", "[", "示例"])),
    st.just(FromTheFuture(whatever=2)),
)


@st.composite
def nonsense(draw):
    """Bytes of acts that no honest writer would leave: any number, rank, forerunner and sight."""
    written = []
    for _ in range(draw(st.integers(1, 14))):
        digests = st.sampled_from(["", "nowhere", *map(digest_of, written)])
        heads = st.lists(st.builds(Stretch, numbers, digests, numbers), max_size=2).map(tuple)
        fact = draw(facts)
        if written and draw(st.integers(0, 5)) == 0:
            fact = recover(draw(st.sampled_from(written)))
        envelope = Envelope(
            case=CASE,
            device=draw(devices),
            number=draw(numbers),
            rank=draw(numbers),
            seen=encode_seen(draw(st.dictionaries(devices, heads, max_size=3))),
            previous=draw(digests),
            by="",
            at="",
            fact=encode_fact(fact),
        )
        written.append(encode_act(envelope))
    return {digest_of(stored): stored for stored in written}


@given(held=nonsense(), seed=st.integers(0, 999))
def test_any_set_of_envelopes_folds_to_one_case_and_every_reader_works(held, seed):
    acts = read_all(held.values())
    case = fold(CASE, acts)
    assert_any_order_is_the_same(case, held, Random(seed))
    assert_every_reader_works(case)
    assert len(case.acts) + len(case.strays) == len(held)
    for thing in case.things:
        assert case.added(thing) is not None
        assert case.kept(case.kept(thing)) == case.kept(thing)
    grown = Case(id=CASE)
    for act in acts:
        grown = plus(grown, act)
    assert grown == case


@given(held=nonsense())
def test_whatever_is_in_the_file_the_next_act_can_be_written_and_read(held):
    case = fold(CASE, read_all(held.values()))
    ((_, stored),) = next_acts(case, case.seen, Stamp("o", "", "new"), [Noted(slot=READING, value="third")])
    after = plus(case, read(stored))
    assert len(after.acts) == len(case.acts) + 1
    assert not after.slot(READING).is_contested or case.joins.kept
    assert after.slots[READING].value == "third"


@pytest.fixture
def truth():
    return Truth()


def meet(*writers):
    """Everyone gets everything."""
    union = [stored for writer in writers for stored in writer.held.values()]
    for writer in writers:
        writer.take_in(union, f"{writer.device}-new")


def noted(value, slot=READING):
    return Noted(slot=slot, value=value)


def test_two_readings_unseen_by_each_other_both_stand_until_a_third_is_stated(truth):
    first, second = Writer(truth, "a"), Writer(truth, "b")
    first.state(noted("5"))
    second.state(noted("7"))
    meet(first, second)
    assert [s.value for s in first.case.slot(READING).current] == ["5", "7"]
    first.state(noted("6"))
    meet(first, second)
    assert second.case.text(READING) == "6"
    assert not second.case.contested()
    assert len(second.case.history(READING)) == 3


def test_what_a_person_had_not_looked_at_yet_is_not_settled(truth):
    first, second = Writer(truth, "a"), Writer(truth, "b")
    first.state(noted("5"))
    second.take_in(list(first.held.values()), "")
    second.state(noted("6"), age=1)
    assert second.case.slot(READING).is_contested


def test_a_number_does_not_tell_the_branch(truth):
    """A colleague saw one branch; the other has the same numbers, and the first is lost on the way."""
    laptop, colleague = Writer(truth, "a"), Writer(truth, "b")
    clone = laptop.clone()
    laptop.state(noted("seen by the colleague"))
    clone.state(noted("seen by nobody"))
    colleague.take_in(list(laptop.held.values()), "")
    before = dict(colleague.held)
    colleague.state(noted("colleague"))
    own = [stored for digest, stored in colleague.held.items() if digest not in before]
    bureau = Writer(truth, "bureau")
    bureau.take_in([*own, *clone.held.values()], "")
    assert {s.value for s in bureau.case.slot(READING).current} == {"seen by nobody", "colleague"}


def forked(truth):
    """Two laptops with one name that met at the bureau; the bureau's case, and both readings."""
    laptop, bureau = Writer(truth, "a"), Writer(truth, "bureau")
    laptop.state(ThingAdded(thing="machine/a"))
    clone = laptop.clone()
    laptop.state(noted("5"))
    clone.state(noted("7"))
    clone.state(noted("8"))
    bureau.take_in([*laptop.held.values(), *clone.held.values()], "")
    return laptop, clone, bureau


def test_a_fork_is_shown_and_both_branches_can_be_taken(truth):
    laptop, _, bureau = forked(truth)
    case = bureau.case
    (fork,) = case.forks
    assert fork == Fork("a", 2, tuple(sorted(fork.branches)))
    assert len(case.acts) + len(case.strays) == 4
    assert case.open_forks() == case.forks
    assert case.open_strays() == case.strays != ()
    bureau.state(*take_both(case, bureau.held))
    assert {s.value for s in bureau.case.slot(READING).current} == {"5", "8"}
    assert not bureau.case.open_forks()
    assert not bureau.case.open_strays()
    bureau.state(noted("6"))
    assert bureau.case.text(READING) == "6"
    assert not bureau.case.contested()
    meet(bureau, laptop)
    assert laptop.case.digest == bureau.case.digest
    assert laptop.device == "a-new"


def test_a_branch_that_comes_later_opens_the_fork_again(truth):
    laptop, _, bureau = forked(truth)
    bureau.state(*take_both(bureau.case, bureau.held))
    third = Writer(truth, "a")
    third.restore(dict(list(laptop.held.items())[:1]))
    third.state(noted("9"))
    bureau.take_in(list(third.held.values()), "")
    assert bureau.case.open_forks()
    bureau.state(*take_both(bureau.case, bureau.held))
    assert not bureau.case.open_forks()
    assert {s.value for s in bureau.case.slot(READING).current} == {"5", "8", "9"}


def test_what_was_recovered_twice_over_is_still_what_it_was(truth):
    stored = Writer(truth, "a")
    stored.state(FromTheFuture(whatever=2), noted("5"))
    unknown, lost = stored.held.values()
    once, twice = Writer(truth, "b"), Writer(truth, "c")
    once.state(recover(lost), recover(unknown))
    again = [stored for digest, stored in once.held.items()]
    twice.state(*map(recover, again))
    assert twice.case.text(READING) == "5"
    assert [act.stated.digest for act in twice.case.unknown()] == [digest_of(unknown)]


def test_an_act_of_another_case_is_not_recovered_into_this_one(truth):
    case = Case(id="another")
    ((_, stored),) = next_acts(case, case.seen, Stamp("o", "", "a"), [noted("5")])
    writer = Writer(truth, "b")
    writer.state(recover(stored))
    assert writer.case.slot(READING).current == ()
    assert len(writer.case.unknown()) == 1


def test_a_lost_act_is_shown_as_a_gap_and_heals(truth):
    writer, bureau = Writer(truth, "a"), Writer(truth, "bureau")
    writer.state(noted("1"), noted("2"), noted("3"))
    first, second, third = writer.held.values()
    bureau.take_in([third, first], "")
    assert bureau.case.gaps == (Gap("a", 2, 2),)
    assert len(bureau.case.seen["a"]) == 2
    bureau.state(noted("4"))
    assert bureau.case.text(READING) == "4", "a person settles in spite of the gap"
    assert not bureau.case.contested()
    bureau.take_in([second], "")
    assert bureau.case.gaps == ()
    assert {s.value for s in bureau.case.slot(READING).current} == {"4"}


def test_what_fills_a_gap_later_was_not_seen_before(truth):
    writer, bureau = Writer(truth, "a"), Writer(truth, "bureau")
    writer.state(noted("1", "machine/a/note"), noted("unseen"), noted("3", "machine/a/note"))
    first, second, third = writer.held.values()
    bureau.take_in([third, first], "")
    bureau.state(noted("bureau"))
    bureau.take_in([second], "")
    assert {s.value for s in bureau.case.slot(READING).current} == {"bureau", "unseen"}


def test_acts_that_only_others_have_seen_are_a_gap(truth):
    first, second, bureau = Writer(truth, "a"), Writer(truth, "b"), Writer(truth, "bureau")
    first.state(noted("1"), noted("2"))
    second.take_in(list(first.held.values()), "")
    second.state(noted("3"))
    bureau.take_in([list(second.held.values())[-1]], "")
    assert bureau.case.gaps == (Gap("a", 1, 2),)
    bureau.take_in(list(first.held.values()), "")
    assert bureau.case.gaps == ()
    assert bureau.case.text(READING) == "3"


def test_an_edit_the_set_aside_had_not_seen_keeps_the_thing_visible(truth):
    first, second = Writer(truth, "a"), Writer(truth, "b")
    first.state(ThingAdded(thing="machine/a"))
    meet(first, second)
    first.state(SetAside(thing="machine/a"))
    assert first.case.is_aside("machine/a")
    second.state(noted("7"))
    meet(first, second)
    assert [name for name, _ in first.case.things_of("machine")] == ["a"]
    first.state(SetAside(thing="machine/a"))
    assert first.case.is_aside("machine/a")
    first.state(SetAside(thing="machine/a", aside=False))
    assert not first.case.is_aside("machine/a")


def test_two_people_who_each_saw_half_do_not_set_a_thing_aside_together(truth):
    first, second = Writer(truth, "a"), Writer(truth, "b")
    first.state(ThingAdded(thing="machine/a"))
    meet(first, second)
    for writer, slot in ((first, READING), (second, "machine/a/note")):
        writer.state(noted("1", slot))
        writer.state(SetAside(thing="machine/a"))
    meet(first, second)
    assert not first.case.is_aside("machine/a")


def joined_pair(truth):
    writer = Writer(truth, "a")
    writer.state(ThingAdded(thing="machine/a"), ThingAdded(thing="machine/b"))
    writer.state(noted("5"))
    writer.state(noted("7", "machine/b/reading"))
    return writer


def test_joined_things_disagree_until_someone_who_knows_of_the_join_settles_it(truth):
    writer = joined_pair(truth)
    before = writer.case
    writer.state(SameAs(kept="machine/a", other="machine/b"))
    assert [name for name, _ in writer.case.things_of("machine")] == ["a"]
    assert {s.value for s in writer.case.slot("machine/b/reading").current} == {"5", "7"}
    writer.state(noted("6"))
    assert writer.case.text("machine/b/reading") == "6"
    assert not writer.case.contested()
    assert len(writer.case.history("machine/b/reading")) == 3
    writer.state(SameAs(kept="machine/a", other="machine/b", joined=False))
    assert writer.case.text("machine/b/reading") == "7"
    assert list(writer.case.things_of("machine")) == list(before.things_of("machine"))


def test_a_thing_joined_to_one_set_aside_stays_visible(truth):
    writer = joined_pair(truth)
    writer.state(SetAside(thing="machine/a"))
    writer.state(SameAs(kept="machine/a", other="machine/b"))
    assert [name for name, _ in writer.case.things_of("machine")] == ["a"]
    writer.state(SetAside(thing="machine/b"))
    assert list(writer.case.things_of("machine")) == []


def test_joins_in_a_circle_keep_one_name_for_all(truth):
    writer = Writer(truth, "a")
    names = [f"machine/{name}" for name in "cab"]
    writer.state(*(ThingAdded(thing=name) for name in names))
    for kept, other in zip(names, [*names[1:], names[0]], strict=True):
        writer.state(SameAs(kept=kept, other=other))
    assert set(writer.case.names("machine/c")) == set(names)
    assert writer.case.kept("machine/c") == "machine/a"
    assert [name for name, _ in writer.case.things_of("machine")] == ["a"]


@pytest.mark.parametrize("kept", ["machine/nowhere", "photo/a", "machine/a"])
def test_a_join_without_a_partner_of_its_kind_hides_nothing(truth, kept):
    writer = Writer(truth, "a")
    writer.state(ThingAdded(thing="machine/a"), ThingAdded(thing="photo/a"))
    writer.state(SameAs(kept=kept, other="machine/a"))
    assert [name for name, _ in writer.case.things_of("machine")] == ["a"]


def test_contested_joins_do_not_join(truth):
    first, second = Writer(truth, "a"), Writer(truth, "b")
    first.state(*(ThingAdded(thing=f"machine/{name}") for name in "abc"))
    meet(first, second)
    first.state(SameAs(kept="machine/a", other="machine/c"))
    second.state(SameAs(kept="machine/b", other="machine/c"))
    meet(first, second)
    assert len(list(first.case.things_of("machine"))) == 3
    assert [path for path, _ in first.case.contested()] == ["machine/c/same_as"]


def test_every_order_of_a_small_union_is_the_same_case(truth):
    _laptop, _clone, bureau = forked(truth)
    bureau.state(*take_both(bureau.case, bureau.held)[:2])
    cases = [fold(CASE, read_all(order)) for order in permutations(list(bureau.held.values())[:6])]
    assert all(case == cases[0] for case in cases)


def test_a_writer_meeting_acts_of_its_own_name_is_told_so(truth):
    laptop, clone, _ = forked(truth)
    merged = fold(CASE, read_all([*laptop.held.values(), *clone.held.values()]))
    assert written_elsewhere(laptop.case, merged, "a")
    assert written_elsewhere(clone.case, merged, "a")
    assert not written_elsewhere(laptop.case, merged, "b")
    assert not written_elsewhere(laptop.case, laptop.case, "a")


def test_acts_of_another_case_are_left_out():
    case = Case(id="another")
    ((_, stored),) = next_acts(case, case.seen, Stamp("o", "", "a"), [noted("5")])
    assert fold(CASE, [read(stored)]) == Case(id=CASE)
    assert plus(Case(id=CASE), read(stored)) == Case(id=CASE)


def test_a_chain_of_thousands_of_joins_is_followed(truth):
    facts = [ThingAdded(thing=f"machine/{n:05}") for n in range(3000)]
    facts += [SameAs(kept=f"machine/{n:05}", other=f"machine/{n + 1:05}") for n in range(2999)]
    written = next_acts(Case(id=CASE), {}, Stamp("o", "", "a"), facts)
    case = fold(CASE, read_all(stored for _, stored in written))
    assert len(case.joins.kept) == 2999
    assert [name for name, _ in case.things_of("machine")] == ["00000"]
    assert msgspec.json.decode(written[0][1])["seen"] == {}
