"""This is about one visit in hand: its road, what is done next, who is there, what was found, its fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.contested import contested_in
from app.domain.moments import moment_shown
from app.domain.visits.facts import VisitStated
from app.domain.visits.matters import matter_words
from app.domain.visits.visit import Visit
from app.operations.describe import describe
from app.ui.field.described_rows import DescribedRows, both_values
from app.ui.field.revisit_sheets import LOOKING_AGAIN, FoundAgainSheet, PairSheet
from app.ui.field.road_places import go_to_stop, place_of_stop
from app.ui.field.road_strip import RoadStrip
from app.ui.field.time_sheets import BreakOffSheet, ContinueSheet, FinishSheet, StartSheet
from app.ui.field.visit_sheets import MattersSheet, PeopleSheet, RecorderSheet
from app.ui.field.visit_words import COURSE, NOTICE, ROLES
from app.ui.languages import translated
from app.ui.papers.printing import PaperPrinting
from app.ui.sheets.people_here import workspace_of
from app.ui.sheets.set_aside import SetAsideSheet
from app.ui.theme import sizes
from app.ui.widgets.buttons import button, key_button
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import label
from app.ui.words import VISIT_KINDS, word

if TYPE_CHECKING:
    from app.domain.acts.fact import Fact
    from app.domain.visit_road import RoadStop, VisitRoad
    from app.ui.case_session import CaseSession
    from app.ui.sheets.sheet import Sheet

_MATTERS_SHOWN = 6


class FoundField(QPlainTextEdit):
    """What was found, several lines; told when it is left."""

    def __init__(self, leave: Callable[[], object]) -> None:
        super().__init__()
        self._leave = leave
        self.setTabChangesFocus(True)
        self.setFixedHeight(96)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._leave()


class VisitPanel(QWidget):
    """Alt+1 starts, 2 breaks off, 3 goes on, 4 finishes, 5 people, 6 matters, 7 body camera, 9 walk sheet.

    Signals:
        preparing: the page of its preparation is wanted (str, id of the visit).
    """

    preparing = Signal(str)

    def __init__(
        self, session: CaseSession, settle: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._settle = settle
        self.visit: Visit | None = None
        self.printing = PaperPrinting(session, self)
        self.road: RoadStrip | None = None
        self._shown: VisitRoad | None = None
        self._told = label("", "quiet")
        self.found = FoundField(self._state_found)
        self.found.setAccessibleName(self.tr("What was found"))
        self.found.setPlaceholderText(
            self.tr("What was found on site, as it goes into the record. Saved when the field is left.")
        )
        self.fields = DescribedRows(session, (NOTICE, COURSE), self._stated)
        self.fields.settled.connect(lambda field: self._settle(f"{self._thing}/{field}"))
        session.closing.connect(self._state_found)
        self._road_place = QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, sizes.TIGHT, sizes.NEAR, sizes.TIGHT)
        layout.setSpacing(sizes.NEAR)
        layout.addLayout(self._road_place)
        layout.addLayout(self._buttons())
        layout.addWidget(self._told)
        layout.addWidget(label(self.tr("What was found")))
        layout.addWidget(self.found)
        layout.addWidget(self.fields)
        self.aside = key_button(self.tr("Entered by mistake"), self.set_aside, 8, "x")
        layout.addWidget(self.aside, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def show_visit(self, visit: Visit, road: VisitRoad) -> None:
        is_another = self.visit is None or self.visit.id != visit.id
        self.visit = visit
        if road != self._shown:
            self._show_road(road)
        self._offer(visit)
        self._told.setText("\n".join(line for line in self._lines(visit) if line))
        found = visit.field("found")
        if is_another or not self.found.document().isModified():
            self.found.setPlainText(found)
            self.found.document().setModified(False)
        contested = {
            each.slot.removeprefix(f"{self._thing}/"): both_values([said.value for said in each.said])
            for each in (contested_in(self._session.case) if self._session.case.contested() else ())
            if each.slot.startswith(f"{self._thing}/")
        }
        self.found.setReadOnly("found" in contested)
        self.fields.show_values(visit.id, visit.fields, contested)

    def _offer(self, visit: Visit) -> None:
        """Only what can be done now is there to be pressed."""
        can_go_on = bool(visit.turns) and not visit.is_going_on and not visit.finished_at
        for made, can_be_done in (
            (self.start, not visit.turns),
            (self.break_off, visit.is_going_on),
            (self.go_on, can_go_on),
            (self.finish, visit.is_going_on),
            (self.walk_sheet, not visit.finished_at),
            (self.found_again, visit.kind in LOOKING_AGAIN),
            (self.pair, visit.kind in LOOKING_AGAIN),
        ):
            made.setEnabled(can_be_done)
            made.setVisible(can_be_done)

    @property
    def _thing(self) -> str:
        return f"visit/{self.visit.id}" if self.visit is not None else ""

    def _show_road(self, road: VisitRoad) -> None:
        self._shown = road
        if self.road is not None:
            self._road_place.removeWidget(self.road)
            self.road.hide()
            self.road.deleteLater()
        self.road = RoadStrip(self._session.id, "", road)
        self.road.stop_chosen.connect(self._go_to_stop)
        self._road_place.addWidget(self.road)

    def _go_to_stop(self, stop: RoadStop) -> None:
        if self.visit is None:
            return
        if place_of_stop(stop, workspace_of(self._session).is_field) == "On-site work":
            self._begin_stop(stop)
        else:
            go_to_stop(workspace_of(self._session), self._session.id, self.visit.id, stop)

    def _begin_stop(self, stop: RoadStop) -> None:
        """What is done on this very panel: to its field or button; preparing has a page of its own."""
        if stop.name == "prepare":
            self.prepare()
            return
        doings: dict[str, QWidget] = {
            "people": self.people,
            "matters": self.matters,
            "start": self.start,
            "found": self.found,
            "finish": self.finish,
        }
        wanted = next((doings[each] for each in stop.missing if each in doings), self.fields)
        wanted.setFocus()

    def print_walk_sheet(self) -> None:
        if self.visit is not None:
            wish = self.printing.wish("walk_sheet", self.visit.id)
            self.printing.print(wish, self.tr("Walk sheet"))

    def prepare(self) -> None:
        if self.visit is not None:
            self.preparing.emit(self.visit.id)

    def _buttons(self) -> Flow:
        line = Flow()
        self.preparation = button(word("Prepare"), self.prepare, icon_name="list-checks")
        self.start = key_button(word("Start visit"), lambda: self._open(StartSheet), 1, "play")
        self.break_off = key_button(word("Break off"), lambda: self._open(BreakOffSheet), 2, "pause")
        self.go_on = key_button(word("Continue"), lambda: self._open(ContinueSheet), 3)
        self.finish = key_button(word("Finish visit"), lambda: self._open(FinishSheet), 4, "check")
        self.people = key_button(self.tr("Who is there"), lambda: self._open(PeopleSheet), 5)
        self.matters = key_button(self.tr("Matters to check"), lambda: self._open(MattersSheet), 6)
        self.recorder = key_button(word("Register body camera"), lambda: self._open(RecorderSheet), 7)
        self.walk_sheet = key_button(word("Print walk sheet"), self.print_walk_sheet, 9, "printer")
        self.found_again = button(self.tr("Findings of the revisit"), lambda: self._open(FoundAgainSheet))
        self.pair = button(self.tr("Same viewpoint, then and now"), lambda: self._open(PairSheet))
        made: list[QPushButton] = [
            self.preparation,
            self.start,
            self.break_off,
            self.go_on,
            self.finish,
            self.people,
            self.matters,
            self.recorder,
            self.walk_sheet,
            self.found_again,
            self.pair,
        ]
        for each in made:
            line.addWidget(each)
        return line

    def _open(self, kind: Callable[[CaseSession, Visit, QWidget], Sheet]) -> None:
        if self.visit is not None:
            kind(self._session, self.visit, self).open()

    def set_aside(self) -> None:
        if self.visit is not None:
            name = f"{word(VISIT_KINDS[self.visit.kind])} {self.visit.day}"
            SetAsideSheet(self._session, self._thing, name, self).open()

    def _lines(self, visit: Visit) -> list[str]:
        """Times, people, matters, films: a line each."""
        return [self._times(visit), self._people(visit), self._matters(visit), *self._films(visit)]

    def _times(self, visit: Visit) -> str:
        parts = []
        for turn in visit.turns:
            until = turn.ended[11:16] if turn.ended[:10] == turn.began[:10] else moment_shown(turn.ended)
            text = f"{moment_shown(turn.began)} — {until}"
            if turn.ended_by == "broken_off":
                text += self.tr(" (broken off: {reason})").format(reason=turn.reason)
            if turn.typed_later:
                text += f"（{word('typed later')}）"
            parts.append(text)
        return self.tr("Time: {times}").format(times="；".join(parts)) if parts else ""

    def _people(self, visit: Visit) -> str:
        told = []
        for person in visit.people:
            about = " ".join(part for part in (translated("Fields", ROLES[person.role]), person.card) if part)
            gone = "" if person.present else self.tr(", left")
            told.append(f"{person.name}（{about}{gone}）")
        return self.tr("Present: {people}").format(people="、".join(told)) if told else ""

    def _matters(self, visit: Visit) -> str:
        if not visit.matters:
            return ""
        shown = "；".join(matter_words(matter) for matter in visit.matters[:_MATTERS_SHOWN])
        more = len(visit.matters) - _MATTERS_SHOWN
        text = self.tr("Matters: {matters}").format(matters=shown)
        in_all = self.tr("%n in all", "", len(visit.matters))
        return text if more <= 0 else f"{text}… {in_all}"

    def _films(self, visit: Visit) -> list[str]:
        lines = []
        for film in visit.films:
            text = self.tr("Body camera {recorder}, {wearer}: {began} — {ended}").format(
                recorder=film.recorder,
                wearer=film.wearer,
                began=moment_shown(film.began),
                ended=film.ended[11:16],
            )
            if film.gap:
                text += self.tr(" (gap before it: {why})").format(why=film.gap)
            lines.append(" ".join(part for part in (text, film.file_name, film.kept_at) if part))
        return lines

    def _state_found(self) -> None:
        if self.visit is None or self.found.isReadOnly() or not self.found.document().isModified():
            return
        self.found.document().setModified(False)
        text = self.found.toPlainText().strip()
        if text != self.visit.field("found"):
            self._session.do(describe, (self._stated("found", text),))

    def _stated(self, field: str, value: str) -> Fact:
        visit = self.visit.id if self.visit is not None else ""
        return VisitStated(visit=visit, field=field, value=value)  # type: ignore[arg-type]  # of its tables
