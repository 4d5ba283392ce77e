"""This is about the trace in words: every fact of an enterprise is a sentence without names of the code."""

import re

import pytest

from app.domain.acts.act import Act, decode_act
from app.domain.acts.case import Case
from app.domain.acts.fact import Fact, Occurred
from app.domain.acts.fold import fold
from app.domain.equipment.cutoff_facts import CutoffAdded, CutoffFeeds, ReadingTaken
from app.domain.equipment.facts import EquipmentAdded, EquipmentStated, StepStated
from app.domain.equipment.seal_facts import SealPlaced
from app.domain.facts import decode_fact
from app.domain.people import facts as people
from app.domain.photos.claims import Claims
from app.domain.photos.facts import PhotoKept, PhotoPlaced
from app.domain.plan import facts as plan
from app.domain.trace.lines import trace_of
from app.domain.trace.sentence import sentence_of
from app.domain.visits.facts import VisitAdded, VisitTimed
from tests.case_making import Writer
from tests.domain.acts.golden_making import CASE
from tests.domain.acts.test_golden import LINES
from tests.domain.acts.world import FromTheFuture

OF_THE_OFFICE = tuple(
    kind
    for module in (people, plan)
    for kind in vars(module).values()
    if isinstance(kind, type) and kind.__module__ == module.__name__
)
"""Kept in the office's file, which has no such tab."""


def case_of(*facts: Fact) -> Case:
    writer = Writer()
    writer.states(*facts)
    return writer.case


GOLDEN = [decode_act(line, decode_fact) for line in LINES]
A_NAME_OF_THE_CODE = re.compile(r"[a-z]+_[a-z]+|[a-z]{4,}/")


@pytest.mark.parametrize(
    "act",
    [act for act in GOLDEN if not isinstance(act.stated.fact, OF_THE_OFFICE)],
    ids=lambda act: type(act.fact).__name__,
)
def test_every_fact_is_a_sentence(act: Act) -> None:
    said = sentence_of(fold(CASE, GOLDEN), act)
    values = re.sub(r"示例 \w+", "", said)
    assert re.search(r"[\u4e00-\u9fff]", values), said
    assert not A_NAME_OF_THE_CODE.search(values), said


def test_what_people_read() -> None:
    case = case_of(
        EquipmentAdded(equipment="e", number="E-02", kind="dyeing", name="间歇式溢流染色机", batch=True),
        EquipmentStated(equipment="e", field="capacity", value="1200"),
        CutoffAdded(cutoff="d", number="D1", utility="power", place="10 kV 跌落式熔断器"),
        CutoffFeeds(cutoff="d", equipment="e"),
        ReadingTaken(cutoff="d", moment="cut", value="4871.36"),
        StepStated(equipment="e", step="power", cutoff="d", note="补办"),
        SealPlaced(seal="s", number="FC2025-0006", equipment="e", part="传动", replaces="FC2025-0003"),
        VisitAdded(visit="v", kind="inspection", planned_for="2025-06-12"),
        VisitTimed(visit="v", event="started", turn=1, at="2025-06-12T09:12+08:00"),
        PhotoKept(photo="p", sha256="a", sm3="b", size=1, name="IMG_1.jpg", claims=Claims(), source="wechat"),
        PhotoPlaced(photo="p", subject="seal/s", stage="sealing", number="示E02-封存-03"),
    )
    assert [sentence_of(case, act) for act in case.acts] == [
        "登记设备 E-02 间歇式溢流染色机（同型号一批）",
        "E-02 产能：1200",
        "登记断开点 D1：10 kV 跌落式熔断器",
        "断开点 D1 供给 E-02",
        "D1 止码：4871.36",
        "E-02 断电：已办理（断开点 D1）（说明：补办）",
        "登记封条 FC2025-0006：E-02 传动，替换 FC2025-0003",
        "出发准备：入企检查，计划 2025-06-12",
        "开始现场工作：入企检查 2025-06-12，2025-06-12 09:12",
        "收入影像 IMG_1.jpg（微信副本，非原件）",
        "影像 示E02-封存-03 归入封条 FC2025-0006，封存，编号 示E02-封存-03",
    ]


def test_a_newer_program_s_fact_is_told_as_that() -> None:
    case = case_of(FromTheFuture())
    assert [sentence_of(case, act) for act in case.acts] == ["该数据由更新版本生成"]


def test_lines_say_who_when_and_whence() -> None:
    seen = Occurred(at="2025-06-12T10:42+08:00", observer="chen", source="paper", reference="记录本")
    case = case_of(
        EquipmentAdded(equipment="e", number="E-01", kind="boiler", name="锅炉"),
        EquipmentStated(equipment="e", field="made_on", value="2004-08", occurred=seen),
    )
    newest, oldest = trace_of(case, {"chen": "陈示衡"}, {})
    assert (newest.text, newest.typed_later, newest.occurred) == (
        "E-01 出厂日期：2004-08",
        True,
        "2025-06-12 10:42",
    )
    assert (newest.observer, newest.source, newest.reference) == ("陈示衡", "paper", "记录本")
    assert (oldest.typed_later, oldest.occurred) == (False, "")
