"""This is about the register: acts are truth, rows follow from them, order and repetition change nothing."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from app.domain.acts.act import Act, decode_act
from app.domain.acts.case import Case
from app.domain.acts.fold import fold
from app.domain.acts.writing import next_acts
from app.domain.errors import FileRefused, Refusal
from app.domain.facts import decode_fact
from app.storage import register_papers as papers
from app.storage.register import Register
from app.storage.register_tables import (
    REGISTER,
    Bundle,
    Item,
    Projection,
    Quarantined,
    Receipt,
    RegisteredOriginal,
)
from tests.storage.on_disk import KEY, ME, OTHER, OTHER_KEY, a_case, a_step, raw, stamp

ONE, TWO = "1" * 32, "2" * 32


@pytest.fixture
def register(tmp_path: Path):
    with Register.open_file(tmp_path / "register.db", KEY) as opened:
        yield opened


def acts_of(case_id: str, count: int, device: str = ME) -> list[bytes]:
    made: list[Act] = []
    stored: list[bytes] = []
    for number in range(count):
        case = fold(case_id, made)
        ((_, act),) = next_acts(case, case.seen, stamp(device), [a_step(number)])
        stored.append(act)
        made.append(decode_act(act, decode_fact))
    return stored


def counted(case: Case) -> Projection:
    """A projection that shows what it was given."""
    lines = tuple(Item(id=path, kind="step", state="done", due="2025-12-01") for path in sorted(case.slots))
    return Projection(
        name=f"企业 {case.id[0]}", state="open", columns=f'{{"acts":{len(case.acts)}}}', items=lines
    )


def test_acts_come_in_with_the_rows_that_follow_from_them(register: Register) -> None:
    taken = register.take_in(ONE, acts_of(ONE, 3), counted)
    assert (len(taken.new), taken.known) == (3, 0)
    (row,) = register.cases()
    assert (row.case_id, row.name, row.columns) == (ONE, "企业 1", '{"acts":3}')
    assert row.digest == register.load(ONE).digest
    assert [item.id for _, item in register.items("step", "done")] == [
        f"equipment/e-{number}/step/water" for number in range(3)
    ]
    assert register.items("step", "overdue") == ()


def test_taking_in_again_changes_nothing_and_projects_nothing(register: Register) -> None:
    register.take_in(ONE, acts_of(ONE, 3), counted)
    before = register.digest()
    taken = register.take_in(ONE, acts_of(ONE, 3), _must_not_run)
    assert (taken.new, taken.known) == ((), 3)
    assert register.digest() == before


def test_any_order_and_any_splitting_end_in_the_same_register(tmp_path: Path) -> None:
    coming = [(ONE, each) for each in acts_of(ONE, 6)] + [(TWO, each) for each in acts_of(TWO, 6, OTHER)]
    registers = []
    for seed in range(3):
        shuffled = random.Random(seed).sample(coming, len(coming))
        with Register.open_file(tmp_path / f"{seed}.db", KEY) as register:
            for case_id, act in shuffled + shuffled[:4]:
                register.take_in(case_id, [act], counted)
            registers.append((register.digest(), register.cases(), register.items("step")))
    assert registers[0] == registers[1] == registers[2]


def test_a_wrong_act_leaves_the_register_as_it_was(register: Register) -> None:
    register.take_in(ONE, acts_of(ONE, 2), counted)
    before = register.digest()
    for bad, code in ((acts_of(TWO, 1)[0], Refusal.OTHER_CASE), (b"{}", Refusal.DAMAGED)):
        with pytest.raises(FileRefused) as refused:
            register.take_in(ONE, [*acts_of(ONE, 4), bad], counted)
        assert refused.value.code is code
    assert register.digest() == before
    assert register.cases()[0].columns == '{"acts":2}'


def test_rebuilding_makes_the_same_rows_from_the_acts(register: Register) -> None:
    for case_id in (ONE, TWO):
        register.take_in(case_id, acts_of(case_id, 3), counted)
    before = (register.cases(), register.items("step"))
    with register.transaction() as connection:
        connection.execute(text("DELETE FROM item"))
        connection.execute(text("UPDATE case_row SET name = 'wrong'"))
    assert list(register.rebuild(counted)) == [(1, 2), (2, 2)]
    assert (register.cases(), register.items("step")) == before


def test_stored_acts_are_given_byte_for_byte(register: Register) -> None:
    stored = acts_of(ONE, 3)
    register.take_in(ONE, reversed(stored), counted)
    assert [each.bytes for each in register.stored_acts(ONE)] == stored
    assert register.case_ids() == (ONE,)
    assert register.load(TWO).acts == ()


def test_originals_are_known_once(register: Register) -> None:
    about = RegisteredOriginal(
        case_id=ONE, sha256="a" * 64, sm3="b" * 64, size=3, media_type="image/jpeg", object="c" * 32
    )
    before = register.digest()
    assert register.keep_original(about)
    assert not register.keep_original(about)
    assert register.originals(ONE) == (about,)
    assert register.originals(TWO) == ()
    assert register.digest() != before


def test_receipts_are_numbered_without_gaps(register: Register) -> None:
    assert papers.keep_bundle(register, Bundle(digest="b1", device=ME, at="1", bytes=b"m", signature="s"))
    assert not papers.keep_bundle(register, Bundle(digest="b1", device=ME, at="1", bytes=b"m", signature="s"))
    assert [each.digest for each in papers.bundles(register)] == ["b1"]
    first = papers.give_receipt(register, _receipt("b1", ME))
    with pytest.raises(KeyError):
        papers.give_receipt(register, _fails)
    second = papers.give_receipt(register, _receipt("b2", OTHER))
    assert (first.number, second.number) == (1, 2)
    assert papers.receipts(register) == (first, second)
    assert papers.receipts(register, OTHER) == (second,)
    assert papers.receipt_for(register, "b1") == first
    assert papers.receipt_for(register, "b9") is None


def test_what_is_set_apart_waits_until_a_person_decides(register: Register) -> None:
    found = Quarantined(digest="d", reason="damaged", source="stick", at="1", bytes=b"x")
    assert papers.set_apart(register, found)
    assert not papers.set_apart(register, found)
    assert papers.quarantined(register) == (found,)
    assert papers.release(register, "d", "2")
    assert not papers.release(register, "d", "3")
    assert papers.quarantined(register) == ()


def test_the_migrations_make_the_tables_the_program_speaks_of(register: Register) -> None:
    with register.transaction() as connection:
        for table in REGISTER.sorted_tables:
            made = [row[1] for row in connection.exec_driver_sql(f"PRAGMA table_info({table.name})")]
            assert made == [column.name for column in table.columns]


def test_a_newer_or_foreign_register_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "register.db"
    Register.open_file(path, KEY).close()
    connection = raw(path)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = path.read_bytes()
    assert _refusal(path, KEY) is Refusal.FILE_TOO_NEW
    assert path.read_bytes() == before
    assert _refusal(path, OTHER_KEY) is Refusal.WRONG_KEY
    a_case(tmp_path).close()
    assert _refusal(next(tmp_path.glob("*.case")), KEY) is Refusal.FILE_NOT_OURS
    (tmp_path / "plain").write_bytes(b"SQLite format 3\0" + bytes(20_000))
    assert _refusal(tmp_path / "plain", KEY) is Refusal.FILE_NOT_OURS


def test_a_register_in_use_is_told(register: Register) -> None:
    assert _refusal(register._path, KEY) is Refusal.FILE_OPEN_ELSEWHERE


def _refusal(path: Path, key: bytes) -> Refusal:
    with pytest.raises(FileRefused) as refused:
        Register.open_file(path, key)
    return refused.value.code


def _receipt(bundle: str, device: str) -> Callable[[int], Receipt]:
    def write(number: int) -> Receipt:
        return Receipt(
            digest=f"r{number}", number=number, bundle=bundle, device=device, at="1", bytes=b"signed"
        )

    return write


def _fails(_: int) -> Receipt:
    raise KeyError


def _must_not_run(_: Case) -> Projection:
    raise AssertionError
