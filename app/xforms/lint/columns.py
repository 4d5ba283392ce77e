"""This is about mistakes in header rows: misspelt columns, mixed languages, full-width colons."""

from collections.abc import Iterator
from difflib import get_close_matches

from app.xforms.lint.findings import Finding
from app.xforms.lint.grid import Grid
from app.xforms.lint.vocabulary import SURVEY_COLUMNS, TRANSLATED, column_key

_NEEDED_CHOICES = ("list_name", "name", "label")


def column_findings(survey: Grid, choices: Grid | None) -> Iterator[Finding]:
    yield from _unknown(survey)
    yield from _languages(survey)
    if choices is not None:
        yield from _languages(choices)
        yield from _misspelt_choices(choices)


def _unknown(grid: Grid) -> Iterator[Finding]:
    for header in grid.raw:
        key = column_key(header)
        if (
            not key
            or key in SURVEY_COLUMNS
            or key.partition("::")[0] in ("bind", "body", "control", "instance")
        ):
            continue
        if "：" in header:
            message = f"Column '{header}' has a full-width colon; write '::'."
            yield Finding(
                sheet=grid.name,
                row=1,
                column=header,
                kind="fullwidth_punctuation",
                severity="error",
                message=message,
            )
            continue
        near = get_close_matches(key, sorted(SURVEY_COLUMNS), n=1, cutoff=0.75)
        meant = f"; did you mean '{near[0]}'?" if near else "; it is ignored."
        yield Finding(
            sheet=grid.name,
            row=1,
            column=header,
            kind="unknown_column",
            severity="warning" if near else "hint",
            message=f"Unknown column '{header}'{meant}",
        )


def _languages(grid: Grid) -> Iterator[Finding]:
    """A column once without and once with a language: the plain one becomes a language of its own."""
    plain = {header.strip().lower() for header in grid.raw}
    for column in sorted(TRANSLATED & plain):
        translated = [header for header in grid.raw if "::" in header and column_key(header) == column]
        if translated:
            message = f"'{column}' stands beside '{translated[0]}': give every column a language, or none."
            yield grid.finding(1, column, "mixed_languages", message, "warning")


def _misspelt_choices(grid: Grid) -> Iterator[Finding]:
    for needed in _NEEDED_CHOICES:
        if needed in grid.headers:
            continue
        near = get_close_matches(needed, [column_key(header) for header in grid.raw], n=1, cutoff=0.8)
        if near:
            message = f"Column '{grid.headers[near[0]]}' is probably meant to be '{needed}'."
            yield grid.finding(1, near[0], "unknown_column", message, "warning")
