"""This is about files two ask for at once: one open file, let go of by the last, all closed in the end."""

from pathlib import Path

import pytest

from app.domain.errors import FileRefused, Refusal
from app.operations.in_hand import InHand, take_in_hand
from app.operations.keep_open import KeptOpen
from app.storage.act_copies import path_of
from tests.operations.bureau_made import FIRM, MACHINE, PASSPHRASE, stamp, states, the_firm


@pytest.fixture
def kept(laptop_a: InHand) -> KeptOpen:
    return KeptOpen(laptop_a)


def test_two_holders_share_one_open_case(kept: KeptOpen) -> None:
    one = kept.open_case(FIRM)
    with kept.open_case(FIRM) as other:
        assert other is one
    assert one.is_open
    before = one.load()
    states(kept, *the_firm())
    assert one.load().digest != before.digest
    one.close()
    assert not one.is_open
    with kept.open_case(FIRM) as again:
        assert again is not one


def test_the_tray_is_shared_alike(kept: KeptOpen) -> None:
    one = kept.open_tray(MACHINE.entropy)
    with kept.open_tray(MACHINE.entropy) as other:
        assert other is one
    assert one.items() == ()
    one.close()
    assert not one.is_open


def test_closing_lets_go_of_what_was_left_open(kept: KeptOpen, tmp_path: Path) -> None:
    left, tray = kept.open_case(FIRM), kept.open_tray(MACHINE.entropy)
    kept.open_case(FIRM)
    folder, officer = kept.workspace.folder, kept.officer
    kept.close()
    assert not left.is_open
    assert not tray.is_open
    with take_in_hand(folder, officer, PASSPHRASE, MACHINE) as opened, opened.open_case(FIRM) as case_file:
        assert case_file.load().id == FIRM


def test_closing_closes_the_others_where_one_copy_can_not_be_written(kept: KeptOpen) -> None:
    files = [kept.open_case(FIRM), kept.create_case("d" * 32, MACHINE.entropy)]
    for file in files:
        path_of(file.path, 0).mkdir()
        with file.writing() as writer:
            writer.append(stamp(kept), writer.case.seen, the_firm())
    with pytest.raises(FileRefused):
        kept.close()
    assert not any(file.is_open for file in files)
    for file in files:
        path_of(file.path, 0).rmdir()
        with take_in_hand(kept.workspace.folder, kept.officer, PASSPHRASE, MACHINE) as again:
            again.open_case(file.case_id).close()


def test_without_keeping_a_second_holder_is_refused(laptop_a: InHand) -> None:
    with laptop_a.open_case(FIRM), pytest.raises(FileRefused) as refused:
        laptop_a.open_case(FIRM)
    assert refused.value.code is Refusal.FILE_OPEN_ELSEWHERE
