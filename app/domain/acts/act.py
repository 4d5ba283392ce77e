"""This is about one act: the envelope around a fact, and its exact bytes."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from hashlib import sha256
from typing import Annotated, Final

import msgspec

from app.domain.acts.fact import Fact, Recovered, UnknownFact
from app.domain.acts.names import Count

DecodeFact = Callable[[bytes], Fact | None]
"""Turns the JSON of a fact into its type; None where this program does not know it."""

MOST_NESTING: Final = 64
"""Brackets within brackets; more is no act, so that what one program reads every program reads."""

_CaseName = Annotated[str, msgspec.Meta(min_length=1, max_length=128)]
_DeviceName = Annotated[str, msgspec.Meta(min_length=1, max_length=60)]
_Digest = Annotated[str, msgspec.Meta(max_length=64)]


class Head(msgspec.Struct, frozen=True, gc=False):
    """The last act of a writer's chain."""

    number: Count
    digest: _Digest


class Stretch(msgspec.Struct, frozen=True, array_like=True, gc=False, forbid_unknown_fields=True):
    """An unbroken run of a device's acts: from number `first` to the last one, which names the branch."""

    first: Count
    last: Count
    digest: _Digest


Seen = Mapping[str, tuple[Stretch, ...]]
"""What somebody had seen: one stretch per device, more where acts between were missing.

What lay in such a gap was not seen, also when it arrives later. A number alone would not tell the branch.
"""


class Envelope(msgspec.Struct, frozen=True):
    """The stored shape of an act. Encoded once; the bytes are carried unchanged everywhere.

    A device's name is shorter than a digest, so that the two are never mistaken for each other. `seen` is
    the JSON of a `Seen`.
    """

    case: _CaseName
    device: _DeviceName
    number: Count
    rank: Count
    seen: msgspec.Raw
    previous: _Digest
    by: str
    at: str
    fact: msgspec.Raw


class Act(msgspec.Struct, frozen=True, gc=False):
    """Who stated which fact, on which laptop, having seen what.

    Attributes:
        seen: what the author had looked at; own earlier acts, which `previous` names, need no mention.
        previous: digest of this writer's act before this one; empty for the first.
        at: the laptop's claim (UTC with offset); shown, never compared.
        inner: the lost act inside a `Recovered` fact.
    """

    case: str
    device: str
    number: int
    rank: int
    seen: Seen
    previous: str
    by: str
    at: str
    fact: Fact | UnknownFact
    digest: str
    inner: "Act | None" = None

    @property
    def order(self) -> tuple[int, str, int, str]:
        """Place in the fold; equal acts only are equal here."""
        return (self.rank, self.device, self.number, self.digest)

    @property
    def stated(self) -> "Act":
        """The act whose fact counts: this one, or the one it recovers, however often it was recovered."""
        act = self
        while act.inner is not None:
            act = act.inner
        return act


class NotAnAct(ValueError):
    """The bytes are not an act of any version of this program."""


_envelope = msgspec.json.Decoder(Envelope)
_seen = msgspec.json.Decoder(dict[_DeviceName, tuple[Stretch, ...]])
_encoder = msgspec.json.Encoder()


class _TagOnly(msgspec.Struct):
    type: str = ""


_tag = msgspec.json.Decoder(_TagOnly)


def encode_act(envelope: Envelope) -> bytes:
    return _encoder.encode(envelope)


def encode_fact(fact: Fact) -> msgspec.Raw:
    return msgspec.Raw(_encoder.encode(fact))


def encode_seen(seen: Seen) -> msgspec.Raw:
    return msgspec.Raw(_encoder.encode(seen))


@lru_cache(maxsize=1024)
def _decode_seen(raw: bytes) -> Seen:
    """What an author had seen. Acts written one after the other share it, and with it the reading."""
    return _seen.decode(raw)


def decode_act(stored: bytes, decode_fact: DecodeFact) -> Act:
    """Read an act from its stored bytes: the door every act from outside goes through.

    Raises NotAnAct when the envelope can't be read: not UTF-8 JSON, a field missing or of another type, a
    number or rank below 1 or beyond `HIGHEST`, nested deeper than `MOST_NESTING`.
    """
    read, seen = _decode_envelope(stored)
    raw = bytes(read.fact)
    fact = decode_fact(raw)
    inner = _decode_inner(fact, read.case, decode_fact) if isinstance(fact, Recovered) else None
    return Act(
        read.case,
        read.device,
        read.number,
        read.rank,
        seen,
        read.previous,
        read.by,
        read.at,
        fact if fact is not None else UnknownFact(_tag_of(raw), raw),
        sha256(stored).hexdigest(),
        inner,
    )


def _decode_envelope(stored: bytes) -> tuple[Envelope, Seen]:
    try:
        stored.decode()
        read = _envelope.decode(stored)
        seen = _decode_seen(bytes(read.seen))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotAnAct from error
    if stored.count(b"[") + stored.count(b"{") > MOST_NESTING and _nesting(stored) > MOST_NESTING:
        raise NotAnAct
    return read, seen


_TEXT_IN_JSON: Final = re.compile(rb'"(?:[^"\\]|\\.)*"', re.DOTALL)


def _nesting(json: bytes) -> int:
    """How deep brackets lie within brackets, in well-formed JSON."""
    deepest = depth = 0
    for byte in _TEXT_IN_JSON.sub(b"", json):
        if byte in b"[{":
            depth += 1
            deepest = max(deepest, depth)
        elif byte in b"]}":
            depth -= 1
    return deepest


def _decode_inner(fact: Recovered, case: str, decode_fact: DecodeFact) -> Act | None:
    """The lost act; None where the text is none, or one of another case."""
    try:
        inner = decode_act(fact.stored.encode(), decode_fact)
    except NotAnAct:
        return None
    return inner if inner.case == case else None


def _tag_of(raw: bytes) -> str:
    try:
        return _tag.decode(raw).type
    except msgspec.DecodeError:
        return ""
