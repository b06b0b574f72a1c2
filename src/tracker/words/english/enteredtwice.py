"""What is refused of items, tasks and acts: entered before, secret, of another period, against a direction."""

from __future__ import annotations

ENGLISH: dict[str, str] = {
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
}
