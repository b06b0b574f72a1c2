"""
A draft of a directive: held against the ledger, shown, agreed to item by item, edited as a workbook.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # what is doubtful
    "thời hạn «{words}» không ghi năm: đề xuất «{proposed}».": (
        "the deadline “{words}” names no year: “{proposed}” is proposed."
    ),
    "giống việc {number}: cùng nội dung, cùng chủ trì.": "like item {number}: same content, same lead.",
    "lấy từ câu văn, cần kiểm.": "taken from a sentence, to be checked.",
}
