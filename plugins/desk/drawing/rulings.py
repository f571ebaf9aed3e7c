"""More words for content/van-ban/: the newer decisions, guides, plans and drafts."""

from .sheet import sheet
from .simple_docx import paragraphs

_CMAU = "CỤC MẪU"

RULINGS: dict[str, bytes] = {
    "van-ban/142-qd-cmau.pdf": sheet(
        (_CMAU, "Số: 142/QĐ-CMAU", "Hà Nội, ngày 24 tháng 9 năm 2026"),
        "QUYẾT ĐỊNH bãi bỏ 17 loại giấy tờ trong thành phần hồ sơ",
        (
            "# Điều 1. Giấy tờ được bãi bỏ",
            "1. Bản sao giấy tờ tùy thân: 6 loại.",
            "2. Xác nhận của cấp xã: 5 loại.",
            "3. Văn bản do chính Cục ban hành: 4 loại.",
            "4. Ảnh thẻ, bản khai trùng nội dung: 2 loại.",
            "# Điều 2. Tờ khai chung",
            "Thay tờ khai bốn trang bằng tờ khai chung một trang. Tờ khai cũ được nhận đến hết ngày"
            " 31 tháng 12 năm 2026.",
            "# Điều 4. Hiệu lực thi hành",
            "Quyết định có hiệu lực từ ngày 01 tháng 10 năm 2026./.",
        ),
    ),
    "van-ban/to-khai-chung.docx": paragraphs(
        (
            "TỜ KHAI CHUNG",
            "Họ và tên người nộp:",
            "Nơi ở, cách liên hệ:",
            "Việc đề nghị giải quyết:",
            "Giấy tờ gửi kèm:",
            "Nhận kết quả: tại quầy, qua bưu chính hoặc qua mạng:",
            "Ngày, chữ ký:",
            "Thông tin chỉ dùng để giải quyết hồ sơ này, chỉ người giải quyết được xem.",
        )
    ),
    "van-ban/158-qd-cmau.pdf": sheet(
        (_CMAU, "Số: 158/QĐ-CMAU", "Hà Nội, ngày 06 tháng 11 năm 2026"),
        "QUYẾT ĐỊNH ban hành Quy định về bảo vệ dữ liệu cá nhân trong cơ quan",
        (
            "# Điều 1. Ba nguyên tắc",
            "1. Chỉ thu thông tin cần cho việc đang làm.",
            "2. Chỉ người giải quyết việc ấy mới được xem.",
            "3. Xong việc thì xóa hoặc nộp lưu theo thời hạn bảo quản.",
            "# Điều 2. Biểu mẫu",
            "Mỗi biểu mẫu ghi ở chân trang: thông tin dùng vào việc gì, ai được xem, bao giờ xóa.",
            "# Điều 5. Hiệu lực thi hành",
            "Quyết định có hiệu lực từ ngày 01 tháng 12 năm 2026./.",
        ),
    ),
    "van-ban/15-hd-cmau.pdf": sheet(
        (_CMAU, "Số: 15/HD-CMAU"),
        "BẢY QUY TẮC SOẠN THÔNG BÁO GỬI NGƯỜI DÂN",
        (
            "1. Việc cần làm đứng đầu, căn cứ pháp lý chuyển xuống cuối.",
            "2. Một câu một ý, không quá 25 chữ.",
            "3. Gọi người nhận là “ông”, “bà”.",
            "4. Viết đủ ngày, giờ.",
            "5. Ghi rõ nếu không làm thì sao.",
            "6. Ghi một số điện thoại có người nghe, kèm giờ nghe.",
            "7. Nhờ một người ngoài phòng đọc thử trước khi gửi./.",
        ),
    ),
    "van-ban/02-kh-cmau.pdf": sheet(
        (_CMAU, "Số: 02/KH-CMAU", "Hà Nội, ngày 05 tháng 01 năm 2026"),
        "KẾ HOẠCH chuyển đổi số năm 2026",
        (
            "# Chỉ tiêu",
            "1. Hệ thống quản lý văn bản mới vận hành chính thức: 31/3/2026.",
            "2. 90% văn bản đi được ký số: 30/6/2026.",
            "3. Mọi thủ tục mức độ toàn trình nộp được bằng điện thoại: 30/9/2026.",
            "4. Diễn tập khôi phục dữ liệu hai lần: 31/10/2026.",
            "5. Tra cứu được mục lục toàn bộ kho số 2: 31/12/2026.",
            "6. 100% cán bộ một cửa qua lớp hướng dẫn người cao tuổi: 31/12/2026.",
            "# Tổ chức thực hiện",
            "Đơn vị chủ trì báo cáo bằng số, kèm nguồn, trước ngày 20 của tháng cuối quý./.",
        ),
    ),
    "van-ban/21-kh-cmau.pdf": sheet(
        (_CMAU, "Số: 21/KH-CMAU", "Hà Nội, ngày 24 tháng 11 năm 2025"),
        "KẾ HOẠCH phối hợp tuyển chọn, gọi công dân nhập ngũ năm 2026",
        (
            "# I. Các mốc thời gian",
            "1. Sơ tuyển: trước ngày 10/12/2025.",
            "2. Khám sức khỏe: từ ngày 05 đến 20/01/2026, điểm khám cụm số 3.",
            "3. Niêm yết kết quả: chậm nhất ngày 27/01/2026.",
            "4. Nhận đơn phúc tra: 7 ngày kể từ ngày niêm yết.",
            "5. Giao nhận quân: cuối tháng 02/2026, sân vận động xã Ví Dụ.",
            "# II. Công khai",
            "Danh sách niêm yết chỉ ghi số báo danh và kết luận, không ghi bệnh, không ghi địa"
            " chỉ./.",
        ),
    ),
    "van-ban/231-cmau-vp.pdf": sheet(
        (_CMAU, "Số: 231/CMAU-VP", "V/v lấy ý kiến góp ý dự thảo", "Hà Nội, ngày 02/11/2026"),
        "Kính gửi: các cơ quan, đơn vị và bạn đọc",
        (
            "Cục Mẫu đang xây dựng Quy định phục vụ tài liệu tại phòng đọc. Văn phòng gửi kèm dự"
            " thảo và mong nhận được ý kiến trước khi hết ngày 15/12/2026.",
            "Người góp ý không bắt buộc ghi tên. Bảng tổng hợp tiếp thu, giải trình sẽ đăng cùng"
            " văn bản chính thức./.",
        ),
    ),
    "van-ban/du-thao-quy-dinh-phong-doc.docx": paragraphs(
        (
            "DỰ THẢO QUY ĐỊNH PHỤC VỤ TÀI LIỆU TẠI PHÒNG ĐỌC",
            "Điều 1. Phạm vi: phòng đọc tài liệu, tầng 1, nhà A.",
            "Điều 2. Người đọc xuất trình giấy tờ tùy thân; không cần giấy giới thiệu.",
            "Điều 3. Tài liệu giấy được mang ra chậm nhất sau hai giờ làm việc.",
            "Điều 4. Tài liệu đã số hóa, không thuộc diện hạn chế, được đọc tại nhà qua mạng.",
            "Điều 5. Người đọc tự chụp bằng điện thoại, tắt đèn chớp, không thu tiền.",
            "Điều 6. Quy định dự kiến có hiệu lực từ ngày 01 tháng 02 năm 2027.",
        )
    ),
    "van-ban/du-thao-ke-hoach-luu-dong.docx": paragraphs(
        (
            "DỰ THẢO KẾ HOẠCH PHỤC VỤ LƯU ĐỘNG NĂM 2027",
            "1. Quý I: bản Giả Định, phiên chợ 20/3/2027.",
            "2. Quý II: bến đò xã Tham Chiếu, 12/6/2027.",
            "3. Quý III: xã Ví Dụ, thôn ven sông, 18/9/2027.",
            "4. Quý IV: bản Giả Định, phiên chợ 20/11/2027.",
            "Mỗi chuyến có hai cán bộ tiếp nhận, một cán bộ lưu trữ, một bác sĩ.",
            "Trưởng bản được nộp phiếu yêu cầu thay dân, kèm chữ ký của người có yêu cầu.",
        )
    ),
}
