"""An inspector's day by command line: the same roads, typed verb by verb at three computers."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from app import places
from app.cli.main import main
from app.exchange.sample_plan import sample_plan
from app.media.samples import sample_pictures
from app.operations.demo.form import ANSWERS
from app.operations.demo.pen import signed_pictures

FIRM = "91350112MA0DEM0131"
LIN, CHEN, HE = "lin", "chen", "he"


@dataclass
class Computer:
    """A workspace, whoever sits before it, and what the clock on the wall shows."""

    place: Path
    officer: str
    wall: dict[str, str]
    capsys: pytest.CaptureFixture[str]
    passphrase: Path

    def __call__(self, verb: str, *words: str | Path, refused: str = "") -> Any:
        """`verb` is group and verb; the answer as a program reads it."""
        person = ("--officer", self.officer, "--passphrase-file", self.passphrase)
        return self.types(*verb.split(), self.place, *words, *person, refused=refused)

    def types(self, *words: str | Path, refused: str = "") -> Any:
        self.capsys.readouterr()
        now = datetime.fromisoformat(f"{self.wall['now']}+08:00")
        code = main([*map(str, words), "--json"], fixed_now=now)
        said = self.capsys.readouterr()
        assert code == (1 if refused else 0), said.err
        assert refused in said.err
        lines = said.out.splitlines()
        return json.loads(lines[0]) if len(lines) == 1 else [json.loads(line) for line in lines]


@dataclass
class Day:
    """Everyone and everything of the journey."""

    folder: Path
    capsys: pytest.CaptureFixture[str]
    wall: dict[str, str] = field(default_factory=lambda: {"now": "2025-06-09T09:00"})

    def __post_init__(self) -> None:
        self.stick = self.folder / "移交盘"
        self.stick.mkdir()
        self.passphrase = self.folder / "口令.txt"
        self.passphrase.write_text("口令 示例 2025", "utf-8")
        self.bureau = self.computer("局端", HE)
        self.a = self.computer("示-A", LIN)
        self.b = self.computer("示-B", CHEN)

    def computer(self, name: str, officer: str) -> Computer:
        return Computer(self.folder / name, officer, self.wall, self.capsys, self.passphrase)

    def at(self, moment: str) -> None:
        self.wall["now"] = moment


@pytest.fixture
def day(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Day:
    monkeypatch.setenv("FIELDSEAL_LANG", "zh_CN")
    return Day(tmp_path, capsys)


def test_an_inspectors_day_from_the_plan_to_the_ledger(day: Day) -> None:
    the_office_takes_the_plan(day)
    laptops_are_enrolled_and_get_their_task(day)
    the_visit_is_prepared(day)
    the_walk_is_typed_in(day)
    pictures_are_placed(day)
    the_form_is_filled_in(day)
    papers_are_printed_signed_and_come_back(day)
    the_other_laptop_types_another_reading(day)
    both_hand_in(day)
    the_clerk_settles_by_the_photo(day)
    receipts_go_home(day)
    the_ledger_is_written(day)
    the_circular_and_the_archive_are_written(day)


def the_office_takes_the_plan(day: Day) -> None:
    office, plan = day.bureau, day.folder / "计划.xlsx"
    office("office create", "--name", "示例区工业和信息化局", "--person", "何示静", "--role", "clerk",
           "--kind", "bureau", "--sample")  # fmt: skip
    for officer, name, card in ((LIN, "林示川", "示350112001"), (CHEN, "陈示衡", "示350112002")):
        office("office officer", "--id", officer, "--name", name, "--unit", "区工信局", "--card", card)
    plan.write_bytes(sample_plan())
    preview = office("plan import", plan)
    assert (preview["confirmed"], preview["enterprises"], preview["machines"]) == (False, 12, "31")
    assert office("case list")["cases"] == []
    assert office("plan import", plan, "--confirm")["new_cases"] == 12
    office("cutoff add", FIRM, "D1", "power", "10 kV跌落式熔断器", "--feeds", "E-02", "--feeds", "E-03",
           "--field", "meter_kind=dedicated", "--field", "meter_number=示DZ2009117",
           "--field", "meter_factor=100", "--field", "route=application")  # fmt: skip
    office("cutoff add", FIRM, "D2", "water", "进水总阀", "--feeds", "E-02",
           "--field", "meter_kind=none", "--field", "route=application")  # fmt: skip


def laptops_are_enrolled_and_get_their_task(day: Day) -> None:
    for laptop, label in ((day.a, "示-A"), (day.b, "示-B")):
        request, grant = day.stick / f"{label}.request", day.stick / f"{label}.grant"
        laptop("enrol request", request, "--label", label, "--sample")
        day.bureau("enrol grant", request, grant)
        laptop("enrol accept", grant)
        day.bureau("office seals", "--device", label, "--prefix", f"{label}-", "--first", "1", "--last", "10")
        day.bureau("task write", day.stick, FIRM, "--to", label)
        laptop("task take", day.stick)
        (row,) = laptop("case list")["cases"]
        assert row["code"] == FIRM


def the_visit_is_prepared(day: Day) -> None:
    day.at("2025-06-11T15:00")
    visit = day.a("visit prepare", FIRM, "inspection", "--planned-for", "2025-06-12",
                  "--with", LIN, "--with", CHEN, "--matter", "CY01", "--matter", "CY07",
                  "--field", "approval_number=示1号",
                  "--field", "notice_number=长工信检通〔2025〕示1号")  # fmt: skip
    assert visit
    day.a("record print", FIRM, "walk_sheet", day.folder / "随身清单.pdf")
    assert (day.folder / "随身清单.pdf").read_bytes().startswith(b"%PDF-")


def the_walk_is_typed_in(day: Day) -> None:
    day.at("2025-06-12T11:50")
    day.a("visit start", FIRM, "--at", "2025-06-12T09:12")
    day.a("step do", FIRM, "E-02", "power", refused="止码")
    day.a("cutoff read", FIRM, "D1", "4871.36", "--at", "2025-06-12T10:42")
    day.a("cutoff cut", FIRM, "D1", "--at", "2025-06-12T10:45", refused="《行政强制法》第43条")
    day.a("cutoff supply", FIRM, "D1", "--field", "residents=未分离")
    day.a("cutoff cut", FIRM, "D1", "--at", "2025-06-12T10:45", "--reason", "赶时间", refused="居民")
    day.a("cutoff supply", FIRM, "D1", "--production-only")
    day.a("cutoff cut", FIRM, "D1", "--at", "2025-06-12T10:45")
    day.a("cutoff cut", FIRM, "D2", "--at", "2025-06-12T11:05", "--production-only")
    day.a("step do", FIRM, "E-03", "water", refused="E-03")
    day.a("step do", FIRM, "E-02", "drive", "--at", "2025-06-12T11:30")
    for number, part in enumerate(("电源柜", "主缸人孔"), 1):
        day.a("seal place", FIRM, "E-02", f"示-A-{number:04d}", part, "--at", "2025-06-12T11:40")
    day.a("seal place", FIRM, "E-02", "示-A-0001", "操作台", refused="示-A-0001")
    day.a("step do", FIRM, "E-02", "sealing", "--at", "2025-06-12T11:50")
    shown = day.a("case show", FIRM, "--today", "2025-11-14")
    states = {machine["number"]: machine["state"] for machine in shown["equipment"]}
    assert states["E-02"] == "overdue"


def pictures_are_placed(day: Day) -> None:
    card = day.folder / "手机存储卡"
    card.mkdir()
    wanted = ("示E02-前-01", "示E02-前-02", "示E03-断电-02", "IMG-示例-0608")
    for picture in sample_pictures(places.fonts() / "NotoSansSC-Regular.ttf"):
        if picture.name.removesuffix(".jpg") in wanted:
            (card / picture.name).write_bytes(picture.data)
    day.a("photo add", card)
    day.a(
        "photo place", FIRM, "示E02-前-01.jpg", "示E02-前-02.jpg", "--equipment", "E-02", "--stage", "before"
    )
    day.a("photo place", FIRM, "示E03-断电-02.jpg", "--cutoff", "D1", "--stage", "cutoff")
    day.a("photo discard", "IMG-示例-0608.jpg")
    day.a("photo place", FIRM, "IMG-示例-0608.jpg", "--equipment", "E-02", "--stage", "before", refused="IMG")


def the_form_is_filled_in(day: Day) -> None:
    first, rest = ANSWERS[:5], ANSWERS[5:]
    answers = [[f"/site_inspection/{node}={value}" for node, value in part] for part in (first, rest)]
    form = day.a("form answer", FIRM, "site_inspection", *answers[0])
    again = day.a("form answer", FIRM, form["id"], *answers[1], "--finish")
    assert (again["finished"], again["problems"]) == (True, [])
    assert len(again["answers"]) >= len(ANSWERS) - 1


def papers_are_printed_signed_and_come_back(day: Day) -> None:
    day.at("2025-06-12T12:20")
    pdf = day.folder / "笔录.pdf"
    day.a("record print", FIRM, "inspection_record", pdf)
    day.a("record sign", FIRM, "inspection_record", "signed", "--stamp-mark", "pending")
    day.a("visit finish", FIRM, "--at", "2025-06-12T12:35")
    scans = []
    font = places.fonts() / "LXGWWenKai-Regular.ttf"
    for number, picture in enumerate(signed_pictures(pdf.read_bytes(), "inspection_record", font), 1):
        scans.append(day.folder / f"签字-{number}.jpg")
        scans[-1].write_bytes(picture)
    day.a("record sign-scan", FIRM, *scans)
    day.a("record stamp", FIRM, "inspection_record")
    (paper,) = day.a("record list", FIRM)["papers"]
    assert paper["state"] == "linked"


def the_other_laptop_types_another_reading(day: Day) -> None:
    day.at("2025-06-13T16:05")
    day.b("cutoff read", FIRM, "D1", "4817.36", "--source", "paper", "--reference", "现场纸质记录",
          "--at", "2025-06-12T10:42")  # fmt: skip


def both_hand_in(day: Day) -> None:
    day.at("2025-06-16T09:00")
    for laptop in (day.a, day.b):
        laptop("bundle export", day.stick)
    assert day.bureau.types("bundle", "verify", day.stick)
    first = day.bureau("register take-in", day.stick)
    digest = day.bureau("register digest")
    day.bureau("register take-in", day.stick)
    assert day.bureau("register digest") == digest
    assert first


def the_clerk_settles_by_the_photo(day: Day) -> None:
    day.at("2025-06-16T09:40")
    (waiting,) = day.bureau("register settle")["to_settle"]
    assert {said["recorded"] for said in waiting["values"]} == {"4871.36", "4817.36"}
    assert "示E03-断电-02" in waiting["pictures"][0]["name"]
    day.bureau("register settle", FIRM, "cutoff/D1/reading/cut", "4871.36", refused="原因")
    day.bureau("register settle", FIRM, "cutoff/D1/reading/cut", "4871.36", "--reason", "以表计照片为准")
    assert day.bureau("register settle")["to_settle"] == []


def receipts_go_home(day: Day) -> None:
    for laptop in (day.a, day.b):
        laptop("receipt take", day.stick)
        (row,) = laptop("case list")["cases"]
        assert row["safe_at_bureau"]
        laptop("bundle export", day.stick, refused="移交")


def the_ledger_is_written(day: Day) -> None:
    day.at("2025-11-14T16:00")
    ledger = day.bureau("register ledger", day.folder / "台账.xlsx")
    assert (day.folder / "台账.xlsx").read_bytes().startswith(b"PK")
    assert ledger


def the_circular_and_the_archive_are_written(day: Day) -> None:
    circular = day.bureau("register circular", day.folder / "通报.docx", "--number", "〔2025〕示2期")
    assert (day.folder / "通报.docx").read_bytes().startswith(b"PK")
    assert circular["figures"]
    place = day.folder / "归档"
    place.mkdir()
    day.bureau("register archive", place, FIRM, refused="尚缺")
    (archived,) = day.bureau("register archive", place, FIRM, "--reason", "先行归档")["archived"]
    assert archived["gaps"]
    states = {row["code"]: row["archive_state"] for row in day.bureau("register archive")["cases"]}
    assert states[FIRM] == "archived"
