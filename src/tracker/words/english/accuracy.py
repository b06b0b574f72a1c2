"""
Figures that differ between a unit and the Office, and how they are compared (Art. 7).
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # difference
    "Số liệu sai lệch giữa đơn vị và Văn phòng, đến khi thống nhất (Điều 7).": (
        "Figures that differ between a unit and the Office, until both agree (Art. 7)."
    ),
    "Trao đổi bằng cách nào (Điều 7.1.b).": "How it was told (Art. 7.1.b).",
    "Ghi một số liệu của đơn vị khác số liệu của Văn phòng.": "Record a unit's figure that is not the Office's.",
    "Số liệu nào: «thời hạn», «số nhiệm vụ quá hạn»…": "Which figure: a deadline, the number of tasks overdue…",
    "Của đơn vị; nhiệm vụ mật thì để trống.": "The unit's; left empty for a secret task.",
    "Của Văn phòng; nhiệm vụ mật thì để trống.": "The Office's; left empty for a secret task.",
    "Đã ghi sai lệch mã {id}: {figure}, {unit}.": "Recorded difference {id}: {figure}, {unit}.",
    "Ghi hai bên đã thống nhất thế nào.": "Record what both agreed on.",
    "Đã ghi sai lệch mã {id} thống nhất ngày {day:%d/%m/%Y}.": (
        "Recorded that difference {id} was settled on {day:%d/%m/%Y}."
    ),
    "In số liệu sai lệch chưa thống nhất.": "Print the differences that are not settled.",
    "Số liệu": "Figure",
    "Của đơn vị": "The unit's",
    "Của Văn phòng": "The Office's",
    "Trao đổi": "Told by",
    "Phát hiện": "Found on",
    "Thống nhất": "Settled on",
    "{count} sai lệch.": "{count} differences.",
    "SỐ LIỆU SAI LỆCH (ĐIỀU 7)": "DIFFERING FIGURES (ART. 7)",
    "Không có số liệu sai lệch.": "No figures differ.",
    "Hai số liệu giống nhau («{value}»): không có gì sai lệch để ghi.": (
        "Both figures are the same (“{value}”): there is no difference to record."
    ),
    "Thiếu --figure: ghi số liệu nào sai lệch, ví dụ «thời hạn», «số nhiệm vụ quá hạn».": (
        "--figure is missing: say which figure differs, such as «thời hạn», «số nhiệm vụ quá hạn»."
    ),
    "Sai lệch mã {number} đã được thống nhất ngày {day:%d/%m/%Y}.": (
        "Difference {number} was settled on {day:%d/%m/%Y}."
    ),
    "Thiếu --outcome: ghi hai bên đã thống nhất thế nào.": "--outcome is missing: say what both agreed on.",
    "ngày phát hiện sai lệch": "the day the difference was found",
    "số liệu": "figures",
    # reconcile
    "Đối chiếu tệp nhiệm vụ của một đơn vị với sổ (Điều 7): chỉ họ có, chỉ ta có, khác nhau; có thì thoát mã 3.": (
        "Compare a unit's list of tasks with the ledger (Art. 7): only theirs, only ours, differing; exit 3 if any."
    ),
    "Dòng đầu là tiêu đề: Số, Văn bản, Nội dung, Hạn…": (
        "The first row is headings: «Số», «Văn bản», «Nội dung», «Hạn»…"
    ),
    "Ghi mỗi sai lệch vào sổ (xem «difference list»).": "Record each difference (see “difference list”).",
    "{file}: {count} lỗi, chưa đối chiếu. Sửa các ô nêu trên rồi chạy lại.": (
        "{file}: {count} faults, nothing compared. Correct the cells above and run it again."
    ),
    "chỉ đơn vị có": "only theirs",
    "chỉ Văn phòng có": "only ours",
    "khác nhau": "differs",
    "trạng thái": "state",
    "số báo cáo": "report number",
    "Đối chiếu": "Compared",
    "{rows} dòng của đơn vị được đối chiếu.": "{rows} rows of the unit were compared.",
    "ĐỐI CHIẾU SỐ LIỆU (ĐIỀU 7): {unit}": "FIGURES COMPARED (ART. 7): {unit}",
    "Hai bên khớp nhau.": "Both agree.",
    "Đã ghi {count} sai lệch; {known} sai lệch đã có trong sổ.": (
        "Recorded {count} differences; {known} were in the ledger already."
    ),
    "nhiệm vụ {number} đã có ở dòng trên": "task {number} stands in a row above",
    "«{text}» không phải là số nhiệm vụ": "“{text}” is no task number",
    "cần số nhiệm vụ, hoặc văn bản giao và nội dung": "a task number is needed, or directive and content",
    "«{text}» không phải là trạng thái được nhận": "“{text}” is no state that is known here",
}
