"""The elements of a drawing as text. Lengths across are in percent, lengths down in em.

So a chart is as wide as its place and as high as its letters need, and letters are never drawn
out or made small. How things look is said by classes only (components/plot.css): the policy of the
pages allows no style attribute.
"""

from html import escape


def text(words: str, classes: str, x: float, y: float, dx: float = 0) -> str:
    """Words on a line; `dx` in em moves them away from `x`."""
    away = f' dx="{number(dx)}em"' if dx else ""
    return (
        f'<text class="{classes}" x="{number(x)}%" y="{number(y)}em"{away}>{escape(words)}</text>'
    )


def line(classes: str, start: tuple[float, float], end: tuple[float, float]) -> str:
    """From a point to another."""
    (x1, y1), (x2, y2) = start, end
    return (
        f'<line class="{classes}" x1="{number(x1)}%" y1="{number(y1)}em"'
        f' x2="{number(x2)}%" y2="{number(y2)}em"/>'
    )


def box(classes: str, start: tuple[float, float], width: float, height: float) -> str:
    """A rectangle from its upper left corner."""
    x, y = start
    return (
        f'<rect class="{classes}" x="{number(x)}%" y="{number(y)}em"'
        f' width="{number(width)}%" height="{number(height)}em"/>'
    )


def mark(classes: str, x: float, y: float, shape: str, title: str = "") -> str:
    """A small shape round a point, its path in px; `title` shows where a mouse rests on it."""
    told = f"<title>{escape(title)}</title>" if title else ""
    return (
        f'<svg class="{classes}" x="{number(x)}%" y="{number(y)}em"><path d="{shape}"/>{told}</svg>'
    )


def number(value: float) -> str:
    """At most two decimals: a hundredth of a percent is less than a pixel."""
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".")
