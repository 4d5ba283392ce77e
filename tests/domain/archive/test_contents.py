"""What lies in an archive, under which names."""

import pytest

from app.domain.archive.contents import Held, contents_of
from app.domain.archive.naming import LONGEST, Names, plain_name
from app.domain.photos.claims import Claims
from app.domain.photos.facts import OriginalErased, PhotoKept, PhotoPlaced
from app.domain.records.facts import PrintedPage, RecordPrinted, ScanTakenIn
from tests.case_making import Writer, a_machine

PDF, SCAN, PICTURE, OTHER, GONE = ("1" * 64, "2" * 64, "3" * 64, "4" * 64, "5" * 64)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("现场检查笔录", "现场检查笔录"),
        ('a/b\\c:d*e?f"g<h>i|j%k', "a／b＼c：d＊e？f＂g＜h＞i｜j％k"),
        ("../../etc", "／..／etc"),
        ("名\u202e称\x00", "名称"),
        ("末尾. . ", "末尾"),
        ("", "未命名"),
        ("CON", "_CON"),
        ("com1.txt", "_com1.txt"),
        ("  两  行\n名 ", "两 行 名"),
    ],
)
def test_a_name_is_one_on_every_system(text: str, name: str) -> None:
    assert plain_name(text) == name


def test_a_long_name_ends_in_time() -> None:
    assert plain_name("长" * 500) == "长" * LONGEST


def test_names_that_differ_in_case_only_are_counted() -> None:
    names = Names()
    given = [names.give("影像", name, ".jpg") for name in ("IMG_1", "img_1", "IMG_1")]
    assert given == ["影像/IMG_1.jpg", "影像/img_1（2）.jpg", "影像/IMG_1（3）.jpg"]


def kept(photo: str, sha256: str, name: str = "IMG.jpg") -> PhotoKept:
    return PhotoKept(photo=photo, sha256=sha256, sm3="", size=1, name=name, claims=Claims())


def a_case() -> Writer:
    writer = Writer()
    pages = tuple(PrintedPage(number=n, code=f"c{n}", text_digest="") for n in (1, 2, 3))
    writer.states(
        *a_machine("E-02"),
        RecordPrinted(record="r", kind="inspection_record", title="现场检查\n笔录", sha256=PDF, pages=pages),
        ScanTakenIn(record="r", page=1, sha256=SCAN),
        ScanTakenIn(record="r", page=2, sha256=SCAN),
        kept("p", PICTURE),
        PhotoPlaced(photo="p", subject="equipment/e-02", stage="before", number="E02-前-01"),
        kept("q", GONE),
        OriginalErased(sha256=GONE, reason="私人照片"),
    )
    return writer


def held() -> tuple[Held, ...]:
    return (
        Held(PDF, "application/pdf"),
        Held(SCAN, "application/pdf"),
        Held(PICTURE, "image/heic"),
        Held(GONE, "image/jpeg", "erased"),
        Held(OTHER, "text/markdown"),
    )


def test_papers_first_then_pictures_then_the_rest() -> None:
    contents = contents_of(a_case().case, held())
    assert [file.path for file in contents.files] == [
        "01_文书/001_现场检查笔录.pdf",
        "01_文书/001_现场检查笔录_签字件_第1–2页.pdf",
        "02_影像/E-02 溢流染色机/1_拆除前/E02-前-01.heic",
        "02_影像/未归入设备/0_未注明阶段/IMG.jpg",
        "03_其他原件/4444444444444444.md",
    ]
    assert [file.lack for file in contents.files] == ["", "", "", "erased", ""]
    assert (contents.pages, contents.rows[0].pages) == (3, "1–3")
    assert [row.sequence for row in contents.rows] == [1, 2, 3, 4]


def test_an_original_nobody_brought_is_named() -> None:
    contents = contents_of(a_case().case, held()[:2])
    lacking = {file.sha256: file.lack for file in contents.files if file.lack}
    assert lacking == {PICTURE: "absent", GONE: "absent"}
