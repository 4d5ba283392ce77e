"""This is about the table of powers: which measure which body may take, by which law, article and day.

The rows lie in `resources/rules/powers.csv`. Source: domain.md §1.2. Which bureau of a district carries a
duty the law names only by its words (管理节能工作的部门) is our reading and stands beside it as 待核对.
"""

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final, Literal

import msgspec

from app.domain.errors import FileRefused, Refusal

Checked = Literal["law", "source", "verify"]

SEIZURES: Final = "seize_"
"""How measures of 查封、扣押 begin."""
COERCIVE: Final = (SEIZURES, "cut_power_safety")
"""行政强制措施: powers that can't be commissioned (行政强制法 art. 17)."""
ANYBODY: Final = "*"
_DIGITS: Final = "零一二三四五六七八九"


class Power(msgspec.Struct, frozen=True, kw_only=True):
    """One row.

    Attributes:
        bodies: kinds of agency; `*` for any; none where no body of a district holds it.
        bodies_checked: whether that these kinds carry the duty was read, or is our reading.
        duty: how the law names the body.
        title: of the law in full, as papers cite it.
        article: a number; empty for a document without articles.
        passage: paragraph and item of the article, in words; empty where the whole article is meant.
        preconditions: to be met, in words; decides: who decides.
        in_force_from, in_force_until: ISO days, empty where open.
        dates_checked: whether these days were read in a source.
    """

    id: str
    measure: str
    name: str
    bodies: tuple[str, ...]
    duty: str
    law: str
    article: str
    preconditions: str
    decides: str
    in_force_from: str
    in_force_until: str
    checked: Checked
    source: str
    title: str = ""
    passage: str = ""
    bodies_checked: Checked = "verify"
    dates_checked: Checked = "verify"

    def is_in_force(self, on: date) -> bool:
        day = on.isoformat()
        return self.in_force_from <= day and (not self.in_force_until or day <= self.in_force_until)


Powers = tuple[Power, ...]


class Delegated(msgspec.Struct, frozen=True):
    """A power by decision; `on` ISO day from which it holds, empty for always."""

    measure: str
    document: str
    way: str
    on: str


class Body(msgspec.Struct, frozen=True):
    """Who wants to act, as far as powers depend on it."""

    kind: str
    duties: tuple[str, ...] = ()
    delegated: tuple[Delegated, ...] = ()


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """Whether a measure may be taken.

    Attributes:
        power: the row that gives it, or, refused, the row of the body that holds it; None for none.
        law, article: of the power; refused, of the rule that keeps this body from it.
        document: of a delegated power.
    """

    measure: str
    is_allowed: bool
    law: str
    article: str
    power: Power | None = None
    document: str = ""


def powers_of_table(text: str) -> Powers:
    """In the order of the table. Raises FileRefused DAMAGED."""
    found = []
    for row in csv.DictReader(io.StringIO(text)):
        try:
            found.append(_power(row))
        except (KeyError, TypeError, ValueError, AttributeError):
            raise FileRefused(Refusal.DAMAGED, what=f"powers.csv {row.get('id', '')}") from None
    return tuple(found)


def may(powers: Powers, measure: str, bodies: Iterable[Body], on: date) -> Verdict:
    """Whether one of these bodies may take a measure on a day, and by which law and article.

    Source: domain.md §1.2; 行政强制法 art. 17 (not commissioned), 22 (only bodies named by law).
    """
    acting = tuple(bodies)
    rows = tuple(row for row in powers if row.measure == measure)
    in_force = tuple(row for row in rows if row.is_in_force(on))
    for row in in_force:
        if any(_holds(row, body) for body in acting):
            return Verdict(measure=measure, is_allowed=True, law=row.law, article=row.article, power=row)
    for body in acting:
        document = _document(measure, body, on)
        if in_force and document:
            row = in_force[0]
            return Verdict(
                measure=measure,
                is_allowed=True,
                law=row.law,
                article=row.article,
                power=row,
                document=document,
            )
    return _refused(measure, rows)


def may_seize(powers: Powers, bodies: Iterable[Body], on: date) -> tuple[Verdict, ...]:
    """The kinds of 查封 these bodies may order, each with every law that gives it."""
    acting = tuple(bodies)
    found: list[Verdict] = []
    for measure in measures(powers):
        if not measure.startswith(SEIZURES):
            continue
        verdict = may(powers, measure, acting, on)
        if verdict.is_allowed:
            found.extend(_each_law(powers, verdict, acting, on))
    return tuple(found)


def refused_seizure() -> Verdict:
    """What is said to a body without any power to 查封. Source: 行政强制法 art. 22."""
    return Verdict(measure=SEIZURES, is_allowed=False, law="行政强制法", article="22")


def basis_text(law: str, article: str) -> str:
    """As papers cite it: 《环境保护法》第二十五条; a document without articles by its name."""
    if not law or "〔" in law:
        return law
    return f"《{law}》{article_text(article)}"


def article_text(article: str) -> str:
    """第二十五条, as laws count; nothing for no number."""
    return f"第{_numeral(int(article))}条" if article.isdecimal() else ""


def measures(powers: Powers) -> Mapping[str, str]:
    """Names by measure, in the order of the table."""
    return {row.measure: row.name for row in powers}


def _numeral(number: int) -> str:
    """Up to 999, as articles are counted."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = f"{_DIGITS[hundreds % 10]}百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十"
    elif hundreds and ones:
        text += "零"
    return text + (_DIGITS[ones] if ones or not number else "")


def _each_law(powers: Powers, verdict: Verdict, bodies: tuple[Body, ...], on: date) -> tuple[Verdict, ...]:
    if verdict.document:
        return (verdict,)
    rows = (row for row in powers if row.measure == verdict.measure and row.is_in_force(on))
    return tuple(
        msgspec.structs.replace(verdict, law=row.law, article=row.article, power=row)
        for row in rows
        if any(_holds(row, body) for body in bodies)
    )


def _holds(row: Power, body: Body) -> bool:
    return ANYBODY in row.bodies or (bool(body.kind) and body.kind in row.bodies) or row.duty in body.duties


def _document(measure: str, body: Body, on: date) -> str:
    for each in body.delegated:
        is_void = each.way == "commissioned" and measure.startswith(COERCIVE)
        if each.measure == measure and each.document and not is_void and each.on <= on.isoformat():
            return each.document
    return ""


def _refused(measure: str, rows: Powers) -> Verdict:
    row = rows[-1] if rows else None
    if measure.startswith(SEIZURES):
        law, article = "行政强制法", "22"
    elif measure.startswith(COERCIVE):
        law, article = "行政强制法", "17"
    else:
        law, article = (row.law, row.article) if row is not None else ("", "")
    return Verdict(measure=measure, is_allowed=False, law=law, article=article, power=row)


def _power(row: Mapping[str, str]) -> Power:
    return Power(
        id=row["id"],
        measure=row["measure"],
        name=row["name"],
        bodies=tuple(part for part in row["bodies"].split(";") if part),
        duty=row["duty"],
        law=row["law"],
        article=row["article"],
        preconditions=row["preconditions"],
        decides=row["decides"],
        in_force_from=row["in_force_from"],
        in_force_until=row["in_force_until"],
        checked=msgspec.convert(row["checked"], Checked),
        source=row["source"],
        title=row.get("title") or "",
        passage=row.get("passage") or "",
        bodies_checked=msgspec.convert(row.get("bodies_checked") or "verify", Checked),
        dates_checked=msgspec.convert(row.get("dates_checked") or "verify", Checked),
    )
