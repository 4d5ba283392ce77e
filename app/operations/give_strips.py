"""This is about giving a block of seal strips to a laptop: no strip is given twice."""

from app.domain.acts.case import Case
from app.domain.acts.writing import Stamp
from app.domain.errors import Refusal, RuleRefused
from app.domain.people.facts import SealBlockGiven
from app.domain.people.office import blocks_of, devices_of
from app.operations.acting import state
from app.storage.case_file import CaseFile


def give_strips(case_file: CaseFile, looked_at: Case, stamp: Stamp, block: SealBlockGiven) -> Case:
    """Raises RuleRefused SEAL_BLOCK_GIVEN where a number of the block is in another one."""
    for given in blocks_of(looked_at):
        first, last = max(given.first, block.first), min(given.last, block.last)
        if given.prefix == block.prefix and first <= last:
            labels = {device.id: device.label for device in devices_of(looked_at)}
            raise RuleRefused(
                Refusal.SEAL_BLOCK_GIVEN,
                numbers=f"{block.prefix}{first:04d}–{last:04d}",
                label=labels.get(given.device, given.device),
            )
    return state(case_file, looked_at, stamp, (block,))
