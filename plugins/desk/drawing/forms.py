"""The words of the sample's forms: what lies beside the procedures of content/dich-vu-cong/."""

from .sheet import sheet
from .simple_docx import paragraphs

_HEAD = ("CỤC MẪU", "Bộ phận một cửa, tầng 1, nhà C")
_WHO = ("Họ và tên:…", "Nơi ở:…", "Cách liên hệ:…")
_SIGNED = "Ngày, chữ ký:…"
# What each form has to say at its foot: the sample's own decision 158/QĐ-CMAU, Điều 2.
_USE = "Chỉ dùng để giải quyết việc này; chỉ người giải quyết được xem; xong thì xóa hoặc nộp lưu."
_AID = (
    "Họ và tên người khai:",
    "Quan hệ với quân nhân:",
    "Đơn vị của quân nhân:",
    "Trường hợp đề nghị (nhà ở, mùa màng, nằm viện, từ trần):",
    "Việc xảy ra ngày nào, thiệt hại thế nào:",
    "Cách nhận tiền:",
    "Ngày, chữ ký:",
)

FORMS: dict[str, bytes] = {
    "dich-vu-cong/to-khai-xac-nhan.pdf": sheet(
        _HEAD,
        "TỜ KHAI ĐỀ NGHỊ XÁC NHẬN THỜI GIAN CÔNG TÁC",
        (
            *_WHO,
            "Người được xác nhận, quan hệ với người khai:…",
            "Đơn vị đã công tác, từ năm nào đến năm nào:…",
            "",
            "Dùng để làm việc gì:…",
            "Nhận bản điện tử hay bản giấy:…",
            _SIGNED,
        ),
        _USE,
    ),
    "dich-vu-cong/giay-uy-quyen.docx": paragraphs(
        (
            "GIẤY ỦY QUYỀN NỘP HỒ SƠ",
            "Người ủy quyền:",
            "Người được ủy quyền:",
            "Việc được ủy quyền: nộp, bổ sung hồ sơ và nhận kết quả thủ tục:",
            "Có giá trị đến ngày:",
            "Chữ ký hoặc điểm chỉ của người ủy quyền:",
            "Người làm chứng (chỉ khi điểm chỉ):",
            _USE,
        )
    ),
    "dich-vu-cong/phieu-yeu-cau-sao.pdf": sheet(
        _HEAD,
        "PHIẾU YÊU CẦU SAO TÀI LIỆU",
        (*_WHO, "Số hồ sơ:…", "Số tờ cần sao:…", "Bản sao hay bản chứng thực:…", _SIGNED),
        _USE,
    ),
    "dich-vu-cong/phieu-dang-ky-doc.pdf": sheet(
        _HEAD,
        "PHIẾU ĐĂNG KÝ ĐỌC TÀI LIỆU",
        (*_WHO, "Chủ đề tìm hiểu:…", "Ngày dự kiến đến đọc:…", _SIGNED),
        _USE,
    ),
    "dich-vu-cong/to-khai-tro-cap.pdf": sheet(
        _HEAD, "TỜ KHAI ĐỀ NGHỊ TRỢ CẤP KHÓ KHĂN", tuple(f"{line}…" for line in _AID), _USE
    ),
    "dich-vu-cong/to-khai-tro-cap.docx": paragraphs(
        ("TỜ KHAI ĐỀ NGHỊ TRỢ CẤP KHÓ KHĂN", *_AID, _USE)
    ),
    "dich-vu-cong/don-ho-tro-nha-o.pdf": sheet(
        ("Nộp tại Ủy ban nhân dân xã",),
        "ĐƠN ĐỀ NGHỊ HỖ TRỢ NHÀ Ở",
        (
            *_WHO,
            "Gia đình thuộc diện:…",
            "Nhà hiện nay làm năm nào, hư hỏng những gì:…",
            "",
            "Đề nghị xây mới hay sửa chữa:…",
            _SIGNED,
        ),
        _USE,
    ),
    "dich-vu-cong/don-phuc-tra.pdf": sheet(
        _HEAD,
        "ĐƠN ĐỀ NGHỊ PHÚC TRA KẾT QUẢ KHÁM SỨC KHỎE",
        (
            *_WHO,
            "Số báo danh:…",
            "Ngày khám, nơi khám:…",
            "Mục đề nghị khám lại:…",
            "Giấy tờ khám, chữa bệnh gửi kèm, nếu có:…",
            _SIGNED,
        ),
        _USE,
    ),
    "dich-vu-cong/phieu-dang-ky-gap.pdf": sheet(
        ("CỤC MẪU", "Phòng tiếp dân, tầng 1, nhà A"),
        "PHIẾU ĐĂNG KÝ GẶP LÃNH ĐẠO CỤC",
        (*_WHO, "Nội dung muốn trình bày:…", "", "", "Ngày, buổi muốn gặp:…", _SIGNED),
        _USE,
    ),
    "dich-vu-cong/phieu-phan-anh.docx": paragraphs(
        (
            "PHIẾU KIẾN NGHỊ, PHẢN ÁNH",
            "Việc xảy ra ở đâu, ngày nào:",
            "Nội dung:",
            "Đề nghị:",
            "Cách liên hệ để nhận trả lời (có thể để trống):",
            _USE,
        )
    ),
}
