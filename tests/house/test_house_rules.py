"""This is about the rules of the house no linter knows: sizes, first lines, and what never enters a file."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.sources import ROOT, all_modules, app_modules, named, parsed, tracked_texts

LINES_OF_A_FILE = 400
LINES_OF_A_FUNCTION = 40

HEAVY = {
    "PySide6",
    "sqlalchemy",
    "pyxform",
    "reportlab",
    "openpyxl",
    "PIL",
    "cryptography",
    "rich",
    "msgspec",
}

# What is looked for is written so that this file itself is clean.
FORBIDDEN_TEXTS = {
    "a path of one machine": r"(?<![\w./])/(work|root|tmp|home/\w+|Users/\w+|opt)/\w|[A-Z]:\\Users\\\w",
    "a registry address": r"pypi\.(org|python)|python[h]osted|npm[j]s|registry\.(npm|yarn)|deb\.debian\.org|"
    r"proxy\.golang|(mirrors?|repo)\.[a-z]+\.(com|cn|org|edu)",
    "a secret key": r"AGE-SECRET-KEY-1[0-9A-Z]{40,}|BEGIN [A-Z ]*PRIVATE KEY-----\n\w",
}


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def test_no_file_is_longer_than_one_can_keep_in_mind() -> None:
    lengths = {named(path): len(path.read_text("utf-8").splitlines()) for path in all_modules()}
    assert {name: length for name, length in lengths.items() if length > LINES_OF_A_FILE} == {}


def test_no_function_is_longer_than_one_screen() -> None:
    too_long = {
        f"{named(path)}:{function.lineno} {function.name}": lines
        for path in all_modules()
        for function in functions(parsed(path))
        if (lines := (function.end_lineno or 0) - function.lineno + 1) > LINES_OF_A_FUNCTION
    }
    assert too_long == {}


def test_every_module_says_what_it_is_about() -> None:
    silent = [
        named(path)
        for path in app_modules()
        if not (ast.get_docstring(parsed(path)) or "").startswith("This is about ")
    ]
    assert silent == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    empty_words = {
        "utils",
        "util",
        "helpers",
        "helper",
        "common",
        "misc",
        "manager",
        "service",
        "handler",
        "base",
    }
    assert [named(path) for path in all_modules() if path.stem in empty_words] == []


def test_packaging_hides_no_library() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()


@pytest.mark.parametrize("what", FORBIDDEN_TEXTS)
def test_no_committed_text_holds(what: str) -> None:
    wanted = re.compile(FORBIDDEN_TEXTS[what])
    found = [
        f"{name}: {match.group()}"
        for name, text in tracked_texts().items()
        if (match := wanted.search(text)) is not None
    ]
    assert found == []


def test_translatable_texts_are_plain_strings() -> None:
    """A filled-in text is extracted as it stands in the source and never found at run time."""
    wrong = [
        f"{named(path)}:{call.lineno}"
        for path in app_modules()
        for call in ast.walk(parsed(path))
        if isinstance(call, ast.Call) and not all(is_plain(text) for text in translatable_texts(call))
    ]
    assert wrong == []


def translatable_texts(call: ast.Call) -> list[ast.expr]:
    """The arguments Qt's extractor reads; a canvas's own `translate` is none of its business."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    if name == "tr":
        return call.args[:1]
    if name == "QT_TRANSLATE_NOOP" or (name == "translate" and call.args and is_text(call.args[0])):
        return call.args[:2]
    return []


def is_text(expression: ast.expr) -> bool:
    return is_plain(expression) or isinstance(expression, ast.JoinedStr)


def is_plain(text: ast.expr) -> bool:
    return isinstance(text, ast.Constant) and isinstance(text.value, str)


@pytest.mark.parametrize("line", ['self.tr(f"{count} photos")', 'translate("Start", name)', "tr(sentence)"])
def test_a_text_put_together_is_not_plain(line: str) -> None:
    (call,) = [node for node in ast.walk(ast.parse(line)) if isinstance(node, ast.Call)]
    assert not all(is_plain(text) for text in translatable_texts(call))


def test_importing_the_program_imports_nothing_heavy() -> None:
    words = "import sys, app; print(*{name.partition('.')[0] for name in sys.modules})"
    answer = subprocess.run(
        [sys.executable, "-c", words], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert set(answer.stdout.split()) & HEAVY == set()


def test_the_domain_needs_only_the_standard_library_and_msgspec() -> None:
    allowed = {*sys.stdlib_module_names, "msgspec", "app"}
    strangers = {
        f"{named(path)}: {name}"
        for path in sorted((ROOT / "app" / "domain").rglob("*.py"))
        for name in imported_names(path)
        if name not in allowed
    }
    assert strangers == set()


def imported_names(path: Path) -> Iterator[str]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def test_tests_use_the_real_thing_and_never_wait_by_the_clock() -> None:
    shortcuts = {
        f"{named(path)}:{node.lineno} {ast.unparse(node)}"
        for path in sorted((ROOT / "tests").rglob("*.py"))
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.expr | ast.Import | ast.ImportFrom) and is_shortcut(node)
    }
    assert shortcuts == set()


def is_shortcut(node: ast.expr | ast.Import | ast.ImportFrom) -> bool:
    if isinstance(node, ast.Attribute):
        return ast.unparse(node) in {"monkeypatch.setattr", "mocker.patch", "time.sleep"}
    if isinstance(node, ast.Import):
        return any(alias.name in {"mock", "unittest.mock"} for alias in node.names)
    if isinstance(node, ast.ImportFrom):
        names = {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
        return not names.isdisjoint({"unittest.mock", "time.sleep", "mock"})
    return False
