"""This is about what is read out of a case once: found anew in the next Case, never twice in one."""

from app.domain.acts.case import Case
from app.domain.acts.read_once import read_once


def test_one_case_is_read_once_and_the_next_anew() -> None:
    asked: list[str] = []

    @read_once
    def acts_in(case: Case) -> tuple[int, ...]:
        asked.append(case.id)
        return (len(case.acts),)

    first, second = Case("c" * 32), Case("c" * 32)
    assert acts_in(first) is acts_in(first)
    assert acts_in(second) == (0,)
    assert asked == ["c" * 32, "c" * 32]
    assert first == second, "what was read is no part of the value"


def test_functions_of_one_name_are_told_apart() -> None:
    def reader(answer: int) -> object:
        @read_once
        def found(_case: Case) -> int:
            return answer

        return found(case)

    case = Case("c" * 32)
    assert (reader(1), reader(2)) == (1, 2)
