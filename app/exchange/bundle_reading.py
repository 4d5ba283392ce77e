"""This is about opening a bundle: its manifest, its acts, its originals, each proved before it counts.

Plain bytes are never put on a disk here.
"""

import io
import os
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path

import msgspec

from app.crypto.certificates import refuse_other_kind, refuse_other_office
from app.crypto.digests import Digester
from app.crypto.locks import Identity, Reads, unlock_bytes, unlock_stream
from app.crypto.pipes import UnlockPipe
from app.domain.errors import FileRefused, Refusal
from app.exchange.bundle import (
    DATA,
    MANIFEST,
    VERSION,
    Manifest,
    ObjectEntry,
    Part,
    Trust,
    is_data_name,
    is_id,
)
from app.exchange.bundle_acts import read_records
from app.exchange.bundle_checking import (
    MANIFEST_LIMIT,
    BundleReport,
    Signed,
    Standing,
    check_signature,
    check_steps,
    refuse_newer,
)
from app.exchange.bundle_disk import PIECE, open_plain_file, read_whole, reading

IN_MEMORY = 32 * 1024 * 1024
Step = tuple[int, int]


class Bundle(msgspec.Struct, frozen=True, kw_only=True):
    """A bundle whose signature and manifest hold; its other files are proved as they are read.

    Attributes:
        signer: key id.
        manifest_sha256: of the locked manifest, as `previous` of the next bundle names it.
    """

    path: Path
    manifest: Manifest
    signer: str
    manifest_sha256: str
    identities: tuple[Identity, ...]

    def __repr__(self) -> str:
        return f"Bundle({self.manifest.bundle})"

    def acts(self) -> Iterator[tuple[str, bytes]]:
        """Case and stored bytes of each act, in the order packed.

        Raises FileRefused DAMAGED or FILE_MISSING, at the latest after the last act: only then do
        the acts count.
        """
        entry = self.manifest.acts
        with self._plain((entry.part,), entry.sha256, entry.size) as reader:
            count = 0
            for case, stored in read_records(reader):
                count += 1
                yield case, stored
            if count != entry.count:
                raise FileRefused(Refusal.DAMAGED, what="acts")

    @contextmanager
    def open_object(self, sha256_hex: str) -> Iterator[Reads]:
        """The plain bytes of one original.

        Its end (an empty read) is only given when the bytes are those of this digest; up to 32 MiB
        not a single byte is given before.

        Raises FileRefused DAMAGED, FILE_MISSING, PATH_ESCAPES, NOT_FOR_US, here or from `read`;
        KeyError for a digest that is not in the manifest.
        """
        entry = next((each for each in self.manifest.objects if each.sha256 == sha256_hex), None)
        if entry is None:
            raise KeyError(sha256_hex)
        with self._plain(entry.parts, entry.sha256, entry.size) as reader:
            yield reader

    @contextmanager
    def _plain(self, parts: Sequence[Part], digest: str, size: int) -> Iterator[Reads]:
        if sum(part.size for part in parts) > IN_MEMORY:
            with _Joined(self, parts) as joined:
                yield _Proved(joined, digest, size)
            return
        plain = io.BytesIO()
        for part in parts:
            with self.open_locked(part) as file, reading(self.path / DATA / part.name):
                unlock_stream(file, plain, self.identities)
        _refuse_wrong(sha256(plain.getbuffer()).hexdigest() == digest, digest)
        plain.seek(0)
        yield plain

    def open_locked(self, part: Part) -> io.BufferedReader:
        """A locked file of the length the manifest says: a swapped one must not fill the memory."""
        path = self.path / DATA / part.name
        file = open_plain_file(path)
        with reading(path):
            if os.fstat(file.fileno()).st_size == part.size:
                return io.BufferedReader(file, PIECE)
            file.close()
        raise FileRefused(Refusal.DAMAGED, path=part.name)


def read_bundle(folder: Path, trust: Trust, identities: Sequence[Identity]) -> Bundle:
    """Open a bundle; cheap, whatever its size: only signature and manifest are read.

    Raises FileRefused BUNDLE_UNFINISHED, SIGNER_UNKNOWN, SIGNATURE_WRONG, NOT_FOR_US, DAMAGED,
    FILE_MISSING, PATH_ESCAPES, NEWER_PROGRAM, OTHER_OFFICE, SAMPLE_MIXED.
    """
    refuse_newer(folder)
    signed = check_signature(folder, trust.signers)
    locked = read_whole(folder / DATA / MANIFEST, MANIFEST_LIMIT)
    manifest = read_manifest(locked, identities)
    refuse_other_kind(manifest.sample, trust.sample)
    refuse_other_office(manifest.office, trust.office)
    _refuse_contradiction(manifest, signed)
    return Bundle(
        path=folder,
        manifest=manifest,
        signer=signed.signer,
        manifest_sha256=sha256(locked).hexdigest(),
        identities=tuple(identities),
    )


def verify_steps(
    folder: Path, trust: Trust, identities: Sequence[Identity] = ()
) -> Generator[Step, None, BundleReport]:
    """Check a whole bundle; with identities its originals as well. Yields bytes done and in all.

    Raises FileRefused when there is no bundle to speak of, or with identities as `read_bundle` does.
    """
    report = yield from check_steps(folder, trust.signers)
    if not identities or report.standing is not Standing.SIGNED:
        return report
    bundle = read_bundle(folder, trust, identities)
    broken = []
    for entry in bundle.manifest.objects:
        try:
            yield from _read_through(bundle, entry)
        except FileRefused as refused:
            if refused.code is Refusal.STICK_GONE:
                raise
            broken.append(entry.sha256)
    return msgspec.structs.replace(report, broken=tuple(broken))


def verify_bundle(
    folder: Path,
    trust: Trust,
    identities: Sequence[Identity] = (),
    progress: Callable[[int, int], None] | None = None,
) -> BundleReport:
    """As `verify_steps`, without pauses; progress may raise Stopped."""
    with closing(verify_steps(folder, trust, identities)) as steps:
        while True:
            try:
                done, total = next(steps)
            except StopIteration as ended:
                report: BundleReport = ended.value
                return report
            if progress is not None:
                progress(done, total)


def _read_through(bundle: Bundle, entry: ObjectEntry) -> Generator[Step, None, None]:
    done = 0
    with bundle.open_object(entry.sha256) as reader:
        while piece := reader.read(PIECE):
            done += len(piece)
            yield done, entry.size


def read_manifest(locked: bytes, identities: Sequence[Identity]) -> Manifest:
    """A manifest as it was kept; whose it is was proved when it came.

    Raises FileRefused NOT_FOR_US, DAMAGED, NEWER_PROGRAM, PATH_ESCAPES.
    """
    return _decoded(unlock_bytes(locked, identities))


def _decoded(plain: bytes) -> Manifest:
    try:
        if msgspec.json.decode(plain, type=_Version).version > VERSION:
            raise FileRefused(Refusal.NEWER_PROGRAM)
        manifest = msgspec.json.decode(plain, type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise FileRefused(Refusal.DAMAGED, what="manifest") from None
    names = [part.name for each in manifest.objects for part in each.parts]
    for name in [*names, manifest.acts.part.name]:
        if not is_data_name(name):
            raise FileRefused(Refusal.PATH_ESCAPES, path=name)
    return manifest


class _Version(msgspec.Struct):
    version: int


def _refuse_contradiction(manifest: Manifest, signed: Signed) -> None:
    """A manifest put under the signature of another bundle, or with names that lead elsewhere."""
    if not all(is_id(name) for name in (manifest.office, manifest.device, manifest.bundle)):
        raise FileRefused(Refusal.PATH_ESCAPES, path=manifest.device[:80])
    said = (signed.said.get("office"), signed.said.get("device"), signed.said.get("bundle"))
    if said != (manifest.office, manifest.device, manifest.bundle):
        raise FileRefused(Refusal.SIGNATURE_WRONG, signer=signed.signer)


def _refuse_wrong(right: bool, what: str) -> None:
    if not right:
        raise FileRefused(Refusal.DAMAGED, what=what)


class _Joined:
    """The plain bytes of several locked files, one after the other."""

    def __init__(self, bundle: Bundle, parts: Sequence[Part]) -> None:
        self._bundle = bundle
        self._parts = list(parts)
        self._pipe: UnlockPipe | None = None
        self._file: io.BufferedReader | None = None

    def __enter__(self) -> "_Joined":
        return self

    def __exit__(self, *_: object) -> None:
        self._close()

    def read(self, size: int = -1, /) -> bytes:
        while self._pipe is not None or self._parts:
            if self._pipe is None:
                self._pipe = self._open(self._parts.pop(0))
            with reading(self._bundle.path):
                piece = self._pipe.read(size)
            if piece:
                return piece
            self._close()
        return b""

    def _open(self, part: Part) -> UnlockPipe:
        self._file = self._bundle.open_locked(part)
        return UnlockPipe(self._file, self._bundle.identities)

    def _close(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
            self._pipe = None
        if self._file is not None:
            self._file.close()
            self._file = None


class _Proved:
    """Gives the end only when everything before it was right."""

    def __init__(self, inner: Reads, digest: str, size: int) -> None:
        self._inner = inner
        self._digest = digest
        self._size = size
        self._digester = Digester(with_sm3=False)

    def read(self, size: int = -1, /) -> bytes:
        piece = self._inner.read(size)
        self._digester.update(piece)
        if not piece and size != 0:
            right = (self._digester.sha256, self._digester.size) == (self._digest, self._size)
            _refuse_wrong(right, self._digest)
        return piece
