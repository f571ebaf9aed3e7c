"""A source's text → the same with blanks for what an editor noted and nobody is shown."""

import re

_NOTE = re.compile(r"<!--.*?-->", re.DOTALL)
_NOT_A_BREAK = re.compile(r"[^\n]")


def without_notes(text: str) -> str:
    """Each `<!-- … -->` blank, its line ends kept; one that nothing ends is text like any other."""
    end = text.rfind("-->") + len("-->")  # to look for another end behind it would take long
    return _NOTE.sub(lambda note: _NOT_A_BREAK.sub(" ", note[0]), text[:end]) + text[end:]
