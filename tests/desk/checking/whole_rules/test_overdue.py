"""Which questions are overdue, and by how much; the tests' clock is 18/11/2026, 15:06."""

from desk.checking.whole_rules.overdue import RULE

FIX = "viết câu trả lời, thêm state: answered và answered; được gia hạn thì ghi hạn mới vào due"


def ask(portal, name, due, *more):
    lines = [f"title: Câu {name}", "date: 2026-10-01", "question: Hỏi?", "asked: 2026-10-01"]
    head = "\n".join(["---", *lines, f"due: {due}", *(more or ("state: received",)), "---", ""])
    portal.write(f"hoi-dap/{name}.md", head + ("Đã rõ.\n" if more[1:] else ""))


def test_a_due_day_that_has_passed_without_an_answer(portal, told):
    ask(portal, "a", "10/11/2026")
    ask(portal, "b", "18/11/2026 08:00")
    portal.write(
        "hoi-dap/c.md",
        "---\ntitle: Câu c\ndate: 2026-10-01\nquestion: Hỏi?\nasked: 2026-10-01\nstate: forwarded\n"
        "forwarded: {date: 2026-10-02, to: Phòng 1}\nunit: Phòng 1\ndue: 17/11/2026\n---\n",
    )
    begin = "câu hỏi chưa có trả lời, hạn là"
    assert told(RULE) == [
        ("hoi-dap/a.md", 6, f"{begin} 10/11/2026, đã quá 8 ngày", FIX),
        ("hoi-dap/b.md", 6, f"{begin} 18/11/2026, đã quá giờ trong ngày", FIX),
        ("hoi-dap/c.md", 9, f"{begin} 17/11/2026, đã quá 1 ngày (đơn vị: Phòng 1)", FIX),
    ]


def test_a_due_day_that_is_not_over_and_an_answer_however_late(portal, where):
    ask(portal, "a", "18/11/2026")
    answer = ("state: answered", "answered: 2026-11-15", "unit: Phòng 1", "signer: Bà Mẫu")
    ask(portal, "b", "10/11/2026", *answer)
    assert where(RULE) == []
