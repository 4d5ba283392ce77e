"""Whatever bytes arrive, they are an act or they are none; nothing else happens."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.acts.act import HIGHEST, MOST_NESTING, NotAnAct
from app.domain.acts.fact import Recovered, UnknownFact
from app.domain.acts.writing import digest_of
from tests.domain.acts.world import Noted, read

DIGEST = "0" * 64
GOOD = {
    "case": "c",
    "device": "d",
    "number": 1,
    "rank": 1,
    "seen": {"e": [[3, DIGEST, 3]]},
    "previous": "",
    "by": "o",
    "at": "2025-11-14T10:42:00+08:00",
    "fact": {"type": "noted", "slot": "machine/a/reading", "value": "5"},
}


def stored(**changed):
    return msgspec.json.encode({**GOOD, **changed})


def raw(field, text):
    """A good act with one field replaced by exactly these bytes."""
    marked = msgspec.json.encode({**GOOD, field: "@@"})
    return marked.replace(b'"@@"', text)


def test_an_act_is_read_with_its_digest():
    act = read(stored())
    assert act.fact == Noted(slot="machine/a/reading", value="5")
    assert act.digest == digest_of(stored())
    assert act.seen["e"][0].number == 3
    assert read(stored(number=HIGHEST, rank=HIGHEST)).rank == HIGHEST


def test_a_field_of_a_newer_envelope_changes_nothing_but_the_digest():
    newer = read(stored(newer={"a": [1]}))
    assert newer.fact == read(stored()).fact
    assert newer.digest != read(stored()).digest


@pytest.mark.parametrize("field", sorted(GOOD))
def test_a_missing_or_empty_field_is_no_act(field):
    less = {name: value for name, value in GOOD.items() if name != field}
    with pytest.raises(NotAnAct):
        read(msgspec.json.encode(less))
    if field != "fact":
        with pytest.raises(NotAnAct):
            read(raw(field, b"null"))


@pytest.mark.parametrize("field", ["number", "rank"])
@pytest.mark.parametrize(
    "text", [b"0", b"-1", b"1.0", b"1.5", b"true", b'"1"', b"9007199254740992", b"9" * 5000, b"1e400", b"NaN"]
)
def test_numbers_and_ranks_count_from_one(field, text):
    with pytest.raises(NotAnAct):
        read(raw(field, text))


@pytest.mark.parametrize(
    "text",
    [
        b'{"e":[[0,"x",1]]}',
        b'{"e":[[1,"x",0]]}',
        b'{"e":[[1,"x"]]}',
        b'{"e":[1,"x",1]}',
        b'{"e":3}',
        b'{"":[[1,"x",1]]}',
        b"[]",
        b'{"e":[[1,"x",2,3]]}',
        b'{"e":[[' + b"9" * 400 + b',"x",1]]}',
        b'{"e":[[1,"' + b"0" * 65 + b'",1]]}',
        b'{"e":[[1,"\xff",1]]}',
    ],
)
def test_nonsense_instead_of_what_was_seen_is_no_act(text):
    with pytest.raises(NotAnAct):
        read(raw("seen", text))


@pytest.mark.parametrize(
    "text",
    [
        b"NaN",
        b"Infinity",
        b'"\xff\xfe"',
        b'{"note":"\xc3("}',
        b'"\\ud800"',
        b"[" * 9999 + b"]" * 9999,
        b"[",
        b"",
    ],
)
def test_a_fact_that_is_not_json_is_no_act(text):
    with pytest.raises(NotAnAct):
        read(raw("fact", text))


def test_nesting_has_one_limit_everywhere():
    def nested(depth):
        return raw("fact", b'{"type":"newer","it":' + b"[" * depth + b"]" * depth + b"}")

    assert isinstance(read(nested(MOST_NESTING - 2)).fact, UnknownFact)
    with pytest.raises(NotAnAct):
        read(nested(MOST_NESTING - 1))
    text = b'{"type":"newer","it":"' + b'[{\\"' * 999 + b'"}'
    assert isinstance(read(raw("fact", text)).fact, UnknownFact)


def test_a_device_is_never_mistaken_for_a_digest():
    with pytest.raises(NotAnAct):
        read(stored(device=DIGEST))


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        (b'{"type":"newer","x":1}', "newer"),
        (b'{"type":"noted","slot":"a","value":"b","extra":1}', "noted"),
        (b'{"type":"noted","slot":1,"value":"b"}', "noted"),
        (b'{"type":5}', ""),
        (b'{"type":"noted","slot":"a","value":' + b"9" * 500 + b"}", "noted"),
        (b"5", ""),
        (b"null", ""),
        (b"[]", ""),
    ],
)
def test_facts_of_a_newer_program_are_kept_as_they_came(text, tag):
    assert read(raw("fact", text)).fact == UnknownFact(tag, text)


@pytest.mark.parametrize(
    "text", ["", "{}", "[" * 5000, stored(case="another").decode(), stored(number=0).decode()]
)
def test_a_lost_act_that_cannot_be_read_states_nothing(text):
    act = read(stored(fact={"type": "recovered", "stored": text}))
    assert act.inner is None
    assert act.stated.fact == Recovered(stored=text)


@given(st.binary(max_size=200))
def test_random_bytes_are_no_act(noise):
    with pytest.raises(NotAnAct):
        read(noise)


@given(where=st.integers(0, len(stored()) - 1), byte=st.integers(0, 255))
def test_a_flipped_byte_makes_another_act_or_none(where, byte):
    flipped = bytearray(stored())
    flipped[where] = byte
    try:
        act = read(bytes(flipped))
    except NotAnAct:
        return
    assert (act.digest == read(stored()).digest) == (bytes(flipped) == stored())
