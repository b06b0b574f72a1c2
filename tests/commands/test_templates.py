"""The Office's own Word file, filled: what it may name, what it must not, and what a clerk's words never become."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from desk import a_directive, a_task
from papers import cells, converted, read, template, texts
from running import Run, contents
from systems import needs_program
from tracker.ledger.transaction import writing
from tracker.settings import Settings

HOSTILE = "Báo cáo {{co_quan}} <w:p/> &amp; \u202ehai\x07"


@pytest.fixture(autouse=True)
def desk(settings: Settings) -> None:
    """Enter two tasks of STC that fell due on Friday 20/11/2026; today is Monday 23/11/2026."""
    with writing(settings) as ledger:
        given = a_directive(ledger, number="150/CT-UBND")
        for text in ("Báo cáo một", HOSTILE):
            a_task(ledger, "20/11/2026", directive=given, lead=(4,), content=text, written=False)


@pytest.fixture
def form(tmp_path: Path) -> Path:
    """Return a template that names what lists and letters have, broken over runs and spelled as people do."""
    return template(
        tmp_path / "mau.docx",
        "{{tie|u_de|}} đến {{ Số liệu đến ngày }}|.",
        "Kính trình: |{{co_quan}}, {{co_quan}}",
        "{{noi_|dung}}",
        "HẾT",
        head="{{dia_danh}} {{nam}}",
        foot="{{ma_nhat_ky}}",
        cell="Số: /{{ky_hieu}}",
    )


def test_a_list_fills_the_office_s_own_template(tracker: Run, form: Path, tmp_path: Path) -> None:
    done = tracker(f"overdue --unit STC --template {form} --output {tmp_path / 'a.docx'}")

    assert done.exit_code == 0, done.stderr
    opened = read(tmp_path / "a.docx")
    office = "Văn phòng Ủy ban nhân dân thành phố"
    assert texts(opened)[:2] == ["VIỆC QUÁ HẠN ĐẾN NGÀY 23/11/2026 đến 23/11/2026.", f"Kính trình: {office}, {office}"]
    assert texts(opened)[-1] == "HẾT"
    assert opened.paragraphs[0].runs[0].bold
    listed, numbered = opened.tables
    assert ["150/CT-UBND" in row for row in cells(listed)] == [False, True, True]
    assert cells(numbered) == [["", "Số: /VP"]]
    section = opened.sections[0]
    assert section.header.paragraphs[0].text == "Hải Phòng 2026"
    assert section.footer.paragraphs[0].text.startswith("Mã nhật ký: ")
    again = tmp_path / "b.docx"
    assert tracker(f"overdue --unit STC --template {form} --output {again}").exit_code == 0
    assert again.read_bytes() == (tmp_path / "a.docx").read_bytes()


def test_what_a_clerk_typed_is_no_place_to_fill_and_no_markup(tracker: Run, form: Path, tmp_path: Path) -> None:
    assert tracker(f"overdue --template {form} --output {tmp_path / 'a.docx'}").exit_code == 0

    said = [cell for row in cells(read(tmp_path / "a.docx").tables[0]) for cell in row]
    assert "Báo cáo {{co_quan}} <w:p/> &amp; hai" in said


def test_letters_fill_a_template_of_their_own(tracker: Run, tmp_path: Path) -> None:
    form = template(
        tmp_path / "mau.docx",
        "{{tieu_de}} gửi {{don_vi}}: {{so_nhiem_vu}} nhiệm vụ, trả lời {{tra_loi_den_ngay}}",
        "{{noi_dung}}",
        "{{bang}}",
    )
    (tmp_path / "thu").mkdir()
    done = tracker(f"urge letters --answer-by 27/11/2026 --template {form} --output {tmp_path / 'thu'}")

    assert done.exit_code == 0, done.stderr
    opened = read(tmp_path / "thu" / "don-doc-STC.docx")
    assert texts(opened)[0] == (
        "V/v đôn đốc thực hiện nhiệm vụ quá hạn gửi Sở Tài chính: 02 nhiệm vụ, trả lời 27/11/2026"
    )
    assert texts(opened)[1].startswith("Thực hiện khoản 1 Điều 8 Quy chế")
    assert [len(table.rows) for table in opened.tables] == [3, 3]


@pytest.mark.parametrize(
    ("paragraph", "said"),
    [
        ("Kính gửi", "không có chỗ điền nào. Ghi vào mẫu ít nhất một trong các chỗ điền: {{tieu_de}}, "),
        (
            "{{tieu_de}} {{ngay sinh}} {{x}}",
            "có chỗ điền không dùng được: {{ngay sinh}}, {{x}}. Các chỗ điền: {{tieu_de}}",
        ),
        ("{{don_vi}}", "có chỗ điền không dùng được: {{don_vi}}."),
        ("Nội dung: {{noi_dung}}", "{{noi_dung}} phải đứng riêng một đoạn trong thân văn bản."),
        ("{{bang}}{{bang}}", "{{bang}} phải đứng riêng một đoạn"),
    ],
)
def test_a_template_that_cannot_be_filled_is_refused_and_nothing_is_written(
    tracker: Run, tmp_path: Path, paragraph: str, said: str
) -> None:
    form = template(tmp_path / "mau.docx", paragraph)

    done = tracker(f"overdue --template {form} --output {tmp_path / 'a.docx'}")

    assert (done.exit_code, said in done.stderr) == (65, True), done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "a.docx").exists()


def test_what_takes_paragraphs_stands_in_no_head(tracker: Run, tmp_path: Path) -> None:
    form = template(tmp_path / "mau.docx", "x", head="{{noi_dung}}")

    done = tracker(f"overdue --template {form} --output {tmp_path / 'a.docx'}")

    assert (done.exit_code, "{{noi_dung}} phải đứng riêng một đoạn" in done.stderr) == (65, True)


def test_a_file_that_is_no_document_or_does_harm_is_refused(tracker: Run, tmp_path: Path) -> None:
    form = template(tmp_path / "mau.docx", "{{tieu_de}}")
    macro, broken, entity = (tmp_path / f"{name}.docx" for name in ("macro", "broken", "entity"))
    for path, changed in ((macro, "word/vbaProject.bin"), (entity, "word/document.xml")):
        with zipfile.ZipFile(form) as old, zipfile.ZipFile(path, "w") as new:
            for name in old.namelist():
                content = old.read(name)
                if name == changed:
                    content = content.replace(b"<w:document", b"<!DOCTYPE x [<!ENTITY e 'x'>]><w:document", 1)
                new.writestr(name, content)
            if changed not in old.namelist():
                new.writestr(changed, b"x")
    broken.write_bytes(form.read_bytes()[:-200])
    (tmp_path / "text.docx").write_text("{{tieu_de}}", encoding="utf-8")
    for name, said in (
        ("macro", "có macro"),
        ("entity", "có khai báo lạ (DTD)"),
        ("broken", "bị hỏng"),
        ("text", "không phải là tệp Word"),
        ("none", "Không có tệp"),
    ):
        done = tracker(f"overdue --template {tmp_path / name}.docx --output {tmp_path / 'a.out.docx'}")
        assert (done.exit_code, said in done.stderr) == (65, True), (name, done.stderr)
        assert not (tmp_path / "a.out.docx").exists()


def test_a_template_is_filled_only_where_a_document_is_written(
    tracker: Run, tmp_path: Path, settings: Settings
) -> None:
    form = template(tmp_path / "mau.docx", "{{tieu_de}}")
    before = contents(settings.ledger)
    for line in (
        f"overdue --template {form}",
        f"overdue --template {form} --output {tmp_path / 'a.csv'}",
        f"overdue --template {form} --json",
    ):
        done = tracker(line)
        assert (done.exit_code, "--template chỉ dùng khi ghi tệp Word." in done.stderr) == (2, True), line
    assert tracker(f"overdue --template {form} --format docx").exit_code == 0
    assert tracker(f"overdue --template {form} --output {tmp_path / 'a.docx'}").exit_code == 0
    (tmp_path / "thu").mkdir()
    for option in ("--short", "--format txt"):
        done = tracker(f"urge letters {option} --template {form} --output {tmp_path / 'thu'}")
        assert (done.exit_code, "--template chỉ dùng khi soạn thư Word." in done.stderr) == (2, True)
    assert list((tmp_path / "thu").iterdir()) == []
    assert tracker(f"urge letters --template {form} --output {tmp_path / 'thu'}").exit_code == 0
    assert contents(settings.ledger) == before


@needs_program("soffice")
def test_a_template_that_libreoffice_saved_is_filled_too(tracker: Run, form: Path, tmp_path: Path) -> None:
    folder = tmp_path / "lo"
    folder.mkdir()
    converted([form], "docx:MS Word 2007 XML", folder)

    done = tracker(f"overdue --template {folder / form.name} --output {tmp_path / 'a.docx'}")

    assert done.exit_code == 0, done.stderr
    opened = read(tmp_path / "a.docx")
    assert texts(opened)[0] == "VIỆC QUÁ HẠN ĐẾN NGÀY 23/11/2026 đến 23/11/2026."
    assert opened.sections[0].footer.paragraphs[0].text.startswith("Mã nhật ký: ")
    assert len(opened.tables) == 2
    converted([tmp_path / "a.docx"], "pdf", folder)
    assert (folder / "a.pdf").exists()
