"""This is about the words people read of the electricity price on the command line."""

from collections.abc import Mapping
from typing import Final

from app.domain.price.account import FIELD_TEXT
from app.domain.price.ending import END_TEXT
from app.domain.price.rows import CATEGORY_TEXT
from app.domain.price.table import SOURCE_TEXT

PRICE_KEYS: Final[Mapping[str, str]] = {
    "prices": "差别电价",
    "account_fields": "户号情况",
    "decisions": "定性",
    "from_month": "起月",
    "last_month": "止月",
    "price_category": "类别",
    "price_case": "情形",
    "threshold": "条件",
    "surcharge_rows": "加价标准",
    "surcharge_said": "表列加价",
    "rate": "加价（元/kWh）",
    "check_validity": "核对",
    "price_row": "表内编号",
    "basis_document": "依据",
    "link": "关联",
    "price_contested": "两处记录不一致",
    "end_condition": "解除条件",
    "end_state": "执行情况",
    "end_told": "解除条件现状",
    "may_stop_after": "末月",
    "end_paper": "解除依据",
    "months": "逐月",
    "used_month": "月份",
    "usage_source": "来源",
    "surcharge": "加价电费（元）",
    "collected": "已收（元）",
    "paid": "已缴（元）",
    "missing_month": "缺用电量",
    "month_question": "提示",
    "price_sum": "合计",
    "months_counted": "计费月数",
    "missing_months": "缺用电量的月份",
    "contested_months": "待核定的月份",
    "accounts_listed": "列入名单",
    "ownership_point": FIELD_TEXT["ownership_point"],
    "factor": FIELD_TEXT["factor"],
    "supplier": FIELD_TEXT["supplier"],
    "meter": FIELD_TEXT["meter"],
    "remark": FIELD_TEXT["remark"],
}

PRICE_VALUES: Final[Mapping[str, Mapping[str, str]]] = {
    "price_category": CATEGORY_TEXT,
    "end_state": END_TEXT,
    "usage_source": SOURCE_TEXT,
}
