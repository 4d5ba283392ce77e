"""This is about the words people read of the screening list, beside the verbs."""

from collections.abc import Mapping
from typing import Any, Final

from app.cli.plan_told import DOUBT_TEXT
from app.domain.plan.column_words import TITLES
from app.domain.plan.doubts import DOUBT_OF_CODE
from app.domain.screening.coverage import Gap
from app.domain.screening.firm import RESULT_TEXT, SCALE_TEXT
from app.domain.screening.list_words import LIST_TITLES

GAP_TEXT: Final[Mapping[Gap, str]] = {
    Gap.NO_FIRMS: "未列入企业",
    Gap.PLANNED: "有计划内企业未列入底册",
    Gap.NOT_SCREENED: "未全部排查",
    Gap.NO_SMALL_FIRMS: "未列入规下企业",
    Gap.FOUND: "有可能属于或已列入计划的企业",
}

SCREENING_KEYS: Final[Mapping[str, str]] = {
    "firms": "企业",
    "screened": "已排查",
    "screened_by": "排查人",
    "screened_on": "排查日期",
    "result": "排查结果",
    "scale": "规上/规下",
    "industry": "行业",
    "coverage": "覆盖情况",
    "percent": "覆盖率（%）",
    "small": "规下",
    "small_screened": "规下已排查",
    "large": "规上",
    "large_screened": "规上已排查",
    "suspected": "可能属于或已列入计划",
    "planned_off_list": "计划内未列入底册",
    "zero_report": "零报告",
    "zero_gaps": "尚不能作零报告",
    "district": "本区",
    "added": "新列入",
    "known": "已在册",
    "twice": "重复行",
    "taken_off": "已移出",
    "results": "采用的排查结果",
    "differs": "与底册不一致（以底册为准）",
    "off_reason": "移出原因",
    "on_list": "与底册比对",
    "doubt": "代码提示",
}


def _by_name(words: Mapping[Any, str]) -> dict[str, str]:
    return {str(name): word for name, word in words.items()}


SCREENING_VALUES: Final[Mapping[str, Mapping[str, str]]] = {
    "result": _by_name(RESULT_TEXT),
    "field": _by_name(LIST_TITLES) | _by_name(TITLES),
    "scale": _by_name(SCALE_TEXT),
    "doubt": {problem: DOUBT_TEXT[doubt] for problem, doubt in DOUBT_OF_CODE.items()},
    "zero_gaps": {gap.value: text for gap, text in GAP_TEXT.items()},
    "on_list": {
        "new": "新列入",
        "changed": "有补充",
        "known": "已在册",
        "twice": "重复行",
        "taken_off": "已移出，不再列入",
    },
}
