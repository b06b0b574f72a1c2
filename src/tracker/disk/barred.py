"""
What Windows alone says where a file may not be opened or replaced: another program holds it, or no name is like that.

It reads numbers of errors and says nothing of any other system; what is common to all stands where files are written
(`destination`) and read (`ordinary`).
"""

from __future__ import annotations

import errno
import os

from tracker.disk import landed
from tracker.words.language import _

ACCESS_DENIED, BAD_NAME, TOO_LONG = 5, 123, 206
IN_USE = frozenset({32, 33})
"""Another program has the file open and shares it with nobody (Excel), or has locked the part asked for."""
FULL = frozenset({39, 112})
"""A full disk; the number that the language gives it is another."""


def said_by_windows(problem: BaseException) -> str | None:
    """Return what an error of Windows means that no other system knows; None for any other."""
    code = code_of(problem)
    if code in IN_USE and landed.landing().is_done:  # what is recorded must not be typed again
        return _("tệp đang mở trong chương trình khác (Excel?)")
    if code in IN_USE:
        return _("tệp đang mở trong chương trình khác (Excel?); đóng lại rồi gõ lại lệnh")
    if code == BAD_NAME:
        return _("tên có ký tự mà Windows không cho dùng")
    if code == TOO_LONG:
        return _("tên quá dài")
    if code in FULL:
        return _("đĩa đã đầy")
    return None


def code_of(problem: BaseException) -> int | None:
    """
    Return the number that Windows gave an error, None elsewhere.

    The C library, which opens files there, says «no permission» of a held file and drops the number; a file that nobody
    holds can be renamed to what it is called.
    """
    code: int | None = getattr(problem, "winerror", None)
    if code is not None or os.name != "nt" or not isinstance(problem, OSError) or problem.errno != errno.EACCES:
        return code
    if problem.filename is not None:
        try:
            os.rename(problem.filename, problem.filename)
        except OSError as again:
            return getattr(again, "winerror", None)
    return None
