"""One act appended in a transaction of its own, against a bare row with the same settings."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from app.domain.acts.writing import Stamp
from app.domain.equipment.facts import StepStated
from app.storage.case_file import CaseFile
from tests.bench.disk import KEY, bare_database
from tests.bench.measuring import Bench, Figure, Took, seconds, side_by_side

CASE = "c" * 32
STAMP = Stamp(by="officer-lin", at="2025-11-14T10:00:00+08:00", device="a" * 20)

TABLE = (
    "CREATE TABLE act (position INTEGER PRIMARY KEY, device TEXT, number INTEGER, digest TEXT UNIQUE, "
    "bytes BLOB)",
    "CREATE INDEX act_of_device ON act (device, number)",
)


def measure(bench: Bench) -> Iterator[Figure]:
    count = bench.size.of(1000, least=2)
    yield side_by_side(
        bench,
        "append",
        1.5,
        (lambda folder: _ours(count, folder), lambda folder: _bare(count, folder)),
        f"{count} times",
    )


def _ours(count: int, folder: Path) -> Took:
    with CaseFile.create(folder / f"{CASE}.case", KEY, CASE) as case_file:
        return seconds(lambda: [_state(case_file, number) for number in range(count)])


def _state(case_file: CaseFile, number: int) -> None:
    with case_file.writing() as writer:
        fact = StepStated(equipment=f"e-{number % 60}", step="water")
        writer.append(STAMP, writer.case.seen, [fact])


def _bare(count: int, folder: Path) -> Took:
    """A table like the acts': one unique text, one index, some bytes."""
    connection = bare_database(folder / "bare.db")
    for statement in TABLE:
        connection.execute(statement)

    digests = [sha256(b"%d" % number).hexdigest() for number in range(count)]

    def work() -> None:
        for number, digest in enumerate(digests):
            connection.execute("BEGIN IMMEDIATE")
            row = (STAMP.device, number, digest, b"x" * 330)
            connection.execute("INSERT INTO act (device, number, digest, bytes) VALUES (?, ?, ?, ?)", row)
            connection.execute("COMMIT")

    took = seconds(work)
    connection.close()
    return took
