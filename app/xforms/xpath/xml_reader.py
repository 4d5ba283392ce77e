"""This is about turning foreign XML into nodes without ever letting it hurt: no DTD.

Bounded depth and size.
"""

from xml.parsers.expat import ExpatError, ParserCreate

from app.xforms.errors import FormFault, FormRefused
from app.xforms.xpath.nodes import (
    ATTRIBUTE,
    COMMENT,
    DOCUMENT,
    ELEMENT,
    INSTRUCTION,
    TEXT,
    Node,
)

MAX_DEPTH = 100
MAX_NODES = 2_000_000
XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"


class _TreeBuilder:
    """Takes expat's events; adjacent text and CDATA become one text node."""

    def __init__(self) -> None:
        self.document = Node(DOCUMENT)
        self._open = self.document
        self._scopes: list[dict[str, str]] = [{"xml": XML_NAMESPACE}]
        self._text: list[str] = []
        self._count = 0

    def start(self, name: str, attributes: list[str]) -> None:
        self._flush()
        if len(self._scopes) > MAX_DEPTH:
            raise FormRefused(FormFault.XML_TOO_DEEP, limit=MAX_DEPTH)
        pairs = list(zip(attributes[::2], attributes[1::2], strict=True)) if attributes else []
        scope = self._scope(pairs) if pairs else self._scopes[-1]
        self._scopes.append(scope)
        prefix, _, local = name.rpartition(":")
        element = Node(ELEMENT, local, prefix=prefix, namespace=scope.get(prefix, ""))
        for key, value in pairs:
            self._attribute(element, key, value, scope)
        self._add(element)
        self._open = element

    def _scope(self, pairs: list[tuple[str, str]]) -> dict[str, str]:
        scope = self._scopes[-1]
        for key, value in pairs:
            if key == "xmlns" or key.startswith("xmlns:"):
                scope = {**scope, key[6:]: value}
        return scope

    @staticmethod
    def _attribute(element: Node, key: str, value: str, scope: dict[str, str]) -> None:
        if key == "xmlns" or key.startswith("xmlns:"):
            return
        prefix, _, local = key.rpartition(":")
        namespace = scope.get(prefix, "") if prefix else ""
        element.add_attribute(Node(ATTRIBUTE, local, value, prefix, namespace))

    def end(self, _name: str) -> None:
        self._flush()
        self._scopes.pop()
        if self._open.parent is not None:
            self._open = self._open.parent

    def text(self, text: str) -> None:
        if self._open is not self.document:
            self._text.append(text)

    def comment(self, text: str) -> None:
        self._flush()
        self._add(Node(COMMENT, text=text))

    def instruction(self, target: str, text: str) -> None:
        self._flush()
        self._add(Node(INSTRUCTION, target, text))

    def _flush(self) -> None:
        if self._text:
            self._add(Node(TEXT, text="".join(self._text)))
            self._text.clear()

    def _add(self, node: Node) -> None:
        self._count += 1
        if self._count > MAX_NODES:
            raise FormRefused(FormFault.XML_TOO_LARGE, limit=MAX_NODES)
        self._open.append(node)


def _forbid_dtd(*_arguments: object) -> None:
    raise FormRefused(FormFault.DTD_FORBIDDEN)


def read_xml(xml: bytes | str) -> Node:
    """The document node of this XML.

    Raises: FormRefused BAD_XML (line, column), DTD_FORBIDDEN, XML_TOO_DEEP, XML_TOO_LARGE.
    """
    builder = _TreeBuilder()
    parser = ParserCreate()
    parser.ordered_attributes = True
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.text
    parser.CommentHandler = builder.comment
    parser.ProcessingInstructionHandler = builder.instruction
    parser.StartDoctypeDeclHandler = _forbid_dtd
    parser.EntityDeclHandler = _forbid_dtd
    try:
        parser.Parse(xml, True)
    except ExpatError as error:
        raise FormRefused(FormFault.BAD_XML, line=error.lineno, column=error.offset) from error
    except (LookupError, ValueError) as error:  # an encoding the reader has not, like gbk; XForms are UTF-8
        raise FormRefused(FormFault.BAD_XML, line=1, column=0) from error
    return builder.document
