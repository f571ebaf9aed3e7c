"""The theme's templates, compiled once a process instead of once a portal.

Half of a small build's time is Jinja's compiler. It runs as ever wherever a template, or anything
that its code depends on, is not what has been compiled before.
"""

from collections.abc import Hashable
from types import CodeType

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket


class Compiled(BytecodeCache):
    """Code objects, which nothing can change, by all that they were made of."""

    def __init__(self) -> None:
        self._codes: dict[Hashable, CodeType] = {}

    def get_bucket(
        self, environment: Environment, name: str, filename: str | None, source: str
    ) -> Bucket:
        """The code under the name of this portal's file, or none."""
        made_of = (
            (name, source, environment.lexer),  # Jinja keeps one lexer for each set of delimiters
            (environment.autoescape, environment.undefined, environment.finalize),
            (environment.optimized, frozenset(environment.extensions)),
            # The compiler looks these up and works out what is constant.
            (frozenset(environment.filters.items()), frozenset(environment.tests.items())),
        )
        bucket = Bucket(environment, made_of, "")  # type: ignore[arg-type] - a key here only
        code = self._codes.get(made_of)
        bucket.code = code and code.replace(co_filename=filename or "<template>")
        return bucket

    def set_bucket(self, bucket: Bucket) -> None:
        """Keep new code."""
        if bucket.code is not None:
            self._codes[bucket.key] = bucket.code

    def __deepcopy__(self, memo: dict[int, object]) -> "Compiled":
        """Itself: Pelican copies its default settings for every reading of a file."""
        return self
