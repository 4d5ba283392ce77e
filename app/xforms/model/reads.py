"""This is about which fields an expression reads, found in its syntax tree without running it."""

from app.xforms.model.fields import Field
from app.xforms.xpath.run import Library
from app.xforms.xpath.syntax import Binary, Call, Expression, Filter, Negation, NodeTest, Path, Step

Place = tuple[Field, int]
"""A field and how many names of home are surely the same instance on the way to it."""

_UP = {"parent", "ancestor", "ancestor-or-self"}
_DEEP = {"descendant", "descendant-or-self"}
_LANGUAGE = {"jr:itext", "itext", "jr:choice-name", "format-date", "format-date-time"}


class Reads:
    """What an expression reads. `structure` are repeats whose number of items it may notice."""

    def __init__(self) -> None:
        self.fields: set[Place] = set()
        self.structure: set[Place] = set()
        self.functions: list[Call] = []
        self.unrepeatable = False
        self.speaks = False


class _Reader:
    def __init__(self, root: Field, home: Field, library: Library) -> None:
        self._root = root
        self._home = home
        self._library = library
        self.reads = Reads()

    def visit(self, expression: Expression, context: list[Place]) -> list[Place]:
        """Note what is read; give the places the value stands for, when it is a node-set of the record."""
        match expression:
            case Negation(operand=operand):
                self.visit(operand, context)
            case Binary(left=left, right=right):
                return self.visit(left, context) + self.visit(right, context)
            case Call():
                return self._call(expression, context)
            case Filter(primary=primary, predicates=predicates):
                places = self.visit(primary, context)
                for predicate in predicates:
                    self.visit(predicate, places)
                return places
            case Path():
                return self._path(expression, context)
        return []

    def _call(self, call: Call, context: list[Place]) -> list[Place]:
        self.reads.functions.append(call)
        function = self._library.get(call.name)
        self.reads.unrepeatable |= function is not None and function.unrepeatable
        self.reads.speaks |= call.name in _LANGUAGE
        if call.name == "indexed-repeat":
            return self._any_item(call, context)
        places: list[Place] = []
        for argument in call.arguments:
            places += self.visit(argument, context)
        if call.name == "current":
            return [(self._home, len(self._home.names))]
        if call.name == "instance":
            return []
        return places

    def _any_item(self, call: Call, context: list[Place]) -> list[Place]:
        """The node and the repeats mean no item of their own: any item may be asked for."""
        asked = _Reader(self._root, self._home, self._library)
        for argument in (call.arguments[0], *call.arguments[1::2]):
            asked.visit(argument, context)
        found = [(field, 0) for field, _ in asked.reads.fields]
        self.reads.fields.update(found)
        self.reads.structure.update(
            (above, 0) for field, _ in found for above in field.ancestors_and_self() if above.repeat
        )
        for argument in call.arguments[2::2]:
            self.visit(argument, context)
        return found

    def _path(self, path: Path, context: list[Place]) -> list[Place]:
        steps = path.steps
        if path.start is not None:
            places = self.visit(path.start, context)
        elif path.absolute:
            shared = self._home.home.shared(steps)
            places, steps = self._absolute(steps, shared)
        else:
            places = list(context)
        for step in steps:
            places = self._step(step, places)
        self.reads.fields.update(places)
        for place in places:
            if place[0].repeat:
                self.reads.structure.add(place)
        return places

    def _absolute(self, steps: tuple[Step, ...], shared: int) -> tuple[list[Place], tuple[Step, ...]]:
        if shared:
            field = next(each for each in self._home.ancestors_and_self() if len(each.names) == shared)
            return [(field, shared)], steps[shared:]
        if not steps:
            return [], ()
        first = steps[0]
        if first.axis in _DEEP:
            return [(self._root, 0)], steps
        matches = _matches(first.test, self._root)
        places = [(self._root, 0)] if matches else []
        for predicate in first.predicates:
            self.visit(predicate, places)
        return places, steps[1:]

    def _step(self, step: Step, places: list[Place]) -> list[Place]:
        found: list[Place] = []
        for place in places:
            found += self._along(step, place)
        found = list(dict.fromkeys(found))
        for predicate in step.predicates:
            self.visit(predicate, found)
        return found

    def _along(self, step: Step, place: Place) -> list[Place]:
        field, kept = place
        if step.axis == "self":
            return [place]
        if step.axis in ("child", "attribute"):
            return self._children(step, field, kept)
        if step.axis in _UP:
            return _above(step, field, kept)
        if step.axis in _DEEP:
            below = [each for each in field.walk() if each is not field or step.axis == "descendant-or-self"]
            found = [(each, kept) for each in below if _matches(step.test, each)]
            self._crosses([(each, kept) for each in below])
            return found
        top = field.parent or field
        around = [(each, min(kept, len(top.names))) for each in top.walk()]
        self._crosses(around)
        return [place for place in around if _matches(step.test, place[0])]

    def _children(self, step: Step, field: Field, kept: int) -> list[Place]:
        if step.axis == "attribute":
            child = field.children.get(f"@{step.test.name}")
            return [(child, kept)] if child else []
        name = step.test.name
        if step.test.kind == "name" and name != "*":
            child = field.children.get(name)
            found = [(child, kept)] if child else []
        else:
            found = [(each, kept) for each in field.children.values() if _matches(step.test, each)]
        self._crosses(found)
        return found

    def _crosses(self, places: list[Place]) -> None:
        self.reads.structure.update(place for place in places if place[0].repeat)


def _above(step: Step, field: Field, kept: int) -> list[Place]:
    above = list(field.ancestors_and_self())
    if step.axis == "parent":
        above = above[1:2]
    elif step.axis == "ancestor":
        above = above[1:]
    return [(each, min(kept, len(each.names))) for each in above if _matches(step.test, each)]


def _matches(test: NodeTest, field: Field) -> bool:
    if test.kind == "node":
        return True
    return test.kind == "name" and test.name in ("*", field.name) and not field.name.startswith("@")


def reads_of(expression: Expression, home: Field, root: Field, library: Library) -> Reads:
    reader = _Reader(root, home, library)
    reader.visit(expression, [(home, len(home.names))])
    return reader.reads
