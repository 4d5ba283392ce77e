"""This is about a case file: what was committed is there, byte for byte, and nothing else is."""

import io
import threading
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from app.domain.acts.act import decode_act
from app.domain.acts.fact import Fact
from app.domain.equipment.facts import StepStated
from app.domain.errors import FileRefused, Refusal
from app.domain.facts import decode_fact
from app.storage.case_file import CaseFile
from app.storage.database import PAGE_BYTES
from tests.storage.on_disk import (
    CASE,
    KEY,
    ME,
    OTHER,
    a_case,
    a_step,
    flip,
    keeps,
    names_in,
    picture,
    raw,
    read,
    reopened,
    stamp,
    states,
    verified,
)


def test_what_was_stated_is_there_after_opening_again(tmp_path: Path) -> None:
    case_file = a_case(tmp_path)
    states(case_file, a_step(1), a_step(2))
    states(case_file, a_step(3))
    before = case_file.load()
    with reopened(case_file) as again:
        assert again.case_id == CASE
        assert again.load() == before
        assert [act.number for act in again.load().acts] == [1, 2, 3]
        assert again.load().digest == before.digest


def test_a_closed_case_is_exactly_one_file(tmp_path: Path) -> None:
    case_file = a_case(tmp_path)
    keeps(case_file, picture(1))
    case_file.close()
    assert names_in(tmp_path) == [f"{CASE}.case"]


def test_acts_and_picture_of_one_operation_stand_or_fall_together(tmp_path: Path) -> None:
    with a_case(tmp_path) as case_file:
        states(case_file, a_step(1))
        before = case_file.load()
        with pytest.raises(KeyError):
            _half_an_operation(case_file)
        assert case_file.load() is before
        assert case_file.originals() == ()
        assert case_file.derived("x", "thumbnail") is None
        assert len(case_file.stored_acts()) == 1


def test_a_writer_sees_its_own_acts_before_they_are_committed(tmp_path: Path) -> None:
    with a_case(tmp_path) as case_file, case_file.writing() as writer:
        writer.append(stamp(), {}, [a_step(1)])
        assert len(writer.case.acts) == 1
        kept = writer.keep_original(picture(1), "image/jpeg")
        assert read(case_file, kept.original.sha256) == picture(1)
        assert case_file.original(kept.original.sha256) == kept.original


def test_acts_are_stored_exactly_as_written(tmp_path: Path) -> None:
    with a_case(tmp_path) as case_file:
        (act,) = states(case_file, a_step(1))
        stored = case_file.act_bytes(act.digest)
        assert decode_act(stored, decode_fact) == act
        assert case_file.stored_acts()[0].bytes == stored
        with pytest.raises(KeyError):
            case_file.act_bytes("0" * 64)


def test_a_fact_no_list_knows_is_never_written(tmp_path: Path) -> None:
    class Unlisted(Fact, frozen=True, tag="unlisted"):
        pass

    with a_case(tmp_path) as case_file:
        with pytest.raises(TypeError):
            states(case_file, Unlisted())
        assert case_file.load().acts == ()


def test_union_brings_every_act_once_and_in_any_order(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "theirs").mkdir()
    with a_case(tmp_path / "mine") as mine, a_case(tmp_path / "theirs") as theirs:
        states(mine, a_step(1), a_step(2))
        states(theirs, a_step(3), device=OTHER)
        coming = [each.bytes for each in mine.stored_acts()]
        with theirs.writing() as writer:
            first = writer.take_in(reversed(coming))
            second = writer.take_in(coming)
        assert (len(first.new), first.known) == (2, 0)
        assert (len(second.new), second.known) == (0, 2)
        with mine.writing() as writer:
            writer.take_in(each.bytes for each in theirs.stored_acts())
            writer.append(stamp(), writer.case.seen, [a_step(4)])
        with theirs.writing() as writer:
            writer.take_in(each.bytes for each in mine.stored_acts())
        assert mine.load() == theirs.load()
        assert mine.load().acts[-1].rank == 3
        with reopened(mine) as again:
            assert again.load() == theirs.load()


def test_acts_the_other_side_has_are_left_out(tmp_path: Path) -> None:
    with a_case(tmp_path) as case_file:
        had = {act.digest for act in states(case_file, a_step(1), a_step(2))}
        later = states(case_file, a_step(3))
        assert [each.digest for each in case_file.stored_acts(had)] == [later[0].digest]


@pytest.mark.parametrize("stored", [b"", b"{}", b"\xff\xfe", b"[" * 100_000])
def test_bytes_that_are_no_act_are_refused_whole(tmp_path: Path, stored: bytes) -> None:
    with a_case(tmp_path) as case_file:
        states(case_file, a_step(1))
        good = case_file.stored_acts()[0].bytes.replace(b'"e-1"', b'"e-9"')
        with pytest.raises(FileRefused) as refused, case_file.writing() as writer:
            writer.take_in([good, stored])
        assert refused.value.code is Refusal.DAMAGED
        assert len(case_file.load().acts) == 1


def test_acts_of_another_case_are_refused(tmp_path: Path) -> None:
    with a_case(tmp_path) as case_file, a_case(tmp_path, name="d" * 32) as other:
        states(other, a_step(1))
        with pytest.raises(FileRefused) as refused, case_file.writing() as writer:
            writer.take_in(each.bytes for each in other.stored_acts())
        assert refused.value.code is Refusal.OTHER_CASE


def test_both_branches_of_a_fork_are_kept_and_neither_is_written_on(tmp_path: Path) -> None:
    (tmp_path / "copy").mkdir()
    case_file = a_case(tmp_path)
    states(case_file, a_step(1))
    case_file.close()
    clone_path = tmp_path / "copy" / case_file.path.name
    clone_path.write_bytes(case_file.path.read_bytes())
    with CaseFile.open(case_file.path, KEY) as original, CaseFile.open(clone_path, KEY) as clone:
        states(original, a_step(2))
        states(clone, a_step(3))
        with original.writing() as writer:
            writer.take_in(each.bytes for each in clone.stored_acts())
        assert len(original.stored_acts()) == 3
        assert len(original.load().forks) == 1
        assert original.needs_new_writer(ME) == "fork"
        with pytest.raises(FileRefused) as refused:
            states(original, a_step(4))
        assert refused.value.code is Refusal.BEHIND_ITS_MARK
        assert states(original, a_step(4), device=OTHER)


def test_a_writer_whose_acts_came_from_elsewhere_does_not_go_on(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    with a_case(tmp_path) as lost, a_case(tmp_path / "new") as found:
        states(lost, a_step(1))
        assert lost.needs_new_writer(ME) == ""
        with found.writing() as writer:
            writer.take_in(each.bytes for each in lost.stored_acts())
        assert found.needs_new_writer(ME) == "elsewhere"
        with pytest.raises(FileRefused):
            states(found, a_step(2))


def test_a_changed_act_is_noticed_at_loading_and_named_by_verifying(tmp_path: Path) -> None:
    case_file = a_case(tmp_path)
    (act,) = states(case_file, a_step(1))
    case_file.close()
    connection = raw(case_file.path)
    connection.execute("UPDATE act SET bytes = CAST(replace(bytes, 'water', 'power') AS BLOB)")
    connection.close()
    with CaseFile.open(case_file.path, KEY) as changed:
        with pytest.raises(FileRefused) as refused:
            changed.load()
        assert refused.value.code is Refusal.FILE_DAMAGED
        assert verified(changed).damaged_acts == (act.digest,)


def test_verifying_reads_everything_in_short_steps(tmp_path: Path) -> None:
    with a_case(tmp_path) as case_file:
        states(case_file, a_step(1))
        keeps(case_file, picture(1))
        keeps(case_file, b"")
        steps = list(case_file.verify())
        assert steps[-1][0] == steps[-1][1]
        assert [done for done, _ in steps if done > steps[0][0]] == sorted({done for done, _ in steps[1:]})[
            1:
        ]
        report = verified(case_file)
        assert report.is_whole
        assert (report.acts, report.originals) == (1, 2)


def test_short_work_goes_between_the_pieces_of_a_long_reading(tmp_path: Path) -> None:
    with a_case(tmp_path) as case_file:
        digest = keeps(case_file, picture(1))
        pieces = case_file.read_original(digest)
        first = next(pieces)
        states(case_file, a_step(1))
        assert first + b"".join(pieces) == picture(1)


def test_derived_rows_are_replaced_and_listed_by_name(tmp_path: Path) -> None:
    with a_case(tmp_path) as case_file:
        with case_file.writing() as writer:
            writer.keep_derived("two", "case_row", b"2")
            writer.keep_derived("one", "case_row", b"1")
            writer.keep_derived("one", "case_row", b"1 again")
            writer.keep_derived("one", "thumbnail", b"small")
        assert case_file.derived_of("case_row") == (("one", b"1 again"), ("two", b"2"))
        with case_file.writing() as writer:
            writer.drop_derived("case_row")
        assert case_file.derived_of("case_row") == ()
        assert case_file.derived("one", "thumbnail") == b"small"


def test_deliveries_lie_as_they_came_and_once(tmp_path: Path) -> None:
    with a_case(tmp_path) as case_file:
        with case_file.writing() as writer:
            assert writer.keep_delivery("receipt", b"{...}", "signature")
            assert not writer.keep_delivery("receipt", b"{...}", "signature")
            assert writer.keep_delivery("manifest", b"{...}")
        (receipt,) = case_file.deliveries("receipt")
        assert (receipt.bytes, receipt.signature) == (b"{...}", "signature")
        assert [each.kind for each in case_file.deliveries()] == ["receipt", "manifest"]


def test_a_case_file_belongs_to_the_thread_that_opened_it(tmp_path: Path) -> None:
    refused: list[str] = []

    def meddle() -> None:
        try:
            held.execute("SELECT count(*) FROM act")
        except driver.ProgrammingError as error:
            refused.append(str(error))

    with a_case(tmp_path) as case_file, case_file._database.transaction() as connection:
        held = connection.connection.dbapi_connection
        thread = threading.Thread(target=meddle)
        thread.start()
        thread.join()
    assert "thread" in refused[0]


def test_the_views_unfold_what_the_acts_say(tmp_path: Path) -> None:
    case_file = a_case(tmp_path)
    states(case_file, a_step(1))
    keeps(case_file, picture(1, 10))
    case_file.close()
    connection = raw(case_file.path)
    assert connection.execute('SELECT number, "by", type FROM v_act').fetchall() == [
        (1, "officer-lin", "step_stated")
    ]
    assert connection.execute("SELECT size, name FROM v_original").fetchall() == [(10, None)]
    connection.close()


def test_a_stream_that_gives_little_at_a_time_is_kept_the_same(tmp_path: Path) -> None:
    class Dripping(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(min(size or 0, 70_001))

    with a_case(tmp_path) as case_file:
        digest = keeps(case_file, picture(1))
        with case_file.writing() as writer:
            kept = writer.keep_original(Dripping(picture(1)), "image/jpeg")
            assert not kept.is_new
            assert kept.original.sha256 == digest
            other = writer.keep_original(Dripping(picture(2)), "image/jpeg")
            assert other.is_new
        assert read(case_file, other.original.sha256) == picture(2)


def _half_an_operation(case_file: CaseFile) -> None:
    with case_file.writing() as writer:
        writer.append(stamp(), writer.case.seen, [a_step(2)])
        writer.keep_original(picture(1), "image/jpeg")
        writer.keep_derived("x", "thumbnail", b"small")
        raise KeyError


def test_a_long_value_with_a_damaged_last_page_is_refused_and_never_ends_in_zeros(tmp_path: Path) -> None:
    """SQLCipher itself gives the value with zeros for the page it could not read."""
    with a_case(tmp_path) as case_file:
        with case_file.writing() as writer:
            writer.keep_derived("row", "thumbnail", picture(1, 20_000))
        states(case_file, StepStated(equipment="e-1", step="water", note="示" * 9_000))
        with case_file.writing() as writer:
            writer.keep_delivery("receipt", picture(2, 20_000), "signature")
    image = case_file.path.read_bytes()
    refused = {"derived": 0, "acts": 0, "deliveries": 0}
    looks = {
        "derived": lambda again: again.derived("row", "thumbnail") == picture(1, 20_000),
        "acts": lambda again: len(again.stored_acts()) == 1,
        "deliveries": lambda again: again.deliveries()[0].bytes == picture(2, 20_000),
    }
    for page in range(1, len(image) // PAGE_BYTES):
        flip(case_file.path, page * PAGE_BYTES + 2_000)
        for name, look in looks.items():
            try:
                with CaseFile.open(case_file.path, KEY) as again:
                    assert look(again)
            except FileRefused as error:
                refused[name] += error.code is Refusal.FILE_DAMAGED
        case_file.path.write_bytes(image)
    assert min(refused.values()) >= 2


def test_a_damaged_page_beside_the_acts_is_named_by_verifying(tmp_path: Path) -> None:
    with a_case(tmp_path) as case_file:
        states(case_file, a_step(1))
        with case_file.writing() as writer:
            writer.keep_derived("row", "thumbnail", picture(1, 20_000))
    flip(case_file.path, case_file.path.stat().st_size - PAGE_BYTES + 100)
    with CaseFile.open(case_file.path, KEY) as again:
        report = verified(again)
    assert (report.damaged_beside, report.acts, report.is_whole) == (("derived",), 1, False)
