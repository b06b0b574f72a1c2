"""
Workbooks that go out: what stands around their tables, and what finds no room in them.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "… (còn {count} ký tự, ô Excel không chứa hết)": "… ({count} more characters: a cell of Excel holds no more)",
    "Tổng quan": "Overview",
    "Trang": "Sheet",
    "Số dòng": "Rows",
    "Có ô dài hơn mức một ô Excel chứa được: cuối ô ghi rõ còn bao nhiêu ký tự.": (
        "A cell is longer than Excel holds: where it ends it says how many characters are left out."
    ),
    "Trang {page}": "Page {page}",
    "Danh sách có {count} dòng, một trang Excel chứa nhiều nhất {most}. "
    "Hãy ghi ra tệp .csv, hoặc lọc bớt bằng --unit, --limit.": (
        "The list has {count} rows; a sheet of Excel holds {most} at most. "
        "Write a .csv instead, or fewer rows: --unit, --limit."
    ),
    # the tables of a page, each in a file of its own
    "Đã ghi {count} tệp vào {folder}: {names}.": "Wrote {count} files into {folder}: {names}.",
    "tổng": "totals",
    "{file} là một thư mục. Hãy thêm tên tệp, ví dụ --output {example}; "
    "hoặc thêm --format csv: mỗi bảng một tệp trong thư mục đó.": (
        "{file} is a folder. Add the name of a file, such as --output {example}; "
        "or add --format csv: each table becomes a file in that folder."
    ),
    "Bảng {number}": "Table {number}",
    "Dạng {format} không hiện được trên màn hình. Hãy ghi vào tệp: --output TÊN-TỆP{suffix}.": (
        "A terminal cannot show {format}. Write it into a file: --output FILE{suffix}."
    ),
}
