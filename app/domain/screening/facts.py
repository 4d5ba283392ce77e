"""This is about what can be stated of the screening list (排查底册). Kept in `office.case`.

A firm on the list is a line and not a case: most of them are looked at once and nothing is found.
"""

from collections.abc import Iterable
from typing import Literal

from app.domain.acts.fact import Fact
from app.domain.acts.names import Name, Whole

FirmScale = Literal["", "above", "below"]
"""above 规模以上 · below 规模以下; empty where nobody said."""

ScreeningResult = Literal["", "none_found", "restricted", "candidate", "in_plan", "closed", "no_such_firm"]
"""none_found 未发现 · restricted 限制类 · candidate 可能属于 · in_plan 已列入计划 · closed 停业注销 ·
no_such_firm 查无此户; empty: not screened, also where a mark is taken back."""


class ScreeningListTaken(Fact, frozen=True, tag="screening_list_taken"):
    """A workbook of firms was read and confirmed.

    Attributes:
        sha256: digest of the workbook, an original of `office.case`.
        firms: how many lines it added or changed.
    """

    taken: Name
    title: str
    sha256: str
    firms: Whole

    def added(self) -> str:
        return f"screening_list/{self.taken}"


class FirmListed(Fact, frozen=True, tag="firm_listed"):
    """A firm stands on the list, or stands there otherwise than before; `note` is its remark."""

    firm: Name
    name: str
    code: str = ""
    township: str = ""
    industry: str = ""
    scale: FirmScale = ""

    def added(self) -> str:
        return f"screening_firm/{self.firm}"

    def statements(self) -> Iterable[tuple[str, object]]:
        value = (self.name, self.code, self.township, self.industry, self.scale)
        return ((f"screening_firm/{self.firm}/listed", value),)


class FirmScreened(Fact, frozen=True, tag="firm_screened"):
    """Somebody was there, or asked: what was found. The day is that of `occurred`.

    Attributes:
        by: names of those who screened, as written: often township staff nobody listed as officers.
    """

    firm: Name
    result: ScreeningResult
    by: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        day = self.occurred.at if self.occurred is not None else ""
        return ((f"screening_firm/{self.firm}/screened", (self.result, self.by, day)),)


class FirmCaseOpened(Fact, frozen=True, tag="firm_case_opened"):
    """The firm has a case from now on; `case` is its id."""

    firm: Name
    case: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"screening_firm/{self.firm}/case", self.case),)
