"""
What the program refuses: nothing found, not understood, not allowed, too early.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # usage
    "Thừa «{extra}». Tên hay câu có dấu cách phải đặt trong ngoặc kép.": (
        "“{extra}” is one word too many. Put names and sentences with spaces in quotes."
    ),
    "phải là một số nguyên.": "it must be a whole number.",
    "phải trong khoảng {bounds}.": "it must lie within {bounds}.",
    "Xem cách dùng: «{path} --help».": "See how it is used: “{path} --help”.",
    "Thiếu {parameter}.": "{parameter} is missing.",
    "Không có tùy chọn {name}.": "There is no option {name}.",
    "Giá trị của {parameter} không hợp lệ": "The value of {parameter} is not valid",
    "Có phải: {names}?": "Did you mean: {names}?",
    "Giá trị dùng được: {listed}.": "Values that can be used: {listed}.",
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
    "Nhiệm vụ {number} {status}: không có gì để làm như vậy.": "Task {number} is {status}: there is nothing to do so.",
    "Nhiệm vụ {number} {status}: chưa làm được việc này. Muốn làm, trước hết gõ {commands}.": (
        "Task {number} is {status}: this cannot be done yet. To do it, first type {commands}."
    ),
    # workdays
    "Chưa có lịch làm việc cho ngày {day} (lịch hiện có từ {first} đến {last}). Hãy gõ: tracker calendar load {year}": (
        "No working calendar for {day} (it is loaded from {first} to {last}). Type: tracker calendar load {year}"
    ),
    # rows
    "Không có nhiệm vụ số {number}.": "There is no task {number}.",
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
    # what a document says twice and not alike
    "Sau số, ký hiệu ghi ngày {behind:%d/%m/%Y}, ngày ban hành gõ là {issued_on:%d/%m/%Y}; vẫn được ghi nhận.": (
        "{behind:%d/%m/%Y} stands behind the number, {issued_on:%d/%m/%Y} was typed as the day of issue; it was "
        "recorded all the same."
    ),
    "«{number}» ghi năm {year}, ngày ban hành gõ là {issued_on:%d/%m/%Y}; vẫn được ghi nhận.": (
        "“{number}” names the year {year}, {issued_on:%d/%m/%Y} was typed as the day of issue; it was recorded all "
        "the same."
    ),
    "Ngày ban hành {issued_on:%d/%m/%Y} xa quá: kiểm tra lại năm; vẫn được ghi nhận.": (
        "{issued_on:%d/%m/%Y} is far away as a day of issue: look at the year; it was recorded all the same."
    ),
    "«{number}» là ký hiệu của {named}, tên loại gõ là «{kind}»; vẫn được ghi nhận.": (
        "“{number}” is the symbol of a {named}, “{kind}” was typed; it was recorded all the same."
    ),
    "«{number}» không phải ký hiệu của nơi ban hành đã gõ ({issuer}); vẫn được ghi nhận.": (
        "“{number}” is no symbol of the issuer that was typed ({issuer}); it was recorded all the same."
    ),
    "«{document}» mang ký hiệu của đơn vị khác đơn vị chủ trì; vẫn được ghi nhận.": (
        "“{document}” bears the symbol of a unit that does not lead the task; it was recorded all the same."
    ),
    "thời hạn {day:%d/%m/%Y} đã qua khi nhập; kiểm tra lại nếu gõ nhầm.": (
        "the deadline {day:%d/%m/%Y} had passed when it was entered; look again whether it was mistyped."
    ),
    "nhiệm vụ không có thời hạn; nếu văn bản có nêu, sửa bằng «tracker task correct {number} --field due --value "
    "THỜI-HẠN{more}».": (
        "the task has no deadline; where the directive names one, type “tracker task correct {number} --field due "
        "--value THỜI-HẠN{more}”."
    ),
    "Thời hạn {due_on:%d/%m/%Y} ở sau ngày ban hành văn bản ({issued_on:%d/%m/%Y}) hơn {years} năm. Kiểm tra lại năm "
    "đã gõ.": (
        "The deadline {due_on:%d/%m/%Y} lies more than {years} years after the directive ({issued_on:%d/%m/%Y}). Check "
        "the year."
    ),
    # entering and importing tasks
    "Thiếu nội dung nhiệm vụ.": "The content of the task is missing.",
    "Văn bản {number} là văn bản mật: không ghi nội dung nhiệm vụ (Điều 5.2). Để trống nội dung.": (
        "Directive {number} is secret: the content of its tasks is not recorded (Art. 5.2). Leave the content empty."
    ),
    "«{phrase}» là nhiệm vụ thường xuyên, không theo dõi (Điều 3). Nếu vẫn cần theo dõi, thêm --routine-reason "
    "kèm lý do.": (
        "“{phrase}” is routine work, which is not followed (Art. 3). To follow it all the same, add "
        "--routine-reason with the reason."
    ),
    "Thời hạn {due_on:%d/%m/%Y} ở trước ngày ban hành văn bản ({issued_on:%d/%m/%Y}).": (
        "The deadline {due_on:%d/%m/%Y} is before the day the directive was issued ({issued_on:%d/%m/%Y})."
    ),
    "văn bản {number} đã có nhiệm vụ số {tasks} giống hệt; vẫn được ghi nhận. Nếu nhập hai lần, gõ «tracker undo».": (
        "directive {number} has task {tasks}, exactly the same; kept all the same. If it was entered twice, type "
        "“tracker undo”."
    ),
    "Văn bản {number} đã có nhiệm vụ số {tasks} ({units}) giống hệt: nhập hai lần? Nếu đúng là nhiệm vụ khác, thêm "
    "--as-new.": (
        "Directive {number} has task {tasks} ({units}), exactly the same: entered twice? If it is another task, add "
        "--as-new."
    ),
    "Văn bản {number} đã có nhiệm vụ số {tasks} ({units}) cùng nội dung, chỉ khác {differences}. {advice}Nếu đúng là "
    "nhiệm vụ khác, thêm --as-new.": (
        "Directive {number} has task {tasks} ({units}) with the same words; only this differs: {differences}. {advice}"
        "If it is another task, add --as-new."
    ),
    "Nếu sổ ghi sai: {commands}. ": "If the ledger is wrong: {commands}. ",
    "Nếu có chỉ đạo: {commands}. ": "If a direction says so: {commands}. ",
    "thời hạn (sổ ghi «{old}», đang gõ «{new}»)": "the deadline (“{old}” in the ledger, “{new}” typed)",
    "đơn vị chủ trì (sổ ghi {old}, đang gõ {new})": "the lead unit ({old} in the ledger, {new} typed)",
    "đơn vị phối hợp (sổ ghi {old}, đang gõ {new})": "the supporting units ({old} in the ledger, {new} typed)",
    "{what} (sổ ghi «{old}», đang gõ «{new}»)": "{what} (“{old}” in the ledger, “{new}” typed)",
    "không đơn vị nào": "none",
    "cách viết (sổ ghi «{old}», đang gõ «{new}»)": "the spelling (“{old}” in the ledger, “{new}” typed)",
    "«tracker task reassign {number} --lead {unit} --direction SỐ --issued NGÀY»": (
        "“tracker task reassign {number} --lead {unit} --direction NUMBER --issued DAY”"
    ),
    '«tracker task {verb} {number} --due "{phrase}" --direction SỐ --issued NGÀY»': (
        '“tracker task {verb} {number} --due "{phrase}" --direction NUMBER --issued DAY”'
    ),
    '«tracker task correct {number} --field {field} --value "{value}" --reason LÝ-DO»': (
        '“tracker task correct {number} --field {field} --value "{value}" --reason WHY”'
    ),
    "Trùng với dòng {line} của tệp: cùng nội dung, cùng đơn vị chủ trì. Bỏ một dòng; nếu đúng là hai nhiệm vụ khác "
    "nhau, thêm --as-new.": (
        "The same as line {line} of the file: the same words for the same lead unit. Take one out; if they are two "
        "tasks, add --as-new."
    ),
    "Việc này đã ghi theo văn bản {number} ngày {issued_on:%d/%m/%Y}: sự kiện {event}, ngày {day:%d/%m/%Y}. Không ghi "
    "lần thứ hai; xem bằng «tracker log».": (
        "This was recorded by document {number} of {issued_on:%d/%m/%Y}: event {event}, {day:%d/%m/%Y}. It is not "
        "recorded twice; see “tracker log”."
    ),
    "Văn bản {number} ngày {issued_on:%d/%m/%Y} đã ghi là yêu cầu {code} ({title}), chỉ khác hạn hoặc đơn vị: không "
    "ghi lần thứ hai. Nếu sổ ghi sai: «tracker report correct-request {code} --field due|units --value … --reason …»; "
    "nếu là báo cáo khác, gõ --title khác.": (
        "Document {number} of {issued_on:%d/%m/%Y} is recorded as request {code} ({title}); only the day or the units "
        "differ: it is not recorded twice. If the ledger is wrong: “tracker report correct-request {code} --field "
        "due|units --value … --reason …”; for another report, type another --title."
    ),
    "Quyết định {number} ngày {issued_on:%d/%m/%Y} đã ghi cho cuộc kiểm tra {inspection}, cùng đơn vị, cùng ngày bắt "
    "đầu: không ghi lần thứ hai. Nếu sổ ghi sai: «tracker inspection correct {inspection} --field until --value … "
    "--reason …» hoặc trường khác.": (
        "Decision {number} of {issued_on:%d/%m/%Y} is recorded for inspection {inspection}, of the same unit, from the "
        "same day: it is not recorded twice. If the ledger is wrong: “tracker inspection correct {inspection} --field "
        "until --value … --reason …”, or another field."
    ),
    "Việc này đã ghi cùng ngày, cùng lời: sự kiện {event}, ngày {day:%d/%m/%Y}. Không ghi lần thứ hai; xem bằng "
    "«tracker log».": (
        "This was recorded on the same day in the same words: event {event}, {day:%d/%m/%Y}. It is not recorded twice; "
        "see “tracker log”."
    ),
    "Nhiệm vụ {number} đã ghi {what} cho kỳ {period} (sự kiện {event}). {instead}": (
        "Of task {number}, {what} was recorded for period {period} (event {event}). {instead}"
    ),
    "văn bản {number} ngày {on:%d/%m/%Y}": "document {number} of {on:%d/%m/%Y}",
    "«Đã thực hiện» ngày {on:%d/%m/%Y}": "“Done” on {on:%d/%m/%Y}",
    "Nếu lần này là của kỳ khác, ghi rõ bằng --period, ví dụ --period {example}; các kỳ đang chờ: {periods}.": (
        "If this is about another period, name it by --period, for instance --period {example}; waiting: {periods}."
    ),
    "Không có kỳ nào khác đang chờ. Xem các kỳ bằng «tracker explain {number}».": (
        "No other period waits. See the periods by “tracker explain {number}”."
    ),
    "Nhiệm vụ {number} không có báo cáo nào đang chờ xác nhận hoặc đã xác nhận{period}. Xem «tracker log {number}».": (
        "Task {number} has no report that waits or was confirmed{period}. See “tracker log {number}”."
    ),
    "Nhiệm vụ {number} được báo «Đã thực hiện», không có văn bản: chỉ sửa được ngày báo, bằng --field report-issued.": (
        "Task {number} was ticked as done, without a document: only its day can be corrected, by --field report-issued."
    ),
    "Ngày {day:%d/%m/%Y} ở sau ngày Văn phòng xác nhận ({confirmed:%d/%m/%Y}). Kiểm tra lại ngày đã gõ.": (
        "The day {day:%d/%m/%Y} is after the Office confirmed ({confirmed:%d/%m/%Y}). Check the day you typed."
    ),
    "Không hạ độ mật bằng lệnh sửa: nội dung không được giữ nên không có gì để hiện lại. Nếu văn bản {number} không "
    'mật, thu hồi bản ghi sai bằng «tracker directive withdraw "{number}" --by SỐ» rồi ghi lại văn bản.': (
        "No correction lowers a degree of secrecy: the words were not kept, and there is nothing to show. If directive "
        '{number} is not secret, withdraw the mistaken record by “tracker directive withdraw "{number}" --by NUMBER” '
        "and record it again."
    ),
    "Lệnh ghi sự kiện {event} ghi văn bản là văn bản mật và đã rút lời, không lấy lại được. Nếu ghi nhầm, thu hồi bản "
    "ghi ấy bằng «tracker directive withdraw» rồi ghi lại văn bản. Lệnh trước đó: xem bằng «tracker undo --list».": (
        "The command of event {event} made a directive secret and withdrew its words: it cannot be taken back. If that "
        "was a mistake, withdraw the record with “tracker directive withdraw” and enter the directive again. Commands "
        "before it: see “tracker undo --list”."
    ),
    "nội dung, lời ghi và tệp về các nhiệm vụ của văn bản này đã rút khỏi sổ, không lấy lại được; dòng nhật ký đã ghi "
    "trước đó còn nguyên trong tệp sổ và các bản sao lưu (Điều 5.2).": (
        "contents, words and files about the tasks of this directive were withdrawn and cannot be brought back; lines "
        "of the journal written before are still in the ledger's file and its backups (Art. 5.2)."
    ),
    "Sửa độ mật thì không ghi lý do: lý do nằm lại trong nhật ký (Điều 5.2). Bỏ --reason.": (
        "A degree of secrecy takes no reason: it would stay in the journal (Art. 5.2). Leave --reason out."
    ),
    "--period chỉ dùng khi sửa báo cáo; sửa {field} thì bỏ --period.": (
        "--period is for correcting a report; to correct {field}, leave it out."
    ),
    "Văn bản {number} đã được thu hồi, không giao thêm nhiệm vụ.": (
        "Directive {number} was withdrawn; it gives no more tasks."
    ),
    "Thiếu đơn vị chủ trì.": "The lead unit is missing.",
    "«{text}» không phải là sản phẩm được nhận: báo cáo, tờ trình, hoàn thành.": (
        "“{text}” is no deliverable. Type “báo cáo” (report), “tờ trình” (submission) or “hoàn thành” (completion)."
    ),
    "«{text}» không rõ là có hay không. Gõ «có» hoặc «không».": (
        "“{text}” is neither yes nor no. Type “có” (yes) or “không” (no)."
    ),
    "{file}: {count} lỗi, chưa ghi gì vào sổ. Sửa các ô nêu trên rồi chạy lại.": (
        "{file}: {count} faults; nothing was written to the ledger. Correct the cells named above and run again."
    ),
    # reports, directions, corrections
    "Nhiệm vụ {number} yêu cầu báo cáo bằng văn bản (Điều 6.1.a): ghi báo cáo bằng «task report {number} "
    "--document SỐ --issued NGÀY».": (
        "Task {number} needs a written report (Art. 6.1.a): file it with “task report {number} --document NUMBER "
        "--issued DAY”."
    ),
    "Nhiệm vụ {number} yêu cầu báo cáo bằng văn bản (Điều 6.1.a) nhưng đơn vị chỉ báo «Đã thực hiện». Trả lại "
    "bằng «task send-back {number} --reason …» để đơn vị gửi văn bản.": (
        "Task {number} needs a written report (Art. 6.1.a), and the unit only reported it as done. Send it back "
        "with “task send-back {number} --reason …” so that the unit writes one."
    ),
    "Nhiệm vụ {number} thuộc văn bản mật: không ghi {what} (Điều 5.2).": (
        "Task {number} belongs to a secret directive: no {what} is recorded (Art. 5.2)."
    ),
    "tệp đính kèm": "file",
    "diễn biến": "progress note",
    "nhận xét": "comment",
    "lý do": "reason",
    "lý do trả lại": "reason for sending back",
    "lý do chậm trễ": "reason for the delay",
    "Nhiệm vụ {number} không có kỳ nào đang chờ báo cáo. Xem các kỳ bằng «tracker explain {number}».": (
        "Task {number} has no period that waits for a report. See its periods with “tracker explain {number}”."
    ),
    "Nhiệm vụ {number} không có kỳ «{period}» đang chờ. Các kỳ đang chờ: {periods}.": (
        "Task {number} has no period “{period}” that waits. Periods that wait: {periods}."
    ),
    "Nhiệm vụ {number} không có kỳ nào đã báo cáo, chờ xác nhận. Xem «tracker explain {number}».": (
        "No period of task {number} is reported and waits for confirmation. See “tracker explain {number}”."
    ),
    "Nhiệm vụ {number} có báo cáo của nhiều kỳ: {periods}. Ghi rõ kỳ bằng --period, ví dụ --period {example}.": (
        "Several periods of task {number} have a report: {periods}. Name one with --period, for example --period "
        "{example}."
    ),
    "Nhiệm vụ {number} có nhiều kỳ đang chờ: {periods}. Ghi rõ kỳ bằng --period, ví dụ --period {example}.": (
        "Several periods of task {number} wait: {periods}. Name one with --period, for example --period {example}."
    ),
    "Kỳ đang mở của nhiệm vụ {number} chưa bắt đầu: {periods}. Nếu đúng là báo cáo trước cho kỳ đó, thêm --period "
    "{example}.": (
        "The open periods of task {number} have not begun: {periods}. If the report is for one of them, add --period "
        "{example}."
    ),
    "{period} (hạn {due:%d/%m/%Y})": "{period} (due {due:%d/%m/%Y})",
    "không có kỳ nào": "none",
    "Nhiệm vụ {number} chưa có ngày nhận văn bản. Ghi bằng «tracker task receive {number} --on NGÀY».": (
        "Task {number} has no day of receipt yet. Record it with “tracker task receive {number} --on DAY”."
    ),
    "Nhiệm vụ {number} không phải nhiệm vụ định kỳ: bỏ --period.": (
        "Task {number} is not a recurring task: leave out --period."
    ),
    "Nhiệm vụ {number} đã có ngày nhận văn bản ({day:%d/%m/%Y}). Nếu ngày đó ghi sai, sửa bằng «task correct "
    "{number} --field received --value NGÀY --reason …».": (
        "Task {number} has its day of receipt already ({day:%d/%m/%Y}). If that day is wrong, correct it with “task "
        "correct {number} --field received --value DAY --reason …”."
    ),
    "«{value}» không dùng được cho {field}. Giá trị hợp lệ: {values}.": (
        "“{value}” cannot be used for {field}. Valid values: {values}."
    ),
    "Không sửa được giữa thời hạn một lần và thời hạn định kỳ. Dừng nhiệm vụ {number} bằng «task stop» rồi nhập lại.": (
        "A single deadline cannot be corrected into a recurring one, or the reverse. Stop task {number} with “task "
        "stop” and enter it again."
    ),
    "«{phrase}» không xác định được thời hạn mới. Ví dụ: «trước ngày 30/9/2026», «15 ngày làm việc».": (
        "“{phrase}” sets no new deadline. Examples: “trước ngày 30/9/2026”, “15 ngày làm việc”."
    ),
    "{unit} đang là đơn vị chủ trì của nhiệm vụ {number}.": "{unit} is the lead unit of task {number} already.",
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
