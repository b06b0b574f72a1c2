"""
A ledger on a PostgreSQL server: the address by which libpq finds it, as it is typed and printed.

An address holds no password: what is typed stands in the process list, and what is printed in a screenshot. libpq reads
it from PGPASSFILE, from a service file, or from what the system knows of whoever asks. It is read here as libpq would,
so that nothing is a password to libpq and none to us; and what cannot be read is never repeated where it may hold one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote

from tracker.errors import Usage

SCHEMES = ("postgresql://", "postgres://")
"""How the address of a server begins, and no path of a file."""

ALMOST = re.compile(
    r"postgres(ql)?:|[a-z][a-z0-9+.-]+://|(.*\s)?(host|hostaddr|dbname|service|user|password)\s*=", re.I | re.S
)
"""How texts begin that are meant as the address of a server: another spelling of the scheme, words of libpq."""

SECRET = re.compile(r"(?:^|[\s?&])\s*(ssl)?password\s*=", re.I)
"""A password among the words of libpq."""

SEARCH_PATH = re.compile(r"""(?:^|\s)(?:-c\s*|--)search_path=(?:"([^"]+)"|([^\s,"]+))""")
"""Where the options of a connection name the schema of the ledger."""

SECRETS = frozenset({"password", "sslpassword", "oauth_client_secret", "scram_client_key", "scram_server_key"})
"""What an address must not say."""

STRANGE = re.compile(r"[\x00-\x20\x7f#]|%(?![0-9a-fA-F]{2})|%00")
"""What stands in no address unless it is written as %XX, and what cannot be."""


class PasswordInAddress(Usage):
    """The address of a ledger holds a password."""

    sentence = (
        "Địa chỉ sổ có mật khẩu: ai xem danh sách tiến trình cũng đọc được. Bỏ mật khẩu khỏi địa chỉ, ghi vào tệp "
        "mật khẩu của PostgreSQL (~/.pgpass, hoặc tệp mà PGPASSFILE chỉ, quyền 0600)."
    )


class NotAnAddress(Usage):
    """The address of a ledger cannot be read."""

    sentence = "Không hiểu địa chỉ sổ «{address}». Mẫu: postgresql://TÊN@MÁY/CSDL?options=-csearch_path%3Dhaiphong."


@dataclass(frozen=True, slots=True)
class Server:
    """The address of a ledger on a server, without a password."""

    address: str

    def __str__(self) -> str:
        """Return the address as it was typed."""
        return self.address

    @property
    def schema(self) -> str | None:
        """Return the schema that the address names, as the server takes it; None where it names none."""
        said = [value for name, value in _query(self.address) if name == "options"]
        found = [match[1] or match[2].lower() for each in said for match in SEARCH_PATH.finditer(each)]
        return found[-1] if found else None

    @property
    def user(self) -> str | None:
        """Return the name under which the address enters the server; None where it says none."""
        said = [value for name, value in _query(self.address) if name == "user"]
        return (said[-1] if said else unquote(_authority(self.address)[0])) or None


def server_of(text: str) -> Server | None:
    """Return the server that an address names, None where it is a path; raises PasswordInAddress or NotAnAddress."""
    if not text.startswith(SCHEMES):
        if not ALMOST.match(text):
            return None
        raise PasswordInAddress if SECRET.search(text) else unread(text)
    user, at, _rest = _authority(text)
    if (at and ":" in user) or any(name.lower() in SECRETS for name, _value in _query(text)):
        raise PasswordInAddress
    if STRANGE.search(text) or text.count("@") > len(at):
        raise unread(text)
    return Server(text)


def unread(text: str) -> NotAnAddress:
    """Return the refusal of an address; what may hold a password is not repeated."""
    is_open = "@" not in text and "pass" not in unquote(text).lower()
    return NotAnAddress(address=re.sub(r"[\x00-\x1f\x7f]", "…", text) if is_open else "…")


def _authority(text: str) -> tuple[str, str, str]:
    """Return who asks and where, parted as libpq does: at the first «@» before a stroke, whatever else stands there."""
    before = re.split("/", text.partition("://")[2], maxsplit=1)[0]
    user, at, rest = before.partition("@")
    return (user, at, rest) if at else ("", "", before)


def _query(text: str) -> list[tuple[str, str]]:
    """Return what an address says behind its question mark, each decoded."""
    return parse_qsl(text.partition("?")[2].replace("+", "%2B"), keep_blank_values=True)
