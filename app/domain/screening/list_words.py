"""This is about the words of screening lists as townships send them: columns, scales, results.

Columns that plans have too are found as in plans; those only a screening list has are found here.
"""

import re
from collections.abc import Mapping
from typing import Final, Literal

from app.domain.plan.codes import squeezed
from app.domain.plan.columns import header_text
from app.domain.screening.facts import FirmScale, ScreeningResult

ListField = Literal[
    "sequence", "township", "enterprise", "code", "industry", "scale", "result", "on", "by", "remark"
]

AS_IN_PLANS: Final = frozenset({"sequence", "township", "enterprise", "code", "industry", "remark"})
"""Every other field of a plan is none of this list: its column is kept as a remark."""

LIST_TITLES: Final[Mapping[ListField, str]] = {
    "sequence": "序号", "township": "乡镇（街道）", "enterprise": "企业名称", "code": "统一社会信用代码",
    "industry": "行业", "scale": "规上/规下", "result": "排查结果", "on": "排查日期", "by": "排查人",
    "remark": "备注",
}  # fmt: skip

_SCREENED: Final = "(排查|摸底|核查|筛查|摸排)"
_COLUMNS: Final[tuple[tuple[re.Pattern[str], ListField], ...]] = (
    (re.compile("^(?!.*产能).*(规上|规下|规模)"), "scale"),
    (re.compile(rf"{_SCREENED}.*(时间|日期)"), "on"),
    (re.compile(rf"{_SCREENED}.*(人|员|单位)"), "by"),
    (re.compile(rf"{_SCREENED}.*(结果|结论|情况|意见)|判定|^(结果|结论)$|是否.*(淘汰|落后)"), "result"),
)

_SCALES: Final[tuple[tuple[re.Pattern[str], FirmScale], ...]] = (
    (re.compile("规下|以下|小微|小型|微型"), "below"),
    (re.compile("规上|以上|规模企业|大型|中型"), "above"),
)
_RESULTS: Final[tuple[tuple[re.Pattern[str], ScreeningResult], ...]] = (
    (re.compile("查无|无此|未找到|找不到|不存在"), "no_such_firm"),
    (re.compile("注销|吊销|停业|歇业|倒闭|关闭|关停"), "closed"),
    (
        re.compile("^(无|否|不属于|没有)$|未发现|不属于|不涉及|未涉及|没有发现|无落后|无淘汰|无此类"),
        "none_found",
    ),
    (re.compile("^(?!.*[未不]列入)(?!.*[未不]纳入).*(列入|纳入|在计划)"), "in_plan"),
    (re.compile("限制"), "restricted"),
    (re.compile("可能|疑似|待认定|待核|属于|发现|涉及|^(是|有)$|淘汰类"), "candidate"),
)


def list_field(header: str) -> ListField | None:
    """The field of a column only screening lists have."""
    text = header_text(header)
    return next((field for pattern, field in _COLUMNS if pattern.search(text)), None)


def scale_named(text: str, header: str) -> FirmScale:
    """规上 or 规下 as written; `是` under 是否规上 is 规上. Empty where it can't be told."""
    plain = squeezed(text)
    if plain in ("是", "否", "√", "×"):
        is_yes = plain in ("是", "√")
        return "above" if is_yes is ("规下" not in header) else "below"
    return next((scale for pattern, scale in _SCALES if pattern.search(plain)), "")


def result_named(text: str) -> ScreeningResult:
    """The result a text means; empty where it can't be told."""
    plain = squeezed(text)
    return next((result for pattern, result in _RESULTS if pattern.search(plain)), "")
