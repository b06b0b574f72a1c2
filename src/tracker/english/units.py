"""
Units that are renamed, or go into another one.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "Đổi tên đơn vị từ một ngày, theo văn bản; danh sách của ngày trước giữ tên cũ.": (
        "Rename a unit from a day on, by a document; lists of earlier days keep the earlier name."
    ),
    "Sáp nhập đơn vị vào đơn vị khác từ một ngày; đơn vị kế thừa gánh nhiệm vụ còn mở.": (
        "Let a unit go into another one on a day; its successor carries the open tasks."
    ),
    "Tên chính thức mới, có dấu.": "The new official name, with accents.",
    "Mang tên mới từ ngày này.": "From this day on.",
    "Đơn vị kế thừa.": "The successor.",
    "Ngày sáp nhập có hiệu lực.": "The day on which it takes effect.",
    "Từ ngày {day:%d/%m/%Y} {old} mang tên {new}, theo {document}. Danh sách của ngày trước giữ tên cũ.": (
        "From {day:%d/%m/%Y} {old} is called {new}, by {document}. Lists of earlier days keep the earlier name."
    ),
    "Từ ngày {day:%d/%m/%Y} {unit} sáp nhập vào {successor}, theo {document}. "
    "{count} nhiệm vụ còn mở do {successor} tiếp tục, thời hạn giữ nguyên.": (
        "From {day:%d/%m/%Y} {unit} is part of {successor}, by {document}. "
        "Open tasks that {successor} carries on, with their deadlines: {count}."
    ),
    "Hai nhiệm vụ còn mở của cùng một nội dung, nay một đơn vị chủ trì: gộp làm một, hay giữ cả hai.": (
        "Two open tasks of one item that one unit now leads: join them, or keep both."
    ),
    "hỏi khi gõ tay, còn lại thì gộp": "asked on a terminal, otherwise joined",
    "Một đơn vị chỉ làm một lần nên gộp nhiệm vụ của cùng một nội dung: {joined}.": (
        "One body is asked once, so tasks of one item were joined: {joined}."
    ),
    "Cùng một nội dung, nay một đơn vị chủ trì: {joined}. Gộp làm một?": (
        "The same item, now led by one unit: {joined}. Join them?"
    ),
    "nhiệm vụ {number} vào nhiệm vụ {into}": "task {number} into task {into}",
    "Nhiệm vụ {number} đã gộp vào nhiệm vụ {into} khi hai đơn vị chủ trì sáp nhập: hãy ghi vào nhiệm vụ {into}.": (
        "Task {number} became one with task {into} when their lead units merged: record it with task {into}."
    ),
    "{unit} đã nhận nhiệm vụ {number} khi {old} sáp nhập vào từ ngày {day:%d/%m/%Y}: không phải đơn vị chủ trì "
    "mới, thời hạn và số ngày chậm giữ nguyên. Đổi thời hạn theo chỉ đạo bằng «task extend {number}».": (
        "{unit} took over task {number} when {old} went into it on {day:%d/%m/%Y}: it is no new lead, and the deadline "
        "and the days late stay. Change the deadline by direction with “task extend {number}”."
    ),
    "{unit} chủ trì nhiệm vụ {number} (đã sáp nhập): không tự phối hợp chậm với chính mình.": (
        "{unit} leads task {number} (merged): it is not slow in supporting itself."
    ),
    "{unit} (đã sáp nhập vào {successor})": "{unit} (merged into {successor})",
    "Đơn vị kế thừa": "Successor",
    "Ngày sáp nhập": "Merged on",
    "«{typed}» là tên cũ; nay là {unit}.": "“{typed}” is a former name; it is now {unit}.",
    "{unit} đã sáp nhập vào {successor}.": "{unit} was merged into {successor}.",
    "{unit} đang có tên đó.": "{unit} has that name already.",
    "{unit} có tên này từ ngày {since:%d/%m/%Y}: chỉ ghi được thay đổi sau ngày đó, không ghi từ ngày "
    "{day:%d/%m/%Y}.": (
        "{unit} has been called so since {since:%d/%m/%Y}: a change can be recorded only after that day, not from "
        "{day:%d/%m/%Y}."
    ),
    "{unit} không thể sáp nhập vào chính mình.": "{unit} cannot be merged into itself.",
    "Văn phòng UBND thành phố là nơi theo dõi: không sáp nhập vào đơn vị khác.": (
        "The Office keeps this ledger: it is merged into no other unit."
    ),
    "{unit} đã sáp nhập vào {successor} từ ngày {day:%d/%m/%Y}. Hãy dùng {successor}.": (
        "{unit} was merged into {successor} on {day:%d/%m/%Y}. Use {successor}."
    ),
    "Tên của {count} đơn vị khác với nhật ký (đầu tiên: mã {first}).": (
        "Names of units that differ from the journal: {count} (first: id {first})."
    ),
}
