"""`directive read`: a directive's document, shown as a draft or given to programs; nothing is recorded."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from directives import MOTTO, Letter, in_one, in_text, in_word
from pdfs import Sheet, drawing, write
from running import Run

LETTER = Letter(
    left=("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HẢI PHÒNG", "Số: 11 /TB-UBND"),
    right=(*MOTTO, "Hải Phòng, ngày 08 tháng 01 năm 2026"),
    title=("THÔNG BÁO", "Kết luận của Chủ tịch UBND thành phố tại cuộc họp ngày 05/01/2026"),
    body=("Ngày 05/01/2026, tại trụ sở, Chủ tịch UBND thành phố đã chủ trì họp.",),
    signed=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "Nguyễn Văn Thử"),
)


@pytest.mark.parametrize(("written", "ending"), [(in_word, "docx"), (in_text, "txt"), (in_one, "txt")])
def test_a_directive_is_read_whatever_it_was_written_with(
    written: Callable[[Letter, Path], Path], ending: str, tracker: Run, tmp_path: Path
) -> None:
    path = written(LETTER, tmp_path / f"thong-bao.{ending}")

    said = json.loads(tracker(f"directive read {path} --format json").stdout)

    assert said == {
        "number": "11/TB-UBND",
        "kind": "Thông báo",
        "issued_on": "2026-01-08",
        "issuer": "city",
        "issued_by": "ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG",
        "signer": "Nguyễn Văn Thử",
        "authority": "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH",
        "abstract": "Kết luận của Chủ tịch UBND thành phố tại cuộc họp ngày 05/01/2026",
        "addressees": [],
        "secrecy": None,
        "urgency": None,
        "warnings": [],
        "items": [],
    }


def test_what_is_blank_is_said_on_the_page_of_people(tracker: Run, tmp_path: Path) -> None:
    blank = Letter(
        left=("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HẢI PHÒNG", "Số:      /KH-UBND"),
        right=(*MOTTO, "Hải Phòng, ngày     tháng     năm 2026"),
        title=("KẾ HOẠCH", "Tuyên truyền năm 2026"),
    )

    page = tracker(f"directive read {in_word(blank, tmp_path / 'ke-hoach.docx')}").stdout

    assert "Lưu ý: Số văn bản để trống («Số: /KH-UBND»)" in page
    assert "Lưu ý: Ngày ban hành để trống («Hải Phòng, ngày tháng năm 2026»)" in page
    assert "Lưu ý: Không thấy phần chữ ký" in page


def test_a_file_of_another_kind_is_refused_in_a_sentence(tracker: Run, tmp_path: Path) -> None:
    contents = {
        "a.doc": b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le"),
        "b.doc": b"<html><body>UBND</body></html>",
        "c.pdf": b"khong phai pdf",
        "d.txt": b"\xff\xd8\xff\xe0 anh",
        "e.rtf": b"{\\rtf1 abc}",
        "f.txt": b"",
        "g.docx": b"So: 12/TB-UBND",
    }
    said = {}
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
        result = tracker(f"directive read {tmp_path / name}")
        assert (result.exit_code, result.stdout) == (65, "")
        said[name] = result.stderr.replace(str(tmp_path / name), name).strip()
    assert "lưu lại thành .docx" in said["a.doc"]
    assert "trang web (HTML)" in said["b.doc"]
    assert "không phải là tệp PDF" in said["c.pdf"]
    assert "ảnh chụp" in said["d.txt"]
    assert "Rich Text" in said["e.rtf"]
    assert "không phải là văn bản" in said["f.txt"]
    assert "không phải là tệp Word" in said["g.docx"]


def test_what_cannot_be_read_is_typed_by_hand_as_it_is_advised(tracker: Run, tmp_path: Path) -> None:
    (tmp_path / "anh.pdf").write_bytes(b"\xff\xd8\xff\xe0 anh")
    write(tmp_path / "quet.pdf", [Sheet(pictured=True)])
    garbage = ["S6: /QD-XPVPHC Hai Phong, ngdy7f thing l2 nim 2O2S", *["Cdn c1r Lu4t t6 chrlc chinh quydn dla"] * 9]
    write(tmp_path / "may.pdf", [Sheet([(85, 800 - 14 * at, line) for at, line in enumerate(garbage)], pictured=True)])
    shifted = ["".join(chr(ord(letter) + 29) for letter in line) for line in (*LETTER.body, *LETTER.title) * 4]
    write(tmp_path / "phong.pdf", [Sheet([(20, 800 - 14 * at, line) for at, line in enumerate(shifted)])])
    drawing(tmp_path / "nang.pdf", b"/A1 Do " * 100, [b"/A%d Do " % (at + 1) * 100 for at in range(1, 9)])
    for name in ("anh.pdf", "quet.pdf", "may.pdf", "phong.pdf", "nang.pdf"):
        refused = tracker(f"directive read {tmp_path / name}")
        assert (refused.exit_code, "tracker directive add" in refused.stderr) == (65, True), refused.stderr

    told = tracker(
        "directive add 11/TB-UBND --issued 2026-01-08 --kind 'Thông báo' --abstract x --signer y --issuer city"
    )

    assert told.exit_code == 0


def test_who_is_in_no_ledger_is_said_as_the_paper_says_it(tracker: Run, tmp_path: Path) -> None:
    path = tmp_path / "chi-dao.txt"
    lines = ["Ủy ban nhân dân thành phố yêu cầu:", "1. Bộ trưởng Bộ Y tế chia sẻ dữ liệu cho Sở Y tế."]
    lines += ["2. Sở Tài chính, Bộ Tài chính cấp kinh phí.", "3. Sở Y tế phối hợp với Bộ Y tế thẩm tra hồ sơ."]
    path.write_text("\n".join(lines), encoding="utf-8")

    items = json.loads(tracker(f"directive read {path} --format json").stdout)["items"]

    led = [(item["lead"], item["support"]) for item in items]
    assert led == [(["Bộ Y tế"], []), (["STC", "Bộ Tài chính"], []), (["SYT"], ["Bộ Y tế"])]


def test_whom_a_telegram_goes_to_is_no_task(tracker: Run, tmp_path: Path) -> None:
    path = tmp_path / "cong-dien.txt"
    lines = ["THỦ TƯỚNG CHÍNH PHỦ", "Số: 133/CĐ-TTg", "CÔNG ĐIỆN", "Về việc ứng phó bão số 5"]
    lines += ["THỦ TƯỚNG CHÍNH PHỦ điện:", "- Bộ trưởng các Bộ: Quốc phòng, Công an;"]
    lines += ["- Chủ tịch UBND các tỉnh, thành phố ven biển.", "Thủ tướng Chính phủ yêu cầu:"]
    lines += ["1. Bộ Quốc phòng túc trực lực lượng cứu hộ."]
    path.write_text("\n".join(lines), encoding="utf-8")

    read = json.loads(tracker(f"directive read {path} --format json").stdout)

    assert read["addressees"] == ["Bộ trưởng các Bộ: Quốc phòng, Công an", "Chủ tịch UBND các tỉnh, thành phố ven biển"]
    assert [(item["lead"], item["content"]) for item in read["items"]] == [
        (["Bộ Quốc phòng"], "Túc trực lực lượng cứu hộ")
    ]
