"""This is about the papers tab: from what is missing to the signed page back in its place."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.domain.records.printed import Paper, papers_of
from app.domain.visits.facts import VisitPerson
from app.operations.acting import state
from app.operations.print_record import print_record
from app.printing.scan import pdf_pages_as_images
from app.ui.case_session import CaseSession
from app.ui.field.papers_tab import PapersTab
from app.ui.papers import work
from app.ui.papers.missing_places import place_of
from app.ui.papers.pages import PaperPages
from app.ui.papers.rows import state_told
from app.ui.papers.scans import PageSheet
from app.ui.papers.sheets import CorrectionSheet, SignSheet, VoidSheet
from app.ui.sheets.sheet import Sheet
from app.ui.window import Window
from tests.ui.conftest import SECONDS
from tests.ui.office_made import OTHER_FIRM, VISIT
from tests.ui.page_pictures import as_png
from tests.ui.test_every_screen import SMALLEST, nameless, reachable

KIND = "inspection_record"


@pytest.fixture
def tab(case_session: CaseSession, inside: Window, qtbot: QtBot) -> PapersTab:
    return shown_tab(inside, qtbot)


def shown_tab(inside: Window, qtbot: QtBot) -> PapersTab:
    assert inside.frame is not None
    screen = inside.frame.enterprise
    assert screen is not None
    screen.show_tab("Papers")
    made = screen.pages.currentWidget()
    assert isinstance(made, PapersTab)
    settle(inside, qtbot)
    return made


def settle(inside: Window, qtbot: QtBot) -> None:
    assert inside.session is not None
    background = inside.session.background
    qtbot.waitUntil(lambda: background.is_idle, timeout=SECONDS)


def stand_on(tab: PapersTab, kind: str) -> None:
    """On the first line of this kind that is no void paper."""
    at = tab.list.model.position_of(
        lambda row: row.kind == kind and (row.paper is None or not row.paper.void_reason)
    )
    assert at >= 0
    tab.list.view.selectRow(at)


def choose(tab: PapersTab, file: Path) -> None:
    """What a person does in the box for the file."""
    box = tab.findChild(QFileDialog)
    assert box is not None
    box.setDirectory(str(file.parent))
    box.selectFile(file.name)
    box.fileSelected.emit(str(file))
    box.close()


@pytest.fixture
def printed(tab: PapersTab, case_session: CaseSession, inside: Window, qtbot: QtBot) -> Paper:
    """The record of the visit, printed by the operation."""
    wish = tab.printing.wish(KIND, VISIT)
    case_session.do(print_record, work.order_of(wish))
    settle(inside, qtbot)
    stand_on(tab, KIND)
    return papers_of(case_session.case)[0]


def sheet_of(tab: PapersTab, kind: type[Sheet]) -> Sheet:
    found = [sheet for sheet in tab.findChildren(kind) if sheet.isVisible()]
    assert found
    return found[-1]


def test_a_draft_tells_what_is_missing_and_where(tab: PapersTab, inside: Window, qtbot: QtBot) -> None:
    stand_on(tab, KIND)
    missing = tab.draft.missing
    assert any(line.startswith("现场负责人") for line in missing.lines)
    assert inside.session is not None
    with qtbot.waitSignal(inside.session.went_to_case) as went:
        missing.stand_on(missing.values.index("现场负责人"))
        qtbot.keyClick(missing, Qt.Key.Key_Return)
    assert went.args[1] == "On-site work"


@pytest.mark.parametrize(
    ("label", "tab_name"),
    [
        ("D1止码", "Equipment and lines"),
        ("限拆日期", "Equipment and lines"),
        ("发现的问题", "Problems and rectification"),
        ("被检查单位", "Overview"),
        ("检查时间", "On-site work"),
        ("文号", "Papers"),
    ],
)
def test_missing_things_know_their_tab(label: str, tab_name: str) -> None:
    assert place_of(label) == tab_name


def test_the_missing_number_is_asked_for_here(tab: PapersTab, inside: Window) -> None:
    stand_on(tab, KIND)
    tab.draft.missing.chosen.emit("文号")
    assert inside.focusWidget() is tab.draft.number


def test_printing_files_what_is_handed_out(
    tab: PapersTab, case_session: CaseSession, inside: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    """Without a printer a PDF is asked for; who leaves that question has printed nothing."""
    stand_on(tab, KIND)
    tab.draft.number.setText("长工信检〔2025〕示1号")
    qtbot.mouseClick(tab.draft.print, Qt.MouseButton.LeftButton)
    box = tab.findChild(QFileDialog)
    assert box is not None
    box.reject()
    settle(inside, qtbot)
    assert papers_of(case_session.case) == ()
    qtbot.waitUntil(lambda: tab.findChild(QFileDialog) is None, timeout=SECONDS)

    qtbot.mouseClick(tab.draft.print, Qt.MouseButton.LeftButton)
    target = tmp_path / "笔录.pdf"
    choose(tab, target)
    qtbot.waitUntil(target.exists, timeout=SECONDS)
    settle(inside, qtbot)
    (paper,) = papers_of(case_session.case)
    assert paper.number == "长工信检〔2025〕示1号"
    row = tab.list.current()
    assert row is not None
    assert row.paper == paper
    assert row.state == "printed"
    kept: list[work.Shown] = []
    case_session.ask(tab, kept.append, work.read, paper.sha256)
    settle(inside, qtbot)
    assert kept[0].pdf == target.read_bytes()


def test_a_blank_form_holds_the_firm_and_the_visit_alone(
    tab: PapersTab, case_session: CaseSession, inside: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    stand_on(tab, "sealing_record")
    qtbot.mouseClick(tab.draft.blank, Qt.MouseButton.LeftButton)
    target = tmp_path / "空白表.pdf"
    choose(tab, target)
    qtbot.waitUntil(target.exists, timeout=SECONDS)
    settle(inside, qtbot)
    document = QPdfDocument()
    document.load(str(target))
    text = "".join(document.getAllText(page).text() for page in range(document.pageCount()))
    document.close()
    assert "福州市长乐区示例染整有限公司" in text
    assert "HT-250" not in text
    (paper,) = papers_of(case_session.case)
    assert "限拆日期" in paper.missing
    assert paper.changed == ()


def test_a_preview_files_nothing(
    tab: PapersTab, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    before = case_session.case.digest
    stand_on(tab, KIND)
    pages = pages_of(tab, qtbot)
    qtbot.waitUntil(lambda: pages.total > 1, timeout=SECONDS)
    assert case_session.case.digest == before
    qtbot.mouseClick(pages.after, Qt.MouseButton.LeftButton)
    assert pages.at == 2
    assert not pages.back.isVisible()
    qtbot.mouseClick(pages.enlarge, Qt.MouseButton.LeftButton)
    assert pages.back.isVisible()
    assert not tab.list.isVisible()
    qtbot.keyClick(pages.paper.view, Qt.Key.Key_Escape)
    assert tab.list.isVisible()
    assert not pages.back.isVisible()
    assert tab.list.current() is not None


def test_pages_beside_follow_the_line_stood_on(
    tab: PapersTab, printed: Paper, inside: Window, qtbot: QtBot
) -> None:
    """What was asked for and left meanwhile is not shown; what was missing and is said now is drawn anew."""
    stand_on(tab, "sealing_record")
    stand_on(tab, KIND)
    pages = pages_of(tab, qtbot)
    qtbot.waitUntil(lambda: pages.total == len(printed.pages), timeout=SECONDS)
    assert pages.title.text() == "现场检查笔录"
    stand_on(tab, "sealing_record")
    qtbot.waitUntil(lambda: pages.title.text().startswith("封存见证单"), timeout=SECONDS)
    before = pages.paper.document.getAllText(0).text()
    tab.draft.number.setText("长工信封〔2025〕示9号")
    tab.draft.number.editingFinished.emit()
    qtbot.waitUntil(lambda: tab.beside.currentWidget() is pages, timeout=SECONDS)
    assert "示9号" not in before
    assert "示9号" in pages.paper.document.getAllText(0).text()


def test_a_paper_has_a_path(tab: PapersTab, case_session: CaseSession, inside: Window, qtbot: QtBot) -> None:
    """Complete, print, sign, scan back: what is done, what is next, and each step leads there."""
    stand_on(tab, KIND)
    assert [step.state for step in tab.draft.path.steps] == ["next", "open", "open", "open"]
    tab.draft.path.step_chosen.emit("complete")
    assert inside.focusWidget() is tab.draft.missing
    case_session.do(print_record, work.order_of(tab.printing.wish(KIND, VISIT)))
    settle(inside, qtbot)
    stand_on(tab, KIND)
    assert [step.state for step in tab.paper.path.steps] == ["done", "done", "next", "open"]
    tab.paper.path.step_chosen.emit("sign")
    assert sheet_of(tab, SignSheet).isVisible()


def pages_of(tab: PapersTab, qtbot: QtBot) -> PaperPages:
    """The pages beside the list, once the worker has drawn them."""
    qtbot.waitUntil(lambda: isinstance(tab.beside.currentWidget(), PaperPages), timeout=SECONDS)
    assert tab.beside.pages is not None
    return tab.beside.pages


def test_signing_stamp_and_refusal(
    tab: PapersTab, printed: Paper, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    tab.paper.sign.click()
    sheet = sheet_of(tab, SignSheet)
    assert isinstance(sheet, SignSheet)
    sheet.state.setCurrentIndex(sheet.state.findData("refused"))
    sheet.deed.click()
    assert sheet.isVisible()
    assert sheet.reason.hasFocus() or sheet.reason.property("wrong")
    sheet.reason.setText("不认可读数")
    sheet.mark.setCurrentIndex(sheet.mark.findData("pending"))
    sheet.deed.click()
    settle(inside, qtbot)
    (paper,) = papers_of(case_session.case)
    assert paper.signed[:3] == ("refused", "2025-11-14", "不认可读数")
    assert paper.state == "seal_pending"
    row = tab.list.current()
    assert row is not None
    assert state_told(row) == "待补盖章"
    assert not tab.paper.void.isVisible()


def test_data_follow_a_correction_by_hand(
    tab: PapersTab, printed: Paper, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    tab.paper.correct.click()
    sheet = sheet_of(tab, CorrectionSheet)
    assert isinstance(sheet, CorrectionSheet)
    sheet.old.setText("2025-10-31")
    sheet.old.editingFinished.emit()
    assert sheet.slot.currentData() == "equipment/e-02/dismantle_by"
    sheet.new.setText("2025-12-31")
    sheet.new.editingFinished.emit()
    assert sheet.value.text() == "2025-12-31"
    sheet.deed.click()
    settle(inside, qtbot)
    (paper,) = papers_of(case_session.case)
    assert [(each.old, each.new, each.mark) for each in paper.corrections] == [
        ("2025-10-31", "2025-12-31", "按指印")
    ]
    assert case_session.case.text("equipment/e-02/dismantle_by") == "2025-12-31"
    assert paper.changed == ()


def test_an_unsigned_paper_is_issued_anew(
    tab: PapersTab, printed: Paper, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    tab.paper.reissue.click()
    sheet = sheet_of(tab, VoidSheet)
    sheet.deed.click()
    assert sheet.isVisible()
    sheet.reason.setText("设备型号有误")
    sheet.deed.click()
    settle(inside, qtbot)
    assert papers_of(case_session.case)[0].void_reason == "设备型号有误"
    row = tab.list.current()
    assert row is not None
    assert row.draft is not None
    assert row.kind == KIND
    assert [row.state for row in tab.list.model.rows if row.kind == KIND] == ["draft", "void"]


def test_signed_pages_find_their_paper(
    tab: PapersTab, printed: Paper, case_session: CaseSession, inside: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    """One by its code, the other, without its foot, by a person's word; a broken file keeps none back."""
    kept: list[work.Shown] = []
    case_session.ask(tab, kept.append, work.read, printed.sha256)
    settle(inside, qtbot)
    pages = list(pdf_pages_as_images(kept[0].pdf, 150))
    scans = tmp_path / "签字件"
    scans.mkdir()
    for number, page in enumerate(pages, 1):
        (scans / f"{number}.png").write_bytes(as_png(page, whole=number != 2))
    (scans / "别的.pdf").write_bytes(b"%PDF-1.4 broken")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(scans))])
    tab.scans.drop(mime)
    settle(inside, qtbot)
    outcomes = {row.file.name: row.outcome for row in tab.scans.list.model.rows}
    assert outcomes["1.png"] == "taken"
    assert outcomes["2.png"] == "unread"
    assert outcomes["别的.pdf"] == "refused"
    tab.scans.name_by_hand(next(row for row in tab.scans.list.model.rows if row.wants_a_name))
    sheet = sheet_of(tab, PageSheet)
    assert isinstance(sheet, PageSheet)
    assert sheet.pages.text() == "2"
    sheet.deed.click()
    settle(inside, qtbot)
    assert papers_of(case_session.case)[0].state == "linked"
    tab.show_list()
    stand_on(tab, KIND)
    tab.look()
    shown = pages_of(tab, qtbot)
    settle(inside, qtbot)
    assert shown.beside.currentWidget() is shown.scan_picture
    assert not shown.scan_picture.image.isNull()


def test_a_drag_without_files_says_what_to_do(tab: PapersTab, inside: Window) -> None:
    tab.scans.drop(QMimeData())
    assert inside.messages.message is not None
    assert "先复制到电脑文件夹" in inside.messages.message.text


def test_papers_are_not_composed_behind_another_tab(
    tab: PapersTab, case_session: CaseSession, inside: Window, qtbot: QtBot
) -> None:
    assert inside.frame is not None
    screen = inside.frame.enterprise
    assert screen is not None
    stand_on(tab, KIND)
    screen.show_tab("Overview")
    added = VisitPerson(visit=VISIT, person="lead", role="site_lead", name="郑示达")
    case_session.do(state, (added,))
    settle(inside, qtbot)
    assert "现场负责人" in tab.draft.missing.values
    screen.show_tab("Papers")
    settle(inside, qtbot)
    assert "现场负责人" not in tab.draft.missing.values


def test_papers_and_scans_fit_and_have_names(
    tab: PapersTab, printed: Paper, inside: Window, qtbot: QtBot
) -> None:
    pages_of(tab, qtbot)
    for page in (tab.beside, tab.scans):
        tab.stack.setCurrentWidget(tab.scans if page is tab.scans else tab.stack.widget(0))
        assert reachable(page)
        assert nameless(page) == []
        assert inside.minimumSizeHint().width() <= SMALLEST[0]
        assert inside.minimumSizeHint().height() <= SMALLEST[1]


def test_every_page_goes_to_the_printer(
    tab: PapersTab, printed: Paper, case_session: CaseSession, inside: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    kept: list[work.Shown] = []
    case_session.ask(tab, kept.append, work.read, printed.sha256)
    settle(inside, qtbot)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    steps = list(work.send(kept[0].pdf, printer))
    document = QPdfDocument()
    document.load(str(tmp_path / "out.pdf"))
    assert document.pageCount() == len(printed.pages) == len(steps)
    document.close()


def test_without_a_visit_the_way_there_is_shown(
    open_enterprise: Callable[[str], CaseSession], inside: Window, qtbot: QtBot
) -> None:
    open_enterprise(OTHER_FIRM)
    tab = shown_tab(inside, qtbot)
    assert tab.stack.currentWidget() is tab._nothing
