"""This is about the tables of a form that come from the case it is filled in for: they replace empty ones."""

import csv
import io
from collections.abc import Iterable
from pathlib import PurePath

import msgspec

from app.domain.acts.case import Case
from app.domain.answers.case_tables import COLUMNS, Row, case_table
from app.operations.fill_form import FormPaper


def tabulate_case(paper: FormPaper, case: Case) -> FormPaper:
    """The definition with what the case knows today; other tables stay as they lie in `forms/media`."""
    tables = tuple((name, _filled(name, data, case)) for name, data in paper.tables)
    return msgspec.structs.replace(paper, tables=tables)


def _filled(file: str, data: bytes, case: Case) -> bytes:
    name = PurePath(file).stem
    return _csv(COLUMNS[name], case_table(case, name)) if name in COLUMNS else data


def _csv(columns: tuple[str, ...], rows: Iterable[Row]) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()
