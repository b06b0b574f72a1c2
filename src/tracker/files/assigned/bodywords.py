"""
The words that names of units are made of, and those at which they end, as patterns for `lowered` text.
"""

from __future__ import annotations

import re

from tracker.files.assigned.lowered import CAPITAL, pattern

_FIELD = (
    r"(?:tài chính(?: ?- ?kế hoạch)?|nội vụ|tư pháp|xây dựng|y tế|công thương|ngoại vụ|ngoại giao|quốc phòng|công an"
    r"|du lịch|khoa học,? (?:và|&|-) công nghệ|kh ?(?:&|và) ?cn|khcn"
    r"|giáo dục,? (?:và|&|-) đào tạo|gd ?(?:&|và|-) ?đt|gdđt"
    r"|nông nghiệp,? (?:và|&|-) (?:môi trường|phát triển nông thôn|ptnt|mt)|nn ?(?:&|và) ?(?:mt|ptnt)|nnmt|nnptnt"
    r"|tài nguyên,? (?:và|&|-) môi trường|tn ?(?:&|và) ?mt|tnmt"
    r"|kế hoạch,? (?:và|&|-) đầu tư|kh ?(?:&|và|-) ?đt|khđt|giao thông vận tải|giao thông - vận tải|gtvt"
    r"|thông tin,? (?:và|&|-) truyền thông|tt ?(?:&|và) ?tt|tttt"
    r"|lao động ?(?:-|,)? ?thương binh,? (?:và|&|-) xã hội|lđ ?-? ?tb ?(?:&|và|-)? ?xh"
    r"|văn hóa ?,? (?:- )?thể thao,? (?:và|&|-) du lịch|vh ?,? ?tt ?(?:&|và)? ?dl|văn hóa,? (?:và|&|-) thể thao"
    r"|vh ?& ?tt"
    r"|quy hoạch ?(?:-|và) ?kiến trúc|dân tộc,? (?:và|&|-) tôn giáo|an toàn thực phẩm|công nghiệp|thương mại"
    r"|tc|nv|tp|xd|yt|ct)(?![\w&])"
)

_ACTS = """
chủ trì, chủ động, phối hợp, có trách nhiệm, chịu trách nhiệm, có nhiệm vụ, khẩn trương, tập trung, tiếp tục, tăng
cường, rà soát, tham mưu, báo cáo, tổng hợp, tổ chức, tham khảo, tham gia, tham dự, thẩm định, thẩm tra, thanh tra,
kiểm tra, kiểm soát, kiểm kê, giám sát, hướng dẫn, xử lý, nghiên cứu, đề xuất, chỉ đạo, xây dựng, ban hành, triển
khai, thực hiện, theo dõi, đôn đốc, thông báo, công bố, công khai, cân đối, bố trí, bổ sung, hoàn thiện, hoàn thành,
hoàn chỉnh, quyết định, giải quyết, thống nhất, thống kê, đẩy nhanh, đẩy mạnh, nâng cao, quán triệt, căn cứ, trên cơ
sở, thường xuyên, kịp thời, tiếp thu, tiếp nhận, xem xét, thành lập, tuyên truyền, vận động, lựa chọn, phê duyệt,
quản lý, cập nhật, đánh giá, đăng ký, đảm bảo, bảo đảm, hỗ trợ, huy động, khảo sát, kiện toàn, kiến nghị, lồng ghép,
phân công, phân bổ, phổ biến, sử dụng, thu hồi, thu thập, thúc đẩy, tính toán, ưu tiên, vận hành, xác định, xác
minh, xác nhận, duy trì, định kỳ, hàng năm, hằng năm, hàng tháng, hằng tháng, hàng quý, hằng quý, hàng tuần, hằng
tuần, nắm, tiến hành, tích cực, trực tiếp, đưa, phát huy, mở, liên hệ, chuẩn bị, ngay, khắc phục, chấn chỉnh, bàn
giao, chấp hành, nhằm, bám sát, chia sẻ, kết nối, số hóa, lắp đặt, giữ, dừng, tạm dừng, rút, lấy, gửi, cung cấp,
nghiêm túc, nghiêm, nhanh chóng, sớm, phải, cần, có văn bản, có ý kiến, có kế hoạch, có giải pháp, có báo cáo, có
phương án, có biện pháp, có hướng dẫn, rút kinh nghiệm, đề cao, gắn, thay, ký, quan tâm, chú trọng, phát hiện, phát
động, làm việc, làm rõ, giải trình, trả lời, hợp đồng, mua sắm, đấu thầu, thi công, khởi công, giải phóng, di dời,
cưỡng chế, vận chuyển, điều tra, điều chỉnh, điều hành, điều phối, tăng, giảm, cắt giảm, hạn chế, ngăn chặn, phòng
ngừa, bảo vệ, chăm lo, thăm hỏi, đào tạo, bồi dưỡng, tập huấn, sắp xếp, sơ kết, tổng kết, tự, nộp, xuất cấp, tái,
củng cố, cụ thể hóa, khai thác, kiểm điểm, quy định, tận dụng, trang bị, truyền thông, đăng tải, đưa tin, phản ánh,
thể chế hóa, tháo gỡ, đấu tranh, tuần tra, xúc tiến, tư vấn, chi trả, đầu tư, dự báo, cảnh báo, thông tin, trao đổi,
thỏa thuận, phát triển, quy hoạch, bãi bỏ, sửa đổi, sẵn sàng, góp ý, thường trực, nghiêm cấm, niêm yết, kết luận,
soạn thảo, dự thảo, phân loại, nghiệm thu, quyết toán, giám định, chấm dứt, phát sóng, phát hành, phụ trách, đảm
nhận, đảm nhiệm, bảo trì, duy tu, sửa chữa, nạo vét, khơi thông, thu gom, vệ sinh, quan trắc, đền bù, bồi thường,
thanh toán, giải ngân, hoàn trả, nhắc nhở, phê bình, xử phạt, công nhận, tuyển dụng, tuyển sinh, điều động, xem,
xét, chốt, lưu ý, khai báo, đối chiếu, trích, khởi tố, truy quét, tuyên dương, đề nghị, yêu cầu, giải tỏa, tháo dỡ,
dọn dẹp, chăm sóc, treo, chỉnh trang, chỉnh lý, chỉnh sửa, cải tạo, nâng cấp, mở rộng, khoanh vùng, cách ly,
tiêm, phun, diệt, cấp phát, cấp phép, cấp giấy, kêu gọi, mời, đón tiếp, tiếp đón, tiếp công dân, đối thoại, hòa
giải, hủy, thay thế, sáp nhập, hợp nhất, giải thể, chuyển đổi, chuyển giao, nhân rộng, lan tỏa, khuyến khích, khuyến
cáo, rút ngắn, cam kết, ký kết, đặt hàng, thuê, miễn, hoãn, gia hạn, tạm ứng, gắn biển, đấu nối, tiết kiệm, gia cố,
san lấp, trực, ứng trực, canh gác, kiểm đếm, cấm, phân luồng, điều tiết, giữ gìn, tịch thu, niêm phong, tích hợp,
đồng bộ, khôi phục, phục hồi, sao lưu, luân phiên, bổ nhiệm, khen thưởng, trao tặng, tôn vinh, viếng, thăm, hiện đại
hóa, xã hội hóa, chuẩn hóa, tạo điều kiện, quyết liệt, đồng hành, phân tích, dành, ứng dụng, áp dụng, tham vấn, lấy
ý kiến, thẩm duyệt, kiên quyết, tuyệt đối, bảo tồn, quảng bá, khởi động, kích hoạt, huấn luyện, diễn tập, sơ tán,
cứu trợ, tìm kiếm, ứng phó, thu phí, thu thuế, đo đạc, cắm mốc, tra cứu, lập hồ sơ, phân cấp, ủy quyền
"""
"""What units are told to do, by its first words; separated by commas."""

_PARTLY = "|".join(
    (
        r"theo (?:chức năng|thẩm quyền|nhiệm vụ|lĩnh vực|phạm vi)",
        r"(?<!đào )(?<!cải )tạo",
        r"(?<!việc )làm",
        r"(?<!công )(?<!độc )(?<!dân )lập",
        r"(?<!công )(?<!chương )(?<!quy )(?<!quá )(?<!lộ )(?<!giáo )trình",
        r"cử (?:cán bộ|người|đại diện|lãnh đạo|công chức|đoàn|thành viên|lực lượng)",
        r"giao(?! (?:thông|dịch|lưu|ban|tiếp|nhận|mùa))",
        r"(?<!cây )trồng",
        r"cho (?:ý kiến|phép|chủ trương)",
        r"(?<!phòng )(?<!phòng, )chống",
        r"(?<!hàng )không",
        r"(?<!vận )(?<!luân )chuyển",
        r"nhập (?:dữ liệu|số liệu|thông tin)",
    )
)
"""Acts that are no acts behind or before certain words: «công trình» is none."""

_VERBS = "|".join((*(act.strip() for act in _ACTS.replace("\n", " ").split(",")), _PARTLY))
ACT = rf"(?:{_VERBS})(?!\w)"
"""The words an act begins with."""

STOPS = (
    rf"(?:{_VERBS}|để|cùng|đồng thời|đối với|tại|về|trong|trước|sau|là|đã|chưa|đang|được|bị|sẽ|do|qua|từ|với|khi|nếu"
    r"|như|vào|nêu|trân trọng|kính|mà|thì|nhận|cho biết|biết|chậm nhất|và|hoặc"
    r"|có(?! liên quan| thẩm quyền| vốn))(?!\w)"
)
TITLE = pattern(
    r"(?:(?:đồng chí|đ/c|ông|bà) )?(?:(?:phó )?(?:tổng )?giám đốc|thủ trưởng|người đứng đầu|lãnh đạo|(?:phó )?chủ tịch"
    r"|chánh(?= (?:văn phòng|thanh tra|vp))|chỉ huy trưởng|(?:chi )?cục trưởng|bộ trưởng(?= bộ| các bộ)|hiệu trưởng"
    r"|viện trưởng"
    r"|tổng biên tập|trưởng(?= ban quản lý| ban dân tộc| công an| phòng))(?: (?=\w)|, )"
)
_GROUP_WORD = (
    r"(?:(?:sở|ban|phòng),? (?:ban,? )?ngành|cơ quan trung ương|cơ quan ngang bộ"
    r"|cơ quan thuộc chính phủ"
    r"|cơ quan chuyên môn"
    r"|cơ quan báo chí"
    r"|lực lượng chức năng|sở|ban|ngành|bộ|đoàn thể|hội|tổ chức(?: chính trị ?- ?xã hội)?|cơ quan|đơn vị|địa phương"
    r"|doanh nghiệp|phòng"
    r"|cấp"
    r"|quận|huyện|thị xã|thành phố|thị trấn|xã|phường|đặc khu|cá nhân|trường(?: đại học(?:,? (?:và )?(?:học viện"
    r"|cao đẳng|trung cấp))*| học)?|chủ đầu tư|nhà thầu|lực lượng"
    r"|cơ sở|phòng ban|thành viên|hội đoàn thể|tập thể|cơ quan báo chí|khu|chi cục|trung tâm|doanh nghiệp nhà nước"
    r"|ban quản lý(?: dự án)?|cơ quan chuyên môn|đơn vị sự nghiệp(?: công lập)?|lực lượng chức năng|ngân hàng"
    r"|tổ công tác|đảng ủy|cấp ủy|chi bộ|tổ chức đảng"
    r"|hiệp hội|công ty|tổng công ty|tập đoàn|cơ quan trung ương|cơ quan ngang bộ|cơ quan thuộc chính phủ)(?!\w)"
)
DEPARTMENT = pattern(rf"(?:sở|bộ) {_FIELD}")
"""Departments and ministries, whose names are known to their end."""

_ALL = r"(?:các|tất cả các|toàn thể các|những|mọi|quý|từng|một số)"
_RELATED = (
    r"(?:(?:,? ?(?:có )?(?:liên quan|chức năng)|,? (?:trên địa bàn|thuộc|trực thuộc|ngành dọc|ở|cấp)"
    r"(?: (?:thành phố|thành ủy|tỉnh ủy|tỉnh|trung ương|xã|phường|ubnd|quản lý|đóng|huyện|sở|bộ|đóng trên địa bàn))*"
    r"| nhà nước"
    r"|,? (?:của )?(?:thành phố|tỉnh|trung ương|đoàn thể)(?! \w+ trực)|(?: hải phòng)| nêu trên| khác| báo chí"
    r"| liên quan))*"
)
GROUP = pattern(
    rf"(?:{_ALL} |thủ trưởng )?{_GROUP_WORD}(?:(?:, ?|/| - |-| và | & |,? và các |, các ){_GROUP_WORD})*{_RELATED}"
)
MANY = pattern(rf"{_ALL} {_GROUP_WORD}")
SO_MANY = pattern(rf"(?:các )?(sở|bộ)(?:, (?:ban, )?ngành)?:? ?(?={_FIELD})")
BARE_FIELD = pattern(_FIELD)
TO_LISTED = pattern(r"(?: ?[,;] ?(?:và )?| và | & )")
LISTED_PLACES = pattern(
    r"(?:ubnd|ủy ban nhân dân|đảng ủy|công an) (?:(?:các )?(xã|phường|đặc khu|quận|huyện|thị xã|tỉnh|thành phố) "
    r"|các (xã|phường|đặc khu|tỉnh|thành phố): ?)"
)
PROPER = re.compile(rf"{CAPITAL}\w*(?:[ -]{CAPITAL}\w*)*")
COMMITTEE_OF = pattern(
    r"(?:văn phòng (?:đoàn (?:đbqh|đại biểu quốc hội),? (?:và )?)?|vp )?"
    r"(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|đảng ủy)"
    r"(?:,? (?:và )?(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân))?"
    rf" (?:{_ALL} )?(?:cấp )?(?:xã|phường|đặc khu|quận|huyện|thị xã|thành phố|tp\.?|tỉnh|thị trấn|cấp|địa phương)(?!\w)"
    r"(?:(?:, ?| và |/| - |-|,? các )(?:xã|phường|đặc khu|quận|huyện|thị xã|thành phố|thị trấn|tỉnh)(?!\w))*"
    r"(?: có liên quan| liên quan| trên địa bàn(?: thành phố| tỉnh)?| trực thuộc(?: trung ương)?)?"
)
HEAD = pattern(
    r"(?:báo(?: và|,)? (?:đài )?phát thanh(?:,| và| -)? truyền hình|đại biểu (?:hội|quốc)|sở|ban(?! hành| đầu| bố)"
    r"|ubnd|ủy ban|hđnd|hội đồng|văn phòng|vp|thanh tra(?! (?:việc|các|,|công tác))|công an"
    r"|bộ(?! máy| phận(?! một cửa| tiếp nhận)| đội(?! biên phòng)| tiêu chí| chỉ số| thủ tục| dữ liệu| tài liệu)"
    r"|chi cục|cục(?! bộ)|tổng cục|trung tâm|trường(?! hợp)|viện(?! trợ| dẫn| phí)|kho bạc|ngân hàng|bảo hiểm xã hội"
    r"|bhxh"
    r"|thuế(?! suất| thu nhập| đất| giá trị| xuất| nhập)|hải quan|đài|báo(?! cáo| chí| động| hiệu| hỏng)|liên đoàn"
    r"|đảng đoàn|nhà đầu tư|hội(?! nghị| thảo| nhập| họp| đàm)|đoàn thanh niên|thành đoàn|tỉnh đoàn|tổ công tác"
    r"|tổ giúp việc"
    r"|tổng công ty"
    r"|tập đoàn|công ty|điện lực|bưu điện|bệnh viện|học viện|phòng(?!,? (?:chống|ngừa|cháy|thủ|trừ|hộ|tránh|vệ))"
    r"|quỹ(?! đất| tiền| lương| nhà| thời)|hiệp hội|liên minh|viễn thông|đảng ủy|thành ủy|tỉnh ủy|tòa án|cảng vụ"
    r"|mặt trận"
    r"|mttq|bchqs|bộ chqs|bđbp|đoàn(?! kết)|ngành|cơ quan|đơn vị|lực lượng|chủ đầu tư|tổ(?! chức| hợp)|nhà thầu"
    r"|doanh nghiệp|trạm"
    r"|cảnh sát|đội(?! ngũ)|lữ đoàn|thông tấn|tạp chí|thường trực|nhà máy|hợp tác xã|liên hiệp|bảo tàng|thư viện"
    r"|quân khu"
    r"|ông|bà|đồng chí|đại học|kiểm toán|agribank|evn|vnpt|viettel|chi nhánh|sư đoàn|hạt kiểm lâm|nhà xuất bản"
    r"|cổng thông tin|liên danh|vườn quốc gia|vụ(?! việc| án| mùa))(?!\w)"
)
SMALL_HEAD = pattern(
    r"(?:cơ quan|đơn vị|lực lượng|chủ đầu tư|nhà đầu tư|nhà thầu|doanh nghiệp|ngân hàng|đồng chí|công ty|tổ công tác"
    r"|ban quản lý|các"
    r"|liên danh"
    r"|đại biểu (?:hội|quốc)|văn phòng|công an|ngành|bộ phận)(?!\w)"
)
NAMELESS = pattern(
    r"(?:chủ|các chủ|trung tâm|viện|ban|chi cục|cục|phòng|đội|trạm|tổ|hội|quỹ|bộ phận|lực lượng|các tổ|các đội"
    r"|các đoàn)"
)
"""Words that name nobody alone: what follows belongs to the name even where it reads like an act."""

OF_KIND = pattern(
    rf"{_ALL} (?=(?:tổ|đội|đoàn|ban chỉ đạo|trạm|nhà máy|hợp tác xã|bệnh viện|trường|đồng chí|chi cục)(?!\w))"
)

OWN_ACTS = pattern(
    r" (?:đầu tư|xây dựng|phát triển|quản lý|tư vấn|quy hoạch|đào tạo|bồi dưỡng|khai thác|kiểm soát|bảo vệ|hỗ trợ"
    r"|xúc tiến"
    r"|nghiên cứu|thông tin|truyền thông|vận hành|điều hành|giám sát|kiểm định|dạy|phục vụ|bảo trì|sửa chữa"
    r"|phát hành)(?!\w)"
)
NAMED_BY_ACTS = pattern(
    r"(?:ban quản lý|ban qlda|bqlda|trung tâm|viện|quỹ|(?:tổng )?công ty|trường|hội|hiệp hội)(?!\w)"
)
"""Bodies whose names are made of acts: «Ban Quản lý dự án đầu tư xây dựng công trình giao thông»."""
