"""This is about what became of the three machines after the visit, until the day of the story, 2025-11-14."""

from collections.abc import Iterator
from datetime import date

from app.domain.acts.fact import Occurred
from app.domain.disposal.facts import (
    BuyerStated,
    DisposalField,
    DisposalProofAdded,
    DisposalStated,
    SlipStated,
)
from app.domain.equipment.cutoff_facts import ReadingTaken
from app.domain.equipment.facts import DisposalSlipAdded, EquipmentDismantled
from app.domain.equipment.seal_facts import SealChecked, SealPlaced
from app.domain.equipment.seals import seals_of
from app.domain.supervision.facts import SupervisionIssued
from app.domain.visits.facts import VisitAdded, VisitKind, VisitPerson, VisitStated
from app.media.samples import SamplePicture
from app.operations.demo import firm
from app.operations.demo.orders import look_at_the_sign
from app.operations.demo.pictures import place_roll
from app.operations.demo.stage import Stage, Told
from app.operations.demo.visit import cutoff_id, equipment_id
from app.operations.describe import describe
from app.operations.dispose import add_proof, name_buyer, state_disposal, weigh
from app.operations.place_seal import check_seal, place_seal
from app.operations.prepare_visit import prepare_visit
from app.operations.run_visit import finish_visit, start_visit
from app.operations.session import Session
from app.operations.supervise import issue_supervision
from app.operations.take_reading import take_reading


def put_right_and_dismantle(stage: Stage, pictures: tuple[SamplePicture, ...]) -> Iterator[Told]:
    stage.clock.turn_to("2025-06-27", "15:30")
    with stage.session(stage.laptop_a) as session:
        yield from look_at_the_sign(stage, session)
    yield Told(7, "问题 P1 已复查，整改到位")
    stage.clock.turn_to("2025-07-10", "17:30")
    with stage.session(stage.laptop_a) as session:
        boiler, transformer = (equipment_id(session.case, number) for number in ("E-01", "E-03"))
        witnessed = Occurred(at="2025-07-10", observer=firm.LIN)
        session.do(describe, [_dismantled(boiler, "2025-07-08", "2025-07-10", "气割", "9", witnessed)])
        session.do(
            describe, [_dismantled(transformer, "2025-06-20", "2025-06-20", "整机报废", "1", witnessed)]
        )
        _sell_as_scrap(stage, session, boiler, transformer)
    yield Told(7, "E-01 已拆除，切割 9 件，过磅单 2 张共 14.84 吨；E-03 已吊离")
    yield from place_roll(stage, stage.laptop_a, pictures, date(2025, 7, 10), date(2025, 6, 13))
    yield from _deregister(stage)


def _dismantled(
    equipment: str, started: str, finished: str, method: str, pieces: str, occurred: Occurred
) -> EquipmentDismantled:
    return EquipmentDismantled(
        equipment=equipment,
        started=started,
        finished=finished,
        method=method,
        contractor="示例拆除工程公司",
        pieces=pieces,
        occurred=occurred,
    )


def _sell_as_scrap(stage: Stage, session: Session, boiler: str, transformer: str) -> None:
    """Who bought the boiler, the invoice; both machines are not passed on to anybody."""
    _weigh_the_boiler(stage, session, boiler)
    session.do(
        name_buyer, BuyerStated(buyer=firm.BUYER, code="示例信用代码", qualification="再生资源备案示08号")
    )
    invoice = DisposalProofAdded(
        proof=next(stage.ids), equipment=boiler, kind="invoice", number="示例发票0710", on="2025-07-10"
    )
    session.do(add_proof, invoice)
    session.do(
        state_disposal,
        [
            DisposalStated(equipment=equipment, field=field, value=value)
            for equipment, destination in ((boiler, "smelter"), (transformer, "recycler"))
            for field, value in _ended(destination)
        ],
    )


def _weigh_the_boiler(stage: Stage, session: Session, boiler: str) -> None:
    weighed = (
        ("示0710-1", "8.46", "18.86", "10.40", "闽A示001"),
        ("示0710-2", "6.38", "16.88", "10.50", "闽A示002"),
    )
    for number, weight, gross, tare, plate in weighed:
        slip = next(stage.ids)
        added = DisposalSlipAdded(
            slip=slip,
            equipment=boiler,
            number=number,
            on="2025-07-10",
            weight=weight,
            plate=plate,
            buyer=firm.BUYER,
            destination="示例钢厂回炉",
            occurred=Occurred(
                at="2025-07-10", observer=firm.LIN, source="paper", reference=f"过磅单 {number}"
            ),
        )
        stated = (
            SlipStated(slip=slip, field="gross", value=gross),
            SlipStated(slip=slip, field="tare", value=tare),
        )
        session.do(weigh, added, stated)


def _ended(destination: str) -> tuple[tuple[DisposalField, str], ...]:
    return (
        ("destination", destination),
        ("non_transfer_on", "2025-07-10"),
        ("non_transfer_by", "黄示琳（法定代表人）"),
    )


def _deregister(stage: Stage) -> Iterator[Told]:
    """07-22: the boiler's registration is cancelled."""
    stage.clock.turn_to("2025-07-22", "10:00")
    with stage.session(stage.laptop_a) as session:
        boiler = equipment_id(session.case, "E-01")
        said: tuple[tuple[DisposalField, str], ...] = (
            ("deregistered_on", "2025-07-22"),
            ("deregistered_number", "锅10闽A示0408注"),
            ("deregistered_by", "区市场监督管理局"),
        )
        session.do(
            state_disposal,
            [DisposalStated(equipment=boiler, field=field, value=value) for field, value in said],
        )
    yield Told(7, "E-01 使用登记 07-22 注销")


def look_again(stage: Stage, pictures: tuple[SamplePicture, ...]) -> Iterator[Told]:
    """回头看 of 09-16: one strip scraped by stored goods and replaced, the meter has not moved."""
    stage.clock.turn_to("2025-09-16", "10:40")
    with stage.session(stage.laptop_a) as session:
        visit = a_visit(session, stage, "revisit", "2025-09-16T09:50", "2025-09-16T10:30")
        machine = equipment_id(session.case, "E-02")
        occurred = Occurred(at="2025-09-16T10:10+08:00", observer=firm.LIN)
        for strip in seals_of(session.case):
            broken = strip.number == firm.SEALS[2]
            checked = SealChecked(
                seal=strip.id,
                on="2025-09-16",
                condition="broken" if broken else "intact",
                cause="堆货刮破，非启封" if broken else "",
                occurred=occurred,
            )
            session.do(check_seal, checked)
        placed = SealPlaced(
            seal=next(stage.ids),
            number=firm.SEALS[5],
            equipment=machine,
            part="传动",
            visit=visit,
            replaces=firm.SEALS[2],
            occurred=occurred,
        )
        session.do(place_seal, placed, firm.SEALS)
        reading = ReadingTaken(
            cutoff=cutoff_id(session.case, "D1"), moment="2025-09-16", value="4871.36", occurred=occurred
        )
        session.do(take_reading, reading)
    yield Told(7, "回头看 09-16：封条 0003 破损（堆货刮破，非启封），以 0006 替换；D1 表底数 4871.36，无变化")
    yield from place_roll(stage, stage.laptop_a, pictures, date(2025, 9, 16), date(2025, 7, 11))


def patrol_once_more(stage: Stage) -> Iterator[Told]:
    """Laptop B on 11-04: still standing. Not handed in by the day of the story."""
    stage.clock.turn_to("2025-11-04", "15:20")
    with stage.session(stage.laptop_b) as session:
        visit = a_visit(session, stage, "patrol", "2025-11-04T14:40", "2025-11-04T15:05")
        found = VisitStated(visit=visit, field="found", value="E-02 仍在原位，封条完好，未拆除")
        session.do(describe, [found])
    yield Told(7, "巡查 11-04：E-02 仍未拆除（示-B，仅存于本机）")


def press_the_township(stage: Stage) -> Iterator[Told]:
    """督办单 示3号 of 11-04 to 金峰镇, answer due 11-11; none has come by the day of the story."""
    with stage.session(stage.bureau) as session:
        issued = SupervisionIssued(
            supervision=next(stage.ids),
            number="示3号",
            to="金峰镇",
            on="2025-11-04",
            answer_by="2025-11-11",
            text="督促企业拆除已逾期的 E-02 间歇式溢流染色机",
            equipment=equipment_id(session.case, "E-02"),
        )
        session.do(issue_supervision, issued)
    yield Told(7, "督办单 示3号已发金峰镇，回复期限 2025-11-11")


def a_visit(session: Session, stage: Stage, kind: VisitKind, began: str, ended: str) -> str:
    """A visit by our own two officers, begun and ended at these minutes."""
    visit = next(stage.ids)
    people = [person for person in firm.OFFICERS if person.officer in (firm.LIN, firm.CHEN)]
    details = [
        VisitPerson(
            visit=visit,
            person=person.officer,
            role="officer",
            name=person.name,
            unit=person.unit,
            card=person.card,
        )
        for person in people
    ]
    session.do(prepare_visit, VisitAdded(visit=visit, kind=kind, planned_for=began[:10]), details)
    session.do(start_visit, visit, f"{began}+08:00")
    session.do(describe, [VisitStated(visit=visit, field="cards_shown", value="是")])
    session.do(finish_visit, visit, f"{ended}+08:00")
    return visit
