"""This is about what our storage is held against: bare files (B), and bare SQLCipher."""

import os
import random
from hashlib import sha256
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from tests.bench.measuring import Bench, Took, seconds

MIB = 1024 * 1024
KEY = sha256(b"key of an example case").digest()

# The settings our own files have, said again here: what we are held against must not lie.
_SETTINGS = (
    "cipher_default_page_size = 16384",
    f"key = \"x'{KEY.hex()}'\"",
    "locking_mode = EXCLUSIVE",
    "journal_mode = DELETE",
    "synchronous = EXTRA",
    "foreign_keys = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "cache_size = -2048",
)


def photo_files(bench: Bench, count: int, size: int) -> tuple[Path, ...]:
    """Files of random bytes, as JPEG are to a disk; sizes differ a little."""
    folder = bench.fresh("photos")
    made = []
    for number in range(count):
        dice = random.Random(number)
        path = folder / f"IMG_{number:04d}.jpg"
        path.write_bytes(dice.randbytes(dice.randint(size * 3 // 4, size * 5 // 4)))
        made.append(path)
    return tuple(made)


def mib_of(files: tuple[Path, ...]) -> int:
    return round(sum(path.stat().st_size for path in files) / MIB)


def copy_and_hash(files: tuple[Path, ...], folder: Path) -> Took:
    """B: read, SHA-256, write, fsync of each file."""

    def work() -> None:
        for path in files:
            digest = sha256()
            with path.open("rb") as source, (folder / path.name).open("wb") as target:
                while piece := source.read(MIB):
                    digest.update(piece)
                    target.write(piece)
                target.flush()
                os.fsync(target.fileno())

    return seconds(work)


def bare_database(path: Path) -> Any:
    connection = driver.connect(str(path), isolation_level=None)
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}")
    return connection
