"""This is about groups that do not close what they open."""

from collections.abc import Iterator

from app.xforms.lint.findings import Finding
from app.xforms.lint.grid import Grid, Row
from app.xforms.lint.types import CONTROL
from app.xforms.lint.wording import said

DEEPEST = 50
"""So many groups stand in one another; no paper needs five, and the compiler walks them by recursion."""

_SAME = {"lgroup": "repeat", "looped group": "repeat"}


def group_findings(survey: Grid) -> Iterator[Finding]:
    """An unclosed group is blamed where it opens, an end that closes nothing where it stands."""
    controls = [(row, *_control(row)) for row in survey.rows if CONTROL.fullmatch(row.type)]
    still_to_come = [kind for _row, act, kind in controls if act == "end"]
    begun: list[tuple[str, Row]] = []
    for row, act, kind in controls:
        if act == "begin":
            begun.append((kind, row))
            if len(begun) > DEEPEST:
                yield survey.finding(row.number, "type", "unmatched_group", said("too_deep", most=DEEPEST))
                return
            continue
        still_to_come.pop(0)
        if begun and begun[-1][0] != kind and _is_forgotten(begun, kind, still_to_come):
            yield _never_closed(survey, begun.pop())
        if not begun:
            yield survey.finding(row.number, "type", "unmatched_group", said("end_alone", name=row.type))
            return
        inner, opener = begun.pop()
        if inner != kind:
            words = said(
                "end_other", name=row.type, begun=opener.type, row=opener.number, near=f"end {inner}"
            )
            yield survey.finding(row.number, "type", "unmatched_group", words)
            return
    for each in begun:
        yield _never_closed(survey, each)


def _control(row: Row) -> tuple[str, str]:
    match = CONTROL.fullmatch(row.type)
    kind = match["kind"] if match else ""
    return (match["act"] if match else ""), _SAME.get(kind, kind)


def _is_forgotten(begun: list[tuple[str, Row]], kind: str, still_to_come: list[str]) -> bool:
    """Whether the innermost group has no end of its own to come while this end fits the group around it."""
    return len(begun) > 1 and begun[-2][0] == kind and begun[-1][0] not in still_to_come


def _never_closed(survey: Grid, begun: tuple[str, Row]) -> Finding:
    kind, row = begun
    words = said("never_closed", name=row.type, near=f"end {kind}")
    return survey.finding(row.number, "type", "unmatched_group", words)
