"""Directives in the shapes that offices use, with what each says of itself; the people are invented."""

from __future__ import annotations

from directives import MOTTO, Letter

CITY = ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HẢI PHÒNG")
PARTY = ("ĐẢNG CỘNG SẢN VIỆT NAM",)
BLANK_DAY = "Hải Phòng, ngày      tháng      năm 2026"
THE_BODY = (
    "Căn cứ Quyết định số 150/2025/QĐ-UBND ngày 28 tháng 8 năm 2025 của Ủy ban nhân dân thành phố ban hành Quy chế "
    "theo dõi, đôn đốc, kiểm tra việc thực hiện nhiệm vụ được giao;",
    "Các đơn vị tổ chức thực hiện, báo cáo kết quả theo quy định.",
)
DEPUTY = ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "", "Trần Thị Mẫu")


def says(
    number: str | None, kind: str | None, issued_on: str | None, signer: str | None, **more: object
) -> dict[str, object]:
    """Return what a letter says of itself, by the keys of the draft."""
    return {"number": number, "kind": kind, "issued_on": issued_on, "signer": signer, **more}


LETTERS: dict[str, Letter] = {
    "notice of the city": Letter(
        left=(*CITY, "", "Số: 11 /TB-UBND"),
        right=(*MOTTO, "", "Hải Phòng, ngày 08 tháng 01 năm 2026"),
        title=("THÔNG BÁO", "Kết luận của Phó Chủ tịch UBND thành phố tại cuộc họp ngày 05/01/2026"),
        body=("Ngày 05 tháng 01 năm 2026, Phó Chủ tịch UBND thành phố chủ trì họp.", *THE_BODY),
        signed=("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "", "", "Lê Văn Ví"),
        says=says(
            "11/TB-UBND", "Thông báo", "2026-01-08", "Lê Văn Ví",
            authority="TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG / PHÓ CHÁNH VĂN PHÒNG",
        ),
    ),
    "letter of a department": Letter(
        left=("UBND THÀNH PHỐ HẢI PHÒNG", "SỞ CÔNG THƯƠNG", "", "Số:1629 /SCT-CN",
              "V/v trả lời Công văn số 1012/UBND-CT", "ngày 10/01/2026 của UBND thành phố"),
        right=(*MOTTO, "", "Hải Phòng, ngày15 tháng 01năm 2026"),
        body=("Kính gửi: Ủy ban nhân dân thành phố.", *THE_BODY),
        signed=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "", "(Đã ký)", "", "GS.TS. Phạm Đình Thử"),
        says=says("1629/SCT-CN", "Công văn", "2026-01-15", "Phạm Đình Thử", addressees=["Ủy ban nhân dân thành phố"]),
    ),
    "spaces around the signs": Letter(
        left=("UBND THÀNH PHỐ HẢI PHÒNG", "SỞ Y TẾ", "", "Số: 4280 /SYT - NVY", "V/v tăng cường kiểm tra"),
        right=(*MOTTO, "", "Hải Phòng, ngày 23 tháng  7  năm 2026"),
        body=("Kính gửi:", "- Trung tâm Y tế các khu vực;", "- Bệnh viện Hữu nghị Việt Tiệp.", *THE_BODY),
        signed=("GIÁM ĐỐC", "", "", "BS. Đỗ Minh Giả"),
        says=says(
            "4280/SYT-NVY", "Công văn", "2026-07-23", "Đỗ Minh Giả", authority="GIÁM ĐỐC",
            addressees=["Trung tâm Y tế các khu vực", "Bệnh viện Hữu nghị Việt Tiệp"],
        ),
    ),
    "legal normative decision": Letter(
        left=(*CITY, "", "Số:09/2026/QĐ-UBND"),
        right=(*MOTTO, "", "Hải Phòng, ngày 10 tháng 3 năm 2026"),
        title=("QUYẾT ĐỊNH", "Ban hành Quy định về quản lý vỉa hè", "ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG"),
        body=(*THE_BODY, "QUYẾT ĐỊNH:", "Điều 1. Ban hành kèm theo Quyết định này Quy định về quản lý vỉa hè."),
        signed=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "", "Ngô Quang Tạm"),
        after=(
            "QUY ĐỊNH", "(Ban hành kèm theo Quyết định số 10/2025/QĐ-UBND ngày 02 tháng 02 năm 2025)",
            "TM. ĐOÀN KIỂM TRA", "TRƯỞNG ĐOÀN", "Bùi Văn Khác",
        ),
        says=says(
            "09/2026/QĐ-UBND", "Quyết định", "2026-03-10", "Ngô Quang Tạm",
            issuer="city", abstract="Ban hành Quy định về quản lý vỉa hè",
        ),
    ),
    "draft with blanks": Letter(
        left=(*CITY, "", "Số:        /KH-UBND"),
        right=(*MOTTO, "", BLANK_DAY),
        title=("KẾ HOẠCH", "Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị"),
        body=THE_BODY,
        signed=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", ""),
        says=says(
            None, "Kế hoạch", None, None, authority="TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH",
            abstract="Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị",
        ),
    ),
    "draft with a symbol of a year": Letter(
        left=(*CITY, "", "Số:      /2026/QĐ-UBND", "DỰ THẢO"),
        right=(*MOTTO, "", "Hải Phòng, ngày     tháng 4 năm 2026"),
        title=("QUYẾT ĐỊNH", "Sửa đổi Quyết định số 12/2024/QĐ-UBND ngày 05 tháng 5 năm 2024"),
        signed=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", ""),
        says=says(None, "Quyết định", None, None),
    ),
    "dots for a number": Letter(
        left=("UBND THÀNH PHỐ HẢI PHÒNG", "SỞ TƯ PHÁP", "", "Số:......./BC-STP"),
        right=(*MOTTO, "", "Hải Phòng, ngày ..... tháng ..... năm 2026"),
        title=("BÁO CÁO", "Kết quả công tác tư pháp quý II năm 2026"),
        body=("Kính gửi: Ủy ban nhân dân thành phố.", *THE_BODY),
        signed=("GIÁM ĐỐC", "", "", "Vũ Thị Nháp"),
        says=says(None, "Báo cáo", None, "Vũ Thị Nháp"),
    ),
    "team named by a decision": Letter(
        left=("ĐOÀN KIỂM TRA THEO QĐ", "SỐ 215/QĐ-UBND NGÀY 12/01/2026", "", "Số:     /BC-ĐKT"),
        right=(*MOTTO, "", "Hải Phòng, ngày     tháng 02 năm 2026"),
        title=("BÁO CÁO", "Kết quả kiểm tra theo Quyết định số 215/QĐ-UBND"),
        signed=("TM. ĐOÀN KIỂM TRA", "TRƯỞNG ĐOÀN", "", "", "Hoàng Văn Dụ"),
        says=says(None, "Báo cáo", None, "Hoàng Văn Dụ", authority="TM. ĐOÀN KIỂM TRA / TRƯỞNG ĐOÀN"),
    ),
    "conclusion of the Party": Letter(
        left=("THÀNH ỦY HẢI PHÒNG", "*", "Số 104-CTr/TU"),
        right=(*PARTY, "", "Hải Phòng, ngày 10 tháng 01năm 2026"),
        title=("CHƯƠNG TRÌNH", "hành động thực hiện Nghị quyết Đại hội"),
        signed=("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "", "", "Đặng Công Thí"),
        says=says("104-CTr/TU", "Chương trình", "2026-01-10", "Đặng Công Thí"),
    ),
    "plan of the delegation": Letter(
        left=("ỦY BAN THƯỜNG VỤ QUỐC HỘI", "ĐẢNG ĐOÀN", "*", "Số 3260-KH/ĐĐQH15"),
        right=(*PARTY, "", "Hà Nội, ngày 05 tháng 11 năm 2024"),
        title=("KẾ HOẠCH", "thực hiện Kết luận số 19-KL/TW"),
        signed=("T/M ĐẢNG ĐOÀN QUỐC HỘI", "PHÓ BÍ THƯ", "", "Trần Quang Đặt"),
        says=says("3260-KH/ĐĐQH15", "Kế hoạch", "2024-11-05", "Trần Quang Đặt"),
    ),
    "resolution of the Government": Letter(
        left=("CHÍNH PHỦ", "", "Số: 24/2026//NQ-CP"),
        right=(*MOTTO, "", "Hà Nội, ngày 02 tháng 3 năm 2026"),
        title=("NGHỊ QUYẾT", "Phiên họp Chính phủ thường kỳ tháng 02 năm 2026", "CHÍNH PHỦ"),
        body=(*THE_BODY, "QUYẾT NGHỊ:"),
        signed=("TM. CHÍNH PHỦ", "KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG", "", "[daky]", "", "Mai Văn Chức"),
        says=says("24/2026/NQ-CP", "Nghị quyết", "2026-03-02", "Mai Văn Chức", issuer="government"),
    ),
    "telegram of the Prime Minister": Letter(
        left=("THỦ TƯỚNG CHÍNH PHỦ", "", "Số: 16/CĐ-TTg", "HỎA TỐC"),
        right=(*MOTTO, "", "Hà Nội, ngày 20 tháng 9 năm 2026"),
        title=("CÔNG ĐIỆN", "Về việc tập trung ứng phó bão số 9"),
        body=("THỦ TƯỚNG CHÍNH PHỦ điện:", "- Bộ trưởng Bộ Quốc phòng;", *THE_BODY),
        signed=("KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG", "", "", "Trịnh Hồng Lệ"),
        says=says("16/CĐ-TTg", "Công điện", "2026-09-20", "Trịnh Hồng Lệ", issuer="pm", urgency="hoa-toc"),
    ),
    "letter of the Government's Office": Letter(
        left=("VĂN PHÒNG CHÍNH PHỦ", "", "Số: 12729/VPCP-KGVX", "V/v hoán đổi ngày làm việc", "năm 2026"),
        right=(*MOTTO, "", "Hà Nội, ngày 29 tháng 12 năm 2025"),
        body=("Kính gửi:", "- Bộ Nội vụ;", "- Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương.", *THE_BODY),
        signed=("KT. BỘ TRƯỞNG, CHỦ NHIỆM", "PHÓ CHỦ NHIỆM", "", "", "Phan Thị Thể"),
        says=says("12729/VPCP-KGVX", "Công văn", "2025-12-29", "Phan Thị Thể", issuer=None),
    ),
    "ampersand in the symbol": Letter(
        left=("UBND THÀNH PHỐ HẢI PHÒNG", "SỞ NỘI VỤ", "", "Số: 2231/SNV-CCHC&PC", "V/v rà soát thủ tục hành chính"),
        right=(*MOTTO, "", "Hải Phòng, ngày 14 tháng 5 năm 2026"),
        body=("Kính gửi: Các sở, ban, ngành; UBND các xã, phường, đặc khu", *THE_BODY),
        signed=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "", "", "Lò Thị Mẫu"),
        says=says("2231/SNV-CCHC&PC", "Công văn", "2026-05-14", "Lò Thị Mẫu"),
    ),
    "invitation": Letter(
        left=(*CITY, "VĂN PHÒNG", "", "Số: 88/GM-VP"),
        right=(*MOTTO, "", "Hải Phòng, ngày 03 tháng 6 năm 2026"),
        title=("GIẤY MỜI", "Dự họp giao ban tháng 6 năm 2026"),
        body=("Thời gian: 8 giờ 00, ngày 05 tháng 6 năm 2026.", "Địa điểm: Phòng họp số 1.", *THE_BODY),
        signed=("CHÁNH VĂN PHÒNG", "", "", "Nguyễn Tiến Gọi"),
        says=says("88/GM-VP", "Giấy mời", "2026-06-03", "Nguyễn Tiến Gọi", issuer="office"),
    ),
    "directive of the chairman": Letter(
        left=("CHỦ TỊCH", "ỦY BAN NHÂN DÂN", "THÀNH PHỐ HẢI PHÒNG", "", "Số: 05/CT-UBND"),
        right=(*MOTTO, "", "Hải Phòng, ngày 17 tháng 02 năm 2026"),
        title=("CHỈ THỊ", "Về việc tăng cường kỷ luật, kỷ cương hành chính"),
        signed=("CHỦ TỊCH", "", "", "Lương Thế Định"),
        says=says("05/CT-UBND", "Chỉ thị", "2026-02-17", "Lương Thế Định", issuer="chairman"),
    ),
    "secret and urgent": Letter(
        left=(*CITY, "", "Số: 07/KH-UBND", "MẬT", "KHẨN"),
        right=(*MOTTO, "", "Hải Phòng, ngày 19 tháng 5 năm 2026"),
        title=("KẾ HOẠCH", "Bảo đảm an ninh"),
        signed=DEPUTY,
        says=says(
            "07/KH-UBND", "Kế hoạch", "2026-05-19", "Trần Thị Mẫu", secrecy="mat", urgency="khan", issuer="deputy"
        ),
    ),
    "resolution of the council": Letter(
        left=("HỘI ĐỒNG NHÂN DÂN", "THÀNH PHỐ HẢI PHÒNG", "", "Số: 31/NQ-HĐND"),
        right=(*MOTTO, "", "Hải Phòng, ngày 12 tháng 12 năm 2025"),
        title=("NGHỊ QUYẾT", "Về kế hoạch đầu tư công năm 2026", "HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HẢI PHÒNG",
               "KHÓA XVI, KỲ HỌP THỨ 30"),
        body=(*THE_BODY, "QUYẾT NGHỊ:"),
        signed=("CHỦ TỊCH", "", "", "Phạm Văn Kỳ"),
        says=says("31/NQ-HĐND", "Nghị quyết", "2025-12-12", "Phạm Văn Kỳ", issuer=None),
    ),
    "submission": Letter(
        left=("UBND THÀNH PHỐ HẢI PHÒNG", "SỞ TÀI CHÍNH", "", "Số: 39/TTr-STC"),
        right=(*MOTTO, "", "Hải Phòng, ngày 02 tháng 4 năm 2026"),
        title=("TỜ TRÌNH", "Về việc phê duyệt dự toán"),
        body=("Kính gửi: Chủ tịch Ủy ban nhân dân thành phố", *THE_BODY),
        signed=("Q. GIÁM ĐỐC", "", "", "KTS. Huỳnh Ngọc Trình"),
        says=says("39/TTr-STC", "Tờ trình", "2026-04-02", "Huỳnh Ngọc Trình"),
    ),
    "circular": Letter(
        left=("BỘ NỘI VỤ", "", "Số: 03/2026/TT-BNV"),
        right=(*MOTTO, "", "Hà Nội, ngày 26 tháng 3 năm 2026"),
        title=("THÔNG TƯ", "Hướng dẫn thực hiện chế độ báo cáo"),
        signed=("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "", "", "Nguyễn Duy Thông"),
        says=says("03/2026/TT-BNV", "Thông tư", "2026-03-26", "Nguyễn Duy Thông"),
    ),
    "commune": Letter(
        left=("ỦY BAN NHÂN DÂN", "PHƯỜNG HẢI AN", "", "Số: 215/UBND-VP", "V/v đăng ký chỉ tiêu"),
        right=(*MOTTO, "", "Hải An, ngày 01 tháng 7 năm 2026"),
        body=("Kính gửi: Văn phòng UBND thành phố", *THE_BODY),
        signed=("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG KINH TẾ", "", "", "Y Blung Niê"),
        says=says("215/UBND-VP", "Công văn", "2026-07-01", "Y Blung Niê", issuer=None),
    ),
    "police": Letter(
        left=("BỘ CÔNG AN", "CÔNG AN THÀNH PHỐ HẢI PHÒNG", "", "Số: 1190/CAHP-PV01", "V/v phối hợp"),
        right=(*MOTTO, "", "Hải Phòng, ngày 21 tháng 8 năm 2026"),
        body=("Kính gửi: Sở Xây dựng", *THE_BODY),
        signed=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "", "", "Đại tá Bùi Xuân Sắc"),
        says=says("1190/CAHP-PV01", "Công văn", "2026-08-21", "Bùi Xuân Sắc"),
    ),
    "school": Letter(
        left=("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG THPT SỐ MỘT", "", "Số: 17/QĐ-THPT"),
        right=(*MOTTO, "", "Hải Phòng, ngày 09 tháng 9 năm 2026"),
        title=("QUYẾT ĐỊNH", "Về việc phân công giáo viên", "HIỆU TRƯỞNG TRƯỜNG THPT SỐ MỘT"),
        signed=("HIỆU TRƯỞNG", "", "(Đã ký)", "", "PGS. TS. Tạ Thị Phấn"),
        says=says("17/QĐ-THPT", "Quyết định", "2026-09-09", "Tạ Thị Phấn", authority="HIỆU TRƯỞNG"),
    ),
    "Cyrillic letters": Letter(
        left=(*CITY, "", "Số: 512/ТВ-UВND"),
        right=(*MOTTO, "", "TP. HCM, ngày 30 tháng 4 năm 2026"),
        title=("THÔNG BÁO", "Về việc nghỉ lễ"),
        signed=DEPUTY,
        says=says("512/TB-UBND", "Thông báo", "2026-04-30", "Trần Thị Mẫu"),
    ),
    "Roman figures of a machine": Letter(
        left=(*CITY, "", "Số: II /2026/QĐ-UBND"),
        right=(*MOTTO, "", "Hải Phòng, ngày 1l tháng 5 năm 2026"),
        title=("QUYẾT ĐỊNH", "Về việc giao dự toán"),
        signed=DEPUTY,
        says=says(None, "Quyết định", None, "Trần Thị Mẫu"),
    ),
    "a day that is none": Letter(
        left=(*CITY, "", "Số: 513/TB-UBND"),
        right=(*MOTTO, "", "Hải Phòng, ngày 31 tháng 02 năm 2026"),
        title=("THÔNG BÁO", "Về việc nghỉ Tết"),
        signed=DEPUTY,
        says=says("513/TB-UBND", "Thông báo", None, "Trần Thị Mẫu"),
    ),
    "abstract in capitals": Letter(
        left=(*CITY, "", "Số: 77/KH-UBND"),
        right=(*MOTTO, "", "Hải Phòng, ngày 06 tháng 6 năm 2026"),
        title=("KẾ HOẠCH", "THỰC HIỆN CHỈ THỊ SỐ 37-CT/TW NGÀY 03/9/2019", "CỦA BAN BÍ THƯ"),
        signed=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "", "NGUYỄN VĂN HOA"),
        says=says(
            "77/KH-UBND", "Kế hoạch", "2026-06-06", "NGUYỄN VĂN HOA",
            abstract="THỰC HIỆN CHỈ THỊ SỐ 37-CT/TW NGÀY 03/9/2019 CỦA BAN BÍ THƯ",
        ),
    ),
    "annexed copy of another paper": Letter(
        left=(*CITY, "", "Số: 610/UBND-TH", "V/v sao gửi văn bản"),
        right=(*MOTTO, "", "Hải Phòng, ngày 11 tháng 6 năm 2026"),
        body=("Kính gửi: Các sở, ban, ngành", *THE_BODY),
        signed=("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "", "", "Cao Thị Sao"),
        after=(
            "BỘ TÀI CHÍNH", "Số: 999/BTC-NSNN", "Hà Nội, ngày 01 tháng 01 năm 2026", "Kính gửi: Ủy ban nhân dân",
            "Thực hiện Nghị quyết của Quốc hội.", "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "Lý Văn Khác",
        ),
        says=says("610/UBND-TH", "Công văn", "2026-06-11", "Cao Thị Sao"),
    ),
    "number without a symbol": Letter(
        left=("CÔNG TY TNHH MỘT THÀNH VIÊN", "Số: 45", "V/v xin gia hạn"),
        right=(*MOTTO, "Hải Phòng, ngày 05 tháng 5 năm 2026"),
        body=("Kính gửi: Sở Xây dựng", *THE_BODY),
        signed=("GIÁM ĐỐC", "", "", "Trần Văn Buôn"),
        says=says(None, "Công văn", "2026-05-05", "Trần Văn Buôn"),
    ),
}  # fmt: skip  # a letter is read as it lies on a desk
