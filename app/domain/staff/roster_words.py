"""This is about the columns of a roster as clerks head them (职工名册, 花名册, 安置名册)."""

import re
from collections.abc import Mapping
from typing import Final, Literal

from app.domain.plan.columns import header_text

RosterField = Literal[
    "alias", "name", "number", "post", "hired_on", "contract", "months", "wage", "left_on", "pay_years",
    "pay", "destination", "health_check", "insurance_moved", "unemployment", "helper", "remark",
]  # fmt: skip

ROSTER_TITLES: Final[Mapping[RosterField, str]] = {
    "alias": "代号", "name": "姓名", "number": "身份证号", "post": "岗位", "hired_on": "入职日期",
    "contract": "合同类型", "months": "工龄（月）", "wage": "前12个月平均工资（元）", "left_on": "离岗日期",
    "pay_years": "补偿年限", "pay": "补偿额（元）", "destination": "去向", "health_check": "离岗体检",
    "insurance_moved": "社保转移", "unemployment": "失业登记", "helper": "帮扶责任人", "remark": "备注",
}  # fmt: skip

DAY_FIELDS: Final[frozenset[RosterField]] = frozenset({"hired_on", "left_on"})
NUMBER_FIELDS: Final[frozenset[RosterField]] = frozenset({"months", "wage", "pay_years", "pay"})

_COLUMNS: Final[tuple[tuple[re.Pattern[str], RosterField], ...]] = (
    (re.compile("身份证|证件号|公民身份号码"), "number"),
    (re.compile("帮扶.*(人|责任|单位)|联系人$"), "helper"),
    (re.compile("^(?!.*(帮扶|亲属|家属|联系|负责)).*姓名|^(职工|员工|人员)$"), "name"),
    (re.compile("代号|别名"), "alias"),
    (re.compile("体检|健康检查"), "health_check"),
    (re.compile("失业(登记|金|证)"), "unemployment"),
    (re.compile("(社保|社会保险|保险).*(转移|接续|办结)|档案.*转移"), "insurance_moved"),
    (re.compile("补偿.*(年限|月数|年数)"), "pay_years"),
    (re.compile("补偿"), "pay"),
    (re.compile("平均工资|月工资|工资"), "wage"),
    (re.compile("工龄|工作年限|服务年限"), "months"),
    (re.compile("(入职|进厂|参加工作|到岗|入厂).*(日期|时间|年月)?"), "hired_on"),
    (re.compile("(离岗|离职|解除|终止).*(日期|时间|年月)"), "left_on"),
    (re.compile("合同"), "contract"),
    (re.compile("去向|安置(方式|情况|结果|途径)"), "destination"),
    (re.compile("岗位|工种|职务|车间"), "post"),
    (re.compile("备注|说明"), "remark"),
)


def roster_field(header: str) -> RosterField | None:
    """The field a header means; None for a column of the clerk's own, which is kept by its header."""
    text = header_text(header)
    return next((field for pattern, field in _COLUMNS if pattern.search(text)), None) if text else None


def in_years(header: str) -> bool:
    """工龄 counted in years: 工龄（年）, 工作年限; 工龄（月） and a bare 工龄 count months."""
    text = header_text(header)
    return "月" not in text and ("年" in text)
