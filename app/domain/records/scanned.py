"""This is about signed pages that came back: which page of which paper the code on a scan means."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from app.domain.records.printed import Paper

Verdict = Literal["found", "other_paper", "other_print", "overtaken", "void"]
"""Found · of no paper here · of this paper, but as it is not on file · of a paper printed anew since ·
of a paper made void."""


class CodeMeaning(msgspec.Struct, frozen=True):
    """What a page code means in this case.

    Attributes:
        paper: None for `other_paper`.
        page: its number; 0 for `other_paper` and `other_print`.
    """

    verdict: Verdict
    paper: Paper | None = None
    page: int = 0


def meaning_of(papers: Sequence[Paper], code: str) -> CodeMeaning:
    """Look a page code (`FS1:…`) up among the papers of a case."""
    for paper in papers:
        for page in paper.pages:
            if page.code == code:
                return CodeMeaning(_standing(papers, paper), paper, page.number)
    same_record = next(
        (p for p in papers if any(_record(page.code) == _record(code) for page in p.pages)), None
    )
    return CodeMeaning("other_print", same_record) if same_record else CodeMeaning("other_paper")


def _standing(papers: Sequence[Paper], paper: Paper) -> Verdict:
    if paper.void_reason:
        return "void"
    return "overtaken" if not paper.signed[0] and _is_printed_anew(papers, paper) else "found"


def _is_printed_anew(papers: Sequence[Paper], paper: Paper) -> bool:
    later = papers[[each.id for each in papers].index(paper.id) + 1 :]
    return any(
        (each.kind, each.visit) == (paper.kind, paper.visit) and not each.void_reason for each in later
    )


def _record(code: str) -> str:
    """The record's short name inside a page code."""
    return code.split(":")[1] if code.count(":") > 1 else code
