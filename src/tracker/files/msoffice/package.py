"""
A file of Word or Excel, opened so that nothing in it can harm: the zip and its XML looked through before a library is.

This module alone says what a file really is, whatever its name ends in, and refuses what is too large packed or
unpacked, protected, old, broken, has macros, or declares entities, which no Office program writes.
"""

from __future__ import annotations

import os
import zlib
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from tracker.disk.ordinary import open_ordinary, why_unread
from tracker.errors import BadData
from tracker.files.textfile import NoSuchFile, UnreadableFile

LARGEST = 50 << 20
"""Bytes of a file."""

LARGEST_UNPACKED = 200 << 20
"""Bytes of all parts of a package together, pictures too."""

MOST_PARTS = 5000

LONGEST_TAG = 4 << 20
"""Bytes of XML without the end of a tag: it is read over and over until one comes."""

_CHUNK = 1 << 18
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"
_MACROS = "vbaproject.bin"
_BEFORE_XML = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"


class Format(NamedTuple):
    """What a package may hold: its name, what it should be saved as, its main part, bytes and elements of XML."""

    name: str
    ending: str
    main: str
    largest_xml: int
    most_tags: int


WORKBOOK = Format("Excel", ".xlsx", "xl/workbook.xml", 96 << 20, 6_000_000)
DOCUMENT = Format("Word", ".docx", "word/document.xml", 24 << 20, 1_000_000)
"""A document is held whole, tag by tag; one of 300 pages has some 200,000."""

_PARSED = (".xml", ".rels")
_NOT_PARSED = (".svg", ".htm", ".html", ".mht", ".txt")
"""What may stand in a package and begin with «<», and is read by no library."""


class TooLarge(BadData):
    """The file is larger than any that comes in."""

    sentence = "{file} lớn {size} MB, nhiều nhất được nhận là {most} MB. Kiểm tra lại tệp, hoặc chia nhỏ."


class Protected(BadData):
    """The file cannot be opened without a password."""

    sentence = "{file} có mật khẩu. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi chạy lại."


class OldFormat(BadData):
    """The file is of a format that Office no longer writes, or of another program, and can save in a new one."""

    sentence = "{file} là tệp {what}, không đọc được. Hãy mở tệp, lưu lại thành {ending} rồi chạy lại."


class OtherFormat(BadData):
    """The file is not what its name or the command says."""

    sentence = "{file} không phải là tệp {name} ({ending}). Kiểm tra lại tệp; nếu cần thì lưu lại thành {ending}."


class Broken(BadData):
    """The file says what it is, and cannot be read."""

    sentence = "{file} bị hỏng, không đọc được. Hãy mở bằng {name}, lưu lại thành {ending} rồi chạy lại."


class Unpacked(BadData):
    """The file is small and would become huge."""

    sentence = "{file} giải nén ra quá lớn, không phải tệp {name} bình thường."


class Macros(BadData):
    """The file holds a program."""

    sentence = "{file} có macro, không được nhận. Hãy lưu lại thành {ending} (không macro) rồi chạy lại."


class Declarations(BadData):
    """The XML of the file declares entities, which may stand for anything on this machine."""

    sentence = "{file} có khai báo lạ (DTD) trong phần XML, không được nhận: tệp {name} thật không có."


def read_bytes(path: Path, largest: int = LARGEST) -> bytes:
    """Return what a file holds; raises NoSuchFile, UnreadableFile, or TooLarge before reading it."""
    try:
        with open_ordinary(path) as stream:
            content = stream.read(largest + 1)
            size = max(len(content), os.fstat(stream.fileno()).st_size)
    except FileNotFoundError as error:
        raise NoSuchFile(file=path) from error
    except (OSError, ValueError) as error:
        raise UnreadableFile(file=path, reason=why_unread(error)) from error
    if len(content) > largest:
        raise TooLarge(file=path, size=-(-size >> 20), most=largest >> 20)
    return content


def read_package(path: Path, wanted: Format) -> BytesIO:
    """Return a file of that format, looked through and safe to hand to a library; raises the refusals above."""
    content = read_bytes(path)
    if content[:4] == _OLE:
        raise _of_old_kind(path, content, wanted)
    if content[:4] != _ZIP:
        raise OtherFormat(file=path, name=wanted.name, ending=wanted.ending)
    said = {"file": path, "name": wanted.name, "ending": wanted.ending}
    stream = BytesIO(content)
    try:
        with ZipFile(stream) as package:
            _look_through(package, wanted, said)
    except (BadZipFile, zlib.error, ExpatError, EOFError, NotImplementedError, ValueError) as error:
        raise Broken(**said) from error
    stream.seek(0)
    return stream


def _of_old_kind(path: Path, content: bytes, wanted: Format) -> BadData:
    """Return what is to be said of a compound file: protected, or of a program before 2007."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        return Protected(file=path)
    what, ending = wanted.name, wanted.ending
    for stream, name, new in (("WordDocument", "Word", ".docx"), ("Workbook", "Excel", ".xlsx")):
        if stream.encode("utf-16-le") in content:
            what, ending = name, new
    return OldFormat(file=path, what=f"{what} kiểu cũ ({ending[:-1]})", ending=ending)


def _look_through(package: ZipFile, wanted: Format, said: dict[str, object]) -> None:
    """Raise what is wrong with a package: every part is unpacked once, and its XML read without keeping it."""
    parts = package.infolist()
    names = {part.filename.lower() for part in parts}
    if "mimetype" in names and "content.xml" in names:
        raise OldFormat(file=said["file"], what="OpenDocument", ending=wanted.ending)
    if wanted.main not in names:
        raise OtherFormat(**said)
    if any(name.endswith(_MACROS) for name in names):
        raise Macros(**said)
    if any(part.flag_bits & 1 for part in parts):
        raise Protected(file=said["file"])
    if len(parts) > MOST_PARTS:
        raise Unpacked(**said)
    if len(names) < len(parts):
        raise Broken(**said)  # of two parts of one name each library would take another
    if any(part.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for part in parts):
        raise Broken(**said)  # Office packs in no other way, and others cannot be unpacked bit by bit
    unpacked = xml = tags = 0
    for part in parts:
        weight = _unpack(package, part, LARGEST_UNPACKED - unpacked, said)
        unpacked += weight.size
        xml += weight.size if weight.tags else 0
        tags += weight.tags
        if xml > wanted.largest_xml or tags > wanted.most_tags:
            raise Unpacked(**said)


class _Weight(NamedTuple):
    """What a part unpacks to: its bytes, and the tags that begin an element where it is XML, whatever its name says."""

    size: int
    tags: int


def _unpack(package: ZipFile, part: ZipInfo, most: int, said: dict[str, object]) -> _Weight:
    """Return how heavy a part is; raises Unpacked beyond `most`, Declarations for XML that declares anything."""
    if part.file_size > most:
        raise Unpacked(**said)
    name = part.filename.lower()
    size = tags = silent = 0
    parser = None
    with package.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            if not size and (name.endswith(_PARSED) or chunk.lstrip(_BEFORE_XML).startswith(b"<")):
                tags = 1
                parser = None if name.endswith(_NOT_PARSED) else _parser(said)
            size += len(chunk)
            if size > most:
                raise Unpacked(**said)
            tags += chunk.count(b"<") - chunk.count(b"</") if tags else 0
            silent = 0 if b">" in chunk else silent + len(chunk)
            if tags and silent > LONGEST_TAG:
                raise Unpacked(**said)
            if parser is not None:
                parser.Parse(chunk, False)
    if parser is not None:
        parser.Parse(b"", True)
    return _Weight(size, tags)


def _parser(said: dict[str, object]) -> XMLParserType:
    """Return what reads XML without keeping it, and raises Declarations."""

    def declared(*_: object) -> None:
        raise Declarations(**said)

    parser = ParserCreate()
    parser.StartDoctypeDeclHandler = declared
    return parser
