"""Rules → a file that nginx includes: maps that say where a request leads, or why it ends.

`$portal_moved` is the path to answer 301 with, `$portal_gone` the reason of a 410, as HTML; each
is "" where there is no rule; `$portal_form_action` is where forms may be sent, for the policy.
docs/van-hanh.md and docs/chuyen-huong.md show the server that uses them.

Whatever an address or a reason holds stands in double quotes, with the two characters escaped
that end or change such a word (ngx_conf_read_token in nginx's src/core/ngx_conf_file.c); a value
holds no `$`, which would begin a variable there and cannot be escaped.
"""

from collections.abc import Iterable
from urllib.parse import quote

from ..labels import LABELS
from ..model.old_url import OldUrl
from ..model.redirect import Gone, Redirects
from ..model.site import Site

_LONGEST_REASON = 3000  # bytes; nginx reads no word of more than 4,096
_BUCKET = 4096  # bytes of a hash's bucket: some sixty addresses, or the longest one
_SLOTS = 2048  # nginx's own map_hash_max_size
# What browsers leave as it is in a query (WHATWG URL, query percent-encode set), and what
# JavaScript's encodeURIComponent does: old pages were linked by either.
_QUERY_FORMS = ("!$%&()*+,-./:;=?@[\\]^_`{|}~", "%&=+-._~!*()")
_PLAIN = frozenset(" ,.:()/-–—")
_HEAD = """\
# Địa chỉ cũ, bài đã thu hồi, nơi nhận câu hỏi. Tệp do cổng thông tin ghi, mỗi lần dựng ghi lại.
# Cách dùng: docs/chuyen-huong.md. Đặt dòng include trước mọi khối map khác.
map_hash_bucket_size {bucket};
map_hash_max_size {slots};
"""


def show_rules(redirects: Redirects, site: Site) -> bytes:
    """The file, in UTF-8; old addresses and targets stand below SITEURL's path."""
    root = site.path.removesuffix("/")
    moved = {rule.old: quote(root + rule.target, safe="/-._~") for rule in redirects.moved}
    gone = {rule.old: _reason(rule) for rule in redirects.gone}
    rules = sorted(moved | gone, key=lambda old: (old.path, old.query))
    lines: list[str] = []
    for name, values in (("moved", moved), ("gone", gone)):
        whole = [(root + old.path, values[old]) for old in rules if old in values and not old.query]
        # Those of both names: an address with a query never follows the rule of its bare path.
        parted = [(root + form, values.get(old, "")) for old in rules for form in _forms(old)]
        lines += _map("$uri", f"$portal_{name}_path", '""', whole)
        lines += _map("$uri$is_args$args", f"$portal_{name}", f"$portal_{name}_path", parted)
    action = " ".join(filter(None, ("'self'", site.ask.origin)))
    lines += _map("$uri", "$portal_form_action", _word(action), ())
    slots = max(_SLOTS, 1 << (len(_QUERY_FORMS) * len(rules)).bit_length())
    return (_HEAD.format(bucket=_BUCKET, slots=slots) + "\n".join(lines) + "\n").encode()


def _map(source: str, name: str, default: str, rules: Iterable[tuple[str, str]]) -> list[str]:
    lines = [f"    {_word(key)} {_word(value)};" for key, value in rules]
    return [f"\nmap {source} {name} {{", f"    default {default};", *lines, "}"]


def _word(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _forms(old: OldUrl) -> list[str]:
    """The address as requests write it, where it has a query: nginx leaves that as it comes."""
    if not old.query:
        return []
    queries = [quote(old.query, safe=safe) for safe in _QUERY_FORMS]
    return [f"{old.path}?{query}" for query in dict.fromkeys(queries)]


def _reason(gone: Gone) -> str:
    """The reason as HTML: all but letters, digits and plain marks as numbers of characters."""
    shown, size = LABELS[gone.lang]["gone_reason"] + ": ", 0
    for character in gone.reason:
        written = character if _is_plain(character) else f"&#{ord(character)};"
        size += len(written.encode())
        if size > _LONGEST_REASON:
            return f"{shown}…"
        shown += written
    return shown


def _is_plain(character: str) -> bool:
    return character.isalnum() or character in _PLAIN
