"""
A task as it is typed on the command line: by its number, or by its unit and its directive, «STC@20/CT-UBND», told back.

Which ledger is asked, the front door says before any command is read; without one only numbers are taken.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from tracker.words.language import _
from tracker.words.numbers import MOST, NotANumber, NotNumbers, TooManyNumbers, read_number, read_numbers
from tracker.words.text import clean

if TYPE_CHECKING:
    from tracker.settings import Settings

AT = "@"
"""What stands between a unit and a directive, with text on both sides."""

PARTED = re.compile(r"[,;]")
"""What stands between the tasks of a list; a name of a unit may hold the comma too."""

_LEDGER: ContextVar[Settings | None] = ContextVar("ledger", default=None)


class NotATask(NotANumber):
    """A task was asked for, and neither a number nor a unit and a directive was typed."""

    sentence = (
        "«{text}» không phải là một nhiệm vụ. Gõ số nhiệm vụ, ví dụ 12, hoặc ĐƠN-VỊ@VĂN-BẢN, ví dụ STC@20/CT-UBND."
    )


@contextmanager
def asked_of(settings: Settings) -> Iterator[None]:
    """Look up tasks in the ledger of these settings."""
    token = _LEDGER.set(settings)
    try:
        yield
    finally:
        _LEDGER.reset(token)


def a_task(text: str) -> int:
    """
    Read a task: its number, or its unit and its directive, and say on stderr which one those were taken for.

    Raises NotANumber or NotATask, NumberTooLarge, and what the names are refused for.
    """
    return _named([text])[text] if AT in text else read_number(text)


def some_tasks(words: Iterable[str]) -> list[int]:
    """
    Read a list of tasks: numbers, ranges, units with directives; each once, where it first stands.

    Raises NotNumbers, NumberTooLarge or TooManyNumbers, NotATask, and what the names are refused for.
    """
    words = list(words)
    parts = list(_parts(words)) if any(AT in word for word in words) else [" ".join(words)] if words else []
    named = _named(part for part in parts if AT in part)
    found: dict[int, None] = {}
    for part in parts:
        found.update(dict.fromkeys([named[part]] if part in named else read_numbers(part)))
    if len(found) > MOST:
        raise TooManyNumbers(most=MOST)
    return list(found)


def _parts(words: Iterable[str]) -> Iterator[str]:
    """Yield the parts of a list with names in it: a comma or a space in a name is none between two."""
    begun = ""
    for word in words:
        for place, part in enumerate(PARTED.split(word)):
            begun += f"{',' if place and begun else ''} {part.strip()}" if begun else part.strip()
            if AT in part or not begun or _is_numbers(begun):
                if begun:
                    yield begun
                begun = ""
    if begun:
        raise NotNumbers(text=clean(begun))


def _is_numbers(text: str) -> bool:
    """Say whether a text is a list of numbers."""
    try:
        return bool(read_numbers(text))
    except NotNumbers:
        return False


def _named(texts: Iterable[str]) -> dict[str, int]:
    """Return the tasks that units with directives name, each told back."""
    texts = list(texts)
    settings = _LEDGER.get()
    if not texts:
        return {}
    from tracker.queries import reading
    from tracker.queries.lookup import unit_names
    from tracker.queries.task.named import parted, task_of

    pairs = {text: parted(text) for text in texts}
    wrong = next((text for text, pair in pairs.items() if pair is None), None)
    if wrong is not None or settings is None:
        raise NotATask(text=clean(wrong or texts[0]))
    with reading(settings) as connection:
        names = unit_names(connection)
        found = {text: task_of(connection, names, *pair) for text, pair in pairs.items() if pair is not None}
    for text, task in found.items():
        said = _("«{text}» là nhiệm vụ {number} của {unit}: {words}.")
        told = said.format(text=text, number=task.id, unit=names.name(task.lead), words=task.words.rstrip("."))
        sys.stderr.write(clean(told) + "\n")
    return {text: task.id for text, task in found.items()}


# The help of an argument names its type by the parser's own name.
a_task.__name__ = _("số")
