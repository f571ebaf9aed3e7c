"""Menu, tiles, boxes and footer: an entry without a target is left out and told."""

import msgspec
from portal.model.site import Place
from portal.pages.frame import frame

NEWS = Place("Tin tức", "/tin-tuc/")
OUTSIDE = Place("BNS", "https://bns.cuc-mau.example/", "Trang BNS")
EMPTY = Place("DVC", "")
GONE = Place("Hỏi đáp", "/hoi-dap/")


def test_only_what_leads_somewhere_stays_and_in_its_order(site):
    full = msgspec.structs.replace(
        site,
        menu=(GONE, NEWS, OUTSIDE),
        tiles=(EMPTY, OUTSIDE, NEWS),
        boxes=(GONE,),
        footer=(NEWS, GONE),
    )
    framed, findings = frame(full, {"/tin-tuc/"}, "pelicanconf.py")
    assert framed == msgspec.structs.replace(
        site, menu=(NEWS, OUTSIDE), tiles=(OUTSIDE, NEWS), boxes=(), footer=(NEWS,)
    )
    assert [finding.message for finding in findings] == [
        "ô “Hỏi đáp” bị lược bỏ: trang /hoi-dap/ không có",
        "ô “DVC” bị lược bỏ: chưa có địa chỉ",
        "ô “Hỏi đáp” bị lược bỏ: trang /hoi-dap/ không có",
        "ô “Hỏi đáp” bị lược bỏ: trang /hoi-dap/ không có",
    ]
    assert {(f.path, f.severity) for f in findings} == {("pelicanconf.py", "warning")}


def test_a_frame_whose_targets_are_all_there_stays_as_it_is(site):
    full = msgspec.structs.replace(site, menu=(NEWS, GONE), tiles=(OUTSIDE,))
    assert frame(full, {"/tin-tuc/", "/hoi-dap/"}, "pelicanconf.py") == (full, [])
