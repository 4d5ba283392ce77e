"""This is about what the window remembers, and the languages it speaks."""

from pathlib import Path
from xml.etree import ElementTree

from app import places
from app.ui.languages import CHINESE, chinese, sentences_in
from app.ui.settings import KnownWorkspace, Settings
from app.ui.words import OTHER_WORDS, word


def a_workspace(folder: Path) -> Path:
    folder.mkdir()
    (folder / "workspace.json").write_text("{}", "utf-8")
    return folder


def test_what_is_set_is_there_at_the_next_start(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    assert (settings.language, settings.text_scale, settings.lock_after_minutes) == (CHINESE, 1.0, 10)
    settings.language, settings.text_scale, settings.lock_after_minutes = "en", 1.3, 0
    settings.last_place = "To settle"
    settings.remember(KnownWorkspace(a_workspace(tmp_path / "one"), "一", {"lin": "林示川"}, "lin"))
    settings.remember(KnownWorkspace(a_workspace(tmp_path / "two"), "二", {}))
    again = Settings(tmp_path / "settings.ini")
    assert (again.language, again.text_scale, again.lock_after_minutes) == ("en", 1.3, 0)
    assert again.last_place == "To settle"
    assert [known.title for known in again.workspaces] == ["二", "一"]
    assert again.workspaces[1].officers == {"lin": "林示川"}
    assert again.workspaces[1].last_officer == "lin"


def test_a_folder_that_is_gone_is_not_offered(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    folder = a_workspace(tmp_path / "one")
    settings.remember(KnownWorkspace(folder, "一", {}))
    (folder / "workspace.json").unlink()
    assert settings.workspaces == ()


def test_damaged_settings_are_the_first_ones(tmp_path: Path) -> None:
    (tmp_path / "settings.ini").write_text("[General]\nworkspaces={{{\ntext_scale=7\nlanguage=xx\n", "utf-8")
    settings = Settings(tmp_path / "settings.ini")
    assert settings.workspaces == ()
    assert settings.text_scale == 1.0
    assert settings.language == CHINESE


def test_the_quick_reader_reads_what_an_xml_parser_reads() -> None:
    root = ElementTree.parse(places.translations() / "zh_CN.ts").getroot()
    slow = {
        (context.findtext("name"), message.findtext("source")): message.findtext("translation/numerusform")
        or message.findtext("translation")
        for context in root.iter("context")
        for message in context.iter("message")
        if not message.find("translation").get("type")  # type: ignore[union-attr]
    }
    assert dict(chinese()) == slow


def test_what_is_not_finished_is_not_spoken() -> None:
    finished = (
        "<message><source>x &lt;1&gt;&#x3000;&amp;</source><translation>甲 &lt;</translation></message>"
    )
    open_one = '<message><source>y</source><translation type="unfinished">乙</translation></message>'
    text = f"<context><name>A</name>{finished}{open_one}</context>"
    assert dict(sentences_in(text)) == {("A", "x <1>　&"): "甲 <"}


def test_words_are_chinese_here() -> None:
    assert word("Home") == "首页"
    assert [text for text in OTHER_WORDS if word(text) == text] == []
