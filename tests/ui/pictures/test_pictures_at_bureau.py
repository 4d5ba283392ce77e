"""At the bureau a picture is seen though its original lies in the object store, and not in the case file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.operations.keep_open import KeptOpen
from app.operations.place_photos import THUMBNAIL
from app.operations.progress import silent
from app.ui.field.photo_work import thumbnails, whole, write_out
from app.ui.pictures.whole import WholePictures
from tests.operations.stick_made import World, hands_in, keeps_photo, takes

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.close()


@pytest.fixture
def pictures() -> Iterator[WholePictures]:
    made = WholePictures()
    yield made
    made.close()


def test_what_a_laptop_handed_in_is_seen_and_written_out(
    world: World, pictures: WholePictures, tmp_path: Path
) -> None:
    laptop, case = world.laptop("示-A"), world.case(photos=0)
    takes(laptop, world.sends_task(laptop, case))
    digest = keeps_photo(laptop, case, 7)
    bureau = KeptOpen(world.bureau)
    assert thumbnails(bureau, case, pictures, [digest])[0][1].isNull()
    world.takes_in(hands_in(laptop, world.stick, case))
    with bureau.open_case(case) as case_file:
        assert case_file.original(digest) is None
        assert case_file.derived(digest, THUMBNAIL) is None
    ((_, small),) = thumbnails(bureau, case, pictures, [digest])
    assert not small.isNull()
    assert whole(bureau, case, pictures, digest).width() == 64
    write_out(case, digest, tmp_path / "out.jpg")(bureau, silent)
    with laptop.open_case(case) as case_file:
        assert (tmp_path / "out.jpg").read_bytes() == b"".join(case_file.read_original(digest))
    with bureau.open_case(case) as case_file:
        assert case_file.derived(digest, THUMBNAIL)
