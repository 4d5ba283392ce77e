"""This is about keeping a record up to date.

What is due is computed in the order of its rank until all is quiet.
"""

from heapq import heappop

from app.xforms.engine.choices import offered_values
from app.xforms.engine.datatypes import computed, normalized
from app.xforms.engine.items import add_item, items_of, lay_by, take_back
from app.xforms.engine.record import MAX_ITEMS, Record, RecordNode, reach
from app.xforms.errors import FormFault, FormRefused
from app.xforms.model.actions import SetValue
from app.xforms.model.rules import Kind, Rule
from app.xforms.xpath.nodes import ELEMENT, Node
from app.xforms.xpath.run import WORK_LIMIT, Evaluate, Frame, Value
from app.xforms.xpath.values import to_boolean, to_number, to_text

MAX_ROUNDS = 400_000


def settle(record: Record) -> None:
    """Compute what is due, then let the actions follow, until nothing is due.

    Raises: FormRefused WORK_LIMIT when the form never comes to rest.
    """
    for _ in range(MAX_ROUNDS):
        if record.due:
            _rank, _ticket, rule, node = heappop(record.due)
            record.started(rule, node)
            if record.nodes.get(node.id) is node:
                _HANDLERS[rule.kind](record, rule, node)
        elif record.events:
            action, source = record.events.pop(0)
            perform(record, action, source)
        else:
            return
    raise FormRefused(FormFault.WORK_LIMIT, limit=MAX_ROUNDS)


def evaluate(record: Record, expression: Evaluate, node: Node) -> Value:
    """The value of an expression at a node, under a fresh budget."""
    run = record.run
    run.left = WORK_LIMIT
    return expression(Frame(node, run))


def _outcome(record: Record, rule: Rule, node: RecordNode, default: Value) -> Value:
    """The value of a rule; one that fails leaves a fault at its node and counts as `default`."""
    try:
        value = evaluate(record, rule.evaluate, node)
    except FormRefused as refusal:
        record.faults[node.id] = refusal.code
        return default
    record.faults.pop(node.id, None)
    return value


def _relevant(record: Record, rule: Rule, node: RecordNode) -> None:
    own = to_boolean(_outcome(record, rule, node, True))
    if own != node.own_relevant:
        node.own_relevant = own
        _spread_relevance(record, node)


def _spread_relevance(record: Record, node: RecordNode) -> None:
    parent = node.parent
    relevant = node.own_relevant and (parent is None or parent.relevant)
    if relevant == node.relevant:
        return
    node.relevant = relevant
    record.changes.relevant[node.id] = relevant
    record.notify(node)
    for child in node.children_in_record():
        _spread_relevance(record, child)


def _readonly(record: Record, rule: Rule, node: RecordNode) -> None:
    own = to_boolean(_outcome(record, rule, node, False))
    if own != node.own_readonly:
        node.own_readonly = own
        _spread_readonly(record, node)


def _spread_readonly(record: Record, node: RecordNode) -> None:
    parent = node.parent
    readonly = node.own_readonly or (isinstance(parent, RecordNode) and parent.readonly)
    if readonly == node.readonly:
        return
    node.readonly = readonly
    record.changes.readonly[node.id] = readonly
    for child in node.children_in_record():
        _spread_readonly(record, child)


def _required(record: Record, rule: Rule, node: RecordNode) -> None:
    required = to_boolean(_outcome(record, rule, node, False))
    if required != node.required:
        node.required = required
        record.changes.required[node.id] = required


def _constraint(record: Record, rule: Rule, node: RecordNode) -> None:
    valid = not node.value() or to_boolean(_outcome(record, rule, node, True))
    if valid != node.valid:
        node.valid = valid
        record.changes.valid[node.id] = valid


def _warn(record: Record, rule: Rule, node: RecordNode) -> None:
    """An answer may be doubted, never a missing one."""
    warned = bool(node.value()) and not to_boolean(_outcome(record, rule, node, True))
    if warned != node.warned:
        node.warned = warned
        record.changes.warned[node.id] = warned


def _finish(record: Record, rule: Rule, node: RecordNode) -> None:
    node.ready = to_boolean(_outcome(record, rule, node, True))


def _calculate(record: Record, rule: Rule, node: RecordNode) -> None:
    unrepeatable = rule.reads.unrepeatable
    if record.restoring and unrepeatable and node.stored:
        return
    value = _outcome(record, rule, node, "")
    text = computed(value, node.field.bind.datatype, record.run)
    if record.write(node, text, stored=unrepeatable and not (record.restoring and not text)):
        value_changed(record, node)


def value_changed(record: Record, node: RecordNode) -> None:
    for action in record.form.value_changed.get(node.field.path, ()):
        record.events.append((action, node))


def _count(record: Record, rule: Rule, parent: RecordNode) -> None:
    """Make a counted repeat as long as its count says; an empty count leaves it as it is.

    An item that goes keeps its answers and returns with them when the count rises again: a slip of the
    finger in a number loses nothing.
    """
    probe = Node(ELEMENT, rule.field.name)
    probe.parent = parent
    value = _outcome_at(record, rule, probe, parent)
    if not to_text(value):
        return
    number = to_number(value, record.run)
    wanted = int(max(0, min(number, MAX_ITEMS + 1))) if number == number else 0
    if wanted > MAX_ITEMS:
        record.faults[parent.id] = FormFault.TOO_MANY_ITEMS
        return
    items = items_of(parent, rule.field)
    for item in reversed(items[wanted:]):
        lay_by(record, item)
    for place in range(len(items) + 1, wanted + 1):
        if not take_back(record, rule.field, parent):
            add_item(record, rule.field, parent, str(place))


def _outcome_at(record: Record, rule: Rule, probe: Node, parent: RecordNode) -> Value:
    try:
        return evaluate(record, rule.evaluate, probe)
    except FormRefused as refusal:
        record.faults[parent.id] = refusal.code
        return ""


def _choices(record: Record, rule: Rule, node: RecordNode) -> None:
    """An answer that is no longer offered goes."""
    record.changes.choices.add(node.id)
    text = node.value()
    if not text:
        return
    control = record.form.body.by_field[node.field.path]
    try:
        offered = offered_values(record, rule.evaluate, control, node)
    except FormRefused as refusal:
        record.faults[node.id] = refusal.code
        return
    chosen = [text] if control.kind == "select1" else text.split()
    kept = " ".join(value for value in chosen if value in offered)
    if kept != text and record.write(node, kept, stored=True):
        value_changed(record, node)


def _label(record: Record, _rule: Rule, node: RecordNode) -> None:
    record.changes.labels.add(node.id)


_HANDLERS = {
    Kind.RELEVANT: _relevant,
    Kind.CALCULATE: _calculate,
    Kind.COUNT: _count,
    Kind.CHOICES: _choices,
    Kind.READONLY: _readonly,
    Kind.REQUIRED: _required,
    Kind.CONSTRAINT: _constraint,
    Kind.LABEL: _label,
    Kind.WARN: _warn,
    Kind.FINISH: _finish,
}


def perform(record: Record, action: SetValue, source: RecordNode) -> None:
    """Carry out one action, for the targets that belong to `source`."""
    if record.nodes.get(source.id) is not source:
        return
    for target in _targets(action, source):
        text = action.literal
        if action.expression:
            try:
                value = evaluate(record, record.form.action_values[action], target)
                text = computed(value, action.target.bind.datatype, record.run)
            except FormRefused as refusal:
                record.faults[target.id] = refusal.code
                text = ""
        text = normalized(text, action.target.bind.datatype, record.run.zone)
        if record.write(target, text, stored=True):
            value_changed(record, target)


def _targets(action: SetValue, source: RecordNode) -> list[RecordNode]:
    """The target nodes in the same instances of the repeats that source and target share."""
    names, own = action.target.names, source.field.names
    shared = 0
    for count, (name, other) in enumerate(zip(names, own, strict=False), 1):
        if name != other:
            break
        if count in action.target.home.repeats:
            shared = count
    anchor = shared or 1
    return reach(source, len(own) - anchor, names[anchor:])
