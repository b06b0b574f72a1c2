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
}
