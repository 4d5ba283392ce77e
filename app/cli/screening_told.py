"""This is about how the screening list is told: firms, coverage, and a list read and not taken yet."""

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from app.cli.plan_told import DOUBT_TEXT, REFUSAL_TEXT
from app.domain.plan.codes import credit_code_problem
from app.domain.plan.plan import Doubt
from app.domain.screening.coverage import TownshipCoverage, total_of
from app.domain.screening.firm import ListedFirm
from app.domain.screening.reading import ListReading
from app.domain.screening.weighing import WeighedRow

Told = dict[str, object]


def preview_told(reading: ListReading, weighed: Sequence[WeighedRow], as_json: bool) -> Told:
    """What would be added, what not and why, what is doubtful, and how each cell was read."""
    standing = Counter(each.standing for each in weighed)
    cells = [cell for cell in reading.understood if as_json or cell.raw != cell.value]
    return {
        "confirmed": False,
        "title": reading.title,
        "added": standing["new"],
        "changed": standing["changed"],
        "known": standing["known"],
        "twice": standing["twice"],
        "taken_off": standing["taken_off"],
        "results": sum(each.takes_result for each in weighed),
        "differs": sum(each.differs for each in weighed),
        "sheets": msgspec.to_builtins(reading.sheets),
        "rows": [_row_told(each) for each in weighed],
        "refused": [
            _place(line.sheet, line.row, line.column)
            | {"reason": REFUSAL_TEXT[line.code], "text": line.text}
            | ({"code": line.code.value} if as_json else {})
            for line in reading.refused
        ],
        "warnings": [
            _place(doubt.sheet, doubt.row, doubt.column)
            | {"reason": doubt_text(doubt.code), "text": doubt.text}
            | ({"code": doubt.code.value} if as_json else {})
            for doubt in reading.warnings
        ],
        "cells": [
            _place(cell.sheet, cell.row, cell.column)
            | {"raw": cell.raw, "field": cell.field, "value": cell.value, "how": cell.note}
            for cell in cells
        ],
    }


def doubt_text(doubt: Doubt) -> str:
    """As of a plan; a sheet without a list is said to have none."""
    return "工作表中没有企业名单" if doubt is Doubt.SHEET_WITHOUT_PLAN else DOUBT_TEXT[doubt]


def _place(sheet: str, row: int, column: str) -> Told:
    return {"sheet": sheet, "row": row or None, "column": column}


def _row_told(each: WeighedRow) -> Told:
    row = msgspec.to_builtins(each.row)
    screened = {"screened_on": row.pop("on"), "screened_by": row.pop("by")}
    return {**row, **screened, "on_list": each.standing, "differs": each.differs}


def firm_told(firm: ListedFirm, is_brief: bool = False) -> Told:
    """is_brief: for a list that is read aloud, without ids."""
    told: Told = {
        "firm": firm.id,
        "name": firm.name,
        "code": firm.code,
        "township": firm.township,
        "industry": firm.industry,
        "scale": firm.scale,
        "result": firm.result,
        "screened_on": firm.on,
        "screened_by": firm.by,
        "note": firm.note,
        "case": firm.case,
        "contested": firm.is_contested,
        "off_reason": firm.off_reason,
        "doubt": credit_code_problem(firm.code) or "",
    }
    return {name: value for name, value in told.items() if name not in ("firm", "case")} if is_brief else told


def coverage_told(lines: Iterable[TownshipCoverage]) -> Told:
    told = tuple(lines)
    whole = _line_told(total_of(told))
    counts = {
        name: value for name, value in whole.items() if name not in ("township", "zero_report", "zero_gaps")
    }
    return {"coverage": [_line_told(line) for line in told], "district": counts}


def _line_told(line: TownshipCoverage) -> Told:
    return {
        "township": line.township,
        "firms": line.firms,
        "screened": line.screened,
        "percent": line.percent,
        "large": line.large,
        "large_screened": line.large_screened,
        "small": line.small,
        "small_screened": line.small_screened,
        "suspected": line.found,
        "planned_off_list": line.planned,
        "zero_report": line.zero_text or bool(line.zero_report),
        "zero_gaps": [gap.value for gap in line.gaps],
    }
