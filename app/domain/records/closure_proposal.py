"""This is about the request to the government to order suspension or closure (提请停业整顿（关闭）的请示).

Source: users.md a3; domain.md §1.2 (责令停业/关闭: the bureau only proposes), §4.13 (GB/T 9704 layout).
"""

from app.domain.orders.facts import ClosureProposed
from app.domain.orders.order import Order
from app.domain.orders.state import PROPOSAL_TEXT, VERDICT_TEXT
from app.domain.orders.trail import trails_of
from app.domain.records.order_words import named, or_blank, order_meant
from app.domain.records.record import Blank, Block, Heading, Paragraph, Record, Signatures, Signer, phrase
from app.domain.records.request import RecordRequest, day_words


def compose_closure_proposal(request: RecordRequest) -> Record:
    """The request over an order: the firm, the order, why it is not met, what is asked."""
    order, firm = order_meant(request), request.enterprise
    said = order.proposals[-1] if order is not None and order.proposals else None
    kind = PROPOSAL_TEXT[said.kind] if said is not None else "停业整顿（关闭）"
    return Record(
        id=request.record,
        kind="closure_proposal",
        title=f"关于提请责令{firm.name}{kind}的请示",
        office=(order.agency if order is not None else "") or request.office.name,
        number=request.number or (said.number if said is not None else ""),
        subject=firm.name,
        blocks=(
            Paragraph(text=("签发人：", Blank(label="签发人", width=30, required=False)), align="right"),
            Paragraph(text=phrase("{to}：", to=_to(request, said)), indent=0),
            Paragraph(text=_why(request, order)),
            Heading(text="一、企业基本情况", level=2),
            Paragraph(text=_firm(request)),
            Heading(text="二、责令整改情况", level=2),
            Paragraph(text=_ordered(order)),
            *_limit(order),
            *_time(order),
            Heading(text="三、整改和复查情况", level=2),
            *_found(request, order),
            Heading(text="四、依据和建议", level=2),
            Paragraph(text=_asks(firm.name, said, kind)),
            Paragraph(text="妥否，请批示。"),
            Paragraph(text="附件：1.整改文书及送达材料　2.整改复查意见书　3.影像和核算材料"),
            Signatures(signers=(Signer(role="请示机关"),), stamp="本机关（公章）"),
        ),
        copies=("报人民政府", "本机关存档"),
        page_style="official",
        blanks=request.blanks,
        banner=request.banner,
    )


def _to(request: RecordRequest, said: ClosureProposed | None) -> str | Blank:
    if said is not None and said.to:
        return said.to
    district = request.office.district
    return f"{district}人民政府" if district else Blank(label="主送机关", width=60)


def _why(request: RecordRequest, order: Order | None) -> tuple[str | Blank, ...]:
    title, number = named(order)
    is_unseen = order is not None and order.reports and order.conclusion is None
    end = "期满尚无整改到位的复查结论" if is_unseen else "期满仍未达到整改要求"
    return phrase(
        "{firm}经我单位依法出具《{title}》（{number}）限期整改，{end}。现将有关情况报告如下，"
        "并提请依法作出决定。",
        firm=request.enterprise.name or Blank(label="企业名称", width=60),
        title=title,
        number=number,
        end=end,
    )


def _firm(request: RecordRequest) -> str:
    firm = request.enterprise
    parts = (
        firm.name,
        f"统一社会信用代码{firm.field('code')}" if firm.field("code") else "",
        f"法定代表人{firm.field('legal_person')}" if firm.field("legal_person") else "",
        f"位于{firm.field('address') or firm.field('township')}"
        if firm.field("address") or firm.field("township")
        else "",
        f"行业为{firm.field('industry')}" if firm.field("industry") else "",
        f"从业{firm.field('employees')}人" if firm.field("employees") else "",
    )
    return "，".join(part for part in parts if part) + "。"


def _ordered(order: Order | None) -> tuple[str | Blank, ...]:
    problems = "；".join(f"{each.number} {each.text}" for each in order.problems) if order is not None else ""
    return phrase(
        "我单位于{issued}出具上述文书，{served}送达，整改期限至{due}。问题：{problems}。",
        issued=or_blank(day_words(order.issued_on) if order is not None else "", "出具日期"),
        served=or_blank(day_words(order.served_on) if order is not None else "", "送达日期"),
        due=or_blank(
            day_words(order.first.confirmed) if order is not None and order.first else "", "整改期限"
        ),
        problems=or_blank(problems, "存在的问题", 60),
    )


def _limit(order: Order | None) -> tuple[Block, ...]:
    limit = order.limit if order is not None else None
    if limit is None:
        return ()
    over = f"，超限比例{limit.share}%" if limit.share else ""
    return (
        Paragraph(
            text=f"经核算，{limit.product}实测值{limit.measured} {limit.unit}，"
            f"《{limit.standard}》限定值{limit.limit} {limit.unit}{over}。"
        ),
    )


def _time(order: Order | None) -> tuple[Block, ...]:
    """What became of applications for more time."""
    if order is None:
        return ()
    words = {"granted": "批准延期至{until}", "refused": "未予批准", "": "尚未批复"}
    return tuple(
        Paragraph(text=f"企业于{day_words(each.on)}申请延期（{each.reason.rstrip('。')}），"
                  + words[each.outcome].format(until=day_words(each.until)) + "。")
        for each in order.extensions
    )  # fmt: skip


def _found(request: RecordRequest, order: Order | None) -> tuple[Block, ...]:
    if order is None:
        return (Blank(label="整改和复查情况", lines=3),)
    unseen = "企业已报整改，未复查" if order.reports else "期满未见整改报告，未整改到位"
    lines = [
        f"{trail.problem.number} {trail.verdict or unseen}。" for trail in trails_of(request.case, order)
    ]
    if order.conclusion is not None:
        said = order.conclusion
        number = f"（{said.number}）" if said.number else ""
        lines.append(f"{day_words(said.on)}复查结论{number}：{VERDICT_TEXT[said.verdict]}。")
    elif order.due:
        lines.append(f"整改期限已于{day_words(order.due)}届满。")
    return tuple(Paragraph(text=line) for line in lines)


def _asks(name: str, said: ClosureProposed | None, kind: str) -> tuple[str | Blank, ...]:
    return phrase(
        "依据{basis}，建议由人民政府按照规定的权限责令{name}{kind}。{text}",
        basis=or_blank(said.basis if said is not None else "", "法律依据", 60),
        name=name or Blank(label="企业名称", width=60),
        kind=kind,
        text=f"{said.text.rstrip('。')}。" if said is not None and said.text else " ",
    )
