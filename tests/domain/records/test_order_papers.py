"""The papers of an order: what stands on them, what is left to the pen, which order they are about."""

import pytest

from app.domain.agencies.agency import Agency
from app.domain.enterprise.facts import EnterpriseStated
from app.domain.orders.facts import (
    ClosureProposed,
    ExtensionApplied,
    ExtensionDecided,
    OrderConcluded,
    OrderLimit,
    OrderStated,
    ProblemFound,
    ProblemRechecked,
    ProblemStated,
    RectificationOrdered,
    RectificationReported,
)
from app.domain.people.office import Office
from app.domain.photos.claims import Claims
from app.domain.photos.facts import PhotoKept, PhotoPlaced
from app.domain.records.kinds import OF_ORDERS, compose, shows
from app.domain.records.record import CheckBoxes, PhotoSheet, Record, Table, missing
from app.domain.records.request import RecordRequest
from tests.case_making import Writer
from tests.domain.orders.orders_made import an_order, extended
from tests.domain.records.test_composing import flat, said

OFFICE = Office("示例区工业和信息化局", "示例区", True, "示例区人民政府", "示例区人民法院")
FIRM = "示例水泥有限公司"


def composed(writer: Writer, kind: str, office: Office = OFFICE, about: str = "", number: str = "") -> Record:
    request = RecordRequest(record="r-1", case=writer.case, office=office, about=about, number=number)
    return compose(kind, request)


def ordered() -> Writer:
    writer = an_order()
    writer.states(
        EnterpriseStated(field="name", value=FIRM),
        ProblemStated(problem="p1", field="basis", value="节约能源法第十六条"),
        ProblemStated(problem="p1", field="demand", value="达到限定值"),
        OrderStated(order="o1", field="title", value="限期整改通知书"),
        OrderLimit(
            order="o1", row="r", standard="GB 16780-2021", product="水泥熟料", unit="kgce/t", limit="117",
            measured="128.7", share="10",
        ),
    )  # fmt: skip
    return writer


def table(record: Record) -> Table:
    return next(block for block in flat(record.blocks) if isinstance(block, Table))


def ticked(record: Record) -> list[str]:
    boxes = [block for block in flat(record.blocks) if isinstance(block, CheckBoxes)]
    return [option.text for box in boxes for option in box.options if option.ticked]


def test_the_order_names_problem_law_demand_term_and_where_to_turn() -> None:
    paper = composed(ordered(), "rectification_order")
    assert (paper.title, paper.number) == ("限期整改通知书", "示限改1号")
    assert table(paper).rows == (
        ("P1", "单位产品能耗超过限定值", "节约能源法第十六条", "达到限定值", "2025年11月12日"),
    )
    words = said(paper)
    assert "（P1）于2025年11月12日前（自送达之日2025年5月12日起计算）整改完毕" in words
    assert "延期不超过三个月" in words
    assert "六十日内向示例区人民政府申请行政复议" in words
    assert "六个月内向示例区人民法院提起行政诉讼" in words
    assert missing(paper) == ("执法人员及证号",)


def test_an_agency_names_its_own_review_body_and_its_order_its_own_title() -> None:
    writer = ordered()
    writer.states(OrderStated(order="o1", field="agency", value="示例区市场监管局"))
    market = Agency(
        id="m", name="示例区市场监管局", kind="market", fields={"review_body": "示例市市场监管局"}
    )
    paper = composed(
        writer, "rectification_order", Office("示例区工业和信息化局", "", True, "", "", (market,))
    )
    assert paper.office == "示例区市场监管局"
    assert "向示例市市场监管局申请行政复议" in said(paper)
    assert "人民法院" in missing(paper)


def test_the_reply_says_until_when_or_why_not() -> None:
    granted = composed(extended(ordered(), "2026-02-12"), "extension_reply")
    assert "一、同意整改期限由2025年11月12日延长至2026年2月12日（不超过3个月）。" in said(granted)
    assert "延期合计不超过三个月" in said(granted), "that it is once only stands in no text that was read"
    writer = ordered()
    writer.states(
        ExtensionApplied(extension="x1", order="o1", on="2025-11-01", reason="资金未到位"),
        ExtensionDecided(
            extension="x1", outcome="refused", on="2025-11-05", number="示延2号", text="未附证明材料"
        ),
    )
    refused = composed(writer, "extension_reply")
    assert refused.number == "示延2号"
    assert "一、不予延期。理由：未附证明材料。" in said(refused)
    assert "申请行政复议" in said(refused), "a refusal can be contested"
    assert "申请行政复议" not in said(granted)


def test_a_refusal_without_a_reason_leaves_it_to_the_pen_of_the_agency_that_ordered() -> None:
    writer = ordered()
    writer.states(
        OrderStated(order="o1", field="agency", value="示例区应急管理局"),
        ExtensionApplied(extension="x1", order="o1", on="2025-11-01", reason="资金未到位"),
        ExtensionDecided(extension="x1", outcome="refused", on="2025-11-05"),
    )
    paper = composed(writer, "extension_reply")
    assert missing(paper) == ("文号", "不予延期的理由")
    assert "不符合延期条件" not in said(paper)
    assert paper.office == composed(writer, "closure_proposal").office == "示例区应急管理局"


@pytest.mark.parametrize("is_reported", [True, False])
def test_a_request_says_no_report_came_only_where_none_did(is_reported: bool) -> None:
    writer = ordered()
    if is_reported:
        writer.states(RectificationReported(report="r1", order="o1", on="2025-11-01", text="已改造"))
    writer.states(ClosureProposed(proposal="c1", order="o1", kind="closure", on="2025-11-20"))
    words = said(composed(writer, "closure_proposal"))
    assert ("期满未见整改报告" in words) is not is_reported
    assert ("P1 企业已报整改，未复查。" in words) is is_reported
    assert ("期满仍未达到整改要求" in words) is not is_reported, "nobody looked whether it was met"


def test_the_opinion_has_a_line_per_problem_its_pictures_and_the_whole() -> None:
    writer = ordered()
    writer.states(
        PhotoKept(photo="f1", sha256="1" * 64, sm3="", size=1, name="前.jpg", claims=Claims()),
        PhotoPlaced(photo="f1", subject="problem/p1", stage="before", number="示P1-前-01"),
        ProblemRechecked(problem="p1", outcome="partly", on="2025-11-13", verdict="实测 119.2"),
        OrderConcluded(order="o1", verdict="partly", on="2025-11-13", follows="closure", number="示复1号"),
    )
    paper = composed(writer, "recheck_opinion")
    assert paper.number == "示复1号"
    assert table(paper).rows[0][3:] == ("部分整改", "实测 119.2", "示P1-前-01／无")
    assert ticked(paper) == ["部分完成", "提请关闭"]
    (sheet,) = [block for block in paper.blocks if isinstance(block, PhotoSheet)]
    assert [photo.image for photo in sheet.photos] == ["1" * 64]


def test_the_request_tells_the_order_the_figures_and_the_law() -> None:
    writer = extended(ordered(), "2026-02-12")
    writer.states(
        ProblemRechecked(problem="p1", outcome="not_done", on="2026-02-13", verdict=""),
        OrderConcluded(order="o1", verdict="not_done", on="2026-02-13", follows="closure"),
        ClosureProposed(
            proposal="c1", order="o1", kind="closure", on="2026-02-20", number="示9号", to="示例区人民政府",
            basis="《中华人民共和国节约能源法》第七十二条",
        ),
    )  # fmt: skip
    paper = composed(writer, "closure_proposal")
    assert paper.title == f"关于提请责令{FIRM}关闭的请示"
    words = said(paper)
    for part in (
        "示例区人民政府：", "整改期限至2025年11月12日", "实测值128.7 kgce/t", "超限比例10%",
        "批准延期至2026年2月12日", "复查结论：未完成",
        "依据《中华人民共和国节约能源法》第七十二条", "妥否，请批示。",
    ):  # fmt: skip
        assert part in words
    assert missing(paper) == ()


def test_of_several_orders_the_one_meant_else_the_one_of_the_number_else_the_newest() -> None:
    writer = ordered()
    writer.states(
        ProblemFound(problem="p2", number="P2", text="未配备计量器具"),
        RectificationOrdered(order="o2", sort="other", problems=("p2",)),
        OrderStated(order="o2", field="issued_on", value="2025-06-01"),
    )
    assert table(composed(writer, "rectification_order")).rows[0][0] == "P2"
    assert table(composed(writer, "rectification_order", about="o1")).rows[0][0] == "P1"
    assert table(composed(writer, "rectification_order", number="示限改1号")).rows[0][0] == "P1"


def test_nothing_known_leaves_everything_to_the_pen() -> None:
    for kind in OF_ORDERS:
        paper = composed(Writer(), kind)
        assert paper.number == ""
        assert len(missing(paper)) > 3


def test_what_an_order_shows_makes_it_stale_when_it_changes() -> None:
    assert shows("rectification_order", "", "order/o1/number")
    assert shows("recheck_opinion", "", "problem/p1/verdict")
    assert not shows("extension_reply", "", "problem/p1/verdict")
