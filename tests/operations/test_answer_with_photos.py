"""This is about pictures as answers: placed at the form with their question, on papers by their number."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.acts.case import Case
from app.domain.answers.facts import FormStarted
from app.domain.errors import Refusal, RuleRefused
from app.domain.photos.answering import file_name, file_words, photo_named
from app.domain.photos.photo import photos_of
from app.media.metadata import MetadataReader
from app.operations.answer_with_photos import Asked, answer_from_case, answer_from_tray
from app.operations.import_photos import import_photos
from app.operations.in_hand import InHand
from app.operations.session import Session
from app.operations.sort_photos import Wish, sort_photos
from app.storage.tray import Tray
from tests.media.pictures import photo_with
from tests.torture.office_made import AT, HERE, MACHINE, a_firm, an_office, session_on

ASKED = Asked("f", "/checklist/jn01_photo")


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[InHand]:
    with an_office(tmp_path / "office") as office:
        yield office


@pytest.fixture
def session(opened: InHand) -> Iterator[Session]:
    with opened.open_case(a_firm(opened).id) as case_file:
        made = session_on(opened, case_file)
        started = FormStarted(form="f", form_id="checklist", version="1", definition="0" * 64)
        with case_file.writing() as writer:
            writer.append(made.stamp(), made.case.seen, (started,))
        yield session_on(opened, case_file)


@pytest.fixture
def tray(opened: InHand, tmp_path: Path) -> Iterator[Tray]:
    files = []
    for number in (1, 2):
        files.append(tmp_path / f"IMG 000{number}.JPG")
        files[-1].write_bytes(photo_with(make=f"示例{number}"))
    with opened.open_tray(HERE.entropy) as tray, MetadataReader() as reader:
        import_photos(tray, files, reader, AT)
        yield tray


def from_tray(session: Session, tray: Tray, asked: Asked = ASKED) -> tuple[str, ...]:
    given = (session.case_file, session.case, session.stamp())
    pictures = [(f"p{at}", item.sha256) for at, item in enumerate(tray.items())]
    return answer_from_tray(given, tray, asked, pictures)


def here(session: Session) -> Case:
    return session.case_file.load()


def test_pictures_of_the_tray_come_in_with_their_question(session: Session, tray: Tray) -> None:
    names = from_tray(session, tray)
    case = here(session)
    assert names == ("p0.jpg", "p1.jpg")
    assert [photo.subject for photo in photos_of(case)] == ["form/f", "form/f"]
    assert {photo.question for photo in photos_of(case)} == {"f /checklist/jn01_photo"}
    assert [file_words(case)(name) for name in names] == ["检查表-拆除前-01", "检查表-拆除前-02"]
    assert tray.items() == ()


def test_the_form_says_which_stage_its_pictures_show(session: Session, tray: Tray) -> None:
    from_tray(session, tray, Asked("f", "/a", "sealing"))
    assert {photo.stage for photo in photos_of(here(session))} == {"sealing"}


def test_a_picture_of_the_case_stays_where_it_is(session: Session, tray: Tray) -> None:
    (item, _) = tray.items()
    session.do(sort_photos, tray, [Wish("p", item.sha256, MACHINE, "after")])
    (name,) = answer_from_case(session.case_file, here(session), session.stamp(), ASKED, ["p"])
    (photo,) = photos_of(here(session))
    assert name == file_name(photo) == "p.jpg"
    assert (photo.subject, photo.stage, photo.question) == (MACHINE, "after", ASKED.reference)
    acts = len(here(session).acts)
    other = Asked("f", "/checklist/jn02_photo")
    assert answer_from_case(session.case_file, here(session), session.stamp(), other, ["p"]) == ("p.jpg",)
    assert len(here(session).acts) == acts


def test_a_picture_that_is_here_already_answers_all_the_same(session: Session, tray: Tray) -> None:
    (item, _) = tray.items()
    session.do(sort_photos, tray, [Wish("p", item.sha256, MACHINE, "after")])
    given = (session.case_file, here(session), session.stamp())
    assert answer_from_tray(given, tray, ASKED, [("q", item.sha256)]) == ("p.jpg",)


def test_what_no_answer_means_is_nothing(session: Session, tray: Tray) -> None:
    from_tray(session, tray)
    assert photo_named(here(session), "nobody.jpg") is None
    assert file_words(here(session))("nobody.jpg") == "nobody.jpg"


def test_a_form_the_case_does_not_know_gets_none(session: Session, tray: Tray) -> None:
    with pytest.raises(RuleRefused) as refused:
        from_tray(session, tray, Asked("other", "/a"))
    assert refused.value.code is Refusal.FORM_UNKNOWN
    assert len(tray.items()) == 2
