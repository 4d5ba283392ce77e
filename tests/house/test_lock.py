"""This is about packaging/requirements.lock: every package pinned, by name, version and hash alone."""

import re
import tomllib

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.sources import ROOT

LOCK = (ROOT / "packaging" / "requirements.lock").read_text("utf-8")
ENTRY = re.compile(
    r"^(?P<pin>[A-Za-z0-9][^\\\n]*?) *\\\n(?P<hashes>(?: {4}--hash=sha256:[0-9a-f]{64}(?: \\)?\n?)+)", re.M
)

MACHINES = {
    "Debian": {"sys_platform": "linux", "platform_machine": "x86_64"},
    "Kylin on ARM": {"sys_platform": "linux", "platform_machine": "aarch64"},
    "Windows": {"sys_platform": "win32", "platform_machine": "AMD64"},
}


def pins(machine: dict[str, str]) -> dict[str, str]:
    """Name and version of what the lock installs there."""
    entries = [Requirement(entry["pin"]) for entry in ENTRY.finditer(LOCK)]
    return {
        canonicalize_name(entry.name): str(entry.specifier).removeprefix("==")
        for entry in entries
        if holds(entry.marker, machine)
    }


def holds(marker: Marker | None, machine: dict[str, str]) -> bool:
    return marker is None or marker.evaluate(machine)


def wanted() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return [Requirement(line) for line in project["dependencies"] + project["optional-dependencies"]["dev"]]


def test_the_lock_names_no_address_and_no_other_option() -> None:
    assert "://" not in LOCK
    assert ENTRY.sub("", LOCK).strip() == ""


@pytest.mark.parametrize("machine", MACHINES)
def test_the_lock_gives_what_the_project_asks_for(machine: str) -> None:
    pinned = pins(MACHINES[machine])
    unmet = [
        str(requirement)
        for requirement in wanted()
        if holds(requirement.marker, MACHINES[machine])
        and not requirement.specifier.contains(pinned.get(canonicalize_name(requirement.name), "0"))
    ]
    assert unmet == []


def test_qt_is_the_last_one_each_system_can_load() -> None:
    qt = {machine: pins(values)["pyside6-essentials"] for machine, values in MACHINES.items()}
    assert qt == {"Debian": "6.9.3", "Kylin on ARM": "6.8.0.2", "Windows": "6.9.3"}
