#!/usr/bin/env python3
"""This is about everything one does with a checkout: set it up, see the story, prove it.

Standard library only: this file runs before anything is installed.
"""

import argparse
import ctypes
import hashlib
import importlib.util
import io
import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
PROGRAMS = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
PYTHON = PROGRAMS / ("python.exe" if os.name == "nt" else "python")
LOCK = ROOT / "packaging" / "requirements.lock"
STAMP = ENVIRONMENT / "installed.stamp"
TRANSLATION = ROOT / "resources" / "translations" / "zh_CN.ts"

# What Qt's wheels load from the system, on a Debian 12 with nothing else on it.
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libatomic.so.1": "libatomic1",
    "libpulse.so.0": "libpulse0",
}
# What a window on an X11 display loads besides; a machine without a display does without.
DISPLAY_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# Strangers' programs the tests hold ours against.
TEST_PROGRAMS = {"age": "age", "minisign": "minisign", "pdftoppm": "poppler-utils"}

CONTRACT_TESTS = "tests/house/test_import_contracts.py"
TRANSLATION_TESTS = "tests/house/test_translations.py"
# These type into the real program on a display of their own: alone, as a person is at a laptop.
DISPLAY_TESTS = ("tests/journeys/test_by_keyboard_on_x11.py", "tests/journeys/test_chinese_typed_on_x11.py")
COVERED = ("domain", "crypto", "storage", "exchange", "operations", "xforms")
# Branches too; it only ever rises.
COVERAGE_FLOOR = 95


def main(arguments: Sequence[str]) -> int:
    """Runs one task and returns the exit code."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a Windows pipe may know no Chinese
    parser = argparse.ArgumentParser(prog="tasks.py", description="FieldSeal 封验通: set up, run, prove")
    tasks = parser.add_subparsers(dest="task", required=True)
    for name, (_, words) in TASKS.items():
        tasks.add_parser(name, help=words, description=words)
    chosen = parser.parse_args(arguments[:1])
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python may well have been typed
        sys.exit(f"Python 3.11 or newer is needed; this is {platform.python_version()}")
    return TASKS[chosen.task][0](arguments[1:])


def setup(rest: Sequence[str]) -> int:
    _set_up()
    print(f"ready: {PYTHON}")
    return 0


def run(rest: Sequence[str]) -> int:
    _set_up()
    place = Path(rest[0]).resolve() if rest else ROOT / "demo"
    pictures = [] if _has_display() else ["--gallery", str(place / "界面画面")]
    failed = _call(_module("app", "demo", str(place), *pictures, *rest[1:]))
    if failed or not _has_display():
        return failed
    return _call(_module("app", "--open", str(place / "局端")))


def test(rest: Sequence[str]) -> int:
    """Every check in order, cheap ones first; stops at the first that fails."""
    _set_up(TEST_PROGRAMS)
    seed = str(int(time.time()))
    pytest = _module("pytest", "--randomly-seed", seed)
    checks = [
        ("format", _module("ruff", "format", "--check", "--quiet", ".")),
        ("lint", _module("ruff", "check", "--quiet", ".")),
        ("types", _module("mypy", "--strict", "app", "tasks.py")),
        ("import contracts", [_program("lint-imports"), "--no-logo"]),
        ("import contracts, each broken once", [*pytest, "-n", "2", CONTRACT_TESTS]),
        ("translations", [*pytest, "-n", "0", TRANSLATION_TESTS]),
        ("keyboard alone, on a display", [*pytest, "-n", "0", *DISPLAY_TESTS]),
        (
            f"tests, in the random order of seed {seed}",
            [*pytest, "-n", "2", "--cov", "--cov-report=", *_without_gates(rest), *rest],
        ),
    ]
    if not rest:
        checks.append(("coverage", _coverage()))
    return _in_order(checks)


def torture(rest: Sequence[str]) -> int:
    _set_up(TEST_PROGRAMS)
    command = _module("pytest", "-m", "torture", "-n", "0", "-o", "timeout=3600", *rest)
    return _call(command, FIELDSEAL_LONG="1")


def bench(rest: Sequence[str]) -> int:
    _set_up()
    return _call(_module("app", "bench", *rest))


def lock(rest: Sequence[str]) -> int:
    """Pins every package with its hashes for all systems; `lock --upgrade` takes the newest."""
    _make_environment()
    if _call(_module("pip", "install", "--quiet", "--disable-pip-version-check", "uv")):
        return 1
    pins = ["--universal", "--python-version", "3.11", "--generate-hashes", "--extra", "dev", "--no-config"]
    names_only = ["--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links", "--quiet"]
    places = [str(ROOT / "pyproject.toml"), "--output-file", str(LOCK)]
    failed = _call([_program("uv"), "pip", "compile", *pins, *names_only, *rest, *places])
    if not failed and "://" in LOCK.read_text("utf-8"):
        sys.exit(f"{LOCK.name} names an address; it must hold names, versions and hashes only")
    return failed


def translate(rest: Sequence[str]) -> int:
    """Brings the English sentences of the program into the translation file, to be filled in."""
    _set_up()
    sources = [str(source) for source in sorted((ROOT / "app").rglob("*.py"))]
    options = ["-no-obsolete", "-locations", "none", "-target-language", "zh_CN"]
    return _call([_program("pyside6-lupdate"), *sources, "-ts", str(TRANSLATION), *options, *rest])


TASKS: dict[str, tuple[Callable[[Sequence[str]], int], str]] = {
    "setup": (setup, "make .venv, install the locked packages and missing system libraries"),
    "run": (run, "set up and tell the demo story; run FOLDER puts it there"),
    "test": (test, "set up and run every check; further words go to pytest"),
    "torture": (torture, "set up and run the faults for as long as they take"),
    "bench": (bench, "set up and measure; bench NAME… measures only these"),
    "lock": (lock, "pin the packages of pyproject.toml anew"),
    "translate": (translate, "bring new sentences into the translation file"),
}


def _set_up(programs: dict[str, str] | None = None) -> None:
    """Brings system and `.venv` to what the lock asks for; at once when nothing changed."""
    _install_missing_from_debian(programs or {})
    if STAMP.exists() and PYTHON.exists() and STAMP.read_text("utf-8") == _wanted_stamp():
        return
    _make_environment()
    print("installing the locked packages (about 300 MB the first time)", flush=True)
    options = ["-qq", "--disable-pip-version-check", "--require-hashes", "--no-deps"]
    # bagit is published as source only; nothing else may run code while it is installed.
    sources = ["--only-binary", ":all:", "--no-binary", "bagit"]
    if _call(_module("pip", "install", *options, *sources, "--requirement", str(LOCK))):
        sys.exit("the packages could not be installed; see above, then try again")
    STAMP.write_text(_wanted_stamp(), "utf-8")


def _wanted_stamp() -> str:
    return hashlib.sha256(LOCK.read_bytes() + f"{sys.version}\n{ROOT}".encode()).hexdigest()


def _make_environment() -> None:
    """Makes `.venv` where it is missing or stands on another Python than this one."""
    asks_version = [str(PYTHON), "-c", "import pip, sys; print(sys.version)"]
    if PYTHON.exists():
        answer = subprocess.run(asks_version, capture_output=True, text=True, check=False)
        if answer.stdout.strip() == sys.version.strip():
            return
    print(f"making {ENVIRONMENT.name} with Python {platform.python_version()}", flush=True)
    if subprocess.call([sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)]):
        sys.exit("python3 -m venv failed; see above")


def _has_display() -> bool:
    return sys.platform != "linux" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def _install_missing_from_debian(programs: dict[str, str]) -> None:
    if sys.platform != "linux":
        return
    missing = _missing_packages(programs)
    if not missing:
        return
    line = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        words = " ".join(["sudo", *line] if shutil.which("sudo") else line)
        sys.exit(
            f"Missing here: {', '.join(missing)}. On Debian type this as root, then start again:\n  {words}"
        )
    print(f"installing {' '.join(missing)}", flush=True)
    told = _quietly(["apt-get", "update"]) + _quietly(line)
    missing = _missing_packages(programs)
    if missing:
        sys.exit(f"{told}\nStill missing: {', '.join(missing)}. This was tried:\n  {' '.join(line)}")


def _quietly(command: Sequence[str]) -> str:
    """Runs a command that asks nothing and gives back what it told."""
    surroundings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    answer = subprocess.run(
        command,
        env=surroundings,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return answer.stdout


def _missing_packages(programs: dict[str, str]) -> list[str]:
    wanted = LIBRARIES | (DISPLAY_LIBRARIES if _has_display() else {})
    missing = [package for library, package in wanted.items() if not _loads(library)]
    missing += [package for program, package in programs.items() if shutil.which(program) is None]
    if importlib.util.find_spec("ensurepip") is None:
        missing.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    return missing


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _module(name: str, *words: str) -> list[str]:
    return [str(PYTHON), "-m", name, *words]


def _program(name: str) -> str:
    return str(PROGRAMS / (f"{name}.exe" if os.name == "nt" else name))


def _without_gates(rest: Sequence[str]) -> list[str]:
    """The gates have run under their own names; a person who names tests gets exactly these."""
    gates = (CONTRACT_TESTS, TRANSLATION_TESTS, *DISPLAY_TESTS)
    return [] if rest else [word for gate in gates for word in ("--ignore", gate)]


def _coverage() -> list[str]:
    parts = ",".join(f"app/{part}/*" for part in COVERED)
    floor = f"--fail-under={COVERAGE_FLOOR}"
    return _module("coverage", "report", f"--include={parts}", floor, "--skip-covered")


def _in_order(checks: Sequence[tuple[str, list[str]]]) -> int:
    for number, (name, command) in enumerate(checks, start=1):
        print(f"[{number}/{len(checks)}] {name}", flush=True)
        failed = _call(command, QT_QPA_PLATFORM="offscreen")
        if failed:
            print(f"failed: {name}", flush=True)
            return failed
    print("every check passed", flush=True)
    return 0


def _call(command: Sequence[str], **settings: str) -> int:
    """Runs a command in the checkout, its output straight to the person; returns its exit code."""
    surroundings = {**os.environ, "PYTHONUTF8": "1", **settings}
    return subprocess.call(command, cwd=ROOT, env=surroundings)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("stopped")
