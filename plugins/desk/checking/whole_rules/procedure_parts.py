"""Procedures that leave out what whoever hands something in must know.

The parts are those that Nghị định 63/2010/NĐ-CP, Điều 8, asks of every procedure; a fee that is
not taken is said too.
"""

from collections.abc import Iterator

from portal.kinds.procedure_item import Procedure

from ..rule import Place, Whole, WholeRule

_PARTS = {
    "steps": "trình tự thực hiện",
    "dossier": "thành phần hồ sơ",
    "time": "thời hạn giải quyết",
    "fee": "lệ phí",
    "agency": "cơ quan thực hiện",
    "result": "kết quả",
}


def find(whole: Whole) -> Iterator[Place]:
    """Of what is public, one for each procedure, with all that is missing."""
    for item in whole.public(Procedure):
        missing = [name for name in _PARTS if not getattr(item, name)]
        if missing:
            words = {
                "parts": ", ".join(_PARTS[name] for name in missing),
                "keys": ", ".join(missing),
            }
            yield Place(item.path, item.lines.get("title", 1), words)


RULE = WholeRule(
    id="procedure-parts",
    message="thủ tục chưa ghi {parts}",
    fix="thêm {keys}; không thu lệ phí thì ghi fee: Không thu",
    find=find,
)
