"""This is about the operations that fill in a form: load, answer, add_repeat, remove_repeat, leaves."""

import random
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from app.xforms.engine.record import RecordNode
from app.xforms.engine.session import Session
from app.xforms.errors import FormFault, FormRefused
from app.xforms.model.form import Form
from app.xforms.model.instances import no_resources
from app.xforms.model.world import World
from app.xforms.workbook.compile import XFormCompiler
from app.xforms.workbook.media import media_folder

Request = Mapping[str, Any]
Reply = dict[str, Any]


def still_world(request: Request) -> World:
    """A world whose clock stands still at the request's `now`; its dice fall the same in every run."""
    now = datetime.fromisoformat(request["now"])
    dice = random.Random(0)  # noqa: S311  dice of a measurement, not of a secret
    return World(
        now=lambda: now,
        zone=ZoneInfo(request["tz"]),
        random=dice.random,
        new_id=lambda: str(UUID(int=dice.getrandbits(128), version=4)),
        properties=request.get("properties") or {},
    )


def reference(node: RecordNode) -> str:
    """The ref of a node by positions: `/data/line[2]/name`."""
    steps = []
    step: Any = node
    while isinstance(step, RecordNode):
        place = ""
        if step.field.repeat and step.parent is not None:
            place = f"[{step.parent.named(step.name).index(step) + 1}]"
        steps.append(f"{step.field.name}{place}")
        step = step.parent
    return "/" + "/".join(reversed(steps))


class Filling:
    """The one form in use."""

    def __init__(self, compiler: XFormCompiler) -> None:
        self._compiler = compiler
        self._session: Session | None = None
        self._count = 0

    def load(self, request: Request) -> Reply:
        warnings: list[str] = []
        xform: bytes | str | None = request.get("xform")
        if xform is None:
            compiled = self._compiler.compile(request["xlsform_md"].encode(), "data.md")
            xform, warnings = compiled.xform, list(compiled.warnings)
        folder = request.get("resources_dir")
        resources = media_folder(Path(folder)) if folder else no_resources
        form = Form.from_xform(xform, resources, None, still_world(request))
        self._session = Session(form)
        self._count += 1
        return {"form": str(self._count), "warnings": warnings + form.warnings}

    def _open(self) -> Session:
        if self._session is None:
            raise FormRefused(FormFault.NOT_A_FORM)
        return self._session

    def _find(self, ref: str) -> RecordNode | None:
        nodes: list[Any] = [self._open().record.document]
        for step in ref.strip("/").split("/"):
            name, _, place = step.partition("[")
            found = [child for node in nodes for child in node.named(name)]
            index = int(place[:-1]) - 1 if place else 0
            nodes = found[index : index + 1]
        return nodes[0] if nodes else None

    def _node(self, ref: str) -> RecordNode:
        node = self._find(ref)
        if node is None:
            raise FormRefused(FormFault.UNKNOWN_NODE, node=ref)
        return node

    def answer(self, request: Request) -> Reply:
        session = self._open()
        node = self._node(request["ref"])
        verdict = session.check(node.id, request["value"])
        if not verdict.admissible:
            return {"valid": False, "reason": verdict.reason}
        session.set(node.id, request["value"])
        return {"valid": True}

    def add_repeat(self, request: Request) -> Reply:
        ref = request["ref"]
        if self._find(ref) is None:
            above, _, last = ref.rpartition("/")
            parent = self._node(above)
            self._open().add_repeat(f"{parent.id}/{last.partition('[')[0]}")
        return {"ref": reference(self._node(ref))}

    def remove_repeat(self, request: Request) -> Reply:
        self._open().remove_repeat(self._node(request["ref"]).id)
        return {"ok": True}

    def leaves(self, request: Request) -> Reply:
        session = self._open()
        if "ref" not in request:
            nodes = [node for node in session.record.root.walk_record() if node.leaf and node.kind == 1]
            return {"leaves": [self._leaf(node) for node in nodes if node is not session.record.root]}
        node = self._find(request["ref"])
        return {"leaves": [] if node is None else [self._leaf(node) | self._shown(session, node)]}

    @staticmethod
    def _leaf(node: RecordNode) -> Reply:
        value = node.value() if node.leaf else ""
        return {"ref": reference(node), "relevant": node.relevant, "value": value}

    @staticmethod
    def _shown(session: Session, node: RecordNode) -> Reply:
        state = session.state(node.id)
        shown: Reply = {"required": state.required, "readonly": state.readonly, "label": state.label}
        control = session.form.body.by_field.get(node.field.path)
        if control is not None and control.chooses:
            choices = session.choices(node.id)
            shown["choices"] = [choice.value for choice in choices]
        return shown
