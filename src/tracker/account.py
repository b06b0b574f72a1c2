"""
The account that letters leave by: the table `[mail]` of the configuration file, and where its password is.

It looks at what is said, once; it connects to nobody. The password itself is read when a letter is to leave, from a
variable of the environment or from a file of the clerk's own; it is never a value of the configuration.
"""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import NamedTuple

from tracker.errors import NotConfigured

TEXTS = ("host", "security", "sender", "reply-to", "user", "password-variable", "password-file", "ca-file")
"""What the table says in words."""

PORTS = {"starttls": 587, "tls": 465, "none": 25, "none-over-network": 25}
"""Ways to a server, and the port of each where none is named; `none` serves within this machine only."""

POST = frozenset(PORTS.values())
"""Where a server hands letters on: what it is given there goes out, also where it runs on this machine."""

PATIENCE = range(1, 301)
"""Seconds in which a server may answer."""

LONGEST_SECRET = 4096
"""Bytes of a file that holds one password."""

MAILBOX = (
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9-]{1,63}\.)*[A-Za-z0-9-]{1,63}"
)
LONGEST_ADDRESS = 254
"""As RFC 5321 lets a path be."""

LINES = """\
  [mail]
  host = 'mail.haiphong.gov.vn'
  sender = 'don-doc@haiphong.gov.vn'
  user = 'don-doc'
  password-file = 'mat-khau-thu'"""
"""What a table that serves looks like."""


class NoMail(NotConfigured):
    """The configuration says nothing of a mail server, or not enough."""

    sentence = "Chưa cấu hình gửi thư: thiếu {missing}. Thêm vào tệp {file} (xem docs/cai-dat.md):\n{lines}"


class NotMailText(NotConfigured):
    """A value of the table is not text, empty, or more than one line."""

    sentence = "Tệp cấu hình {file}: «mail.{name}» phải là một dòng chữ đặt trong dấu nháy."


class NotAMailbox(NotConfigured):
    """An address of the table is none."""

    sentence = "Tệp cấu hình {file}: «mail.{name}» phải là một địa chỉ thư, ví dụ 'don-doc@haiphong.gov.vn'."


class NotASecurity(NotConfigured):
    """There is no such way to a server."""

    sentence = "Tệp cấu hình {file}: «mail.security» là {known}, không phải «{value}»."


class NotAMailNumber(NotConfigured):
    """A number of the table is none, or too large."""

    sentence = "Tệp cấu hình {file}: «mail.{name}» phải là số nguyên từ {least} đến {most}."


class OpenPassword(NotConfigured):
    """Others of the machine may read the password."""

    sentence = "Tệp mật khẩu thư {file} để người khác đọc được: chạy «chmod 600 {file}» rồi gõ lại lệnh."


class NoPassword(NotConfigured):
    """The file of the password cannot be read, or is empty."""

    sentence = "Không có mật khẩu thư trong tệp {password} ({why}). Xem «mail.password-file» trong {file}."


class NoVariable(NotConfigured):
    """The environment does not hold the password."""

    sentence = "Biến môi trường {name} không có mật khẩu thư. Xem «mail.password-variable» trong {file}."


class Unencrypted(NotConfigured):
    """Letters would cross the network in the open."""

    sentence = (
        "Máy chủ thư {host} không ở trên máy này mà «mail.security» là none: thư đi không mã hóa. "
        "Đặt security = 'starttls' hoặc 'tls' trong {file}."
    )


class Account(NamedTuple):
    """What the table says, and which file it stands in; empty text for what it does not say."""

    file: Path | None = None
    host: str = ""
    port: int = 0
    security: str = "starttls"
    sender: str = ""
    reply_to: str = ""
    user: str = ""
    password_variable: str = ""
    password_file: str = ""
    ca_file: str = ""
    timeout: int = 30

    @property
    def answers_to(self) -> str:
        """Return the address that answers go to."""
        return self.reply_to or self.sender

    @property
    def is_within(self) -> bool:
        """Say whether the server is on this machine."""
        if self.host == "localhost":
            return True
        from ipaddress import ip_address

        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return False

    @property
    def is_trial(self) -> bool:
        """Say whether letters stay on this machine: a server to try them on, where none that hands them on listens."""
        return self.is_within and self.port not in POST

    @property
    def authority(self) -> Path | None:
        """Return the file of the authority that the server's certificate is checked by; None: those of the system."""
        return self.beside(self.ca_file) if self.ca_file else None

    def beside(self, name: str) -> Path:
        """Return a file as the configuration names it: from beside itself."""
        return (self.file or Path()).parent / Path(name).expanduser()


def is_mailbox(address: str) -> bool:
    """Say whether an address can stand in a header and in an envelope: letters of ASCII, one @, nothing quoted."""
    return len(address) <= LONGEST_ADDRESS and re.fullmatch(MAILBOX, address) is not None


def read_account(file: Path, said: dict[str, object]) -> Account:
    """Return what a table says; raises NotMailText and the like. What nobody asks for is the caller's to refuse."""
    for name in TEXTS:
        value = said.get(name, "x")
        if not isinstance(value, str) or not value.strip() or not value.isprintable():
            raise NotMailText(file=file, name=name)
    for name in ("sender", "reply-to"):
        if name in said and not is_mailbox(str(said[name])):
            raise NotAMailbox(file=file, name=name)
    security = str(said.get("security", "starttls"))
    if security not in PORTS:
        raise NotASecurity(file=file, known=", ".join(PORTS), value=security)
    port = _whole(file, "port", said.get("port", PORTS[security]), range(1, 65536))
    timeout = _whole(file, "timeout", said.get("timeout", 30), PATIENCE)
    texts = {name.replace("-", "_"): str(said[name]) for name in TEXTS if name in said}
    return Account(**texts | {"security": security}, file=file, port=port, timeout=timeout)


def _whole(file: Path, name: str, value: object, within: range) -> int:
    """Return a whole number of the table."""
    if isinstance(value, bool) or not isinstance(value, int) or value not in within:
        raise NotAMailNumber(file=file, name=name, least=within.start, most=within.stop - 1)
    return value


def check_account(account: Account, place: Path) -> None:
    """Look whether letters can leave by an account; raises NoMail or Unencrypted."""
    needed = {"host": account.host, "sender": account.sender}
    if account.user:
        needed["password-file"] = account.password_file or account.password_variable
    missing = [f"«mail.{name}»" for name, value in needed.items() if not value]
    if missing:
        raise NoMail(missing=", ".join(missing), file=place, lines=LINES)
    if account.security == "none" and not account.is_within:
        raise Unencrypted(host=account.host, file=place)


def password_of(account: Account) -> str:
    """Return the password of an account; raises NoVariable, NoPassword or OpenPassword."""
    if account.password_variable:
        found = os.environ.get(account.password_variable, "")
        if not found:
            raise NoVariable(name=account.password_variable, file=account.file)
        return found
    file = account.beside(account.password_file)
    try:
        # what is no file is not waited for: a pipe that nobody writes to would keep the program for ever
        with os.fdopen(os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as opened:
            about = os.fstat(opened.fileno())
            if not stat.S_ISREG(about.st_mode):
                raise NoPassword(password=file, why=stat.filemode(about.st_mode), file=account.file)
            if os.name == "posix" and stat.S_IMODE(about.st_mode) & 0o077:
                raise OpenPassword(file=file)
            found = opened.read(LONGEST_SECRET).decode("utf-8-sig").partition("\n")[0].rstrip("\r")
    except OSError as problem:
        raise NoPassword(password=file, why=problem.strerror or problem, file=account.file) from None
    except UnicodeDecodeError:
        raise NoPassword(password=file, why="UTF-8", file=account.file) from None
    if not found:
        raise NoPassword(password=file, why="0 byte", file=account.file)
    return found
