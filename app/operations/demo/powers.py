"""This is about powers in the demo story: which body this office is, whose supply stays on at a cut."""

from collections.abc import Iterator
from typing import Final

from app.domain.acts.fact import Fact, Occurred
from app.domain.agencies.agency import SELF, agencies_of, seizing_powers
from app.domain.agencies.facts import AgencyListed, AgencyStated
from app.domain.equipment.cutoffs import cutoffs_of
from app.domain.powers.facts import SupplyStated
from app.domain.powers.supply import production_only
from app.operations.acting import state
from app.operations.demo import firm
from app.operations.demo.stage import Stage, Told
from app.operations.read_powers import read_powers
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
