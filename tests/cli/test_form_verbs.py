"""This is about the verbs of forms."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from app import places
from app.xforms.workbook.reading import read_workbook
from tests.cli.command import FIRM, Command

FORM = """| settings |
| | form_title | form_id | version |
| | 巡查表 | patrol | 1 |

| survey |
| | type | name | label | required | constraint |
| | text | found | 发现情况 | yes | |
| | integer | seals | 封条数 | | . >= 0 |
"""


@pytest.fixture
def form(tmp_path: Path) -> str:
    path = tmp_path / "patrol.md"
    path.write_text(FORM, "utf-8")
    return str(path)


def test_the_shipped_form_has_no_mistakes(command: Command) -> None:
    assert command.plain("form", "check", str(places.forms() / "site_inspection.md")) == []


def test_a_mistake_is_named_by_row_and_column(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "wrong.md"
    path.write_text(FORM.replace(". >= 0", "${seal} >= 0"), "utf-8")
    finding = command.plain("form", "check", str(path), code=1)[0]
    assert (finding["sheet"], finding["row"], finding["column"]) == ("survey", 3, "constraint")


def test_a_form_becomes_an_xform_or_markdown(command: Command, form: str, tmp_path: Path) -> None:
    command.plain("form", "export", form, str(tmp_path / "patrol.xml"))
    assert "<h:html" in (tmp_path / "patrol.xml").read_text("utf-8")
    command.plain("form", "export", form, str(tmp_path / "again.md"))
    assert "发现情况" in (tmp_path / "again.md").read_text("utf-8")
    command.plain("form", "export", form, str(tmp_path / "patrol.doc"), code=2)


def test_answers_are_kept_from_call_to_call(command: Command, form: str, tmp_path: Path) -> None:
    begun = command("form", "answer", FIRM, form, "seals=5")
    command("form", "answer", FIRM, begun["id"], "--finish", code=1)
    out = tmp_path / "record.xml"
    done = command("form", "answer", FIRM, "patrol", "found=完好", "--finish", "--submission", str(out))
    assert {node.rpartition("/")[2]: value for node, value in done["answers"].items()} == {
        "found": "完好",
        "seals": "5",
    }
    assert "<found>完好</found>" in out.read_text("utf-8")
    assert command("case", "show", FIRM)["forms"][0]["finished"] is True


def test_a_spreadsheet_named_otherwise_than_its_form_is_gone_on_with(
    command: Command, form: str, tmp_path: Path
) -> None:
    """Its nodes are named after the form id; the file is called what the clerk calls it."""
    book = Workbook()
    book.remove(book.active)
    for sheet in read_workbook(Path(form).read_bytes()).sheets:
        page = book.create_sheet(sheet.name)
        for row in sheet.rows:
            page.append(list(row))
    page = book["settings"]
    page["B2"], page["A2"] = "patrol_2025", "巡查表"
    path = tmp_path / "巡查.xlsx"
    book.save(path)
    begun = command("form", "answer", FIRM, str(path), "found=完好")
    gone_on = command("form", "answer", FIRM, begun["id"], "seals=5")
    assert gone_on["answers"] == {"/patrol_2025/found": "完好", "/patrol_2025/seals": "5"}


def test_firm_and_visit_are_not_asked_and_the_rest_is_left_unchecked(command: Command) -> None:
    visit = command(
        "visit", "prepare", FIRM, "inspection", "--planned-for", "2025-06-12", "--matter", "JN05"
    )["id"]
    begun = command("form", "answer", FIRM, "energy_saving_checklist", "--visit", visit)
    told = {node.rpartition("/")[2]: value for node, value in begun["answers"].items()}
    assert (told["enterprise"], told["visit_date"]) == (FIRM, "2025-06-12")
    assert told["named"] == "JN05 无高耗能落后机电设备"
    left = command("form", "answer", FIRM, begun["id"], "jn05=ok", "--rest-unchecked")["answers"]
    items = {node[-4:]: value for node, value in left.items() if node[-4:-2] == "jn"}
    assert items == {f"jn{n:02}": "ok" if n == 5 else "unchecked" for n in range(1, 18)}


def test_what_does_not_fit_a_form_is_refused(command: Command, form: str) -> None:
    command("form", "answer", FIRM, "no_such_form", code=1)
    command("form", "answer", FIRM, form, "colour=red", code=1)
    command("form", "answer", FIRM, form, "red", code=2)


def test_a_form_of_the_district_takes_over_what_is_listed_of_a_machine(command: Command) -> None:
    machine = command("equipment", "add", FIRM, "E-09", "中频炉", "--field", "model=示型 GW-3")["id"]
    begun = command("form", "answer", FIRM, "disposal_verification", f"machine={machine}")
    named = {node.rpartition("/")[2]: value for node, value in begun["answers"].items()}
    assert named["machine_name"] == "中频炉"
    again = command("form", "answer", FIRM, "sealing_witness", f"machine={machine}")
    assert "示型 GW-3" in again["answers"].values()
