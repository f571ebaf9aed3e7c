"""A hundred mistakes for a copy of content/: where each is put, and where and how it must be told.

One seed is a new file, or one piece of a file of the sample put in the place of another. What must
be told of it stands beside it: the sort of mistake, a piece of the line that it is told at ("" for
the first line), and a word of the remedy.
"""

from typing import NamedTuple

AS_OF = "2026-11-25 08:00"


class Mistake(NamedTuple):
    """`at` begins in the line of the finding, and nowhere above it."""

    sort: str
    at: str
    remedy: str


class Seed(NamedTuple):
    """`data` is the whole of a new file; with `old` it takes the place of that piece."""

    path: str
    data: str | bytes
    mistakes: tuple[Mistake, ...]
    old: str = ""


def item(path, head, body, *mistakes):
    return Seed(path, f"---\n{head.strip()}\n---\n\n{body.strip()}\n", mistakes)


def article(name, title, *mistakes, head="", body="", date="20/11/2026"):
    """In the folder of the year's news; without a body of its own it has one that fits."""
    lines = [f"title: {title}", f"date: {date}", "category: Tin hoạt động", *head.splitlines()]
    text = body or f"{title}: đại biểu đã thảo luận và thống nhất các việc phải làm."
    return item(f"tin-tuc/2026/{name}.md", "\n".join(lines), text, *mistakes)


SCHEMA = (
    article(
        "sai-khoa",
        "Sơ kết phong trào xây dựng cơ quan xanh",
        Mistake("unknown key", "categry:", "category"),
        Mistake("unknown status", "status: nháp", "draft"),
        Mistake("negative count", "views: -5", "2113"),
        Mistake("key written twice", "title: Lần hai", "bỏ một trong hai dòng"),
        head="categry: Tin\nstatus: nháp\nviews: -5\ntitle: Lần hai",
    ),
    article(
        "sai-ngay",
        "Giao ban công tác dân vận quý bốn",
        Mistake("day that is not in the calendar", "date: 31/11/2026", "30 ngày"),
        Mistake("date with two readings", "modified: 07.06.2026", "07/06/2026"),
        Mistake("date in words", "expires: cuối năm", "ngày/tháng/năm"),
        date="31/11/2026",
        head="modified: 07.06.2026\nexpires: cuối năm",
    ),
    article(
        "nguoc-ngay",
        "Kiểm kê tài sản công ở các kho",
        Mistake("update before publication", "modified: 19/11/2026", "sửa một trong hai ngày"),
        Mistake("end before publication", "expires: 01/11/2026", "sửa một trong hai ngày"),
        Mistake("updates before publication", "- date: 18/11", "sửa một trong hai ngày"),
        head="modified: 19/11/2026\nexpires: 01/11/2026\n"
        "updates:\n  - date: 18/11/2026\n    note: Thêm số liệu.",
    ),
    item(
        "tin-tuc/2026/thieu-khoa.md",
        "category: Tin hoạt động\ndate:",
        "Lớp học bơi cho con em cán bộ khai giảng sáng nay.",
        Mistake("missing title", "", "title: "),
        Mistake("empty required key", "date:", "viết date"),
    ),
    item(
        "tin-tuc/2026/hong-yaml.md",
        "title: Hội thao: chung kết: bóng bàn\ndate: &ngay 20/11/2026\ncategory: Tin hoạt động",
        "Hai đội vào chung kết gặp nhau chiều thứ sáu.",
        Mistake("colon in a value", "title: Hội thao", "ngoặc kép"),
        Mistake("anchor of YAML", "date: &ngay", "ngoặc kép"),
    ),
    Seed(
        "tin-tuc/2026/khong-khai-bao.md",
        "Bài này dán thẳng từ thư, không có phần khai báo.\n",
        (Mistake("no front matter", "", "---"),),
    ),
    Seed(
        "tin-tuc/2026/khong-dong.md",
        "---\ntitle: Thiếu dòng đóng\ndate: 20/11/2026\n",
        (Mistake("front matter not closed", "", "---"),),
    ),
    article(
        "sai-dia-chi",
        "Trao nhà đồng đội ở thôn Ví Dụ",
        Mistake("slug with a path", "slug: ../nha", "chữ"),
        head="slug: ../nha",
    ),
    Seed(
        "tin-tuc/2026/windows-1258.md",
        "---\ntitle: Tiếng Việt\n---\n".encode().replace("ế".encode(), b"\xea\xec"),
        (Mistake("not UTF-8", "", "Lưu như"),),
    ),
    Seed(
        "tin-tuc/2026/utf-16.md",
        "---\ntitle: Hội nghị\n---\n".encode("utf-16"),
        (Mistake("UTF-16", "", "Lưu như"),),
    ),
    Seed(
        "tin-tuc/2026/qua-lon.md", "x" * 1_000_001, (Mistake("larger than 1 MB", "", "chia bài"),)
    ),
)

MARKUP = (
    article(
        "the-html",
        "Ngày hội đọc sách của thanh niên",
        Mistake("script in a text", "<script>", "bỏ thẻ này"),
        Mistake("handler in a text", "onclick=", "bỏ thuộc tính"),
        Mistake("link that runs code", "javascript:", "https://"),
        Mistake("photo of another site", "![Bìa sách", "tải ảnh về"),
        body="Mở đầu.\n\n<script>alert(1)</script>\n\n<b onclick='x()'>Đọc</b>\n\n"
        "[Bấm để mở](javascript:x)\n\n![Bìa sách](https://anh.example/bia.jpg)",
    ),
)
FILES = (
    article(
        "anh-hong",
        "Trưng bày hiện vật ở nhà truyền thống",
        Mistake("photo that is not there", "![Bàn làm việc]", "đặt tệp cạnh bài"),
        Mistake("photo in the wrong case", "![Hai người đi bộ]", "viết chay-bo.jpg"),
        Mistake("photo of no bytes", "![Tủ kính]", "chép lại"),
        Mistake("web page as a photo", "![Bức tường gạch]", "ảnh"),
        Mistake("photo that leads out of content/", "![Cửa sổ]", "đặt tệp vào content/"),
        Mistake("cover that is not there", "cover: bia.jpg", "đặt tệp cạnh bài"),
        head="cover: bia.jpg\ncover_alt: Tấm bìa cứng màu xanh",
        body="Mở cửa cả tuần.\n\n![Bàn làm việc](ban-lam-viec.jpg)\n\n"
        "![Hai người đi bộ](Chay-Bo.JPG)\n\n![Tủ kính](tu-kinh.jpg)\n\n"
        "![Bức tường gạch](tuong-gach.jpg)\n\n![Cửa sổ](../../../anh.jpg)",
    ),
    Seed("tin-tuc/2026/tu-kinh.jpg", "", ()),
    Seed("tin-tuc/2026/tuong-gach.jpg", "<!doctype html><title>404</title>", ()),
    article(
        "tep-hong",
        "Biểu mẫu thống kê dùng trong năm tới",
        Mistake("attachment that is not there", "- file: mau-01.pdf", "kiểm tra tên tệp"),
        Mistake("attachment of a type not taken", "- file: mau-02.exe", "bỏ tệp"),
        Mistake("web page as a PDF", "- file: mau-03.pdf", "pdf"),
        head="attachments:\n  - file: mau-01.pdf\n    label: Mẫu 01\n"
        "  - file: mau-02.exe\n    label: Mẫu 02\n  - file: mau-03.pdf\n    label: Mẫu 03",
    ),
    Seed("tin-tuc/2026/mau-02.exe", "MZ", ()),
    Seed("tin-tuc/2026/mau-03.pdf", "<!doctype html><title>404</title>", ()),
    Seed(
        "tin-tuc/2026/luu-nham.txt",
        "---\ntitle: Lưu nhầm\n---\n",
        (Mistake("item saved as plain text", "---", "đổi đuôi thành .md"),),
    ),
    Seed(
        "tin-tuc/2026/khong-ai-dung.pdf",
        "%PDF-1.4\n",
        (Mistake("file that nothing uses", "", "xóa tệp"),),
    ),
    Seed("ghi-chep.md", "Ghi chép.\n", (Mistake("text beside the folders", "", "tin-tuc/"),)),
    Seed("tin-tuc/2026/bai.markdown", "x\n", (Mistake("text of another ending", "", ".md"),)),
    Seed(
        "luot-doc.json",
        '{"version": 1, "days": [],\n"pages": {"/x/": {"count": -1, "changed": "2026-11-01"}}}',
        (Mistake("count of readers below 0", '"pages"', "không sửa bằng tay"),),
    ),
)

ADDRESSES = (
    article(
        "dia-chi-trung",
        "Lịch tập thể dục giữa giờ",
        Mistake("two items with one address", "slug:", "slug: lich-tiep-cong-dan-2"),
        head="slug: lich-tiep-cong-dan",
        date="05/11/2026",
    ),
    item(
        "trang/video.md",
        "title: Phim tư liệu của Cục",
        "Danh sách phim đang được lập lại, xem tạm ở phòng truyền thống tầng hai.",
        Mistake("page at an address of the portal", "", "slug"),
    ),
    item(
        "trang/noi-quy.md",
        "title: Nội quy phòng họp\nparent: van-phong",
        "Người dự họp giữ trật tự, tắt chuông điện thoại, không mang đồ ăn vào phòng; hết giờ thì "
        "tắt đèn, tắt quạt, khóa cửa sổ rồi trả chìa khóa cho người trực ở tầng một.",
        Mistake("parent that is not there", "parent: van-phong", "trang cha"),
    ),
    article(
        "lien-ket",
        "Các đường dẫn thường dùng",
        Mistake("link to no article", "[Bài cũ]", "sửa đường dẫn"),
        Mistake("link to a draft", "[Bản nháp]", "chưa hoặc không công khai"),
        Mistake("link to no page", "[Trang cũ]", "sửa đường dẫn"),
        Mistake("link to no section of the page", "[Phần cuối]", "tên mục"),
        Mistake("link to no section of another page", "[Mục lục]", "trang"),
        Mistake("link by an old address", "[Tập huấn]", "viết /tin-tuc/2018/04/"),
        Mistake("link by an old address is dead", "[Tập huấn]", "bỏ liên kết"),
        Mistake("see also to nothing", "see_also:", "đường dẫn"),
        head="see_also: [khong-co.md]",
        body="[Bài cũ](khong-con.md)\n\n[Bản nháp](nhap.md)\n\n[Trang cũ](/tin-tuc/khong-con/)\n\n"
        "[Phần cuối](#phan-cuoi)\n\n[Mục lục](/trang/tro-nang.md#muc-luc)\n\n"
        "[Tập huấn](/tin-tuc.aspx?id=214)",
    ),
    article("nhap", "Bản thảo chưa duyệt", head="status: draft"),
    article(
        "dich-lac",
        "Bản dịch không có bản gốc",
        Mistake("translation of nothing", "translation_of:", "bài tiếng Việt"),
        head="lang: en\ntranslation_of: khong-co.md",
    ),
)

PHOTOS = (
    article(
        "anh-thieu-loi",
        "Hội khỏe của khối cơ quan",
        Mistake("photo without words", "![](lop-tap-huan.jpg)", "thêm một câu tả ảnh"),
        Mistake("words said twice", "![Hai đội kéo co]", "mô tả nói ảnh có gì"),
        Mistake("file name as words", "![IMG_2034.JPG]", "Đại biểu"),
        Mistake("words that say nothing", "![Ảnh]", "Hai cán bộ"),
        Mistake("words too many at the beginning", "![Hình ảnh về một", "bỏ mấy chữ"),
        Mistake("words too long", "![Sân bóng", "rút xuống"),
        Mistake("title as words", "![Hội khỏe của khối", "đầu đề"),
        Mistake("two captions", "![Trọng tài]", "giữ một"),
        Mistake("caption that is not shown", "Chữ ![Quả bóng]", "dòng riêng"),
        Mistake("two photos with the same words", "![Vận động viên](phong-may.jpg)", "tả riêng"),
        body="![](lop-tap-huan.jpg)\n\n![Hai đội kéo co](hoi-thi.jpg)\nHai đội kéo co\n\n"
        "![IMG_2034.JPG](kham-tuyen.jpg)\n\n![Ảnh](pho-bien.jpg)\n\n"
        "![Hình ảnh về một người cầm cờ](tru-so.jpg)\n\n"
        f"![Sân bóng {'rộng và nhiều người đứng xem ' * 9}](ven-song.jpg)\n\n"
        "![Hội khỏe của khối cơ quan](trong-cay.jpg)\n\n"
        '![Trọng tài](tiep-doan.jpg "Trận đầu")\nTrận cuối\n\n'
        'Chữ ![Quả bóng](thao-luan.jpg "Bóng mới") chữ\n\n'
        "![Vận động viên](quay-giao-dich.jpg)\n\n![Vận động viên](phong-may.jpg)",
    ),
)

WORDS = (
    article(
        "de-muc",
        "Quy ước viết tin của cộng tác viên",
        Mistake("heading of a wrong level", "#### Hai", "sửa ####"),
        Mistake("heading without words", "##\n", "xóa dòng này"),
        Mistake("heading as long as a sentence", "## Cộng tác viên", "rút xuống"),
        Mistake("title as a heading", "## Quy ước viết tin", "xóa dòng này"),
        Mistake("bold line as a heading", "**Cách gửi tin**", "##"),
        Mistake("heading in capitals", "## CÁCH NHẬN", "chữ"),
        body="Mở đầu.\n\n## Một\n\nChữ.\n\n#### Hai\n\nChữ.\n\n##\n\nChữ.\n\n"
        "## Cộng tác viên gửi tin trước mười sáu giờ, kèm ảnh gốc và tên người chụp, để phòng "
        "biên tập kịp duyệt trong ngày và đăng vào sáng hôm sau\n\nChữ.\n\n"
        "## Quy ước viết tin của cộng tác viên\n\nChữ.\n\n**Cách gửi tin**\n\nQua thư.\n\n"
        "## CÁCH NHẬN NHUẬN BÚT CỦA QUÝ\n\nChữ.",
    ),
    article(
        "chu-lien-ket",
        "Hướng dẫn tra cứu văn bản",
        Mistake("link that says nothing", "[tại đây]", "thay chữ trong [ ]"),
        Mistake("link without words", "[](/van-ban/)", "giữa [ ]"),
        Mistake("two links of the same words", "[Danh sách](/anh/)", "viết chữ khác nhau"),
        Mistake("link into the office", "[Kho dữ liệu]", "địa chỉ công khai"),
        Mistake("mail address written wrongly", "[Hộp thư]", "mailto:"),
        Mistake("telephone written wrongly", "[Tổng đài]", "tel:"),
        Mistake("comma within an address", "[Cổng quốc gia]", "sửa địa chỉ"),
        body="Xem [tại đây](/van-ban/).\n\nXem [](/van-ban/) nữa.\n\n[Danh sách](/video/)\n\n"
        "[Danh sách](/anh/)\n\n[Kho dữ liệu](http://192.168.1.10/kho)\n\n"
        "[Hộp thư](mailto:van-phong cuc-mau.example)\n\n[Tổng đài](tel:goi-ngay)\n\n"
        "[Cổng quốc gia](https://dichvucong.example/,)",
    ),
    article(
        "bang-bieu",
        "Số liệu tuyển sinh lớp tiếng Anh",
        Mistake("table without a head", "|  |  |", "hàng"),
        Mistake("column without a name", "| Năm | |", "ô trống"),
        Mistake("table of one column", "| Tên lớp |", "danh sách"),
        Mistake("list that is typed", "• Lớp sáng", "dấu -"),
        body="Bảng một.\n\n|  |  |\n|---|---|\n| 2024 | 18 |\n\nBảng hai.\n\n"
        "| Năm | |\n|---|---|\n| 2025 | 20 |\n\nBảng ba.\n\n| Tên lớp |\n|---|\n| A1 |\n\n"
        "Các lớp:\n\n• Lớp sáng\n• Lớp tối",
    ),
    article(
        "tieu-de-cham",
        "Khai giảng lớp bồi dưỡng nghiệp vụ thư viện.",
        Mistake("title with a full stop", "title:", "bỏ dấu chấm"),
        Mistake("summary that says the title", "summary:", "xóa dòng summary"),
        head="summary: Khai giảng lớp bồi dưỡng nghiệp vụ thư viện.",
        body="Lớp học kéo dài ba ngày tại hội trường tầng hai.",
    ),
    article(
        "tieu-de-hoa",
        "LỄ PHÁT ĐỘNG TẾT TRỒNG CÂY",
        Mistake("title in capitals", "title:", "chữ"),
        Mistake("blank before a mark", "Sáng nay ,", "xóa dấu cách"),
        Mistake("no blank behind a mark", "cây giống,cuốc", "thêm một dấu cách"),
        Mistake("weekday that does not fit", "Sáng thứ Bảy, ngày 20/11/2026", "thứ Sáu"),
        Mistake("words of the template", "Viết nội dung ở đây", "thay bằng nội dung thật"),
        body="Sáng nay , lễ bắt đầu.\n\nĐơn vị mang theo cây giống,cuốc và xẻng.\n\n"
        "Sáng thứ Bảy, ngày 20/11/2026.\n\nViết nội dung ở đây.",
    ),
    article(
        "trong-tron",
        "Bài chưa kịp viết",
        Mistake("no text", "\n<!--", "status: draft"),
        body="<!-- -->",
    ),
)

DAMAGE = (
    article(
        "phong-chu",
        "Văn bản chép từ máy cũ",
        Mistake("TCVN3", "S¸ng 07/6", "Sáng"),
        Mistake("VNI", "Saùng 07/6", "Sáng"),
        Mistake("UTF-8 twice", "Há»™i nghá»‹", "Hội nghị"),
        Mistake("zero-width character", "ẩn\u200bnáu", "U+200B"),
        Mistake("character that turns the direction", "ngược\u202e", "U+202E"),
        Mistake("letter of another script", "Tổng kết cuộc thi nhiếр", "nhiếp"),
        body="S¸ng 07/6, t¹i Hµ Néi, Khèi thi ®ua sè 2 tæ chøc Héi nghÞ s¬ kÕt c«ng t¸c.\n\n"
        "Saùng 07/6, taïi Haø Noäi, Khoái thi ñua soá 2 toå chöùc Hoäi nghò sô keát.\n\n"
        "Há»™i nghá»‹ sÆ¡ káº¿t cÃ´ng tÃ¡c sÃ¡u thÃ¡ng Ä‘áº§u nÄƒm.\n\n"
        "Chữ ẩn\u200bnáu trong dòng.\n\nChữ ngược\u202e chiều.\n\n"
        "Tổng kết cuộc thi nhiếр ảnh của thanh niên.",
    ),
    article(
        "to-hop",
        "Chữ gõ bằng bảng mã tổ hợp",
        Mistake("letters taken apart", "ta\u0301ch rời", "--fix"),
        Mistake("letter Ð for Đ", "Ðại hội", "gõ lại chữ Đ"),
        body="Chữ bị ta\u0301ch rời ra.\n\nÐại hội điểm diễn ra hôm nay.",
    ),
)

PRIVATE = (
    article(
        "rieng-tu",
        "Danh sách nhận quà dịp lễ",
        Mistake("number of an identity card", "căn cước công dân số", "xóa đi"),
        Mistake("number of an account", "số tài khoản", "xóa đi"),
        Mistake("telephone of a person", "anh Trần Văn Mẫu", "số máy của cơ quan"),
        Mistake("mail address of a person", "@gmail.com", "hộp thư của cơ quan"),
        body="Bà Lê Thị Thử, căn cước công dân số 001085012345, nhận một suất.\n\n"
        "Chuyển vào số tài khoản 0123456789012 tại ngân hàng Ví Dụ, chủ tài khoản Lê Thị Thử.\n\n"
        "Liên hệ anh Trần Văn Mẫu, số điện thoại 0912 345 678.\n\n"
        "Hoặc viết cho lethithu1985@gmail.com.",
    ),
)

KINDS = (
    item(
        "hoi-dap/qua-han.md",
        "title: Bao giờ thì cấp lại thẻ bảo hiểm?\ndate: 02/11/2026\n"
        "question: Tôi gửi đơn đã hai tháng mà chưa được cấp lại thẻ.\nfield: Chính sách\n"
        "asker: N. V. T.\nasked: 01/11/2026\nstate: forwarded\nunit: Phòng Chính sách/Cục Mẫu\n"
        "forwarded:\n  date: 02/11/2026\n  to: Phòng Chính sách\ndue: 20/11/2026",
        "",
        Mistake("question overdue", "due: 20/11", "viết câu trả lời"),
    ),
    item(
        "hoi-dap/sai-trang-thai.md",
        "title: Thủ tục xin nghỉ phép năm thế nào?\ndate: 02/11/2026\n"
        "question: Tôi muốn nghỉ phép về quê.\nfield: Chính sách\nasker: Nguyễn Văn Tự\n"
        "asked: 05/11/2026\nstate: answered\nsigner: Trưởng phòng Chính sách\n"
        "unit: Phòng Chính sách/Cục Mẫu\ndue: 01/11/2026",
        "Làm đơn gửi trưởng phòng trước ba ngày.",
        Mistake("name of an asker", "asker: Nguyễn", "N. V. T."),
        Mistake("due before it was asked", "due: 01/11", "sửa một trong hai ngày"),
    ),
    item(
        "hoi-dap/nguoc-han.md",
        "title: Xin bản sao quyết định ở đâu?\ndate: 02/11/2026\n"
        "question: Tôi làm mất quyết định cũ.\nfield: Chính sách\nasker: N. V. T.\n"
        "asked: 05/11/2026\nstate: answered\nsigner: Trưởng phòng Chính sách\n"
        "unit: Phòng Chính sách/Cục Mẫu\ndue: 01/11/2026",
        "Đến phòng một cửa, mang theo giấy tờ tùy thân.",
        Mistake("due before it was asked", "due: 01/11", "sửa một trong hai ngày"),
        Mistake("answered without a day", "state: answered", "thêm ngày trả lời"),
    ),
    Seed(
        "dich-vu-cong/cmau-05-ho-tro-nha-o.md",
        "synced: 28/10/2025",
        (Mistake("procedure not compared", "synced: 28/10/2025", "đối chiếu"),),
        old="synced: 28/10/2026",
    ),
    Seed(
        "dich-vu-cong/cmau-03-the-doc-tai-lieu.md",
        "level: Mức độ 9",
        (Mistake("level of service that is none", "level: Mức độ 9", "Toàn trình"),),
        old="level: ",
    ),
    Seed(
        "trang/tro-nang.md",
        "review_by: 01/11/2026",
        (Mistake("page past its review", "review_by: 01/11", "đọc lại"),),
        old="review_by: 01/05/2027",
    ),
    item(
        "van-ban/du-thao-cu.md",
        "title: Lấy ý kiến về quy ước giữ gìn vệ sinh chung\ndate: 02/07/2026\n"
        "number: 88/CMAU-VP\nissuer: Cục Mẫu\nissued: 01/07/2026\ncomment_until: 15/08/2026\n"
        "files:\n  - file: 15-hd-cmau.pdf\n    label: Dự thảo",
        "Xin gửi ý kiến về Văn phòng.",
        Mistake("draft past its day", "comment_until: 15/08", "bỏ comment_until"),
    ),
    item(
        "van-ban/sua-van-ban-sau.md",
        "title: Sửa đổi quy chế làm việc của tổ giúp việc\ndate: 02/07/2020\n"
        "number: 12/QĐ-CMAU\nissuer: Cục Mẫu\nissued: 01/07/2020\nvalid_until: 01/06/2020\n"
        "files:\n  - file: 15-hd-cmau.pdf\n    label: Quyết định",
        "Bỏ khoản 3.",
        Mistake("document that ends before it begins", "valid_until:", "sửa một trong hai ngày"),
    ),
    Seed(
        "csdl/don-vi.csv",
        "15/13/2001",
        (Mistake("cell that is no date", "15/13/2001", "tháng"),),
        old="15/08/2001",
    ),
    item(
        "anh/2026/mot-anh.md",
        "title: Sân nhà văn hóa sau bão\ndate: 20/11/2026\nphotos:\n"
        "  - file: cau-moi.jpg\n    alt: Khoảng sân ướt nước có nhiều cành cây gãy",
        "",
        Mistake("album of one photo", "- file: cau-moi", "thêm ảnh"),
    ),
    Seed(
        "trang/lich-su.md",
        "---\ntitle: Lịch sử\nparent: gioi-thieu\n---\n\nĐang viết.\n",
        (Mistake("page with hardly a word", "title:", "viết đủ"),),
    ),
)

_LONG = (
    "Buổi tọa đàm bàn ba việc: rút ngắn giờ chờ của người dân, công khai lịch trực của từng phòng, "
    "và gửi kết quả qua bưu điện cho người ở xa. Tổ giúp việc ghi lại từng ý, báo cáo ở kỳ họp sau."
)
DOUBLES = (
    article(
        "toa-dam-mot",
        "Tọa đàm về giờ làm việc",
        Mistake("text of another file", "title:", "giữ một bài"),
        body=_LONG,
    ),
    article(
        "toa-dam-chep",
        "Ba việc bàn ở buổi tọa đàm",
        Mistake("category as a tag", "tags:", "bỏ thẻ này"),
        Mistake("tag that was mistyped", "tags:", "Dữ liệu mở"),
        head="tags: [Tin hoạt động, Dữ liệu mở]".replace("mở", "mỡ"),
        body=_LONG,
    ),
    item(
        "dich-vu-cong/thieu-phan.md",
        "title: Cấp thẻ ra vào khu tập thể\ndate: 02/11/2026\ncode: CMAU-88\nfield: Chính sách\n"
        "steps: [Nộp phiếu ở phòng trực.]\nsynced: 02/11/2026\nlevel: Cung cấp thông tin\n"
        "portal_url: https://dichvucong.cuc-mau.example/thu-tuc/cmau-88",
        "Thẻ có giá trị hai năm.",
        Mistake("procedure without its parts", "title:", "fee: Không thu"),
    ),
    article(
        "trung-tieu-de",
        "Lễ phát động Tết trồng cây",
        Mistake("title that is there already", "title:", "bỏ bài đăng lặp"),
    ),
    article(
        "nam-lac",
        "Dự báo công việc của nhiều năm nữa",
        Mistake("year that was mistyped", "date: 20/11/2062", "xem lại năm"),
        date="20/11/2062",
    ),
)
SHAPES = (
    article(
        "bang-thieu",
        "Kết quả chấm điểm thi đua các phòng",
        Mistake("rows that are no table", "| Phòng | Điểm |", "để một dòng trống"),
        Mistake("cell without a column", "| Phòng Tổng hợp | 96 |", "thêm cột"),
        Mistake("marks that are shown", "** Phòng Kế hoạch **", "không có dấu cách"),
        Mistake("day that no month has", "Hạn nộp", "bản gốc"),
        Mistake("tags between semicolons", "tags:", "tags: [thi đua, chấm điểm]"),
        head="tags: thi đua; chấm điểm",
        body="Điểm của các phòng trong quý.\n\n| Phòng | Điểm |\n| Phòng Kế hoạch | 95 |\n\n"
        "Bảng của năm trước.\n\n| Tên | Số điểm |\n|---|---|\n| Phòng Tổng hợp | 96 | Nhất |\n\n"
        "Đứng đầu là ** Phòng Kế hoạch ** như mọi năm.\n\nHạn nộp sửa đổi là ngày 31/11/2026.",
    ),
)
SEEDS = (
    *(*SCHEMA, *MARKUP, *FILES, *ADDRESSES, *PHOTOS, *WORDS, *DAMAGE, *PRIVATE, *KINDS, *DOUBLES),
    *SHAPES,
)
