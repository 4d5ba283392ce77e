"""This is about what is stated of an archive: that the file of an enterprise was written out and put away."""

from app.domain.acts.fact import Fact
from app.domain.acts.names import Name, Whole


class CaseArchived(Fact, frozen=True, tag="case_archived"):
    """The enterprise's file was archived (归档); why in spite of what was missing stands in the note.

    Attributes:
        on: ISO day.
        folder: name of the folder that was written; place: the folder it was written into.
        digest: SHA-256 of the folder's tag manifest: what the signature in the folder signs.
        case_digest: digest over all acts that were archived.
        number: 档号, retention: 保管期限, as stated; empty where left to the pen.
        missing: what was missing, as a person read it.
    """

    archive: Name
    on: str
    folder: str
    digest: str
    case_digest: str
    files: Whole
    size: Whole
    place: str = ""
    number: str = ""
    retention: str = ""
    missing: tuple[str, ...] = ()

    def added(self) -> str:
        return f"archive/{self.archive}"
