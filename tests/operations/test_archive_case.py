"""Archiving: a plain folder anyone can check, stated in the case, gone on with after a cut."""

import subprocess
from pathlib import Path

import bagit
import msgspec
import openpyxl
import pytest

from app.crypto.digests import sm3_hex
from app.domain.archive.archived import archive_state
from app.domain.equipment.facts import EquipmentStated
from app.domain.errors import FileRefused, Refusal, RuleRefused, Stopped
from app.domain.photos.facts import OriginalErased
from app.exchange.archive_checking import WrongFile, check_archive
from app.exchange.archive_folder import MARKER, UNFINISHED
from app.operations.archive_case import CASE_JSON, TRACE, ArchiveWritten, archive_case
from app.operations.in_hand import InHand
from app.operations.open_register import Bureau, at_bureau
from app.operations.settle_at_bureau import case_at_bureau
from tests.operations.archive_made import (
    REASON,
    a_firm_at_the_bureau,
    hand_in_a_picture,
    order,
)
from tests.operations.bureau_made import (
    FIRM,
    MACHINE,
    NAME,
    a_copy,
    keeps_picture,
    picture,
    stamp,
    states,
    unites,
)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    made = tmp_path / "归档"
    made.mkdir()
    return made


def archive(bureau: Bureau, place: Path, name: str = "a1") -> ArchiveWritten:
    return archive_case(bureau, FIRM, order(place, name))


def test_anyone_can_check_it_without_this_program(
    bureau: Bureau, laptop_a: InHand, place: Path, tmp_path: Path
) -> None:
    hand_in_a_picture(bureau, laptop_a, tmp_path / "stick")
    written = archive(bureau, place)
    assert written.folder.name == f"{NAME}_20251114"
    assert bagit.Bag(str(written.folder)).is_valid()
    for listed in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        subprocess.run(["sha256sum", "-c", "--quiet", "--strict", listed], cwd=written.folder, check=True)
    shown = written.folder / "data/02_影像/E-02 溢流染色机/1_拆除前/E02-前-01.jpg"
    assert shown.read_bytes() == picture(1)
    lines = (written.folder / "manifest-sm3.txt").read_text("utf-8").splitlines()
    assert f"{sm3_hex(picture(1))}  {shown.relative_to(written.folder).as_posix()}" in lines


def test_the_check_without_the_case_finds_it_whole(bureau: Bureau, place: Path) -> None:
    a_firm_at_the_bureau(bureau)
    written = archive(bureau, place)
    found = check_archive(written.folder, bureau.opened.root_public.text)
    assert (found.wrong, found.is_known, found.absent) == ((), True, 0)
    assert (found.enterprise, found.office) == (NAME, "示例区工业和信息化局")
    assert (found.files, found.size, found.digest) == (written.files, written.size, written.digest)
    assert found.acts == len(written.case.acts) - 1, "all but the act that says it was archived"
    folded = msgspec.json.decode((written.folder / "data" / CASE_JSON).read_bytes())
    assert folded["enterprise"]["fields"]["name"] == NAME
    assert {"equipment", "cutoffs", "photos", "papers", "supervision", "opinions"} <= set(folded)


def test_it_is_stated_and_later_changes_are_seen(bureau: Bureau, place: Path) -> None:
    a_firm_at_the_bureau(bureau)
    written = archive(bureau, place)
    assert archive_state(bureau.register.load(FIRM)).name == "archived"
    last = archive_state(written.case).last
    assert last is not None
    assert (last.folder, last.digest, last.reason) == (written.folder.name, written.digest, REASON)
    assert last.missing == written.missing
    states(bureau.opened, EquipmentStated(equipment="e-02", field="model", value="HT-250"))
    with case_at_bureau(bureau, FIRM) as case_file:
        assert archive_state(case_file.load()).name == "changed"
    again = archive(bureau, place, "a2")
    assert again.folder.name == f"{NAME}_20251114_2"
    assert archive_state(again.case).name == "archived"


def test_without_a_reason_what_is_missing_is_counted_and_nothing_written(bureau: Bureau, place: Path) -> None:
    a_firm_at_the_bureau(bureau)
    with pytest.raises(RuleRefused) as refused:
        archive_case(bureau, FIRM, order(place, reason=" "))
    assert refused.value.code is Refusal.ARCHIVE_INCOMPLETE
    assert int(str(refused.value.details["n"])) == 5
    assert not list(place.iterdir())
    assert archive_state(bureau.register.load(FIRM)).last is None


def test_what_the_law_erased_leaves_its_trace_only(bureau: Bureau, place: Path) -> None:
    a_firm_at_the_bureau(bureau)
    with case_at_bureau(bureau, FIRM) as case_file:
        gone = case_file.originals()[0].sha256
        with case_file.writing() as writer:
            erased = OriginalErased(sha256=gone, reason="私人照片，依法删除")
            writer.append(stamp(bureau.opened), writer.case.seen, (erased,))
            writer.erase_original(gone)
    written = archive(bureau, place)
    assert not any(gone in each for each in (written.folder / "manifest-sha256.txt").read_text().splitlines())
    assert "私人照片" in (written.folder / "data" / TRACE).read_text("utf-8")
    sheet = openpyxl.load_workbook(written.folder / "data/00_卷内目录.xlsx")["文件清单"]
    told = {str(row[5].value): row[7].value for row in sheet.iter_rows(min_row=3)}
    assert told[gone] == "已依法删除内容，仅保留留痕"
    assert check_archive(written.folder).wrong == ()
    assert check_archive(written.folder).absent == 1


def test_a_damaged_original_is_named_and_the_rest_archived(
    bureau: Bureau, laptop_a: InHand, place: Path, tmp_path: Path
) -> None:
    digest = hand_in_a_picture(bureau, laptop_a, tmp_path / "stick")
    (about,) = [each for each in bureau.register.originals(FIRM) if each.sha256 == digest]
    (object_file,) = bureau.folder.rglob(about.object)
    stored = bytearray(object_file.read_bytes())
    stored[-20] ^= 1
    object_file.write_bytes(stored)
    written = archive(bureau, place)
    assert "1 份原件校验不符，未收入" in written.missing
    assert check_archive(written.folder).wrong == ()


def test_a_picture_that_never_came_is_missing(bureau: Bureau, laptop_a: InHand, place: Path) -> None:
    keeps_picture(laptop_a, picture(7), "equipment/e-02", "before", "E02-前-07")
    unites(bureau.opened, laptop_a)
    written = archive(bureau, place)
    assert "1 份原件未移交到局端" in written.missing
    assert check_archive(written.folder).absent == 1


def test_stopped_it_is_gone_on_with(bureau: Bureau, place: Path) -> None:
    a_firm_at_the_bureau(bureau, pictures=4)

    def stop(done: int, total: int) -> None:
        if done >= total / 2:
            raise Stopped

    with pytest.raises(Stopped):
        archive_case(bureau, FIRM, order(place), stop)
    (unfinished,) = place.iterdir()
    assert unfinished.name.endswith(UNFINISHED)
    assert (unfinished / MARKER).is_file()
    assert not (unfinished / "bagit.txt").exists()
    assert archive_state(bureau.register.load(FIRM)).last is None
    first = unfinished / "data/02_影像/E-02 溢流染色机/1_拆除前/E02-前-01.jpg"
    written_at = first.stat().st_mtime_ns
    (unfinished / "data/02_影像/剩下的.jpg").write_bytes(b"of an earlier attempt")
    written = archive(bureau, place)
    assert [each.name for each in place.iterdir()] == [written.folder.name]
    assert (written.folder / first.relative_to(unfinished)).stat().st_mtime_ns == written_at
    assert check_archive(written.folder).wrong == ()


def test_written_but_not_stated_it_is_found_again(bureau: Bureau, place: Path, tmp_path: Path) -> None:
    """As after a kill between the last rename and the act: here a copy of the bureau wrote it."""
    a_firm_at_the_bureau(bureau)
    with a_copy(bureau, tmp_path / "copy") as opened, at_bureau(opened, MACHINE) as copy:
        before = archive(copy, place)
    written = archive(bureau, place, "a2")
    assert (written.folder, written.digest) == (before.folder, before.digest)
    assert [each.name for each in place.iterdir()] == [before.folder.name]
    assert archive_state(written.case).name == "archived"


def test_killed_before_its_last_name_it_is_finished(bureau: Bureau, place: Path, tmp_path: Path) -> None:
    """Lists and signature stood, the name was not given yet."""
    a_firm_at_the_bureau(bureau)
    with a_copy(bureau, tmp_path / "copy") as opened, at_bureau(opened, MACHINE) as copy:
        before = archive(copy, place).folder
    before.rename(before.with_name(before.name + UNFINISHED))
    written = archive(bureau, place, "a2")
    assert [each.name for each in place.iterdir()] == [before.name] == [written.folder.name]
    assert check_archive(written.folder).wrong == ()


def test_somebody_elses_folder_of_that_name_is_left_alone(bureau: Bureau, place: Path) -> None:
    a_firm_at_the_bureau(bureau)
    theirs = place / f"{NAME}_20251114{UNFINISHED}"
    theirs.mkdir()
    (theirs / "我的文件.txt").write_text("留着", "utf-8")
    with pytest.raises(FileRefused) as refused:
        archive(bureau, place)
    assert refused.value.code is Refusal.FILE_EXISTS
    assert [each.name for each in theirs.iterdir()] == ["我的文件.txt"]


def test_nothing_plain_goes_onto_a_hand_over_stick(bureau: Bureau, laptop_a: InHand, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    hand_in_a_picture(bureau, laptop_a, stick)
    (stick / "归档").mkdir()
    for place in (stick, stick / "归档"):
        with pytest.raises(FileRefused) as refused:
            archive(bureau, place)
        assert refused.value.code is Refusal.ARCHIVE_ON_STICK
        assert refused.value.details["place"] == "stick"
    assert not list((stick / "归档").iterdir())


def test_nothing_plain_goes_among_locked_case_files(bureau: Bureau) -> None:
    a_firm_at_the_bureau(bureau)
    cases = bureau.opened.workspace.folder / "cases"
    before = sorted(cases.rglob("*"))
    with pytest.raises(FileRefused) as refused:
        archive(bureau, cases)
    assert refused.value.code is Refusal.ARCHIVE_IN_WORKSPACE
    assert sorted(cases.rglob("*")) == before


def test_a_place_that_is_not_there_is_refused(bureau: Bureau, place: Path) -> None:
    a_firm_at_the_bureau(bureau)
    with pytest.raises(FileRefused) as refused:
        archive(bureau, place / "没有")
    assert refused.value.code is Refusal.FILE_MISSING


DAMAGES = {
    "a byte of a picture": ("data/02_影像/E-02 溢流染色机/1_拆除前/E02-前-01.jpg", "damaged"),
    "the acts": ("data/04_数据/操作留痕.jsonl", "damaged"),
    "the tag manifest": ("tagmanifest-sha256.txt", "list"),
    "the signature": ("tagmanifest-sha256.txt.minisig", "signature"),
    "who signed": ("签名/单位公钥.pub", "damaged"),
}


@pytest.mark.parametrize("what", DAMAGES)
def test_any_change_is_found(what: str, bureau: Bureau, place: Path) -> None:
    a_firm_at_the_bureau(bureau)
    folder = archive(bureau, place).folder
    path, why = DAMAGES[what]
    stored = bytearray((folder / path).read_bytes())
    stored[len(stored) // 2] ^= 0x15
    (folder / path).write_bytes(stored)
    assert WrongFile(path, why) in check_archive(folder).wrong  # type: ignore[arg-type]  # a literal


def test_files_gone_added_and_linked_are_found(bureau: Bureau, place: Path, tmp_path: Path) -> None:
    a_firm_at_the_bureau(bureau)
    folder = archive(bureau, place).folder
    gone = folder / "data/00_封面.pdf"
    outside = tmp_path / "outside.pdf"
    gone.rename(outside)
    gone.symlink_to(outside)
    (folder / "data/多出来的.txt").write_text("?", "utf-8")
    (folder / "data/00_卷内目录.pdf").unlink()
    wrong = {each.path: each.why for each in check_archive(folder).wrong}
    assert wrong["data/00_封面.pdf"] == "damaged"
    assert wrong["data/多出来的.txt"] == "not_listed"
    assert wrong["data/00_卷内目录.pdf"] == "missing"


def test_a_list_that_leads_out_of_the_folder_is_refused(bureau: Bureau, place: Path, tmp_path: Path) -> None:
    a_firm_at_the_bureau(bureau)
    folder = archive(bureau, place).folder
    with (folder / "manifest-sha256.txt").open("a", encoding="utf-8") as listed:
        listed.write(f"{'0' * 64}  data/../../secret\n{'0' * 64}  /etc/passwd\n")
    wrong = {each.path: each.why for each in check_archive(folder).wrong}
    assert wrong["data/../../secret"] == wrong["/etc/passwd"] == "path"


def test_another_offices_archive_is_told(bureau: Bureau, place: Path) -> None:
    a_firm_at_the_bureau(bureau)
    folder = archive(bureau, place).folder
    found = check_archive(folder, bureau.opened.signing_key.public.text)
    assert [each.why for each in found.wrong] == ["signature"]
    assert not found.is_known


def test_any_other_folder_is_no_archive(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        check_archive(tmp_path)
    assert refused.value.code is Refusal.NOT_AN_ARCHIVE
