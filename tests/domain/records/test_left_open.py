"""Empty places that may stay empty are named, apart from those that may not."""

from app.domain.records.left_open import left_open
from app.domain.records.record import Field, Fields, Record, Together, missing


def test_what_may_stay_empty_is_named_apart_from_what_is_missing() -> None:
    fields = Fields(
        fields=(
            Field(label="任务来源", value=""),
            Field(label="检查地点", value=" ", required=True),
            Field(label="电话", value="0591"),
        )
    )
    again = Together(
        blocks=(Fields(fields=(Field(label="任务来源", value=""), Field(label="记录人", value=""))),)
    )
    record = Record(id="r", kind="k", title="笔录", office="局", blocks=(fields, again))
    assert left_open(record) == ("任务来源", "记录人")
    assert missing(record) == ("检查地点",)
