"""
A draft of a directive: held against the ledger, shown, agreed to item by item, edited as a workbook.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # what is doubtful
    "thời hạn «{words}» không ghi năm: đề xuất «{proposed}».": (
        "the deadline “{words}” names no year: “{proposed}” is proposed."
    ),
    "giống việc {number}: cùng nội dung, cùng chủ trì.": "like item {number}: same content, same lead.",
    "lấy từ câu văn, cần kiểm.": "taken from a sentence, to be checked.",
    # looked through at a terminal
    "Văn bản {number} ngày {day:%d/%m/%Y} đã có trong sổ (mã #{id}): chỉ ghi thêm nhiệm vụ còn thiếu.": (
        "Directive {number} of {day:%d/%m/%Y} is in the ledger (#{id}): only the tasks missing there are added."
    ),
    "Văn bản {number} ngày {issued:%d/%m/%Y}, {kind}, {issuer}; người ký {signer}.": (
        "Directive {number} of {issued:%d/%m/%Y}, {kind}, {issuer}; signed by {signer}."
    ),
    "[Enter] đúng · s sửa · t thôi": "[Enter] right · s change · t stop",
    "[Enter] nhận · s sửa · b bỏ qua · h nhận hết việc rõ · l lùi · t thôi · ?": (
        "[Enter] take · s change · b skip · h take all that is clear · l back · t stop · ?"
    ),
    "[Enter] bỏ qua · s sửa · l lùi · t thôi · ?": "[Enter] skip · s change · l back · t stop · ?",
    "[Enter] sửa chỗ chưa rõ · s sửa cả · b bỏ qua · l lùi · t thôi · ?": (
        "[Enter] change what is unclear · s change all · b skip · l back · t stop · ?"
    ),
    "  Enter  nhận việc đang xem; việc chưa rõ thì sửa chỗ chưa rõ\n"
    "  s      sửa cả việc\n"
    "  b      bỏ qua việc này\n"
    "  h      nhận hết những việc còn lại đã rõ, dừng ở việc chưa rõ\n"
    "  l      lùi lại việc trước\n"
    "  v      xem chỗ này trong văn bản\n"
    "  d      để dở: lưu ra tệp Excel, chưa ghi sổ\n"
    "  t      thôi, không ghi gì": (
        "  Enter  take this item; where it is unclear, change what is unclear\n"
        "  s      change all of it\n"
        "  b      skip it\n"
        "  h      take all the rest that is clear, stop at what is not\n"
        "  l      back to the item before\n"
        "  v      see this place in the document\n"
        "  d      put off: keep it in an Excel file, record nothing\n"
        "  t      stop, record nothing"
    ),
    "Không tìm thấy chỗ này trong văn bản: mở văn bản để xem.": (
        "This place was not found in the document: open the document to see it."
    ),
    "c ghi vào sổ · l lùi lại việc trước · d để dở · t thôi": (
        "c record · l back to the item before · d put off · t stop"
    ),
    "Chưa ghi gì. Gõ một trong các phím nêu dưới đây.": "Nothing was recorded. Type one of the keys named below.",
    "Chưa ghi gì vào sổ; các câu trả lời còn nguyên.": "Nothing was recorded; your answers are kept.",
    "[Enter] thử lại · d để dở · t thôi": "[Enter] try again · d put off · t stop",
    "Lưu ra tệp Excel nào? Enter giữ tên này; xóa hết rồi Enter để quay lại.": (
        "Into which Excel file? Enter keeps this name; delete all of it and press Enter to go back."
    ),
    "bỏ {count} việc đọc được trong văn bản: --no-tasks.": "{count} items read from the document left out: --no-tasks.",
    "văn bản đã có trong sổ, thông tin gõ thêm về văn bản không được ghi: sửa bằng «tracker directive correct», "
    "không giao nhiệm vụ thì «tracker directive no-tasks».": (
        "the directive is in the ledger, what was typed of it is not recorded: change it with “tracker directive "
        "correct”; where it gives no tasks, “tracker directive no-tasks”."
    ),
    "Gõ một trong các phím nêu trên.": "Type one of the keys named above.",
    "{words} ({count} đơn vị)": "{words} ({count} units)",
    "Việc {number}/{count}": "Item {number}/{count}",
    "Việc {number}/{count}: bỏ qua, sổ đã có.": "Item {number}/{count}: skipped, the ledger has it.",
    " · điểm {point}": " · point {point}",
    "việc thường xuyên, không theo dõi (Điều 3).": "a routine task, not followed (Art. 3).",
    "{words} → hạn cuối {weekday}, {day:%d/%m/%Y}": "{words} → last day {weekday}, {day:%d/%m/%Y}",
    "Đơn vị chưa có trong sổ: «tracker unit add»; tên gọi khác của đơn vị đã có: «tracker unit alias».": (
        "A body that the ledger lacks: “tracker unit add”; another name of one it has: “tracker unit alias”."
    ),
    "Gõ lại cho đúng; Enter lần nữa để bỏ dở việc này.": "Type it again; Enter once more leaves this item unclear.",
    "Enter nếu đúng.": "Enter if that is right.",
    "Enter để giữ nguyên lời.": "Enter to keep the words.",
    # blanks
    "{file} để trống hoặc không rõ: {named}. Gõ thêm {options}; hoặc ghi ra tệp để điền trong Excel: thêm "
    "--draft TỆP.xlsx (thay cho --record).": (
        "{file} leaves blank or unclear: {named}. Add {options}; or write it to a file to fill in with Excel: "
        "--draft FILE.xlsx (in place of --record)."
    ),
    "Thay cho điều văn bản để trống": "In place of what the document leaves blank",
    "{what}: lấy «{typed}» đã gõ, văn bản ghi «{stood}».": (
        "{what}: “{typed}” is taken as typed, the document says “{stood}”."
    ),
    # recording
    "{file}: {count} việc chưa rõ, chưa ghi gì vào sổ.\n{named}\nHãy ghi ra tệp để sửa trong Excel: thêm "
    "--draft TỆP.xlsx (thay cho --record); hoặc chạy lệnh này trên màn hình để trả lời từng việc.": (
        "{file}: {count} items are not clear, nothing was recorded.\n{named}\nWrite it to a file to edit with "
        "Excel: --draft FILE.xlsx (in place of --record); or run this at a terminal to answer one by one."
    ),
    "Và {count} việc nữa.": "And {count} more.",
    "Ghi văn bản {number} ngày {issued:%d/%m/%Y} với {items} nội dung, {tasks} nhiệm vụ?": (
        "Record directive {number} of {issued:%d/%m/%Y} with {items} items, {tasks} tasks?"
    ),
    "{count} nhiệm vụ có thời hạn đã qua khi nhập; kiểm tra lại nếu đọc nhầm.": (
        "{count} tasks have a deadline that is past already; check whether it was misread."
    ),
    "{count} nội dung không có thời hạn.": "{count} items have no deadline.",
    "bỏ qua {count} nội dung sổ đã có.": "{count} items that the ledger has were left out.",
    "{count} nội dung sổ đã có, sẽ bỏ qua.": "{count} items are in the ledger and will be left out.",
    "{count} việc của dự thảo không ghi (bỏ qua, hoặc thường xuyên).": (
        "{count} items of the draft are not recorded (skipped, or routine)."
    ),
    "Đã ghi văn bản {number} ngày {issued:%d/%m/%Y} (mã #{id}), chưa có nhiệm vụ nào.": (
        "Recorded directive {number} of {issued:%d/%m/%Y} (#{id}), without any task yet."
    ),
    "Đã ghi văn bản {number} ngày {issued:%d/%m/%Y} (mã #{id}) với {items} nội dung, {tasks} nhiệm vụ, số "
    "{first} đến {last}.": (
        "Recorded directive {number} of {issued:%d/%m/%Y} (#{id}) with {items} items, {tasks} tasks, {first} to {last}."
    ),
    "Văn bản {number} ngày {issued:%d/%m/%Y} (mã #{id}) đã đủ trong sổ, không ghi thêm gì.": (
        "Directive {number} of {issued:%d/%m/%Y} (#{id}) is whole in the ledger, nothing was added."
    ),
    "Văn bản {number} ngày {issued:%d/%m/%Y} (mã #{id}) đã có trong sổ; ghi thêm {items} nội dung, {tasks} "
    "nhiệm vụ, số {first} đến {last}.": (
        "Directive {number} of {issued:%d/%m/%Y} (#{id}) is in the ledger; added {items} items, {tasks} tasks, "
        "{first} to {last}."
    ),
    # the command
    "Việc có dấu «Kiểm» lấy từ câu văn: đối chiếu với văn bản.": (
        "Items marked “To check” come from sentences: hold them against the document."
    ),
    "Đọc văn bản .txt, .docx, .pdf thành dự thảo; --record: hỏi chỗ trống, duyệt từng việc, ghi sổ.": (
        "Read a .txt, .docx, .pdf document as a draft; --record: ask for blanks, go through its items, record it."
    ),
    "Văn bản mật: không lấy nội dung nhiệm vụ (Điều 5.2).": (
        "A secret directive: the content of its tasks is not taken (Art. 5.2)."
    ),
    "Ghi vào sổ văn bản và các nhiệm vụ: trên màn hình thì hỏi, nơi khác thì cần --yes.": (
        "Record the directive and its tasks: asked at a terminal, elsewhere with --yes."
    ),
    "TỆP.xlsx": "FILE.xlsx",
    "Ghi dự thảo ra tệp Excel để sửa; đọc lại bằng --from-draft.": (
        "Write the draft to a workbook to edit; read it back with --from-draft."
    ),
    "Đọc lại dự thảo đã sửa: xem trước, thêm --record để ghi.": (
        "Read an edited draft back: a preview; add --record to record it."
    ),
    "Thiếu văn bản: gõ tên tệp .txt, .docx, .pdf; hoặc --from-draft TỆP.xlsx để đọc lại dự thảo đã sửa.": (
        "A document is missing: type the name of a .txt, .docx or .pdf file; or --from-draft FILE.xlsx to read "
        "an edited draft back."
    ),
    "--record và --draft không in bảng: bỏ --output và --format (chỉ --record nhận --format json).": (
        "--record and --draft print no list: drop --output and --format (--record alone takes --format json)."
    ),
    "Chỉ dùng một trong các tùy chọn --record, --draft; --draft không đi với --from-draft.": (
        "Use one of --record and --draft; --draft does not go with --from-draft."
    ),
    # the workbook
    "{items} việc, {doubtful} việc cần kiểm. Sửa xong, xem trước: tracker directive read --from-draft {file}": (
        "{items} items, {doubtful} to be checked. Once edited, look at it: tracker directive read --from-draft {file}"
    ),
    "Ghi cả năm vào ô, hoặc thêm --yes nếu đúng.": "Write the whole year into the cell, or add --yes if that is right.",
    "việc {number}: {said}": "item {number}: {said}",
    "Thêm --record để ghi.": "Add --record to record it.",
    "--draft ghi tệp Excel: hãy đặt tên có đuôi .xlsx, ví dụ --draft {example}.": (
        "--draft writes a workbook: give it a name ending in .xlsx, for example --draft {example}."
    ),
    "Đã có tệp {file}, có thể đang sửa dở: không ghi đè lên. Chọn tên khác, hoặc đọc lại bằng --from-draft.": (
        "{file} is there, perhaps half edited: it is not overwritten. Choose another name, or read it back with "
        "--from-draft."
    ),
    "mục «{name}» có hai lần; hãy bỏ bớt một dòng.": "“{name}” stands twice; remove one of the rows.",
    "Không đọc cột {names}.": "The columns {names} are not read.",
    "{count} dòng đang ẩn trong tệp vẫn được lấy.": (
        "{count} rows that are hidden in the file are taken all the same."
    ),
    "ô chứa công thức; hãy gõ thẳng giá trị.": "the cell holds a formula; type the value itself.",
    "{file} không phải tệp dự thảo: thiếu trang «{sheet}» với tiêu đề {headings}. Tệp dự thảo do lệnh "
    "«tracker directive read VĂN-BẢN --draft TỆP.xlsx» tạo ra.": (
        "{file} is no draft: the sheet “{sheet}” with the headings {headings} is missing. A draft is made by "
        "“tracker directive read DOCUMENT --draft FILE.xlsx”."
    ),
    "Nội dung việc {number} dài {length} ký tự, ô của Excel chỉ chứa {most}. Hãy ghi thẳng bằng --record.": (
        "Item {number} is {length} characters long, a cell of Excel holds {most}. Record it directly with --record."
    ),
    "giữ nguyên: sổ ghi mã này của tệp văn bản": "leave as it is: the ledger keeps this digest of the document",
    "cần điền, ví dụ 45{symbol}": "to be filled in, for example 45{symbol}",
    "cần điền": "to be filled in",
    "1. Trang «Văn bản»: điền các mục còn trống, sửa mục đọc sai.": (
        "1. Sheet “Văn bản”: fill in what is blank, change what was misread."
    ),
    "2. Trang «Nhiệm vụ»: kiểm từng dòng; cột «Lấy» chọn «không» để bỏ một dòng; có thể thêm dòng ở cuối.": (
        "2. Sheet “Nhiệm vụ”: check each row; choose “không” in the column “Lấy” to leave one out; rows may be "
        "added at the end."
    ),
    "3. Cột «Ghi chú» nêu điều cần kiểm, không được đọc lại. Không dùng công thức.": (
        "3. The column “Ghi chú” says what to check and is not read back. Use no formulas."
    ),
    "4. Lưu tệp, rồi xem trước: tracker directive read --from-draft TỆP.xlsx": (
        "4. Save the file, then look at it: tracker directive read --from-draft FILE.xlsx"
    ),
    "5. Ghi vào sổ: tracker directive read --from-draft TỆP.xlsx --record": (
        "5. Record it: tracker directive read --from-draft FILE.xlsx --record"
    ),
    "văn bản có độ mật: để trống nội dung và điểm (Điều 5.2).": (
        "a secret directive: leave content and point empty (Art. 5.2)."
    ),
    "mã SHA-256 hoặc tên tệp đã bị sửa; hãy lấy lại từ bản dự thảo gốc.": (
        "the SHA-256 digest or the name of the file was changed; take it from the draft as it was written."
    ),
    "Khi đọc văn bản, chương trình lưu ý:": "What the program noted when it read the document:",
    "cần kiểm: {said}": "to check: {said}",
    "Văn bản có độ mật: không ghi nội dung ra tệp khác (Điều 5.2). Hãy ghi thẳng bằng --record; sổ không giữ "
    "nội dung nhiệm vụ.": (
        "A secret directive: its content is written to no other file (Art. 5.2). Record it directly with "
        "--record; the ledger keeps no content of its tasks."
    ),
    "«{text}» không phải là giá trị được nhận: {words}.": "“{text}” is none of the values taken: {words}.",
    "Thiếu {what}.": "Missing: {what}.",
    "{file} không còn là văn bản đã đọc thành dự thảo (mã SHA-256 khác); sổ ghi mã của tệp đã đọc.": (
        "{file} is no longer the document that the draft was read from (another SHA-256 digest); the ledger "
        "keeps the digest of the one that was read."
    ),
}
