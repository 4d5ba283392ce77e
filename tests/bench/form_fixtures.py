"""How well the form engine agrees with facts, traces of Collect and clerks' mistakes, by their scorer."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence

from app import places
from tests.bench.measuring import Bench, Figure, absolute, skipped
from tests.shared_fixtures import SHARED

SCORER = SHARED / "fixtures" / "forms" / "score.py"
FIGURES: Mapping[str, tuple[float, Sequence[str]]] = {
    "forms/facts_odk": (98, ["facts/xforms"]),
    "forms/facts_native": (95, ["facts/native"]),
    "forms/identical": (99, [f"traces/{part} forms identical" for part in "ABCM"]),
    "forms/clerk_mistakes": (100, ["clerk/located (sheet+row+column)", "clerk/controls quiet"]),
}


def measure(bench: Bench) -> Iterator[Figure]:
    if not SCORER.exists():
        for name, (budget, _) in FIGURES.items():
            yield skipped(name, "%", budget, "no fixtures/forms beside this checkout")
        return
    tiny = bench.size.share < 0.01
    result = bench.fresh("forms") / "score.json"
    adapter = f"{sys.executable} -m app conformance"
    parts = "facts" if tiny else "facts,traces,clerk"
    subprocess.run(
        [sys.executable, str(SCORER), "--adapter", adapter, "--only", parts, "--json", str(result)],
        cwd=places.home(),
        stdout=subprocess.DEVNULL,
        check=True,
    )
    scored = json.loads(result.read_text("utf-8"))
    for name, (budget, keys) in FIGURES.items():
        found = [scored[key] for key in keys if key in scored]
        good, of = sum(each["good"] for each in found), sum(each["of"] for each in found)
        if of:
            yield absolute(name, "%", budget, [100 * good / of], f"{good} of {of}")
