"""This is about giving a form out: signed at the bureau, laid beside those that ship on a laptop.

A file beside the form goes along where it is text, as tables are; pictures stay on the bureau's computer.
"""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path, PurePath
from typing import Final

import msgspec

from app.crypto.letters import open_letter, sign_letter
from app.crypto.signatures import PublicKey
from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.answers.published import FormPublished, form_letters
from app.domain.errors import FileRefused, Refusal
from app.operations.acting import state
from app.operations.enrol import office_certificate
from app.operations.fill_form import MEDIA_FOLDER
from app.operations.form_files import FOLDER, FormFile
from app.operations.in_hand import InHand
from app.storage.whole_file import read_whole, write_whole
from app.storage.workspace import OFFICE
from app.xforms.workbook.markdown import write_markdown
from app.xforms.workbook.media import files_named
from app.xforms.workbook.reading import read_workbook, sniff, text_of

LONGEST: Final = 4 * 2**20
"""Bytes of one table; a longer one is no table of a district."""
_KIND: Final = "form"


class GivenForm(msgspec.Struct, frozen=True, kw_only=True):
    """What the office signs.

    Attributes:
        version: of this shape.
        form: the file's name without its ending.
        at: aware ISO moment it was given out; the latest letter counts.
        text: Markdown tables. tables: text files beside it, by bare name.
    """

    version: int = 1
    form: str
    at: str
    text: str
    tables: dict[str, str]


class GivenOut(msgspec.Struct, frozen=True):
    """A form given out, and the names of files beside it that stay here."""

    form: str
    title: str
    left: tuple[str, ...] = ()


def publish_form(opened: InHand, stamp: Stamp, form: FormFile) -> GivenOut:
    """Sign and state an own form as it lies in the workspace; what was given out already is left as it is.

    Raises FileRefused NOT_THE_BUREAU and those of files; FormRefused where it can't be read.
    """
    if not opened.is_bureau:
        raise FileRefused(Refusal.NOT_THE_BUREAU)
    data = read_whole(form.file)
    workbook = read_workbook(data)
    beside = files_named(workbook, form.file.parent / MEDIA_FOLDER)
    given = GivenForm(
        form=form.file.stem,
        at=stamp.at,
        text=text_of(data) if sniff(data) == "md" else write_markdown(workbook),
        tables={name: text for name, raw in beside if (text := _table(raw)) is not None},
    )
    letter = sign_letter(opened.working_key, _KIND, given).decode()
    published = FormPublished(
        form=given.form, form_id=form.form_id, version=form.version, title=form.title, letter=letter
    )
    with opened.open_office() as office:
        looked_at = office.load()
        known = {each.form: each for each in given_out(opened, looked_at)}.get(given.form)
        if known is None or (known.text, known.tables) != (given.text, given.tables):
            state(office, looked_at, stamp, (published,))
    return GivenOut(given.form, form.title, tuple(name for name, _ in beside if name not in given.tables))


def given_out(opened: InHand, office: Case) -> Iterator[GivenForm]:
    """Of each form the latest letter our office signed, of two of one moment the one stated last.

    Raises FileRefused NOT_ENROLLED.
    """
    signer = PublicKey(office_certificate(opened).working_signing_key)
    for form, letters in form_letters(office).items():
        ours = [given for letter in letters if (given := _opened(letter, signer)) and given.form == form]
        if ours:
            yield sorted(ours, key=lambda given: datetime.fromisoformat(given.at))[-1]


def lay_out_forms(opened: InHand) -> tuple[str, ...]:
    """Write what the bureau gave out among the forms of this laptop; names of those new or changed.

    What would leave the folder is passed over. Raises FileRefused.
    """
    if opened.is_bureau or not opened.has_case(OFFICE):
        return ()
    own = opened.workspace.folder / FOLDER
    changed: list[str] = []
    for given in given_out(opened, opened.read_office()):
        files = {own / MEDIA_FOLDER / name: text for name, text in given.tables.items() if _is_bare(name)}
        if _is_bare(given.form):
            files[own / f"{given.form}.md"] = given.text
        if [target for target, text in files.items() if _laid(target, text.encode())]:
            changed.append(given.form)
    return tuple(changed)


def _opened(letter: str, signer: PublicKey) -> GivenForm | None:
    try:
        given, _ = open_letter(letter.encode(), (signer,), _KIND, GivenForm)
    except FileRefused:
        return None
    return given


def _laid(target: Path, data: bytes) -> bool:
    """Whether another one, or none, lay there."""
    try:
        if read_whole(target) == data:
            return False
    except FileRefused as refused:
        if refused.code is not Refusal.FILE_MISSING:
            raise
    target.parent.mkdir(parents=True, exist_ok=True)
    write_whole(target, data)
    return True


def _is_bare(name: str) -> bool:
    return PurePath(name).name == name and not name.startswith(".") and not set(name) & set('\\:*?"<>|')


def _table(raw: bytes) -> str | None:
    """Its text; None for a picture, a sound, a workbook."""
    if len(raw) > LONGEST or b"\0" in raw:
        return None
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return None
