"""This is about what the approval and the notice of an inspection say alike.

Source: domain.md §4.2 (elements of the 司法部 texts: 法律依据, 执法主体, 任务来源, 检查频次, 回避; their
layout was not read, so this one is a proposal), 国办发〔2024〕54号.
"""

from collections.abc import Mapping
from typing import Final

from app.domain.acts.case import Case
from app.domain.records.record import CheckBoxes, Column, Field, Option, Table
from app.domain.records.request import RecordRequest, officer_words
from app.domain.visits.inspection_cap import times_of
from app.domain.visits.matters import matter_words
from app.domain.visits.preparation import (
    CHECK_TYPE_TEXT,
    TASK_TEXT,
    Preparation,
    joint_words,
    preparation_of,
)
from app.domain.visits.visit import Visit

YES: Final = "是"
_NOBODY: Final = Case("office")
_MATTERS: Final = (
    Column(title="检查单位", width=1.6),
    Column(title="检查事项", width=4, required=True),
)


def firm_fields(request: RecordRequest) -> tuple[Field, ...]:
    firm = request.enterprise
    return (
        Field(label="被检查单位", value=firm.name, span=2, required=True),
        Field(label="统一社会信用代码", value=firm.field("code")),
        Field(label="法定代表人", value=firm.field("legal_person")),
        Field(label="地址", value=firm.field("address") or firm.field("township"), span=2),
    )


def kind_boxes(visit: Visit, prepared: Preparation) -> tuple[CheckBoxes, ...]:
    """Kind of check and where the task comes from, ticked as prepared."""
    chosen = visit.field("check_type")
    kinds = [Option(text=text, ticked=code == chosen) for code, text in CHECK_TYPE_TEXT.items()]
    also = (
        Option(text="联合检查", ticked=bool(joint_words(visit, prepared.joint))),
        Option(text="回头看", ticked=visit.field("look_back") == YES),
    )
    return (
        CheckBoxes(label="检查类型", options=(*kinds, *also), required=True),
        CheckBoxes(label="任务来源", options=_options(TASK_TEXT, visit.field("task_from")), required=True),
    )


def _options(texts: Mapping[str, str], chosen: str) -> tuple[Option, ...]:
    return tuple(Option(text=text, ticked=code == chosen) for code, text in texts.items())


def nth_words(request: RecordRequest, visit: Visit) -> str:
    """Which inspection of the year: as stated for the visit, else as the case itself counts."""
    times = times_of(request.case, _NOBODY, visit)
    return visit.field("times_this_year") or (str(times.nth) if times is not None else "")


def times_words(request: RecordRequest, visit: Visit) -> str:
    """第1次（上限2次）."""
    times, nth = times_of(request.case, _NOBODY, visit), nth_words(request, visit)
    own = str(times.cap.cap) if times is not None and times.cap is not None else ""
    cap = visit.field("yearly_cap") or own
    if not nth:
        return ""
    return f"本年度第{nth}次{f'（上限{cap}次）' if cap else ''}"


def matter_table(request: RecordRequest, visit: Visit, prepared: Preparation) -> Table:
    """The office's own matters first, then each bureau's own."""
    taken = {matter for each in prepared.joint for matter in each.matters}
    ours = [matter for matter in visit.matters if matter not in taken]
    rows = [(request.office.name, "；".join(map(matter_words, ours)))] if ours else []
    rows += [(each.bureau, "；".join(map(matter_words, each.matters))) for each in prepared.joint]
    return Table(columns=_MATTERS, rows=tuple(rows), blank_rows=0 if rows else 3, row_height=9)


def officers_words(visit: Visit) -> str:
    return officer_words(visit.in_role("officer"))


def prepared(request: RecordRequest) -> tuple[Visit, Preparation]:
    """Raises RuleRefused VISIT_UNKNOWN."""
    visit = request.the_visit()
    return visit, preparation_of(request.case, visit.id)
