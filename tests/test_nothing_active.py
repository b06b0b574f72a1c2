"""Whatever people type: in no format does it become a formula, a script, a field, a link or markup."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

import engine
from depth import some
from engine import Place
from everyformat import WRITTEN
from hostilewords import spoil
from listings import questions
from running import nine_in_the_morning, program
from tracker.commands.contents import DAYS
from tracker.services.demo import build
from tracker.words.text import scrub

BUILT = date(2026, 11, 27)
RUN = program(nine_in_the_morning)
MOVES = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What moves a terminal or turns the order of letters around."""

BLANKS = " \u00a0\u3000\u200b\u2060\ufeff"
"""What may stand before a formula."""

NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?%?")
ACTIONS = ("/JavaScript", "/JS", "/Launch", "/URI", "/SubmitForm", "/OpenAction", "/AA", "/EmbeddedFile", "/GoToR")


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Return a ledger full of harmful words; only read it."""
    path = engine.empty(tmp_path_factory.mktemp("harm") / "ledger.db")
    build(path, BUILT, scale=0.05)
    spoil(path)
    return path


@pytest.mark.parametrize("form", WRITTEN)
def test_nothing_that_people_typed_is_active_in_any_format(ledger: Path, form: str) -> None:
    seen = 0
    asked = [line for line in questions(ledger) if form != "ics" or line.startswith(tuple(DAYS))]
    for line in some(asked, everyday=12):
        result = RUN(f"--ledger {ledger} --today {BUILT} {line} --format {form}")
        assert result.exit_code in (0, 2, 3, 4), (line, result.stderr)
        assert result.stderr == scrub(result.stderr), line
        if result.exit_code in (2, 4):  # no room for it, or spoilt numbers that name nothing
            continue
        seen += 1
        wrong = list(CHECKS[form](result.data))
        assert wrong == [], line
    assert seen


def of_text(data: bytes) -> Iterator[str]:
    """Yield what moves a terminal."""
    yield from MOVES.findall(data.decode("utf-8-sig"))


def of_csv(data: bytes) -> Iterator[str]:
    """Yield the cells that a spreadsheet would take for formulas, and rows that are torn."""
    yield from of_text(data)
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    widths = {len(row) for row in rows if row}
    if len(widths) > 1:
        yield f"rows of {widths} cells"
    for row in rows:
        yield from (
            cell for cell in row if cell.lstrip(BLANKS)[:1] in set("=@+-\t\r＝＋－＠") and not NUMBER.fullmatch(cell)
        )


def of_json(data: bytes) -> Iterator[str]:
    """Yield nothing, once it was read as JSON."""
    json.loads(data)
    yield from of_text(data)


def of_md(data: bytes) -> Iterator[str]:
    """Yield what a reader of Markdown would take for HTML or a link."""
    yield from of_text(data)
    text = data.decode("utf-8")
    yield from re.findall(r"(?<!\\)<(?!br>)[a-zA-Z!/?][^>]*>", text)
    yield from re.findall(r"(?<!\\)\]\(javascript", text)


def of_parts(data: bytes) -> Iterator[str]:
    """Yield what is active in a package of XML parts: formulas, fields, links outside, macros, broken parts."""
    with ZipFile(io.BytesIO(data)) as package:
        if (bad := package.testzip()) is not None:
            yield bad
        for name in package.namelist():
            if name.endswith((".bin", ".exe", ".vbs")):
                yield name
            if not name.endswith((".xml", ".rels")):
                continue
            text = package.read(name)
            if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
                yield f"{name}: entities"
            yield from (f"{name}: {each}" for each in _active(fromstring(text), name))  # noqa: S314 - no entities, as seen above


def _active(root: Element, name: str) -> Iterator[str]:
    """Yield what one part has that acts."""
    for element in root.iter():
        tag = element.tag.rpartition("}")[2]
        if element.get("TargetMode") == "External":
            yield f"outside {element.get('Target')}"
        if name.startswith("xl/worksheets/") and tag == "f":
            yield f"formula {element.text}"
        if tag in ("hyperlink", "ddeLink", "externalLink", "altChunk", "oleObject"):
            yield tag
        if tag == "instrText" and not re.fullmatch(r"\s*(PAGE|NUMPAGES|SECTIONPAGES)\b[^\"]*", element.text or ""):
            yield f"field {element.text}"
        if tag == "fldSimple" and "PAGE" not in str(element.attrib):
            yield "field"
        yield from MOVES.findall(element.text or "")


class Tags(HTMLParser):
    """What a browser would meet."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self.wrong: list[str] = []
        self.scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one tag."""
        self.scripts += tag == "script"
        if tag in ("img", "iframe", "object", "embed", "link", "base", "form", "b", "a"):
            self.wrong += [f"{tag} {attrs}"] if not _is_inner(tag, dict(attrs)) else []
        self.wrong += [f"{tag} {name}" for name, value in attrs if name.startswith("on")]
        self.wrong += [
            f"{tag} {value}"
            for name, value in attrs
            if name in ("href", "src", "action") and not (value or "").startswith(("#", "data:image/", "data:,"))
        ]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at a tag that closes itself."""
        self.handle_starttag(tag, attrs)

    def handle_data(self, data: str) -> None:
        """Look at what is read."""
        self.wrong += MOVES.findall(data)


def _is_inner(tag: str, attrs: dict[str, str | None]) -> bool:
    """Say whether a tag leads somewhere within the page, or to the icon that it has not."""
    return (attrs.get("href") or "").startswith("#") if tag == "a" else attrs == {"rel": "icon", "href": "data:,"}


def of_html(data: bytes) -> Iterator[str]:
    """Yield tags and attributes that the page has not made itself."""
    text = data.decode("utf-8")
    tags = Tags()
    tags.feed(text)
    tags.close()
    yield from tags.wrong
    if tags.scripts > 1:
        yield f"{tags.scripts} scripts"
    yield from (script for script in re.findall(r"(?s)<script[^>]*>(.*?)</script>", text) if "alert(1)" in script)


def of_pdf(data: bytes) -> Iterator[str]:
    """Yield what acts when a PDF is opened, once its text was read."""
    reader = PdfReader(io.BytesIO(data))
    text = "".join(page.extract_text() for page in reader.pages)
    if not text.strip():
        yield "no text"
    named = {str(key) for each in objects(reader) for key in (each if isinstance(each, DictionaryObject) else ())}
    yield from sorted(named & set(ACTIONS))


def objects(reader: PdfReader) -> Iterator[object]:
    """Yield every object of a PDF, and what stands within it: bytes packed in a stream are no names."""
    found: list[object] = [reader.get_object(number) for numbers in reader.xref.values() for number in numbers]
    found += [reader.get_object(number) for number in reader.xref_objStm]
    while found:
        each = found.pop()
        yield each
        if isinstance(each, DictionaryObject):
            found += [within for within in each.values() if isinstance(within, DictionaryObject | ArrayObject)]
        elif isinstance(each, ArrayObject):
            found += [within for within in each if isinstance(within, DictionaryObject | ArrayObject)]


def of_png(data: bytes) -> Iterator[str]:
    """Yield that it is no picture."""
    if not data.startswith(b"\x89PNG\r\n\x1a\n"):
        yield "no picture"


def of_ics(data: bytes) -> Iterator[str]:
    """Yield what a calendar would take for another entry, and lines that are too long or end otherwise."""
    from icalendar import Calendar

    text = data.decode("utf-8")
    calendar = Calendar.from_ical(data)
    if len(calendar.walk("VEVENT")) != len(re.findall(r"(?m)^BEGIN:VEVENT\r$", text)):
        yield "another entry"
    yield from (line for line in text.split("\r\n") if len(line.encode()) > 75 or "\n" in line)
    yield from ("an alarm" for _each in calendar.walk("VALARM"))
    yield from MOVES.findall(text)


CHECKS = {
    "table": of_text,
    "csv": of_csv,
    "json": of_json,
    "md": of_md,
    "xlsx": of_parts,
    "docx": of_parts,
    "html": of_html,
    "pdf": of_pdf,
    "png": of_png,
    "ics": of_ics,
}
