"""Whatever is refused is said in a whole sentence."""

import string

from app.domain.errors import FileRefused, Refusal
from app.operations.messages import SENTENCES, sentence


def test_every_refusal_has_a_sentence() -> None:
    assert set(SENTENCES) == set(Refusal)


def test_a_sentence_says_what_it_was_told() -> None:
    assert sentence(FileRefused(Refusal.FILE_MISSING, file="a.case")).startswith("a.case is not there")


def test_a_detail_that_was_not_told_does_not_hide_the_sentence() -> None:
    for code, pattern in SENTENCES.items():
        names = [name for _, name, _, _ in string.Formatter().parse(pattern) if name]
        said = sentence(FileRefused(code))
        assert all(f"({name})" in said for name in names)
