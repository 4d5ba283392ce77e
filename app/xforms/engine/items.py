"""This is about building a record's nodes: at the start, and item by item in its repeats."""

from app.xforms.engine.record import ITEM, MAX_ITEMS, Record, RecordNode
from app.xforms.errors import FormFault, FormRefused
from app.xforms.model.actions import NEW_REPEAT
from app.xforms.model.fields import Field
from app.xforms.model.markup import attribute_of
from app.xforms.xpath.nodes import ATTRIBUTE, ELEMENT, Node


class _Builder:
    """`trimmed`: leave out repeats that lie directly in a repeat, as in a new item (a habit of Collect)."""

    def __init__(self, record: Record, trimmed: bool) -> None:
        self._record = record
        self._trimmed = trimmed

    def build(self, field: Field, sample: Node, node_id: str, item: str) -> RecordNode:
        node = RecordNode(ELEMENT, field, node_id, item)
        node.prefix, node.namespace = sample.prefix, sample.namespace
        self._record.register(node)
        self._attributes(node, sample)
        counts: dict[str, int] = {}
        for element in sample.elements():
            child = field.children[element.name]
            if child.repeat and (
                (self._trimmed and field.repeat) or attribute_of(element, "template") is not None
            ):
                continue
            counts[child.name] = counts.get(child.name, 0) + 1
            self._child(node, child, element, counts[child.name])
        if node.leaf:
            node.set_text(sample.own_text())
        return node

    def _child(self, parent: RecordNode, field: Field, sample: Node, place: int) -> None:
        node_id = f"{parent.id}/{field.name}"
        if field.repeat:
            node = self.build(field, sample, f"{node_id}[{place}]", str(place))
            node.order = place
        else:
            node = self.build(field, sample, node_id if place == 1 else f"{node_id}~{place}", "")
        parent.append(node)

    def _attributes(self, node: RecordNode, sample: Node) -> None:
        for attribute in sample.attributes:
            field = node.field.children.get(f"@{attribute.name}")
            if field is not None:
                own = RecordNode(ATTRIBUTE, field, f"{node.id}/@{attribute.name}", "")
                own.prefix, own.namespace, own.text = attribute.prefix, attribute.namespace, attribute.text
                node.add_attribute(own)
                self._record.register(own)


def build_blank(record: Record) -> None:
    """The nodes of a record nobody has touched."""
    form = record.form
    root = _Builder(record, trimmed=False).build(form.root, form.primary, form.root.path, "")
    record.document.append(root)


def items_of(parent: Node, repeat: Field) -> list[RecordNode]:
    return [node for node in parent.named(repeat.name) if isinstance(node, RecordNode)]


def insert_item(record: Record, repeat: Field, parent: RecordNode, item: str, order: int) -> RecordNode:
    """A new item with nothing computed yet, behind the items that are there.

    Raises: FormRefused TOO_MANY_ITEMS, TOO_MANY_NODES.
    """
    if len(parent.named(repeat.name)) >= MAX_ITEMS:
        raise FormRefused(FormFault.TOO_MANY_ITEMS, limit=MAX_ITEMS, node=repeat.path)
    node_id = f"{parent.id}/{repeat.name}[{item}]"
    node = _Builder(record, trimmed=True).build(repeat, repeat.template, node_id, item)
    node.order = order
    _put_behind(parent, node)
    for each in node.walk_record():
        above = each.parent
        each.relevant = above.relevant if above is not None else True
        each.readonly = above.readonly if isinstance(above, RecordNode) else False
    return node


def _put_behind(parent: RecordNode, node: RecordNode) -> None:
    """Behind the items that are there, before what the form has after them."""
    place = len(parent.children)
    while place > 0 and _stands_behind(parent.children[place - 1], node.field):
        place -= 1
    parent.insert(place, node)


def _stands_behind(node: Node, repeat: Field) -> bool:
    return isinstance(node, RecordNode) and node.field.index > repeat.index


def add_item(record: Record, repeat: Field, parent: RecordNode, item: str) -> RecordNode:
    """Insert an item and have everything in it, and everything that counts it, computed."""
    before = parent.named(repeat.name)[-1:]  # items stand in their order: the last has the highest number
    order = before[0].order + 1 if before and isinstance(before[0], RecordNode) else 1
    node = insert_item(record, repeat, parent, item, order)
    record.changes.added.append(node.id)
    for each in node.walk_record():
        push_rules(record, each)
    record.notify_items(repeat, parent)
    for action in record.form.actions:
        if NEW_REPEAT in action.events and repeat in action.target.ancestors_and_self():
            record.events.append((action, node))
    return node


def remove_item(record: Record, node: RecordNode) -> None:
    parent = node.parent
    if not isinstance(parent, RecordNode):
        return
    _take_out(record, node, parent)
    for each in node.walk_record():
        record.pending.pop(each.id, None)
    for place in [place for place in record.surplus if place.startswith(f"{node.id}/")]:
        del record.surplus[place]


def _take_out(record: Record, node: RecordNode, parent: RecordNode) -> None:
    parent.remove(node)
    for each in node.walk_record():
        del record.nodes[each.id]
        record.faults.pop(each.id, None)
    record.changes.removed.append(node.id)
    record.notify_items(node.field, parent)


def lay_by(record: Record, node: RecordNode) -> None:
    """Take out an item the count no longer asks for; its answers wait until the count asks for it again."""
    parent = node.parent
    if isinstance(parent, RecordNode):
        _take_out(record, node, parent)
        record.surplus.setdefault(f"{parent.id}/{node.field.name}", []).append(node)


def take_back(record: Record, repeat: Field, parent: RecordNode) -> bool:
    """Put the item that was laid by last behind the others, as it was; whether there was one."""
    waiting = record.surplus.get(f"{parent.id}/{repeat.name}")
    if not waiting:
        return False
    node = waiting.pop()
    _put_behind(parent, node)
    for each in node.walk_record():
        above = each.parent
        record.register(each)
        each.relevant = each.own_relevant and (above is None or above.relevant)
        each.readonly = each.own_readonly or (isinstance(above, RecordNode) and above.readonly)
        push_rules(record, each)
    record.changes.added.append(node.id)
    record.notify_items(repeat, parent)
    return True


def push_rules(record: Record, node: RecordNode) -> None:
    for rule in record.form.rules.by_stand.get(node.field.path, ()):
        record.push(rule, node)


def ensure_items(record: Record, node_id: str) -> RecordNode | None:
    """The node of this id, its items made where they are missing; None when the form has no such place."""
    found = record.nodes.get(node_id)
    if found is not None:
        return found
    cut = _last_item(node_id)
    if cut is None:
        return None
    item_id, rest = cut
    match = ITEM.fullmatch(item_id)
    if match is None:
        return None
    above, _, name = match[1].rpartition("/")
    parent = ensure_items(record, above)
    repeat = parent.field.children.get(name) if parent else None
    if parent is None or repeat is None or not repeat.repeat:
        return None
    if item_id not in record.nodes:
        order = int(match[2]) if match[2].isdecimal() and len(match[2]) < 9 else 10**9
        insert_item(record, repeat, parent, match[2], order)
    return record.nodes.get(node_id if rest else item_id)


def _last_item(node_id: str) -> tuple[str, str] | None:
    """(id up to the last item, what follows)."""
    end = node_id.rfind("]")
    return None if end < 0 else (node_id[: end + 1], node_id[end + 1 :])


def in_order(record: Record) -> None:
    """Put items into the order of their order numbers; ties by item id."""
    for node in list(record.nodes.values()):
        if any(child.repeat for child in node.field.children.values()):
            node.children.sort(key=_place)
            node.by_name = None


def _place(node: Node) -> tuple[int, int, str]:
    return (node.field.index, node.order, node.item) if isinstance(node, RecordNode) else (-1, 0, "")
