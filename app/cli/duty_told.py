"""This is about how duty lists are told: lists, rows, figures, and a workbook read and not taken yet."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

import msgspec

from app.domain.duties.due import due_of, standing_of, state_of
from app.domain.duties.figure import Figure
from app.domain.duties.lists import DutyList
from app.domain.duties.reading import LEFT_OUT, CellDoubt, DutyReading
from app.domain.duties.row import DutyRow
from app.domain.duties.weighing import WeighedDuty

Told = dict[str, object]
SEALED = "＊＊（已加密单独保存）"


def lists_told(listed: Mapping[DutyList, Sequence[DutyRow]], today: date) -> Told:
    return {"duty_lists": [_list_told(each, rows, today) for each, rows in listed.items()]}


def _list_told(duty_list: DutyList, rows: Sequence[DutyRow], today: date) -> Told:
    standing = standing_of(duty_list, rows, today)
    return {
        "duty_list": duty_list.name,
        "title": duty_list.title,
        "duty_rows": standing.rows,
        "duty_open": standing.open,
        "duty_late": standing.overdue,
        "duty_fields": [
            {
                "name": field.name,
                "label": field.label,
                "duty_kind": field.kind,
                "needed": field.is_needed,
                "choices": list(field.choices),
            }
            for field in duty_list.fields
        ],
    }


def duties_told(duty_list: DutyList, rows: Sequence[DutyRow], figures: Sequence[Figure], today: date) -> Told:
    return {
        "duty_list": duty_list.title,
        "duty_figures": [
            {
                "label": each.label,
                "duty_figure": each.value,
                "about_it": each.about,
                "row_ids": list(each.rows),
            }
            for each in figures
        ],
        "rows": [row_told(duty_list, row, today) for row in rows],
    }


def row_told(duty_list: DutyList, row: DutyRow, today: date) -> Told:
    """With the labels of its fields; who may not be named is not."""
    due = due_of(duty_list, row)
    sealed = {field.name for field in duty_list.of_kind("sealed")}
    fields = {field.name: field for field in duty_list.fields}
    labels = {name: fields[name].label if name in fields else name for name in row.values}
    values = {labels[name]: SEALED if name in sealed else value for name, value in row.values.items()}
    return {
        "id": row.id,
        "duty_text": row.text(duty_list),
        "duty_due": due.isoformat() if due is not None else "",
        "duty_state": state_of(duty_list, row, today),
        "values": values,
        "contested": [labels.get(name, name) for name in row.contested],
        "case": row.case,
        "files": [
            {"id": each.id, "file_name": each.name, "size": each.size, "sha256": each.sha256}
            for each in row.files
        ],
        "off_reason": row.off_reason,
    }


def preview_told(duty_list: DutyList, reading: DutyReading, weighed: Sequence[WeighedDuty]) -> Told:
    """What would be added, what not and why, what is doubtful."""
    standing = Counter(each.standing for each in weighed)
    return {
        "confirmed": False,
        "duty_list": duty_list.title,
        "title": reading.title,
        "added": standing["new"],
        "changed": standing["changed"],
        "known": standing["known"],
        "twice": standing["twice"],
        "taken_off": standing["taken_off"],
        "columns": [
            {"column": column, "header": header, "label": label or "备注"}
            for column, header, label in reading.columns
        ],
        "rows": [
            {
                "sheet": each.read.sheet,
                "row": each.read.row,
                "on_list": each.standing,
                "values": msgspec.to_builtins(each.read.values),
                "differs_in": list(each.differs),
            }
            for each in weighed
        ],
        "refused": [_doubt(each) | {"reason": f"缺少{each.label}"} for each in reading.refused],
        "warnings": [
            _doubt(each)
            | {"reason": each.label if each.text == LEFT_OUT else f"{each.label}：未能识别，记入备注"}
            for each in reading.doubts
        ],
    }


def _doubt(doubt: CellDoubt) -> Told:
    return {"sheet": doubt.sheet, "row": doubt.row, "column": doubt.column, "text": doubt.text}
