import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import bagit
import msgspec
import pytest

from app.domain.errors import FileRefused, Refusal, Stopped
from app.exchange.bundle import bundle_path, find_bundles, read_object_name
from app.exchange.bundle_reading import read_bundle, verify_bundle
from app.exchange.bundle_writing import pack, pack_at_once
from tests.crypto.stock_tools import run
from tests.exchange.bundle_made import (
    BUNDLE,
    BUREAU,
    CASE,
    DEVICE,
    ESCROW,
    KEYS,
    LAPTOP,
    ORDER,
    OTHER_CASE,
    TRUST,
    act,
    carried,
    read_all,
)


def files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def stamps(folder):
    return {path.name: (path.stat().st_mtime_ns, path.stat().st_ino) for path in (folder / "data").iterdir()}


def refusal(stick, source, order=ORDER):
    with pytest.raises(FileRefused) as refused:
        pack_at_once(stick, order, KEYS, source)
    return refused.value


def test_what_was_packed_is_read_back_byte_for_byte(tmp_path):
    source = carried()
    packed = pack_at_once(tmp_path, ORDER, KEYS, source)
    for who in (BUREAU, ESCROW):
        bundle = read_bundle(packed.path, TRUST, [who])
        acts, originals, refused = read_all(bundle)
        assert (acts, originals, refused) == (source.stored, source.photos, [])
    assert bundle.signer == LAPTOP.public.key_id
    assert packed.manifest_sha256 == bundle.manifest_sha256
    assert verify_bundle(packed.path, TRUST, [BUREAU]).whole


def test_the_manifest_says_what_is_in_it(tmp_path):
    source = carried()
    manifest = read_bundle(pack_at_once(tmp_path, ORDER, KEYS, source).path, TRUST, [BUREAU]).manifest
    ranges = [(each.case, each.device, each.first, each.last) for each in manifest.ranges]
    assert ranges == [
        (CASE, DEVICE, 1, 40),
        (OTHER_CASE, "cd" * 10, 1, 2),
        (OTHER_CASE, "cd" * 10, 5, 5),
    ]
    assert {each.sha256: each.size for each in manifest.objects} == {
        k: len(v) for k, v in source.photos.items()
    }
    assert [each.cases for each in manifest.objects if each.size == 0] == [(CASE, OTHER_CASE)]
    assert (manifest.nonce, manifest.sequence, manifest.sample) == (ORDER.nonce, 7, True)
    assert manifest.algorithms["lock"] == "age-x25519"


def test_bagit_age_and_minisign_agree_with_us(tmp_path):
    source = carried()
    folder = pack_at_once(tmp_path, ORDER, KEYS, source).path
    assert bagit.Bag(str(folder)).validate()
    (tmp_path / "key.txt").write_text(BUREAU.secret)
    manifest = read_bundle(folder, TRUST, [BUREAU]).manifest
    for entry in manifest.objects:
        opened = run("age", "-d", "-i", tmp_path / "key.txt", folder / "data" / entry.parts[0].name)
        assert opened.stdout == source.photos[entry.sha256]
    acts = run("age", "-d", "-i", tmp_path / "key.txt", folder / "data" / "acts.age").stdout
    assert source.stored[0][1] in acts
    signature, signed = folder / "manifest.age.minisig", folder / "data" / "manifest.age"
    assert run("minisign", "-V", "-P", LAPTOP.public.text, "-x", signature, "-m", signed).returncode == 0


def test_nothing_on_the_stick_tells_what_is_in_it(tmp_path):
    source = carried()
    pack_at_once(tmp_path, ORDER, KEYS, source)
    shown = b"\n".join(data + name.encode() for name, data in files(tmp_path).items())
    assert CASE.encode() not in shown
    for digest in source.photos:
        assert digest[:12].encode() not in shown
    assert all(name.isascii() and len(name) < 200 for name in files(tmp_path))


def test_packing_again_without_a_change_only_reads(tmp_path):
    folder = pack_at_once(tmp_path, ORDER, KEYS, carried()).path
    before, source = stamps(folder), carried()
    again = pack_at_once(
        tmp_path, msgspec.structs.replace(ORDER, at="2025-11-15T08:00:00+08:00"), KEYS, source
    )
    assert (again.written, again.kept, source.opened) == (0, 4, [])
    assert stamps(folder) == before


def test_a_handed_in_bundle_is_never_given_other_contents(tmp_path):
    folder = pack_at_once(tmp_path, ORDER, KEYS, carried()).path
    before = files(folder)
    assert refusal(tmp_path, carried(acts=41)).code is Refusal.FILE_EXISTS
    assert files(folder) == before


def test_a_damaged_file_of_our_own_bundle_is_packed_anew(tmp_path):
    folder = pack_at_once(tmp_path, ORDER, KEYS, carried()).path
    bad = max((folder / "data").iterdir(), key=lambda path: path.stat().st_size)
    bad.write_bytes(bad.read_bytes()[:-1])
    again = pack_at_once(tmp_path, ORDER, KEYS, carried())
    assert (again.written, again.kept) == (1, 3)
    assert verify_bundle(folder, TRUST, [BUREAU]).whole


@pytest.mark.parametrize("pressed_at", [1, 2, 3, 4])
def test_stopped_anywhere_it_goes_on_where_it_was(tmp_path, pressed_at):
    steps = 0

    def progress(done, total):
        nonlocal steps
        steps += 1
        assert 0 <= done <= total
        if steps == pressed_at:
            raise Stopped

    with pytest.raises(Stopped):
        pack_at_once(tmp_path, ORDER, KEYS, carried(), progress)
    finished = [p.name for p in bundle_path(tmp_path, ORDER).rglob("*.age") if read_object_name(p.name)]
    assert not list(tmp_path.rglob("*.minisig"))
    again = pack_at_once(tmp_path, ORDER, KEYS, carried(acts=44))
    assert (again.kept, again.written) == (len(finished), 4 - len(finished))
    assert bagit.Bag(str(again.path)).validate()
    assert len(read_all(read_bundle(again.path, TRUST, [BUREAU]))[0]) == 47


def test_left_overs_of_other_recipients_do_not_travel(tmp_path):
    only_bureau = msgspec.structs.replace(ORDER, recipients=(BUREAU.recipient,))
    with closing(pack(tmp_path, only_bureau, KEYS, carried())) as steps:
        for _ in range(4):
            next(steps)
    folder = pack_at_once(tmp_path, ORDER, KEYS, carried()).path
    assert bagit.Bag(str(folder)).validate()
    assert read_all(read_bundle(folder, TRUST, [ESCROW]))[2] == []


CHILD = """
import os, signal, sys
from pathlib import Path
from app.exchange.bundle_writing import pack
from app.exchange.bundle_writing import PackKeys
import msgspec
from tests.exchange import bundle_made as made
order = msgspec.structs.replace(made.ORDER, recipients=tuple(sys.argv[3].split(",")))
for done, total in pack(Path(sys.argv[1]), order, made.KEYS, made.carried(sizes=(300_000,) * 20)):
    if done >= float(sys.argv[2]) * total:
        os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.torture
@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.95])
def test_killed_on_the_way_every_finished_file_is_used_again(tmp_path, share):
    recipients = ",".join(ORDER.recipients)
    root = Path(__file__).resolve().parents[2]
    child = subprocess.run(
        [sys.executable, "-c", CHILD, str(tmp_path), str(share), recipients],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        timeout=120,
        check=False,
    )
    assert child.returncode == -signal.SIGKILL
    finished = {
        name: stamp for name, stamp in stamps(bundle_path(tmp_path, ORDER)).items() if read_object_name(name)
    }
    assert len(finished) >= int(20 * share) - 4
    found = find_bundles(tmp_path)
    assert [(each.bundle, each.sequence, each.finished) for each in found] == [(BUNDLE, 7, False)]
    source = carried(sizes=(300_000,) * 20)
    again = pack_at_once(tmp_path, ORDER, KEYS, source)
    assert (again.kept, len(source.opened)) == (len(finished), 20 - len(finished))
    assert finished.items() <= stamps(again.path).items()
    assert bagit.Bag(str(again.path)).validate()
    assert read_all(read_bundle(again.path, TRUST, [BUREAU]))[1] == source.photos
    assert find_bundles(tmp_path)[0].finished


LIMITED = """
import resource, sys
from pathlib import Path
from app.domain.errors import FileRefused
from app.exchange.bundle_writing import pack_at_once
from tests.exchange import bundle_made as made
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
try:
    pack_at_once(Path(sys.argv[1]), made.ORDER, made.KEYS, made.carried(sizes=(90_000,) * 3 + (300_000,)))
except FileRefused as refused:
    print(refused.code, refused.details["kept"], refused.details["needed_bytes"])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no resource limits on Windows")
def test_a_full_stick_says_what_is_safe_and_leaves_no_half_file(tmp_path):
    root = Path(__file__).resolve().parents[2]
    child = subprocess.run(
        [sys.executable, "-c", LIMITED, str(tmp_path)],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    code, kept, needed = child.stdout.split()
    left = list((bundle_path(tmp_path, ORDER) / "data").iterdir())
    assert (code, int(kept), int(needed)) == ("disk_full", len(left), 570_000)
    assert all(read_object_name(path.name) for path in left)


def test_a_stick_that_is_not_there_is_gone(tmp_path):
    assert refusal(tmp_path / "nowhere", carried()).code is Refusal.STICK_GONE


def test_a_stick_pulled_on_the_way_is_gone(tmp_path):
    stick, away = tmp_path / "stick", tmp_path / "away"
    stick.mkdir()
    with closing(pack(stick, ORDER, KEYS, carried())) as steps:
        next(steps)
        stick.rename(away)
        with pytest.raises(FileRefused) as refused:
            list(steps)
    assert refused.value.code is Refusal.STICK_GONE
    away.rename(stick)
    assert verify_bundle(pack_at_once(stick, ORDER, KEYS, carried()).path, TRUST, [BUREAU]).whole


def test_an_original_the_laptop_can_not_read_does_not_hold_up_the_others(tmp_path):
    source = carried()
    digests = sorted(source.photos)
    source.unreadable = {digests[0]}
    source.photos[digests[1]] += b"rotten"
    packed = pack_at_once(tmp_path, ORDER, KEYS, source)
    assert {digest for _, digest in packed.unreadable} == {digests[0], digests[1]}
    bundle = read_bundle(packed.path, TRUST, [BUREAU])
    assert bundle.manifest.unreadable == packed.unreadable
    assert set(read_all(bundle)[1]) == set(digests[2:])
    assert verify_bundle(packed.path, TRUST, [BUREAU]).whole


def test_a_long_original_travels_in_parts_and_resumes_by_part(tmp_path):
    order, long = msgspec.structs.replace(ORDER, part_size=10 << 20), 35 << 20
    with closing(pack(tmp_path, order, KEYS, carried(sizes=(long,)))) as steps:
        while next(steps)[0] < 25 << 20:
            pass
    assert len(list(tmp_path.rglob("*.age"))) in {1, 2}
    finished = len(list(tmp_path.rglob("*.age")))
    source = carried(sizes=(long,))
    packed = pack_at_once(tmp_path, order, KEYS, source)
    assert (packed.kept, packed.written) == (finished, 4 - finished)
    bundle = read_bundle(packed.path, TRUST, [BUREAU])
    assert len(bundle.manifest.objects[0].parts) == 4
    assert read_all(bundle)[1] == source.photos
    with bundle.open_object(bundle.manifest.objects[0].sha256) as given_up:
        assert given_up.read(10)
    last = packed.path / "data" / bundle.manifest.objects[0].parts[3].name
    last.write_bytes(last.read_bytes()[:-1])
    assert read_all(bundle)[2] == [bundle.manifest.objects[0].sha256]


def test_ids_no_stick_can_carry_are_a_mistake(tmp_path):
    for wrong in ("../../etc", "CON", "", "a/b", "示例区工信局"):
        with pytest.raises(ValueError, match="Not an id"):
            pack_at_once(tmp_path, msgspec.structs.replace(ORDER, office=wrong), KEYS, carried())
    with pytest.raises(ValueError, match="six digits"):
        pack_at_once(tmp_path, msgspec.structs.replace(ORDER, sequence=0), KEYS, carried())


def test_an_act_with_unreadable_envelope_is_carried_all_the_same(tmp_path):
    source = carried()
    source.stored += [(CASE, b"\xff no json \n\n"), (CASE, b""), (CASE, act(CASE, 41))]
    bundle = read_bundle(pack_at_once(tmp_path, ORDER, KEYS, source).path, TRUST, [BUREAU])
    assert list(bundle.acts()) == source.stored
    assert bundle.manifest.acts.count == len(source.stored)
