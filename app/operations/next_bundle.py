"""This is about which bundle goes onto a stick next: the one broken off there, the same again, or a new one.

The count runs per laptop and direction. It follows from the signed manifests of what went before, kept in the
office file, and from what lies on the stick; nobody types it.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from app.crypto.digests import sha256_hex
from app.crypto.signatures import comment_of
from app.domain.errors import FileRefused, Refusal
from app.exchange.bundle import (
    DATA,
    HAND_IN,
    MANIFEST,
    SIGNATURE,
    TASK,
    BundleFolder,
    Packed,
    PackOrder,
    Source,
    find_bundles,
)
from app.exchange.bundle_checking import MANIFEST_LIMIT, TAGS_LIMIT, check_signature, said_in
from app.exchange.bundle_disk import read_whole
from app.exchange.bundle_writing import PackKeys, pack_at_once
from app.operations.progress import Progress
from app.storage.case_file import CaseFile

SENT = {HAND_IN: "hand-in", TASK: "task-written"}
"""Kind of delivery, by purpose: the locked manifest as it was signed, with its signature."""


class Draft(msgspec.Struct, frozen=True):
    """A bundle to be written: its order, of which sequence and `previous` are found here, and its keys."""

    order: PackOrder
    keys: PackKeys


class Sent(msgspec.Struct, frozen=True):
    """A bundle that was finished."""

    sequence: int
    bundle: str
    manifest_sha256: str


def pack_next(
    office: CaseFile | None, stick: Path, draft: Draft, source: Source, progress: Progress
) -> Packed:
    """Write the next bundle and keep its signed manifest in the office file.

    One of ours that was broken off on this stick is gone on with; the last one, if it carries the same,
    is only read again. Raises as `pack`.
    """
    for lying in _ours_on(stick, draft.order):
        if lying.finished:
            _keep(office, lying.path, draft)
    packed = _packed(office, stick, draft, source, progress)
    _keep(office, packed.path, draft)
    return packed


def sent_before(office: CaseFile, purpose: str, device: str) -> tuple[Sent, ...]:
    """What went this way before, in its order."""
    kept = office.deliveries(SENT[purpose])
    said = ((said_in(comment_of(each.signature)), each.digest) for each in kept)
    sent = [
        Sent(int(words["sequence"]), words["bundle"], digest)
        for words, digest in said
        if words.get("device") == device
    ]
    return tuple(sorted(sent, key=lambda each: each.sequence))


def _packed(office: CaseFile | None, stick: Path, draft: Draft, source: Source, progress: Progress) -> Packed:
    sent = sent_before(office, draft.order.purpose, draft.order.device) if office is not None else ()
    *again, fresh = _orders(stick, draft.order, sent)
    for order in again:
        try:
            return pack_at_once(stick, order, draft.keys, source, progress)
        except FileRefused as refused:
            if refused.code is not Refusal.FILE_EXISTS:
                raise
    return pack_at_once(stick, fresh, draft.keys, source, progress)


def _orders(stick: Path, order: PackOrder, sent: tuple[Sent, ...]) -> Iterator[PackOrder]:
    """The last one on this stick, unless another went after it; then a new one."""
    lying = _ours_on(stick, order)
    highest = max([0, *(each.sequence for each in sent), *(each.sequence for each in lying)])
    last = lying[-1] if lying else None
    if last is not None and not any(_is_after(each, last) for each in sent):
        yield _placed(order, last.sequence, last.bundle, sent)
    yield _placed(order, highest + 1, order.bundle, sent)


def _is_after(sent: Sent, lying: BundleFolder) -> bool:
    return sent.sequence >= lying.sequence and sent.bundle != lying.bundle


def _placed(order: PackOrder, sequence: int, bundle: str, sent: tuple[Sent, ...]) -> PackOrder:
    previous = next((each for each in reversed(sent) if each.sequence < sequence), None)
    digest = previous.manifest_sha256 if previous is not None else ""
    return msgspec.structs.replace(order, sequence=sequence, bundle=bundle, previous=digest)


def _ours_on(stick: Path, order: PackOrder) -> list[BundleFolder]:
    return [
        each
        for each in find_bundles(stick)
        if (each.office, each.device) == (order.office, order.device)
        and each.is_task == (order.purpose == TASK)
    ]


def _keep(office: CaseFile | None, folder: Path, draft: Draft) -> None:
    """Keep the signed manifest of a finished bundle; one that isn't signed by us doesn't count."""
    if office is None:
        return
    try:
        check_signature(folder, (draft.keys.signing.public,))
        locked = read_whole(folder / DATA / MANIFEST, MANIFEST_LIMIT)
        signature = read_whole(folder / SIGNATURE, TAGS_LIMIT).decode()
    except FileRefused as refused:
        if refused.code is Refusal.STICK_GONE:
            raise
        return
    kind = SENT[draft.order.purpose]
    if sha256_hex(locked) not in {each.digest for each in office.deliveries(kind)}:
        with office.writing() as writer:
            writer.keep_delivery(kind, locked, signature)
