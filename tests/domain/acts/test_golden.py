"""This is about acts of every release: they stay readable, and come out again byte for byte.

When a fact is new or changed while its version is not released: `python -m tests.domain.acts.golden_making`.
After the release a changed fact needs a new tag.
"""

import json

import pytest

from app.domain.acts.act import Act, Envelope, decode_act, encode_act, encode_fact, encode_seen
from app.domain.acts.fact import Fact
from app.domain.acts.fold import fold
from app.domain.facts import KNOWN, decode_fact
from tests.domain.acts.golden_making import CASE, GOLDEN, acts_of, filled, shape_of, tag_of, version

MADE_ANEW = "not released yet? python -m tests.domain.acts.golden_making"
LINES = [line for path in sorted(GOLDEN.glob("acts-*.jsonl")) for line in path.read_bytes().splitlines()]
NEWEST = (GOLDEN / f"acts-{version()}.jsonl").read_bytes().splitlines()
SHAPES = dict(
    json.loads(line)
    for path in sorted(GOLDEN.glob("shapes-*.jsonl"))
    for line in path.read_text("utf-8").splitlines()
)


def encoded_again(act: Act) -> bytes:
    assert isinstance(act.fact, Fact)
    return encode_act(
        Envelope(
            case=act.case,
            device=act.device,
            number=act.number,
            rank=act.rank,
            seen=encode_seen(act.seen),
            previous=act.previous,
            by=act.by,
            at=act.at,
            fact=encode_fact(act.fact),
        )
    )


@pytest.mark.parametrize("stored", LINES, ids=lambda line: json.loads(line)["fact"]["type"])
def test_an_act_of_every_release_comes_out_byte_for_byte(stored: bytes) -> None:
    act = decode_act(stored, decode_fact)
    assert isinstance(act.fact, Fact), "this fact was known once, and must stay known"
    assert encoded_again(act) == stored


def test_every_fact_has_its_golden_act() -> None:
    golden = [json.loads(line)["fact"]["type"] for line in NEWEST]
    assert sorted(golden) == sorted(tag_of(known) for known in KNOWN), MADE_ANEW


@pytest.mark.parametrize("known", KNOWN, ids=tag_of)
def test_no_fact_changed_its_shape(known: type[Fact]) -> None:
    assert shape_of(known) == SHAPES.get(tag_of(known)), MADE_ANEW


def test_no_fact_of_a_release_was_forgotten() -> None:
    assert set(SHAPES) == {tag_of(known) for known in KNOWN}


def test_every_field_is_filled_in_a_golden_act() -> None:
    assert list(acts_of(filled(known) for known in KNOWN)) == NEWEST, MADE_ANEW


def test_golden_acts_fold_into_one_case() -> None:
    acts = [decode_act(line, decode_fact) for line in NEWEST]
    case = fold(CASE, acts)
    assert len(case.acts) + len(case.strays) == len(KNOWN)
    assert case.digest == fold(CASE, acts[::-1]).digest
