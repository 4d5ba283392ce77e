"""This is about the joint visit of 06-12: prepared, walked, typed in at the owner's table."""

from collections.abc import Iterator

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact, Occurred
from app.domain.enterprise.facts import EnterpriseStated, SiteAdded, SitePointStated
from app.domain.equipment.cutoff_facts import CutoffAdded, CutoffStated, ReadingTaken
from app.domain.equipment.cutoffs import cutoffs_of
from app.domain.equipment.facts import EquipmentStated, Step
from app.domain.equipment.machine import machines_of
from app.domain.equipment.seal_facts import SealPlaced, SealSpoiled
from app.domain.orders.facts import ProblemFound, ProblemStated
from app.domain.visits.facts import (
    MatterChosen,
    RecorderRegistered,
    VisitAdded,
    VisitPerson,
    VisitStated,
)
from app.operations.add_cutoff import add_cutoff
from app.operations.demo import firm
from app.operations.demo.catalogue import match_machines
from app.operations.demo.powers import make_sure
from app.operations.demo.stage import Stage, Told
from app.operations.describe import describe
from app.operations.do_step import StepDone, do_step
from app.operations.place_seal import place_seal, spoil_seal
from app.operations.prepare_visit import prepare_visit
from app.operations.run_visit import Starting, finish_visit, start_visit
from app.operations.session import Session
from app.operations.take_reading import take_reading

STARTED, FINISHED = "2025-06-12T09:12+08:00", "2025-06-12T12:35+08:00"


def prepare_the_visit(stage: Stage) -> Iterator[Told]:
    """Laptop A, at the office: what is known of the firm, approval, notice, matters, people."""
    stage.clock.turn_to("2025-06-11", "15:20")
    with stage.session(stage.laptop_a) as session:
        know_the_firm(session, stage.ids)
        stage.visit = prepare(session, stage.ids)
    matters = len(firm.MATTERS)
    yield Told(2, f"出发准备：通知书 {firm.NOTICE['notice_number']}，检查事项 {matters} 项，执法人员 4 名")


def type_in_the_walk(stage: Stage) -> Iterator[Told]:
    """Laptop A, at the owner's table after the walk."""
    stage.clock.turn_to("2025-06-12", "11:52")
    with stage.session(stage.laptop_a) as session:
        session.do(start_visit, stage.visit, STARTED, Starting(stage.laptop_a.read_office()))
        read_nameplates(session)
        session.do(describe, [VisitStated(visit=stage.visit, field="found", value=firm.FOUND)])
        numbers = "、".join(match_machines(session))
        yield Told(3, f"对照淘汰目录：{numbers} 可能属于淘汰类，文件、条目和所答条件已归入设备")
        cut(session)
        yield Told(3, "断开点 D1、D2、D3 止码先读后断；断水、断电、拆除动力装置已登记")
        seal(session, stage.ids, stage.visit)
        yield Told(3, "E-02 已封存 5 处，限拆日期 2025-10-31；封条 FC2025-0007 作废")
        find_problem(session, stage.ids, stage.visit)
        register_recorder(session, stage.ids, stage.visit)
        yield Told(3, "问题 P1 已登记，整改期限 2025-06-27；执法记录仪 3 段已登记，间断 1 处已说明")


def leave(stage: Stage) -> Iterator[Told]:
    with stage.session(stage.laptop_a) as session:
        session.do(finish_visit, stage.visit, FINISHED)
    yield Told(4, "离场检查完成，现场工作 09:12 至 12:35")


def equipment_id(case: Case, number: str) -> str:
    """The machine with this number; the plan gave it its id."""
    return next(machine.id for machine in machines_of(case) if machine.number == number)


def cutoff_id(case: Case, number: str) -> str:
    return next(point.id for point in cutoffs_of(case) if point.number == number)


def know_the_firm(session: Session, ids: Iterator[str]) -> None:
    """What the office knows of the firm before it goes there."""
    sites = [
        SiteAdded(site=next(ids), name=name, holding="owned" if kind == "owned" else "leased", address=where)
        for name, kind, where in firm.SITES
    ]
    facts: list[Fact] = [EnterpriseStated(field=field, value=text) for field, text in firm.ENTERPRISE.items()]
    latitude, longitude, datum = firm.GATE
    session.do(describe, [*facts, *sites])
    point = SitePointStated(site=sites[0].site, latitude=latitude, longitude=longitude, datum=datum)
    session.do(describe, [point])


def prepare(session: Session, ids: Iterator[str]) -> str:
    """Approval, notice, matters, people; the id of the visit."""
    visit = next(ids)
    details: list[VisitStated | MatterChosen | VisitPerson] = [
        VisitStated(visit=visit, field=field, value=text) for field, text in firm.NOTICE.items()
    ]
    details += [MatterChosen(visit=visit, matter=matter) for matter in firm.MATTERS]
    details += [
        VisitPerson(
            visit=visit,
            person=o.officer,
            role="officer",
            name=o.name,
            unit=o.unit,
            card=o.card,
            card_until=o.card_until,
        )
        for o in firm.OFFICERS
        if o.card
    ]
    details += [
        VisitPerson(visit=visit, person=person, role=role, name=name, unit=unit, post=post)
        for person, role, name, unit, post in firm.COMPANIONS
    ]
    session.do(prepare_visit, VisitAdded(visit=visit, kind="inspection", planned_for="2025-06-12"), details)
    return visit


def read_nameplates(session: Session) -> None:
    occurred = Occurred(at="2025-06-12T09:40+08:00", observer=firm.LIN)
    facts = [
        EquipmentStated(
            equipment=equipment_id(session.case, number), field=field, value=text, occurred=occurred
        )
        for number, plate in firm.NAMEPLATES.items()
        for field, text in plate.items()
    ]
    session.do(describe, facts)


def list_the_points(stage: Stage) -> Iterator[Told]:
    """The bureau types the cut-off points up from the firm's application, so that every laptop knows them."""
    stage.clock.turn_to("2025-06-10", "10:10")
    with stage.session(stage.bureau) as session:
        for number, (utility, place, fields, feeds) in firm.CUTOFFS.items():
            added = CutoffAdded(cutoff=next(stage.ids), number=number, utility=utility, place=place)
            known = {field: text for field, text in fields.items() if field in firm.KNOWN_BEFORE}
            session.do(add_cutoff, added, known, [equipment_id(session.case, machine) for machine in feeds])
    yield Told(1, "断开点 D1、D2、D3 按企业暂停用电用水申请登记，各供哪些设备已对应")


def cut(session: Session) -> None:
    """How each point was cut; dedicated meters read before the cut; then each machine's steps."""
    for number, (_, _, fields, _) in firm.CUTOFFS.items():
        point = cutoff_id(session.case, number)
        facts = [
            CutoffStated(cutoff=point, field=field, value=text)
            for field, text in fields.items()
            if field not in firm.KNOWN_BEFORE
        ]
        session.do(describe, facts)
    read_meter(session, "D1", "4871.36", Occurred(at="2025-06-12T10:42+08:00", observer=firm.LIN))
    read_meter(session, "D2", "38426", Occurred(at="2025-06-12T11:03+08:00", observer=firm.CHEN))
    make_sure(session)
    steps: tuple[tuple[str, Step, str], ...] = (
        ("E-01", "water", "11:05"),
        ("E-01", "power", "11:20"),
        ("E-01", "drive", "11:40"),
        ("E-02", "water", "11:05"),
        ("E-02", "power", "10:45"),
        ("E-02", "drive", "11:30"),
        ("E-03", "power", "10:45"),
    )
    for number, step, minute in steps:
        done = StepDone(Occurred(at=f"2025-06-12T{minute}+08:00", observer=firm.LIN))
        session.do(do_step, equipment_id(session.case, number), step, done)


def read_meter(session: Session, number: str, value: str, occurred: Occurred) -> None:
    reading = ReadingTaken(
        cutoff=cutoff_id(session.case, number), moment="cut", value=value, occurred=occurred
    )
    session.do(take_reading, reading)


def seal(session: Session, ids: Iterator[str], visit: str) -> None:
    """The firm seals E-02 itself, witnessed: five strips; a spoiled one is written off."""
    machine = equipment_id(session.case, "E-02")
    occurred = Occurred(at="2025-06-12T11:50+08:00", observer=firm.LIN)
    for number, part in firm.SEALED_PARTS:
        placed = SealPlaced(
            seal=next(ids), number=number, equipment=machine, part=part, visit=visit, occurred=occurred
        )
        session.do(place_seal, placed, firm.SEALS)
    session.do(spoil_seal, SealSpoiled(number="FC2025-0007", note="张贴前撕破"))
    session.do(do_step, machine, "sealing", StepDone(occurred))


def find_problem(session: Session, ids: Iterator[str], visit: str) -> None:
    problem = next(ids)
    machine = equipment_id(session.case, "E-03")
    found = ProblemFound(
        problem=problem, number="P1", text="配电房未设置安全警示标识", visit=visit, equipment=machine
    )
    stated = [
        ProblemStated(problem=problem, field=field, value=value) for field, value in firm.PROBLEM.items()
    ]
    session.do(describe, [found])
    session.do(describe, stated)


def register_recorder(session: Session, ids: Iterator[str], visit: str) -> None:
    """The body camera's films stay in their station; the case knows where, and why one gap."""
    parts = (("09:12", "10:55", ""), ("10:58", "11:45", "更换电池"), ("11:45", "12:35", ""))
    facts = [
        RecorderRegistered(
            segment=next(ids),
            visit=visit,
            recorder="示-JLY-03",
            wearer="陈示衡",
            started=f"2025-06-12T{start}+08:00",
            ended=f"2025-06-12T{end}+08:00",
            file_name=f"示JLY03-0612-{number}.mp4",
            kept_at="区工信局采集站",
            gap=gap,
        )
        for number, (start, end, gap) in enumerate(parts, 1)
    ]
    session.do(describe, facts)
