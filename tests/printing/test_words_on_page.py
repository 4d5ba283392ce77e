"""Words are found where they stand on a printed page, so that a pen can write beside them."""

from app.printing.words_on_page import places_of_word
from tests.printing import samples
from tests.printing.reading import printed


def test_a_word_is_found_on_its_page_in_millimetres():
    pdf = printed(samples.walk_sheet()).pdf
    feet = places_of_word(pdf, "共2页") or places_of_word(pdf, "共")
    assert {place.page for place in feet} == {1, 2}
    for place in feet:
        assert 0 < place.left < place.right < 210
        assert 250 < place.top < place.bottom < 297


def test_a_word_that_is_not_there_has_no_place():
    assert places_of_word(printed(samples.walk_sheet()).pdf, "此词不在纸上") == ()
