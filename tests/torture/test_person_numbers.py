"""An ID number of a worker is nowhere but in the sealed roster: every byte of every place is searched.

Workspaces of laptop and bureau, the stick, the register and its store, temporary files, trace, `case show`,
the archive in plain. Before and after the roster is destroyed.
"""

import json
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import openpyxl
import pytest

from app.domain.case_told import case_told
from app.domain.staff.facts import ContactAdded, HelpAdded, StaffStated
from app.domain.staff.roster import standing_roster, unsealed
from app.domain.trace.lines import trace_of
from app.exchange.roster_workbook import read_roster_workbook
from app.operations.archive_case import archive_case
from app.operations.destroy_roster import destroy_rosters
from app.operations.export_roster import RosterOrder, export_roster
from app.operations.help_staff import add_helps, log_contact
from app.operations.open_register import Bureau, at_bureau
from app.operations.session import Session
from app.operations.settle_at_bureau import case_at_bureau
from app.operations.show_roster import masked_rows, reveal
from app.operations.state_staff import state_staff
from app.operations.take_roster import take_roster
from tests.domain.staff.persons import number_of
from tests.operations.archive_made import order
from tests.operations.bureau_made import (
    FIRM,
    MACHINE,
    a_bureau,
    a_laptop,
    enrol,
    packs,
    states,
    take,
    the_firm,
)
from tests.torture.test_secrets import writings_of_text

pytestmark = [pytest.mark.torture, pytest.mark.timeout(300)]

PLANTED = number_of("19671103", 417)
NAME = "示鱻犇"
WHY = "区人社局核对参保信息"


@pytest.fixture
def temporary(tmp_path: Path) -> Iterator[Path]:
    """Where every temporary file of this process lies meanwhile."""
    place, before = tmp_path / "temporary", tempfile.tempdir
    place.mkdir()
    tempfile.tempdir = str(place)
    yield place
    tempfile.tempdir = before


def workbook() -> bytes:
    book = openpyxl.Workbook()
    book.active.append(("姓名", "身份证号", "工种", "工龄（月）", "备注"))
    book.active.append((NAME, PLANTED, "挡车工", 210, f"户口本 {PLANTED}"))
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def needles() -> set[bytes]:
    """The number in every writing; its day of birth and what follows; the name."""
    return writings_of_text(PLANTED) | writings_of_text(PLANTED[6:]) | writings_of_text(NAME)


def found_in(folder: Path) -> list[str]:
    wanted = needles()
    return [str(path) for path, data in contents(folder) if any(each in data for each in wanted)]


def contents(folder: Path) -> Iterator[tuple[Path, bytes]]:
    """Every file by its name and bytes; what is packed in a workbook, unpacked too."""
    for path in sorted(folder.rglob("*")):
        yield path, str(path.relative_to(folder)).encode()
        if path.is_file():
            yield path, path.read_bytes()
            if is_zipfile(path):
                with ZipFile(path) as packed:
                    yield from ((path, packed.read(name)) for name in packed.namelist())


def told_of(session: Session) -> str:
    case = session.case
    trace = trace_of(case, {}, {})
    told = [json.dumps(case_told(case, date(2025, 11, 14)), ensure_ascii=False, default=str)]
    told += [f"{line.text}{line.reference}{line.observer}" for line in trace]
    told += [each.bytes.decode() for each in session.case_file.stored_acts()]
    return "\n".join(told)


def now() -> datetime:
    return datetime(2025, 6, 12, 12, tzinfo=UTC)


def work_with_a_roster(session: Session, folder: Path) -> None:
    """Everything that is done with one, short of destroying it."""
    session.do(state_staff, [StaffStated(on="2025-06-12", field="affected", value="1")])
    session.do(add_helps, [HelpAdded(help="h", alias="职工01", mode="single", helper="王示帮")])
    session.do(log_contact, ContactAdded(contact="c", help="h", on="2025-06-12", content="了解求职意愿"))
    session.do(take_roster, read_roster_workbook(workbook()), MACHINE.entropy)
    (shown,) = masked_rows(session.case_file, session.case)
    assert PLANTED[6:] not in f"{shown.number}{shown.remark}"
    (whole,) = session.do(reveal, "r", [1], WHY)
    assert whole.number == PLANTED
    masked = RosterOrder(exported="m", target=folder / "masked.xlsx", on=date(2025, 6, 12))
    session.do(export_roster, masked)


def test_the_number_is_nowhere_but_under_its_lock(tmp_path: Path, temporary: Path) -> None:
    out, stick, archive = (tmp_path / name for name in ("out", "stick", "archive"))
    for each in (out, archive):
        each.mkdir()
    with (
        a_bureau(tmp_path / "bureau") as opened,
        at_bureau(opened, MACHINE) as bureau,
        a_laptop(tmp_path / "A", "lin", "示-A") as laptop,
    ):
        enrol(opened, laptop)
        states(laptop, *the_firm())
        with laptop.open_case(FIRM) as case_file:
            session = Session(case_file, "lin", laptop.device, now)
            work_with_a_roster(session, out)
            assert_not_told(session)
        take(bureau, packs(laptop, stick), stick)
        assert_it_is_there(bureau)
        written = archive_case(bureau, FIRM, order(archive))
        assert_the_archive_says_so(written.folder)
        with case_at_bureau(bureau, FIRM) as case_file:
            clerk = Session(case_file, "he", opened.device, now)
            clerk.do(destroy_rosters, "保存期满")
            assert_not_told(clerk)
    masked = f"{PLANTED[:6]}********{PLANTED[14:]}"
    with ZipFile(out / "masked.xlsx") as packed:
        assert any(masked.encode() in packed.read(name) for name in packed.namelist())
    places = {name: found_in(tmp_path / name) for name in ("bureau", "A", "stick", "archive", "temporary")}
    assert {name: found for name, found in places.items() if found} == {}
    wanted = writings_of_text(PLANTED) | writings_of_text(PLANTED[6:])
    assert not [path for path, data in contents(out) if any(each in data for each in wanted)]


def assert_not_told(session: Session) -> None:
    told = told_of(session)
    assert PLANTED not in told
    assert PLANTED[6:] not in told
    assert NAME not in told
    assert WHY in told, "what was searched is what was done"


def assert_it_is_there(bureau: Bureau) -> None:
    """The bureau has it, sealed: the search below would else prove nothing."""
    with case_at_bureau(bureau, FIRM) as case_file:
        standing = standing_roster(case_file.load())
        assert standing is not None
        (held,) = [each for each in bureau.register.originals(FIRM) if each.sha256 == standing.sha256]
        assert bureau.store.has(held.object)
    with bureau.store.get(held.object) as locked:
        assert PLANTED.encode() not in locked.read()


def assert_the_archive_says_so(folder: Path) -> None:
    book = openpyxl.load_workbook(folder / "data/00_卷内目录.xlsx")
    lines = [
        " ".join(str(cell or "") for cell in row) for row in book["卷内目录"].iter_rows(values_only=True)
    ]
    (line,) = [line for line in lines if "职工名册" in line]
    assert "含职工个人信息，不收入归档" in line
    (listed,) = [
        row for row in book["文件清单"].iter_rows(min_row=3, values_only=True) if row[2] == "职工名册"
    ]
    assert listed[3] is None, "named with its digest, not written"
    assert len(str(listed[5])) == 64


def test_a_number_would_be_found_where_it_is_plain(tmp_path: Path) -> None:
    """The search itself: it finds what it looks for, in every writing and in a workbook."""
    for place, data in enumerate((workbook(), PLANTED.encode("utf-16-le"), PLANTED[6:].encode())):
        folder = tmp_path / str(place)
        folder.mkdir()
        (folder / "file").write_bytes(data)
        assert found_in(folder)


def test_what_was_sealed_is_gone_with_its_salt(tmp_path: Path) -> None:
    """Who has every act and guesses the row right still cannot tell: the digest is of salt and row."""
    with a_laptop(tmp_path / "A", "lin", "示-A") as laptop:
        states(laptop, *the_firm())
        with laptop.open_case(FIRM) as case_file:
            session = Session(case_file, "lin", laptop.device, now)
            session.do(take_roster, read_roster_workbook(workbook()), MACHINE.entropy)
            standing = standing_roster(session.case)
            assert standing is not None
            salt = unsealed(b"".join(case_file.read_original(standing.sha256))).salt
            session.do(destroy_rosters, "保存期满")
            acts = b"".join(each.bytes for each in case_file.stored_acts())
            assert salt.encode() not in acts
            assert len(bytes.fromhex(salt)) == 32
        assert not any(salt.encode() in data for _, data in contents(tmp_path / "A"))
