"""Lists of numbers, urging, difficulties and disputes (Art. 8–10)."""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "SỐ…": "NUMBERS",
    "Các số nhiệm vụ, và khoảng số: 3,5-9 12.": "Numbers of tasks, and ranges: 3,5-9 12.",
    "«{text}» không phải là danh sách số. Gõ các số và khoảng số, ví dụ: 3,5-9 12.": (
        "“{text}” is no list of numbers. Type numbers and ranges, for example: 3,5-9 12."
    ),
    "Danh sách có hơn {most} số. Kiểm tra lại khoảng số đã gõ, hoặc chia làm nhiều lần.": (
        "The list has more than {most} numbers. Check the range you typed, or split the list."
    ),
}
