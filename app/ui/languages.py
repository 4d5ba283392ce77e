"""This is about the language of the window: English in the source, Chinese from `zh_CN.ts`, Qt's own from Qt.

The translation file is read as it is: there is no compiled copy that could be older.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, cast

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from app import places

CHINESE: Final = "zh_CN"
ENGLISH: Final = "en"
LANGUAGES: Final = (CHINESE, ENGLISH)

Sentences = Mapping[tuple[str, str], str]


class Translation(QTranslator):
    """Sentences by the place that says them and their English."""

    def __init__(self, sentences: Sentences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sentences = sentences

    def isEmpty(self) -> bool:
        return not self._sentences

    def translate(  # type: ignore[override]
        self, context: str, sourceText: str, disambiguation: str = "", n: int = -1
    ) -> str:
        # None, not an empty text: Qt goes on asking the other translators.
        return cast("str", self._sentences.get((context, sourceText)))


class PseudoLanguage(QTranslator):
    """Every text longer and in brackets: what is not translated, or not given room, is seen at once."""

    def isEmpty(self) -> bool:
        return False

    def translate(  # type: ignore[override]
        self, context: str, sourceText: str, disambiguation: str = "", n: int = -1
    ) -> str:
        return f"⟦{sourceText}{'·' * (len(sourceText) // 3)}⟧" if sourceText.strip() else ""


def translated(place: str, english: str) -> str:
    """A text that stands in a table, marked there by QT_TRANSLATE_NOOP(place, …)."""
    return QCoreApplication.translate(place, english)


def speak(application: QCoreApplication, language: str) -> None:
    """Say everything in this language from now on; windows made before keep theirs."""
    for known in application.findChildren(QTranslator):
        application.removeTranslator(known)
        known.setParent(None)
        known.deleteLater()
    QLocale.setDefault(QLocale(language))
    if language != CHINESE:
        return
    of_qt = QTranslator(application)
    if of_qt.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(of_qt)
    application.installTranslator(Translation(chinese(), application))


def speak_pseudo(application: QCoreApplication) -> None:
    """For tests: every text of ours and Qt's, longer and bracketed."""
    speak(application, ENGLISH)
    application.installTranslator(PseudoLanguage(application))


@cache
def chinese() -> Sentences:
    """The finished sentences of `zh_CN.ts`. Raises OSError where the file is not there.

    Read by the few marks Qt's own tool writes, not by an XML parser: this is waited for at every start.
    """
    return dict(sentences_in((places.translations() / "zh_CN.ts").read_text("utf-8")))


def sentences_in(file_text: str) -> Iterator[tuple[tuple[str, str], str]]:
    """(place, English) and Chinese of every finished message, plurals by their one form."""
    for context in file_text.split("<context>")[1:]:
        place = _plain(_between(context, "<name>", "</name>"))
        for message in context.split("<message")[1:]:
            told = _between(message, "<translation>", "</translation>")
            told = _between(told, "<numerusform>", "</numerusform>") or told
            if told:
                yield (place, _plain(_between(message, "<source>", "</source>"))), _plain(told)


def _between(text: str, first: str, last: str) -> str:
    _, found, rest = text.partition(first)
    return rest.partition(last)[0] if found else ""


def _plain(text: str) -> str:
    if "&" not in text:
        return text
    from html import unescape

    return unescape(text)
