"""This is about the child that works at an office until it is killed, and tells what it was promised."""

import os
import signal
import sys
from pathlib import Path

from app.media.metadata import MetadataReader
from app.operations.free_tray import free_tray
from app.operations.import_photos import import_photos
from app.operations.in_hand import InHand
from app.operations.place_photos import Placer
from app.operations.restore_case import restore_case
from tests.torture.office_made import (
    AT,
    HERE,
    in_hand_again,
    pack_onto,
    placing,
    session_on,
    take_from,
)


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def import_and_place(opened: InHand, case_id: str, card: Path, first: int) -> None:
    """Each picture into the tray, then into the case; `kept …` and `placed …` when the operation returned."""
    with (
        opened.open_tray(HERE.entropy) as tray,
        MetadataReader() as reader,
        opened.open_case(case_id) as case_file,
    ):
        session = session_on(opened, case_file)
        tell("begun")
        for number, file in enumerate(sorted(card.iterdir())[first:], first):
            (arrived,) = import_photos(tray, [file], reader, AT)
            tell(f"kept {arrived.sha256}")
            session.do(Placer(tray).place, [placing(arrived.sha256, number)])
            tell(f"placed {arrived.sha256}")


def pack(opened: InHand, case_id: str, stick: Path, fatal_share: float) -> None:
    """fatal_share: where the child kills itself; beyond 1 never."""

    def told(done: int, total: int) -> None:
        if done >= fatal_share * total:
            os.kill(os.getpid(), signal.SIGKILL)
        tell(f"{done} {total}")

    tell("begun")
    packed = pack_onto(opened, stick, case_id, told)
    tell(f"packed {packed.manifest_sha256}")


def receive(opened: InHand, bundle: Path, stick: Path) -> None:
    tell("begun")
    taken = take_from(opened, bundle, stick)
    tell(f"taken {taken.receipt.receipt}")


def restore(opened: InHand, case_id: str) -> None:
    tell("begun")
    case, _ = restore_case(opened, case_id, HERE.entropy)
    tell(f"restored {case.digest}")


def free(opened: InHand) -> None:
    """The tray lets go, step by step, of what lies twice."""
    with opened.open_tray(HERE.entropy) as tray:
        tell("begun")
        for done, _ in free_tray(opened, tray):
            tell(f"{done}")


def main(what: str, workspace: str, *rest: str) -> None:
    with in_hand_again(Path(workspace)) as opened:
        if what == "import":
            import_and_place(opened, rest[0], Path(rest[1]), int(rest[2]))
        elif what == "pack":
            pack(opened, rest[0], Path(rest[1]), float(rest[2]))
        elif what == "free":
            free(opened)
        elif what == "restore":
            restore(opened, rest[0])
        else:
            receive(opened, Path(rest[0]), Path(rest[1]))


if __name__ == "__main__":
    main(*sys.argv[1:])
