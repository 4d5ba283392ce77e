"""The story of one enterprise, told by the operations into a real workspace and looked at afterwards."""

import secrets
from datetime import date
from pathlib import Path

import pytest

from app import places
from app.domain.equipment.machine import machines_of
from app.domain.equipment.state import missing_proofs, state_of
from app.domain.photos.photo import photos_of
from app.domain.records.printed import papers_of
from app.operations.at_bureau import is_safe_at_bureau
from app.operations.demo.story import DEMO_PASSPHRASE_FILE, StoryTools, tell
from app.operations.in_hand import Machine, take_in_hand
from app.operations.list_cases import case_rows
from app.operations.open_register import open_register
from app.printing.fonts import bundled_fonts

MACHINE = Machine("this computer", secrets.token_bytes)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    folder = tmp_path_factory.mktemp("示例") / "工作区"
    fonts = places.fonts()
    tools = StoryTools(MACHINE, bundled_fonts(fonts), fonts / "NotoSansSC-Regular.ttf", "口令 示例 2025")
    return folder, list(tell(folder, tools))


def test_a_visit_goes_from_the_first_question_to_the_receipt(told: tuple[Path, list[str]]) -> None:
    folder, lines = told
    assert lines[0].startswith("示例数据 · 演示日期 2025-11-14")
    assert "局端已收妥" in lines
    assert "同一移交数据再次接收：新增 0 条" in lines
    passphrase = (folder / DEMO_PASSPHRASE_FILE).read_text("utf-8").strip()
    with take_in_hand(folder, "", passphrase, MACHINE) as opened:
        (row,) = case_rows(opened)
        with opened.open_case(row.case) as case_file:
            assert is_safe_at_bureau(case_file)
            case = case_file.load()
            assert [state_of(machine, date(2025, 11, 14)).text for machine in machines_of(case)][1] == (
                "逾期未拆 14 天"
            )
            photos = photos_of(case)
            assert len(photos) == 50
            assert "缺少“拆除前”影像" not in missing_proofs(case, machines_of(case)[0], photos)
            papers = papers_of(case)
            assert papers[0].kind == "inspection_record"
            assert len(papers[0].pages) <= 2
            assert papers[0].state == "seal_pending"
            assert not papers[0].changed
        with open_register(opened, MACHINE) as (register, store):
            assert register.load(row.case).digest == case.digest
            assert len(list(store.names())) == len({photo.sha256 for photo in photos}) + len(papers)


def test_a_private_picture_leaves_no_trace_in_any_case(told: tuple[Path, list[str]]) -> None:
    folder, _ = told
    passphrase = (folder / DEMO_PASSPHRASE_FILE).read_text("utf-8").strip()
    with (
        take_in_hand(folder, "", passphrase, MACHINE) as opened,
        opened.open_tray(secrets.token_bytes) as tray,
    ):
        (gone,) = tray.items("discarded")
        assert gone.name == ""
        (row,) = case_rows(opened)
        with opened.open_case(row.case) as case_file:
            assert case_file.original(gone.sha256) is None
