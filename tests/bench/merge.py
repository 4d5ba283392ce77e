"""Many cases into an empty register, against one executemany of the same bytes."""

import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from app.operations.projecting import project
from app.storage.register import Register
from tests.bench.cases_made import stored_acts
from tests.bench.disk import KEY, bare_database
from tests.bench.measuring import Bench, Figure, Took, ratio_of, rounds_of, seconds

CASES, ACTS, MACHINES = 1000, 500, 8


def measure(bench: Bench) -> Iterator[Figure]:
    count, acts = (2, 20) if bench.size.share < 0.01 else (bench.size.of(CASES), ACTS)
    cases = {f"{number:032x}": stored_acts(f"{number:032x}", acts, MACHINES) for number in range(count)}
    halves: list[tuple[Took, ...]] = []
    rounds = rounds_of(
        bench, (lambda folder: _ours(cases, folder, halves), lambda folder: _bare(cases, folder))
    )
    note = f"{count} cases of {acts} acts, {MACHINES} machines; against one executemany of the same bytes"
    yield ratio_of("merge", 5.0, rounds, note)
    yield ratio_of("merge/linear", 1.3, halves[1:], "second half of the cases, against the first half")


def _ours(cases: dict[str, list[bytes]], folder: Path, halves: list[tuple[Took, ...]]) -> Took:
    moments = []
    with Register.open_file(folder / "register.case", KEY) as register:

        def work() -> None:
            moments.append(time.perf_counter())
            for number, (case, stored) in enumerate(cases.items(), start=1):
                register.take_in(case, stored, project)
                if number in (len(cases) // 2, len(cases)):
                    moments.append(time.perf_counter())

        took = seconds(work)
    halves.append((Took(moments[2] - moments[1]), Took(moments[1] - moments[0])))
    return took


def _bare(cases: dict[str, list[bytes]], folder: Path) -> Took:
    connection = bare_database(folder / "bare.db")
    connection.execute(
        "CREATE TABLE act (case_id TEXT, digest TEXT, device TEXT, number INTEGER, rank INTEGER, bytes BLOB, "
        "PRIMARY KEY (case_id, digest))"
    )
    rows = [
        (case, sha256(raw).hexdigest(), "a" * 20, number, number, raw)
        for case, stored in cases.items()
        for number, raw in enumerate(stored)
    ]

    def work() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("INSERT INTO act VALUES (?, ?, ?, ?, ?, ?)", rows)
        connection.execute("COMMIT")

    took = seconds(work)
    connection.close()
    return took
