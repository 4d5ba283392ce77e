"""This is about the child that takes a task on a laptop until it is killed."""

import sys
from pathlib import Path

from app.operations.in_hand import take_in_hand
from app.operations.take_task import take_task
from tests.operations.stick_made import CHEN, HERE, PASSPHRASE


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(workspace: str, bundle: str) -> None:
    with take_in_hand(Path(workspace), CHEN, PASSPHRASE, HERE) as laptop:
        tell("begun")
        taken = take_task(laptop, Path(bundle), HERE.entropy, lambda done, _: tell(f"at {done}"))
        tell(f"taken {len(taken.cases)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
