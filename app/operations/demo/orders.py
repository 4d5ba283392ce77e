"""This is about the orders of the story: P1 put right in time, and a limit order that got more time.

The second is at the cement works: served 05-12, due 11-12, extended once until 2026-02-12. Source:
users.md (f); domain.md §6.4 (the same days).
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from app.domain.energy.weighing import weigh_use
from app.domain.orders.facts import (
    ExtensionApplied,
    ExtensionDecided,
    OrderConcluded,
    ProblemRechecked,
    RectificationReported,
)
from app.domain.orders.order import orders_of
from app.domain.orders.problem import problems_found
from app.domain.people.office import office_of
from app.domain.photos.photo import photos_of
from app.operations.demo import firm
from app.operations.demo.papers import print_of_order
from app.operations.demo.stage import Stage, Told
from app.operations.demo.visit import equipment_id
from app.operations.extend_order import apply_for_extension, decide_extension
from app.operations.issue_order import LimitFound, OrderSaid, issue_limit_order, issue_order
from app.operations.list_cases import case_rows
from app.operations.look_up import limits_in
from app.operations.read_clocks import ClockTables, read_clocks
from app.operations.read_order_sorts import read_order_sorts
from app.operations.recheck_order import conclude_order, recheck_problems, report_rectification
from app.operations.session import Session

NUMBER: Final = "长工信责改〔2025〕示1号"
OPINION: Final = "长工信复查〔2025〕示1号"
CEMENT: Final = "福州市长乐区示例水泥有限公司"
LIMIT_ROW: Final = "GB16780-2021-005"
MEASURED: Final = Decimal("35.7")
LIMIT_NUMBER: Final = "长工信限改〔2025〕示2号"
_MEASURED_UNTIL: Final = date(2025, 3, 31)


def order_the_sign(stage: Stage) -> Iterator[Told]:
    """06-12: the order over P1 is handed over before they leave."""
    stage.clock.turn_to("2025-06-12", "15:40")
    with stage.session(stage.laptop_a) as session:
        said = OrderSaid(
            order=next(stage.ids),
            sort=read_order_sorts()["safety"],
            problems=tuple(problem.id for problem in problems_found(session.case)),
            number=NUMBER,
            agency=office_of(stage.laptop_a.read_office()).name,
            visit=stage.visit,
            issued_on="2025-06-12",
            served_on="2025-06-12",
            due=firm.PROBLEM["due"],
        )
        session.do(issue_order, said, read_clocks())
        yield print_of_order(stage, session, "rectification_order", "2025-06-12")
    yield Told(4, f"整改要求 {NUMBER} 已出具并送达，P1 限 2025-06-27 前整改")


def look_at_the_sign(stage: Stage, session: Session) -> Iterator[Told]:
    """06-27: reported, looked at again, closed."""
    order = orders_of(session.case)[0]
    reported = RectificationReported(
        report=next(stage.ids), order=order.id, on="2025-06-26", text="配电房门口和配电柜已设置警示标识"
    )
    session.do(report_rectification, reported, (read_order_sorts()["safety"], read_clocks()))
    before = next(
        photo.id
        for photo in photos_of(session.case)
        if photo.stage == "before" and photo.is_of(session.case, equipment_id(session.case, "E-03"))
    )
    rechecked = [
        ProblemRechecked(
            problem=problem.id,
            outcome="done",
            on="2025-06-27",
            verdict="已设置警示标识，整改到位",
            before=before,
        )
        for problem in order.problems
    ]
    session.do(recheck_problems, rechecked)
    said = OrderConcluded(order=order.id, verdict="done", on="2025-06-27", follows="cleared", number=OPINION)
    session.do(conclude_order, said)
    yield print_of_order(stage, session, "recheck_opinion", "2025-06-27")


def extend_at_the_cement_works(stage: Stage) -> Iterator[Told]:
    """Typed up on 11-12 from its papers: an energy order of May, with more time granted in October."""
    stage.clock.turn_to("2025-11-12", "16:00")
    case = next(row.case for row in case_rows(stage.bureau) if row.name == CEMENT)
    tables = read_clocks()
    with stage.session(stage.bureau, case=case) as session:
        _issue_at_the_cement_works(stage, session, tables)
        order = orders_of(session.case)[0]
        extension = next(stage.ids)
        asked = ExtensionApplied(
            extension=extension,
            order=order.id,
            on="2025-10-20",
            reason="辊压机订货周期长，预计2026年1月到货安装",
            until="2026-02-12",
        )
        session.do(apply_for_extension, asked)
        granted = ExtensionDecided(
            extension=extension,
            outcome="granted",
            on="2025-10-24",
            until="2026-02-12",
            number="长工信延〔2025〕示1号",
        )
        session.do(decide_extension, granted, tables)
    yield Told(7, f"{CEMENT} 能耗超限额 5%，限期整改至 2025-11-12，批准延期至 2026-02-12")


def _issue_at_the_cement_works(stage: Stage, session: Session, tables: ClockTables) -> None:
    limit = next(each for each in limits_in(stage.tools.forms / "media") if each.name == LIMIT_ROW)
    said = OrderSaid(
        order=next(stage.ids),
        sort=read_order_sorts()["energy"],
        number=LIMIT_NUMBER,
        agency=office_of(stage.bureau.read_office()).name,
        issued_on="2025-05-09",
        served_on="2025-05-12",
    )
    weighed = weigh_use(limit, MEASURED, Decimal(1), _MEASURED_UNTIL)
    found = LimitFound(weighed=weighed, problem=next(stage.ids), number="P1", tables=tables)
    session.do(issue_limit_order, said, found)
