"""This is about records going out as submission XML: what is relevant, and nothing else."""

from app.xforms.engine.record import Record, RecordNode
from app.xforms.engine.session import Session
from app.xforms.xpath.nodes import ATTRIBUTE, Node

_XFORMS = "http://www.w3.org/2002/xforms"


def to_submission(session: Session) -> bytes:
    """The record as an ODK submission: non-relevant nodes left out, calculated values included."""
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
    return f"<?xml version='1.0' encoding='utf-8'?>\n{_element(root, own + declared)}".encode()


def _prefixes(record: Record) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in record.root.walk_record():
        if node.prefix and node.prefix != "xml":
            found[node.prefix] = node.namespace
    for attribute in record.form.primary.attributes:
        if attribute.prefix and attribute.prefix != "xml":
            found[attribute.prefix] = attribute.namespace
    return found


def _element(node: RecordNode, extra: str = "") -> str:
    name = node.qualified_name
    attributes = extra + "".join(_attribute(each) for each in node.attributes)
    if node.leaf:
        content = _escaped(node.value())
    else:
        inner = [child for child in node.children if isinstance(child, RecordNode) and child.relevant]
        content = "".join(_element(child) for child in inner)
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
