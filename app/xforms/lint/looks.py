"""This is about appearances: words of their own are allowed, misspelt known ones are not meant."""

from collections.abc import Iterator
from difflib import get_close_matches

from app.xforms.lint.findings import Finding
from app.xforms.lint.grid import Grid
from app.xforms.lint.wording import said

_KNOWN = {
    "multiline", "numbers", "url", "ex", "thousands-sep", "bearing", "vertical", "no-ticks", "picker",
    "rating", "new", "new-front", "draw", "annotate", "signature", "no-calendar", "month-year", "year",
    "ethiopian", "coptic", "islamic", "bikram-sambat", "myanmar", "persian", "placement-map", "maps",
    "hide-input",
    "minimal", "quick", "autocomplete", "search", "columns-pack", "columns", "columns-1", "columns-2",
    "columns-3", "columns-4", "columns-5", "likert", "image-map", "map", "label", "list-nolabel", "list",
    "field-list", "table-list", "hidden-answer", "printer", "masked", "counter", "compact", "horizontal",
    "quickcompact", "no-buttons", "spinner", "full", "pages", "grid", "theme-grid", "lcd", "default",
    "w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8", "w9", "w10", "w11", "w12",
}  # fmt: skip


def appearance_findings(survey: Grid) -> Iterator[Finding]:
    if "appearance" not in survey.headers:
        return
    for row in survey.rows:
        appearance = row.get("appearance")
        if "(" in appearance or "$" in appearance:
            continue
        for word in appearance.split():
            near = "".join(get_close_matches(word.lower(), sorted(_KNOWN), n=1, cutoff=0.84))
            if near and word not in _KNOWN and len(word) > 3 and not word[-1].isdigit():
                words = said("appearance_near", name=word, near=near)
                yield survey.finding(row.number, "appearance", "other", words, "warning")
                break
