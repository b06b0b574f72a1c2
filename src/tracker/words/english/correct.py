"""
English of taking back and correcting what was recorded.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "Không có lệnh ghi nào để lấy lại.": "There is no command to take back.",
    "Nhật ký không có sự kiện {event}. Xem số sự kiện bằng «tracker undo --list».": (
        "The journal has no act {event}. See the numbers of acts with «tracker undo --list»."
    ),
    "Sự kiện {event} đã được lấy lại (bởi sự kiện {by}): sổ đã như chưa có việc đó.": (
        "Act {event} was taken back already (by act {by}): the ledger is as if it had never been."
    ),
    (
        "Sự kiện {event} là một lần lấy lại, không lấy lại được nữa. Việc đã bị lấy lại thì ghi lại bằng lệnh đã dùng."
    ): "Act {event} took others back, and is not taken back itself. Record again what it took back.",
    (
        "Sự kiện {event} do chương trình tự ghi khi đến ngày, không ai gõ nên không lấy lại riêng được. "
        "Xem các lệnh lấy lại được bằng «tracker undo --list»."
    ): (
        "Act {event} was recorded by the program itself when its day came: nobody typed it, so it is not taken back "
        "alone. See what can be with «tracker undo --list»."
    ),
    (
        "Lệnh ghi sự kiện {event} là của {actor}: chỉ {actor} hoặc người có vai trò admin lấy lại được. "
        "Lệnh của mình: xem bằng «tracker undo --list», lấy lại bằng «tracker undo --event SỐ»."
    ): (
        "The command of act {event} is {actor}'s: only {actor} or an admin can take it back. "
        "Your own: see «tracker undo --list», take back with «tracker undo --event N»."
    ),
    (
        "Lệnh ghi sự kiện {event} lập sổ với lịch làm việc đầu tiên, không lấy lại được vì mọi thời hạn tính theo "
        "lịch ấy. Sửa lịch bằng «tracker calendar off», «swap», «restore» hoặc «load», kèm thông báo."
    ): (
        "The command of act {event} made the ledger with its first calendar and cannot be taken back: every deadline "
        "counts by it. Correct the calendar by «tracker calendar off», «swap», «restore» or «load», with the notice."
    ),
    (
        "Chưa lấy lại được sự kiện {event}: sau đó đã ghi việc khác dựa vào nó (sự kiện {since}). "
        "Lấy lại việc ghi sau trước: «tracker undo --event {first}»."
    ): (
        "Act {event} cannot be taken back yet: something that stands on it was recorded since (act {since}). "
        "Take the later back first: «tracker undo --event {first}»."
    ),
    (
        "Chưa lấy lại được sự kiện {event}: sau đó đã ghi việc khác dựa vào nó (sự kiện {since}), phải lấy lại trước "
        "sự kiện {first} của {actor}: nhờ {actor} hoặc người có vai trò admin gõ «tracker undo --event {first}»."
    ): (
        "Act {event} cannot be taken back yet: something that stands on it was recorded since (act {since}), and act "
        "{first} of {actor} goes first: ask {actor} or an admin to type «tracker undo --event {first}»."
    ),
    (
        "Không lấy lại được sự kiện {event}: từ đó sổ đã ghi việc khác theo lịch này (sự kiện {since}). "
        "Trả lại ngày trong lịch bằng «tracker calendar restore NGÀY --notice SỐ»; lịch cả năm thì nạp lại bằng "
        "«tracker calendar load NĂM TỆP --notice SỐ»."
    ): (
        "Act {event} cannot be taken back: much was recorded by this calendar since (act {since}). "
        "Give a day back with «tracker calendar restore DAY --notice NO»; load a whole year anew with "
        "«tracker calendar load YEAR FILE --notice NO»."
    ),
    (
        "Không lấy lại được sự kiện {event}: từ đó sổ đã ghi việc khác theo lựa chọn này (sự kiện {since}). "
        "Chọn lại bằng «tracker setting set {name} {old} --reason …»."
    ): (
        "Act {event} cannot be taken back: much was recorded by this choice since (act {since}). "
        "Choose again with «tracker setting set {name} {old} --reason …»."
    ),
    "Không lấy lại được sự kiện {event}: sổ còn việc khác dẫn tới ({table}). Xem bằng «tracker log».": (
        "Act {event} cannot be taken back: other rows of the ledger name what would go ({table}). See «tracker log»."
    ),
    (
        "Sổ không còn ghi sự kiện {event} thuộc lệnh nào nên không lấy lại được. Sửa bằng «tracker task correct» hoặc "
        "lệnh khác."
    ): (
        "The ledger does not tell which command recorded act {event}, so it cannot be taken back. Correct it with "
        "«tracker task correct» or another command."
    ),
    "sau đó có sự kiện {event} không rõ thuộc lệnh nào": "act {event} since belongs to no known command",
    "--list chỉ in danh sách: bỏ {option}, hoặc bỏ --list để lấy lại.": (
        "--list only prints: leave out {option}, or leave out --list to take back."
    ),
    "{option} chỉ dùng với --list.": "{option} is only used with --list.",
    "Lấy lại lệnh đã ghi sự kiện này, nếu sau đó chưa ghi gì dựa vào nó.": (
        "Take back the command of this act, where nothing recorded later stands on it."
    ),
    "In các lệnh ghi gần nhất: lệnh nào lấy lại được, lệnh nào không.": (
        "Print the last commands: which can be taken back, and which cannot."
    ),
    "lệnh trước đã là một lần lấy lại; lần này sẽ lấy lại tiếp {count} việc do {actor} ghi (sự kiện {first}):": (
        "the command before took something back already; this one will take back {count} acts more, by {actor} "
        "(act {first}):"
    ),
    (
        "sau lệnh ghi gần nhất, chương trình đã tự ghi việc đến ngày; sẽ lấy lại {count} việc do {actor} ghi "
        "(sự kiện {first}):"
    ): (
        "since the last command the program has recorded what has come; this will take back {count} acts by {actor} "
        "(act {first}):"
    ),
    "Lấy lại các việc trên?": "Take back the above?",
    "Chưa lấy lại gì.": "Nothing was taken back.",
    "Lấy lại được": "Can be taken back",
    "Lấy lại": "Taking back",
    "Số việc": "Acts",
    "được": "yes",
    "lệnh của {actor}": "{actor}'s",
    "lịch lập sổ: sửa bằng lệnh calendar": "the first calendar: use calendar",
    "lấy lại sự kiện {first} trước": "take back act {first} first",
    "chờ {actor} lấy lại sự kiện {first}": "{actor} takes back act {first} first",
    "đã có việc tính theo: dùng calendar restore": "counted by since: use calendar restore",
    "đã có việc tính theo: chọn lại bằng setting set": "counted by since: use setting set",
    "LỆNH GHI GẦN NHẤT, LẤY LẠI BẰNG «tracker undo --event SỰ KIỆN»": (
        "LAST COMMANDS, TAKEN BACK BY «tracker undo --event ACT»"
    ),
    "vai trò của {name}": "the role of {name}",
    "lựa chọn {name}": "the choice {name}",
    "đơn vị {name}": "unit {name}",
    "Lệnh cần lấy lại có nhiệm vụ mật: không ghi lý do (Điều 5.2). Bỏ --reason.": (
        "That command is about a secret task: no reason is kept (Art. 5.2). Leave out --reason."
    ),
    "VAI TRÒ": "ROLES",
    "Không lấy lại được: các nghĩa vụ trong sổ khác với nhật ký. Chạy «tracker db doctor» để xem.": (
        "Nothing can be taken back: the obligations in the ledger differ from the journal. Run «tracker db doctor»."
    ),
    "Lấy lại lệnh ghi gần nhất, hoặc một lệnh trước đó: sổ như chưa có lệnh đó, nhật ký giữ cả hai.": (
        "Take back the last command, or an earlier one: the ledger is as if it had never been, the journal keeps both."
    ),
    "Đã lấy lại {count} việc do {actor} ghi (sự kiện {first}); sổ như chưa có các việc ấy.": (
        "Took back {count} acts recorded by {actor} (from act {first}); the ledger is as if they had never been."
    ),
    "và {count} dòng khác": "and {count} more",
    "{day:%d/%m/%Y} {what}, {subject}": "{day:%d/%m/%Y} {what}, {subject}",
    "chạy lại: {subject}, {rule}, hạn {due:%d/%m/%Y}": "running again: {subject}, {rule}, due {due:%d/%m/%Y}",
    "{noun} số {number}": "{noun} {number}",
    "nhiệm vụ": "task",
    "Lấy lại bởi": "Taken back by",
    "đã lấy lại (sự kiện {event})": "taken back (act {event})",
    "{count} việc, từ sự kiện {first}": "{count} acts, from act {first}",
    "Thiếu nhiệm vụ: gõ các số (3,5-9), hoặc --unit, --directive.": (
        "No tasks: type their numbers (3,5-9), or --unit, --directive."
    ),
    "Không có nhiệm vụ nào để làm việc này.": "There is no task that this could be done to.",
    "{count} nhiệm vụ không làm được, chưa ghi gì vào sổ. Bỏ các số ấy ra, hoặc sửa rồi chạy lại.": (
        "{count} tasks refuse it, nothing was written. Leave their numbers out, or mend them and run it again."
    ),
    "Nhiều nhiệm vụ một lúc: xem trước, rồi --commit để ghi; đủ cả hoặc không ghi gì.": (
        "Many tasks at once: a preview, then --commit to write; all of them or none."
    ),
    "[SỐ…]": "[NUMBERS…]",
    "Xác nhận nhiều báo cáo đang chờ (Điều 6.1.a).": "Confirm many waiting reports (Art. 6.1.a).",
    "Gia hạn nhiều nhiệm vụ theo một văn bản chỉ đạo (Điều 6.1.c).": (
        "Extend many tasks by one direction (Art. 6.1.c)."
    ),
    "Chuyển nhiều nhiệm vụ cho một đơn vị theo văn bản chỉ đạo (Điều 6.1.c).": (
        "Give many tasks to one unit by a direction (Art. 6.1.c)."
    ),
    "Dừng nhiều nhiệm vụ theo một văn bản chỉ đạo.": "Stop many tasks by one direction.",
    "Sửa cùng một điều nhập sai ở nhiều nhiệm vụ, kèm lý do.": "Correct the same slip in many tasks, with a reason.",
    "Đã ghi cho {count} nhiệm vụ. Lấy lại tất cả bằng «tracker undo».": (
        "Written for {count} tasks. «tracker undo» takes all of it back."
    ),
    "Ghi cho {count} nhiệm vụ này?": "Record this for these {count} tasks?",
    "Xem trước {count} nhiệm vụ, chưa ghi gì. Thêm --commit để ghi.": (
        "A preview of {count} tasks, nothing written. Add --commit to write."
    ),
    "Đang ghi": "Now",
    "Sẽ ghi": "Then",
    "Không làm được vì": "Refused because",
    "NHIỀU NHIỆM VỤ": "MANY TASKS",
    "XEM TRƯỚC NHIỀU NHIỆM VỤ": "PREVIEW OF MANY TASKS",
    "nhiệm vụ {number} đã được tính trong {reports}; số liệu đã chốt ở đó không đổi.": (
        "task {number} was counted in {reports}; the figures frozen there do not change."
    ),
    "Văn bản {number} đã ghi đúng như vậy; không có gì để sửa.": "Document {number} says so already.",
    "Đã sửa văn bản {number}: {said}; {moved} trên {tasks} nhiệm vụ đổi hạn.": (
        "Corrected document {number}: {said}; {moved} of its {tasks} tasks have another day."
    ),
    (
        "Đổi nơi ban hành từ {old} sang {new} làm đổi nghĩa vụ của Văn phòng hoặc cấp giao nhiệm vụ. "
        "Thu hồi văn bản ghi sai bằng «directive withdraw» rồi ghi lại, hoặc «tracker undo» nếu vừa ghi."
    ): (
        "Another issuer ({old} to {new}) brings other duties of the Office or another level of tasks. "
        "Withdraw the mistaken document by «directive withdraw» and record it anew, or use «tracker undo»."
    ),
    "Ngày {day:%d/%m/%Y} ở sau việc đã ghi về văn bản {number} ({last:%d/%m/%Y}). Kiểm tra lại ngày đã gõ.": (
        "{day:%d/%m/%Y} lies after what was recorded about document {number} ({last:%d/%m/%Y}). Check the day."
    ),
    "Văn bản {number} là văn bản mật: không ghi lý do (Điều 5.2). Bỏ --reason.": (
        "Document {number} is secret: no reason is kept (Art. 5.2). Leave out --reason."
    ),
    "Sửa điều đã ghi sai của văn bản; giá trị cũ, giá trị mới và lý do đều được giữ lại.": (
        "Correct what was recorded wrongly of a document; the old value, the new one and the reason are kept."
    ),
    "Lý do; văn bản mật thì để trống.": "The reason; leave it out for a secret document.",
    "Đã sửa văn bản {number}: {said}.": "Corrected document {number}: {said}.",
    "Đã sửa": "Corrected",
    "số, ký hiệu": "number and symbol",
    "tên loại": "kind",
    "trích yếu": "abstract",
    "người ký": "signer",
    "ngày ban hành": "day of issue",
    "nơi ban hành": "issuer",
    "độ khẩn": "urgency",
    "đơn vị trình": "submitting unit",
}
