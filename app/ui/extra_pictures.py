"""This is about pictures of what stands over a screen, or before it: the gallery's places and tabs show none.

Photos one by one and side by side, what differs and its settling, a sheet, a paper enlarged, the ways in,
换人, and the strip of long work. `gallery.take_gallery` adds them for each workspace.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QDialog, QWidget

from app.ui import picturing
from app.ui.background import Answers
from app.ui.field.equipment_tab import EquipmentTab
from app.ui.field.papers_tab import PapersTab
from app.ui.field.photos_tab import PhotosTab
from app.ui.field.road_places import PREPARING
from app.ui.field.visits_tab import VisitsTab
from app.ui.words import word

if TYPE_CHECKING:
    from app.ui.background import Progress, Steps
    from app.ui.window import Window

Tab = TypeVar("Tab", bound=QWidget)

_SECONDS_LOOKED_AT = 0.02


def pictures_over_tabs(window: Window, folder: Path, name: str) -> Iterator[Path]:
    """Of the enterprise shown."""
    photos = _tab(window, PhotosTab, "Photos")
    if photos.grid.tiles.tiles:
        yield from _full_screen(photos.look_closely, photos, folder, f"{name}-61-看大图")
        yield from _full_screen(photos.compare, photos, folder, f"{name}-62-{word('Compare')}")
    equipment = _tab(window, EquipmentTab, "Equipment and lines")
    if equipment.contested.contested:
        equipment.contested.settle(equipment.contested.contested[0])
        yield from _with_sheet(window, folder, f"{name}-63-{word('Settle')}")
    equipment.choice.setCurrentIndex(1)
    equipment.cutoffs.add()
    yield from _with_sheet(window, folder, f"{name}-64-{word('Add cut-off point')}")
    equipment.choice.setCurrentIndex(0)
    yield from _paper(window, folder, f"{name}-65-{word('Preview')}")
    yield from _preparation(window, folder, f"{name}-66-{word('Prepare')}")


def _preparation(window: Window, folder: Path, name: str) -> Iterator[Path]:
    """The steps of the visit that began first."""
    visits = _tab(window, VisitsTab, "On-site work")
    if visits.list.model.rows:
        visits.show_detail(f"{PREPARING}{visits.list.model.rows[-1].visit.id}")
        picturing.wait_until(lambda: bool(visits.page.keys))
        yield from picturing.pictures_of(window, folder, name)
        visits.leave_preparation()


def _paper(window: Window, folder: Path, name: str) -> Iterator[Path]:
    """The signed paper beside its scans, where one came back."""
    papers = _tab(window, PapersTab, "Papers")
    signed = _signed_at(papers)
    for at in range(papers.visit.count()):
        if signed < 0:
            papers.visit.setCurrentIndex(at)
            papers.visit.activated.emit(at)
            picturing.settle()
            signed = _signed_at(papers)
    if papers.list.model.rows:
        papers.list.view.selectRow(max(signed, 0))
        papers.look()
        picturing.wait_until(lambda: papers.beside.currentWidget() is papers.beside.pages)
        yield from picturing.pictures_of(window, folder, name)
        papers.show_list()


def _signed_at(papers: PapersTab) -> int:
    return papers.list.model.position_of(lambda row: row.paper is not None and bool(row.paper.scans))


def pictures_of_waiting(window: Window, folder: Path, name: str) -> Iterator[Path]:
    """Long work with Stop, as while pictures come in."""
    session = window.session
    if session is None:
        return
    over = threading.Event()

    def work(_opened: object, _progress: Progress) -> Steps[int]:
        while not over.wait(_SECONDS_LOOKED_AT):
            yield 24, 80
        return 80

    session.do_long(word("Import photos"), work, Answers[int]())
    picturing.wait_until(window.progress.isVisible)
    for width, height in picturing.SIZES:
        window.resize(width, height)
        picturing.wait_until(lambda: True, least=3)
        file = folder / f"{name}-66-{word('Stop')}-{width}x{height}.png"
        window.grab().save(str(file))
        yield file
    over.set()
    picturing.settle()


def pictures_of_ways_in(window: Window, folder: Path, name: str) -> Iterator[Path]:
    """Of a window nobody has come in through: the first start, a lost passphrase."""
    window.entry.setCurrentWidget(window.entry.welcome)
    yield from picturing.pictures_of(window, folder, f"{name}-welcome")
    window.entry.recovering.of(window.entry.unlock.who.currentText())
    window.entry.setCurrentWidget(window.entry.recovering)
    yield from picturing.pictures_of(window, folder, f"{name}-recovery")
    window.entry.setCurrentWidget(window.entry.unlock)


def _tab(window: Window, kind: type[Tab], name: str) -> Tab:
    assert window.frame is not None
    screen = window.frame.enterprise
    assert screen is not None
    screen.show_tab(name)
    picturing.settle()
    made = screen.pages.currentWidget()
    assert isinstance(made, kind)
    return made


def _full_screen(begin: Callable[[], object], owner: QWidget, folder: Path, name: str) -> Iterator[Path]:
    """A dialog that takes the whole screen, as large as each picture."""
    begin()
    for dialog in owner.findChildren(QDialog):
        if dialog.isVisible():
            dialog.showNormal()
            for width, height in picturing.SIZES:
                dialog.resize(width, height)
                picturing.settle()
                file = folder / f"{name}-{width}x{height}.png"
                dialog.grab().save(str(file))
                yield file
            dialog.reject()


def _with_sheet(window: Window, folder: Path, name: str) -> Iterator[Path]:
    picturing.settle()
    yield from picturing.pictures_of(window, folder, name)
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.reject()
