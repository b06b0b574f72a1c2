"""
Periodic reports, requests for one, the yearly report on the Quy chế.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "Quý {quarter}/{year}": "Quarter {quarter}/{year}",
    "6 tháng đầu năm {year}": "First half of {year}",
    "6 tháng cuối năm {year}": "Second half of {year}",
    "Năm {year}": "Year {year}",
    "Tháng {month}": "Month {month}",
    # report
    "Báo cáo định kỳ, báo cáo theo yêu cầu (Điều 18–21, 23.1).": "Periodic and requested reports (Art. 18–21, 23.1).",
    "ĐỊA-CHỈ": "ADDRESS",
    "Kỳ: 2026-Q3, 2026-H1, 2026, hoặc yêu cầu: YC-2026-1.": "Period: 2026-Q3, 2026-H1, 2026; or a request: YC-2026-1.",
    "Kỳ: 2026-Q3, 2026-H1, 2026 hoặc 2026-10.": "Period: 2026-Q3, 2026-H1, 2026 or 2026-10.",
    "Đơn vị nộp.": "Unit that files.",
    "Địa chỉ trên Cổng thông tin.": "Address on the portal.",
    "Lập số liệu của một kỳ; đã nộp báo cáo thì in lại số đã chốt.": (
        "Print the figures of a period; once the report is filed, the frozen ones."
    ),
    "Bản công khai: không danh sách nhiệm vụ, không đơn vị chưa nộp.": (
        "Public edition: no list of tasks, no units that filed nothing."
    ),
    "Ghi báo cáo định kỳ của một đơn vị; của Văn phòng thì chốt số liệu (Điều 18.2, 19.1, 20.1).": (
        "File a unit's periodic report; the Office's freezes its figures (Art. 18.2, 19.1, 20.1)."
    ),
    "Kỳ hoặc yêu cầu; một văn bản cho hai kỳ thì ghi hai lần.": (
        "Period or request; give it twice for a document that serves two."
    ),
    "Ngày đăng tải (chỉ Văn phòng, Điều 18.2).": "Day of publication (the Office alone, Art. 18.2).",
    "Ngày gửi sở, ngành (chỉ cấp xã, Điều 20.1).": "Day sent to departments (communes alone, Art. 20.1).",
    "Ghi ngày và địa chỉ đăng tải báo cáo của Văn phòng (Điều 18.2).": (
        "Record when and where the Office's report was published (Art. 18.2)."
    ),
    "Ghi UBND cấp xã đã gửi báo cáo cho sở, ngành liên quan (Điều 20.1).": (
        "Record that a commune sent its report to the departments concerned (Art. 20.1)."
    ),
    "Ghi yêu cầu báo cáo của Văn phòng, có hạn: cho một kỳ hoặc đột xuất (Điều 18.4).": (
        "Record that the Office asks for a report by a day: for a period or ad hoc (Art. 18.4)."
    ),
    "Báo cáo về việc gì.": "What the report is about.",
    "Đơn vị, nhóm như '@xa'; cách nhau bằng «;».": "Units, or groups such as '@xa', separated by «;».",
    "Hạn báo cáo Văn phòng nêu.": "Last day the Office named.",
    "Đặt hạn cho kỳ này, thay vì đột xuất.": "Set the day for this period, instead of ad hoc.",
    "Ghi báo cáo năm của Văn phòng về kết quả thực hiện Quy chế (Điều 23.1).": (
        "Record the Office's yearly report on how the Quy chế is carried out (Art. 23.1)."
    ),
    "Năm báo cáo.": "Year of the report.",
    "Ghi báo cáo Chính phủ, Thủ tướng về nhiệm vụ được giao (Điều 21.3).": (
        "Record a report to the Government or Prime Minister on the tasks they gave (Art. 21.3)."
    ),
    "In các kỳ; với --period hay --unit: từng đơn vị đã nộp, đã gửi, đã đăng tải.": (
        "List the periods; with --period or --unit: what each unit filed, sent and published."
    ),
    "Dời hạn của một yêu cầu báo cáo (Điều 18.4).": "Move the day of a request for a report (Art. 18.4).",
    "Rút yêu cầu báo cáo: đơn vị chưa nộp thôi phải nộp (Điều 18.4).": (
        "Withdraw a request: units that have not filed owe nothing any more (Art. 18.4)."
    ),
    "Sửa điều gõ nhầm của một yêu cầu báo cáo (Điều 18.4).": "Correct what was mistyped of a request (Art. 18.4).",
    "Yêu cầu, ví dụ YC-2026-1, hoặc kỳ đã đặt hạn.": "A request, such as YC-2026-1, or a period with a day set.",
    "Chỉ những đơn vị này; cách nhau bằng «;» (mặc định: tất cả).": (
        "These units only, separated by «;» (default: all)."
    ),
    "Lý do, khi không có văn bản.": "The reason, where there is no document.",
    "Hạn mới Văn phòng nêu.": "The new day set by the Office.",
    "Vì sao sửa.": "Why it is corrected.",
    "Thiếu --value: gõ giá trị đúng.": "--value is missing: type what is right.",
    "Đã dời hạn yêu cầu {code} ({title}) sang ngày {due:%d/%m/%Y}.": (
        "The day of request {code} ({title}) was moved to {due:%d/%m/%Y}."
    ),
    "Đã rút yêu cầu {code} ({title}): {count} đơn vị thôi phải nộp.": (
        "Request {code} ({title}) withdrawn: {count} units owe nothing any more."
    ),
    "Đã sửa {field} của yêu cầu {code} ({title}).": "Corrected the {field} of request {code} ({title}).",
    "Yêu cầu {code} đang có hạn {due:%d/%m/%Y}. Gõ ngày khác ngày đó.": (
        "Request {code} is due on {due:%d/%m/%Y}. Type another day."
    ),
    "Thiếu căn cứ: ghi văn bản bằng --document và --issued, hoặc lý do bằng --reason.": (
        "No ground: name the document with --document and --issued, or the reason with --reason."
    ),
    "Yêu cầu {code} đang ghi đúng như vậy; không có gì để sửa.": "Request {code} says so already; nothing to correct.",
    "Không có yêu cầu báo cáo nào đang có hiệu lực cho {title}. Ghi yêu cầu bằng «tracker report request», xem "
    "danh sách bằng «tracker report list».": (
        "No request for a report is in force for {title}. Record one with «tracker report request», see them with "
        "«tracker report list»."
    ),
    "Mọi đơn vị được yêu cầu ({code}) đã nộp báo cáo: không còn gì để rút.": (
        "Every unit that was asked ({code}) has filed: there is nothing to withdraw."
    ),
    "{unit} đã nộp báo cáo {title} ({document}): không bỏ khỏi yêu cầu được.": (
        "{unit} has filed {title} ({document}): it cannot be taken out of the request."
    ),
    "ngày yêu cầu": "the day of the request",
    "tên báo cáo": "title",
    "đơn vị được yêu cầu": "units asked",
    "số, ký hiệu văn bản": "number of the document",
    "{count} đơn vị": "{count} units",
    "đã rút yêu cầu": "request withdrawn",
    "Ngày cuối": "Last day",
    "Chỉ một kỳ hay một yêu cầu.": "One period or request only.",
    "Chỉ đơn vị chưa nộp.": "Only units that filed nothing.",
    # what is said
    "Đã ghi báo cáo {document} của {unit}: {period}.": "Filed report {document} of {unit}: {period}.",
    "Đã ghi báo cáo kỳ {period} được đăng tải ngày {day:%d/%m/%Y}.": (
        "Recorded that the report for {period} was published on {day:%d/%m/%Y}."
    ),
    "Đã ghi {unit} gửi báo cáo kỳ {period} cho sở, ngành.": (
        "Recorded that {unit} sent its report for {period} to the departments."
    ),
    "Đã ghi yêu cầu {code} ({title}): {count} đơn vị báo cáo.": (
        "Recorded request {code} ({title}): {count} units report."
    ),
    "Đã ghi báo cáo {document} về kết quả thực hiện Quy chế năm {year}.": (
        "Recorded report {document} on how the Quy chế was carried out in {year}."
    ),
    "Đã ghi báo cáo {document} gửi Chính phủ, Thủ tướng Chính phủ, kỳ {period}.": (
        "Recorded report {document} to the Government or Prime Minister, period {period}."
    ),
    # refusals
    "Không hiểu kỳ báo cáo «{text}». Gõ 2026-Q3 (quý), 2026-H1 (6 tháng), 2026 (năm) hoặc 2026-10 (tháng).": (
        "«{text}» is no reporting period. Type 2026-Q3 (quarter), 2026-H1 (half-year), 2026 (year) or 2026-10 (month)."
    ),
    "Đăng tải công khai phải có cả --published (ngày) và --url (địa chỉ trên Cổng thông tin).": (
        "A publication needs both --published (day) and --url (address on the portal)."
    ),
    "--unit chỉ nhận một đơn vị: mỗi đơn vị nộp văn bản của mình.": (
        "--unit takes one unit: each unit files a document of its own."
    ),
    "Thiếu --title: ghi ngắn gọn báo cáo về việc gì.": "--title is missing: say in short what the report is about.",
    "Sổ chưa có đơn vị loại «office» (Văn phòng). Thêm bằng «tracker unit add VP --kind office …».": (
        "The ledger has no unit of kind «office». Add it with «tracker unit add VP --kind office …»."
    ),
    "Kỳ {code} chưa có trong sổ: kỳ đó chưa kết thúc, hoặc đã kết thúc trước khi mở sổ này.": (
        "Period {code} is not in the ledger: it has not ended, or ended before this ledger was begun."
    ),
    "Không có yêu cầu báo cáo «{code}» trong sổ. Xem danh sách bằng «tracker report list».": (
        "The ledger has no request «{code}». See the list with «tracker report list»."
    ),
    "Kỳ {title} bắt đầu ngày {first:%d/%m/%Y}: chưa có gì để báo cáo.": (
        "Period {title} begins on {first:%d/%m/%Y}: there is nothing to report yet."
    ),
    "Kỳ {title} kết thúc trước ngày Quy chế có hiệu lực ({since:%d/%m/%Y}).": (
        "Period {title} ended before the Quy chế was in force ({since:%d/%m/%Y})."
    ),
    "Quy chế không đòi báo cáo tháng. Nếu Văn phòng yêu cầu (Điều 18.4), ghi yêu cầu trước: "
    "«tracker report request --period {code} …».": (
        "The Quy chế asks for no monthly report. If the Office does (Art. 18.4), record its request first: "
        "«tracker report request --period {code} …»."
    ),
    "Kỳ {title} không có báo cáo riêng: nằm trong báo cáo {longer}. Ghi cho kỳ đó bằng «--period {code}». Nếu Văn "
    "phòng yêu cầu riêng (Điều 18.4), ghi yêu cầu trước: «tracker report request --period {own} …».": (
        "Period {title} has no report of its own: that on {longer} takes it in. File for that one with «--period "
        "{code}». If the Office asks for one of its own (Art. 18.4), record its request first: «tracker report request "
        "--period {own} …»."
    ),
    "{unit} đã nộp báo cáo kỳ {title}: {document}, ngày {on:%d/%m/%Y}.": (
        "{unit} has filed for {title}: {document}, on {on:%d/%m/%Y}."
    ),
    "{unit} không có trong yêu cầu báo cáo {code}.": "{unit} was not asked by request {code}.",
    "{unit} chưa nộp báo cáo kỳ {title}. Ghi báo cáo trước bằng «tracker report file».": (
        "{unit} has not filed for {title}. Record its report first with «tracker report file»."
    ),
    "Chỉ báo cáo của Văn phòng được đăng tải công khai (Điều 18.2): bỏ --published và --url.": (
        "Only the Office's report is published (Art. 18.2): leave out --published and --url."
    ),
    "Chỉ UBND xã, phường, đặc khu gửi thêm báo cáo cho sở, ngành (Điều 20.1): bỏ --copied.": (
        "Only communes send their report to departments as well (Art. 20.1): leave out --copied."
    ),
    "«{url}» không phải địa chỉ trên Cổng thông tin. Gõ đầy đủ, ví dụ https://haiphong.gov.vn/…": (
        "«{url}» is no address on the portal. Type it in full, such as https://haiphong.gov.vn/…"
    ),
    "Hạn báo cáo {due:%d/%m/%Y} ở trước ngày yêu cầu ({asked:%d/%m/%Y}).": (
        "The day {due:%d/%m/%Y} lies before the request ({asked:%d/%m/%Y})."
    ),
    "Đã có yêu cầu báo cáo kỳ {title} đối với {unit}, hạn {due:%d/%m/%Y}.": (
        "{unit} was asked for {title} before, by {due:%d/%m/%Y}."
    ),
    "Không có báo cáo kết quả thực hiện Quy chế cho năm {year}: từ năm 2025 đến năm nay ({now}).": (
        "No report on the Quy chế is owed for {year}: from 2025 to this year ({now})."
    ),
    "Báo cáo kết quả thực hiện Quy chế năm {year} đã ghi ngày {on:%d/%m/%Y}.": (
        "The report on the Quy chế for {year} was filed on {on:%d/%m/%Y}."
    ),
    "ngày ban hành yêu cầu": "the day the request was issued",
    "ngày đầu kỳ báo cáo": "the first day of the period",
    "ngày nộp báo cáo": "the day the report was filed",
    # pages
    "NHIỆM VỤ GIAO TRONG KỲ, THEO CẤP GIAO": "TASKS GIVEN IN THE PERIOD, BY LEVEL",
    "NHIỆM VỤ GIAO TRONG KỲ, THEO ĐƠN VỊ": "TASKS GIVEN IN THE PERIOD, BY UNIT",
    "MỌI NHIỆM VỤ GIAO ĐẾN HẾT KỲ, THEO CẤP GIAO": "ALL TASKS GIVEN UNTIL ITS END, BY LEVEL",
    "SỐ LIỆU THỰC HIỆN NHIỆM VỤ, {title}": "FIGURES, {title}",
    "Số liệu đã chốt đến ngày {day:%d/%m/%Y}, khi Văn phòng nộp báo cáo.": (
        "Figures frozen as of {day:%d/%m/%Y}, when the Office filed its report."
    ),
    "Số liệu đến ngày {day:%d/%m/%Y}, chưa chốt.": "Figures as of {day:%d/%m/%Y}, not frozen.",
    "Kỳ chưa kết thúc ({last:%d/%m/%Y}).": "The period has not ended ({last:%d/%m/%Y}).",
    "Hết kỳ": "Ends",
    "Đã nộp": "Filed",
    "Đăng tải": "Published",
    "Địa chỉ": "Address",
    "Gửi lên": "Sent up",
    "Gửi sở": "Copied",
    "Quy chế không quy định ngày nộp báo cáo định kỳ: chưa nộp không phải là quá hạn.": (
        "The Quy chế names no day for periodic reports: silence is no lateness."
    ),
    "BÁO CÁO ĐỊNH KỲ VÀ THEO YÊU CẦU": "PERIODIC AND REQUESTED REPORTS",
    "Chưa có kỳ báo cáo nào.": "There are no periods yet.",
    "{total} đơn vị và kỳ; {silent} chưa nộp.": "{total} units and periods; {silent} filed nothing.",
    "BÁO CÁO CỦA TỪNG ĐƠN VỊ": "REPORTS UNIT BY UNIT",
    "Không có đơn vị nào phải nộp.": "No unit owes a report.",
    "đã nộp, quá hạn": "filed late",
    "đã nộp báo cáo": "filed",
    "chưa nộp, quá hạn": "not filed, overdue",
    "chưa nộp": "not filed",
}
