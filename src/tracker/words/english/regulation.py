"""
English of the regulation's rules and of the acts recorded beside tasks.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "Báo cáo lên trên": "Sending up",
    "Báo cáo tuần": "Weekly report",
    "Báo cáo kiểm tra": "Inspection report",
    "Trả lời phản hồi": "Answering feedback",
    "Cập nhật trước phiên họp": "Update before meeting",
    "Báo cáo phiên họp": "Meeting report",
    "Báo cáo quý": "Quarterly report",
    "Báo cáo 6 tháng": "Half-year report",
    "Báo cáo năm": "Yearly report",
    "Đăng tải công khai": "Publication",
    "Gửi báo cáo cho sở": "Copy to departments",
    "Báo cáo theo yêu cầu": "Requested report",
    "Báo cáo thực hiện Quy chế": "Regulation report",
    "Cấp xã": "Communes",
    "dời ngày": "moved to another day",
    "UBND các xã, phường, đặc khu": "People's Committees of communes, wards and special zones",
    "ngày giao nhiệm vụ": "the day of assignment",
    "ngày nêu trong việc đó": "the day named by the act",
    "theo Văn phòng yêu cầu": "as the Office requests",
    "theo sở, ngành yêu cầu (Quy chế không quy định ngày)": "as a department requests (the Quy chế names no day)",
    "không định ngày (Quy chế không quy định ngày)": "no day (the regulation names none)",
    ("Kết quả nhiệm vụ Chính phủ, Thủ tướng giao được báo cáo lên và cập nhật vào Hệ thống theo dõi của Chính phủ."): (
        "The result of a task of the Government or the Prime Minister is reported upwards and entered in "
        "the Government's system."
    ),
    "Điều 6.2.b không quy định ngày: việc còn nợ được nêu tên, không bao giờ tính quá hạn.": (
        "Art. 6.2.b names no day: what is owed is listed, and is never overdue."
    ),
    (
        "Đơn vị báo đã rà soát, hoặc có cập nhật sau Phiên họp trước. Từ ngày biết Phiên họp (hoặc từ nhiệm vụ đầu "
        "tiên) đến hạn phải có trọn một ngày làm việc, không thì không đòi; không còn việc phải làm thì thôi đòi."
    ): (
        "The unit declares its review, or has made an update since the last meeting. Where no whole working day lies "
        "between the announcement (or its first task) and the last day, it owes nothing; nor with nothing left to do."
    ),
    "Văn phòng đăng tải công khai báo cáo định kỳ trên Cổng thông tin điện tử thành phố.": (
        "The Office publishes the periodic report on the city's portal."
    ),
    "UBND xã, phường, đặc khu gửi báo cáo định kỳ đến các sở, ngành liên quan, ngoài Văn phòng.": (
        "Communes, wards and special zones send the periodic report to the departments concerned, besides the Office."
    ),
    "Đơn vị báo cáo định kỳ hoặc đột xuất theo yêu cầu của Văn phòng.": (
        "Units report periodically or ad hoc as the Office requests."
    ),
    (
        "Ngày do Văn phòng nêu trong yêu cầu; gặp ngày nghỉ thì chuyển sang ngày làm việc tiếp theo. Yêu cầu ghi "
        "vào sổ muộn, hoặc dời sớm lên, thì ràng buộc sớm nhất từ ngày làm việc đầu tiên sau ngày ghi."
    ): (
        "The day that the Office names in its request; a day off moves it to the next working day. A request recorded "
        "late, or moved nearer, binds from the first working day after it was recorded at the earliest."
    ),
    "chọn cách áp dụng": "choosing how the regulation is applied",
    "lấy lại lệnh đã ghi": "taking back a command",
    "đổi tên đơn vị": "renaming a unit",
    "sáp nhập đơn vị": "merging a unit into another",
    "cử cán bộ đầu mối": "naming a focal officer",
    "thôi cử cán bộ đầu mối": "a focal officer leaving",
    "ban hành kế hoạch hoặc quy chế nội bộ": "issuing a plan or an internal regulation",
    "sửa sai sót của văn bản giao": "correcting a directive",
    "giữ nguyên nhiệm vụ theo chỉ đạo": "keeping the task as it is by direction",
    "báo cáo kết quả lên Chính phủ, Thủ tướng": "sending the result up to the Government or the Prime Minister",
    "kiểm tra hoặc đề xuất xem xét trách nhiệm": "inspecting, or proposing a review of responsibility",
    "trao đổi phối hợp": "coordination between lead and supporting unit",
    "ghi nhận đơn vị phối hợp chậm": "noting a slow supporting unit",
    "đơn vị phối hợp đã có ý kiến": "the supporting unit giving its opinion",
    "gửi tờ trình lên UBND": "sending a submission to the People's Committee",
    "tờ trình được giải quyết": "the submission being decided",
    "ghi việc cần giải quyết ngay": "noting work to be done at once",
    "giải quyết xong việc cần làm ngay": "settling work to be done at once",
    "phát hiện số liệu sai lệch": "finding a difference in figures",
    "thống nhất số liệu": "settling a difference in figures",
    "gửi đôn đốc": "sending an urging",
    "trả lời đôn đốc": "answering an urging",
    "nêu khó khăn, ý kiến khác nhau": "raising a difficulty or dispute",
    "xin ý kiến chỉ đạo": "asking for a direction",
    "giải quyết khó khăn, ý kiến khác nhau": "settling a difficulty or dispute",
    "đưa vào kế hoạch kiểm tra": "planning an inspection",
    "quyết định kiểm tra": "deciding an inspection",
    "Chủ tịch chỉ đạo kiểm tra nhiệm vụ cụ thể": "the Chairman ordering an inspection of one task",
    "mời tham gia Đoàn kiểm tra": "inviting somebody to the inspection team",
    "yêu cầu cung cấp hồ sơ, báo cáo": "requesting files or a report",
    "cung cấp hồ sơ, báo cáo": "handing over files or a report",
    "kết luận kiểm tra": "making a finding",
    "lưu tài liệu vào hồ sơ kiểm tra": "filing a document in the inspection dossier",
    "dời Phiên họp thường kỳ": "moving the regular meeting",
    "hủy Phiên họp thường kỳ": "cancelling the regular meeting",
    "nhắc đơn vị cập nhật trước Phiên họp": "calling on units to update before the meeting",
    "gửi báo cáo định kỳ cho sở, ngành": "copying the periodic report to departments",
    "đăng tải báo cáo trên Cổng thông tin": "publishing the report on the portal",
    "yêu cầu báo cáo": "requesting a report",
    "dời hạn yêu cầu báo cáo": "moving the day of a request for a report",
    "rút yêu cầu báo cáo": "withdrawing a request for a report",
    "sửa sai sót của yêu cầu báo cáo": "correcting a request for a report",
    "báo cáo kết quả thực hiện Quy chế": "reporting how the regulation was carried out",
    "báo cáo Chính phủ, Thủ tướng về nhiệm vụ được giao": "reporting to the Government on its tasks",
    "chuyển việc còn nợ sang đơn vị kế thừa": "passing on what is owed to the successor",
    "gộp nhiệm vụ cùng nội dung khi sáp nhập": "joining tasks of one item at a merger",
    "Văn bản {number} là văn bản mật: không ghi lý do theo dõi (Điều 5.2). Bỏ --routine-reason.": (
        "Document {number} is secret: no reason for following it is kept (Art. 5.2). Leave out --routine-reason."
    ),
    "Không có {what} số {number}.": "There is no {what} number {number}.",
    (
        "Chưa nâng cấp sổ {path}: bảng {table} trỏ tới dòng không còn trong bảng {parent}. "
        "Sổ vẫn như cũ; khôi phục từ bản sao lưu và đối chiếu."
    ): (
        "The ledger {path} was not upgraded: table {table} points at a row that is gone from table {parent}. "
        "The ledger is as it was; restore a backup and compare."
    ),
    "việc cần giải quyết ngay": "urgent work",
    "lần phối hợp chậm": "case of slow coordination",
    "tuần": "week",
    "sai lệch số liệu": "difference",
    "lần đôn đốc": "urging",
    "khó khăn, vướng mắc": "difficulty",
    "cuộc kiểm tra": "inspection",
    "yêu cầu cung cấp hồ sơ": "request for material",
    "tài liệu của hồ sơ kiểm tra": "document of a dossier",
    "phản hồi": "feedback",
    "lần sáp nhập đơn vị": "merger",
    "cán bộ đầu mối": "focal officer",
    "văn bản triển khai Quy chế": "commitment",
    "Phiên họp": "meeting",
    "kỳ báo cáo": "reporting period",
}
