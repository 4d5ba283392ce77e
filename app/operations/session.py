"""This is about the open case in one person's hands: what they look at, and the stamp of what they do."""

from collections.abc import Callable
from datetime import datetime
from typing import Concatenate, ParamSpec, TypeVar

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.storage.case_file import CaseFile

P = ParamSpec("P")
R = TypeVar("R")

Operation = Callable[Concatenate[CaseFile, Case, Stamp, P], R]


class Session:
    """One person, one laptop, one case file.

    Attributes:
        case: what the person is looking at; `look` brings it up to the file.
    """

    def __init__(self, case_file: CaseFile, officer: str, device: str, now: Callable[[], datetime]) -> None:
        self.case_file = case_file
        self.officer = officer
        self.device = device
        self._now = now
        self.case = case_file.load()

    def do(self, operation: Operation[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run an operation on the case as looked at, and look again."""
        result = operation(self.case_file, self.case, self.stamp(), *args, **kwargs)
        self.look()
        return result

    def stamp(self) -> Stamp:
        return Stamp(self.officer, self._now().isoformat(timespec="seconds"), self.device)

    def look(self) -> Case:
        self.case = self.case_file.load()
        return self.case
