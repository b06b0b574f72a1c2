"""The English of what is said where a unit is named."""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "«{typed}» là nhiều đơn vị, ở đây chỉ nhận một: gõ lệnh này cho từng đơn vị, bằng mã hoặc tên. Xem danh sách "
    "bằng «tracker unit list».": (
        "“{typed}” is several units, and one is taken here: type this command for each of them, by code or name. See "
        "the list with «tracker unit list»."
    ),
    'Không có đơn vị nào tên «{typed}». Cả nhóm thì gõ "{group}". Xem danh sách bằng «tracker unit list».': (
        'No unit is called “{typed}”. For a whole group type "{group}". See the list with «tracker unit list».'
    ),
    "Không có đơn vị nào tên «{typed}». Xem danh sách bằng «tracker unit list».\n"
    'Đơn vị chưa có trong sổ: «tracker unit add MÃ --name "{name}" --kind {kind}».\n'
    'Tên gọi khác của đơn vị đã có: «tracker unit alias ĐƠN-VỊ --add "{name}"».': (
        "No unit is called “{typed}”. See the list with “tracker unit list”.\n"
        'A unit that the ledger lacks: “tracker unit add CODE --name "{name}" --kind {kind}”.\n'
        'Another name of a unit that it has: “tracker unit alias UNIT --add "{name}"”.'
    ),
    "Không có đơn vị nào tên «{typed}». Có phải {near}? Xem danh sách bằng «tracker unit list».\n"
    'Đơn vị chưa có trong sổ: «tracker unit add MÃ --name "{name}" --kind {kind}».\n'
    'Tên gọi khác của đơn vị đã có: «tracker unit alias ĐƠN-VỊ --add "{name}"».': (
        "No unit is called “{typed}”. Did you mean {near}? See the list with “tracker unit list”.\n"
        'A unit that the ledger lacks: “tracker unit add CODE --name "{name}" --kind {kind}”.\n'
        'Another name of a unit that it has: “tracker unit alias UNIT --add "{name}"”.'
    ),
    "«{typed}» đứng trong danh sách các đơn vị loại khác; sổ chỉ có {near}. Nếu đúng là đơn vị đó, hãy gõ đủ loại "
    "và tên, hoặc mã.": (
        "“{typed}” stands in a list of units of another kind; the ledger only has {near}. If that is the unit, type "
        "its kind and name, or its code."
    ),
    "«{typed}» không nói rõ là đơn vị nào. Hãy gõ từng đơn vị, cách nhau bằng «;», hoặc một nhóm: {groups}. Xem "
    "danh sách bằng «tracker unit list».": (
        "“{typed}” does not say which units. Type each of them, parted by “;”, or a group: {groups}. See the list with "
        "“tracker unit list”."
    ),
    "«{typed}» nói {said} đơn vị, sổ có {count}. Bỏ số đi nếu đúng là cả nhóm, hoặc gõ từng đơn vị.": (
        "“{typed}” says {said} units, the ledger has {count}. Leave the number out if all of them are meant, or type "
        "each unit."
    ),
    "Gõ tệp CSV: «tracker unit import don-vi.csv», hoặc --packaged để thêm các đơn vị có sẵn trong chương trình mà sổ "
    "chưa có; không cả hai.": (
        "Name a CSV file: “tracker unit import units.csv”, or --packaged for the units that the program knows and the "
        "ledger lacks; not both."
    ),
    "chương trình biết thêm {count} đơn vị của thành phố mà sổ chưa có: {listed}. Thêm bằng «tracker unit import "
    "--packaged»; không cần thì bỏ qua.": (
        "the program knows {count} more units of the city than this ledger: {listed}. Add them with “tracker unit "
        "import --packaged”; else leave it."
    ),
    "Sổ đã có mọi đơn vị của danh sách có sẵn; không có gì để thêm.": (
        "The ledger has every unit of the packaged list; there is nothing to add."
    ),
    "Đã thêm {count} đơn vị của danh sách có sẵn: {listed}.": "Added {count} units of the packaged list: {listed}.",
    "Thêm các đơn vị của thành phố có sẵn trong chương trình mà sổ chưa có; không cần tệp.": (
        "Add the units of the city that the program knows and the ledger lacks; no file is needed."
    ),
    "«{typed}» được đọc là: {units}.": "“{typed}” is read as: {units}.",
    "{count} đơn vị ({kinds})": "{count} units ({kinds})",
    "«{typed}» có thể là nhiều đơn vị: {listed}. Hãy gõ mã, hoặc tên đầy đủ có dấu.": (
        "“{typed}” may be several units: {listed}. Type a code, or the full name with its accents."
    ),
    "Không có nhóm đơn vị «{typed}». Các nhóm: {groups}.": "There is no group of units “{typed}”. Groups: {groups}.",
    "«{typed}» nói cả đơn vị chủ trì lẫn đơn vị phối hợp. Hãy gõ riêng: chủ trì «{lead}», phối hợp «{support}».": (
        "“{typed}” says both who leads and who supports. Type them apart: lead “{lead}”, support “{support}”."
    ),
    "Sổ chưa có {unit}, đơn vị có sẵn trong chương trình. Thêm bằng «tracker unit import --packaged», rồi gõ lại; "
    "xem trước bằng «tracker unit import --packaged --dry-run».": (
        "The ledger does not have {unit} yet, a unit that comes with the program. Add it with “tracker unit import "
        "--packaged”, then type again; preview with “tracker unit import --packaged --dry-run”."
    ),
    "Sổ chưa có đơn vị nào thuộc nhóm {group}. Hãy nạp danh sách bằng «tracker unit import».": (
        "The ledger has no unit in the group {group}. Load a list with “tracker unit import”."
    ),
    "Thiếu đơn vị. Hãy gõ mã hoặc tên, cách nhau bằng dấu chấm phẩy; hoặc một nhóm: {groups}.": (
        "No unit was given. Type codes or names with semicolons between them; or a group: {groups}."
    ),
    "«{name}» đang là {others}: không đặt làm tên khác của {unit}. Xem đơn vị đó bằng «tracker unit show {code}».": (
        "“{name}” is {others}: it is made no other name of {unit}. Look at that unit with “tracker unit show {code}”."
    ),
    "«{name}» là lời nói về nhiều đơn vị: không đặt làm tên khác của một đơn vị.": (
        "“{name}” says several units: it is made no other name of one."
    ),
}
