"""
What a template of the Office must not hold, since every letter made of it would carry it out of the house.

Nothing that Word fetches from elsewhere or runs, no foreign object, no remark and no change that nobody has accepted.
Links that a reader may click stay. Of the template that it was made from, which Word notes with the path of somebody's
own folder, nothing is kept. Fields are known by the few that do no harm: what is not among them is refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from tracker.errors import BadData
from tracker.words.language import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from docx.document import Document as Paper

CLICKED = re.compile(r"(https?://|mailto:)[^\\]+", re.IGNORECASE)
MADE_FROM = "attachedTemplate"

FOREIGN = frozenset(
    {"aFChunk", "activeXControlBinary", "control", "frame", "oleObject", "package", "subDocument", "vbaProject"}
)
"""How the types of relations end that lead to what is no part of a text."""

OBJECTS = ("w:altChunk", "w:control", "w:object", "w:subDoc")

REVISED = (
    *("w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:commentReference", "w:numberingChange"),
    *("w:cellIns", "w:cellDel", "w:cellMerge"),
    *(f"w:{name}Change" for name in ("rPr", "pPr", "sectPr", "tblPr", "tblPrEx", "tblGrid", "tcPr", "trPr")),
)

FIELDS = frozenset(
    {
        *("AUTHOR", "CREATEDATE", "DATE", "DOCPROPERTY", "EDITTIME", "FORMCHECKBOX", "FORMDROPDOWN", "FORMTEXT"),
        *("HYPERLINK", "INDEX", "LISTNUM", "NOTEREF", "NUMCHARS", "NUMPAGES", "NUMWORDS", "PAGE", "PAGEREF"),
        *("PRINTDATE", "REF", "REVNUM", "SAVEDATE", "SECTION", "SECTIONPAGES", "SEQ", "STYLEREF", "SUBJECT", "SYMBOL"),
        *("TC", "TIME", "TITLE", "TOC", "XE", "EQ", "="),
    }
)


class ReachesOut(BadData):
    """A template fetches something, runs something, or holds an object."""

    sentence = (
        "Mẫu {file} có {what}: văn bản nào điền vào mẫu cũng mang theo. Bỏ trong mẫu (hoặc chuyển thành chữ, ảnh của "
        "chính tệp) rồi chạy lại."
    )


class NotAccepted(BadData):
    """A template holds remarks, or changes that nobody has accepted."""

    sentence = (
        "Mẫu {file} còn nhận xét hoặc sửa đổi chưa chấp nhận: văn bản nào điền vào mẫu cũng mang theo. Chấp nhận sửa "
        "đổi, xóa nhận xét trong mẫu rồi chạy lại."
    )


def check_inert(paper: Paper, file: Path) -> None:
    """Take out of a template what it was made from, and look whether it is inert; raises ReachesOut or NotAccepted."""
    for part in paper.part.package.iter_parts():
        _forget(part)
        for relation in part.rels.values():
            kind = relation.reltype.rpartition("/")[2]
            if kind in FOREIGN:
                raise ReachesOut(file=file, what=_("đối tượng nhúng ({what})").format(what=kind))
            if relation.is_external and not (kind == "hyperlink" and CLICKED.fullmatch(relation.target_ref)):
                raise ReachesOut(file=file, what=_("nội dung lấy từ ngoài tệp ({what})").format(what=kind))
        if part.content_type.endswith("+xml"):
            root = part.element if isinstance(part, XmlPart) else parse_xml(part.blob)
            _check_element(root, file)


def _forget(part: Any) -> None:
    """Take out of the settings of a document from which template it was made."""
    gone = [key for key, each in part.rels.items() if each.reltype.endswith(f"/{MADE_FROM}")]
    for key in gone:
        del part.rels[key]
    if gone and isinstance(part, XmlPart):
        for each in list(part.element.iter(qn(f"w:{MADE_FROM}"))):
            each.getparent().remove(each)


def _check_element(root: Any, file: Path) -> None:
    """Look at what one part holds."""
    for each in root.iter(*map(qn, OBJECTS)):
        raise ReachesOut(file=file, what=_("đối tượng nhúng ({what})").format(what=each.tag.rpartition("}")[2]))
    for _each in root.iter(*map(qn, REVISED)):
        raise NotAccepted(file=file)
    for code in _codes(root):
        name = (re.match(r"\s*(=|[A-Za-z]*)", code) or [""])[0].strip().upper()
        links = re.findall(r'"([^"]*)"', code) if name == "HYPERLINK" and r"\l" not in code else []
        if name not in FIELDS or not all(map(CLICKED.fullmatch, links)):
            raise ReachesOut(file=file, what=_("trường {what}").format(what=name[:20] or "?"))


def _codes(root: Any) -> Iterator[str]:
    """Yield the code of each field of a part, whole, be it broken over runs or in another field."""
    open_: list[str] = []
    for each in root.iter(qn("w:fldSimple"), qn("w:fldChar"), qn("w:instrText")):
        kind = each.get(qn("w:fldCharType"))
        if each.tag == qn("w:fldSimple"):
            yield each.get(qn("w:instr"), "")
        elif each.tag == qn("w:instrText"):
            if not open_:
                yield each.text or ""
            else:
                open_[-1] += each.text or ""
        elif kind == "begin":
            open_.append("")
        elif kind == "end" and open_:
            yield open_.pop()
    yield from open_
