"""This is about the lines of the protocol: one JSON request in, one JSON reply out."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import IO, Any

import msgspec

from app.xforms.conformance.evaluation import evaluate
from app.xforms.conformance.filling import Filling
from app.xforms.conformance.linting import lint
from app.xforms.errors import FormRefused
from app.xforms.workbook.compile import XFormCompiler

Request = Mapping[str, Any]
Operation = Callable[[Request], dict[str, Any]]


def answer(operations: Mapping[str, Operation], request: Request) -> dict[str, Any]:
    operation = operations.get(str(request.get("op")))
    if operation is None:
        return {"error": {"code": "unsupported", "message": str(request.get("op"))}}
    try:
        return operation(request)
    except FormRefused as refusal:
        places = {name: refusal.details.get(name) for name in ("sheet", "row", "column")}
        return {"error": {"code": refusal.code.value, "message": str(refusal), **places}}


def replies(lines: Iterable[bytes], operations: Mapping[str, Operation]) -> Iterator[bytes]:
    for line in lines:
        request = msgspec.json.decode(line, type=dict)
        reply = answer(operations, request)
        if "seq" in request:
            reply["seq"] = request["seq"]
        yield msgspec.json.encode(reply) + b"\n"


def serve(stdin: IO[bytes], stdout: IO[bytes]) -> None:
    """Answer every line of `stdin` with one line on `stdout` until it ends."""
    with XFormCompiler() as compiler:
        filling = Filling(compiler)
        operations: dict[str, Operation] = {
            "eval": evaluate,
            "load": filling.load,
            "answer": filling.answer,
            "add_repeat": filling.add_repeat,
            "remove_repeat": filling.remove_repeat,
            "leaves": filling.leaves,
            "lint": lambda request: lint(request, compiler),
        }
        for reply in replies(stdin, operations):
            stdout.write(reply)
            stdout.flush()
