"""This is about writing the next act: number, rank and what the author had seen."""

from collections.abc import Iterable, Mapping
from hashlib import sha256

import msgspec

from app.domain.acts.act import Envelope, Head, Seen, Stretch, encode_act, encode_fact, encode_seen
from app.domain.acts.case import Case
from app.domain.acts.fact import Fact, ForkTaken, Recovered
from app.domain.acts.names import HIGHEST


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
    in_file: Case, seen: Seen, stamp: Stamp, facts: Iterable[Fact]
) -> tuple[tuple[Envelope, bytes], ...]:
    """The acts that state these facts, in order, with their exact bytes.

    in_file: the case as the file holds it now (numbers and ranks follow it).
    seen: `seen` of the case the person was looking at; it may be older than the file.
    """
    head = in_file.heads.get(stamp.device, Head(0, ""))
    rank = in_file.rank
    mentioned = encode_seen(_to_mention(in_file, seen, stamp.device))
    written: list[tuple[Envelope, bytes]] = []
    for fact in facts:
        rank = min(rank + 1, HIGHEST)
        envelope = Envelope(
            case=in_file.id,
            device=stamp.device,
            number=head.number + 1,
            rank=rank,
            seen=mentioned,
            previous=head.digest,
            by=stamp.by,
            at=stamp.at,
            fact=encode_fact(fact),
        )
        stored = encode_act(envelope)
        head = Head(envelope.number, digest_of(stored))
        written.append((envelope, stored))
    return tuple(written)


def _to_mention(in_file: Case, seen: Seen, device: str) -> dict[str, tuple[Stretch, ...]]:
    """What has to be named as seen: all but the writer's own chain, which `previous` names."""
    head = in_file.heads.get(device)
    own = in_file.lines.places.get(head.digest, ("", 0)) if head is not None else ("", 0)
    places = in_file.lines.places
    mentioned = {
        name: tuple(run for run in runs if name != device or places.get(run.digest, ("", 0))[0] != own[0])
        for name, runs in sorted(seen.items())
    }
    return {name: runs for name, runs in mentioned.items() if runs}


def digest_of(stored: bytes) -> str:
    """SHA-256 of exactly the stored bytes, in hex."""
    return sha256(stored).hexdigest()


def recover(stored: bytes) -> Recovered:
    """The fact that states a lost branch's act again; stored: its exact bytes."""
    return Recovered(stored=stored.decode())


def take_both(case: Case, stored: Mapping[str, bytes]) -> tuple[Fact, ...]:
    """The facts by which a person takes every branch: strays nobody recovered yet, and the forks.

    stored: the bytes of the case's strays, by digest.
    """
    strays = sorted(case.open_strays(), key=lambda act: act.order)
    recovered = (recover(stored[act.digest]) for act in strays)
    taken = (
        ForkTaken(device=fork.device, fork=fork.number, branches=fork.branches) for fork in case.open_forks()
    )
    return (*recovered, *taken)


def written_elsewhere(before: Case, after: Case, device: str) -> bool:
    """Whether a take-in brought acts of this writer that its own file did not have.

    Then somebody else writes under the same name (a clone, or our own later self before a restore), and the
    next act must come from a new writer: `next_acts` counts a writer's earlier acts as seen.
    """
    return before.heads.get(device) != after.heads.get(device) or _strays_of(before, device) != _strays_of(
        after, device
    )


def _strays_of(case: Case, device: str) -> set[str]:
    return {act.digest for act in case.strays if act.device == device}
