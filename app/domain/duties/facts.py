"""This is about what can be stated of a duty list (任务清单): a row, its fields, its files. In `office.case`.

What fields a list has is no fact: that stands in its table, and a table may change.
"""

from collections.abc import Iterable

from app.domain.acts.fact import Fact
from app.domain.acts.names import Name, Whole


class DutyRowListed(Fact, frozen=True, tag="duty_row_listed"):
    """A row stands on a list.

    Attributes:
        list: name of the list's table.
        values: by field name; days are ISO, numbers decimals as text, of a `sealed` field a digest.
    """

    row: Name
    list: Name
    values: dict[Name, str]

    def added(self) -> str:
        return f"duty/{self.row}"

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"duty/{self.row}/field/{name}", value) for name, value in self.values.items())


class DutyRowStated(Fact, frozen=True, tag="duty_row_stated"):
    """More is said of a row, or something else than before; an empty value takes one back."""

    row: Name
    values: dict[Name, str]

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"duty/{self.row}/field/{name}", value) for name, value in self.values.items())


class DutyRowPlaced(Fact, frozen=True, tag="duty_row_placed"):
    """The row is about this enterprise; `case` is the id of its case, empty takes it away again."""

    row: Name
    case: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"duty/{self.row}/case", self.case),)


class DutyFileKept(Fact, frozen=True, tag="duty_file_kept"):
    """A file that goes with a row, kept as it came.

    Attributes:
        field: the row's field of kind `file`.
        name: what the file was called.
        sha256: digest of its bytes, an original of `office.case`.
    """

    file: Name
    row: Name
    field: str
    name: str
    sha256: str
    size: Whole
    media_type: str = ""

    def added(self) -> str:
        return f"duty_file/{self.file}"


class DutySealedRevealed(Fact, frozen=True, tag="duty_sealed_revealed"):
    """What is kept apart of a row was shown to somebody for a reason."""

    row: Name
    field: Name
    reason: str
