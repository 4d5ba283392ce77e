"""This is about reading two things as one: only two of a kind, and never a thing with itself."""

from pathlib import Path

import pytest

from app.domain.acts.fact import SameAs
from app.domain.equipment.machine import machines_of
from app.domain.errors import Refusal, RuleRefused
from app.operations.set_aside import join
from tests.case_making import a_cutoff, a_machine
from tests.storage.on_disk import a_case, stamp, states


def test_a_machine_made_twice_is_one(tmp_path: Path) -> None:
    with a_case(tmp_path) as case_file:
        states(case_file, *a_machine("E-02"), *a_machine("E-03"))
        same = SameAs(kept="equipment/e-02", other="equipment/e-03", note="同一台设备")
        after = join(case_file, case_file.load(), stamp(), same)
        assert [machine.number for machine in machines_of(after)] == ["E-02"]


@pytest.mark.parametrize("other", ["equipment/e-02", "cutoff/d1", "equipment/nowhere"])
def test_only_two_things_of_a_kind_are_one(tmp_path: Path, other: str) -> None:
    with a_case(tmp_path) as case_file:
        states(case_file, *a_machine("E-02"), *a_cutoff("D1"))
        before = case_file.load()
        with pytest.raises(RuleRefused) as refused:
            join(case_file, before, stamp(), SameAs(kept="equipment/e-02", other=other, note="重复"))
        assert refused.value.code is Refusal.THING_UNKNOWN
        assert case_file.load() == before
