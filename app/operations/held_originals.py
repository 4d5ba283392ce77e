"""This is about the originals of one case as the bureau holds them: in its store or its own case file."""

from collections.abc import Iterator

import msgspec

from app.crypto.pipes import UnlockPipe
from app.domain.acts.case import Case
from app.domain.archive.contents import Held
from app.domain.errors import FileRefused, Refusal
from app.operations.carrying import erased_by_law
from app.operations.open_register import Bureau
from app.storage.case_file import CaseFile

_PIECE = 1 << 20


class _About(msgspec.Struct, frozen=True):
    """object: its name in the store; empty where it lies in the case file."""

    sm3: str
    size: int
    media_type: str
    erased: bool
    object: str = ""


class HeldOriginals:
    """Looked up once: an archive asks for thousands."""

    def __init__(self, bureau: Bureau, case_file: CaseFile, case: Case) -> None:
        self._bureau = bureau
        self._case_file = case_file
        self._erased = erased_by_law(case)
        self._known: dict[str, _About] = {}
        for own in case_file.originals():
            self._known[own.sha256] = _About(own.sm3, own.size, own.media_type, own.erased)
        for each in bureau.register.originals(case.id):
            own_one = self._known.get(each.sha256)
            if own_one is None or own_one.erased:
                about = _About(each.sm3, each.size, each.media_type, each.erased, each.object)
                self._known[each.sha256] = about

    def held(self) -> tuple[Held, ...]:
        """Every original known here, in the order they came."""
        return tuple(
            Held(digest, about.media_type, "erased" if digest in self._erased or about.erased else "")
            for digest, about in self._known.items()
        )

    def size(self, sha256: str) -> int:
        return self._known[sha256].size if sha256 in self._known else 0

    def sm3(self, sha256: str) -> str:
        return self._known[sha256].sm3 if sha256 in self._known else ""

    def pieces(self, sha256: str) -> Iterator[bytes]:
        """The plain bytes; whoever takes them proves the digest. Raises as `show_original.open_original`."""
        about = self._known.get(sha256)
        if about is None:
            raise FileRefused(Refusal.ORIGINAL_MISSING, sha256=sha256)
        if not about.object:
            yield from self._case_file.read_original(sha256)
            return
        identities = (self._bureau.opened.working_identity,)
        with (
            self._bureau.store.get(about.object) as locked,
            UnlockPipe(locked, identities) as plain,
        ):
            while piece := plain.read(_PIECE):
                yield piece
