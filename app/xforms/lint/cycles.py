"""This is about answers that need themselves: calculations in a circle, questions that hide themselves."""

import re
from collections.abc import Iterator

from app.xforms.lint.findings import Finding
from app.xforms.lint.grid import Grid, Row
from app.xforms.lint.references import references_saved
from app.xforms.lint.types import CONTROL
from app.xforms.lint.wording import said
from app.xforms.model.ranking import circles_first_to_last

_OTHER_ITEM = re.compile(r"indexed-repeat|position\(|current\(\)|\[")
_ITSELF = re.compile(r"(?<![\w./\])\"'])\.(?![\w./])")
_LITERAL = re.compile(r"\"[^\"]*\"|'[^']*'")


def cycle_findings(survey: Grid) -> Iterator[Finding]:
    """One finding for a circle, at its first row."""
    rows = [row for row in survey.rows if row.name]
    edges = _needs(rows)
    for circle in circles_first_to_last(edges):
        if len(circle) == 1 and circle[0] not in edges[circle[0]]:
            continue
        members = sorted(circle)
        first = rows[members[0]]
        counted = all("calculation" in rows[place].cells for place in members)
        column = "calculation" if counted else "relevant"
        way = " → ".join(rows[place].name for place in (*members, members[0]))
        words = said("cycle" if counted else "cycle_relevant", way=way)
        yield survey.finding(first.number, column, "cycle", words)
    yield from _around_itself(survey)


def _around_itself(survey: Grid) -> Iterator[Finding]:
    """A group that is shown only after an answer inside it."""
    begun: list[Row] = []
    for row in survey.rows:
        control = CONTROL.fullmatch(row.type)
        if control and control["act"] == "end":
            begun = begun[:-1]
            continue
        for group in begun:
            if row.name and row.name in references_saved(group.get("relevant")):
                words = said("cycle_group", name=row.name, row=row.number)
                yield survey.finding(group.number, "relevant", "cycle", words)
        if control:
            begun.append(row)


def _needs(rows: list[Row]) -> list[list[int]]:
    """For each row the places of those that use it; another item or record does not count."""
    places: dict[str, int] = {}
    for place, row in enumerate(rows):
        places.setdefault(row.name, place)
    edges: list[list[int]] = [[] for _ in rows]
    for place, row in enumerate(rows):
        for column in ("calculation", "relevant"):
            text = row.get(column)
            if _OTHER_ITEM.search(text):
                continue
            for used in sorted(references_saved(text)):
                if used in places:
                    edges[places[used]].append(place)
        if _ITSELF.search(_LITERAL.sub("''", row.get("relevant"))):
            edges[place].append(place)
    return edges
