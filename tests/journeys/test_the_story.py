"""The roads of design.md §6 in the demo story: told by the operations, looked at in the files afterwards."""

import secrets
from datetime import date

import pytest

from app.domain.acceptance.proofs import missing_proofs
from app.domain.equipment.machine import machines_of
from app.domain.orders.order import orders_of
from app.domain.orders.state import state_of_order
from app.domain.orders.trail import trails_of
from app.domain.photos.photo import photos_of
from app.domain.records.printed import papers_of
from app.operations.demo.friday import ledger_of
from app.operations.demo.orders import CEMENT
from app.operations.demo.self_check import CHECKS, Checked
from app.operations.demo.stage import WRITTEN_DOWN, Stage
from app.operations.demo.telling import DEMO_DAY
from app.operations.list_cases import case_rows


@pytest.mark.parametrize("road", CHECKS)
def test_a_road_leads_where_it_must(road: int, checked: tuple[Checked, ...]) -> None:
    of_road = [line for line in checked if line.road == road]
    assert any(line.text.startswith("核对") for line in of_road)
    assert [line.wrong for line in of_road if line.wrong] == []


def test_the_story_says_what_it_did(checked: tuple[Checked, ...]) -> None:
    told = [line.text for line in checked]
    assert told[0].startswith("示例数据 · 演示日期 2025-11-14")
    for said in (
        "移交盘在 60% 处断开，已写入部分完好，重新插入后可继续",
        "同一移交数据再次接收：新增 0 条",
        "待核定：E-02 两处记录不一致，1080 与 1200",
        "回执已取回，电脑 示-A：局端已收妥",
        "台账已导出：15 行，31 台（套），其中已验收 17",
    ):
        assert said in told


def test_a_private_picture_leaves_no_trace_in_any_case(stage: Stage) -> None:
    with stage.laptop_a.open_tray(secrets.token_bytes) as tray:
        (gone,) = tray.items("discarded")
        waiting = tray.items()
    assert gone.name == ""
    assert len(waiting) == 1  # the other enterprise's picture
    for opened in stage.opened:
        for case in opened.workspace.case_ids():
            with opened.open_case(case) as case_file:
                assert case_file.original(gone.sha256) is None


def test_papers_are_short_signed_and_back(stage: Stage) -> None:
    with stage.session(stage.laptop_a) as session:
        papers = {paper.kind: paper for paper in papers_of(session.case)}
    record = papers["inspection_record"]
    assert len(record.pages) <= 2
    assert [correction.mark for correction in record.corrections] == ["按指印"]
    assert record.stamp_mark == ("stamped", "2025-06-16")
    assert {kind for kind, paper in papers.items() if paper.scans} == {
        "inspection_record",
        "cutoff_record",
        "sealing_record",
        "rectification_order",
        "recheck_opinion",
    }


def test_the_order_over_p1_went_its_whole_way(stage: Stage) -> None:
    with stage.session(stage.laptop_a) as session:
        (order,) = orders_of(session.case)
        (trail,) = trails_of(session.case, order)
    assert order.number == "长工信责改〔2025〕示1号"
    assert (order.served_on, order.due) == ("2025-06-12", "2025-06-27")
    assert state_of_order(order, DEMO_DAY).name == "cleared"
    assert (trail.problem.number, trail.verdict) == ("P1", "已整改：已设置警示标识，整改到位")
    assert trail.problem.field("closed_on") == "2025-06-27"


def test_the_cement_works_got_more_time_once(stage: Stage) -> None:
    case = next(row.case for row in case_rows(stage.bureau) if row.name == CEMENT)
    with stage.session(stage.bureau, case=case) as session:
        (order,) = orders_of(session.case)
    assert order.first is not None
    assert (order.first.computed, order.due) == ("2025-11-12", "2026-02-12")
    assert order.limit is not None
    assert order.limit.share == "5"


def test_what_is_missing_before_acceptance_is_named(stage: Stage) -> None:
    with stage.session(stage.laptop_a) as session:
        case = session.case
        photos = photos_of(case)
        missing = {m.number: missing_proofs(case, m, photos) for m in machines_of(case)}
    assert missing["E-01"] == ()
    assert missing["E-03"] == ()  # 拆除中 was waived with a reason
    assert missing["E-02"] == ("产能两处记录不一致",)


def test_the_list_of_enterprises_never_opens_a_case(stage: Stage) -> None:
    rows = case_rows(stage.bureau)
    assert len(rows) == 12
    assert sum(row.machines for row in rows) == 14


def test_a_number_of_the_ledger_is_the_sum_of_its_rows(stage: Stage) -> None:
    ledger = ledger_of(stage)
    assert ledger.as_of == date(2025, 11, 14)
    assert [row.township for row in ledger.rows if row.state == "零报告"] == ["猴屿乡"]
    assert sum(int(row.count or "0") for row in ledger.rows) == 31
    assert len({row.case for row in ledger.rows if row.case}) == 12


def test_the_passphrase_of_the_story_lies_beside_it(stage: Stage) -> None:
    assert (stage.folder / WRITTEN_DOWN).read_text("utf-8").strip() == stage.tools.passphrase
