"""This is about damaged and forged bundles at the bureau: refused, or only damaged originals are missing."""

import os
import random
import shutil
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import msgspec
import pytest

from app.crypto.digests import sha256_hex
from app.crypto.locks import lock_bytes, unlock_bytes
from app.crypto.signatures import comment_of
from app.domain.errors import FileRefused
from app.exchange import bag
from app.exchange.bundle import DATA, MANIFEST, SIGNATURE, Manifest, read_object_name
from app.exchange.bundle_checking import trusted_comment
from app.operations.in_hand import InHand
from app.operations.open_register import open_register
from app.operations.take_in import Taken
from tests.operations.stick_made import HERE, World, hands_in, keeps_photo, takes
from tests.torture.killing import LONG

pytestmark = [pytest.mark.torture, pytest.mark.timeout(1800)]

FLIPS = 1000 if LONG else 200
PHOTOS = 4
Damage = Callable[[Path, random.Random], None]


class Delivery:
    """A finished bundle of a laptop on a stick, as it was written, and the bureau it is for."""

    def __init__(self, folder: Path) -> None:
        self.world = World(folder)
        case = self.case = self.world.case(photos=0)
        self.laptop = self.world.laptop("A")
        takes(self.laptop, self.world.sends_task(self.laptop, case))
        self.photos = {keeps_photo(self.laptop, case, number, size=3_000) for number in range(PHOTOS)}
        self.packed = hands_in(self.laptop, self.world.stick, case)
        self.folder = self.packed.path
        self._good = {path: path.read_bytes() for path in self.files()}
        self._register, self._empty = self.world.bureau.workspace.folder / "register", folder / "empty"
        with open_register(self.world.bureau, HERE):
            pass
        shutil.copytree(self._register, self._empty)
        self.taken()
        with open_register(self.world.bureau, HERE) as (register, _):
            self.digest = register.load(case).digest
        self.restore()

    def files(self) -> list[Path]:
        return sorted(path for path in self.folder.rglob("*") if path.is_file())

    def restore(self) -> None:
        """The bundle as it was written, the bureau as it was before."""
        if self._accepted:
            shutil.rmtree(self._register)
            shutil.copytree(self._empty, self._register)
        self._accepted = False
        if self.folder.is_symlink():
            self.folder.unlink()
        shutil.rmtree(self.folder, ignore_errors=True)
        (self.folder / DATA).mkdir(parents=True)
        for path, data in self._good.items():
            path.write_bytes(data)

    def taken(self) -> Taken:
        taken = self.world.takes_in(self.packed)
        self._accepted = True
        return taken

    def outcome(self) -> str:
        """`whole`, `set apart` or `refused`, after looking at every byte the bureau accepted."""
        try:
            taken = self.taken()
        except FileRefused:
            self._nothing_accepted()
            return "refused"
        self._only_truth_accepted(taken)
        return "set apart" if taken.damaged else "whole"

    def _nothing_accepted(self) -> None:
        with open_register(self.world.bureau, HERE) as (register, store):
            assert register.load(self.case).acts == ()
            assert register.originals(self.case) == ()
            assert list(store.names()) == []

    def _only_truth_accepted(self, taken: Taken) -> None:
        with open_register(self.world.bureau, HERE) as (register, store):
            assert register.load(self.case).digest == self.digest
            held = {each.sha256: each.object for each in register.originals(self.case)}
            assert set(held) == self.photos - set(taken.damaged)
            assert len(list(store.names())) == len(held)
            for digest, name in held.items():
                with store.get(name) as locked:
                    plain = unlock_bytes(locked.read(), (self.world.bureau.working_identity,))
                assert sha256_hex(plain) == digest
        (said,) = [each for each in taken.receipt.cases if each.case == self.case]
        assert set(said.originals) == set(held)


@pytest.fixture(scope="module")
def delivery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Delivery]:
    made = Delivery(tmp_path_factory.mktemp("damage"))
    yield made
    made.world.close()


@pytest.fixture(autouse=True)
def _fresh(delivery: Delivery) -> None:
    delivery.restore()


def test_no_flipped_byte_is_ever_accepted(delivery: Delivery) -> None:
    chance = random.Random(21)
    met: dict[str, set[str]] = {}
    for number in range(FLIPS):
        files = delivery.files()
        path = files[number % len(files)]
        data = bytearray(path.read_bytes())
        place = chance.randrange(len(data))
        data[place] ^= 1 << chance.randrange(8)
        path.write_bytes(data)
        outcome = delivery.outcome()
        if outcome == "whole":
            assert path.name in (SIGNATURE, bag.DECLARATION, bag.INFO, bag.MANIFEST)
        met.setdefault("object" if read_object_name(path.name) else path.name, set()).add(outcome)
        delivery.restore()
    assert met["object"] == {"set apart"}
    assert {met[name] == {"refused"} for name in ("acts.age", MANIFEST, bag.TAG_MANIFEST)} == {True}
    assert len(met) == 8
    assert delivery.outcome() == "whole"


def _cut(path: Path, chance: random.Random) -> None:
    path.write_bytes(path.read_bytes()[: chance.randrange(path.stat().st_size)])


def _lengthened(path: Path, chance: random.Random) -> None:
    path.write_bytes(path.read_bytes() + chance.randbytes(1 + chance.randrange(50)))


def _removed(path: Path, _: random.Random) -> None:
    path.unlink()


def _renamed(path: Path, _: random.Random) -> None:
    path.rename(path.with_name("x" + path.name[1:]))


def _emptied(path: Path, _: random.Random) -> None:
    path.write_bytes(b"")


def _linked(path: Path, _: random.Random) -> None:
    """The very bytes, but behind a link that leaves the bundle."""
    outside = path.parents[5] / "outside"
    outside.write_bytes(path.read_bytes())
    path.unlink()
    path.symlink_to(outside)


def _piped(path: Path, _: random.Random) -> None:
    path.unlink()
    os.mkfifo(path)


def _folder_instead(path: Path, _: random.Random) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    "damage", [_cut, _lengthened, _removed, _renamed, _emptied, _linked, _piped, _folder_instead]
)
def test_every_file_cut_removed_renamed_or_replaced_by_a_link(delivery: Delivery, damage: Damage) -> None:
    chance = random.Random(22)
    for path in delivery.files():
        damage(path, chance)
        outcome = delivery.outcome()
        if read_object_name(path.name):
            assert outcome == "set apart"
        elif path.name in ("acts.age", MANIFEST, SIGNATURE, bag.TAG_MANIFEST):
            assert outcome == "refused"
        delivery.restore()


def test_objects_under_each_others_names_or_doubled(delivery: Delivery) -> None:
    first, second, *_ = [path for path in delivery.files() if read_object_name(path.name)]
    one, other = first.read_bytes(), second.read_bytes()
    first.write_bytes(other)
    second.write_bytes(one)
    assert delivery.outcome() == "set apart"
    delivery.restore()
    second.write_bytes(one)
    assert delivery.outcome() == "set apart"
    delivery.restore()
    for name in (f"{'0' * 32}-0000-{'0' * 16}.age", f"{first.name[:33]}0001-{'0' * 16}.age", "acts.age.part"):
        (first.parent / name).write_bytes(one)
    (delivery.folder / "manifest.age.minisig.bak").write_bytes(b"x")
    assert delivery.outcome() == "whole"


def test_a_bundle_or_its_data_behind_a_link_is_refused(delivery: Delivery) -> None:
    away = delivery.world.folder / "away"
    for place in (delivery.folder / DATA, delivery.folder):
        shutil.rmtree(away, ignore_errors=True)
        place.rename(away)
        place.symlink_to(away, target_is_directory=True)
        assert delivery.outcome() == "refused"
        place.unlink()
        away.rename(place)
    assert delivery.outcome() == "whole"


def _signed_anew(
    folder: Path, laptop: InHand, bureau: InHand, change: Callable[[Manifest], Manifest]
) -> None:
    """The manifest as a laptop that lies would sign it, with lists that fit."""
    path = folder / DATA / MANIFEST
    manifest = msgspec.json.decode(unlock_bytes(path.read_bytes(), (bureau.working_identity,)), type=Manifest)
    locked = lock_bytes(msgspec.json.encode(change(manifest)), (bureau.working_identity.recipient,))
    path.write_bytes(locked)
    listed = bag.read_manifest((folder / bag.MANIFEST).read_text())
    (folder / bag.MANIFEST).write_text(
        bag.manifest_text({**listed, f"{DATA}/{MANIFEST}": sha256(locked).hexdigest()})
    )
    names = (bag.DECLARATION, bag.INFO, bag.MANIFEST)
    tags = bag.manifest_text({name: sha256((folder / name).read_bytes()).hexdigest() for name in names})
    (folder / bag.TAG_MANIFEST).write_text(tags)
    words = dict(
        word.split("=", 1) for word in comment_of((folder / SIGNATURE).read_text()).split(" ") if "=" in word
    )
    comment = trusted_comment({**words, "tags": sha256(tags.encode()).hexdigest()})
    (folder / SIGNATURE).write_text(laptop.signing_key.sign_bytes(locked, comment))


def _with_first_part(name: str) -> Callable[[Manifest], Manifest]:
    def change(manifest: Manifest) -> Manifest:
        first, *rest = manifest.objects
        part = msgspec.structs.replace(first.parts[0], name=name)
        return msgspec.structs.replace(
            manifest, objects=(msgspec.structs.replace(first, parts=(part,)), *rest)
        )

    return change


@pytest.mark.parametrize(
    "name", ["../../../outside", "/etc/passwd", "..", "", "a\\b.age", "con", "acts.age/.."]
)
def test_a_name_that_leaves_the_folder_is_refused_though_it_is_signed(delivery: Delivery, name: str) -> None:
    _signed_anew(delivery.folder, delivery.laptop, delivery.world.bureau, _with_first_part(name))
    assert delivery.outcome() == "refused"


def test_a_laptop_that_signs_anothers_digest_gives_nothing_of_it(delivery: Delivery) -> None:
    def swapped(manifest: Manifest) -> Manifest:
        first, second, *rest = manifest.objects
        lies = (
            msgspec.structs.replace(first, parts=second.parts),
            msgspec.structs.replace(second, parts=first.parts),
        )
        return msgspec.structs.replace(manifest, objects=(*lies, *rest))

    _signed_anew(delivery.folder, delivery.laptop, delivery.world.bureau, swapped)
    assert delivery.outcome() == "set apart"
    delivery.restore()
    _signed_anew(delivery.folder, delivery.laptop, delivery.world.bureau, lambda manifest: manifest)
    assert delivery.outcome() == "whole"


def test_signed_counts_and_digests_of_acts_have_to_fit(delivery: Delivery) -> None:
    for field, value in (("count", 1), ("size", 10), ("sha256", "0" * 64)):

        def change(manifest: Manifest, field: str = field, value: object = value) -> Manifest:
            acts = msgspec.structs.replace(manifest.acts, **{field: value})
            return msgspec.structs.replace(manifest, acts=acts)

        _signed_anew(delivery.folder, delivery.laptop, delivery.world.bureau, change)
        assert delivery.outcome() == ("whole" if field == "size" else "refused")
        delivery.restore()
