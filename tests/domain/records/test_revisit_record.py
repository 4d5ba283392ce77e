"""The record of looking again: what was found, seals, bills against last year, then and now on one page."""

from collections.abc import Iterator

import pytest

from app.domain.acts.fact import Fact, Occurred
from app.domain.archive.facts import CaseArchived
from app.domain.enterprise.facts import EnterpriseStated
from app.domain.equipment.facts import StepStated
from app.domain.equipment.seal_facts import SealChecked, SealPlaced
from app.domain.people.office import Office
from app.domain.price.facts import PowerAccountAdded, PowerUsed
from app.domain.records.kinds import compose, shows
from app.domain.records.record import CheckBoxes, PhotoSheet, Record, Table, missing
from app.domain.records.request import RecordRequest
from app.domain.restart.facts import SignalAnswered
from app.domain.restart.rules import answer_signal
from app.domain.restart.signals import signals_of
from app.domain.revisit.facts import RevisitStated, ViewpointPaired
from app.domain.revisit.revisit import pairs_of
from app.domain.visits.facts import VisitAdded, VisitKind, VisitTimed
from app.domain.visits.visit import visit_of
from tests.case_making import Writer, a_cutoff, a_machine, a_reading
from tests.domain.records.test_composing import a_picture, fields, said

OFFICE = Office("示例区工业和信息化局", "长乐区", sample=True, review_body="", court="")
DAY = "2025-09-16"


def looked(kind: VisitKind = "revisit") -> Writer:
    """A sealed machine, archived, looked at again: a torn strip, a meter that stood still, bills."""
    writer = Writer()
    archived = CaseArchived(
        archive="a", on="2025-09-01", folder="f", digest="d", case_digest="c", files=1, size=1
    )
    writer.states(
        EnterpriseStated(field="name", value="示例染整"),
        *a_machine(),
        *a_cutoff(meter_kind="dedicated", account="示3501"),
        a_reading("4871.36"),
        StepStated(equipment="e-02", step="power", occurred=Occurred(at="2025-06-12", observer="lin")),
        SealPlaced(seal="s3", number="0003", equipment="e-02", part="传动"),
        *a_picture("前-01", "before", "2025-06-12T09:48"),
        archived,
    )
    writer.states(
        VisitAdded(visit="v1", kind=kind),
        VisitTimed(visit="v1", event="started", turn=1, at=f"{DAY}T09:50+08:00"),
        SealChecked(seal="s3", on=DAY, condition="broken", cause="堆货刮破"),
        a_reading("4871.36", DAY),
        PowerAccountAdded(account="a1", number="示3501"),
        *(
            PowerUsed(account="a1", month=month, kwh=kwh)
            for month, kwh in (("2024-08", "41200"), ("2025-05", "42000"), ("2025-08", "0"))
        ),
        RevisitStated(visit="v1", field="site_state", value="停用，无原料"),
        RevisitStated(visit="v1", field="restarted", value="no"),
        *a_picture("复查-01", "revisit", f"{DAY}T10:10"),
    )
    return writer


def paper_of(writer: Writer, *facts: Fact) -> Record:
    case = writer.states(*facts) if facts else writer.case
    return compose("revisit_record", RecordRequest(record="r1", case=case, office=OFFICE, visit="v1"))


def tables(paper: Record) -> Iterator[tuple[str, ...]]:
    return (row for block in paper.blocks if isinstance(block, Table) for row in block.rows)


def test_it_tells_state_seals_meters_and_bills_after_the_archive() -> None:
    paper = paper_of(looked())
    told = fields(paper)
    assert paper.title == "回头看记录"
    assert told["现场现状"] == "停用，无原料"
    assert told["断开点D1"] == "表底数4871.36，自止码以来用量0"
    assert told["用电量同比"] == "户号示3501 2025-08用电 0 kWh，上年同月 41200 kWh，同比-100.0%"
    assert ("E-02", "0003", "传动", "破损", "堆货刮破") in tables(paper)
    boxes = [block for block in paper.blocks if isinstance(block, CheckBoxes)]
    assert [(box.label, [o.text for o in box.options if o.ticked]) for box in boxes] == [
        ("是否复产", ["否"]),
        ("是否新增设备", []),
    ]


def test_a_signal_of_the_day_stands_with_its_answer() -> None:
    writer = looked()
    assert any(row[2] == "未核实" for row in tables(paper_of(writer)) if len(row) == 3)
    (signal,) = [each for each in signals_of(writer.case) if each.kind == "seal"]
    said_of_it = SignalAnswered(signal=signal.key, outcome="bump", on=DAY, reason="叉车刮破")
    paper = paper_of(writer, answer_signal(signals_of(writer.case), said_of_it))
    assert any(row[2] == "车辆、堆货碰损：叉车刮破" for row in tables(paper) if len(row) == 3)


def test_then_and_now_stand_side_by_side() -> None:
    writer = looked()
    (sheet,) = [block for block in paper_of(writer).blocks if isinstance(block, PhotoSheet)]
    assert [(photo.code, photo.position) for photo in sheet.photos] == [
        ("前-01", "拆除前"),
        ("复查-01", "目前（回头看）"),
    ]
    assert sheet.layout == "triplet"


def test_a_pair_a_person_chose_goes_before_the_proposed_one_and_can_be_taken_back() -> None:
    writer = looked()
    writer.states(*a_picture("前-02", "before", "2025-06-12T09:50"))
    chosen = ViewpointPaired(visit="v1", equipment="e-02", before="前-02", now="复查-01")
    case = writer.states(chosen)
    visit = visit_of(case, "v1")
    assert visit is not None
    assert [(pair.before.number, pair.is_stated) for pair in pairs_of(case, visit)] == [("前-02", True)]
    case = writer.states(ViewpointPaired(visit="v1", equipment="e-02", before="", now=""))
    assert [(pair.before.number, pair.is_stated) for pair in pairs_of(case, visit)] == [("前-01", False)]


def test_a_patrol_has_the_same_record_under_its_own_name() -> None:
    assert paper_of(looked("patrol")).title == "封存巡查记录"


def test_typed_words_go_before_what_the_bills_say() -> None:
    paper = paper_of(looked(), RevisitStated(visit="v1", field="power_use", value="供电所未出账"))
    assert fields(paper)["用电量同比"] == "供电所未出账"
    assert "新贴封条" not in said(paper)


def test_an_empty_record_has_room_for_all_of_it() -> None:
    writer = Writer()
    writer.states(VisitAdded(visit="v1", kind="revisit"), *a_machine())
    labels = missing(paper_of(writer))
    assert {"企业名称", "现场现状", "是否复产", "是否新增设备", "用电量同比"} <= set(labels)


@pytest.mark.parametrize(
    "path",
    ["visit/v1/revisit_restarted", "visit/v1/pair/e-02", "seal/s3/check/2025-09-16", "signal/x/answered"],
)
def test_what_it_shows_makes_it_out_of_date(path: str) -> None:
    assert shows("revisit_record", "v1", path)
    assert not shows("revisit_record", "v1", "visit/v2/found")
