"""The words of the pages of procedures, by language (labels.py)."""

WORDS = {
    "vi": {
        "code": "Mã thủ tục",
        "level": "Mức độ trực tuyến",
        "agency": "Cơ quan thực hiện",
        "time": "Thời hạn giải quyết",
        "fee": "Phí, lệ phí",
        "result": "Kết quả",
        "steps": "Trình tự thực hiện",
        "dossier": "Thành phần hồ sơ",
        "forms": "Biểu mẫu",
        "synced": "Đối chiếu với cổng dịch vụ công ngày",
        "not_compared": "Cần đối chiếu lại",
        "not_compared_about": "Đã lâu trang này chưa được đối chiếu với cổng dịch vụ công. "
        "Hãy xem thủ tục ở đó hoặc hỏi cơ quan thực hiện trước khi nộp hồ sơ.",
        "to_portal": "Xem và nộp hồ sơ trên cổng dịch vụ công",
    },
    "en": {
        "code": "Code",
        "level": "Online level",
        "agency": "Handled by",
        "time": "Time needed",
        "fee": "Fees",
        "result": "Result",
        "steps": "Steps",
        "dossier": "What to hand in",
        "forms": "Forms",
        "synced": "Compared with the public service portal on",
        "not_compared": "To be compared again",
        "not_compared_about": "This page has not been compared with the public service portal for "
        "long. Look there, or ask the office that handles it, before you hand in anything.",
        "to_portal": "View and apply on the public service portal",
    },
}
