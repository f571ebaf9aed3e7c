"""A portal of the benchmark's articles, some of them with a mistake each."""

import re

from desk.bench.corpus import compose

from tests.conftest import Portal

# What is broken in a source, and in which line the finding has to be.
_MISTAKES = (
    (("date: ", "date: ngày "), 3),
    (("category: ", "chuyen: "), 4),
    (("title: ", "titel: "), 2),
    (("---\n\n", "cover: khong-co.jpg\n---\n\n"), 5),
    (("---\n\n", "status: nhap\n---\n\n"), 5),
)


def write_mistakes(portal: Portal, articles: int, bad: int) -> set[str]:
    """Put them into content/; gives what has to be said: `content/tin-tuc/x.md:3: lỗi`."""
    wanted: set[str] = set()
    for number in range(articles):
        text = _source(number)
        if number % (articles // bad) == 0 and len(wanted) < bad:
            (old, new), line = _MISTAKES[len(wanted) % len(_MISTAKES)]
            assert old in text
            text = text.replace(old, new)
            wanted.add(f"content/tin-tuc/{number:05}.md:{line}: lỗi")
        portal.write(f"tin-tuc/{number:05}.md", text)
    return wanted


def _source(number: int) -> str:
    sample = compose(number)
    paragraphs = [block.text for block in sample.blocks if hasattr(block, "text")]
    text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", "\n\n".join(paragraphs))
    head = f'title: "{sample.title}"\ndate: {sample.date}\ncategory: {sample.category}'
    return f"---\n{head}\n---\n\n{text}\n"
