"""This is about places of a paper that may stay empty and are, told beside what is missing."""

from collections.abc import Iterable, Iterator

from app.domain.records.record import Block, Fields, Record, Together


def left_open(record: Record) -> tuple[str, ...]:
    """Labels of fields that are empty and not required, in reading order, each once."""
    return tuple(dict.fromkeys(_open_in(record.blocks)))


def _open_in(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Together():
                yield from _open_in(block.blocks)
            case Fields():
                yield from (
                    field.label for field in block.fields if not field.required and not field.value.strip()
                )
            case _:
                pass
