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


class FormMoved(Fact, frozen=True, tag="form_moved"):
    """A draft goes on with another version of its form.

    Attributes:
        definition: SHA-256 of the other version, an original of the case.
        parked: by node id of the version before, the answers that have no place in this one.
    """

    form: Name
    version: str
    definition: str
    parked: dict[str, str]

    def statements(self) -> Iterable[tuple[str, object]]:
        parked = ((f"form/{self.form}/parked/{node}", value) for node, value in self.parked.items())
        return ((f"form/{self.form}/definition", (self.version, self.definition)), *parked)


class SubmissionTakenIn(Fact, frozen=True, tag="submission_taken_in"):
    """The answers of this form came from a phone, as a submission of ODK.

    Attributes:
        submission: SHA-256 of its XML, an original of the case.
        instance: its `instanceID`; `replaces` its `deprecatedID`, '' for a first one.
        device: the phone, as it named itself; a claim.
        files: by bare name, SHA-256 of what was sent with it, originals of the case.
        missing: names it mentions that were not there.
    """

    form: Name
    submission: str
    instance: str
    files: dict[str, str]
    replaces: str = ""
    device: str = ""
    missing: tuple[str, ...] = ()

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"form/{self.form}/origin", self),)


class AnswersGiven(Fact, frozen=True, tag="answers_given"):
    """Entered and unrepeatable values by node id; an empty text clears an answer."""

    form: Name
    values: dict[str, str]

    def statements(self) -> Iterable[tuple[str, object]]:
        return tuple((f"form/{self.form}/answer/{node}", value) for node, value in self.values.items())


class PassedWarning(msgspec.Struct, frozen=True):
    """An unusual answer that stands, and why; in the words the person saw."""

    node: str
    label: str
    message: str
    reason: str


class FormWarningsPassed(Fact, frozen=True, tag="form_warnings_passed"):
    """The form was finished although it doubted these answers."""

    form: Name
    warnings: tuple[PassedWarning, ...]

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"form/{self.form}/warnings", self.warnings),)


class FormFinished(Fact, frozen=True, tag="form_finished"):
    """The form was complete; `lines` is the engine's result, so that papers need no engine."""

    form: Name
    lines: tuple[AnswerLine, ...]

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"form/{self.form}/finished", self.lines),)
