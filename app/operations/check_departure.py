"""This is about the list before leaving (出发检查): what the computer can tell, and what a person saw.

Warnings only. Limits are ours (建议). Source: domain.md §12.1 step 2.
"""

import ctypes
import shutil
import sys
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.people.office import free_seal_numbers, seal_numbers
from app.domain.visits.preparation_facts import DepartureChecked, DepartureState
from app.operations.acting import state, the_visit
from app.storage.case_file import CaseFile

LEAST_BATTERY: Final = 50
LEAST_DISK: Final = 5 * 1024**3
LEAST_SEALS: Final = 10
MOST_OFFSET: Final = 60
"""Percent, bytes, strips, seconds."""
_GIB: Final = 1024**3
_POWER: Final = Path("/sys/class/power_supply")


def check_departure(
    case_file: CaseFile, looked_at: Case, stamp: Stamp, checks: Sequence[DepartureChecked]
) -> Case:
    """State them; nothing is refused but a visit nobody knows (VISIT_UNKNOWN)."""
    for visit in {each.visit for each in checks}:
        the_visit(looked_at, visit)
    return state(case_file, looked_at, stamp, checks)


def measured(
    visit: str, folder: Path, strips: tuple[Case, str, Iterable[str]], power: Path = _POWER
) -> tuple[DepartureChecked, ...]:
    """What this computer can tell by itself: battery, room on its disk, strips left.

    folder: of the workspace.
    strips: office, id this computer is enrolled as, numbers used in all cases.
    """
    office, device, used = strips
    found = [_disk(visit, shutil.disk_usage(folder).free)]
    percent = battery_percent(power)
    if percent is not None:
        enough = _state(percent >= LEAST_BATTERY)
        found.insert(0, DepartureChecked(visit=visit, item="battery", state=enough, value=f"{percent}%"))
    ours = seal_numbers(office, device)
    if ours:
        left = len(free_seal_numbers(ours, used))
        enough = _state(left >= LEAST_SEALS)
        found.append(DepartureChecked(visit=visit, item="seals", state=enough, value=f"{left} 张"))
    return tuple(found)


def clock_checked(visit: str, now: datetime, trusted: datetime, source: str) -> DepartureChecked:
    """How far the laptop's clock is ahead of a time somebody can trust; both aware."""
    ahead = round((now - trusted).total_seconds())
    words = "一致" if ahead == 0 else f"{'快' if ahead > 0 else '慢'} {abs(ahead)} 秒"
    return DepartureChecked(
        visit=visit, item="clock", state=_state(abs(ahead) <= MOST_OFFSET), value=words, text=source
    )


def battery_percent(power: Path = _POWER) -> int | None:
    """None where there is no battery, or nobody says."""
    if sys.platform == "win32":
        return _windows_battery()
    for file in sorted(power.glob("BAT*/capacity")):
        try:
            return int(file.read_text("ascii").strip())
        except (OSError, ValueError):
            continue
    return None


def _windows_battery() -> int | None:
    class Status(ctypes.Structure):
        _fields_ = (
            ("ac", ctypes.c_byte),
            ("flag", ctypes.c_byte),
            ("percent", ctypes.c_ubyte),
            ("rest", ctypes.c_byte * 9),
        )

    status = Status()
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - only Windows has it
    known = kernel.GetSystemPowerStatus(ctypes.byref(status)) and status.percent <= 100
    return int(status.percent) if known else None


def _disk(visit: str, free: int) -> DepartureChecked:
    enough = _state(free >= LEAST_DISK)
    return DepartureChecked(visit=visit, item="disk", state=enough, value=f"{free / _GIB:.1f} GB")


def _state(is_enough: bool) -> DepartureState:
    return "good" if is_enough else "poor"
