"""Jinja's compiled templates, kept in the store: a build that renders one page compiles none.

Compiling the theme takes a tenth of a second, of a build that takes one. The code is Python's
marshalled form, which must not come from strangers; the store gives back only what it sealed.
"""

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from .cache import Store, digest


class CompiledTemplates(BytecodeCache):
    """Keeps code by all that it was made of: `code` stands for versions, settings and filters."""

    def __init__(self, store: Store, code: bytes) -> None:
        self._store = store
        self._code = code

    def get_bucket(
        self, environment: Environment, name: str, filename: str | None, source: str
    ) -> Bucket:
        """The template's code, or an empty bucket that Jinja fills."""
        options = (environment.trim_blocks, environment.lstrip_blocks, environment.autoescape)
        names = (*sorted(environment.filters), *sorted(environment.tests))
        extensions = sorted(environment.extensions)
        made_of = repr((filename, source, options, names, extensions, environment.newline_sequence))
        key = digest(self._code, b"template", name.encode(), made_of.encode())
        bucket = Bucket(environment, key.hex(), key.hex())
        stored = self._store.get(key)
        if stored is not None:
            bucket.bytecode_from_string(stored)
        return bucket

    def set_bucket(self, bucket: Bucket) -> None:
        """Keep new code."""
        self._store.put([(bytes.fromhex(bucket.key), bucket.bytecode_to_string())])
