"""This is about what the checklists of a case are called, by the definitions the case itself carries.

A computer that has no such form in its own folder still names what another one filled in.
"""

from collections.abc import Iterable, Iterator

from app.domain.errors import FileRefused
from app.storage.case_file import CaseFile
from app.xforms.errors import FormRefused
from app.xforms.workbook.reading import read_workbook


def title_forms(case_file: CaseFile, definitions: Iterable[str]) -> dict[str, str]:
    """Titles by the SHA-256 of their definitions; one that isn't here or can't be read is left out."""
    return dict(_titles(case_file, frozenset(definitions)))


def _titles(case_file: CaseFile, definitions: frozenset[str]) -> Iterator[tuple[str, str]]:
    for definition in definitions:
        try:
            workbook = read_workbook(b"".join(case_file.show_original(definition)))
        except (FileRefused, FormRefused):
            continue
        settings = workbook.sheet("settings")
        named = settings.records()[:1] if settings is not None else []
        title = named[0].get("form_title", "") if named else ""
        if title:
            yield definition, title
