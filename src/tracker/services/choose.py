"""
What the Office chooses where the Quy chế leaves it open (see `practice`): a name, a value, a reason.

A choice is an act with its day. The open clocks that it concerns are counted again; what has ended
keeps its outcome, and what was said of a past day stays true.
"""

from __future__ import annotations

from datetime import date

from tracker.errors import Forbidden, NotFound, Usage
from tracker.law.custom.practice import CHOICES, Setting, chosen
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.ledger import Ledger
from tracker.services.calendar.change import CalendarChanged, counted_by
from tracker.services.papers import act_day, known
from tracker.words.meant import Vocabulary
from tracker.words.text import clean, nfc


class NoSuchSetting(NotFound):
    """There is nothing of that name to choose."""

    sentence = "Không có lựa chọn «{name}». Các lựa chọn: {names}."


class NotAChoice(Usage):
    """The setting cannot be that."""

    sentence = "«{value}» không dùng được cho {name}. Giá trị dùng được: {values}."


class ChosenAlready(Forbidden):
    """The ledger has that choice already."""

    sentence = "Sổ đang áp dụng {name} = {value}; không có gì để đổi."


class ChoiceWithoutReason(Usage):
    """A choice about how the law is read needs its reason."""

    sentence = "Thiếu --reason: ghi căn cứ của lựa chọn, ví dụ số văn bản hoặc ý kiến của lãnh đạo Văn phòng."


def choose(ledger: Ledger, name: str, value: str, *, reason: str, on: date | None = None) -> CalendarChanged:
    """
    Choose how the ledger applies what the Quy chế leaves open, and count the open clocks again.

    Raises NoSuchSetting, NotAChoice, ChosenAlready, ChoiceWithoutReason, FutureDay, or TooEarly
    before the last choice of the same.
    """
    setting = read_setting(name)
    vocabulary = Vocabulary(CHOICES[setting])
    wanted = vocabulary.word(value)
    if wanted is None:
        raise NotAChoice(value=clean(value), name=setting.value, values=vocabulary.told())
    if not reason.strip():
        raise ChoiceWithoutReason
    was = chosen(ledger.choices, setting)
    if wanted == was:
        raise ChosenAlready(name=setting.value, value=wanted)
    day = act_day(ledger, on, not_before=_chosen_on(ledger, setting), what="ngày chọn lần trước")
    recorded = ledger.record(
        Happened.SETTING_CHANGED,
        Subject.LEDGER,
        0,
        on=day,
        name=setting.value,
        value=wanted,
        old=was,
        reason=nfc(reason),
        **known(ledger, day),
    )
    return CalendarChanged(recorded, counted_by(recorded))


def read_setting(name: str) -> Setting:
    """Return the setting of a name; raises NoSuchSetting."""
    typed = name.strip().casefold()
    if typed not in set(Setting):
        raise NoSuchSetting(name=clean(name), names=", ".join(Setting))
    return Setting(typed)


def _chosen_on(ledger: Ledger, setting: Setting) -> date | None:
    """Return the day on which a setting was last chosen."""
    row = ledger.connection.execute(
        "SELECT MAX(happened_on) FROM act WHERE happened = ? AND payload ->> 'name' = ?",
        (Happened.SETTING_CHANGED.value, setting.value),
    ).fetchone()
    return None if row[0] is None else date.fromisoformat(row[0])
