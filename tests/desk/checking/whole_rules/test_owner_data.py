"""What the settings do not say of whoever answers for the portal."""

from desk.checking.whole_rules.owner_data import RULE


def test_each_missing_value_is_told_at_the_setting(portal, told):
    path = portal.path / "pelicanconf.py"
    lines = path.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if '"phone"' not in line and '"responsible"' not in line]
    path.write_text("\n".join(kept), encoding="utf-8")
    line = kept.index("PORTAL_OWNER = {") + 1
    assert told(RULE) == [
        (
            "../pelicanconf.py",
            line,
            f"PORTAL_OWNER thiếu “{key}”: chân trang phải có (Nghị định 42/2022/NĐ-CP)",
            f'thêm "{key}": "…"; còn thiếu thì invoke publish dừng lại',
        )
        for key in ("phone", "responsible")
    ]


def test_settings_that_say_it_in_no_line_of_theirs(portal, told):
    """As the command line and another module can."""
    path = portal.path / "pelicanconf.py"
    text = path.read_text(encoding="utf-8").replace("PORTAL_OWNER =", "globals()['PORTAL_OWNER'] =")
    path.write_text(text.replace('"phone"', '"email"'), encoding="utf-8")
    assert [(found[0], found[1]) for found in told(RULE)] == [("../pelicanconf.py", 1)]


def test_the_samples_settings_say_everything(told):
    assert told(RULE) == []
