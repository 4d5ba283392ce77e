"""What is stated of the screening list reads as a sentence."""

from app.domain.acts.fact import SetAside
from app.domain.plan.facts import ZeroReported
from app.domain.screening.facts import FirmCaseOpened, FirmListed, FirmScreened, ScreeningListTaken
from app.domain.trace.sentence import sentence_of
from tests.case_making import Writer

LISTED = FirmListed(firm="f1", name="示例砖厂", township="江田镇", scale="below")


def test_the_screening_list_in_sentences() -> None:
    case = Writer().states(
        ScreeningListTaken(taken="l1", title="底册（示例）", sha256="a" * 64, firms=3),
        LISTED,
        FirmScreened(firm="f1", result="candidate", by="李示工", note="两座轮窑"),
        FirmScreened(firm="f1", result="", note="看错了户"),
        FirmCaseOpened(firm="f1", case="c" * 32),
        FirmCaseOpened(firm="f9", case="c" * 32),
        ZeroReported(report="z1", plan="", township="猴屿乡", text="经排查，本辖区无"),
        SetAside(thing="screening_firm/f1", note="不在本区"),
    )
    assert [sentence_of(case, act) for act in case.acts] == [
        "导入排查底册《底册（示例）》，列入或补充 3 户",
        "列入排查底册：示例砖厂，江田镇，规下",
        "排查结果：示例砖厂 可能属于，排查人 李示工（说明：两座轮窑）",
        "撤销排查结果：示例砖厂（说明：看错了户）",
        "建立企业档案：示例砖厂",
        "建立企业档案：",
        "零报告：猴屿乡，经排查，本辖区无",
        "不予采用（保留留痕）：排查底册企业 示例砖厂，原因：不在本区",
    ]
