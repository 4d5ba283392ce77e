"""This is about the trail of an order on the screen: a row per problem, with pictures before and after."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QHideEvent, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem, QWidget

from app.domain.orders.order import Order
from app.domain.orders.state import RECHECKED_TEXT
from app.domain.orders.trail import Trail
from app.domain.photos.photo import Photo
from app.ui.field import photo_work
from app.ui.pictures.thumbnails import Images, Thumbnails
from app.ui.pictures.whole import WholePictures
from app.ui.sheets.people_here import workspace_of
from app.ui.theme import colours
from app.ui.theme.colours import Tone
from app.ui.theme.icons import pixmap
from app.ui.widgets.pill import PillDelegate
from app.ui.widgets.rows_model import ROW_ROLE, Column
from app.ui.widgets.rows_panel import RowsPanel

if TYPE_CHECKING:
    from app.ui.case_session import CaseSession

BEFORE, AFTER = 2, 3
_ROW_HEIGHT: Final = 76
_TONES: Final[dict[str, Tone]] = {"done": "good", "partly": "waiting", "not_done": "bad", "": "calm"}


class TrailRow(msgspec.Struct, frozen=True):
    """A problem of the order it is shown under."""

    order: Order
    trail: Trail


class TrailRows(RowsPanel[TrailRow]):
    """Rows with small pictures in them; Enter opens one."""

    def __init__(self, session: CaseSession, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, _columns(), "flag", parent)
        self._session = session
        self._whole = WholePictures()
        self.thumbnails = Thumbnails(self._ask, self)
        self.thumbnails.arrived.connect(lambda _keys: self.view.viewport().update())
        self.view.setItemDelegate(_PictureDelegate(self.thumbnails, self.view))
        self.view.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.go_without_search()

    def show_trails(self, order: Order, trails: tuple[Trail, ...]) -> None:
        self.show_rows(tuple(TrailRow(order, trail) for trail in trails))
        pictures = [picture for trail in trails for picture in (trail.before, trail.after)]
        self.thumbnails.want([picture.sha256 for picture in pictures if picture is not None])

    def hideEvent(self, event: QHideEvent) -> None:
        """A reading child is held from the first picture on; not while nobody looks."""
        super().hideEvent(event)
        self._whole.close()

    def _ask(self, show: Callable[[Images], object], keys: tuple[str, ...]) -> None:
        workspace_of(self._session).ask(
            self, show, photo_work.thumbnails, self._session.id, self._whole, keys
        )


class _PictureDelegate(PillDelegate):
    """Draws the two cells of pictures; all others as everywhere."""

    def __init__(self, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        picture = _picture(index)
        if picture is None:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        option.text = ""  # type: ignore[attr-defined]
        QApplication.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter)
        area = option.rect.adjusted(4, 4, -4, -4)  # type: ignore[attr-defined]
        small = self._thumbnails.get(picture.sha256)
        if small is None:
            return
        if small.isNull():
            painter.drawPixmap(area.left(), area.center().y() - 12, pixmap("image", colours.QUIET, 24))
            return
        size = small.size().scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(area.left(), area.top() + (area.height() - size.height()) // 2, 0, 0)
        place.setSize(size)
        painter.drawPixmap(place, small)


def _picture(index: QModelIndex | QPersistentModelIndex) -> Photo | None:
    if index.column() not in (BEFORE, AFTER):
        return None
    row = index.data(ROW_ROLE)
    if not isinstance(row, TrailRow):
        return None
    return row.trail.before if index.column() == BEFORE else row.trail.after


def _columns() -> tuple[Column[TrailRow], ...]:
    translate = QCoreApplication.translate
    missing = translate("OrderTrail", "no picture")

    def named(picture: Photo | None) -> str:
        return (picture.number or picture.name) if picture is not None else missing

    return (
        Column(translate("OrderTrail", "No."), lambda row: row.trail.problem.number, width=4),
        Column(translate("OrderTrail", "Problem"), lambda row: row.trail.problem.text, hint=_hint),
        Column(translate("OrderTrail", "Before"), lambda row: named(row.trail.before), width=10),
        Column(translate("OrderTrail", "After"), lambda row: named(row.trail.after), width=10),
        Column(
            translate("OrderTrail", "Second look"),
            _found,
            lambda row: _TONES.get(row.order.outcome(row.trail.problem), "calm"),
            width=9,
            hint=lambda row: row.trail.verdict,
        ),
        Column(translate("OrderTrail", "Closed"), lambda row: row.trail.problem.field("closed_on"), width=10),
    )


def _hint(row: TrailRow) -> str:
    return f"{row.trail.problem.text}\n{row.trail.problem.field('demand')}".strip()


def _found(row: TrailRow) -> str:
    outcome = row.order.outcome(row.trail.problem)
    known = {str(name): text for name, text in RECHECKED_TEXT.items()}
    return known.get(outcome, QCoreApplication.translate("OrderTrail", "not yet"))
