"""Handing slips out to units, and taking them in."""

from __future__ import annotations

ENGLISH = {
    "Lập phiếu cập nhật nhiệm vụ cho đơn vị điền rồi gửi lại (.xlsx, .html); không ghi gì vào sổ.": (
        "Make the slip of a unit's tasks, to be filled in and sent back (.xlsx, .html); records nothing."
    ),
    "Nhập phiếu đơn vị đã điền: xem trước cũ → mới; thêm --commit để ghi tất cả, hoặc không ghi gì.": (
        "Take in slips that units filled in: shown old → new first; with --commit all is recorded, or nothing."
    ),
    "Đơn vị; nhiều đơn vị cách nhau bằng «;», hoặc nhóm '@commune' '@so' '@all'.": (
        "The unit; several parted by “;”, or a group '@commune' '@so' '@all'."
    ),
    "TỆP|THƯ MỤC": "FILE|FOLDER",
    "Tệp .xlsx hoặc .html; hoặc thư mục đã có, mỗi đơn vị một tệp.": (
        "A file .xlsx or .html; or a folder that exists, one file for each unit."
    ),
    "Vào thư mục: lập trang .html điền bằng trình duyệt, không phải .xlsx.": (
        "Into a folder: make pages .html for a browser, not .xlsx."
    ),
    "Có {count} đơn vị, mỗi đơn vị một tệp: --output phải là một thư mục đã có, ví dụ --output phieu.": (
        "There are {count} units, one file for each: --output must be a folder that exists, such as --output phieu."
    ),
    "Phiếu là tệp .xlsx hoặc .html: đổi đuôi của {file}, hoặc cho --output là một thư mục đã có.": (
        "A slip is a file .xlsx or .html: change the ending of {file}, or let --output be a folder that exists."
    ),
    "--html lập trang .html, nhưng tệp là {file}. Bỏ --html, hoặc đổi đuôi tệp thành .html.": (
        "--html makes a page .html, and the file is {file}. Leave out --html, or let the file end in .html."
    ),
    "Không có nhiệm vụ nào đơn vị phải trả lời: không lập phiếu.": (
        "There is no task that the unit is to answer: no slip was made."
    ),
    "Đã lập phiếu cho {count} đơn vị ({tasks} nhiệm vụ) trong thư mục {place}.": (
        "Made slips for {count} units ({tasks} tasks) in the folder {place}."
    ),
    "Đã lập phiếu {tasks} nhiệm vụ cho {unit}: {place}.": "Made the slip of {tasks} tasks for {unit}: {place}.",
    "{without} đơn vị không có nhiệm vụ phải trả lời: không lập phiếu.": (
        "{without} units have no task to answer: no slip was made for them."
    ),
    "Đơn vị điền rồi gửi lại chính tệp đó; nhận về thì gõ: tracker handin TỆP.xlsx": (
        "The unit fills it in and sends back the same file; then type: tracker handin FILE.xlsx"
    ),
    "Đơn vị điền rồi gửi lại tệp .json trang lưu ra; nhận về thì gõ: tracker handin TỆP.json": (
        "The unit fills it in and sends back the .json that the page saves; then type: tracker handin FILE.json"
    ),
    "TỆP…": "FILE…",
    "Phiếu .xlsx, tệp .json do trang lưu ra, hoặc thư mục có các tệp đó.": (
        "Slips .xlsx, files .json that the page saved, or a folder of them."
    ),
    "{count} lỗi trong {files} phiếu, chưa ghi gì vào sổ. Sửa các ô nêu trên rồi chạy lại.": (
        "{count} faults in {files} slips, nothing was recorded. Mend the cells named above and run it again."
    ),
    "Thư mục {folder} không có tệp .xlsx hay .json nào.": "The folder {folder} has no file .xlsx or .json.",
    "bỏ qua {count} tệp không phải phiếu: {files}.": "left out {count} files that are no slips: {files}.",
    "Ghi {count} việc này?": "Record these {count} acts?",
    "Ô": "Cell",
    "Lời": "Words",
    "Vì": "Because",
    "TRẢ LỜI CỦA ĐƠN VỊ": "ANSWERS OF UNITS",
    "XEM TRƯỚC TRẢ LỜI CỦA ĐƠN VỊ": "PREVIEW OF ANSWERS OF UNITS",
    "{title}: {unit}": "{title}: {unit}",
    "Phiếu chưa điền gì.": "Nothing was filled in.",
    "LỖI TRONG PHIẾU": "FAULTS IN SLIPS",
    "Đã ghi {count} việc. Lấy lại tất cả bằng «tracker undo».": (
        "Recorded {count} acts. Take them all back by “tracker undo”."
    ),
    "Sẽ ghi {count} việc.": "{count} acts would be recorded.",
    "Không có gì mới để ghi.": "There is nothing new to record.",
    "{count} việc đã có trong sổ, không ghi lại.": "{count} are in the ledger already and are not recorded again.",
    "{count} việc không ghi vì sổ đã thay đổi sau khi giao phiếu: xem cột «Vì».": (
        "{count} are not recorded, for the ledger has changed since the slip was handed out: see the column “Because”."
    ),
    "nhận văn bản giao": "receipt of the directive",
    "tiến độ": "progress",
    "lý do chậm": "reason for delay",
    "báo cáo kết quả": "report",
    "đã rà soát trước Phiên họp": "reviewed before the meeting",
    "{document} ngày {day:%d/%m/%Y}": "{document} of {day:%d/%m/%Y}",
    "Mã kết quả": "Outcome code",
    "ghi mới": "new",
    "đã có trong sổ": "known",
    "KHÔNG ghi": "NOT recorded",
    "thiếu số nhiệm vụ: không biết dòng này của nhiệm vụ nào.": "no number of a task: nobody knows which is meant.",
    "nhiệm vụ {task} không có trong phiếu đã giao cho đơn vị này.": (
        "task {task} is not in the slip that was handed to this unit."
    ),
    "nhiệm vụ {task} không hỏi «{column}»: để trống ô này.": (
        "task {task} is not asked for “{column}”: leave this cell empty."
    ),
    "«{text}» không phải số nhiệm vụ.": "“{text}” is not the number of a task.",
    "nhiệm vụ {task} thuộc văn bản mật: không ghi lời vào phiếu (Điều 5.2).": (
        "task {task} is of a secret directive: no words go into the slip (Art. 5.2)."
    ),
    "nhiệm vụ {task} có hai dòng trong phiếu (ô {first}). Bỏ bớt một dòng.": (
        "task {task} has two rows in the slip (cell {first}). Take one out."
    ),
    "«{text}» không phải một lựa chọn. Chọn: {words}; hoặc để trống.": (
        "“{text}” cannot be chosen. Choose: {words}; or leave it empty."
    ),
    "dài {length} ký tự, nhiều nhất {most}.": "{length} characters long, at most {most} are taken.",
    "nhiệm vụ {task}: có số báo cáo mà chưa chọn «Tình hình» (đang hay đã thực hiện).": (
        "task {task}: there is the number of a report, and «Tình hình» (in progress or done) was not chosen."
    ),
    "nhiệm vụ {task} phải báo cáo bằng văn bản (Điều 6.1.a): thiếu số và ngày báo cáo.": (
        "task {task} must be reported in writing (Art. 6.1.a): number and day of the report are missing."
    ),
    "nhiệm vụ {task}: lý do chậm phải có số và ngày văn bản (Điều 8.1.e).": (
        "task {task}: a reason for delay needs number and day of its document (Art. 8.1.e)."
    ),
    "nhiệm vụ {task}: chưa ghi lý do hoặc nội dung vướng mắc.": "task {task}: the reason is not told.",
    "cột «{column}» của Văn phòng bị sửa: đã giao «{was}», nay là «{now}».": (
        "column “{column}” of the Office was changed: handed out “{was}”, now “{now}”."
    ),
    "ô có công thức: hãy gõ giá trị": "there is a formula in the cell: type the value",
    "nhiệm vụ {task}: có «{here}» mà thiếu «{there}».": "task {task}: there is “{here}”, and “{there}” is missing.",
    "nhiệm vụ {task}: chưa chọn «Lý do chậm» hay «Khó khăn, vướng mắc».": (
        "task {task}: neither «Lý do chậm» nor «Khó khăn, vướng mắc» was chosen."
    ),
    "dòng đầu phiếu bị sửa, phiếu đã giao ghi: «{was}»": (
        "a line at the head of the slip was changed, it was handed out as: “{was}”"
    ),
    "{file} là trang để điền, không phải tệp trả lời. Đơn vị mở trang này bằng trình duyệt, điền, bấm «Lưu tệp trả"
    " lời», rồi gửi tệp .json vừa lưu.": (
        "{file} is the page to be filled in, not the answers. The unit opens it in a browser, fills it in, presses"
        " «Lưu tệp trả lời», and sends the .json that was saved."
    ),
    "{file} bị hỏng, không đọc được. Nhờ đơn vị mở lại trang, bấm «Lưu tệp trả lời» và gửi lại tệp.": (
        "{file} is broken and cannot be read. Ask the unit to press «Lưu tệp trả lời» again and to send the file."
    ),
    "{file}, trang «{sheet}»: thiếu cột {columns}. Dòng tiêu đề của phiếu không được sửa: khôi phục tiêu đề, hoặc lập"
    " phiếu mới bằng «tracker handout».": (
        "{file}, sheet “{sheet}”: the column {columns} is missing. The headings must stay: put them back, or make a new"
        " slip by “tracker handout”."
    ),
    "{file} không phải phiếu do «tracker handout» lập, hoặc phần đã ký trong tệp không còn. Hãy lập phiếu mới bằng"
    " «tracker handout», nhờ đơn vị điền lại.": (
        "{file} is no slip that “tracker handout” made, or its sealed part is gone. Make a new slip by “tracker"
        " handout” and ask the unit to fill it in again."
    ),
    "{file} không phải phiếu của sổ này: sổ không có sự kiện số {event} với mã {head}. Kiểm tra --ledger, hoặc sổ có bị"
    " khôi phục từ bản sao cũ không.": (
        "{file} is no slip of this ledger: it has no event {event} with the digest {head}. Look at --ledger, or whether"
        " the ledger was restored from an old copy."
    ),
    "{file}: phần đã ký của phiếu bị sửa, không còn khớp với sổ. Hãy lập phiếu mới bằng «tracker handout --unit"
    " {unit}», nhờ đơn vị điền lại.": (
        "{file}: the sealed part of the slip was changed and does not fit the ledger. Make a new slip by “tracker"
        " handout --unit {unit}” and ask the unit to fill it in again."
    ),
    "văn bản giao đã chuyển thành văn bản mật.": "the directive has become secret.",
    "sau khi giao phiếu, sổ đã ghi: {what}{document} ngày {day:%d/%m/%Y}.": (
        "since the slip was handed out the ledger recorded: {what}{document} on {day:%d/%m/%Y}."
    ),
    "nhiệm vụ {task} không còn là việc đơn vị này phải trả lời.": "task {task} is no longer for this unit to answer.",
    "{what} đã sửa: phiếu ghi «{before}», sổ nay ghi «{after}».": (
        "{what} was corrected: the slip says “{before}”, the ledger now “{after}”."
    ),
}
