"""This is about what lies in an archive (卷内文件): each paper, picture and other original, readably named.

Order: papers by the day they are about, then pictures by machine and stage, then what is left. Source:
domain.md §4.3 (卷内目录), §9.9 (逐户文件夹).
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Literal

import msgspec

from app.domain.acts.case import Case
from app.domain.archive.naming import Names, plain_name
from app.domain.equipment.machine import Machine, machines_of
from app.domain.equipment.state import STAGE_TEXT
from app.domain.moments import moment_shown
from app.domain.photos.photo import Photo, photos_of
from app.domain.records.photo_evidence import subject_words
from app.domain.records.printed import STATE_TEXT, Paper, papers_of
from app.domain.staff.roster import ROSTER_MEDIA_TYPE, sealed_originals
from app.domain.visits.visit import visits_of

PAPERS: Final = "01_文书"
PICTURES: Final = "02_影像"
OTHERS: Final = "03_其他原件"
DATA: Final = "04_数据"

_ENDINGS: Final[Mapping[str, str]] = {
    "image/jpeg": ".jpg", "image/png": ".png", "image/heic": ".heic", "image/heif": ".heif",
    "image/tiff": ".tif", "image/webp": ".webp", "image/gif": ".gif", "image/bmp": ".bmp",
    "image/avif": ".avif", "application/pdf": ".pdf", "video/mp4": ".mp4", "video/quicktime": ".mov",
    "video/3gpp": ".3gp", "audio/mpeg": ".mp3", "audio/mp4": ".m4a", "audio/wav": ".wav",
    "application/json": ".json", "text/plain": ".txt", "text/csv": ".csv", "text/markdown": ".md",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}  # fmt: skip

FileKind = Literal["paper", "scan", "picture", "other"]


Lack = Literal["", "erased", "absent", "damaged", "sealed"]
"""Why an original is not in the archive: 依法删除, 未移交到局端, 校验不符, 涉及个人信息."""

LACK_TEXT: Final[Mapping[Lack, str]] = {
    "": "",
    "erased": "已依法删除内容，仅保留留痕",
    "absent": "原件未移交到局端",
    "damaged": "原件校验不符，未收入",
    "sealed": "含职工个人信息，不收入归档，加密单独保存",
}


class Held(msgspec.Struct, frozen=True):
    """An original as the bureau knows it."""

    sha256: str
    media_type: str
    lack: Lack = ""


class FileEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A file to be written from an original.

    Attributes:
        path: below the payload folder.
        about: what it shows or is, for a reader who has only the list.
        of: id of the paper or picture.
    """

    kind: FileKind
    about: str
    path: str = ""
    sha256: str = ""
    lack: Lack = ""
    number: str = ""
    stage: str = ""
    taken_at: str = ""
    taken_by: str = ""
    source: str = ""
    of: str = ""


class CatalogueRow(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the catalogue (卷内目录); pages as `3–5`, empty for what has none."""

    sequence: int
    title: str
    number: str
    on: str
    pages: str
    count: int
    note: str


class Contents(msgspec.Struct, frozen=True):
    """Files and catalogue of an archive; `pages` is how many pages of paper there are in all."""

    files: tuple[FileEntry, ...]
    rows: tuple[CatalogueRow, ...]
    pages: int


def contents_of(case: Case, held: Iterable[Held]) -> Contents:
    """held: every original the bureau knows of; one the case names besides never came."""
    by_digest = {each.sha256: each for each in held}
    collector = _Collector(case, by_digest)
    collector.take_papers()
    collector.take_pictures()
    collector.take_others()
    return Contents(tuple(collector.files), tuple(collector.rows), collector.pages)


class _Collector:
    def __init__(self, case: Case, held: Mapping[str, Held]) -> None:
        self._case = case
        self._held = held
        self._sealed = sealed_originals(case)
        self._names = Names()
        self._used: set[str] = set()
        self.files: list[FileEntry] = []
        self.rows: list[CatalogueRow] = []
        self.pages = 0

    def take_papers(self) -> None:
        days = {visit.id: visit.day for visit in visits_of(self._case)}
        papers = [(days.get(paper.visit) or paper.printed_at[:10], paper) for paper in papers_of(self._case)]
        for place, (day, paper) in enumerate(sorted(papers, key=lambda each: each[0]), start=1):
            self._take_paper(place, day, paper)

    def _take_paper(self, place: int, day: str, paper: Paper) -> None:
        title = paper.title.replace("\n", "")
        stem = f"{place:03d}_{plain_name(title)}" + (f"_{plain_name(paper.number)}" if paper.number else "")
        self._file(PAPERS, stem, paper.sha256, FileEntry(kind="paper", about=title, of=paper.id))
        for sha256, pages in _by_scan(paper).items():
            about = f"{title} 签字件第 {_span(pages)} 页"
            name = f"{stem}_签字件_第{_span(pages)}页"
            self._file(PAPERS, name, sha256, FileEntry(kind="scan", about=about, of=paper.id))
        first, self.pages = self.pages + 1, self.pages + len(paper.pages)
        state = "作废：" + paper.void_reason if paper.void_reason else STATE_TEXT[paper.state]
        self._row(title, paper.number, day, _span(range(first, self.pages + 1)), len(paper.pages), state)

    def take_pictures(self) -> None:
        machines, words = machines_of(self._case), subject_words(self._case)
        grouped: dict[tuple[str, str], list[Photo]] = {}
        for photo in photos_of(self._case):
            folder = _machine_folder(self._case, machines, photo) or words(photo.subject) or "未归入设备"
            grouped.setdefault((folder, photo.stage), []).append(photo)
        stages = ["", *STAGE_TEXT]
        for folder, stage in sorted(grouped, key=lambda each: (each[0], stages.index(each[1]))):
            photos = sorted(
                grouped[folder, stage], key=lambda photo: (photo.number, photo.taken_at, photo.id)
            )
            inside = f"{stages.index(stage)}_{STAGE_TEXT[stage]}" if stage else "0_未注明阶段"
            for photo in photos:
                self._take_picture(f"{PICTURES}/{plain_name(folder)}/{inside}", photo, words(photo.subject))
            days = sorted({photo.taken_at[:10] for photo in photos if photo.taken_at})
            title = f"{folder} {STAGE_TEXT.get(stage, '')}影像".replace("  ", " ")
            self._row(title, "", _between(days), "", len(photos), "电子文件")

    def _take_picture(self, folder: str, photo: Photo, about: str) -> None:
        self._file(
            folder,
            photo.number or photo.name.rpartition(".")[0] or photo.name,
            photo.sha256,
            FileEntry(
                kind="picture",
                about=about or photo.name,
                number=photo.number,
                stage=STAGE_TEXT.get(photo.stage, ""),
                taken_at=moment_shown(photo.taken_at),
                taken_by=photo.fields.get("taken_by", ""),
                source=photo.source,
                of=photo.id,
            ),
        )

    def take_others(self) -> None:
        self._take_rosters()
        left = [each for digest, each in self._held.items() if digest not in self._used]
        for each in left:
            name, entry = each.sha256[:16], FileEntry(kind="other", about="其他原件")
            self._file(OTHERS, name, each.sha256, entry)
        if left:
            self._row("其他原件（检查表定义、附件等）", "", "", "", len(left), "电子文件")

    def _take_rosters(self) -> None:
        """Named, never written: an archive is a plain folder (design 2.1(12), domain.md §8)."""
        sealed = [each for each in self._held.values() if self._is_sealed(each)]
        for each in sealed:
            self._used.add(each.sha256)
            lack: Lack = "erased" if each.lack == "erased" else "sealed"
            self.files.append(FileEntry(kind="other", about="职工名册", sha256=each.sha256, lack=lack))
        if sealed:
            is_gone = all(each.lack == "erased" for each in sealed)
            self._row("职工名册", "", "", "", len(sealed), LACK_TEXT["erased" if is_gone else "sealed"])

    def _is_sealed(self, held: Held) -> bool:
        return held.sha256 in self._sealed or held.media_type == ROSTER_MEDIA_TYPE

    def _file(self, folder: str, name: str, sha256: str, entry: FileEntry) -> None:
        self._used.add(sha256)
        held = self._held.get(sha256, Held(sha256, "", "absent"))
        path = self._names.give(folder, name, _ENDINGS.get(held.media_type, ".bin"))
        # Also where an act calls a roster a picture: nothing sealed is written out.
        lack: Lack = "sealed" if self._is_sealed(held) else held.lack
        self.files.append(msgspec.structs.replace(entry, path=path, sha256=sha256, lack=lack))

    def _row(self, title: str, number: str, on: str, pages: str, count: int, note: str) -> None:
        self.rows.append(
            CatalogueRow(
                sequence=len(self.rows) + 1,
                title=title,
                number=number,
                on=on,
                pages=pages,
                count=count,
                note=note,
            )
        )


def _by_scan(paper: Paper) -> dict[str, list[int]]:
    """Pages per scanned file: one PDF may hold several."""
    pages: dict[str, list[int]] = {}
    for page, sha256 in sorted(paper.scans.items()):
        pages.setdefault(sha256, []).append(page)
    return pages


def _span(numbers: Iterable[int]) -> str:
    """3–5 of numbers in a row, else one by one."""
    known = list(numbers)
    if len(known) > 1 and known == list(range(known[0], known[-1] + 1)):
        return f"{known[0]}–{known[-1]}"
    return "、".join(str(number) for number in known)


def _between(days: list[str]) -> str:
    if not days:
        return ""
    return days[0] if len(days) == 1 else f"{days[0]} 至 {days[-1]}"


def _machine_folder(case: Case, machines: Iterable[Machine], photo: Photo) -> str:
    """The machine a picture shows; of a cut-off point that feeds several, the point itself is the folder."""
    kind = photo.subject.partition("/")[0]
    if kind not in ("equipment", "seal"):
        return ""
    return next(iter(_names_of(case, machines, photo)), "")


def _names_of(case: Case, machines: Iterable[Machine], photo: Photo) -> Iterator[str]:
    for machine in machines:
        if photo.is_of(case, machine.id):
            yield f"{machine.number} {machine.name}"
