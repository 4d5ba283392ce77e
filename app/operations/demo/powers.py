"""This is about powers in the demo story: which body this office is, whose supply stays on at a cut."""

from collections.abc import Iterator
from typing import Final

from app.domain.acts.fact import Fact, Occurred
from app.domain.agencies.agency import SELF, agencies_of, agency_named, seizing_powers
from app.domain.agencies.facts import AgencyListed, AgencyStated
from app.domain.agencies.table import basis_text
from app.domain.equipment.cutoffs import cutoffs_of
from app.domain.equipment.machine import machines_of
from app.domain.errors import RuleRefused
from app.domain.powers.facts import (
    SeizureDecided,
    SeizureField,
    SeizureReleased,
    SeizureStated,
    SupplyStated,
    ThingSeized,
)
from app.domain.powers.seizing import power_for
from app.domain.powers.seizure import seizures_of
from app.domain.powers.supply import production_only
from app.domain.visits.visit import visits_of
from app.operations import seize
from app.operations.acting import state
from app.operations.demo import firm
from app.operations.demo.stage import Stage, Told
from app.operations.read_powers import read_powers, read_seizing_law
from app.operations.session import Session
from app.operations.state_supply import state_supply

BUREAUS: Final = (
    (SELF, firm.OFFICE, "industry"),
    ("environment", "示例区生态环境局", "environment"),
    ("market", "示例区市场监督管理局", "market"),
    ("emergency", "示例区应急管理局", "emergency"),
    ("government", "示例区人民政府", "government"),
)
REVIEW_BODY: Final = "示例区人民政府"
COURT: Final = "示例区人民法院"

LEADER: Final = "王示强"
SEIZED: Final[dict[SeizureField, str]] = {
    "number": "示市监查封〔2025〕示1号",
    "grounds": "使用的燃煤锅炉未经定期检验仍继续使用",
    "place": "金峰主厂区锅炉房",
    "custody": "就地查封",
    "custodian": "福州市长乐区示例染整有限公司",
}

SEPARATED: Final = (
    ("residents", "separated"),
    ("fire", "separated"),
    ("emergency", "none"),
    ("own_generation", "未发现"),
    ("neighbour", "未发现"),
)
"""At D1, which once fed the dormitory too."""


def say_who_we_are(stage: Stage) -> Iterator[Told]:
    """The agency profile: powers, remedies and paper titles go by it."""
    facts: list[Fact] = [AgencyListed(agency=agency, name=name, kind=kind) for agency, name, kind in BUREAUS]
    for agency, _, kind in BUREAUS:
        if kind != "government":
            facts.append(AgencyStated(agency=agency, field="review_body", value=REVIEW_BODY))
            facts.append(AgencyStated(agency=agency, field="court", value=COURT))
    with stage.bureau.open_office() as office:
        case = state(office, office.load(), stage.stamp(stage.bureau), facts)
    powers, today = read_powers(), stage.clock.now().date()
    able = [each.name for each in agencies_of(case) if seizing_powers(powers, each, today)]
    yield Told(
        1, f"机关档案已登记 {len(BUREAUS)} 个，有查封权限的：{'、'.join(able)}；本机关只见证企业自行封存"
    )


def seize_the_boiler(stage: Stage) -> Iterator[Told]:
    """The market bureau seizes the boiler on the joint visit; the office itself is refused and witnesses."""
    office = stage.laptop_a.read_office()
    agencies, law = agencies_of(office), read_seizing_law()
    try:
        power_for(law, agency_named(agencies, SELF), "", stage.clock.now().date())
    except RuleRefused as why:
        basis = basis_text(str(why.details["law"]), str(why.details["article"]))
        yield Told(3, f"本机关登记查封：{basis}，无查封权限，改用封存见证单（企业自行封存）")
    with stage.session(stage.laptop_a) as session:
        boiler = next(each for each in machines_of(session.case) if each.number == "E-01")
        (visit,) = (each.id for each in visits_of(session.case) if each.kind == "inspection")
        seizure = next(stage.ids)
        decided = SeizureDecided(
            seizure=seizure, agency="market", agency_name="", kind="", power="P06", law="", article="",
            since="2025-06-12T11:30+08:00", until="2025-07-11", visit=visit, approved_by=LEADER,
            approved_post="局长", approved_at="2025-06-11T16:00+08:00",
        )  # fmt: skip
        said = tuple(
            SeizureStated(seizure=seizure, field=field, value=value) for field, value in SEIZED.items()
        )
        thing = ThingSeized(
            seizure=seizure, thing=next(stage.ids), name=boiler.name, equipment=boiler.id, count="1台",
            condition="已停炉",
        )  # fmt: skip
        decision = seize.Decision(agency_named(agencies, "market"), decided, said, (thing,))
        session.do(seize.decide_seizure, decision, law)
    yield Told(3, f"示例区市场监督管理局查封 E-01（{SEIZED['number']}），期限至 2025-07-11")


def release_the_boiler(stage: Stage) -> Iterator[Told]:
    """Before it is dismantled: what is sealed is not cut up."""
    stage.clock.turn_to("2025-06-26", "10:00")
    with stage.session(stage.laptop_a) as session:
        (seizure,) = seizures_of(session.case)
        released = SeizureReleased(
            seizure=seizure.id, number="示市监解〔2025〕示1号", on="2025-06-26", ground="no_need", by=LEADER,
            post="局长", text="锅炉已断水断电，企业书面承诺拆除",
        )  # fmt: skip
        session.do(seize.release_seizure, released)
    yield Told(3, "E-01 解除查封 06-26（示市监解〔2025〕示1号），此后拆除")


def make_sure(session: Session) -> None:
    """Whose supply stays on, stated before anything is cut."""
    occurred = Occurred(at="2025-06-12T10:30+08:00", observer=firm.LIN)
    stated: list[SupplyStated] = []
    for point in cutoffs_of(session.case):
        if point.number == "D1":
            stated += [
                SupplyStated(cutoff=point.id, field=field, value=value, occurred=occurred)  # type: ignore[arg-type]
                for field, value in SEPARATED
            ]
        else:
            stated += production_only(point.id, point.utility, occurred)
    session.do(state_supply, stated)
