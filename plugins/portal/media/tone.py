"""A picture → the number of the colour that stands in its place until it is there.

A class, since a strict CSP allows no inline style: 24 colours are near enough for what is seen
for a moment. The theme's style sheet has a class `tone-<number>` for each.
"""

from PIL import Image

# Six greys, then six hues of middle and of dark photos, and pale ones: what photos average to.
TONES = (
    *((v, v, v) for v in (28, 72, 112, 152, 192, 228)),
    *((96, 60, 48), (104, 88, 52), (64, 84, 52)),
    *((48, 84, 88), (52, 68, 104), (88, 60, 92)),
    *((156, 116, 92), (164, 148, 104), (116, 140, 100)),
    *((100, 144, 148), (104, 128, 168), (148, 112, 148)),
    *((212, 188, 168), (216, 208, 176), (184, 204, 172)),
    *((172, 204, 208), (176, 196, 220), (208, 184, 204)),
)  # fmt: skip


def tone_of(picture: Image.Image) -> int:
    """The index in `TONES` of the colour nearest to the picture's mean, transparency as white."""
    small = picture.convert("RGBA").reduce(max(1, min(picture.size) // 16))
    ground = Image.new("RGBA", small.size, "white")
    mean = Image.alpha_composite(ground, small).convert("RGB").resize((1, 1), Image.Resampling.BOX)
    red, green, blue = mean.getpixel((0, 0))  # type: ignore[misc]  # three bands: three numbers

    def far(tone: tuple[int, int, int]) -> int:
        # Weighted as the eye sees (a plain form of the "redmean" distance).
        return 2 * (red - tone[0]) ** 2 + 4 * (green - tone[1]) ** 2 + 3 * (blue - tone[2]) ** 2

    return min(range(len(TONES)), key=lambda number: far(TONES[number]))
