"""The words of the sample's official papers: what lies beside the items of content/van-ban/."""

from .sheet import sheet
from .simple_docx import paragraphs

_CMAU, _TCVD, _BVD = "CỤC MẪU", "TỔNG CỤC VÍ DỤ", "BỘ VÍ DỤ"

_PERIODS = """\
Nhóm,Tên nhóm hồ sơ tài liệu,Thời hạn (năm),Ghi chú
1,"Quy chế, quy định, hướng dẫn do cơ quan ban hành",,Vĩnh viễn
2,"Kế hoạch, báo cáo công tác hằng năm",,Vĩnh viễn
3,"Kế hoạch, báo cáo tháng, quý",20,
4,Kế hoạch công tác tuần,5,
5,Hồ sơ thành lập và sáp nhập đơn vị,,Vĩnh viễn
6,Hồ sơ hội nghị tổng kết,,Vĩnh viễn
7,"Hồ sơ, quyết định nhân sự",70,
8,"Hồ sơ hưởng chế độ, chính sách",70,
9,Danh sách tuyển quân,70,
10,Kết quả khám sức khỏe,15,Hạn chế tiếp cận
11,"Đơn thư, hồ sơ tiếp công dân",15,
12,Hồ sơ kiểm tra công tác văn thư,20,
13,"Hồ sơ thi đua, khen thưởng cấp cơ sở",10,
14,"Hồ sơ thi đua, khen thưởng cấp trên",,Vĩnh viễn
15,"Sổ đăng ký văn bản đi, văn bản đến",20,
16,Sổ ghi công việc hằng ngày,,Vĩnh viễn
17,"Hồ sơ xây dựng, sửa chữa trụ sở",50,Theo tuổi thọ công trình
18,Hồ sơ tài sản cố định,20,
19,Chứng từ thu chi,10,
20,Hợp đồng dịch vụ,10,Từ năm thanh lý
21,Công văn trao đổi thường ngày,10,
22,Tư liệu ảnh hoạt động của đơn vị,,Vĩnh viễn
23,Ghi âm cuộc họp,5,Sau khi có biên bản
24,"Giấy mời, lịch làm việc",2,
"""
_SUBJECTS = """\
Lĩnh vực,Toàn trình,Một phần,Cung cấp thông tin,Cộng
Chính sách,3,9,2,14
"Văn thư, lưu trữ",5,3,0,8
Tuyển quân,1,4,1,6
Tiếp công dân,4,2,0,6
"""
OFFICIAL: dict[str, bytes] = {
    "van-ban/123-qd-cmau.pdf": sheet(
        (_CMAU, "Số: 123/QĐ-CMAU", "Hà Nội, ngày 20 tháng 8 năm 2026"),
        "QUYẾT ĐỊNH ban hành Quy chế tiếp công dân của Cục Mẫu",
        (
            "# Điều 3. Địa điểm và thời gian",
            "1. Tiếp thường xuyên: phòng tiếp dân, tầng 1, nhà A, các ngày làm việc trong tuần.",
            "2. Lãnh đạo Cục tiếp định kỳ hai buổi mỗi tháng theo lịch công bố trước ngày 06"
            " hằng tháng.",
            "3. Tiếp theo đăng ký: công dân hẹn trước ít nhất 02 ngày làm việc.",
            "# Điều 7. Trách nhiệm của bộ phận tiếp nhận",
            "3. Lập giấy biên nhận ghi rõ ngày, giờ, số trang của đơn và tên người nhận; giao cho"
            " người nộp một bản.",
            "4. Trường hợp đơn không thuộc thẩm quyền, hướng dẫn bằng văn bản trong thời hạn"
            " 03 ngày làm việc.",
            "# Điều 12. Thời hạn trả lời",
            "4. Đơn đề nghị cung cấp thông tin: 10 ngày làm việc.",
            "5. Đơn kiến nghị, phản ánh: 15 ngày làm việc.",
            "7. Đơn có nội dung phức tạp, cần xác minh tại nhiều đơn vị: 30 ngày làm việc; việc"
            " gia hạn do Cục trưởng quyết định và được báo cho người nộp đơn.",
            "# Điều 15. Hiệu lực thi hành",
            "Quy chế có hiệu lực từ ngày 01 tháng 9 năm 2026./.",
        ),
    ),
    "van-ban/mau-giay-bien-nhan.docx": paragraphs(
        (
            "GIẤY BIÊN NHẬN ĐƠN",
            "Ngày, giờ nhận:",
            "Tóm tắt nội dung đơn:",
            "Số trang của đơn và tài liệu kèm theo:",
            "Hạn trả lời:",
            "Người nhận (ký, ghi rõ họ tên):",
            "Lập thành hai bản, người nộp giữ một bản. Tra cứu bằng mã ở góc trên bên phải.",
        )
    ),
    "van-ban/47-qd-cmau.pdf": sheet(
        (_CMAU, "Số: 47/QĐ-CMAU", "Hà Nội, ngày 12 tháng 5 năm 2021"),
        "QUYẾT ĐỊNH ban hành Quy chế tiếp công dân",
        (
            "# Điều 5. Tiếp nhận đơn",
            "1. Cán bộ trực phòng tiếp dân nhận đơn, vào sổ theo dõi.",
            "2. Công dân có yêu cầu thì được cấp giấy biên nhận.",
            "# Điều 13. Hiệu lực thi hành",
            "Quyết định có hiệu lực từ ngày 01 tháng 6 năm 2021./.",
        ),
    ),
    "van-ban/05-2025-tt-bvd.pdf": sheet(
        (_BVD, "Số: 05/2025/TT-BVD", "Hà Nội, ngày 14 tháng 3 năm 2025"),
        "THÔNG TƯ quy định thời hạn bảo quản hồ sơ, tài liệu",
        (
            "# Điều 3. Mức thời hạn bảo quản",
            "1. Bảo quản vĩnh viễn: hồ sơ, tài liệu có giá trị lịch sử, không bị hủy trong mọi"
            " trường hợp.",
            "2. Bảo quản có thời hạn: tính bằng số năm, từ năm sau của năm kết thúc công việc.",
            "3. Hết thời hạn, hội đồng xác định giá trị tài liệu xem xét: giữ lại thêm hoặc loại"
            " hủy. Không ai được tự hủy.",
            "# Điều 4. Bảng thời hạn bảo quản",
            "Thời hạn của 24 nhóm hồ sơ, tài liệu ghi trong bảng kèm theo Thông tư này.",
            "# Điều 6. Hiệu lực thi hành",
            "Thông tư có hiệu lực từ ngày 01 tháng 5 năm 2025./.",
        ),
    ),
    "van-ban/bang-thoi-han-bao-quan.csv": _PERIODS.encode(),
    "van-ban/09-2026-tt-bvd.pdf": sheet(
        (_BVD, "Số: 09/2026/TT-BVD", "Hà Nội, ngày 30 tháng 6 năm 2026"),
        "THÔNG TƯ sửa đổi, bổ sung một số điều của Thông tư số 05/2025/TT-BVD",
        (
            "# Điều 1. Sửa đổi, bổ sung một số điều",
            "1. Bổ sung khoản 4 vào sau khoản 3 Điều 3: “4. Bản sao số hóa có cùng thời hạn với"
            " bản gốc. Hủy bản gốc khi hết thời hạn thì hủy cả bản sao số hóa, có biên bản.”",
            "2. Tại bảng kèm theo Điều 4, thời hạn của nhóm 11 là 20 năm; bổ sung nhóm 25, nhật ký"
            " hệ thống quản lý văn bản, thời hạn 5 năm.",
            "# Điều 3. Hiệu lực thi hành",
            "Thông tư có hiệu lực từ ngày 15 tháng 8 năm 2026./.",
        ),
    ),
    "van-ban/04-ct-tcvd.pdf": sheet(
        (_TCVD, "Số: 04/CT-TCVD", "Hà Nội, ngày 17 tháng 02 năm 2025"),
        "CHỈ THỊ về tăng cường phối hợp giữa các cơ quan",
        (
            "1. Các cục ký quy chế phối hợp, hoàn thành trước ngày 30 tháng 4 năm 2025.",
            "2. Văn bản điện tử đã ký số có giá trị như bản giấy; không gửi kèm bản giấy, trừ văn"
            " bản mật.",
            "3. Sau 24 giờ chưa xác nhận đã nhận văn bản thì người gửi gọi điện cho Chánh Văn"
            " phòng cơ quan nhận.",
            "4. Đơn quá hạn được công khai trên cổng thông tin điện tử của từng cục.",
            "5. Văn phòng Tổng cục tổng hợp kết quả ngày 15 của tháng đầu mỗi quý./.",
        ),
    ),
    "van-ban/07-hd-tcvd.pdf": sheet(
        (_TCVD, "Số: 07/HD-TCVD", "Hà Nội, ngày 22 tháng 7 năm 2024"),
        "HƯỚNG DẪN trình tự đề nghị trợ cấp khó khăn đối với gia đình quân nhân",
        (
            "# 2. Trường hợp được đề nghị",
            "a) nhà ở bị sập, trôi, cháy hoặc phải di dời do thiên tai, hỏa hoạn;",
            "b) mất từ một nửa hoa màu, vật nuôi của cả vụ do thiên tai, dịch bệnh;",
            "c) người thân ốm phải nằm viện từ bảy ngày trở lên;",
            "d) người thân từ trần.",
            "# 3. Hồ sơ",
            "Tờ khai một trang; giấy ra viện, trích lục khai tử hoặc biên bản thiệt hại của xã.",
            "# 4. Thời hạn",
            "10 ngày làm việc kể từ khi nhận đủ hồ sơ./.",
        ),
    ),
    "van-ban/31-qd-cmau.pdf": sheet(
        (_CMAU, "Số: 31/QĐ-CMAU", "Hà Nội, ngày 10 tháng 02 năm 2025"),
        "QUYẾT ĐỊNH công bố danh mục thủ tục giải quyết tại bộ phận một cửa",
        (
            "# Điều 1. Công bố danh mục",
            "Công bố danh mục 34 thủ tục: chính sách 14, văn thư, lưu trữ 8, tuyển quân 6, tiếp"
            " công dân 6.",
            "# Điều 2. Trách nhiệm",
            "Đơn vị chủ trì không được yêu cầu giấy tờ ngoài thành phần hồ sơ đã công bố.",
            "# Điều 3. Hiệu lực thi hành",
            "Quyết định có hiệu lực từ ngày 17 tháng 02 năm 2025./.",
        ),
    ),
    "van-ban/danh-muc-thu-tuc.csv": _SUBJECTS.encode(),
}
