"""This is about words on screen: fixed text with filled-in values, and translations."""

import msgspec

from app.xforms.model.markup import attribute_of, first
from app.xforms.xpath.nodes import ELEMENT, TEXT, Node
from app.xforms.xpath.parser import parse
from app.xforms.xpath.syntax import Call, Literal

PLAIN_FORMS = ("", "long", "short", "markdown")


class Words(msgspec.Struct, frozen=True):
    """Alternating pieces: plain text, and expressions (`Output`) whose value is filled in."""

    pieces: tuple["str | Output", ...] = ()


class Output(msgspec.Struct, frozen=True):
    expression: str


class Caption(msgspec.Struct, frozen=True):
    """A label or hint: fixed words, a text id to translate, or an expression that gives the words."""

    words: Words = Words()
    text_id: str = ""
    expression: str = ""

    def empty(self) -> bool:
        return not (self.words.pieces or self.text_id or self.expression)


NO_CAPTION = Caption()


def read_words(element: Node) -> Words:
    pieces: list[str | Output] = []
    for child in element.children:
        if child.kind == TEXT:
            pieces.append(child.text)
        elif child.kind == ELEMENT and child.name == "output":
            expression = attribute_of(child, "value") or attribute_of(child, "ref") or ""
            if expression:
                pieces.append(Output(expression))
        elif child.kind == ELEMENT:
            pieces.extend(read_words(child).pieces)
    return Words(tuple(pieces))


def read_caption(element: Node | None) -> Caption:
    if element is None:
        return NO_CAPTION
    reference = attribute_of(element, "ref")
    return Caption(read_words(element)) if not reference else caption_of(reference)


def caption_of(reference: str) -> Caption:
    """A caption from a `ref`: `jr:itext('id')`, or any expression."""
    expression = parse(reference)
    if isinstance(expression, Call) and expression.name == "jr:itext" and len(expression.arguments) == 1:
        argument = expression.arguments[0]
        if isinstance(argument, Literal):
            return Caption(text_id=argument.text)
    return Caption(expression=reference)


class Texts:
    """The translations of a form: words by language, id and form ('' = plain, image, audio, video, …)."""

    def __init__(self, model: Node) -> None:
        self.languages: list[str] = []
        self.default = ""
        self._words: dict[str, dict[str, dict[str, Words]]] = {}
        itext = first(model, "itext")
        for translation in itext.named("translation") if itext else ():
            self._read(translation)
        self.default = self.default or (self.languages[0] if self.languages else "")

    def _read(self, translation: Node) -> None:
        language = attribute_of(translation, "lang") or ""
        self.languages.append(language)
        if attribute_of(translation, "default") is not None and not self.default:
            self.default = language
        entries = self._words.setdefault(language, {})
        for text in translation.named("text"):
            forms = entries.setdefault(attribute_of(text, "id") or "", {})
            for value in text.named("value"):
                forms[attribute_of(value, "form") or ""] = read_words(value)

    def find(self, text_id: str, language: str, forms: tuple[str, ...] = PLAIN_FORMS) -> Words | None:
        """The words of a text, in the default language when this one lacks them."""
        for spoken in (language, self.default):
            entry = self._words.get(spoken, {}).get(text_id)
            if entry is not None:
                for form in forms:
                    if form in entry:
                        return entry[form]
        return None

    def media(self, text_id: str, language: str) -> dict[str, str]:
        """Media of a text: form (image, audio, video, big-image) → jr:// address."""
        entry = self._words.get(language, {}).get(text_id, {})
        return {
            form: "".join(piece for piece in words.pieces if isinstance(piece, str)).strip()
            for form, words in entry.items()
            if form not in PLAIN_FORMS
        }

    def all_words(self, text_id: str) -> list[Words]:
        """The words of a text in every language and form."""
        return [words for entries in self._words.values() for words in entries.get(text_id, {}).values()]
