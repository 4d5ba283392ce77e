"""This is about whether a form stands finished: it was, and nothing was answered since."""

from app.domain.acts.case import Case


def is_finished(case: Case, form: str) -> bool:
    """False for one that was changed after it was finished."""
    slots = case.slots_of_thing.get(f"form/{form}", {})
    if "finished" not in slots:
        return False
    rank = slots["finished"].act.rank
    return all(slot.act.rank <= rank for path, slot in slots.items() if path.startswith("answer/"))
