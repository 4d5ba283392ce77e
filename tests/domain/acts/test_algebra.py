"""Whatever several laptops do to one case, nothing anybody stated and nobody else saw is ever lost."""

from random import Random

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from app.domain.acts.fact import SameAs, SetAside
from app.domain.acts.fold import fold
from app.domain.acts.writing import take_both
from tests.domain.acts.world import (
    CASE,
    FromTheFuture,
    Noted,
    NotedWithMore,
    ThingAdded,
    Truth,
    Writer,
    assert_case_is_true,
    read_all,
)

MOST_WRITERS = 4
which = st.integers(0, 7)
ages = st.sampled_from([0, 0, 0, 1, 2, 5])
seeds = st.integers(0, 2**16)
values = st.sampled_from("123")
slot_names = st.sampled_from(["reading", "step/water"])


class Laptops(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.truth = Truth()
        self.names = 0
        self.things = ["machine/never-added"]
        self.images = []
        self.writers = []

    def new_name(self):
        self.names += 1
        return f"d{self.names}"

    def writer(self, number):
        return self.writers[number % len(self.writers)]

    def thing(self, number):
        return self.things[number % len(self.things)]

    def state(self, writer, *facts, age=0, seed=0):
        writer.state(*facts, age=age)
        self.check(writer, seed)

    def check(self, writer, seed):
        assert_case_is_true(writer.case, writer.held, self.truth, Random(seed))

    @initialize(count=st.integers(2, 3))
    def begin(self, count):
        self.writers = [Writer(self.truth, self.new_name()) for _ in range(count)]

    @rule(who=which, seed=seeds)
    def add_a_thing(self, who, seed):
        self.things.append(f"{'photo' if seed % 5 == 0 else 'machine'}/{self.new_name()}")
        self.state(self.writer(who), ThingAdded(thing=self.things[-1]), seed=seed)

    @rule(who=which, what=which, name=slot_names, value=values, age=ages, seed=seeds)
    def state_a_slot(self, who, what, name, value, age, seed):
        self.state(
            self.writer(who), Noted(slot=f"{self.thing(what)}/{name}", value=value), age=age, seed=seed
        )

    @rule(who=which, what=which, age=ages)
    def state_two_things_at_once(self, who, what, age):
        facts = [Noted(slot=f"{self.thing(what)}/reading", value=value) for value in "12"]
        self.state(self.writer(who), *facts, age=age)

    @rule(who=which, what=which, aside=st.sampled_from([True, True, False]), age=ages, seed=seeds)
    def set_aside(self, who, what, aside, age, seed):
        self.state(self.writer(who), SetAside(thing=self.thing(what), aside=aside), age=age, seed=seed)

    @rule(
        who=which, kept=which, other=which, joined=st.sampled_from([True, True, False]), age=ages, seed=seeds
    )
    def join(self, who, kept, other, joined, age, seed):
        same = SameAs(kept=self.thing(kept), other=self.thing(other), joined=joined)
        self.state(self.writer(who), same, age=age, seed=seed)

    @rule(
        who=which, fact=st.sampled_from([FromTheFuture(), NotedWithMore(slot="a/b/c", value="1", extra="y")])
    )
    def state_what_only_a_newer_program_knows(self, who, fact):
        self.state(self.writer(who), fact)
        assert self.writer(who).case.unknown()

    @rule(who=which, seed=seeds)
    def settle_what_is_contested(self, who, seed):
        writer = self.writer(who)
        paths = [path for path, _ in writer.case.contested() if path.endswith(("reading", "water"))]
        for path in paths[:2]:
            self.state(writer, Noted(slot=path, value="settled"), seed=seed)
            assert not writer.case.slot(path).is_contested
            assert writer.case.text(path) == "settled"

    @rule(source=which, to=which, seed=seeds)
    def deliver_everything(self, source, to, seed):
        self.deliver(self.writer(source), self.writer(to), 1.0, seed)

    @rule(source=which, to=which, seed=seeds, share=st.sampled_from([0.3, 0.7, 0.9]))
    def deliver_some(self, source, to, seed, share):
        self.deliver(self.writer(source), self.writer(to), share, seed)

    def deliver(self, source, target, share, seed):
        random = Random(seed)
        stored = [each for each in source.held.values() if random.random() < share]
        stored += random.choices(stored, k=2) if stored else []
        random.shuffle(stored)
        target.take_in(stored, self.new_name())
        self.check(target, seed)

    @rule(who=which)
    def keep_an_image(self, who):
        self.images.append((self.writer(who), dict(self.writer(who).held)))

    @precondition(lambda self: self.images)
    @rule(which_one=which, notices=st.sampled_from([False, False, True]))
    def restore_an_old_image(self, which_one, notices):
        writer, image = self.images[which_one % len(self.images)]
        writer.restore(image)
        if notices or not all(act.device == writer.device for act in writer.case.strays):
            writer.device = self.new_name()

    @precondition(lambda self: len(self.writers) < MOST_WRITERS)
    @rule(who=which)
    def clone_a_writer(self, who):
        self.writers.append(self.writer(who).clone())

    @rule(who=which, seed=seeds)
    def take_both_branches(self, who, seed):
        writer = self.writer(who)
        taken = take_both(writer.case, writer.held)
        if taken:
            self.state(writer, *taken, seed=seed)
            assert not writer.case.open_strays()
            assert not writer.case.open_forks()

    def teardown(self):
        """Whoever meets in whatever order ends up with the same case."""
        if not self.writers:
            return
        union = {digest: stored for writer in self.writers for digest, stored in writer.held.items()}
        assert_case_is_true(fold(CASE, read_all(union.values())), union, self.truth, Random(1))
        digests = set()
        for first in (self.writers, self.writers[::-1]):
            meeting = Writer(self.truth, "meeting")
            for writer in first:
                meeting.take_in(list(writer.held.values()), "")
            digests.add(meeting.case.digest)
        assert len(digests) == 1


Laptops.TestCase.settings = settings(stateful_step_count=50)
TestLaptops = Laptops.TestCase
