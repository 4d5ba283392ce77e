"""This is about what is stated in the office's own file, as sentences: the screening list."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.answers.published import FormPublished
from app.domain.plan.facts import ZeroReported
from app.domain.screening.facts import FirmCaseOpened, FirmListed, FirmScreened, ScreeningListTaken
from app.domain.screening.firm import KIND, RESULT_TEXT, SCALE_TEXT


def _list_taken(_case: Case, fact: ScreeningListTaken) -> str:
    return f"导入排查底册《{fact.title}》，列入或补充 {fact.firms} 户"


def _listed(_case: Case, fact: FirmListed) -> str:
    told = [fact.name, fact.code, fact.township, fact.industry, SCALE_TEXT[fact.scale]]
    return f"列入排查底册：{'，'.join(part for part in told if part)}"


def _screened(case: Case, fact: FirmScreened) -> str:
    if not fact.result:
        return f"撤销排查结果：{_name(case, fact.firm)}"
    by = f"，排查人 {fact.by}" if fact.by else ""
    return f"排查结果：{_name(case, fact.firm)} {RESULT_TEXT[fact.result]}{by}"


def _case_opened(case: Case, fact: FirmCaseOpened) -> str:
    return f"建立企业档案：{_name(case, fact.firm)}"


def _zero(_case: Case, fact: ZeroReported) -> str:
    return f"零报告：{fact.township}，{fact.text}" if fact.text else f"零报告：{fact.township}"


def _form_published(_case: Case, fact: FormPublished) -> str:
    version = f"（版本 {fact.version}）" if fact.version else ""
    return f"下发检查表：{fact.title}{version}"


def _name(case: Case, firm: str) -> str:
    """As the list calls it now; empty where another computer listed it and that has not come yet."""
    listed = case.value(f"{KIND}/{firm}/listed")
    return str(listed[0]) if isinstance(listed, tuple | list) and listed else ""


OFFICE_SENTENCES: Final[Mapping[type[Fact], Callable[[Case, Any], str]]] = {
    ScreeningListTaken: _list_taken,
    FirmListed: _listed,
    FirmScreened: _screened,
    FirmCaseOpened: _case_opened,
    ZeroReported: _zero,
    FormPublished: _form_published,
}
