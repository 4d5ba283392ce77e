"""This is about the sheets of the screening list: a result, a firm, a zero report."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.domain.acts.fact import Occurred
from app.domain.equipment.rules import day_text
from app.domain.errors import RuleRefused
from app.domain.plan.codes import credit_code, credit_code_problem
from app.domain.plan.facts import ZeroReported
from app.domain.screening.coverage import TownshipCoverage
from app.domain.screening.facts import FirmListed, FirmScreened
from app.domain.screening.firm import ListedFirm
from app.ui.bureau.screening_words import RESULTS, SCALES, code_doubt, gaps_text, result_text, scale_choice
from app.ui.message import refusal_text
from app.ui.widgets.form_dialog import FormDialog
from app.ui.words import word

_SHOWN = 3


class MarkDialog(FormDialog):
    """What was found at one firm or several, by whom, when."""

    def __init__(
        self,
        firms: Sequence[ListedFirm],
        proposed: tuple[str, str],
        then: Callable[[MarkDialog, tuple[FirmScreened, ...]], object],
        parent: QWidget | None = None,
    ) -> None:
        """proposed: day and names, for firms nobody screened yet."""
        names = "、".join(firm.name for firm in firms[:_SHOWN])
        title = self.tr("Result of the screening")
        more = self.tr("{names} and others, {n} firms").format(names=names, n=len(firms))
        super().__init__(title, word("Save"), more if len(firms) > _SHOWN else names, parent)
        self._firms = firms
        self._then = then
        only = firms[0] if len(firms) == 1 else None
        day, by = (only.on, only.by) if only is not None and only.is_screened else proposed
        self.finding = QComboBox()
        for result in RESULTS:
            if result or any(firm.is_screened for firm in firms):
                self.finding.addItem(result_text(result), result)
        self.finding.setCurrentIndex(self.finding.findData((only.result if only else "") or "none_found"))
        self.on, self.by = QLineEdit(day), QLineEdit(by)
        self.note = QLineEdit(only.note if only is not None and only.is_screened else "")
        self.rows.add(self.tr("Result"), self.finding)
        self.rows.add(self.tr("Screened on"), self.on, self.tr("like 2025-06-12"), is_needed=True)
        self.rows.add(self.tr("Screened by"), self.by, self.tr("names, township staff too"), is_needed=True)
        self.rows.add(self.tr("Remark"), self.note)
        self.finding.setFocus()
        done = sum(firm.is_screened for firm in firms)
        if only is None and done:
            told = self.tr("{n} of them have a result already; this one takes its place.")
            self.said.setText(told.format(n=done))
            self.said.show()

    def act(self) -> None:
        self.rows.clear_wrong()
        result = self.finding.currentData()
        on = self._day()
        by = self.need(self.by, self.tr("Say who screened."))
        if on is None or not by:
            return
        if not result and not self.need(self.note, self.tr("Say why the result is taken back.")):
            return
        self.go.setEnabled(False)
        occurred = Occurred(at=on, observer=by)
        note = self.note.text().strip()
        marks = (
            FirmScreened(firm=firm.id, result=result, by=by, occurred=occurred, note=note)
            for firm in self._firms
        )
        self._then(self, tuple(marks))

    def _day(self) -> str | None:
        try:
            return day_text(self.on.text().strip())
        except RuleRefused as refused:
            self.rows.say_wrong(self.on, refusal_text(refused))
            self.on.setFocus()
            return None


class FirmDialog(FormDialog):
    """A firm put on the list by hand, or put right."""

    def __init__(
        self,
        firm: ListedFirm,
        townships: Sequence[str],
        then: Callable[[FirmDialog, FirmListed], object],
        parent: QWidget | None = None,
    ) -> None:
        """firm: with an empty name, a new one."""
        title = self.tr("Correct the line") if firm.name else self.tr("Add a firm")
        super().__init__(title, word("Save"), "", parent)
        self._firm = firm
        self._then = then
        self.name, self.code = QLineEdit(firm.name), QLineEdit(firm.code)
        self.industry = QLineEdit(firm.industry)
        self.note = QLineEdit("" if firm.is_screened else firm.note)
        self.township = QComboBox()
        self.township.setEditable(True)
        self.township.addItems([town for town in townships if town])
        self.township.setCurrentText(firm.township)
        self.scale = QComboBox()
        for scale in SCALES:
            self.scale.addItem(scale_choice(scale), scale)
        self.scale.setCurrentIndex(self.scale.findData(firm.scale))
        self.rows.add(self.tr("Enterprise"), self.name, is_needed=True)
        self.rows.add(self.tr("Credit code"), self.code, self.tr("may be filled in later"))
        self.rows.add(self.tr("Township"), self.township)
        self.rows.add(self.tr("Industry"), self.industry)
        self.rows.add(self.tr("Scale"), self.scale)
        self.rows.add(self.tr("Remark"), self.note)
        self.code.editingFinished.connect(self._look_at_code)
        self.name.setFocus()

    def act(self) -> None:
        name = self.need(self.name, self.tr("Enter the name of the enterprise."))
        if not name:
            return
        self.go.setEnabled(False)
        listed = FirmListed(
            firm=self._firm.id,
            name=name,
            code=credit_code(self.code.text()),
            township=self.township.currentText().strip(),
            industry=self.industry.text().strip(),
            scale=self.scale.currentData(),
            note=self.note.text().strip(),
        )
        self._then(self, listed)

    def _look_at_code(self) -> None:
        """A wrong code is told and stands in nobody's way."""
        code = credit_code(self.code.text())
        problem = credit_code_problem(code) if code else None
        told = self.tr("{problem}; it can be saved nevertheless").format(
            problem=code_doubt(problem) if problem else ""
        )
        self.rows.say_wrong(self.code, told if problem else "")


class ZeroDialog(FormDialog):
    """A township has nothing to retire; where its screening has gaps, a reason goes with it."""

    def __init__(
        self,
        line: TownshipCoverage,
        report: tuple[str, str],
        then: Callable[[ZeroDialog, ZeroReported], object],
        parent: QWidget | None = None,
    ) -> None:
        """report: id and proposed text."""
        gaps = gaps_text(line)
        told = self.tr("{township}: {gaps}. A zero report should rest on all firms.")
        whole = self.tr("{township}: all {n} firms are screened.")
        remark = (told if gaps else whole).format(township=line.township, gaps=gaps, n=line.firms)
        deed = word("Continue with reason") if gaps else word("Save")
        super().__init__(word("Zero report"), deed, remark, parent)
        self._line = line
        self._report = report[0]
        self._then = then
        self.text = QLineEdit(report[1])
        self.rows.add(self.tr("What it says"), self.text, is_needed=True)
        self.reason = QLineEdit()
        if gaps:
            self.rows.add(self.tr("Reason"), self.reason, is_needed=True)
            self.reason.setFocus()

    def act(self) -> None:
        text = self.need(self.text, self.tr("Say what it says."))
        is_whole = not self._line.gaps
        if not text or not (is_whole or self.need(self.reason, self.tr("Say why it stands nevertheless."))):
            return
        self.go.setEnabled(False)
        reason = self.reason.text().strip()
        town = self._line.township
        self._then(self, ZeroReported(report=self._report, plan="", township=town, text=text, note=reason))
