"""What a page says of itself to those who only list it."""

from portal.pages.body import described


def test_the_summary_describes_a_page_and_the_title_where_there_is_none(article):
    assert described(article(title="Họp", summary="Tóm tắt.")) == "Tóm tắt."
    assert described(article(title="Họp")) == "Họp"
