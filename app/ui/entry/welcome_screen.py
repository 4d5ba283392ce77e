"""This is about the first start: one question (单位名称) and who asks, or a look at the demo story first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.ui.entry.entry_page import SHORTEST_PASSPHRASE, EntryPage
from app.ui.widgets.buttons import button
from app.ui.widgets.field_rows import FieldRows
from app.ui.widgets.labels import label


class WelcomeScreen(EntryPage):
    """Makes an office, opens the sample, or opens what is there.

    Signals:
        office_wanted: (name, person, passphrase).
        laptop_wanted, sample_wanted, folder_wanted: nothing.
    """

    office_wanted = Signal(str, str, str)
    laptop_wanted = Signal()
    sample_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", "shield-check", parent)
        self.title.setText(self.tr("On-site inspection and acceptance of retired capacity"))
        self.setAccessibleName(self.tr("First start"))
        self.about.setText(
            self.tr(
                "Name your office and you can begin. No network is needed; all data stay on this computer."
            )
        )
        self.about.show()
        self.rows = FieldRows()
        self.office, self.person = QLineEdit(), QLineEdit()
        self.passphrase, self.again = QLineEdit(), QLineEdit()
        for field in (self.passphrase, self.again):
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self.rows.add(self.tr("Name of the office"), self.office)
        self.rows.add(self.tr("Your name"), self.person)
        self.rows.add(
            self.tr("Passphrase"), self.passphrase, self.tr("8 characters or more; asked once a day")
        )
        self.rows.add(self.tr("Passphrase again"), self.again)
        self.body.addWidget(self.rows)
        self.begin = button(self.tr("Make the office and begin"), self._begin, "main")
        self.body.addWidget(self.begin)
        self.laptop = button(
            self.tr("This computer goes on site"), self.laptop_wanted.emit, icon_name="laptop"
        )
        self.laptop.setToolTip(self.tr("The office registers it from its own computer."))
        self.body.addWidget(label(self.tr("No new office? Choose one of these:"), "quiet"))
        others = QHBoxLayout()
        self.sample = button(self.tr("See the sample"), self.sample_wanted.emit, icon_name="book-open")
        self.folder = button(self.tr("Open existing data"), self.folder_wanted.emit, icon_name="folder-open")
        for each in (self.laptop, self.folder, self.sample):
            others.addWidget(each, 1)
        self.body.addLayout(others)
        for field in (self.office, self.person, self.passphrase, self.again):
            field.returnPressed.connect(self._begin)

    def take_focus(self) -> None:
        self.office.setFocus()

    def set_waiting(self, is_waiting: bool) -> None:
        """Nothing can be pressed twice while the worker is at it."""
        for each in (self.begin, self.laptop, self.sample, self.folder, self.rows):
            each.setEnabled(not is_waiting)

    def _begin(self) -> None:
        self.rows.clear_wrong()
        wrong = self._first_wrong()
        if wrong is not None:
            field, text = wrong
            self.rows.say_wrong(field, text)
            field.setFocus()
            return
        self.office_wanted.emit(
            self.office.text().strip(), self.person.text().strip(), self.passphrase.text()
        )

    def _first_wrong(self) -> tuple[QLineEdit, str] | None:
        if not self.office.text().strip():
            return self.office, self.tr("Enter the full name of the office.")
        if not self.person.text().strip():
            return self.person, self.tr("Enter your name as it stands on papers.")
        if len(self.passphrase.text()) < SHORTEST_PASSPHRASE:
            return self.passphrase, self.tr("8 characters or more are needed.")
        if self.passphrase.text() != self.again.text():
            return self.again, self.tr("This is not the same as above.")
        return None
