"""This is about originals: kept once, read back before they count, erased for good when the law says so."""

import io
from pathlib import Path

import pytest

from app.crypto.digests import sha256_hex, sm3_hex
from app.domain.errors import FileRefused, Refusal
from app.storage.case_file import CaseFile
from app.storage.database import PAGE_BYTES
from tests.storage.on_disk import KEY, a_case, a_step, flip, keeps, picture, raw, read, states, verified
from tests.storage.sqlcipher_format import unlocked


def test_an_original_has_both_digests_and_its_size(tmp_path: Path) -> None:
    with a_case(tmp_path) as case_file, case_file.writing() as writer:
        kept = writer.keep_original(picture(1), "image/jpeg")
        assert kept.is_new
        assert kept.original.sha256 == sha256_hex(picture(1))
        assert kept.original.sm3 == sm3_hex(picture(1))
        assert (kept.original.size, kept.original.media_type) == (2_500_000, "image/jpeg")


@pytest.mark.parametrize("size", [0, 1, 1024 * 1024 - 1, 1024 * 1024, 1024 * 1024 + 1])
def test_sizes_around_a_piece_come_back(tmp_path: Path, size: int) -> None:
    with a_case(tmp_path) as case_file:
        assert read(case_file, keeps(case_file, picture(1, size))) == picture(1, size)


def test_equal_bytes_are_stored_once_however_they_come(tmp_path: Path) -> None:
    with a_case(tmp_path) as case_file:
        digest = keeps(case_file, picture(1))
        with case_file.writing() as writer:
            assert not writer.keep_original(picture(1), "image/jpeg").is_new
            assert not writer.keep_original(io.BytesIO(picture(1)), "image/jpeg").is_new
            unread = io.BytesIO(picture(1))
            assert not writer.keep_original(unread, "image/jpeg", digest=digest).is_new
            assert unread.tell() == 0
        assert len(case_file.originals()) == 1
        case_file.close()
        connection = raw(case_file.path)
        assert connection.execute("SELECT count(*) FROM chunk").fetchone() == (3,)
        connection.close()


@pytest.mark.parametrize("as_stream", [True, False])
def test_other_bytes_than_promised_leave_nothing(tmp_path: Path, as_stream: bool) -> None:
    with a_case(tmp_path) as case_file:
        with case_file.writing() as writer:
            source = io.BytesIO(picture(2)) if as_stream else picture(2)
            with pytest.raises(FileRefused) as refused:
                writer.keep_original(source, "image/jpeg", digest=sha256_hex(picture(1)))
        assert refused.value.code is Refusal.ORIGINAL_DAMAGED
        assert case_file.originals() == ()
        case_file.close()
        connection = raw(case_file.path)
        assert connection.execute("SELECT count(*) FROM chunk").fetchone() == (0,)
        connection.close()


@pytest.mark.parametrize("promised", [True, False])
def test_bytes_that_do_not_come_back_as_written_leave_nothing(tmp_path: Path, promised: bool) -> None:
    """A trigger stands for the disk that lies."""
    with a_case(tmp_path) as case_file:
        case_file.close()
        connection = raw(case_file.path)
        connection.execute(
            "CREATE TRIGGER lie AFTER INSERT ON chunk WHEN NEW.n = 1 BEGIN "
            "UPDATE chunk SET bytes = zeroblob(length(NEW.bytes)) WHERE id = NEW.id; END"
        )
        connection.close()
    with CaseFile.open(case_file.path, KEY) as case_file:
        digest = sha256_hex(picture(1)) if promised else ""
        with case_file.writing() as writer, pytest.raises(FileRefused) as refused:
            writer.keep_original(io.BytesIO(picture(1)), "image/jpeg", digest=digest)
        assert refused.value.code is Refusal.ORIGINAL_DAMAGED
        assert refused.value.details["sha256"] == sha256_hex(picture(1))
        assert case_file.originals() == ()


def test_a_known_sm3_is_kept_only_with_the_sha256_it_belongs_to(tmp_path: Path) -> None:
    known = {"digest": sha256_hex(picture(1)), "sm3": sm3_hex(picture(1))}
    with a_case(tmp_path) as case_file, case_file.writing() as writer:
        assert (
            writer.keep_original(io.BytesIO(picture(1)), "image/jpeg", **known).original.sm3 == known["sm3"]
        )
        alone = writer.keep_original(io.BytesIO(picture(2)), "image/jpeg", sm3=known["sm3"]).original
        assert alone.sm3 == sm3_hex(picture(2))


def test_a_reader_that_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    class PulledStick(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            if self.tell() > 1_000_000:
                raise FileRefused(Refusal.STICK_GONE, file="DCIM")
            return super().read(size)

    with a_case(tmp_path) as case_file:
        with pytest.raises(FileRefused), case_file.writing() as writer:
            writer.keep_original(PulledStick(picture(1)), "image/jpeg")
        assert case_file.originals() == ()


def test_one_flipped_bit_spoils_one_picture_and_the_others_stay_readable(tmp_path: Path) -> None:
    case_file = a_case(tmp_path)
    states(case_file, a_step(1))
    digests = [keeps(case_file, picture(number)) for number in range(8)]
    case_file.close()
    pages = case_file.path.stat().st_size // PAGE_BYTES
    flip(case_file.path, (pages // 2) * PAGE_BYTES + 3000)
    with CaseFile.open(case_file.path, KEY) as spoiled:
        fates = {digest: _fate(spoiled, digest) for digest in digests}
        assert sorted(fates.values()).count("original_damaged") == 1
        assert sum(fate == "whole" for fate in fates.values()) == 7
        assert len(spoiled.load().acts) == 1
        report = verified(spoiled)
        assert report.damaged == tuple(each for each, fate in fates.items() if fate != "whole")
        assert report.originals == 7
        number = digests.index(report.damaged[0])
        with spoiled.writing() as writer:
            with pytest.raises(FileRefused):
                writer.renew_original(picture(99), digests[number])
            writer.renew_original(picture(number), digests[number])
        assert read(spoiled, digests[number]) == picture(number)
        assert verified(spoiled).is_whole
        states(spoiled, a_step(2))


def test_a_picture_whose_pieces_were_swapped_is_refused_at_its_end(tmp_path: Path) -> None:
    case_file = a_case(tmp_path)
    digest = keeps(case_file, picture(1))
    case_file.close()
    connection = raw(case_file.path)
    connection.execute("UPDATE chunk SET bytes = (SELECT bytes FROM chunk WHERE n = 0) WHERE n = 1")
    connection.close()
    with CaseFile.open(case_file.path, KEY) as changed:
        pieces = changed.read_original(digest)
        assert len(next(pieces)) + len(next(pieces)) == 2 * 1024 * 1024
        with pytest.raises(FileRefused) as refused:
            next(pieces)
        assert refused.value.code is Refusal.ORIGINAL_DAMAGED


def test_a_picture_with_a_piece_missing_is_refused(tmp_path: Path) -> None:
    case_file = a_case(tmp_path)
    digest = keeps(case_file, picture(1))
    case_file.close()
    connection = raw(case_file.path)
    connection.execute("DELETE FROM chunk WHERE n = 1")
    connection.close()
    with CaseFile.open(case_file.path, KEY) as changed:
        assert _fate(changed, digest) == "original_damaged"


def test_what_was_never_here_is_missing(tmp_path: Path) -> None:
    with a_case(tmp_path) as case_file:
        assert case_file.original("0" * 64) is None
        with pytest.raises(FileRefused) as refused:
            case_file.read_original("0" * 64)
        assert refused.value.code is Refusal.ORIGINAL_MISSING
        with pytest.raises(FileRefused) as refused, case_file.writing() as writer:
            writer.erase_original("0" * 64)
        assert refused.value.code is Refusal.ORIGINAL_MISSING


def test_an_erased_original_leaves_its_digests_and_not_one_byte(tmp_path: Path) -> None:
    with a_case(tmp_path) as case_file:
        digest, other = keeps(case_file, picture(1)), keeps(case_file, picture(2))
        with case_file.writing() as writer:
            writer.keep_derived(digest, "thumbnail", b"small")
        with case_file.writing() as writer:
            writer.erase_original(digest)
        assert _fate(case_file, digest) == "original_erased"
        assert read(case_file, other) == picture(2)
        assert case_file.derived(digest, "thumbnail") is None
        assert verified(case_file).erased == (digest,)
        assert verified(case_file).is_whole
        with case_file.writing() as writer:
            kept = writer.keep_original(picture(1), "image/jpeg")
            assert not kept.is_new
            assert kept.original.erased
        with pytest.raises(FileRefused) as refused, case_file.writing() as writer:
            writer.erase_original(digest)
        assert refused.value.code is Refusal.ORIGINAL_ERASED
        assert not Path(f"{case_file.path}-journal").exists()
    assert not _still_holds(case_file.path, picture(1)[5_000:5_032])
    assert _still_holds(case_file.path, picture(2)[5_000:5_032])


def _fate(case_file: CaseFile, digest: str) -> str:
    try:
        read(case_file, digest)
    except FileRefused as refused:
        return str(refused.code)
    return "whole"


def _still_holds(path: Path, trace: bytes) -> bool:
    """Whether any page of the unlocked file, free ones included, has these bytes."""
    return trace in unlocked(path, KEY)
