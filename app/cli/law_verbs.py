"""This is about the verbs of the law on board: what its tables say, without a workspace."""

from app.cli.deadline_verbs import add_deadlines
from app.cli.lookup_verbs import add_lookups
from app.cli.verbs import Groups, group


def add_law(groups: Groups) -> None:
    verbs = group(groups, "law")
    add_deadlines(verbs)
    add_lookups(verbs)
