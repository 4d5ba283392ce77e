"""Whatever ships says where it is from: documents by name, never a guide nobody outside can read."""

import re

from tests.house.sources import ROOT

OURS = re.compile(r"\b(?:domain|users|code|design|evidence|forms|seed)\.(?:md|txt)\b|[（(]S\d\d\w?[）)]|标I")


def test_rule_tables_and_their_list_name_documents() -> None:
    files = [*sorted((ROOT / "resources").rglob("*.csv")), ROOT / "resources" / "README.md"]
    assert len(files) > 20
    named = {file.name: OURS.findall(file.read_text("utf-8")) for file in files}
    assert {name: found for name, found in named.items() if found} == {}
