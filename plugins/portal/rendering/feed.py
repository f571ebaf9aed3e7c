"""A feed's model → Atom (RFC 4287) or RSS 2.0, by the library that Pelican brings.

Atom carries the texts as XHTML, which a browser shows with the theme's `css/feed.css`; RSS as
`content:encoded`. Nothing in them is of the clock or of the machine.
"""

from html import escape
from typing import Any

import msgspec
from feedgenerator import Atom1Feed, Rss201rev2Feed
from feedgenerator.django.utils.feedgenerator import Stylesheet, SyndicationFeed
from feedgenerator.django.utils.xmlutils import SimplerXMLGenerator

from ..labels import LABELS
from ..model.item_page import Fact, Figure
from ..model.page import root_of
from ..model.site import Site
from ..pages.feeds import FeedEntry, FeedModel
from ..vietnamese.dates import at_seven, show_moment
from ..vietnamese.wellformed import allowed, xhtml
from .addresses import absolute, read_apart, under
from .picture import plain_picture

_XHTML = "http://www.w3.org/1999/xhtml"
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_LABEL = LABELS["vi"]


class _Writer(SimplerXMLGenerator):  # type: ignore[misc] # feedgenerator has no types
    """Leaves out what XML forbids, where the library's own would stop the build."""

    def characters(self, content: str) -> None:
        super().characters(allowed(content))

    def startElement(self, name: str, attrs: dict[str, str]) -> None:
        super().startElement(name, {key: allowed(value) for key, value in attrs.items()})


class _Atom(Atom1Feed):  # type: ignore[misc] # feedgenerator has no types
    def write(self, outfile: Any, encoding: str) -> None:  # noqa: ANN401 - a file of text
        handler = _begin(self, outfile, encoding)
        handler.startElement("feed", self.root_attributes())
        self.add_root_elements(handler)
        self.write_items(handler)
        handler.endElement("feed")

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        return _language(item)

    def add_item_elements(self, handler: _Writer, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        handler.startElement("content", {"type": "xhtml"})
        handler.startElement("div", {"xmlns": _XHTML})
        handler.ignorableWhitespace(xhtml(item["html"]))  # SAX's way to write what is escaped
        handler.endElement("div")
        handler.endElement("content")


class _Rss(Rss201rev2Feed):  # type: ignore[misc] # feedgenerator has no types
    def write(self, outfile: Any, encoding: str) -> None:  # noqa: ANN401 - a file of text
        handler = _begin(self, outfile, encoding)
        handler.startElement("rss", {**self.rss_attributes(), "xmlns:content": _CONTENT})
        handler.startElement("channel", self.root_attributes())
        self.add_root_elements(handler)
        self.write_items(handler)
        self.endChannelElement(handler)
        handler.endElement("rss")

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        return _language(item)

    def add_item_elements(self, handler: _Writer, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        handler.addQuickElement("atom:updated", item["updateddate"].isoformat())
        handler.addQuickElement("content:encoded", item["html"])


def show_atom(model: msgspec.Struct, site: Site) -> str:
    """The Atom file. Raises TypeError for the model of something else (a bug)."""
    return _show(_Atom, model, site)


def show_rss(model: msgspec.Struct, site: Site) -> str:
    """The RSS file. Raises TypeError for the model of something else (a bug)."""
    return _show(_Rss, model, site)


def _show(form: type[SyndicationFeed], model: msgspec.Struct, site: Site) -> str:
    if not isinstance(model, FeedModel):
        raise TypeError(f"{type(model).__name__}: no feed")
    feed = form(
        title=f"{model.title} – {site.name}",
        link=absolute(model.home, site.url),
        description=_LABEL["feed_about"].format(site.name),
        language="vi",
        author_name=site.owner.name,
        author_email=site.owner.email or None,
        feed_url=absolute(model.url, site.url),
        stylesheets=[Stylesheet(under(site.feed_styles, root_of(model.url)), "text/css", None)],
    )
    for entry in model.entries:
        url = absolute(entry.url, site.url)
        feed.add_item(
            title=entry.title,
            link=url,
            description=escape(entry.summary, quote=False) or None,  # both forms hold HTML there
            author_name=entry.author or site.owner.name,
            pubdate=at_seven(entry.published),
            updateddate=at_seven(entry.updated),
            unique_id=url,
            unique_id_is_permalink=True,
            categories=entry.categories,
            html=_text(entry, url, site),
            lang=entry.lang,
        )
    written: str = feed.writeString("utf-8")
    return written


def _begin(feed: SyndicationFeed, outfile: Any, encoding: str) -> _Writer:  # noqa: ANN401 - see write
    handler = _Writer(outfile, encoding, short_empty_elements=True)
    handler.startDocument()
    for sheet in feed.feed["stylesheets"]:
        handler.processingInstruction("xml-stylesheet", str(sheet))
    return handler


def _language(item: dict[str, Any]) -> dict[str, str]:
    return {} if item["lang"] == "vi" else {"xml:lang": item["lang"]}


def _text(entry: FeedEntry, url: str, site: Site) -> str:
    """The item's HTML: facts, photos and body, a link within the text at the item's own address."""
    label = LABELS[entry.lang]
    facts = [f"<li>{escape(label[fact.label])}: {_said(fact, site)}</li>" for fact in entry.facts]
    listed = f"<ul>{''.join(facts)}</ul>" if facts else ""
    figures = [_figure(figure, label["credit"], site) for figure in entry.figures]
    return f"{listed}{''.join(figures)}{read_apart(entry.body, url)}"


def _said(fact: Fact, site: Site) -> str:
    text = escape(show_moment(fact.moment) if fact.moment else fact.text)
    if not fact.url:
        return text
    address = absolute(fact.url, site.url) if fact.url.startswith("/") else fact.url
    return f'<a href="{escape(address)}">{text}</a>'


def _figure(figure: Figure, label: str, site: Site) -> str:
    """A photo, and its words as on the item's page."""
    credit = f"{label}: {figure.credit}" if figure.credit else ""
    words = " · ".join(filter(None, (figure.caption, credit)))
    caption = f"<figcaption>{escape(words)}</figcaption>" if words else ""
    return f"<figure>{plain_picture(figure.picture, f'{site.url}/')}{caption}</figure>"
