"""
The ledger itself: its file, its journal, its checks and repairs.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # checks
    "Bảng từ {table} khác với chương trình: {names}.": "The words of {table} are not those of the program: {names}.",
    "Sổ chưa có lịch làm việc: nạp bằng «tracker calendar load NĂM».": (
        "The ledger has no working calendar: load it with “tracker calendar load YEAR”."
    ),
    "Sổ chưa có đơn vị nào: nạp bằng «tracker unit import TỆP».": (
        "The ledger has no units: load them with “tracker unit import FILE”."
    ),
    "{count} lệnh không khớp với các sự kiện của nó trong nhật ký (đầu tiên: {first}).": (
        "{count} commands do not match their events in the journal (the first: {first})."
    ),
    "Sổ ghi là đã mở đến ngày {day}, nhưng chưa có việc phải đến của ngày ấy.": (
        "The ledger says that its page is turned to {day}, but lacks what comes on that day."
    ),
    (
        "Ngày {today:%d/%m/%Y} chưa đến (theo máy, hôm nay là {machine:%d/%m/%Y}): không ghi vào sổ việc của ngày chưa "
        "đến, chỉ xem được. Bỏ --today, TRACKER_TODAY. Muốn thử những ngày sau này, dùng sổ thực hành: "
        "«tracker demo» hoặc «tracker init --practice»."
    ): (
        "{today:%d/%m/%Y} has not come (by the machine it is {machine:%d/%m/%Y}): a day to come is looked at, nothing "
        "is recorded on it. Leave out --today and TRACKER_TODAY. To try days to come, use a practice ledger: "
        "«tracker demo» or «tracker init --practice»."
    ),
    "Sổ thực hành: ghi được cả việc của những ngày chưa đến.": (
        "A practice ledger: days that have not come can be lived on it."
    ),
    "Đã tạo sổ thực hành: {path}": "Created a practice ledger: {path}",
    "Sổ thực hành": "Practice ledger",
    "{count} nhiệm vụ chưa có hạn vì chưa ghi ngày đơn vị nhận văn bản (số {named}): «tracker waiting».": (
        "Tasks without a deadline, because no day is recorded on which their unit received the paper: {count} "
        "(nos. {named}). See “tracker waiting”."
    ),
    # the page
    "tính trên bản sao, sổ giữ nguyên. {why}": "counted on a copy; the ledger is as it was. {why}",
    "Ngày {day:%d/%m/%Y} chưa đến.": "{day:%d/%m/%Y} has not come.",
    "việc mới đến ngày chưa vào sổ hết. {why}": "not all that has newly come is in the ledger. {why}",
    "Sổ có chỗ sai nên không ghi được việc mới đến ngày ({reason}). Chạy «tracker db doctor».": (
        "Something in the ledger is wrong, so what has newly come could not be recorded ({reason}). "
        "Run “tracker db doctor”."
    ),
    # journal
    "Nhật ký không khớp tại sự kiện số {event}: nội dung đã bị sửa ngoài chương trình. "
    "Không dùng số liệu của sổ này; khôi phục từ bản sao lưu và đối chiếu.": (
        "The journal does not verify at event {event}: it was changed outside this program. "
        "Do not use the figures of this ledger; restore a backup and compare."
    ),
    "Nhật ký không có mã {head}: báo cáo đó không in từ sổ này, hoặc sổ đã bị thay đổi.": (
        "The journal has no head {head}: that report was not printed from this ledger, or the ledger was changed."
    ),
    # storage
    "{path} là một thư mục, không phải tệp sổ. Gõ tên tệp, ví dụ --ledger {example}.": (
        "{path} is a folder, not the file of a ledger. Type the name of a file, such as --ledger {example}."
    ),
    "Chưa có sổ theo dõi tại {path}. Tạo sổ bằng «tracker init», hoặc chỉ đường dẫn bằng --ledger.": (
        "There is no ledger at {path}. Create one with “tracker init”, or name its path with --ledger."
    ),
    "Tệp {path} không phải là sổ theo dõi của tracker.": "The file {path} is not a ledger of tracker.",
    "Sổ {path} thuộc phiên bản cũ ({found}). Nâng cấp bằng «tracker db upgrade».": (
        "The ledger {path} is of an older version ({found}). Upgrade it with “tracker db upgrade”."
    ),
    "Sổ {path} thuộc phiên bản mới hơn chương trình ({found}). Hãy cập nhật tracker.": (
        "The ledger {path} is of a newer version than this program ({found}). Update tracker."
    ),
    "Sổ đang được người khác ghi. Chờ một lát rồi chạy lại lệnh.": (
        "Somebody else is writing to the ledger. Wait a moment and run the command again."
    ),
    "Không có quyền đọc {file} (của {owner}, quyền {mode}). Nhờ {owner} hoặc quản trị máy mở quyền cho nhóm.": (
        "You may not read {file} (owned by {owner}, mode {mode}). Ask {owner} or an administrator to open it."
    ),
    "Không có quyền ghi vào {file} (của {owner}, quyền {mode}). Nhờ {owner} hoặc quản trị máy mở quyền cho nhóm.": (
        "You may not write to {file} (owned by {owner}, mode {mode}). Ask {owner} or an administrator to open it."
    ),
    "Không có quyền ghi vào sổ {path}. Kiểm tra quyền của tệp và của thư mục chứa tệp.": (
        "No permission to write to the ledger {path}. Check the permissions of the file and of its folder."
    ),
    "Ổ đĩa hoặc đường truyền tới sổ {path} báo lỗi đọc, ghi ({reason}). Kiểm tra trước khi dùng tiếp.": (
        "The disk, or the network to it, reported an error on the ledger {path} ({reason}). Check it before you go on."
    ),
    "Ổ đĩa đã đầy: chưa ghi gì vào sổ {path}. Giải phóng dung lượng rồi chạy lại lệnh.": (
        "The disk is full: nothing was written to the ledger {path}. Make room and run the command again."
    ),
    "Sổ {path} bị hỏng ({reason}). Khôi phục từ bản sao lưu gần nhất.": (
        "The ledger {path} is damaged ({reason}). Restore the latest backup."
    ),
    # journal in a ledger, rebuild
    "Nhật ký thiếu {missing} sự kiện sau sự kiện số {last}: phần cuối đã bị xóa ngoài chương trình. "
    "Không dùng số liệu của sổ này; khôi phục từ bản sao lưu và đối chiếu.": (
        "The journal lacks {missing} events after event {last}: its end was removed outside this program. "
        "Do not use the figures of this ledger; restore a backup and compare."
    ),
    "Không đọc được sự kiện số {event} của nhật ký ({reason}). Khôi phục từ bản sao lưu và đối chiếu.": (
        "Cannot read event {event} of the journal ({reason}). Restore a backup and compare."
    ),
    "Không tính lại được sổ từ sự kiện số {event} của nhật ký ({reason}).": (
        "The ledger cannot be computed again from event {event} of the journal on ({reason})."
    ),
    "Không tính lại được bảng {table}: nhật ký nhắc tới dữ liệu của bảng {parent} không còn trong sổ. "
    "Chưa ghi gì; khôi phục từ bản sao lưu.": (
        "Table {table} cannot be computed again: the journal names rows of table {parent} that are gone. "
        "Nothing was written; restore a backup."
    ),
    # doctor
    "Dữ liệu hỏng nên không kiểm tra hết được: {checks} ({reason}).": (
        "Damaged data kept these checks from ending: {checks} ({reason})."
    ),
    "SQLite báo tệp sổ bị hỏng ở {count} chỗ ({first}). Khôi phục từ bản sao lưu.": (
        "SQLite calls the file damaged in {count} places ({first}). Restore a backup."
    ),
    "{count} dòng của bảng {table} trỏ tới dòng không còn trong bảng {parent} (đầu tiên: số {first}).": (
        "{count} rows of table {table} point at rows that are gone from table {parent} (first: {first})."
    ),
    "Sổ thiếu: {names}.": "The ledger lacks: {names}.",
    "Sổ có phần không do chương trình tạo: {names}.": "The ledger has what this program did not make: {names}.",
    "Định nghĩa đã bị sửa ngoài chương trình: {names}.": "Changed outside this program: the definition of {names}.",
    "Không đọc được nội dung của {count} sự kiện trong nhật ký (đầu tiên: số {first}).": (
        "The facts of {count} events in the journal cannot be read (first: {first})."
    ),
    "{count} sự kiện trong nhật ký không do chương trình viết (đầu tiên: số {first}).": (
        "{count} events in the journal were not written by this program (first: {first})."
    ),
    "{count} sự kiện có ngày xảy ra ở sau ngày ghi vào sổ (đầu tiên: số {first}).": (
        "{count} events happened after the day they were recorded (first: {first})."
    ),
    "{count} lần hoán đổi ngày nghỉ thiếu ngày nghỉ hoặc ngày làm bù (đầu tiên: sự kiện {first}).": (
        "{count} swaps lack the day off or the day worked (first: event {first})."
    ),
    "{count} sự kiện dẫn một văn bản không có trong sổ (đầu tiên: sự kiện {first}).": (
        "{count} events rest on a document that the ledger does not have (first: event {first})."
    ),
    "{count} văn bản có số, ngày hoặc tệp khác với nhật ký (đầu tiên: mã {first}).": (
        "{count} documents have another number, day or file than the journal says (first: id {first})."
    ),
    "Bảng {table}: {count} dòng khác với nhật ký ở cột {columns} (đầu tiên: {first}).": (
        "Table {table}: {count} rows differ from the journal in {columns} (first: {first})."
    ),
    "Bảng {table} thiếu {count} dòng so với nhật ký (đầu tiên: {first}).": (
        "Table {table} lacks {count} rows that the journal calls for (first: {first})."
    ),
    "Bảng {table} thừa {count} dòng so với nhật ký (đầu tiên: {first}).": (
        "Table {table} has {count} rows that the journal does not know (first: {first})."
    ),
    "Sổ có {count} mã quy định mà chương trình không biết (đầu tiên: {first}).": (
        "The ledger has {count} rules that this program does not know (first: {first})."
    ),
    "{count} nhiệm vụ đang mở mà không có thời hạn đang chạy (đầu tiên: số {first}).": (
        "{count} open tasks have no running deadline (first: {first})."
    ),
    "{count} nhiệm vụ đã kết thúc mà thời hạn vẫn đang chạy (đầu tiên: số {first}).": (
        "{count} tasks have ended while their deadline still runs (first: {first})."
    ),
    "{count} nghĩa vụ chờ xác nhận thuộc nhiệm vụ chưa báo cáo (đầu tiên: nghĩa vụ {first}).": (
        "{count} obligations wait for a confirmation while their task is not reported (first: obligation {first})."
    ),
    "{count} nghĩa vụ có ngày hoàn thành hoặc xác nhận ngược thứ tự (đầu tiên: nghĩa vụ {first}).": (
        "{count} obligations were met or accepted in the wrong order of days (first: obligation {first})."
    ),
    "Nội dung của {count} mục giao đã bị sửa ngoài chương trình (đầu tiên: mục {first}).": (
        "The content of {count} items was changed outside this program (first: item {first})."
    ),
    "{count} mục giao sai chế độ mật: mục mật có nội dung hoặc mục thường thiếu nội dung (đầu tiên: {first}).": (
        "{count} items break the rules of secrecy: secret with a content, or open without (first: {first})."
    ),
    "{count} văn bản mật có tệp đính kèm (đầu tiên: mã {first}).": (
        "{count} secret directives have a file (first: id {first})."
    ),
    "{count} đơn vị không có tên chính thức (đầu tiên: {first}).": (
        "{count} units have no official name (first: {first})."
    ),
    # db
    "Tệp sổ: tình trạng, kiểm tra, nâng cấp, tính lại từ nhật ký.": (
        "The ledger's file: what it holds, whether it is sound, upgrading, computing it again from its journal."
    ),
    "«{typed}» không phải là mã nhật ký. Gõ các chữ số 0–9, a–f in sau «Mã nhật ký» ở chân báo cáo.": (
        "“{typed}” is no head of a journal. Type the digits 0–9, a–f printed after “Journal head” at the foot of "
        "a report."
    ),
    "In đường dẫn, dung lượng, phiên bản, số dòng, mã nhật ký và lịch của sổ.": (
        "Print the ledger's path, size, version, rows, journal head and calendar."
    ),
    "Nâng cấp sổ cho khớp chương trình; giữ lại một bản sao trước khi nâng cấp.": (
        "Bring the ledger to this program's version; a copy from before is kept."
    ),
    "Sổ đã ở phiên bản {version}; không có gì để nâng cấp.": (
        "The ledger is of version {version} already; nothing to upgrade."
    ),
    "Đã nâng cấp sổ lên phiên bản {version}. Bản sao trước đó: {copy}": (
        "Upgraded the ledger to version {version}. The copy from before: {copy}"
    ),
    "Kiểm tra nhật ký": "Verifying the journal",
    "Kiểm tra sổ": "Examining the ledger",
    "Kiểm tra sổ mới": "Examining the new ledger",
    "Nâng cấp sổ": "Upgrading the ledger",
    "Tính lại từ nhật ký": "Computing anew from the journal",
    "Kiểm tra toàn bộ sổ; thoát với mã 3 khi thấy sai.": "Examine the whole ledger; exit 3 where anything is wrong.",
    "Kiểm tra": "Check",
    "Điều sai": "Finding",
    "{count} điều sai. Tính lại từ nhật ký không chữa được hết: giữ nguyên tệp, dùng bản sao lưu gần nhất.": (
        "{count} findings. Computing anew from the journal does not mend them all: keep the file, use the latest copy."
    ),
    "{count} điều sai. Chưa sửa gì; xem trước việc sửa: «tracker db rebuild --dry-run».": (
        "{count} findings. Nothing was changed; to see what a repair would do: “tracker db rebuild --dry-run”."
    ),
    "Sổ không có gì sai ({count} phép kiểm tra).": "The ledger is sound ({count} checks).",
    "Tính lại mọi thời hạn từ nhật ký, in chỗ sai khác và sửa.": (
        "Compute every deadline again from the journal, print what differs, and correct it."
    ),
    "Bảng": "Table",
    "Dòng": "Row",
    "Cột": "Column",
    "Trong sổ": "Stored",
    "Theo nhật ký": "By the journal",
    "(thiếu cả dòng)": "(the whole row is missing)",
    "(thừa cả dòng)": "(the whole row is surplus)",
    "Đã tính lại từ {events} sự kiện: {tasks} nhiệm vụ, {obligations} nghĩa vụ.": (
        "Computed again from {events} events: {tasks} tasks, {obligations} obligations."
    ),
    "[chạy thử] {count} chỗ khác với nhật ký, chưa sửa gì.": (
        "[dry run] {count} cells differ from the journal; nothing was changed."
    ),
    "Đã sửa {count} chỗ cho khớp nhật ký.": "Corrected {count} cells to what the journal says.",
    "{counted} Sổ khớp với nhật ký, không phải sửa gì.": (
        "{counted} The ledger agrees with its journal; nothing to correct."
    ),
    "Tệp": "File",
    "Dung lượng": "Size",
    "Phiên bản sổ": "Version",
    "Nhật ký": "Journal",
    "Lịch": "Calendar",
    "Lịch làm việc": "Calendar",
    "Lần kiểm tra tự động gần nhất": "Last check",
    "Kiểm tra tự động": "Checks by cron",
    "{unit} đơn vị · {directive} văn bản giao · {item} nội dung · {task} nhiệm vụ": (
        "{unit} units · {directive} directives · {item} items · {task} tasks"
    ),
    "{obligation} nghĩa vụ · {document} văn bản dẫn chiếu": "{obligation} obligations · {document} documents",
    "{events} sự kiện, mã {head}": "{events} events, head {head}",
    "chưa chạy lần nào («tracker check»)": "never ran (“tracker check”)",
    "lần cuối {when} trên máy {host}": "last at {when} on {host}",
    ", chưa xong": ", not finished",
}
