"""Chinese typed by a real input method into the real program: fcitx of Kylin and UOS, and ibus."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Final, NamedTuple

import pytest
from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection

from app.ui.fcitx import is_there, name_of
from tests.journeys.x11_hand import PATIENCE, ROOT, Hand, desktop, need_programs, start

FCITX_PROFILE: Final = """[Profile]
IMName=pinyin
EnabledIMList=fcitx-keyboard-us:True,pinyin:True
"""
FCITX5_PROFILE: Final = """[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin

[Groups/0/Items/0]
Name=keyboard-us
Layout=

[Groups/0/Items/1]
Name=pinyin
Layout=

[GroupOrder]
0=Default
"""
OFFICE, OWN_NAME, PASSPHRASE = "单位名称", "本人姓名", "口令"


class Kind(NamedTuple):
    """An input method: how it is started, where its choice of pinyin stands, what a session says of it."""

    command: tuple[str, ...]
    profile: tuple[str, str]
    says: str


KINDS: Final = {
    "fcitx": Kind(("fcitx", "-D", "-s0"), (".config/fcitx/profile", FCITX_PROFILE), "fcitx"),
    "fcitx5": Kind(("fcitx5",), (".config/fcitx5/profile", FCITX5_PROFILE), "fcitx"),
    "ibus": Kind(("ibus-daemon", "--xim", "--panel=disable"), ("", ""), "ibus"),
}


class Seat(NamedTuple):
    """A desktop with a person; `begin` starts an input method, `open` the program."""

    hand: Hand
    begin: Callable[[str], subprocess.Popen[bytes]]
    open: Callable[[str], None]


@pytest.fixture
def seat(tmp_path: Path) -> Iterator[Seat]:
    need_programs()
    with desktop(tmp_path) as told, ExitStack() as running:
        hand = Hand(told)
        running.callback(hand.close)

        def begin(kind: str) -> subprocess.Popen[bytes]:
            command, (place, profile), _ = KINDS[kind]
            if place:
                (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
                (tmp_path / place).write_text(profile, "utf-8")
            process = start(running, command, told)
            hand.until(lambda: is_ready(kind, told), kind)
            return process

        def open_program(says: str) -> None:
            session = {"QT_IM_MODULE": says, "XMODIFIERS": f"@im={says}", "PYTHONPATH": str(ROOT)}
            start(running, [sys.executable, "-m", "app"], {**told, **session})
            hand.stand_on(OFFICE)

        yield Seat(hand, begin, open_program)


def is_ready(kind: str, told: Mapping[str, str]) -> bool:
    if KINDS[kind].says == "fcitx":
        return is_there(told) and answers(told)
    chosen = subprocess.run(["ibus", "engine", "libpinyin"], env=told, capture_output=True, check=False)
    asked = subprocess.run(["ibus", "engine"], env=told, capture_output=True, check=False)
    return b"libpinyin" in asked.stdout + chosen.stdout


def answers(told: Mapping[str, str]) -> bool:
    """Whatever it says: it has its name on the bus before it has read its tables."""
    methods = DBusAddress("/inputmethod", name_of(told), "org.fcitx.Fcitx.InputMethod")
    with open_dbus_connection(told["DBUS_SESSION_BUS_ADDRESS"]) as bus:
        bus.send_and_get_reply(new_method_call(methods, "GetCurrentIM"), timeout=PATIENCE)
    return True


@pytest.mark.parametrize(("kind", "is_in_ci"), [("fcitx", True), ("fcitx5", False), ("ibus", True)])
def test_pinyin_becomes_chinese(seat: Seat, kind: str, is_in_ci: bool) -> None:
    need_programs(KINDS[kind].command[0], must_be_in_ci=is_in_ci)
    seat.begin(kind)
    seat.open(KINDS[kind].says)
    if KINDS[kind].says == "fcitx":
        seat.hand.press("ctrl+space")
    seat.hand.type("nihao ")
    see_typed(seat.hand, "你好")


def test_a_passphrase_never_goes_to_fcitx(seat: Seat) -> None:
    need_programs("fcitx", must_be_in_ci=True)
    seat.begin("fcitx")
    seat.open("fcitx")
    seat.hand.press("ctrl+space")
    seat.hand.go_to(PASSPHRASE)
    seat.hand.type("nihao ")
    seat.hand.until(lambda: len(value(seat.hand)) == len("nihao "), "six dots")


def test_fcitx_that_ends_takes_nothing_along_and_is_found_again(seat: Seat) -> None:
    need_programs("fcitx", must_be_in_ci=True)
    fcitx = seat.begin("fcitx")
    seat.open("fcitx")
    fcitx.terminate()
    fcitx.wait(30)
    seat.hand.type("abc")
    see_typed(seat.hand, "abc")
    seat.begin("fcitx")
    seat.hand.go_to(OWN_NAME)
    seat.hand.press("ctrl+space")
    seat.hand.type("nihao ")
    see_typed(seat.hand, "你好")


def test_a_session_of_fcitx_without_fcitx_is_no_obstacle(seat: Seat) -> None:
    seat.open("fcitx")
    seat.hand.type("abc")
    see_typed(seat.hand, "abc")


def value(hand: Hand) -> str:
    assert hand.eyes.focus is not None
    return hand.eyes.value(hand.eyes.focus)


def see_typed(hand: Hand, text: str) -> None:
    hand.until(lambda: value(hand) == text, text)
