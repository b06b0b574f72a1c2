"""
Files written and read, tables of a clerk, units, creating a ledger.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "{count} nhiệm vụ chờ ngày nhận: chưa có hạn cho đến khi ghi «task receive».": (
        "Tasks that wait for a receipt, without deadline until “task receive” records it: {count}."
    ),
    # render
    "có": "yes",
    "không": "no",
    # output
    "Đã ghi tệp {file}.": "Wrote {file}.",
    "Đã ghi {count} dòng vào {file}.": "Wrote {count} rows to {file}.",
    "không có quyền ghi ở đó": "no permission to write there",
    "không có quyền ghi ở đó, hoặc tệp đang mở trong chương trình khác (Excel?)": (
        "no permission to write there, or the file is open in another program (Excel?)"
    ),
    "tệp đang mở trong chương trình khác (Excel?); đóng lại rồi gõ lại lệnh": (
        "the file is open in another program (Excel?); close it, then type the command again"
    ),
    "tệp đang mở trong chương trình khác (Excel?)": "the file is open in another program (Excel?)",
    "tên có ký tự mà Windows không cho dùng": "the name has a character that Windows does not allow",
    "không có thư mục đó, hoặc tên quá dài": "there is no such folder, or the name is too long",
    "Ổ mạng": "Network drive",
    "đĩa đã đầy": "the disk is full",
    "đó là một thư mục": "that is a folder",
    "tên quá dài": "the name is too long",
    "{file} là sổ theo dõi đang dùng, hoặc tệp đi kèm của sổ: không ghi đè lên. Hãy chọn tên khác cho --output.": (
        "{file} is the ledger in use, or a file that belongs to it: it is not written over. "
        "Choose another name for --output."
    ),
    "{file} là tệp dữ liệu SQLite, có thể là một sổ hoặc bản sao của sổ: không ghi đè lên. "
    "Hãy chọn tên khác cho --output.": (
        "{file} is a database of SQLite, perhaps a ledger or a copy of one: it is not written over. "
        "Choose another name for --output."
    ),
    "{file} là liên kết vòng, không dẫn tới đâu. Hãy chọn nơi khác.": (
        "{file} is a circle of links that leads nowhere. Choose another place."
    ),
    "{file} là một thư mục. Hãy thêm tên tệp, ví dụ --output {example}.": (
        "{file} is a folder. Add the name of a file, for example --output {example}."
    ),
    "{folder} là một tệp, không phải thư mục. Hãy chọn nơi khác.": (
        "{folder} is a file, not a folder. Choose another place."
    ),
    "Không vào được {file}: không có quyền mở thư mục trên đường đi. Hãy chọn nơi khác.": (
        "Cannot get to {file}: a folder on the way may not be opened. Choose another place."
    ),
    "Không có quyền ghi vào thư mục {folder}. Hãy chọn nơi khác.": (
        "The folder {folder} may not be written to. Choose another place."
    ),
    "Không có định dạng «{format}». Hãy chọn một trong: {formats}.": (
        "There is no format “{format}”. Choose one of: {formats}."
    ),
    "Không rõ định dạng của tệp {file}. Hãy đặt đuôi {suffixes}, hoặc thêm --format.": (
        "The name {file} implies no format. End it in {suffixes}, or add --format."
    ),
    "Không có thư mục {folder}. Hãy tạo thư mục đó, hoặc gõ một nơi khác.": (
        "There is no folder {folder}. Create it, or type another place."
    ),
    "Không ghi được tệp {file}: {reason}. Tệp cũ, nếu có, vẫn còn nguyên.": (
        "Cannot write {file}: {reason}. The old file, if there was one, is untouched."
    ),
    # unitfile
    "mã «{code}» đã dùng ở dòng {line}": "the code “{code}” is already used on line {line}",
    "còn trống": "it is empty",
    "không được có dấu «;» hay bắt đầu bằng «@»": "it must not hold “;” nor begin with “@”",
    "không có loại «{kind}»; các loại: {kinds}": "there is no kind “{kind}”; kinds: {kinds}",
    # textfile
    "Không có tệp {file}. Hãy kiểm tra lại đường dẫn.": "There is no file {file}. Check its path.",
    "Không đọc được tệp {file}: {reason}.": "Cannot read the file {file}: {reason}.",
    "{file} lớn {size} MB, nhiều nhất được nhận là {most} MB. Kiểm tra lại tệp, hoặc chia nhỏ.": (
        "{file} has {size} MB; at most {most} MB are taken. Check the file, or split it."
    ),
    "{file} có mật khẩu. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi chạy lại.": (
        "{file} has a password. Open it, take the password off, save it and run this again."
    ),
    "{file} là tệp {what}, không đọc được. Hãy mở tệp, lưu lại thành {ending} rồi chạy lại.": (
        "{file} is a file of {what}, which cannot be read. Open it, save it as {ending} and run this again."
    ),
    "{file} không phải là tệp {name} ({ending}). Kiểm tra lại tệp; nếu cần thì lưu lại thành {ending}.": (
        "{file} is not a file of {name} ({ending}). Check the file; if need be save it as {ending}."
    ),
    "{file} bị hỏng, không đọc được. Hãy mở bằng {name}, lưu lại thành {ending} rồi chạy lại.": (
        "{file} is damaged and cannot be read. Open it with {name}, save it as {ending} and run this again."
    ),
    "{file} giải nén ra quá lớn, không phải tệp {name} bình thường.": (
        "{file} unpacks to far too much; it is no ordinary file of {name}."
    ),
    "{file} có macro, không được nhận. Hãy lưu lại thành {ending} (không macro) rồi chạy lại.": (
        "{file} has macros and is not taken. Save it as {ending} (without macros) and run this again."
    ),
    "{file} có khai báo lạ (DTD) trong phần XML, không được nhận: tệp {name} thật không có.": (
        "{file} has strange declarations (DTD) in its XML and is not taken: no real file of {name} has them."
    ),
    "{file} không phải là tệp CSV. Hãy lưu bảng dưới dạng «CSV UTF-8» rồi nạp lại.": (
        "{file} is not a CSV file. Save the table as “CSV UTF-8”, and load it again."
    ),
    "{file}: không rõ bảng mã, chữ có dấu có thể bị sai. Hãy lưu lại dưới dạng «CSV UTF-8».": (
        "{file}: the encoding is unclear, and accents could go wrong. Save it again as “CSV UTF-8”."
    ),
    "{file} có dòng quá dài, đây không phải bảng CSV.": "{file} has too long a line, this is no CSV table.",
    "{file} quá lớn: danh sách loại này không quá {most} MB. Kiểm tra lại tệp, hoặc chia nhỏ.": (
        "{file} is too large: such a list has no more than {most} MB. Look whether it is the right file, or divide it."
    ),
    "{file} đã bị thay đổi trong khi đang đọc. Đợi tệp được ghi xong rồi chạy lại.": (
        "{file} was changed while it was read. Wait until it is written, then run this again."
    ),
    "{file}, dòng {line}: không có cột nào được nhận, tệp này không phải bảng cần nạp hoặc thiếu dòng tiêu đề. "
    "Các tiêu đề được nhận: {accepted}.": (
        "{file}, line {line}: no column is known, this is not the table to be read or its headings are missing. "
        "Headings that are known: {accepted}."
    ),
    "{file}, dòng {line}, cột «{column}»: ô dài {length} ký tự, nhiều nhất {most}.": (
        "{file}, line {line}, column “{column}”: the cell has {length} characters, the most is {most}."
    ),
    "ô dài {length} ký tự, nhiều nhất {most}": "the cell has {length} characters, the most is {most}",
    "ô dài quá {most} ký tự, hoặc dấu ngoặc kép không đóng; các dòng sau chưa được đọc": (
        "the cell has more than {most} characters, or a quotation mark is not closed; later lines were not read"
    ),
    "ít nhất {count}": "at least {count}",
    "In {shown} lỗi đầu trong {total}.": "The first {shown} faults of {total}.",
    "{file} không còn như lúc được ghi ra. Chưa tạo sổ.": "{file} is not as it was written. No ledger was made.",
    "«{text}» dài quá, không phải là số, ký hiệu văn bản. Ví dụ: 45/BC-STC.": (
        "“{text}” is too long for the number and symbol of a document. For example: 45/BC-STC."
    ),
    "đó không phải là tệp thường": "it is not an ordinary file",
    "chưa có gì được nối vào. Hãy thêm «< TỆP» vào cuối lệnh, hoặc nối từ lệnh khác bằng «|»": (
        "nothing is piped in. Add «< FILE» at the end of the command, or pipe another command into it with «|»"
    ),
    "nhiều hơn {most} MB được nối vào": "more than {most} MB is piped in",
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
    # export
    "Không có danh sách «{kind}». Xuất được: {kinds}.": "There is no list “{kind}”. Lists: {kinds}.",
    "Xuất một danh sách ra tệp: {kinds}. Nhận mọi tùy chọn của danh sách đó, ví dụ --unit.": (
        "Write a list to a file: {kinds}. Takes every option of that list, such as --unit."
    ),
    "DANH SÁCH": "LIST",
    "Tên danh sách.": "The name of the list.",
    "Tệp .csv, .json, .md hoặc .txt; ghi trọn vẹn.": "A file .csv, .json, .md or .txt; written whole.",
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
    "Không dựng được sổ thực hành quanh ngày {day:%d/%m/%Y}: không có lịch làm việc cho khoảng thời gian đó. "
    "Chọn ngày khác, ví dụ «tracker --today {other:%d/%m/%Y} demo».": (
        "No practice ledger can be built around {day:%d/%m/%Y}: there is no working calendar for that stretch of time. "
        "Choose another day, for example “tracker --today {other:%d/%m/%Y} demo”."
    ),
    "Không tới được sổ {path}: không có quyền mở thư mục trên đường đi, hoặc tên quá dài. Xem lại đường dẫn.": (
        "Cannot get to the ledger {path}: a folder on the way may not be opened, or the name is too long. "
        "Check the path."
    ),
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
    "Rồi thử với tệp mẫu, chẳng hạn:": "Then try the sample files, for instance:",
    "Để thử tiếp với sổ này, gõ:\n  {typed}": "To go on with this ledger, type:\n  {typed}",
    # unit
    "Đơn vị: sở, ban, ngành, xã, phường, đặc khu.": "Units: departments, boards, communes, wards, special zones.",
    "{what} của đơn vị không được để trống, không được có dấu «;» hay bắt đầu bằng «@».": (
        "“{what}” of a unit must not be empty, hold “;” or begin with “@”."
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
    "Thêm nhiều đơn vị từ tệp CSV có các cột Mã, Tên, Loại, Tên khác, hoặc từ danh sách có sẵn.": (
        "Add the units of a CSV file with the columns code, name, kind, aliases, or of the packaged list."
    ),
    "Tệp CSV.": "The CSV file.",
    "Đã thêm {count} đơn vị từ {file}.": "Added {count} units from {file}.",
    "In danh sách đơn vị, với số nhiệm vụ đang mở.": "Print the units with their open tasks.",
    "Chỉ một loại đơn vị.": "Only one kind of unit.",
    "{count} đơn vị.": "Units: {count}.",
    "Sổ chưa có đơn vị nào. Nạp danh sách bằng «tracker unit import TỆP».": (
        "The ledger has no units. Load a list with “tracker unit import FILE”."
    ),
    "In một đơn vị: tên, tên khác, số nhiệm vụ đang mở và việc quá hạn.": (
        "Print one unit: its names, its open tasks and what is overdue."
    ),
    "Mã, tên hoặc tên khác.": "Code, name or other name.",
    "Nhiệm vụ đang mở": "Open tasks",
    "Việc quá hạn": "Duties overdue",
}
