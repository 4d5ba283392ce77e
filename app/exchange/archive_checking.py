"""This is about checking an archive without the case: every file, the lists, the signature, the stored acts.

A folder that came from anywhere: nothing in it is believed, no path is followed out of it, no link opened.
"""

import io
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Final, Literal

import msgspec

from app.crypto.certificates import read_office_certificate
from app.crypto.digests import Digester
from app.crypto.signatures import public_key_from_text, verify
from app.domain.acts.act import Act, NotAnAct, decode_act
from app.domain.acts.case import Case
from app.domain.acts.fold import fold
from app.domain.errors import FileRefused, Refusal
from app.domain.facts import decode_fact
from app.domain.photos.photo import photos_of
from app.domain.records.printed import papers_of
from app.exchange import bag
from app.exchange.archive_folder import OFFICE_KEY, OFFICE_LETTER, ROOT_KEY, SIGNATURE, SM3_MANIFEST
from app.exchange.bundle_disk import file_pieces, read_whole

ACTS: Final = "data/04_数据/操作留痕.jsonl"
CASE_DIGEST: Final = "FieldSeal-Case-Digest"
SAMPLE: Final = "FieldSeal-Sample"
CASE_ID: Final = "External-Identifier"
LARGEST_LIST: Final = 256 * 1024 * 1024

Wrong = Literal["missing", "damaged", "not_listed", "path", "list", "signature", "acts", "original"]


class WrongFile(msgspec.Struct, frozen=True):
    """Something that is not as it was archived."""

    path: str
    why: Wrong


class ArchiveChecked(msgspec.Struct, frozen=True, kw_only=True):
    """What a check found; `wrong` is empty when all is as it was archived.

    Attributes:
        office: who signed, as its certificate says; fingerprint: of the office's root key, to compare by eye.
        is_known: the root key is the one the person trusts.
        absent: originals the acts name that were never archived (not arrived, or erased by law).
        digest: SHA-256 of the tag manifest, as the case remembers it.
    """

    enterprise: str
    office: str
    fingerprint: str
    is_known: bool
    sample: bool
    files: int
    size: int
    acts: int
    absent: int
    digest: str
    wrong: tuple[WrongFile, ...]


def check_archive(
    folder: Path, root: str = "", progress: Callable[[int, int], None] = lambda _done, _total: None
) -> ArchiveChecked:
    """Read everything in an archive again.

    root: the public root key a person trusts; else the one in the folder is taken at its word.
    progress: told bytes; may raise Stopped. Raises FileRefused NOT_AN_ARCHIVE for any other folder.
    """
    checking = _Checking(folder, progress)
    return checking.result(root)


class _Checking:
    def __init__(self, folder: Path, progress: Callable[[int, int], None]) -> None:
        self._folder = folder
        self._progress = progress
        self._wrong: dict[str, Wrong] = {}
        self._done = 0
        if not (folder / bag.DECLARATION).is_file() or not (folder / SIGNATURE).is_file():
            raise FileRefused(Refusal.NOT_AN_ARCHIVE, file=folder.name)

    def result(self, root: str) -> ArchiveChecked:
        tag_bytes = self._small(bag.TAG_MANIFEST)
        tags, payload, sm3 = self._list(bag.TAG_MANIFEST), self._list(bag.MANIFEST), self._list(SM3_MANIFEST)
        total = sum(self._size(path) for path in (*tags, *payload))
        for path, digest in tags.items():
            self._check(path, (digest, ""), total)
        for path, digest in payload.items():
            self._check(path, (digest, sm3.get(path, "?")), total)
        self._find_others(payload)
        info = self._info()
        office, fingerprint, is_known = self._signer(root, tag_bytes, info.get(SAMPLE) == "yes")
        case = self._case(info)
        return ArchiveChecked(
            enterprise=info.get("External-Description", ""),
            office=office,
            fingerprint=fingerprint,
            is_known=is_known,
            sample=info.get(SAMPLE) == "yes",
            files=len(payload),
            size=sum(self._size(path) for path in payload),
            acts=len(case.acts) + len(case.strays),
            absent=len(_originals_named(case) - set(payload.values())),
            digest=_sha256(iter((tag_bytes,))),
            wrong=tuple(WrongFile(path, why) for path, why in sorted(self._wrong.items())),
        )

    def _list(self, name: str) -> dict[str, str]:
        try:
            listed = bag.read_manifest(self._small(name).decode())
        except (bag.NotABag, UnicodeDecodeError):
            self._wrong.setdefault(name, "list")
            return {}
        for path in [path for path in listed if not _stays_inside(path)]:
            self._wrong[path] = "path"
            del listed[path]
        return listed

    def _small(self, name: str) -> bytes:
        try:
            return read_whole(self._folder / name, LARGEST_LIST)
        except FileRefused:
            self._wrong.setdefault(name, "missing")
            return b""

    def _size(self, path: str) -> int:
        try:
            return (self._folder / path).lstat().st_size
        except OSError:
            return 0

    def _check(self, path: str, digests: tuple[str, str], total: int) -> None:
        """digests: SHA-256 and SM3 it must have; no SM3 where none is listed."""
        digester = Digester(with_sm3=bool(digests[1]))
        try:
            for piece in file_pieces(self._folder / path):
                digester.update(piece)
                self._done += len(piece)
                self._progress(self._done, total)
        except FileRefused as refused:
            self._wrong[path] = "missing" if refused.code is Refusal.FILE_MISSING else "damaged"
            return
        if (digester.sha256, digester.sm3) != digests:
            self._wrong[path] = "damaged"

    def _find_others(self, payload: Mapping[str, str]) -> None:
        """Files in the payload that no list names."""
        for each in (self._folder / bag.PAYLOAD).rglob("*"):
            path = each.relative_to(self._folder).as_posix()
            if (each.is_symlink() or not each.is_dir()) and path not in payload:
                self._wrong.setdefault(path, "not_listed")

    def _info(self) -> dict[str, str]:
        try:
            return bag.read_info(self._small(bag.INFO).decode())
        except (bag.NotABag, UnicodeDecodeError):
            self._wrong.setdefault(bag.INFO, "list")
            return {}

    def _signer(self, root: str, tag_manifest: bytes, sample: bool) -> tuple[str, str, bool]:
        """Name of the office, fingerprint of its root key, whether that is the trusted one."""
        try:
            enclosed = public_key_from_text(self._small(ROOT_KEY).decode())
            office = read_office_certificate(enclosed, self._small(OFFICE_LETTER), sample=sample)
            signed_by = public_key_from_text(self._small(OFFICE_KEY).decode())
            if office.working_signing_key != signed_by.text:
                self._wrong.setdefault(OFFICE_KEY, "signature")
            verify(signed_by, io.BytesIO(tag_manifest), self._small(SIGNATURE).decode())
        except (FileRefused, UnicodeDecodeError):
            self._wrong.setdefault(SIGNATURE, "signature")
            return "", "", False
        if root and root != enclosed.text:
            self._wrong.setdefault(ROOT_KEY, "signature")
        return office.name, enclosed.fingerprint, root == enclosed.text

    def _case(self, info: Mapping[str, str]) -> Case:
        """The case its stored acts make; its digest must be the one that was signed."""
        case_id = info.get(CASE_ID, "")
        try:
            acts = tuple(_acts(self._small(ACTS)))
        except NotAnAct:
            acts = ()
        case = fold(case_id, [act for act in acts if act.case == case_id])
        if not acts or case.digest != info.get(CASE_DIGEST):
            self._wrong.setdefault(ACTS, "acts")
        return case


def _acts(stored: bytes) -> Iterator[Act]:
    """An act is a line; one another program wrote over several lines is put together again.

    Raises NotAnAct.
    """
    held = b""
    for line in stored.split(b"\n"):
        held = held + b"\n" + line if held else line
        try:
            act = decode_act(held, decode_fact) if held.strip() else None
        except NotAnAct:
            continue
        held = b""
        if act is not None:
            yield act
    if held.strip():
        raise NotAnAct


def _originals_named(case: Case) -> set[str]:
    named = {photo.sha256 for photo in photos_of(case)}
    for paper in papers_of(case):
        named |= {paper.sha256, *paper.scans.values()}
    return named


def _stays_inside(path: str) -> bool:
    pure = PurePosixPath(path)
    return not pure.is_absolute() and ".." not in pure.parts and "\\" not in path and ":" not in path


def _sha256(pieces: Iterator[bytes]) -> str:
    digester = Digester(with_sm3=False)
    for piece in pieces:
        digester.update(piece)
    return digester.sha256
