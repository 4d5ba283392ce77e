"""This is about answers given in a form: each stored when its question is left; nothing typed is lost."""

from collections.abc import Iterable

import msgspec

from app.domain.acts.fact import Fact
from app.domain.acts.names import Name


class AnswerLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """One line of a finished form as a record prints it."""

    section: str
    label: str
    value: str
    note: str = ""
    basis: str = ""


class FormStarted(Fact, frozen=True, tag="form_started"):
    """A form was opened for a visit.

    Attributes:
        definition: SHA-256 of the form definition, an original of the case.
    """

    form: Name
    form_id: str
    version: str
    definition: str
    visit: str = ""

    def added(self) -> str:
        return f"form/{self.form}"


class FormTableKept(Fact, frozen=True, tag="form_table_kept"):
    """A file beside the definition, such as a table of industries, as it was when the form was begun.

    Attributes:
        name: bare file name, as the definition names it.
        sha256: the file, an original of the case.
    """

    form: Name
    name: str
    sha256: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"form/{self.form}/table/{self.name}", self.sha256),)


class AnswersGiven(Fact, frozen=True, tag="answers_given"):
    """Entered and unrepeatable values by node id; an empty text clears an answer."""

    form: Name
    values: dict[str, str]

    def statements(self) -> Iterable[tuple[str, object]]:
        return tuple((f"form/{self.form}/answer/{node}", value) for node, value in self.values.items())


class FormFinished(Fact, frozen=True, tag="form_finished"):
    """The form was complete; `lines` is the engine's result, so that papers need no engine."""

    form: Name
    lines: tuple[AnswerLine, ...]

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"form/{self.form}/finished", self.lines),)
