"""No two tables of the words read aloud give one key two meanings: the later one would hide the earlier."""

import ast
import inspect
import pkgutil
from collections.abc import Iterator, Mapping
from importlib import import_module

from app import cli
from app.cli import words
from app.cli.value_words import VALUES
from app.cli.words import KEYS, WORDS_UNDER

NOT_KEYS = ("FIELD_KEYS", "FLAG_KEYS")
"""Words of fields where they are stated, and of flags: of an answer the other tables go before them."""


def tables(ending: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    for module in pkgutil.iter_modules(cli.__path__):
        if module.name.endswith("_words"):
            found = vars(import_module(f"app.cli.{module.name}"))
            yield from ((name, table) for name, table in found.items() if name.endswith(ending))


def literal_keys() -> Iterator[tuple[str, str]]:
    """Key and word of what stands in `words.KEYS` itself."""
    for node in ast.walk(ast.parse(inspect.getsource(words))):
        if isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if isinstance(key, ast.Constant) and isinstance(value, ast.Constant):
                    yield str(key.value), str(value.value)


def test_every_word_of_a_key_is_read() -> None:
    under = {(key, word) for told in WORDS_UNDER.values() for key, word in told.items()}
    told = [
        (key, word) for name, table in tables("_KEYS") if name not in NOT_KEYS for key, word in table.items()
    ]
    assert len(told) > 100
    wanted = {pair for pair in (*told, *literal_keys()) if pair[0] in KEYS}
    assert {(key, word) for key, word in wanted if KEYS[str(key)] != word} - under == set()


def test_every_word_of_a_code_is_read() -> None:
    hidden = [
        (name, key, code)
        for name, table in tables("_VALUES")
        for key, codes in table.items()
        if isinstance(codes, Mapping)
        for code, word in codes.items()
        if VALUES[key].get(code) != word
    ]
    assert hidden == []
