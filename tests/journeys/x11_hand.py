"""This is about a person at the keyboard of an X11 display: keys, clipboard, no mouse, no inside.

Whoever waits, waits for something to be seen on the screen, until a deadline.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final, TypeVar

import pytest

from tests.journeys.x11_eyes import Eyes, Seen, Told

T = TypeVar("T")

ROOT: Final = Path(__file__).parents[2]
PATIENCE: Final = 60.0
"""Seconds until something has to be seen; a busy machine takes its time."""
BETWEEN_LOOKS: Final = 0.02
ROUND: Final = 80
"""Tabs after which everything on a screen has had the focus."""

PROGRAMS: Final = ("Xvfb", "openbox", "xdotool", "xclip", "dbus-daemon")
LAUNCHER: Final = "at-spi-bus-launcher"
_LAUNCHER_PLACES: Final = ("/usr/libexec", "/usr/lib/at-spi2-core")
_OF_ANOTHER_SESSION: Final = (
    "QT_",
    "GTK_",
    "XMODIFIERS",
    "WAYLAND_",
    "XDG_",
    "DBUS_",
    "FIELDSEAL_",
    "AT_SPI",
)


def need_programs(*more: str, must_be_in_ci: bool = True) -> None:
    """Skip where a program is missing; where the checks install them, that is a failure."""
    if sys.platform != "linux":
        pytest.skip("X11 is a display of Linux")
    missing = [each for each in (*PROGRAMS, *more) if shutil.which(each) is None]
    if not any(Path(place, LAUNCHER).exists() for place in _LAUNCHER_PLACES):
        missing.append(LAUNCHER)
    if missing and must_be_in_ci and os.environ.get("CI") == "true":
        pytest.fail(f"the checks install these, and they are not there: {', '.join(missing)}")
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")


@contextmanager
def desktop(place: Path) -> Iterator[dict[str, str]]:
    """A display, a session's bus and a window manager; what a program started there has to be told."""
    kept = {key: text for key, text in os.environ.items() if not key.startswith(_OF_ANOTHER_SESSION)}
    told = {**kept, "HOME": str(place), "XDG_RUNTIME_DIR": str(place), "LANG": "C.UTF-8"}
    place.chmod(0o700)
    with ExitStack() as running:
        screen = ["Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset"]
        told["DISPLAY"] = f":{_first_line(running, screen, told)}"
        bus = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
        told["DBUS_SESSION_BUS_ADDRESS"] = _first_line(running, bus, told)
        start(running, ["openbox", "--sm-disable"], told)
        yield told


def start(
    running: ExitStack, command: Sequence[str], told: Mapping[str, str], says: int | None = None
) -> subprocess.Popen[bytes]:
    """Runs until `running` is left. What it complains of stands in a file in its HOME."""
    with Path(told["HOME"], f"{Path(command[0]).name}.log").open("ab") as log:
        process = subprocess.Popen(
            command, env=dict(told), stdin=subprocess.DEVNULL, stdout=says or log, stderr=log
        )
    running.callback(_end, process)
    return process


def _first_line(running: ExitStack, command: Sequence[str], told: Mapping[str, str]) -> str:
    """Starts what says on its first line where it is to be found."""
    process = start(running, command, told, subprocess.PIPE)
    assert process.stdout is not None
    running.callback(process.stdout.close)
    line = process.stdout.readline().decode().strip()
    assert line, f"{command[0]} did not start"
    return line


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


class Hand:
    """Ten fingers, and the eyes they go by."""

    def __init__(self, told: Mapping[str, str]) -> None:
        self._told = dict(told)
        self.eyes = Eyes(told["DBUS_SESSION_BUS_ADDRESS"])

    def until(self, look: Callable[[], T], what: str) -> T:
        """What `look` finds, as soon as it finds something."""
        deadline = time.monotonic() + PATIENCE
        while not (found := look()):
            if time.monotonic() > deadline:
                raise AssertionError(f"not seen in {PATIENCE:.0f} s: {what}{self._shown()}")
            self.eyes.rest(BETWEEN_LOOKS)
        return found

    # Seeing ------------------------------------------------------------------------------------------------

    @property
    def on(self) -> Told:
        """What has the focus."""
        self.eyes.look()
        return self.eyes.tell(self.eyes.focus) if self.eyes.focus is not None else Told("", "")

    def see(self, text: str) -> Seen:
        """Wait until this text stands somewhere."""
        return self._wait_for(lambda told: text in told, text)

    def see_gone(self, text: str) -> None:
        self.until(lambda: self.find(text) is None, f"{text} to be gone")

    def see_exactly(self, name: str) -> Seen:
        """As `see`, for what is called so and not longer: 3 is not 13."""
        return self._wait_for(lambda told: told == name, name)

    def see_start(self, beginning: str) -> Seen:
        return self._wait_for(lambda told: told.startswith(beginning), f"{beginning}…")

    def _wait_for(self, is_it: Callable[[str], bool], what: str) -> Seen:
        def look() -> Seen | None:
            return next((thing for thing, told in self.eyes.all() if is_it(told.name)), None)

        found = self.until(look, what)
        assert found is not None
        return found

    def find(self, text: str) -> Seen | None:
        return next((thing for thing, told in self.eyes.all() if text in told.name), None)

    def names(self, role: str) -> list[str]:
        """What stands there of one kind, in the order of the screen."""
        return [told.name for _, told in self.eyes.all() if told.role == role and told.name]

    def stand_on(self, name: str) -> None:
        """Wait until what has this name has the focus."""
        self.until(lambda: self.on.name == name, f"focus on {name}")

    def _shown(self) -> str:
        names = [f"{told.role} {told.name}" for _, told in self.eyes.all() if told.name]
        return f"; focus on {self.on}; shown: {names}"

    # Pressing ----------------------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        subprocess.run(["xdotool", "key", "--delay", "15", *keys], env=self._told, check=True)

    def go_to(self, name: str, by: str = "Tab", role: str = "") -> None:
        """Press Tab until what has this name has the focus."""
        for _ in range(ROUND):
            on = self.on
            if on.name == name and role in on.role:
                return
            before = self.eyes.moves
            self.press(by)
            self.until(lambda before=before: self.eyes.look() > before, f"{by} to move the focus")
        raise AssertionError(f"no way by {by} to: {name}{self._shown()}")

    def push(self, name: str, by: str = "Tab") -> None:
        """Go to a button and press it."""
        self.go_to(name, by)
        self.press("space")

    def fill(self, name: str, text: str) -> None:
        """Go to a field and put a text in place of what stands there."""
        self.go_to(name)
        self.write(text)

    def write(self, text: str) -> None:
        """Put a text into the field that has the focus, in place of what stands there: by the clipboard."""
        self.copy(text)
        self.press("ctrl+a", "ctrl+v")
        field = self.eyes.focus
        assert field is not None
        self.until(lambda: self.eyes.value(field) == text, f"{text} in the field")

    def type(self, text: str) -> None:
        """Key by key, no faster than fingers: input methods drop what comes too fast."""
        subprocess.run(["xdotool", "type", "--delay", "60", text], env=self._told, check=True)

    def copy(self, text: str) -> None:
        """Onto the clipboard."""
        subprocess.run(
            ["xclip", "-selection", "clipboard", "-in"],
            env=self._told, input=text.encode(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            check=True,
        )  # fmt: skip

    def close(self) -> None:
        self.eyes.close()
