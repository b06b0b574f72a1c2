"""
Sheets that come in: their headings, what is left out of them, what of them is doubtful.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # the command
    "Nhập nhiệm vụ từ bảng .csv, .xlsx: xem trước, rồi --commit để ghi; đủ cả hoặc không ghi gì.": (
        "Enter tasks from a sheet, .csv or .xlsx: a preview, then --commit to write; all of it or nothing."
    ),
    "Bảng có cột Nội dung, Chủ trì, Thời hạn…; .csv hoặc .xlsx.": (
        "A sheet with columns «Nội dung», «Chủ trì», «Thời hạn»…; .csv or .xlsx."
    ),
    "CỘT=TRƯỜNG": "COLUMN=FIELD",
    'Đọc một cột lạ: "Cột=content"; bỏ qua: "Cột=-".': 'Read an unknown column: "Column=content"; skip it: "Column=-".',
    "TRANG": "SHEET",
    "Trang tính, nếu tệp Excel có nhiều trang.": "The sheet, where a workbook has several.",
    "Ô trống (nội dung, chủ trì, thời hạn) lấy theo ô có chữ ở dòng trên.": (
        "Fill blank cells (content, lead, deadline) from the cell above."
    ),
    "Xác nhận năm do chương trình đề xuất cho thời hạn thiếu năm.": (
        "Confirm the years proposed for deadlines that leave them out."
    ),
    # the preview
    "Lưu ý": "Note",
    "Ghi bằng chữ": "In words",
    "Cần xem lại": "To be looked at",
    "CẦN XEM LẠI": "TO BE LOOKED AT",
    "In {shown} chỗ đầu trong {total}.": "The first {shown} of {total} places.",
    "dòng {line}, cột «{column}»: {message}": "line {line}, column “{column}”: {message}",
    "và {count} chỗ khác cần xem lại.": "and {count} other places to be looked at.",
    "Bỏ qua {rows}.": "Left out: {rows}.",
    " (dòng {lines})": " (line {lines})",
    "{count} dòng đề mục": "{count} section rows",
    "{count} dòng tiêu đề lặp": "{count} repeated headings",
    "{count} dòng đánh số cột": "{count} rows that number columns",
    "{count} dòng tổng cộng": "{count} total rows",
    "{count} báo cáo trong số đó là của nhiệm vụ đã có trong sổ, nay ghi thêm.": (
        "{count} of these reports are of tasks that the ledger had, recorded now."
    ),
    "«{text}»: nhập là chưa hoàn thành; có văn bản cho dừng thì ghi bằng «tracker task stop»": (
        "“{text}”: taken as not done; where a document stops it, record that with “tracker task stop”"
    ),
    "Văn bản giao của cả tệp; bỏ trống thì mỗi dòng theo cột «Văn bản giao».": (
        "The directive of the whole file; without it each row names its own in the column “Văn bản giao”."
    ),
    "Thiếu văn bản giao: thêm --directive VĂN-BẢN cho cả tệp; nếu tệp gồm việc của nhiều văn bản, tệp phải có cột "
    "«Văn bản giao» (số, ký hiệu).": (
        "No directive: add --directive DIRECTIVE for the whole file; a file with tasks of several directives needs a "
        "column “Văn bản giao” (number and symbol)."
    ),
    "«{text}» không phải số, ký hiệu văn bản. Không có văn bản thì để trống.": (
        "“{text}” is no number and symbol of a document. Where there is none, leave it empty."
    ),
    "Thiếu số, ký hiệu văn bản giao.": "The number of the directive is missing.",
    "Sổ chưa có văn bản «{text}». Ghi văn bản trước: «tracker directive add», hoặc nhiều văn bản một lần bằng "
    "«tracker directive import».": (
        "The ledger has no directive “{text}”. Record it first: “tracker directive add”, or many at once with "
        "“tracker directive import”."
    ),
    "{count} dòng chỉ có số thứ tự": "{count} rows with a number alone",
    "{count} dòng ghi chú, chữ ký dưới bảng": "{count} rows of notes and signatures below the table",
    "{count} bảng nữa trong tệp được đọc theo tiêu đề riêng của bảng (dòng {lines}).": (
        "{count} further tables of the file were read by their own headings (line {lines})."
    ),
    "có bảng khác bắt đầu ở dòng này, không đọc tiếp được vì cột {columns}. Tách bảng ra tệp khác": (
        "another table begins on this line, which cannot be read because of the columns {columns}. Put it into a file "
        "of its own"
    ),
    "đọc trang tính «{sheet}».": "read the sheet “{sheet}”.",
    "không đọc trang tính {names}: không có bảng cần nạp.": "did not read the sheets {names}: no such table there.",
    "không đọc trang tính đang ẩn {names}; nếu cần, thêm --sheet.": (
        "did not read the hidden sheets {names}; add --sheet to read one."
    ),
    "bỏ qua cột {names}.": "left out the columns {names}.",
    "{count} dòng đang ẩn trong Excel vẫn được đọc (dòng {lines}).": (
        "{count} rows hidden in Excel were read (line {lines})."
    ),
    "{count} ô thời hạn trống dưới một ô có chữ (dòng {lines}): nhập là không có thời hạn; nếu là ô gộp, thêm "
    "--fill-down.": (
        "{count} deadlines are blank below a filled one (line {lines}): entered as without deadline; add "
        "--fill-down where the cells are merged."
    ),
    "{count} dòng có chữ sai bảng mã (TCVN3, VNI…): dòng {lines}; hãy chuyển tệp sang Unicode.": (
        "{count} rows hold words in a wrong encoding (TCVN3, VNI…): line {lines}; convert the file to Unicode."
    ),
    "{count} nhiệm vụ không có thời hạn.": "{count} tasks have no deadline.",
    "{count} nhiệm vụ đã quá hạn khi nhập.": "{count} tasks are overdue already.",
    "{count} nhiệm vụ có báo cáo đã gửi, trong đó {confirmed} đã xác nhận hoàn thành.": (
        "{count} tasks have been reported, {confirmed} of them confirmed as done."
    ),
    "{count} chỗ cần xem lại.": "{count} places to be looked at.",
    "{count} đơn vị: {kinds}": "{count} units: {kinds}",
    # the file
    "có «{text}» ở cột thứ {place}, cột này không có tiêu đề": (
        "“{text}” stands in column {place}, which has no heading"
    ),
    "ô {cell} là công thức. Hãy dán lại dạng giá trị (Paste Values)": (
        "cell {cell} holds a formula: paste it as a value"
    ),
    '{file}, dòng {line}: không nhận cột {columns}. Đọc một cột bằng --map "{column}=TRƯỜNG" (các trường: '
    '{fields}); bỏ qua bằng --map "{column}=-".': (
        '{file}, line {line}: unknown columns {columns}. Read one with --map "{column}=FIELD" (fields: {fields}); '
        'skip it with --map "{column}=-".'
    ),
    '{file}, dòng {line}: hai cột «{other}» và «{column}» cùng nghĩa. Bỏ bớt một cột bằng --map "{column}=-".': (
        '{file}, line {line}: the columns “{other}” and “{column}” mean the same. Skip one: --map "{column}=-".'
    ),
    "{file}, dòng {line}: không có cột «{column}» đã nêu ở --map. Các cột: {columns}.": (
        "{file}, line {line}: no column “{column}”, which --map names. The columns: {columns}."
    ),
    "{file} không có trang tính «{column}». Các trang: {sheets}.": (
        "{file} has no sheet “{column}”. The sheets: {sheets}."
    ),
    "{file} là tệp CSV, không có trang tính. Bỏ --sheet rồi chạy lại.": (
        "{file} is CSV and has no sheets. Leave --sheet out and run again."
    ),
    '{file} có {count} trang có bảng: {sheets}. Nạp từng trang một: --sheet "{column}".': (
        '{file} has {count} sheets with a table: {sheets}. Load them one by one: --sheet "{column}".'
    ),
    "{file}, dòng {line}: chữ trong tệp bị sai bảng mã (TCVN3, VNI, hoặc UTF-8 mã hóa hai lần), không có cột nào "
    "được nhận. Hãy chuyển tệp sang Unicode (UTF-8) rồi chạy lại.": (
        "{file}, line {line}: the words of the file are in a wrong encoding (TCVN3, VNI, or UTF-8 encoded twice), "
        "and no column is known. Convert the file to Unicode (UTF-8) and run again."
    ),
    '«{text}» không rõ nghĩa. Hãy gõ --map "TÊN CỘT=TRƯỜNG"; các trường: {fields}; bỏ một cột: --map "TÊN CỘT=-".': (
        '“{text}” cannot be meant. Type --map "COLUMN=FIELD"; fields: {fields}; to skip a column: --map "COLUMN=-".'
    ),
    "--map dùng «{text}» hai lần. Mỗi cột có một nghĩa, mỗi nghĩa ở một cột.": (
        "--map names “{text}” twice. A column has one meaning, and a meaning one column."
    ),
    "{file} là tệp Word hoặc Excel, không phải văn bản thuần.": "{file} is a file of Word or Excel, no plain text.",
    # rows
    "ghi «{status}» nhưng thiếu {missing}; nhập là chưa hoàn thành": (
        "says “{status}” without {missing}; entered as not done"
    ),
    "báo cáo ngày {day:%d/%m/%Y} ở trước văn bản giao hoặc ở sau hôm nay; chưa ghi báo cáo": (
        "a report of {day:%d/%m/%Y} lies before the directive or after today; not recorded"
    ),
    "báo cáo của nhiệm vụ định kỳ, hoặc của nhiều đơn vị, phải ghi riêng từng kỳ, từng đơn vị": (
        "the report of a recurring task, or of several units, is recorded for each period and unit by itself"
    ),
    "«{text}» không rõ; nhập là chưa hoàn thành": "“{text}” is not understood; entered as not done",
    "«{text}» không phải ngày; chưa ghi báo cáo": "“{text}” is no day; the report was not recorded",
    "«{text}» không phải số văn bản; chưa ghi báo cáo": (
        "“{text}” is no number of a document; the report was not recorded"
    ),
    "tên bị cắt «{text}», hiểu là {unit}": "the name was cut, “{text}”: taken for {unit}",
    "«{text}» không ghi đủ năm, đề xuất «{phrase}»: cần xác nhận": (
        "“{text}” leaves out the year, “{phrase}” is proposed: to be confirmed"
    ),
    "«{text}» coi là không có thời hạn": "“{text}” is taken for no deadline",
    "«{typed}» là tên bị cắt: có {count} đơn vị bắt đầu như vậy. Hãy ghi đủ tên.": (
        "“{typed}” is a name that was cut: {count} units begin so. Write it whole."
    ),
    "số «{text}» đã có ở dòng {line}": "number “{text}” stands on line {line} already",
    "nội dung bị cắt «{text}»": "the content was cut: “{text}”",
    "Nếu là ô gộp với dòng trên («{text}»), thêm --fill-down.": (
        "If the cell is merged with the one above (“{text}”), add --fill-down."
    ),
    "«{typed}» không ghi đủ năm: đề xuất «{phrase}». Nếu đúng, thêm --accept-years.": (
        "“{typed}” leaves out the year: “{phrase}” is proposed. If that is right, add --accept-years."
    ),
    "Dòng này thuộc văn bản «{text}», không phải {number}. Lọc tệp theo từng văn bản; nếu cột này nói việc khác thì "
    "bỏ cột bằng --map.": (
        "This row is of the directive “{text}”, not {number}. Filter the file by directive; if the column says "
        "something else, skip it with --map."
    ),
    # registers of incoming documents
    "Ghi nhiều văn bản từ sổ công văn đến (.csv, .xlsx): xem trước, rồi --commit; đủ cả hoặc không ghi gì.": (
        "Record many directives from a register of incoming documents (.csv, .xlsx): a preview, then --commit; all "
        "of it or nothing."
    ),
    "Bảng có cột Số ký hiệu, Ngày văn bản, Trích yếu…; .csv hoặc .xlsx.": (
        "A sheet with columns «Số ký hiệu», «Ngày văn bản», «Trích yếu»…; .csv or .xlsx."
    ),
    "Tên loại, cho dòng không ghi.": "The kind, for rows that name none.",
    "Người ký, cho dòng không ghi.": "Who signed, for rows that do not say.",
    "Nơi ban hành, cho dòng không ghi.": "Who issued it, for rows that do not say.",
    "Các văn bản không giao nhiệm vụ cần theo dõi.": "The directives give no tasks to follow.",
    'Đọc một cột lạ: "Cột=abstract"; bỏ qua: "Cột=-".': (
        'Read an unknown column: "Column=abstract"; skip it: "Column=-".'
    ),
    "VĂN BẢN TRONG SỔ CÔNG VĂN": "DOCUMENTS OF THE REGISTER",
    "XEM TRƯỚC SỔ CÔNG VĂN": "PREVIEW OF THE REGISTER",
    "Đã ghi {count} văn bản.": "Recorded {count} directives.",
    "Sẽ ghi {count} văn bản.": "Would record {count} directives.",
    "Bỏ qua {count} văn bản đã có.": "Left out {count} that were recorded before.",
    "trùng với dòng {line}": "the same as line {line}",
    "«{text}» không phải nơi giao nhiệm vụ được nhận: {issuers}.": "“{text}” is nobody who gives tasks: {issuers}.",
    "«{text}» truyền đạt ý kiến của ai: ghi «Thủ tướng Chính phủ» hoặc «Chính phủ».": (
        "Whose words does “{text}” hand on: write «Thủ tướng Chính phủ» (the Prime Minister) or «Chính phủ» (the "
        "Government)."
    ),
    "«{text}» không phải giá trị được nhận: {words}.": "“{text}” is none of the known values: {words}.",
    "Còn trống.": "It is empty.",
}
