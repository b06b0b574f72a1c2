"""
The password under which a clerk enters a ledger on a server: the server keeps it, the journal says nothing of it.
"""

from __future__ import annotations

from tracker.errors import NotConfigured, NotFound, Usage
from tracker.law.custom.role import Role, granted
from tracker.ledger.ledger import Ledger
from tracker.words.text import nfc

SHORTEST = 8
"""Characters of a password at least."""


class NoServer(NotConfigured):
    """The ledger is a file, which nobody enters with a password."""

    sentence = "Sổ này là tệp, không có mật khẩu: ai mở được tệp thì dùng được sổ. Chỉ sổ ở máy chủ PostgreSQL mới có."


class NobodyEnters(NotFound):
    """Whoever is to have a password has no role in the ledger."""

    sentence = "{actor} không có vai trò nào trong sổ này. Giao vai trò trước: «tracker role grant {actor} --role …»."


class TooShort(Usage):
    """A password is easily guessed."""

    sentence = "Mật khẩu phải có ít nhất {least} ký tự. Chưa đổi gì."


def change(ledger: Ledger, actor: str, password: str) -> None:
    """Give a clerk the password under which they enter the server; raises TooShort, NobodyEnters or RoleTooLow."""
    from tracker.ledger.storage.postgresql.logins import entered_as, set_password

    name = nfc(actor).strip()
    if len(password) < SHORTEST:
        raise TooShort(least=SHORTEST)
    if name != entered_as(ledger.connection):
        ledger.require(Role.ADMIN)
        if name not in granted(ledger.choices):
            raise NobodyEnters(actor=name)
    set_password(ledger.connection, name, password)
    ledger.is_mended = True
