"""The roster in a case: all rows or none, masked, revealed and written out for a reason, destroyed by law."""

import io
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app.crypto.digests import sha256_hex
from app.domain.acts.case import Case
from app.domain.errors import Refusal, Refused
from app.domain.staff.facts import RosterChosen, RosterExported, RosterRevealed
from app.domain.staff.roster import ROSTER_MEDIA_TYPE, masked_row, rosters_of, standing_roster
from app.exchange.roster_workbook import read_roster_workbook, write_roster
from app.operations.destroy_roster import destroy_rosters
from app.operations.export_roster import RosterOrder, export_roster
from app.operations.in_hand import InHand
from app.operations.open_register import Bureau
from app.operations.session import Session
from app.operations.settle_at_bureau import case_at_bureau
from app.operations.show_original import write_original, write_original_of
from app.operations.show_roster import masked_rows, reveal
from app.operations.take_roster import keep_rows, take_roster
from tests.domain.staff.persons import a_row, number_of
from tests.operations.bureau_made import FIRM, MACHINE, packs, take
from tests.operations.stick_made import OTHER_FIRM, World, originals_of, takes

ONE, TWO = number_of("19800101", 1), number_of("19900615", 2)
ROWS = (a_row("示甲", number=ONE), a_row("示乙", number=TWO, alias="职工02"))
MADE = date(2025, 6, 12)
WHY = "办理社保转移"


def now() -> datetime:
    return datetime(2025, 6, 12, 12, tzinfo=UTC)


@pytest.fixture
def session(laptop_a: InHand) -> Iterator[Session]:
    with laptop_a.open_case(FIRM) as case_file:
        yield Session(case_file, "lin", laptop_a.device, now)


def keep(session: Session) -> Case:
    return session.do(keep_rows, ROWS, MACHINE.entropy)


def refused(do: Callable[[], object]) -> Refusal:
    with pytest.raises(Refused) as refusal:
        do()
    assert ONE not in str(refusal.value)
    return refusal.value.code


def facts(session: Session, kind: type) -> list[Any]:
    return [act.stated.fact for act in session.case.acts if isinstance(act.stated.fact, kind)]


def test_it_is_kept_sealed_and_shown_masked(session: Session) -> None:
    keep(session)
    standing = standing_roster(session.case)
    assert standing is not None
    assert standing.rows == 2
    kept = session.case_file.original(standing.sha256)
    assert kept is not None
    assert kept.media_type == ROSTER_MEDIA_TYPE
    shown = masked_rows(session.case_file, session.case)
    assert [row.name for row in shown] == ["示甲", "示乙"]
    assert [row.number for row in shown] == ["000000********" + ONE[14:], "000000********" + TWO[14:]]


def test_equal_rows_have_another_digest_each_time(session: Session) -> None:
    keep(session)
    keep(session)
    assert len({each.sha256 for each in rosters_of(session.case)}) == 2
    assert [each.holds for each in rosters_of(session.case)] == [True, False]


def test_one_row_that_cannot_be_taken_takes_all_of_them(session: Session, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (("姓名", "身份证号"), ("示甲", ONE), (None, TWO)):
        book.active.append(row)
    book.save(tmp_path / "名册.xlsx")
    reading = read_roster_workbook((tmp_path / "名册.xlsx").read_bytes())
    before = session.case.digest
    assert refused(lambda: session.do(take_roster, reading, MACHINE.entropy)) is Refusal.ROSTER_ROWS_REFUSED
    assert session.look().digest == before
    assert session.case_file.originals() == ()


def test_a_workbook_of_ours_is_read_again(session: Session) -> None:
    reading = read_roster_workbook(write_roster(ROWS, "示例", MADE, is_masked=False))
    assert [(row.name, row.number, row.alias) for row in reading.rows] == [
        ("示甲", ONE, "职工01"),
        ("示乙", TWO, "职工02"),
    ]
    assert (reading.refused, reading.doubts) == ((), ())
    session.do(take_roster, reading, MACHINE.entropy)
    assert standing_roster(session.case) is not None


def test_a_masked_workbook_replaces_no_roster_without_a_reason(session: Session) -> None:
    hidden = [masked_row(row) for row in ROWS]
    reading = read_roster_workbook(write_roster(hidden, "示例", MADE, is_masked=True))
    keep(session)
    before = session.case.digest
    assert refused(lambda: session.do(take_roster, reading, MACHINE.entropy)) is Refusal.ROSTER_MASKED
    assert session.look().digest == before
    session.do(take_roster, reading, MACHINE.entropy, "原件遗失")
    assert [fact.note for fact in facts(session, RosterChosen)] == ["", "原件遗失"]


def test_a_workbook_without_persons_is_no_roster() -> None:
    book = openpyxl.Workbook()
    book.active.append(("企业名称", "数量"))
    stream = io.BytesIO()
    book.save(stream)
    assert refused(lambda: read_roster_workbook(stream.getvalue())) is Refusal.NO_ROSTER_FOUND


def test_whole_numbers_are_shown_for_a_reason_and_it_is_traced(session: Session) -> None:
    keep(session)
    assert refused(lambda: session.do(reveal, "r", [1], " ")) is Refusal.REASON_MISSING
    assert refused(lambda: session.do(reveal, "r", [3], WHY)) is Refusal.THING_UNKNOWN
    assert facts(session, RosterRevealed) == []
    rows = session.do(reveal, "r", [2], WHY)
    assert [row.number for row in rows] == [TWO]
    (revealed,) = facts(session, RosterRevealed)
    assert (revealed.reason, revealed.lines) == (WHY, (2,))
    assert [row.number for row in session.do(reveal, "s", [], WHY)] == [ONE, TWO]


def cells(path: Path) -> str:
    book = openpyxl.load_workbook(path)
    return "\n".join(str(cell.value) for row in book.active.iter_rows() for cell in row)


def order(target: Path, reason: str = "", name: str = "e") -> RosterOrder:
    return RosterOrder(exported=name, target=target, on=MADE, reason=reason)


def test_it_is_written_masked_and_nothing_is_stated(session: Session, tmp_path: Path) -> None:
    before = keep(session).digest
    session.do(export_roster, order(tmp_path / "m.xlsx"))
    assert session.case.digest == before
    told = cells(tmp_path / "m.xlsx")
    assert ONE not in told
    assert "000000********" in told
    assert "身份证号已脱敏" in told


def test_it_is_written_whole_for_a_reason_with_the_file_s_digest(session: Session, tmp_path: Path) -> None:
    keep(session)
    session.do(export_roster, order(tmp_path / "w.xlsx", WHY))
    assert ONE in cells(tmp_path / "w.xlsx")
    (exported,) = facts(session, RosterExported)
    assert exported.digest == sha256_hex((tmp_path / "w.xlsx").read_bytes())
    assert exported.reason == WHY


def test_equal_rows_written_whole_have_another_digest_under_another_salt(
    session: Session, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        keep(session)
        session.do(export_roster, order(tmp_path / f"{name}.xlsx", WHY, "e"))
    one, two = facts(session, RosterExported)
    assert one.digest != two.digest, "its digest must tell nothing once the roster is destroyed"


def test_a_file_that_stands_there_stays(session: Session, tmp_path: Path) -> None:
    keep(session)
    target = tmp_path / "m.xlsx"
    target.write_text("示例")
    assert refused(lambda: session.do(export_roster, order(target, WHY))) is Refusal.FILE_EXISTS
    assert facts(session, RosterExported) == []
    assert target.read_text() == "示例"


def test_without_a_roster_there_is_nothing_to_show_or_write(session: Session, tmp_path: Path) -> None:
    assert masked_rows(session.case_file, session.case) == ()
    assert refused(lambda: session.do(reveal, "r", [], WHY)) is Refusal.ROSTER_MISSING
    target = order(tmp_path / "m.xlsx")
    assert refused(lambda: session.do(export_roster, target)) is Refusal.ROSTER_MISSING
    assert refused(lambda: session.do(destroy_rosters, WHY)) is Refusal.ROSTER_MISSING


def test_destroyed_every_version_is_gone_and_who_and_why_stay(session: Session) -> None:
    keep(session)
    keep(session)
    assert refused(lambda: session.do(destroy_rosters, "")) is Refusal.REASON_MISSING
    session.do(destroy_rosters, "保存期满")
    assert {each.erased for each in rosters_of(session.case)} == {"保存期满"}
    assert all(each.erased for each in session.case_file.originals())
    assert masked_rows(session.case_file, session.case) == ()
    assert refused(lambda: session.do(reveal, "r", [], WHY)) is Refusal.ROSTER_MISSING
    keep(session)
    assert standing_roster(session.case) is not None, "another one may come after"


def test_no_other_door_lets_it_out(session: Session, tmp_path: Path) -> None:
    keep(session)
    digest = rosters_of(session.case)[0].sha256
    target = tmp_path / "out"
    assert refused(lambda: write_original_of(session.case_file, digest, target)) is Refusal.ROSTER_SEALED
    assert not target.exists()


def test_at_the_bureau_it_is_handed_in_and_destroyed_for_all(
    bureau: Bureau, laptop_a: InHand, tmp_path: Path
) -> None:
    with laptop_a.open_case(FIRM) as case_file:
        lin = Session(case_file, "lin", laptop_a.device, now)
        keep(lin)
        digest = rosters_of(lin.case)[0].sha256
    take(bureau, packs(laptop_a, tmp_path / "stick"), tmp_path / "stick")
    (held,) = [each for each in bureau.register.originals(FIRM) if each.sha256 == digest]
    assert bureau.store.has(held.object)
    assert refused(lambda: write_original(bureau, FIRM, digest, tmp_path / "o")) is Refusal.ROSTER_SEALED
    with case_at_bureau(bureau, FIRM) as case_file:
        he = Session(case_file, "he", bureau.opened.device, now)
        he.do(destroy_rosters, "保存期满")
    assert not bureau.store.has(held.object)
    (held,) = [each for each in bureau.register.originals(FIRM) if each.sha256 == digest]
    assert held.erased


def test_it_goes_to_a_laptop_only_with_its_case(world: World) -> None:
    laptop = world.laptop("示-A")
    with_it, without = world.case(photos=0), world.case(OTHER_FIRM, photos=0)
    with world.bureau.open_case(with_it) as case_file:
        session = Session(case_file, world.bureau.officer, world.bureau.device, now)
        session.do(keep_rows, ROWS, MACHINE.entropy)
        digest = rosters_of(session.case)[0].sha256
    takes(laptop, world.sends_task(laptop, without))
    assert originals_of(laptop, without) == set()
    assert not laptop.has_case(with_it)
    takes(laptop, world.sends_task(laptop, with_it))
    assert originals_of(laptop, with_it) == {digest}


def test_a_workbook_with_a_header_and_no_person_takes_nothing(session: Session) -> None:
    reading = read_roster_workbook(write_roster((), "示例", MADE, is_masked=False))
    before = session.case.digest
    assert refused(lambda: session.do(take_roster, reading, MACHINE.entropy)) is Refusal.NO_ROSTER_FOUND
    assert session.look().digest == before
