"""Tags that a semicolon parts."""


def test_a_semicolon_is_told_with_the_tags_it_should_part(tell):
    (found,) = tell("tag-semicolon", tags="vệ sinh; môi trường")
    assert found.startswith("5: dấu chấm phẩy không ngăn được các thẻ")
    assert found.endswith("tags: [vệ sinh, môi trường]")


def test_a_comma_is_not(tell):
    assert tell("tag-semicolon", tags="vệ sinh, môi trường") == []
