"""This is about what is seen of a window without looking inside: what a screen reader is told over AT-SPI 2.

Source: the D-Bus interfaces org.a11y.Bus, org.a11y.atspi.Registry and org.a11y.atspi.Accessible.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_PATIENCE: Final = 30.0
_BUS: Final = "/org/a11y/bus"
_REGISTRY: Final = "org.a11y.atspi.Registry"
_ROOT: Final = "/org/a11y/atspi/accessible/root"
_ACCESSIBLE: Final = "org.a11y.atspi.Accessible"
_SHOWING: Final = 25
"""Bit of a state. Source: AtspiStateType."""
_LINES: Final = 150
"""So many children of a table or list are looked at; nobody reads ten thousand."""

Question = tuple[str, str, tuple[object, ...]]


class Seen(NamedTuple):
    """A thing on the screen."""

    owner: str
    path: str


class Told(NamedTuple):
    """What is read out of it."""

    name: str
    role: str


class Eyes:
    """What a screen reader knows of all programs of a session.

    Attributes:
        focus: where the keys go; None until it has moved once.
        moves: how often it has moved.
    """

    def __init__(self, address: str) -> None:
        """address: of the session's bus. Programs started from now on tell what they show."""
        with open_dbus_connection(address) as session:
            status = Properties(DBusAddress(_BUS, "org.a11y.Bus", "org.a11y.Status"))
            session.send_and_get_reply(status.set("IsEnabled", "b", True), timeout=_PATIENCE)
            asking = new_method_call(DBusAddress(_BUS, "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
            own_address = session.send_and_get_reply(asking, timeout=_PATIENCE).body[0]
        self._bus: DBusConnection = open_dbus_connection(own_address)
        self._registry = DBusAddress(_ROOT, _REGISTRY, _ACCESSIBLE)
        registering = DBusAddress("/org/a11y/atspi/registry", _REGISTRY, _REGISTRY)
        self._ask(new_method_call(registering, "RegisterEvent", "s", ("object:state-changed:focused",)))
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member="StateChanged")
        self._ask(message_bus.AddMatch(rule))
        self._told: deque[Message] = deque()
        self._filter = self._bus.filter(rule, queue=self._told)
        self.focus: Seen | None = None
        self.moves = 0

    def close(self) -> None:
        self._filter.close()
        self._bus.close()

    def rest(self, seconds: float) -> bool:
        """Wait until programs tell something, at most so long; whether they did."""
        try:
            self._bus.recv_messages(timeout=seconds)
        except TimeoutError:
            return False
        return True

    def look(self) -> int:
        """Take in where the focus has gone meanwhile; how often it has moved until now."""
        while self.rest(0):
            pass
        while self._told:
            message = self._told.popleft()
            if message.body[:2] == ("focused", 1):
                fields = message.header.fields
                self.focus = Seen(fields[HeaderFields.sender], fields[HeaderFields.path])
                self.moves += 1
        return self.moves

    def tell(self, thing: Seen) -> Told:
        """Empty where the thing is gone."""
        name = self._asked(thing, "Name")
        role = self._asked(thing, "GetRoleName")
        return Told(name[0][1] if name else "", role[0] if role else "")

    def value(self, thing: Seen) -> str:
        """What is typed in a field."""
        text = DBusAddress(thing.path, thing.owner, "org.a11y.atspi.Text")
        answer = self._ask(new_method_call(text, "GetText", "ii", (0, -1)))
        return str(answer[0]) if answer else ""

    def all(self) -> Iterator[tuple[Seen, Told]]:
        """Everything that is shown, windows first."""
        programs = self._children(Seen(_REGISTRY, _ROOT))
        waiting = deque(window for program in programs for window in self._children(program))
        while waiting:
            thing = waiting.popleft()
            state = self._asked(thing, "GetState")
            if state and state[0][0] >> _SHOWING & 1:
                yield thing, self.tell(thing)
                waiting.extend(self._children(thing))

    def _children(self, thing: Seen) -> Sequence[Seen]:
        answer = self._asked(thing, "GetChildren")
        return [Seen(*child) for child in answer[0][:_LINES]] if answer else []

    def _asked(self, thing: Seen, what: str) -> Any:
        address = DBusAddress(thing.path, thing.owner, _ACCESSIBLE)
        is_property = what == "Name"
        asking = Properties(address).get(what) if is_property else new_method_call(address, what)
        return self._ask(asking)

    def _ask(self, message: Message) -> Any:
        """The answer's body; None where there is none to ask any more."""
        answer = self._bus.send_and_get_reply(message, timeout=_PATIENCE)
        return None if answer.header.message_type is MessageType.error else answer.body
