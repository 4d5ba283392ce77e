import io
import random
from itertools import product

import pytest

from app.crypto.signatures import PublicKey, SigningKey, public_key_from_text, signer_of, verify
from app.domain.errors import FileRefused, Refusal
from tests.crypto.stock_tools import run

KEY = SigningKey.generate(random.Random(5).randbytes)
OTHER = SigningKey.generate(random.Random(6).randbytes)
DATA = random.Random(7).randbytes(3_000_000)
COMMENT = "fieldseal 示例 seq=7"


def refusal(public, data, signature):
    with pytest.raises(FileRefused) as refused:
        verify(public, io.BytesIO(data), signature)
    return refused.value.code


def test_a_signature_gives_its_trusted_comment():
    signature = KEY.sign_bytes(DATA, COMMENT)
    assert verify(KEY.public, io.BytesIO(DATA), signature) == COMMENT
    assert signer_of(signature) == KEY.public.key_id


def test_the_stock_tool_accepts_ours(tmp_path):
    file, public = tmp_path / "manifest.age", tmp_path / "key.pub"
    file.write_bytes(DATA)
    public.write_text(KEY.public.file_text())
    (tmp_path / "manifest.age.minisig").write_text(KEY.sign_bytes(DATA, COMMENT))
    checked = run("minisign", "-V", "-p", public, "-m", file)
    assert checked.returncode == 0, checked.stderr
    assert COMMENT.encode() in checked.stdout
    assert run("minisign", "-V", "-P", KEY.public.text, "-m", file).returncode == 0
    assert run("minisign", "-V", "-P", OTHER.public.text, "-m", file).returncode != 0


def test_we_accept_the_stock_tools(tmp_path):
    file, public, secret = tmp_path / "a.bin", tmp_path / "k.pub", tmp_path / "k.sec"
    file.write_bytes(DATA)
    made = run("minisign", "-G", "-W", "-p", public, "-s", secret)
    assert made.returncode == 0, made.stderr
    assert run("minisign", "-S", "-s", secret, "-t", "hello", "-m", file).returncode == 0
    signature = (tmp_path / "a.bin.minisig").read_text()
    theirs = public_key_from_text(public.read_text())
    assert verify(theirs, io.BytesIO(DATA), signature) == "hello"
    assert theirs.key_id.lstrip("0") in public.read_text()
    run("minisign", "-S", "-l", "-s", secret, "-m", file)
    assert refusal(theirs, DATA, (tmp_path / "a.bin.minisig").read_text()) is Refusal.DAMAGED


def test_changed_bytes_and_other_keys_are_refused():
    signature = KEY.sign_bytes(DATA, COMMENT)
    assert refusal(KEY.public, DATA[:-1], signature) is Refusal.SIGNATURE_WRONG
    assert refusal(KEY.public, DATA + b"x", signature) is Refusal.SIGNATURE_WRONG
    assert refusal(OTHER.public, DATA, signature) is Refusal.SIGNER_UNKNOWN
    renamed = signature.replace("seq=7", "seq=8")
    assert refusal(KEY.public, DATA, renamed) is Refusal.SIGNATURE_WRONG


def test_no_flip_in_the_signed_lines_is_accepted():
    small = b"manifest"
    signature = KEY.sign_bytes(small, COMMENT).encode()
    unsigned_note = signature.index(b"\n")
    for place, bit in product(range(len(signature)), range(8)):
        changed = bytearray(signature)
        changed[place] ^= 1 << bit
        try:
            text = changed.decode()
        except UnicodeDecodeError:
            continue
        try:
            assert verify(KEY.public, io.BytesIO(small), text) == COMMENT
        except FileRefused:
            continue
        assert place < unsigned_note or place == len(signature) - 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "untrusted comment: x\n",
        "a\nb\nc\nd\n",
        "\n" * 5000,
        "untrusted comment: \n" + "=" * 100 + "\ntrusted comment: \n\n",
    ],
)
def test_what_is_no_signature_is_called_damaged(text):
    assert refusal(KEY.public, b"", text) is Refusal.DAMAGED


def test_keys_are_read_with_care_and_never_shown():
    with pytest.raises(FileRefused):
        PublicKey("RWQ")
    with pytest.raises(FileRefused):
        public_key_from_text("")
    assert public_key_from_text(KEY.public.file_text()) == KEY.public
    assert repr(KEY) == "SigningKey()"
    assert len(KEY.public.fingerprint.replace(" ", "")) == 20
    with pytest.raises(ValueError, match="one line"):
        KEY.sign_bytes(b"", "two\nlines")
