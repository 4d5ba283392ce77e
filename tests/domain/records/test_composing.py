"""Papers composed from a case: what stands on them, what is left to the pen, what is never claimed."""

from collections.abc import Iterable, Iterator

import pytest

from app.domain.acts.fact import Fact
from app.domain.enterprise.facts import EnterpriseStated
from app.domain.equipment.facts import EquipmentStated, StepStated
from app.domain.equipment.seal_facts import SealPlaced
from app.domain.errors import Refusal, RuleRefused
from app.domain.orders.facts import ProblemFound, ProblemStated
from app.domain.people.office import Office
from app.domain.photos.claims import Claims
from app.domain.photos.facts import PhotoKept, PhotoPlaced, Stage
from app.domain.records.kinds import KINDS, OF_SEIZURE, compose
from app.domain.records.photo_evidence import subject_words
from app.domain.records.record import (
    Block,
    BoxRow,
    Fields,
    Heading,
    Paragraph,
    PhotoSheet,
    Piece,
    Record,
    Table,
    ThumbnailRow,
    Together,
    missing,
)
from app.domain.records.request import RecordRequest
from app.domain.visits.facts import MatterChosen, VisitAdded, VisitPerson, VisitStated, VisitTimed
from tests.case_making import Writer, a_cutoff, a_machine, a_reading, on_the_day

OFFICE = Office("示例区工业和信息化局", "长乐区", sample=True, review_body="", court="")


def record(kind: str, *facts: Fact, seals: tuple[str, ...] = ()) -> Record:
    case = Writer().states(VisitAdded(visit="v1", kind="inspection", planned_for="2025-06-12"), *facts)
    return compose(kind, RecordRequest(record="r1", case=case, office=OFFICE, visit="v1", seal_numbers=seals))


def flat(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Together):
            yield from flat(block.blocks)
        else:
            yield block


def fields(paper: Record, under: str = "") -> dict[str, str]:
    """Labels and values of every grid, or of the one under a heading that begins so."""
    found: dict[str, str] = {}
    heading = ""
    for block in flat(paper.blocks):
        if isinstance(block, Heading):
            heading = block.text
        if isinstance(block, Fields) and heading.startswith(under):
            found.update({field.label: field.value for field in block.fields})
    return found


def said(paper: Record) -> str:
    paragraphs = [block.text for block in flat(paper.blocks) if isinstance(block, Paragraph)]
    return "\n".join(text if isinstance(text, str) else "".join(map(_piece, text)) for text in paragraphs)


def _piece(piece: Piece) -> str:
    return piece if isinstance(piece, str) else f"【{piece.label}】"


def a_picture(number: str, stage: Stage, taken_at: str = "", visit: str = "") -> tuple[Fact, Fact]:
    claims = Claims(taken_at=taken_at or None)
    kept = PhotoKept(photo=number, sha256=number, sm3=number, size=9, name=f"{number}.jpg", claims=claims)
    return kept, PhotoPlaced(photo=number, subject="equipment/e-02", stage=stage, number=number, visit=visit)


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"walk_sheet", "photo_evidence"} - OF_SEIZURE))
def test_what_is_missing_is_told_in_the_words_of_the_paper(kind: str) -> None:
    labels = missing(record(kind))
    assert labels
    assert [label for label in labels if label.isascii()] == []


def test_water_and_points_without_a_meter_are_asked_only_what_they_have() -> None:
    paper = record(
        "cutoff_record",
        *a_machine(),
        *a_cutoff("D1", "power", meter_kind="dedicated", meter_factor="100"),
        a_reading("4871.36"),
        *a_cutoff("D2", "water", meter_kind="dedicated"),
        *a_cutoff("D3", "power", meter_kind="none"),
    )
    power, water, bare = (fields(paper, f"断开点 {number}") for number in ("D1", "D2", "D3"))
    assert power["止码"] == "4871.36 kWh"
    assert power["计量方式及倍率"] == "专用表，倍率100"
    assert "变压器容量（kVA）" in power
    assert "变压器容量（kVA）" not in water
    assert "止码" in water
    assert bare["计量方式"] == "无独立计量"
    assert "止码" not in bare


def test_a_factor_not_known_leaves_room_for_it() -> None:
    paper = record("cutoff_record", *a_machine(), *a_cutoff(meter_kind="shared"))
    assert fields(paper, "断开点 D1")["计量方式及倍率"] == "共用表，倍率："


def test_papers_of_an_unknown_firm_have_room_to_write_everything() -> None:
    assert "断开点位置" in fields(record("cutoff_record"), "断开点 D2（□电　□水）")
    sealing = record("sealing_record")
    assert fields(sealing)["设备名称及型号"] == ""
    assert next(block for block in sealing.blocks if isinstance(block, Table)).blank_rows >= 10


def test_a_cut_not_written_down_yet_is_left_to_the_pen_word_by_word() -> None:
    paper = record("inspection_record", *a_machine(), *a_cutoff(cut_at="2025-06-12T10:45+08:00"))
    assert (
        "D1 跌落式熔断器（供E-02）：【D1执行单位及人员】于10时45分以【D1断开方式】断开供电；"
        "电能表出厂编号【D1表计出厂编号】，止码【D1止码】kWh。" in said(paper)
    )
    assert "D1止码" in missing(paper)


def test_a_cut_written_down_leaves_nothing_open() -> None:
    known = {
        "cut_at": "2025-06-12T10:45+08:00",
        "executor": "周示勤",
        "method": "摘跌落",
        "meter_number": "示1",
    }
    paper = record(
        "inspection_record", *a_machine(), *a_cutoff(**known, meter_factor="100"), a_reading("9.5")
    )
    assert "周示勤于10时45分以摘跌落断开供电；电能表出厂编号示1，倍率100，止码9.5kWh。" in said(paper)
    assert [label for label in missing(paper) if label.startswith("D1")] == []


def test_an_empty_inspection_record_claims_nothing() -> None:
    assert "未发现" not in said(record("inspection_record"))
    assert "未发现其他问题" in said(record("inspection_record", *a_machine()))


def test_a_visit_that_goes_on_has_room_for_its_end() -> None:
    started = VisitTimed(visit="v1", event="started", turn=1, at="2025-06-12T09:12+08:00")
    assert fields(record("inspection_record", started))["检查时间"] == "2025年6月12日9时12分至　　时　　分"


def test_the_record_counts_only_pictures_of_its_own_visit() -> None:
    paper = record(
        "inspection_record",
        *a_machine(model="HT-250", made_on="2006"),
        *a_picture("断电-01", "cutoff", "2025-06-12T10:00:00"),
        *a_picture("前-01", "before", visit="v1"),
        *a_picture("中-01", "during", "2025-07-08T10:00:00"),
    )
    assert "铭牌标示型号HT-250，出厂2006（照片前-01等2张）" in said(paper)


def test_the_sealing_certificate_names_its_strips_and_lists_them_apart() -> None:
    strips = [
        SealPlaced(
            seal=f"s{n}",
            number=f"FC2025-000{n}",
            equipment="e-02",
            part=part,
            visit="v1",
            occurred=on_the_day(),
        )
        for n, part in ((1, "电源柜"), (2, "主缸人孔"))
    ]
    seal_photo = PhotoKept(photo="p1", sha256="p1", sm3="p1", size=1, name="1.jpg", claims=Claims())
    placed = PhotoPlaced(photo="p1", subject="seal/s2", stage="sealing", number="封存-01")
    paper = record("sealing_record", *a_machine(), *strips, seal_photo, placed)
    assert fields(paper, "E-02")["封存标识"] == "2张，FC2025-0001至FC2025-0002，见清单"
    assert fields(paper)["封存日期"] == "2025年6月12日"
    table = next(block for block in paper.blocks if isinstance(block, Table))
    assert [row[1:6] for row in table.rows] == [
        ("E-02", "FC2025-0001", "电源柜", "2025-06-12", ""),
        ("E-02", "FC2025-0002", "主缸人孔", "2025-06-12", "封存-01"),
    ]


def test_pictures_stand_machine_by_machine_stage_by_stage() -> None:
    paper = record(
        "photo_evidence",
        *a_machine(),
        *a_picture("中-01", "during"),
        *a_picture("前-02", "before"),
        *a_picture("后-01", "after"),
        *a_picture("前-01", "before"),
    )
    sheet = next(block for block in paper.blocks if isinstance(block, PhotoSheet))
    assert [photo.code for photo in sheet.photos] == ["前-01", "前-02", "中-01", "后-01"]


def test_what_a_picture_shows_is_told_in_the_words_of_the_papers() -> None:
    strip = SealPlaced(
        seal="s1", number="FC2025-0001", equipment="e-02", part="电源柜", occurred=on_the_day()
    )
    problem = ProblemFound(problem="q1", number="P1", text="未设置警示标识")
    shown = {
        "equipment/e-02": "E-02 溢流染色机",
        "cutoff/d1": "断开点 D1 跌落式熔断器",
        "seal/s1": "封条 FC2025-0001（电源柜）",
        "problem/q1": "问题 P1",
        "site/gone": "",
    }
    case = Writer().states(*a_machine(), *a_cutoff(), strip, problem)
    words = subject_words(case)
    assert {subject: words(subject) for subject in shown} == shown


def test_nobody_is_said_to_have_been_there_on_another_day() -> None:
    lin = VisitPerson(visit="v1", person="lin", role="officer", name="林示川", card="示350112001")
    paper = record(
        "photo_evidence",
        lin,
        *a_machine(),
        *a_picture("前-01", "before", "2025-06-12T10:00:00"),
        *a_picture("中-01", "during", "2025-07-08T10:00:00"),
        *a_picture("后-01", "after"),
    )
    sheet = next(block for block in paper.blocks if isinstance(block, PhotoSheet))
    present = {photo.code: dict(photo.caption)["在场人员"] for photo in sheet.photos}
    assert present == {"前-01": "林示川", "中-01": "", "后-01": ""}


def test_the_walk_sheet_says_what_to_check_and_hands_out_strips() -> None:
    sealed, dismantled = a_machine("E-02"), a_machine("E-01", route="立即拆除")
    paper = record(
        "walk_sheet",
        EnterpriseStated(field="name", value="福州市长乐区示例染整有限公司"),
        MatterChosen(visit="v1", matter="CY06"),
        MatterChosen(visit="v1", matter="宿舍用电"),
        *sealed,
        *dismantled,
        *a_picture("前-01", "before"),
        seals=tuple(f"FC2025-000{n}" for n in range(1, 10)),
    )
    assert fields(paper)["检查事项"] == "CY06 断水；宿舍用电"
    rows = [block for block in flat(paper.blocks) if isinstance(block, BoxRow)]
    assert [[box.label for box in row.boxes] for row in rows if row.label == "封条及部位"] == [
        [f"FC2025-000{n}" for n in range(1, 6)]
    ]
    assert [box.label for box in rows[0].boxes][:2] == ["1-1 铭牌", "1-2 全景"]
    small = [block for block in flat(paper.blocks) if isinstance(block, ThumbnailRow)]
    assert [(row.width, [one.image for one in row.thumbnails]) for row in small] == [(60.0, ["前-01"])]


def test_the_walk_sheet_shows_how_it_was_and_how_it_was_last() -> None:
    numbers = [f"前-0{n}" for n in range(1, 5)] + [f"封存-0{n}" for n in range(1, 4)]
    pictures = [
        fact
        for n, number in enumerate(numbers)
        for fact in a_picture(
            number, "before" if number.startswith("前") else "sealing", f"2025-06-12T10:0{n}:00"
        )
    ]
    row = next(
        block
        for block in flat(record("walk_sheet", *a_machine(), *pictures).blocks)
        if isinstance(block, ThumbnailRow)
    )
    assert [one.code for one in row.thumbnails] == ["前-01", "前-02", "封存-02", "封存-03"]


def test_steps_done_are_ticked_on_the_next_walk() -> None:
    done = StepStated(equipment="e-02", step="water", outcome="done", occurred=on_the_day())
    stated = EquipmentStated(equipment="e-02", field="drive_kept_at", value="厂区二")
    drive = StepStated(
        equipment="e-02", step="drive", outcome="done", detail="主泵电机4台", occurred=on_the_day()
    )
    paper = record("inspection_record", *a_machine(model="HT-250"), done, stated, drive)
    assert "动力装置主泵电机4台已拆下，存放于厂区二" in said(paper)


def test_what_a_visit_found_stands_on_its_record() -> None:
    paper = record("inspection_record", VisitStated(visit="v1", field="found", value="现场按两班生产。"))
    assert "现场按两班生产。" in said(paper)


def test_two_records_of_one_reading_are_both_printed_and_said_to_disagree() -> None:
    here, there = Writer("a"), Writer("b")
    here.states(VisitAdded(visit="v1", kind="inspection"), *a_machine(), *a_cutoff(meter_kind="dedicated"))
    there.takes_in(here)
    here.states(a_reading("4871.36"))
    there.states(a_reading("4817.36"))
    case = here.takes_in(there)
    request = RecordRequest(record="r1", case=case, office=OFFICE, visit="v1")
    shown = fields(compose("cutoff_record", request), "断开点 D1")["止码"]
    assert shown.endswith("（两处记录不一致，待核定）")
    assert {"4871.36 kWh", "4817.36 kWh"} == set(
        shown.removesuffix("（两处记录不一致，待核定）").split(" / ")
    )
    assert "两处记录不一致，待核定" in said(compose("inspection_record", request))


def test_a_feed_that_was_restored_says_when_and_why() -> None:
    paper = record(
        "cutoff_record",
        *a_machine(),
        *a_cutoff(restored_on="2025-12-01", restored_basis="恢复供电通知书示1号"),
    )
    assert fields(paper, "断开点 D1")["恢复日期及依据"] == "2025年12月1日 恢复供电通知书示1号"


def test_later_readings_stand_below_with_what_was_used_since() -> None:
    paper = record(
        "cutoff_record",
        *a_machine(),
        *a_cutoff(meter_kind="dedicated", meter_factor="100"),
        a_reading("4871.36"),
        a_reading("4871.86", moment="2025-09-16"),
    )
    table = next(block for block in flat(paper.blocks) if isinstance(block, Table))
    assert [row[:3] for row in table.rows] == [("D1", "2025-09-16", "4871.86")]
    assert table.rows[0][3].startswith("50")


def test_problems_of_the_visit_stand_with_their_terms_and_the_weather_below() -> None:
    found = ProblemFound(problem="q1", number="P1", text="配电房未设警示标识", visit="v1")
    elsewhere = ProblemFound(problem="q2", number="P2", text="他日的问题", visit="v2")
    due = ProblemStated(problem="q1", field="due", value="2025-06-27")
    paper = record(
        "inspection_record",
        *a_machine(),
        found,
        elsewhere,
        due,
        VisitStated(visit="v1", field="weather", value="小雨"),
        VisitStated(visit="v1", field="yearly_cap", value="2"),
        VisitStated(visit="v1", field="times_this_year", value="1"),
    )
    assert "P1 配电房未设警示标识，整改期限2025年6月27日。" in said(paper)
    assert "他日的问题" not in said(paper)
    assert "天气：小雨。" in said(paper)
    assert fields(paper)["检查频次"] == "本年度第1次（上限2次）"


def test_a_kind_nobody_knows_is_refused() -> None:
    with pytest.raises(RuleRefused) as refused:
        record("love_letter")
    assert refused.value.code is Refusal.RECORD_KIND_UNKNOWN
