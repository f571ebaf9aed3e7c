"""Which entry of the menu a page belongs to."""

import pytest
from portal.model.name import Name
from portal.rendering.current import current

TRAIL = (Name("Trang chủ", "/"), Name("Tin tức", "/tin-tuc/"))


@pytest.mark.parametrize(
    ("target", "url", "trail", "said"),
    [
        ("/tin-tuc/", "/tin-tuc/", TRAIL[:1], "page"),
        ("/tin-tuc/", "/tin-tuc/2018/06/bai/", TRAIL, "true"),
        ("/gioi-thieu/", "/tin-tuc/2018/06/bai/", TRAIL, ""),
        ("/", "/", (), "page"),
        ("/", "/tin-tuc/", TRAIL, ""),  # every page stands below the first one
        ("https://khac.example/", "/tin-tuc/", TRAIL, ""),
        ("/", "", (), ""),  # a page that is none
    ],
)
def test_the_entry_of_the_page_and_the_one_above_it_are_marked(target, url, trail, said):
    assert current(target, url, trail) == said
