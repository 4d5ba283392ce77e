"""A grid of 10,000 pictures: the first rows, and a page scrolled to with all its small pictures drawn."""

import os
import random
from collections.abc import Callable, Iterator

from app.domain.photos.claims import Claims
from app.operations.look_into_tray import Waiting
from tests.bench.measuring import Bench, Figure, Took, absolute, seconds
from tests.media.pictures import jpeg

PICTURES = 10_000
PAGES = 20
SIZE = (900, 480)
"""Of the grid in a window of 1093 × 614 points."""


def measure(bench: Bench) -> Iterator[Figure]:
    count = bench.size.of(PICTURES)
    first: list[Took] = []
    pages: list[Took] = []
    for _ in range(bench.size.rounds):
        began, scrolled = _round(count)
        first.append(_ms(began))
        pages += map(_ms, scrolled)
    yield absolute("photo_grid_first_rows", "ms", 150, first, f"{count} pictures: split, shown, drawn")
    yield absolute("photo_grid_page", "ms", 50, pages, f"{count} pictures: a page with its small pictures")


def _ms(took: Took) -> Took:
    return Took(1000 * took, 1000 * took.cpu)


def _round(count: int) -> tuple[Took, list[Took]]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    from app.ui.field.tray_sections import groups_of, sections_of
    from app.ui.pictures.grid import PictureGrid
    from app.ui.pictures.thumbnails import Thumbnails, small_image
    from app.ui.pictures.tile import PICTURE

    application = QApplication.instance() or QApplication([])
    thumbnail = jpeg(1, 80, (512, 384))
    waiting: list[Callable[[], object]] = []

    def ask(show: Callable[[list[tuple[str, QImage]]], object], keys: tuple[str, ...]) -> None:
        waiting.append(lambda: show([(key, small_image(thumbnail, PICTURE)) for key in keys]))

    grid = PictureGrid("影像", Thumbnails(ask))
    grid.resize(*SIZE)
    grid.show()
    pictures = _pictures(count)

    def begin() -> None:
        grid.show_sections(sections_of(groups_of(pictures), (), (("25.9", "119.9"),)))
        grid.grab()

    def page() -> None:
        bar = grid.verticalScrollBar()
        bar.setValue(dice.randrange(bar.maximum() + 1))
        grid.grab()
        while waiting:
            waiting.pop()()
        grid.grab()

    dice = random.Random(7)
    began = seconds(begin)
    scrolled = [seconds(page) for _ in range(PAGES)]
    grid.close()
    application.processEvents()
    return began, scrolled


def _pictures(count: int) -> list[Waiting]:
    arrived = "2025-11-14T10:00:00+08:00"
    return [
        Waiting(str(n), f"IMG_{n:05d}.jpg", 3_000_000, _claims(n), "phone", arrived) for n in range(count)
    ]


def _claims(number: int) -> Claims:
    """A camera's claims: 400 pictures a day, every other with a position."""
    day, minute = divmod(number % 8000, 400)
    position = {"latitude": "25.900300", "longitude": "119.900100"} if number % 2 else {}
    taken = f"2025-06-{day + 1:02d}T{9 + minute // 50:02d}:{minute % 50:02d}:00"
    return Claims(media_type="image/jpeg", make="示例", taken_at=taken, **position)  # type: ignore[arg-type]
