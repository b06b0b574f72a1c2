"""
The rules of the Quy chế, their windows and how they are read.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # rules
    "Các thời hạn trong Quy chế: ai làm, tính từ việc gì, bao lâu, theo điều nào.": (
        "The time limits of the regulation: who owes what, from which act, how long, under which article."
    ),
    "Không có quy tắc «{code}».{hint} Xem danh sách bằng «tracker rules list».": (
        "There is no rule “{code}”.{hint} See them with “tracker rules list”."
    ),
    " Có phải: {names}?": " Did you mean: {names}?",
    "In mọi quy tắc có thời hạn.": "Print every rule with a time limit.",
    "In mọi điều về một quy tắc: tính từ đâu, dừng khi nào, cách hiểu áp dụng.": (
        "Print everything about one rule: what starts and stops it, and how the text is read."
    ),
    "Mã quy tắc.": "The code of the rule.",
    "Quy định của ngày này (mặc định: hôm nay).": "The law of this day (default: today).",
    "QUY CHẾ BAN HÀNH KÈM THEO QUYẾT ĐỊNH {act}, HIỆU LỰC TỪ {day:%d/%m/%Y}": (
        "REGULATION ISSUED WITH DECISION {act}, IN FORCE SINCE {day:%d/%m/%Y}"
    ),
    "Báo cáo quý, 6 tháng, năm: Quy chế không quy định ngày, nên không bao giờ bị tính quá hạn.": (
        "Reports by quarter, half-year and year: the regulation names no day, so they are never overdue."
    ),
    "Cách tính: không tính ngày xảy ra việc; áp dụng tương tự Điều 145–148 Bộ luật Dân sự 2015.": (
        "Counting: the day of the act is not counted; Civil Code 2015, Art. 145–148, by analogy."
    ),
    "Xem đủ một quy tắc: «tracker rules show MÃ».": "See a rule whole: “tracker rules show CODE”.",
    "Trách nhiệm": "Owed by",
    "Thời hạn": "Time limit",
    "Tính chất": "Force",
    "Bắt đầu khi": "Started by",
    "Chỉ với văn bản của": "Only directives of",
    "Tính từ": "Counted from",
    "Hoàn thành khi": "Met by",
    "Không còn phải làm khi": "Owed no more after",
    "Và phải có": "And also",
    "Quy chế": "Regulation",
    "Văn phòng xác nhận": "Confirmed by the Office",
    "Cách hiểu": "Reading",
    "Áp dụng từ": "In force since",
    "Đến hết": "Until",
    "{acts} hoặc {last}": "{acts} or {last}",
    "Đã sửa đổi: {codes}. Bảng này là quy định của ngày {day:%d/%m/%Y}.": (
        "Amended: {codes}. This is the law of {day:%d/%m/%Y}."
    ),
    "CÁC LẦN SỬA ĐỔI": "VERSIONS",
    "Việc bắt đầu tính ngày nào thì theo quy định của ngày đó.": (
        "What counts from a day is under the law of that day."
    ),
    # windows
    "theo văn bản giao": "as the directive sets",
    "{count:02} ngày làm việc": "{count} working days",
    "trước {count:02} ngày làm việc": "{count} working days before",
    "{count:02} tháng": "{count} months",
    " hoặc ": " or ",
    "trong ngày": "on the day itself",
    "{weekday} hằng tuần": "every {weekday}",
    "ngày {day}/{month} hằng năm": "{day}/{month} each year",
    "{span} (Quy chế không quy định ngày)": "{span} (the regulation names no day)",
    "{span}, {within} sau khi kết thúc": "{span}, {within} after its end",
    "hằng quý": "each quarter",
    "6 tháng": "each half-year",
    "hằng năm": "each year",
    # what the rules say, and how they are read
    "Đơn vị chủ trì hoàn thành nhiệm vụ, báo cáo trong thời hạn văn bản giao.": (
        "The lead unit completes the task and reports within the time the directive sets."
    ),
    "Đúng hạn hay quá hạn tính theo ngày của báo cáo được xác nhận, không theo ngày xác nhận; trong khi Văn "
    "phòng giữ báo cáo, chờ chỉ đạo hoặc nhiệm vụ đã dừng, đã xác nhận thì hạn của đơn vị không chạy. Báo cáo "
    "của thành phố gửi lên trên đóng nhiệm vụ, không đánh giá đơn vị.": (
        "On time or late is judged by the day of the report that is confirmed, not by the day of the confirmation; "
        "while the Office holds a report, while a direction is awaited, while the task is stopped or confirmed, the "
        "unit's time does not run. The city's own report sent up closes the task and judges no unit."
    ),
    "Văn phòng cập nhật nhiệm vụ lên Hệ thống kể từ khi văn bản của UBND, lãnh đạo UBND thành phố được ban hành.": (
        "The Office enters the tasks on the System, counted from the issue of a document by the City People's "
        "Committee or its leaders."
    ),
    "Đã cập nhật khi nhiệm vụ đầu tiên của văn bản được nhập, hoặc ghi rõ văn bản không giao nhiệm vụ.": (
        "Met when the first task of the directive is entered, or when it is recorded that the directive gives none."
    ),
    "Đơn vị cập nhật báo cáo lên Hệ thống kể từ ngày ban hành văn bản báo cáo.": (
        "The unit files its report on the System, counted from the day the report was issued."
    ),
    "Chỉ tính với nhiệm vụ đã được cập nhật trên Hệ thống vào ngày ban hành báo cáo, và chỉ khi ngày cập nhật báo "
    "cáo được ghi rõ.": (
        "Applies only to tasks that stood on the System on the day the report was issued, and only where the day of "
        "filing is named."
    ),
    "Đơn vị chuyển lại Văn phòng nhiệm vụ chồng chéo, chưa phù hợp chức năng hoặc thời gian.": (
        "The unit refers back to the Office a task that overlaps another, or does not fit its functions or the time "
        "given."
    ),
    "Tính từ ngày đơn vị nhận được văn bản; không có ngày nhận thì không xét.": (
        "Counted from the day the unit received the directive; not judged where that day is not known."
    ),
    "Đơn vị chủ trì báo cáo việc phối hợp chậm, tờ trình quá hạn xử lý và công việc cần giải quyết ngay.": (
        "The lead unit reports slow cooperation, submissions past their time and matters to be settled at once."
    ),
    "Báo cáo không có nội dung vẫn được ghi nhận; không báo cáo thì nêu tên, không coi là vi phạm.": (
        "A report with nothing to say still counts; a unit that does not report is named, which is no breach."
    ),
    "Nhiệm vụ quá {window} không có kết quả, không có văn bản báo cáo lý do chậm trễ: Văn phòng kiểm tra, đề xuất "
    "xem xét trách nhiệm.": (
        "A task more than {window} past its time, with no result and no written reason for the delay: the Office "
        "inspects it and proposes that responsibility be examined."
    ),
    "Tính từ thời hạn đang có hiệu lực, hoặc từ ngày giao nhiệm vụ nếu Văn phòng chọn như vậy (không trước khi hết "
    "thời hạn); nhiệm vụ không thời hạn tính từ ngày ban hành văn bản giao; không tính từ ngày nào trước "
    "khi Quy chế có hiệu lực. Thời gian Văn phòng giữ báo cáo và thời gian chờ chỉ đạo không tính vào {window}.": (
        "Counted from the deadline in force, or from the assignment where the Office chose so (never over before the "
        "deadline is); a task without deadline is counted from the day its directive was issued; from no day before "
        "the regulation was in force. The time for which the Office held a report and the time spent waiting for a "
        "direction do not count towards the {window}."
    ),
    "Đơn vị tiến hành kiểm tra báo cáo kết quả về UBND thành phố, đồng thời gửi Văn phòng.": (
        "The inspecting unit reports the result to the City People's Committee, with a copy to the Office."
    ),
    "Văn phòng báo cáo Chủ tịch kết quả kiểm tra, đồng thời thông báo đến đơn vị được kiểm tra.": (
        "The Office reports the result of an inspection to the Chairman and notifies the unit inspected."
    ),
    (
        "Văn phòng có văn bản đôn đốc sở, ngành, cơ quan, đồng thời gửi nơi phản hồi biết, hoặc báo cáo xin ý kiến "
        "chỉ đạo."
    ): "The Office urges departments and agencies, and tells the sender; or it asks for a direction.",
    (
        "Báo cáo xin ý kiến chỉ đạo tự nó là xong, vào ngày của nó: điều gửi nơi phản hồi sau đó là văn bản thông "
        "báo ý kiến của UBND, không có ngày. Phản hồi về xã, phường, đặc khu (19.3) được ghi, không có hạn."
    ): (
        "A report asking for a direction meets it alone, on its own day: what the sender is told later is the word of "
        "the People's Committee, which has no day. Feedback about a commune (19.3) is kept, and has no day."
    ),
    "Báo cáo một lần cho mỗi kỳ kết thúc: quý I và quý III; quý II nằm trong 6 tháng, quý IV trong năm.": (
        "One report for each end: Q1 and Q3; that of six months takes in Q2, that of the year Q4."
    ),
    "Báo cáo 6 tháng đầu năm gồm cả quý II; 6 tháng cuối năm nằm trong báo cáo năm.": (
        "That of the first six months takes in Q2; that of the year takes in the second half."
    ),
    "Báo cáo năm gồm cả quý IV và 6 tháng cuối năm.": "That of the year takes in Q4 and the second half.",
    "Đơn vị rà soát, cập nhật toàn bộ kết quả trước Phiên họp thường kỳ.": (
        "The unit reviews and enters all its results before the regular meeting."
    ),
    "Văn phòng báo cáo tình hình, kết quả thực hiện nhiệm vụ tại Phiên họp thường kỳ.": (
        "The Office reports at the regular meeting how the tasks stand and what came of them."
    ),
    "Báo cáo quý của Văn phòng, sở, ban, ngành và UBND xã, phường, đặc khu.": (
        "Quarterly report of the Office, departments and boards, and People's Committees of communes, wards and "
        "special zones."
    ),
    "Báo cáo 6 tháng của Văn phòng, sở, ban, ngành và UBND xã, phường, đặc khu.": (
        "Half-yearly report of the Office, departments and boards, and People's Committees of communes, wards and "
        "special zones."
    ),
    "Báo cáo năm của Văn phòng, sở, ban, ngành và UBND xã, phường, đặc khu.": (
        "Yearly report of the Office, departments and boards, and People's Committees of communes, wards and "
        "special zones."
    ),
    "Văn phòng báo cáo UBND thành phố kết quả triển khai thực hiện Quy chế.": (
        "The Office reports to the City People's Committee how the regulation was carried out."
    ),
    "Ngày ấy là ngày nghỉ thì chỉ quá hạn sau ngày làm việc tiếp theo.": (
        "Where that is a day off, it is late only after the next working day."
    ),
}
