"""This is about the child that imports pictures until it is killed, and tells each the file acknowledged."""

import sys
from pathlib import Path

from app.storage.case_file import CaseFile
from tests.storage.on_disk import KEY, a_step, picture, stamp

PICTURE_BYTES = 1_300_000


def main(path: Path, first: int) -> None:
    with CaseFile.open(path, KEY) as case_file:
        for number in range(first, first + 1000):
            with case_file.writing() as writer:
                writer.append(stamp(), writer.case.seen, [a_step(number)])
                writer.keep_original(picture(number, PICTURE_BYTES), "image/jpeg")
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
