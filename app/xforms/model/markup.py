"""This is about finding one's way in the XML of an XForm."""

from app.xforms.errors import FormFault, FormRefused
from app.xforms.xpath.nodes import DOCUMENT, Node


def attribute_of(element: Node, name: str) -> str | None:
    """The attribute of this local name, whatever its prefix; None when it is missing."""
    for attribute in element.attributes:
        if attribute.name == name:
            return attribute.text
    return None


def first(element: Node, name: str) -> Node | None:
    found = element.named(name)
    return found[0] if found else None


class Parts:
    """The pieces of an XForm: title, model, primary instance's root element, body."""

    __slots__ = ("body", "model", "primary", "title")

    def __init__(self, document: Node) -> None:
        html = next((node for node in document.elements() if document.kind == DOCUMENT), None)
        head = first(html, "head") if html else None
        model = first(head, "model") if head else None
        body = first(html, "body") if html else None
        if model is None or body is None or head is None:
            raise FormRefused(FormFault.NOT_A_FORM, missing="model" if model is None else "body")
        instance = first(model, "instance")
        roots = instance.elements() if instance else []
        if not roots:
            raise FormRefused(FormFault.NOT_A_FORM, missing="instance")
        self.model = model
        self.body = body
        self.primary = roots[0]
        title = first(head, "title")
        self.title = title.string_value().strip() if title else ""
