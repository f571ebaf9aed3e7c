"""The words of the page where questions are asked, by language (labels.py).

What is done with an asker's data is told as the office's own practice; that this fulfils a law is
not for a web page to say.
"""

WORDS = {
    "vi": {
        "ask": "Gửi câu hỏi",
        "ask_about": "Hỏi về chế độ, thủ tục và công việc mà {} phụ trách. Câu hỏi được đăng ngay "
        "khi tiếp nhận, kèm hạn trả lời; câu trả lời đăng ở cùng trang.",
        "ask_public": "Điều gì được đăng",
        "ask_shown": "Đăng lên cổng: câu hỏi, chữ cái đầu của họ tên (ví dụ N. V. A.), tỉnh hoặc "
        "thành phố, ngày hỏi và câu trả lời.",
        "ask_hidden": "Không đăng: họ tên đầy đủ, thư điện tử, số điện thoại, địa chỉ nhà.",
        "ask_spare": "Đừng viết số giấy tờ, số tài khoản, số điện thoại, địa chỉ hay tên người "
        "khác vào câu hỏi. Nếu có, những chi tiết ấy được bỏ đi trước khi đăng.",
        "ask_data": "Dữ liệu của bạn",
        "ask_use": "Họ tên, nơi gửi và thư điện tử chỉ dùng để chuyển câu hỏi cho đơn vị trả lời "
        "và báo cho bạn.",
        "ask_keep": "Những dữ liệu ấy được xóa sau {} ngày kể từ ngày trả lời.",
        "ask_rights": "Bạn có thể đề nghị xem, sửa, xóa dữ liệu của mình, hoặc rút lại câu hỏi, "
        "theo các cách liên hệ dưới đây. Quyền của người có dữ liệu được quy định trong Luật Bảo "
        "vệ dữ liệu cá nhân năm 2025.",
        "ask_form": "Câu hỏi của bạn",
        "ask_goes_to": "Khi bạn bấm nút gửi, câu hỏi đi tới {}.",
        "ask_name": "Họ và tên",
        "ask_name_hint": "Chỉ chữ cái đầu được đăng.",
        "ask_place": "Tỉnh, thành phố (không bắt buộc)",
        "ask_mail": "Thư điện tử để báo khi có trả lời (không bắt buộc)",
        "ask_letter": "Gửi thư tới {}",
        "ask_letter_about": "Thư mở ra có sẵn các mục cần viết.",
        "ask_subject": "Câu hỏi gửi cổng thông tin",
        "ask_body": "Câu hỏi:\r\n\r\n\r\nHọ và tên (chỉ chữ cái đầu được đăng):\r\n"
        "Tỉnh, thành phố:",
        "ask_ways": "Liên hệ",
    },
    "en": {
        "ask": "Ask a question",
        "ask_about": "Ask about benefits, procedures and the work of {}. Questions are published "
        "when they are received, with the day the answer is due; the answer joins them there.",
        "ask_public": "What is published",
        "ask_shown": "Published: the question, the initials of your name (such as N. V. A.), your "
        "province or city, the day, and the answer.",
        "ask_hidden": "Not published: your full name, e-mail, telephone, home address.",
        "ask_spare": "Please write no numbers of papers, accounts or telephones, no addresses and "
        "no names of others. Such details are taken out before a question is published.",
        "ask_data": "Your data",
        "ask_use": "Name, place and e-mail are only used to hand the question to the unit that "
        "answers, and to tell you.",
        "ask_keep": "They are deleted {} days after the answer.",
        "ask_rights": "You may ask to see, correct or delete your data, or to take the question "
        "back, in the ways below. The rights of those whose data are held are laid down in Việt "
        "Nam's Law on Personal Data Protection of 2025.",
        "ask_form": "Your question",
        "ask_goes_to": "When you press the button, the question goes to {}.",
        "ask_name": "Full name",
        "ask_name_hint": "Only the initials are published.",
        "ask_place": "Province or city (optional)",
        "ask_mail": "E-mail, to tell you of the answer (optional)",
        "ask_letter": "Write to {}",
        "ask_letter_about": "The letter opens with what to fill in.",
        "ask_subject": "Question to the portal",
        "ask_body": "Question:\r\n\r\n\r\nFull name (only the initials are published):\r\n"
        "Province or city:",
        "ask_ways": "Contact",
    },
}
