"""What the page of any item shows."""

from portal.kinds.showing import show
from portal.model.around import Around, Tied
from portal.model.item_page import ItemModel

BASIS = Tied("legal_basis", "Luật Khiếu nại")
ALSO = Tied("see_also", "Bài b", "/b/"), Tied("see_also", "Bài c", "/c/")


def test_ties_of_one_way_stand_together_in_their_order(article):
    """A page has a heading for each way to be tied."""
    around = Around(url="/a/", indexed=True, expired=False, ties=(ALSO[0], BASIS, ALSO[1]))
    page = show(ItemModel, "article", article(), "", around)
    assert page.tied("see_also") == ALSO
    assert page.tied("legal_basis") == (BASIS,)
    assert page.tied("replaces") == ()
