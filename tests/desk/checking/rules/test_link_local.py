"""Links that work in the office only."""

import pytest


@pytest.mark.parametrize(
    "target",
    [
        "http://localhost:8000/tin-tuc/",
        "http://127.0.0.1:8000/",
        "http://192.168.1.10/tep/a.pdf",
        "https://10.0.0.5/",
        "http://vanthu/a.pdf",
        "http://may-chu.local/",
        "http://[::1]/",
    ],
)
def test_a_machine_inside_is_told(lines, target):
    assert lines("link-local", f"Một.\n\nXem [tệp]({target}).\n") == [3]


@pytest.mark.parametrize(
    "target",
    ["https://cuc-mau.example/", "http://8.8.8.8/", "/lien-he/", "#muc", "mailto:a@b.example"],
)
def test_others_are_not(lines, target):
    assert lines("link-local", f"## Mục\n\nXem [tệp]({target}).\n") == []
