"""This is about a forgotten passphrase: the escrow sheet opens the key ring, a new passphrase goes on it."""

from pathlib import Path

from app.crypto.locks import Identity
from app.crypto.passphrases import STANDARD, Strength
from app.operations.in_hand import InHand, Machine
from app.storage.key_ring import KeyRing
from app.storage.workspace import Workspace


def recover_workspace(
    folder: Path,
    escrow: Identity,
    officer: str,
    passphrase: str,
    machine: Machine,
    strength: Strength = STANDARD,
) -> InHand:
    """Let an officer in again with a new passphrase; nothing else of the workspace changes.

    Raises FileRefused KEY_MISSING (a laptop never enrolled), NOT_FOR_US (another office's sheet),
    FILE_MISSING, FILE_OPEN_ELSEWHERE, DAMAGED.
    """
    workspace = Workspace.open(folder, machine.mark)
    try:
        ring = KeyRing(workspace.ring_path).recover(escrow)
        ring.set_passphrase(officer, passphrase, machine.entropy, strength)
        if workspace.needs_new_writer:
            workspace.take_new_writer(machine.entropy(10).hex())
    except BaseException:
        workspace.close()
        raise
    return InHand(workspace, ring, officer)
