"""This is about records as XML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.xforms import FormFault, FormRefused, Session, from_submission, to_submission
from app.xforms.submission.reading import about_submission
from app.xforms.submission.writing import Identity, file_names
from tests.xforms.form_making import bind, form_of, inputs, repeat


def test_what_is_not_relevant_stays_at_home() -> None:
    form = form_of("<a>1</a><b>secret</b><g><c/></g>", bind("/data/b", relevant="/data/a = 2"))
    assert b"secret" not in to_submission(Session(form))


def test_signs_that_mean_something_in_xml_are_escaped() -> None:
    form = form_of("<a/>")
    session = Session(form)
    session.set("/data/a", '<断水> & "断电"\n第二行')
    sent = to_submission(session)
    assert from_submission(form, sent).state("/data/a").value == '<断水> & "断电"\n第二行'
    assert b'<data id="t" version="1">' in sent


def test_another_forms_record_is_refused() -> None:
    form = form_of("<a/>")
    for xml in (b"<other/>", b'<data id="else"><a/></data>'):
        with pytest.raises(FormRefused) as refused:
            from_submission(form, xml)
        assert refused.value.code is FormFault.WRONG_FORM


FORM = form_of(
    "<a/><n/><shot/><r jr:template=''><x/><s jr:template=''><y/></s></r>"
    "<orx:meta><orx:instanceID/></orx:meta>",
    bind("/data/n", type="int") + bind("/data/r/x", relevant="/data/n != 3"),
    inputs("/data/a", "/data/n")
    + "<upload ref='/data/shot' mediatype='image/*'/>"
    + repeat("/data/r", inputs("/data/r/x") + repeat("/data/r/s", inputs("/data/r/s/y"))),
)
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=12)


def filled(first: str, number: int, items: list[list[str]]) -> Session:
    session = Session(FORM)
    session.set("/data/a", first)
    session.set("/data/n", str(number))
    for inner in items:
        session.add_repeat("/data/r")
        item = session.items("/data/r")[-1]
        for text in inner:
            session.set(f"{item}/x", text)
            session.add_repeat(f"{item}/s")
            session.set(f"{session.items(f'{item}/s')[-1]}/y", text)
    return session


@given(TEXTS, st.integers(0, 5), st.lists(st.lists(TEXTS, max_size=3), max_size=3))
def test_what_goes_out_comes_back_in_the_same(first: str, number: int, items: list[list[str]]) -> None:
    session = filled(first, number, items)
    sent = to_submission(session)
    again = from_submission(FORM, sent)
    assert to_submission(again) == sent
    identity = Identity("uuid:2", "uuid:1")
    assert to_submission(from_submission(FORM, to_submission(session, identity)), identity) == to_submission(
        session, identity
    )


@pytest.mark.parametrize("meta", ["", "<meta><instanceID/></meta>", "<orx:meta><orx:instanceID/></orx:meta>"])
def test_an_export_says_who_it_is_and_what_it_replaces(meta: str) -> None:
    session = Session(form_of(f"<a>1</a>{meta}"))
    about = about_submission(to_submission(session, Identity("uuid:2", "uuid:1")))
    assert (about.form_id, about.version, about.instance, about.replaces) == ("t", "1", "uuid:2", "uuid:1")
    assert about_submission(to_submission(session, Identity("uuid:2"))).replaces == ""


def test_a_server_gets_one_file_for_a_question_and_the_record_keeps_all() -> None:
    session = Session(FORM)
    session.set("/data/shot", "1.jpg 2.jpg")
    assert b"<shot>1.jpg</shot>" in to_submission(session, Identity("uuid:1"))
    assert b"<shot>1.jpg 2.jpg</shot>" in to_submission(session)
    assert file_names(session) == ["1.jpg", "2.jpg"]


def test_the_root_may_be_called_otherwise_when_the_id_is_right() -> None:
    form = form_of("<a/>")
    assert from_submission(form, b"<other id='t'><a>x</a></other>").state("/data/a").value == "x"
