"""This is about golden files: a whole workspace with its stick as a release wrote it, small enough to keep.

`python -m tests.storage.golden_making` makes that of the version in pyproject.toml while it is not released.
Locked documents lie in the archive in plain, key and salt before them: encrypted bytes can't be made smaller,
and `sqlcipher_format.locked` gives them back bit by bit. Everything in it is invented, the keys too.
"""

import json
import tempfile
import zipfile
from pathlib import Path

from app.media.metadata import MetadataReader
from app.operations.import_photos import import_photos
from app.operations.in_hand import InHand
from app.operations.place_photos import Placer
from tests.domain.acts.golden_making import version
from tests.storage.sqlcipher_format import locked, unlocked
from tests.torture.office_made import (
    AT,
    HERE,
    a_firm,
    an_office_with_sheet,
    in_hand_again,
    pack_onto,
    photo_files,
    placing,
    register_digest,
    session_on,
    take_from,
)

GOLDEN = Path(__file__).parent / "golden"
TOLD = "told.json"
PLAIN = ".plain"
KEY, SALT = 32, 16
PHOTOS, PLACED = 3, 2


def make(folder: Path) -> dict[str, object]:
    """A workspace, a stick beside it, and what has to be found in them."""
    stick = folder / "stick"
    stick.mkdir()
    opened, sheet = an_office_with_sheet(folder / "work")
    with opened:
        case = a_firm(opened)
        with (
            opened.open_tray(HERE.entropy) as tray,
            MetadataReader() as reader,
            opened.open_case(case.id) as case_file,
        ):
            arrived = import_photos(tray, photo_files(folder / "card", range(PHOTOS), 2_000), reader, AT)
            placings = [placing(each.sha256, n) for n, each in enumerate(arrived[:PLACED])]
            placed = session_on(opened, case_file).do(Placer(tray).place, placings)
        bundle = pack_onto(opened, stick, case.id).path
        take_from(opened, bundle, stick)
        return {
            "case": case.id,
            "digest": placed.case.digest,
            "office_digest": opened.read_office().digest,
            "register_digest": register_digest(opened),
            "placed": sorted(each.sha256 for each in arrived[:PLACED]),
            "waiting": sorted(each.sha256 for each in arrived[PLACED:]),
            "bundle": bundle.relative_to(folder).as_posix(),
            "escrow": sheet.secret,
        }


def write(archive: Path, folder: Path, told: dict[str, object], opened: InHand) -> None:
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as zipped:
        zipped.writestr(TOLD, json.dumps(told, ensure_ascii=False, indent=1))
        for path in sorted(path for top in ("work", "stick") for path in (folder / top).rglob("*")):
            name = path.relative_to(folder).as_posix()
            if path.suffix == ".case":
                key = opened.ring.case_key(path)
                stored = path.read_bytes()
                zipped.writestr(name + PLAIN, key + stored[:SALT] + unlocked(path, key))
            elif path.is_file() and path.name != "lock":
                zipped.write(path, name)


def unpack(archive: Path, folder: Path) -> dict[str, str]:
    """The files bit by bit as they were, and what has to be found in them."""
    with zipfile.ZipFile(archive) as zipped:
        for name in zipped.namelist():
            data = zipped.read(name)
            path = folder / name.removesuffix(PLAIN)
            path.parent.mkdir(parents=True, exist_ok=True)
            if name.endswith(PLAIN):
                key, salt, plain = data[:KEY], data[KEY : KEY + SALT], data[KEY + SALT :]
                data = locked(plain, salt, key)
            path.write_bytes(data)
    told: dict[str, str] = json.loads((folder / TOLD).read_text("utf-8"))
    return told


def main() -> None:
    GOLDEN.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        told = make(Path(place))
        with in_hand_again(Path(place) / "work") as opened:
            write(GOLDEN / f"workspace-{version()}.zip", Path(place), told, opened)


if __name__ == "__main__":
    main()
