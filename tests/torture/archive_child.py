"""This is about the child that archives until it is killed: at a share of its work, or wherever it is."""

import os
import signal
import sys
from pathlib import Path

from app import places
from app.operations.archive_case import ArchiveOrder, ArchiveWritten, archive_case
from app.operations.in_hand import InHand
from app.operations.open_register import at_bureau
from app.operations.progress import Progress, silent
from app.operations.take_own import take_own
from app.printing.fonts import bundled_fonts
from tests.torture.office_made import HERE, in_hand_again

AT = "2025-11-14T16:00:00+08:00"


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def archive(opened: InHand, case_id: str, place: Path, progress: Progress = silent) -> ArchiveWritten:
    order = ArchiveOrder(
        archive="a1", place=place, at=AT, fonts=bundled_fonts(places.fonts()), reason="先行归档"
    )
    with at_bureau(opened, HERE) as bureau:
        take_own(bureau)
        return archive_case(bureau, case_id, order, progress)


def main(folder: Path, case_id: str, place: Path, fatal_share: float) -> None:
    """fatal_share: where the child kills itself; beyond 1 never."""

    def told(done: int, total: int) -> None:
        if done >= fatal_share * total:
            os.kill(os.getpid(), signal.SIGKILL)

    with in_hand_again(folder) as opened:
        tell("begun")
        tell(f"archived {archive(opened, case_id, place, told).digest}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), float(sys.argv[4]))
