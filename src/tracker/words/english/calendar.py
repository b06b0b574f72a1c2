"""
The working calendar.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # calendar, days, months
    "Lịch làm việc: ngày nghỉ, ngày làm bù, căn cứ; đếm ngày làm việc.": (
        "The working calendar: days off, days worked instead, their notices; counting working days."
    ),
    "Số ngày làm việc phải từ 1 đến {most}, hoặc từ -1 đến -{most} để đếm lùi.": (
        "The number of working days must be from 1 to {most}, or from -1 to -{most} to count back."
    ),
    "Lịch trong sổ chỉ từ năm {first} đến năm {last}. Nạp năm liền kề bằng «tracker calendar load NĂM».": (
        "The calendar goes from {first} to {last} only. Load the next year with “tracker calendar load YEAR”."
    ),
    "In các ngày nghỉ, ngày làm bù của một năm và căn cứ.": (
        "Print the days off and the days worked instead of one year, with their notices."
    ),
    "Đếm N ngày làm việc sau một ngày (N âm: trước ngày đó), in từng ngày đã xét. Không tính chính ngày bắt đầu "
    "(Điều 147 Bộ luật Dân sự 2015).": (
        "Count N working days after a day (before it where N is negative), printing each day looked at. The first "
        "day itself is not counted (Civil Code 2015, Art. 147)."
    ),
    "Ngày bắt đầu.": "The day to count from.",
    "Số ngày làm việc; số âm để đếm lùi.": "How many working days; a negative number counts back.",
    "Hoán đổi: nghỉ một ngày làm việc, làm bù vào một ngày nghỉ.": "Swap a working day for a day off.",
    "NGHỈ": "OFF",
    "LÀM": "WORK",
    "VĂN BẢN": "DOCUMENT",
    "NĂM": "YEAR",
    "Năm, bốn chữ số.": "The year, four digits.",
    "Ngày làm việc được nghỉ.": "The working day to be taken off.",
    "Ngày nghỉ phải làm bù.": "The day off to be worked.",
    "Số thông báo làm căn cứ.": "The number of the notice it rests on.",
    "In tối đa N thời hạn thay đổi.": "Print at most N moved deadlines.",
    "Đã hoán đổi: nghỉ {off}, làm bù {work} ({notice}).": "Swapped: {off} is off, {work} is worked ({notice}).",
    "Cho nghỉ một ngày làm việc, không làm bù.": "Take one working day off, with none worked instead.",
    "Đã ghi ngày nghỉ {day} ({notice}).": "Recorded the day off {day} ({notice}).",
    "Đã nạp lịch năm {year} theo thông báo chính thức.": "Loaded {year} as announced.",
    "Đã nạp lịch năm {year}: dự kiến, chưa có thông báo. Thời hạn qua năm này được ghi «dự kiến».": (
        "Loaded {year} provisionally: nothing was announced. Deadlines that cross it are marked provisional."
    ),
    "{count} thời hạn đang mở thay đổi.": "Open deadlines moved: {count}.",
    "Không thời hạn đang mở nào thay đổi.": "No open deadline moved.",
    "{said} {followed}": "{said} {followed}",
    "In các năm đã nạp, năm nào chính thức, ngày nào còn dự kiến.": (
        "Print the years loaded, which were announced, and which days are provisional."
    ),
    "LỊCH LÀM VIỆC NĂM {year}: {said}": "CALENDAR OF {year}: {said}",
    "Thứ": "Weekday",
    "Làm việc": "Worked",
    "Lý do": "Reason",
    "Căn cứ": "Notice",
    "Đếm": "Count",
    "{count} ngày làm việc trong năm.": "{count} working days in the year.",
    "Năm này không có ngày nào khác tuần thường.": "No day of this year differs from the ordinary week.",
    "làm bù": "worked instead",
    "làm việc": "worked",
    "nghỉ": "off",
    "cuối tuần": "weekend",
    " (dự kiến)": " (provisional)",
    "dự kiến": "provisional",
    "chính thức": "announced",
    "chính thức, còn {count} ngày dự kiến": "announced, days still provisional: {count}",
    "{count} NGÀY LÀM VIỆC SAU {start}": "{count} WORKING DAYS AFTER {start}",
    "{count} NGÀY LÀM VIỆC TRƯỚC {start}": "{count} WORKING DAYS BEFORE {start}",
    "Kết quả: {day}.": "Result: {day}.",
    "Có ngày chưa được công bố chính thức: kết quả là dự kiến.": (
        "Some days are not announced yet: the result is provisional."
    ),
    "LỊCH LÀM VIỆC TRONG SỔ": "THE CALENDAR OF THIS LEDGER",
    "Năm": "Year",
    "Ngày làm việc": "Working days",
    "Ngày nghỉ, làm bù": "Special days",
    "Ngày dự kiến": "Provisional days",
    "Chính thức": "Announced",
    "Tình trạng": "Standing",
    "Lịch có từ {first} đến {last}; đếm ra ngoài thì chương trình từ chối, không đoán.": (
        "The calendar goes from {first} to {last}; counting beyond it is refused, never guessed."
    ),
    "Còn dự kiến: {day}, {source}.": "Still provisional: {day}, {source}.",
    "Từ {first:%d/%m/%Y} lịch là dự kiến; khi có thông báo: «tracker calendar load», «swap» hoặc «off».": (
        "From {first:%d/%m/%Y} on the calendar is provisional; when it is announced: “tracker calendar load”, "
        "“swap” or “off”."
    ),
    "Căn cứ ngày nghỉ: Điều 111, 112 Bộ luật Lao động 2019 và thông báo từng năm («tracker calendar show NĂM»).": (
        "Days off rest on the Labour Code 2019, Art. 111 and 112, and each year's notices (“tracker calendar show "
        "YEAR”)."
    ),
    "Cách đếm: áp dụng tương tự Điều 145–148 Bộ luật Dân sự 2015.": (
        "Counting follows the Civil Code 2015, Art. 145–148, by analogy."
    ),
    "Của": "Of",
    "Hạn cũ": "Was due",
    "Hạn mới": "Now due",
    "… và {count} thời hạn khác; xem đủ bằng --limit {total}.": (
        "… and {count} more deadlines; see all with --limit {total}."
    ),
    "* ngày nghỉ trong tuần   + ngày cuối tuần làm bù": "* a weekday off   + a day of a weekend worked",
    "Tháng {month} ({worked} ngày)": "Month {month} ({worked} days)",
    "T2 T3 T4 T5 T6 T7 CN": "Mo Tu We Th Fr Sa Su",
    # changing the calendar
    "Lịch hiện có từ {first:%d/%m/%Y} đến {last:%d/%m/%Y}: nạp năm liền kề trước, ví dụ {year}.": (
        "The calendar goes from {first:%d/%m/%Y} to {last:%d/%m/%Y}: load the adjoining year first, such as {year}."
    ),
    "Không có lịch công bố và cũng không có lịch dự kiến cho năm {year}.": (
        "There is neither an announced nor a provisional calendar for {year}."
    ),
    "Năm {year} đã có lịch theo thông báo chính thức trong sổ; không có gì để nạp.": (
        "The ledger has {year} as announced already; there is nothing to load."
    ),
    "Ngày {day:%d/%m/%Y} đã là ngày nghỉ ({source}).": "{day:%d/%m/%Y} is a day off already ({source}).",
    "Ngày {day:%d/%m/%Y} đã là ngày làm việc.": "{day:%d/%m/%Y} is a working day already.",
    "Ngày {day:%d/%m/%Y} là ngày nghỉ lễ: chỉ hoán đổi với ngày nghỉ cuối tuần.": (
        "{day:%d/%m/%Y} is a public holiday: a swap takes a day off at the weekend only."
    ),
    "Thiếu số thông báo (--notice): mỗi thay đổi lịch phải có văn bản làm căn cứ.": (
        "The number of the notice (--notice) is missing: every change of the calendar rests on a document."
    ),
}
