"""This is about typing Chinese on Kylin and UOS: a client of fcitx, for which the library's wheel has none.

Spoken by fcitx 4 and, through its fcitx4frontend, by fcitx 5. Keys of a field that takes text go to fcitx
first; what it makes of them comes back as text. The candidates stand in fcitx's own window at the cursor.
Passwords are no such field, so their keys never leave the program. Source: fcitx 4 D-Bus interfaces.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, Final, cast

from jeepney import (
    DBusAddress,
    DBusErrorResponse,
    HeaderFields,
    MatchRule,
    Message,
    MessageType,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSocketNotifier, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QInputMethodQueryEvent,
    QKeyEvent,
    QWindow,
)

_METHODS: Final = "org.fcitx.Fcitx.InputMethod"
_CONTEXT: Final = "org.fcitx.Fcitx.InputContext"
PATIENCE: Final = 0.5
"""Seconds for an answer; one that takes longer is not waited for again: keys must not hang."""
_LOST: Final = (OSError, TimeoutError, DBusErrorResponse, EOFError)
"""What calls fail with when the bus or fcitx went away."""


def is_on_x11(environment: Mapping[str, str]) -> bool:
    """Only there do keys reach us as fcitx knows them."""
    is_wayland = environment.get("XDG_SESSION_TYPE") == "wayland" or "WAYLAND_DISPLAY" in environment
    return bool(environment.get("DISPLAY")) and not is_wayland


def is_there(environment: Mapping[str, str]) -> bool:
    """Whether a fcitx that we can speak to runs on this display now."""
    try:
        with open_dbus_connection(environment.get("DBUS_SESSION_BUS_ADDRESS") or "SESSION") as bus:
            asked = message_bus.NameHasOwner(name_of(environment))
            return bool(unwrap_msg(bus.send_and_get_reply(asked, timeout=PATIENCE))[0])
    except (*_LOST, KeyError, ValueError):
        return False


class Fcitx(QObject):
    """Stands between the keyboard and the fields of an application while fcitx runs.

    fcitx that ends or hangs takes nothing along: keys then go their usual way, and it is looked for again
    when the cursor goes to another field.
    """

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        self._bus: DBusConnection | None = None
        self._context = DBusAddress("/")
        self._notifier: QSocketNotifier | None = None
        self._field: QObject | None = None
        self._texts: list[str] = []
        self._join()
        application.installEventFilter(self)
        application.focusObjectChanged.connect(self._move)
        application.aboutToQuit.connect(self._leave)
        self._move(application.focusObject())

    @property
    def is_joined(self) -> bool:
        return self._bus is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) or self._bus is None:
            return False
        if watched is not self._field or not _takes_text(watched):
            return False
        return self._is_taken(cast("QKeyEvent", event))

    def _is_taken(self, event: QKeyEvent) -> bool:
        """Whether fcitx wants this key."""
        if not event.nativeVirtualKey():
            return False
        key = (event.nativeVirtualKey(), event.nativeScanCode(), event.nativeModifiers())
        is_release = int(event.type() == QEvent.Type.KeyRelease)
        try:
            self._say("SetCursorRect", "iiii", _cursor())
            answer = self._ask(
                new_method_call(self._context, "ProcessKeyEvent", "uuuiu", (*key, is_release, 0))
            )
        except _LOST:
            self._leave()
            return False
        return bool(answer and answer[0] > 0)

    def _move(self, focus: QObject | None) -> None:
        self._field = focus
        if self._bus is None:
            self._join()
        try:
            self._say("FocusIn" if focus is not None and _takes_text(focus) else "FocusOut")
        except _LOST:
            self._leave()

    # The bus -----------------------------------------------------------------------------------------------

    def _join(self) -> None:
        name = name_of(os.environ)
        try:
            self._bus = open_dbus_connection(os.environ.get("DBUS_SESSION_BUS_ADDRESS") or "SESSION")
            if not self._ask(message_bus.NameHasOwner(name))[0]:
                self._leave()
                return
            about = (QCoreApplication.applicationName(), os.getpid())
            methods = DBusAddress("/inputmethod", name, _METHODS)
            number = self._ask(new_method_call(methods, "CreateICv3", "si", about))[0]
            self._context = DBusAddress(f"/inputcontext_{number}", name, _CONTEXT)
            rule = MatchRule(type="signal", interface=_CONTEXT, path=self._context.object_path)
            self._ask(message_bus.AddMatch(rule))
        except (*_LOST, KeyError, ValueError):
            self._leave()
            return
        self._notifier = QSocketNotifier(self._bus.sock.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._listen)

    def _leave(self) -> None:
        bus, self._bus = self._bus, None
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if bus is not None:
            bus.close()

    def _say(self, what: str, signature: str | None = None, words: tuple[object, ...] = ()) -> None:
        if self._bus is not None:
            self._bus.send(new_method_call(self._context, what, signature, words))

    def _ask(self, message: Message) -> Any:
        """The answer's body. What fcitx makes of earlier keys comes before it and is typed first."""
        bus = self._bus
        if bus is None:
            return ()
        serial = next(bus.outgoing_serial)
        bus.send(message, serial=serial)
        told = bus.receive(timeout=PATIENCE)
        while told.header.fields.get(HeaderFields.reply_serial) != serial:
            self._hear(told)
            told = bus.receive(timeout=PATIENCE)
        self._type_heard()
        return unwrap_msg(told)

    def _listen(self) -> None:
        try:
            while self._bus is not None:
                self._hear(self._bus.receive(timeout=0))
        except TimeoutError:
            self._type_heard()
        except _LOST:
            self._leave()

    def _hear(self, told: Message) -> None:
        is_text = told.header.fields.get(HeaderFields.member) == "CommitString"
        if told.header.message_type is MessageType.signal and is_text:
            self._texts.append(str(told.body[0]))

    def _type_heard(self) -> None:
        """Never while an answer is waited for: a field may move the focus as it is typed into."""
        texts, self._texts = self._texts, []
        for text in texts:
            focus = QGuiApplication.focusObject()
            if focus is not None:
                typed = QInputMethodEvent()
                typed.setCommitString(text)
                QCoreApplication.sendEvent(focus, typed)


def name_of(environment: Mapping[str, str]) -> str:
    """What fcitx is called on the bus: after the number of its display."""
    number = environment.get("DISPLAY", "").rpartition(":")[2].partition(".")[0]
    return f"org.fcitx.Fcitx-{number or 0}"


def _takes_text(field: QObject) -> bool:
    asked = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled | Qt.InputMethodQuery.ImHints)
    QCoreApplication.sendEvent(field, asked)
    hints = asked.value(Qt.InputMethodQuery.ImHints)
    is_secret = bool(Qt.InputMethodHint(hints or 0) & Qt.InputMethodHint.ImhHiddenText)
    return bool(asked.value(Qt.InputMethodQuery.ImEnabled)) and not is_secret


def _cursor() -> tuple[int, int, int, int]:
    """Where the cursor is on the screen, in its own pixels: there the candidates belong."""
    window: QWindow | None = QGuiApplication.focusWindow()
    place = QGuiApplication.inputMethod().cursorRectangle()
    if window is None:
        return 0, 0, 0, 0
    ratio = window.devicePixelRatio()
    corner = window.mapToGlobal(place.bottomLeft().toPoint())
    return (
        round(corner.x() * ratio),
        round(corner.y() * ratio),
        round(place.width() * ratio),
        round(place.height() * ratio),
    )
