"""This is about the papers of 查封（扣押）: decision, list, extension, release.

Only for a body the table of powers names: for any other none of them is composed, filled in or blank.
Source: 行政强制法 art. 18, 22–28; domain.md §1.2, §4.7. The layouts are ours, the contents those of art. 24.
"""

from datetime import date
from typing import Final

import msgspec

from app.domain.agencies.agency import SELF, Agency, agency_by_id, seizing_powers
from app.domain.agencies.table import Power, article_text
from app.domain.equipment.machine import machines_of
from app.domain.equipment.state import day
from app.domain.errors import Refusal, RuleRefused
from app.domain.powers.facts import SeizureDecided
from app.domain.powers.seizing import has_power, no_power, printable
from app.domain.powers.seizure import RELEASE_TEXT, Seizure, seizures_of
from app.domain.records.record import (
    Blank,
    Block,
    Column,
    Field,
    Fields,
    Heading,
    Paragraph,
    Piece,
    Record,
    Signatures,
    Signer,
    Table,
    phrase,
)
from app.domain.records.request import RecordRequest, day_words, moment_words, officer_words
from app.domain.visits.visit import visit_of

COPIES: Final = ("当事人", "本机关存档")
BLANK_ROWS: Final = 10
SPARE_ROWS: Final = 2


def compose_seizure_decision(request: RecordRequest) -> Record:
    """The decision. Raises RuleRefused NO_POWER_TO_SEAL, SEIZURE_EXPIRED; no reason passes them."""
    agency, seizure = _by_power(request)
    title = agency.title("seizure_decision", "查封（扣押）决定书")
    blocks = (
        Paragraph(text=phrase("{party}：", party=_party(request)), indent=0),
        _whom(request),
        Paragraph(text=_why(request, seizure)),
        Paragraph(text=_what(request, seizure)),
        Paragraph(text=_kept(seizure)),
        Paragraph(text="查封（扣押）期间，不得使用、转移、隐匿、毁损被查封（扣押）的场所、设施或者财物。"),
        *_unapproved(seizure),
        Paragraph(text=_remedies(agency)),
        *_officers(request, seizure),
        _signed(),
    )
    return _paper(_numbered(request, _said(seizure, "number")), agency, "seizure_decision", title, blocks)


def compose_seizure_list(request: RecordRequest) -> Record:
    """The list that goes with it, one copy each for the party and the agency. Raises as the decision."""
    agency, seizure = _by_power(request)
    columns = (
        Column(title="序号", width=0.6, align="center"),
        Column(title="名称", width=2.2, required=True),
        Column(title="型号", width=1.6),
        Column(title="数量", width=0.9),
        Column(title="设备编号", width=1.1),
        Column(title="查封时状况", width=2.2),
    )
    rows = _rows(request, seizure)
    place = _said(seizure, "place")
    head = Fields(
        fields=(
            Field(label="当事人", value=request.enterprise.name, span=2, required=True),
            Field(label="决定书文号", value=_said(seizure, "number")),
            Field(label="查封时间", value=moment_words(_since(seizure)), required=True),
            Field(label="场所", value=place, span=2, required=True),
        )
    )
    table = Table(columns=columns, rows=rows, blank_rows=SPARE_ROWS if rows else BLANK_ROWS)
    signed = Signatures(
        statement="以上场所、设施或者财物经当事人和执法人员现场核对无误。",
        signers=(
            Signer(role="当事人（见证人）"),
            Signer(role="执法人员", count=2),
            Signer(role="保管人"),
        ),
        stamp="本机关（公章）",
    )
    return _paper(request, agency, "seizure_list", "查封（扣押）清单", (head, table, signed))


def compose_seizure_extension(request: RecordRequest) -> Record:
    """The extension of a term not over. Raises as the decision, and SEIZURE_MISSING where there is none."""
    agency, seizure = _by_power(request)
    extension = seizure.extension if seizure is not None else None
    if seizure is not None and extension is None:
        raise RuleRefused(Refusal.EXTENSION_MISSING)
    text = phrase(
        "本机关于{since}以{number}对你单位的场所、设施或者财物采取查封（扣押）措施，期限至{until}。因{reason}，"
        "依据{law}的规定，经本机关负责人{leader}批准，查封（扣押）期限延长至{longer}。",
        since=day_words(_since(seizure)) or Blank(label="查封时间", width=36),
        number=_said(seizure, "number") or Blank(label="决定书文号", width=50),
        until=day_words(seizure.decided.until if seizure is not None else "")
        or Blank(label="原期限", width=36),
        reason=(extension.reason if extension is not None else "") or Blank(label="延长理由", width=60),
        law=law_words("行政强制法", "25"),
        leader=(extension.by if extension is not None else "") or Blank(label="批准人"),
        longer=day_words(extension.until if extension is not None else "") or Blank(label="延长至", width=36),
    )
    blocks = (
        Paragraph(text=phrase("{party}：", party=_party(request)), indent=0),
        Paragraph(text=text),
        *_testing(seizure),
        Paragraph(text=_remedies(agency)),
        _signed(),
    )
    number = extension.number if extension is not None else ""
    title = "延长查封（扣押）期限决定书"
    return _paper(_numbered(request, number), agency, "seizure_extension", title, blocks)


def compose_seizure_release(request: RecordRequest) -> Record:
    """The release, also of one whose term is over. Raises NO_POWER_TO_SEAL."""
    agency, seizure = _by_power(request, is_release=True)
    release = seizure.release if seizure is not None else None
    if seizure is not None and release is None:
        raise RuleRefused(Refusal.RELEASE_MISSING)
    ground = RELEASE_TEXT[release.ground] if release is not None else ""
    if release is not None and release.text:
        ground = f"{ground}（{release.text}）"
    text = phrase(
        "本机关于{since}以{number}对你单位的场所、设施或者财物采取查封（扣押）措施。现因{ground}，依据{law}的规定，"
        "决定自{on}起解除查封（扣押），并退还财物。",
        since=day_words(_since(seizure)) or Blank(label="查封时间", width=36),
        number=_said(seizure, "number") or Blank(label="决定书文号", width=50),
        ground=ground or Blank(label="解除情形", width=70),
        law=law_words("行政强制法", "28"),
        on=day_words(release.on if release is not None else "") or Blank(label="解除日期", width=36),
    )
    blocks = (
        Paragraph(text=phrase("{party}：", party=_party(request)), indent=0),
        Paragraph(text=text),
        Paragraph(text="解除的场所、设施或者财物见所附查封（扣押）清单，请当事人核对后签收。"),
        _signed(),
    )
    number = release.number if release is not None else ""
    title = "解除查封（扣押）决定书"
    return _paper(_numbered(request, number), agency, "seizure_release", title, blocks)


def law_words(law: str, article: str, row: Power | None = None) -> str:
    """As a decision cites it: 《中华人民共和国环境保护法》第二十五条; to the item where the row says it."""
    is_law = law.endswith("法") and not law.endswith("办法")
    otherwise = f"中华人民共和国{law}" if is_law else law
    title, passage = (row.title, row.passage) if row is not None else ("", "")
    return f"《{title or otherwise}》{article_text(article)}{passage}"


def _by_power(request: RecordRequest, is_release: bool = False) -> tuple[Agency, Seizure | None]:
    """The acting body and the 查封 meant; without one, a paper for the pen of a body with the power."""
    agencies, law = request.office.agencies, request.law
    found = [each for each in seizures_of(request.case) if request.about in ("", each.id)]
    seizure = found[-1] if found else None
    own = agency_by_id(agencies, SELF)
    if law is None:
        raise no_power(own)
    today = day(request.on) or date.max
    if seizure is None:
        if own is None or not seizing_powers(law.powers, own, today):
            raise no_power(own)
        return own, None
    has_power(law.powers, agencies, seizure)
    if not is_release and request.on:
        printable(law, agencies, seizure, today)
    acting = agency_by_id(agencies, seizure.decided.agency)
    if acting is None:
        raise no_power(acting)
    return acting, seizure


def _paper(
    request: RecordRequest, agency: Agency, kind: str, title: str, blocks: tuple[Block, ...]
) -> Record:
    """Under the name of the acting body, as an official paper; the list is a form."""
    return Record(
        id=request.record,
        kind=kind,
        title=title,
        office=agency.name,
        number=None if kind == "seizure_list" else request.number,
        subject=request.enterprise.name,
        blocks=blocks,
        copies=COPIES,
        page_style="form" if kind == "seizure_list" else "official",
        blanks=request.blanks,
        banner=request.banner,
    )


def _numbered(request: RecordRequest, number: str) -> RecordRequest:
    """With the number stated of it where printing names none."""
    return request if request.number else msgspec.structs.replace(request, number=number)


def _party(request: RecordRequest) -> str | Blank:
    return request.enterprise.name or Blank(label="当事人", width=80)


def _whom(request: RecordRequest) -> Fields:
    firm = request.enterprise
    return Fields(
        fields=(
            Field(label="统一社会信用代码", value=firm.field("code")),
            Field(label="法定代表人", value=firm.field("legal_person"), required=True),
            Field(label="地址", value=firm.field("address"), span=2, required=True),
        )
    )


def _said(seizure: Seizure | None, field: str) -> str:
    return seizure.field(field) if seizure is not None else ""


def _since(seizure: Seizure | None) -> str:
    return seizure.decided.since if seizure is not None else ""


def _basis(request: RecordRequest, decided: SeizureDecided | None) -> str | Blank:
    if decided is None or not decided.law:
        return Blank(label="法律依据", width=70)
    rows = request.law.powers if request.law is not None else ()
    cited = (decided.law, decided.article)
    found = [each for each in rows if (each.law, each.article) == cited]
    row = next((each for each in found if each.id == decided.power), found[0] if found else None)
    return law_words(*cited, row)


def _why(request: RecordRequest, seizure: Seizure | None) -> tuple[Piece, ...]:
    return phrase(
        "经查，你单位{grounds}。依据{basis}和{coercion}的规定，本机关决定对下列场所、设施或者财物采取查封（扣押）措施。",
        grounds=_said(seizure, "grounds").rstrip("。") or Blank(label="查封理由", width=120),
        basis=_basis(request, seizure.decided if seizure is not None else None),
        coercion=law_words("行政强制法", "22"),
    )


def _what(request: RecordRequest, seizure: Seizure | None) -> tuple[Piece, ...]:
    rows = _rows(request, seizure)
    things = "、".join(f"{name}{f'（{count}）' if count else ''}" for _, name, _, count, _, _ in rows)
    decided = seizure.decided if seizure is not None else None
    return phrase(
        "查封（扣押）的场所、设施或者财物：{things}（详见查封（扣押）清单）。场所：{place}。期限：自{since}起至{until}止。",
        things=things or Blank(label="名称、数量", width=120),
        place=_said(seizure, "place") or Blank(label="场所", width=60),
        since=day_words(decided.since if decided is not None else "") or Blank(label="起", width=36),
        until=day_words(decided.until if decided is not None else "") or Blank(label="止", width=36),
    )


def _kept(seizure: Seizure | None) -> tuple[Piece, ...]:
    return phrase(
        "保管：{custody}，保管人：{custodian}。因查封发生的保管费用由本机关承担。",
        custody=_said(seizure, "custody") or Blank(label="保管方式", width=50),
        custodian=_said(seizure, "custodian") or Blank(label="保管人"),
    )


def _unapproved(seizure: Seizure | None) -> tuple[Block, ...]:
    """By whom it was approved; an urgent one says so. Source: 行政强制法 art. 18, 19."""
    if seizure is None:
        return ()
    approval = seizure.approval
    if not approval.at:
        text = "情况紧急，当场实施；本机关执法人员应当在二十四小时内向机关负责人报告并补办批准手续。"
    else:
        when = "情况紧急，当场实施后" if seizure.decided.urgent else ""
        text = f"{when}{moment_words(approval.at)}经本机关{approval.post}{approval.by}批准。"
    return (Paragraph(text=text),)


def _remedies(agency: Agency) -> tuple[Piece, ...]:
    """Source: 行政强制法 art. 24(4); 行政复议法 art. 20; 行政诉讼法 art. 46."""
    return phrase(
        "如不服本决定，可以自收到本决定书之日起六十日内向{review}申请行政复议，"
        "或者自收到本决定书之日起六个月内向{court}提起行政诉讼。",
        review=agency.fields.get("review_body", "") or Blank(label="行政复议机关", width=50),
        court=agency.fields.get("court", "") or Blank(label="法院", width=50),
    )


def _officers(request: RecordRequest, seizure: Seizure | None) -> tuple[Block, ...]:
    visit = visit_of(request.case, seizure.decided.visit if seizure is not None else request.visit)
    people = visit.in_role("officer") if visit is not None else ()
    text = phrase(
        "执法人员及证号：{people}。", people=officer_words(people) or Blank(label="执法人员", width=90)
    )
    return (Paragraph(text=text),)


def _testing(seizure: Seizure | None) -> tuple[Block, ...]:
    told = [each for each in seizure.testing if each.notice] if seizure is not None else []
    if seizure is None or not told:
        return ()
    spans = "；".join(f"{day_words(each.began)}至{day_words(each.ended)}（{each.notice}）" for each in told)
    text = (
        f"检测、检验、检疫、技术鉴定期间已书面告知，不计入期限：{spans}，期限相应至{day_words(seizure.end)}。"
    )
    return (Heading(text="不计入期限的期间", level=2), Paragraph(text=text))


def _signed() -> Signatures:
    return Signatures(signers=(Signer(role="当事人签收"),), stamp="本机关（公章）")


def _rows(request: RecordRequest, seizure: Seizure | None) -> tuple[tuple[str, ...], ...]:
    machines = {machine.id: machine for machine in machines_of(request.case)}
    rows = []
    for number, thing in enumerate(seizure.things if seizure is not None else (), 1):
        machine = machines.get(thing.equipment)
        model = machine.field("model") if machine is not None else ""
        own = machine.number if machine is not None else ""
        rows.append((str(number), thing.name, model, thing.count, own, thing.condition))
    return tuple(rows)
