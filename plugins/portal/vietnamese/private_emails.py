"""Text → the e-mail addresses in it, also those spelled against machines (`an [at] mau.vn`)."""

import re
from collections.abc import Collection, Iterator

from .private import Private

MAIL_SIGN = re.compile(r"@|%40|[\[({]at[\])}]|(?<!\w)a còng(?!\w)", re.IGNORECASE)
_BLANK = r"[^\S\n]"
_SPELT_AT = rf"{_BLANK}?[\[({{](?:at|a còng|@)[\])}}]{_BLANK}?|{_BLANK}a còng{_BLANK}"
_SPELT_DOT = (  # a comma, or a word alone, only before what ends a domain
    rf"{_BLANK}?[\[({{](?:dot|chấm)[\])}}]{_BLANK}?"
    rf"|(?:{_BLANK}(?:dot|chấm){_BLANK}|,)(?=(?:com|vn|net|org|edu|gov|mil)(?!\w))"
)
_EMAIL = re.compile(
    rf"(?<![\w.+%-])[\w.+%-]{{1,64}}(?:@{_BLANK}?|%40|{_BLANK}@{_BLANK}|{_SPELT_AT}"
    rf"|{_BLANK}@(?=(?:gmail|yahoo|outlook|hotmail|icloud)\.))"
    rf"(?:[\w-]{{1,63}}(?:\.|{_SPELT_DOT})){{1,8}}[^\W\d_][\w-]{{1,62}}"
    rf"|(?<![\w.+%-])[\w.+%-]{{1,64}}{_BLANK}?@{_BLANK}?(?:gmail|yahoo){_BLANK}?\.{_BLANK}?com(?!\w)",
    re.IGNORECASE,
)
_AT = re.compile(rf"%40|{_SPELT_AT}|{_BLANK}?@{_BLANK}?", re.IGNORECASE)
_DOT = re.compile(_SPELT_DOT, re.IGNORECASE)
# Where anyone may have a box.
_FREE = re.compile(
    r"(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|proton(?:mail)?|zoho|aol)\b",
    re.IGNORECASE,
)
_OFFICIAL = re.compile(r"[@.](?:gov|mil)\.vn\Z", re.IGNORECASE)
# What the name of an office's box begins with; not `phong`, `ban`, `truong`, which are names too.
_ROLE = re.compile(
    r"(?:van|hanh)-?(?:thu|phong|chinh)|hop-?thu(?![^\W_])|gop-?y|ho-?tro|lien-?he|toa[.-]?soan|ban[.-]?(?:doc|bien[.-]?tap)"
    r"|bien[.-]?tap|tap-?chi(?![^\W_])|tuyen-?(?:dung|sinh|quan)|cong-?(?:thong-?tin|an)|phan-?anh|kien-?nghi"
    r"|tiep-?(?:dan|cong-?dan|nhan)|mot-?cua|dao-?tao|thong-?tin|truyen-?thong|bao-?chi|ubnd|hdnd"
    r"|dvc|contact|info|support|admin|webmaster|office|git|root|postmaster|security|news|editor|hotline|press|media|no-?reply"
    r"|ten\.?cua|example",  # of nobody
    re.IGNORECASE,
)
# The name of a work, which can be a person's too: at a free provider it says nothing.
_WORK = re.compile(
    r"(?:phap-?che|to-?chuc|tccb|chinh-?tri|tham-?muu|hau-?can|ky-?thuat|tac-?chien|doi-?ngoai"
    r"|quan-?y|tuyen-?(?:huan|giao|truyen)|thi-?dua|thanh-?tra|tai-?chinh|ke-?hoach|tong-?hop"
    r"|bao-?cao|(?:giay|thu)-?moi|lich(?:-?(?:cong-?tac|hop|tuan))?|hoi-?(?:nghi|thao|dap)|lop-?hoc"
    r"|tap-?huan|dau-?thau|moi-?thau|chinh-?sach|dan-?van|csdl|cntt|bch|bchqs|luu-?tru|bai-?viet"
    r"|nhan-?su|ke-?toan|y-?te|tiep-?thi|thu-?vien|bao-?tang)(?:(?:19|20)\d\d)?(?![^\W_])"
    r"|(?:cuoc-?thi|du-?thi|hoi-?thi|lien-?hoan|giai-?(?:thuong|bao-?chi|viet-?da)|btc|ban-?to-?chuc)"
    r"[a-z_.-]{0,24}(?:(?:19|20)\d\d)?@"
    r"|hoi-?(?:thao|nghi)[a-z]{0,24}@|[a-z_.-]{4,40}20(?:1[5-9]|2\d)@",  # no year of birth
    re.IGNORECASE,
)

# Of a mail's head: what follows names the mail, not whoever wrote it.
_MESSAGE = re.compile(
    r"(?:message-id|in-reply-to|references|content-id):\s{0,2}(?:<[^<>\s]{1,99}>\s{0,2}){0,3}<\Z",
    re.IGNORECASE,
)


def find_emails(text: str) -> Iterator[Private]:
    """The addresses from left to right."""
    if MAIL_SIGN.search(text):
        for mail in _EMAIL.finditer(text):
            first = mail[0][0] if mail[0][0].isalpha() else ""
            yield Private("email", *mail.span(), f"{first}…@…")


def is_of_office(mail: str, allowed: Collection[str], said: bool) -> bool:
    """Whether an address is an office's: by its domain, by its name, or because it is `said` so.

    At a free provider the last does not count. The domains of allowed addresses are offices' too.
    """
    mail = _DOT.sub(".", _AT.sub("@", mail))
    domain = mail.casefold().rpartition("@")[2]
    own = {each.casefold().rpartition("@")[2] for each in allowed if "@" in each}
    if _OFFICIAL.search(mail) or _ROLE.match(mail):
        return True
    return not _FREE.search(mail) and (said or domain in own or bool(_WORK.match(mail)))


def is_of_message(before: str) -> bool:
    """Whether what looks like an address is a mail's own number: `Message-ID: <…@…>`."""
    return bool(_MESSAGE.search(before))
