"""A mail server on this machine, as real as the one letters leave by: it keeps what it is given, and may misbehave."""

from __future__ import annotations

import asyncio
import datetime
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from ipaddress import ip_address
from pathlib import Path
from typing import Any, cast

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

USER, PASSWORD = "don-doc", "mật khẩu 1"


@dataclass
class PostOffice:
    """What a server does with letters: `answers` by recipient, and where it hangs up."""

    answers: dict[str, str] = field(default_factory=dict)
    hangs_up: set[str] = field(default_factory=set)
    after_data: str = "250 OK"
    kept: list[Envelope] = field(default_factory=list)
    before_answer: list[Any] = field(default_factory=list)
    port: int = 0

    async def handle_RCPT(  # noqa: N802 - the name is the library's
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        """Take a recipient, or answer as a test says."""
        answer = self.answers.get(address, "250 OK")
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - likewise
        """Keep a letter; where it hangs up, before it has answered."""
        self.kept.append(envelope)
        for act in self.before_answer:
            act()
        if self.hangs_up & set(envelope.rcpt_tos):
            cast("asyncio.Transport", server.transport).abort()
        return self.after_data

    @property
    def letters(self) -> list[EmailMessage]:
        """Return the letters that were given to it."""
        return [message_from_bytes(cast("bytes", each.content), policy=default) for each in self.kept]

    @property
    def recipients(self) -> list[str]:
        """Return to whom."""
        return [address for each in self.kept for address in each.rcpt_tos]


class AtAnyPort(Controller):
    """A server at a port that the system chooses."""

    def _trigger_server(self) -> None:
        self.port = cast("asyncio.Server", self.server).sockets[0].getsockname()[1]
        super()._trigger_server()  # type: ignore[no-untyped-call]  # the library tells no types


@contextmanager
def post_office(certificate: Path | None = None, **ways: Any) -> Iterator[PostOffice]:
    """Run a server; with a certificate it asks for STARTTLS, and for a user and password."""
    office = PostOffice(**ways)
    options: dict[str, Any] = {"enable_SMTPUTF8": False}
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        options |= {"tls_context": context, "require_starttls": True, "auth_required": True, "authenticator": _let_in}
    controller = AtAnyPort(office, hostname="127.0.0.1", port=0, **options)
    controller.start()
    try:
        office.port = controller.port
        yield office
    finally:
        controller.stop()


def _let_in(_server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data: Any) -> AuthResult:
    """Let in who has the password."""
    right = isinstance(data, LoginPassword) and (data.login, data.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=right, handled=right)  # what is not handled is answered by 535


def a_certificate(folder: Path, name: str = "localhost") -> Path:
    """Make a certificate signed by itself, for this machine; its file holds the key too."""
    key = ec.generate_private_key(ec.SECP256R1())
    named = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.datetime.now(datetime.UTC)
    alternative = x509.SubjectAlternativeName([x509.DNSName(name), x509.IPAddress(ip_address("127.0.0.1"))])
    made = (
        x509.CertificateBuilder()
        .subject_name(named)
        .issuer_name(named)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(alternative, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = folder / f"{name}.pem"
    file.write_bytes(
        made.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return file
