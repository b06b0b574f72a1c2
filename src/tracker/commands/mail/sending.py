"""
Letters given to the server, one after another, each at most once for its deadlines and rungs (Art. 10.4).

Before a letter leaves, it is tried whether the urging can be recorded, and noted that it leaves. What the server has
taken is recorded; what it refused is forgotten; of what nobody knows the note stays, and with it the letter.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING

from tracker.account import check_account
from tracker.commands.mail.planned import QUIET, Reminder, State, Wish, planned
from tracker.commands.mail.text import Bearing, bearing, subject, text
from tracker.errors import Forbidden, TrackerError, Usage
from tracker.law.custom.role import LEAST
from tracker.law.kinds import Channel
from tracker.law.vocabulary import Happened
from tracker.ledger import cronlog, outbox
from tracker.ledger.storage import load_regulation
from tracker.ledger.storage.howfar import Watch, walked
from tracker.ledger.storage.lines import is_practice
from tracker.ledger.transaction import writing
from tracker.post.carrier import Carrier, Fate, Outcome
from tracker.post.envelope import Sheet, address, enveloped, number_of
from tracker.preferences import place
from tracker.queries import reading
from tracker.queries.duty.recipient import born
from tracker.queries.ledger.timeline import HEAD_DIGITS, head
from tracker.services.exchange.urge import Message, urge
from tracker.settings import VIETNAM
from tracker.words.language import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.settings import Settings


class OnlyPractised(Forbidden):
    """A practice ledger writes to nobody."""

    sentence = "Đây là sổ thực hành: không gửi thư ra khỏi máy này. Xem thư sẽ gửi bằng «tracker mail»."


class AnotherDay(Usage):
    """A letter tells of today."""

    sentence = (
        "Thư nhắc mang số liệu và ngày làm việc của hôm nay ({machine:%d/%m/%Y}): không gửi theo ngày "
        "{today:%d/%m/%Y}. Bỏ --today, TRACKER_TODAY."
    )


def refuse_unready(settings: Settings) -> None:
    """Look whether letters may leave from this ledger on this day; raises what hinders them, before anything is done."""
    check_account(settings.mail, place())
    with writing(settings, dry_run=True) as ledger:
        if not settings.mail.is_trial:
            if is_practice(ledger.connection):
                raise OnlyPractised
            if settings.today != settings.machine_day:
                raise AnotherDay(today=settings.today, machine=settings.machine_day)
        ledger.require(LEAST[Happened.URGING_SENT])


def send(settings: Settings, wish: Wish, watch: Watch) -> list[Reminder]:
    """
    Send the letters of today, and return what became of each and why others were not sent.

    Raises what `refuse_unready` and `Carrier.connect` raise before the first letter, and MailRunning.
    """
    refuse_unready(settings)
    with _alone(settings), closing(_Leaving(Carrier(settings.mail))) as leaving:
        with reading(settings) as connection:
            rows = [
                row
                for row in planned(connection, settings.today, unit=wish.unit, again=wish.again)
                if row.state not in QUIET
            ]
        ready = [row for row in rows if row.state is State.READY][: wish.limit]
        if ready:
            leaving.carrier.connect()
        done = [row for row in rows if row.state is not State.READY]
        for row in walked(ready, len(ready), watch, often=1):
            done += _sent(settings, wish, row, leaving.carrier)
    return sorted(done, key=lambda row: row.to.unit)


class _Leaving:
    """A carrier to say goodbye to."""

    def __init__(self, carrier: Carrier) -> None:
        """Hold the carrier."""
        self.carrier = carrier
        self.close: Callable[[], None] = carrier.leave


@contextmanager
def _alone(settings: Settings) -> Iterator[None]:
    """Let nobody else send letters of this ledger meanwhile; raises MailRunning."""
    run, _stale = cronlog.begin(settings, mailing=True)
    try:
        yield
    finally:
        with suppress(TrackerError):  # a run that cannot say that it has ended is taken over as one that died
            cronlog.finish(settings, run, None)


def _sent(settings: Settings, wish: Wish, before: Reminder, carrier: Carrier) -> Iterator[Reminder]:
    """Yield what became of a unit's letter; it is planned anew, for somebody may have acted since the list was made."""
    with reading(settings) as connection:
        now = planned(connection, settings.today, unit=before.to.unit, again=wish.again)
        bears = bearing(settings, load_regulation(connection), head(connection)[:HEAD_DIGITS], wish.answer_by)
        ledger = born(connection)
    for row in now:
        if row.state is State.READY and row.to.unit == before.to.unit:
            yield _given(settings, row, bears, carrier, ledger)


def _given(settings: Settings, row: Reminder, bears: Bearing, carrier: Carrier, ledger: str) -> Reminder:
    """Send one letter and record it, and return what became of it."""
    mailbox = str(row.to.email)
    number = number_of(settings.mail.sender.rpartition("@")[2], (ledger, mailbox, *sorted(row.places)))
    sheet = Sheet(
        sender=address(bears.office, settings.mail.sender),
        to=address(row.to.officer or "", mailbox),
        reply_to=settings.mail.answers_to,
        subject=subject(row, bears),
        text=text(row, bears),
        number=number,
        at=settings.now.astimezone(VIETNAM),
    )
    # where a task is secret no name is kept; the address stands in the register of officers anyway
    message = Message(
        channel=Channel.EMAIL,
        person=None if row.has_secret else row.to.officer,
        answer_by=bears.answer_by,
        letter=number,
        address=mailbox,
    )
    try:
        with writing(settings, dry_run=True) as tried:
            urge(tried, row.numbers, message)
        outbox.begin(settings, row.places)
    except TrackerError as error:
        return row._replace(state=State.LATER, detail=said(error))
    try:
        outcome = carrier.give(enveloped(sheet), mailbox)
    except TrackerError as error:  # the server went away between two letters, and this one was not begun
        outcome = Outcome(Fate.LATER, said(error))
    try:
        if outcome.fate in (Fate.REFUSED, Fate.LATER):
            outbox.forget(settings, row.places)
        elif outcome.fate is Fate.SENT:
            with writing(settings) as recording:
                urge(recording, row.numbers, message)
                outbox.sent(recording.connection, row.places, settings.today)
    except TrackerError as error:  # the note of a letter begun stays: it is not sent again by itself
        return row._replace(state=State.UNSURE, detail=f"{outcome.said}; {said(error)}")
    return row._replace(state=State(outcome.fate.value), detail=outcome.said)
