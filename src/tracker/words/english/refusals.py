"""
What the program refuses: nothing found, not understood, not allowed, too early.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # usage
    "Một tệp {format} chỉ nhận đến {most} dòng, danh sách này có {count} dòng. "
    "Hãy lọc bớt, hoặc ghi dạng bảng tính: --output TÊN-TỆP.xlsx.": (
        "A {format} file takes up to {most} rows, this list has {count}. "
        "Filter it, or write it as a workbook: --output FILENAME.xlsx."
    ),
    "phải là một số nguyên.": "it must be a whole number.",
    "phải từ {first} trở lên.": "it must be {first} or more.",
    "phải từ {first} đến {last}.": "it must be from {first} to {last}.",
    "Xem cách dùng: «{path} --help».": "See how it is used: “{path} --help”.",
    "{question} [c/K]: ": "{question} [y/N]: ",
    "Gõ «c» (có) hoặc «k» (không).": "Type “y” (yes) or “n” (no).",
    "Không có tùy chọn {name}.": "There is no option {name}.",
    "Giá trị của {parameter} không hợp lệ": "The value of {parameter} is not valid",
    "Có phải: {names}?": "Did you mean: {names}?",
    "Giá trị dùng được: {listed}.": "Values that can be used: {listed}.",
    "{help} Một trong: {words}.": "{help} One of: {words}.",
    "TỪ": "WORD",
    "Tùy chọn này có ở: {names}.": "This option belongs to: {names}.",
    "Bắt đầu: «tracker demo» để tập, «tracker init» để lập sổ. Mỗi sáng: «tracker today». "
    "Về một lệnh: «tracker help LỆNH».": (
        "To begin: “tracker demo” to practise, “tracker init” for a ledger. Every morning: “tracker today”. "
        "About a command: “tracker help COMMAND”."
    ),
    "Dòng lệnh gõ chưa đúng.": "The line is not typed as it should be.",
    "{option} không nhận giá trị: bỏ dấu = và điều gõ sau đó.": (
        "{option} takes no value: leave out the = and what follows it."
    ),
    "Sau {option} phải có giá trị: {option} {word}.": "A value must follow {option}: {option} {word}.",
    "Cách dùng:": "Usage:",
    "[TÙY CHỌN]": "[OPTIONS]",
    "LỆNH …": "COMMAND …",
    "chữ": "words",
    "tệp": "file",
    "Ví dụ:": "Examples:",
    "Hằng ngày": "Every day",
    "Đôn đốc, kiểm tra": "Urging, inspecting",
    "Phiên họp, báo cáo": "Meetings, reports",
    "Tra cứu, số liệu": "Looking up, figures",
    "Quản trị": "Administration",
    "Thiếu {named}. Điền vào chỗ viết hoa rồi gõ lại:\n  {line}\n{words}Xem cách dùng: «{path} --help».": (
        "Missing: {named}. Fill in the words in capitals and type it again:\n  {line}\n{words}"
        "See how it is used: “{path} --help”."
    ),
    "Điền vào chỗ viết hoa rồi gõ lại:\n  {line}": "Fill in the words in capitals and type it again:\n  {line}",
    "{option} là một trong: {words}.": "{option} is one of: {words}.",
    "Còn thiếu {count} điều; trả lời từng câu, Ctrl-C để dừng.": (
        "{count} more are needed; answer one after the other, Ctrl-C stops."
    ),
    "Cả lệnh, để lần sau gõ một dòng:\n  {line}": "The whole command, for one line next time:\n  {line}",
    "Chưa có gì; gõ một giá trị, hoặc Ctrl-C để dừng.": "Nothing yet: type a value, or stop with Ctrl-C.",
    "Dán nhiều dòng: chỉ lấy dòng đầu, bỏ «{lost}».": "Several lines were pasted: the first is taken, “{lost}” is not.",
    "Enter để bỏ qua.": "Enter leaves it out.",
    "đang mở": "open",
    "trung ương": "central",
    "thành phố": "city",
    "đề xuất": "proposal",
    "chủ trì": "lead",
    "phối hợp": "support",
    "cấp giao": "level",
    "nhập": "entry",
    "quản trị": "administration",
    # config
    "TRACKER_TIMEOUT phải là số giây, không phải «{text}».": (
        "TRACKER_TIMEOUT must be a number of seconds, not “{text}”."
    ),
    # deadlines: what may be typed is Vietnamese in both languages
    """Không hiểu thời hạn «{phrase}». Hãy gõ theo một trong các mẫu sau (có dấu hay không dấu đều được):
  - ngày 30/9/2025 · 30.9.2025 · 2025-09-30 · ngày 30 tháng 9 năm 2025 · chậm nhất ngày … · đến hết ngày …
  - trước ngày 05/10/2026 · trước 15h00 ngày 15/6/2026
  - trong tháng 5/2026 · trong quý II/2026 · trong năm 2026 · 6 tháng đầu năm 2026 · trước tháng 5/2026
  - đầu (giữa, cuối) tháng 5/2026 · đầu (giữa, cuối) năm 2026
  - 15 ngày làm việc · 30 ngày · 02 tháng kể từ ngày ký (ngày nhận, ngày 05/9/2025)
  - trước ngày 18 hằng tháng · ngày 25/12 hằng năm · thứ Năm hằng tuần · định kỳ hằng quý (6 tháng, năm)
  - trước ngày 15 tháng cuối quý · tháng 12 hằng năm · ngày 15 hằng tháng đến hết tháng 6/2026
  - thường xuyên · khẩn trương, sớm, kịp thời, ngay · không thời hạn""": (
        """Cannot read the deadline “{phrase}”. Type it in one of these forms (with or without accents):
  - ngày 30/9/2025 · 30.9.2025 · 2025-09-30 · ngày 30 tháng 9 năm 2025 · chậm nhất ngày … · đến hết ngày …
  - trước ngày 05/10/2026 · trước 15h00 ngày 15/6/2026
  - trong tháng 5/2026 · trong quý II/2026 · trong năm 2026 · 6 tháng đầu năm 2026 · trước tháng 5/2026
  - đầu (giữa, cuối) tháng 5/2026 · đầu (giữa, cuối) năm 2026
  - 15 ngày làm việc · 30 ngày · 02 tháng kể từ ngày ký (ngày nhận, ngày 05/9/2025)
  - trước ngày 18 hằng tháng · ngày 25/12 hằng năm · thứ Năm hằng tuần · định kỳ hằng quý (6 tháng, năm)
  - trước ngày 15 tháng cuối quý · tháng 12 hằng năm · ngày 15 hằng tháng đến hết tháng 6/2026
  - thường xuyên · khẩn trương, sớm, kịp thời, ngay · không thời hạn"""
    ),
    'Thời hạn «{phrase}» thiếu năm. Nếu là «{proposed}», gõ đủ: --due "{proposed}".': (
        'The deadline «{phrase}» leaves out the year. If it is «{proposed}», type it whole: --due "{proposed}".'
    ),
    "Thời hạn «{phrase}» thiếu năm. Có phải «{proposed}»?": (
        "The deadline «{phrase}» leaves out the year. Is it «{proposed}»?"
    ),
    "Thời hạn «{phrase}» thiếu năm. Hãy gõ cả năm, bốn chữ số: «trước ngày 15/12/2026», «trong tháng 12/2026»,"
    " «trong quý III/2026».": (
        "The deadline “{phrase}” has no year. Type the year in four digits: «trước ngày 15/12/2026»,"
        " «trong tháng 12/2026», «trong quý III/2026»."
    ),
    "Thời hạn «{phrase}» nêu ngày bắt đầu («sau»), không nêu ngày cuối. Hãy gõ «{instead}» nếu đó là hạn cuối,"
    " hoặc «chậm nhất ngày …».": (
        "The deadline “{phrase}” names the first day («sau»), not the last. Type «{instead}» if that is the last day"
        " meant, or «chậm nhất ngày …»."
    ),
    "«{text}»: ngày {day} là {weekday}, không phải {named}. Hãy xem lại văn bản, rồi gõ ngày đúng.": (
        "“{text}”: the day {day} is {weekday}, not {named}. Look at the document again, then type the right day."
    ),
    "«{text}» không phải là một ngày. Hãy gõ ngày/tháng/năm (30/9/2025) hoặc năm-tháng-ngày (2025-09-30).": (
        "“{text}” is not a day. Type day/month/year (30/9/2025) or year-month-day (2025-09-30)."
    ),
    # lifecycle
    "Nhiệm vụ {number} {status}: {what}.": "Task {number} is {status}: {what}.",
    "Nhiệm vụ {number} {status}: {what}. Muốn làm, trước hết gõ {commands}.": (
        "Task {number} is {status}: {what}. To do it, first type {commands}."
    ),
    "không có gì để làm như vậy": "there is nothing to do so",
    "chưa làm được việc này": "this cannot be done yet",
    "chưa có báo cáo để xác nhận": "there is no report to confirm",
    "chưa có báo cáo để trả lại": "there is no report to send back",
    "không có báo cáo nào chờ xác nhận": "no report waits for confirmation",
    "chưa kết thúc, không có gì để mở lại": "it has not ended, there is nothing to reopen",
    # workdays
    "Chưa có lịch làm việc cho ngày {day} (lịch hiện có từ {first} đến {last}). Hãy gõ: tracker calendar load {year}": (
        "No working calendar for {day} (it is loaded from {first} to {last}). Type: tracker calendar load {year}"
    ),
    # rows
    "Không có nhiệm vụ số {number}. Xem các số bằng «tracker task list».": (
        "There is no task {number}. See the numbers with «tracker task list»."
    ),
    "Không có văn bản giao «{reference}» trong sổ. Có phải {near}? Xem danh sách bằng «tracker directive list».": (
        "The ledger has no directive “{reference}”. Did you mean {near}? See the list with «tracker directive list»."
    ),
    "Có phải {day:%d/%m/%Y}?": "Did you mean {day:%d/%m/%Y}?",
    # words in the wrong place
    "Gõ lại:\n  {line}": "Type instead:\n  {line}",
    "{why} Gõ lại:\n  {line}": "{why} Type instead:\n  {line}",
    "{said} {why} Gõ lại:\n  {line}\n{hint}": "{said} {why} Type instead:\n  {line}\n{hint}",
    "Nhiều nhiệm vụ một lúc thì gõ dòng sau để xem trước; đúng thì thêm --commit để ghi:\n  {line}": (
        "Many tasks at once are previewed by the next line; if it is right, add --commit to record it:\n  {line}"
    ),
    "Lệnh này nhận mỗi lần một số; gõ từng lệnh, bắt đầu từ:\n  {line}": (
        "This command takes one number at a time; type one command after the other, beginning with:\n  {line}"
    ),
    "Tùy chọn gõ sau tên lệnh, riêng --ledger và --today gõ trước.": (
        "Options stand behind the name of the command, only --ledger and --today before it."
    ),
    "Tên tùy chọn đứng sau hai dấu gạch ngắn.": "The name of an option stands behind two short dashes.",
    "Tên hay câu có dấu cách phải đặt trong ngoặc kép.": "Names and sentences with spaces stand in double quotes.",
    "Thiếu tên tùy chọn ở trước.": "The name of its option is missing.",
    "Lệnh này chỉ xem trước khi chưa có --commit.": "Without --commit this command only shows what it would do.",
    "Lệnh này chỉ in, không ghi gì vào sổ.": "This command only prints, and records nothing.",
    "Thiếu tên lệnh.": "The name of a command is missing.",
    "Thừa «{extra}».": "“{extra}” is too much.",
    "«{text}» không phải là số. Gõ một số nguyên dương, ví dụ 12.": (
        "“{text}” is not a number. Type a positive whole number, such as 12."
    ),
    "Không có số {text} trong sổ.": "There is no number {text} in the ledger.",
    "Nhiệm vụ {number} đã ghi đúng như vậy; không có gì để sửa.": (
        "Task {number} says just that already; there is nothing to correct."
    ),
    "Thiếu {option}: văn bản phải có tên loại, trích yếu và người ký (Điều 5.1.a).": (
        "{option} is missing: a directive has a kind, an abstract and a signer (Art. 5.1.a)."
    ),
    "Thiếu --note: ghi diễn biến, hoặc văn bản báo cáo bằng --document và --issued.": (
        "--note is missing: say what has happened, or name the document with --document and --issued."
    ),
    "không có tệp đó": "there is no such file",
    "Sổ chưa có lịch làm việc. Nạp lịch bằng «tracker calendar load NĂM».": (
        "The ledger has no working calendar. Load one with “tracker calendar load YEAR”."
    ),
    # the front door
    "Lỗi của chương trình: {name}. Chưa ghi gì vào sổ. Chạy lại với TRACKER_DEBUG=1 để xem chi tiết.": (
        "A bug of the program: {name}. Nothing was written. Run it again with TRACKER_DEBUG=1 for the details."
    ),
    "Lỗi của chương trình: {name}. Chạy lại với TRACKER_DEBUG=1 để xem chi tiết.": (
        "A bug of the program: {name}. Run it again with TRACKER_DEBUG=1 for the details."
    ),
    "Đã ghi vào sổ (sự kiện {event}), nhưng không in được kết quả. Đừng gõ lại: xem «tracker log».": (
        "Written (event {event}), but the answer could not be printed. Do not type it again: see “tracker log”."
    ),
    "Đã làm xong, nhưng không in được kết quả.": "Done, but the answer could not be printed.",
    "Chưa chắc đã ghi vào sổ: xem «tracker log» trước khi gõ lại lệnh.": (
        "It may or may not have been written: see “tracker log” before you type it again."
    ),
    "Không in được kết quả: {reason}.": "The answer could not be printed: {reason}.",
    "Đã dừng; chưa ghi gì vào sổ.": "Stopped; nothing was written to the ledger.",
    "Không có lệnh «{name}».{hint} Xem các lệnh: «{path} --help».": (
        "There is no command “{name}”.{hint} See the commands: “{path} --help”."
    ),
    # lookup, schema, symbols
    "#{id} {number} ngày {day:%d/%m/%Y}": "#{id} {number} of {day:%d/%m/%Y}",
    "Không có văn bản giao «{reference}» trong sổ. Xem danh sách bằng «tracker directive list».": (
        "There is no directive “{reference}” in the ledger. See the list with “tracker directive list”."
    ),
    "Có {count} văn bản cùng số «{reference}»: {listed}. Gõ mã #, ví dụ «{example}».": (
        "{count} directives have the number “{reference}”: {listed}. Type the id with #, such as “{example}”."
    ),
    "Đã có tệp {path}: không tạo sổ mới đè lên. Chọn đường dẫn khác bằng --ledger.": (
        "The file {path} exists: no new ledger is written over it. Name another path with --ledger."
    ),
    "Thiếu số, ký hiệu văn bản. Ví dụ: 45/BC-STC.": "The number of the document is missing. Example: 45/BC-STC.",
    "Ký hiệu «{number}» viết khác thông lệ (chữ hoa, dấu); vẫn được ghi nhận.": (
        "The symbol “{number}” is written unusually (capitals, accents); it was recorded all the same."
    ),
    "Số, ký hiệu «{number}» không theo mẫu thường gặp (số/KÝ HIỆU-CƠ QUAN); vẫn được ghi nhận.": (
        "The number “{number}” has not the usual form (number/SYMBOL-BODY); it was recorded all the same."
    ),
    # acts and their days
    "Ngày {day:%d/%m/%Y} ở sau ngày hôm nay ({today:%d/%m/%Y}): chỉ ghi việc đã xảy ra.": (
        "{day:%d/%m/%Y} is after today ({today:%d/%m/%Y}): only what has happened is recorded."
    ),
    "Ngày {day:%d/%m/%Y} ở trước {what} ({floor:%d/%m/%Y}). Kiểm tra lại ngày đã gõ.": (
        "{day:%d/%m/%Y} is before {what} ({floor:%d/%m/%Y}). Check the day you typed."
    ),
    "ngày ban hành văn bản": "the day the document was issued",
    "ngày ban hành văn bản giao": "the day the directive was issued",
    "ngày ban hành báo cáo": "the day the report was issued",
    "ngày đơn vị báo cáo": "the day of the unit's report",
    "Không đọc được tệp {path}: {reason}.": "Cannot read the file {path}: {reason}.",
    "Văn bản phải có cả --document (số, ký hiệu) và --issued (ngày ban hành).": (
        "A document needs both --document (its number) and --issued (its day of issue)."
    ),
    "Ghi báo cáo bằng --document và --issued, hoặc --done khi nhiệm vụ không yêu cầu văn bản; không cả hai.": (
        "File a report with --document and --issued, or with --done where the task needs no document; not both."
    ),
    "Thiếu --reason: ghi ngắn gọn lý do.": "--reason is missing: give the reason in a few words.",
    # directives
    "Văn bản {number} ngày {issued_on:%d/%m/%Y} đã có trong sổ (mã #{id}). Không ghi lần thứ hai.": (
        "Directive {number} of {issued_on:%d/%m/%Y} is in the ledger already (id #{id}). It is not recorded twice."
    ),
    "Văn bản mật không đính kèm tệp (Điều 5.2). Bỏ --file rồi chạy lại lệnh.": (
        "A secret directive takes no file (Art. 5.2). Leave out --file and run the command again."
    ),
    "Văn bản {number} đã được thu hồi.": "Directive {number} was withdrawn already.",
    "Văn bản {number} đã có nhiệm vụ trong sổ, không thể ghi là không giao nhiệm vụ.": (
        "Directive {number} has tasks in the ledger; it cannot be recorded as giving none."
    ),
    "Trùng số, ký hiệu với văn bản #{id} ngày {issued_on:%d/%m/%Y}; vẫn được ghi nhận.": (
        "It has the same number as directive #{id} of {issued_on:%d/%m/%Y}; it was recorded all the same."
    ),
    # units
    "Mã đơn vị {code} đã có trong sổ. Mỗi mã chỉ dùng một lần.": (
        "The unit code {code} is in the ledger already. A code is used once only."
    ),
    "Sổ này theo quy chế {act}, chương trình chưa có quy chế đó (chỉ có {known}). Không đọc, không ghi gì. "
    "Hãy cập nhật tracker.": (
        "This ledger is kept under regulation {act}, which the program does not have (only {known}). Nothing was read "
        "or written. Update tracker."
    ),
}
