"""This is about the plan of the year (年度计划): read from a workbook, looked at, taken, taken back."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.plan.facts import PlanItemListed
from app.operations.import_plan import items_of, plans_of, zero_reports_of
from app.ui.background import Answers
from app.ui.bureau import plan_work
from app.ui.bureau.plan_preview import PlanPreview
from app.ui.message import Message
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.dropped import dropped_file
from app.ui.widgets.form_dialog import ReasonDialog
from app.ui.widgets.labels import label
from app.ui.widgets.page import Page
from app.ui.widgets.rows_model import Column
from app.ui.widgets.rows_panel import RowsPanel
from app.ui.words import word

if TYPE_CHECKING:
    from app.domain.acts.case import Case
    from app.operations.import_plan import PlanConfirmed, PlanPaper
    from app.ui.workspace_session import WorkspaceSession

WORKBOOK = ".xlsx"


class PlanScreen(Page):
    """Plans in force and their lines; a workbook dropped here is previewed."""

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(word("Plan"), parent)
        self._session = session
        self.setAcceptDrops(True)
        self.import_button = button(self.tr("Import a plan…"), self._choose, "main", "upload")
        self.head.addWidget(self.import_button)
        self.preview = PlanPreview()
        self.preview.confirmed.connect(self._confirm)
        self.preview.left.connect(self._leave_preview)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._in_force())
        self._pages.addWidget(self.preview)
        self.body.addWidget(self._pages, 1)
        session.office_changed.connect(self._show)
        self._show(session.office)

    # Plans in force --------------------------------------------------------------------------------------

    def _in_force(self) -> QWidget:
        self.plans = QComboBox()
        self.plans.setAccessibleName(self.tr("Plan"))
        self.plans.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.plans.currentIndexChanged.connect(self._show_plan)
        self.undo = button(self.tr("Take the plan back…"), self._ask_undo, icon_name="undo-2")
        self.zero = label("", "quiet")
        self.list: RowsPanel[PlanItemListed] = RowsPanel(
            self.tr("Lines of the plan"), self._columns(), "calendar-range"
        )
        self.list.view.setSortingEnabled(True)
        self.list.view.horizontalHeader().setSortIndicator(
            -1, self.list.view.horizontalHeader().sortIndicatorOrder()
        )
        self.list.empty.say(
            self.tr("No plan yet"),
            self.tr(
                "Drag the workbook (.xlsx) of the plan here, or choose it; it is shown before it is taken."
            ),
        )
        self.list.empty.offer(self.tr("Import a plan…"), self._choose, "upload")
        self.list.chosen.connect(self._open)
        line = QHBoxLayout()
        line.setSpacing(sizes.NEAR)
        line.addWidget(self.plans, 1)
        line.addWidget(self.undo)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(sizes.NEAR)
        layout.addLayout(line)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.zero)
        return page

    def _columns(self) -> tuple[Column[PlanItemListed], ...]:
        return (
            Column(
                self.tr("No."),
                lambda item: item.sequence,
                order=lambda item: (len(item.sequence), item.sequence),
                is_number=True,
                width=5,
            ),
            Column(self.tr("Enterprise"), lambda item: item.enterprise),
            Column(self.tr("Township"), lambda item: item.township, width=10),
            Column(self.tr("Equipment"), lambda item: item.name, width=16),
            Column(self.tr("Model"), lambda item: item.model, width=14),
            Column(
                self.tr("Count"),
                lambda item: f"{item.count} {item.count_unit}".strip(),
                is_number=True,
                width=7,
            ),
            Column(self.tr("Dismantle by"), lambda item: item.dismantle_by, width=11),
            Column(
                self.tr("Answers for the township"),
                lambda item: item.territory.partition(" ")[0],
                width=10,
                hint=lambda item: item.territory,
            ),
        )

    def _show(self, office: Case) -> None:
        plans = plans_of(office)
        wanted = self.plans.currentData() if self.plans.currentIndex() >= 0 else None
        self.plans.blockSignals(True)
        self.plans.clear()
        for plan, taken in reversed(plans):
            said = self.tr("{title}　{firms} enterprises, {items} lines")
            self.plans.addItem(
                said.format(title=taken.title, firms=taken.enterprises, items=taken.items), plan
            )
        self.plans.setCurrentIndex(max(0, self.plans.findData(wanted)) if plans else -1)
        self.plans.blockSignals(False)
        for each in (self.plans, self.undo):
            each.setVisible(bool(plans))
        self._show_plan()

    def _show_plan(self) -> None:
        office, plan = self._session.office, self.plans.currentData()
        self.list.show_rows(tuple(item for item in items_of(office) if item.plan == plan))
        towns = [each.township for each in zero_reports_of(office) if each.plan == plan]
        self.zero.setText(f"{word('Zero report')}：{'、'.join(towns)}" if towns else "")
        self.zero.setVisible(bool(towns))

    def _open(self, item: PlanItemListed) -> None:
        self._session.go_to_case(item.case)

    def _ask_undo(self) -> None:
        remark = self.tr(
            "Machines only this plan speaks of go out of sight, their trace stays. What was worked on stays."
        )
        dialog = ReasonDialog(
            self.tr("Take the plan back"), remark, self.tr("Take back"), self.take_back, self
        )
        dialog.open()

    def take_back(self, reason: str) -> None:
        """Take back the plan that is shown."""
        session = self._session
        work = plan_work.undo(str(self.plans.currentData()), session.stamp(), reason, session.desk.entropy)
        session.do_long(self.tr("Taking the plan back"), work, Answers(self._undone))

    def _undone(self, gone: int) -> None:
        text = self.tr("The plan is taken back; {n} machines went out of sight with it, the trace stays.")
        self._session.say(Message(text.format(n=gone), "told"))

    # A workbook ------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event, (WORKBOOK,)) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = dropped_file(event, (WORKBOOK,))
        if file is not None:
            self.read(file)

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import a plan"), "", f"{self.tr('Workbooks')} (*.xlsx *.xls)"
        )
        if name:
            self.read(Path(name))

    def read(self, file: Path) -> None:
        """Read a workbook and show what was understood."""
        title = self.tr("Reading {file}").format(file=file.name)
        self._session.do_long(title, plan_work.read(file), Answers(self._preview))

    def _preview(self, paper: PlanPaper) -> None:
        digest = sha256(paper.workbook).hexdigest()
        known = any(taken.sha256 == digest for _, taken in plans_of(self._session.office))
        self.preview.show_paper(paper, known)
        self._pages.setCurrentWidget(self.preview)
        self.import_button.hide()

    def _leave_preview(self) -> None:
        self._pages.setCurrentIndex(0)
        self.import_button.show()

    def _confirm(self, paper: PlanPaper) -> None:
        answers = Answers(self._confirmed, lambda _: self._ready_again(), self._stopped)
        work = plan_work.confirm(paper, self._session.stamp())
        self._session.do_long(self.tr("Importing the plan"), work, answers)

    def _ready_again(self) -> None:
        self.preview.confirm.setEnabled(True)

    def _stopped(self) -> None:
        self._ready_again()
        text = self.tr(
            "Stopped. Some enterprises have their files already; import the plan again for the rest."
        )
        self._session.say(Message(text, "told"))

    def _confirmed(self, taken: PlanConfirmed) -> None:
        self._leave_preview()
        self.plans.setCurrentIndex(-1)
        text = self.tr("Imported: {firms} enterprises ({new} of them new), {items} lines.")
        said = text.format(firms=len(taken.cases), new=taken.new_cases, items=taken.items)
        self._session.say(Message(said, "good"))
