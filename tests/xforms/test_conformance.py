"""This is about the public data set beside the checkout: we stay where we have come to."""

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app import places
from app.xforms.conformance import serve
from tests.shared_fixtures import shared
from tests.xforms.form_making import bind, inputs, repeat, xform

FLOORS = {
    "facts/xforms": 100.0,
    "facts/native": 99.8,
    **{f"load/{group} accepted": 100.0 for group in "ABCM"},
    **{f"load/{group} refused": 100.0 for group in "ACM"},
    "load/M refused, row right": 100.0,
    **{f"traces/{group} forms identical": 100.0 for group in "ABC"},
    "traces/M forms identical": 99.2,
    **{
        f"traces/{group} {what}": 100.0
        for group in "ABC"
        for what in ("leaves", "verdicts", "flags", "choices")
    },
    "traces/M leaves": 99.6,
    "traces/M verdicts": 99.9,
    "traces/M flags": 99.9,
    "traces/M choices": 100.0,
    "traces/A labels": 99.4,
    "traces/B labels": 100.0,
    "traces/C labels": 100.0,
    "traces/M labels": 99.9,
    "clerk/located (sheet+row+column)": 100.0,
    "clerk/located and kind right": 100.0,
    "clerk/1 or 2 findings, no flood": 100.0,
    "clerk/controls quiet": 100.0,
    "scenarios/all": 98.2,
}
"""Where we have come to. The budget of design.md §8 is lower: facts 98 and 95, forms 99, mistakes all."""


@pytest.mark.timeout(600)
def test_the_measures_do_not_fall(tmp_path: Path) -> None:
    score = shared("fixtures", "forms", "score.py")
    result = tmp_path / "result.json"
    adapter = f"{sys.executable} -m app.xforms.conformance"
    subprocess.run(
        [sys.executable, str(score), "--adapter", adapter, "--json", str(result)],
        check=True,
        cwd=places.home(),
        stdout=subprocess.DEVNULL,
    )
    measured = {name: entry["percent"] for name, entry in json.loads(result.read_text("utf-8")).items()}
    fallen = {name: measured.get(name) for name, floor in FLOORS.items() if (measured.get(name) or 0) < floor}
    assert fallen == {}


def talk(*requests: dict[str, Any]) -> list[dict[str, Any]]:
    """What the adapter answers, in this process."""
    here = {"now": "2025-06-18T09:30:00+08:00", "tz": "Asia/Shanghai"}
    lines = "".join(json.dumps({"seq": place, **here, **each}) + "\n" for place, each in enumerate(requests))
    written = io.BytesIO()
    serve(io.BytesIO(lines.encode()), written)
    replies = [json.loads(line) for line in written.getvalue().splitlines()]
    assert [reply.pop("seq") for reply in replies] == list(range(len(requests)))
    return replies


def test_a_bad_request_leaves_the_adapter_usable() -> None:
    replies = talk(
        {"op": "nonsense"},
        {"op": "answer", "ref": "/data/a", "value": "1"},
        {"op": "load", "xform": "<broken"},
        {"op": "eval", "document": None, "expression": "1 + 1", "type": "number"},
        {"op": "eval", "document": "<a><b/></a>", "expression": "a/b", "type": "nodeset", "context": "/"},
        {"op": "eval", "document": None, "expression": "0 div 0", "type": "number"},
    )
    codes = [reply.get("error", {}).get("code") for reply in replies]
    assert codes == ["unsupported", "not_a_form", "bad_xml", None, None, None]
    assert [reply["value"] for reply in replies[3:]] == [2, ["/*[1]/*[1]"], "NaN"]


def test_a_form_is_filled_by_positions(tmp_path: Path) -> None:
    form = xform(
        "<a/><r jr:template=''><x/></r><r><x/></r>",
        bind("/data/a", type="int", constraint=". < 5", required="true()"),
        inputs("/data/a") + repeat("/data/r", inputs("/data/r/x")),
    )
    replies = talk(
        {"op": "load", "xform": form, "resources_dir": str(tmp_path), "properties": {}},
        {"op": "answer", "ref": "/data/a", "value": "9"},
        {"op": "answer", "ref": "/data/a", "value": ""},
        {"op": "answer", "ref": "/data/a", "value": "4"},
        {"op": "add_repeat", "ref": "/data/r[1]"},
        {"op": "add_repeat", "ref": "/data/r[2]"},
        {"op": "answer", "ref": "/data/r[2]/x", "value": "二"},
        {"op": "remove_repeat", "ref": "/data/r[1]"},
        {"op": "leaves"},
        {"op": "leaves", "ref": "/data/a"},
        {"op": "leaves", "ref": "/data/r[2]"},
        {"op": "answer", "ref": "/data/none", "value": ""},
    )
    assert [reply.get("reason") for reply in replies[1:4]] == ["constraint", "required", None]
    assert [reply["ref"] for reply in replies[4:6]] == ["/data/r[1]", "/data/r[2]"]
    leaves = {leaf["ref"]: leaf["value"] for leaf in replies[8]["leaves"]}
    assert leaves == {"/data/a": "4", "/data/r[1]/x": "二"}
    assert replies[9]["leaves"][0]["required"] is True
    assert replies[10]["leaves"] == []
    assert replies[11]["error"]["code"] == "unknown_node"


def test_a_workbook_is_loaded_and_looked_over() -> None:
    source = "| survey |\n| | type | name | label |\n| | text | a | 甲 |\n"
    sheets = {"survey": [["type", "name", "label"], ["integr", "a", "甲"]]}
    loaded, leaves, looked = talk(
        {"op": "load", "xlsform_md": source},
        {"op": "leaves", "ref": "/data/a"},
        {"op": "lint", "sheets": sheets},
    )
    assert loaded["warnings"] == []
    assert leaves["leaves"][0]["label"] == "甲"
    assert [finding["kind"] for finding in looked["findings"]] == ["unknown_type"]
