"""Words that differ in their marks only stay apart when typed."""

from hypothesis import given
from hypothesis import strategies as st
from portal.vietnamese.telex import telex

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệ"


def test_typed_text_is_that_of_the_table(telex_row):
    written, typed = telex_row
    assert telex(written) == typed


@given(st.text(st.sampled_from(LETTERS + " 0129")))
def test_vietnamese_becomes_ascii(text):
    assert telex(text).isascii()


@given(st.text())
def test_any_text_can_be_typed_and_typed_text_stays(text):
    typed = telex(text)
    assert telex(typed.lower()) == telex(typed)
