"""This is about rules: one compiled expression of one field, what it reads, and whom a change sets off."""

from enum import IntEnum

from app.xforms.errors import FormFault, FormRefused
from app.xforms.model.binds import FINISH, WARN
from app.xforms.model.controls import Body, Control
from app.xforms.model.fields import Field
from app.xforms.model.ranking import circles_first_to_last
from app.xforms.model.reads import Place, Reads, reads_of
from app.xforms.model.texts import Caption, Output, Texts, Words
from app.xforms.xpath.compiler import Compiler, call_fault
from app.xforms.xpath.parser import parse
from app.xforms.xpath.run import Evaluate, Frame, Library, Value
from app.xforms.xpath.syntax import Expression


class Kind(IntEnum):
    RELEVANT = 0
    CALCULATE = 1
    COUNT = 2
    CHOICES = 3
    READONLY = 4
    REQUIRED = 5
    CONSTRAINT = 6
    LABEL = 7
    WARN = 8
    FINISH = 9


_WRITES = {Kind.RELEVANT, Kind.CALCULATE, Kind.COUNT, Kind.CHOICES}


_SELF_FREE = {Kind.RELEVANT, Kind.CALCULATE, Kind.READONLY, Kind.REQUIRED}
"""Rules that may not read their own field in the same instance. Source: JavaRosa refuses such forms."""


_OF_THE_ANSWER = {Kind.CONSTRAINT, Kind.WARN, Kind.FINISH}
"""Rules that are looked at again whenever their own answer changes, whether they read it or not."""


_SAID = {Kind.WARN: f"bind::{WARN}", Kind.FINISH: f"bind::{FINISH}"}
"""How a fault names a rule where that is not the word of its kind: by the column it stands in."""


class Rule:
    """`field` is what it rules; `stand` where it is evaluated (the parent, for the count of a repeat)."""

    __slots__ = ("evaluate", "expression", "field", "kind", "rank", "reads", "stand")

    def __init__(self, kind: Kind, field: Field, expression: str, evaluate: Evaluate, reads: Reads) -> None:
        self.kind = kind
        self.field = field
        self.stand = field.parent if kind is Kind.COUNT and field.parent else field
        self.expression = expression
        self.evaluate = evaluate
        self.reads = reads
        self.rank = 0


class Trigger:
    """From a changed node go `up` levels, then down by `down`: there stand the nodes of `rule`."""

    __slots__ = ("down", "rule", "up")

    def __init__(self, rule: Rule, up: int, down: tuple[str, ...]) -> None:
        self.rule = rule
        self.up = up
        self.down = down


def _constant(value: bool) -> Evaluate:
    def evaluate(_frame: Frame) -> Value:
        return value

    return evaluate


class RuleBook:
    """All rules of a form in the order of computing, and the triggers by path of the changed field."""

    def __init__(self, root: Field, body: Body, texts: Texts, library: Library) -> None:
        self._root = root
        self._library = library
        self._texts = texts
        self._numbered: list[Rule] = []
        self._anywhere: dict[str, Evaluate] = {}
        self._compiled: dict[tuple[str, str], Evaluate] = {}
        self.by_stand: dict[str, list[Rule]] = {}
        self.triggers: dict[str, list[Trigger]] = {}
        self.structural: dict[str, list[Trigger]] = {}
        self.warnings: list[str] = []
        for field in root.walk():
            self._bind_rules(field)
        for control in [*body.by_field.values(), *body.repeats.values()]:
            self._control_rules(control)
        self._rank()
        for rule in self._numbered:
            self._connect(rule)

    def rules(self) -> list[Rule]:
        return self._numbered

    def compiled(self, expression: str, home: Field) -> Evaluate:
        """Compiled for this place, once. Raises: FormRefused as the parser does."""
        key = (expression, home.path)
        found = self._compiled.get(key)
        if found is None:
            found = self._compiled[key] = Compiler(self._library, home.home).compile(parse(expression))
        return found

    def _bind_rules(self, field: Field) -> None:
        bind = field.bind
        for kind, expression in (
            (Kind.RELEVANT, bind.relevant),
            (Kind.CALCULATE, bind.calculate),
            (Kind.READONLY, bind.readonly),
            (Kind.REQUIRED, bind.required),
            (Kind.CONSTRAINT, bind.constraint),
            (Kind.WARN, bind.warn),
            (Kind.FINISH, bind.finish),
        ):
            if expression:
                self._add(kind, field, expression)

    def _control_rules(self, control: Control) -> None:
        field = control.field
        if field is None:
            return
        if control.count:
            self._add(Kind.COUNT, field, control.count)
        if control.itemset is not None:
            self._add(Kind.CHOICES, field, control.itemset.nodeset)
        for expression in dict.fromkeys(self._spoken(control.label) + self._spoken(control.hint)):
            try:
                self._add(Kind.LABEL, field, expression)
            except FormRefused as refusal:
                self.warnings.append(f"label of {field.path}: {refusal}")

    def _spoken(self, caption: Caption) -> list[str]:
        every: list[Words] = [caption.words, *self._texts.all_words(caption.text_id)]
        outputs = [piece.expression for words in every for piece in words.pieces if isinstance(piece, Output)]
        return [*outputs, caption.expression] if caption.expression else outputs

    def _add(self, kind: Kind, field: Field, expression: str) -> None:
        try:
            rule = self._rule(kind, field, expression)
        except FormRefused as refusal:
            details = {**refusal.details, "node": field.path, "rule": _SAID.get(kind, kind.name.lower())}
            details["expression"] = expression
            raise FormRefused(refusal.code, **details) from refusal
        self._numbered.append(rule)
        self.by_stand.setdefault(rule.stand.path, []).append(rule)

    def _rule(self, kind: Kind, field: Field, expression: str) -> Rule:
        fixed = {"true()": True, "false()": False}.get(expression)
        if fixed is not None:
            return Rule(kind, field, expression, _constant(fixed), Reads())
        tree: Expression = parse(expression)
        reads = reads_of(tree, field, self._root, self._library)
        for call in reads.functions:
            function = self._library.get(call.name)
            if function is None or not function.accepts(len(call.arguments)):
                raise call_fault(call, self._library)
        if kind in _SELF_FREE and (field, len(field.names)) in reads.fields:
            raise FormRefused(FormFault.CYCLE, nodes=[field.path])
        if kind in _OF_THE_ANSWER:
            reads.fields.add((field, len(field.names)))
        evaluate = self._anywhere.get(expression)
        if evaluate is None:
            evaluate = Compiler(self._library, field.home).compile(tree)
            if "/" not in expression:
                self._anywhere[expression] = evaluate
        return Rule(kind, field, expression, evaluate, reads)

    def _connect(self, rule: Rule) -> None:
        for place in rule.reads.fields:
            trigger = _trigger(rule, place, len(place[0].names))
            self.triggers.setdefault(place[0].path, []).append(trigger)
        for place in rule.reads.structure:
            trigger = _trigger(rule, place, len(place[0].names) - 1)
            self.structural.setdefault(place[0].path, []).append(trigger)

    def _rank(self) -> None:
        readers: dict[str, list[int]] = {}
        for number, rule in enumerate(self._numbered):
            for field, _ in rule.reads.fields | rule.reads.structure:
                readers.setdefault(field.path, []).append(number)
        edges = [_edges(rule, readers) for rule in self._numbered]
        groups = circles_first_to_last(edges)
        rank = 0
        for group in groups:
            members = [self._numbered[number] for number in group]
            self._refuse_circle(members, edges, group)
            for rule in sorted(members, key=lambda each: (each.kind, each.field.index)):
                rank += 1
                rule.rank = rank
        self._numbered.sort(key=lambda rule: rule.rank)

    @staticmethod
    def _refuse_circle(members: list[Rule], edges: list[list[int]], group: list[int]) -> None:
        circular = len(members) > 1 or group[0] in edges[group[0]]
        if not circular:
            return
        only_calculates = all(rule.kind is Kind.CALCULATE for rule in members)
        if only_calculates or (len(members) == 1 and members[0].kind is Kind.RELEVANT):
            nodes = sorted({rule.field.path for rule in members})
            raise FormRefused(FormFault.CYCLE, node=nodes[0], nodes=nodes, rule=members[0].kind.name.lower())


def _edges(rule: Rule, readers: dict[str, list[int]]) -> list[int]:
    if rule.kind not in _WRITES:
        return []
    if rule.kind is Kind.RELEVANT:
        return [number for field in rule.field.walk() for number in readers.get(field.path, ())]
    return readers.get(rule.field.path, [])


def _trigger(rule: Rule, place: Place, start: int) -> Trigger:
    """The way from a node of `place` (or, one level higher, from its parent) to the nodes of the rule."""
    field, kept = place
    stand = rule.stand.names
    limit = min(kept, start, len(stand))
    anchors = [
        count for count in rule.stand.home.repeats if count <= limit and stand[:count] == field.names[:count]
    ]
    anchor = max(anchors, default=1)
    return Trigger(rule, start - anchor, stand[anchor:])
