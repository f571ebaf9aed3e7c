"""Askers' private data are in no byte that a build writes: an error stops it, and were there none,
the masking would stand behind.

Each field has raw values of its own, in letters and digits that no form of writing changes.
"""

import gzip
import shutil

import brotli
import pytest

from tests.conftest import FEW_SIZES
from tests.site.test_flow import AS_OF, PIECES, ROOT, run

FIELDS = ("title", "summary", "question", "place")
SHOWN = "chungkien"  # what is public of each field, to see that the search can find
_UNPACK = {".br": brotli.decompress, ".gz": gzip.decompress}
_CHECK = 'report.error(value.line, f"có {show_finds(finds)}'
_NAME_CHECK = 'report.error(value.line, "tên người hỏi chưa được che"'


def secrets(field):
    """A telephone, an e-mail, an identity paper, an account and a house of the field's own."""
    number = FIELDS.index(field) + 1
    return {
        f"09876{number}4321": f"gọi 09876{number}4321",
        f"bimat{number}x@thu.example": f"viết bimat{number}x@thu.example",
        f"00109900{number}777": f"CCCD 00109900{number}777",
        f"88{number}0071234567": f"STK 88{number}0071234567",
        f"739{number}/5813": f"nhà tôi ở số 739{number}/5813 đường Mẫu",
    }


ASKER = ("Lachim", "Rieng", "Uvuxo", "0987659999")
RAW = [*(raw for field in FIELDS for raw in secrets(field)), *ASKER]


def source():
    """A question with all of it."""
    lines = [f"{field}: {SHOWN} {', '.join(secrets(field).values())}" for field in FIELDS]
    asker = f"asker: {' '.join(ASKER[:3])}, {ASKER[3]}"
    rest = ["date: 2026-11-03", "asked: 2026-11-02", "state: answered", "answered: 2026-11-05"]
    ends = [
        "unit: Phòng Mẫu",
        "signer: Bà Mẫu",
        "due: 2026-11-16",
        "field: Tuyển quân",
        "tags: Mẫu",
    ]
    return "\n".join(["---", *lines, asker, *rest, *ends, "---", "", "Nộp tại một cửa.", ""])


def seen(folder):
    """Raw values in the bytes and names below a folder, unpacked; and how many files show SHOWN."""
    found, shown = set(), 0
    for file in sorted(folder.rglob("*")):
        data = file.name.encode()
        if file.is_file():
            data += b"\0" + _UNPACK.get(file.suffix, bytes)(file.read_bytes())
        data = data.lower()
        found |= {(raw, file.name) for raw in RAW if raw.lower().encode() in data}
        shown += SHOWN.encode() in data
    return found, shown


def test_an_error_stops_the_build_and_nothing_raw_is_told_or_kept(portal):
    portal.article()
    portal.write("hoi-dap/cau.md", source())
    report = portal.build("publishconf.py", PORTAL_AS_OF=AS_OF)
    assert report.written is None
    assert [finding.line for finding in report.findings] == [2, 3, 4, 5, 6]
    shown = " ".join(finding.show() for finding in report.findings).lower()
    assert [raw for raw in RAW if raw.lower() in shown] == []
    assert "viết L. R. U." in " ".join(finding.fix for finding in report.findings)
    shutil.rmtree(portal.content)
    assert seen(portal.path) == (set(), 0)


@pytest.mark.slow
def test_without_the_errors_the_masking_stands(tmp_path):
    """The project with its checks taken out: it publishes, and what it publishes is masked."""
    project = tmp_path / "project"
    project.mkdir()
    for name in set(PIECES) - {"content"}:
        piece = ROOT / name
        (shutil.copytree if piece.is_dir() else shutil.copy)(piece, project / name)
    (project / "theme/pictures.toml").write_text(FEW_SIZES, encoding="utf-8")
    module = project / "plugins/portal/fields/private.py"
    text = module.read_text(encoding="utf-8")
    assert (text.count(_CHECK), text.count(_NAME_CHECK)) == (1, 1)
    for check in (_CHECK, _NAME_CHECK):
        text = text.replace(check, check.replace("report.error", "report.warn"))
    module.write_text(text, encoding="utf-8")
    (project / "content/hoi-dap").mkdir(parents=True)
    (project / "content/hoi-dap/cau.md").write_text(source(), encoding="utf-8")
    code, said = run(project, "publish", "--as-of", AS_OF)
    assert code == 0, said
    assert [raw for raw in RAW if raw.lower() in said.lower()] == []
    shutil.rmtree(project / "content")
    found, shown = seen(project)
    assert found == set()
    assert shown > 20  # pages, data, lists, feeds, each with its copies
    page = (project / "output/hoi-dap/cau/index.html").read_text(encoding="utf-8")
    assert "L. R. U." in page
    assert "09xx xxx x21" in page


def test_the_search_finds_what_is_written_plain_or_packed(tmp_path):
    raw = secrets("place")
    (tmp_path / "a.html").write_text(f"{SHOWN} {' '.join(raw)}", encoding="utf-8")
    (tmp_path / "b.html.br").write_bytes(brotli.compress(b"LACHIM"))
    (tmp_path / "c.html.gz").write_bytes(gzip.compress(b"uvuxo"))
    (tmp_path / "0987659999").mkdir()
    found, shown = seen(tmp_path)
    assert {each for each, _ in found} == {*raw, "Lachim", "Uvuxo", "0987659999"}
    assert shown == 1
