"""
Words for the practice ledger: what directives ask, who signs, why units are late.

Only tables. Names of people are invented and every sentence is our own; none is taken from a real document.
"""

from __future__ import annotations

from typing import NamedTuple

from tracker.law.vocabulary import Issuer


class Topic(NamedTuple):
    """One matter: its abstract, tracking room, the departments that lead, and the work given."""

    abstract: str
    room: str
    leads: tuple[str, ...]
    work: tuple[str, ...]
    local: tuple[str, ...]


class Form(NamedTuple):
    """One form of directive: who issues it, its type, number and symbol, and who signs."""

    issuer: Issuer
    kind: str
    symbol: str
    signer: str


FORMS: tuple[Form, ...] = (
    Form(Issuer.CHAIRMAN, "Chỉ thị", "CT-UBND", "Lưu Bách Thuận"),
    Form(Issuer.CITY, "Quyết định", "QĐ-UBND", "Lưu Bách Thuận"),
    Form(Issuer.DEPUTY, "Thông báo", "TB-VP", "Tống Diễm Chi"),
    Form(Issuer.CHAIRMAN, "Công văn", "UBND-NC", "Lưu Bách Thuận"),
    Form(Issuer.CITY, "Kế hoạch", "KH-UBND", "Mạc Khải Hưng"),
    Form(Issuer.DEPUTY, "Công văn", "UBND-KT", "Mạc Khải Hưng"),
    Form(Issuer.PM, "Công điện", "CĐ-TTg", "Khổng Đình Thái"),
    Form(Issuer.DEPUTY, "Thông báo", "TB-VP", "Mạc Khải Hưng"),
    Form(Issuer.CITY, "Quyết định", "QĐ-UBND", "Tống Diễm Chi"),
    Form(Issuer.OFFICE, "Công văn", "VP-TH", "Viên Nhật Quang"),
    Form(Issuer.CHAIRMAN, "Công điện", "CĐ-UBND", "Lưu Bách Thuận"),
    Form(Issuer.GOVERNMENT, "Nghị quyết", "NQ-CP", "Khổng Đình Thái"),
)
"""Forms in the order in which the practice ledger takes them, again and again."""

TOPICS: tuple[Topic, ...] = (
    Topic(
        "Về đẩy nhanh tiến độ giải ngân vốn đầu tư công năm {year}",
        "Phòng Tổng hợp",
        ("STC", "SXD", "BQLKKT"),
        (
            "Tổng hợp kết quả giải ngân vốn đầu tư công đến hết tháng {month}/{year}, nêu rõ dự án chậm và nguyên nhân",
            "Đề xuất điều chuyển vốn từ các dự án giải ngân dưới 30% sang dự án có khối lượng",
            "Rà soát dự án đã bàn giao nhưng chưa quyết toán, báo cáo phương án xử lý dứt điểm",
            "Lập danh mục dự án khởi công mới năm {next}, kèm dự kiến nguồn vốn",
            "Kiểm tra hồ sơ thanh toán tồn đọng tại các ban quản lý dự án",
            "Tham mưu thành lập tổ công tác tháo gỡ vướng mắc của các dự án trọng điểm",
        ),
        (
            "Báo cáo tiến độ các công trình do xã, phường, đặc khu làm chủ đầu tư",
            "Hoàn thành hồ sơ nghiệm thu, thanh toán các công trình đã xong trong quý trước",
            "Cam kết tiến độ giải ngân từng tháng của năm {year}",
        ),
    ),
    Topic(
        "Về giải phóng mặt bằng các tuyến đường ven biển và khu công nghiệp",
        "Phòng Xây dựng - Giao thông",
        ("SNNMT", "SXD", "BQLKKT"),
        (
            "Thẩm định phương án bồi thường, hỗ trợ, tái định cư đợt {month} năm {year}",
            "Hướng dẫn xác định nguồn gốc đất đối với các hộ sử dụng trước năm 1993",
            "Báo cáo nhu cầu quỹ đất tái định cư và phương án bố trí",
            "Trình UBND thành phố giá đất cụ thể của các dự án đang vướng",
            "Giải quyết kiến nghị của các hộ dân chưa nhận tiền bồi thường",
            "Lập bản đồ các vị trí chưa bàn giao mặt bằng, cập nhật hai tuần một lần trong giai đoạn cao điểm",
        ),
        (
            "Hoàn thành kiểm đếm, công khai phương án bồi thường tại trụ sở",
            "Vận động các hộ đã nhận tiền bàn giao mặt bằng",
            "Xử lý các trường hợp tái lấn chiếm hành lang sau khi đã bàn giao",
        ),
    ),
    Topic(
        "Về chủ động ứng phó thiên tai, tìm kiếm cứu nạn năm {year}",
        "Phòng Nông nghiệp - Môi trường",
        ("SNNMT", "SXD", "SGDDT"),
        (
            "Kiểm tra các tuyến đê xung yếu, báo cáo vị trí phải gia cố trước mùa mưa bão",
            "Rà soát phương án tiêu úng cho khu vực nội đô khi mưa trên 150 mm",
            "Tổng hợp thiệt hại do mưa lớn và đề xuất mức hỗ trợ",
            "Cập nhật phương án sơ tán dân tại các chung cư cũ nguy hiểm",
            "Bổ sung vật tư dự trữ cho các kho phòng chống lụt bão",
            "Đánh giá kết quả trực ban, thông tin cảnh báo trong đợt mưa tháng {month}/{year}",
        ),
        (
            "Kiện toàn lực lượng xung kích phòng chống thiên tai và gửi danh sách",
            "Rà soát hộ dân sống ở vùng trũng thấp, ven sông, lập phương án di dời",
            "Báo cáo việc cắt tỉa cây xanh, khơi thông cống rãnh trên địa bàn",
        ),
    ),
    Topic(
        "Về nâng cao chất lượng giải quyết thủ tục hành chính theo mô hình chính quyền địa phương hai cấp",
        "Phòng Kiểm soát thủ tục hành chính",
        ("SNV", "STP", "STC"),
        (
            "Rà soát thủ tục hành chính có thể cắt giảm ít nhất 30% thời gian giải quyết",
            "Đánh giá mức độ hài lòng của người dân tại trung tâm phục vụ hành chính công",
            "Trình danh mục thủ tục thực hiện không phụ thuộc địa giới hành chính",
            "Khắc phục tình trạng hồ sơ trễ hạn, công khai xin lỗi theo quy định",
            "Tập huấn số hóa hồ sơ cho công chức một cửa",
            "Báo cáo tỷ lệ hồ sơ trực tuyến toàn trình trong tháng {month}/{year}",
        ),
        (
            "Bố trí đủ nhân lực, trang thiết bị cho trung tâm phục vụ hành chính công",
            "Báo cáo số hồ sơ tiếp nhận, giải quyết, trễ hạn và nguyên nhân",
            "Niêm yết mã QR các thủ tục thường dùng tại nhà văn hóa",
        ),
    ),
    Topic(
        "Về thu gom, xử lý rác thải sinh hoạt và ô nhiễm làng nghề",
        "Phòng Nông nghiệp - Môi trường",
        ("SNNMT", "SXD", "STC"),
        (
            "Đề xuất đơn giá thu gom, vận chuyển rác thải sinh hoạt áp dụng từ năm {next}",
            "Lập kế hoạch đóng cửa các bãi rác tạm không hợp vệ sinh",
            "Kiểm tra việc xả thải tại các cụm công nghiệp, báo cáo kết quả",
            "Xây dựng phương án phân loại rác tại nguồn cho các phường trung tâm",
            "Quan trắc chất lượng nước các sông nội đô, đề xuất giải pháp",
            "Tham mưu cơ chế hỗ trợ di dời cơ sở gây ô nhiễm ra khỏi khu dân cư",
        ),
        (
            "Xóa các điểm tập kết rác tự phát, có ảnh trước và sau khi xử lý",
            "Báo cáo số hộ đã phân loại rác tại nguồn",
            "Rà soát cơ sở sản xuất xen kẽ trong khu dân cư có nguy cơ gây ô nhiễm",
        ),
    ),
    Topic(
        "Về bảo đảm an toàn phòng cháy, chữa cháy tại nhà ở nhiều tầng, nhiều căn hộ",
        "Phòng Nội chính",
        ("SXD", "TTTP", "SVHTTDL"),
        (
            "Tổng kiểm tra công trình không nghiệm thu về phòng cháy, chữa cháy đã đưa vào sử dụng",
            "Hướng dẫn tiêu chuẩn lối thoát nạn thứ hai đối với nhà ở kết hợp kinh doanh",
            "Báo cáo kết quả xử lý sau thanh tra về cấp phép xây dựng nhà ở nhiều căn hộ",
            "Rà soát trụ nước chữa cháy hư hỏng, lập dự toán sửa chữa",
            "Kiểm tra an toàn tại các điểm vui chơi, cơ sở lưu trú trước kỳ nghỉ lễ",
        ),
        (
            "Thống kê nhà trọ, nhà ở nhiều căn hộ và kết quả khắc phục tồn tại",
            "Tổ chức tuyên truyền, thực tập phương án chữa cháy tại khu dân cư",
            "Báo cáo số cơ sở thuộc diện quản lý chưa bảo đảm điều kiện an toàn",
        ),
    ),
    Topic(
        "Về chuẩn bị năm học mới và cơ sở vật chất trường lớp",
        "Phòng Văn xã",
        ("SGDDT", "SNV", "STC"),
        (
            "Rà soát nhu cầu giáo viên theo từng cấp học, đề xuất chỉ tiêu tuyển dụng",
            "Báo cáo phương án bố trí học sinh tại các phường thiếu trường công lập",
            "Thẩm định kinh phí sửa chữa trường học xuống cấp năm {year}",
            "Kiểm tra các khoản thu đầu năm học, công khai kết quả",
            "Đề xuất chính sách hỗ trợ bữa ăn bán trú cho học sinh vùng khó khăn",
        ),
        (
            "Báo cáo tình trạng phòng học tạm, phòng học mượn trên địa bàn",
            "Hoàn thành sửa chữa nhỏ tại các trường trước ngày khai giảng",
            "Huy động trẻ trong độ tuổi ra lớp, báo cáo số trẻ chưa đến trường",
        ),
    ),
    Topic(
        "Về lập dự toán thu, chi ngân sách và chống thất thu",
        "Phòng Tổng hợp",
        ("STC", "TTTP", "SNNMT"),
        (
            "Xây dựng kịch bản điều hành thu ngân sách các tháng còn lại của năm {year}",
            "Báo cáo các khoản nợ tiền sử dụng đất và biện pháp thu hồi",
            "Thẩm tra dự toán năm {next} của các đơn vị dự toán cấp I",
            "Rà soát tài sản công dôi dư sau sắp xếp, đề xuất phương án xử lý",
            "Báo cáo kết quả thực hiện kết luận thanh tra về quản lý ngân sách",
        ),
        (
            "Lập dự toán thu, chi ngân sách năm {next} của xã, phường, đặc khu",
            "Báo cáo tài sản, trụ sở dôi dư và hiện trạng sử dụng",
            "Đối chiếu số thu phí, lệ phí quý trước với kho bạc",
        ),
    ),
    Topic(
        "Về chuyển đổi số và dữ liệu dùng chung của thành phố",
        "Phòng Kiểm soát thủ tục hành chính",
        ("SNV", "STP", "SNNMT", "SGDDT"),
        (
            "Hoàn thành kết nối cơ sở dữ liệu hộ tịch với hệ thống của thành phố",
            "Làm sạch dữ liệu cán bộ, công chức, viên chức sau sắp xếp bộ máy",
            "Đề xuất danh mục dữ liệu mở công bố trong năm {year}",
            "Báo cáo tiến độ số hóa hồ sơ địa chính tháng {month}/{year}",
            "Đánh giá an toàn thông tin các hệ thống đang vận hành",
            "Tham mưu quy chế khai thác dữ liệu dùng chung",
        ),
        (
            "Kiện toàn tổ công nghệ số cộng đồng và gửi danh sách",
            "Báo cáo tỷ lệ số hóa kết quả giải quyết thủ tục còn hiệu lực",
            "Rà soát máy tính, đường truyền chưa đáp ứng yêu cầu",
        ),
    ),
    Topic(
        "Về tổ chức các sự kiện văn hóa, du lịch và trật tự đô thị",
        "Phòng Văn xã",
        ("SVHTTDL", "SXD", "TTTP"),
        (
            "Xây dựng kế hoạch tổ chức lễ hội và phương án bảo đảm an ninh, giao thông",
            "Kiểm tra giá dịch vụ, cơ sở lưu trú tại các điểm du lịch mùa cao điểm",
            "Báo cáo tiến độ tu bổ di tích sử dụng nguồn xã hội hóa",
            "Đề xuất sản phẩm du lịch ban đêm tại khu vực trung tâm",
            "Rà soát biển quảng cáo ngoài trời không phép, quá thời hạn",
        ),
        (
            "Ra quân lập lại trật tự vỉa hè, lòng đường; báo cáo kết quả xử lý",
            "Báo cáo công tác quản lý lễ hội trên địa bàn",
            "Rà soát thiết chế văn hóa, đề xuất sửa chữa, nâng cấp",
        ),
    ),
)

RECURRING: tuple[tuple[str, str], ...] = (
    ("Báo cáo tháng về tiến độ thực hiện các nhiệm vụ được giao", "trước ngày 18 hằng tháng"),
    ("Báo cáo quý về kết quả giải ngân và khó khăn, vướng mắc", "định kỳ hằng quý"),
    ("Báo cáo 6 tháng về công tác tiếp công dân, giải quyết đơn thư", "định kỳ 6 tháng"),
    ("Báo cáo năm về kết quả cải cách hành chính", "hàng năm (trước ngày 10/12)"),
    ("Báo cáo tháng về tình hình trật tự xây dựng", "định kỳ hằng tháng"),
    ("Báo cáo quý về tiến độ số hóa dữ liệu chuyên ngành", "định kỳ hằng quý"),
)

ROUTINE = "Theo dõi theo yêu cầu của lãnh đạo."
NOTHING = "Văn bản chỉ để biết."

UNDATED = ("khẩn trương", "sớm", "kịp thời", "")

NOTES = (
    "Đã xin ý kiến các đơn vị liên quan, đang tổng hợp.",
    "Đã có dự thảo, chờ ý kiến của đơn vị phối hợp.",
    "Đã khảo sát thực địa, đang hoàn thiện hồ sơ.",
    "Hoàn thành khoảng một nửa khối lượng.",
)
RETURNS = (
    "Báo cáo chưa nêu số liệu đến thời điểm báo cáo.",
    "Chưa làm rõ trách nhiệm của từng đơn vị và thời gian khắc phục.",
    "Thiếu phụ lục kèm theo.",
)
DELAYS = (
    "Chờ hướng dẫn của bộ chuyên ngành về định mức.",
    "Đơn vị tư vấn chậm giao hồ sơ, đã đôn đốc hai lần.",
    "Còn ba hộ dân chưa thống nhất phương án.",
)
STOPS = ("Nội dung đã được giao tại văn bản khác.", "Không còn phù hợp sau khi sắp xếp đơn vị hành chính.")
REOPENINGS = ("Kết quả phải bổ sung theo ý kiến tại phiên họp.", "Phát sinh nội dung chưa được giải quyết.")
MISTAKES = ("Gõ nhầm khi nhập.", "Đối chiếu lại với bản giấy.")
REMARKS = ("Đầy đủ, đúng yêu cầu.", "Số liệu rõ ràng.", "Cần gửi sớm hơn ở lần sau.")
COMPLAINTS = (
    "Hồ sơ gửi lấy ý kiến đã quá hạn mà chưa có trả lời.",
    "Hướng dẫn thực hiện chưa đúng nội dung chỉ đạo.",
    "Chưa phối hợp khảo sát như kế hoạch đã thống nhất.",
)
OBSTACLES = (
    "Chưa bố trí được kinh phí thực hiện trong năm.",
    "Hai sở có ý kiến khác nhau về cơ quan thẩm định.",
    "Thiếu nhân lực chuyên môn ở cấp xã.",
)
