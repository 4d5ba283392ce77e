import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.bag import NotABag, info_text, manifest_text, read_info, read_manifest

NAMES = st.text("abcdef0123456789-.", min_size=1, max_size=20)
DIGESTS = st.binary(min_size=32, max_size=32).map(bytes.hex)


@given(st.dictionaries(NAMES, DIGESTS))
def test_a_manifest_comes_back(digests):
    assert read_manifest(manifest_text(digests)) == digests


@given(st.text())
def test_any_text_is_a_manifest_or_refused(text):
    try:
        read = read_manifest(text)
    except NotABag:
        return
    assert all(len(digest) == 64 for digest in read.values())


def test_a_path_named_twice_is_refused():
    with pytest.raises(NotABag):
        read_manifest(f"{'0' * 64}  data/a\n{'1' * 64}  data/a\n")


def test_the_info_comes_back():
    entries = {"Bagging-Date": "2025-11-14", "Payload-Oxum": "10.1"}
    assert read_info(info_text(entries)) == entries
    with pytest.raises(NotABag):
        read_info("no colon\n")
