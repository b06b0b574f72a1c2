"""
The weekly report, submissions, urgent work, and how lead and supporting units coordinate.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # task slow, task coordinate
    "Đơn vị phối hợp của nhiệm vụ.": "A supporting unit of the task.",
    "Ghi đơn vị phối hợp chậm, theo đơn vị chủ trì; --given: đã có ý kiến (Điều 6.1.d).": (
        "Record that a supporting unit is slow, on the lead's word; --given: it has answered (Art. 6.1.d)."
    ),
    "Ghi chủ trì đôn đốc phối hợp, phối hợp cung cấp thông tin (Điều 8.2).": (
        "Record that a lead urged its support, or that the support gave information (Art. 8.2)."
    ),
    "Chậm từ ngày nào.": "Slow since which day.",
    "Chậm việc gì; nhiệm vụ mật thì để trống.": "Slow with what; left empty for a secret task.",
    "Đơn vị đã có ý kiến, đã làm xong phần mình.": "The unit has given its opinion or done its part.",
    "lead: chủ trì đôn đốc phối hợp; support: phối hợp cung cấp thông tin.": (
        "lead: the lead urges its support; support: the support informs the lead."
    ),
    "Nội dung trao đổi; nhiệm vụ mật thì để trống.": "What was said; left empty for a secret task.",
    "Ghi chậm bằng --since NGÀY; khi đơn vị đã có ý kiến thì --given; không cả hai.": (
        "Record slowness with --since DAY, its end with --given; not both."
    ),
    "Đã ghi {unit} phối hợp chậm ở nhiệm vụ {number} từ {since:%d/%m/%Y}.": (
        "Recorded that {unit} has been slow on task {number} since {since:%d/%m/%Y}."
    ),
    "Đã ghi {unit} có ý kiến về nhiệm vụ {number} ngày {day:%d/%m/%Y}; không còn tính là chậm.": (
        "Recorded that {unit} answered on task {number} on {day:%d/%m/%Y}; it is slow no longer."
    ),
    "Đã ghi đơn vị chủ trì đôn đốc {unit} ở nhiệm vụ {number}.": (
        "Recorded that the lead unit urged {unit} on task {number}."
    ),
    "Đã ghi {unit} cung cấp thông tin về nhiệm vụ {number}.": "Recorded that {unit} gave information on task {number}.",
    "{unit} không phải là đơn vị phối hợp của nhiệm vụ {number}. Xem bằng «tracker task show {number}».": (
        "{unit} does not support task {number}. See “tracker task show {number}”."
    ),
    "Nhiệm vụ {number} {status}: không còn việc phối hợp để ghi.": (
        "Task {number} is {status}: there is nothing left to coordinate."
    ),
    "{unit} đã được ghi là phối hợp chậm ở nhiệm vụ {number} từ {since:%d/%m/%Y}. "
    "Khi đơn vị đã có ý kiến: thêm --given.": (
        "{unit} is already recorded as slow on task {number} since {since:%d/%m/%Y}. Once it has answered: --given."
    ),
    "{unit} không bị ghi là phối hợp chậm ở nhiệm vụ {number}. Xem bằng «tracker weekly slow».": (
        "{unit} is not recorded as slow on task {number}. See “tracker weekly slow”."
    ),
    "Thiếu --note: ghi ngắn gọn nội dung trao đổi.": "--note is missing: say briefly what was exchanged.",
    "ngày bắt đầu chậm": "the day slowness began",
    "đơn vị chủ trì đôn đốc {unit}": "the lead unit urged {unit}",
    "{unit} cung cấp thông tin": "{unit} gave information",
    # weekly
    "Báo cáo hằng tuần: phối hợp chậm, tờ trình quá hạn, việc cần làm ngay (Điều 6.1.d).": (
        "The weekly report: slow support, overdue submissions, urgent work (Art. 6.1.d)."
    ),
    "In báo cáo tuần: ba phần, mọi đơn vị chủ trì hoặc một đơn vị. Không cần gõ «show».": (
        "Print the weekly report in three parts, of all lead units or of one. “show” need not be typed."
    ),
    "Một ngày; lấy ngày báo cáo kế tiếp (mặc định: hôm nay).": "A day; the next report day (default: today).",
    "Ghi báo cáo tuần của một đơn vị; --nil: không có nội dung phải báo cáo.": (
        "File a unit's weekly report; --nil: it has nothing to report."
    ),
    "Ngày báo cáo tuần.": "The day of the weekly report.",
    "Số, ký hiệu báo cáo, nếu có.": "The number of the report, if it has one.",
    "Ngày ban hành báo cáo đó.": "The day that report was issued.",
    "Báo cáo không có nội dung nào trong ba phần.": "The report has nothing in any of its three parts.",
    "In đơn vị đã nộp, nộp «không có nội dung», chưa nộp báo cáo tuần; không coi là vi phạm.": (
        "Print who filed, who filed a nil report, who has not reported; no breach."
    ),
    "Một ngày; lấy ngày báo cáo gần nhất đã đến (mặc định: hôm nay).": (
        "A day; the last report day that had come (default: today)."
    ),
    "In đơn vị phối hợp chậm: việc nào, từ ngày nào, bao nhiêu ngày làm việc.": (
        "Print slow supporting units: on which task, since when, for how many working days."
    ),
    "Chỉ một đơn vị phối hợp.": "Only one supporting unit.",
    "Cả việc đã có ý kiến.": "What was answered, too.",
    "{count} việc phối hợp chậm, theo đơn vị chủ trì.": "Slow on the lead units' word: {count}.",
    "ĐƠN VỊ PHỐI HỢP CHẬM (ĐIỀU 6.1.d), NGÀY {day:%d/%m/%Y}": "SLOW SUPPORTING UNITS (ART. 6.1.d), {day:%d/%m/%Y}",
    "Văn bản báo cáo tuần phải có cả --document (số, ký hiệu) và --issued (ngày ban hành).": (
        "The document of a weekly report needs both --document (its number) and --issued (its day of issue)."
    ),
    "Đã ghi báo cáo tuần {day:%d/%m/%Y} của {unit}.": "Filed the weekly report of {unit} for {day:%d/%m/%Y}.",
    "Đã ghi báo cáo tuần {day:%d/%m/%Y} của {unit}: không có nội dung phải báo cáo.": (
        "Filed the weekly report of {unit} for {day:%d/%m/%Y}: nothing to report."
    ),
    "{day:%d/%m/%Y} không phải {weekday} (hay ngày làm việc thay cho {weekday} là ngày nghỉ). "
    "Gõ {before:%d/%m/%Y} hoặc {after:%d/%m/%Y}.": (
        "{day:%d/%m/%Y} is no {weekday} (nor the working day that stands for a {weekday} off). "
        "Type {before:%d/%m/%Y} or {after:%d/%m/%Y}."
    ),
    "Quy chế có hiệu lực từ {since:%d/%m/%Y}: không có báo cáo tuần của ngày {day:%d/%m/%Y}.": (
        "The regulation is in force since {since:%d/%m/%Y}: there is no weekly report for {day:%d/%m/%Y}."
    ),
    "Ngày báo cáo {day:%d/%m/%Y} chưa đến. Từ ngày đó hãy ghi lại lệnh này, thêm --on là ngày nhận báo cáo.": (
        "The day of the report, {day:%d/%m/%Y}, has not come. "
        "Enter this from that day on, with --on for the day it was received."
    ),
    "{unit} đã nộp báo cáo tuần {day:%d/%m/%Y} này ngày {filed:%d/%m/%Y}.": (
        "{unit} filed this weekly report for {day:%d/%m/%Y} on {filed:%d/%m/%Y}."
    ),
    "tuần của báo cáo": "the week of the report",
    # the report
    "1. Phối hợp chậm": "1. Slow support",
    "2. Tờ trình quá hạn xử lý": "2. Overdue submissions",
    "3. Việc cần giải quyết ngay": "3. Urgent work",
    "đã nộp": "filed",
    "không có nội dung": "nothing to report",
    "chưa hết ngày": "until the end of the day",
    "chưa có báo cáo": "no report",
    "Không có đơn vị phối hợp chậm.": "No supporting unit is slow.",
    "Không có tờ trình quá hạn xử lý.": "No submission is overdue.",
    "STT": "No.",
    "Phần": "Part",
    "Đơn vị chủ trì / trình": "Lead or submitting unit",
    "Nhiệm vụ số": "Task",
    "Văn bản giao / tờ trình": "Directive or submission",
    "Đơn vị phối hợp chậm / nơi yêu cầu": "Slow supporting unit, or who asks",
    "Ghi chú": "Note",
    "Phối hợp chậm": "Slow support",
    "Tờ trình quá hạn": "Overdue submissions",
    "Việc cần làm ngay": "Urgent work",
    "TỔNG HỢP THEO ĐƠN VỊ": "BY UNIT",
    "Không có nội dung phải báo cáo.": "There is nothing to report.",
    "BÁO CÁO TUẦN (ĐIỀU 6.1.d), {weekday} {day:%d/%m/%Y}": "WEEKLY REPORT (ART. 6.1.d), {weekday} {day:%d/%m/%Y}",
    "chuyển sang {day:%d/%m/%Y} vì là ngày nghỉ": "moved to {day:%d/%m/%Y}, that day being off",
    "Hạn nhiệm vụ": "Task due",
    "Ghi ngày": "Noted",
    "Có ý kiến": "Answered",
    "Không có đơn vị nào bị ghi là phối hợp chậm.": "No unit is recorded as slow.",
    "Đang chủ trì nhiệm vụ": "Leads tasks",
    "Ngày nộp": "Filed on",
    "nộp sau ngày báo cáo": "filed after its day",
    "Không báo cáo thì nêu tên, không coi là vi phạm.": "Silence is named, and is no breach.",
    "Chưa có ngày báo cáo tuần nào từ khi lập sổ mà có đơn vị phải báo cáo tuần.": (
        "No report day has come since the ledger was begun on which a unit owed a weekly report."
    ),
    "Báo cáo tuần {day:%d/%m/%Y}: {filed} đơn vị đã nộp, {silent} đơn vị chưa có báo cáo: «tracker weekly list».": (
        "Weekly reports of {day:%d/%m/%Y}: {filed} filed, {silent} with no report: “tracker weekly list”."
    ),
    # submission
    "Tờ trình gửi UBND thành phố và việc quá hạn xử lý (Điều 6.1.d).": (
        "Submissions to the City People's Committee, and those past their term there (Art. 6.1.d)."
    ),
    "Đơn vị: mã, tên hoặc tên khác.": "The unit: code, name or other name.",
    "Số nhiệm vụ liên quan.": "The task it belongs to.",
    "Mã trong danh sách.": "Its number in the list.",
    "Kết quả; nhiệm vụ mật thì để trống.": "The outcome; left empty for a secret task.",
    "Cả việc đã giải quyết xong.": "What was dealt with, too.",
    "Ghi một tờ trình đã gửi, với hạn xử lý theo Quy chế làm việc của UBND.": (
        "Record a submission that was sent, with its term under the Committee's Working Rules."
    ),
    "Số, ký hiệu tờ trình.": "The number of the submission.",
    "Ngày gửi tờ trình.": "The day it was sent.",
    "Hạn xử lý theo Quy chế làm việc của UBND.": "Its term under the Committee's Working Rules.",
    "Trích yếu; nhiệm vụ mật thì để trống.": "Its abstract; left empty for a secret task.",
    "Đã ghi tờ trình {paper} của {unit}, mã {id}; hạn xử lý {due:%d/%m/%Y}.": (
        "Recorded submission {paper} of {unit}, number {id}; to be dealt with by {due:%d/%m/%Y}."
    ),
    "Ghi UBND đã giải quyết một tờ trình.": "Record that the Committee has dealt with a submission.",
    "Đã ghi tờ trình {paper} (mã {id}) được giải quyết ngày {day:%d/%m/%Y}.": (
        "Recorded that submission {paper} (number {id}) was dealt with on {day:%d/%m/%Y}."
    ),
    "In tờ trình đang chờ UBND xử lý; --overdue: chỉ tờ trình quá hạn.": (
        "Print the submissions that wait; --overdue: only those past their term."
    ),
    "Chỉ tờ trình quá hạn xử lý.": "Only those past their term.",
    "{count} tờ trình.": "{count} submissions.",
    "TỜ TRÌNH QUÁ HẠN XỬ LÝ TẠI UBND, NGÀY {day:%d/%m/%Y}": "OVERDUE SUBMISSIONS, {day:%d/%m/%Y}",
    "TỜ TRÌNH GỬI UBND THÀNH PHỐ": "SUBMISSIONS TO THE CITY PEOPLE'S COMMITTEE",
    "Tờ trình": "Submission",
    "Ngày gửi": "Sent on",
    "Hạn xử lý": "Due",
    "Giải quyết": "Dealt with",
    "Không có tờ trình nào.": "There is no submission.",
    "Hạn xử lý {due:%d/%m/%Y} ở trước ngày gửi {sent:%d/%m/%Y}. Kiểm tra lại hai ngày đã gõ.": (
        "The term {due:%d/%m/%Y} lies before the day it was sent, {sent:%d/%m/%Y}. Check both days."
    ),
    "Tờ trình {paper} gửi ngày {sent:%d/%m/%Y} đã có trong sổ, mã {number}.": (
        "Submission {paper} sent on {sent:%d/%m/%Y} is in the ledger already, number {number}."
    ),
    "Tờ trình mã {number} đã được giải quyết ngày {day:%d/%m/%Y}.": (
        "Submission {number} was dealt with on {day:%d/%m/%Y}."
    ),
    "nội dung tờ trình": "the abstract of a submission",
    "kết quả": "an outcome",
    "ngày gửi tờ trình": "the day the submission was sent",
    # urgent
    "Việc cần giải quyết ngay theo yêu cầu của Thành ủy, Đảng ủy UBND, HĐND, UBND thành phố (Điều 6.1.d).": (
        "Work to be done at once, asked for by the city's Party, Council or Committee (Art. 6.1.d)."
    ),
    "Thành ủy": "the City Party Committee",
    "Đảng ủy UBND thành phố": "the Party committee of the City People's Committee",
    "HĐND thành phố": "the City People's Council",
    "Ghi một việc cần giải quyết ngay, và nơi yêu cầu.": "Record work to be done at once, and who asks for it.",
    "Nơi yêu cầu.": "Who asks for it.",
    "Việc phải làm; nhiệm vụ mật thì để trống.": "What is to be done; left empty for a secret task.",
    "Hạn, nếu nơi yêu cầu có nêu.": "By which day, if one was named.",
    "Đã ghi việc cần giải quyết ngay của {unit} theo yêu cầu của {body}, mã {id}.": (
        "Recorded urgent work of {unit} asked for by {body}, number {id}."
    ),
    "Ghi một việc cần giải quyết ngay đã xong.": "Record that urgent work is done.",
    "Đã ghi việc mã {id} giải quyết xong ngày {day:%d/%m/%Y}.": "Recorded that work {id} was done on {day:%d/%m/%Y}.",
    "In việc cần giải quyết ngay còn mở.": "Print the urgent work that is open.",
    "VIỆC CẦN GIẢI QUYẾT NGAY (ĐIỀU 6.1.d)": "URGENT WORK (ART. 6.1.d)",
    "{count} việc.": "{count} items.",
    "Nơi yêu cầu": "Asked for by",
    "Ngày yêu cầu": "Asked on",
    "Xong ngày": "Done on",
    "Không có việc cần giải quyết ngay.": "There is no urgent work.",
    "Hạn {due:%d/%m/%Y} ở trước ngày có yêu cầu {noted:%d/%m/%Y}. Kiểm tra lại hai ngày đã gõ.": (
        "The day {due:%d/%m/%Y} lies before the day it was asked for, {noted:%d/%m/%Y}. Check both days."
    ),
    "Việc mã {number} đã giải quyết xong ngày {day:%d/%m/%Y}.": "Work {number} was done on {day:%d/%m/%Y}.",
    "ngày có yêu cầu": "the day it was asked for",
    "Thiếu --content: ghi ngắn gọn nội dung; chỉ nhiệm vụ của văn bản mật mới để trống.": (
        "--content is missing: say briefly what it is; only a secret task leaves it empty."
    ),
}
