"""A paragraph that begins as a typewriter's is told, code is not."""

import pytest

INDENTED = "    Sáng nay, đoàn viên quét sân.\n    Dòng hai.\n"


def test_a_paragraph_that_is_set_in_is_told_in_its_line(tell, lines):
    (found,) = tell("indented-text", f"Một.\n\n{INDENTED}")
    assert "“Sáng nay, đoàn viên quét sân. Dòng hai.”" in found
    assert lines("indented-text", f"Một.\n\n{INDENTED}\nHai.\n\n{INDENTED}") == [3, 8]
    assert lines("indented-text", f"```\nmã\n```\n\n{INDENTED}") == [5]
    assert lines("indented-text", "Một.\n\n\tSáng nay, đoàn viên quét sân.\n") == [3]


@pytest.mark.parametrize(
    "body",
    [
        f"```\n{INDENTED}```\n",
        f"~~~\n\n{INDENTED}~~~\n",
        "```\nSáng nay, đoàn viên quét sân.\n```\n",
        f"- Một:\n\n{INDENTED}",
        "Một\n    dòng hai của đoạn.\n",
        "Một.\n\n    sudo apt install nginx\n",
        f"<pre>\n{INDENTED}</pre>\n",
    ],
)
def test_code_and_what_belongs_to_a_list_are_not(lines, body):
    assert lines("indented-text", body) == []
