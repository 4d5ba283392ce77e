"""Folding many acts, and opening a case that holds many acts and photos."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from app.domain.acts.act import decode_act
from app.domain.acts.fold import fold
from app.domain.facts import decode_fact
from app.storage.case_file import CaseFile
from tests.bench.append import TABLE
from tests.bench.cases_made import stored_acts
from tests.bench.disk import KEY, bare_database
from tests.bench.measuring import Bench, Figure, Took, absolute, ratio_of, rounds_of, seconds

CASE = "c" * 32
ACTS, PHOTOS = 10_000, 2_000


def measure(bench: Bench) -> Iterator[Figure]:
    tiny = bench.size.share < 0.01
    count, photos = (60, 4) if tiny else (ACTS, PHOTOS)
    stored = stored_acts(CASE, count)
    place, bare = bench.fresh("case") / f"{CASE}.case", bench.fresh("bare") / "bare.db"
    _make_case(place, stored, photos)
    _make_bare(bare, stored)
    acts = [decode_act(raw, decode_fact) for raw in stored]
    rounds = rounds_of(
        bench,
        (
            lambda _: seconds(lambda: fold(CASE, acts)),
            lambda _: _open(place),
            lambda _: _read_and_hash(bare),
        ),
    )
    against = f"{count} acts of 3 laptops, against reading and hashing the same rows"
    yield ratio_of("case/fold", 3.0, [(folding, base) for folding, _, base in rounds], against)
    yield absolute(
        "case/fold_time", "s", 0.5, [folding for folding, *_ in rounds], f"{count} acts, decoded before"
    )
    what = f"{count} acts, {photos} photos: open, load, list of originals"
    yield absolute("case/open", "s", 1.0, [opening for _, opening, _ in rounds], what)


def _make_case(place: Path, stored: list[bytes], photos: int) -> None:
    """Photos are small here: opening reads none of their bytes."""
    with CaseFile.create(place, KEY, CASE) as case_file, case_file.writing() as writer:
        writer.take_in(stored)
        for number in range(photos):
            writer.keep_original(b"%d" % number * 1000, "image/jpeg")


def _make_bare(place: Path, stored: list[bytes]) -> None:
    connection = bare_database(place)
    for statement in TABLE:
        connection.execute(statement)
    rows = [("a" * 20, number, sha256(raw).hexdigest(), raw) for number, raw in enumerate(stored)]
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany("INSERT INTO act (device, number, digest, bytes) VALUES (?, ?, ?, ?)", rows)
    connection.execute("COMMIT")
    connection.close()


def _open(place: Path) -> Took:
    def work() -> None:
        with CaseFile.open(place, KEY) as case_file:
            case_file.load()
            case_file.originals()

    return seconds(work)


def _read_and_hash(place: Path) -> Took:
    connection = bare_database(place)

    def work() -> None:
        for digest, raw in connection.execute("SELECT digest, bytes FROM act"):
            if sha256(raw).hexdigest() != digest:
                raise AssertionError(digest)

    took = seconds(work)
    connection.close()
    return took
