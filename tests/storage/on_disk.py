"""This is about making case files for tests, and about looking at them and harming them from outside."""

import random
from hashlib import sha256
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from app.domain.acts.act import Act
from app.domain.acts.fact import Fact
from app.domain.acts.writing import Stamp
from app.domain.equipment.facts import StepStated
from app.storage.case_file import PLAINLY, CaseFile, Keeping
from app.storage.database import PAGE_BYTES
from app.storage.verification import Verification

KEY = sha256(b"key of an example case").digest()
OTHER_KEY = sha256(b"key of another example case").digest()
CASE = "c" * 32
ME = "a" * 20
OTHER = "b" * 20


def a_case(folder: Path, keeping: Keeping = PLAINLY, name: str = CASE) -> CaseFile:
    return CaseFile.create(folder / f"{name}.case", KEY, name, keeping)


def reopened(case_file: CaseFile, keeping: Keeping = PLAINLY) -> CaseFile:
    case_file.close()
    return CaseFile.open(case_file.path, KEY, keeping)


def stamp(device: str = ME) -> Stamp:
    return Stamp(by="officer-lin", at="2025-11-14T10:00:00+08:00", device=device)


def a_step(number: int = 1) -> Fact:
    return StepStated(equipment=f"e-{number}", step="water")


def states(case_file: CaseFile, *facts: Fact, device: str = ME) -> tuple[Act, ...]:
    """State facts in a transaction of their own, having seen all there is."""
    with case_file.writing() as writer:
        return writer.append(stamp(device), writer.case.seen, facts)


def picture(number: int, size: int = 2_500_000) -> bytes:
    """The same bytes for the same number."""
    return random.Random(number).randbytes(size)


def keeps(case_file: CaseFile, data: bytes) -> str:
    """Keep an original in a transaction of its own; gives its SHA-256."""
    with case_file.writing() as writer:
        return writer.keep_original(data, "image/jpeg").original.sha256


def read(case_file: CaseFile, digest: str) -> bytes:
    return b"".join(case_file.read_original(digest))


def verified(case_file: CaseFile) -> Verification:
    """The report at the end of all steps."""
    steps = case_file.verify()
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def raw(path: Path, key: bytes = KEY) -> Any:
    """The file as the bare library opens it, without a line of ours."""
    connection = driver.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute(f"PRAGMA cipher_page_size = {PAGE_BYTES}")
    return connection


def flip(path: Path, offset: int) -> None:
    """Change one bit of a file."""
    with path.open("r+b") as file:
        file.seek(offset)
        byte = file.read(1)[0]
        file.seek(offset)
        file.write(bytes([byte ^ 1]))


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())
