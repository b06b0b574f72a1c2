"""
What the Office chooses where the Quy chế leaves it open.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "Không có lựa chọn «{name}». Các lựa chọn: {names}.": "There is no setting “{name}”. The settings: {names}.",
    "«{value}» không dùng được cho {name}. Giá trị dùng được: {values}.": (
        "“{value}” does not fit {name}. It can be: {values}."
    ),
    "Sổ đang áp dụng {name} = {value}; không có gì để đổi.": "The ledger has {name} = {value} already.",
    "Thiếu --reason: ghi căn cứ của lựa chọn, ví dụ số văn bản hoặc ý kiến của lãnh đạo Văn phòng.": (
        "--reason is missing: write what the choice rests on, a document's number or the word of the Office's leaders."
    ),
    "Những chỗ Quy chế để ngỏ mà Văn phòng được chọn cách áp dụng: đang chọn gì, từ ngày nào, vì sao.": (
        "What the Quy chế leaves open and the Office may choose: what is chosen, since when and why."
    ),
    "Mốc tính thời gian không có kết quả (Điều 8.1.e)": "Start of the time without result (Art. 8.1.e)",
    "Tự xác nhận báo cáo do mình ghi (Điều 6.1.a)": "Confirming a report one entered oneself (Art. 6.1.a)",
    "từ thời hạn đang có hiệu lực": "from the deadline in force",
    "từ ngày giao nhiệm vụ cho đơn vị chủ trì": "from the day the lead unit was given the task",
    "Hạn «trước ngày X» khi hôm trước là ngày nghỉ (BLDS, Điều 148.5)": (
        "A deadline “before day X” where the day before is off (Civil Code, Art. 148.5)"
    ),
    "chuyển sang ngày làm việc tiếp theo": "moved to the next working day",
    "giữ ngày hôm trước, dù là ngày nghỉ": "the day before stays, although it is off",
    "không cho": "refused",
    "cho phép": "allowed",
    "In các lựa chọn: đang áp dụng gì, chọn được gì, ai chọn, vì sao.": (
        "Print the settings: what is in force, what can be chosen, who chose it and why."
    ),
    "Chọn cách áp dụng; các thời hạn còn mở được tính lại, việc đã kết thúc chỉ xét lại khi có lợi.": (
        "Choose; open deadlines are counted again, what has ended only in its unit's favour."
    ),
    "GIÁ TRỊ": "VALUE",
    "Tên lựa chọn.": "The setting.",
    "Giá trị.": "Its value.",
    "Căn cứ của lựa chọn.": "What the choice rests on.",
    "Đã chọn {name} = {value}: {says}. Tính lại {count} thời hạn còn mở; việc đã kết thúc chỉ xét lại khi có lợi.": (
        "Chose {name} = {value}: {says}. Deadlines counted again: {count}; what has ended only in its unit's favour."
    ),
    "Về việc": "About",
    "Đang áp dụng": "In force",
    "Nghĩa là": "Meaning",
    "Mặc định": "Default",
    "Chọn được": "Choices",
    "Chọn ngày": "Chosen on",
    "Người chọn": "Chosen by",
    "Chưa chọn thì áp dụng giá trị đầu tiên.": "Where nothing was chosen, the first value applies.",
    "{window} tính từ {start} («tracker setting list»).": "{window} count from {start} (“tracker setting list”).",
    # past the time of Art. 8.1.e
    "Nhiệm vụ {number} chưa quá {window} tính đến ngày {day:%d/%m/%Y} (mốc {due_on:%d/%m/%Y}): chưa thuộc diện "
    "kiểm tra, đề xuất xem xét (Điều 8.1.e).": (
        "Task {number} is not past {window} on {day:%d/%m/%Y} (they end on {due_on:%d/%m/%Y}): it is not to be "
        "inspected or proposed for review (Art. 8.1.e)."
    ),
    "Nhiệm vụ {number} không thuộc diện kiểm tra, đề xuất xem xét (Điều 8.1.e): đã có kết quả, đã có văn bản nêu lý "
    "do, hoặc đã được đề xuất. Xem «tracker explain {number}».": (
        "Task {number} is not to be inspected or proposed for review (Art. 8.1.e): it has a result, a written reason, "
        "or was proposed before. See “tracker explain {number}”."
    ),
    "--proposal là danh sách của Điều 8.1.e: không dùng cùng --all.": (
        "--proposal is the list of Art. 8.1.e: it does not go with --all."
    ),
    "Danh sách để đề xuất: đã đôn đốc, kiểm tra, nêu lý do, đề xuất hay chưa.": (
        "The list for a proposal: whether each was urged, inspected, explained, proposed."
    ),
    "Ghi việc kiểm tra, đề xuất xem xét trách nhiệm nhiệm vụ quá lâu không có kết quả (Điều 8.1.e).": (
        "Record the inspection of a task long without result, or the proposal to review responsibility (Art. 8.1.e)."
    ),
    "proposal: đề xuất UBND xem xét, kiểm điểm; inspection: Văn phòng đã kiểm tra.": (
        "proposal: a review by UBND is proposed; inspection: the Office has inspected it."
    ),
    "Đã ghi việc kiểm tra nhiệm vụ {number} ({document}); hạn của đơn vị vẫn chạy.": (
        "Recorded the inspection of task {number} ({document}); the unit's deadline runs on."
    ),
    "Đã ghi đề xuất xem xét trách nhiệm về nhiệm vụ {number} ({document}); hạn của đơn vị vẫn chạy.": (
        "Recorded the proposal to review responsibility for task {number} ({document}); the unit's deadline runs on."
    ),
    "Đã đề xuất": "Proposed",
    "đã đề xuất": "proposed",
    "{count} nhiệm vụ đã được kiểm tra hoặc đề xuất xem xét trách nhiệm.": (
        "Tasks inspected or proposed for a review of responsibility: {count}."
    ),
    "{count} nhiệm vụ đủ điều kiện và chưa được đề xuất.": "Tasks that meet both conditions, not proposed: {count}.",
    "Ghi văn bản đề xuất, hoặc việc đã kiểm tra: «tracker task propose-review SỐ».": (
        "Record the proposal, or the inspection: “tracker task propose-review NUMBER”."
    ),
    "ĐỀ XUẤT KIỂM TRA, XEM XÉT TRÁCH NHIỆM (ĐIỀU 8.1.e), NGÀY {day:%d/%m/%Y}": (
        "TO BE INSPECTED OR PROPOSED FOR REVIEW (ART. 8.1.e), {day:%d/%m/%Y}"
    ),
    "Có kết quả": "Result",
    "Kết luận": "Finding",
    "Ngày đề xuất": "Proposed on",
    "Đề xuất": "Proposal",
    "CÁCH ÁP DỤNG VĂN PHÒNG ĐÃ CHỌN": "WHAT THE OFFICE HAS CHOSEN",
}
