"""A file name → its Content-Type: what the portal publishes, the same on every machine.

`mimetypes` reads the machine's own tables and knows neither WebP nor AVIF in Python 3.11.
"""

_DEFAULT = "application/octet-stream"
_UTF8 = "; charset=utf-8"
_OPEN = "application/vnd.oasis.opendocument."
_OFFICE = "application/vnd.openxmlformats-officedocument."
_OLD_PAGES = ("htm", "php", "asp", "aspx")  # portal/pages/moved.py: HTML at old addresses
_TYPES = dict.fromkeys(_OLD_PAGES, "text/html" + _UTF8) | {
    "html": "text/html" + _UTF8,
    "css": "text/css" + _UTF8,
    "js": "text/javascript" + _UTF8,
    "json": "application/json",
    "xml": "application/xml",
    "txt": "text/plain" + _UTF8,
    "csv": "text/csv" + _UTF8,
    "vtt": "text/vtt" + _UTF8,
    "svg": "image/svg+xml",
    "ico": "image/x-icon",
    "jpg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "webp": "image/webp",
    "avif": "image/avif",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "woff2": "font/woff2",
    "pdf": "application/pdf",
    "zip": "application/zip",
    "doc": "application/msword",
    "xls": "application/vnd.ms-excel",
    "ppt": "application/vnd.ms-powerpoint",
    "docx": _OFFICE + "wordprocessingml.document",
    "xlsx": _OFFICE + "spreadsheetml.sheet",
    "pptx": _OFFICE + "presentationml.presentation",
    "odt": _OPEN + "text",
    "ods": _OPEN + "spreadsheet",
    "odp": _OPEN + "presentation",
}


def media_type(name: str) -> str:
    """The value of the Content-Type header."""
    _, _, suffix = name.rpartition(".")
    return _TYPES.get(suffix.lower(), _DEFAULT)
