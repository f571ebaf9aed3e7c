"""Which pages the tests of this folder look at: one of each kind, and each state of states/.

Those of the sections follow from the table of kinds. Where several pages are of one kind, it is
the one with the most markup: a fault shows where there is much to go wrong.
"""

from pathlib import Path

from portal.kinds.table import SECTIONS

# A page, or a pattern of pages, in the showcase's output.
_OURS = {
    "home": "",
    "list": "tin-tuc/",
    "older list": "tin-tuc/trang/1/",
    "year": "tin-tuc/2018/",
    "month": "tin-tuc/2018/06/",
    "category": "chuyen-muc/nghiep-vu/",
    "tags": "the/",
    "thread": "dong-su-kien/phong-trao-thi-dua-nam-2018/",
    "site map": "so-do-trang/",
    "article, photos": "tin-tuc/2018/06/so-ket-thi-dua/",
    "article, table, file": "tin-tuc/2018/04/tap-huan-van-thu/",
    "article, footnotes": "tin-tuc/2018/05/mo-phong-doc/",
    "article, h3 first": "tin-tuc/2026/11/tap-huan-chu-ky-so/",
    "article, all markup": "tin-tuc/2018/01/moi-thu/",
    "article, long words": "tin-tuc/2018/01/tieu-de-dai/",
    "article, wide table": "tin-tuc/2018/01/bang-rong/",
    "article, expired": "tin-tuc/2018/01/het-han/",
    "article, English": "en/tin-tuc/2018/01/english/",
    "page, people": "lanh-dao/",
    "page, chart": "co-cau-to-chuc/",
    "page, long words": "lien-he-don-vi/",
    "missing": "khong/co/trang/nay/",
}
_OTHERS = SECTIONS[1:]  # the news stand above
ITEMS = {kind.name: f"{kind.folder}/*/" for kind in _OTHERS}
LISTS = {kind.plural: f"{kind.folder}/" for kind in _OTHERS}
_FACETS = [f"{kind.folder}/{facet.word}/*/" for kind in _OTHERS for facet in kind.facets]
# One list of a facet: they are those of their sections with a longer heading.
FACETS = {"facet": _FACETS[0]} if _FACETS else {}
WAYS = {label: url[1:] for kind in SECTIONS for label, url in kind.ways}
KINDS = _OURS | ITEMS | LISTS | FACETS | WAYS


def find_page(output: Path, kind: str) -> str:
    """The path of the kind's page, from the root of the output."""
    pattern = KINDS[kind]
    if "*" not in pattern:
        return pattern
    found = list(output.glob(f"{pattern}index.html"))
    if kind in ITEMS:
        found = [page for page in found if page.with_name("index.json").is_file()]
    assert found, f"the showcase has no page of the kind {kind}: {pattern}"
    fullest = max(found, key=lambda page: (page.stat().st_size, page))
    return fullest.parent.relative_to(output).as_posix() + "/"
