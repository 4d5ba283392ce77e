"""This is about the operation `eval`: one expression over a document of its own."""

from collections.abc import Mapping
from datetime import datetime
from random import SystemRandom
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from app.xforms.functions.table import LIBRARY
from app.xforms.xpath.compiler import compile_expression
from app.xforms.xpath.locators import find, locate
from app.xforms.xpath.nodes import Node, in_document_order
from app.xforms.xpath.run import Frame, Run, Value
from app.xforms.xpath.values import number_text, to_boolean, to_nodes, to_number, to_text
from app.xforms.xpath.xml_reader import read_xml

Request = Mapping[str, Any]


def evaluate(request: Request) -> dict[str, Any]:
    document = read_xml(request["document"] or "<root/>")
    root = find(document, request["root"]) if request.get("root") else document
    context = find(document, request["context"]) if request.get("context") else root
    run = Run(root, ZoneInfo(request["tz"]))
    now = datetime.fromisoformat(request["now"])
    run.now = lambda: now
    run.random = SystemRandom().random
    run.new_id = lambda: str(uuid4())
    run.namespaces = request.get("namespaces") or {}
    run.instance = lambda name: _element_with(document, "instance", "id", name)
    run.text = lambda name: _translation(document, request.get("lang"), name)
    value = compile_expression(request["expression"], LIBRARY)(Frame(context, run))
    return {"type": request["type"], "value": _shown(value, request["type"], run)}


def _element_with(document: Node, name: str, attribute: str, text: str) -> Node | None:
    for node in document.walk():
        if node.name == name and node.attribute(attribute) == text:
            return node
    return None


def _translation(document: Node, language: str | None, name: str) -> list[Node]:
    translations = [node for node in document.walk() if node.name == "translation"]
    chosen = [node for node in translations if node.attribute("lang") == language]
    default = [node for node in translations if any(each.name == "default" for each in node.attributes)]
    for translation in (chosen or default or translations)[:1]:
        for text in translation.elements():
            if text.attribute("id") == name:
                return text.named("value")
    return []


def _shown(value: Value, kind: str, run: Run) -> Any:
    if kind == "boolean":
        return to_boolean(value)
    if kind == "string":
        return to_text(value)
    if kind == "nodeset":
        return [locate(node) for node in in_document_order(to_nodes(value))]
    number = to_number(value, run)
    text = number_text(number)
    return text if text in ("NaN", "Infinity", "-Infinity") else float(number)
