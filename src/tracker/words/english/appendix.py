"""
The annex of tasks, the table by unit, the reports on the Quy chế and upward, the public edition.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "In danh mục nhiệm vụ theo cột của phụ lục báo cáo, đến một ngày.": (
        "Print the tasks with the columns of a report's annex, as of a day."
    ),
    "Chỉ nhiệm vụ chậm (xong chậm và đang quá hạn), đang quá hạn, chưa xong, đã xong.": (
        "Only tasks late (done late or overdue), overdue, not done, done."
    ),
    "Số theo dõi": "Task",
    "Số báo cáo": "Report",
    "Kết quả / số báo cáo": "Result / report",
    "Ngày hoàn thành": "Done on",
    "Chậm (ngày làm việc)": "Late (working days)",
    "{count} nhiệm vụ, trong đó {late} chậm. Chậm tính đến ngày báo cáo; chưa báo cáo thì đến ngày lập.": (
        "{count} tasks, of which {late} are late: counted to the report, or to this day where there is none."
    ),
    "DANH MỤC NHIỆM VỤ ĐẾN NGÀY {day:%d/%m/%Y}": "TASKS AS OF {day:%d/%m/%Y}",
    "{content} (kỳ {period})": "{content} (period {period})",
    "đề nghị chuyển lại, chờ chỉ đạo": "referred back, waits for a direction",
    "gia hạn {count} lần": "extended {count} times",
    "hạn ban đầu {day}": "first deadline {day}",
    "báo cáo chậm {days} ngày làm việc": "reported {days} working days late",
    "Văn phòng giữ {days} ngày làm việc": "held by the Office for {days} working days",
    "nguyên nhân khách quan: {paper}": "objective cause: {paper}",
    "nêu lý do: {paper}": "reason given: {paper}",
    "hoàn thành đúng hạn": "done on time",
    "hoàn thành quá hạn": "done late",
    "đang thực hiện, còn hạn": "under way, in time",
    "chưa hoàn thành, quá hạn": "not done, overdue",
    "hoàn thành, không thời hạn": "done, no deadline",
    "đang thực hiện, không thời hạn": "under way, no deadline",
    "đang thực hiện, chờ ngày nhận văn bản": "under way, waits for a receipt date",
    "chậm": "late",
    "chưa xong": "not done",
    (
        "Tổng số giao = đã hoàn thành + chưa hoàn thành, không kể nhiệm vụ "
        "đã dừng, thu hồi; tỷ lệ hoàn thành = đã hoàn thành / tổng số giao."
    ): ("Given = done + not done, without stopped and withdrawn tasks; completion rate = done / given."),
    "Đơn vị xếp theo tên trong từng khối, không xếp hạng; nhiệm vụ của hai cấp giao không cộng chung.": (
        "Units stand by name within each block and are not ranked; tasks of the two levels are not added up."
    ),
    "Tổng số giao": "Given",
    "Đã hoàn thành": "Done in all",
    "Xong, không thời hạn": "Done, no deadline",
    "Chưa hoàn thành": "Not done",
    "Còn hạn": "In time",
    "Chưa xong, không thời hạn": "Not done, no deadline",
    "Tỷ lệ hoàn thành": "Completion rate",
    "Tổng cộng: {level}": "Total: {level}",
    "Bảng theo đơn vị, theo cột và khối mà các báo cáo dùng, có dòng cộng.": (
        "The table by unit with the columns and blocks of official reports, with sums."
    ),
    "--form là bảng theo đơn vị: không dùng cùng --by khác hay --sentence. Hãy gõ: tracker stats --form": (
        "--form is the table by unit: not with another --by or --sentence. Type: tracker stats --form"
    ),
    "PHỤ LỤC: NHIỆM VỤ CHƯA HOÀN THÀNH, ĐẾN NGÀY {day:%d/%m/%Y}": "ANNEX: TASKS NOT DONE, AS OF {day:%d/%m/%Y}",
    "Thêm phụ lục: danh mục nhiệm vụ chưa hoàn thành.": "Add an annex: the tasks that are not done.",
    "Lần đôn đốc (Điều 10)": "Urgings (Art. 10)",
    "trong đó đơn vị đã trả lời": "of which the unit has answered",
    "Cuộc kiểm tra đã kết thúc (Điều 11–16)": "Inspections ended (Art. 11–16)",
    "Phản hồi đã nhận (Điều 18.5, 19.3, 20.3)": "Feedback received (Art. 18.5, 19.3, 20.3)",
    "trong đó đã xử lý": "of which answered",
    "Khó khăn, vướng mắc được nêu (Điều 8.1.b, c)": "Difficulties raised (Art. 8.1.b, c)",
    "trong đó đã giải quyết": "of which settled",
    "Văn bản nhắc nhở, phê bình, biểu dương (Điều 24)": "Reminders, criticism, praise (Art. 24)",
    "SỐ LIỆU BÁO CÁO KẾT QUẢ THỰC HIỆN QUY CHẾ {period} (ĐIỀU 23.1)": (
        "FIGURES FOR THE REPORT ON CARRYING OUT THE REGULATION, {period} (ART. 23.1)"
    ),
    "Công việc trong năm": "Work in the year",
    "Số lượng": "Count",
    "ĐÔN ĐỐC, KIỂM TRA, PHẢN HỒI TRONG NĂM": "URGING, INSPECTION, FEEDBACK IN THE YEAR",
    "KHÓ KHĂN, VƯỚNG MẮC NÊU TRONG NĂM: {count}": "DIFFICULTIES RAISED IN THE YEAR: {count}",
    "ĐƠN VỊ CÒN THIẾU KẾ HOẠCH HOẶC QUY CHẾ NỘI BỘ (ĐIỀU 23.2): {lacking} trong {count}": (
        "UNITS WITHOUT A PLAN OR A REGULATION OF THEIR OWN (ART. 23.2): {lacking} of {count}"
    ),
    "trong đó: {kind}": "of which: {kind}",
    "Số liệu đã chốt đến ngày {day:%d/%m/%Y} theo báo cáo {document} của Văn phòng.": (
        "Figures as of {day:%d/%m/%Y}, frozen with the Office's report {document}."
    ),
    "Không nêu: {count} nhiệm vụ thuộc văn bản mật, chỉ có trong số liệu.": (
        "Not told: {count} tasks of secret documents, which stand in the figures alone."
    ),
    "PHỤ LỤC: NHIỆM VỤ GIAO TRONG KỲ, ĐẾN NGÀY {day:%d/%m/%Y}": (
        "ANNEX: TASKS GIVEN IN THE PERIOD, AS OF {day:%d/%m/%Y}"
    ),
    "Số liệu của báo cáo năm về thực hiện Quy chế (Điều 23.1).": (
        "Figures of the yearly report on carrying out the regulation (Art. 23.1)."
    ),
    "Nhiệm vụ Chính phủ, Thủ tướng giao: báo cáo cấp trên (Điều 21.3).": (
        "Tasks of the Government and the Prime Minister, for the report upward (Art. 21.3)."
    ),
    "Thêm phụ lục: danh mục nhiệm vụ giao trong kỳ.": "Add an annex: the tasks given in the period.",
    "Chọn một báo cáo: --period KỲ, --upward --period KỲ, --regulation NĂM, hoặc --wall.": (
        "Choose one report: --period PERIOD, --upward --period PERIOD, --regulation YEAR, or --wall."
    ),
    "--public và --annex chỉ dùng cho báo cáo của một kỳ: «tracker report build --period 2026-Q3 --public».": (
        "--public and --annex go with the report of a period: «tracker report build --period 2026-Q3 --public»."
    ),
    "Bản công khai không có danh sách nhiệm vụ: bỏ --public hoặc bỏ --annex.": (
        "The public edition has no list of tasks: leave out --public or --annex."
    ),
    "Không có nhiệm vụ nào Chính phủ, Thủ tướng giao trong kỳ.": (
        "No task of the Government or the Prime Minister in the period."
    ),
    "{count} văn bản cấp trên chưa nhập nhiệm vụ nào: «tracker directive upward».": (
        "{count} directives from above without a task: «tracker directive upward»."
    ),
    "NHIỆM VỤ CHÍNH PHỦ, THỦ TƯỚNG CHÍNH PHỦ GIAO, {period} (ĐIỀU 21.3)": (
        "TASKS OF THE GOVERNMENT AND THE PRIME MINISTER, {period} (ART. 21.3)"
    ),
    "Số văn bản": "Document number",
    "{count} nhiệm vụ; {sent} đã báo cáo lên.": "{count} tasks; {sent} reported upward.",
    "TỪNG NHIỆM VỤ": "EACH TASK",
    (
        "Số liệu không khớp ({level}): các đơn vị cộng lại {units} nhiệm vụ, tổng số "
        "là {whole}. Không in bảng theo đơn vị; kiểm tra sổ bằng «tracker db doctor»."
    ): (
        "The figures do not add up ({level}): the units have {units} tasks together, the "
        "whole is {whole}. No table by unit; check the ledger with «tracker db doctor»."
    ),
}
