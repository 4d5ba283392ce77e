"""Papers of 查封: what art. 24 asks for stands on them, and nobody without the power gets one."""

import msgspec
import pytest

from app.domain.acts.fact import Fact
from app.domain.agencies.agency import Agency
from app.domain.enterprise.facts import EnterpriseStated
from app.domain.equipment.seal_facts import SealPlaced
from app.domain.errors import Refusal, RuleRefused
from app.domain.people.office import Office
from app.domain.powers.facts import SeizureStated, SeizureTested, ThingSeized
from app.domain.records.kinds import OF_SEIZURE, compose
from app.domain.records.record import Blank, Fields, Paragraph, Record, Table, missing
from app.domain.records.request import RecordRequest
from app.domain.records.seizure_papers import law_words
from tests.case_making import Writer, a_machine, on_the_day
from tests.domain.powers.test_seizing import (
    INDUSTRY,
    LAW,
    MARKET,
    a_release,
    an_extension,
    decided,
    officers,
)

FIRM = (
    EnterpriseStated(field="name", value="示例染整有限公司"),
    EnterpriseStated(field="address", value="金峰镇示例路1号"),
    EnterpriseStated(field="legal_person", value="黄示琳"),
)
SAID = tuple(
    SeizureStated(seizure="s1", field=field, value=value)  # type: ignore[arg-type]
    for field, value in (
        ("number", "示市监查封〔2025〕1号"), ("grounds", "锅炉检验不合格仍继续使用"), ("place", "锅炉房"),
        ("custody", "就地封存"), ("custodian", "示例染整有限公司"),
    )
)  # fmt: skip
THING = ThingSeized(seizure="s1", thing="t", name="溢流染色机", equipment="e-02", count="1台")
WITH_REMEDIES = msgspec.structs.replace(
    MARKET, fields={"review_body": "示例区人民政府", "court": "示例区人民法院"}
)


def office(*agencies: Agency) -> Office:
    return Office("示例区工业和信息化局", "", True, "", "", agencies)


def paper(
    kind: str, *facts: Fact, agencies: tuple[Agency, ...] = (INDUSTRY, WITH_REMEDIES), on: str = "2025-09-11"
) -> Record:
    case = Writer().states(*FIRM, *officers("示1", "示2"), *a_machine(model="HT-250"), *facts)
    request = RecordRequest(record="r", case=case, office=office(*agencies), visit="v1", law=LAW, on=on)
    return compose(kind, request)


def text_of(record: Record) -> str:
    said = []
    for block in record.blocks:
        if isinstance(block, Paragraph):
            pieces = (block.text,) if isinstance(block.text, str) else block.text
            said.append("".join(f"【{p.label}】" if isinstance(p, Blank) else p for p in pieces))
        if isinstance(block, Fields):
            said.extend(field.value for field in block.fields)
        if isinstance(block, Table):
            said.extend(" ".join(row) for row in block.rows)
    return "\n".join(said)


def test_a_decision_bears_what_the_law_asks_for() -> None:
    record = paper("seizure_decision", decided(), *SAID, THING)
    said = text_of(record)
    for wanted in (
        "示例染整有限公司", "金峰镇示例路1号", "锅炉检验不合格仍继续使用",
        "《中华人民共和国特种设备安全法》第六十一条", "《中华人民共和国行政强制法》第二十二条",
        "溢流染色机（1台）",
        "自2025年9月10日起至2025年10月10日止", "六十日内向示例区人民政府申请行政复议",
        "六个月内向示例区人民法院提起行政诉讼", "局长王示强批准", "示1（示1）、示2（示2）",
    ):  # fmt: skip
        assert wanted in said, wanted
    assert (record.office, record.number) == ("示例区市场监督管理局", "示市监查封〔2025〕1号")
    assert missing(record) == ()
    assert record.copies == ("当事人", "本机关存档")


def test_an_urgent_one_says_that_its_approval_follows() -> None:
    assert "二十四小时内" in text_of(paper("seizure_decision", decided(urgent=True, approved_at=""), THING))


def test_the_list_has_no_number_of_its_own() -> None:
    record = paper("seizure_list", decided(), *SAID, THING)
    assert record.number is None
    assert "溢流染色机 HT-250 1台 E-02" in text_of(record)


def test_an_extension_and_a_release_bear_their_reasons() -> None:
    tested = SeizureTested(
        seizure="s1", testing="t", began="2025-09-15", ended="2025-09-19", notice="示检1号"
    )
    extended = an_extension(until="2025-11-09")
    said = text_of(paper("seizure_extension", decided(), *SAID, tested, extended))
    assert "因案情复杂" in said
    assert "延长至2025年11月9日" in said
    assert "不计入期限：2025年9月15日至2025年9月19日（示检1号），期限相应至2025年11月14日" in said
    said = text_of(paper("seizure_release", decided(), *SAID, a_release(), on="2026-01-01"))
    assert "查封、扣押期限已经届满" in said
    for kind, code in (
        ("seizure_extension", Refusal.EXTENSION_MISSING),
        ("seizure_release", Refusal.RELEASE_MISSING),
    ):
        with pytest.raises(RuleRefused) as refused:
            paper(kind, decided())
        assert refused.value.code is code


@pytest.mark.parametrize("kind", sorted(OF_SEIZURE))
def test_no_library_call_gets_one_for_a_body_without_the_power(kind: str) -> None:
    """Whether the case knows a 查封 or not, and whatever the case claims of the body."""
    claimed = msgspec.structs.replace(decided(), agency="self", kind="market")
    facts = (extended := an_extension(until="2025-11-09"), a_release())
    for agencies in ((), (INDUSTRY,), (INDUSTRY, msgspec.structs.replace(MARKET, kind="labour"))):
        for stated in ((), (decided(), *facts), (claimed, *facts)):
            with pytest.raises(RuleRefused) as refused:
                paper(kind, *stated, agencies=agencies)
            assert refused.value.code is Refusal.NO_POWER_TO_SEAL
            assert refused.value.details["article"] == "22"
    assert extended.reason


@pytest.mark.parametrize("kind", sorted(OF_SEIZURE))
def test_without_the_tables_there_is_no_paper(kind: str) -> None:
    request = RecordRequest(record="r", case=Writer().states(*FIRM), office=office(MARKET))
    with pytest.raises(RuleRefused) as refused:
        compose(kind, request)
    assert refused.value.code is Refusal.NO_POWER_TO_SEAL


@pytest.mark.parametrize("kind", sorted(OF_SEIZURE))
def test_a_body_with_the_power_has_room_for_the_pen(kind: str) -> None:
    own = msgspec.structs.replace(MARKET, id="self")
    labels = missing(paper(kind, agencies=(own,)))
    assert labels
    assert [label for label in labels if label.isascii()] == []


def test_nothing_is_printed_on_a_term_that_is_over() -> None:
    for kind in ("seizure_decision", "seizure_list"):
        with pytest.raises(RuleRefused) as refused:
            paper(kind, decided(), THING, on="2025-10-11")
        assert refused.value.code is Refusal.SEIZURE_EXPIRED


def test_the_firms_own_certificate_shows_no_statutory_strip() -> None:
    strips = [
        SealPlaced(
            seal=sealing, number=f"FC-{sealing}", equipment="e-02", part="传动", sealing=sealing,
            occurred=on_the_day(),
        )
        for sealing in ("company", "statutory")
    ]  # fmt: skip
    said = text_of(paper("sealing_record", *strips))
    assert "FC-company" in said
    assert "FC-statutory" not in said


@pytest.mark.parametrize(
    ("article", "words"),
    [("5", "五"), ("10", "十"), ("18", "十八"), ("20", "二十"), ("65", "六十五"), ("100", "一百"),
     ("101", "一百零一"), ("110", "一百一十"), ("115", "一百一十五")],
)  # fmt: skip
def test_articles_are_written_out(article: str, words: str) -> None:
    assert law_words("大气污染防治法", article) == f"《中华人民共和国大气污染防治法》第{words}条"
    assert law_words("排污许可管理条例", article) == f"《排污许可管理条例》第{words}条"


@pytest.mark.parametrize(
    ("row", "cited"),
    [
        ("P01", "《中华人民共和国环境保护法》第二十五条"),
        ("P04", "《中华人民共和国安全生产法》第六十五条第一款第四项"),
        ("P06", "《中华人民共和国特种设备安全法》第六十一条第三项、第四项"),
        ("P09", "《中华人民共和国工业产品生产许可证管理条例》第三十七条第一款第三项"),
    ],
)
def test_a_law_is_cited_by_its_whole_title_down_to_the_item(row: str, cited: str) -> None:
    (power,) = (each for each in LAW.powers if each.id == row)
    assert law_words(power.law, power.article, power) == cited
    assert law_words("特种设备安全监督检查办法", "26") == "《特种设备安全监督检查办法》第二十六条"
