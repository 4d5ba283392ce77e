"""This is about packing: a bundle grows on the stick file by file, and what is there is never redone.

Killed, stopped, pulled out or full: each finished file keeps its final name, which names the digest it
must have. Packing again under the same id re-reads those and goes on. The signature comes last.
"""

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import msgspec

from app.crypto.digests import keyed_name
from app.crypto.locks import is_recipient, lock_bytes
from app.crypto.signatures import SigningKey
from app.domain.errors import FileRefused, Refusal
from app.exchange import bag
from app.exchange.bundle import (
    ACTS,
    DATA,
    FORMAT_LABEL,
    MANIFEST,
    SIGNATURE,
    VERSION,
    ActsEntry,
    Manifest,
    ObjectEntry,
    Packed,
    PackOrder,
    Part,
    Source,
    bundle_path,
    is_data_name,
    read_object_name,
)
from app.exchange.bundle_acts import ActsTally
from app.exchange.bundle_checking import check_signature, check_steps, trusted_comment
from app.exchange.bundle_disk import (
    PIECE,
    UNFINISHED,
    digest_of,
    make_folders,
    remove,
    sync_folder,
    write_whole,
)
from app.exchange.bundle_objects import ObjectWriter, Wanted, is_readable, lock_file, wanted_objects
from app.exchange.bundle_settling import Settling

Step = tuple[int, int]
Steps = Generator[Step, None, Packed]
Progress = Callable[[int, int], None]
Unreadable = tuple[tuple[str, str], ...]
T = TypeVar("T")


class PackKeys(msgspec.Struct, frozen=True, kw_only=True):
    """The device's secrets for packing: what it signs with, and 32 bytes that make the object names."""

    signing: SigningKey
    naming: bytes

    def __repr__(self) -> str:
        return "PackKeys()"


def pack(stick: Path, order: PackOrder, keys: PackKeys, source: Source) -> Steps:
    """Pack a bundle, or go on with one that was broken off, in steps of a piece or 0.1 s.

    Yields plain bytes done and in all; returns what was done. Finding the same bundle finished and
    unchanged, it only re-reads it.

    Raises FileRefused DISK_FULL or STICK_GONE (details say how many files and bytes are safe on the
    stick), NOT_WRITABLE, FILE_EXISTS (this id was handed in with other contents), DAMAGED (the stick
    did not give back what was written).
    """
    if not order.recipients or not all(is_recipient(each) for each in order.recipients):
        raise FileRefused(Refusal.DAMAGED, what="recipient")
    packing = _Packing(bundle_path(stick, order), order, keys, source)
    try:
        return (yield from packing.run(stick))
    except FileRefused as refused:
        if refused.code not in {Refusal.DISK_FULL, Refusal.STICK_GONE}:
            raise
        raise FileRefused(refused.code, **refused.details, **packing.safe()) from refused
    finally:
        packing.close()


def pack_at_once(
    stick: Path, order: PackOrder, keys: PackKeys, source: Source, progress: Progress | None = None
) -> Packed:
    """As `pack`, without pauses; progress may raise Stopped."""
    with closing(pack(stick, order, keys, source)) as steps:
        while True:
            try:
                done, total = next(steps)
            except StopIteration as ended:
                packed: Packed = ended.value
                return packed
            if progress is not None:
                progress(done, total)


class _Packing:
    """One run over one bundle folder."""

    def __init__(self, folder: Path, order: PackOrder, keys: PackKeys, source: Source) -> None:
        self._folder = folder
        self._data = folder / DATA
        self._order = order
        self._keys = keys
        self._source = source
        self._wanted = wanted_objects(source.originals())
        self._total = sum(each.size for each in self._wanted)
        self._done = 0
        self._settling = Settling()
        naming = _naming_of_bundle(keys.naming, order)
        self._objects = ObjectWriter(self._data, naming, order, self._settling)

    def close(self) -> None:
        self._settling.close()

    def safe(self) -> dict[str, int]:
        """What a later run will find."""
        self._settling.close()
        parts = [*self._objects.found, *self._settling.settled]
        size = sum(part.size for part in parts)
        return {"kept": len(parts), "kept_bytes": size, "needed_bytes": self._total}

    def run(self, stick: Path) -> Steps:
        make_folders(self._data, stick)
        packed = yield from self._already_done()
        if packed is not None:
            return packed
        remove(self._folder / SIGNATURE)
        self._objects.look_around()
        objects, unreadable = yield from self._write_objects()
        tally, acts = yield from self._write_acts()
        yield from self._counted(self._settling.finish(), counts=False)
        contents = _contents(self._keys.naming, self._order, self._wanted, tally)
        manifest = _manifest(self._order, contents, tally, acts)
        manifest = msgspec.structs.replace(manifest, objects=objects, unreadable=unreadable)
        self._close(manifest)
        return Packed(
            path=self._folder,
            written=self._objects.written,
            kept=len(self._objects.found),
            manifest_sha256=digest_of(self._data / MANIFEST),
            unreadable=unreadable,
        )

    def _already_done(self) -> Generator[Step, None, Packed | None]:
        """A finished bundle with the same contents is only read; with others it is never touched.

        Nor when an original it had to leave out can be read by now.
        """
        public = self._keys.signing.public
        try:
            signed = check_signature(self._folder, (public,))
        except FileRefused as refused:
            if refused.code is Refusal.STICK_GONE:
                raise
            return None
        tally = ActsTally()
        for case, stored in self._source.acts():
            tally.record(case, stored)
        if signed.said.get("contents") != _contents(self._keys.naming, self._order, self._wanted, tally):
            raise FileRefused(Refusal.FILE_EXISTS, path=self._folder.name)
        report = yield from check_steps(self._folder, (public,))
        if not report.whole:
            return None
        kept = [named for path in report.good if (named := read_object_name(Path(path).name))]
        left_out = self._objects.left_out(self._wanted, {keyed for keyed, *_ in kept})
        if any(is_readable(each, self._source) for each in left_out):
            raise FileRefused(Refusal.FILE_EXISTS, path=self._folder.name)
        return Packed(
            path=self._folder,
            written=0,
            kept=len(kept),
            manifest_sha256=digest_of(self._data / MANIFEST),
            unreadable=tuple((case, each.sha256) for each in left_out for case in each.cases),
        )

    def _write_objects(self) -> Generator[Step, None, tuple[tuple[ObjectEntry, ...], Unreadable]]:
        objects: list[ObjectEntry] = []
        unreadable: list[tuple[str, str]] = []
        for wanted in self._wanted:
            parts = yield from self._counted(self._objects.write(wanted, self._source))
            if parts is None:
                unreadable.extend((case, wanted.sha256) for case in wanted.cases)
            else:
                objects.append(wanted.entry(parts))
        return tuple(objects), tuple(unreadable)

    def _write_acts(self) -> Generator[Step, None, tuple[ActsTally, Part]]:
        tally = ActsTally()
        pieces = _gathered(tally, self._source.acts())
        steps = lock_file(self._data, ACTS, pieces, self._order.recipients)
        file = yield from self._counted(steps, counts=False)
        return tally, self._settling.start(file, ACTS)

    def _counted(self, steps: Generator[int, None, T], *, counts: bool = True) -> Generator[Step, None, T]:
        try:
            while True:
                grown = next(steps)
                self._done += grown if counts else 0
                yield min(self._done, self._total), self._total
        except StopIteration as ended:
            result: T = ended.value
            return result
        finally:
            steps.close()

    def _close(self, manifest: Manifest) -> None:
        """Everything but the signature, read back; then the signature."""
        locked = lock_bytes(msgspec.json.encode(manifest), self._order.recipients)
        write_whole(self._data / MANIFEST, locked)
        listed = {part.name: part for each in manifest.objects for part in each.parts}
        listed[ACTS] = manifest.acts.part
        digests = {f"{DATA}/{name}": part.sha256 for name, part in listed.items()}
        digests[f"{DATA}/{MANIFEST}"] = sha256(locked).hexdigest()
        self._remove_left_overs(set(listed) | {MANIFEST})
        size = len(locked) + sum(part.size for part in listed.values())
        tags = self._write_tags(digests, f"{size}.{len(digests)}")
        self._sign(locked, {"tags": sha256(tags).hexdigest(), "contents": manifest.contents})

    def _remove_left_overs(self, wanted: set[str]) -> None:
        """Only what packing itself may have left; anything else is not ours to delete."""
        for path in sorted(self._data.iterdir()):
            ours = path.name.endswith(UNFINISHED) or is_data_name(path.name)
            if ours and path.name not in wanted:
                remove(path)
        sync_folder(self._data)

    def _write_tags(self, digests: dict[str, str], payload: str) -> bytes:
        order = self._order
        info = {
            FORMAT_LABEL: str(VERSION),
            "External-Identifier": order.bundle,
            "Bagging-Date": order.at[:10],
            "Payload-Oxum": payload,
        }
        texts = {
            bag.DECLARATION: bag.DECLARATION_TEXT,
            bag.INFO: bag.info_text(info),
            bag.MANIFEST: bag.manifest_text(digests),
        }
        tags = bag.manifest_text({name: sha256(text.encode()).hexdigest() for name, text in texts.items()})
        for name, text in {**texts, bag.TAG_MANIFEST: tags}.items():
            self._write_and_read_back(self._folder / name, text.encode())
        return tags.encode()

    def _sign(self, locked: bytes, said: dict[str, str]) -> None:
        order = self._order
        self._read_again(self._data / MANIFEST, locked)
        head = {"office": order.office, "device": order.device, "sequence": str(order.sequence)}
        comment = trusted_comment({**head, "bundle": order.bundle, "sample": str(int(order.sample)), **said})
        signature = self._keys.signing.sign_bytes(locked, comment)
        self._write_and_read_back(self._folder / SIGNATURE, signature.encode())

    def _write_and_read_back(self, path: Path, data: bytes) -> None:
        write_whole(path, data)
        self._read_again(path, data)

    def _read_again(self, path: Path, data: bytes) -> None:
        if digest_of(path, afresh=True) != sha256(data).hexdigest():
            raise FileRefused(Refusal.DAMAGED, path=path.name)


def _gathered(tally: ActsTally, acts: Iterable[tuple[str, bytes]]) -> Iterator[bytes]:
    """Records in pieces worth locking."""
    held: list[bytes] = []
    size = 0
    for case, stored in acts:
        held.append(tally.record(case, stored))
        size += len(held[-1])
        if size >= PIECE:
            yield b"".join(held)
            held, size = [], 0
    if held:
        yield b"".join(held)


def _naming_of_bundle(naming: bytes, order: PackOrder) -> bytes:
    """Other bundle or other recipients, other names: nothing links two bundles, or mixes locks."""
    said = "\n".join([order.bundle, *sorted(order.recipients)])
    return bytes.fromhex(keyed_name(naming, sha256(said.encode()).hexdigest()))


def _contents(naming: bytes, order: PackOrder, wanted: tuple[Wanted, ...], tally: ActsTally) -> str:
    """Equal only for equal contents; says nothing to whoever lacks the key."""
    head = msgspec.structs.replace(order, at="")
    said = msgspec.json.encode([head, wanted, tally.sha256, tally.count])
    return keyed_name(naming, sha256(said).hexdigest())


def _manifest(order: PackOrder, contents: str, tally: ActsTally, acts: Part) -> Manifest:
    return Manifest(
        version=VERSION,
        bundle=order.bundle,
        office=order.office,
        device=order.device,
        sequence=order.sequence,
        purpose=order.purpose,
        sample=order.sample,
        at=order.at,
        nonce=order.nonce,
        previous=order.previous,
        contents=contents,
        acts=ActsEntry(count=tally.count, size=tally.size, sha256=tally.sha256, part=acts),
        ranges=tally.ranges(),
        objects=(),
    )
