"""This is about forms the office gives out: its own, or its version of one that ships. In `office.case`."""

from collections.abc import Iterable, Mapping

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact
from app.domain.acts.names import Name


class FormPublished(Fact, frozen=True, tag="form_published"):
    """A form is given out to the laptops of the office.

    Attributes:
        form: the file's name without its ending.
        letter: the form and its tables, signed by the office; who lays it out checks it, for a laptop could
            state this too.
    """

    form: Name
    form_id: str
    version: str
    title: str
    letter: str

    def statements(self) -> Iterable[tuple[str, object]]:
        value = (self.form_id, self.version, self.title, self.letter)
        return ((f"published_form/{self.form}/letter", value),)


def form_letters(office: Case) -> Mapping[str, tuple[str, ...]]:
    """Every letter ever stated, by form; unchecked."""
    found: dict[str, list[str]] = {}
    for act in office.acts:
        fact = act.stated.fact
        if isinstance(fact, FormPublished):
            found.setdefault(fact.form, []).append(fact.letter)
    return {form: tuple(letters) for form, letters in found.items()}
