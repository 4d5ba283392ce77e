"""This is about records as XML."""

import pytest

from app.xforms import FormFault, FormRefused, Session, from_submission, to_submission
from tests.xforms.form_making import bind, form_of


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
