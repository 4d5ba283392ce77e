"""This is about the public data set beside the checkout: we stay where we have come to."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from app import places
from tests.shared_fixtures import shared

FLOORS = {
    "facts/xforms": 99.0,
    "facts/native": 99.0,
    "load/A accepted": 100.0,
    "load/B accepted": 100.0,
    "load/C accepted": 100.0,
    "load/M accepted": 100.0,
    "load/M refused": 100.0,
    "traces/A forms identical": 100.0,
    "traces/B forms identical": 100.0,
    "traces/C forms identical": 100.0,
    "traces/M forms identical": 99.0,
    "traces/M choices": 100.0,
    "clerk/located (sheet+row+column)": 100.0,
    "clerk/located and kind right": 100.0,
    "clerk/controls quiet": 100.0,
    "scenarios/all": 98.0,
}


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


def test_a_bad_request_leaves_the_adapter_usable() -> None:
    here = {"now": "2025-06-18T09:30:00+08:00", "tz": "Asia/Shanghai"}
    requests: list[dict[str, object]] = [
        {"op": "nonsense", "seq": 1},
        {"op": "load", "xform": "<broken", "seq": 2, **here},
        {"op": "eval", "document": None, "expression": "1 + 1", "type": "number", "seq": 3, **here},
    ]
    ran = subprocess.run(
        [sys.executable, "-m", "app.xforms.conformance"],
        input="".join(json.dumps(request) + "\n" for request in requests),
        capture_output=True,
        text=True,
        check=True,
        cwd=places.home(),
    )
    replies = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [reply["seq"] for reply in replies] == [1, 2, 3]
    assert [reply.get("error", {}).get("code") for reply in replies] == ["unsupported", "bad_xml", None]
    assert replies[2]["value"] == 2
