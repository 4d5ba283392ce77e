"""This is about papers that left the printer: printed, signed, corrected by hand, stamped, scanned back."""

from collections.abc import Iterable
from typing import Literal

import msgspec

from app.domain.acts.fact import Fact
from app.domain.acts.names import Count, Name, Whole

RecordField = Literal["number", "served_on", "receiver", "authorisation", "void_reason"]

SignedState = Literal["signed", "refused", "absent"]


class PrintedPage(msgspec.Struct, frozen=True, omit_defaults=True):
    """One page as it left the printer; `code` is the QR page code."""

    number: Whole
    code: str
    text_digest: str


class FontUsed(msgspec.Struct, frozen=True):
    """A font file that drew something on a paper."""

    name: str
    sha256: str


class RecordPrinted(Fact, frozen=True, tag="record_printed"):
    """A paper was printed from the case as it then was.

    Attributes:
        sha256: the PDF, an original of the case.
        missing: what was left to be written by hand.
        said: slots and values the paper shows; a later difference is 签后数据有变动.
    """

    record: Name
    kind: str
    title: str
    sha256: str
    pages: tuple[PrintedPage, ...]
    fonts: tuple[FontUsed, ...] = ()
    visit: str = ""
    number: str = ""
    missing: tuple[str, ...] = ()
    said: dict[str, str] = msgspec.field(default_factory=dict)

    def added(self) -> str:
        return f"record/{self.record}"


class RecordSigned(Fact, frozen=True, tag="record_signed"):
    """How the party answered: signed, refused with a reason, or not there with a witness."""

    record: Name
    state: SignedState
    on: str
    reason: str = ""
    witness: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"record/{self.record}/signed", (self.state, self.on, self.reason, self.witness)),)


class RecordStated(Fact, frozen=True, tag="record_stated"):
    record: Name
    field: RecordField
    value: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"record/{self.record}/{self.field}", self.value),)


class StampMarkStated(Fact, frozen=True, tag="stamp_mark_stated"):
    """The firm's 公章: pending (待补盖章) or on the paper."""

    record: Name
    state: Literal["pending", "stamped"]
    on: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"record/{self.record}/stamp_mark", (self.state, self.on)),)


class ScanTakenIn(Fact, frozen=True, tag="scan_taken_in"):
    """A signed page came back as a scan or phone picture.

    Attributes:
        found_by: `qr` where the page code led to the page, `hand` where a person said which it is.
    """

    record: Name
    page: Count
    sha256: str
    found_by: Literal["qr", "hand"] = "qr"

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"record/{self.record}/scan/{self.page}", (self.sha256, self.found_by)),)


class HandCorrection(Fact, frozen=True, tag="hand_correction"):
    """Someone struck a word on paper and wrote another: the paper stays valid, the data follow it.

    Attributes:
        slot: the slot whose value follows the paper; empty where only wording changed.
    """

    correction: Name
    record: str
    page: Whole
    place: str
    old: str
    new: str
    slot: str = ""
    mark: str = ""

    def added(self) -> str:
        return f"correction/{self.correction}"
