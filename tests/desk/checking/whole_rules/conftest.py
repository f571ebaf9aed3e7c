"""A rule of the whole over a small portal: real sources, the real survey, one process."""

import time

import pytest
from desk.checking.rule import Whole
from desk.checking.text import open_text
from portal.fingerprint import Inputs
from portal.reading.markup import Markup
from portal.reading.scan import read_file, scan
from portal.survey import survey
from portal.tools import open_tools

MARKUP = Markup((), {})
INPUTS = Inputs(b"test", b"test")  # of no consequence: each portal begins with an empty store
LATER = 10**9  # ns: every file has long been at rest


def look(portal, **settings):
    """What the rules are asked with; `settings` are those of a job."""
    job = portal.job(**settings)
    with open_tools(job, INPUTS) as tools:
        seen = survey(tools, scan(job.content, time.time_ns() + LATER))
    texts = {}
    for reading in seen.readings:
        text = open_text(reading.path, read_file(job.content, reading.path), MARKUP)
        texts[reading.path] = text.facts
    return Whole(job, seen, texts)


@pytest.fixture
def told(portal):
    """`told(rule)`: path, line, message and remedy of each finding, in order."""

    def ask(rule, **settings):
        places = rule.find(look(portal, **settings))
        return sorted(
            (p.path, p.line, rule.message.format(**p.words), rule.fix.format(**p.words))
            for p in places
        )

    return ask


@pytest.fixture
def where(told):
    """`where(rule)`: path and line of each finding, in order."""
    return lambda rule, **settings: [found[:2] for found in told(rule, **settings)]
