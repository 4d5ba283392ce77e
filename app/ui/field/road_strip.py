"""This is about a visit as a road: eight stops in a line, what is done, what is missing, which is next."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from app.domain.visit_road import RoadStop, VisitRoad
from app.operations.marking import QT_TRANSLATE_NOOP
from app.ui.languages import translated
from app.ui.theme import sizes
from app.ui.widgets.labels import label
from app.ui.widgets.stop_button import stop_button
from app.ui.words import VISIT_KINDS, VISIT_STEPS, word

MISSING = {
    "people": QT_TRANSLATE_NOOP("Road", "who goes"),
    "approval": QT_TRANSLATE_NOOP("Road", "approval"),
    "notice": QT_TRANSLATE_NOOP("Road", "number of the inspection notice"),
    "matters": QT_TRANSLATE_NOOP("Road", "matters to check"),
    "start": QT_TRANSLATE_NOOP("Road", "time of arrival"),
    "cards": QT_TRANSLATE_NOOP("Road", "cards shown"),
    "nothing_recorded": QT_TRANSLATE_NOOP("Road", "nothing recorded yet"),
    "photos": QT_TRANSLATE_NOOP("Road", "photos"),
    "unplaced": QT_TRANSLATE_NOOP("Road", "photos to be placed"),
    "found": QT_TRANSLATE_NOOP("Road", "what was found"),
    "not_printed": QT_TRANSLATE_NOOP("Road", "papers to be printed"),
    "not_signed": QT_TRANSLATE_NOOP("Road", "signatures"),
    "stamp_pending": QT_TRANSLATE_NOOP("Road", "the firm's stamp"),
    "scan": QT_TRANSLATE_NOOP("Road", "scan of the signed paper"),
    "finish": QT_TRANSLATE_NOOP("Road", "time of leaving"),
}


class RoadStrip(QFrame):
    """One visit.

    Signals:
        stop_chosen: where its stop leads is `road_places.place_of_stop` (RoadStop).
    """

    stop_chosen = Signal(object)

    def __init__(self, case_id: str, firm: str, road: VisitRoad, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.case_id = case_id
        layout = QVBoxLayout(self)
        layout.setContentsMargins(sizes.GAP, sizes.NEAR, sizes.GAP, sizes.NEAR)
        layout.setSpacing(sizes.TIGHT)
        head = QHBoxLayout()
        if firm:
            head.addWidget(label(firm, "heading"))
        about = label(f"{word(VISIT_KINDS[road.kind])} · {road.day}", "quiet")
        about.setWordWrap(False)
        head.addWidget(about)
        ahead = label(self._next_text(road), "quiet")
        ahead.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(ahead, 1)
        layout.addLayout(head)
        stops = QHBoxLayout()
        stops.setSpacing(0)
        for stop in road.stops:
            stops.addWidget(self._stop(stop, road), 1)
        layout.addLayout(stops)

    def _next_text(self, road: VisitRoad) -> str:
        ahead = road.next_stop
        if ahead is None:
            return self.tr("All done")
        if road.is_over:
            said = self.tr("Still missing: {missing}. Press a step that is not ticked to make up for it.")
            return said.format(missing=missing_text(*road.stops))
        said = self.tr("Next: {step}, missing: {missing}")
        return said.format(step=word(VISIT_STEPS[ahead.name]), missing=missing_text(ahead))

    def _stop(self, stop: RoadStop, road: VisitRoad) -> QToolButton:
        name = word(VISIT_STEPS[stop.name])
        told = self.tr("done") if stop.state == "done" else missing_text(stop)
        if road.kind == "acceptance" and stop.name in ("write", "print") and stop.state == "done":
            told = self.tr("done, by the acceptance form")
        # What a visit that is over still lacks is no next step of anybody's walk.
        state = "open" if road.is_over and stop.state == "next" else stop.state
        return stop_button(name, state, told, lambda: self.stop_chosen.emit(stop))


def missing_text(*stops: RoadStop) -> str:
    return QCoreApplication.translate("Road", ", ").join(
        translated("Road", MISSING[each]) for stop in stops for each in stop.missing
    )
