"""
Whether a task of a directive was entered before: which one has the same words, what differs, and what to type instead.

Only tasks that stand count: one taken back is gone, and one stopped by direction may be given again. A secret item has
no words to be known by (Art. 5.2): one alike in all the rest is said and kept. A unit that went into another one is
that one. It compares within one directive and decides nothing: the clerk may enter it as new.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from tracker.clocks.inforce import deadline_of
from tracker.days.deadlines import Deadline, Kind
from tracker.errors import Forbidden
from tracker.law.vocabulary import Status
from tracker.ledger.ledger import Ledger
from tracker.ledger.storage.sqlite import unkept
from tracker.queries.lookup import FoundDirective
from tracker.units.matching import UnitNames
from tracker.words.labels.task import FIELDS
from tracker.words.language import _
from tracker.words.likeness import apart_from_deadline, key, rarest
from tracker.words.numbers import listed
from tracker.words.text import nfc

if TYPE_CHECKING:
    from tracker.services.directive.newitems import NewItem

LONGEST = 60
"""Letters of an item's words that a refusal quotes."""

MOVABLE = frozenset({Status.ASSIGNED.value, Status.IN_PROGRESS.value, Status.REPORTED.value})
"""States in which a direction moves a deadline or a lead."""

ALSO = ("point", "programme", "deliverable", "written", "room")
"""What else of an item can be corrected."""


class ItemKnown(Forbidden):
    """The same task of the same directive was entered before."""

    sentence = (
        "Văn bản {number} đã có nhiệm vụ số {tasks} ({units}) giống hệt: nhập hai lần? "
        "Nếu đúng là nhiệm vụ khác, thêm --as-new."
    )


class ItemAlike(Forbidden):
    """The directive has a task of the same words that differs in something else."""

    sentence = (
        "Văn bản {number} đã có nhiệm vụ số {tasks} ({units}) cùng nội dung, chỉ khác {differences}. {advice}Nếu đúng "
        "là nhiệm vụ khác, thêm --as-new."
    )


class Known(NamedTuple):
    """An item of the ledger with its tasks that stand."""

    content: str
    values: dict[str, object]
    deadline: Deadline
    due_on: date | None
    leads: dict[int, int]
    support: frozenset[int]
    status: str


class Difference(NamedTuple):
    """What differs between two items, in words; what to type where the ledger is wrong, and where a paper says so."""

    said: str
    correction: str = ""
    direction: str = ""


class Items:
    """The items of a directive by the key of their words; read once, or for one item only."""

    def __init__(self, ledger: Ledger, directive: FoundDirective, names: UnitNames, only: str | None = None) -> None:
        """Read what stands; `only` narrows it to one key."""
        self.directive, self.names, self.ledger = directive, names, ledger
        self.known: dict[str, list[Known]] = defaultdict(list)
        for known in _known(ledger, directive.id, None if only is None else rarest(only)):
            self.known[apart_from_deadline(known.content)].append(known)

    def refusal(self, item: NewItem, due_on: date | None) -> Forbidden | None:
        """Return why an item is taken for one that stands; None where it is new."""
        found = self.known.get(apart_from_deadline(item.content or ""), [])
        if not found:
            return None
        each = [(known, list(self._differences(item, due_on, known))) for known in found]
        lead = self._carrying(item.lead)
        known, differences = min(
            each, key=lambda pair: (not self._carrying(pair[0].leads.values()) & lead, len(pair[1]))
        )
        values: dict[str, object] = {
            "number": self.directive.number,
            "tasks": listed(known.leads),
            "units": self._named(known.leads.values()),
        }
        if not differences:
            return ItemKnown(**values)
        advice = _advised(_("Nếu sổ ghi sai: {commands}. "), [each.correction for each in differences])
        advice += _advised(_("Nếu có chỉ đạo: {commands}. "), [each.direction for each in differences])
        return ItemAlike(**values, differences="; ".join(each.said for each in differences), advice=advice)

    def _differences(self, item: NewItem, due_on: date | None, known: Known) -> Iterator[Difference]:
        """Yield what differs between an item and one that stands."""
        was, now = known.deadline, item.deadline
        number = _nearest(known, item.lead)
        if replace(was, phrase="") != replace(now, phrase="") and (due_on is None or due_on != known.due_on):
            old, new = (each.phrase or _("không thời hạn") for each in (was, now))
            said = _("thời hạn (sổ ghi «{old}», đang gõ «{new}»)").format(old=old, new=new)
            yield Difference(said, *_of_deadline(number, known, now, due_on))
        leads = {*known.leads.values()}
        if self._carrying(leads) != self._carrying(item.lead):
            said = _("đơn vị chủ trì (sổ ghi {old}, đang gõ {new})")
            said = said.format(old=self._named(leads), new=self._named(item.lead))
            yield Difference(said, *self._of_lead(number, known, item.lead))
        support, lead, theirs = map(self._carrying, (item.support, item.lead, known.support))
        if theirs - lead != support - lead:
            said = _("đơn vị phối hợp (sổ ghi {old}, đang gõ {new})")
            yield Difference(said.format(old=self._named(known.support), new=self._named(item.support)))
        for name in ALSO:
            old, new = _typed(known.values[name]), _typed(getattr(item, name))
            if new != old:
                said = _("{what} (sổ ghi «{old}», đang gõ «{new}»)")
                yield Difference(said.format(what=_(FIELDS[name]), old=old, new=new), _correction(number, name, new))
        if _written(known.content) != _written(item.content or ""):
            said = _("cách viết (sổ ghi «{old}», đang gõ «{new}»)")
            yield Difference(said.format(old=_short(known.content), new=_short(item.content or "")))

    def _of_lead(self, number: int, known: Known, leads: Sequence[int]) -> tuple[str, str]:
        """Return what to type where another unit leads a task; nothing where several do."""
        if len(leads) != 1 or len(known.leads) != 1:
            return "", ""
        unit = self.names.code(leads[0])
        is_movable = known.status in MOVABLE and known.status != Status.REPORTED.value
        moved = _("«tracker task reassign {number} --lead {unit} --direction SỐ --issued NGÀY»")
        return _correction(number, "lead", unit), moved.format(number=number, unit=unit) if is_movable else ""

    def _carrying(self, units: Iterable[int]) -> set[int]:
        """Return who carries the work of units: themselves, or the one that each went into."""
        return {self.names.successor(unit) or unit for unit in units}

    def _named(self, units: Iterable[int]) -> str:
        """Return the names of units; many are counted."""
        numbers = list(dict.fromkeys(units))
        if len(numbers) > 3:
            return _("{count} đơn vị").format(count=len(numbers))
        return ", ".join(self.names.name(unit) for unit in numbers) or _("không đơn vị nào")


class Rows:
    """
    The rows of one file: which line asked the same of the same unit before, and how often just this was asked.

    Kept in a database of its own, which SQLite takes to the disk when it grows: a file may have more rows than fit into
    memory. Only digests of the words go there. Close it, and it is gone.
    """

    def __init__(self) -> None:
        """Begin with no row."""
        self._kept = unkept()
        self._kept.begin(write=False)
        self._kept.execute(
            "CREATE TABLE asked (words BLOB, unit INT, line INT, PRIMARY KEY (words, unit)) WITHOUT ROWID"
        )
        self._kept.execute("CREATE TABLE times (mark BLOB PRIMARY KEY, count INT) WITHOUT ROWID")

    def close(self) -> None:
        """Forget all rows."""
        self._kept.close()

    def before(self, line: int, directive: int, content: str, lead: Collection[int]) -> int | None:
        """Return the first line that has the same words of a directive for one of these units; remember this one."""
        words = _digest(f"{directive} {key(content)}")
        asked = dict(self._kept.execute("SELECT unit, line FROM asked WHERE words = ?", (words,)))
        new = [(words, unit, line) for unit in lead if unit not in asked]
        self._kept.executemany("INSERT INTO asked VALUES (?, ?, ?) ON CONFLICT DO NOTHING", new)
        return min((asked[unit] for unit in lead if unit in asked), default=None)

    def times(self, mark: str) -> int:
        """Return how many rows have asked what this fingerprint tells, with this one."""
        found = self._kept.execute(
            "INSERT INTO times VALUES (?, 1) ON CONFLICT (mark) DO UPDATE SET count = count + 1 RETURNING count",
            (_digest(mark),),
        )
        return int(found.fetchone()[0])


def _digest(text: str) -> bytes:
    """Return what tells texts apart in little room."""
    return sha256(text.encode("utf-8", "surrogatepass")).digest()[:16]


def alike_without_words(ledger: Ledger, directive: FoundDirective, mark: str) -> list[int]:
    """Return the tasks of a secret directive that stand and are alike in all that may be kept (Art. 5.2)."""
    rows = ledger.connection.execute(
        "SELECT t.id FROM item i JOIN task t ON t.item_id = i.id WHERE i.directive_id = ?"
        " AND (i.fingerprint = ? OR i.fingerprint LIKE ?) AND t.status <> 'stopped' ORDER BY t.id",
        (directive.id, mark, f"{mark}+%"),
    )
    return [task for (task,) in rows]


def _known(ledger: Ledger, directive: int, word: str | None) -> Iterator[Known]:
    """Yield the items of a directive that have tasks which stand; all of them, or those that hold a folded word."""
    rows = ledger.connection.execute(
        "SELECT i.id, i.content, i.point, i.programme, i.deliverable, i.written, t.id, t.lead, t.room, t.deadline,"
        " t.due_on, t.status, s.unit_id FROM item i JOIN task t ON t.item_id = i.id"
        " LEFT JOIN task_support s ON s.task_id = t.id WHERE i.directive_id = :directive AND t.status <> 'stopped'"
        " AND i.content IS NOT NULL AND (CAST(:word AS TEXT) IS NULL OR i.folded LIKE :like) ORDER BY i.id, t.id",
        {"directive": directive, "word": word, "like": f"%{word}%"},
    )
    before, known, support = None, None, set[int]()
    for item, content, point, programme, deliverable, written, task, lead, room, deadline, due_on, status, unit in rows:
        if item != before:
            if known is not None:
                yield known._replace(support=frozenset(support - {*known.leads.values()}))
            values = {"point": point, "programme": programme, "deliverable": deliverable, "written": bool(written)}
            due = None if due_on is None else date.fromisoformat(due_on)
            known = Known(content, values | {"room": room}, deadline_of(deadline), due, {}, frozenset(), status)
            before, support = item, set()
        if known is not None:
            known.leads[task] = lead
        support |= set() if unit is None else {unit}
    if known is not None:
        yield known._replace(support=frozenset(support - {*known.leads.values()}))


def _nearest(known: Known, leads: Sequence[int]) -> int:
    """Return the task that advice is about: one of a unit that was typed, or the first."""
    return next((task for task, lead in known.leads.items() if lead in leads), min(known.leads))


def _of_deadline(number: int, known: Known, deadline: Deadline, due_on: date | None) -> tuple[str, str]:
    """Return what to type where a task has another deadline; nothing between one day and a recurring one."""
    if Kind.RECURRING in (deadline.kind, known.deadline.kind):
        return (_correction(number, "due", deadline.phrase), "") if deadline.kind is known.deadline.kind else ("", "")
    moved = ""
    if due_on is not None and known.due_on is not None and known.status in MOVABLE:
        verb = "extend" if due_on > known.due_on else "shorten"
        moved = _('«tracker task {verb} {number} --due "{phrase}" --direction SỐ --issued NGÀY»')
        moved = moved.format(verb=verb, number=number, phrase=deadline.phrase)
    return _correction(number, "due", deadline.phrase), moved


def _correction(number: int, field: str, value: str) -> str:
    """Return what to type where the ledger has a field wrong."""
    said = _('«tracker task correct {number} --field {field} --value "{value}" --reason LÝ-DO»')
    return said.format(number=number, field=field, value=value)


def _advised(sentence: str, commands: Iterable[str]) -> str:
    """Return a sentence that names these commands; nothing where there is none."""
    typed = ", ".join(command for command in commands if command)
    return sentence.format(commands=typed) if typed else ""


def _typed(value: object) -> str:
    """Return a value as a correction takes it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else nfc(str(value))


def _written(text: str) -> str:
    """Return words as they are compared where everything else is the same."""
    return " ".join(nfc(text).split())


def _short(text: str) -> str:
    """Return the first words of an item."""
    text = _written(text)
    return text if len(text) <= LONGEST else text[:LONGEST].rpartition(" ")[0] + "…"
