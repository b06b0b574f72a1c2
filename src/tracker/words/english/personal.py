"""
The English of the configuration file, and of days typed in a short form.
"""

from __future__ import annotations

ENGLISH = {
    # words/shortdays, commands/input/daytyped
    "«{text}» không phải là một ngày. Hãy gõ ngày/tháng/năm (30/9/2025), năm-tháng-ngày (2025-09-30), hoặc ngắn gọn: "
    "ngày/tháng (30/9), hôm nay, hôm qua, thứ Sáu.": (
        "“{text}” is not a day. Type day/month/year (30/9/2025), year-month-day (2025-09-30), or in short: day/month "
        "(30/9), today, yesterday, “thu 6” (Friday)."
    ),
    "«{text}» có thể là {first} hoặc {second}. Hãy gõ rõ một trong hai ngày đó.": (
        "“{text}” may be {first} or {second}. Type one of the two days."
    ),
    "«{text}» là {weekday}, {day:%d/%m/%Y}.": "“{text}” is {weekday}, {day:%d/%m/%Y}.",
    # preferences
    "Không có tệp cấu hình {file} (TRACKER_CONFIG). Tạo tệp đó, hoặc bỏ TRACKER_CONFIG.": (
        "There is no configuration file {file} (TRACKER_CONFIG). Make it, or unset TRACKER_CONFIG."
    ),
    "Không đọc được tệp cấu hình {file}: {why}.": "The configuration file {file} cannot be read: {why}.",
    "Tệp cấu hình {file} không phải là chữ UTF-8. Lưu lại bằng Notepad, chọn Encoding: UTF-8.": (
        "The configuration file {file} is not UTF-8. Save it again with Notepad, Encoding: UTF-8."
    ),
    "Tệp cấu hình {file}, dòng {line}: viết sai. Mỗi dòng có dạng tên = 'giá trị'; đường dẫn Windows đặt trong dấu "
    "nháy đơn.": (
        "Configuration file {file}, line {line}: not understood. A line reads name = 'value'; a path of Windows stands "
        "in single quotes."
    ),
    "Tệp cấu hình {file}: không có mục «{name}». Các mục dùng được: {known}.": (
        "Configuration file {file}: there is no “{name}”. It may say: {known}."
    ),
    "Tệp cấu hình {file}: «{name}» phải là chữ đặt trong dấu nháy.": (
        "Configuration file {file}: “{name}” must be text in quotes."
    ),
    "Tệp cấu hình {file}: «{name}» phải là một dòng chữ, không ngắt dòng, không có ký tự điều khiển.": (
        "Configuration file {file}: “{name}” must be one line of text, without breaks or control characters."
    ),
    "Tệp cấu hình {file}: «language» là {known}, không phải «{value}».": (
        "Configuration file {file}: “language” is one of {known}, not “{value}”."
    ),
    "Tệp cấu hình {file}: «letter.head» phải là {count} dòng chữ: ['…', '…', '…'].": (
        "Configuration file {file}: “letter.head” must be {count} lines of text: ['…', '…', '…']."
    ),
    # commands/morning/today
    "Sổ chưa có văn bản nào. Bắt đầu bằng «tracker directive add».": (
        "The ledger has no directive yet. Begin with “tracker directive add”."
    ),
    # commands/db/status
    "Chọn sổ theo": "Ledger chosen by",
    "Ngôn ngữ": "Language",
    "Tệp cấu hình": "Configuration file",
    "tệp cấu hình": "configuration file",
    "mặc định": "default",
    "(chưa có)": "(not there)",
}
