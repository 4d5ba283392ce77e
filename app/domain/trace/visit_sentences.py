"""This is about what is said of visits, problems and checklists, as sentences."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.answers.facts import (
    AnswersGiven,
    FormFinished,
    FormMoved,
    FormStarted,
    FormTableKept,
    FormWarningsPassed,
    SubmissionTakenIn,
)
from app.domain.moments import moment_shown
from app.domain.orders.facts import ProblemFound
from app.domain.trace.machine_sentences import joined
from app.domain.trace.things import name_of
from app.domain.visits.facts import (
    MatterChosen,
    RecorderRegistered,
    VisitAdded,
    VisitPerson,
    VisitStated,
    VisitTimed,
)
from app.domain.visits.matters import matter_words
from app.domain.visits.visit import KIND_TEXT

_EVENTS: Final = {
    "started": "开始现场工作",
    "broken_off": "中止",
    "continued": "续查",
    "finished": "结束现场工作",
}
_ROLES: Final = {
    "officer": "执法人员", "helper": "协助人员", "expert": "专家", "legal_person": "法定代表人",
    "site_lead": "现场负责人", "witness": "见证人", "power_supplier": "供电单位",
    "water_supplier": "供水单位", "village": "基层组织代表", "patroller": "巡查人员", "recorder": "记录人",
}  # fmt: skip
_FIELDS: Final = {
    "approval_number": "审批文号", "approved_by": "审批人", "approved_on": "审批日期",
    "notice_number": "检查通知书文号", "notice_served_on": "通知书送达日期", "task_source": "任务来源",
    "times_this_year": "本年度检查次数", "yearly_cap": "年度检查频次上限", "urgent_reason": "紧急原因",
    "joint_bureaus": "联合检查单位", "site": "检查地点", "recusal": "是否申请回避", "cards_shown": "出示证件",
    "scan_in": "扫码入企", "supplement_source": "补录来源", "found": "检查情况", "weather": "天气",
}  # fmt: skip


FORM_TEXT: Final = {
    "site_inspection": "现场检查表",
    "energy_saving_checklist": "节能降碳检查表",
    "environment_checklist": "生态环境执法检查表",
    "quality_checklist": "质量监督管理检查表",
    "safety_checklist": "行业安全生产检查表",
    "industry_checklist": "产业结构（设备淘汰）检查表",
    "price_checklist": "价格政策检查表",
    "staff_checklist": "职工安置检查表",
    "acceptance_application": "验收申请报告",
    "acceptance_inspection": "现场检查验收表",
    "before_leaving": "行前检查表",
    "cutoff_verification": "断水断电核验表",
    "dismantling_witness": "落后设备现场拆除见证书",
    "disposal_verification": "处置去向核销表",
    "energy_limit": "能耗限额核算表",
    "induction_furnace": "“地条钢”排查表",
    "revisit": "回头看记录表",
    "screening": "落后产能排查表",
    "sealing_witness": "封存（企业自行封存）见证单",
}
"""Titles by form id: the definition that has them is an original, not opened for a line of the trace."""


def _visit(case: Case, visit: str) -> str:
    return name_of(case, f"visit/{visit}")


def _form_text(form_id: str) -> str:
    """What a form of ours is called; a form of somebody else's goes by its id."""
    return FORM_TEXT.get(form_id, f"检查表 {form_id}")


def _added(_case: Case, fact: VisitAdded) -> str:
    return joined(f"出发准备：{KIND_TEXT[fact.kind]}", f"计划 {fact.planned_for}" if fact.planned_for else "")


def _stated(case: Case, fact: VisitStated) -> str:
    return f"{_visit(case, fact.visit)} {_FIELDS[fact.field]}：{fact.value or '（清空）'}"


def _matter(_case: Case, fact: MatterChosen) -> str:
    return f"{'选定' if fact.chosen else '取消'}检查事项：{matter_words(fact.matter)}"


def _person(_case: Case, fact: VisitPerson) -> str:
    who = joined(f"{fact.name}（{_ROLES[fact.role]}）", fact.unit, fact.card)
    return f"{'参加' if fact.present else '离开'}现场工作：{who}"


def _timed(case: Case, fact: VisitTimed) -> str:
    said = f"{_EVENTS[fact.event]}：{_visit(case, fact.visit)}，{moment_shown(fact.at)}"
    return joined(said, f"原因：{fact.reason}" if fact.reason else "")


def _film(_case: Case, fact: RecorderRegistered) -> str:
    times = f"{moment_shown(fact.started)} 至 {moment_shown(fact.ended)}"
    gap = f"间断原因：{fact.gap}" if fact.gap else ""
    return f"登记执法记录仪 {fact.recorder}：{joined(fact.wearer, times, fact.file_name, fact.kept_at, gap)}"


def _problem(case: Case, fact: ProblemFound) -> str:
    machine = name_of(case, f"equipment/{fact.equipment}") if fact.equipment else ""
    return f"登记问题 {fact.number}：{joined(fact.text, machine)}"


def _form(_case: Case, fact: FormStarted) -> str:
    return f"开始填写 {_form_text(fact.form_id)}（{fact.version}）"


def _table(case: Case, fact: FormTableKept) -> str:
    return f"{_form_text(name_of(case, f'form/{fact.form}'))} 所用数据表 {fact.name}"


def _answers(case: Case, fact: AnswersGiven) -> str:
    return f"{_form_text(name_of(case, f'form/{fact.form}'))} 填写 {len(fact.values)} 项"


def _finished(case: Case, fact: FormFinished) -> str:
    return f"{_form_text(name_of(case, f'form/{fact.form}'))} 填写完成"


def _doubted(case: Case, fact: FormWarningsPassed) -> str:
    told = "；".join(f"{each.label} {each.message}：{each.reason}" for each in fact.warnings)
    return f"{_form_text(name_of(case, f'form/{fact.form}'))} 提示后仍填写：{told}"


def _moved(case: Case, fact: FormMoved) -> str:
    parked = f"，{len(fact.parked)} 项答案另行留存" if fact.parked else ""
    return f"{_form_text(name_of(case, f'form/{fact.form}'))} 改用新版本（{fact.version}）{parked}"


def _from_phone(case: Case, fact: SubmissionTakenIn) -> str:
    form = _form_text(name_of(case, f"form/{fact.form}"))
    files = f"，随附文件 {len(fact.files)} 个" if fact.files else ""
    missing = f"，缺少文件 {'、'.join(fact.missing)}" if fact.missing else ""
    return f"{form} 由手机填报导入（{fact.instance}）{files}{missing}"


VISIT_SENTENCES: Final[Mapping[type[Fact], Callable[[Case, Any], str]]] = {
    VisitAdded: _added,
    VisitStated: _stated,
    MatterChosen: _matter,
    VisitPerson: _person,
    VisitTimed: _timed,
    RecorderRegistered: _film,
    ProblemFound: _problem,
    FormStarted: _form,
    FormTableKept: _table,
    AnswersGiven: _answers,
    FormFinished: _finished,
    FormWarningsPassed: _doubted,
    FormMoved: _moved,
    SubmissionTakenIn: _from_phone,
}
