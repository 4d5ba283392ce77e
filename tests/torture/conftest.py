"""This is about a disk small enough to be full in a moment."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest


class SmallDisk:
    """A disk of 24 MiB of its own, mounted at `place`."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self._ballast = place / "ballast"

    def leave(self, free: int) -> None:
        """Fill it up but for so many bytes."""
        self.empty()
        room = os.statvfs(self.place)
        self._ballast.write_bytes(bytes(room.f_bavail * room.f_bsize - free))

    def empty(self) -> None:
        """Take away what filled it."""
        self._ballast.unlink(missing_ok=True)

    def allow_writing(self, allowed: bool) -> None:
        how = "remount,rw" if allowed else "remount,ro"
        subprocess.run(["mount", "-o", how, self.place], check=True)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[SmallDisk]:
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", place], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("only the superuser may mount a small disk")
    yield SmallDisk(place)
    subprocess.run(["umount", "--lazy", place], check=True)
