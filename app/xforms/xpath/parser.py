"""This is about reading an expression: XPath 1.0 grammar, by precedence climbing."""

from functools import lru_cache

from app.xforms.errors import FormFault, FormRefused
from app.xforms.xpath.lexer import Token, tokens
from app.xforms.xpath.syntax import (
    Binary,
    Call,
    Expression,
    Filter,
    Literal,
    Negation,
    NodeTest,
    Number,
    Path,
    Step,
    height,
)

MAX_DEPTH = 64
MAX_HEIGHT = 400
"""Levels of the tree, chains like `1 + 1 + …` included: what comes after the parser walks it by recursion."""
MAX_LENGTH = 64_000
_PRECEDENCE = {
    "or": 1,
    "and": 2,
    "=": 3,
    "!=": 3,
    "<": 4,
    "<=": 4,
    ">": 4,
    ">=": 4,
    "+": 5,
    "-": 5,
    "*": 6,
    "div": 6,
    "mod": 6,
}
_NODE_TYPES = {"node", "text", "comment", "processing-instruction"}
AXES = {
    "ancestor",
    "ancestor-or-self",
    "attribute",
    "child",
    "descendant",
    "descendant-or-self",
    "following",
    "following-sibling",
    "namespace",
    "parent",
    "preceding",
    "preceding-sibling",
    "self",
}
_ANY_NODE = NodeTest("node")
_DESCEND = Step("descendant-or-self", _ANY_NODE)


class _Parser:
    def __init__(self, expression: str) -> None:
        self._expression = expression
        self._tokens = tokens(expression)
        self._index = 0
        self._next = self._tokens[0]
        self._depth = 0

    def _advance(self) -> None:
        self._index += 1
        self._next = self._tokens[self._index]

    def _after(self) -> Token:
        return self._tokens[min(self._index + 1, len(self._tokens) - 1)]

    def _take(self) -> Token:
        token = self._next
        if token.kind == "end":
            raise self._wrong()
        self._advance()
        return token

    def _is(self, *symbols: str) -> bool:
        token = self._next
        return token.kind == "symbol" and token.text in symbols

    def _expect(self, symbol: str) -> None:
        if not self._is(symbol):
            raise self._wrong()
        self._advance()

    def _wrong(self) -> FormRefused:
        token = self._next
        return FormRefused(
            FormFault.BAD_EXPRESSION,
            expression=self._expression,
            column=token.column,
            found=token.text,
        )

    def parse(self) -> Expression:
        result = self._binary(1)
        if self._next.kind != "end":
            raise self._wrong()
        return result

    def _binary(self, lowest: int) -> Expression:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise FormRefused(FormFault.EXPRESSION_TOO_DEEP, limit=MAX_DEPTH)
        left = self._unary()
        for _ in range(MAX_HEIGHT):
            token = self._next
            level = _PRECEDENCE.get(token.text, 0) if token.kind in ("name", "symbol") else 0
            if level < lowest or level == 0:
                self._depth -= 1
                return left
            self._advance()
            left = Binary(token.text, left, self._binary(level + 1))
        raise FormRefused(FormFault.EXPRESSION_TOO_DEEP, limit=MAX_HEIGHT)

    def _unary(self) -> Expression:
        negative = 0
        while self._is("-"):
            self._advance()
            negative += 1
        operand = self._union()
        for _ in range(min(negative, 2 + negative % 2)):
            operand = Negation(operand)
        return operand

    def _union(self) -> Expression:
        left = self._path()
        for _ in range(MAX_HEIGHT):
            if not self._is("|"):
                return left
            self._advance()
            left = Binary("|", left, self._path())
        raise FormRefused(FormFault.EXPRESSION_TOO_DEEP, limit=MAX_HEIGHT)

    def _path(self) -> Expression:
        if self._is("/", "//"):
            return self._absolute()
        if self._starts_primary():
            return self._filtered()
        if not self._starts_step():
            raise self._wrong()
        return Path(self._relative())

    def _absolute(self) -> Expression:
        if self._take().text == "//":
            return Path((_DESCEND, *self._relative()), absolute=True)
        if self._starts_step():
            return Path(self._relative(), absolute=True)
        return Path((), absolute=True)

    def _filtered(self) -> Expression:
        primary = self._primary()
        predicates = self._predicates()
        if predicates:
            primary = Filter(primary, predicates)
        if self._is("/", "//"):
            lead = (_DESCEND,) if self._take().text == "//" else ()
            return Path((*lead, *self._relative()), start=primary)
        return primary

    def _starts_primary(self) -> bool:
        token = self._next
        if token.kind in ("number", "literal"):
            return True
        if token.kind == "symbol":
            return token.text == "("
        if token.kind != "name" or token.text in _NODE_TYPES:
            return False
        after = self._after()
        return after.kind == "symbol" and after.text == "("

    def _starts_step(self) -> bool:
        return self._next.kind == "name" or self._is(".", "..", "@", "*")

    def _primary(self) -> Expression:
        token = self._take()
        if token.kind == "number":
            return Number(float(token.text))
        if token.kind == "literal":
            return Literal(token.text[1:-1])
        if token.kind == "symbol":
            inner = self._binary(1)
            self._expect(")")
            return inner
        return Call(token.text, self._arguments(), token.column)

    def _arguments(self) -> tuple[Expression, ...]:
        self._expect("(")
        found: list[Expression] = []
        if not self._is(")"):
            found.append(self._binary(1))
            while self._is(","):
                self._advance()
                found.append(self._binary(1))
        self._expect(")")
        return tuple(found)

    def _relative(self) -> tuple[Step, ...]:
        steps = [self._step()]
        while self._is("/", "//"):
            if self._take().text == "//":
                steps.append(_DESCEND)
            steps.append(self._step())
        return tuple(steps)

    def _step(self) -> Step:
        if self._is("."):
            self._advance()
            return Step("self", _ANY_NODE, self._predicates())
        if self._is(".."):
            self._advance()
            return Step("parent", _ANY_NODE, self._predicates())
        return Step(self._axis(), self._node_test(), self._predicates())

    def _axis(self) -> str:
        if self._is("@"):
            self._advance()
            return "attribute"
        after = self._after()
        if self._next.kind == "name" and after.kind == "symbol" and after.text == "::":
            if self._next.text not in AXES:
                raise self._wrong()
            axis = self._take().text
            self._advance()
            return axis
        return "child"

    def _node_test(self) -> NodeTest:
        if self._is("*"):
            self._advance()
            return NodeTest("name", "", "*")
        if self._next.kind != "name":
            raise self._wrong()
        name = self._take().text
        if name in _NODE_TYPES and self._is("("):
            return self._type_test(name)
        prefix, _, local = name.rpartition(":")
        return NodeTest("name", prefix, local)

    def _type_test(self, kind: str) -> NodeTest:
        self._advance()
        target = ""
        if kind == "processing-instruction" and self._next.kind == "literal":
            target = self._take().text[1:-1]
        self._expect(")")
        return NodeTest(kind, "", target)

    def _predicates(self) -> tuple[Expression, ...]:
        found = []
        while self._is("["):
            self._advance()
            found.append(self._binary(1))
            self._expect("]")
        return tuple(found)


@lru_cache(maxsize=4096)
def parse(expression: str) -> Expression:
    """The syntax tree.

    Raises: FormRefused BAD_EXPRESSION (expression, column, found), EXPRESSION_TOO_DEEP.
    """
    if len(expression) > MAX_LENGTH:
        raise FormRefused(FormFault.EXPRESSION_TOO_DEEP, limit=MAX_LENGTH)
    tree = _Parser(expression).parse()
    if height(tree) > MAX_HEIGHT:
        raise FormRefused(FormFault.EXPRESSION_TOO_DEEP, limit=MAX_HEIGHT)
    return tree
