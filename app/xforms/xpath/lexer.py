"""This is about cutting an expression into tokens."""

import re
from typing import NamedTuple

from app.xforms.errors import FormFault, FormRefused

_NAME = r"[^\W\d][\w.\-·]*"
_TOKEN = re.compile(
    rf"""(?P<space>\s+)
    |(?P<number>\d+(?:\.\d*)?|\.\d+)
    |(?P<literal>"[^"]*"|'[^']*')
    |(?P<name>{_NAME}(?::(?:{_NAME}|\*))?)
    |(?P<symbol>::|//|\.\.|!=|<=|>=|[()\[\].@,|+\-=<>*/])""",
    re.VERBOSE,
)


_GLUED = re.compile(rf"(?P<glued>(?:and|or|div|mod)(?=\d))|{_TOKEN.pattern}", re.VERBOSE)
"""After an operand, `1 div2` is an operator and a number."""


class Token(NamedTuple):
    """`kind`: number, literal, name, symbol or end. `column` counts characters from 1."""

    kind: str
    text: str
    column: int


def _ends_operand(found: list[Token]) -> bool:
    if not found:
        return False
    last = found[-1]
    return last.kind in ("number", "literal") or last.text in (")", "]")


def tokens(expression: str) -> list[Token]:
    """All tokens, closed by one of kind end. Raises: FormRefused BAD_EXPRESSION (expression, column)."""
    found: list[Token] = []
    position = 0
    while position < len(expression):
        match = (_GLUED if _ends_operand(found) else _TOKEN).match(expression, position)
        if match is None:
            raise FormRefused(
                FormFault.BAD_EXPRESSION,
                expression=expression,
                column=position + 1,
                found=expression[position],
            )
        if match.lastgroup != "space":
            kind = "name" if match.lastgroup == "glued" else match.lastgroup or ""
            found.append(Token(kind, match.group(), position + 1))
        position = match.end()
    found.append(Token("end", "", position + 1))
    return found
