"""The table of kinds: every folder of content/ that holds items, in the order of the site map."""

from typing import TYPE_CHECKING, Union

from ..labels import add_words
from ..model.item import Item
from .album import ALBUM
from .article import ARTICLE
from .dataset import DATASET
from .document import DOCUMENT
from .kind import Kind
from .page import PAGE
from .procedure import PROCEDURE
from .question import QUESTION
from .video import VIDEO

KINDS = (ARTICLE, VIDEO, ALBUM, QUESTION, DOCUMENT, PROCEDURE, DATASET, PAGE)
KIND_OF_FOLDER = {kind.folder: kind for kind in KINDS}
KIND_OF_NAME = {kind.name: kind for kind in KINDS}
for each in KINDS:
    add_words(each.words)

SECTIONS = tuple(kind for kind in KINDS if kind.plural)

if TYPE_CHECKING:
    AnyItem = Item
else:
    AnyItem = Union[tuple(kind.record for kind in KINDS)]  # noqa: UP007 - of a table


def kind_of(item: Item) -> Kind:
    """The row of an item's kind."""
    return KIND_OF_FOLDER[item.path.partition("/")[0]]
