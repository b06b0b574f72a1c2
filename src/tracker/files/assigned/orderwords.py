"""
The words by which a sentence tells somebody to do something, or only tells what was done, as patterns for `lowered`.
"""

from __future__ import annotations

import re

from tracker.files.assigned.bodywords import ACT
from tracker.files.assigned.lowered import CAPITAL, SMALL, pattern

_ASSIGN = (
    r"(?:(?:đồng ý |thống nhất |tiếp tục )?(?:giao|phân công)(?: nhiệm vụ)?(?: trách nhiệm)?(?: cho)?|yêu cầu"
    r"|đề nghị|chỉ đạo"
    r"|ủy quyền(?: cho)?|nhắc nhở|thống nhất đề nghị|trân trọng đề nghị)"
)
TRIGGER = pattern(rf"(?<!\w)(?P<verb>{_ASSIGN})(?::$|:? )(?:đối với |các đồng chí )?")
NOT_BEFORE = pattern(
    r"(?:theo|được|đã|do|vừa|xét|việc|nội dung|các|những|sự|có|khi|như|và|của|về|không|cần|nhiệm vụ|mà|tại|báo cáo,?"
    r"|tham mưu,?|đề xuất,?|kiến nghị,?|nhận|hồ sơ|văn bản|tờ trình|công văn|hợp tác|từng) ?$"
)
ANNOUNCES = pattern(r"(?:và|có ý kiến|thống nhất) ?$")
DONE = pattern(
    r"[ ,]*(?:đã|được|bị|là(?! (?:cơ quan |đơn vị )?(?:chủ trì|đầu mối|thường trực))"
    r"|chịu trách nhiệm (?:trước|về|đối với|toàn diện|nếu|khi|cá nhân)|đang|vừa|cho biết|nhận thấy|kính|trân trọng"
    r"|xin|hoan nghênh|đánh giá cao|nhận được"
    r"|có tờ trình"
    r"|có công văn|có văn bản số|có báo cáo số|tại|về|của|trong|trước|sau|báo cáo tại|đề nghị tại|trình tại"
    r"|báo cáo, đề xuất tại"
    r"|ban hành kèm|thông báo|có ý kiến (?:chỉ đạo|kết luận|như sau)|kết luận|với|còn|chưa|cũng|sẽ|do|vẫn"
    r"|thống nhất với|để xảy ra|hoàn thành (?:tốt|vượt|xuất sắc)|hiện|thuộc|có [0-9]+|gồm|bao gồm|gửi kèm|có tên)(?!\w)"
)
ACTS_NEXT = pattern(rf"[ ,]*(?:(?:cùng |đồng thời |và |cũng )?{ACT})")
TO_DO = pattern(
    r"[ ,]*(?:có trách nhiệm|có nhiệm vụ|chịu trách nhiệm(?! (?:thi hành|thực hiện) (?:quyết định|kế hoạch"
    r"|nghị quyết)))"
    r"(?: (?:chủ trì|thực hiện))?:? ?"
)
LEADS = pattern(
    r"[ ,]*(?:(?:có trách nhiệm|có nhiệm vụ|làm|là) )?(?:(?:cơ quan |đơn vị )?(?:chủ trì|đầu mối"
    r"|làm đầu mối)),?(?: và)?(?: tham mưu,)? ?"
)
BESIDE = pattern(
    r"(?:(?:chủ động|tích cực|tổ chức|phải|cần|khẩn trương) )?(?:cùng(?: với)? (?=các|sở|ubnd|ủy)"
    r"|phối hợp(?: chặt chẽ| thường xuyên| đồng bộ)?(?: (?:với|cùng)(?: với)?)? )"
)
IN_BESIDE = pattern(
    r"(?<!\w)phối hợp(?: chặt chẽ| thường xuyên)? (?:(?:với|cùng)(?: với)? |(?=các |sở |ubnd |ủy ban ))"
)
SENTENCE_END = re.compile(rf"(?<=[^\s.\d][.!?])\s+(?={CAPITAL})|(?<=\d[.])\s+(?={CAPITAL}{SMALL})")
CLAUSE = pattern(r"(?:; ?|, )(?:đồng thời,? |và )?(?=(?:giao|yêu cầu|phân công|đề nghị) )|; ?")
FORMULA = pattern(
    r"(?:quyết định|nghị quyết|chỉ thị|kế hoạch|quy chế|quy định|công điện|văn bản) này (?:có hiệu lực|thay thế)"
    r"|tự giải thể|sử dụng con dấu|chế độ kiêm nhiệm"
    r"|chịu trách nhiệm (?:thi hành|thực hiện|tổ chức thực hiện) (?:quyết định|nghị quyết|chỉ thị|kế hoạch|quy chế"
    r"|công điện)"
    r"(?: này)?|(?:căn cứ|chiểu) (?:quyết định|nghị quyết)(?: này)? (?:thi hành|thực hiện)|thi hành (?:quyết định"
    r"|nghị quyết) này"
)
OPENS_NONE = pattern(
    r"(?:căn cứ(?! (?:vào )?(?:chức năng|nhiệm vụ|tình hình|điều kiện|thực tế))|xét|theo đề nghị|theo báo cáo"
    r"|kính gửi|nơi nhận|ghi chú|trong quá trình|nếu có (?:khó khăn|vướng mắc"
    r"|phát sinh)"
    r"|trường hợp (?:có|gặp|phát sinh) (?:khó khăn|vướng mắc)|điều \d+\. (?:phạm vi|đối tượng|hiệu lực)|kèm theo"
    r"|thành phần"
    r"|mọi chi tiết|thông tin liên hệ|số điện thoại|trên đây là|quá trình|chịu trách nhiệm (?:trước|về|đối với"
    r"|toàn diện|nếu|khi)|giấy mời|kính mời|trân trọng kính mời"
    r"|đã ký)(?!\w)"
)
EMPTY_WORDS = pattern(
    r"(?:nghiêm túc|khẩn trương|phối hợp|triển khai|tổ chức|quán triệt|thực hiện|chịu trách nhiệm|nội dung|thông báo"
    r"|chỉ thị"
    r"|công văn|văn bản|kế hoạch|quyết định|kết luận|công điện|chỉ đạo|ý kiến|này|trên|nêu trên|các|những|theo|đúng"
    r"|quy định"
    r"|và|biết|để|có hiệu quả|hiệu quả|đầy đủ|nghiêm|nhiệm vụ|được giao|yêu cầu|của|ubnd thành phố|ubnd tỉnh|chủ tịch"
    r"|ủy ban nhân dân|thành phố|tỉnh|tại|căn cứ|chức năng|thi hành|kịp thời|quan tâm|chủ động|phần việc|liên quan"
    r"|,|;|\.|/|:|\(|\)|số liệu kèm theo|\s)+"
)
LIST_WORDS = pattern(
    r".{0,80}(?:(?:các|một số|những)? ?(?:nội dung|nhiệm vụ|công việc|giải pháp|yêu cầu|việc|biện pháp"
    r"|vấn đề)[^,;]{0,60}"
    r"|thực hiện|như|cụ thể(?: như)?|có trách nhiệm|chủ trì"
    r"|sau)(?: sau(?: đây)?)?(?:, cụ thể(?: như sau)?)?(?:,? (?:và )?(?:phải )?(?:hoàn thành|báo cáo"
    r"|xong)[^:;]{0,120})?:?"
)
TAIL = pattern(
    r"(?:nội dung|nhiệm vụ|công việc|giải pháp|yêu cầu|việc|biện pháp|vấn đề)[^,;:.]{0,80} sau(?: đây)?(?:, cụ thể)?:$"
)
SUPERIOR = pattern(
    r"(?:(?:các )?(?:đồng chí )?(?:phó )?chủ tịch |lãnh đạo |tập thể )?(?:(?:ubnd|ủy ban nhân dân|hđnd"
    r"|hội đồng nhân dân) (?:thành phố|tỉnh"
    r"|tp\.?)|chính phủ|thủ tướng"
    r"|thành ủy|tỉnh ủy|quốc hội|ban thường vụ|thường trực (?:thành ủy|hđnd))"
)
OPENING = pattern(
    r"(?:trước mắt|trước hết|riêng|đồng thời|về|đối với|để|từ nay|hằng|hàng|định kỳ|trước ngày|trước|chậm nhất|trong"
    r"|(?:trong|cùng với|bên cạnh|tiếp theo|sau) đó|theo (?:đó|ý kiến|chỉ đạo)|từ ngày|từ nay"
    r"|ngoài ra|căn cứ|trên cơ sở|nhằm|khi)(?!\w)[^.;]{0,200}?(?:, |: )(?:đề nghị |yêu cầu |giao )?"
)
ANY_ACT = pattern(rf"(?<!\w){ACT}")
ASKERS = pattern(
    r"(?<!của )(?<!tại )(?<!do )(?<!qua )(?<!với )"
    r"(?:(?:ubnd|ủy ban nhân dân|văn phòng ubnd)(?: thành phố| tỉnh| tp\.?)|(?:phó )?thủ tướng|(?:phó )?chủ tịch"
    r"|sở|lãnh đạo)(?: (?!(?:đã|chưa|được|không|đang) )[^\s,;:.]+){0,9} "
    r"(?:trân trọng |kính |có ý kiến |có văn bản |chỉ đạo,? |thống nhất )?$"
)
REFERS = pattern(
    r"(?:thực hiện|căn cứ|xét|theo|trên cơ sở|sau khi|tiếp theo|để|nhằm|tại|ngày|triển khai|qua|liên quan)(?!\w)"
)
LEADERS = pattern(r"(?:các )?(?:đồng chí )?phó (?:chủ tịch (?:ubnd|ủy ban nhân dân) (?:thành phố|tỉnh)|thủ tướng)")
TIME = pattern(r"(?:trước (?!mắt|hết)|chậm nhất|muộn nhất|định kỳ|hằng|hàng|trong (?:vòng|tháng|quý|năm|thời hạn))")
EARLIER = pattern(
    r"(?:có|ban hành|gửi) (?:công văn|văn bản|thông báo|công điện|chỉ thị|quyết định|kế hoạch|giấy mời)"
    r"(?: hỏa tốc)? số [^,;]{0,120}$"
)
"""What an earlier paper told: «UBND thành phố có Công văn số 888/UBND-XD giao Sở A …»."""
BRACKET = re.compile(r" ?\([^()]{0,160}\)")
PERSON = pattern(r"(?:đồng chí|đ/c|ông|bà)(?!\w)")
UPWARDS = pattern(r"(?:kiến nghị|đề nghị|kính đề nghị|trình|báo cáo) ")
ABOUT = pattern(r"(?:đối với|về phía) ")
