"""What the theme asks of photos."""

from portal.model.pictures import Pictures, Role


def test_a_place_of_the_theme_has_its_own_sizes():
    asked = Pictures(roles={"lead": Role("50vw", urgent=True)})
    assert asked.role("lead") == Role("50vw", urgent=True)


def test_a_place_that_the_theme_says_nothing_of_is_as_wide_as_the_window():
    assert Pictures().role("lead") == Role("100vw", urgent=False)
