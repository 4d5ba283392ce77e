"""What lay in a gap was not seen: when it arrives later, nobody's statement has settled it."""

from app.domain.acts.act import Stretch
from app.domain.acts.fold import fold
from tests.domain.acts.world import CASE, Noted, ThingAdded, Truth, Writer, read_all

READING = "machine/m/reading"


def _three_acts_of(writer: Writer) -> list[bytes]:
    writer.state(ThingAdded(thing="machine/m"))
    writer.state(Noted(slot=READING, value="lost on the way"))
    writer.state(Noted(slot="machine/m/step/water", value="done"))
    return list(writer.held.values())


def test_a_statement_covers_what_was_there_and_not_what_was_missing():
    truth = Truth()
    there, here = Writer(truth, "there"), Writer(truth, "here")
    first, lost, third = _three_acts_of(there)
    here.take_in([first, third], "")
    assert [(gap.first, gap.last) for gap in here.case.gaps] == [(2, 2)]
    assert here.case.seen["there"] == (
        Stretch(1, 1, there.case.acts[0].digest),
        Stretch(3, 3, there.case.acts[2].digest),
    )
    here.state(Noted(slot=READING, value="stated beside the gap"))

    here.take_in([lost], "")

    assert not here.case.gaps
    assert here.case.slot(READING).is_contested
    assert {said.value for said in here.case.slot(READING).current} == {
        "lost on the way",
        "stated beside the gap",
    }


def test_what_was_seen_beyond_a_gap_is_settled():
    truth = Truth()
    there, here = Writer(truth, "there"), Writer(truth, "here")
    first, lost, third = _three_acts_of(there)
    here.take_in([first, third], "")
    here.state(Noted(slot="machine/m/step/water", value="settled"))
    here.take_in([lost], "")
    assert here.case.slot("machine/m/step/water").value == "settled"
    assert not here.case.slot("machine/m/step/water").is_contested


def test_a_vector_without_stretches_says_nothing_was_seen():
    """Only a broken or hostile program writes one."""
    truth = Truth()
    there = Writer(truth, "there")
    there.state(ThingAdded(thing="machine/m"))
    (stored,) = there.held.values()
    odd = stored.replace(b'"seen":{}', b'"seen":{"elsewhere":[]}')
    assert odd != stored
    case = fold(CASE, read_all([odd]))
    assert not case.gaps
    assert "machine/m" in case.things
