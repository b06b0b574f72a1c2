"""The Office's own Word file, filled: what it may name, what it must not, and what a clerk's words never become."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from desk import a_directive, a_task
from engine import Place
from papers import cells, converted, read, template, texts
from running import Run, contents
from systems import needs_program, require
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


def with_part(file: Path, edits: dict[str, tuple[bytes, bytes]], parts: dict[str, bytes] | None = None) -> Path:
    """Change what stands in the parts of a template, add others, and return its file."""
    with zipfile.ZipFile(file) as package:
        found = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(file, "w") as package:
        for name, content in (found | (parts or {})).items():
            before, after = edits.get(name, (b"", b""))
            assert before in content
            package.writestr(name, content.replace(before, after, 1) if before else content)
    return file


OFFICE = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "word/_rels/document.xml.rels"


def related(kind: str, target: str, mode: str = "External") -> dict[str, tuple[bytes, bytes]]:
    """Return the change that adds a relation to a document."""
    one = f'<Relationship Id="rId900" Type="{OFFICE.decode()}/{kind}" Target="{target}" TargetMode="{mode}"/>'
    return {RELATIONS: (b"</Relationships>", one.encode() + b"</Relationships>")}


def fielded(*codes: str) -> dict[str, tuple[bytes, bytes]]:
    """Return the change that begins a document with a field whose code is broken over runs."""
    runs = "".join(f"<w:r><w:instrText>{code}</w:instrText></w:r>" for code in codes)
    ends = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return {"word/document.xml": (b"<w:p>", f"<w:p>{ends[0]}{runs}{ends[1]}{ends[2]}".encode())}


OBJECT = {"word/o.bin": b"\xd0\xcf\x11\xe0"}
TYPED = {
    "[Content_Types].xml": (b"</Types>", b'<Default Extension="bin" ContentType="application/vnd.x"/></Types>'),
}


@pytest.mark.parametrize(
    ("edits", "parts", "said"),
    [
        (related("image", "http://x.example/a.png"), {}, "nội dung lấy từ ngoài tệp (image)"),
        (related("image", "file:///etc/hostname"), {}, "nội dung lấy từ ngoài tệp (image)"),
        (related("hyperlink", "file://x.example/a"), {}, "nội dung lấy từ ngoài tệp (hyperlink)"),
        (related("mailMergeSource", "file:///C:/ds.xlsx"), {}, "nội dung lấy từ ngoài tệp (mailMergeSource)"),
        (related("frame", "http://x.example/"), {}, "đối tượng nhúng (frame)"),
        (TYPED | related("oleObject", "o.bin", "Internal"), OBJECT, "đối tượng nhúng (oleObject)"),
        (TYPED | related("aFChunk", "o.bin", "Internal"), OBJECT, "đối tượng nhúng (aFChunk)"),
        (TYPED | related("vbaProject", "o.bin", "Internal"), OBJECT, "đối tượng nhúng (vbaProject)"),
        (fielded(" DDE", "AUTO c:\\x cmd "), {}, "trường DDEAUTO"),
        (fielded(' includepicture "http://x.example/a" '), {}, "trường INCLUDEPICTURE"),
        (fielded(' HYPERLINK "file://x.example/a" '), {}, "trường HYPERLINK"),
        (fielded(""), {}, "trường ?"),
        (
            {"word/document.xml": (b"<w:p>", b'<w:p><w:fldSimple w:instr=" INCLUDETEXT x "/>')},
            {},
            "trường INCLUDETEXT",
        ),
        (
            {"word/document.xml": (b"<w:p>", b'<w:p><w:del w:id="1" w:author="B"><w:r/></w:del>')},
            {},
            "còn nhận xét hoặc sửa đổi chưa chấp nhận",
        ),
        (
            {"word/document.xml": (b"<w:p>", b'<w:p><w:r><w:commentReference w:id="1"/></w:r>')},
            {},
            "còn nhận xét hoặc sửa đổi chưa chấp nhận",
        ),
    ],
)
@pytest.mark.parametrize("line", ["overdue --template {0} --output {1}/a.docx", "urge letters --template {0} -o {1}"])
def test_a_template_that_fetches_runs_or_tells_more_than_its_text_is_refused(
    tracker: Run,
    tmp_path: Path,
    ledger_file: Place,
    line: str,
    edits: dict[str, tuple[bytes, bytes]],
    parts: dict[str, bytes],
    said: str,
) -> None:
    form = with_part(template(tmp_path / "mau.docx", "{{tieu_de}}"), edits, parts)
    (tmp_path / "nơi").mkdir()
    before = contents(ledger_file)

    done = tracker(line.replace("-o ", "--output ").format(form, tmp_path / "nơi"))

    assert (done.exit_code, said in done.stderr) == (65, True), done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert list((tmp_path / "nơi").iterdir()) == []
    assert contents(ledger_file) == before


def test_of_the_template_that_a_template_was_made_from_nothing_leaves(tracker: Run, tmp_path: Path) -> None:
    relations = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        b'Type="' + OFFICE + b'/attachedTemplate" Target="file:///C:/Users/nguyenvana/cv.dotm" TargetMode="External"/>'
        b"</Relationships>"
    )
    named = b'<w:attachedTemplate xmlns:r="' + OFFICE + b'" r:id="rId1"/><w:zoom'
    form = with_part(
        template(tmp_path / "mau.docx", "{{tieu_de}}"),
        {"word/settings.xml": (b"<w:zoom", named)} | related("hyperlink", "https://haiphong.gov.vn"),
        {"word/_rels/settings.xml.rels": relations},
    )

    done = tracker(f"overdue --template {form} --output {tmp_path / 'a.docx'}")

    assert done.exit_code == 0, done.stderr
    with zipfile.ZipFile(tmp_path / "a.docx") as package:
        whole = b"".join(map(package.read, package.namelist()))
    assert b"attachedTemplate" not in whole
    assert b"nguyenvana" not in whole
    assert b"https://haiphong.gov.vn" in whole


@pytest.mark.parametrize("width", ["abc", "1e999", "99999999999", "-5", "210mm", ""])
def test_a_sheet_of_no_width_that_there_is_is_filled_all_the_same(tracker: Run, tmp_path: Path, width: str) -> None:
    form = template(tmp_path / "mau.docx", "{{noi_dung}}")
    with zipfile.ZipFile(form) as package:
        found = re.search(rb'<w:pgSz w:w="\d+"', package.read("word/document.xml"))
    assert found is not None
    with_part(form, {"word/document.xml": (found[0], f'<w:pgSz w:w="{width}"'.encode())})

    done = tracker(f"overdue --template {form} --output {tmp_path / 'a.docx'}")

    assert done.exit_code == 0, done.stderr
    assert len(read(tmp_path / "a.docx").tables) == 1


@pytest.mark.parametrize("named", ["mau.docx", "./nơi/../mau.docx", "lien-ket.docx"])
def test_a_template_is_not_written_over_by_what_it_is_filled_with(tracker: Run, tmp_path: Path, named: str) -> None:
    form = template(tmp_path / "mau.docx", "{{tieu_de}}")
    (tmp_path / "nơi").mkdir()
    if named.startswith("lien"):
        require("symbolic links that anybody may make")
        (tmp_path / named).symlink_to(form)
    before = form.read_bytes()

    done = tracker(f"overdue --template {form} --output {tmp_path}/{named}")

    assert (done.exit_code, "là mẫu đang dùng" in done.stderr) == (2, True), done.stderr
    assert form.read_bytes() == before
    assert tracker(f"overdue --template {form} --output {tmp_path}/khác.docx").exit_code == 0
