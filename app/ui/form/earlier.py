"""This is about taking back: what stood at a question before, as long as the form is open."""

from __future__ import annotations


class EarlierAnswers:
    """What each question held, newest last; the case has all of it for longer (`history`)."""

    def __init__(self) -> None:
        self._before: dict[str, list[str]] = {}

    def note(self, node: str, value: str) -> None:
        self._before.setdefault(node, []).append(value)

    def take(self, node: str) -> str | None:
        """What it held before; None where it held nothing else."""
        before = self._before.get(node)
        return before.pop() if before else None
