"""What the corpus is made of: invented clauses, categories, tags and bylines, no person's words."""

CATEGORIES = (
    ("Thời sự", "thoi-su"),
    ("Chính trị", "chinh-tri"),
    ("Kinh tế", "kinh-te"),
    ("Văn hóa", "van-hoa"),
    ("Giáo dục", "giao-duc"),
    ("Thể thao", "the-thao"),
    ("Pháp luật", "phap-luat"),
    ("Khoa học", "khoa-hoc"),
)

_TOPICS = (
    "Hội nghị",
    "Thi đua",
    "Đào tạo",
    "Nông thôn mới",
    "Chuyển đổi số",
    "Y tế",
    "Giao thông",
    "Môi trường",
    "Du lịch",
    "Thanh niên",
    "Quốc phòng",
    "Khuyến học",
    "Văn nghệ",
    "Xây dựng",
    "Biển đảo",
)
_SCOPES = ("", " địa phương", " toàn quốc", " năm nay")
TAGS = tuple(topic + scope for scope in _SCOPES for topic in _TOPICS)

_REPORTERS = "An Bình Chi Dũng Hà Hải Lan Long Mai Minh Nam Phúc Sơn Thảo Thu Trang Tuấn Tú Vân Yến"
BYLINES = tuple(f"Phóng viên {name}" for name in _REPORTERS.split())

CLAUSES = tuple(
    sorted(
        """các đại biểu đã tham gia ý kiến và thống nhất nhiều nội dung quan trọng
hội nghị sơ kết công tác sáu tháng đầu năm được tổ chức trang trọng
cơ quan chức năng tiếp tục triển khai đồng bộ các giải pháp trọng tâm
người dân trên địa bàn bày tỏ sự đồng tình với chủ trương mới
nhiều mô hình hay và cách làm sáng tạo đã được nhân rộng
ban tổ chức cho biết chương trình sẽ kéo dài đến hết tháng
công tác tuyên truyền được thực hiện thường xuyên và có trọng điểm
các trường học trên toàn tỉnh đã hoàn thành kế hoạch năm học
tuyến đường mới rút ngắn thời gian di chuyển giữa hai huyện
lực lượng chức năng phối hợp chặt chẽ với chính quyền cơ sở
sản lượng lúa vụ đông xuân tăng nhẹ so với cùng kỳ năm trước
bệnh viện tuyến huyện được đầu tư thêm nhiều thiết bị hiện đại
đoàn viên thanh niên tham gia dọn vệ sinh và trồng cây xanh
kết quả bước đầu cho thấy hướng đi đúng và phù hợp thực tiễn
doanh nghiệp kiến nghị rút ngắn thủ tục hành chính
nhóm nghiên cứu công bố phương pháp dự báo mưa lũ chính xác hơn
đội tuyển trẻ giành chiến thắng thuyết phục trong trận mở màn
lễ hội truyền thống thu hút đông đảo du khách trong và ngoài nước
cấp ủy và chỉ huy các đơn vị quán triệt nghiêm túc nghị quyết
ngân sách năm nay ưu tiên cho hạ tầng nông thôn và miền núi
hệ thống dịch vụ công trực tuyến được nâng cấp toàn diện
các gia đình chính sách được thăm hỏi và tặng quà dịp lễ
thư viện tỉnh số hóa hàng nghìn tài liệu quý hiếm
cuộc thi góp phần nâng cao nhận thức về bảo vệ môi trường""".splitlines()
    )
)
