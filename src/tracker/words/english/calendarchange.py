"""
Changes of the calendar: days off, swaps, what is taken back, a year settled by a file; what they move.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # asking
    "Không hỏi lại: điều đã gõ là đúng.": "Ask nothing: what was typed is meant.",
    "{question} Nếu đúng, gõ lại lệnh này với --yes; nếu nhầm, sửa lại.": (
        "{question} If so, type the command again with --yes; if not, correct it."
    ),
    # calendaracts
    "Trả lại một ngày đã ghi nghỉ, hoán đổi hoặc nạp từ tệp; ngày hoán đổi thì trả lại cả hai.": (
        "Take back a day that was taken off, swapped or loaded from a file; of a swap, both its days."
    ),
    "Nạp lịch một năm: theo thông báo chính thức, chưa có thì dự kiến; hoặc theo tệp của Văn phòng.": (
        "Load a year as announced, or provisionally where nothing was announced; or as a file of the Office says."
    ),
    "Ngày cần trả lại như trước.": "The day to be as it was before.",
    "Số văn bản, hoặc lý do trả lại.": "The number of a document, or the reason.",
    "Lịch của Văn phòng: ngày, off hoặc work, tên ngày.": "The Office's calendar: day, off or work, name of the day.",
    "Nạp lịch từ tệp phải có cả tệp và --notice: «tracker calendar load {year} TỆP.csv --notice VĂN BẢN».": (
        "Loading from a file needs the file and --notice: “tracker calendar load {year} FILE.csv --notice DOCUMENT”."
    ),
    "Đã trả lại: {days} ({notice}).": "Taken back: {days} ({notice}).",
    "{day} là ngày làm việc": "{day} is a working day",
    "{day} là ngày nghỉ": "{day} is a day off",
    "Lịch năm {year} trong sổ đã đúng như tệp: không có gì thay đổi, không ghi gì.": (
        "The ledger's calendar of {year} is as the file says: nothing changed, nothing was recorded."
    ),
    "Đã nạp lịch năm {year} theo {notice}: {count} ngày dự kiến nay là chính thức.": (
        "Loaded {year} by {notice}: provisional days that are official now: {count}."
    ),
    "trước dự kiến nghỉ, nay là ngày làm việc: {days}.": "suggested as days off, and worked now: {days}.",
    "tệp không nói tới, vẫn nghỉ theo dự kiến: {days}.": "not named by the file, still off as suggested: {days}.",
    "tệp nói khác, giữ theo thông báo riêng đã ghi: {days}. Muốn đổi: «tracker calendar restore NGÀY».": (
        "the file says otherwise, kept as their own notices have it: {days}. To change: “tracker calendar restore DAY”."
    ),
    "{day} đã qua {count} ngày: đúng là ngày này?": "{day} was {count} days ago: is that the day?",
    "{day} còn {count} ngày nữa mới đến: đúng là ngày này?": "{day} is {count} days ahead: is that the day?",
    "{count} việc đã xong sẽ là đúng hạn.": "Done things that are on time by this: {count}.",
    "{count} việc đã xong vẫn muộn, muộn ít hơn.": "Done things that stay late, by fewer days: {count}.",
    "VIỆC ĐÃ XONG SẼ LÀ ĐÚNG HẠN": "DONE, AND ON TIME BY THIS",
    "VIỆC ĐÃ XONG VẪN MUỘN, MUỘN ÍT HƠN": "DONE LATE, BY FEWER DAYS NOW",
    "Ngày làm xong": "Done on",
    # restoring
    "Ngày {day:%d/%m/%Y} là {nature} bình thường: không có gì để trả lại.": (
        "{day:%d/%m/%Y} is an ordinary {nature}: there is nothing to take back."
    ),
    "Ngày {day:%d/%m/%Y} là {nature} theo lịch đã nạp ({source}), không phải do «calendar off», «swap» hay tệp lịch "
    "của Văn phòng ghi, nên không trả lại. Có thông báo mới thì ghi bằng «tracker calendar swap» hoặc «off».": (
        "{day:%d/%m/%Y} is a {nature} by the calendar that was loaded ({source}), not by “calendar off”, “swap” or a "
        "file of the Office, and is not taken back. Record a new notice with “tracker calendar swap” or “off”."
    ),
    "ngày làm việc": "working day",
    "ngày nghỉ": "day off",
    "ngày nghỉ cuối tuần": "weekend day",
    # dayfile
    "{file} không có ngày nào. Mỗi dòng một ngày: ngày, nghỉ hay làm (off, work), tên ngày.": (
        "{file} names no day. Each line is one day: the day, off or work, its name."
    ),
    "ngày {day:%d/%m/%Y} đã có ở dòng {line}": "{day:%d/%m/%Y} stands in line {line} already",
    "«{kind}» không phải off (nghỉ) hay work (làm)": "“{kind}” is neither off nor work",
    "chỉ ghi 0 hoặc 1": "write 0 or 1",
    "ngày {day:%d/%m/%Y} không thuộc năm {year}": "{day:%d/%m/%Y} is not in {year}",
    "làm bù ngày cuối tuần mà không có ngày được nghỉ: ghi ngày đó ở cột «{column}»": (
        "a weekend day is worked, and no day is off for it: write that day in the column “{column}”"
    ),
    "chỉ có một nửa của lần hoán đổi: tệp không có dòng của ngày {day:%d/%m/%Y} khớp với ngày này": (
        "half a swap: the file has no line of {day:%d/%m/%Y} that answers it"
    ),
    "hoán đổi là nghỉ một ngày trong tuần và làm bù một ngày cuối tuần": (
        "a swap is a weekday off and a weekend day worked"
    ),
    # undo, log
    "trả lại ngày trong lịch": "day of the calendar taken back",
    "lịch của sổ": "the ledger's calendar",
    # explain
    "Theo lịch": "Calendar",
    "có trước khi {what} ({day:%d/%m/%Y}{notice}); thay đổi đó không làm đổi hạn này": (
        "that of before “{what}” ({day:%d/%m/%Y}{notice}); that change left this deadline as it was"
    ),
}
