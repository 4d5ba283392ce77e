"""This is about taking planned firms over into the screening list, marked as what they are: in the plan."""

from collections.abc import Callable, Iterator, Sequence

from app.domain.acts.case import Case
from app.domain.acts.fact import Fact, Occurred
from app.domain.acts.writing import Stamp
from app.domain.screening.facts import FirmCaseOpened, FirmListed, FirmScreened
from app.domain.screening.firm import firms_of
from app.domain.screening.planned import PlannedFirm, planned_off_list
from app.operations.acting import state
from app.operations.import_plan import items_of, plans_of
from app.storage.case_file import CaseFile


def planned_in(office: Case) -> tuple[PlannedFirm, ...]:
    """Firms of the plans in force that stand on no list."""
    return planned_off_list(firms_of(office), items_of(office))


def list_planned(
    office: CaseFile, looked_at: Case, stamp: Stamp, townships: Sequence[str], new_id: Callable[[], str]
) -> Case:
    """Put every planned firm of these townships on the list; where none is left, nothing is stated."""
    titles = {plan: taken.title for plan, taken in plans_of(looked_at)}
    wanted = [firm for firm in planned_in(looked_at) if firm.township in townships]
    facts = [fact for firm in wanted for fact in _facts(firm, titles.get(firm.plan, ""), new_id())]
    return state(office, looked_at, stamp, facts) if facts else looked_at


def _facts(firm: PlannedFirm, plan: str, listed: str) -> Iterator[Fact]:
    yield FirmListed(
        firm=listed, name=firm.name, code=firm.code, township=firm.township, industry=firm.industry
    )
    yield FirmCaseOpened(firm=listed, case=firm.case)
    yield FirmScreened(firm=listed, result="in_plan", occurred=Occurred(source="plan", reference=plan))
