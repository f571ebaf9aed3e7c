"""Who we are, our addresses, menu and tiles. Values only; publishconf.py changes a few of them."""

PORTAL_SETTINGS = __file__

SITENAME = "Cổng thông tin điện tử Cục Mẫu"
SITEURL = "https://cuc-mau.example"
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"

PATH = "content"
OUTPUT_PATH = "output"
CACHE_PATH = ".cache"
THEME = "theme"
THEME_TEMPLATES_OVERRIDES = ["theme"]
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["portal"]
DELETE_OUTPUT_DIRECTORY = False

# Pelican's own generators rest: the portal writes every page (docs/decisions/0001).
ARTICLE_PATHS = []
PAGE_PATHS = []
STATIC_PATHS = []
THEME_STATIC_PATHS = []
DIRECT_TEMPLATES = []
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
MARKDOWN = {}

PORTAL_OWNER = {
    "name": "Cục Mẫu",
    "parent": "Tổng cục Ví dụ",
    "address": "Số 1 đường Mẫu, phường Ví Dụ, Hà Nội",
    "phone": "024 0000 0000",
    "email": "cong-thong-tin@cuc-mau.example",
    "responsible": "Đại tá Trần Văn Mẫu, Phó Cục trưởng",
}
PORTAL_MENU = [
    ("Trang chủ", "/"),
    ("Giới thiệu", "/gioi-thieu/"),
    ("Tin tức", "/tin-tuc/"),
    ("Thông báo", "/chuyen-muc/thong-bao/"),
    ("Văn bản", "/van-ban/"),
    ("Hỏi đáp", "/hoi-dap/"),
    ("Liên hệ", "/lien-he/"),
]
PORTAL_BOXES = [
    ("Video", "/video/"),
    ("Ảnh", "/anh/"),
]
PORTAL_TILES = [
    ("CSDL", "/csdl/", "Cơ sở dữ liệu"),
    ("DVC", "/dich-vu-cong/", "Dịch vụ công"),
    ("BNS", "https://bns.cuc-mau.example/", "Trang BNS"),
    ("Hỏi đáp", "/hoi-dap/", "Gửi câu hỏi, xem trả lời"),
]
PORTAL_FOOTER = [
    ("Trợ năng", "/tro-nang/"),
    ("Chính sách dữ liệu", "/chinh-sach-du-lieu/"),
    ("Liên hệ", "/lien-he/"),
]
PORTAL_CATEGORIES = []
# Pelican's reader of another format says at every start that it speaks no Vietnamese; unused here.
LOG_FILTER = [(30, "Docutils has no localization for '%s'. Using 'en' instead.")]
