"""The names of banks: a number right before or right behind one is one of its accounts."""

import re

# Names that are other things too are a bank's only behind `ngân hàng`.
_BANKS = (
    "vietcombank|vcb|vietinbank|viettinbank|bidv|agribank|techcombank|tcb|mb ?bank|vp ?bank|acb"
    "|sacombank|tp ?bank|vib|shb|hd ?bank|lp ?bank|msb|seabank|ocb|eximbank|ncb|nam ?a ?bank"
    "|bac ?a ?bank|pvcombank|ab ?bank|scb|kien ?long ?bank|bv ?bank|lienvietpostbank|pg ?bank"
    "|gp ?bank|cb ?bank|saigonbank|viet ?bank|viet ?a ?bank|bao ?viet ?bank|co-?op ?bank"
    "|woori ?bank|shinhan(?: ?bank)?|hsbc|uob|dong ?a ?bank|nhcsxh|nhno(?:&ptnt)?|vbsp|vikki ?bank"
    "|(?:bưu điện )?liên việt|kho bạc(?: nhà nước)?|nông nghiệp|công thương|ngoại thương"
    "|đầu tư và phát triển|mb"
    "|(?<=hàng )(?:quân đội|chính sách(?: xã hội)?|hàng hải|phương đông|đông á|an bình|quốc dân"
    "|nam á|bắc á|việt á|bản việt|bảo việt|sài gòn|hợp tác xã|quốc tế|á châu|kỹ thương)"
)
# Right before a number, or right behind it: it is one of its accounts.
OF_BANK = re.compile(
    rf"(?<!\w)(?:{_BANKS})(?: số| stk)?\s{{0,2}}[:,/–-]?\s{{0,2}}\Z", re.IGNORECASE
)
AT_BANK = re.compile(
    r"\s?[\"”]?[(,;|/–-]?[\"“]?\s?(?:mở )?(?:(?:tại|bên|ở|của) )?(?:ngân hàng |nh )?(?:tmcp )?"
    rf"(?:{_BANKS})(?!\w)",
    re.IGNORECASE,
)
