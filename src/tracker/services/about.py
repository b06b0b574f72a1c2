"""
What a record is about: a task, or none; and whether words of it may be kept (Art. 5.2).
"""

from __future__ import annotations

from tracker.errors import Usage
from tracker.ledger.ledger import Ledger
from tracker.services.task.report import SecretTakesNoText, known_task
from tracker.words.text import nfc


class NoContent(Usage):
    """A record says nothing of what it is about."""

    sentence = "Thiếu --content: ghi ngắn gọn nội dung; chỉ nhiệm vụ của văn bản mật mới để trống."


def about(ledger: Ledger, task: int | None) -> dict[str, object]:
    """Return the facts of what a record is about: the task, and whether it is secret; raises NoSuchTask."""
    return {"task": task, "secret": task is not None and known_task(ledger, task).secret}


def said(facts: dict[str, object], text: str | None, what: str) -> str | None:
    """Return words to be kept with these facts, in NFC, None for none; raises SecretTakesNoText."""
    kept = nfc(text or "").strip()
    if kept and facts.get("secret"):
        raise SecretTakesNoText(number=facts["task"], what=what)
    return kept or None
