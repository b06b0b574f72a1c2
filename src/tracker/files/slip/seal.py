"""
The seal of a slip: what was handed out, packed into letters that no Office program changes, with a keyed digest.

The key is the whole digest of the line of the journal that was the last when the slip was made, and the nonce of that
line. Only the first digits are ever printed, so nobody who does not see the line can make a seal, and nothing has to be
kept for it. It refuses what is no seal, what another ledger sealed, and what was changed.
"""

from __future__ import annotations

import binascii
import hmac
import zlib
from base64 import b64decode, b64encode
from collections.abc import Callable

from tracker.errors import BadData
from tracker.files.slip.slip import Slip, dumped, loaded

MOST = 8 << 20
"""Bytes that a seal may unpack to: a unit with 10,000 tasks."""


class NoSeal(BadData):
    """The file was not made by `handout`, or what tells so was taken out."""

    sentence = (
        "{file} không phải phiếu do «tracker handout» lập, hoặc phần đã ký trong tệp không còn. "
        "Hãy lập phiếu mới bằng «tracker handout», nhờ đơn vị điền lại."
    )


class Foreign(BadData):
    """The file was made from another ledger."""

    sentence = (
        "{file} không phải phiếu của sổ này: sổ không có sự kiện số {event} với mã {head}. "
        "Kiểm tra --ledger, hoặc sổ có bị khôi phục từ bản sao cũ không."
    )


class SealBroken(BadData):
    """What was sealed is not what was handed out."""

    sentence = (
        "{file}: phần đã ký của phiếu bị sửa, không còn khớp với sổ. Hãy lập phiếu mới bằng «tracker handout --unit "
        "{unit}», nhờ đơn vị điền lại."
    )


def sealed(slip: Slip, key: str) -> str:
    """Return a slip packed and sealed."""
    packed = b64encode(zlib.compress(dumped(slip).encode(), 9)).decode()
    return f"{packed}.{_digest(packed, key)}"


def opened(seal: str, key_of: Callable[[int], str | None], file: object) -> Slip:
    """
    Return the slip that was sealed; `key_of` gives the key of a line of the journal, which begins with its digest.

    Raises NoSeal, Foreign or SealBroken.
    """
    packed, _, digest = seal.partition(".")
    try:
        unpacker = zlib.decompressobj()
        slip = loaded(unpacker.decompress(b64decode(packed, validate=True), MOST).decode())
    except (binascii.Error, zlib.error, ValueError, KeyError, TypeError, RecursionError) as error:
        raise NoSeal(file=file) from error
    key = key_of(slip.event) if isinstance(slip.event, int) and not isinstance(slip.event, bool) else None
    if key is None or not key.startswith(slip.head):
        raise Foreign(file=file, event=slip.event, head=slip.head)
    if not hmac.compare_digest(_digest(packed, key), digest):
        raise SealBroken(file=file, unit=slip.unit)
    return slip


def _digest(packed: str, key: str) -> str:
    """Return the keyed digest of what is packed."""
    return hmac.new(key.encode(), packed.encode(), "sha256").hexdigest()
