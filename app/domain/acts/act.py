"""This is about one act: the envelope around a fact, and its exact bytes."""

from collections.abc import Callable, Mapping
from hashlib import sha256

import msgspec

from app.domain.acts.fact import Fact, Recovered, UnknownFact

DecodeFact = Callable[[bytes], Fact | None]
"""Turns the JSON of a fact into its type; None where this program does not know it."""


class Envelope(msgspec.Struct, frozen=True):
    """The stored shape of an act. Encoded once; the bytes are carried unchanged everywhere."""

    case: str
    device: str
    number: int
    rank: int
    seen: dict[str, int]
    previous: str
    by: str
    at: str
    fact: msgspec.Raw


class Act(msgspec.Struct, frozen=True, dict=True, gc=False):
    """Who stated which fact, on which laptop, having seen what.

    Attributes:
        seen: per other device, the number up to which the author had seen every act.
        previous: digest of this writer's act before this one; empty for the first.
        at: the laptop's claim (UTC with offset); shown, never compared.
        inner: the lost act inside a `Recovered` fact.
    """

    case: str
    device: str
    number: int
    rank: int
    seen: Mapping[str, int]
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


class NotAnAct(ValueError):
    """The bytes are not an act of any version of this program."""


_envelope = msgspec.json.Decoder(Envelope)
_encoder = msgspec.json.Encoder()


class _TagOnly(msgspec.Struct):
    type: str = ""


_tag = msgspec.json.Decoder(_TagOnly)


def encode_act(envelope: Envelope) -> bytes:
    return _encoder.encode(envelope)


def encode_fact(fact: Fact) -> msgspec.Raw:
    return msgspec.Raw(_encoder.encode(fact))


def decode_act(stored: bytes, decode_fact: DecodeFact) -> Act:
    """Read an act from its stored bytes.

    Raises NotAnAct when the envelope itself can't be read.
    """
    try:
        read = _envelope.decode(stored)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise NotAnAct from error
    raw = bytes(read.fact)
    fact = decode_fact(raw)
    inner = _decode_inner(fact, decode_fact) if isinstance(fact, Recovered) else None
    return Act(
        read.case,
        read.device,
        read.number,
        read.rank,
        read.seen,
        read.previous,
        read.by,
        read.at,
        fact if fact is not None else UnknownFact(_tag_of(raw), raw),
        sha256(stored).hexdigest(),
        inner,
    )


def _decode_inner(fact: Recovered, decode_fact: DecodeFact) -> Act | None:
    try:
        return decode_act(fact.stored.encode(), decode_fact)
    except NotAnAct:
        return None


def _tag_of(raw: bytes) -> str:
    try:
        return _tag.decode(raw).type
    except msgspec.DecodeError:
        return ""
