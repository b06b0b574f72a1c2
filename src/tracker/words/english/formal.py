"""
Papers that leave the house in the form of the decree: what stands on them, and templates that are filled.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "Tệp cấu hình {file}: «{name}» phải là các dòng chữ, nhiều nhất {count} dòng: ['…', '…'].": (
        "Configuration file {file}: “{name}” must be lines of text, {count} at most: ['…', '…']."
    ),
    "Tệp cấu hình {file}: «letter.symbol» là ký hiệu viết hoa, ví dụ 'VP' hoặc 'VP-TH', không phải «{value}».": (
        "Configuration file {file}: “letter.symbol” is a symbol in capitals such as 'VP' or 'VP-TH', not “{value}”."
    ),
    "Số liệu đến ngày {day}.": "Figures as of {day}.",
    "Thể thức văn bản": "Form of papers",
    "Mẫu Word (.docx) của cơ quan để điền, khi ghi dạng docx.": (
        "The Office's own Word file (.docx) to be filled, when docx is written."
    ),
    "Mẫu thư Word (.docx) của cơ quan để điền.": "The Office's own letter in Word (.docx) to be filled.",
    "--template chỉ dùng khi ghi tệp Word. Thêm --format docx, hoặc --output TÊN-TỆP.docx.": (
        "--template goes with a Word file only. Add --format docx, or --output FILE.docx."
    ),
    "--template chỉ dùng khi soạn thư Word. Bỏ --template, hoặc bỏ --short và --format txt.": (
        "--template goes with letters in Word only. Leave it out, or leave out --short and --format txt."
    ),
    "Mẫu {file} không có chỗ điền nào. Ghi vào mẫu ít nhất một trong các chỗ điền: {known}.": (
        "The template {file} names nothing to fill in. Write at least one of these into it: {known}."
    ),
    "Mẫu {file} có chỗ điền không dùng được: {names}. Các chỗ điền: {known}.": (
        "The template {file} names what cannot be filled in: {names}. What can: {known}."
    ),
    "Mẫu {file}: {name} phải đứng riêng một đoạn trong thân văn bản. Sửa mẫu rồi chạy lại.": (
        "The template {file}: {name} must be a paragraph of its own in the body of the text. Change it and run again."
    ),
    "Mẫu {file} có {what}: văn bản nào điền vào mẫu cũng mang theo. Bỏ trong mẫu (hoặc chuyển thành chữ, ảnh của "
    "chính tệp) rồi chạy lại.": (
        "The template {file} has {what}: every paper made of it would carry that along. Take it out of the template "
        "(or make it text, or a picture within the file) and run again."
    ),
    "Mẫu {file} còn nhận xét hoặc sửa đổi chưa chấp nhận: văn bản nào điền vào mẫu cũng mang theo. Chấp nhận sửa đổi, "
    "xóa nhận xét trong mẫu rồi chạy lại.": (
        "The template {file} has comments, or changes that were not accepted: every paper made of it would carry them "
        "along. Accept the changes, delete the comments and run again."
    ),
    "đối tượng nhúng ({what})": "an embedded object ({what})",
    "nội dung lấy từ ngoài tệp ({what})": "content that is fetched from elsewhere ({what})",
    "trường {what}": "the field {what}",
    "{file} là mẫu đang dùng: không ghi đè lên. Hãy chọn tên khác cho --output.": (
        "{file} is the template itself: it is not written over. Choose another name for --output."
    ),
}
