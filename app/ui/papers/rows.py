"""This is about the list of papers of a visit: what is printed, and what could be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec
from PySide6.QtCore import QCoreApplication

from app.domain.acts.case import Case
from app.domain.records.kinds import BEFORE, KINDS, OF_ORDERS, OF_SEIZURE, UNSIGNED
from app.domain.records.printed import Paper, papers_of
from app.domain.visits.visit import Visit
from app.ui.papers.work import Draft
from app.ui.theme.colours import Tone
from app.ui.widgets.rows_model import Column
from app.ui.words import PAPER_STATES, word

NO_RECORD: Final = frozenset({"patrol", "supervision"})
"""Visits without 笔录: who goes on them may have no certificate, or questions nobody."""
OF_ACCEPTANCE: Final = frozenset({"acceptance_form", "acceptance_opinion"})
OF_LOOKING_AGAIN: Final = frozenset({"revisit", "patrol"})
"""Visits of which the record of looking again is made; nobody is questioned for it."""
OF_DISPOSAL: Final = frozenset({"acceptance", "dismantling_witness", "revisit"})
"""Visits at which the disposal record is made."""
FOR_ALL: Final = frozenset({"walk_sheet", "photo_evidence", "revisit_record"})


class PaperRow(msgspec.Struct, frozen=True):
    """A line of the list: a paper, or a draft of one."""

    kind: str
    title: str
    paper: Paper | None = None
    draft: Draft | None = None

    @property
    def state(self) -> str:
        return self.paper.state if self.paper is not None else "draft"

    @property
    def is_working_sheet(self) -> bool:
        return self.kind in UNSIGNED

    @property
    def key(self) -> str:
        return self.paper.id if self.paper is not None else f"draft {self.kind}"


def kinds_for(visit: Visit | None) -> tuple[str, ...]:
    """The kinds of paper that can be made of a visit."""
    if visit is None:
        return ()
    kinds = (kind for kind in KINDS if visit.kind not in NO_RECORD or kind in FOR_ALL)
    return tuple(kind for kind in kinds if _fits(kind, visit))


def _fits(kind: str, visit: Visit) -> bool:
    """Papers of acceptance and disposal are offered where they are made."""
    if kind in OF_ORDERS or kind in OF_SEIZURE:
        return False
    if kind in BEFORE:
        return visit.kind == "inspection"
    if kind == "revisit_record":
        return visit.kind in OF_LOOKING_AGAIN
    if kind in OF_ACCEPTANCE:
        return visit.kind == "acceptance"
    return kind != "disposal_record" or visit.kind in OF_DISPOSAL


def rows_of(case: Case, visit: str, drafts: Sequence[Draft], again: frozenset[str]) -> tuple[PaperRow, ...]:
    """By kind: the papers of the visit, and a draft where none stands.

    again: kinds to be printed once more though one stands.
    """
    papers = [paper for paper in papers_of(case) if paper.visit in (visit, "")]
    rows: list[PaperRow] = []
    for draft in drafts:
        own = [paper for paper in papers if paper.kind == draft.kind]
        if draft.title and (draft.kind in again or all(paper.void_reason for paper in own)):
            rows.append(PaperRow(draft.kind, draft.title, draft=draft))
        rows.extend(PaperRow(paper.kind, _title(paper), paper=paper) for paper in reversed(own))
    known = {draft.kind for draft in drafts}
    rows.extend(
        PaperRow(paper.kind, _title(paper), paper=paper) for paper in papers if paper.kind not in known
    )
    return tuple(rows)


def columns() -> tuple[Column[PaperRow], ...]:
    translate = QCoreApplication.translate
    return (
        Column(translate("PaperRows", "Paper"), lambda row: row.title, hint=lambda row: row.title),
        Column(translate("PaperRows", "State"), state_told, state_tone, width=14),
    )


def state_told(row: PaperRow) -> str:
    if row.is_working_sheet:
        return ""
    return word(PAPER_STATES[row.state][0])


def state_tone(row: PaperRow) -> Tone | None:
    return PAPER_STATES[row.state][1]


def _title(paper: Paper) -> str:
    return paper.title.replace("\n", "")
