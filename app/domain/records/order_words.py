"""This is about what the papers of an order have in common: which order, its name, remedies, signers."""

from typing import Final

from app.domain.orders.order import Order, orders_of
from app.domain.orders.titles import agency_issuing
from app.domain.records.record import Blank, Paragraph, Signatures, Signer, phrase
from app.domain.records.request import RecordRequest, officer_words
from app.domain.visits.visit import visit_of

TITLE: Final = "责令限期整改通知书"
"""Where no order is known yet."""


def order_meant(request: RecordRequest) -> Order | None:
    """The one the paper is about, else that of its number, else the newest."""
    orders = orders_of(request.case)
    wanted = request.case.kept(f"order/{request.about}") if request.about else ""
    fitting = [
        order
        for order in orders
        if order.thing == wanted or (request.number and _bears(order, request.number))
    ]
    if fitting or wanted:
        return fitting[-1] if fitting else None
    return orders[-1] if orders else None


def _bears(order: Order, number: str) -> bool:
    """Whether the order or a paper that followed it has this number."""
    followed = [each.number for each in order.extensions] + [each.number for each in order.proposals]
    if order.conclusion is not None:
        followed.append(order.conclusion.number)
    return number in (order.number, *followed)


def named(order: Order | None) -> tuple[str | Blank, str | Blank]:
    """Title and number of the order, as another paper cites it."""
    title = (order.title if order is not None else "") or TITLE
    number = order.number if order is not None else ""
    return title, number or Blank(label="原文书文号", width=46)


def remedies(request: RecordRequest, order: Order | None, what: str) -> Paragraph:
    """Where to turn, and until when; the bodies are those of the agency that issued the order.

    Source: 行政复议法 art. 20, 行政诉讼法 art. 46; domain.md §4.1.
    """
    agency = agency_issuing(request.office, order.agency if order is not None else "")
    said = agency.fields if agency is not None else {}
    return Paragraph(
        text=phrase(
            "如不服本{what}，可以自收到本{what}之日起六十日内向{review}申请行政复议，也可以自收到本{what}之日起六个月内"
            "向{court}提起行政诉讼。复议、诉讼期间本{what}不停止执行，法律另有规定的除外。",
            what=what,
            review=said.get("review_body") or request.office.review_body or Blank(label="复议机关", width=50),
            court=said.get("court") or request.office.court or Blank(label="人民法院", width=50),
        )
    )


def officers_of_order(request: RecordRequest, order: Order | None) -> str:
    """Names and certificate numbers of the visit the paper is made at, else of the one of the order."""
    visit = visit_of(request.case, request.visit or (order.visit if order is not None else ""))
    return officer_words(visit.in_role("officer")) if visit is not None else ""


def signed_by_both(party: str) -> Signatures:
    """Party and two officers, each with the day; the agency's stamp over it."""
    signers = (Signer(role=party), Signer(role="执法人员（证号）", count=2))
    return Signatures(signers=signers, stamp="本机关（公章）")


def or_blank(text: str, label: str, width: float = 40.0) -> str | Blank:
    return text or Blank(label=label, width=width)
