"""A headline is drawn once, and nobody gets that of other words."""

import pytest
from portal.model.site import Owner, Site
from portal.pages.headlines import headline_of
from portal.rendering.headline import show_headline

from tests.drawn import drawn

SITE = Site("Cổng Mẫu", "https://cuc-mau.example", "/", Owner("Cục Mẫu"))


@pytest.mark.parametrize("title", ["Bài thử", "Bài khác", "Bài thử"])
def test_the_picture_is_that_of_its_own_words(title):
    model = headline_of(title, SITE)
    assert drawn(model, SITE) == show_headline(model, SITE)


def test_the_same_words_are_drawn_once():
    assert drawn(headline_of("Bài", SITE), SITE) is drawn(headline_of("Bài", SITE), SITE)


def test_what_is_no_headline_is_a_bug_here_too():
    with pytest.raises(TypeError):
        drawn(SITE, SITE)
