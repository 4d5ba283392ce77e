"""This is about the import contracts of pyproject.toml: each is broken once on purpose and has to notice."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = (
    "ui",
    "cli",
    "operations",
    "storage",
    "exchange",
    "media",
    "printing",
    "crypto",
    "domain",
    "xforms",
)
MODULES = ("__main__", "places")

LAYERS = "Each layer uses only the layers below it"
ENGINE_ALONE = "The form engine stands alone"
ENGINE_ABOVE = "Nothing below operations uses the form engine, but printing may"
SQL = "SQL lives in storage"
QT = "Qt lives in ui"
PAPER = "Paper and sheets live in printing and exchange"
PICTURES = "Pictures live in media"
CIPHERS = "Ciphers live in crypto"
CIRCLES = "No import circles"

# contract, the module that breaks it, what it imports
OFFENCES = [
    (LAYERS, "domain/equipment.py", "import app.crypto"),
    (LAYERS, "crypto/locks.py", "import app.storage"),
    (LAYERS, "storage/case_file.py", "import app.exchange"),
    (LAYERS, "media/thumbnails.py", "import app.printing"),
    (LAYERS, "exchange/bundle.py", "import app.operations"),
    (LAYERS, "operations/place_photo.py", "import app.cli"),
    (LAYERS, "cli/verbs.py", "import app.__main__"),
    (LAYERS, "managers/__init__.py", "import app.domain"),
    (ENGINE_ALONE, "xforms/engine.py", "import app.domain"),
    (ENGINE_ALONE, "xforms/model.py", "import app.places"),
    (ENGINE_ABOVE, "domain/answers.py", "import app.xforms"),
    (ENGINE_ABOVE, "storage/answers.py", "import app.xforms"),
    (SQL, "operations/open_case.py", "import sqlalchemy"),
    (SQL, "domain/acts.py", "import sqlite3"),
    (SQL, "exchange/take_in.py", "import sqlcipher3"),
    (QT, "operations/progress.py", "from PySide6.QtCore import QObject"),
    (QT, "cli/console.py", "import PySide6.QtWidgets"),
    (PAPER, "operations/print_record.py", "import reportlab.pdfgen.canvas"),
    (PAPER, "storage/ledger.py", "import openpyxl"),
    (PICTURES, "printing/evidence.py", "import PIL.Image"),
    (PICTURES, "operations/add_photo.py", "import exifread"),
    (CIPHERS, "exchange/lock.py", "import pyrage"),
    (CIPHERS, "storage/key_ring.py", "from argon2.low_level import hash_secret_raw"),
    (CIRCLES, "domain/acts.py", "import app.domain.photos"),
]


@pytest.fixture
def skeleton(tmp_path: Path) -> Path:
    """The house with every room empty, under the real contracts."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    app = tmp_path / "app"
    for package in PACKAGES:
        (app / package).mkdir(parents=True)
        (app / package / "__init__.py").touch()
    for module in ("__init__", *MODULES):
        (app / f"{module}.py").touch()
    return tmp_path


def verdicts(house: Path) -> dict[str, str]:
    """KEPT or BROKEN for each contract, as lint-imports itself says it."""
    program = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    assert program, "import-linter is not installed beside this Python"
    answer = subprocess.run(
        [program, "--no-cache", "--no-logo"],
        cwd=house,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    lines = [line.rpartition(" ") for line in answer.stdout.splitlines()]
    return {name: verdict for name, _, verdict in lines if verdict in ("KEPT", "BROKEN")}


def contract_names() -> set[str]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return {contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]}


def test_every_contract_is_broken_on_purpose_here() -> None:
    assert {contract for contract, _, _ in OFFENCES} == contract_names()


def test_an_empty_house_keeps_every_contract(skeleton: Path) -> None:
    assert verdicts(skeleton) == dict.fromkeys(contract_names(), "KEPT")


@pytest.mark.parametrize(("contract", "module", "offence"), OFFENCES)
def test_an_offence_is_reported(skeleton: Path, contract: str, module: str, offence: str) -> None:
    (skeleton / "app" / "domain" / "photos.py").write_text("import app.domain.acts\n", "utf-8")
    offender = skeleton / "app" / module
    offender.parent.mkdir(exist_ok=True)
    offender.write_text(f"{offence}\n", "utf-8")
    (skeleton / "app" / "domain" / "acts.py").touch()
    assert verdicts(skeleton)[contract] == "BROKEN"


def test_the_form_engine_may_be_used_by_printing_and_above(skeleton: Path) -> None:
    for user in ("printing", "operations", "cli"):
        (skeleton / "app" / user / "forms.py").write_text("import app.xforms\n", "utf-8")
    assert set(verdicts(skeleton).values()) == {"KEPT"}
