"""This is about signals, revisits and publication as plain values: their part of `case show`."""

from datetime import date

from app.domain.acts.case import Case
from app.domain.publication.publication import Objection, Publication, publication_of
from app.domain.restart.bills import BillLine, bill_lines
from app.domain.restart.signals import Signal, signals_of

Told = dict[str, object]


def restart_told(case: Case, today: date) -> Told:
    """Keys `restart_signals`, `electricity_bills`, `publication`; nothing where nothing was stated."""
    signals, bills, publication = signals_of(case), bill_lines(case), publication_of(case)
    return {
        **({"restart_signals": [signal_told(each) for each in signals]} if signals else {}),
        **({"electricity_bills": [bill_told(each) for each in bills]} if bills else {}),
        **({"publication": publication_told(publication, today)} if publication.notices else {}),
    }


def signal_told(signal: Signal) -> Told:
    answer = signal.answer
    return {
        "signal_key": signal.key,
        "signal_kind": signal.kind,
        "weighed": signal.weight,
        "on": signal.on,
        "signal_text": signal.text,
        "weighed_by": signal.why,
        "seen_by": signal.by,
        "seen_in": signal.source,
        "photo": signal.photo,
        "equipment": list(signal.equipment),
        "is_open": signal.is_open,
        **(
            {"signal_answer": {"signal_outcome": answer.outcome, "on": answer.on, "reason": answer.reason,
                               "by": answer.by, "holds": answer.holds}}
            if answer is not None
            else {}
        ),
    }  # fmt: skip


def bill_told(line: BillLine) -> Told:
    bill = line.bill
    return {
        "account": bill.account,
        "bill_month": bill.month,
        "kwh": list(bill.kwh),
        "bill_from": bill.source,
        "photo": bill.photo,
        "own_account": line.is_own,
        "mean_before": _number(line.before),
        "mean_since": _number(line.since),
        "year_before": _number(line.year_before),
        "change_percent": _number(line.change),
        "bill_sign": line.sign,
    }


def _number(number: object) -> str:
    return "" if number is None else f"{number:.1f}"


def publication_told(publication: Publication, today: date) -> Told:
    return {
        "publication_state": publication.state(today),
        "is_done": publication.is_done,
        "notices": [
            {
                "id": notice.id,
                "publication_stage": notice.stage,
                "opinions": list(notice.numbers),
                "on": notice.on,
                "shown_until": notice.until,
                "published_where": notice.place,
                "number": notice.number,
                "text": notice.text,
                "photo": notice.photo,
                "objections": [_objection_told(each) for each in notice.objections],
            }
            for notice in publication.notices
        ],
    }


def _objection_told(objection: Objection) -> Told:
    return {
        "id": objection.id,
        "on": objection.on,
        "by": objection.by,
        "text": objection.text,
        "objection_outcome": objection.outcome,
        "answered_on": objection.answered_on,
        "answer": objection.answer,
    }
