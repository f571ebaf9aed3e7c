"""Which procedures leave something out that the law asks for."""

from desk.checking.whole_rules.procedure_parts import RULE

WHOLE = {
    "steps": "Nộp.",
    "dossier": "Đơn.",
    "time": "05 ngày",
    "fee": "Không thu",
    "agency": "Cục Mẫu",
    "result": "Giấy.",
}


def procedure(portal, fields):
    lines = "".join(f"{key}: {value}\n" for key, value in fields.items())
    head = f"---\ndate: 2018-01-01\ntitle: Thủ tục\n{lines}---\n"
    portal.write("dich-vu-cong/tt.md", head)


def test_all_that_is_missing_is_told_at_once(portal, told):
    procedure(portal, {key: WHOLE[key] for key in ("steps", "dossier", "agency", "result")})
    message = "thủ tục chưa ghi thời hạn giải quyết, lệ phí"
    fix = "thêm time, fee; không thu lệ phí thì ghi fee: Không thu"
    assert told(RULE) == [("dich-vu-cong/tt.md", 3, message, fix)]


def test_a_procedure_with_all_its_parts(portal, where):
    procedure(portal, WHOLE)
    assert where(RULE) == []
