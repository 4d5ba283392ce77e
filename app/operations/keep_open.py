"""This is about keeping files open between the things a person does: the same open file for all who ask.

A case file is locked for whoever holds it. With a window, somebody looks at a case while a hand-in reads it:
both get the one open file, and it is let go of when the last of them closes it. All of it on one thread.
At the bureau such a file also shows the originals that lie in the store.
"""

from contextlib import ExitStack
from functools import partial

from app.crypto.passphrases import Entropy
from app.operations.in_hand import InHand
from app.operations.show_original import handed_in
from app.storage.case_file import CaseFile, Writes, nothing
from app.storage.tray import Tray


class KeptOpen(InHand):
    """A workspace whose files are shared among all that is done at one time."""

    def __init__(self, opened: InHand) -> None:
        super().__init__(opened.workspace, opened.ring, opened.officer)
        self._cases: dict[str, CaseFile] = {}
        self._tray: Tray | None = None

    def open_case(self, case_id: str) -> CaseFile:
        held = self._cases.get(case_id)
        if held is not None and held.is_open:
            return held.share()
        opened = self._cases[case_id] = super().open_case(case_id)
        if self.is_bureau:
            opened.elsewhere = partial(handed_in, self, case_id)
        return opened

    def create_case(self, case_id: str, entropy: Entropy, first: Writes = nothing) -> CaseFile:
        self._cases[case_id] = super().create_case(case_id, entropy, first)
        return self._cases[case_id]

    def open_tray(self, entropy: Entropy) -> Tray:
        if self._tray is not None and self._tray.is_open:
            return self._tray.share()
        self._tray = super().open_tray(entropy)
        return self._tray

    def close(self) -> None:
        """Close what anybody left open, then the workspace.

        Raises FileRefused when a copy can't be written; everything is closed all the same.
        """
        held: list[CaseFile | Tray] = [*self._cases.values()]
        if self._tray is not None:
            held.append(self._tray)
        with ExitStack() as closing:
            closing.callback(super().close)
            for file in held:
                closing.callback(_close, file)


def _close(file: CaseFile | Tray) -> None:
    while file.is_open:
        file.close()
