"""This is about taking in a laptop's request: the file on the stick, whose it is, the answer beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QWidget

from app.domain.errors import FileRefused
from app.domain.people.facts import OfficerListed
from app.domain.people.office import office_of, officers_of
from app.ui.sticks.stick_box import StickBox
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.widgets.form_dialog import FormDialog
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from app.operations.find_enrolments import FoundRequest
    from app.ui.workspace_session import WorkspaceSession


class Granting(NamedTuple):
    """What is to be granted.

    Attributes:
        source, target: the request; where the answer goes.
        officer: the office's id for who asked; who is to be listed where the office does not know them yet;
            empty for whom the request means.
    """

    source: Path
    target: Path
    officer: str | OfficerListed


class EnrolDialog(FormDialog):
    """Finds requests on a stick; says who asks and whom of the office that is."""

    def __init__(
        self,
        session: WorkspaceSession,
        then: Callable[[Granting, EnrolDialog], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "", "", parent)
        self.setWindowTitle(self.tr("Register a computer"))
        self.go.setText(self.tr("Register and write the answer"))
        self._session = session
        self._then = then
        self.setMinimumWidth(sizes.WIDE_ENTRY_WIDTH)
        self.column.insertWidget(
            0,
            label(
                self.tr(
                    "Plug in the stick with the request of the new computer. The answer is written beside it "
                    "and carried back."
                ),
                "quiet",
            ),
        )
        self.stick = StickBox(session, self.tr("Stick"))
        self.stick.chosen.connect(self._look_at)
        self.column.insertWidget(1, self.stick)
        self.requests, self.person = QComboBox(), QComboBox()
        self.asker = QLineEdit()
        self.asker.setReadOnly(True)
        self.rows.add(self.tr("Request"), self.requests)
        self.rows.add(self.tr("Who asks"), self.asker)
        self.rows.add(self.tr("In the office this is"), self.person)
        self.choose = button(self.tr("Choose the request file…"), self._choose, "flat", "file-text")
        self._buttons.insertWidget(0, self.choose)
        self.requests.currentIndexChanged.connect(self._show_request)
        self._found: list[FoundRequest] = []
        self._show_found(())
        self.stick.look()

    @property
    def found(self) -> FoundRequest | None:
        """The request that is meant."""
        at = self.requests.currentIndex()
        return self._found[at] if 0 <= at < len(self._found) else None

    def take(self, file: Path) -> None:
        """A person chose this file."""
        from app.operations.enrol import read_request
        from app.operations.find_enrolments import FoundRequest

        self.said.hide()
        try:
            request = read_request(file)
        except FileRefused as refused:
            self.refuse(refused)
            return
        self._show_found([FoundRequest(file, request)])

    def act(self) -> None:
        self.said.hide()
        found = self.found
        if found is None:
            self.said.setText(self.tr("Plug in the stick with the request, or choose the request file."))
            self.said.show()
            return
        from app.operations.find_enrolments import request_name

        officer = str(self.person.currentData() or "")
        name = request_name(self.tr("answer"), found.request.label, found.request.device)
        self.go.setEnabled(False)
        target = found.path.with_name(name)
        self._then(Granting(found.path, target, officer or self._new_person(found)), self)

    def _new_person(self, found: FoundRequest) -> OfficerListed:
        asked = found.request
        return OfficerListed(
            officer=self._session.desk.new_id(),
            name=asked.name or asked.label,
            unit=office_of(self._session.office).name,
            role="officer" if asked.card else "patroller",
            card=asked.card,
        )

    def _look_at(self, folder: Path | None) -> None:
        if folder is None:
            self._show_found(())
            return

        def reading(_opened: object) -> tuple[FoundRequest, ...]:
            from app.operations.find_enrolments import find_requests

            try:
                return find_requests(folder)
            except FileRefused:
                return ()

        self._session.ask(self, self._show_found, reading)

    def _show_found(self, found: Sequence[FoundRequest]) -> None:
        self._found = list(found)
        self.requests.blockSignals(True)
        self.requests.clear()
        for each in found:
            self.requests.addItem(f"{each.request.label}　{each.path.name}")
        if not found:
            self.requests.addItem(self.tr("No request on this stick"))
        self.requests.blockSignals(False)
        self._show_request()

    def _show_request(self, _at: int = 0) -> None:
        from app.operations.enrol import officer_who_asks

        found = self.found
        for each in (self.requests, self.person):
            each.setEnabled(found is not None)
        self.person.clear()
        self.asker.clear()
        if found is None:
            return
        asked = found.request
        known = officer_who_asks(self._session.office, asked)
        self.asker.setText("　".join(filter(None, (asked.name, asked.card))) or asked.label)
        if known is None:
            new = self.tr("New: list {name}").format(name=asked.name or asked.label)
            self.person.addItem(new, "")
        for one in officers_of(self._session.office):
            self.person.addItem("　".join(filter(None, (one.name, one.card, one.unit))), one.id)
        if known is not None:
            self.person.setCurrentIndex(self.person.findData(known.id))

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("The request of the laptop"))
        if chosen:
            self.take(Path(chosen))
