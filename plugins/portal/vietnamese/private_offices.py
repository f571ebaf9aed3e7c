"""The words of towns, streets, offices, shops and lines: what is there for everyone."""

# Houses in which one buys, eats or meets; `quán` alone ends `quê quán` and begins nothing.
SHOPS = (
    "quán (?:cà ?-?phê|cafe|phở|cơm|bún|bia|nhậu|ăn|nước|trà|cháo|chè|karaoke|net|internet)"
    "|nhà (?:hàng|tang lễ|khách|nghỉ|sách|thuốc|trẻ|thờ|thi đấu|xuất bản|in|ga|lưu niệm|rông|xe"
    "|truyền thống|trưng bày|tưởng niệm)|tiệm|hiệu (?:sách|thuốc|ảnh|vàng|may)|xưởng|ga-?ra|garage"
    "|đại lý|showroom|spa|phòng (?:khám|mạch)|nha khoa|câu lạc bộ|clb|cung văn (?:hóa|hoá)|rạp"
    "|bến xe|sân bay|đại sứ quán|lãnh sự quán|tòa nhà|toà nhà|tập đoàn|đồn|hiệp hội|nhà bia"
)
# `Trung tâm điều dưỡng thương binh`: named after those it is for.
OF_MANY = (
    "(?:quán|trung tâm|hội|ban|trại|khu|ký túc xá|quỹ|câu lạc bộ|clb|đoàn|trường|viện|bếp|cơ sở"
    r"|nhà|làng)(?: [^\W\d]+){1,3}? (?:cựu chiến binh|thương binh|học viên|học sinh|sinh viên"
    "|bệnh nhân|thân nhân|nạn nhân)"
)
# Named after a person: `Tượng đài anh hùng Trần Văn Mẫu`.
MEMORIALS = "tượng đài|tượng|lăng|khu mộ|đài tưởng niệm"
# What has a name of its own, often a person's, or begins as one.
TOWNS = (
    "hà (?:nội|nam|giang|tĩnh|đông|tây|tiên|lan)|thái (?:bình|nguyên|lan)|lâm đồng|cao bằng"
    "|hồ chí minh"
)
PLACES = (
    "đường|phố|đại lộ|quảng trường|công viên|cầu|ga|cảng|quận|huyện|xã|phường|thị trấn|thôn|giải"
    "|cúp|khu|lăng|tượng đài|chợ"
)
NAMED_OFFICES = (
    "trường|thpt|thcs|tiểu học|mầm non|đại học|học viện|bệnh viện|nhà máy|quỹ|viện|chùa"
    "|bảo tàng|thư viện|nghĩa trang|đền|đình|nhà hát|khách sạn|siêu thị|hội trường|sân vận động"
)
OFFICES = (
    "trụ sở|cơ quan|văn phòng|ủy ban|uỷ ban|ubnd|hđnd|trạm"
    "|bộ phận|một cửa"
    "|công ty|doanh nghiệp|chi nhánh|bưu điện|công an|bộ (?:tư lệnh|chỉ huy)|doanh trại|cục"
    "|ban (?:chỉ huy|chỉ đạo|tổ chức|quản lý|dân vận)|nhà văn hóa|nhà văn hoá|trung tâm|ngân hàng"
    "|phòng(?! ?[A-Z]?\\d| (?:trọ|ngủ|ở|thuê))|cửa hàng|tổng cục|chi cục|kho bạc|tòa án|toà án"
    "|tòa soạn|toà soạn|thanh tra|hợp tác xã|đoàn thanh niên"
    "|hội (?:nông dân|phụ nữ|cựu chiến binh|chữ thập đỏ)|fax|máy lẻ|ban (?:chqs|qlda)|bchqs"
    "|huyện đội|thường trực"
)
LINES = (
    "đường dây nóng|hotline|tổng đài|đầu số|trực (?:ban|chỉ huy|đêm|24|cấp cứu|cứu hộ|phòng)"
    "|(?:điện thoại|số) trực|cứu hộ|cứu nạn|cấp cứu|khẩn cấp"
    "|tiếp nhận (?:tin|phản ánh|thông tin|kiến nghị|ý kiến)"
)
# The office of where one lives: `Công an xã nơi ông cư trú`.
THEIRS = (
    "nơi(?:(?<=xã nơi)|(?<=phường nơi)|(?<=trấn nơi)|(?<=UBND nơi)|(?<=ban nơi)|(?<=an nơi)"
    r"|(?<=CHQS nơi)|(?<=phương nơi)) (?:\w+ ){0,4}?(?:cư trú|thường trú|tạm trú|sinh sống|ở|trú)"
)
