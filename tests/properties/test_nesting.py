"""What the sanitiser is given never grows in it beyond the limits, whatever is opened and closed.

The measure is ammonia itself, told to keep every tag: how deep its page is, and how many elements
it made. The texts are repeated, so that one level left open by each is far over the limit.
"""

import re
from random import Random

import nh3
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from portal.reading.sanitise import ACTIVE
from portal.reading.tags import AGAIN_LIMIT, DEPTH_LIMIT, find_tags, name_of, take_out, too_much

NAMES = (
    "a abbr area article b big blockquote body br caption cite code col colgroup dd details div dl "
    "dt em figure font foo head hr html i image img li nobr ol optgroup p pre rp rt ruby section "
    "small span strong sub summary table tbody td th thead tr tt u ul wbr"
).split()
BY_ITSELF = "br hr img col area wbr tbody tr colgroup".split()  # empty, or added by a browser
ODD = (
    *("<!--", "-->", "--!>", "<!-->", "<!x", "<?", "</", "</>", "<", ">", '"', "'", "=", "x"),
    *('<p x">', '<p title="', '<p title=">', '</div x=">">', '<p =">', "<p a = >"),
    *("<div\u00a0>", "</div\u00a0>", "<div/x=", "<mar\u212a>", "</mark>"),
)
SHAPES = ("<{}>", "<{} id=%>", "</{}>")


def unit_of(seed):
    """A text of few different tags, so that they meet each other."""
    chance = Random(seed)
    names = chance.sample(NAMES, chance.randint(1, 4))
    if chance.random() < 0.2:
        names.append(chance.choice(sorted(ACTIVE)))
    tags = [chance.choice(SHAPES).format(chance.choice(names)) for _ in range(chance.randint(2, 8))]
    if chance.random() < 0.4:
        tags[chance.randrange(len(tags))] = chance.choice(ODD)
    return "".join(tags)


KEEPER = nh3.Cleaner(tags=set(NAMES) | {"mark"}, attributes={"*": {"id"}}, clean_content_tags=set())
REPEATS = 2 * DEPTH_LIMIT
MORE = 5  # levels that a browser adds around what is given: a table's own parts


def page(html):
    """How deep ammonia's page is, and how many elements it has."""
    depth = deepest = elements = 0
    for closing, name in re.findall(r"<(/?)([a-z][^\s/>]*)", KEEPER.clean(html)):
        elements += not closing
        if name not in BY_ITSELF:
            depth += -1 if closing else 1
            deepest = max(deepest, depth)
    return deepest, elements


def look(unit):
    numbered = iter(range(10**6))
    html = re.sub("%", lambda _: f"x{next(numbered)}", unit * REPEATS)
    html = take_out(html, lambda tag: name_of(tag) in ACTIVE)
    if too_much(find_tags(html)):
        return
    deepest, elements = page(html)
    assert deepest <= DEPTH_LIMIT + MORE
    assert elements <= AGAIN_LIMIT + 2 * html.count("<")


@settings(
    max_examples=2 * settings().max_examples, deadline=None, suppress_health_check=list(HealthCheck)
)
@given(st.integers(0, 2**32).map(unit_of))
def test_what_is_let_through_is_bounded(unit):
    look(unit)


@pytest.mark.slow
@settings(max_examples=3_000, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 2**32).map(unit_of))
def test_what_is_let_through_is_bounded_in_thousands_of_texts(unit):
    look(unit)
