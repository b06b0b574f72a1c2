"""
English of taking back and correcting what was recorded.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "Không có lệnh ghi nào để lấy lại.": "There is no command to take back.",
    (
        "Lệnh ghi gần nhất (sự kiện {first}) là của {actor}: chỉ {actor} lấy lại được. "
        "Xem bằng «tracker log»; nếu ghi sai, báo {actor} hoặc sửa bằng một lệnh khác."
    ): (
        "The last command (act {first}) is {actor}'s: only {actor} can take it back. "
        "See «tracker log»; if it is wrong, tell {actor} or correct it by another command."
    ),
    (
        "Lệnh ghi gần nhất (sự kiện {first}) đổi lịch làm việc, không lấy lại được vì mọi thời hạn đã tính theo "
        "lịch ấy. Sửa lịch bằng «tracker calendar swap» hoặc «tracker calendar off», kèm thông báo."
    ): (
        "The last command (act {first}) changed the calendar and cannot be taken back, since every deadline was "
        "counted by it. Correct the calendar by «tracker calendar swap» or «tracker calendar off», with a notice."
    ),
    (
        "Lệnh ghi gần nhất (sự kiện {first}) đổi một lựa chọn của sổ: chọn lại bằng lệnh đã dùng, với giá trị cũ."
    ): "The last command (act {first}) changed a choice of the ledger: choose again, with the old value.",
    ("Lệnh ghi gần nhất (sự kiện {first}) ghi về đơn vị, không lấy lại được. Sửa bằng «tracker unit rename»."): (
        "The last command (act {first}) is about a unit and cannot be taken back. Correct it by «tracker unit rename»."
    ),
    (
        "Sau lệnh cần lấy lại, sổ đã có việc khác về cùng đối tượng (sự kiện {event}). "
        "Sửa bằng «task correct» hoặc lệnh khác."
    ): (
        "Since that command something else was recorded about the same subject (act {event}). "
        "Correct it by «task correct» or another command."
    ),
    "Lệnh cần lấy lại có nhiệm vụ mật: không ghi lý do (Điều 5.2). Bỏ --reason.": (
        "That command is about a secret task: no reason is kept (Art. 5.2). Leave out --reason."
    ),
    "Không lấy lại được: các nghĩa vụ trong sổ khác với nhật ký. Chạy «tracker db doctor» để xem.": (
        "Nothing can be taken back: the obligations in the ledger differ from the journal. Run «tracker db doctor»."
    ),
    "Lấy lại lệnh ghi gần nhất: sổ như chưa có lệnh đó, nhật ký giữ cả hai.": (
        "Take back the last command: the ledger is as if it had never been typed, the journal keeps both."
    ),
    "Đã lấy lại {count} việc do {actor} ghi (sự kiện {first}); sổ như chưa có các việc ấy.": (
        "Took back {count} acts recorded by {actor} (from act {first}); the ledger is as if they had never been."
    ),
    "và {count} dòng khác": "and {count} more",
    "{day:%d/%m/%Y} {what}, {subject}": "{day:%d/%m/%Y} {what}, {subject}",
    "chạy lại: {subject}, {rule}, hạn {due:%d/%m/%Y}": "running again: {subject}, {rule}, due {due:%d/%m/%Y}",
    "{noun} số {number}": "{noun} {number}",
    "nhiệm vụ": "task",
    "Lấy lại bởi": "Taken back by",
    "đã lấy lại (sự kiện {event})": "taken back (act {event})",
    "{count} việc, từ sự kiện {first}": "{count} acts, from act {first}",
}
