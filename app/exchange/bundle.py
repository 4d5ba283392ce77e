"""This is about a bundle: what it says about itself, and how its files are named.

    <stick>/INSPECT/<office>/<device>/<sequence>-<bundle>/
        bagit.txt  bag-info.txt  manifest-sha256.txt  tagmanifest-sha256.txt
        data/<name>-<part>-<start of its digest>.age     one original, in parts
        data/acts.age                                    the acts, byte for byte as stored
        data/manifest.age                                `Manifest` as JSON
        manifest.age.minisig                             written last: without it nothing was handed in

The same both ways: hand-in from laptop to bureau, task from bureau to laptop.
"""

import re
from collections.abc import Collection, Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Final, Protocol

import msgspec

from app.crypto.algorithms import CARRIED
from app.crypto.locks import Reads
from app.crypto.signatures import PublicKey

VERSION = 1
PART_SIZE = 1024 * 1024 * 1024
TOP = "INSPECT"
DATA = "data"
ACTS = "acts.age"
MANIFEST = "manifest.age"
SIGNATURE = "manifest.age.minisig"
FORMAT_LABEL = "FieldSeal-Bundle-Format"

TASK: Final = "task"
HAND_IN: Final = "hand-in"

_ID = re.compile(r"[0-9a-z][0-9a-z-]{4,39}")
_FOLDER = re.compile(r"([0-9]{6})-([0-9a-z][0-9a-z-]{4,39})")
_OBJECT = re.compile(r"([0-9a-f]{32})-([0-9]{4})-([0-9a-f]{16})\.age")


class OriginalInfo(msgspec.Struct, frozen=True, kw_only=True):
    """An original as the case file knows it; sizes in bytes, digests in hex of the plain bytes."""

    case: str
    sha256: str
    sm3: str
    size: int
    media_type: str


class Source(Protocol):
    """Where a bundle gets its contents: one unchanging state of the cases to carry."""

    def acts(self) -> Iterable[tuple[str, bytes]]:
        """Case id and exactly the stored bytes of each act."""
        ...

    def originals(self) -> Iterable[OriginalInfo]: ...

    def open_original(self, sha256: str) -> AbstractContextManager[Reads]:
        """The plain bytes, streamed. FileRefused when unreadable: the bundle goes on without it."""
        ...


class PackOrder(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be packed, for whom.

    Attributes:
        device: the laptop it comes from, or of a task the one it is for.
        sequence: the count of bundles that go this way, from 1.
        bundle: random id, of a task as `task_id` makes it; packing again under the same id resumes.
        purpose: `hand-in` or `task`.
        at: aware date and time in ISO form.
        nonce: from the last receipt of the bureau; empty before the first.
        previous: SHA-256 of the device's previous `manifest.age`; empty for the first.
        recipients: age recipients, the escrow among them.
        part_size: most plain bytes in one locked file; FAT32 ends at 4 GiB.
    """

    office: str
    device: str
    sequence: int
    bundle: str
    purpose: str
    sample: bool
    at: str
    recipients: tuple[str, ...]
    nonce: str = ""
    previous: str = ""
    part_size: int = PART_SIZE


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """One locked file in `data/`: size and digest are of the locked bytes."""

    name: str
    size: int
    sha256: str


class ObjectEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One original; size and digests are of the plain bytes of all its parts together."""

    sha256: str
    sm3: str
    size: int
    media_type: str
    cases: tuple[str, ...]
    parts: tuple[Part, ...]


class ActRange(msgspec.Struct, frozen=True, kw_only=True):
    """Acts of one writer in one case without a gap; head is the digest of the last one."""

    case: str
    device: str
    first: int
    last: int
    head: str


class ActsEntry(msgspec.Struct, frozen=True, kw_only=True):
    """`acts.age`: size and digest of its plain bytes, and its locked file."""

    count: int
    size: int
    sha256: str
    part: Part


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What is in the bundle; see `PackOrder` for the head.

    Attributes:
        contents: keyed digest of everything carried; tells the device that nothing changed since.
        unreadable: originals the device itself could no longer read, by case and digest.
    """

    version: int
    bundle: str
    office: str
    device: str
    sequence: int
    purpose: str
    sample: bool
    at: str
    nonce: str
    previous: str
    contents: str
    acts: ActsEntry
    ranges: tuple[ActRange, ...]
    objects: tuple[ObjectEntry, ...]
    unreadable: tuple[tuple[str, str], ...] = ()
    algorithms: dict[str, str] = msgspec.field(default_factory=lambda: dict(CARRIED))


class Trust(msgspec.Struct, frozen=True, kw_only=True):
    """Whom we believe: keys whose signatures count, our office, and whether it is a 示例 office."""

    signers: Collection[PublicKey]
    office: str
    sample: bool


class BundleFolder(msgspec.Struct, frozen=True, kw_only=True):
    """A bundle as found on a stick; what its path says is not yet proved."""

    path: Path
    office: str
    device: str
    sequence: int
    bundle: str
    finished: bool

    @property
    def is_task(self) -> bool:
        """By its name: a task for this laptop, not a hand-in from it."""
        return self.bundle.startswith(f"{TASK}-")


class Packed(msgspec.Struct, frozen=True, kw_only=True):
    """What packing did.

    Attributes:
        written: locked files written now; kept: found good from an earlier run.
        manifest_sha256: of `manifest.age`, the `previous` of the next bundle.
        unreadable: as in the manifest.
    """

    path: Path
    written: int
    kept: int
    manifest_sha256: str
    unreadable: tuple[tuple[str, str], ...] = ()


def task_id(random_id: str) -> str:
    """The id of a task bundle: seen on the stick, so that nobody goes on with it as a hand-in."""
    return f"{TASK}-{random_id}"


def is_id(name: str) -> bool:
    """Whether an office, laptop or bundle may be called so: it becomes the name of a folder."""
    return _ID.fullmatch(name) is not None


def bundle_path(stick: Path, order: PackOrder) -> Path:
    """Raises ValueError for ids no stick can carry."""
    for name in (order.office, order.device, order.bundle):
        if not is_id(name):
            raise ValueError(f"Not an id for a file name: {name!r}")
    if not 0 < order.sequence < 1_000_000:
        raise ValueError("The sequence has six digits")
    return stick / TOP / order.office / order.device / f"{order.sequence:06d}-{order.bundle}"


def find_bundles(stick: Path) -> tuple[BundleFolder, ...]:
    """Every bundle folder of a stick, finished or not, in the order of office, device and sequence."""
    found = []
    for path in sorted(stick.glob(f"{TOP}/*/*/*/")):
        named = _FOLDER.fullmatch(path.name)
        if named is not None and not any(place.is_symlink() for place in (path, *path.parents[:3])):
            found.append(
                BundleFolder(
                    path=path,
                    office=path.parent.parent.name,
                    device=path.parent.name,
                    sequence=int(named[1]),
                    bundle=named[2],
                    finished=(path / SIGNATURE).is_file(),
                )
            )
    return tuple(found)


def object_name(keyed: str, part: int, locked_sha256: str) -> str:
    """The name itself says which digest the file must have: no other record is needed to resume."""
    return f"{keyed}-{part:04d}-{locked_sha256[:16]}.age"


def read_object_name(name: str) -> tuple[str, int, str] | None:
    """Keyed name, part, start of the digest of the locked bytes; None for any other file."""
    read = _OBJECT.fullmatch(name)
    return (read[1], int(read[2]), read[3]) if read else None


def is_data_name(name: str) -> bool:
    """Whether a file of this name belongs in `data/`."""
    return name in {ACTS, MANIFEST} or _OBJECT.fullmatch(name) is not None


def part_count(size: int, part_size: int) -> int:
    return max(1, -(-size // part_size))
