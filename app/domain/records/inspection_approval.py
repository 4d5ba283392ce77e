"""This is about the approval of an inspection (行政检查审批表): asked for by the officers, given by a leader.

Source: 国办发〔2024〕54号 (no inspection without approval); domain.md §4.2.
"""

from app.domain.records.inspection_words import (
    firm_fields,
    kind_boxes,
    matter_table,
    officers_words,
    prepared,
    times_words,
)
from app.domain.records.record import (
    Block,
    Field,
    Fields,
    Heading,
    Paragraph,
    Record,
    Signatures,
    Signer,
)
from app.domain.records.request import RecordRequest, day_words, moment_words
from app.domain.visits.preparation import Preparation, joint_words, task_words
from app.domain.visits.visit import Visit


def compose_inspection_approval(request: RecordRequest) -> Record:
    """What is not known yet is left to the pen. Raises RuleRefused VISIT_UNKNOWN."""
    visit, found = prepared(request)
    return Record(
        id=request.record,
        kind="inspection_approval",
        title="行政检查审批表",
        office=request.office.name,
        number=request.number or visit.field("approval_number"),
        subject=request.enterprise.name,
        blocks=(
            Fields(
                fields=(
                    *firm_fields(request),
                    Field(label="拟检查日期", value=day_words(visit.planned_for or visit.day), required=True),
                    Field(label="检查方式", value="现场检查"),
                    Field(label="检查人员及证号", value=officers_words(visit), span=2, required=True),
                    Field(label="检查频次", value=times_words(request, visit), span=2, required=True),
                    Field(label="任务说明", value=task_words(visit), span=2),
                    Field(label="联合检查单位", value=joint_words(visit, found.joint), span=2),
                    Field(label="法律依据", value=visit.field("legal_basis"), span=2, required=True),
                )
            ),
            *kind_boxes(visit, found),
            Heading(text="检查事项", level=2),
            matter_table(request, visit, found),
            *_urgent(visit),
            *_over_cap(found),
            *_opinions(visit),
        ),
        copies=("本机关存档",),
        blanks=request.blanks,
        banner=request.banner,
    )


def _urgent(visit: Visit) -> tuple[Block, ...]:
    why = visit.field("urgent_reason")
    if not why:
        return ()
    made_up = moment_words(visit.field("made_up_on"))
    words = f"紧急情况：{why}。检查后补办审批{'，补办时间' + made_up if made_up else ''}。"
    return (Paragraph(text=words),)


def _over_cap(found: Preparation) -> tuple[Block, ...]:
    passed = found.passed
    if passed is None:
        return ()
    words = f"本次检查超过年度频次上限（第{passed.times}次，上限{passed.cap}次），"
    return (Paragraph(text=f"{words}批准人{passed.approver}，理由：{passed.reason}。"),)


def _opinions(visit: Visit) -> tuple[Block, ...]:
    """承办 → 审核 → 审批, signed and dated each. Source: domain.md §4.3."""
    by, on = visit.field("approved_by"), moment_words(visit.field("approved_on"))
    approved = f"审批人：{by}　审批时间：{on}" if by or on else ""
    return (
        *((Paragraph(text=f"（已登记　{approved}）", style="small", indent=0),) if approved else ()),
        Signatures(
            signers=(
                Signer(role="承办人意见", count=2),
                Signer(role="审核意见"),
                Signer(role="审批意见"),
            ),
        ),
    )
