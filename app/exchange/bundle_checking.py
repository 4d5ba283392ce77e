"""This is about checking a bundle without a key: is every file as it was signed.

The signature covers `manifest.age` and, in its trusted comment, the tag manifest; the tag manifest
covers the manifest of the bag; that covers every locked file. Nothing a path points to outside the
folder is ever opened.
"""

import io
import os
import stat
from collections.abc import Collection, Generator, Mapping
from enum import StrEnum
from hashlib import sha256
from itertools import cycle
from pathlib import Path

import msgspec

from app.crypto.hash_thread import HashThread
from app.crypto.signatures import PublicKey, comment_of, signer_of, verify
from app.domain.errors import FileRefused, Refusal
from app.exchange import bag
from app.exchange.bundle import DATA, FORMAT_LABEL, MANIFEST, SIGNATURE, VERSION, is_data_name
from app.exchange.bundle_disk import UNFINISHED, file_pieces, read_whole, reading

TAGS_LIMIT = 64 * 1024 * 1024
MANIFEST_LIMIT = 256 * 1024 * 1024
_TAGGED = frozenset({bag.DECLARATION, bag.INFO, bag.MANIFEST})
_KNOWN = _TAGGED | {bag.TAG_MANIFEST, SIGNATURE, bag.PAYLOAD}
_COMMENT = "fieldseal-bundle"


class Standing(StrEnum):
    """What the signature of a bundle is worth."""

    SIGNED = "signed"
    SIGNER_UNKNOWN = "signer_unknown"
    WRONG = "wrong"
    UNFINISHED = "unfinished"


class BundleReport(msgspec.Struct, frozen=True, kw_only=True):
    """What was found; files by their path in the bundle.

    Attributes:
        signer: key id the signature claims; empty without one.
        damaged: not as listed; unexpected: listed nowhere (a file some system left behind).
        unsafe: paths that lead elsewhere or are no plain files; never opened.
        broken: digests of originals whose plain bytes are wrong (only when checked with a key).
    """

    bundle: str
    standing: Standing
    signer: str
    good: tuple[str, ...] = ()
    damaged: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    unexpected: tuple[str, ...] = ()
    unsafe: tuple[str, ...] = ()
    broken: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Signed by someone we know, and every byte of it as signed."""
        wrong = self.damaged or self.missing or self.unsafe or self.broken
        return self.standing is Standing.SIGNED and not wrong


class Signed(msgspec.Struct, frozen=True, kw_only=True):
    """A signature that holds: who made it, and the words of its trusted comment."""

    signer: str
    said: dict[str, str]


def trusted_comment(said: dict[str, str]) -> str:
    return " ".join([_COMMENT, str(VERSION), *(f"{word}={value}" for word, value in said.items())])


def check_signature(folder: Path, signers: Collection[PublicKey]) -> Signed:
    """Check the signature, and that the tag manifest is the signed one.

    Raises FileRefused BUNDLE_UNFINISHED, NEWER_PROGRAM, SIGNER_UNKNOWN, SIGNATURE_WRONG, DAMAGED.
    """
    refuse_links(folder)
    text = _signature_text(folder)
    signer = signer_of(text)
    key = next((each for each in signers if each.key_id == signer), None)
    if key is None:
        raise FileRefused(Refusal.SIGNER_UNKNOWN, signer=signer)
    manifest = read_whole(folder / DATA / MANIFEST, MANIFEST_LIMIT)
    said = said_in(verify(key, io.BytesIO(manifest), text))
    tags = read_whole(folder / bag.TAG_MANIFEST, TAGS_LIMIT)
    if said.get("tags") != sha256(tags).hexdigest():
        raise FileRefused(Refusal.SIGNATURE_WRONG, signer=signer)
    return Signed(signer=signer, said=said)


def claimed(folder: Path) -> dict[str, str]:
    """The words of the signature's trusted comment, and its `signer`; nothing is proved by them.

    Raises FileRefused BUNDLE_UNFINISHED, DAMAGED, NEWER_PROGRAM, SIGNATURE_WRONG (none of ours).
    """
    refuse_links(folder)
    text = _signature_text(folder)
    return {**said_in(comment_of(text)), "signer": signer_of(text)}


def fits_its_tags(folder: Path) -> bool:
    """Whether the signature speaks of the tag manifest that lies here, whoever made it."""
    try:
        tags = read_whole(folder / bag.TAG_MANIFEST, TAGS_LIMIT)
        return claimed(folder).get("tags") == sha256(tags).hexdigest()
    except FileRefused as refused:
        if refused.code in {Refusal.STICK_GONE, Refusal.NEWER_PROGRAM}:
            raise
        return False


def _signature_text(folder: Path) -> str:
    try:
        return read_whole(folder / SIGNATURE, TAGS_LIMIT).decode()
    except UnicodeDecodeError:
        raise FileRefused(Refusal.DAMAGED, what="signature") from None
    except FileRefused as refused:
        if refused.code is Refusal.FILE_MISSING:
            raise FileRefused(Refusal.BUNDLE_UNFINISHED, path=folder.name) from None
        raise


def said_in(comment: str) -> dict[str, str]:
    """The words of a trusted comment. Raises FileRefused SIGNATURE_WRONG, NEWER_PROGRAM."""
    word, _, rest = comment.partition(" ")
    version, _, said = rest.partition(" ")
    if word != _COMMENT or not version.isdigit():
        raise FileRefused(Refusal.SIGNATURE_WRONG)
    if int(version) > VERSION:
        raise FileRefused(Refusal.NEWER_PROGRAM)
    return dict(entry.split("=", 1) for entry in said.split(" ") if "=" in entry)


def refuse_links(folder: Path) -> None:
    """The folder and its `data` are folders themselves. Raises FileRefused PATH_ESCAPES, FILE_MISSING."""
    for place in (folder, folder / DATA):
        with reading(place):
            if not stat.S_ISDIR(place.lstat().st_mode):
                raise FileRefused(Refusal.PATH_ESCAPES, path=place.name)


def refuse_newer(folder: Path) -> None:
    """Raises FileRefused NEWER_PROGRAM when the bag says a newer program made it."""
    try:
        info = bag.read_info(read_whole(folder / bag.INFO, TAGS_LIMIT).decode())
    except (FileRefused, UnicodeDecodeError, bag.NotABag):
        return
    version = info.get(FORMAT_LABEL, "")
    if version.isascii() and version.isdigit() and int(version[:9]) > VERSION:
        raise FileRefused(Refusal.NEWER_PROGRAM, version=version[:9])


def check_steps(
    folder: Path, signers: Collection[PublicKey]
) -> Generator[tuple[int, int], None, BundleReport]:
    """Check everything that can be checked without a key; yields bytes read and bytes to read.

    Raises FileRefused FILE_MISSING or PATH_ESCAPES when there is no such folder, and NEWER_PROGRAM;
    everything else is in the report.
    """
    refuse_links(folder)
    refuse_newer(folder)
    checking = _Checking(folder)
    standing, signer = _standing(folder, signers)
    yield from checking.run()
    return BundleReport(
        bundle=folder.name,
        standing=standing,
        signer=signer,
        **{kind: tuple(sorted(paths)) for kind, paths in checking.found.items()},
    )


def _standing(folder: Path, signers: Collection[PublicKey]) -> tuple[Standing, str]:
    codes = {
        Refusal.BUNDLE_UNFINISHED: Standing.UNFINISHED,
        Refusal.SIGNER_UNKNOWN: Standing.SIGNER_UNKNOWN,
    }
    try:
        return Standing.SIGNED, check_signature(folder, signers).signer
    except FileRefused as refused:
        if refused.code in {Refusal.STICK_GONE, Refusal.NEWER_PROGRAM}:
            raise
        return codes.get(refused.code, Standing.WRONG), str(refused.details.get("signer", ""))


class _Checking:
    """Compares each file with the bag's two manifests."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._done = 0
        self._total = 0
        self.found: dict[str, set[str]] = {
            kind: set() for kind in ("good", "damaged", "missing", "unexpected", "unsafe")
        }

    def run(self) -> Generator[tuple[int, int], None, None]:
        tags = self._listed(bag.TAG_MANIFEST, needed=_TAGGED)
        files = self._listed(bag.MANIFEST, needed=frozenset({f"{DATA}/{MANIFEST}"}))
        if bag.TAG_MANIFEST not in self.found["missing"] | self.found["damaged"]:
            self.found["good"].add(bag.TAG_MANIFEST)
        self._look_for_unexpected(files)
        listed = {**self._inside(tags), **self._inside(files)}
        self._total = sum(self._size(path) for path in listed)
        yield from self._compare(listed)

    def _listed(self, name: str, *, needed: frozenset[str]) -> dict[str, str]:
        """What a manifest lists; one that lacks what every bundle has is damaged."""
        try:
            read = bag.read_manifest(read_whole(self._folder / name, TAGS_LIMIT).decode())
        except FileRefused as refused:
            if refused.code is Refusal.STICK_GONE:
                raise
            if name not in _TAGGED:
                self._note(name, refused)
            return {}
        except (UnicodeDecodeError, bag.NotABag):
            self.found["damaged"].add(name)
            return {}
        if needed - set(read):
            self.found["damaged"].add(name)
        return read

    def _inside(self, listed: dict[str, str]) -> dict[str, str]:
        """Only the paths a bundle may have: nothing else is ever opened."""
        inside = {}
        for path, digest in listed.items():
            top, _, name = path.partition("/")
            if path in _TAGGED or (top == DATA and is_data_name(name)):
                inside[path] = digest
            else:
                self.found["unsafe"].add(path)
        return inside

    def _size(self, path: str) -> int:
        try:
            return (self._folder / path).lstat().st_size
        except OSError:
            return 0

    def _compare(self, listed: Mapping[str, str]) -> Generator[tuple[int, int], None, None]:
        """The stick is read in one go, file after file; neighbouring files are hashed beside each other."""
        digests = {}
        with HashThread() as even, HashThread() as odd:
            threads = cycle((even, odd))
            for path in sorted(listed):
                digest, thread = sha256(), next(threads)
                try:
                    for piece in file_pieces(self._folder / path):
                        thread.do(digest.update, piece)
                        self._done += len(piece)
                        yield self._done, self._total
                except FileRefused as refused:
                    self._note(path, refused)
                else:
                    digests[path] = digest
        for path, digest in digests.items():
            self.found["good" if digest.hexdigest() == listed[path] else "damaged"].add(path)

    def _note(self, path: str, refused: FileRefused) -> None:
        kinds = {Refusal.FILE_MISSING: "missing", Refusal.PATH_ESCAPES: "unsafe"}
        if refused.code is Refusal.STICK_GONE and not self._folder.exists():
            raise refused
        self.found[kinds.get(refused.code, "damaged")].add(path)

    def _look_for_unexpected(self, files: dict[str, str]) -> None:
        with reading(self._folder):
            top = {entry.name for entry in os.scandir(self._folder)} - _KNOWN
            data = {entry.name for entry in os.scandir(self._folder / DATA)}
        inside = {f"{DATA}/{name}" for name in data if not name.endswith(UNFINISHED)}
        half = {f"{DATA}/{name}" for name in data if name.endswith(UNFINISHED)}
        self.found["unexpected"] |= top | half | (inside - set(files))
