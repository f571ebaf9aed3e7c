"""The frame around every page: menu, tiles, boxes and footer whose targets exist."""

from collections.abc import Container

import msgspec

from ..model.finding import Finding
from ..model.site import Place, Site


def frame(site: Site, urls: Container[str], settings: str) -> tuple[Site, list[Finding]]:
    """The site with only those entries that lead somewhere; each that does not is a warning."""
    findings: list[Finding] = []
    kept = {
        name: tuple(place for place in places if _leads(place, urls, settings, findings))
        for name, places in (
            ("menu", site.menu),
            ("tiles", site.tiles),
            ("boxes", site.boxes),
            ("footer", site.footer),
        )
    }
    return msgspec.structs.replace(site, **kept), findings


def _leads(place: Place, urls: Container[str], settings: str, findings: list[Finding]) -> bool:
    if place.target and (place.outside or place.target in urls):
        return True
    where = f"trang {place.target} không có" if place.target else "chưa có địa chỉ"
    message = f"ô “{place.label}” bị lược bỏ: {where}"
    fix = f"sửa địa chỉ trong {settings}, hoặc viết trang ấy"
    findings.append(Finding(settings, 1, message, fix, "warning"))
    return False
