"""
Units that are renamed, or go into another one.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "Thiếu {option}: tên mới cần ngày và văn bản đổi tên. Chỉ sửa chữ gõ sai của tên đang dùng thì thêm --amend.": (
        "{option} is missing: a new name needs its day and document. To correct only the spelling, add --amend."
    ),
    "--amend sửa chữ gõ sai của tên đang dùng, từ chính ngày đã ghi: bỏ {option}.": (
        "--amend corrects the spelling of the name in use, from its own day: leave out {option}."
    ),
    "Dùng một trong hai: --add TÊN hoặc --remove TÊN.": "Use one of --add NAME and --remove NAME.",
    "Sửa chữ gõ sai của tên đang dùng, từ chính ngày đã ghi; không cần văn bản.": (
        "Correct the spelling of the name in use, from its own day; no document is needed."
    ),
    "Đã sửa tên đơn vị: «{old}» thành «{new}», từ chính ngày đã ghi tên đó.": (
        "Corrected the name of the unit: “{old}” is “{new}”, from the day of that name on."
    ),
    "Đơn vị đã ghi là sáp nhập: mã hoặc tên.": "The unit that was merged: code or name.",
    "Tên khác để gõ và tìm.": "Another name, to type and to find.",
    "Tên khác không dùng nữa.": "Another name that is no longer used.",
    "Đã thêm tên khác của {unit}: {name}.": "Added another name of {unit}: {name}.",
    "Đã bỏ tên khác của {unit}: {name}.": "Removed another name of {unit}: {name}.",
    "Lấy lại lần ghi sáp nhập nhầm: đơn vị lại là mình, nghĩa vụ trở về như chưa sáp nhập.": (
        "Take back a mistaken merger: the unit is itself again, duties are as if it had never been."
    ),
    "Thêm hoặc bỏ tên khác của đơn vị, để gõ và tìm theo tên đó.": "Add or remove another name of a unit.",
    "{unit} đã có tên «{name}».": "{unit} is called “{name}” already.",
    "{unit} không có tên khác «{name}». Các tên khác: {names}.": (
        "{unit} has no other name “{name}”. Its other names: {names}."
    ),
    "{unit} chưa sáp nhập vào đơn vị nào: không có gì để tách lại.": "{unit} was merged into no other unit.",
    "«{old}» → «{new}»": "“{old}” → “{new}”",
    "sửa chữ gõ sai trong tên đơn vị": "correcting the spelling of a unit's name",
    "thêm tên khác của đơn vị": "adding another name of a unit",
    "bỏ tên khác của đơn vị": "removing another name of a unit",
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
}
