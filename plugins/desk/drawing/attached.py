"""The words of the sample's attachments: PDF, DOCX and CSV, each by its path in content/."""

from .forms import FORMS
from .official import OFFICIAL
from .pdf import one_page
from .rulings import RULINGS
from .simple_docx import paragraphs

_REWARDED = """\
STT,Tập thể,Số người tham gia,Số ngày,Hình thức khen thưởng
1,Văn phòng,14,11,Giấy khen
2,Phòng Tổng hợp,9,11,Giấy khen
3,Phòng Chính sách,12,9,Giấy khen
4,Ban Quản lý nhà,16,13,Giấy khen
5,Đoàn Thanh niên,38,12,Bằng khen
6,Trạm y tế cơ quan,7,10,Bằng khen
7,Dân quân xã Minh Họa,45,13,Bằng khen
8,Dân quân xã Ví Dụ,41,13,Giấy khen
9,Tổ lái xe,6,13,Giấy khen
"""
_DIGITAL = """\
Quý,Văn bản đi,Ký số (%),Hồ sơ trực tuyến,Đúng hạn (%)
III/2024,1204,38,96,91
IV/2024,1377,47,188,92
I/2025,1150,58,240,94
II/2025,1296,66,318,95
III/2025,1242,71,377,95
IV/2025,1418,79,455,96
I/2026,1181,86,512,97
II/2026,1325,90,604,98
"""
ATTACHMENTS: dict[str, bytes] = {
    "tin-tuc/2018/phieu-dang-ky.pdf": one_page(
        (
            "CUC MAU - PHIEU DANG KY TAP HUAN",
            "Ho va ten:",
            "Chuc vu, don vi:",
            "Dot tap huan (1 hoac 2):",
            "Thu dien tu cong vu:",
            "Xac nhan cua thu truong don vi:",
        )
    ),
    "tin-tuc/2025/danh-sach-khen-thuong.csv": _REWARDED.encode(),
    "tin-tuc/2025/bang-kiem-thu-dien-tu.pdf": one_page(
        (
            "CUC MAU - TAM DIEU KIEM TRA TRUOC KHI BAM",
            "1. Dia chi nguoi gui co dung tung chu khong?",
            "2. Thu co giuc phai lam ngay khong?",
            "3. Co hoi mat khau, ma xac thuc khong?",
            "4. Dua chuot len lien ket: dia chi hien ra la gi?",
            "5. Tep dinh kem co duoi la khong?",
            "6. Thu co gui dung viec, dung nguoi khong?",
            "7. Con nghi ngo: goi dien cho nguoi gui.",
            "8. Lo bam roi: rut day mang, bao ngay cho to truc.",
        )
    ),
    "tin-tuc/2026/so-lieu-chuyen-doi-so.csv": _DIGITAL.encode(),
    "tin-tuc/2026/de-cuong-bao-cao.pdf": one_page(
        (
            "CUC MAU - DE CUONG BAO CAO CHUYEN DOI SO",
            "I. Viec da lam, so lieu kem nguon",
            "II. Viec chua lam duoc, vi sao",
            "III. Viec lam trong sau thang toi, ai lam, bao gio xong",
            "IV. De nghi voi lanh dao Cuc",
        )
    ),
    "tin-tuc/2026/du-thao-quy-trinh.docx": paragraphs(
        (
            "DỰ THẢO QUY TRÌNH TIẾP NHẬN VÀ TRẢ KẾT QUẢ TẠI BỘ PHẬN MỘT CỬA",
            "Điều 1. Phạm vi",
            "Quy trình này áp dụng cho hồ sơ nộp trực tiếp, qua bưu chính và qua mạng.",
            "Điều 2. Tiếp nhận",
            "1. Người tiếp nhận kiểm tra hồ sơ một lần, nói đủ những gì còn thiếu, ghi vào phiếu.",
            "2. Hồ sơ đủ thì giao giấy hẹn có mã tra cứu. Không nhận hồ sơ mà không giao giấy hẹn.",
            "Điều 3. Giải quyết",
            "1. Phòng nghiệp vụ nhận hồ sơ trong buổi. Hồ sơ nộp sau 16 giờ thì sáng hôm sau.",
            "2. Quá nửa thời hạn mà chưa xong thì báo trưởng phòng và bộ phận một cửa.",
            "Điều 4. Trả kết quả",
            "1. Kết quả xong trước hẹn thì nhắn cho người nộp trong ngày.",
            "2. Trễ hẹn thì có thư xin lỗi do lãnh đạo Cục ký, nêu lý do và ngày hẹn lại.",
        )
    ),
    "tin-tuc/2026/phieu-gop-y.docx": paragraphs(
        (
            "PHIẾU GÓP Ý DỰ THẢO",
            "Điều, khoản góp ý:",
            "Nội dung đề nghị sửa:",
            "Lý do:",
            "Cơ quan, đơn vị hoặc người góp ý (có thể để trống):",
        )
    ),
}
ATTACHMENTS |= OFFICIAL | RULINGS | FORMS
