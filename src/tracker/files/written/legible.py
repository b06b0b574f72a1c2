"""
Whether the text of a PDF is text: scans with a stamp on them, garbage of a machine that guessed letters, broken fonts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from tracker.errors import BadData
from tracker.files.written.stamped import STAMP
from tracker.words.text import nfc

ENOUGH = 300
"""Letters from which a language can be told for sure."""

FEW = 20
"""Letters from which text without the line of a number must look like the language."""

_LINE_OF_LETTER = re.compile(r"^\W*S[ốo]\s*[:.…]|^\W*S[ốo]\s+\d+.*/|ng[àa]y.{0,14}th[áa]ng", re.IGNORECASE)
_VIETNAMESE = frozenset("aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz")
_MARKED = frozenset("ăâđêôơư")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_MIXED = re.compile(r"[^\W\d_]+\d+[^\W\d_]+")


class Scanned(BadData):
    """The pages are pictures."""

    sentence = (
        "{file} là bản quét: các trang là ảnh, ngoài dấu ký số không có chữ để đọc. Hãy xin bản .docx hoặc bản "
        "PDF điện tử, hoặc ghi tay bằng «tracker directive add»."
    )


class Garbled(BadData):
    """The text behind the pages is what a machine guessed from a picture, wrongly."""

    sentence = (
        "{file} là bản quét có lớp chữ do máy nhận dạng sai («{sample}»), không dùng được. Hãy xin bản .docx hoặc bản "
        "PDF điện tử, hoặc ghi tay bằng «tracker directive add»."
    )


class UnmappedFonts(BadData):
    """The fonts of the file do not say which letters they draw."""

    sentence = (
        "{file}: phông chữ trong tệp không cho biết là chữ gì («{sample}»), chép ra không thành tiếng Việt. Hãy xin "
        "bản .docx, in lại PDF từ Word, hoặc ghi tay bằng «tracker directive add»."
    )


def refuse_illegible(lines: Iterable[str], file: object, *, pictured: bool) -> None:
    """
    Raise Scanned, Garbled or UnmappedFonts for lines that are no text of a directive.

    `pictured` says that a page is a picture: a few letters without the line of a number are a stamp on it then.
    """
    said = [line for line in lines if line.strip() and not STAMP.search(line)]
    text = " ".join(said)
    letters = [letter for letter in text if letter.isalpha()]
    strange = sum(not _is_vietnamese(letter) for letter in letters) + 4 * text.count("(cid:") + text.count("\ufffd")
    strange += sum(0xE000 <= ord(letter) < 0xF900 for letter in text)
    if len(text) >= 40 and strange > max(len(letters), 20) * 0.08:
        raise UnmappedFonts(file=file, sample=_sample(said))
    has_line = any(_LINE_OF_LETTER.search(line) for line in said)
    if not letters or (pictured and len(letters) < ENOUGH and not has_line):
        raise Scanned(file=file)
    if len(letters) < (ENOUGH if has_line else FEW):
        return
    marked = sum(_is_marked(letter) for letter in letters) / len(letters)
    words = text.split()
    mixed = sum(bool(_MIXED.search(word)) and "/" not in word for word in words) / max(len(words), 1)
    if mixed > 0.03 or (marked < 0.12 and mixed > 0.01):
        raise Garbled(file=file, sample=_sample(said))
    if marked < 0.07:
        raise UnmappedFonts(file=file, sample=_sample(said))


def _is_vietnamese(letter: str) -> bool:
    """Say whether a letter is of the Vietnamese alphabet, or of the Latin one."""
    return not _plain(letter) - _VIETNAMESE - _TONES


def _is_marked(letter: str) -> bool:
    """Say whether a letter has a mark that Vietnamese alone has or a tone."""
    return bool(_plain(letter) & (_MARKED | _TONES))


def _plain(letter: str) -> set[str]:
    """Return a small letter and its tone, apart."""
    parts = unicodedata.normalize("NFD", letter.lower())
    tones = {part for part in parts if part in _TONES}
    rest = "".join(part for part in parts if part not in _TONES)
    return {*nfc(rest), *tones}


def _sample(lines: list[str]) -> str:
    """Return a few words of what was read, to be compared with the page."""
    line = max(lines[:20], key=len, default="")
    return line if len(line) <= 40 else line[:40] + "…"
