"""
Documents that come in: how they are read, what they leave blank, and why one is not read.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # directive read
    "Văn bản .txt, .docx hoặc .pdf có chữ (không phải bản quét).": "A .txt, .docx or .pdf with text (not a scan).",
    "DỰ THẢO ĐỌC TỪ VĂN BẢN (CHƯA GHI SỔ)": "DRAFT READ FROM THE DOCUMENT (NOT RECORDED)",
    "Cơ quan ban hành": "Issuing body",
    "Thẩm quyền ký": "Signing authority",
    "Kính gửi": "Sent to",
    "Kiểm": "To check",
    "Hạn cuối": "Last day",
    "NHIỆM VỤ: {count}": "TASKS: {count}",
    "Việc {number}: {said}": "Item {number}: {said}",
    "Không thấy nhiệm vụ nào giao trong văn bản.": "No task was found in the document.",
    "Đơn vị và lịch làm việc: theo sổ.": "Units and calendar: those of the ledger.",
    "Chưa có sổ: đơn vị và lịch làm việc theo danh sách kèm chương trình.": (
        "There is no ledger yet: units and calendar are those that come with the program."
    ),
    # what a document leaves blank
    "Không thấy dòng «Số: …» ở đầu văn bản: gõ số, ký hiệu khi ghi sổ.": (
        "No line “Số: …” at the head of the document: type number and symbol when recording."
    ),
    "Năm trong số «{number}» khác năm của ngày ban hành: kiểm tra lại.": (
        "The year in the number “{number}” is not that of the day of issue: check again."
    ),
    "Số văn bản để trống («{line}»): gõ số, ký hiệu đầy đủ khi ghi sổ, ví dụ 45{symbol}.": (
        "The number is blank (“{line}”): type number and symbol in full when recording, such as 45{symbol}."
    ),
    "Không đọc chắc được số trong «{line}»: xem văn bản rồi gõ số, ký hiệu khi ghi sổ.": (
        "The number in “{line}” cannot be read for certain: look at the document and type it when recording."
    ),
    "Dòng «{line}» không có đủ số và ký hiệu: gõ số, ký hiệu khi ghi sổ.": (
        "The line “{line}” has no number with a symbol: type them when recording."
    ),
    "Không thấy dòng «…, ngày … tháng … năm …» ở đầu văn bản: gõ ngày ban hành khi ghi sổ (--issued).": (
        "No line of place and day at the head of the document: type the day of issue when recording (--issued)."
    ),
    "Ngày ban hành để trống («{line}»): gõ ngày ban hành khi ghi sổ (--issued).": (
        "The day of issue is blank (“{line}”): type it when recording (--issued)."
    ),
    "Không đọc chắc được ngày trong «{line}»: xem văn bản rồi gõ ngày ban hành khi ghi sổ (--issued).": (
        "The day in “{line}” cannot be read for certain: look at the document and type it when recording (--issued)."
    ),
    "Không thấy tên loại văn bản: gõ tên loại khi ghi sổ (--kind).": (
        "The type of the document was not found: type it when recording (--kind)."
    ),
    "Không thấy trích yếu: gõ trích yếu khi ghi sổ (--abstract).": (
        "No abstract was found: type it when recording (--abstract)."
    ),
    "Nơi ban hành «{body}» không phải UBND thành phố, Chính phủ hay Thủ tướng: chọn khi ghi sổ (--issuer).": (
        "The issuing body “{body}” is neither the city's committee nor the Government nor the Prime Minister: choose "
        "when recording (--issuer)."
    ),
    "Ký «{authority}»: chọn khi ghi sổ là của UBND, Chủ tịch hay Phó Chủ tịch (--issuer).": (
        "Signed “{authority}”: choose when recording whether it is of the committee, its chairman or a deputy "
        "(--issuer)."
    ),
    "Không thấy phần chữ ký: gõ người ký khi ghi sổ (--signer).": (
        "No signature was found: type the signer when recording (--signer)."
    ),
    "Dưới «{title}» không có tên người ký: gõ người ký khi ghi sổ (--signer).": (
        "No name stands under “{title}”: type the signer when recording (--signer)."
    ),
    "Văn bản có nhiều người ký; lấy người thứ nhất là {name}.": "Several people sign; the first, {name}, is taken.",
    "Trang đầu là ảnh quét, chữ do máy nhận dạng: đọc là «{read}», xem lại văn bản rồi gõ khi ghi sổ.": (
        "The first page is a scan, its text was recognised by a machine as “{read}”: look at the document and type it "
        "when recording."
    ),
    "Trang {page} là bản vẽ quá lớn, không đọc.": "Page {page} is too large a drawing, it was not read.",
    "Chỉ đọc {read} trang đầu trong {count} trang.": "Only the first {read} of {count} pages were read.",
    # why a document is not read
    "{file} là bản quét: các trang là ảnh, ngoài dấu ký số không có chữ để đọc. Hãy xin bản .docx hoặc bản "
    "PDF điện tử, hoặc ghi tay bằng «tracker directive add».": (
        "{file} is a scan: its pages are pictures without text to read beside stamps of signatures. Ask "
        "for the .docx or the electronic PDF, or record it by hand with “tracker directive add”."
    ),
    "{file} là bản quét có lớp chữ do máy nhận dạng sai («{sample}»), không dùng được. Hãy xin bản .docx hoặc bản "
    "PDF điện tử, hoặc ghi tay bằng «tracker directive add».": (
        "{file} is a scan whose text a machine recognised wrongly (“{sample}”), it cannot be used. Ask for the .docx "
        "or the electronic PDF, or record it by hand with “tracker directive add”."
    ),
    "{file}: phông chữ trong tệp không cho biết là chữ gì («{sample}»), chép ra không thành tiếng Việt. Hãy xin "
    "bản .docx, in lại PDF từ Word, hoặc ghi tay bằng «tracker directive add».": (
        "{file}: its fonts do not say which letters they draw (“{sample}”), what is copied out is no Vietnamese. Ask "
        "for the .docx, print the PDF again from Word, or record it by hand with “tracker directive add”."
    ),
    "{file} bị hỏng, không đọc được. Hãy tải lại tệp, hoặc mở bằng chương trình đọc PDF rồi lưu lại.": (
        "{file} is broken and cannot be read. Fetch it again, or open it with a reader of PDF and save it."
    ),
    "{file}: trang đầu là bản vẽ quá lớn, không đọc được chữ. Hãy xin bản .docx, in lại PDF từ Word, hoặc ghi tay "
    "bằng «tracker directive add».": (
        "{file}: the first page is a drawing too large, its text cannot be read. Ask for the .docx, print the PDF "
        "again from Word, or record it by hand with «tracker directive add»."
    ),
    "{file} có quá nhiều trang (hơn {most}), không phải văn bản giao nhiệm vụ. Kiểm tra lại tệp.": (
        "{file} has too many pages (more than {most}), it is no directive. Check the file."
    ),
    "{file} thật ra là tệp {is_a}, không phải {named}. Hãy đổi đuôi tệp thành {is_a} rồi chạy lại.": (
        "{file} is really a {is_a} file, not {named}. Change its ending to {is_a} and try again."
    ),
    "{file} là ảnh chụp, không có chữ để đọc. Hãy xin bản .docx hoặc bản PDF điện tử, hoặc ghi tay bằng "
    "«tracker directive add».": (
        "{file} is a picture without text to read. Ask for the .docx or the electronic PDF, or record it by hand with "
        "“tracker directive add”."
    ),
    "{file} là trang web (HTML), không phải tệp Word. Hãy mở bằng Word, lưu lại thành .docx rồi chạy lại.": (
        "{file} is a web page (HTML), not a file of Word. Open it with Word, save it as .docx and try again."
    ),
    "{file} là tệp Rich Text (.rtf). Hãy mở bằng Word, lưu lại thành .docx rồi chạy lại.": (
        "{file} is a Rich Text file (.rtf). Open it with Word, save it as .docx and try again."
    ),
    "{file} không phải là tệp PDF. Kiểm tra lại tệp; có thể nó tải về chưa trọn vẹn.": (
        "{file} is not a PDF. Check the file; perhaps its download was not complete."
    ),
    "{file} không phải là văn bản (.txt, .docx, .pdf). Kiểm tra lại tệp.": (
        "{file} is not a document (.txt, .docx, .pdf). Check the file."
    ),
    "{file} quá lớn: văn bản .txt không quá {most} MB. Kiểm tra lại tệp.": (
        "{file} is too large: a .txt has at most {most} MB. Check the file."
    ),
    "{file}: không rõ bảng mã, chữ có dấu có thể bị sai. Hãy lưu lại thành .docx, hoặc .txt dạng UTF-8.": (
        "{file}: its encoding is not clear, letters with marks may be wrong. Save it as .docx, or as .txt in UTF-8."
    ),
}
