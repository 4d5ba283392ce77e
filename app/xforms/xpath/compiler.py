"""This is about compiling a syntax tree to a closure that takes a frame and gives a value."""

import math
import operator
from collections.abc import Callable

from app.xforms.errors import FormFault, FormRefused
from app.xforms.xpath.compare import ORDERINGS, equal, ordered
from app.xforms.xpath.indexed import compile_indexed_repeat
from app.xforms.xpath.nodes import Node, in_document_order
from app.xforms.xpath.parser import parse
from app.xforms.xpath.run import Evaluate, Frame, Library, Run, Value
from app.xforms.xpath.steps import Walk, compile_step, filtered, plain_child
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
)
from app.xforms.xpath.values import NAN, DayCount, to_boolean, to_nodes, to_number


class Home:
    """Where an expression is written: the names from the root down, and which of them are repeats.

    An absolute path that shares its beginning with home means *this* instance of the shared repeats.
    """

    __slots__ = ("names", "repeats")

    def __init__(self, names: tuple[str, ...], repeats: frozenset[int]) -> None:
        self.names = names
        self.repeats = repeats

    def shared(self, steps: tuple[Step, ...]) -> int:
        """How many leading steps mean the same instance as home: up to the last shared repeat."""
        shared = 0
        for count, (step, name) in enumerate(zip(steps, self.names, strict=False), 1):
            if not plain_child(step) or step.test.name != name:
                break
            if count in self.repeats:
                shared = count
        return shared


def _divide(left: float, right: float) -> float:
    if right == 0:
        if left == 0 or left != left:
            return NAN
        return math.copysign(math.inf, left) * math.copysign(1, right)
    return left / right


def _remainder(left: float, right: float) -> float:
    if right == 0 or math.isinf(left) or left != left or right != right:
        return NAN
    return math.fmod(left, right)


_ARITHMETIC: dict[str, Callable[[float, float], float]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "div": _divide,
    "mod": _remainder,
}


class Compiler:
    """Compiles for one place; `home` None = plain XPath without a record."""

    def __init__(self, library: Library, home: Home | None = None) -> None:
        self._library = library
        self._home = home

    def compile(self, expression: Expression) -> Evaluate:
        match expression:
            case Number(value=number):
                return lambda frame: number
            case Literal(text=text):
                return lambda frame: text
            case Negation(operand=operand):
                return self._negation(operand)
            case Binary():
                return self._binary(expression)
            case Call():
                return self._call(expression)
            case Path():
                return self._path(expression)
            case Filter(primary=primary, predicates=predicates):
                return filtered(self.compile(primary), [self.compile(each) for each in predicates])

    def _negation(self, operand: Expression) -> Evaluate:
        evaluate = self.compile(operand)
        return lambda frame: -to_number(evaluate(frame), frame.run)

    def _binary(self, expression: Binary) -> Evaluate:
        left, right = self.compile(expression.left), self.compile(expression.right)
        sign = expression.operator
        if sign == "and":
            return lambda frame: to_boolean(left(frame)) and to_boolean(right(frame))
        if sign == "or":
            return lambda frame: to_boolean(left(frame)) or to_boolean(right(frame))
        if sign in ("=", "!="):
            negated = sign == "!="
            return lambda frame: equal(left(frame), right(frame), frame.run, negated)
        if sign in ORDERINGS:
            test = ORDERINGS[sign]
            return lambda frame: ordered(left(frame), right(frame), frame.run, test)
        if sign == "|":
            return _union(left, right)
        return _arithmetic(_ARITHMETIC[sign], left, right)

    def _call(self, expression: Call) -> Evaluate:
        arguments = tuple(self.compile(argument) for argument in expression.arguments)
        function = self._library.get(expression.name)
        if function is None or not function.accepts(len(arguments)):
            return _refuse(call_fault(expression, self._library))
        if expression.name == "indexed-repeat" and self._home is not None:
            indexed = compile_indexed_repeat(expression, arguments, self._home.names)
            if indexed is not None:
                return indexed
        call = function.call
        return lambda frame: call(frame, arguments)

    def _path(self, path: Path) -> Evaluate:
        steps = path.steps
        begin = self._begin(path)
        if path.absolute and self._home is not None:
            steps = steps[self._home.shared(steps) :]
        walks = [compile_step(step, self.compile) for step in _joined(steps)]
        if len(walks) == 1:
            return _one_step(begin, walks[0])

        def evaluate(frame: Frame) -> list[Node]:
            nodes = begin(frame)
            for walk in walks:
                if not nodes:
                    return nodes
                nodes = walk(nodes, frame)
            return _relevant(nodes, frame.run)

        return evaluate

    def _begin(self, path: Path) -> Callable[[Frame], list[Node]]:
        if path.start is not None:
            start = self.compile(path.start)
            return lambda frame: to_nodes(start(frame))
        if not path.absolute:
            return lambda frame: [frame.node]
        if self._home is not None:
            shared = self._home.shared(path.steps)
            if shared:
                return _ancestor(len(self._home.names) - shared)
        return lambda frame: [frame.run.root]


def _one_step(begin: Callable[[Frame], list[Node]], walk: Walk) -> Evaluate:
    return lambda frame: _relevant(walk(begin(frame), frame), frame.run)


def _relevant(nodes: list[Node], run: Run) -> list[Node]:
    if run.record:
        for node in nodes:
            if not node.relevant:
                return [each for each in nodes if each.relevant]
    return nodes


def _ancestor(levels: int) -> Callable[[Frame], list[Node]]:
    def begin(frame: Frame) -> list[Node]:
        node = frame.current
        for _ in range(levels):
            if node.parent is None:
                return []
            node = node.parent
        return [node]

    return begin


def _joined(steps: tuple[Step, ...]) -> list[Step]:
    """`//name` as one descendant step where no position can tell the difference."""
    joined: list[Step] = []
    any_node = NodeTest("node")
    for step in steps:
        before = joined[-1] if joined else None
        descends = before is not None and before.axis == "descendant-or-self" and before.test == any_node
        if descends and before and not before.predicates and step.axis == "child" and not step.predicates:
            joined[-1] = Step("descendant", step.test)
        else:
            joined.append(step)
    return joined


def _union(left: Evaluate, right: Evaluate) -> Evaluate:
    return lambda frame: in_document_order([*to_nodes(left(frame)), *to_nodes(right(frame))])


def _arithmetic(operation: Callable[[float, float], float], left: Evaluate, right: Evaluate) -> Evaluate:
    def evaluate(frame: Frame) -> Value:
        run = frame.run
        first, second = to_number(left(frame), run), to_number(right(frame), run)
        try:
            result = operation(first, second)
        except OverflowError:
            return math.inf
        return DayCount(result) if isinstance(first, DayCount) and not run.record else result

    return evaluate


def _refuse(fault: FormRefused) -> Evaluate:
    def evaluate(_frame: Frame) -> Value:
        raise FormRefused(fault.code, **fault.details)

    return evaluate


def call_fault(call: Call, library: Library) -> FormRefused:
    """Why this call cannot be made."""
    if call.name not in library:
        return FormRefused(FormFault.UNKNOWN_FUNCTION, function=call.name, column=call.column)
    return FormRefused(
        FormFault.WRONG_ARGUMENT_COUNT,
        function=call.name,
        count=len(call.arguments),
        column=call.column,
    )


def compile_expression(expression: str, library: Library, home: Home | None = None) -> Evaluate:
    """Parse and compile. Raises: FormRefused BAD_EXPRESSION, EXPRESSION_TOO_DEEP."""
    return Compiler(library, home).compile(parse(expression))
