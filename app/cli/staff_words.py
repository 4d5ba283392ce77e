"""This is about the words people read of the staff, beside the verbs."""

from collections.abc import Mapping
from typing import Any, Final

from app.domain.staff.events import CONTINGENCY_TEXT, EVENT_TEXT
from app.domain.staff.figures import FIELDS, RISK_TEXT
from app.domain.staff.helping import HELP_TEXT, MODE_TEXT


def _by_name(words: Mapping[Any, str]) -> dict[str, str]:
    return {str(name): word for name, word in words.items()}


STAFF_KEYS: Final[Mapping[str, str]] = {
    **{str(name): about.text for name, about in FIELDS.items()},
    **_by_name(HELP_TEXT),
    **{f"plan_{name}": text for name, text in CONTINGENCY_TEXT.items()},
    "staff": "职工安置",
    "staff_summary": "职工安置情况",
    "figures": "数字",
    "figure_days": "历次填报",
    "placed": "已安置（人）",
    "staff_doubts": "需核对",
    "ended_on": "结束日期",
    "alias": "代号",
    "helpers": "结对帮扶",
    "helper_unit": "帮扶单位",
    "contacts": "联系记录",
    "contact_how": "方式",
    "contact_content": "内容",
    "next": "下一步",
    "next_on": "下次日期",
    "mode": "帮扶方式",
    "staff_events": "活动",
    "event_kind": "类别",
    "event_place": "地点",
    "persons": "人数",
    "reviews": "研判记录",
    "participants": "参加人员",
    "situation": "形势",
    "measures": "措施",
    "contingency": "应急预案",
    "rosters": "职工名册",
    "holds": "现行版本",
    "erased_reason": "销毁原因",
    "roster": "名册",
    "roster_line": "行",
    "person": "姓名",
    "masked": "身份证号",
    "person_number": "完整身份证号",
    "post_held": "岗位",
    "gone_to": "去向",
    "roster_doubts": "需核对",
    "roster_refused": "不能导入的行",
    "roster_columns": "各列对应",
    "pay_reference": "补偿参考（仅供参考）",
    "reference_years": "补偿月数",
    "reference_amount": "补偿额（元）",
    "benefit_months": "失业金最长月数",
    "reference_note": "说明",
    "destroyed": "已销毁版本",
}

STAFF_VALUES: Final[Mapping[str, Mapping[str, str]]] = {
    "mode": _by_name(MODE_TEXT),
    "event_kind": _by_name(EVENT_TEXT),
    "risk": _by_name(RISK_TEXT),
}
