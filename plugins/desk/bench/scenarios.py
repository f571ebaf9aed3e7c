"""What is done to a site before a build, and what its output must show after it."""

import re
from collections.abc import Callable

import msgspec
from portal.model.finding import Refused

from .corpus import Sample, compose
from .sides import Side
from .trash import throw_away

_FOOTER = re.compile(r"(<footer><p>).*?(</p>)")


class Scenario(msgspec.Struct, frozen=True):
    """A row of the report; `prepare` takes a side, an article and a mark no text has yet.

    `edits` tells whether the mark must stand on the article's page after the build.
    """

    label: str
    prepare: Callable[[Side, Sample, str], None]
    edits: bool = False


def remove_products(side: Side, sample: Sample, mark: str) -> None:
    """Output and caches away: a build from nothing."""
    del sample, mark
    for name in side.products:
        throw_away(side.folder / name, side.folder.parent)


def change_nothing(side: Side, sample: Sample, mark: str) -> None:
    """The same build once more."""
    del side, sample, mark


def append_sentence(side: Side, sample: Sample, mark: str) -> None:
    """An editor adds a sentence at the end of one article."""
    with side.source_of(sample).open("a", encoding="utf-8") as source:
        source.write(f"\n{mark}\n")


def edit_base(side: Side, sample: Sample, mark: str) -> None:
    """Someone edits the template that every page is made with: nothing rendered can be kept."""
    del sample
    template = side.folder / side.base_template
    text = template.read_text(encoding="utf-8")
    template.write_text(_FOOTER.sub(rf"\g<1>{mark}\g<2>", text), encoding="utf-8")


COLD = Scenario("dựng từ đầu", remove_products)
SCENARIOS = (
    COLD,
    Scenario("không đổi gì", change_nothing),
    Scenario("sửa một bài", append_sentence, edits=True),
    Scenario("sửa khuôn gốc", edit_base, edits=True),
)


def check_output(side: Side, articles: int, sample: Sample, mark: str = "") -> None:
    """Raises Refused where pages are missing or the edited one is stale: its time says nothing."""
    output = side.folder / side.output
    found = sum(1 for _ in output.glob(side.articles))
    if found != articles:
        raise _refused(side, f"có {found} trang bài, phải là {articles}")
    records = sum(1 for _ in output.glob(side.records))
    if records != articles:
        raise _refused(side, f"có {records} tệp index.json của bài, phải là {articles}")
    lists = sum(1 for _ in output.glob(side.lists))
    # both page by 20; the first page of the list stands at the list's own address, not counted
    if lists < articles // 20 - 1:
        raise _refused(side, f"chỉ có {lists} trang danh sách cho {articles} bài")
    page = output / side.page_of(sample)
    if not page.is_file() or mark not in page.read_text(encoding="utf-8"):
        raise _refused(side, f"trang {side.page_of(sample)} không có câu vừa thêm")


def middle(articles: int) -> Sample:
    """The article that is edited: neither the newest nor on a list's first page."""
    return compose(articles // 2)


def _refused(side: Side, message: str) -> Refused:
    fix = f"số đo bị bỏ; xem {side.folder / 'build.log'}"
    return Refused(f"{side.name}: {message}", fix)
