"""This is about one act as plain values: what `case history` prints, enough to check the chain without us."""

from collections.abc import Mapping

import msgspec

from app.domain.acts.act import Act
from app.domain.acts.fact import UnknownFact
from app.domain.typed_later import is_typed_later


def act_told(act: Act, names: Mapping[str, str]) -> dict[str, object]:
    """names: of officers, by id.

    A recovered act is told as what it recovers, under its own number. `typed_later` is 补录.
    """
    fact = act.stated.fact
    if isinstance(fact, UnknownFact):
        body: object = {"type": fact.tag, "raw": fact.raw.decode("utf-8", "replace")}
    else:
        body = msgspec.to_builtins(fact)
    return {
        "at": act.at,
        "by": names.get(act.stated.by, act.stated.by),
        "officer": act.stated.by,
        "device": act.device,
        "number": act.number,
        "rank": act.rank,
        "previous": act.previous,
        "digest": act.digest,
        "typed_later": is_typed_later(act),
        "recovered": act.inner is not None,
        "fact": body,
    }
