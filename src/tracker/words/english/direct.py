"""
Directions: later and shorter terms, typed late, against a report, from a desk that directs nothing.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "rút ngắn thời hạn": "shortened",
    "Ngày đơn vị nhận văn bản chỉ đạo; không có thì tính là hôm nay, ngày ghi vào sổ.": (
        "Day on which the unit received the direction; without it, today, the day of entry."
    ),
    "Rút ngắn thời hạn theo văn bản chỉ đạo (Điều 6.1.c).": "Shorten a term by direction (Art. 6.1.c).",
    "Rút ngắn thời hạn nhiều nhiệm vụ theo một văn bản chỉ đạo (Điều 6.1.c).": (
        "Shorten the terms of many tasks by one direction (Art. 6.1.c)."
    ),
    "Đã rút ngắn thời hạn nhiệm vụ {number} theo {direction}.": "Shortened the term of task {number} by {direction}.",
    (
        "Nhiệm vụ {number} đang có hạn {due:%d/%m/%Y}: hạn mới {new:%d/%m/%Y} sớm hơn, không phải gia hạn. Nếu văn bản "
        "chỉ đạo rút ngắn thời hạn, dùng «tracker task shorten {number} --due … --direction … --issued …»."
    ): (
        "Task {number} is due on {due:%d/%m/%Y}: {new:%d/%m/%Y} is sooner, and no extension. If the direction shortens "
        "the term, use “tracker task shorten {number} --due … --direction … --issued …”."
    ),
    (
        "Nhiệm vụ {number} đang có đúng hạn {due:%d/%m/%Y}: không có gì để đổi. Kiểm tra lại --due; hạn muộn hơn dùng "
        "«tracker task extend», sớm hơn dùng «tracker task shorten»."
    ): (
        "Task {number} is due on that very day, {due:%d/%m/%Y}: nothing changes. Check --due; a later day takes "
        "“tracker task extend”, a sooner one “tracker task shorten”."
    ),
    (
        "Nhiệm vụ {number} đang có hạn {due:%d/%m/%Y}: hạn mới {new:%d/%m/%Y} không sớm hơn, không phải rút ngắn. "
        "Nếu văn bản chỉ đạo gia hạn, dùng «tracker task extend {number} --due … --direction … --issued …»."
    ): (
        "Task {number} is due on {due:%d/%m/%Y}: {new:%d/%m/%Y} is no sooner, and shortens nothing. If the direction "
        "extends the term, use “tracker task extend {number} --due … --direction … --issued …”."
    ),
    (
        "Nhiệm vụ {number} đang có hạn {due:%d/%m/%Y}: rút ngắn chỉ ràng buộc từ ngày làm việc sau ngày đơn vị nhận "
        "văn bản ({first:%d/%m/%Y}), nên không còn gì để rút. Nếu đơn vị đã nhận sớm hơn, ghi --received NGÀY."
    ): (
        "Task {number} is due on {due:%d/%m/%Y}: a shorter term binds only from the working day after the unit "
        "received it ({first:%d/%m/%Y}), so nothing is left to shorten. If the unit received it before, give "
        "--received DAY."
    ),
    (
        "Nhiệm vụ {number} chưa có thời hạn nên không có gì để rút ngắn. Đặt thời hạn theo chỉ đạo bằng "
        "«tracker task extend {number} --due … --direction … --issued …»."
    ): (
        "Task {number} has no deadline, so there is nothing to shorten. Set one by direction with "
        "“tracker task extend {number} --due … --direction … --issued …”."
    ),
    (
        "Báo cáo {report} ngày {on:%d/%m/%Y} mang ký hiệu của đơn vị cũ, mà văn bản chuyển đơn vị có từ ngày "
        "{day:%d/%m/%Y}. Nếu báo cáo ấy không phải của đơn vị mới, gõ «tracker task {undo} {number} --reason …» trước, "
        "rồi chuyển."
    ): (
        "Report {report} of {on:%d/%m/%Y} bears the symbol of the old lead, and the change of lead is of "
        "{day:%d/%m/%Y}. If the report is not the new lead's, type “tracker task {undo} {number} --reason …” first, "
        "then move the task."
    ),
    (
        "«{number}» không mang ký hiệu của UBND, lãnh đạo UBND thành phố, hay Văn phòng truyền đạt: chỉ các văn bản ấy "
        "mới là chỉ đạo (Điều 6.1.c). Vẫn được ghi nhận, kiểm tra lại số."
    ): (
        "“{number}” does not bear a symbol of UBND, of its leaders, or of the Office conveying them: only such papers "
        "direct (Art. 6.1.c). It is kept; check the number."
    ),
}
