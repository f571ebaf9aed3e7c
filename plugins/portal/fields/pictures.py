"""What photos owe those who do not see them."""

from .report import Report


def check_alternative(alt: str, caption: str, line: int, report: Report) -> None:
    """WCAG 2.2, 1.1.1: a photo says in words what it shows, and not the caption's words again."""
    if not alt.strip():
        fix = "thêm một câu tả ảnh cho người không nhìn được ảnh"
        report.warn(line, "ảnh không có mô tả thay thế", fix)
    elif caption and _same_words(alt, caption):
        fix = "mô tả nói ảnh có gì, chú thích nói ai, ở đâu, việc gì"
        report.warn(line, "mô tả thay thế lặp lại chú thích ảnh", fix)


def _same_words(alt: str, caption: str) -> bool:
    return alt.casefold().strip(" .") == " ".join(caption.casefold().split()).strip(" .")
