"""The record of a video, and what is wrong with one."""

from collections.abc import Mapping, Sequence

from ..fields.report import Report
from ..model.around import Made
from ..model.film import Chapter, show_clock
from ..model.finding import Finding
from ..model.item import Item
from ..model.target import CaptionsFile, FilmFile
from ..model.used import FileUse, Used

_LATER = "sửa thời điểm, hoặc chọn đúng tệp của phim này"


class Video(Item, frozen=True, kw_only=True, tag="video"):
    """A film; `duration` in seconds, 0 where the editor gave none, `transcript` in lines."""

    poster: FileUse
    file: FileUse | None = None
    link: str = ""
    duration: int = 0
    captions: FileUse | None = None
    transcript: str = ""
    chapters: tuple[Chapter, ...] = ()

    def uses(self) -> tuple[Used, ...]:
        """The poster, then the film and its captions."""
        # No alternative text: title and length stand beside the poster (WCAG 2.2, 1.1.1).
        used = [Used(self.poster, "cover")]
        used += [Used(self.file, "film")] if self.file else []
        used += [Used(self.captions, "captions")] if self.captions else []
        return tuple(used)


def validate(item: Video, lines: Mapping[str, int], report: Report) -> None:
    """A film is here or elsewhere, with what belongs to it, and can be read as well as heard."""
    if bool(item.file) == bool(item.link):
        line = lines.get("link", 1) if item.file else 1
        message = "có cả “file” và “link”" if item.file else "thiếu “file” hoặc “link”"
        fix = "dùng một trong hai: file là tệp .mp4 cạnh bài, link là địa chỉ ở trang khác"
        report.error(line, message, fix)
    for name in ("captions", "chapters"):
        if item.link and not item.file and name in lines:
            fix = "bỏ khóa này: trang khác tự chiếu phim của họ"
            report.error(lines[name], f"có “{name}” mà phim ở trang khác", fix)
    starts = [chapter.start for chapter in item.chapters]
    if starts != sorted(set(starts)):
        fix = "xếp các phần theo thứ tự thời gian, mỗi phần một thời điểm"
        report.error(lines["chapters"], "các phần không theo thứ tự thời gian", fix)
    if item.file and not item.captions and not item.transcript:
        fix = "thêm captions (tệp .vtt) hoặc transcript cho người không nghe được"
        report.warn(item.file.line, "phim không có phụ đề và không có lời thuyết minh", fix)


def fits(item: Video, made: Sequence[Made | None]) -> list[Finding]:
    """What goes on after the end of the film."""
    film = next((each.film for each in made if isinstance(each, FilmFile)), None)
    if film is None:
        return []
    length = f"phim chỉ dài {film.clock}"
    faults = [
        Finding(item.path, item.lines.get("chapters", 1), f"phần ở {each.clock}: {length}", _LATER)
        for each in item.chapters
        if each.start >= film.seconds
    ]
    said = next((each for each in made if isinstance(each, CaptionsFile)), None)
    last = max((cue.start for cue in said.cues), default=0) // 1000 if said else 0
    if last > film.seconds and item.captions:
        message = f"phụ đề còn chữ ở {show_clock(last)}: {length}"
        faults.append(Finding(item.path, item.captions.line, message, _LATER))
    return faults
