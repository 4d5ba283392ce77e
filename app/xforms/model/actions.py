"""This is about actions: values that are set when something happens."""

from collections.abc import Mapping

import msgspec

from app.xforms.model.fields import Field, resolve
from app.xforms.model.markup import attribute_of
from app.xforms.xpath.nodes import Node

FIRST_LOAD = "odk-instance-first-load"
EVERY_LOAD = "odk-instance-load"
NEW_REPEAT = "odk-new-repeat"
VALUE_CHANGED = "xforms-value-changed"
_EVENTS = {"xforms-ready": EVERY_LOAD}


class SetValue(msgspec.Struct, frozen=True, eq=False):
    """Set `target` to `expression`, or to `literal` when there is none.

    `source` is the field whose change or whose new item sets it off.
    """

    events: frozenset[str]
    source: Field
    target: Field
    expression: str
    literal: str


def read_actions(element: Node, root: Field, source: Field, by_id: Mapping[str, Field]) -> list[SetValue]:
    """The setvalue actions directly inside this element. Actions of a client (setgeopoint.

    Recordaudio) are not ours.
    """
    found = []
    for child in element.named("setvalue"):
        bind_id = attribute_of(child, "bind")
        reference = attribute_of(child, "ref") or ""
        target = by_id.get(bind_id) if bind_id else resolve(reference, root, source)
        if target is None:
            continue
        events = (attribute_of(child, "event") or "").split()
        found.append(
            SetValue(
                frozenset(_EVENTS.get(event, event) for event in events),
                source,
                target,
                attribute_of(child, "value") or "",
                child.own_text(),
            )
        )
    return found
