"""
The journal's chain: verified, and held against a head that was printed.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "Kiểm tra chuỗi nhật ký; với --head, đối chiếu mã in ở chân một báo cáo cũ.": (
        "Verify the journal's chain; with --head, hold an old report's head against it."
    ),
    "Mã nhật ký in ở chân báo cáo.": "The journal head printed at the foot of a report.",
    "Nguyên vẹn": "Verified",
    "Số sự kiện": "Events",
    "Mã nhật ký": "Journal head",
    "Mã đầy đủ": "Full digest",
    "Mã {head} là của sự kiện": "Head {head} is of event",
    "Sự kiện thêm từ đó": "Events since",
    "Không được xem {unseen} sự kiện của nhật ký, mà việc này cần xem cả sổ: cần vai trò entry trở lên.": (
        "You may not see {unseen} events of the journal, and this needs all of the ledger: the role entry or a higher "
        "one is needed."
    ),
    "Sự kiện được xem, kiểm tra cả nội dung": "Events seen, verified with what they say",
    "Không được xem, kiểm tra bằng dấu niêm": "Not seen, verified by their seals",
    "Không được xem, do bản cũ ghi nên chưa kiểm tra": "Not seen, of an older program, so not verified",
}
