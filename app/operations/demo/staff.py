"""This is about the staff in the story: 86 work there, 12 are affected, one is still without work.

Source: users.md (f) has 从业 86 人 only; all else is invented (示例). ID numbers are nobody's: they begin
with 000000, a code no place has, and only their check digit is right.
"""

from collections.abc import Iterator
from typing import Final

import msgspec

from app.domain.acts.fact import Occurred
from app.domain.plan.codes import resident_check_symbol
from app.domain.staff.facts import (
    ContactAdded,
    ContingencyField,
    ContingencyStated,
    HelpAdded,
    StaffEventAdded,
    StaffField,
    StaffReviewed,
    StaffStated,
)
from app.domain.staff.ledger import TITLE
from app.domain.staff.roster import RosterRow
from app.exchange.roster_workbook import read_roster_workbook, write_roster
from app.exchange.staff_ledger_workbook import write_staff_ledger
from app.operations.demo import firm
from app.operations.demo.stage import Stage, Told
from app.operations.demo.telling import DEMO_DAY
from app.operations.export_roster import RosterOrder, export_roster
from app.operations.help_staff import add_helps, hold_event, log_contact, review_staff
from app.operations.make_staff_ledger import make_staff_ledger
from app.operations.open_register import at_bureau
from app.operations.session import Session
from app.operations.state_staff import state_contingency, state_staff
from app.operations.take_own import take_own
from app.operations.take_roster import take_roster
from app.storage.whole_file import write_whole

LEDGER: Final = "职工安置表（示例）.xlsx"
ROSTER: Final = "职工名册（示例，身份证号已脱敏）.xlsx"
_PAPER: Final = Occurred(
    at="2025-11-12", observer=firm.HE, source="paper", reference="区人社局职工安置情况表（示例）"
)
_JUNE: Final[dict[StaffField, str]] = {
    "total": "86", "affected": "12", "transferred": "6", "retired": "2", "terminated": "1",
    "self_employed": "0", "public_post": "0", "unemployed": "3", "helped_single": "1", "helped_group": "2",
    "pay_due": "12.57", "pay_paid": "0", "wages_owed": "0", "insurance_owed": "0",
    "plan_heard_on": "2025-06-05", "risk": "medium", "local_wage": "7200", "layoff_count": "2",
    "terminated_on": "2025-06-30",
}  # fmt: skip
_NOVEMBER: Final[dict[StaffField, str]] = {
    "self_employed": "2", "unemployed": "1", "helped_group": "0", "pay_paid": "12.57", "risk": "low",
    "moved_on": "2025-07-10",
}  # fmt: skip
_PLAN: Final[dict[ContingencyField, str]] = {
    "title": "职工安置突发事件应急预案（示例）", "drafted_on": "2025-06-06", "contact": "李示工",
    "unit": "金峰镇", "phone": "000-0112",
}  # fmt: skip
_ALIAS: Final = "职工03"


def settle_the_staff(stage: Stage) -> Iterator[Told]:
    """The clerk types up what the labour bureau sent, and takes the firm's roster in."""
    stage.clock.turn_to("2025-11-12", "16:30")
    with stage.session(stage.bureau) as session:
        for on, figures in (("2025-06-16", _JUNE), ("2025-11-10", _NOVEMBER)):
            stated = [
                StaffStated(on=on, field=field, value=value, occurred=_PAPER)
                for field, value in figures.items()
            ]
            session.do(state_staff, stated)
        _help(stage, session)
        _hold(stage, session)
        workbook = write_roster(_rows(), "示例", DEMO_DAY, is_masked=False)
        session.do(take_roster, read_roster_workbook(workbook), stage.tools.machine.entropy)
        target = stage.place("台账") / ROSTER
        session.do(export_roster, RosterOrder(exported=next(stage.ids), target=target, on=DEMO_DAY))
    with at_bureau(stage.bureau, stage.tools.machine) as bureau:
        take_own(bureau)
        lines = make_staff_ledger(bureau.register)
    write_whole(stage.place("台账") / LEDGER, write_staff_ledger(lines, TITLE, DEMO_DAY))
    yield Told(8, "职工安置：涉及 12 人，已安置 11 人，未就业 1 人结对帮扶；职工名册 3 人加密单独保存")


def _help(stage: Stage, session: Session) -> None:
    help = next(stage.ids)
    added = HelpAdded(
        help=help, alias=_ALIAS, mode="single", helper="王示帮", unit="金峰镇人社服务中心", phone="000-0113"
    )
    session.do(add_helps, [added])
    for on, how, content, following, next_on in (
        ("2025-06-20", "上门", "了解求职意愿，愿意转做包装", "联系技能培训", "2025-07-02"),
        ("2025-09-12", "电话", "已参加包装机操作培训，取得结业证", "推荐岗位", "2025-11-06"),
        ("2025-11-06", "服务中心", "推荐示例包装企业面试", "回访面试结果", "2025-12-20"),
    ):
        contact = ContactAdded(
            contact=next(stage.ids),
            help=help,
            on=on,
            how=how,
            content=content,
            next=following,
            next_on=next_on,
            occurred=_PAPER,
        )
        session.do(log_contact, contact)


def _hold(stage: Stage, session: Session) -> None:
    training = StaffEventAdded(
        event=next(stage.ids),
        kind="training",
        on="2025-07-02",
        place="金峰镇文化站",
        persons=10,
        text="包装机操作培训（示例）",
        occurred=_PAPER,
    )
    fair = StaffEventAdded(
        event=next(stage.ids),
        kind="job_fair",
        on="2025-08-15",
        place="长乐区人力资源市场",
        persons=6,
        text="纺织行业专场（示例）",
        occurred=_PAPER,
    )
    for event in (training, fair):
        session.do(hold_event, event)
    review = StaffReviewed(
        review=next(stage.ids),
        on="2025-11-10",
        risk="low",
        participants="区人社局、金峰镇、企业工会",
        situation="补偿已付清，1 人待就业，无上访苗头",
        measures="继续一对一帮扶，按季研判",
        next_on="2026-02-08",
        occurred=_PAPER,
    )
    session.do(review_staff, review)
    session.do(state_contingency, [ContingencyStated(field=name, value=text) for name, text in _PLAN.items()])


def _rows() -> tuple[RosterRow, ...]:
    placed = RosterRow(
        alias="职工01",
        name="陈示甲",
        number=_number("19680214", 1),
        post="挡车工",
        hired_on="2009-03-02",
        contract="无固定期限",
        wage="5200",
        destination="内部转岗",
        health_check="已检",
    )
    paid = _gone("职工02", "林示乙", _number("19750930", 2), ("司炉工", "2012-07-01", "5650", "解除劳动关系"))
    seeking = _gone(_ALIAS, "黄示丙", _number("19881105", 3), ("染缸工", "2015-03-16", "4980", "未就业"))
    return (placed, paid, msgspec.structs.replace(seeking, unemployment="2025-07-15", helper="王示帮"))


def _gone(alias: str, name: str, number: str, told: tuple[str, str, str, str]) -> RosterRow:
    """Whose contract ended at the end of June. told: post, first day, wage, where they went."""
    post, hired_on, wage, destination = told
    return RosterRow(
        alias=alias,
        name=name,
        number=number,
        post=post,
        hired_on=hired_on,
        left_on="2025-06-30",
        contract="固定期限",
        wage=wage,
        destination=destination,
        health_check="已检",
        insurance_moved="2025-07-10",
    )


def _number(born: str, sequence: int) -> str:
    """No person's: 000000 is the code of no place."""
    body = f"000000{born}{sequence:03d}"
    return body + resident_check_symbol(body)
