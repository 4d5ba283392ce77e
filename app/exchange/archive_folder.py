"""This is about the archive's folder while it is written: plain files in BagIt layout, whole at the end.

Everything is written under an unfinished name and renamed last, so that a full disk or a kill never leaves
something that looks whole. What lies there from before is proved and kept. Source: RFC 8493.
"""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Final

import msgspec

from app.crypto.digests import Digester
from app.domain.errors import FileRefused, Refusal
from app.exchange import bag
from app.exchange.bundle_disk import file_pieces, sync_folder, write_whole, writing

UNFINISHED: Final = ".未完成"
MARKER: Final = "归档未完成.txt"
SM3_MANIFEST: Final = "manifest-sm3.txt"
SIGNATURE: Final = f"{bag.TAG_MANIFEST}.minisig"
SIGNATURES: Final = "签名"
OFFICE_KEY: Final = f"{SIGNATURES}/单位公钥.pub"
OFFICE_LETTER: Final = f"{SIGNATURES}/单位证书.json"
ROOT_KEY: Final = f"{SIGNATURES}/单位根公钥.pub"
NOTE: Final = "说明.txt"

_MARKER_TEXT: Final = "归档尚未完成。重新归档到同一位置可继续；不再需要时，可删除本文件夹。\n"
_PART: Final = ".part"


class Sums(msgspec.Struct, frozen=True):
    """Size and digests of a file."""

    size: int
    sha256: str
    sm3: str


class ArchiveFolder:
    """One archive on its way.

    Attributes:
        sums: of every payload file written or found whole, by its path below `data/`.
    """

    def __init__(self, place: Path, name: str) -> None:
        """place: must be there. Raises FileRefused FILE_MISSING; FILE_EXISTS where the unfinished name is
        somebody else's folder; DISK_FULL, NOT_WRITABLE, STICK_GONE.
        """
        self.place = place
        self.target = place / name
        self._work = place / f"{name}{UNFINISHED}"
        self.sums: dict[str, Sums] = {}
        if not place.is_dir():
            raise FileRefused(Refusal.FILE_MISSING, file=place.name)
        with writing(self._work):
            self._work.mkdir(exist_ok=True)
            # Killed between its last two steps it has no marker any more, but all that comes before.
            ours = any((self._work / each).is_file() for each in (MARKER, SIGNATURE))
            empty = not any(self._work.iterdir())
        if not (ours or empty):
            raise FileRefused(Refusal.FILE_EXISTS, file=self._work.name)
        write_whole(self._work / MARKER, _MARKER_TEXT.encode())

    def keep(self, path: str, promised: Sums, pieces: Callable[[], Iterable[bytes]]) -> Sums:
        """Write an original below `data/`, or prove the one that is there already.

        promised: SM3 may be empty where nobody knows it; the size is not looked at.
        Raises FileRefused ORIGINAL_DAMAGED when the bytes aren't the promised ones, and what the disk says;
        nothing stands under the name then.
        """
        file = self._file(path)
        if file.is_file():
            sums = _measured(file_pieces(file), promised.sm3)
            if sums.sha256 == promised.sha256:
                self.sums[path] = sums
                return sums
        return self._write(path, pieces(), promised)

    def write(self, path: str, data: bytes | Iterable[bytes]) -> Sums:
        """Write something made for the archive below `data/`; what was there is written over."""
        return self._write(path, (data,) if isinstance(data, bytes) else data, None)

    def finish(self, info: Mapping[str, str], tags: Mapping[str, bytes], sign: Callable[[bytes], str]) -> str:
        """Write lists and signature, drop what is not listed, rename; the digest of the tag manifest.

        info: of bag-info.txt; tags: further files beside `data/`, by path. Raises FileRefused FILE_EXISTS
        where the name was taken meanwhile, and what the disk says; the unfinished folder stays then.
        """
        self._drop_others()
        files = {
            bag.DECLARATION: bag.DECLARATION_TEXT.encode(),
            bag.INFO: bag.info_text({**info, "Payload-Oxum": self._oxum()}).encode(),
            bag.MANIFEST: self._manifest({path: sums.sha256 for path, sums in self.sums.items()}),
            SM3_MANIFEST: self._manifest({path: sums.sm3 for path, sums in self.sums.items()}),
            **tags,
        }
        for path, data in files.items():
            with writing(self._work / path):
                (self._work / path).parent.mkdir(exist_ok=True)
            write_whole(self._work / path, data)
        listed = {path: _measured((data,)).sha256 for path, data in files.items()}
        tag_manifest = bag.manifest_text(listed).encode()
        write_whole(self._work / bag.TAG_MANIFEST, tag_manifest)
        write_whole(self._work / SIGNATURE, sign(tag_manifest).encode())
        self._rename()
        return _measured((tag_manifest,)).sha256

    def _rename(self) -> None:
        with writing(self._work):
            (self._work / MARKER).unlink()
            if self.target.exists():
                raise FileRefused(Refusal.FILE_EXISTS, file=self.target.name)
            self._work.rename(self.target)
        sync_folder(self.place)

    def _oxum(self) -> str:
        return f"{sum(sums.size for sums in self.sums.values())}.{len(self.sums)}"

    def _manifest(self, digests: Mapping[str, str]) -> bytes:
        return bag.manifest_text({f"{bag.PAYLOAD}/{path}": each for path, each in digests.items()}).encode()

    def _file(self, path: str) -> Path:
        """Raises FileRefused PATH_ESCAPES for a path that leaves the folder."""
        parts = PurePosixPath(path).parts
        if not parts or path.startswith("/") or any(part in ("..", ".") or "\\" in part for part in parts):
            raise FileRefused(Refusal.PATH_ESCAPES, name=path[:80])
        return self._work.joinpath(bag.PAYLOAD, *parts)

    def _write(self, path: str, pieces: Iterable[bytes], promised: Sums | None) -> Sums:
        file = self._file(path)
        part = file.with_name(file.name + _PART)
        try:
            with writing(file):
                file.parent.mkdir(parents=True, exist_ok=True)
                sums = _measured(_written(part, pieces), promised.sm3 if promised else "")
            _refuse_other(sums, promised)
            with writing(file):
                part.replace(file)
        except BaseException:
            _drop(part)
            raise
        sync_folder(file.parent)
        self.sums[path] = sums
        return sums

    def _drop_others(self) -> None:
        """What an earlier attempt left and this one does not list."""
        wanted = {self._file(path) for path in self.sums}
        with writing(self._work):
            for each in sorted(self._work.rglob("*"), reverse=True):
                if each.is_dir() and not each.is_symlink():
                    if not any(each.iterdir()):
                        each.rmdir()
                elif each not in wanted and each.name != MARKER:
                    each.unlink()


def give_up(place: Path, name: str) -> None:
    """Take away an unfinished archive nobody wants to go on with. Raises FileRefused NOT_WRITABLE."""
    work = place / f"{name}{UNFINISHED}"
    with writing(work):
        if (work / MARKER).is_file():
            shutil.rmtree(work)


def _drop(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError:
        return


def _written(part: Path, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Write pieces to a file and to the disk, each passed on."""
    with part.open("wb") as out:
        for piece in pieces:
            out.write(piece)
            yield piece
        out.flush()
        os.fsync(out.fileno())


def _refuse_other(sums: Sums, promised: Sums | None) -> None:
    if promised is not None and sums.sha256 != promised.sha256:
        raise FileRefused(Refusal.ORIGINAL_DAMAGED, sha256=promised.sha256)


def _measured(pieces: Iterable[bytes], sm3: str = "") -> Sums:
    """sm3: where it is known already; bytes with the promised SHA-256 have the SM3 those had."""
    digester = Digester(with_sm3=not sm3)
    for piece in pieces:
        digester.update(piece)
    return Sums(digester.size, digester.sha256, sm3 or digester.sm3)
