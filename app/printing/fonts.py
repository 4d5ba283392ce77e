"""This is about which font file draws which character, and never drawing a box in its place."""

import hashlib
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Literal

import msgspec
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from app.domain.errors import FileRefused, Refusal, RuleRefused
from app.domain.records.facts import FontUsed

Face = Literal["song", "song_bold", "hei", "hei_bold", "kai", "fang"]

# Characters a reader never sees: they choose a variant or a break, and have no glyph of their own.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u00a0]")
_BEYOND_BMP = re.compile(r"(<[0-9A-F]{2}> )<([0-9A-F]{5,6})>")
_MACHINE_FANGSONG = ("C:/Windows/Fonts/simfang.ttf", "/usr/share/fonts/win/simfang.ttf")


class FontSet(msgspec.Struct, frozen=True, kw_only=True):
    """The font files a paper may use.

    Attributes:
        fang: the machine's own FangSong; without it 宋体 takes its place.
        fallback: asked in turn for characters that none of the others has.
    """

    song: Path
    song_bold: Path
    hei: Path
    hei_bold: Path
    kai: Path
    fang: Path | None = None
    fallback: tuple[Path, ...] = ()


def bundled_fonts(folder: Path, fang: Path | None = None) -> FontSet:
    """The fonts that ship with the program, with the machine's FangSong when one is given."""
    return FontSet(
        song=folder / "NotoSerifSC-Regular.ttf",
        song_bold=folder / "NotoSerifSC-Bold.ttf",
        hei=folder / "NotoSansSC-Regular.ttf",
        hei_bold=folder / "NotoSansSC-Bold.ttf",
        kai=folder / "LXGWWenKai-Regular.ttf",
        fang=fang,
    )


def machine_fangsong() -> Path | None:
    """The FangSong that came with the operating system; it is used where it lies and never copied."""
    return next((path for path in map(Path, _MACHINE_FANGSONG) if path.is_file()), None)


class PaperFont(TTFont):  # type: ignore[misc]  # reportlab has no types
    """A TrueType font whose text can be copied and searched, also beyond the Basic Multilingual Plane."""

    def __init__(self, name: str, path: Path, sha256: str) -> None:
        super().__init__(name, str(path))
        self.sha256 = sha256

    def addObjects(self, doc: object) -> None:
        """Write the font's objects, then put the map from glyphs to text right.

        WORKAROUND(reportlab 5.1.0, unreported): `makeToUnicodeCMap` writes code points above U+FFFF with
        five digits; PDF wants UTF-16BE there (ISO 32000-1, 9.10.3), so 𬭎 was copied as ⲴE. Done on the
        finished object of this one document, nothing of reportlab is replaced. Gone when the test
        `test_rare_names_come_back_as_they_were_written` passes without this method.
        """
        super().addObjects(doc)
        for name, value in doc.idToObject.items():  # type: ignore[attr-defined]  # a PDFDocument
            if str(name).startswith("toUnicodeCMap:") and isinstance(value.content, str):
                value.content = _BEYOND_BMP.sub(_as_surrogates, value.content)


def _as_surrogates(entry: re.Match[str]) -> str:
    encoded = chr(int(entry[2], 16)).encode("utf-16-be").hex().upper()
    return f"{entry[1]}<{encoded}>"


@lru_cache(maxsize=16)
def _loaded(path: Path, changed: int) -> PaperFont:
    """One file read; `changed` (its time of change) makes a replaced file a new font."""
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    return PaperFont(f"{path.stem}-{sha256[:8]}", path, sha256)


def _load(path: Path) -> PaperFont:
    try:
        return _loaded(path, path.stat().st_mtime_ns)
    except FileNotFoundError as error:
        raise FileRefused(Refusal.FILE_MISSING, path=str(path)) from error
    except (OSError, TTFError) as error:
        raise FileRefused(Refusal.NOT_READABLE, path=str(path)) from error


class Letters:
    """Chooses the font of each character of one document; remembers what it used.

    Holds the fonts it has opened so far: a file is read only when one of its glyphs is needed.
    """

    def __init__(self, fonts: FontSet) -> None:
        song, kai, hei = fonts.song, fonts.kai, fonts.hei
        rest = (song, hei, kai, *fonts.fallback)
        first: dict[Face, Path] = {
            "song": song,
            "song_bold": fonts.song_bold,
            "hei": hei,
            "hei_bold": fonts.hei_bold,
            "kai": kai,
            "fang": fonts.fang or song,
        }
        self._chains: dict[Face, tuple[Path, ...]] = {
            face: tuple(dict.fromkeys((path, *rest))) for face, path in first.items()
        }
        self._chosen: dict[Face, dict[str, tuple[PaperFont, float]]] = {face: {} for face in first}
        self._widths: dict[Face, dict[str, float]] = {face: {} for face in first}

    def width(self, text: str, face: Face, size: float) -> float:
        """Of printable text, in points."""
        known = self._widths[face].get(text)
        if known is None:
            chosen = self._chosen[face]
            known = sum((chosen.get(each) or self._choose(each, face))[1] for each in text)
            self._widths[face][text] = known
        return known * size

    def runs(self, text: str, face: Face) -> Iterator[tuple[PaperFont, str]]:
        """(font, text) for each stretch that one font draws."""
        chosen = self._chosen[face]
        fonts = [(chosen.get(each) or self._choose(each, face))[0] for each in text]
        if len(set(fonts)) == 1:
            yield fonts[0], text
            return
        for font, part in groupby(zip(fonts, text, strict=True), key=itemgetter(0)):
            yield font, "".join(each for _, each in part)

    def used(self) -> tuple[FontUsed, ...]:
        """Every font file that gave a glyph, by name."""
        fonts = {font.sha256: font for chosen in self._chosen.values() for font, _ in chosen.values()}
        return tuple(
            sorted(
                (FontUsed(font.face.name.decode("ascii", "replace"), sha) for sha, font in fonts.items()),
                key=lambda used: (used.name, used.sha256),
            )
        )

    def _choose(self, character: str, face: Face) -> tuple[PaperFont, float]:
        """Raises RuleRefused naming the character when no font has it."""
        code = ord(character)
        for path in self._chains[face]:
            font = _load(path)
            if code in font.face.charToGlyph:
                choice = (font, font.face.getCharWidth(code) / 1000)
                self._chosen[face][character] = choice
                return choice
        raise RuleRefused(Refusal.GLYPH_MISSING, character=character, codepoint=f"U+{code:04X}")


def printable(text: str) -> str:
    """Text as it can stand on one line: no control or invisible characters, any space an ordinary one."""
    return _CONTROL.sub(" ", _INVISIBLE.sub("", text))
