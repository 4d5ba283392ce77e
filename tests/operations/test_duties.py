"""Duty lists on real files: what is stated, what is kept apart, files and their bytes, two people at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.acts.case import Case
from app.domain.acts.fold import fold
from app.domain.acts.writing import Stamp
from app.domain.duties.facts import DutyRowStated, DutySealedRevealed
from app.domain.duties.row import DutyRow, duty_rows_of
from app.domain.errors import FileRefused, Refusal, RuleRefused
from app.domain.people.facts import CaseListed
from app.operations.acting import state
from app.operations.destroy_kept import destroy_kept
from app.operations.in_hand import InHand
from app.operations.keep_duty_file import keep_duty_file, write_duty_file
from app.operations.keep_sealed import read_sealed, reveal_sealed
from app.operations.list_duty import NewDuty, list_duty
from app.operations.read_duties import read_duties
from app.operations.session import Session
from app.operations.state_duty import place_duty, state_duty
from app.operations.take_off_duty import put_back_duty, take_off_duty
from tests.operations.bureau_made import MACHINE, a_bureau
from tests.ui.clock import moment

TABLES = read_duties()
ENTROPY = MACHINE.entropy
TIP = NewDuty("steel_tips", {"source": "电话举报", "text": "夜间冒烟", "informant": "示例举报人甲"})
FINDING = NewDuty("findings", {"level": "省级", "finding": "示例问题", "due": "2025-11-30"})


@pytest.fixture
def bureau(tmp_path: Path) -> Iterator[InHand]:
    with a_bureau(tmp_path / "bureau") as opened:
        yield opened


@pytest.fixture
def office(bureau: InHand) -> Iterator[Session]:
    with bureau.open_office() as file:
        yield Session(file, "he", bureau.device, lambda: moment(12))


def the_row(case: Case) -> DutyRow:
    (row,) = duty_rows_of(case)
    return row


def added(office: Session, new: NewDuty) -> DutyRow:
    (row,) = office.do(list_duty, new, TABLES, ENTROPY)
    return next(each for each in duty_rows_of(office.case) if each.id == row)


def test_who_may_not_be_named_is_in_no_act_and_can_be_asked_for(office: Session) -> None:
    row = added(office, TIP)
    acts = b"".join(each.bytes for each in office.case_file.stored_acts())
    assert "示例举报人甲".encode() not in acts
    assert "夜间冒烟".encode() in acts
    assert read_sealed(office.case_file, row, "informant") == "示例举报人甲"


def test_the_name_is_shown_for_a_reason_that_stays_with_the_trace(office: Session) -> None:
    row = added(office, TIP)
    before = len(office.case.acts)
    with pytest.raises(RuleRefused) as refused:
        office.do(reveal_sealed, row, "informant", " ")
    assert refused.value.code is Refusal.REASON_MISSING
    assert len(office.look().acts) == before
    assert office.do(reveal_sealed, row, "informant", "回访核实") == "示例举报人甲"
    shown = office.case.acts[-1].stated.fact
    assert isinstance(shown, DutySealedRevealed)
    assert (shown.row, shown.field, shown.reason) == (row.id, "informant", "回访核实")


def test_two_tips_of_one_person_bear_no_common_digest(office: Session) -> None:
    one = added(office, TIP)
    other = added(office, NewDuty(TIP.list, {**TIP.values, "text": "另一处"}))
    assert one.value("informant") != other.value("informant")


def test_once_destroyed_by_law_the_name_is_gone_and_the_chain_whole(office: Session) -> None:
    row = added(office, TIP)
    with office.case_file.writing() as writer:
        writer.erase_original(row.value("informant"))
    with pytest.raises(FileRefused) as refused:
        read_sealed(office.case_file, row, "informant")
    assert refused.value.code is Refusal.ORIGINAL_ERASED
    assert the_row(office.look()).value("text") == "夜间冒烟"


def test_every_name_ever_kept_is_destroyed(office: Session) -> None:
    row = added(office, TIP)
    office.do(state_duty, (row.id, {"informant": "示例举报人乙"}), TABLES, ENTROPY)
    office.do(destroy_kept, (row.id, ""), "依法销毁", TABLES)
    assert [each.erased for each in office.case_file.originals()] == [True, True]
    assert office.case.text(f"original/{row.value('informant')}/erased") == "依法销毁"


def test_only_what_is_otherwise_is_stated(office: Session) -> None:
    row = added(office, FINDING)
    before = len(office.case.acts)
    office.do(state_duty, (row.id, {"level": "省级", "finding": "示例问题"}), TABLES, ENTROPY)
    assert len(office.case.acts) == before
    office.do(state_duty, (row.id, {"level": "省级", "due": "2025年12月1日"}), TABLES, ENTROPY)
    stated = office.case.acts[-1].stated.fact
    assert isinstance(stated, DutyRowStated)
    assert stated.values == {"due": "2025-12-01"}


def test_what_is_needed_is_not_taken_away(office: Session) -> None:
    row = added(office, FINDING)
    with pytest.raises(RuleRefused) as refused:
        office.do(state_duty, (row.id, {"finding": ""}), TABLES, ENTROPY)
    assert refused.value.code is Refusal.DUTY_FIELD_MISSING
    assert refused.value.details == {"fields": "问题"}


def test_a_value_two_people_stated_otherwise_stays_both_until_a_third_is_stated(office: Session) -> None:
    row = added(office, FINDING)
    looked_at = office.case
    for officer, device, due in (("he", office.device, "2025-12-01"), ("lin", "b" * 20, "2025-12-31")):
        stamp = Stamp(officer, "2025-11-14T09:00:00+08:00", device)
        state(office.case_file, looked_at, stamp, (DutyRowStated(row=row.id, values={"due": due}),))
    contested = the_row(office.look())
    assert set(contested.contested["due"]) == {"2025-12-01", "2025-12-31"}
    office.do(state_duty, (row.id, {"due": contested.value("due")}), TABLES, ENTROPY)
    assert the_row(office.case).contested == {}


def test_a_row_goes_to_the_enterprise_of_its_name_and_leaves_it_with_the_name(
    office: Session,
) -> None:
    listed = [CaseListed(case=each, name=f"示例{each}厂") for each in ("one", "two")]
    state(office.case_file, office.case, office.stamp(), listed)
    office.look()
    row = added(office, NewDuty("findings", {**FINDING.values, "enterprise": "示例one厂"}))
    assert row.case == "one"
    office.do(state_duty, (row.id, {"enterprise": "示例 two 厂"}), TABLES, ENTROPY)
    assert the_row(office.case).case == "two"
    office.do(state_duty, (row.id, {"enterprise": "没有档案的厂"}), TABLES, ENTROPY)
    assert the_row(office.case).case == ""
    office.do(place_duty, row.id, "one")
    assert the_row(office.case).case == "one"
    with pytest.raises(RuleRefused):
        office.do(place_duty, row.id, "nobody")


def test_files_are_kept_byte_for_byte_and_none_twice(office: Session, tmp_path: Path) -> None:
    row = added(office, FINDING)
    large = tmp_path / "整改报告（示例）.docx"
    large.write_bytes(b"PK\x03\x04" + bytes(range(256)) * 9000)
    assert len(office.do(keep_duty_file, (row.id, [large, large]), ENTROPY)) == 1
    assert office.do(keep_duty_file, (row.id, [large]), ENTROPY) == ()
    (file,) = the_row(office.case).files
    assert (file.name, file.media_type.rpartition(".")[2]) == (large.name, "document")
    out = tmp_path / "out.docx"
    assert write_duty_file(office.case_file, office.case, row.id, file.id, out) == file.size
    assert out.read_bytes() == large.read_bytes()
    with pytest.raises(RuleRefused):
        write_duty_file(office.case_file, office.case, row.id, "other", out)


def test_of_several_files_those_before_a_missing_one_are_kept(office: Session, tmp_path: Path) -> None:
    row = added(office, FINDING)
    first = tmp_path / "一.txt"
    first.write_text("示例", "utf-8")
    with pytest.raises(FileRefused) as refused:
        office.do(keep_duty_file, (row.id, [first, tmp_path / "二.txt"]), ENTROPY)
    assert refused.value.code is Refusal.FILE_MISSING
    assert [file.name for file in the_row(office.look()).files] == ["一.txt"]


def test_a_list_without_files_takes_none(office: Session, tmp_path: Path) -> None:
    row = added(office, NewDuty("emitters", {"enterprise": "示例厂"}))
    with pytest.raises(RuleRefused) as refused:
        office.do(keep_duty_file, (row.id, [tmp_path]), ENTROPY)
    assert refused.value.code is Refusal.DUTY_NO_FILE_FIELD


def test_a_row_taken_off_is_not_worked_on_until_it_is_put_back(office: Session) -> None:
    row = added(office, FINDING)
    office.do(take_off_duty, [row.id], "重复")
    assert the_row(office.case).off_reason == "重复"
    with pytest.raises(RuleRefused):
        office.do(state_duty, (row.id, {"measure": "x"}), TABLES, ENTROPY)
    with pytest.raises(RuleRefused):
        office.do(take_off_duty, [row.id], "again")
    office.do(put_back_duty, [row.id])
    assert not the_row(office.case).is_off
    assert fold("office", office.case.acts).digest == office.case.digest
