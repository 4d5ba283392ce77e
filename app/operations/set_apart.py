"""This is about what can't be taken in yet (隔离待查): kept as it came, until a person decides.

A laptop may only have to be enrolled first: then the same bytes are taken in, whether the stick is still
there or not.
"""

from pathlib import Path
from typing import Final

import msgspec

from app.domain.errors import FileRefused, Refusal
from app.exchange.bundle_keeping import KeptCopy, bundle_mark, keep_copy
from app.operations.open_register import Bureau
from app.operations.progress import Progress, silent
from app.storage import register_papers as papers
from app.storage.register_tables import Quarantined

REASONS: Final = frozenset(
    {
        Refusal.SIGNER_UNKNOWN,
        Refusal.SIGNER_REVOKED,
        Refusal.SIGNATURE_WRONG,
        Refusal.DAMAGED,
        Refusal.FILE_MISSING,
        Refusal.PATH_ESCAPES,
        Refusal.NOT_FOR_US,
        Refusal.OTHER_OFFICE,
        Refusal.OTHER_CASE,
        Refusal.SAMPLE_MIXED,
    }
)
"""What sets a whole bundle apart; a stick that is gone or a bundle never finished is only refused."""


class SetApart(msgspec.Struct, frozen=True, kw_only=True):
    """A bundle that waits for a person.

    Attributes:
        reason: a code of `Refusal`.
        source: where on the stick it lay.
        files, size: what was kept of it, size in bytes.
    """

    digest: str
    reason: str
    source: str
    at: str
    files: int = 0
    size: int = 0


def set_apart(
    bureau: Bureau, folder: Path, refused: FileRefused, at: str, progress: Progress = silent
) -> SetApart:
    """Keep a bundle that was refused. Set apart twice, it waits once.

    Raises FileRefused where the folder is none, or our disk is full; progress may raise Stopped.
    """
    digest = bundle_mark(folder)
    kept = keep_copy(folder, bureau.set_apart / digest, progress)
    found = Quarantined(
        digest=digest,
        reason=refused.code.value,
        source="/".join(folder.resolve().parts[-4:]),
        at=at,
        bytes=msgspec.json.encode(kept),
    )
    papers.set_apart(bureau.register, found)
    papers.wait_again(bureau.register, digest, refused.code.value)
    return _told(found)


def waiting(bureau: Bureau) -> tuple[SetApart, ...]:
    """What is set apart, by arrival."""
    return tuple(_told(each) for each in papers.quarantined(bureau.register))


def kept_folder(bureau: Bureau, digest: str) -> Path:
    """Where a bundle lies that waits; the beginning of its digest will do.

    Raises FileRefused NOT_SET_APART.
    """
    fitting = [each.digest for each in waiting(bureau) if digest and each.digest.startswith(digest)]
    if len(fitting) != 1:
        raise FileRefused(Refusal.NOT_SET_APART, digest=digest)
    return bureau.set_apart / fitting[0]


def let_go(bureau: Bureau, digest: str, at: str) -> None:
    """A person looked at it: it waits no longer, its bytes stay. Raises FileRefused NOT_SET_APART."""
    if not papers.release(bureau.register, kept_folder(bureau, digest).name, at):
        raise FileRefused(Refusal.NOT_SET_APART, digest=digest)


def _told(found: Quarantined) -> SetApart:
    kept = msgspec.json.decode(found.bytes, type=KeptCopy)
    return SetApart(
        digest=found.digest,
        reason=found.reason,
        source=found.source,
        at=found.at,
        files=kept.files,
        size=kept.size,
    )
