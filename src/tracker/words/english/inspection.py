"""Inspections (Art. 11–17)."""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # groups and options
    "Kiểm tra: kế hoạch, quyết định, kết luận, báo cáo, hồ sơ (Điều 11–17).": (
        "Inspections: plan, decision, findings, report, dossier (Art. 11–17)."
    ),
    "Ghi cuộc kiểm tra theo kế hoạch đã duyệt, hoặc căn cứ kiểm tra đột xuất (Điều 13).": (
        "Record an inspection of an approved plan, or what an ad hoc one rests on (Art. 13)."
    ),
    "Ghi quyết định kiểm tra, thành lập Đoàn, với năm nội dung (Điều 14.2).": (
        "Record a decision to inspect, with its team and its five contents (Art. 14.2)."
    ),
    "Ghi chỉ đạo của Chủ tịch kiểm tra một nhiệm vụ; không cần quyết định (Điều 14.1).": (
        "Record the Chairman's word to inspect one task; no decision is needed (Art. 14.1)."
    ),
    "Ghi người được mời tham gia Đoàn kiểm tra (Điều 15.2).": "Record who is invited to join the team (Art. 15.2).",
    "Ghi yêu cầu cung cấp hồ sơ, tài liệu, báo cáo (Điều 15.3).": (
        "Record a request for files, documents or reports (Art. 15.3)."
    ),
    "Ghi ngày yêu cầu được đáp ứng (Điều 15.3).": "Record the day a request was answered (Art. 15.3).",
    "Ghi ngày kết thúc kiểm tra: từ đó tính hạn báo cáo (Điều 16).": (
        "Record the end of an inspection: the time to report runs from it (Art. 16)."
    ),
    "Ghi kết luận về một nhiệm vụ hoặc đơn vị, kiến nghị (Điều 16.3).": (
        "Record what was found of a task or a unit, and what is recommended (Art. 16.3)."
    ),
    "Ghi báo cáo kết quả kiểm tra (Điều 16.1, 16.2).": "Record the report on an inspection (Art. 16.1, 16.2).",
    "Ghi ngày đơn vị gửi báo cáo kiểm tra cho Văn phòng (Điều 16.1).": (
        "Record the day a unit copied its report to the Office (Art. 16.1)."
    ),
    "Ghi ngày thông báo kết quả cho đơn vị được kiểm tra (Điều 16.2).": (
        "Record the day the inspected unit was notified (Art. 16.2)."
    ),
    "In các cuộc kiểm tra, hạn báo cáo và hai ngày của Điều 16.": (
        "Print the inspections, when their reports are due, and the two days of Art. 16."
    ),
    "In mọi điều đã ghi về một cuộc kiểm tra.": "Print all that was recorded of one inspection.",
    "In tám mục của hồ sơ kiểm tra, mục nào còn thiếu; hoặc ghi thêm tài liệu (Điều 17).": (
        "Print the eight parts of a dossier and what is missing; or put a document into it (Art. 17)."
    ),
    "Số cuộc kiểm tra.": "Number of the inspection.",
    "Số cuộc kiểm tra; bỏ trống cho cuộc đột xuất chưa ghi.": (
        "Number of the inspection; left out for an ad hoc one not recorded yet."
    ),
    "Đơn vị được kiểm tra; nhiều đơn vị cách nhau bằng «;».": "The inspected unit; several with “;” between them.",
    "Sở, địa phương tự tiến hành kiểm tra (Điều 11.2); bỏ trống khi thành phố kiểm tra.": (
        "The department or locality that inspects (Art. 11.2); left out where the city does."
    ),
    "Các nhiệm vụ được kiểm tra: 3,5-9 12.": "The tasks inspected: 3,5-9 12.",
    "Căn cứ của cuộc đột xuất: direction hoặc signs (Điều 13.2).": (
        "The ground of an ad hoc inspection: direction or signs (Art. 13.2)."
    ),
    "Ngày quyết định.": "The day of the decision.",
    "Căn cứ pháp lý để kiểm tra.": "The legal basis.",
    "Phạm vi, đối tượng, nhiệm vụ kiểm tra.": "Scope, subject and tasks.",
    "Nội dung kiểm tra.": "What is inspected.",
    "Thời hạn kiểm tra: từ ngày.": "The time limit: from.",
    "Thời hạn kiểm tra: đến ngày.": "The time limit: until.",
    "Trưởng Đoàn kiểm tra.": "The head of the team.",
    "Thành viên Đoàn, cách nhau bằng «;».": "The members of the team, with “;” between them.",
    "Văn bản có ý kiến chỉ đạo kiểm tra.": "The direction to inspect: the number of the document.",
    "Ngày văn bản có ý kiến chỉ đạo.": "The day the direction was issued.",
    "Chỉ những cuộc chưa báo cáo xong.": "Only those not fully reported.",
    "MỤC": "PART",
    "Ghi tài liệu vào mục này, 1–8.": "Put a document under this part, 1–8.",
    "Ghi chú, hoặc tên tài liệu không có số.": "A note, or the name of a document without number.",
    "Người, cơ quan được mời; cách nhau bằng «;».": "Who is invited; several with “;” between them.",
    "Đơn vị được yêu cầu.": "The unit that is asked.",
    "Hồ sơ, tài liệu, báo cáo được yêu cầu.": "What is asked for.",
    "Ngày Đoàn đề nghị cung cấp.": "The day by which the team asks for it.",
    "Số yêu cầu.": "Number of the request.",
    "Đơn vị đã cung cấp gì.": "What the unit gave.",
    "Kết luận (Điều 16.3.b).": "What was found (Art. 16.3.b).",
    "Nhiệm vụ được kết luận.": "The task it is about.",
    "Đơn vị được kết luận.": "The unit it is about.",
    "Tính chất.": "The nature.",
    "Mức độ.": "The degree.",
    "Nguyên nhân.": "The cause.",
    "Trách nhiệm.": "The responsibility.",
    "Kiến nghị (Điều 16.3.c).": "What is recommended (Art. 16.3.c).",
    "Nhiệm vụ được giao theo kiến nghị.": "The task assigned upon the recommendation.",
    "Đánh giá việc tổ chức, kết quả thực hiện (Điều 16.3.a).": (
        "The evaluation of how the tasks were carried out (Art. 16.3.a)."
    ),
    "Số, ký hiệu văn bản gửi, nếu có.": "The number of the document sent, if any.",
    # what was recorded
    "Đã ghi cuộc kiểm tra {number}: {title}; chờ quyết định kiểm tra.": (
        "Recorded inspection {number}: {title}; its decision is awaited."
    ),
    "Đã ghi quyết định kiểm tra {document}, cuộc kiểm tra {number}: {title}.": (
        "Recorded decision {document}, inspection {number}: {title}."
    ),
    "Đã ghi chỉ đạo {document}, cuộc kiểm tra {number}: {title}.": (
        "Recorded direction {document}, inspection {number}: {title}."
    ),
    "Đã ghi tài liệu vào mục {part} của hồ sơ kiểm tra {number}.": (
        "Put a document under part {part} of the dossier of inspection {number}."
    ),
    "Đã ghi mời {member} tham gia cuộc kiểm tra {number}.": "Recorded that {member} joins inspection {number}.",
    "Đã ghi yêu cầu {request} gửi {unit}, cuộc kiểm tra {number}.": (
        "Recorded request {request} to {unit}, inspection {number}."
    ),
    "Đã ghi yêu cầu {number} được đáp ứng ngày {day:%d/%m/%Y}.": (
        "Recorded that request {number} was answered on {day:%d/%m/%Y}."
    ),
    "Đã ghi cuộc kiểm tra {number} kết thúc ngày {day:%d/%m/%Y}.": (
        "Recorded that inspection {number} ended on {day:%d/%m/%Y}."
    ),
    "Đã ghi kết luận {finding} về {unit}, cuộc kiểm tra {number}.": (
        "Recorded finding {finding} about {unit}, inspection {number}."
    ),
    "Đã ghi báo cáo {document} của cuộc kiểm tra {number}.": "Recorded report {document} on inspection {number}.",
    "Đã ghi báo cáo của cuộc kiểm tra {number} gửi Văn phòng ngày {day:%d/%m/%Y}.": (
        "Recorded that the report on inspection {number} was copied to the Office on {day:%d/%m/%Y}."
    ),
    "Đã ghi thông báo kết quả của cuộc kiểm tra {number} ngày {day:%d/%m/%Y}.": (
        "Recorded that the result of inspection {number} was notified on {day:%d/%m/%Y}."
    ),
    # what is refused
    "Cuộc kiểm tra {number} đã có đơn vị và căn cứ: bỏ --unit, --by, --ground và --direction.": (
        "Inspection {number} has its unit and ground: leave out --unit, --by, --ground and --direction."
    ),
    "Thiếu --add: nêu mục của hồ sơ, từ 1 đến 8 (Điều 17).": "--add is missing: name a part, 1 to 8 (Art. 17).",
    "Cuộc kiểm tra {number} {status}: không làm được việc này. Điều đã ghi nhầm thì sửa bằng "
    "«tracker inspection correct {number} …».": (
        "Inspection {number} is {status}: this cannot be done. Correct what was entered by mistake with "
        "“tracker inspection correct {number} …”."
    ),
    "Cuộc kiểm tra {number} {status}: chưa làm được việc này. Muốn làm, trước hết gõ "
    "«tracker inspection decide {number} …».": (
        "Inspection {number} is {status}: this cannot be done yet. To do it, first type "
        "“tracker inspection decide {number} …”."
    ),
    "Cuộc kiểm tra {number} {status}: không làm được việc này. Nếu hủy là ghi nhầm, gõ "
    "«tracker inspection correct {number} --field cancelled --remove --reason LÝ-DO».": (
        "Inspection {number} is {status}: this cannot be done. If it was cancelled by mistake, type "
        "“tracker inspection correct {number} --field cancelled --remove --reason REASON”."
    ),
    "Cuộc kiểm tra {number} do thành phố tiến hành: Văn phòng thông báo kết quả đến đơn vị được kiểm tra "
    "(Điều 16.2). Gõ «tracker inspection notify {number} --on NGÀY».": (
        "The city conducted inspection {number}: the Office notifies the inspected unit (Art. 16.2). "
        "Type “tracker inspection notify {number} --on DATE”."
    ),
    "Cuộc kiểm tra {number} do đơn vị tiến hành: đơn vị gửi báo cáo cho Văn phòng (Điều 16.1). "
    "Gõ «tracker inspection copy {number} --on NGÀY».": (
        "A unit conducted inspection {number}: it copies its report to the Office (Art. 16.1). "
        "Type “tracker inspection copy {number} --on DATE”."
    ),
    "Thiếu --evaluation: ghi đánh giá việc tổ chức, kết quả thực hiện nhiệm vụ (Điều 16.3.a).": (
        "--evaluation is missing: say how the tasks were carried out (Art. 16.3.a)."
    ),
    "Thiếu --member: ghi cơ quan, tổ chức, cá nhân được mời.": "--member is missing: say who is invited.",
    "Thiếu --what: ghi hồ sơ, tài liệu, báo cáo được yêu cầu.": "--what is missing: say what is asked for.",
    "Yêu cầu {number} đã được đáp ứng ngày {day:%d/%m/%Y}.": "Request {number} was answered on {day:%d/%m/%Y}.",
    "Kết luận nhiệm vụ chưa thực hiện hoặc thực hiện không đúng còn thiếu (Điều 16.3.b): {missing}.": (
        "A finding of work undone or done wrongly still lacks (Art. 16.3.b): {missing}."
    ),
    "Cuộc kiểm tra {number} có nhiều đơn vị: thêm --unit, hoặc --task.": (
        "Inspection {number} has several units: add --unit, or --task."
    ),
    "Hồ sơ kiểm tra có tám mục, từ 1 đến 8 (Điều 17); không có mục {part}.": (
        "A dossier has eight parts, 1 to 8 (Art. 17); there is no part {part}."
    ),
    "Thiếu --document và --issued, hoặc --note cho tài liệu không có số.": (
        "--document and --issued are missing, or --note for a document without number."
    ),
    "Quyết định kiểm tra còn thiếu (Điều 14.2): {missing}.": "The decision still lacks (Art. 14.2): {missing}.",
    "Thời hạn kiểm tra kết thúc ngày {until:%d/%m/%Y}, trước ngày bắt đầu ({begins:%d/%m/%Y}).": (
        "The time limit ends on {until:%d/%m/%Y}, before it begins ({begins:%d/%m/%Y})."
    ),
    "Kiểm tra thường xuyên căn cứ kế hoạch đã duyệt (Điều 13.1): ghi kế hoạch bằng «tracker inspection plan …», "
    "rồi «tracker inspection decide SỐ …».": (
        "A regular inspection rests on an approved plan (Art. 13.1): record it with “tracker inspection plan …”, "
        "then “tracker inspection decide NUMBER …”."
    ),
    "Kiểm tra theo kế hoạch hoặc theo chỉ đạo phải có số, ký hiệu và ngày của văn bản đó (Điều 13).": (
        "An inspection by plan or direction needs the number and the day of that document (Art. 13)."
    ),
    "Nhiệm vụ {number} không do đơn vị được kiểm tra chủ trì hay phối hợp. Kiểm tra lại số nhiệm vụ.": (
        "No inspected unit leads or supports task {number}. Check the number of the task."
    ),
    "căn cứ pháp lý (--legal-basis)": "the legal basis (--legal-basis)",
    "phạm vi, đối tượng, nhiệm vụ (--scope)": "scope, subject and tasks (--scope)",
    "nội dung kiểm tra (--contents)": "what is inspected (--contents)",
    "ngày bắt đầu (--from)": "the day it begins (--from)",
    "ngày kết thúc theo quyết định (--until)": "the day it ends (--until)",
    "Trưởng Đoàn (--head)": "the head of the team (--head)",
    "thành viên Đoàn (--members)": "its members (--members)",
    "tính chất (--nature)": "the nature (--nature)",
    "mức độ (--degree)": "the degree (--degree)",
    "nguyên nhân (--cause)": "the cause (--cause)",
    "trách nhiệm (--responsibility)": "the responsibility (--responsibility)",
    "Theo sổ đến ngày {day:%d/%m/%Y}.": "As the ledger stands on {day:%d/%m/%Y}.",
    # the draft of a report
    "Dự thảo báo cáo kết quả kiểm tra, kèm những điều còn thiếu (Điều 16.3).": (
        "The report on the inspection as a draft, with what is still missing (Art. 16.3)."
    ),
    "BÁO CÁO KẾT QUẢ KIỂM TRA (DỰ THẢO)": "REPORT ON AN INSPECTION (DRAFT)",
    "Cuộc kiểm tra số {number}. Theo sổ đến ngày {day:%d/%m/%Y}.": (
        "Inspection {number}. From the ledger as of {day:%d/%m/%Y}."
    ),
    "Thời hạn kiểm tra": "Time limit",
    "Kết quả thực hiện từng nhiệm vụ (Điều 16.3.b)": "What was found of each task (Art. 16.3.b)",
    "{count} nhiệm vụ, đơn vị có kết luận chưa thực hiện hoặc thực hiện không đúng.": (
        "{count} tasks or units were found undone or done wrongly."
    ),
    "Kiến nghị (Điều 16.3.c)": "Recommendations (Art. 16.3.c)",
    "Còn thiếu": "Missing",
    "Những điều còn thiếu trước khi ký": "What is missing before it is signed",
    "Chưa ghi kết thúc kiểm tra.": "Its end is not recorded.",
    "Chưa có đánh giá việc tổ chức, kết quả thực hiện nhiệm vụ (Điều 16.3.a).": (
        "There is no evaluation of how the tasks were organised and carried out (Art. 16.3.a)."
    ),
    "Chưa có kết luận nào.": "There is no finding.",
    "Chưa có kết luận về nhiệm vụ {task} (Điều 16.3.b).": "There is no finding about task {task} (Art. 16.3.b).",
    "Chưa có kiến nghị đối với {unit} (Điều 16.3.c).": "Nothing is recommended to {unit} (Art. 16.3.c).",
    "Hồ sơ thiếu mục {part}: {name} (Điều 17).": "The dossier lacks part {part}: {name} (Art. 17).",
    "chưa có kết luận": "no finding yet",
}
