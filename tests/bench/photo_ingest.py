"""Photos into a case file: one transaction each, hashed, read back, hashed again, with their act."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app import places
from app.domain.acts.writing import Stamp
from app.domain.photos.claims import Claims
from app.domain.photos.facts import PhotoKept
from app.storage.case_file import CaseFile
from tests.bench.disk import KEY, MIB, bare_database, copy_and_hash, mib_of, photo_files
from tests.bench.measuring import Bench, Figure, Took, absolute, ratio_of, rounds_of, seconds

CASE, DEVICE = "c" * 32, "a" * 20
STAMP = Stamp(by="officer-lin", at="2025-11-14T10:00:00+08:00", device=DEVICE)
PHOTO_BYTES = 5 * MIB


def measure(bench: Bench) -> Iterator[Figure]:
    files = photo_files(
        bench, bench.size.of(120, least=2), PHOTO_BYTES if bench.size.share > 0.01 else 40_000
    )
    note = f"{len(files)} photos, {mib_of(files)} MiB"
    rounds = rounds_of(
        bench,
        (
            lambda folder: ours(files, folder),
            lambda folder: bare(files, folder),
            lambda folder: copy_and_hash(files, folder),
        ),
    )
    yield ratio_of(
        "photo_ingest/sqlcipher",
        1.3,
        [(mine, base) for mine, base, _ in rounds],
        f"{note}, against inserting and reading back the same chunks in bare SQLCipher",
    )
    yield ratio_of(
        "photo_ingest/files", 2.5, [(mine, files_) for mine, _, files_ in rounds], f"{note}, against B"
    )
    yield from memory(bench)


def memory(bench: Bench) -> Iterator[Figure]:
    """Of a program of its own that does nothing else: all of it, interpreter and libraries included."""
    few, many = (_peak(bench, bench.size.of(count, least=1)) for count in (40, 160))
    note = f"{bench.size.of(160)} photos, whole process"
    yield absolute("photo_ingest/memory", "MB", 100, [many], note)
    yield ratio_of(
        "photo_ingest/memory_flat", 1.1, [(Took(many), Took(few))], "peak MB with four times the photos"
    )


def _peak(bench: Bench, count: int) -> float:
    files = photo_files(bench, count, PHOTO_BYTES if bench.size.share > 0.01 else 40_000)
    words = [sys.executable, "-m", "tests.bench.photo_ingest", str(bench.fresh("memory")), *map(str, files)]
    told = subprocess.run(words, cwd=places.home(), capture_output=True, text=True, check=True).stdout
    for path in files:
        path.unlink()
    return float(json.loads(told))


def ours(files: tuple[Path, ...], folder: Path) -> Took:
    with CaseFile.create(folder / f"{CASE}.case", KEY, CASE) as case_file:
        return seconds(lambda: [keep_photo(case_file, path) for path in files])


def keep_photo(case_file: CaseFile, path: Path, stamp: Stamp = STAMP) -> None:
    size = path.stat().st_size
    with path.open("rb") as source, case_file.writing() as writer:
        kept = writer.keep_original(source, "image/jpeg", size=size).original
        fact = PhotoKept(
            photo=kept.sha256[:32],
            sha256=kept.sha256,
            sm3=kept.sm3,
            size=size,
            name=path.name,
            claims=Claims(media_type="image/jpeg"),
        )
        writer.append(stamp, writer.case.seen, [fact])


def bare(files: tuple[Path, ...], folder: Path) -> Took:
    connection = bare_database(folder / "bare.db")
    connection.execute("CREATE TABLE chunk (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT")
    took = seconds(lambda: [_insert(connection, number, path) for number, path in enumerate(files)])
    connection.close()
    return took


def _insert(connection: Any, number: int, path: Path) -> None:
    first = number << 20
    connection.execute("BEGIN IMMEDIATE")
    count = 0
    with path.open("rb") as source:
        while piece := source.read(MIB):
            connection.execute("INSERT INTO chunk VALUES (?, ?)", (first + count, piece))
            count += 1
    for place in range(first, first + count):
        connection.execute("SELECT bytes FROM chunk WHERE id = ?", (place,)).fetchone()
    connection.execute("COMMIT")


def _main(folder: str, *names: str) -> None:
    """Peak of this process in MB, on stdout."""
    ours(tuple(Path(name) for name in names), Path(folder))
    print(json.dumps(peak_mb()))


def peak_mb() -> float:
    """Of this process so far. Linux's `ru_maxrss` would begin with what the starting process had."""
    status = Path("/proc/self/status")
    if status.exists():
        (line,) = [line for line in status.read_text().splitlines() if line.startswith("VmHWM:")]
        return int(line.split()[1]) * 1024 / 1e6
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


if __name__ == "__main__":
    _main(*sys.argv[1:])
