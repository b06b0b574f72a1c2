"""
A ledger on a PostgreSQL server: the address by which libpq finds it, as it is typed and printed.

An address holds no password: what is typed stands in the process list, and what is printed in a screenshot. libpq reads
it from PGPASSFILE, from a service file, or from what the system knows of whoever asks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

from tracker.errors import Usage

SCHEMES = ("postgresql://", "postgres://")
"""How the address of a server begins, and no path of a file."""

SEARCH_PATH = re.compile(r"""(?:^|\s)(?:-c\s*|--)search_path=(?:"([^"]+)"|([^\s,"]+))""")
"""Where the options of a connection name the schema of the ledger."""

SECRETS = ("password", "sslpassword")
"""What an address must not say."""


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
        said = parse_qs(urlsplit(self.address).query, keep_blank_values=True).get("options", [])
        found = [match[1] or match[2].lower() for each in said for match in SEARCH_PATH.finditer(each)]
        return found[-1] if found else None


def server_of(text: str) -> Server | None:
    """Return the server that an address names, None where it is a path; raises PasswordInAddress or NotAnAddress."""
    if not text.startswith(SCHEMES):
        return None
    try:
        parts = urlsplit(text)
        has_secret = parts.password is not None or any(name in parse_qs(parts.query) for name in SECRETS)
    except ValueError:
        raise NotAnAddress(address=re.sub(r"//[^@]*@", "//…@", text)) from None
    if has_secret:
        raise PasswordInAddress
    if "\x00" in unquote(text):
        raise NotAnAddress(address=text.partition("\x00")[0])
    return Server(text)
