"""This is about the firms of the screening list as the office shows them, and finding one of them again."""

from collections.abc import Iterable, Mapping
from typing import Final

import msgspec

from app.domain.acts.case import Case
from app.domain.plan.codes import credit_code_problem
from app.domain.plan.plan import name_key
from app.domain.screening.facts import FirmListed, FirmScale, ScreeningResult

KIND: Final = "screening_firm"

RESULT_TEXT: Final[Mapping[ScreeningResult, str]] = {
    "": "未排查",
    "none_found": "未发现",
    "restricted": "限制类",
    "candidate": "可能属于",
    "in_plan": "已列入计划",
    "closed": "停业注销",
    "no_such_firm": "查无此户",
}
SCALE_TEXT: Final[Mapping[FirmScale, str]] = {"": "", "above": "规上", "below": "规下"}


class ListedFirm(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the list.

    Attributes:
        on: ISO day it was screened; empty where nobody said.
        note: what was said with the result, else the remark of the line.
        case: id of its case, where one was opened.
        is_contested: two people marked it otherwise and neither had seen the other's mark.
        is_off: it was taken off the list; `off_reason` says why.
    """

    id: str
    name: str
    code: str = ""
    township: str = ""
    industry: str = ""
    scale: FirmScale = ""
    result: ScreeningResult = ""
    by: str = ""
    on: str = ""
    note: str = ""
    case: str = ""
    is_contested: bool = False
    is_off: bool = False
    off_reason: str = ""

    @property
    def is_screened(self) -> bool:
        return bool(self.result)

    @property
    def is_found(self) -> bool:
        """Something was found there: no township with such a firm has nothing to report."""
        return self.result in ("candidate", "in_plan")

    @property
    def listed(self) -> tuple[str, str, str, str, FirmScale]:
        """What the line says of the firm itself."""
        return (self.name, self.code, self.township, self.industry, self.scale)


def firms_of(office: Case) -> tuple[ListedFirm, ...]:
    """Every firm on the list, in the order they were listed; those taken off come last."""
    prefix = f"{KIND}/"
    firms = [
        _firm(office, thing.removeprefix(prefix))
        for thing in office.things
        if thing.startswith(prefix) and thing not in office.kept_names
    ]
    return tuple(sorted(firms, key=lambda firm: firm.is_off))


def on_the_list(firms: Iterable[ListedFirm]) -> tuple[ListedFirm, ...]:
    return tuple(firm for firm in firms if not firm.is_off)


def _firm(office: Case, firm: str) -> ListedFirm:
    thing = f"{KIND}/{firm}"
    listed, screened = office.slot(f"{thing}/listed"), office.slot(f"{thing}/screened")
    name, code, township, industry, scale = msgspec.convert(
        listed.value, tuple[str, str, str, str, FirmScale]
    )
    result, by, on = msgspec.convert(screened.value or ("", "", ""), tuple[ScreeningResult, str, str])
    is_off = office.is_aside(thing)
    return ListedFirm(
        id=firm,
        name=name,
        code=code,
        township=township,
        industry=industry,
        scale=scale,
        result=result,
        by=by,
        on=on,
        note=(_note(screened.act.stated.fact) if screened.current else "") or _note(listed.act.stated.fact),
        case=office.text(f"{thing}/case"),
        is_contested=screened.is_contested,
        is_off=is_off,
        off_reason=_note(office.slot(f"{thing}/aside").act.stated.fact) if is_off else "",
    )


def _note(fact: object) -> str:
    return str(getattr(fact, "note", ""))


class FirmIndex:
    """Finds the firm a line means: by its valid code, else by name where code and township allow it.

    Two firms without a code may bear one name in two townships.
    """

    def __init__(self, firms: Iterable[ListedFirm] = ()) -> None:
        self._by_code: dict[str, ListedFirm] = {}
        self._by_name: dict[str, list[ListedFirm]] = {}
        for firm in firms:
            self.add(firm)

    def add(self, firm: ListedFirm) -> None:
        if not credit_code_problem(firm.code):
            self._by_code.setdefault(firm.code, firm)
        self._by_name.setdefault(name_key(firm.name), []).append(firm)

    def find(self, name: str, code: str, township: str) -> ListedFirm | None:
        has_code = not credit_code_problem(code)
        if has_code and code in self._by_code:
            return self._by_code[code]
        return next(
            (
                firm
                for firm in self._by_name.get(name_key(name), ())
                if (not has_code or credit_code_problem(firm.code))
                and (not firm.township or not township or firm.township == township)
            ),
            None,
        )


def line_of(fact: FirmListed) -> ListedFirm:
    """A firm as it will stand on the list once this is stated."""
    return ListedFirm(
        id=fact.firm,
        name=fact.name,
        code=fact.code,
        township=fact.township,
        industry=fact.industry,
        scale=fact.scale,
        note=fact.note,
    )
