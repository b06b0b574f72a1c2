"""
Workbooks that go out: what stands around their tables, and what finds no room in them.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "… (còn {count} ký tự, ô Excel không chứa hết)": "… ({count} more characters: a cell of Excel holds no more)",
    "Tổng quan": "Overview",
    "Trang": "Sheet",
    "Số dòng": "Rows",
    "Số liệu đến ngày {day:%d/%m/%Y}.": "Figures as of {day:%d/%m/%Y}.",
    "Có ô dài hơn mức một ô Excel chứa được: cuối ô ghi rõ còn bao nhiêu ký tự.": (
        "A cell is longer than Excel holds: where it ends it says how many characters are left out."
    ),
    "Trang {page}": "Page {page}",
    "Danh sách có {count} dòng, một trang Excel chứa nhiều nhất {most}. "
    "Hãy ghi ra tệp .csv, hoặc lọc bớt bằng --unit, --limit.": (
        "The list has {count} rows; a sheet of Excel holds {most} at most. "
        "Write a .csv instead, or fewer rows: --unit, --limit."
    ),
    "Bảng {number}": "Table {number}",
    "Dạng {format} không hiện được trên màn hình. Hãy ghi vào tệp: --output TÊN-TỆP{suffix}.": (
        "A terminal cannot show {format}. Write it into a file: --output FILE{suffix}."
    ),
}
