"""This is about pictures that came into a case: kept once, placed, described, moved out, erased."""

from collections.abc import Iterable
from typing import Literal

from app.domain.acts.fact import Fact
from app.domain.acts.names import Name, Whole
from app.domain.photos.claims import Claims

Stage = Literal["before", "cutoff", "sealing", "during", "after", "disposal", "rectification", "revisit"]
"""拆除前 · 断水断电 · 封存 · 拆除中 · 拆除后 · 处置 · 整改复查 · 回头看."""

PhotoSource = Literal["phone", "cable", "wechat", "watermark", "recorder", "scan", "phone_form", "moved"]

PhotoField = Literal[
    "caption", "taken_at", "taken_by", "position_reason", "clock_reason", "proves", "viewpoint",
    "original_of", "watermark",
]  # fmt: skip


class PhotoKept(Fact, frozen=True, tag="photo_kept"):
    """An original came into this case.

    Attributes:
        sha256, sm3: of the original's bytes.
        claims: what the file says of itself; never proof.
        source: how it arrived; `wechat` is 微信副本（非原件）.
        from_case: the case it was moved from.
    """

    photo: Name
    sha256: str
    sm3: str
    size: Whole
    name: str
    claims: Claims
    source: PhotoSource = "phone"
    from_case: str = ""

    def added(self) -> str:
        return f"photo/{self.photo}"


class PhotoPlaced(Fact, frozen=True, tag="photo_placed"):
    """Which thing and stage a picture shows.

    Attributes:
        subject: `equipment/…`, `cutoff/…`, `seal/…`, `site/…`, `problem/…`.
        number: the picture's number on papers (`示E02-封存-03`).
        question: form and node it answers, where it came through a form.
    """

    photo: Name
    subject: str
    stage: Stage
    number: str = ""
    visit: str = ""
    question: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        value = (self.subject, self.stage, self.number, self.visit, self.question)
        return ((f"photo/{self.photo}/place", value),)


class PhotoStated(Fact, frozen=True, tag="photo_stated"):
    photo: Name
    field: PhotoField
    value: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"photo/{self.photo}/{self.field}", self.value),)


class PhotoMovedOut(Fact, frozen=True, tag="photo_moved_out"):
    """The picture belongs to another enterprise and went there (移至其他企业).

    Attributes:
        to_case: empty where the placing was undone and the picture went back to the tray (撤销归入).
    """

    photo: Name
    to_case: str
    reason: str = ""

    def statements(self) -> Iterable[tuple[str, object]]:
        thing = f"photo/{self.photo}"
        return ((f"{thing}/moved_to", self.to_case), (f"{thing}/aside", True))


class OriginalErased(Fact, frozen=True, tag="original_erased"):
    """An original's bytes were truly erased; this is the trace that stays."""

    sha256: Name
    reason: str

    def statements(self) -> Iterable[tuple[str, object]]:
        return ((f"original/{self.sha256}/erased", self.reason),)
