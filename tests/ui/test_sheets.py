"""This is about every sheet of an enterprise: names, room on the small laptop, no English left."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.contested import Contested, Said
from app.domain.disposal.disposal import Buyer, Disposal, Slip, disposal_of
from app.domain.equipment.cutoff_facts import CutoffAdded, CutoffFeeds, CutoffStated, ReadingTaken
from app.domain.equipment.cutoffs import cutoffs_of
from app.domain.equipment.machine import machines_of
from app.domain.equipment.seal_facts import SealPlaced
from app.domain.equipment.seals import seals_of
from app.domain.orders.facts import ProblemFound
from app.domain.orders.problem import problems_found
from app.domain.visits.visit import visits_of
from app.ui.case_session import CaseSession
from app.ui.field.acceptance_sheets import (
    ApplySheet,
    ChecklistSheet,
    ConcludeSheet,
    MemberSheet,
    OpinionSheet,
    ReasonSheet,
    criteria_now,
)
from app.ui.field.acceptance_told import ItemOf, acceptance_told
from app.ui.field.cutoff_sheets import CutoffSheet, MeterSheet, ReadingSheet
from app.ui.field.dismantle_sheets import DismantleSheet, WaiveSheet
from app.ui.field.disposal_sheets import BuyerSheet, EndSheet, PaperSheet, SlipMoreSheet, SlipSheet
from app.ui.field.machine_sheets import BatchSheet, MachineSheet
from app.ui.field.problem_sheets import CloseSheet, ProblemSheet, RecheckSheet
from app.ui.field.seal_sheets import CheckSheet, LiftSheet, SealSheet, SpoilSheet
from app.ui.field.settle_sheet import SettleSheet
from app.ui.field.step_sheets import CutSheet, StepSheet, UndoSheet
from app.ui.field.time_sheets import BreakOffSheet, ContinueSheet, FinishSheet, StartSheet
from app.ui.field.visit_sheets import MattersSheet, PeopleSheet, PrepareSheet, RecorderSheet
from app.ui.languages import CHINESE, speak, speak_pseudo
from app.ui.sheets.set_aside import SetAsideSheet
from app.ui.sheets.sheet import Sheet
from app.ui.window import Window
from tests.ui.enterprise_tabs import refuse, say, send
from tests.ui.test_every_screen import is_english, nameless, texts_of

Make = Callable[[CaseSession, QWidget], Sheet]

DIFFERS = Contested(
    slot="equipment/e-02/capacity",
    number="E-02",
    label="E-02 产能",
    said=(Said(value="1200", by="lin", device="a", at=""), Said(value="1080", by="chen", device="b", at="")),
    pictures=(),
)


SLIP = Slip(
    id="s", number="示0710-1", on="2025-07-10", weight="8.46", gross="", tare="", plate="", buyer="",
    invoice="", destination="", photo="",
)  # fmt: skip


def disposal(session: CaseSession) -> Disposal:
    return disposal_of(session.case, machines_of(session.case)[0], ())


def item(session: CaseSession) -> ItemOf:
    return acceptance_told(None, session.case, criteria_now(session)).items[1]


SHEETS: dict[str, Make] = {
    "machine": MachineSheet,
    "batch": BatchSheet,
    "step": lambda s, w: StepSheet(s, machines_of(s.case)[0], "power", w),
    "sealing": lambda s, w: StepSheet(s, machines_of(s.case)[0], "sealing", w),
    "cut": lambda s, w: CutSheet(s, cutoffs_of(s.case)[0], w),
    "undo": lambda s, w: UndoSheet(s, machines_of(s.case)[0], "power", w),
    "dismantle": lambda s, w: DismantleSheet(s, machines_of(s.case)[0], w),
    "slip": lambda s, w: SlipSheet(s, machines_of(s.case)[0], w),
    "waive": lambda s, w: WaiveSheet(s, machines_of(s.case)[0], w),
    "slip_more": lambda s, w: SlipMoreSheet(s, machines_of(s.case)[0], SLIP, w),
    "buyer": lambda s, w: BuyerSheet(s, (Buyer("示例再生资源公司"),), w),
    "paper": lambda s, w: PaperSheet(s, machines_of(s.case)[0], w),
    "end": lambda s, w: EndSheet(s, disposal(s), w),
    "conclude": lambda s, w: ConcludeSheet(s, item(s), w),
    "written_reason": lambda s, w: ReasonSheet(s, item(s), item(s).against[0], w),
    "apply": lambda s, w: ApplySheet(s, item(s), w),
    "checklist": lambda s, w: ChecklistSheet(s, item(s).checks[-2], w),
    "member": lambda s, w: MemberSheet(s, visits_of(s.case)[0].id, None, w),
    "opinion": lambda s, w: OpinionSheet(s, acceptance_told(None, s.case, criteria_now(s)), w),
    "set_aside": lambda s, w: SetAsideSheet(s, "equipment/e-01", "E-01", w),
    "cutoff": CutoffSheet,
    "reading": lambda s, w: ReadingSheet(s, cutoffs_of(s.case)[0], w),
    "meter": lambda s, w: MeterSheet(s, cutoffs_of(s.case)[0], w),
    "seal": lambda s, w: SealSheet(s, (), w),
    "check": lambda s, w: CheckSheet(s, seals_of(s.case)[0], w),
    "lift": lambda s, w: LiftSheet(s, seals_of(s.case)[0], w),
    "spoil": lambda s, w: SpoilSheet(s, (), w),
    "settle": lambda s, w: SettleSheet(s, DIFFERS, w),
    "prepare": PrepareSheet,
    "start": lambda s, w: StartSheet(s, visits_of(s.case)[0], w),
    "break_off": lambda s, w: BreakOffSheet(s, visits_of(s.case)[0], w),
    "continue": lambda s, w: ContinueSheet(s, visits_of(s.case)[0], w),
    "finish": lambda s, w: FinishSheet(s, visits_of(s.case)[0], w),
    "people": lambda s, w: PeopleSheet(s, visits_of(s.case)[0], w),
    "matters": lambda s, w: MattersSheet(s, visits_of(s.case)[0], w),
    "recorder": lambda s, w: RecorderSheet(s, visits_of(s.case)[0], w),
    "problem": ProblemSheet,
    "recheck": lambda s, w: RecheckSheet(s, problems_found(s.case)[0], w),
    "close": lambda s, w: CloseSheet(s, problems_found(s.case)[0], w),
}


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[None]:
    speak_pseudo(qapp)
    yield
    speak(qapp, CHINESE)


@pytest.fixture
def full(case_session: CaseSession, qtbot: QtBot) -> CaseSession:
    """With a cut-off point, a strip and a problem."""
    say(
        case_session,
        qtbot,
        CutoffAdded(cutoff="d-1", number="D1", utility="power", place="10 kV 跌落式熔断器"),
        CutoffStated(cutoff="d-1", field="meter_kind", value="dedicated"),
        CutoffFeeds(cutoff="d-1", equipment="e-01"),
        CutoffFeeds(cutoff="d-1", equipment="e-02"),
        SealPlaced(seal="s-1", number="FC2025-0001", equipment="e-02", part="传动"),
        ProblemFound(problem="p-1", number="P1", text="配电房未设警示标识"),
    )
    return case_session


def opened(name: str, session: CaseSession, window: Window) -> Sheet:
    sheet = SHEETS[name](session, window)
    later = getattr(sheet, "occasion", None)
    if later is not None:
        later.later.setChecked(True)
    sheet.open()
    return sheet


@pytest.mark.parametrize("name", SHEETS)
def test_every_field_has_a_name_and_room(name: str, full: CaseSession, inside: Window) -> None:
    sheet = opened(name, full, inside)
    assert nameless(sheet) == []
    assert sheet.sizeHint().height() <= 560
    assert sheet.sizeHint().width() <= 1000
    sheet.reject()


def test_every_text_of_a_sheet_goes_through_the_translation(
    pseudo: None, full: CaseSession, inside: Window
) -> None:
    for name in SHEETS:
        sheet = opened(name, full, inside)
        assert [text for text in texts_of(sheet) if is_english(text)] == [], name
        assert sheet.windowTitle(), name
        sheet.reject()


def test_a_meter_changed_is_counted_through(full: CaseSession, inside: Window, qtbot: QtBot) -> None:
    sheet = opened("meter", full, inside)
    assert isinstance(sheet, MeterSheet)
    sheet.occasion.later.setChecked(False)
    for field, text in ((sheet.old_stop, "4871.36"), (sheet.new_start, "0"), (sheet.new_number, "示DZ2")):
        field.setText(text)
    assert "D1" in refuse(sheet, full, qtbot)
    sheet.reject()
    say(full, qtbot, ReadingTaken(cutoff="d-1", moment="cut", value="4871.36"))
    again = opened("meter", full, inside)
    assert isinstance(again, MeterSheet)
    again.occasion.later.setChecked(False)
    for field, text in ((again.old_stop, "4871.36"), (again.new_start, "0"), (again.new_number, "示DZ2")):
        field.setText(text)
    send(again, full, qtbot)
    assert [change.new_number for change in cutoffs_of(full.case)[0].replacements] == ["示DZ2"]


def test_a_strip_is_taken_off_for_a_reason_only(full: CaseSession, inside: Window, qtbot: QtBot) -> None:
    sheet = opened("lift", full, inside)
    assert isinstance(sheet, LiftSheet)
    sheet.occasion.later.setChecked(False)
    sheet.deed.click()
    assert seals_of(full.case)[0].lifted_on == ""
    sheet.reason.setText("启封拆除")
    send(sheet, full, qtbot)
    assert seals_of(full.case)[0].lifted_on == "2025-11-14"
