"""This is about the notice of an inspection (行政检查通知书): one for all bureaus that come along.

Source: 国办发〔2024〕54号 (综合查一次, frequency told, 五个严禁); domain.md §4.2, §4.6 (notice of energy
supervision: basis, content, time, requirements).
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
    Blank,
    Block,
    Field,
    Fields,
    Heading,
    Paragraph,
    Piece,
    Record,
    Signatures,
    Signer,
    phrase,
)
from app.domain.records.request import RecordRequest, day_words
from app.domain.visits.preparation import SERVED_TEXT, joint_words
from app.domain.visits.visit import Visit


def compose_inspection_notice(request: RecordRequest) -> Record:
    """What is not known yet is left to the pen. Raises RuleRefused VISIT_UNKNOWN."""
    visit, found = prepared(request)
    return Record(
        id=request.record,
        kind="inspection_notice",
        title="行政检查通知书",
        office=request.office.name,
        number=request.number or visit.field("notice_number"),
        subject=request.enterprise.name,
        blocks=(
            Fields(
                fields=(
                    *firm_fields(request),
                    Field(label="检查人员及证号", value=officers_words(visit), span=2, required=True),
                )
            ),
            Paragraph(text=_announcement(request, visit, joint_words(visit, found.joint))),
            *kind_boxes(visit, found),
            matter_table(request, visit, found),
            Heading(text="请配合和知悉的事项", level=2),
            *_told(request, visit),
            _served(visit),
        ),
        copies=("被检查单位", "本机关存档"),
        blanks=request.blanks,
        banner=request.banner,
    )


def _announcement(request: RecordRequest, visit: Visit, joint: str) -> tuple[Piece, ...]:
    return phrase(
        "根据{basis}，本机关{joint}定于{day}对你单位进行行政检查，检查地点为{site}。",
        basis=visit.field("legal_basis") or Blank(label="法律依据", width=80),
        joint=f"会同{joint}" if joint else " ",
        day=day_words(visit.planned_for or visit.day) or Blank(label="检查日期", width=40),
        site=visit.field("site") or request.enterprise.field("address") or Blank(label="检查地点", width=60),
    )


def _told(request: RecordRequest, visit: Visit) -> tuple[Block, ...]:
    times = times_words(request, visit)
    frequency = phrase(
        "1．检查频次：{times}。请指派熟悉情况的人员到场，提供有关资料，如实说明情况，保持设备、表计和场所原状。",
        times=times or Blank(label="检查频次", width=40),
    )
    return (
        Paragraph(text=frequency),
        Paragraph(
            text="2．检查人员不得少于两人，应当主动出示执法证件；认为检查人员与检查事项有直接利害关系的，"
            "有权申请回避。"
        ),
        Paragraph(
            text="3．检查人员遵守涉企行政检查“五个严禁”要求，如有违反，可向本机关或者行政执法监督机关反映。"
        ),
    )


def _served(visit: Visit) -> Signatures:
    how, on = SERVED_TEXT.get(visit.field("served_how"), ""), day_words(visit.field("notice_served_on"))
    told = f"（已登记　{how}　{on}）" if how or on else ""
    return Signatures(
        statement=f"本通知书已收到。{told}",
        signers=(Signer(role="签收人"), Signer(role="送达人", count=2)),
        stamp="本机关（印章）",
    )
