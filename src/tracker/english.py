"""
The English of every sentence a clerk can meet, keyed by its Vietnamese.

Read only with `TRACKER_LANG=en`. A test lists what is missing here, what no
longer occurs in the program, and where the `{placeholders}` differ.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # usage
    "Thừa «{extra}». Tên hay câu có dấu cách phải đặt trong ngoặc kép.": (
        "“{extra}” is one word too many. Put names and sentences with spaces in quotes."
    ),
    "phải là một số nguyên.": "it must be a whole number.",
    "phải trong khoảng {bounds}.": "it must lie within {bounds}.",
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
    # calendar, days, months
    "Lịch làm việc: ngày nghỉ, ngày làm bù, căn cứ; đếm ngày làm việc.": (
        "The working calendar: days off, days worked instead, their notices; counting working days."
    ),
    "Số ngày làm việc phải từ 1 đến {most}, hoặc từ -1 đến -{most} để đếm lùi.": (
        "The number of working days must be from 1 to {most}, or from -1 to -{most} to count back."
    ),
    "Lịch trong sổ chỉ từ năm {first} đến năm {last}. Nạp năm liền kề bằng «tracker calendar load NĂM».": (
        "The calendar goes from {first} to {last} only. Load the next year with “tracker calendar load YEAR”."
    ),
    "In các ngày nghỉ, ngày làm bù của một năm và căn cứ.": (
        "Print the days off and the days worked instead of one year, with their notices."
    ),
    "Đếm N ngày làm việc sau một ngày (N âm: trước ngày đó), in từng ngày đã xét. Không tính chính ngày bắt đầu "
    "(Điều 147 Bộ luật Dân sự 2015).": (
        "Count N working days after a day (before it where N is negative), printing each day looked at. The first "
        "day itself is not counted (Civil Code 2015, Art. 147)."
    ),
    "Ngày bắt đầu.": "The day to count from.",
    "Số ngày làm việc; số âm để đếm lùi.": "How many working days; a negative number counts back.",
    "Hoán đổi: nghỉ một ngày làm việc, làm bù vào một ngày nghỉ.": "Swap a working day for a day off.",
    "NGHỈ": "OFF",
    "LÀM": "WORK",
    "VĂN BẢN": "DOCUMENT",
    "NĂM": "YEAR",
    "Năm, bốn chữ số.": "The year, four digits.",
    "Ngày làm việc được nghỉ.": "The working day to be taken off.",
    "Ngày nghỉ phải làm bù.": "The day off to be worked.",
    "Số thông báo làm căn cứ.": "The number of the notice it rests on.",
    "In tối đa N thời hạn thay đổi.": "Print at most N moved deadlines.",
    "Đã hoán đổi: nghỉ {off}, làm bù {work} ({notice}).": "Swapped: {off} is off, {work} is worked ({notice}).",
    "Cho nghỉ một ngày làm việc, không làm bù.": "Take one working day off, with none worked instead.",
    "Đã ghi ngày nghỉ {day} ({notice}).": "Recorded the day off {day} ({notice}).",
    "Nạp lịch một năm: theo thông báo chính thức, chưa có thì dự kiến.": (
        "Load a year as announced, or provisionally where nothing was announced."
    ),
    "Đã nạp lịch năm {year} theo thông báo chính thức.": "Loaded {year} as announced.",
    "Đã nạp lịch năm {year}: dự kiến, chưa có thông báo. Thời hạn qua năm này được ghi «dự kiến».": (
        "Loaded {year} provisionally: nothing was announced. Deadlines that cross it are marked provisional."
    ),
    "{count} thời hạn đang mở thay đổi.": "{count} open deadlines moved.",
    "Không thời hạn đang mở nào thay đổi.": "No open deadline moved.",
    "{said} {followed}": "{said} {followed}",
    "In các năm đã nạp, năm nào chính thức, ngày nào còn dự kiến.": (
        "Print the years loaded, which were announced, and which days are provisional."
    ),
    "LỊCH LÀM VIỆC NĂM {year}: {said}": "CALENDAR OF {year}: {said}",
    "Thứ": "Weekday",
    "Làm việc": "Worked",
    "Lý do": "Reason",
    "Căn cứ": "Notice",
    "Đếm": "Count",
    "{count} ngày làm việc trong năm.": "{count} working days in the year.",
    "Năm này không có ngày nào khác tuần thường.": "No day of this year differs from the ordinary week.",
    "làm bù": "worked instead",
    "làm việc": "worked",
    "nghỉ": "off",
    "cuối tuần": "weekend",
    " (dự kiến)": " (provisional)",
    "dự kiến": "provisional",
    "chính thức": "announced",
    "chính thức, còn {count} ngày dự kiến": "announced, {count} days still provisional",
    "{count} NGÀY LÀM VIỆC SAU {start}": "{count} WORKING DAYS AFTER {start}",
    "{count} NGÀY LÀM VIỆC TRƯỚC {start}": "{count} WORKING DAYS BEFORE {start}",
    "Kết quả: {day}.": "Result: {day}.",
    "Có ngày chưa được công bố chính thức: kết quả là dự kiến.": (
        "Some days are not announced yet: the result is provisional."
    ),
    "LỊCH LÀM VIỆC TRONG SỔ": "THE CALENDAR OF THIS LEDGER",
    "Năm": "Year",
    "Ngày làm việc": "Working days",
    "Ngày nghỉ, làm bù": "Special days",
    "Ngày dự kiến": "Provisional days",
    "Chính thức": "Announced",
    "Tình trạng": "Standing",
    "Lịch có từ {first} đến {last}; đếm ra ngoài thì chương trình từ chối, không đoán.": (
        "The calendar goes from {first} to {last}; counting beyond it is refused, never guessed."
    ),
    "Còn dự kiến: {day}, {source}.": "Still provisional: {day}, {source}.",
    "Từ {first:%d/%m/%Y} lịch là dự kiến; khi có thông báo: «tracker calendar load», «swap» hoặc «off».": (
        "From {first:%d/%m/%Y} on the calendar is provisional; when it is announced: “tracker calendar load”, "
        "“swap” or “off”."
    ),
    "Căn cứ ngày nghỉ: Điều 111, 112 Bộ luật Lao động 2019 và thông báo từng năm («tracker calendar show NĂM»).": (
        "Days off rest on the Labour Code 2019, Art. 111 and 112, and each year's notices (“tracker calendar show "
        "YEAR”)."
    ),
    "Cách đếm: áp dụng tương tự Điều 145–148 Bộ luật Dân sự 2015.": (
        "Counting follows the Civil Code 2015, Art. 145–148, by analogy."
    ),
    "Của": "Of",
    "Hạn cũ": "Was due",
    "Hạn mới": "Now due",
    "… và {count} thời hạn khác; xem đủ bằng --limit {total}.": (
        "… and {count} more deadlines; see all with --limit {total}."
    ),
    "nhiệm vụ {number}": "task {number}",
    "* ngày nghỉ trong tuần   + ngày cuối tuần làm bù": "* a weekday off   + a day of a weekend worked",
    "Tháng {month} ({worked} ngày)": "Month {month} ({worked} days)",
    "T2 T3 T4 T5 T6 T7 CN": "Mo Tu We Th Fr Sa Su",
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
    "Kiểm tra toàn bộ sổ; thoát với mã 3 khi thấy sai.": "Examine the whole ledger; exit 3 where anything is wrong.",
    "Kiểm tra": "Check",
    "Điều sai": "Finding",
    "{count} điều sai. Chưa sửa gì; xem trước việc sửa: «tracker db rebuild --dry-run».": (
        "{count} findings. Nothing was changed; to see what a repair would do: “tracker db rebuild --dry-run”."
    ),
    "Sổ không có gì sai ({count} phép kiểm tra).": "The ledger is sound ({count} checks).",
    "Kiểm tra chuỗi nhật ký; với --head, đối chiếu mã in ở chân một báo cáo cũ.": (
        "Verify the journal's chain; with --head, hold an old report's head against it."
    ),
    "Mã nhật ký in ở chân báo cáo.": "The journal head printed at the foot of a report.",
    "Nguyên vẹn": "Verified",
    "Số sự kiện": "Events",
    "Mã nhật ký": "Journal head",
    "Mã đầy đủ": "Full digest",
    "Mã {head} là của sự kiện": "Head {head} is of event",
    "Sự kiện thêm từ đó": "Events since",
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
    # export
    "Không có danh sách «{kind}». Xuất được: {kinds}.": "There is no list “{kind}”. Lists: {kinds}.",
    "Xuất một danh sách ra tệp: {kinds}. Nhận mọi tùy chọn của danh sách đó, ví dụ --unit.": (
        "Write a list to a file: {kinds}. Takes every option of that list, such as --unit."
    ),
    "DANH SÁCH": "LIST",
    "Tên danh sách.": "The name of the list.",
    "Tệp .csv, .json, .md hoặc .txt; ghi trọn vẹn.": "A file .csv, .json, .md or .txt; written whole.",
    # rules
    "Các thời hạn trong Quy chế: ai làm, tính từ việc gì, bao lâu, theo điều nào.": (
        "The time limits of the regulation: who owes what, from which act, how long, under which article."
    ),
    "Không có quy tắc «{code}».{hint} Xem danh sách bằng «tracker rules list».": (
        "There is no rule “{code}”.{hint} See them with “tracker rules list”."
    ),
    " Có phải: {names}?": " Did you mean: {names}?",
    "In mọi quy tắc có thời hạn.": "Print every rule with a time limit.",
    "In mọi điều về một quy tắc: tính từ đâu, dừng khi nào, cách hiểu áp dụng.": (
        "Print everything about one rule: what starts and stops it, and how the text is read."
    ),
    "Mã quy tắc.": "The code of the rule.",
    "QUY CHẾ BAN HÀNH KÈM THEO QUYẾT ĐỊNH {act}, HIỆU LỰC TỪ {day:%d/%m/%Y}": (
        "REGULATION ISSUED WITH DECISION {act}, IN FORCE SINCE {day:%d/%m/%Y}"
    ),
    "Báo cáo quý, 6 tháng, năm: Quy chế không quy định ngày, nên không bao giờ bị tính quá hạn.": (
        "Reports by quarter, half-year and year: the regulation names no day, so they are never overdue."
    ),
    "Cách tính: không tính ngày xảy ra việc; áp dụng tương tự Điều 145–148 Bộ luật Dân sự 2015.": (
        "Counting: the day of the act is not counted; Civil Code 2015, Art. 145–148, by analogy."
    ),
    "Xem đủ một quy tắc: «tracker rules show MÃ».": "See a rule whole: “tracker rules show CODE”.",
    "Trách nhiệm": "Owed by",
    "Thời hạn": "Time limit",
    "Tính chất": "Force",
    "Bắt đầu khi": "Started by",
    "Chỉ với văn bản của": "Only directives of",
    "Tính từ": "Counted from",
    "Hoàn thành khi": "Met by",
    "Và phải có": "And also",
    "Văn phòng xác nhận": "Confirmed by the Office",
    "Cách hiểu": "Reading",
    "Áp dụng từ": "In force since",
    "Đến hết": "Until",
    "{acts} hoặc {last}": "{acts} or {last}",
    # start
    "Chỉ dùng một trong hai: --units TỆP hoặc --no-units.": "Use one of the two: --units FILE or --no-units.",
    "Đã có sổ {path}: không tạo đè lên. Dùng thư mục khác, ví dụ «tracker demo {other}».": (
        "There is a ledger {path} already: it is left alone. Use another folder, such as “tracker demo {other}”."
    ),
    "{path} không phải là thư mục. Chọn thư mục khác, ví dụ «tracker demo {other}».": (
        "{path} is not a folder. Choose another, such as “tracker demo {other}”."
    ),
    "Tạo sổ theo dõi, nạp lịch làm việc và danh sách đơn vị của thành phố.": (
        "Create a ledger with the working calendar and the units of the city."
    ),
    "Nạp đơn vị từ tệp CSV này thay cho danh sách có sẵn.": (
        "Load the units of this CSV file instead of those shipped with the program."
    ),
    "Không nạp đơn vị nào.": "Load no units.",
    "Tạo sổ thực hành với dữ liệu mẫu quanh ngày hôm nay, rồi in các bảng chính.": (
        "Build a practice ledger around today, and print the main lists."
    ),
    "THƯ MỤC": "FOLDER",
    "Nơi đặt sổ thực hành.": "Where the practice ledger will stand.",
    "Đang tạo sổ thực hành, chờ vài giây…": "Building the practice ledger, a few seconds…",
    "Sổ thực hành: {directives} văn bản giao, {tasks} nhiệm vụ, {open} đang mở, {overdue} quá hạn.": (
        "Practice ledger: {directives} directives, {tasks} tasks, {open} open, {overdue} overdue."
    ),
    "Đã tạo sổ theo dõi: {path}": "Created the ledger: {path}",
    "Đơn vị: {held}.": "Units: {held}.",
    "chưa nạp": "none loaded",
    "Lịch làm việc: {official} theo thông báo chính thức; {guessed} dự kiến.": (
        "Calendar: {official} as announced; {guessed} provisional."
    ),
    "Việc tiếp theo:": "What to do next:",
    "xem lịch đã nạp, ngày nào còn dự kiến": "see the calendar, and which days are provisional",
    "xem danh sách đơn vị": "see the units",
    "nhập văn bản giao đầu tiên": "enter the first directive",
    "trang đầu ngày": "the morning page",
    "nạp danh sách đơn vị": "load a list of units",
    "{path} nằm trên ổ mạng ({share}): nhiều máy cùng ghi có thể làm hỏng sổ. Nên đặt sổ trên ổ của máy này.": (
        "{path} stands on a network share ({share}): several machines writing could damage it. Better keep it on "
        "a disk of this machine."
    ),
    "Để thử tiếp với sổ này, gõ:\n  {typed}": "To go on with this ledger, type:\n  {typed}",
    # unit
    "Đơn vị: sở, ban, ngành, xã, phường, đặc khu.": "Units: departments, boards, communes, wards, special zones.",
    "{what} của đơn vị không được để trống, không được có dấu «;» hay bắt đầu bằng «@».": (
        "The {what} of a unit must not be empty, hold “;” or begin with “@”."
    ),
    "Thêm một đơn vị.": "Add a unit.",
    "MÃ": "CODE",
    "TÊN": "NAME",
    "TỆP": "FILE",
    "ĐƠN VỊ": "UNIT",
    "Tên": "Name",
    "Tên khác": "Other names",
    "Tên cũ": "Former names",
    "Loại": "Kind",
    "Mã": "Code",
    "Mã ngắn, dùng khi gõ lệnh.": "A short code, for typing.",
    "Tên chính thức, có dấu.": "The official name, with accents.",
    "Loại đơn vị.": "The kind of unit.",
    "Tên khác hay tên cũ; dùng được nhiều lần.": "Another or a former name; may be given several times.",
    "Đã thêm đơn vị {code} — {name}.": "Added the unit {code} — {name}.",
    "đã có đơn vị tên như vậy: {other}. Khi gõ lệnh hãy dùng mã.": (
        "a unit is called so already: {other}. Type its code."
    ),
    "Thêm nhiều đơn vị từ tệp CSV có các cột Mã, Tên, Loại, Tên khác.": (
        "Add the units of a CSV file with the columns code, name, kind, aliases."
    ),
    "Tệp CSV.": "The CSV file.",
    "Đã thêm {count} đơn vị từ {file}.": "Added {count} units from {file}.",
    "In danh sách đơn vị, với số nhiệm vụ đang mở.": "Print the units with their open tasks.",
    "Chỉ một loại đơn vị.": "Only one kind of unit.",
    "Đang mở": "Open",
    "{count} đơn vị.": "{count} units.",
    "{count} đơn vị; in {shown} đơn vị đầu.": "{count} units; the first {shown} are printed.",
    "Sổ chưa có đơn vị nào. Nạp danh sách bằng «tracker unit import TỆP».": (
        "The ledger has no units. Load a list with “tracker unit import FILE”."
    ),
    "In một đơn vị: tên, tên khác, số nhiệm vụ đang mở và việc quá hạn.": (
        "Print one unit: its names, its open tasks and what is overdue."
    ),
    "Mã, tên hoặc tên khác.": "Code, name or other name.",
    "Nhiệm vụ đang mở": "Open tasks",
    "Việc quá hạn": "Duties overdue",
    # words of the ledger
    "nạp lịch làm việc": "calendar loaded",
    "hoán đổi ngày làm việc": "days swapped",
    "cho nghỉ một ngày": "day taken off",
    "thêm đơn vị": "unit added",
    "ban hành văn bản giao": "directive issued",
    "cập nhật nhiệm vụ lên Hệ thống": "tasks entered on the System",
    "ghi rõ văn bản không giao nhiệm vụ": "nothing to follow in the directive",
    "thu hồi văn bản giao": "directive withdrawn",
    "giao nhiệm vụ": "task assigned",
    "đơn vị nhận văn bản giao": "directive received by the unit",
    "mở kỳ báo cáo": "period opened",
    "ghi nhận tiến độ": "progress noted",
    "ban hành báo cáo kết quả": "report issued",
    "cập nhật báo cáo lên Hệ thống": "report filed on the System",
    "báo «Đã thực hiện»": "reported as done",
    "Văn phòng xác nhận kết quả": "confirmed by the Office",
    "Văn phòng trả lại báo cáo": "sent back by the Office",
    "báo cáo lý do chậm trễ bằng văn bản": "delay explained in writing",
    "đôn đốc": "urged",
    "chuyển lại nhiệm vụ": "task referred back",
    "gia hạn": "deadline extended",
    "đổi đơn vị chủ trì": "lead unit changed",
    "dừng nhiệm vụ": "task stopped",
    "mở lại nhiệm vụ": "task reopened",
    "sửa sai sót": "mistake corrected",
    "đến thứ Năm hằng tuần": "a Thursday came",
    "nộp báo cáo tuần": "weekly report filed",
    "đơn vị kết thúc kiểm tra": "inspection ended by a unit",
    "đoàn của thành phố kết thúc kiểm tra": "inspection ended by the city's team",
    "báo cáo kết quả kiểm tra": "inspection reported",
    "gửi báo cáo kiểm tra cho Văn phòng": "inspection report copied to the Office",
    "thông báo kết quả cho đơn vị được kiểm tra": "inspected unit notified",
    "nhận phản hồi": "feedback received",
    "đôn đốc hoặc xin ý kiến chỉ đạo về phản hồi": "feedback urged on, or a direction asked for",
    "gửi nơi phản hồi biết": "sender of the feedback notified",
    "ấn định Phiên họp thường kỳ": "regular meeting scheduled",
    "đơn vị báo đã cập nhật xong": "unit declared its update",
    "báo cáo tại Phiên họp thường kỳ": "reported at the regular meeting",
    "hết kỳ báo cáo": "period ended",
    "nộp báo cáo định kỳ": "periodic report filed",
    "sang năm mới": "the year turned",
    "Văn phòng": "Office",
    "Chủ trì": "Lead unit",
    "Mọi đơn vị": "Every unit",
    "Đơn vị chủ trì": "The lead unit",
    "Văn phòng và mọi đơn vị được giao nhiệm vụ": "The Office and every unit with tasks",
    "nghĩa vụ": "duty",
    "quyền": "option",
    "căn cứ xử lý": "trigger",
    "nêu tên": "named only",
    "nghĩa vụ: chậm là vi phạm thời hạn": "duty: lateness is a breach",
    "quyền: hết hạn thì mất quyền, không vi phạm": (
        "option: when it runs out the right is lost, and nothing is breached"
    ),
    "căn cứ xử lý: hết hạn thì Văn phòng phải vào cuộc": "trigger: when it runs out the Office must act",
    "nêu tên: không làm thì nêu tên, không coi là vi phạm": "named only: silence is shown, and is no breach",
    "ngày xảy ra việc đó": "the day of that act",
    "thời hạn đang có hiệu lực của nhiệm vụ": "the task's deadline in force",
    "thứ Hai": "Monday",
    "thứ Ba": "Tuesday",
    "thứ Tư": "Wednesday",
    "thứ Năm": "Thursday",
    "thứ Sáu": "Friday",
    "thứ Bảy": "Saturday",
    "Chủ nhật": "Sunday",
    # headings shared by lists
    "Điều": "Article",
    "Việc": "Duty",
    "Đơn vị": "Unit",
    "Nội dung": "Content",
    "Ngày": "Day",
    "Dự kiến": "Provisional",
    "NGÀY": "DAY",
    # check
    "Lịch làm việc chỉ có đến {end:%d/%m/%Y}. Nạp năm sau bằng «tracker calendar load {year}».": (
        "The calendar ends on {end:%d/%m/%Y}. Load the next year with “tracker calendar load {year}”."
    ),
    "Lần «tracker check» trên máy {host} (tiến trình {pid}, bắt đầu {started:%H:%M %d/%m/%Y}) chưa kết thúc "
    "mà đã dừng; lần này làm tiếp thay.": (
        "The “tracker check” on {host} (process {pid}, begun {started:%H:%M %d/%m/%Y}) died before its end; this "
        "one takes over."
    ),
    "Dùng cho cron: im lặng khi ổn; có việc mới quá hạn, sắp hạn hay hỏng thì in, thoát mã 3.": (
        "For cron: silent when all is well; prints what is newly overdue, due soon or broken, and exits 3."
    ),
    "Mức": "Rung",
    "Quy tắc": "Rule",
    "Số": "No.",
    "Hạn": "Due",
    "Quá (ngày làm việc)": "Late (working days)",
    "Văn bản": "Document",
    "Thông báo": "Message",
    "THEO DÕI NHIỆM VỤ: VIỆC MỚI CẦN CHÚ Ý, NGÀY {day:%d/%m/%Y}": "TRACKER: NEW MATTERS, {day:%d/%m/%Y}",
    "Còn {count} việc chưa in; lần chạy sau sẽ báo.": "{count} more are left for the next run.",
    "Nhắc lại cả những việc đã báo ở lần trước.": "Also repeat what was told before.",
    "Một lần «tracker check» khác đang chạy trên máy {host} (tiến trình {pid}, bắt đầu {started:%H:%M "
    "%d/%m/%Y}). Chờ lần đó xong rồi chạy lại.": (
        "Another “tracker check” is running on {host} (process {pid}, begun {started:%H:%M %d/%m/%Y}). Wait for "
        "it and run again."
    ),
    "Nhật ký thiếu {missing} sự kiện cuối: đã bị xóa ngoài chương trình. Chạy «tracker db verify».": (
        "The journal lacks its last {missing} events: they were deleted outside this program. Run “tracker db verify”."
    ),
    "Quá hạn": "Overdue",
    "Sắp đến hạn": "Due soon",
    "Cần xử lý": "Broken",
    # explain
    "Nơi ban hành": "Issuer",
    "Cấp": "Level",
    "Trích yếu": "Abstract",
    "Đối tượng": "Subject",
    "Gia hạn": "Extensions",
    "Hạn ban đầu": "First deadline",
    "đến ngày này": "up to this day",
    "Giải thích một thời hạn: điều nào, tính từ đâu, đếm từng ngày, gia hạn, trễ bao nhiêu.": (
        "Explain a deadline: which article, counted from when, day by day, extensions, how late."
    ),
    "ngày liền trước": "the day before",
    "chuyển sang ngày làm việc": "on to a working day",
    "tính đến hôm nay, {day:%d/%m/%Y}": "as of today, {day:%d/%m/%Y}",
    "tính theo ngày báo cáo, {day:%d/%m/%Y}": "by the day of the report, {day:%d/%m/%Y}",
    "tính theo ngày thực hiện, {day:%d/%m/%Y}": "by the day of the act, {day:%d/%m/%Y}",
    "{count} ngày làm việc": "{count} working days",
    "đếm ngược {count} ngày làm việc": "{count} working days back",
    "đếm": "counted",
    "bỏ qua": "passed over",
    "ngày cuối": "last day",
    "ngày cuối, không chuyển": "last day, does not move",
    "{number} ngày {day:%d/%m/%Y}, {issuer}": "{number} of {day:%d/%m/%Y}, {issuer}",
    "Văn bản giao": "Directive",
    "Trạng thái": "Status",
    "Thời hạn như ghi": "Deadline as written",
    "NHIỆM VỤ SỐ {number}: VÌ SAO CÓ THỜI HẠN NÀY": "TASK {number}: WHY THIS DEADLINE",
    "NGHĨA VỤ SỐ {number}: VÌ SAO CÓ THỜI HẠN NÀY": "OBLIGATION {number}: WHY THIS DEADLINE",
    "Quy định": "Rule says",
    "Kỳ": "Period",
    "Hạn an toàn": "Safe day",
    "Trễ": "Late",
    "{name} — Điều {article} (mã {number})": "{name} — Art. {article} (id {number})",
    "Phép tính": "Operation",
    "Tính hay bỏ qua": "Counted or not",
    "Từng ngày": "Day by day",
    "Từ ngày": "From",
    "Do": "By",
    "Sau đó": "Then",
    "Các lần thay đổi": "Changes",
    "{says} Thời hạn: {window}.": "{says} Window: {window}.",
    "văn bản nêu trước ngày {named:%d/%m/%Y}: ngày cuối cùng là {day:%d/%m/%Y}": (
        "the directive says before {named:%d/%m/%Y}: the last day is {day:%d/%m/%Y}"
    ),
    "{day:%d/%m/%Y} ({what}; ngày này không tính)": "{day:%d/%m/%Y} ({what}; this day is not counted)",
    "không có thời hạn": "no deadline",
    "chưa tính: thời hạn kể từ ngày nhận, ghi bằng «tracker task receive {number}»": (
        "not counted yet: it runs from the receipt; record it with “tracker task receive {number}”"
    ),
    "{weekday}, {day:%d/%m/%Y}, đến hết 24 giờ": "{weekday}, {day:%d/%m/%Y}, until 24:00",
    "{day:%d/%m/%Y}: ngày làm việc cuối cùng trước hạn": "{day:%d/%m/%Y}: the last working day before it",
    "{day:%d/%m/%Y}, đã gia hạn {count} lần": "{day:%d/%m/%Y}, extended {count} times",
    "{days} ngày, tức {working} ngày làm việc ({by})": "{days} days, {working} working days ({by})",
    "{count} ngày": "{count} days",
    "{count} tháng": "{count} months",
    "«{phrase}» ({kind})": "“{phrase}” ({kind})",
    "không xét, vì phát sinh trước ngày Quy chế có hiệu lực ({day:%d/%m/%Y})": (
        "not judged: it arose before the regulation was in force ({day:%d/%m/%Y})"
    ),
    "{said}; văn bản nêu {hour}": "{said}; the directive says {hour}",
    "{said}; ngày cuối là ngày nghỉ nên chuyển sang ngày làm việc tiếp theo": (
        "{said}; the last day is off, so it moves to the next working day"
    ),
    "{said}; dự kiến, có ngày chưa công bố chính thức": "{said}; expected, some days are not announced yet",
    "báo cáo ngày {day:%d/%m/%Y}": "reported {day:%d/%m/%Y}",
    "xác nhận ngày {day:%d/%m/%Y}": "confirmed {day:%d/%m/%Y}",
    "không ({by})": "no ({by})",
    "đã qua {days} ngày; không phải nghĩa vụ nên không coi là vi phạm": "{days} days past; no duty, so no breach",
    "SỐ": "NUMBER",
    "Số nhiệm vụ.": "Number of the task.",
    "Mã nghĩa vụ.": "Id of the obligation.",
    "Không in {count} ngày thường đã đếm hoặc cuối tuần đã bỏ qua.": (
        "{count} ordinary days, counted or passed over, are not printed."
    ),
    "thực hiện ngày {day:%d/%m/%Y}": "met {day:%d/%m/%Y}",
    "ngày nêu trong văn bản: {day:%d/%m/%Y}": "the day named in the directive: {day:%d/%m/%Y}",
    "(dự kiến)": "(expected)",
    "Gõ số nhiệm vụ («tracker explain 12») hoặc mã nghĩa vụ («tracker explain --obligation 34»).": (
        "Type the number of a task (“tracker explain 12”) or an obligation (“tracker explain --obligation 34”)."
    ),
    "Không có nghĩa vụ mã {number}. Xem mã bằng «tracker overdue --format json».": (
        "There is no obligation {number}. See the ids with “tracker overdue --format json”."
    ),
    "đến ngày": "on a day",
    "trước ngày": "before a day",
    "trong kỳ": "within a period",
    "khoảng thời gian": "a term",
    "định kỳ": "recurring",
    "thường xuyên": "routine",
    "không thời hạn": "no deadline",
    "đang tính": "running",
    "đã báo cáo, chờ xác nhận": "reported, not yet confirmed",
    "hoàn thành": "met",
    "dừng": "stopped",
    "báo cáo bị trả lại": "report returned",
    "thay bằng hạn mới": "replaced by a new deadline",
    "chuyển đơn vị khác": "moved to another unit",
    "mở lại": "reopened",
    "tính lại theo lịch mới": "counted again by the new calendar",
    "việc bắt đầu tính": "the act it counts from",
    "văn bản giao nhiệm vụ": "the directive",
    "văn bản được ban hành": "the directive was issued",
    "báo cáo được ban hành": "the report was issued",
    "đơn vị nhận được văn bản": "the unit received the directive",
    "thời hạn đang có hiệu lực": "the deadline in force",
    "ngày ban hành văn bản giao; nhiệm vụ không thời hạn": "the directive's day; the task has no deadline",
    # unresolved, waiting, search
    "Không có nhiệm vụ quá 06 tháng mà không có kết quả.": "No task is past six months without result.",
    "NHIỆM VỤ ĐANG MỞ KHÔNG CÓ DIỄN BIẾN TỪ NGÀY {since:%d/%m/%Y}, ĐẾN NGÀY {day:%d/%m/%Y}": (
        "OPEN TASKS WITHOUT PROGRESS SINCE {since:%d/%m/%Y}, AS OF {day:%d/%m/%Y}"
    ),
    "Mọi nhiệm vụ đang mở đều có diễn biến.": "Every open task has made progress.",
    "Nhiệm vụ quá 06 tháng không có kết quả (Điều 8.1.e); --all: mọi nhiệm vụ mở im lặng.": (
        "Tasks past six months without result (Art. 8.1.e); --all: every silent open task."
    ),
    "Báo cáo chờ Văn phòng xác nhận, đề nghị chuyển lại chờ chỉ đạo; lâu nhất trước.": (
        "Reports that wait for confirmation, referrals that wait for a direction; the longest first."
    ),
    "Tìm trong văn bản, nội dung, báo cáo, ghi chú; không cần dấu.": (
        "Search directives, items, reports and notes; accents optional."
    ),
    "chưa có": "none yet",
    "CHỜ VĂN PHÒNG XỬ LÝ, NGÀY {day:%d/%m/%Y}": "WAITING FOR THE OFFICE, {day:%d/%m/%Y}",
    "In {shown} dòng đầu trong {total}.": "The first {shown} rows of {total}.",
    "Không kết quả từ": "No result since",
    "Mốc 06 tháng": "Six months",
    "Đã có lý do": "Explained",
    "Ngày nêu lý do": "Explained on",
    "Văn bản nêu lý do": "Written reason",
    "Đủ điều kiện": "Both conditions",
    "QUÁ 06 THÁNG KHÔNG CÓ KẾT QUẢ (ĐIỀU 8.1.e), NGÀY {day:%d/%m/%Y}": (
        "PAST SIX MONTHS WITHOUT RESULT (ART. 8.1.e), {day:%d/%m/%Y}"
    ),
    "Diễn biến gần nhất": "Last progress",
    "Ngày báo cáo": "Reported",
    "Báo cáo số": "Report",
    "Ngày cập nhật": "Filed",
    "Chờ (ngày làm việc)": "Waiting (working days)",
    "Chờ Văn phòng": "Waits for",
    "Không có việc nào chờ Văn phòng.": "Nothing waits for the Office.",
    "Nơi tìm thấy": "Found in",
    "Không tìm thấy.": "Nothing found.",
    "{document} ({day:%d/%m/%Y})": "{document} ({day:%d/%m/%Y})",
    "{count} nhiệm vụ quá 06 tháng không có kết quả.": "{count} tasks are past six months without result.",
    "{count} nhiệm vụ.": "{count} tasks.",
    "{count} việc chờ Văn phòng.": "{count} wait for the Office.",
    "{count} nhiệm vụ đủ hai điều kiện của Điều 8.1.e (không có kết quả, không có văn bản nêu lý do).": (
        "{count} meet both conditions of Art. 8.1.e (no result, no written reason)."
    ),
    "{count} nhiệm vụ đã có văn bản nêu lý do: thiếu điều kiện thứ hai, chưa thuộc diện kiểm tra.": (
        "{count} have a written reason: the second condition is missing, no inspection yet."
    ),
    "{count} kết quả.": "{count} found.",
    "Mọi nhiệm vụ đang mở không có diễn biến từ ngày --since.": "Every open task without progress since --since.",
    "Dùng cùng --all (mặc định: một tháng trước).": "With --all (default: a month ago).",
    "TỪ": "WORDS",
    "Các từ cần tìm.": "The words to find.",
    "--since chỉ dùng cùng --all: «tracker unresolved --all --since 01/10/2026».": (
        "--since goes with --all: “tracker unresolved --all --since 01/10/2026”."
    ),
    "Gõ ít nhất một từ cần tìm.": "Type at least one word to find.",
    "văn bản giao": "directive",
    "nội dung giao": "item",
    "báo cáo, ghi chú": "report, note",
    "xác nhận": "confirmation",
    "chỉ đạo": "direction",
    # log
    "Nhật ký của một nhiệm vụ, hoặc 30 việc ghi sổ gần nhất.": "The log of a task, or the last 30 acts.",
    "VIỆC GHI SỔ GẦN NHẤT": "THE LAST ACTS",
    "Sự kiện": "Event",
    "Ghi lúc": "Recorded at",
    "Ghi sổ": "Recorded",
    "Người ghi": "By whom",
    "Chưa có việc nào được ghi.": "Nothing has been recorded.",
    "{field}: «{old}» → «{new}»": "{field}: “{old}” → “{new}”",
    "{number} ngày {day:%d/%m/%Y}": "{number} of {day:%d/%m/%Y}",
    "lý do: {reason}": "reason: {reason}",
    "NHẬT KÝ NHIỆM VỤ SỐ {number}": "LOG OF TASK {number}",
    "«{phrase}»": "“{phrase}”",
    "kỳ {period}": "period {period}",
    "chất lượng: {quality}": "quality: {quality}",
    "hạn {old:%d/%m/%Y} → {new:%d/%m/%Y}": "due {old:%d/%m/%Y} → {new:%d/%m/%Y}",
    "{count} nhiệm vụ": "{count} tasks",
    "năm {year}": "year {year}",
    "hạn {new:%d/%m/%Y}": "due {new:%d/%m/%Y}",
    "tốt": "good",
    "đạt": "fair",
    "chưa đạt": "poor",
    "chồng chéo": "overlap",
    "không đúng chức năng": "not its function",
    "thời hạn chưa phù hợp": "unfit deadline",
    "nội dung": "content",
    "điểm": "point",
    "chương trình công tác": "programme",
    "phòng theo dõi": "room",
    "yêu cầu văn bản": "written report",
    "sản phẩm": "deliverable",
    "đơn vị chủ trì": "lead unit",
    "thời hạn": "deadline",
    # stats
    "Số liệu theo cấp, đơn vị, phòng, nơi ban hành; các ô cộng lại bằng tổng số.": (
        "Figures by level, unit, room or issuer; the cells sum to the total."
    ),
    "(chưa phân phòng)": "(no room)",
    "Tỷ lệ 1 = đã xong / tổng số. Tỷ lệ 2 = đã xong / (đã xong + đang quá hạn).": (
        "Rate 1 = done / total. Rate 2 = done / (done + overdue)."
    ),
    "Kỷ luật = (xong đúng hạn + còn hạn) / số có thời hạn. Đúng hạn tính theo ngày báo cáo của đơn vị.": (
        "Discipline = (done on time + open in time) / all with a deadline. On time is judged by the day of the "
        "unit's report."
    ),
    "Cấp giao": "Given by",
    "Phòng": "Room",
    "Chia theo": "By",
    "Khối": "Block",
    "Hạng": "Rank",
    "Tổng": "Total",
    "Xong đúng hạn": "Done on time",
    "Xong quá hạn": "Done late",
    "Còn hạn": "Open in time",
    "Không hạn, xong": "Undated, done",
    "Không hạn, chưa": "Undated, open",
    "Dừng": "Stopped",
    "Tỷ lệ 1": "Rate 1",
    "Tỷ lệ 2": "Rate 2",
    "Kỷ luật": "Discipline",
    "Không có nhiệm vụ nào.": "There are no tasks.",
    "TỔNG SỐ": "TOTAL",
    "Cộng": "Sum",
    "SỐ LIỆU THỰC HIỆN NHIỆM VỤ ĐẾN NGÀY {day:%d/%m/%Y}": "FIGURES AS OF {day:%d/%m/%Y}",
    "Tổng số": "Total",
    "100 %": "100 %",
    "Xong đúng / quá": "Done on time / late",
    "Chưa còn / quá": "Open in time / overdue",
    "Không hạn xong / chưa": "Undated done / open",
    "{title}, VĂN BẢN TỪ NGÀY {day:%d/%m/%Y}": "{title}, DIRECTIVES FROM {day:%d/%m/%Y}",
    "{title}, VĂN BẢN ĐẾN HẾT NGÀY {day:%d/%m/%Y}": "{title}, DIRECTIVES TO {day:%d/%m/%Y}",
    "Cấp — {said}.": "Level — {said}.",
    "Xếp hạng theo tỷ lệ kỷ luật, rồi tỷ lệ 1; xếp riêng từng khối ({blocks}) và từng cấp giao.": (
        "Ranked by discipline, then rate 1; each block ({blocks}) and each level apart."
    ),
    "{who}: tỷ lệ 1 = {done}/{total} = {first}; tỷ lệ 2 = {done}/{settled} = {second}; kỷ luật {third}.": (
        "{who}: rate 1 = {done}/{total} = {first}; rate 2 = {done}/{settled} = {second}; discipline {third}."
    ),
    "{count} nhiệm vụ có thời hạn từ trước ngày Quy chế có hiệu lực (04/9/2025): không xét, tính là không hạn.": (
        "{count} tasks have a deadline from before the regulation (04/9/2025): not judged, counted as undated."
    ),
    "Chia theo.": "Group by.",
    "Văn bản ban hành từ ngày.": "Directives issued from this day.",
    "Văn bản ban hành đến hết ngày.": "Directives issued to this day.",
    "--to ({last:%d/%m/%Y}) ở trước --from ({first:%d/%m/%Y}). Đổi lại hai ngày.": (
        "--to ({last:%d/%m/%Y}) is before --from ({first:%d/%m/%Y}). Swap the two."
    ),
    "sở, ban, ngành": "departments and boards",
    "xã, phường, đặc khu": "communes, wards and special zones",
    "TP": "city",
    "TW": "central",
    # today
    "Lưu ý: {said}": "Note: {said}",
    "Báo cáo tuần (Điều 6.1.d): {weekday}, {held:%d/%m/%Y}, vì thứ Năm {thursday:%d/%m/%Y} là ngày nghỉ.": (
        "Weekly reports (Art. 6.1.d): {weekday}, {held:%d/%m/%Y}, since Thursday {thursday:%d/%m/%Y} is off."
    ),
    "Trang buổi sáng: việc phải làm, sắp hạn, chờ xác nhận, mới quá hạn, lịch.": (
        "The morning page: what is owed, falls due, waits, became overdue; the calendar."
    ),
    "VĂN PHÒNG PHẢI LÀM": "THE OFFICE OWES",
    "ĐẾN HẠN HÔM NAY VÀ 05 NGÀY LÀM VIỆC TỚI": "DUE TODAY AND IN THE NEXT 5 WORKING DAYS",
    "CHỜ VĂN PHÒNG XỬ LÝ": "WAITING FOR THE OFFICE",
    "MỚI QUÁ HẠN TỪ NGÀY LÀM VIỆC TRƯỚC": "OVERDUE SINCE THE LAST WORKING DAY",
    "{weekday}, NGÀY {day:%d/%m/%Y}": "{weekday}, {day:%d/%m/%Y}",
    "chưa có lần chạy «tracker check» nào; đặt lịch cron để được nhắc hằng ngày.": (
        "“tracker check” has never run; let cron run it every day."
    ),
    "{title}: {total}": "{title}: {total}",
    "Báo cáo tuần (Điều 6.1.d): thứ Năm, {held:%d/%m/%Y}.": "Weekly reports (Art. 6.1.d): Thursday, {held:%d/%m/%Y}.",
    "Không có việc phải làm hôm nay.": "Nothing is owed today.",
    "Không có việc mới quá hạn.": "Nothing has become overdue.",
    "… và {count} việc khác: tracker {command}": "… and {count} more: tracker {command}",
    "hôm nay là ngày nghỉ ({source}).": "today is a day off ({source}).",
    "{count} ngày sắp tới chưa được công bố chính thức: {listed}.": (
        "{count} days ahead are not announced yet: {listed}."
    ),
    "lịch làm việc chỉ có đến {end:%d/%m/%Y}; nạp năm sau bằng «tracker calendar load {year}».": (
        "the calendar ends on {end:%d/%m/%Y}; load the next year with “tracker calendar load {year}”."
    ),
    "«tracker check» chạy lần cuối ngày {last:%d/%m/%Y}; kiểm tra lịch cron.": (
        "“tracker check” last ran on {last:%d/%m/%Y}; look at cron."
    ),
    "Trang này gồm nhiều bảng, không ghi được dạng {format}. Hãy dùng --format json hoặc md.": (
        "This page holds several tables and has no {format} form. Use --format json or md."
    ),
}
