"""
Figures, and the morning page.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # stats
    "Số liệu theo cấp, đơn vị, phòng, nơi ban hành; các ô cộng lại bằng tổng số.": (
        "Figures by level, unit, room or issuer; the cells sum to the total."
    ),
    "(chưa phân phòng)": "(no room)",
    "Tỷ lệ 1 = đã xong / (đã xong + chưa xong). Tỷ lệ 2 = đã xong / (đã xong + đang quá hạn).": (
        "Rate 1 = done / (done + open). Rate 2 = done / (done + overdue)."
    ),
    "Nhiệm vụ dừng, thu hồi theo chỉ đạo không ở trong mẫu số nào.": (
        "Tasks stopped or withdrawn by direction stand in no denominator."
    ),
    "Kỷ luật = (xong đúng hạn + còn hạn) / số có thời hạn. Đúng hạn tính theo ngày báo cáo của đơn vị.": (
        "Discipline = (done on time + open in time) / all with a deadline. On time is judged by the day of the "
        "unit's report."
    ),
    "Cấp giao": "Given by",
    "Phòng": "Room",
    "Chia theo": "By",
    "Khối": "Block",
    "Số nhỏ": "Small number",
    "{name} (*)": "{name} (*)",
    "(*) Dưới {few} nhiệm vụ: số nhỏ, tỷ lệ ít ý nghĩa.": "(*) Fewer than {few} tasks: a rate says little.",
    "Xong đúng hạn": "Done on time",
    "Xong quá hạn": "Done late",
    "Không hạn, xong": "Undated, done",
    "Dừng": "Stopped",
    "Không có nhiệm vụ nào.": "There are no tasks.",
    "TỔNG SỐ": "TOTAL",
    "Cộng": "Sum",
    "SỐ LIỆU THỰC HIỆN NHIỆM VỤ ĐẾN NGÀY {day:%d/%m/%Y}": "FIGURES AS OF {day:%d/%m/%Y}",
    "Tổng số": "Total",
    "{title}, VĂN BẢN TỪ NGÀY {day:%d/%m/%Y}": "{title}, DIRECTIVES FROM {day:%d/%m/%Y}",
    "{title}, VĂN BẢN ĐẾN HẾT NGÀY {day:%d/%m/%Y}": "{title}, DIRECTIVES TO {day:%d/%m/%Y}",
    "Cấp — {said}.": "Level — {said}.",
    "Liệt kê theo tỷ lệ kỷ luật, rồi tỷ lệ 1, riêng từng khối ({blocks}) và từng cấp giao; không xếp hạng.": (
        "Listed by discipline, then rate 1; each block ({blocks}) and each level apart; nobody is ranked."
    ),
    "{who}: tỷ lệ 1 = {done}/{total} = {first}; tỷ lệ 2 = {done}/{settled} = {second}; kỷ luật {third}.": (
        "{who}: rate 1 = {done}/{total} = {first}; rate 2 = {done}/{settled} = {second}; discipline {third}."
    ),
    "{count} nhiệm vụ có thời hạn từ trước ngày Quy chế có hiệu lực: không xét, tính là không hạn.": (
        "{count} tasks have a deadline from before the regulation was in force: not judged, counted as undated."
    ),
    "Chia theo.": "Group by.",
    "Văn bản ban hành từ ngày.": "Directives issued from this day.",
    "Văn bản ban hành đến hết ngày.": "Directives issued to this day.",
    "--to ({last:%d/%m/%Y}) ở trước --from ({first:%d/%m/%Y}). Đổi lại hai ngày.": (
        "--to ({last:%d/%m/%Y}) is before --from ({first:%d/%m/%Y}). Swap the two."
    ),
    "sở, ban, ngành": "departments and boards",
    "xã, phường, đặc khu": "communes, wards and special zones",
    "TP": "city",
    "TW": "central",
    # today
    "Lưu ý: {said}": "Note: {said}",
    "Trang buổi sáng: việc phải làm, sắp hạn, chờ xác nhận, mới quá hạn, lịch.": (
        "The morning page: what is owed, falls due, waits, became overdue; the calendar."
    ),
    "VĂN PHÒNG PHẢI LÀM": "THE OFFICE OWES",
    "ĐẾN HẠN HÔM NAY VÀ 05 NGÀY LÀM VIỆC TỚI": "DUE TODAY AND IN THE NEXT 5 WORKING DAYS",
    "ĐANG CHỜ XÁC NHẬN, CHỈ ĐẠO, NGÀY NHẬN": "WAITING FOR CONFIRMATION, A DIRECTION, A RECEIPT",
    "Chờ ngày nhận": "No receipt",
    "{count} nhiệm vụ có thời hạn tính từ ngày nhận mà chưa ghi ngày nhận: «tracker waiting».": (
        "Tasks whose term counts from a receipt that is not recorded: {count}; see “tracker waiting”."
    ),
    "MỚI QUÁ HẠN TỪ NGÀY LÀM VIỆC TRƯỚC": "OVERDUE SINCE THE LAST WORKING DAY",
    "{weekday}, {day:%d/%m/%Y} · {overdue}": "{weekday}, {day:%d/%m/%Y} · {overdue}",
    "không có": "nothing",
    "QUÁ HẠN: {counted}": "OVERDUE: {counted}",
    " ({count} dự kiến)": " ({count} provisional)",
    "QUÁ HẠN LÂU NHẤT": "LONGEST OVERDUE",
    "{kind} {count} (lâu nhất {days} ngày làm việc)": "{kind} {count} (the longest {days} working days)",
    "Chờ {counted}.": "Waiting for {counted}.",
    "{unit} và {others} đơn vị khác": "{unit} and {others} other units",
    "{said} ({count} việc)": "{said} ({count} duties)",
    "Từng đơn vị của dòng gộp: {commands}.": "The units told in one line: {commands}.",
    "In mọi dòng: không gộp, không bớt.": "Print every row: none put together, none left out.",
    "chưa có lần chạy «tracker check» nào; đặt lịch cron để được nhắc hằng ngày.": (
        "“tracker check” has never run; let cron run it every day."
    ),
    "{title}: {total}": "{title}: {total}",
    "Báo cáo tuần (Điều 6.1.d): {when}.": "Weekly report (Art. 6.1.d): {when}.",
    "Hôm nay làm báo cáo tuần (Điều 6.1.d), {when}: «tracker weekly».": (
        "The weekly report is today's (Art. 6.1.d), {when}: “tracker weekly”."
    ),
    "{weekday}, {held:%d/%m/%Y}": "{weekday}, {held:%d/%m/%Y}",
    "{when}, vì {usual} {day:%d/%m/%Y} là ngày nghỉ": "{when}, since {usual} {day:%d/%m/%Y} is off",
    "Không có việc phải làm hôm nay.": "Nothing is owed today.",
    "Không có việc mới quá hạn.": "Nothing has become overdue.",
    "{title}: {told} trong {total} ({commands})": "{title}: {told} of {total} ({commands})",
    "«{command}»": "“{command}”",
    "hôm nay là ngày nghỉ ({source}).": "today is a day off ({source}).",
    " và {count} ngày khác": " and {count} more days",
    "{count} ngày sắp tới chưa được công bố chính thức: {listed}.": (
        "{count} day(s) ahead not announced yet: {listed}."
    ),
    "lịch làm việc chỉ có đến {end:%d/%m/%Y}; nạp năm sau bằng «tracker calendar load {year}».": (
        "the calendar ends on {end:%d/%m/%Y}; load the next year with “tracker calendar load {year}”."
    ),
    "«tracker check» chạy lần cuối ngày {last:%d/%m/%Y}; kiểm tra lịch cron.": (
        "“tracker check” last ran on {last:%d/%m/%Y}; look at cron."
    ),
    "Trang này gồm nhiều bảng, một tệp {format} chỉ chứa được một. "
    "Hãy ghi mỗi bảng một tệp trong một thư mục (--output TÊN-THƯ-MỤC/), hoặc dùng --format xlsx, json, md.": (
        "This page has several tables, and a {format} file holds only one. "
        "Write each into a file of its own in a folder (--output FOLDER/), or use --format xlsx, json, md."
    ),
}
