"""
The city's sentence of figures, the totals of what is overdue, and what is provisional or supposed.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # totals
    "Quá hạn: {counted}.": "Overdue: {counted}.",
    "{count} việc khác của đơn vị": "{count} other duties of units",
    "{count} việc của Văn phòng": "{count} duties of the Office",
    " (trong đó {count} dự kiến)": " (of which {count} provisional)",
    "Trong số quá hạn có {count} nhiệm vụ quá hạn dự kiến: hạn tính qua ngày chưa được công bố chính thức.": (
        "Of the tasks overdue {count} are so provisionally: their deadlines cross days not announced yet."
    ),
    "Dự kiến: hạn tính qua ngày chưa được công bố chính thức, còn có thể đổi.": (
        "Provisional: the deadline crosses days not announced yet and may still move."
    ),
    "Giả định: ngày {day:%d/%m/%Y} chưa đến; coi như từ nay đến ngày đó sổ không ghi thêm gì.": (
        "A hypothesis: {day:%d/%m/%Y} has not come; it is supposed that nothing else is recorded until then."
    ),
    "In {shown} việc gần nhất trong {total}.": "The last {shown} of {total} are printed.",
    # the sentence
    "Câu số liệu theo mẫu của thành phố, so với kỳ trước.": (
        "The sentence of figures as the city writes it, against the period before."
    ),
    "--sentence là câu số liệu chung theo cấp giao: không dùng cùng --by hay --unit.": (
        "--sentence is about all tasks, by level: it does not go with --by or --unit."
    ),
    "Số liệu không khớp ({level}): đã giao {given}, nhưng đã hoàn thành {done} và chưa hoàn thành {open}. Không in câu "
    "số liệu; kiểm tra sổ bằng «tracker db doctor».": (
        "Figures that do not add up ({level}): {given} given, but {done} done and {open} open. The sentence is not "
        "printed; look at the ledger with “tracker db doctor”."
    ),
    "CÂU SỐ LIỆU": "THE SENTENCE OF FIGURES",
    "Câu số liệu": "Sentence",
    "Kỳ trước": "Period before",
    "UBND thành phố đã giao": "the city's People's Committee gave",
    "Chính phủ, Thủ tướng Chính phủ đã giao thành phố": "the Government and the Prime Minister gave the city",
    "{span}, {giver} {given}{stopped}.": "{span}, {giver} {given}{stopped}.",
    ", không kể {count} nhiệm vụ đã dừng, thu hồi": ", without {count} stopped or withdrawn",
    "Đến ngày {day:%d/%m/%Y}, đã hoàn thành {done}: quá hạn {late}; đúng hạn {on_time}; không có thời hạn {undated}.": (
        "By {day:%d/%m/%Y}, done {done}: late {late}; on time {on_time}; without deadline {undated}."
    ),
    "Chưa hoàn thành {open}: còn hạn {in_time}; quá hạn {overdue}{guess}; chưa có thời hạn {undated}.": (
        "Open {open}: in time {in_time}; overdue {overdue}{guess}; without deadline {undated}."
    ),
    "Số quá hạn {rates}.": "The overdue are {rates}.",
    "bằng {rate} số nhiệm vụ đã giao": "{rate} of the tasks given",
    "bằng {rate} số nhiệm vụ có thời hạn đã hoàn thành hoặc đang quá hạn": (
        "{rate} of the tasks with a deadline that are done or overdue"
    ),
    " và ": " and ",
    "Tăng, giảm so với {title} (số liệu đến ngày {day:%d/%m/%Y}), tỷ lệ tính theo điểm phần trăm.": (
        "Differences are to {title} (as of {day:%d/%m/%Y}), of rates in percentage points."
    ),
    "Đến hết ngày {last:%d/%m/%Y}": "Until {last:%d/%m/%Y}",
    "Trong {period}": "In {period}",
    "từ ngày {first:%d/%m/%Y} đến ngày {last:%d/%m/%Y}": "from {first:%d/%m/%Y} to {last:%d/%m/%Y}",
    "thời gian {days}": "the time {days}",
    " ({change})": " ({change})",
    "{said} ({change})": "{said} ({change})",
    "{count}, chiếm {rate}": "{count}, {rate}",
    "không đổi": "unchanged",
    "tăng {count}": "up {count}",
    "giảm {count}": "down {count}",
    "tỷ lệ không đổi": "rate unchanged",
    "tỷ lệ tăng {points} điểm": "rate up {points} points",
    "tỷ lệ giảm {points} điểm": "rate down {points} points",
    # kept, with a warning
    "báo cáo ban hành khi kỳ {title} chưa kết thúc (đến hết ngày {last:%d/%m/%Y}); vẫn được ghi nhận.": (
        "the report was issued before {title} has ended (it ends on {last:%d/%m/%Y}); it is kept."
    ),
    "báo cáo ban hành khi đơn vị còn cập nhật đến hết ngày {last:%d/%m/%Y}; vẫn được ghi nhận.": (
        "the report was issued while units may still update until {last:%d/%m/%Y}; it is kept."
    ),
}
