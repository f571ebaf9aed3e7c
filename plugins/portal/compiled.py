"""Jinja's compiled templates, kept in the store: a build that renders one page compiles none.

Compiling the theme takes a tenth of a second, of a build that takes one. The code is Python's
marshalled form, which must not come from strangers: the store's own seal is no secret, so that
code has another one, made with bytes that only this copy of the project has (docs/security.md a6).
"""

import hmac
import os
import secrets
import stat
from pathlib import Path

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from .cache import Store, digest

_SIZE = 32  # bytes of a secret, and of a seal


class CompiledTemplates(BytecodeCache):
    """Keeps code by all that it was made of: `code` stands for versions, settings and filters.

    Without a secret nothing is kept.
    """

    def __init__(self, store: Store, code: bytes, secret: bytes) -> None:
        self._store = store
        self._code = code
        self._secret = secret

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
        stored = self._store.get(key) if self._secret else None
        if stored is not None:
            seal, code = stored[:_SIZE], stored[_SIZE:]
            if hmac.compare_digest(seal, self._seal(key, code)):
                bucket.bytecode_from_string(code)
        return bucket

    def set_bucket(self, bucket: Bucket) -> None:
        """Keep new code."""
        if self._secret:
            key, code = bytes.fromhex(bucket.key), bucket.bytecode_to_string()
            self._store.put([(key, self._seal(key, code) + code)])

    def _seal(self, key: bytes, code: bytes) -> bytes:
        return hmac.digest(self._secret, key + code, "sha256")


def read_secret(path: Path) -> bytes:
    """What only this copy of the project knows, made when first asked for.

    Empty where it cannot be kept to oneself. It must not lie in the cache, which others may fill.
    """
    try:
        return _kept(path) or _make(path)
    except OSError:
        return b""


def _kept(path: Path) -> bytes:
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except FileNotFoundError:
        return b""
    with os.fdopen(handle, "rb") as file:
        status = os.fstat(handle)
        ours = stat.S_ISREG(status.st_mode) and status.st_uid == os.geteuid()
        secret = file.read() if ours and not status.st_mode & 0o077 else b""
        return secret if len(secret) == _SIZE else b""


def _make(path: Path) -> bytes:
    secret = secrets.token_bytes(_SIZE)
    path.parent.mkdir(exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(secret)
    draft.replace(path)
    return secret
