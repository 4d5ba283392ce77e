"""This is about the progress strip: the one place where long work shows how far it is, and is stopped."""

import time
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QWidget

from app.ui.background import Background, Job
from app.ui.theme import sizes
from app.ui.widgets.buttons import button
from app.ui.words import word

MILLISECONDS_UNSEEN: Final = 250
"""What is over sooner is never shown: a strip that flashes tells nobody anything."""

BYTES_FROM: Final = 1_000_000
"""Work that counts to so many counts bytes."""


class ProgressStrip(QFrame):
    """Shows the oldest long work of one background; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs: list[Job] = []
        self._title = QLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._numbers = QLabel()
        self._numbers.setProperty("role", "small")
        self.stop_button = button(word("Stop"), self.stop, icon_name="square")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(sizes.GAP, sizes.TIGHT, sizes.GAP, sizes.TIGHT)
        layout.setSpacing(sizes.GAP)
        layout.addWidget(self._title)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self._numbers)
        layout.addWidget(self.stop_button)
        self.setProperty("role", "panel")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(MILLISECONDS_UNSEEN)
        self._timer.timeout.connect(self.show)
        self.hide()

    def watch(self, background: Background) -> None:
        """Show this background's long work from now on."""
        self._jobs = list(background.jobs)
        background.began.connect(self._begin)
        background.advanced.connect(self._advance)
        background.ended.connect(self._end)
        self._show()

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is closed does not show itself once more when its time has come."""
        self._timer.stop()
        super().closeEvent(event)

    def forget(self) -> None:
        """The background is closed."""
        self._jobs = []
        self._show()

    def stop(self) -> None:
        """Stop what is shown; what it finished is kept."""
        if self._jobs:
            self._jobs[0].stop()
            self.stop_button.setEnabled(False)
            self._numbers.setText(self.tr("Stopping after this step; what is finished is kept"))

    @property
    def job(self) -> Job | None:
        return self._jobs[0] if self._jobs else None

    def _begin(self, job: Job) -> None:
        self._jobs.append(job)
        self._show()

    def _advance(self, job: Job) -> None:
        if job is self.job and not job.is_stopping:
            self._show_numbers(job)

    def _end(self, job: Job) -> None:
        if job in self._jobs:
            self._jobs.remove(job)
        self._show()

    def _show(self) -> None:
        job = self.job
        if job is None:
            self._timer.stop()
            self.hide()
            return
        if not self.isVisible() and not self._timer.isActive():
            self._timer.start()
        waiting = len(self._jobs) - 1
        more = self.tr(" (%n more waiting)", "", waiting) if waiting else ""
        self._title.setText(job.title + more)
        self._bar.setAccessibleName(job.title)
        self.stop_button.setAccessibleName(self.tr("Stop: {title}").format(title=job.title))
        self.stop_button.setEnabled(not job.is_stopping)
        self._show_numbers(job)

    def _show_numbers(self, job: Job) -> None:
        self._bar.setRange(0, 1000 if job.total else 0)
        if job.total:
            self._bar.setValue(round(1000 * job.done / job.total))
        now = time.monotonic()
        left = job.seconds_left(now)
        numbers = f"{_short(job.done)} / {_short(job.total)}" if job.total else ""
        if left is not None and job.total >= BYTES_FROM:
            numbers += f"　{job.done / (now - job.began) / 1e6:.1f} MB/s"
        if left is not None:
            minutes, seconds = divmod(round(left), 60)
            numbers += "　" + self.tr("{minutes}:{seconds:02d} left").format(minutes=minutes, seconds=seconds)
        self._numbers.setText(numbers)


def _short(number: int) -> str:
    """Counts as they are, bytes from a million up as MB."""
    return f"{number / 1e6:.1f} MB" if number >= BYTES_FROM else str(number)
