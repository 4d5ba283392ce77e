"""This is about what is read out of a case again and again: worked out the first time, kept with that Case.

A Case never changes, so neither does what a pure function finds in it; the next Case starts with nothing.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from app.domain.acts.case import Case

Found = TypeVar("Found")


def read_once(read: Callable[[Case], Found]) -> Callable[[Case], Found]:
    """For functions of nothing but the case, whose answer nobody changes (tuples of frozen structs)."""

    @wraps(read)
    def kept(case: Case) -> Found:
        known: dict[Callable[..., Any], Any] = case.read_already
        if read not in known:
            known[read] = read(case)
        return cast(Found, known[read])

    return kept
