"""This is about golden acts: one stored act per fact type, every field of it filled, as a release writes it.

`python -m tests.domain.acts.golden_making` writes those of the version in pyproject.toml while it is not
released; what a released version wrote stays as it is for ever.
"""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec import inspect

from app.domain.acts.act import Envelope, Stretch, encode_act, encode_fact, encode_seen
from app.domain.acts.fact import Fact, Recovered
from app.domain.facts import KNOWN

GOLDEN = Path(__file__).parent / "golden"
_BY_NAME = ("properties", "$defs")
"""Parts of a schema whose keys are names of ours, `title` among them."""

CASE, DEVICE, OTHER = "c" * 32, "a" * 20, "b" * 20


def acts_of(facts: Iterator[Fact]) -> Iterator[bytes]:
    """A chain of acts that state these facts."""
    seen = encode_seen({OTHER: (Stretch(1, 3, "1" * 64), Stretch(7, 9, "2" * 64))})
    for number, fact in enumerate(facts, start=1):
        envelope = Envelope(
            case=CASE,
            device=DEVICE,
            number=number,
            rank=number + 9,
            seen=seen,
            previous=f"{number:064x}",
            by="officer-lin",
            at="2025-11-14T09:00:00+08:00",
            fact=encode_fact(fact),
        )
        yield encode_act(envelope)


def filled(known: type[Fact]) -> Fact:
    """A fact with another value than its default in every field."""
    given = {field.name: _value(field.type, field) for field in _fields(known)}
    if known is Recovered:
        given["stored"] = next(acts_of(iter([filled(KNOWN[0])]))).decode()
    return known(**given)


def _fields(known: type) -> tuple[inspect.Field, ...]:
    described = inspect.type_info(known)
    assert isinstance(described, inspect.StructType)
    return described.fields


def _value(kind: inspect.Type, field: inspect.Field) -> Any:
    if isinstance(kind, inspect.StrType):
        plain = f"示例 {field.name}"
        return plain if kind.pattern is None or re.search(kind.pattern, plain) else f"示例/{field.name}"
    if isinstance(kind, inspect.BoolType):
        return field.default is not True
    if isinstance(kind, inspect.IntType):
        return 7
    if isinstance(kind, inspect.LiteralType):
        return next(value for value in reversed(kind.values) if value != field.default)
    if isinstance(kind, inspect.UnionType):
        return _value(next(each for each in kind.types if not isinstance(each, inspect.NoneType)), field)
    return _nested(kind, field)


def _nested(kind: inspect.Type, field: inspect.Field) -> Any:
    if isinstance(kind, inspect.StructType):
        return kind.cls(**{each.name: _value(each.type, each) for each in kind.fields})
    if isinstance(kind, inspect.VarTupleType):
        return (_value(kind.item_type, field),) * 2
    if isinstance(kind, inspect.TupleType):
        return tuple(_value(each, field) for each in kind.item_types)
    if isinstance(kind, inspect.DictType):
        return {f"示例 {field.name}": _value(kind.value_type, field)}
    raise TypeError(f"{field.name}: say in golden_making what a {kind} is filled with")


def shape_of(known: type) -> object:
    """What a tag's JSON may look like: fields, types, allowed values; without the words about them."""
    return _without_words(json.loads(msgspec.json.encode(msgspec.json.schema(known))))


def _without_words(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_without_words(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        name: {each: _without_words(shape) for each, shape in kept.items()}
        if name in _BY_NAME
        else _without_words(kept)
        for name, kept in schema.items()
        if name not in ("title", "description")
    }


def tag_of(known: type[Fact]) -> str:
    return str(known.__struct_config__.tag)


def version() -> str:
    project = Path(__file__).parents[3] / "pyproject.toml"
    return str(tomllib.loads(project.read_text("utf-8"))["project"]["version"])


def main() -> None:
    GOLDEN.mkdir(exist_ok=True)
    lines = acts_of(filled(known) for known in KNOWN)
    (GOLDEN / f"acts-{version()}.jsonl").write_bytes(b"".join(line + b"\n" for line in lines))
    shapes = [
        json.dumps([tag_of(each), shape_of(each)], sort_keys=True, ensure_ascii=False) for each in KNOWN
    ]
    (GOLDEN / f"shapes-{version()}.jsonl").write_text("\n".join(shapes) + "\n", "utf-8")


if __name__ == "__main__":
    main()
