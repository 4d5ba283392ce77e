"""One enterprise opened twice without a valid code: two case files are read as one, and parted again."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.domain.acts.fact import SameAs
from app.domain.enterprise.facts import EnterpriseStated
from app.domain.errors import Refusal, RuleRefused
from app.domain.people.facts import CaseListed
from app.domain.plan.ledger import enterprises_in
from app.operations.join_cases import join_cases
from app.operations.make_ledger import make_ledger
from app.operations.open_register import Bureau, at_bureau
from app.operations.settle_at_bureau import Settling
from app.operations.take_own import take_own
from app.storage.workspace import OFFICE
from tests.case_making import a_machine
from tests.operations.bureau_made import MACHINE, NOON, a_bureau, states

KEPT, OTHER = "a" * 32, "b" * 32


@pytest.fixture
def bureau(tmp_path: Path) -> Iterator[Bureau]:
    """A workshop without a licence, listed by two officers under two names."""
    with a_bureau(tmp_path / "bureau") as opened:
        for case, name, number in ((KEPT, "示例漂染厂", "E-01"), (OTHER, "示例漂染作坊", "E-02")):
            states(opened, CaseListed(case=case, name=name), case_id=OFFICE)
            states(
                opened, EnterpriseStated(field="name", value=name), *a_machine(number, "boiler"), case_id=case
            )
        with at_bureau(opened, MACHINE) as bureau:
            take_own(bureau, thorough=True)
            yield bureau


def _same(joined: bool = True, note: str = "同一地址，同一经营者") -> SameAs:
    return SameAs(kept=f"case/{KEPT}", other=f"case/{OTHER}", joined=joined, note=note)


def _settling(bureau: Bureau) -> Settling:
    return Settling(bureau.register.load(OFFICE), NOON)


def _enterprises(bureau: Bureau) -> set[str]:
    return {row.enterprise for row in make_ledger(bureau.register, date(2025, 11, 14)).rows}


def test_two_cases_are_counted_as_one_enterprise(bureau: Bureau) -> None:
    rows = make_ledger(bureau.register, date(2025, 11, 14)).rows
    assert (len(rows), enterprises_in(rows)) == (2, 2)
    office = join_cases(bureau, _settling(bureau), _same())
    assert office.kept(f"case/{OTHER}") == f"case/{KEPT}"
    assert bureau.register.load(OFFICE).kept(f"case/{OTHER}") == f"case/{KEPT}"
    rows = make_ledger(bureau.register, date(2025, 11, 14)).rows
    assert (len(rows), enterprises_in(rows)) == (2, 1)
    assert _enterprises(bureau) == {"示例漂染厂"}


def test_they_are_parted_again(bureau: Bureau) -> None:
    join_cases(bureau, _settling(bureau), _same())
    office = join_cases(bureau, _settling(bureau), _same(joined=False, note="两个经营者"))
    assert office.kept(f"case/{OTHER}") == f"case/{OTHER}"
    assert _enterprises(bureau) == {"示例漂染厂", "示例漂染作坊"}


def test_both_files_stay(bureau: Bureau) -> None:
    join_cases(bureau, _settling(bureau), _same())
    for case in (KEPT, OTHER):
        with bureau.opened.open_case(case) as case_file:
            assert case_file.load().acts


@pytest.mark.parametrize(
    ("same", "code"),
    [
        (_same(note=""), Refusal.REASON_MISSING),
        (SameAs(kept=f"case/{KEPT}", other="case/nobody", note="x"), Refusal.THING_UNKNOWN),
        (SameAs(kept=f"case/{KEPT}", other=f"case/{KEPT}", note="x"), Refusal.THING_UNKNOWN),
    ],
)
def test_what_makes_no_sense_is_refused(bureau: Bureau, same: SameAs, code: Refusal) -> None:
    before = bureau.register.digest()
    with pytest.raises(RuleRefused) as refused:
        join_cases(bureau, _settling(bureau), same)
    assert refused.value.code is code
    assert bureau.register.digest() == before
