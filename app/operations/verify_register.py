"""This is about reading everything the bureau holds again: every original against the digest it must have."""

from collections.abc import Iterator

import msgspec

from app.crypto.digests import Digester
from app.domain.errors import FileRefused, Refusal
from app.operations.open_register import Bureau
from app.operations.progress import Progress, silent
from app.operations.show_original import open_original
from app.storage.register_tables import RegisteredOriginal

_PIECE = 1 << 20
_LOST = (
    Refusal.ORIGINAL_MISSING,
    Refusal.ORIGINAL_DAMAGED,
    Refusal.DAMAGED,
    Refusal.FILE_MISSING,
    Refusal.VOLUME_MISSING,
)


class LostOriginal(msgspec.Struct, frozen=True):
    """An original the register names and the bureau can't give back as it came."""

    case: str
    name: str
    sha256: str
    media_type: str


class RegisterVerified(msgspec.Struct, frozen=True):
    """What reading again found: how many are whole, and which are not."""

    originals: int
    lost: tuple[LostOriginal, ...]


def verify_register(bureau: Bureau, progress: Progress = silent) -> RegisterVerified:
    """Read every original once, however many cases share it; erased ones are left out.

    Progress counts bytes; it may raise Stopped. Nothing is changed.
    """
    wanted = tuple(_held(bureau))
    total = sum(each.size for _, each in wanted)
    done, whole = 0, 0
    lost: list[LostOriginal] = []
    for name, each in wanted:
        progress(done, total)
        if _is_whole(bureau, each):
            whole += 1
        else:
            lost.append(LostOriginal(each.case_id, name, each.sha256, each.media_type))
        done += each.size
    progress(total, total)
    return RegisterVerified(whole, tuple(lost))


def _held(bureau: Bureau) -> Iterator[tuple[str, RegisteredOriginal]]:
    names = {row.case_id: row.name for row in bureau.register.cases()}
    seen: set[str] = set()
    for case_id in bureau.register.case_ids():
        for each in bureau.register.originals(case_id):
            if not each.erased and each.sha256 not in seen:
                seen.add(each.sha256)
                yield names.get(case_id, case_id), each


def _is_whole(bureau: Bureau, about: RegisteredOriginal) -> bool:
    digester = Digester(with_sm3=False)
    try:
        with open_original(bureau, about.case_id, about.sha256) as reader:
            while piece := reader.read(_PIECE):
                digester.update(piece)
    except FileRefused as refused:
        if refused.code not in _LOST:
            raise
        return False
    return digester.sha256 == about.sha256
