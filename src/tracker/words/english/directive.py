"""
The front door, shared options, directives.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # options that commands share
    "Danh sách": "Listing",
    "Định dạng in ra.": "The format to print.",
    "Ghi vào tệp, trọn vẹn hoặc không ghi; THƯ-MỤC/ với --csv: mỗi bảng một tệp.": (
        "Write to a file, whole or not at all; FOLDER/ with --csv: a file for each table."
    ),
    "Chỉ in N dòng đầu.": "Print the first N rows only.",
    "Chỉ nhiệm vụ của thành phố hoặc của trung ương.": "Only tasks of the city, or of the central government.",
    "Như đã có vào ngày đó; ngày chưa đến là giả định.": "As things stood on that day; a day to come is a hypothesis.",
    "Ngày xảy ra việc này (mặc định: hôm nay).": "The day this happened (default: today).",
    "Chạy thử: cho xem kết quả, không ghi gì.": "Dry run: show the result, write nothing.",
    "Chỉ việc của một đơn vị: mã, tên hoặc tên khác.": "Only duties of one unit: its code, name or other name.",
    "SỐ-KÝ-HIỆU": "DOC-NUMBER",
    "VĂN-BẢN": "DIRECTIVE",
    "THỜI HẠN": "DEADLINE",
    "KỲ": "PERIOD",
    "TỆP.csv": "FILE.csv",
    # root
    "Theo dõi, đôn đốc nhiệm vụ theo Quyết định 150/2025/QĐ-UBND của UBND thành phố Hải Phòng. Thời hạn tính theo "
    "ngày làm việc, áp dụng tương tự Điều 145–148 Bộ luật Dân sự 2015.": (
        "Follow and urge on the tasks given under Decision 150/2025/QĐ-UBND of the People's Committee of Hải Phòng. "
        "Deadlines count working days, by analogy with the Civil Code 2015, Art. 145–148."
    ),
    "Tham số": "Arguments",
    "Tùy chọn": "Options",
    "Lệnh": "Commands",
    "[bắt buộc]": "[required]",
    "[mặc định: {}]": "[default: {}]",
    "Cài gợi ý lệnh khi gõ phím Tab cho shell đang dùng.": "Install completion by the Tab key for the shell in use.",
    "In mã gợi ý lệnh để tự cài.": "Print the code of the completion, to install it by hand.",
    "Tệp sổ, hoặc địa chỉ postgresql://… (mặc định: TRACKER_LEDGER, rồi thư mục người dùng).": (
        "The ledger's file, or a postgresql://… address (default: TRACKER_LEDGER, then the user's own folder)."
    ),
    "Ngày coi là hôm nay (mặc định: TRACKER_TODAY).": "The day to take as today (default: TRACKER_TODAY).",
    "In phiên bản rồi thoát.": "Print the version and exit.",
    "In trợ giúp này rồi thoát.": "Print this help and exit.",
    # directive
    "Văn bản giao nhiệm vụ: ghi, xem, thu hồi (Điều 5.1, 6.2).": (
        "The documents that give tasks: recording, viewing and withdrawing them (Art. 5.1, 6.2)."
    ),
    "Số, ký hiệu văn bản, hoặc #mã khi nhiều văn bản trùng số.": (
        "The number of the directive, or #id where several have the same number."
    ),
    "Ghi một văn bản giao nhiệm vụ (Điều 5.1.a, b).": "Record a directive (Art. 5.1.a, b).",
    "Ví dụ: 150/2025/QĐ-UBND.": "Example: 150/2025/QĐ-UBND.",
    "Ngày ban hành.": "The day it was issued.",
    "Tên loại: Quyết định, Chỉ thị, Công văn…": "The type of document: Quyết định, Chỉ thị, Công văn…",
    "Trích yếu.": "The abstract.",
    "Người ký.": "The signer.",
    "Nơi ban hành.": "Who issued it.",
    "Đơn vị trình ban hành.": "The unit that submitted it for issue.",
    "Ngày nhận văn bản.": "The day it was received.",
    "Phòng thuộc Văn phòng theo dõi.": "The room of the Office that follows it.",
    "Độ mật (Điều 5.2).": "The degree of secrecy (Art. 5.2).",
    "Độ khẩn.": "The degree of urgency.",
    "Văn bản của Chính phủ, Thủ tướng mà văn bản này cụ thể hóa (Điều 6.2.b).": (
        "The document of the Government or Prime Minister that this one carries out (Art. 6.2.b)."
    ),
    "Tệp văn bản; sổ giữ tên và mã SHA-256.": "The document's file; the ledger keeps its name and SHA-256.",
    "Văn bản không giao nhiệm vụ cần theo dõi.": "The directive gives no task to follow.",
    "Đã ghi văn bản {number} ngày {issued:%d/%m/%Y} (mã #{id}).": (
        "Recorded directive {number} of {issued:%d/%m/%Y} (id #{id})."
    ),
    "In danh mục văn bản giao nhiệm vụ, mới nhất trước.": "Print the register of directives, the newest first.",
    "In một văn bản với mọi thông tin và các nhiệm vụ của nó.": "Print all about one directive, with its tasks.",
    "NHIỆM VỤ CỦA VĂN BẢN: {count}": "TASKS OF THE DIRECTIVE: {count}",
    "Thu hồi một văn bản; các nhiệm vụ còn mở của nó dừng theo.": (
        "Withdraw a directive; its open tasks stop with it."
    ),
    "Văn bản thu hồi.": "The document that withdraws it.",
    "Đã thu hồi văn bản {number}; dừng {count} nhiệm vụ còn mở.": (
        "Withdrew directive {number}; stopped {count} open tasks."
    ),
    "Ghi rõ một văn bản không giao nhiệm vụ cần theo dõi (Điều 6.2.a).": (
        "Record that a directive gives no task to follow (Art. 6.2.a)."
    ),
    "Vì sao không có nhiệm vụ cần theo dõi; văn bản mật thì để trống.": "Why there is no task to follow.",
    "Đã ghi: văn bản {number} không giao nhiệm vụ cần theo dõi.": (
        "Recorded: directive {number} gives no task to follow."
    ),
    "Số, ký hiệu": "Number",
    "Người ký": "Signer",
    "Độ mật": "Secrecy",
    "Độ khẩn": "Urgency",
    "Nhiệm vụ": "Tasks",
    "Thu hồi": "Withdrawn",
    "{count} văn bản.": "Directives: {count}.",
    "Chưa có văn bản nào. Ghi văn bản bằng «tracker directive add».": (
        "There are no directives. Record one with “tracker directive add”."
    ),
    "VĂN BẢN GIAO NHIỆM VỤ": "DIRECTIVES",
    "Ngày ban hành": "Issued",
    "Ngày nhận": "Received",
    "Đơn vị trình": "Submitted by",
    "Phòng theo dõi": "Room",
    "Cụ thể hóa văn bản": "Carries out",
    "SHA-256": "SHA-256",
    "Thu hồi ngày": "Withdrawn on",
    "Văn bản thu hồi": "Withdrawn by",
}
