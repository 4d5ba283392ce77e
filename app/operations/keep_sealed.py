"""This is about a name nobody may read by the way (举报人): kept as an original of its own, salted, apart.

Acts travel to laptops with every task and stay for ever; originals of the office do neither, and their bytes
can be destroyed by law without breaking the chain. In the act stands the digest. Source: design.md §2.1(12).
"""

from collections.abc import Mapping

import msgspec

from app.crypto.passphrases import Entropy
from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.duties.facts import DutySealedRevealed
from app.domain.duties.lists import DutyList
from app.domain.duties.row import DutyRow
from app.domain.errors import FileRefused, Refusal, RuleRefused
from app.domain.staff.rules import named_reason
from app.operations.acting import state
from app.storage.case_file import CaseFile
from app.storage.case_writer import CaseWriter

MEDIA_TYPE = "application/json"
_SALT = 16


class _Sealed(msgspec.Struct):
    salt: str
    text: str


def keep_sealed(
    writer: CaseWriter, duty_list: DutyList, values: Mapping[str, str], entropy: Entropy
) -> dict[str, str]:
    """The values as they may be stated: of a sealed field the digest of what was kept."""
    kept = dict(values)
    for field in duty_list.of_kind("sealed"):
        text = kept.get(field.name, "")
        if text:
            data = msgspec.json.encode(_Sealed(entropy(_SALT).hex(), text))
            kept[field.name] = writer.keep_original(data, MEDIA_TYPE).original.sha256
    return kept


def read_sealed(office: CaseFile, row: DutyRow, field: str) -> str:
    """What was kept apart; `reveal_sealed` is how a person gets at it.

    Raises RuleRefused DUTY_NOTHING_SEALED; FileRefused ORIGINAL_MISSING, ORIGINAL_ERASED, ORIGINAL_DAMAGED.
    """
    digest = row.value(field)
    if not digest:
        raise RuleRefused(Refusal.DUTY_NOTHING_SEALED)
    data = b"".join(office.read_original(digest))
    try:
        return msgspec.json.decode(data, type=_Sealed).text
    except msgspec.MsgspecError as error:
        raise FileRefused(Refusal.ORIGINAL_DAMAGED, sha256=digest) from error


def reveal_sealed(
    office: CaseFile, looked_at: Case, stamp: Stamp, row: DutyRow, field: str, reason: str
) -> str:
    """What was kept apart; who looked and why stands before anything is shown.

    Raises as `read_sealed`, and RuleRefused REASON_MISSING, PERSON_NUMBER_HERE; then nothing was stated.
    """
    why, text = named_reason(reason), read_sealed(office, row, field)
    state(office, looked_at, stamp, (DutySealedRevealed(row=row.id, field=field, reason=why),))
    return text
