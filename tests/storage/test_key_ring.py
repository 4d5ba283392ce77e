"""This is about the key ring: officers get in, strangers don't, a forgotten passphrase is mended."""

import secrets
from pathlib import Path

import pytest

from app.crypto.locks import identity_from_secret, lock_bytes, new_identity
from app.crypto.passphrases import Strength
from app.domain.errors import FileRefused, Refusal
from app.storage.key_ring import KeyRing, OpenRing, create_ring, escrowed_case_key, key_path

QUICK = Strength(memory_kib=64, passes=1, lanes=1)
WORDS = "示例口令 one"


def a_ring(folder: Path) -> OpenRing:
    return create_ring(folder / "ring.json", "officer-lin", WORDS, secrets.token_bytes, QUICK)


def test_an_officer_takes_out_what_was_kept(tmp_path: Path) -> None:
    a_ring(tmp_path).keep_secret("district", b"d" * 32)
    ring = KeyRing(tmp_path / "ring.json")
    assert ring.officers == ("officer-lin",)
    assert ring.secret_names == ("district",)
    assert ring.unlock("officer-lin", WORDS).secret("district") == b"d" * 32


@pytest.mark.parametrize(("officer", "words"), [("officer-lin", "wrong"), ("officer-xu", WORDS)])
def test_nobody_else_gets_in(tmp_path: Path, officer: str, words: str) -> None:
    a_ring(tmp_path)
    with pytest.raises(FileRefused) as refused:
        KeyRing(tmp_path / "ring.json").unlock(officer, words)
    assert refused.value.code is Refusal.WRONG_PASSPHRASE


def test_several_officers_each_with_their_own_words(tmp_path: Path) -> None:
    ring = a_ring(tmp_path)
    ring.keep_secret("district", b"d" * 32)
    ring.set_passphrase("officer-xu", "another", secrets.token_bytes, QUICK)
    ring.set_passphrase("officer-lin", "changed", secrets.token_bytes, QUICK)
    again = KeyRing(tmp_path / "ring.json")
    assert again.unlock("officer-xu", "another").secret("district") == b"d" * 32
    again.unlock("officer-lin", "changed").forget_officer("officer-xu")
    assert KeyRing(tmp_path / "ring.json").officers == ("officer-lin",)
    with pytest.raises(FileRefused):
        KeyRing(tmp_path / "ring.json").unlock("officer-lin", WORDS)


def test_a_forgotten_passphrase_is_mended_with_the_escrow_sheet(tmp_path: Path) -> None:
    escrow = new_identity()
    ring = a_ring(tmp_path)
    case_path = tmp_path / "a.case"
    key = ring.new_case_key(case_path, secrets.token_bytes)
    with pytest.raises(FileRefused) as refused:
        ring.recover(escrow)
    assert refused.value.code is Refusal.KEY_MISSING
    ring.keep_secret("district", b"d" * 32)
    ring.set_escrow([escrow.recipient], [case_path])
    recovered = KeyRing(tmp_path / "ring.json").recover(identity_from_secret(escrow.secret))
    recovered.set_passphrase("officer-lin", "new words", secrets.token_bytes, QUICK)
    again = KeyRing(tmp_path / "ring.json").unlock("officer-lin", "new words")
    assert again.secret("district") == b"d" * 32
    assert again.case_key(case_path) == key
    assert again.recipients == (again.identity.recipient, escrow.recipient)
    with pytest.raises(FileRefused) as refused:
        KeyRing(tmp_path / "ring.json").recover(new_identity())
    assert refused.value.code is Refusal.NOT_FOR_US


def test_a_case_key_is_opened_by_the_escrow_sheet_though_the_ring_is_lost(tmp_path: Path) -> None:
    escrow = new_identity()
    ring = a_ring(tmp_path)
    ring.set_escrow([escrow.recipient])
    key = ring.new_case_key(tmp_path / "a.case", secrets.token_bytes)
    (tmp_path / "ring.json").unlink()
    assert escrowed_case_key(tmp_path / "a.case", escrow) == key


def test_a_case_has_one_key(tmp_path: Path) -> None:
    ring = a_ring(tmp_path)
    key = ring.new_case_key(tmp_path / "a.case", secrets.token_bytes)
    assert ring.new_case_key(tmp_path / "a.case", secrets.token_bytes) == key, "its making was cut short"
    (tmp_path / "a.case").touch()
    with pytest.raises(FileRefused) as refused:
        ring.new_case_key(tmp_path / "a.case", secrets.token_bytes)
    assert refused.value.code is Refusal.FILE_EXISTS
    with pytest.raises(FileRefused) as refused:
        ring.case_key(tmp_path / "b.case")
    assert refused.value.code is Refusal.KEY_MISSING
    with pytest.raises(FileRefused) as refused:
        ring.secret("district")
    assert refused.value.code is Refusal.KEY_MISSING


def test_a_key_slipped_in_from_outside_is_not_believed(tmp_path: Path) -> None:
    ring = a_ring(tmp_path)
    stranger = create_ring(tmp_path / "other.json", "stranger", "words", secrets.token_bytes, QUICK)
    stranger.set_escrow([ring.identity.recipient])
    stranger.new_case_key(tmp_path / "a.case", secrets.token_bytes)
    with pytest.raises(FileRefused) as refused:
        ring.case_key(tmp_path / "a.case")
    assert refused.value.code is Refusal.DAMAGED


def test_a_key_laid_beside_another_case_is_not_believed(tmp_path: Path) -> None:
    ring = a_ring(tmp_path)
    ring.new_case_key(tmp_path / "a.case", secrets.token_bytes)
    key_path(tmp_path / "a.case").rename(key_path(tmp_path / "b.case"))
    with pytest.raises(FileRefused) as refused:
        ring.case_key(tmp_path / "b.case")
    assert refused.value.code is Refusal.DAMAGED
    key_path(tmp_path / "b.case").write_bytes(lock_bytes(b"no json", [ring.identity.recipient]))
    with pytest.raises(FileRefused):
        ring.case_key(tmp_path / "b.case")


def test_public_halves_are_read_without_a_passphrase(tmp_path: Path) -> None:
    a_ring(tmp_path).set_public("root", "RW…")
    assert KeyRing(tmp_path / "ring.json").public("root") == "RW…"
    assert KeyRing(tmp_path / "ring.json").public("none") == ""


def test_nothing_secret_lies_on_the_disk(tmp_path: Path) -> None:
    ring = a_ring(tmp_path)
    ring.keep_secret("district", b"district secret bytes")
    key = ring.new_case_key(tmp_path / "a.case", secrets.token_bytes)
    everything = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    for secret in (b"district secret bytes", key, key.hex().encode(), ring.identity.secret.encode()):
        assert secret not in everything


@pytest.mark.parametrize(
    ("stored", "code"), [(b"", Refusal.DAMAGED), (b'{"fieldseal_keys":9}', Refusal.NEWER_PROGRAM)]
)
def test_a_spoiled_or_newer_ring_is_refused(tmp_path: Path, stored: bytes, code: Refusal) -> None:
    (tmp_path / "ring.json").write_bytes(stored)
    with pytest.raises(FileRefused) as refused:
        KeyRing(tmp_path / "ring.json")
    assert refused.value.code is code


def test_a_ring_is_never_put_over_another(tmp_path: Path) -> None:
    a_ring(tmp_path)
    with pytest.raises(FileRefused) as refused:
        a_ring(tmp_path)
    assert refused.value.code is Refusal.FILE_EXISTS
    with pytest.raises(FileRefused):
        OpenRing(tmp_path / "ring.json", new_identity())
