"""This is about records going out as submission XML: what is relevant, and nothing else."""

import msgspec

from app.xforms.engine.record import Record, RecordNode
from app.xforms.engine.session import Session
from app.xforms.model.instances import base_name
from app.xforms.xpath.nodes import ATTRIBUTE, Node

_XFORMS = "http://www.w3.org/2002/xforms"
_OPENROSA = "http://openrosa.org/xforms"
_IDS = ("instanceID", "deprecatedID")


class Identity(msgspec.Struct, frozen=True):
    """Who a submission is: `instance`, and the earlier one it `replaces` ('' = none)."""

    instance: str
    replaces: str = ""


def instance_id(session: Session) -> str:
    """The id the record gave itself when it was begun; '' where its form asks for none."""
    record = session.record
    found = [each for meta in record.root.named("meta") for each in meta.named("instanceID")]
    return found[0].own_text() if found else ""


def file_names(session: Session) -> list[str]:
    """The files a record speaks of, in order: bare names, whatever an answer says."""
    found: list[str] = []
    for node in session.record.root.walk_record():
        if node.leaf and node.relevant and _holds_files(session.record, node):
            found += [base_name(name) for name in node.value().split()]
    return [name for name in dict.fromkeys(found) if name]


def to_submission(session: Session, identity: Identity | None = None) -> bytes:
    """The record as an ODK submission: non-relevant nodes left out, calculated values included.

    identity: as it goes to a server, which takes one file for a question: the first is named. Without it the
    record is written as it is.
    """
    record = session.record
    root = record.root
    declared = "".join(
        f' xmlns:{prefix}="{_escaped(name)}"' for prefix, name in sorted(_prefixes(record).items())
    )
    own = (
        f' xmlns="{_escaped(root.namespace)}"'
        if root.namespace not in ("", _XFORMS) and not root.prefix
        else ""
    )
    written = _Writer(record, identity).element(root, own + declared)
    return f"<?xml version='1.0' encoding='utf-8'?>\n{written}".encode()


def _prefixes(record: Record) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in record.root.walk_record():
        if node.prefix and node.prefix != "xml":
            found[node.prefix] = node.namespace
    for attribute in record.form.primary.attributes:
        if attribute.prefix and attribute.prefix != "xml":
            found[attribute.prefix] = attribute.namespace
    return found


class _Writer:
    def __init__(self, record: Record, identity: Identity | None) -> None:
        self._record = record
        self._identity = identity

    def element(self, node: RecordNode, extra: str = "") -> str:
        attributes = extra + "".join(_attribute(each) for each in node.attributes)
        if node.leaf:
            return _tagged(node.qualified_name, attributes, _escaped(self._value(node)))
        inner = [child for child in node.children if isinstance(child, RecordNode) and child.relevant]
        if self._identity is not None and node is self._record.root:
            return self._with_identity(node, attributes, inner)
        return _tagged(node.qualified_name, attributes, "".join(map(self.element, inner)))

    def _value(self, node: RecordNode) -> str:
        value = node.value()
        if self._identity is not None and _holds_files(self._record, node):
            return base_name(value.split()[0]) if value.split() else ""
        return value

    def _with_identity(self, root: RecordNode, attributes: str, inner: list[RecordNode]) -> str:
        """The root, with its meta group renewed, or added where the form has none."""
        content = [self._meta(child) if child.name == "meta" else self.element(child) for child in inner]
        if not any(child.name == "meta" for child in inner):
            declared = f' xmlns="{_OPENROSA}"'
            content.append(_tagged("meta", declared, self._ids("")))
        return _tagged(root.qualified_name, attributes, "".join(content))

    def _meta(self, meta: RecordNode) -> str:
        attributes = "".join(_attribute(each) for each in meta.attributes)
        prefix = f"{meta.prefix}:" if meta.prefix else ""
        others = [
            self.element(child)
            for child in meta.children
            if isinstance(child, RecordNode) and child.relevant and child.name not in _IDS
        ]
        return _tagged(meta.qualified_name, attributes, self._ids(prefix) + "".join(others))

    def _ids(self, prefix: str) -> str:
        identity = self._identity or Identity("")
        replaces = _tagged(f"{prefix}deprecatedID", "", _escaped(identity.replaces))
        instance = _tagged(f"{prefix}instanceID", "", _escaped(identity.instance))
        return instance + (replaces if identity.replaces else "")


def _holds_files(record: Record, node: RecordNode) -> bool:
    control = record.form.body.by_field.get(node.field.path)
    return control is not None and control.kind == "upload"


def _tagged(name: str, attributes: str, content: str) -> str:
    return f"<{name}{attributes}>{content}</{name}>" if content else f"<{name}{attributes}/>"


def _attribute(attribute: Node) -> str:
    if attribute.kind != ATTRIBUTE or not attribute.relevant:
        return ""
    return f' {attribute.qualified_name}="{_escaped(attribute.text)}"'


def _escaped(text: str) -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return "".join(
        sign if sign >= " " or sign in "\t\n\r" else "\N{REPLACEMENT CHARACTER}" for sign in escaped
    )
