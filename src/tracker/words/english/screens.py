"""
What is wished of a list: its columns, its order, how it fits a screen.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "CỘT": "COLUMN",
    "Như --format {format}.": "Short for --format {format}.",
    "Chỉ in các cột này, theo thứ tự gõ: tên cột (không cần dấu) hoặc khóa JSON.": (
        "Print these columns only, in the order typed: headings (accents may be left out) or JSON keys."
    ),
    "Xếp theo cột, trước khi --limit; thêm «-» trước tên cột để xếp giảm dần. Ô trống ở cuối.": (
        "Sort by a column, before --limit; with “-” before its name in descending order. Empty cells come last."
    ),
    "Không bỏ cột nào, không cắt chữ nào, dù màn hình hẹp.": "Leave out no column and cut no text, on any screen.",
    "In thẳng ra màn hình, không qua trình xem từng trang (PAGER).": "Print to the screen directly, through no pager.",
    "{options}: chỉ được chọn một định dạng. Giữ một, bỏ tùy chọn kia.": (
        "{options}: only one format can be chosen. Keep one and leave out the other."
    ),
    "Không có cột «{column}». Các cột (tên, khóa JSON): {columns}.": (
        "There is no column “{column}”. The columns (heading, JSON key): {columns}."
    ),
    "Trang này gồm nhiều bảng, không dùng được {option}. Bỏ {option}, "
    "hoặc gõ {option} ở lệnh in một bảng, ví dụ «tracker overdue», «tracker task list».": (
        "This page has several tables and takes no {option}. Leave out {option}, or type it with a command that prints "
        "one table, such as “tracker overdue” or “tracker task list”."
    ),
    "Lệnh này in một mục, không phải danh sách: không có gì để xếp. Bỏ --sort.": (
        "This command prints one thing and no list: there is nothing to sort. Leave out --sort."
    ),
    "Không đủ chỗ cho cột: {columns}. Xem đủ: --wide, hoặc chọn cột bằng --columns.": (
        "No room for these columns: {columns}. See all of them: --wide, or choose columns by --columns."
    ),
    "Không đủ chỗ cho cột: {columns}. Xem đủ: --wide.": "No room for these columns: {columns}. See all: --wide.",
    # headings that say what they count
    "Trễ (ngày)": "Late (days)",
    "Trễ (ngày làm việc)": "Late (working days)",
    "Lần gia hạn": "Times extended",
    "Lần đôn đốc": "Times urged",
    "VP giữ (ngày làm việc)": "Office held (working days)",
    "Quá mốc (ngày)": "Past the mark (days)",
    "Lần kiểm tra": "Times inspected",
    "Chờ (ngày làm việc)": "Waits (working days)",
    "Chờ việc gì": "Waits for",
    "Thêm (ngày làm việc)": "Added (working days)",
    "Nhiệm vụ xong / tất cả": "Tasks done / all",
    "Đơn vị phải cập nhật": "Units asked",
    "Đơn vị chưa cập nhật": "Units without update",
    "Đơn vị trễ": "Units late",
    "{count} phiên họp.": "{count} meetings.",
    "Tổng, kỳ này": "Total, now",
    "Xong, kỳ này": "Done, now",
    "Quá hạn, kỳ này": "Overdue, now",
    "Đơn vị phải nộp": "Units that file",
    "Đơn vị đã nộp": "Units filed",
    "Đơn vị chưa nộp": "Units silent",
    "Số nhiệm vụ": "Tasks",
    "Nhiệm vụ còn mở": "Tasks open",
    "Việc phối hợp chậm": "Late support, tasks",
    "Tổng số nhiệm vụ": "Tasks in all",
    "Chưa xong, còn hạn": "Open, in time",
    "Chưa xong, quá hạn": "Open, overdue",
    "Quá hạn dự kiến": "Overdue, provisional",
    "Không hạn, chưa xong": "No deadline, open",
    "Dừng, thu hồi": "Stopped, withdrawn",
    "Tỷ lệ 1 (xong / xong + chưa xong)": "Rate 1 (done / done + open)",
    "Tỷ lệ 2 (xong / xong + quá hạn)": "Rate 2 (done / done + overdue)",
    "Kỷ luật thời hạn": "Discipline of deadlines",
    "Thang 100 %": "Scale of 100 %",
    "Xong: đúng / quá hạn": "Done: in time / late",
    "Chưa xong: còn / quá hạn": "Open: in time / overdue",
    "Không hạn: xong / chưa xong": "No deadline: done / open",
    # bars of works that take long
    "Ghi tệp": "Writing the file",
    "Lập trang": "Making the page",
    "Đọc sổ": "Reading the ledger",
    "Đọc tệp": "Reading the file",
    "Ghi sổ ra tệp chữ": "Writing the ledger as text",
    "Sao sổ": "Copying the ledger",
    "Khôi phục sổ": "Restoring the ledger",
    "Lập phiếu": "Making the slips",
    "Soạn thư": "Writing the letters",
}
