"""
The English of every sentence a clerk can meet, keyed by its Vietnamese.

Read only with `TRACKER_LANG=en`. A test lists what is missing here, what no
longer occurs in the program, and where the `{placeholders}` differ.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # render
    "có": "yes",
    "không": "no",
    # output
    "Đã ghi tệp {file}.": "Wrote {file}.",
    "Đã ghi {count} dòng vào {file}.": "Wrote {count} rows to {file}.",
    "không có quyền ghi ở đó": "no permission to write there",
    "đĩa đã đầy": "the disk is full",
    "đó là một thư mục": "that is a folder",
    "Không có định dạng «{format}». Hãy chọn một trong: {formats}.": (
        "There is no format “{format}”. Choose one of: {formats}."
    ),
    "Không rõ định dạng của tệp {file}. Hãy đặt đuôi {suffixes}, hoặc thêm --format.": (
        "The name {file} implies no format. End it in {suffixes}, or add --format."
    ),
    "Không có thư mục {folder}. Hãy tạo thư mục đó hoặc chọn nơi khác cho --output.": (
        "There is no folder {folder}. Create it, or choose another place for --output."
    ),
    "Không ghi được tệp {file}: {reason}. Tệp cũ, nếu có, vẫn còn nguyên.": (
        "Cannot write {file}: {reason}. The old file, if there was one, is untouched."
    ),
    # config
    "TRACKER_TIMEOUT phải là số giây, không phải «{text}».": (
        "TRACKER_TIMEOUT must be a number of seconds, not “{text}”."
    ),
    # deadlines: what may be typed is Vietnamese in both languages
    """Không hiểu thời hạn «{phrase}». Hãy gõ theo một trong các mẫu sau (có dấu hay không dấu đều được):
  - ngày 30/9/2025 · 2025-09-30 · ngày 30 tháng 9 năm 2025 · chậm nhất ngày … · đến hết ngày …
  - trước ngày 05/10/2026 · trước 15h00 ngày 15/6/2026
  - trong tháng 5/2026 · trong quý II/2026 · trong năm 2026 · 6 tháng đầu năm 2026 · trước tháng 5/2026
  - đầu (giữa, cuối) tháng 5/2026 · đầu (giữa, cuối) năm 2026
  - 15 ngày làm việc · 30 ngày · 02 tháng kể từ ngày ký (ngày nhận, ngày 05/9/2025)
  - trước ngày 18 hằng tháng · ngày 25/12 hằng năm · thứ Năm hằng tuần · định kỳ hằng quý (6 tháng, năm)
  - thường xuyên · khẩn trương, sớm, kịp thời, ngay · không thời hạn""": (
        """Cannot read the deadline “{phrase}”. Type it in one of these forms (with or without accents):
  - ngày 30/9/2025 · 2025-09-30 · ngày 30 tháng 9 năm 2025 · chậm nhất ngày … · đến hết ngày …
  - trước ngày 05/10/2026 · trước 15h00 ngày 15/6/2026
  - trong tháng 5/2026 · trong quý II/2026 · trong năm 2026 · 6 tháng đầu năm 2026 · trước tháng 5/2026
  - đầu (giữa, cuối) tháng 5/2026 · đầu (giữa, cuối) năm 2026
  - 15 ngày làm việc · 30 ngày · 02 tháng kể từ ngày ký (ngày nhận, ngày 05/9/2025)
  - trước ngày 18 hằng tháng · ngày 25/12 hằng năm · thứ Năm hằng tuần · định kỳ hằng quý (6 tháng, năm)
  - thường xuyên · khẩn trương, sớm, kịp thời, ngay · không thời hạn"""
    ),
    "«{text}» không phải là một ngày. Hãy gõ ngày/tháng/năm (30/9/2025) hoặc năm-tháng-ngày (2025-09-30).": (
        "“{text}” is not a day. Type day/month/year (30/9/2025) or year-month-day (2025-09-30)."
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
    # lifecycle
    "Nhiệm vụ {number} {status}: không thực hiện được thao tác này. Lệnh dùng được: {commands}.": (
        "Task {number} is {status}: this cannot be done now. Commands that can: {commands}."
    ),
    # storage
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
    "Không có quyền ghi vào sổ {path}. Kiểm tra quyền của tệp và của thư mục chứa tệp.": (
        "No permission to write to the ledger {path}. Check the permissions of the file and of its folder."
    ),
    "Ổ đĩa đã đầy: chưa ghi gì vào sổ {path}. Giải phóng dung lượng rồi chạy lại lệnh.": (
        "The disk is full: nothing was written to the ledger {path}. Make room and run the command again."
    ),
    "Sổ {path} bị hỏng ({reason}). Khôi phục từ bản sao lưu gần nhất.": (
        "The ledger {path} is damaged ({reason}). Restore the latest backup."
    ),
    # workdays
    "Chưa có lịch làm việc cho ngày {day} (lịch hiện có từ {first} đến {last}). Hãy gõ: tracker calendar load {year}": (
        "No working calendar for {day} (it is loaded from {first} to {last}). Type: tracker calendar load {year}"
    ),
    # rows
    "Không có nhiệm vụ số {number}.": "There is no task {number}.",
    "Sổ chưa có lịch làm việc. Nạp lịch bằng «tracker calendar load NĂM».": (
        "The ledger has no working calendar. Load one with “tracker calendar load YEAR”."
    ),
    # unitnames
    "Không có đơn vị nào tên «{typed}». Xem danh sách bằng «tracker unit list».": (
        "No unit is called “{typed}”. See the list with “tracker unit list”."
    ),
    "Không có đơn vị nào tên «{typed}». Có phải {near}? Xem danh sách bằng «tracker unit list».": (
        "No unit is called “{typed}”. Did you mean {near}? See the list with “tracker unit list”."
    ),
    "«{typed}» có thể là nhiều đơn vị: {listed}. Hãy gõ mã, hoặc tên đầy đủ có dấu.": (
        "“{typed}” may be several units: {listed}. Type a code, or the full name with its accents."
    ),
    "Không có nhóm đơn vị «{typed}». Các nhóm: {groups}.": "There is no group of units “{typed}”. Groups: {groups}.",
    "Sổ chưa có đơn vị nào thuộc nhóm {group}. Hãy nạp danh sách bằng «tracker unit import».": (
        "The ledger has no unit in the group {group}. Load a list with “tracker unit import”."
    ),
    "Thiếu đơn vị. Hãy gõ mã hoặc tên, cách nhau bằng dấu chấm phẩy; hoặc một nhóm: {groups}.": (
        "No unit was given. Type codes or names with semicolons between them; or a group: {groups}."
    ),
    # unitfile
    "mã «{code}» đã dùng ở dòng {line}": "the code “{code}” is already used on line {line}",
    "còn trống": "it is empty",
    "không được có dấu «;» hay bắt đầu bằng «@»": "it must not hold “;” nor begin with “@”",
    "không có loại «{kind}»; các loại: {kinds}": "there is no kind “{kind}”; kinds: {kinds}",
    # textfile
    "Không có tệp {file}. Hãy kiểm tra lại đường dẫn.": "There is no file {file}. Check its path.",
    "Không đọc được tệp {file}: {reason}.": "Cannot read the file {file}: {reason}.",
    "{file} là sổ tính Excel. Hãy lưu lại dưới dạng «CSV UTF-8» rồi nạp tệp .csv đó.": (
        "{file} is an Excel workbook. Save it as “CSV UTF-8”, and load that .csv file."
    ),
    "{file} không phải là tệp CSV. Hãy lưu bảng dưới dạng «CSV UTF-8» rồi nạp lại.": (
        "{file} is not a CSV file. Save the table as “CSV UTF-8”, and load it again."
    ),
    "{file}: không rõ bảng mã, chữ có dấu có thể bị sai. Hãy lưu lại dưới dạng «CSV UTF-8».": (
        "{file}: the encoding is unclear, and accents could go wrong. Save it again as “CSV UTF-8”."
    ),
    "{file} có dòng quá dài, đây không phải bảng CSV.": "{file} has too long a line, this is no CSV table.",
    "đó không phải là tệp thường": "it is not an ordinary file",
    "không có quyền đọc": "no permission to read it",
    # tabular
    "{file} không có dòng nào. Dòng đầu phải là tiêu đề các cột: {accepted}.": (
        "{file} has no line. Its first line must hold the headings: {accepted}."
    ),
    "{file}, dòng {line}: không nhận cột «{column}». Các tiêu đề được nhận: {accepted}.": (
        "{file}, line {line}: the column “{column}” is not known. Headings accepted: {accepted}."
    ),
    "{file}, dòng {line}: thiếu cột «{column}». Các tiêu đề được nhận: {accepted}.": (
        "{file}, line {line}: the column “{column}” is missing. Headings accepted: {accepted}."
    ),
    "{file}, dòng {line}: cột «{column}» có hai lần. Hãy bỏ bớt một cột.": (
        "{file}, line {line}: the column “{column}” is there twice. Remove one."
    ),
    "{file}, dòng {line}: {reason}.": "{file}, line {line}: {reason}.",
    "{file}, dòng {line}, cột «{column}»: {reason}.": "{file}, line {line}, column “{column}”: {reason}.",
    "dòng chỉ có {count} ô, cần {width}": "the row has only {count} cells, and needs {width}",
    "dòng có {count} ô, chỉ có {width} cột": "the row has {count} cells, and there are only {width} columns",
    "dấu ngoặc kép thừa hoặc không đóng; các dòng sau chưa được đọc": (
        "a quotation mark is stray or not closed; the lines after it were not read"
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
    "{count} văn bản giao không có trong nhật ký (đầu tiên: mã {first}).": (
        "{count} directives are not in the journal (first: id {first})."
    ),
    "{count} văn bản giao trong nhật ký không còn trong sổ (đầu tiên: mã {first}).": (
        "{count} directives in the journal are gone from the ledger (first: id {first})."
    ),
    "Cột {column} của {count} văn bản giao khác với nhật ký (đầu tiên: mã {first}).": (
        "{column} of {count} directives differs from the journal (first: id {first})."
    ),
    "Nội dung của {count} mục giao đã bị sửa ngoài chương trình (đầu tiên: mục {first}).": (
        "The content of {count} items was changed outside this program (first: item {first})."
    ),
    "Cột {column} của {count} mục giao khác với nhật ký (đầu tiên: mục {first}).": (
        "{column} of {count} items differs from the journal (first: item {first})."
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
}
