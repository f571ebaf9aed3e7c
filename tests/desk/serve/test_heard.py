"""Plugins that work on written files work on what is shown, too."""

from pathlib import Path

import pytest
from desk.serve.heard import listener
from desk.serve.renderer import Renderer
from desk.serve.warm import Warm
from pelican import signals


@pytest.fixture
def show(project):
    """Shows the project, and answers with a file's bytes."""
    warm, renderer = Warm(project.path), Renderer(project.path)

    def shown(target):
        standing = warm.look()
        renderer.show(standing, listener(standing, warm.setup.settings))
        return renderer.answer(target, "b1").body

    yield shown
    renderer.close()
    warm.close()


@pytest.fixture
def heard():
    """What a plugin hears of pages and feeds, which it signs."""
    calls = []

    def content(path, context):
        calls.append(("page", context["page"].title, context["SITENAME"]))
        with Path(path).open("ab") as file:
            file.write(b"<!-- signed -->")

    def feed(path, context, feed):
        calls.append(("feed", feed.title, context["SITENAME"]))
        with Path(path).open("ab") as file:
            file.write(b"<!-- signed -->")

    signals.content_written.connect(content)
    signals.feed_written.connect(feed)
    yield calls
    signals.content_written.disconnect(content)
    signals.feed_written.disconnect(feed)


def test_nobody_listens(project):
    warm = Warm(project.path)
    assert listener(warm.look(), {}) is None
    warm.close()


def test_pages_and_feeds_are_told_and_shown_as_they_were_left(project, show, heard):
    assert b"<!-- signed -->" in show("/tin-tuc/2018/06/mot/")
    assert show("/feeds/tin-tuc.atom.xml").endswith(b"<!-- signed -->")
    assert [call[:1] for call in heard] == [("page",), ("feed",)]
    assert heard[0][1:] == ("Bài một", "Cổng thông tin điện tử Cục Mẫu")
    assert not project.output.exists()


def test_data_beside_pages_is_not_told(show, heard):
    assert b"signed" not in show("/tin-tuc/2018/06/mot/index.json")
    assert heard == []
