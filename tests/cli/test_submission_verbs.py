"""This is about forms that move: to another version, out to a server of ODK, in from a phone."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.command import FIRM, Command

FORM = """| settings |
| | form_title | form_id | version | namespaces |
| | 巡查表 | patrol | 1 | app="urn:example:app" |

| survey |
| | type | name | label | required | bind::app:warn | bind::app:warn_message | bind::app:renamed_from |
| | text | found | 发现情况 | yes | | | |
| | integer | seals | 封条数 | | . < 50 | 封条数偏多 | |
| | image | shot | 影像 | | | | |
| | begin repeat | line | 设备 | | | | |
| | text | name | 名称 | | | | |
| | end repeat | | | | | | |
"""
NEWER = (
    FORM.replace("patrol | 1 |", "patrol | 2 |")
    .replace("| | text | found | 发现情况 | yes | | | |", "| | text | seen | 情况 | yes | | | found |")
    .replace(
        "| | integer | seals | 封条数 | | . < 50 | 封条数偏多 | |", "| | date | seals | 封条日期 | | | | |"
    )
)


def written(folder: Path, text: str, name: str = "patrol.md") -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return str(path)


@pytest.fixture
def form(tmp_path: Path) -> str:
    return written(tmp_path, FORM)


def the_form(command: Command, form: str) -> dict[str, object]:
    return next(each for each in command("case", "show", FIRM)["forms"] if each["id"] == form)


def test_a_draft_goes_on_with_a_newer_version_and_what_has_no_place_is_kept(
    command: Command, form: str, tmp_path: Path
) -> None:
    newer = written(tmp_path, NEWER, "newer.md")
    begun = command("form", "answer", FIRM, form, "found=完好", "seals=5")["id"]
    planned = command("form", "migrate", FIRM, begun, newer)
    assert (planned["moved"], planned["renamed"]) == (False, {"/patrol/found": "/patrol/seen"})
    assert [(each["label"], each["value"], each["why"]) for each in planned["parked"]] == [
        ("封条数", "5", "other_type")
    ]
    assert command("form", "answer", FIRM, begun)["answers"]["/patrol/found"] == "完好"  # nothing was done
    command("form", "migrate", FIRM, begun, newer, "--confirm")
    assert command("form", "answer", FIRM, begun)["answers"] == {"/patrol/seen": "完好"}
    shown = the_form(command, begun)
    assert (shown["version"], shown["parked"]) == ("2", {"/patrol/seals": "5"})


def test_only_a_draft_of_the_same_form_goes_to_another_version(
    command: Command, form: str, tmp_path: Path
) -> None:
    begun = command("form", "answer", FIRM, form, "found=完好")["id"]
    command("form", "migrate", FIRM, begun, form, code=1)
    other = written(tmp_path, FORM.replace("| patrol |", "| other |"), "other.md")
    command("form", "migrate", FIRM, begun, other, code=1)
    command("form", "answer", FIRM, begun, "--finish")
    command("form", "migrate", FIRM, begun, written(tmp_path, NEWER, "newer.md"), code=1)
    assert the_form(command, begun)["version"] == "1"


def test_a_doubted_answer_is_finished_with_a_reason_that_is_kept(command: Command, form: str) -> None:
    begun = command("form", "answer", FIRM, form, "found=完好", "seals=80")
    assert [(each["tier"], each["message"]) for each in begun["problems"]] == [("soft", "封条数偏多")]
    command("form", "answer", FIRM, begun["id"], "--finish", code=1)
    command("form", "answer", FIRM, begun["id"], "--finish", "--reason", "四条生产线")
    shown = the_form(command, begun["id"])
    assert [(each["label"], each["reason"]) for each in shown["warnings"]] == [("封条数", "四条生产线")]


def test_a_reason_for_one_answer_passes_that_doubt_and_nothing_else(command: Command, form: str) -> None:
    begun = command("form", "answer", FIRM, form, "seals=80")["id"]
    stands = ("--finish", "--stands", "seals=四条生产线")
    command("form", "answer", FIRM, begun, *stands, code=1)
    assert "发现情况" in command.complaint
    assert "封条数" not in command.complaint
    command("form", "answer", FIRM, begun, "found=完好", *stands)
    shown = the_form(command, begun)
    assert [(each["label"], each["message"], each["reason"]) for each in shown["warnings"]] == [
        ("封条数", "封条数偏多", "四条生产线")
    ]


def test_an_export_is_the_same_until_an_answer_changes_then_it_replaces_the_one_before(
    command: Command, form: str, tmp_path: Path
) -> None:
    begun = command("form", "answer", FIRM, form, "found=完好")["id"]
    out = str(tmp_path / "out")
    first = command("form", "export-submission", FIRM, begun, out)
    again = command("form", "export-submission", FIRM, begun, out)
    assert (first["replaces"], first["unchanged"], again["unchanged"]) == ("", False, True)
    assert again["instance"] == first["instance"]
    command("form", "answer", FIRM, begun, "found=破损")
    changed = command("form", "export-submission", FIRM, begun, out)
    assert changed["replaces"] == first["instance"] != changed["instance"]
    root = ElementTree.parse(Path(changed["folder"]) / "submission.xml").getroot()
    ids = {each.tag.rpartition("}")[2]: each.text for meta in root if "meta" in meta.tag for each in meta}
    assert ids == {"instanceID": changed["instance"], "deprecatedID": first["instance"]}
    assert (root.attrib["id"], root.attrib["version"]) == ("patrol", "1")


SENT = """<data id="patrol" version="1" xmlns:orx="http://openrosa.org/xforms">
<found>封条完好</found><seals>x5</seals><shot>1718.jpg</shot>
<line><name>一号炉</name></line><line><name>二号炉</name></line>
<orx:meta><orx:instanceID>uuid:phone-1</orx:instanceID><orx:deviceID>示例手机</orx:deviceID></orx:meta></data>"""


def test_answers_of_a_phone_are_kept_as_they_came_and_show_where_from(
    command: Command, form: str, tmp_path: Path
) -> None:
    (tmp_path / "phone").mkdir()
    (tmp_path / "phone" / "1718.jpg").write_bytes(b"picture")
    sent = written(tmp_path, SENT, "phone/submission.xml")
    taken = command("form", "take-in-submission", FIRM, sent, form)
    assert (taken["instance"], taken["device"], taken["files"]) == ("uuid:phone-1", "示例手机", ["1718.jpg"])
    answers = command("form", "answer", FIRM, taken["id"])["answers"]
    assert sorted(answers.values()) == sorted(["封条完好", "1718.jpg", "一号炉", "二号炉"])  # x5 is no number
    shown = the_form(command, taken["id"])
    assert shown["origin"]["instance"] == "uuid:phone-1"
    assert command("case", "verify", FIRM) is not None
    command("form", "take-in-submission", FIRM, sent, form, code=1)  # once is enough
    out = command("form", "export-submission", FIRM, taken["id"], str(tmp_path / "out"))
    assert (Path(out["folder"]) / "1718.jpg").read_bytes() == b"picture"
    assert (out["files"], out["missing"]) == (["1718.jpg"], [])


def test_a_file_that_is_not_there_is_told_and_one_outside_is_never_taken(
    command: Command, form: str, tmp_path: Path
) -> None:
    (tmp_path / "secret.jpg").write_bytes(b"secret")
    sent = written(tmp_path, SENT.replace("1718.jpg", "../secret.jpg"), "phone/submission.xml")
    taken = command("form", "take-in-submission", FIRM, sent, form)
    assert (taken["files"], taken["missing"]) == ([], ["secret.jpg"])


def test_another_version_or_another_form_is_refused(command: Command, form: str, tmp_path: Path) -> None:
    for old, new in (('version="1"', 'version="0"'), ('id="patrol"', 'id="other"'), ("</data>", "")):
        sent = written(tmp_path, SENT.replace(old, new), "submission.xml")
        command("form", "take-in-submission", FIRM, sent, form, code=1)
    assert command("case", "show", FIRM)["forms"] == []


def test_a_form_offers_what_was_answered_the_last_time(command: Command, tmp_path: Path) -> None:
    text = FORM.replace(
        "| | text | found | 发现情况 | yes | | | |",
        "| | text | found | 发现情况 | yes | | | | ${last-saved#found} |",
    ).replace("bind::app:renamed_from |", "bind::app:renamed_from | default |")
    form = written(tmp_path, text)
    first = command("form", "answer", FIRM, form, "found=东厂区")
    command("form", "answer", FIRM, first["id"], "--finish")
    second = command("form", "answer", FIRM, form)
    assert (first["answers"]["/patrol/found"], second["answers"]["/patrol/found"]) == ("东厂区", "东厂区")
    assert second["id"] != first["id"]
    gone_on = command("form", "answer", FIRM, second["id"], "seals=3")
    assert gone_on["answers"] == {"/patrol/found": "东厂区", "/patrol/seals": "3"}
