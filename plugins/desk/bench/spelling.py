"""A sample → its source file as a generator wants it: name and text, one function a generator."""

import json
import re
from collections.abc import Callable

import msgspec

from .corpus import Block, Figure, Sample

_RELATED = re.compile(r"\(/bai/\d+/\)")
_HUGO_TIME = "%Y-%m-%dT%H:%M:%S+07:00"
_PORTAL_TIME = "%Y-%m-%d %H:%M:%S"


class Source(msgspec.Struct, frozen=True):
    """A Markdown file: its path below the folder of articles, its text."""

    path: str
    text: str


def portal(sample: Sample) -> Source:
    """Ours (contracts.md §3): photos in `content/anh-chung/`, figures in Markdown."""
    fields = (
        f"title: {_quoted(sample.title)}",
        f"date: {sample.date:{_PORTAL_TIME}}",
        f"modified: {sample.modified:{_PORTAL_TIME}}",
        f"slug: {sample.slug}",
        f"category: {_quoted(sample.category)}",
        f"tags: {_listed(sample.tags)}",
        f"summary: {_quoted(sample.summary)}",
        f"unit: {_quoted(sample.byline)}",
        f"views: {sample.views}",
        f"cover: /anh-chung/{photo_name(sample.photo)}",
        f"cover_alt: {_quoted('Ảnh: ' + sample.caption)}",
        f"cover_caption: {_quoted(sample.caption)}",
    )
    body = _body(sample, _portal_figure)
    return _source(sample, fields, _RELATED.sub("(/tin-tuc/)", body))


def hugo(sample: Sample) -> Source:
    """Hugo's: photos in `static/images/`, figures as the HTML that Goldmark passes through."""
    fields = (
        f"title: {_quoted(sample.title)}",
        f"date: {sample.date:{_HUGO_TIME}}",
        f"slug: {sample.slug}",
        f"lastmod: {sample.modified:{_HUGO_TIME}}",
        f"categories: {_listed((sample.category,))}",
        f"tags: {_listed(sample.tags)}",
        f"summary: {_quoted(sample.summary)}",
        f"author: {_quoted(sample.byline)}",
        f"views: {sample.views}",
        f'image: "/images/{photo_name(sample.photo)}"',
        f"image_caption: {_quoted(sample.caption)}",
    )
    return _source(sample, fields, _body(sample, _hugo_figure))


def photo_name(number: int) -> str:
    """The file of a photo of the pool."""
    return f"p{number:02d}.jpg"


def _portal_figure(figure: Figure) -> str:
    place = f"/anh-chung/{photo_name(figure.photo)}"
    return f'![Hình: {figure.caption}]({place} "{figure.caption}")'


def _hugo_figure(figure: Figure) -> str:
    return (
        f'<figure><img src="/images/{photo_name(figure.photo)}" alt="{figure.caption}"'
        f' width="640" height="427" loading="lazy">'
        f"<figcaption>{figure.caption}</figcaption></figure>"
    )


def _source(sample: Sample, fields: tuple[str, ...], body: str) -> Source:
    head = "\n".join(fields)
    path = f"{sample.date:%Y/%m}/{sample.slug}.md"
    return Source(path, f"---\n{head}\n---\n\n{body}")


def _body(sample: Sample, show_figure: Callable[[Figure], str]) -> str:
    return "\n\n".join(_block(block, show_figure) for block in sample.blocks) + "\n"


def _block(block: Block, show_figure: Callable[[Figure], str]) -> str:
    if isinstance(block, Figure):
        return show_figure(block)
    return f"## {block.text}" if block.heading else block.text


def _quoted(text: str) -> str:
    """A YAML scalar: every JSON string is one."""
    return json.dumps(text, ensure_ascii=False)


def _listed(words: tuple[str, ...]) -> str:
    return f"[{', '.join(_quoted(word) for word in words)}]"
