"""This is about the list of what is measured, and running it: `python -m app bench`."""

import importlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from tests.bench.measuring import FULL, TINY, USUAL, Bench, Figure, Size

SUBJECTS: Final[Mapping[str, str]] = {
    "append": "one act in a transaction of its own",
    "photo_ingest": "photos into a case file: time and memory",
    "bundles": "pack, re-pack, take-in, re-take-in",
    "case_opening": "fold, load and open a large case",
    "merge": "many cases into an empty register",
    "form_engine": "a long form: load, edit",
    "form_fixtures": "facts, traces and clerks' mistakes (fixtures beside the checkout)",
    "lookup": "catalogue rows while somebody types",
    "papers": "a record as PDF; a book of photos",
    "photo_grid": "10,000 pictures on the screen: first rows, a scrolled page",
}
"""Module of this folder → what it measures; in the order they run."""

SIZES: Final[Mapping[str, Size]] = {"tiny": TINY, "usual": USUAL, "full": FULL}


def figures(names: Sequence[str], size: str, folder: Path | None) -> Iterator[Figure]:
    """The figures of these subjects, all when none is named, each as soon as it is known.

    Args:
        names: keys of `SUBJECTS`; KeyError for another.
        size: `tiny` only shows that everything runs.
        folder: on the disk to be measured; None: where the system keeps temporary files.
    """
    for name in names:
        SUBJECTS[name]
    place = Path(tempfile.mkdtemp(prefix="bench-", dir=folder))
    try:
        for name in names or SUBJECTS:
            inside = place / name
            inside.mkdir()
            yield from importlib.import_module(f"tests.bench.{name}").measure(
                Bench(folder=inside, size=SIZES[size])
            )
            shutil.rmtree(inside)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def machine_class() -> str:
    """What the figures were measured on, without naming the machine."""
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    return f"{os.cpu_count()} cores, load {load:.1f}"
