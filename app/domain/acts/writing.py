"""This is about writing the next act: number, rank and what the author had seen."""

from collections.abc import Iterable, Mapping
from hashlib import sha256

import msgspec

from app.domain.acts.act import Act, Envelope, encode_act, encode_fact
from app.domain.acts.case import Case
from app.domain.acts.chains import Head
from app.domain.acts.fact import Fact, Recovered


class Stamp(msgspec.Struct, frozen=True):
    """Who does something, and when: the who-and-when of one operation.

    Attributes:
        by: the officer's id.
        at: the laptop's clock, ISO to the second with offset.
        device: the writer.
    """

    by: str
    at: str
    device: str


def next_acts(
    in_file: Case, seen: Mapping[str, int], stamp: Stamp, facts: Iterable[Fact]
) -> tuple[tuple[Envelope, bytes], ...]:
    """The acts that state these facts, in order, with their exact bytes.

    in_file: the case as the file holds it now (numbers and ranks follow it).
    seen: `seen` of the case the person was looking at; it may be older than the file.
    """
    head = in_file.heads.get(stamp.device, Head(0, ""))
    rank = in_file.rank
    others = {device: number for device, number in sorted(seen.items()) if device != stamp.device and number}
    written: list[tuple[Envelope, bytes]] = []
    for fact in facts:
        rank += 1
        envelope = Envelope(
            case=in_file.id,
            device=stamp.device,
            number=head.number + 1,
            rank=rank,
            seen=others,
            previous=head.digest,
            by=stamp.by,
            at=stamp.at,
            fact=encode_fact(fact),
        )
        stored = encode_act(envelope)
        head = Head(envelope.number, digest_of(stored))
        written.append((envelope, stored))
    return tuple(written)


def digest_of(stored: bytes) -> str:
    """SHA-256 of exactly the stored bytes, in hex."""
    return sha256(stored).hexdigest()


def recover(act: Act, stored: bytes, fork: int) -> Fact:
    """The fact that states a lost branch's act again.

    stored: the lost act's exact bytes.
    fork: number at which its branch parted from the one that was kept.
    """
    return Recovered(stored=stored.decode(), fork=min(fork, act.number))
