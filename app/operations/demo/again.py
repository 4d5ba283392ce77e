"""This is about looking again in the story: the record of 09-16, the bills, the torn strip; publication."""

from collections.abc import Iterator
from typing import Final

from app.domain.acceptance.opinion import opinions_of
from app.domain.acts.fact import Occurred
from app.domain.equipment.seals import seals_of
from app.domain.photos.photo import photos_of
from app.domain.price.facts import PowerUsed
from app.domain.publication.facts import PublicationMade
from app.domain.restart.facts import SignalAnswered
from app.domain.restart.signals import signals_of
from app.domain.revisit.facts import RevisitField, RevisitStated, ViewpointPaired
from app.domain.standing.facts import StandingField, StandingStated
from app.domain.visits.visit import visits_of
from app.operations.catch_up import catch_up
from app.operations.demo import firm
from app.operations.demo.papers import print_of_visit
from app.operations.demo.stage import Stage, Told
from app.operations.demo.visit import equipment_id
from app.operations.look_again import pair_viewpoints, state_revisit
from app.operations.publish import publish
from app.operations.session import Session
from app.operations.state_standing import state_standing
from app.operations.watch_restart import answer_signal, enter_bill

OWN_ACCOUNT: Final = firm.CUTOFFS["D1"][2]["account"]
OTHER_ACCOUNT: Final = "示35010202"
"""Of the rest of the plant, which goes on working."""
_BILLS: Final = {
    OWN_ACCOUNT: (
        ("2024-07", "42150"), ("2024-08", "41200"), ("2025-03", "39800"), ("2025-04", "41060"),
        ("2025-05", "42340"), ("2025-06", "15480"), ("2025-07", "0"), ("2025-08", "0"),
    ),
    OTHER_ACCOUNT: (
        ("2024-08", "52600"), ("2025-04", "50900"), ("2025-05", "51740"), ("2025-06", "49300"),
        ("2025-07", "50120"), ("2025-08", "51880"),
    ),
}  # fmt: skip
_FOUND: Final[dict[RevisitField, str]] = {
    "site_state": "E-02 在原位停用，缸内无水无料，动力装置未回装；E-03 原变压器位置空置",
    "restarted": "no",
    "new_equipment": "no",
}
_STANDING: Final[dict[StandingField, str]] = {
    "standing_cause": "mortgage",
    "standing_measures": "断水断电、主泵电机拆离另存、封条5枚，属地每月巡查",
}
SITE: Final = "https://www.example.invalid/gsgg"
"""Of a district that does not exist."""


def look_back(stage: Stage) -> Iterator[Told]:
    """09-16, after the visit: bills of the supplier, what was found, what tore strip 0003, the paper."""
    stage.clock.turn_to("2025-09-16", "15:20")
    with stage.session(stage.laptop_a) as session:
        visit = next(each.id for each in visits_of(session.case) if each.kind == "revisit")
        _enter_the_bills(stage, session)
        found = [RevisitStated(visit=visit, field=field, value=value) for field, value in _FOUND.items()]
        session.do(state_revisit, found)
        machine = equipment_id(session.case, "E-02")
        session.do(
            state_standing,
            [StandingStated(equipment=machine, field=field, value=text) for field, text in _STANDING.items()],
        )
        _pair_the_strips(session, visit, machine)
        (torn,) = [signal for signal in signals_of(session.case) if signal.kind == "seal"]
        reason = "现场核对系叉车堆放坯布时刮破，封处未开启，已以 0006 替换，另核 D1 表底数未变"
        said = SignalAnswered(signal=torn.key, outcome="bump", on="2025-09-16", reason=reason)
        session.do(answer_signal, said)
        yield print_of_visit(stage, session, "revisit_record", visit)
        is_open = sum(signal.is_open for signal in signals_of(session.case))
    yield Told(7, f"复产线索：封条 0003 已核实（堆货刮破），电费清单断电后为 0，未核实 {is_open} 条")


def _enter_the_bills(stage: Stage, session: Session) -> None:
    read = Occurred(at="2025-09-16", observer=firm.LIN, source="paper", reference="示例供电所电费清单")
    for account, months in _BILLS.items():
        for month, kwh in months:
            used = PowerUsed(account=next(stage.ids), month=month, kwh=kwh, occurred=read)
            session.do(enter_bill, account, used)


def _pair_the_strips(session: Session, visit: str, machine: str) -> None:
    """The drive as it was sealed in June beside the drive with its new strip."""
    strips = {seal.number: f"seal/{seal.id}" for seal in seals_of(session.case)}
    of_strip = {photo.subject: photo.id for photo in reversed(photos_of(session.case))}
    before, now = (of_strip[strips[number]] for number in (firm.SEALS[2], firm.SEALS[5]))
    paired = ViewpointPaired(visit=visit, equipment=machine, before=before, now=now)
    session.do(pair_viewpoints, paired)


def publish_what_passed(stage: Stage) -> Iterator[Told]:
    """The bureau shows both opinions to the public and announces what passed, on 10-28 and 11-11."""
    shown = (
        ("2025-10-20", "2025-10-21", "2025-10-27", "2025-10-28", "长工信公告〔2025〕示3号"),
        ("2025-11-03", "2025-11-04", "2025-11-10", "2025-11-11", "长工信公告〔2025〕示4号"),
    )
    stage.clock.turn_to("2025-11-11", "10:30")
    for _ in catch_up(stage.bureau, stage.tools.machine):
        pass
    with stage.session(stage.bureau) as session:
        by_day = {opinion.on: opinion for opinion in opinions_of(session.case)}
        for given, first, last, announced, number in shown:
            opinion = by_day[given].id
            typed = Occurred(at=first, observer=firm.HE, source="paper", reference="政府网站")
            notice = PublicationMade(
                publication=next(stage.ids),
                stage="shown",
                opinions=(opinion,),
                on=first,
                until=last,
                place=f"{SITE}/{first}",
                text="验收结果公示，期内未收到异议",
                occurred=typed,
            )
            session.do(publish, notice)
            announcement = PublicationMade(
                publication=next(stage.ids),
                stage="announced",
                opinions=(opinion,),
                on=announced,
                place=f"{SITE}/{announced}",
                number=number,
                occurred=typed,
            )
            session.do(publish, announcement)
    yield Told(7, "验收结果公示 7 日无异议，E-01 10-28 公告，E-03 11-11 公告")
