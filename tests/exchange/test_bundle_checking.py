import os
import random
import shutil
from hashlib import sha256
from pathlib import Path

import msgspec
import pytest

from app.crypto.digests import sha256_hex
from app.crypto.locks import lock_bytes
from app.domain.errors import FileRefused, Refusal
from app.exchange.bundle import find_bundles, read_object_name
from app.exchange.bundle_checking import Standing, trusted_comment
from app.exchange.bundle_reading import read_bundle, verify_bundle
from app.exchange.bundle_writing import pack_at_once
from tests.exchange.bundle_made import BUREAU, BUREAU_KEY, KEYS, ORDER, STRANGER, TRUST, carried, read_all

SOURCE = carried(sizes=(2_000, 900), acts=3)
ACCEPTED = (SOURCE.stored, SOURCE.photos)


@pytest.fixture
def folder(tmp_path):
    return pack_at_once(tmp_path, ORDER, KEYS, SOURCE).path


def refusal(folder, trust=TRUST, who=BUREAU):
    with pytest.raises(FileRefused) as refused:
        read_bundle(folder, trust, [who])
    return refused.value.code


def biggest(folder):
    originals = (path for path in (folder / "data").iterdir() if read_object_name(path.name))
    return max(originals, key=lambda path: path.stat().st_size)


def is_harmless(folder):
    """Everything that is accepted is right; what is not right was told."""
    report = verify_bundle(folder, TRUST, [BUREAU])
    acts, originals, refused = read_all(read_bundle(folder, TRUST, [BUREAU]))
    assert acts == SOURCE.stored
    assert all(SOURCE.photos[digest] == data for digest, data in originals.items())
    assert set(report.broken) == set(refused)
    return report.whole and (acts, originals) == ACCEPTED


@pytest.mark.torture
def test_every_flipped_byte_is_noticed_or_harmless(folder):
    choose = random.Random(4)
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        good = path.read_bytes()
        for place in choose.sample(range(len(good)), min(len(good), 40)):
            changed = bytearray(good)
            changed[place] ^= 1 << choose.randrange(8)
            path.write_bytes(changed)
            try:
                harmless = is_harmless(folder)
            except FileRefused:
                harmless = False
            if harmless:
                first_line = good.index(b"\n")
                assert path.name == "manifest.age.minisig"
                assert place <= first_line or place == len(good) - 1
        path.write_bytes(good)
    assert is_harmless(folder)


def test_a_cut_lengthened_or_swapped_original_is_told_and_the_others_go_on(folder):
    parts = [entry.parts[0].name for entry in read_bundle(folder, TRUST, [BUREAU]).manifest.objects]
    first, second = (folder / "data" / name for name in parts)
    good = first.read_bytes()
    for bad in (good[:-1], good + b"x", b"", second.read_bytes(), lock_bytes(b"other", [BUREAU.recipient])):
        first.write_bytes(bad)
        report = verify_bundle(folder, TRUST, [BUREAU])
        assert report.damaged == (f"data/{first.name}",)
        assert f"data/{second.name}" in report.good
        assert len(report.broken) == 1
        acts, originals, refused = read_all(read_bundle(folder, TRUST, [BUREAU]))
        assert acts == SOURCE.stored
        assert originals.items() < SOURCE.photos.items()
        assert len(refused) == 1
    first.unlink()
    assert verify_bundle(folder, TRUST).missing == (f"data/{first.name}",)


def test_a_file_exchanged_together_with_the_lists_of_the_bag_is_noticed_without_a_key(folder):
    victim = biggest(folder)
    listed = folder / "manifest-sha256.txt"
    old, new = sha256(victim.read_bytes()).hexdigest(), lock_bytes(b"forged", [BUREAU.recipient])
    victim.write_bytes(new)
    before = sha256(listed.read_bytes()).hexdigest()
    listed.write_text(listed.read_text().replace(old, sha256(new).hexdigest()))
    tags = folder / "tagmanifest-sha256.txt"
    tags.write_text(tags.read_text().replace(before, sha256(listed.read_bytes()).hexdigest()))
    report = verify_bundle(folder, TRUST)
    assert (report.standing, report.whole, report.damaged) == (Standing.WRONG, False, ())
    assert refusal(folder) is Refusal.SIGNATURE_WRONG


def test_a_bundle_without_its_signature_was_never_handed_in(folder):
    (folder / "manifest.age.minisig").unlink()
    assert verify_bundle(folder, TRUST).standing is Standing.UNFINISHED
    assert refusal(folder) is Refusal.BUNDLE_UNFINISHED


def test_an_unknown_signer_is_told(folder):
    stranger = msgspec.structs.replace(TRUST, signers=(BUREAU_KEY.public,))
    report = verify_bundle(folder, stranger)
    assert (report.standing, report.signer) == (Standing.SIGNER_UNKNOWN, KEYS.signing.public.key_id)
    assert not report.whole
    assert refusal(folder, stranger) is Refusal.SIGNER_UNKNOWN


def test_strangers_other_offices_and_sample_offices_are_told_apart(folder):
    assert refusal(folder, who=STRANGER) is Refusal.NOT_FOR_US
    assert refusal(folder, msgspec.structs.replace(TRUST, sample=False)) is Refusal.SAMPLE_MIXED
    assert refusal(folder, msgspec.structs.replace(TRUST, office="10" * 8)) is Refusal.OTHER_OFFICE


def test_a_bundle_of_a_newer_program_is_left_alone(folder):
    info = folder / "bag-info.txt"
    info.write_text(info.read_text().replace("Format: 1", "Format: 2"))
    assert refusal(folder) is Refusal.NEWER_PROGRAM
    with pytest.raises(FileRefused) as refused:
        verify_bundle(folder, TRUST)
    assert refused.value.code is Refusal.NEWER_PROGRAM


def test_the_signature_of_another_bundle_does_not_fit(tmp_path, folder):
    other = msgspec.structs.replace(ORDER, bundle="c2" * 16, sequence=8)
    second = pack_at_once(tmp_path, other, KEYS, SOURCE).path
    shutil.copy(second / "manifest.age.minisig", folder)
    assert verify_bundle(folder, TRUST).standing is Standing.WRONG
    manifest = (folder / "data/manifest.age").read_bytes()
    tags = (second / "tagmanifest-sha256.txt").read_bytes()
    said = {"office": ORDER.office, "device": ORDER.device, "bundle": other.bundle, "tags": sha256_hex(tags)}
    (folder / "tagmanifest-sha256.txt").write_bytes(tags)
    (folder / "manifest.age.minisig").write_text(KEYS.signing.sign_bytes(manifest, trusted_comment(said)))
    assert refusal(folder) is Refusal.SIGNATURE_WRONG


OUTSIDE = [
    "../../outside",
    "/etc/passwd",
    "C:\\Windows\\win.ini",
    "data/../../outside",
    "~/x",
    "\\\\pc\\share\\x",
    "data/sub/x.age",
    "data/..\\..\\outside",
    "data/con.age",
    "data/x.age:stream",
]


@pytest.mark.parametrize("path", OUTSIDE)
def test_a_path_that_leaves_the_folder_is_told_and_never_opened(folder, path):
    listed = folder / "manifest-sha256.txt"
    listed.write_text(listed.read_text() + f"{'0' * 64}  {path}\n")
    report = verify_bundle(folder, TRUST)
    assert report.unsafe == (path,)
    assert not report.whole


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files on Windows")
def test_links_and_pipes_are_not_followed(tmp_path, folder):
    victim = biggest(folder)
    copy = tmp_path / "copy.age"
    victim.rename(copy)
    for put in (lambda: victim.symlink_to(copy), lambda: os.mkfifo(victim), victim.mkdir):
        put()
        assert verify_bundle(folder, TRUST).unsafe == (f"data/{victim.name}",)
        assert len(read_all(read_bundle(folder, TRUST, [BUREAU]))[2]) == 1
        if victim.is_dir() and not victim.is_symlink():
            victim.rmdir()
        else:
            victim.unlink()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files on Windows")
def test_a_folder_that_is_a_link_is_no_bundle(tmp_path, folder):
    moved = tmp_path / "elsewhere"
    (folder / "data").rename(moved)
    (folder / "data").symlink_to(moved, target_is_directory=True)
    assert refusal(folder) is Refusal.PATH_ESCAPES
    linked = folder.with_name("000008-" + "c3" * 16)
    linked.symlink_to(folder, target_is_directory=True)
    assert [each.path for each in find_bundles(tmp_path)] == [folder]


def test_what_some_system_left_behind_is_told_and_does_no_harm(folder):
    (folder / "Thumbs.db").write_bytes(b"x")
    (folder / "data" / "half.part").write_bytes(b"x")
    (folder / "data" / "._x").write_bytes(b"x")
    report = verify_bundle(folder, TRUST, [BUREAU])
    assert report.unexpected == ("Thumbs.db", "data/._x", "data/half.part")
    assert report.whole


@pytest.mark.parametrize(
    "name", ["manifest-sha256.txt", "tagmanifest-sha256.txt", "bagit.txt", "bag-info.txt"]
)
@pytest.mark.parametrize("text", [b"", b"\xff\xff", b"nonsense\n", None])
def test_a_lost_or_nonsense_list_is_told(folder, name, text):
    (folder / name).unlink()
    if text is not None:
        (folder / name).write_bytes(text)
    report = verify_bundle(folder, TRUST)
    assert not report.whole
    assert name in report.damaged + report.missing


def test_no_folder_at_all_is_told(tmp_path):
    with pytest.raises(FileRefused) as refused:
        verify_bundle(tmp_path / "nothing", TRUST)
    assert refused.value.code is Refusal.FILE_MISSING
    assert find_bundles(tmp_path) == ()


def test_a_digest_not_in_the_manifest_is_a_mistake(folder):
    with pytest.raises(KeyError), read_bundle(folder, TRUST, [BUREAU]).open_object("0" * 64):
        pass


def test_progress_reaches_the_end(folder):
    seen = []
    verify_bundle(folder, TRUST, progress=lambda done, total: seen.append((done, total)))
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1] == sum(p.stat().st_size for p in _checked(folder))


def _checked(folder: Path) -> list[Path]:
    tags = [folder / name for name in ("bagit.txt", "bag-info.txt", "manifest-sha256.txt")]
    return [*(folder / "data").iterdir(), *tags]
