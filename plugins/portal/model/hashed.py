"""Values → the digest that stands for them: in a key, in an address."""

from hashlib import blake2b

import msgspec

_encode = msgspec.msgpack.Encoder().encode


def hash_of(*parts: object) -> bytes:
    """16 bytes, the same for equal parts; of records, tuples, text, bytes and numbers."""
    return blake2b(_encode(parts), digest_size=16).digest()
