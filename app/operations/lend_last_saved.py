"""This is about a form that offers what was answered the last time: `${last-saved#question}` of XLSForm.

The last time is the finished form of the same id that was begun last in this case. It is kept with the new
form like any other table it read, so that opening it again asks nothing else.
"""

from collections.abc import Callable
from typing import Final

import msgspec

from app.domain.acts.case import Case
from app.domain.answers.forms import forms_of
from app.operations.fill_form import FormPaper, reopen_form
from app.storage.case_file import CaseFile
from app.xforms.model.form import Form
from app.xforms.submission.writing import to_submission
from app.xforms.workbook.reading import read_workbook

LAST_SAVED: Final = "last-saved"


def lend_last_saved(
    case_file: CaseFile, case: Case, paper: FormPaper, form_id: str, read: Callable[[FormPaper], Form]
) -> FormPaper:
    """The definition with the answers of the last time; as it is where it asks for none, or there are none.

    read: as for `reopen_form`. Raises FileRefused; `xforms` FormRefused.
    """
    sheets = read_workbook(paper.definition).sheets
    if not any(LAST_SAVED in cell for sheet in sheets for row in sheet.rows for cell in row):
        return paper
    earlier = [form.id for form in forms_of(case) if form.form_id == form_id and form.lines]
    if not earlier:
        return paper
    record = to_submission(reopen_form(case_file, case, earlier[-1], read))
    return msgspec.structs.replace(paper, tables=(*paper.tables, (LAST_SAVED, record)))
