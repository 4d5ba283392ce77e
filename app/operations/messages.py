"""This is about what is said when nothing was done: what happened, what was kept, what to do.

One sentence per refusal (a test keeps them complete), in `file_messages`, `rule_messages` and `law_messages`;
the Chinese is in `resources/translations/zh_CN.ts`.
"""

from typing import Final

from app.domain.errors import Refusal, Refused
from app.operations.duty_messages import DUTY_SENTENCES
from app.operations.file_messages import FILE_SENTENCES
from app.operations.law_messages import LAW_SENTENCES
from app.operations.order_messages import ORDER_SENTENCES
from app.operations.power_messages import POWER_SENTENCES
from app.operations.price_messages import PRICE_SENTENCES
from app.operations.road_messages import ROAD_SENTENCES
from app.operations.rule_messages import RULE_SENTENCES
from app.operations.staff_messages import STAFF_SENTENCES

SENTENCES: Final[dict[Refusal, str]] = {
    **FILE_SENTENCES,
    **ROAD_SENTENCES,
    **PRICE_SENTENCES,
    **RULE_SENTENCES,
    **POWER_SENTENCES,
    **LAW_SENTENCES,
    **ORDER_SENTENCES,
    **DUTY_SENTENCES,
    **STAFF_SENTENCES,
}


def sentence(refused: Refused) -> str:
    """The English sentence for a refusal, its details filled in."""
    return filled(SENTENCES[refused.code], refused.details)


def filled(pattern: str, details: dict[str, object]) -> str:
    """A sentence with its details; a missing one shows its name rather than hiding the sentence."""
    return pattern.format_map(_Details(details))


class _Details(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return f"({key})"
