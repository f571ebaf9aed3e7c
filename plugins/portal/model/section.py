"""The table of sections: each has its list at its own address, with or without items yet."""

import msgspec


class Section(msgspec.Struct, frozen=True):
    """A folder of content/ that is listed; `label` names its title in labels.py."""

    folder: str
    label: str

    @property
    def url(self) -> str:
        """The URL path of its list (contracts.md §2)."""
        return f"/{self.folder}/"


NEWS = Section("tin-tuc", "news")
SECTIONS = (
    NEWS,
    Section("video", "videos"),
    Section("anh", "albums"),
    Section("hoi-dap", "questions"),
    Section("van-ban", "documents"),
    Section("dich-vu-cong", "procedures"),
    Section("csdl", "datasets"),
)
SECTION_OF = {section.folder: section for section in SECTIONS}
