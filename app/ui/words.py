"""This is about the words on screen: each said once here, in English; the Chinese is in `zh_CN.ts` ("Words").

`word("Start visit")` says one; tables give the word for a code (`state_word`, `STAGES[...]`). A word that is
not here is either a sentence of one screen (`self.tr`) or should be here. Source: users.md (d).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from app.operations.marking import QT_TRANSLATE_NOOP
from app.ui.languages import translated
from app.ui.theme.colours import Tone

if TYPE_CHECKING:
    from app.domain.equipment.state import MachineState

VISIT_STEPS: Final[dict[str, str]] = {
    "prepare": QT_TRANSLATE_NOOP("Words", "Prepare"),
    "arrive": QT_TRANSLATE_NOOP("Words", "Arrive"),
    "walk": QT_TRANSLATE_NOOP("Words", "Walk"),
    "sort": QT_TRANSLATE_NOOP("Words", "Sort photos"),
    "write": QT_TRANSLATE_NOOP("Words", "Write record"),
    "print": QT_TRANSLATE_NOOP("Words", "Print"),
    "sign": QT_TRANSLATE_NOOP("Words", "Sign"),
    "leave": QT_TRANSLATE_NOOP("Words", "Before leaving"),
}

VISIT_KINDS: Final[dict[str, str]] = {
    "screening": QT_TRANSLATE_NOOP("Words", "Screening"),
    "inspection": QT_TRANSLATE_NOOP("Words", "Inspection on site"),
    "dismantling_witness": QT_TRANSLATE_NOOP("Words", "Witnessing the dismantling"),
    "acceptance": QT_TRANSLATE_NOOP("Words", "Acceptance visit"),
    "patrol": QT_TRANSLATE_NOOP("Words", "Patrol of seals"),
    "revisit": QT_TRANSLATE_NOOP("Words", "Revisit"),
    "supervision": QT_TRANSLATE_NOOP("Words", "Supervision visit"),
}

EQUIPMENT_STEPS: Final[dict[str, str]] = {
    "water": QT_TRANSLATE_NOOP("Words", "Water"),
    "power": QT_TRANSLATE_NOOP("Words", "Power"),
    "drive": QT_TRANSLATE_NOOP("Words", "Drive"),
    "sealing": QT_TRANSLATE_NOOP("Words", "Seal"),
    "dismantle_by": QT_TRANSLATE_NOOP("Words", "Dismantle by"),
    "dismantled": QT_TRANSLATE_NOOP("Words", "Dismantled"),
    "scrapped": QT_TRANSLATE_NOOP("Words", "Scrapped"),
    "accepted": QT_TRANSLATE_NOOP("Words", "Accepted"),
    "revisit": QT_TRANSLATE_NOOP("Words", "Revisit"),
}

STAGES: Final[dict[str, str]] = {
    "before": QT_TRANSLATE_NOOP("Words", "before dismantling"),
    "cutoff": QT_TRANSLATE_NOOP("Words", "water and power cut"),
    "sealing": QT_TRANSLATE_NOOP("Words", "sealing"),
    "during": QT_TRANSLATE_NOOP("Words", "during dismantling"),
    "after": QT_TRANSLATE_NOOP("Words", "after dismantling"),
    "disposal": QT_TRANSLATE_NOOP("Words", "disposal"),
    "rectification": QT_TRANSLATE_NOOP("Words", "rectification re-checked"),
    "revisit": QT_TRANSLATE_NOOP("Words", "revisit"),
}

MACHINE_STATES: Final[dict[str, tuple[str, Tone]]] = {
    "candidate": (QT_TRANSLATE_NOOP("Words", "candidate"), "calm"),
    "confirmed": (QT_TRANSLATE_NOOP("Words", "confirmed"), "calm"),
    "planned": (QT_TRANSLATE_NOOP("Words", "planned"), "calm"),
    "running": (QT_TRANSLATE_NOOP("Words", "running"), "calm"),
    "stopped": (QT_TRANSLATE_NOOP("Words", "stopped"), "going"),
    "sealed": (QT_TRANSLATE_NOOP("Words", "sealed, {days} days left"), "waiting"),
    "overdue": (QT_TRANSLATE_NOOP("Words", "overdue by {days} days"), "bad"),
    "dismantling": (QT_TRANSLATE_NOOP("Words", "dismantling"), "going"),
    "waiting": (QT_TRANSLATE_NOOP("Words", "waiting for acceptance"), "waiting"),
    "accepted": (QT_TRANSLATE_NOOP("Words", "accepted"), "good"),
    "reinspect": (QT_TRANSLATE_NOOP("Words", "to be re-inspected"), "waiting"),
    "rectifying": (QT_TRANSLATE_NOOP("Words", "under an order"), "going"),
    "cleared": (QT_TRANSLATE_NOOP("Words", "order cleared"), "good"),
    "not_in_scope": (QT_TRANSLATE_NOOP("Words", "not in scope"), "calm"),
}

SHORT_STATES: Final[dict[str, str]] = {
    **{name: text for name, (text, _) in MACHINE_STATES.items()},
    "sealed": QT_TRANSLATE_NOOP("Words", "sealed"),
    "overdue": QT_TRANSLATE_NOOP("Words", "Overdue"),
}
"""States where several machines are counted together: no days."""

PAPER_STATES: Final[dict[str, tuple[str, Tone]]] = {
    "draft": (QT_TRANSLATE_NOOP("Words", "draft"), "calm"),
    "printed": (QT_TRANSLATE_NOOP("Words", "printed, to be signed"), "waiting"),
    "signed": (QT_TRANSLATE_NOOP("Words", "signed"), "going"),
    "seal_pending": (QT_TRANSLATE_NOOP("Words", "stamp pending"), "waiting"),
    "linked": (QT_TRANSLATE_NOOP("Words", "signed paper filed"), "good"),
    "changed": (QT_TRANSLATE_NOOP("Words", "changed since signing"), "bad"),
    "void": (QT_TRANSLATE_NOOP("Words", "void"), "calm"),
}

DATA_STATES: Final[dict[str, tuple[str, Tone]]] = {
    "only_here": (QT_TRANSLATE_NOOP("Words", "only here"), "waiting"),
    "on_stick": (QT_TRANSLATE_NOOP("Words", "on the stick"), "going"),
    "safe": (QT_TRANSLATE_NOOP("Words", "safe at the bureau"), "good"),
    "typed_later": (QT_TRANSLATE_NOOP("Words", "typed later"), "calm"),
    "wechat": (QT_TRANSLATE_NOOP("Words", "WeChat copy (not the original)"), "calm"),
    "no_position": (QT_TRANSLATE_NOOP("Words", "no position"), "calm"),
    "needs_look": (QT_TRANSLATE_NOOP("Words", "needs a look"), "bad"),
}

OTHER_WORDS: Final[tuple[str, ...]] = (
    # main navigation, field
    QT_TRANSLATE_NOOP("Words", "Home"),
    QT_TRANSLATE_NOOP("Words", "My enterprises"),
    QT_TRANSLATE_NOOP("Words", "Today"),
    QT_TRANSLATE_NOOP("Words", "Photo tray"),
    QT_TRANSLATE_NOOP("Words", "Due dates"),
    QT_TRANSLATE_NOOP("Words", "Lookup"),
    QT_TRANSLATE_NOOP("Words", "Hand over"),
    QT_TRANSLATE_NOOP("Words", "Help"),
    # main navigation, bureau
    QT_TRANSLATE_NOOP("Words", "Plan"),
    QT_TRANSLATE_NOOP("Words", "Screening list"),
    QT_TRANSLATE_NOOP("Words", "Duties"),
    QT_TRANSLATE_NOOP("Words", "Take in"),
    QT_TRANSLATE_NOOP("Words", "To settle"),
    QT_TRANSLATE_NOOP("Words", "Review"),
    QT_TRANSLATE_NOOP("Words", "Acceptances"),
    QT_TRANSLATE_NOOP("Words", "Supervision"),
    QT_TRANSLATE_NOOP("Words", "Ledgers"),
    QT_TRANSLATE_NOOP("Words", "Archive"),
    QT_TRANSLATE_NOOP("Words", "Laptops and people"),
    QT_TRANSLATE_NOOP("Words", "Forms"),
    QT_TRANSLATE_NOOP("Words", "Settings"),
    # enterprise tabs
    QT_TRANSLATE_NOOP("Words", "Overview"),
    QT_TRANSLATE_NOOP("Words", "Equipment and lines"),
    QT_TRANSLATE_NOOP("Words", "On-site work"),
    QT_TRANSLATE_NOOP("Words", "Checklists"),
    QT_TRANSLATE_NOOP("Words", "Photos"),
    QT_TRANSLATE_NOOP("Words", "Problems and rectification"),
    QT_TRANSLATE_NOOP("Words", "Papers"),
    QT_TRANSLATE_NOOP("Words", "Disposal"),
    QT_TRANSLATE_NOOP("Words", "Staff"),
    QT_TRANSLATE_NOOP("Words", "Price"),
    QT_TRANSLATE_NOOP("Words", "Acceptance"),
    QT_TRANSLATE_NOOP("Words", "Trace"),
    # buttons
    QT_TRANSLATE_NOOP("Words", "New enterprise"),
    QT_TRANSLATE_NOOP("Words", "Open"),
    QT_TRANSLATE_NOOP("Words", "New visit"),
    QT_TRANSLATE_NOOP("Words", "Start visit"),
    QT_TRANSLATE_NOOP("Words", "Break off"),
    QT_TRANSLATE_NOOP("Words", "Continue"),
    QT_TRANSLATE_NOOP("Words", "Finish visit"),
    QT_TRANSLATE_NOOP("Words", "Add equipment"),
    QT_TRANSLATE_NOOP("Words", "Same model batch"),
    QT_TRANSLATE_NOOP("Words", "Add cut-off point"),
    QT_TRANSLATE_NOOP("Words", "Add seal"),
    QT_TRANSLATE_NOOP("Words", "Import photos"),
    QT_TRANSLATE_NOOP("Words", "Place"),
    QT_TRANSLATE_NOOP("Words", "Move to other firm"),
    QT_TRANSLATE_NOOP("Words", "Discard from tray"),
    QT_TRANSLATE_NOOP("Words", "Compare"),
    QT_TRANSLATE_NOOP("Words", "Register body camera"),
    QT_TRANSLATE_NOOP("Words", "Print walk sheet"),
    QT_TRANSLATE_NOOP("Words", "Preview"),
    QT_TRANSLATE_NOOP("Words", "Print blank"),
    QT_TRANSLATE_NOOP("Words", "Take signed scan"),
    QT_TRANSLATE_NOOP("Words", "Note hand correction"),
    QT_TRANSLATE_NOOP("Words", "Reissue"),
    QT_TRANSLATE_NOOP("Words", "Refused to sign"),
    QT_TRANSLATE_NOOP("Words", "Switch officer"),
    QT_TRANSLATE_NOOP("Words", "Lock"),
    QT_TRANSLATE_NOOP("Words", "Write to stick"),
    QT_TRANSLATE_NOOP("Words", "Back up"),
    QT_TRANSLATE_NOOP("Words", "Take in data"),
    QT_TRANSLATE_NOOP("Words", "Settle"),
    QT_TRANSLATE_NOOP("Words", "Return with comments"),
    QT_TRANSLATE_NOOP("Words", "Approve"),
    QT_TRANSLATE_NOOP("Words", "Write opinion"),
    QT_TRANSLATE_NOOP("Words", "Make circular"),
    QT_TRANSLATE_NOOP("Words", "Export ledger"),
    QT_TRANSLATE_NOOP("Words", "Zero report"),
    QT_TRANSLATE_NOOP("Words", "Correct"),
    QT_TRANSLATE_NOOP("Words", "Undo"),
    QT_TRANSLATE_NOOP("Words", "Stop"),
    QT_TRANSLATE_NOOP("Words", "Continue with reason"),
    QT_TRANSLATE_NOOP("Words", "Save"),
    QT_TRANSLATE_NOOP("Words", "Cancel"),
    QT_TRANSLATE_NOOP("Words", "Close"),
    QT_TRANSLATE_NOOP("Words", "Back"),
    # counts of the home screen
    QT_TRANSLATE_NOOP("Words", "Overdue"),
    QT_TRANSLATE_NOOP("Words", "Stamp pending"),
    QT_TRANSLATE_NOOP("Words", "Supervision unanswered"),
    QT_TRANSLATE_NOOP("Words", "Duties late"),
    QT_TRANSLATE_NOOP("Words", "Only here"),
    # messages of users.md (d)
    QT_TRANSLATE_NOOP("Words", "Saved {time}"),
    QT_TRANSLATE_NOOP("Words", "{n} pictures kept, the originals unchanged"),
    QT_TRANSLATE_NOOP("Words", "This picture is in this file already and was not kept twice"),
    QT_TRANSLATE_NOOP("Words", "No time of taking was read; enter who took it and when"),
    QT_TRANSLATE_NOOP("Words", "Taken {n} m from the gate point; say why"),
    QT_TRANSLATE_NOOP("Words", "The camera's clock and the satellites' differ; say why"),
    QT_TRANSLATE_NOOP("Words", "{n} things are missing; print now, the blanks are filled in by hand"),
    QT_TRANSLATE_NOOP("Words", "{name} has two different records; please settle"),
    QT_TRANSLATE_NOOP("Words", "Copy to a folder of this computer first, then drag from there"),
)

_TABLES: Final[tuple[Mapping[str, str], ...]] = (VISIT_STEPS, VISIT_KINDS, EQUIPMENT_STEPS, STAGES)
_STATES: Final = (MACHINE_STATES, PAPER_STATES, DATA_STATES)
_KNOWN: Final = frozenset(
    {
        *SHORT_STATES.values(),
        *OTHER_WORDS,
        *(text for table in _TABLES for text in table.values()),
        *(text for table in _STATES for text, _ in table.values()),
    }
)


def word(english: str) -> str:
    """A word of this table in the window's language. Raises KeyError for one that is not in it."""
    if english not in _KNOWN:
        raise KeyError(english)
    return translated("Words", english)


def state_word(state: MachineState) -> tuple[str, Tone]:
    """What a machine's pill says and how it feels."""
    text, tone = MACHINE_STATES[state.name]
    return word(text).format(days=state.days), tone
