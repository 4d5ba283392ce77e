"""This is about the other duties of the plan in the story (示例): a few rows on every duty list."""

from collections.abc import Iterator
from typing import Final

from app.domain.acts.fact import Fact, Occurred
from app.domain.duties.due import late_rows
from app.domain.duties.facts import DutyRowStated
from app.domain.duties.row import duty_rows_of, rows_by_list
from app.exchange.sample_plan import ENTERPRISES
from app.operations.acting import state
from app.operations.demo.duty_rows import sample_rows
from app.operations.demo.stage import Stage, Told
from app.operations.keep_duty_file import keep_duty_file
from app.operations.list_duty import EACH_BUREAU, EACH_TOWNSHIP, NewDuty, list_duty
from app.operations.read_duties import read_duties
from app.storage.case_file import CaseFile
from app.storage.workspace import OFFICE

_PLAN: Final = {"matter": "工作方案", "year": "2025", "due": "2025-06-30"}
_QUARTER: Final = {"matter": "三季度季报", "year": "2025", "due": "2025-10-10"}
_NOT_HANDED_IN: Final = frozenset({("三季度季报", "玉田镇"), ("三季度季报", "松下镇")})
_INTAKE: Final = {
    "came_on": "2025-10-30", "sender": "金峰镇", "kind": "拆除后影像", "matter": "E-03 拆除后现场照片",
    "enterprise": ENTERPRISES[3].name, "way": "微信", "receiver": "何示静", "handled_on": "2025-10-30",
}  # fmt: skip
_INTAKE_OPEN: Final = {
    "came_on": "2025-11-12", "sender": "区应急管理局", "kind": "处罚决定",
    "matter": "铸造企业处罚决定书复印件", "way": "纸质", "receiver": "何示静", "handle_by": "2025-11-21",
}  # fmt: skip


def keep_the_duty_lists(stage: Stage) -> Iterator[Told]:
    """The clerk keeps the lists of the other duties; two hand-ins and a finding from above are late."""
    stage.clock.turn_to("2025-11-12", "15:30")
    tables, entropy = read_duties(), stage.tools.machine.entropy
    rows = list(sample_rows())
    rows += [NewDuty("hand_ins", {**of, "unit": EACH_TOWNSHIP}) for of in (_PLAN, _QUARTER)]
    rows += [NewDuty("hand_ins", {**of, "unit": EACH_BUREAU}) for of in (_PLAN, _QUARTER)]
    rows += [NewDuty("intake", _INTAKE_OPEN), NewDuty("intake", _INTAKE)]
    with stage.bureau.open_case(OFFICE) as office:
        added: tuple[str, ...] = ()
        for new in rows:
            stamp = stage.stamp(stage.bureau)
            added = list_duty(office, office.load(), stamp, new, tables, entropy)
        _keep_a_picture(stage, office, added[0])
        _note_what_came(stage, office)
        listed = rows_by_list(tables.lists, duty_rows_of(office.load()))
    late = len(list(late_rows(listed, stage.clock.now().date())))
    kept = sum(len(each) for each in listed.values())
    yield Told(
        8, f"任务清单 {len(listed)} 张共 {kept} 行，逾期 {late} 行；材料报送尚缺 {len(_NOT_HANDED_IN)} 份"
    )


def _keep_a_picture(stage: Stage, office: CaseFile, row: str) -> None:
    """What the township sent by phone, as it came."""
    picture = stage.place("外单位来件") / "E-03拆除后（示例）.jpg"
    picture.write_bytes(stage.pictures[-1].data)
    stamp, entropy = stage.stamp(stage.bureau), stage.tools.machine.entropy
    keep_duty_file(office, office.load(), stamp, (row, [picture]), entropy)


def _note_what_came(stage: Stage, office: CaseFile) -> None:
    case = office.load()
    occurred = Occurred(at="2025-11-12", observer="何示静", source="paper", reference="收文登记")
    facts: list[Fact] = [
        DutyRowStated(row=row.id, values={"handed_on": _came_on(row.value("matter"))}, occurred=occurred)
        for row in duty_rows_of(case)
        if row.list == "hand_ins" and (row.value("matter"), row.value("unit")) not in _NOT_HANDED_IN
    ]
    state(office, case, stage.stamp(stage.bureau), facts)


def _came_on(matter: str) -> str:
    return "2025-06-26" if matter == "工作方案" else "2025-10-09"
