"""This is about what a paper is composed from, and how days and times are written on papers."""

from typing import Literal

import msgspec

from app.domain.acceptance.criteria import Criteria
from app.domain.acts.case import Case
from app.domain.enterprise.enterprise import Enterprise, enterprise_of
from app.domain.errors import Refusal, RuleRefused
from app.domain.people.office import Office
from app.domain.powers.seizing import SeizingLaw
from app.domain.records.record import Signer
from app.domain.visits.visit import Person, Visit, visit_of


class RecordRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What a paper is composed from.

    Attributes:
        record: id of the paper to be.
        visit: id of the visit it is about; empty where the kind needs none.
        number: empty while it waits for one (待编号).
        blanks: left to be written by hand, or struck with ／.
        seal_numbers: free strip numbers of this laptop, for the walk sheet.
        criteria: the table of what counts as dismantled, for the acceptance form.
        about: id of what the paper is of, where a case can have several, like a 查封; empty for the latest.
        law: the tables papers of 查封 are weighed by; without them none is composed.
        on: ISO day it is printed; empty in a preview that does not depend on it.
    """

    record: str
    case: Case
    office: Office
    visit: str = ""
    number: str = ""
    blanks: Literal["write", "strike"] = "write"
    seal_numbers: tuple[str, ...] = ()
    criteria: Criteria = Criteria()
    about: str = ""
    law: SeizingLaw | None = None
    on: str = ""

    @property
    def enterprise(self) -> Enterprise:
        return enterprise_of(self.case)

    @property
    def banner(self) -> str:
        return "示例数据" if self.office.sample else ""

    def the_visit(self) -> Visit:
        """Raises RuleRefused VISIT_UNKNOWN."""
        visit = visit_of(self.case, self.visit)
        if visit is None:
            raise RuleRefused(Refusal.VISIT_UNKNOWN, visit=self.visit)
        return visit


def day_words(iso: str) -> str:
    """2025-06-12 as papers write it, 2025年6月12日; empty stays empty."""
    parts = iso[:10].split("-")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):
        return ""
    year, month, day = parts
    return f"{year}年{int(month)}月{int(day)}日"


def time_words(iso: str) -> str:
    """The hour and minute of an ISO time as papers write it, 9时12分; empty without one."""
    hour, _, rest = iso[11:16].partition(":")
    return f"{int(hour)}时{rest}分" if hour.isdecimal() and rest.isdecimal() else ""


def moment_words(iso: str) -> str:
    return day_words(iso) + time_words(iso)


def span_words(visit: Visit) -> str:
    """From – to of a visit, every turn of it: 2025年6月12日9时12分至12时35分."""
    return "；".join(
        f"{moment_words(turn.began)}至{_end_words(turn.began, turn.ended)}" for turn in visit.turns
    )


def _end_words(began: str, ended: str) -> str:
    """While it goes on, room for the pen."""
    if not ended:
        return "　　时　　分"
    return time_words(ended) if began[:10] == ended[:10] else moment_words(ended)


def officer_words(people: tuple[Person, ...]) -> str:
    """Names with their certificate numbers, as a form asks for them."""
    return "、".join(f"{person.name}（{person.card}）" if person.card else person.name for person in people)


def name_list(people: tuple[Person, ...]) -> str:
    return "、".join(person.name for person in people)


def name_words(people: tuple[Person, ...]) -> str:
    """Unit and name of those who are not ours."""
    return "、".join(f"{person.unit}{person.post}{person.name}" for person in people)


def foot_signers() -> tuple[Signer, ...]:
    """Who signs at the foot of every page (逐页签名)."""
    return (
        Signer(role="被检查单位现场负责人"),
        Signer(role="执法人员", count=2),
        Signer(role="见证人"),
    )
