"""
Who carries letters: one SMTP server, over a connection whose certificate was checked.

Each letter has one outcome, and none is guessed: only what the server has answered for is accepted or refused. Where
the connection ends while a letter is on its way, nobody knows. It sends nothing twice by itself.
"""

from __future__ import annotations

import re
import smtplib
import ssl
from base64 import b64encode
from contextlib import suppress
from email.message import EmailMessage
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from tracker.account import Account, password_of
from tracker.errors import Busy, NotConfigured
from tracker.words.language import _

if TYPE_CHECKING:
    from collections.abc import Callable

LET_IN, ANSWERED, GO_ON, LASTING = 235, 250, 354, 500
"""What a server says to a user, to a command done, to a letter it will take, and from where on its refusal lasts."""

IN_THE_OPEN = ("none", "none-over-network")
"""Ways to a server without encryption."""

LONGEST_REPLY = 160
"""Characters of what a server said that are repeated."""


class NoServer(Busy):
    """The server does not answer."""

    sentence = "Không nối được máy chủ thư {host}, cổng {port}: {why}. Chưa gửi được thư; thử lại sau."


class Untrusted(NotConfigured):
    """The certificate of the server is not one that is trusted, or there is no encryption."""

    sentence = (
        "Máy chủ thư {host}, cổng {port} không cho kết nối tin cậy: {why}. Máy chủ nội bộ thì ghi chứng thư gốc ở "
        "«mail.ca-file»; xem lại «mail.host», «mail.port», «mail.security» trong {file}."
    )


class NotLetIn(NotConfigured):
    """The server does not take the user and the password."""

    sentence = (
        "Máy chủ thư {host} không nhận người dùng «{user}» và mật khẩu (mã {code}). Xem lại «mail.user» và mật khẩu, "
        "nơi ghi ở {file}."
    )


class Fate(StrEnum):
    """What became of a letter."""

    SENT = "sent"
    REFUSED = "refused"
    LATER = "later"
    UNSURE = "unsure"


class Outcome(NamedTuple):
    """What became of a letter, and what the server said."""

    fate: Fate
    said: str = ""


class Carrier:
    """A server that letters are given to, connected to when the first is and again where it went away."""

    def __init__(self, account: Account) -> None:
        """Know the account; read its password once."""
        self._account = account
        self._password = password_of(account) if account.user else ""
        self._server: smtplib.SMTP | None = None

    def connect(self) -> smtplib.SMTP:
        """Return the server, connected to; raises NoServer, Untrusted or NotLetIn."""
        if self._server is None:
            self._server = self._connected()
        return self._server

    def give(self, letter: EmailMessage, to: str) -> Outcome:
        """Give a letter to the server, and return what became of it; raises as `connect` does."""
        server = self.connect()
        try:
            outcome = self._offered(server, to)
            if outcome is None:
                return self._handed(server, letter)
        except (OSError, smtplib.SMTPException) as problem:
            self.leave()
            return Outcome(Fate.LATER, _reason(problem))
        with suppress(OSError, smtplib.SMTPException):
            server.rset()
            return outcome
        self.leave()
        return outcome

    def leave(self) -> None:
        """Say goodbye, if somebody is there to hear it."""
        server, self._server = self._server, None
        if server is not None:
            with suppress(OSError, smtplib.SMTPException):
                server.quit()
            server.close()

    def _offered(self, server: smtplib.SMTP, to: str) -> Outcome | None:
        """Say who writes to whom; return the refusal of the server, None where it waits for the letter."""
        asks: tuple[Callable[[], tuple[int, bytes]], ...] = (
            lambda: server.mail(self._account.sender),
            lambda: server.rcpt(to),
            lambda: server.docmd("DATA"),
        )
        for ask in asks:
            code, said = ask()
            if code not in (ANSWERED, 251, GO_ON):
                return Outcome(Fate.REFUSED if code >= LASTING else Fate.LATER, _said(code, said))
        return None

    def _handed(self, server: smtplib.SMTP, letter: EmailMessage) -> Outcome:
        """Give the letter itself: from its first byte to the answer nobody knows whether it was taken."""
        lines = re.sub(rb"(?m)^\.", b"..", letter.as_bytes())
        try:
            server.send(lines + (b".\r\n" if lines.endswith(b"\r\n") else b"\r\n.\r\n"))
            code, said = server.getreply()
        except (OSError, smtplib.SMTPException) as problem:
            self.leave()
            return Outcome(Fate.UNSURE, _reason(problem))
        except BaseException:  # stopped at the keyboard: the caller keeps the letter as unsure
            self._server = None
            raise
        if code == ANSWERED:
            return Outcome(Fate.SENT, _said(code, said))
        return Outcome(Fate.REFUSED if code >= LASTING else Fate.LATER, _said(code, said))

    def _log_in(self, server: smtplib.SMTP) -> None:
        """Say who writes: in UTF-8 where the server takes that (RFC 4616), for the library speaks ASCII alone."""
        account = self._account
        if "PLAIN" in str(server.esmtp_features.get("auth", "")).split():
            secret = f"\0{account.user}\0{self._password}".encode()
            code, answer = server.docmd("AUTH", f"PLAIN {b64encode(secret).decode()}")
            if code != LET_IN:
                raise smtplib.SMTPAuthenticationError(code, answer)
            return
        try:
            server.login(account.user, self._password)
        except UnicodeError:  # whose words would quote the password
            raise smtplib.SMTPAuthenticationError(LASTING, b"") from None

    def _connected(self) -> smtplib.SMTP:
        """Return a connection to the server, encrypted and let in as the account says."""
        account = self._account
        where = {"host": account.host, "port": account.port}
        # named after the sender: the machine's own name is nobody's business, and asking for it may take long
        name = account.sender.rpartition("@")[2]
        context = None if account.security in IN_THE_OPEN else _trusting(account)
        server: smtplib.SMTP | None = None
        try:
            if account.security == "tls":
                server = smtplib.SMTP_SSL(account.host, account.port, name, timeout=account.timeout, context=context)
            else:
                server = smtplib.SMTP(account.host, account.port, name, timeout=account.timeout)
            if account.security == "starttls":
                server.starttls(context=context)
            server.ehlo_or_helo_if_needed()
            if account.user:
                self._log_in(server)
        except smtplib.SMTPAuthenticationError as problem:
            _close(server)
            refused = problem.smtp_code
            if refused < LASTING:
                raise NoServer(**where, why=_said(refused, problem.smtp_error)) from None
            raise NotLetIn(host=account.host, user=account.user, code=refused, file=account.file) from None
        except (ssl.SSLError, smtplib.SMTPNotSupportedError) as problem:
            _close(server)
            raise Untrusted(**where, why=_reason(problem), file=account.file) from None
        except (OSError, smtplib.SMTPException, UnicodeError) as problem:
            _close(server)
            raise NoServer(**where, why=_reason(problem)) from None
        return server


def _trusting(account: Account) -> ssl.SSLContext:
    """Return what checks a certificate: by the authorities of the system, or the account's; raises Untrusted."""
    try:
        context = ssl.create_default_context(cafile=None if account.authority is None else str(account.authority))
    except OSError as problem:
        where = {"host": account.host, "port": account.port, "file": account.file}
        raise Untrusted(**where, why=f"{account.authority}: {_reason(problem)}") from None
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _close(server: smtplib.SMTP | None) -> None:
    """Let go of a connection that did not come about."""
    if server is not None:
        server.close()


def _said(code: int, text: bytes | str) -> str:
    """Return what a server said, as far as it is repeated."""
    words = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    return f"{code} {' '.join(words.split())}"[:LONGEST_REPLY]


def _reason(problem: Exception) -> str:
    """Return why a connection failed."""
    if isinstance(problem, ssl.SSLCertVerificationError):
        return problem.verify_message
    if isinstance(problem, TimeoutError):
        return _("hết thời gian chờ")
    if isinstance(problem, smtplib.SMTPServerDisconnected):
        return _("máy chủ ngắt kết nối")
    return " ".join(str(getattr(problem, "strerror", None) or problem).split())[:LONGEST_REPLY]
