"""This is about resources/translations/zh_CN.ts: every sentence of the program, whole and in Chinese."""

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.house.sources import ROOT, app_modules

TRANSLATION = ROOT / "resources" / "translations" / "zh_CN.ts"
PLACEHOLDER = re.compile(r"\{\w*(?:![rsa])?(?::[^{}]*)?\}|%(?:L?\d+|n)")
FULL_WIDTH_WANTED = re.compile(r"[\u4e00-\u9fff][,;?!]|！|您|抱歉|密码")


@dataclass(frozen=True)
class Message:
    """One sentence of one place; `state` is empty when a person has finished it."""

    place: str
    sentence: str
    state: str
    forms: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str]:
        return self.place, self.sentence


def messages(file: Path) -> list[Message]:
    return [
        read_message(context.findtext("name", ""), message)
        for context in ElementTree.parse(file).getroot().iter("context")
        for message in context.iter("message")
    ]


def read_message(place: str, message: ElementTree.Element) -> Message:
    translation = message.find("translation")
    if translation is None:
        return Message(place, message.findtext("source", ""), "missing", ())
    plurals = [form.text or "" for form in translation.findall("numerusform")]
    forms = tuple(plurals or [translation.text or ""])
    return Message(place, message.findtext("source", ""), translation.get("type", ""), forms)


def faults(written: list[Message], in_source: set[tuple[str, str]]) -> list[str]:
    """What a person has to mend before the next release, one line each."""
    found = [fault for message in written for fault in faults_of(message)]
    known = {message.key for message in written}
    found += [f"not in the file, run tasks.py translate: {key}" for key in sorted(in_source - known)]
    found += [f"no longer in the program: {key}" for key in sorted(known - in_source)]
    return found


def faults_of(message: Message) -> list[str]:
    found = []
    if message.state:
        found.append(f"{message.state}: {message.key}")
    if not message.forms or not all(form.strip() for form in message.forms):
        return [*found, f"empty: {message.key}"]
    wanted = sorted(PLACEHOLDER.findall(message.sentence))
    for form in message.forms:
        if sorted(PLACEHOLDER.findall(form)) != wanted:
            found.append(f"placeholders differ: {message.key} -> {form}")
        if FULL_WIDTH_WANTED.search(form):
            found.append(f"not the language of the house: {message.key} -> {form}")
    return found


def extracted(sources: list[Path], folder: Path) -> set[tuple[str, str]]:
    """What Qt's own extractor finds in these modules."""
    fresh = folder / "fresh.ts"
    program = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    assert program, "pyside6-lupdate is not installed beside this Python"
    command = [program, *map(str, sources), "-ts", str(fresh), "-no-obsolete", "-locations", "none"]
    subprocess.run(command, check=True, capture_output=True)
    return {message.key for message in messages(fresh)}


def test_every_sentence_of_the_program_is_there_in_chinese(tmp_path: Path) -> None:
    assert faults(messages(TRANSLATION), extracted(app_modules(), tmp_path)) == []


def test_the_extractor_finds_our_own_marks(tmp_path: Path) -> None:
    module = tmp_path / "messages.py"
    module.write_text(
        "def QT_TRANSLATE_NOOP(place, sentence):\n    return sentence\n\n"
        'FULL = QT_TRANSLATE_NOOP("Messages", "{place} is full.")\n'
        'LONG = QT_TRANSLATE_NOOP(\n    "Messages",\n    "One line "\n    "and one more.",\n)\n',
        "utf-8",
    )
    assert extracted([module], tmp_path) == {
        ("Messages", "{place} is full."),
        ("Messages", "One line and one more."),
    }


GOOD = Message("Messages", "{place} is full.", "", ("{place}已满。",))
SLIPS = {
    "unfinished": Message(GOOD.place, GOOD.sentence, "unfinished", GOOD.forms),
    "vanished": Message(GOOD.place, GOOD.sentence, "vanished", GOOD.forms),
    "empty": Message(GOOD.place, GOOD.sentence, "", ("",)),
    "placeholders differ": Message(GOOD.place, GOOD.sentence, "", ("磁盘已满。",)),
    "not the language of the house": Message(GOOD.place, GOOD.sentence, "", ("{place}已满，请您清理。",)),
    "no longer in the program": Message(GOOD.place, "Gone.", "", ("没有了。",)),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_named(slip: str) -> None:
    found = faults([GOOD, SLIPS[slip]], {GOOD.key})
    assert [fault.partition(":")[0] for fault in found] == [slip]


def test_a_sentence_missing_from_the_file_is_named() -> None:
    (fault,) = faults([], {GOOD.key})
    assert fault.startswith("not in the file")


def test_a_whole_translation_has_no_fault() -> None:
    assert faults([GOOD], {GOOD.key}) == []
