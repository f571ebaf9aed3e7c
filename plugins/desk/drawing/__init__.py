"""The sample content's photos and its attachment, drawn: no camera, no rights, no real person."""

from .sample import draw_sample

__all__ = ["draw_sample"]
