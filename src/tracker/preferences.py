"""
The configuration file of whoever types: which ledger, who acts, which language, what letters bear, by whom they leave.

One TOML file in the user's configuration folder, or where TRACKER_CONFIG says. What is typed and what the environment
says goes before it. Without the file everything has its default; a file that cannot be read or holds what nobody asks
for is refused, and changes nothing.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any, NamedTuple

from platformdirs import user_config_path

from tracker.account import TEXTS, Account, read_account
from tracker.errors import NotConfigured

HEAD_LINES = 3
"""Lines that stand above a letter on its left."""

LANGUAGES = ("vi", "en")
"""Languages that the program speaks."""

PAPER_TEXTS = ("office", "place", "symbol", "name")
"""What it says of papers in one line."""

PAPER_LINES = ("head", "signer", "recipients")
"""What it says of them in several."""

MAIL = (*TEXTS, "port", "timeout")
"""What the table of the mail account may say."""

KNOWN = (
    "ledger",
    "actor",
    "language",
    *(f"letter.{name}" for name in (*PAPER_TEXTS, *PAPER_LINES)),
    *(f"mail.{name}" for name in MAIL),
)
"""What the file may say."""

MOST_LINES = 12
"""Lines that a paper has room for above or beside a signature."""

LARGEST = 1 << 20
"""Bytes of the file."""

BROKEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
"""What no line of a paper holds: a break, or a sign that moves a screen."""

SYMBOL = re.compile(r"[A-ZĐ]+(-[A-ZĐ]+)*")
"""How the number of a paper may end behind its stroke: capitals in groups."""

NAMED_LINE = re.compile(r"at line ([0-9]+)")


class NoPreferences(NotConfigured):
    """TRACKER_CONFIG names a file that is not there."""

    sentence = "Không có tệp cấu hình {file} (TRACKER_CONFIG). Tạo tệp đó, hoặc bỏ TRACKER_CONFIG."


class UnreadPreferences(NotConfigured):
    """The system does not let the file be read."""

    sentence = "Không đọc được tệp cấu hình {file}: {why}."


class NotUtf8(NotConfigured):
    """The file is not UTF-8."""

    sentence = "Tệp cấu hình {file} không phải là chữ UTF-8. Lưu lại bằng Notepad, chọn Encoding: UTF-8."


class NotToml(NotConfigured):
    """The file is not TOML."""

    sentence = (
        "Tệp cấu hình {file}, dòng {line}: viết sai. Mỗi dòng có dạng tên = 'giá trị'; đường dẫn Windows đặt trong dấu "
        "nháy đơn."
    )


class NoSuchPreference(NotConfigured):
    """The file says what nobody asks for."""

    sentence = "Tệp cấu hình {file}: không có mục «{name}». Các mục dùng được: {known}."


class NotText(NotConfigured):
    """A value of the file is not text, or empty."""

    sentence = "Tệp cấu hình {file}: «{name}» phải là chữ đặt trong dấu nháy."


class NotOneLine(NotConfigured):
    """A line of a paper has a break in it, or signs that are none."""

    sentence = "Tệp cấu hình {file}: «{name}» phải là một dòng chữ, không ngắt dòng, không có ký tự điều khiển."


class NotALanguage(NotConfigured):
    """The program does not speak that language."""

    sentence = "Tệp cấu hình {file}: «language» là {known}, không phải «{value}»."


class NotAHead(NotConfigured):
    """What stands above a letter is not as many lines as there are."""

    sentence = "Tệp cấu hình {file}: «letter.head» phải là {count} dòng chữ: ['…', '…', '…']."


class NotLines(NotConfigured):
    """Who signs or who receives a paper is not said line by line."""

    sentence = "Tệp cấu hình {file}: «{name}» phải là các dòng chữ, nhiều nhất {count} dòng: ['…', '…']."


class NotASymbol(NotConfigured):
    """How the numbers of papers are to end cannot stand there."""

    sentence = (
        "Tệp cấu hình {file}: «letter.symbol» là ký hiệu viết hoa, ví dụ 'VP' hoặc 'VP-TH', không phải «{value}»."
    )


class Letterhead(NamedTuple):
    """What papers bear instead of what the city's own would: None, or no lines, where they bear that."""

    office: str | None = None
    head: tuple[str, str, str] | None = None
    place: str | None = None
    symbol: str | None = None
    name: str | None = None
    signer: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()


class Preferences(NamedTuple):
    """What the file says: None for what it does not say."""

    ledger: str | None = None
    actor: str | None = None
    language: str | None = None
    letter: Letterhead = Letterhead()
    mail: Account = Account()


def place() -> Path:
    """Return where the configuration file stands, or would."""
    named = os.environ.get("TRACKER_CONFIG")
    if named:
        return Path(named).expanduser()
    return user_config_path("tracker", appauthor=False, roaming=True) / "config.toml"


def read() -> Preferences:
    """Return what the file says; raises BadPreferences, or NoPreferences for one that was named and is not there."""
    file = place()
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST + 1)
    except FileNotFoundError:
        if os.environ.get("TRACKER_CONFIG"):
            raise NoPreferences(file=file) from None
        return Preferences()
    except OSError as problem:
        raise UnreadPreferences(file=file, why=problem.strerror or problem) from problem
    if len(content) > LARGEST:
        raise UnreadPreferences(file=file, why=f"> {LARGEST} byte")
    return _read(file, content) if content.strip() else Preferences()


def language() -> str | None:
    """Return the language of this run, None where nobody has chosen one; what is wrong with the file is said later."""
    named = os.environ.get("TRACKER_LANG")
    if named:
        return named
    try:
        return read().language
    except NotConfigured:
        return None


def _read(file: Path, content: bytes) -> Preferences:
    """Return what a file says that holds something."""
    import tomllib

    try:
        said: dict[str, Any] = tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as problem:
        raise NotUtf8(file=file) from problem
    except tomllib.TOMLDecodeError as problem:
        line = NAMED_LINE.search(str(problem))
        raise NotToml(file=file, line=int(line[1]) if line else len(content.splitlines())) from problem
    letter, mail = said.pop("letter", {}), said.pop("mail", {})
    if not isinstance(mail, dict):
        raise NoSuchPreference(file=file, name="mail", known=", ".join(KNOWN))
    for name in mail:
        if name not in MAIL:
            raise NoSuchPreference(file=file, name=f"mail.{name}", known=", ".join(KNOWN))
    if not isinstance(letter, dict):
        raise NoSuchPreference(file=file, name="letter", known=", ".join(KNOWN))
    for name, value in letter.items():
        lines = value if isinstance(value, list) else [value]
        if any(isinstance(line, str) and BROKEN.search(line) for line in lines):
            raise NotOneLine(file=file, name=f"letter.{name}")
    head = letter.pop("head", None)
    signer, recipients = (_lines(file, name, letter.pop(name, None)) for name in ("signer", "recipients"))
    for name, value in [*said.items(), *((f"letter.{name}", value) for name, value in letter.items())]:
        if name not in KNOWN:
            raise NoSuchPreference(file=file, name=name, known=", ".join(KNOWN))
        if not isinstance(value, str) or not value.strip():
            raise NotText(file=file, name=name)
    if said.get("language") not in (None, *LANGUAGES):
        raise NotALanguage(file=file, known=", ".join(LANGUAGES), value=said["language"])
    if "symbol" in letter and not SYMBOL.fullmatch(letter["symbol"]):
        raise NotASymbol(file=file, value=letter["symbol"])
    of_papers = Letterhead(**letter, head=_head(file, head), signer=signer, recipients=recipients)
    return Preferences(**said, letter=of_papers, mail=read_account(file, mail))


def _lines(file: Path, name: str, said: object) -> tuple[str, ...]:
    """Return what is said line by line, one line as it stands too; raises NotLines."""
    if said is None:
        return ()
    lines = [said] if isinstance(said, str) else said
    if isinstance(lines, list) and 0 < len(lines) <= MOST_LINES and all(isinstance(line, str) for line in lines):
        kept = tuple(line.strip() for line in lines)
        if all(kept):
            return kept
    raise NotLines(file=file, name=f"letter.{name}", count=MOST_LINES)


def _head(file: Path, lines: object) -> tuple[str, str, str] | None:
    """Return the lines that stand above a letter, None where there are none; raises NotAHead."""
    match lines:
        case None:
            return None
        case [str(first), str(second), str(third)]:
            return first, second, third
    raise NotAHead(file=file, count=HEAD_LINES)
