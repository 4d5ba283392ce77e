"""This is about breaking text into lines the way Chinese is set: 避头尾, and no number torn apart."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.domain.records.record import Blank, Piece
from app.printing.fonts import Face, Letters, printable

MM = 72 / 25.4

_NOT_FIRST = "。，、；：？！）〕》〉」』】〗”’…—～·%％‰℃°³²)],.;:!?]}／"
_NOT_LAST = "（〔《〈「『【〖“‘([{￥$#№"
_WORD = r"[0-9A-Za-z\u00b2\u00b3\u00c0-\u024f\u2160-\u217f+\-./:,_@#&'×°%]+"
# The number of a seal like 供-示55021, and a measure like 1.25 MPa: neither is torn apart.
_SERIAL = r"[\u3400-\u9fff]-[\u3400-\u9fff]?[0-9A-Za-z]+"
_MEASURE = r"[0-9][0-9.]* [A-Za-z][A-Za-z/]{0,4}(?![A-Za-z0-9])"
# A word or character, with the marks before it that end no line and those after it that begin none.
_ATOMS = re.compile(
    rf"\s+|[{re.escape(_NOT_LAST)}]{{0,4}}(?:{_SERIAL}|{_MEASURE}|{_WORD}|\S)[{re.escape(_NOT_FIRST)}]{{0,4}}",
    re.DOTALL,
)
# Past this share of the line a word (a digest, an address of a page) is broken anywhere.
_LONG_WORD = 0.6


class Style(NamedTuple):
    """Face, size in points, and the pitch of lines in points."""

    face: Face
    size: float
    leading: float


class Atom(NamedTuple):
    """What is never broken: a word or character with the punctuation that clings to it, or a blank.

    Attributes:
        width: points.
        blank: the text is a label, a line of this width is drawn.
    """

    text: str
    width: float
    blank: bool = False


class Line(NamedTuple):
    """One set line.

    Attributes:
        indent: points from the left of the block.
        width: natural width of the atoms in points.
        last: of its paragraph, so not stretched.
    """

    atoms: tuple[Atom, ...]
    indent: float
    width: float
    last: bool

    def text(self) -> str:
        return "".join(" " if atom.blank else atom.text for atom in self.atoms)


def broken(
    pieces: str | Iterable[Piece], width: float, letters: Letters, style: Style, indent: float = 0.0
) -> tuple[Line, ...]:
    """Text set in lines of at most `width` points; line feeds start new ones.

    Args:
        pieces: text, or text and blanks.
        width: points.
        letters: knows the width of each character.
        style: how it is set.
        indent: of the first line of each paragraph, in points.
    """
    if isinstance(pieces, str) and (whole := _whole(pieces, width - indent, letters, style)):
        return (whole._replace(indent=indent),)
    lines: list[Line] = []
    for paragraph in _paragraphs((pieces,) if isinstance(pieces, str) else pieces):
        lines.extend(_filled(_atoms(paragraph, width, letters, style), width, indent))
    return tuple(lines)


def _whole(text: str, width: float, letters: Letters, style: Style) -> Line | None:
    """Text that fits on one line as it is; most cells of a form do, and nothing has to be taken apart."""
    if len(text) * style.size > 2 * width or "\n" in text or "\r" in text:
        return None
    shown = printable(text)
    measured = letters.width(shown, style.face, style.size)
    return Line((Atom(shown, measured),), 0.0, measured, last=True) if measured <= width else None


def _paragraphs(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    current: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Blank):
            current.append(piece)
            continue
        first, *others = re.split(r"\r\n|\r|\n", piece)
        current.append(printable(first))
        for other in others:
            yield current
            current = [printable(other)]
    yield current


def _atoms(pieces: list[Piece], width: float, letters: Letters, style: Style) -> list[Atom]:
    atoms: list[Atom] = []
    longest = width * _LONG_WORD
    for piece in pieces:
        if isinstance(piece, Blank):
            atoms.append(Atom(piece.label, min(piece.width * MM, width), blank=True))
            continue
        for word in _ATOMS.findall(piece):
            measured = letters.width(word, style.face, style.size)
            if measured <= longest or len(word) == 1:
                atoms.append(Atom(word, measured))
            else:
                atoms.extend(Atom(each, letters.width(each, style.face, style.size)) for each in word)
    return atoms


def _filled(atoms: list[Atom], width: float, indent: float) -> Iterator[Line]:
    """Greedy filling; spaces at a break vanish, an atom wider than the line stands alone."""
    current: list[Atom] = []
    used, left = indent, indent
    for atom in atoms:
        fits = used + atom.width <= width + 0.01
        if current and not fits:
            carried = _carried(current, atom)
            yield _line(current, left, last=False)
            current, used, left = carried, sum(each.width for each in carried), 0.0
        if not current and atom.text.isspace() and not fits:
            continue
        current.append(atom)
        used += atom.width
    yield _line(current, left, last=True)


def _carried(current: list[Atom], following: Atom) -> list[Atom]:
    """Take the last atom along when the next one may not begin a line (a 。 after a blank)."""
    clings = not following.blank and following.text[:1] in _NOT_FIRST and following.text != ""
    return [current.pop()] if clings and len(current) > 1 else []


def _line(atoms: list[Atom], indent: float, *, last: bool) -> Line:
    while atoms and atoms[-1].text.isspace() and not atoms[-1].blank and not last:
        atoms = atoms[:-1]
    return Line(tuple(atoms), indent, sum(atom.width for atom in atoms), last)
