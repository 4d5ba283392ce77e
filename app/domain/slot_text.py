"""This is about what people call a value of a case: `D1 止码`, `E-02 产能`, and how they read it."""

from collections.abc import Mapping
from typing import Final

from app.domain.acts.case import Case
from app.domain.acts.joins import split_slot
from app.domain.disposal.disposal import DESTINATIONS
from app.domain.equipment.fields import METER_TEXT, field_text
from app.domain.powers.supply import GATE_TEXT, SEPARATE, SUPPLY_TEXT
from app.domain.price.account import FIELD_TEXT as ACCOUNT_TEXT
from app.domain.price.rows import CATEGORY_TEXT
from app.domain.staff.events import CONTINGENCY_TEXT
from app.domain.staff.figures import FIELDS
from app.domain.staff.helping import HELP_TEXT

_CUTOFF: Final[Mapping[str, str]] = {
    "place": "位置", "method": "断开方式", "executor": "操作人", "executor_unit": "操作单位",
    "executor_papers": "操作人资质", "route": "办理途径", "basis_number": "依据文号", "cut_at": "断开时间",
    "supplier_seals": "供方封印", "account": "户号", "meter_kind": "计量方式", "meter_number": "表号",
    "meter_factor": "倍率", "meter_unit": "计量单位", "replaced_meter": "换表", "last_year_use": "上年用量",
    "transformer_kva": "变压器容量", "notified_at": "通知时间", "own_generation_checked": "自备电源核查",
    "dormitory_separated": "宿舍用电分离", "restored_on": "恢复日期", "restored_basis": "恢复依据",
    "witness": "见证人", "feeds": "供给设备",
}  # fmt: skip
_ENTERPRISE: Final[Mapping[str, str]] = {
    "name": "企业名称", "code": "统一社会信用代码", "former_names": "曾用名", "township": "乡镇（街道）",
    "industry": "行业", "product": "产品", "legal_person": "法定代表人", "contact": "现场负责人",
    "contact_post": "负责人职务", "employees": "从业人数", "address": "地址", "authorisation": "委托情况",
    "plan_number": "计划序号", "phone": "电话", "inspection_category": "检查频次类别",
}  # fmt: skip
_VISIT: Final[Mapping[str, str]] = {
    "started": "开始时间", "finished": "结束时间", "notice_number": "检查通知书文号", "found": "检查情况",
    "task_source": "任务来源", "times_this_year": "本年度检查次数", "yearly_cap": "年度检查频次上限",
    "joint_bureaus": "联合检查单位", "site": "检查地点", "recusal": "是否申请回避", "scan_in": "扫码入企",
    "weather": "天气", "group": "验收组", "pair": "同机位对比", "revisit_site_state": "现场现状",
    "revisit_restarted": "是否复产", "revisit_restarted_text": "复产情况",
    "revisit_new_equipment": "是否新增设备", "revisit_new_equipment_text": "新增设备情况",
    "revisit_power_use": "用电量同比", "revisit_seals_text": "封条情况",
    "check_type": "检查类型", "task_from": "任务来源类别", "look_back": "回头看检查",
    "served_how": "通知书送达方式", "notice_exception": "不提前通知的情形",
    "disciplines_told": "告知五个严禁",
    "made_up_on": "补办批准时间", "numbering": "文书编号方式",
    "legal_basis": "检查法律依据", "joint": "联合检查单位",
    "entry_scan": "扫码入企", "cap_passed": "超频次批准", "departure": "出发检查", "rules": "所用规则",
}  # fmt: skip
_PROBLEM: Final[Mapping[str, str]] = {
    "demand": "整改要求", "due": "整改期限", "order_number": "文号", "verdict": "复查意见",
    "rechecked_on": "复查日期", "closed_on": "关闭日期", "basis": "依据", "outcome": "复查结果",
    "before": "整改前影像", "after": "整改后影像",
}  # fmt: skip
_ORDER: Final[Mapping[str, str]] = {
    "number": "文号", "title": "文书名称", "issued_on": "出具日期", "served_on": "送达日期",
    "agency": "出具机关", "limit": "限额核算", "conclusion": "复查结论",
}  # fmt: skip
_EXTENSION: Final[Mapping[str, str]] = {"decision": "延期批复"}
_SEAL: Final[Mapping[str, str]] = {"check": "封条检查", "lifted": "启封"}
_PHOTO: Final[Mapping[str, str]] = {"place": "影像归属", "caption": "影像说明", "taken_at": "拍摄时间"}
_SLIP: Final[Mapping[str, str]] = {"gross": "毛重", "tare": "皮重", "photo": "过磅单影像"}
_BUYER: Final[Mapping[str, str]] = {"papers": "收购单位信用代码和资质"}
_OPINION: Final[Mapping[str, str]] = {"covers": "逐台结论"}
_PRICE: Final[Mapping[str, str]] = {
    **ACCOUNT_TEXT, "surcharge": "电价定性", "used": "用电量", "collected": "已收加价电费",
    "paid": "已缴加价电费", "released": "停止执行加价",
}  # fmt: skip
_RESTART: Final[Mapping[str, str]] = {"answered": "核实结论"}
_DEADLINES: Final[Mapping[str, str]] = {"deadline": "期限", "deadline_met": "期限办结"}
_KINDS: Final[Mapping[str, Mapping[str, str]]] = {
    "cutoff": _CUTOFF, "enterprise": _ENTERPRISE, "visit": _VISIT, "problem": _PROBLEM, "seal": _SEAL,
    "photo": _PHOTO, "slip": _SLIP, "buyer": _BUYER, "opinion": _OPINION, "power_account": _PRICE,
    "staff": {name: about.text for name, about in FIELDS.items()}, "help": HELP_TEXT,
    "contingency": CONTINGENCY_TEXT, "roster_version": {"sha256": "职工名册采用版本"},
    "seizure": {
        "says": "查封", "thing": "查封清单", "approved": "补办批准", "extended": "延长查封",
        "testing": "检测期间", "released": "解除查封",
    }, "agency": {"listed": "机关", "says": "机关", "delegated": "职权"},
    "order": _ORDER, "order_extension": _EXTENSION,
    "signal": _RESTART, "objection": {"answered": "异议答复"},
}  # fmt: skip
_VALUES: Final[Mapping[str, str]] = {
    "done": "已办", "not_applicable": "不适用", "undone": "已恢复", "passed": "通过",
    "passed_after_supplement": "补正后通过", "refused": "不予通过", "True": "是", "False": "否",
    "yes": "符合", "no": "不符合", **DESTINATIONS, **CATEGORY_TEXT,
    "fits": "所答条件相符", "open": "条件待核", "outside": "所答条件不符", "unconditional": "本表未列条件",
    "low": "低", "medium": "中", "high": "高",
    "listed": "淘汰类", "below_limit": "不达标", "withdrawn": "认定已撤销",
    "intact": "完好", "broken": "破损", "missing": "缺失", "lifted": "已启封", **METER_TEXT,
    "separated": SEPARATE["separated"], "not_separated": SEPARATE["not_separated"],
}  # fmt: skip


def slot_text(case: Case, path: str) -> str:
    """What people call a slot: the thing's number, then the field."""
    thing, rest = split_slot(path)
    return f"{number_of(case, thing)} {_field(thing.partition('/')[0], rest)}".strip()


def value_text(value: object) -> str:
    """A slot's value as a person reads it; parts joined by `；` where it holds several."""
    parts = value if isinstance(value, tuple | list) else (value,)
    return "；".join(_VALUES.get(str(part), str(part)) for part in parts if part not in ("", None))


def unit_of(case: Case, path: str) -> str:
    """What a capacity counts in, as stated beside it (`万米`); empty for all else.

    A dial gets none: with a factor it does not show kWh.
    """
    return case.text(f"{path}_unit") if split_slot(path)[1] == "capacity" else ""


def number_of(case: Case, thing: str) -> str:
    """The number of a thing on papers (`D1`, `E-02`); empty where it has none."""
    kind, _, on = thing.partition("/")
    if kind == "staff":
        return f"职工安置 {on}"
    if kind == "order":
        return case.text(f"{case.kept(thing)}/number")
    added = case.added(case.kept(thing))
    return str(getattr(added.stated.fact, "number", "")) if added is not None else ""


def _field(kind: str, rest: str) -> str:
    name, _, more = rest.partition("/")
    if name == "supply" and kind == "cutoff":
        return next((text for field, text in SUPPLY_TEXT.items() if field == more), more)
    if name == "overruled":
        return f"负责人决定 {GATE_TEXT.get(more, more)}"
    if name in _DEADLINES:
        return f"{_DEADLINES[name]} {more}"
    if kind == "equipment":
        return field_text(rest)
    if kind == "cutoff" and name == "reading":
        return "止码" if more == "cut" else f"表底数 {more.removeprefix('cut/')}"
    return " ".join(part for part in (_KINDS.get(kind, {}).get(name, name), more) if part)
