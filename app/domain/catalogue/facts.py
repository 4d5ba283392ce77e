"""This is about the fact that a machine was matched with a row of a catalogue."""

from collections.abc import Iterable

from app.domain.acts.fact import Fact
from app.domain.acts.names import Name


class CatalogueRowMatched(Fact, frozen=True, tag="catalogue_row_matched"):
    """A person found the row a machine may fall under (对照目录); the text is kept as it was shown.

    Attributes:
        row: its key in the table of that version; empty where the match is taken back, note says why.
        version: name and digest of the table.
        text: the whole wording.
        conditions: questions with their answers, in one line.
        standing: `open`, `fits`, `outside` or `unconditional`, by those answers.
    """

    equipment: Name
    row: str
    version: str = ""
    document: str = ""
    item: str = ""
    text: str = ""
    conditions: str = ""
    standing: str = ""
    source: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        value = (
            self.document, self.item, self.text, self.standing, self.conditions,
            self.row, self.version, self.source,
        )  # fmt: skip
        return ((f"equipment/{self.equipment}/catalogue", value),)
