"""This is about beginning a record: preloads and first actions of a new one.

Stored answers of a resumed one.
"""

from collections.abc import Mapping

from app.xforms.engine.captions import itext
from app.xforms.engine.choices import choice_label
from app.xforms.engine.datatypes import normalized
from app.xforms.engine.items import build_blank, ensure_items, in_order, push_rules, remove_item
from app.xforms.engine.record import Changes, Record, RecordNode
from app.xforms.engine.upkeep import perform, settle
from app.xforms.model.actions import EVERY_LOAD, FIRST_LOAD
from app.xforms.model.fields import resolve
from app.xforms.model.form import Form
from app.xforms.xpath.moments import iso_moment
from app.xforms.xpath.run import Frame
from app.xforms.xpath.steps import cells_of, rows_with

ORDER_KEY_LENGTH = 8


def open_record(form: Form, answers: Mapping[str, str] | None) -> Record:
    """A record ready for use: blank when `answers` is None, else exactly as it was when they were taken."""
    record = Record(form)
    _connect(record)
    build_blank(record)
    _clean_defaults(record)
    if answers is None:
        _preload(record)
        _first_actions(record, FIRST_LOAD)
    else:
        _restore(record, answers)
    _first_actions(record, EVERY_LOAD)
    record.restoring = answers is not None
    for node in list(record.nodes.values()):
        push_rules(record, node)
    settle(record)
    record.restoring = False
    record.changes = Changes()
    if answers is not None:
        record.pending.clear()
    return record


def _connect(record: Record) -> None:
    """Let expressions ask this record and its form."""
    form, run = record.form, record.run
    run.now = form.world.now
    run.random = form.world.random
    run.new_id = form.world.new_id
    run.properties = form.world.properties
    run.version = form.version
    run.signed_by = form.world.signed_by
    run.language = lambda: record.language
    run.instance = form.instances.get
    run.indexes = form.indexes
    run.text = lambda text_id: itext(record, text_id, record.root)
    run.choice_label = lambda frame, value, question: _choice_label(record, frame, value, question)
    run.pull = lambda table, column, key_column, key: _pull(record, table, column, key_column, key)


def _choice_label(record: Record, frame: Frame, value: str, question: str) -> str:
    current = frame.current
    base = current.field if isinstance(current, RecordNode) else record.form.root
    field = resolve(question, record.form.root, base)
    return choice_label(record, field, value, current)


def _pull(record: Record, table: str, column: str, key_column: str, key: str) -> str:
    """The cell of the first row whose key column holds the key."""
    instance = record.form.instances.get(table.removesuffix(".csv"))
    for root in instance.elements() if instance else ():
        for row in rows_with(root.children, key_column, key, record.run):
            if cells_of(row, key_column):
                return "".join(cell.string_value() for cell in cells_of(row, column)[:1])
    return ""


def _clean_defaults(record: Record) -> None:
    """Defaults that do not fit their type are no answers."""
    for node in record.nodes.values():
        datatype = node.field.bind.datatype
        if node.leaf and datatype != "string":
            text = node.value()
            if text:
                node.put(normalized(text, datatype, record.run.zone))


def _preload(record: Record) -> None:
    for node in list(record.nodes.values()):
        if node.field.bind.preload:
            text = _preloaded(record, node)
            if text:
                record.write(node, text, stored=True)


def _preloaded(record: Record, node: RecordNode) -> str:
    bind = node.field.bind
    world = record.form.world
    parameters = bind.preload_parameters
    now = world.now().astimezone(world.zone)
    match bind.preload, parameters:
        case "uid", _:
            return "" if node.value() else f"uuid:{world.new_id()}"
        case "date", "today":
            return now.date().isoformat()
        case "timestamp", "start":
            return normalized(iso_moment(now), bind.datatype, world.zone)
        case "property", _:
            return world.properties.get(parameters, "")
    return ""


def _first_actions(record: Record, event: str) -> None:
    for action in record.form.actions:
        if event in action.events:
            perform(record, action, record.root)


def _restore(record: Record, answers: Mapping[str, str]) -> None:
    """Items first, then values. An item with an empty order number was removed.

    Unknown places are passed over.
    """
    items = {key: text for key, text in answers.items() if key.endswith("]")}
    _make_items(record, items)
    for key, text in answers.items():
        if key not in items and not _inside_removed(key, items):
            _put_back(record, key, text)
    _take_away_items(record, items)
    in_order(record)


def _make_items(record: Record, items: Mapping[str, str]) -> None:
    for key in sorted(items, key=len):
        node = ensure_items(record, key) if items[key] else None
        if node is not None:
            node.order = _order(items[key])
            node.stored = True


def _take_away_items(record: Record, items: Mapping[str, str]) -> None:
    for key, text in items.items():
        if not text:
            record.removed_items.add(key)
            node = record.nodes.get(key)
            if node is not None:
                remove_item(record, node)


def _order(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) <= ORDER_KEY_LENGTH else 10**ORDER_KEY_LENGTH


def _inside_removed(key: str, items: Mapping[str, str]) -> bool:
    """Whether this place lies in an item that was removed."""
    end = key.rfind("]")
    while end >= 0:
        if items.get(key[: end + 1]) == "":
            return True
        end = key.rfind("]", 0, end)
    return False


def _put_back(record: Record, key: str, text: str) -> None:
    node = ensure_items(record, key)
    if node is None or not node.leaf:
        return
    bind = node.field.bind
    if bind.calculate and not record.form.unrepeatable(node.field):
        return
    node.put(text)
    node.stored = True
