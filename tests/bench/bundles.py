"""A case onto a stick and off it again by the real operations, against B: the same photos as bare files."""

import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.crypto.digests import sha256_hex
from app.crypto.locks import Reads, new_identity
from app.crypto.passphrases import Strength
from app.crypto.signatures import SigningKey
from app.domain.acts.writing import Stamp
from app.domain.people.facts import OfficerListed
from app.exchange.bundle import OriginalInfo, Packed, PackOrder
from app.exchange.bundle_writing import PackKeys, pack_at_once
from app.operations.create_case import Firm, create_case
from app.operations.create_office import OfficeAnswers, create_office
from app.operations.hand_in import HandIn, hand_in
from app.operations.in_hand import InHand, Machine
from app.operations.take_in import take_in
from tests.bench.disk import MIB, copy_and_hash, mib_of, photo_files
from tests.bench.measuring import Bench, Figure, Took, mean_of, ratio_of, seconds
from tests.bench.photo_ingest import keep_photo

AT = "2025-11-14T17:05:00+08:00"
DICE = random.Random(5)
MACHINE = Machine(mark="m" * 64, entropy=DICE.randbytes)
BUDGETS = {"pack": 2.0, "pack_files": 2.0, "re-pack": 0.4, "take-in": 2.5, "re-take-in": 0.02}
"""`pack` reads the photos out of a case file; `pack_files` only packs, out of the bare files B reads too."""


def measure(bench: Bench) -> Iterator[Figure]:
    tiny = bench.size.share < 0.01
    files = photo_files(bench, bench.size.of(120, least=2), 40_000 if tiny else 5 * MIB)
    note = f"{len(files)} photos of one case, {mib_of(files)} MiB, against B"
    with _an_office(bench.fresh("office")) as opened:
        case = _a_case(opened, files)
        rounds = [_round(bench, opened, case, files) for _ in range(bench.size.rounds + 1)][1:]
    for name, budget in BUDGETS.items():
        pairs = [(took[name], took["B"]) for took in rounds]
        yield ratio_of(f"bundle/{name}", budget, pairs, note)


def _round(bench: Bench, opened: InHand, case: str, files: tuple[Path, ...]) -> dict[str, Took]:
    """Seconds of each; B before and after, since a disk tires."""
    folder = bench.fresh("round")
    stick, bare = folder / "stick", folder / "bare"
    stick.mkdir()
    bare.mkdir()
    stamp = Stamp(opened.officer, AT, opened.device)
    wanted = HandIn(DICE.randbytes(16).hex(), (case,))
    done: list[Packed] = []
    before = copy_and_hash(files, bare)
    took = {
        "pack": seconds(lambda: done.append(hand_in(opened, stick, wanted, stamp))),
        "re-pack": seconds(lambda: hand_in(opened, stick, wanted, stamp)),
        "take-in": seconds(lambda: take_in(opened, done[0].path, stick, MACHINE, AT)),
        "re-take-in": seconds(lambda: take_in(opened, done[0].path, stick, MACHINE, AT)),
        "pack_files": _pack_files(files, folder),
    }
    took["B"] = mean_of(before, copy_and_hash(files, bare))
    shutil.rmtree(folder)
    _forget_register(opened)
    return took


class _BareFiles:
    """Photos as bare files, as a source of a bundle; what is known of them was found before."""

    def __init__(self, files: tuple[Path, ...]) -> None:
        self._files = {sha256_hex(path.read_bytes()): path for path in files}

    def acts(self) -> Iterator[tuple[str, bytes]]:
        return iter(())

    def originals(self) -> Iterator[OriginalInfo]:
        for digest, path in self._files.items():
            size = path.stat().st_size
            yield OriginalInfo(case="c" * 32, sha256=digest, sm3="", size=size, media_type="image/jpeg")

    @contextmanager
    def open_original(self, sha256: str) -> Iterator[Reads]:
        with self._files[sha256].open("rb") as file:
            yield file


def _pack_files(files: tuple[Path, ...], folder: Path) -> Took:
    stick, source = folder / "stick of files", _BareFiles(files)
    stick.mkdir()
    order = PackOrder(
        office="0f" * 8,
        device="ab" * 10,
        sequence=1,
        bundle="c1" * 16,
        purpose="hand-in",
        sample=True,
        at=AT,
        recipients=(new_identity().recipient, new_identity().recipient),
    )
    keys = PackKeys(signing=SigningKey.generate(MACHINE.entropy), naming=MACHINE.entropy(32))
    return seconds(lambda: pack_at_once(stick, order, keys, source))


def _an_office(folder: Path) -> InHand:
    folder.rmdir()
    officer = OfficerListed(officer="officer-lin", name="林示川", unit="示例局", role="officer")
    answers = OfficeAnswers(
        name="示例局",
        officer=officer,
        passphrase="示例口令 0000",
        sample=True,
        strength=Strength(memory_kib=8 * 1024, passes=1),
    )
    return create_office(folder, answers, MACHINE, AT)[0]


def _a_case(opened: InHand, files: tuple[Path, ...]) -> str:
    stamp = Stamp(opened.officer, AT, opened.device)
    case = create_case(opened, Firm("示例染整有限公司"), stamp, MACHINE.entropy)
    with opened.open_case(case.id) as case_file:
        for path in files:
            keep_photo(case_file, path, stamp)
    return case.id


def _forget_register(opened: InHand) -> None:
    """The next round starts with an empty bureau; the keys of what is gone stay on the ring."""
    register = opened.workspace.folder / "register"
    shutil.rmtree(register)
