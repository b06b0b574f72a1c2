"""
What a slip that came back means: an answer for each task, or what is wrong with it, all of it at once.

It holds the Office's cells against what was handed out, and never takes the unit's word for what the Office says. It
decides nothing that the ledger knows: whether a task has changed since is asked elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from tracker.files.slip.comeback import BackRow, Cell, Comeback
from tracker.files.slip.fields import ALSO, ASKS, CHOICE, DAY, MOST, REVIEWED, WORDY, Field, State, Trouble, fields_of
from tracker.files.slip.filledin import NUMBERS, day_behind, day_of, number_of
from tracker.files.slip.slip import NAME, NUMBER, PRINTED, Slip, SlipRow, printed, shown
from tracker.words.dates import NotADate, read_date
from tracker.words.language import _, said
from tracker.words.text import brief, fold, nfc, scrub


class Fault(NamedTuple):
    """What is wrong, and where: the cell, or the task and field of a page."""

    place: str
    message: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a unit says of one task; `places` tells where each part was written."""

    row: SlipRow
    places: Mapping[Field, str]
    state: State | None = None
    note: str | None = None
    document: str | None = None
    issued: date | None = None
    trouble: Trouble | None = None
    words: str | None = None
    paper: str | None = None
    paper_day: date | None = None
    received: date | None = None

    @property
    def place(self) -> str:
        """Return where the answer begins."""
        return next(iter(self.places.values()))


@dataclass(slots=True)
class Understood:
    """
    The answers of a slip; `reviewed` is where the unit says that all is up to date (Art. 21.1).

    `withheld` are answers, without their words, about what has become secret since (Art. 5.2).
    """

    slip: Slip
    answers: list[Answer] = field(default_factory=list)
    withheld: list[Answer] = field(default_factory=list)
    reviewed: str | None = None
    faults: list[Fault] = field(default_factory=list)


def understood(slip: Slip, back: Comeback, above: Sequence[str] = (), secret: Set[int] = frozenset()) -> Understood:
    """Return what came back of a slip; `above` must stand above its rows, `secret` are the tasks that are so by now."""
    whole = Understood(slip)
    whole.faults += [Fault(each.place, each.text) for each in back.faults]
    bad = {each.place for each in back.faults}
    if back.lines is not None:
        there = {_plain(each.text) for each in back.lines}
        for line in above:
            if _plain(line) not in there:
                whole.faults.append(Fault("", _("dòng đầu phiếu bị sửa, phiếu đã giao ghi: «{was}»").format(was=line)))
    known = {row.name: row for row in slip.rows}
    seen: dict[str, str] = {}
    for back_row in back.rows:
        row = _known(back_row, known, seen, whole.faults)
        if row is None:
            continue
        if row.task in secret and not row.secret:
            if back_row.filled:
                whole.withheld.append(Answer(row, {key: cell.place for key, cell in back_row.filled.items()}))
            continue
        changed = list(_changed(back_row, row, bad))
        whole.faults += changed
        if changed:
            continue
        answer = _answer(back_row, row, whole.faults)
        if answer is not None:
            whole.answers.append(answer)
    _review(whole, back.reviewed)
    return whole


def _known(back: BackRow, known: Mapping[str, SlipRow], seen: dict[str, str], faults: list[Fault]) -> SlipRow | None:
    """Return the row of the slip that one that came back is about; what is wrong with its number is a fault."""
    name = " ".join(back.name.text.split())
    row = known.get(name)
    if row is None:
        if back.filled or any(each.text for each in back.ours.values()):
            faults.append(Fault(back.name.place, _stranger(name)))
        return None
    if name in seen:
        faults.append(
            Fault(
                back.name.place,
                _("nhiệm vụ {task} có hai dòng trong phiếu (ô {first}). Bỏ bớt một dòng.").format(
                    task=name, first=seen[name]
                ),
            )
        )
        return None
    seen[name] = back.name.place
    return row


def _stranger(name: str) -> str:
    """Return what is said of a row that is about no task of the slip."""
    if not name:
        return _("thiếu số nhiệm vụ: không biết dòng này của nhiệm vụ nào.")
    if not NAME.fullmatch(name):
        return _("«{text}» không phải số nhiệm vụ.").format(text=brief(name))
    return _("nhiệm vụ {task} không có trong phiếu đã giao cho đơn vị này.").format(task=brief(name))


def _changed(back: BackRow, row: SlipRow, bad: set[str]) -> Iterator[Fault]:
    """Yield the Office's cells that say something else than was handed out."""
    for heading, value in zip(PRINTED, printed(row), strict=True):
        cell, was = back.ours.get(heading), shown(value)
        if cell is None or heading == NUMBER or cell.place in bad:
            continue
        if _plain(cell.text) != _plain(was) and not (isinstance(value, date) and day_of(cell.text) == value):
            yield Fault(
                cell.place,
                _("cột «{column}» của Văn phòng bị sửa: đã giao «{was}», nay là «{now}».").format(
                    column=heading, was=brief(was), now=brief(cell.text)
                ),
            )


def _plain(text: str) -> str:
    """Return a text as it is compared: what Office programs do to spaces and marks on letters does not matter."""
    return " ".join(nfc(scrub(text)).replace("_x000D_", " ").split())


def _answer(back: BackRow, row: SlipRow, faults: list[Fault]) -> Answer | None:
    """Return what a row answers, None where nothing was filled in or something is wrong with it."""
    if not back.filled:
        return None
    before = len(faults)
    values: dict[Field, str | date | State | Trouble] = {}
    for key, cell in back.filled.items():
        if key not in fields_of(row):
            faults.append(Fault(cell.place, _not_asked(row, key)))
            continue
        value = _value(key, cell, faults)
        if value is not None:
            values[key] = value
    if len(faults) > before:
        return None
    places = {key: cell.place for key, cell in back.filled.items()}
    for number, its_day in NUMBERS.items():
        if number in values and its_day not in places and (day := day_behind(back.filled[number].text)) is not None:
            values[its_day], places[its_day] = day, places[number]
    answer = Answer(row, places, **{key.replace("-", "_"): value for key, value in values.items()})  # type: ignore[arg-type]  # each by its field
    faults += _lacking(answer)
    return answer if len(faults) == before else None


def _not_asked(row: SlipRow, key: Field) -> str:
    """Return why a field takes nothing for a task."""
    if key in WORDY:
        return _("nhiệm vụ {task} thuộc văn bản mật: không ghi lời vào phiếu (Điều 5.2).").format(task=row.name)
    return _("nhiệm vụ {task} không hỏi «{column}»: để trống ô này.").format(task=row.name, column=ASKS[key].heading)


def _value(key: Field, cell: Cell, faults: list[Fault]) -> str | date | State | Trouble | None:
    """Return what a field says."""
    ask, text = ASKS[key], cell.text.strip()
    if ask.kind == CHOICE:
        typed = fold(text).strip(" .")
        for word in ask.words:
            if fold(word) == typed:
                return State(word) if key is Field.STATE else Trouble(word)
        for state, words in ALSO.items() if key is Field.STATE else ():
            if typed in words:
                return state
        faults.append(
            Fault(
                cell.place,
                _("«{text}» không phải một lựa chọn. Chọn: {words}; hoặc để trống.").format(
                    text=brief(text), words="; ".join(ask.words)
                ),
            )
        )
        return None
    if ask.kind == DAY:
        day = day_of(text)
        if day is None:
            try:
                day = read_date(text)
            except NotADate as error:
                faults.append(Fault(cell.place, said(error)))
        return day
    if len(text) > MOST:
        faults.append(
            Fault(cell.place, _("dài {length} ký tự, nhiều nhất {most}.").format(length=len(text), most=MOST))
        )
        return None
    if key not in NUMBERS:
        return nfc(scrub(text))
    number = number_of(text)
    if number is None:
        sentence = _("«{text}» không phải số, ký hiệu văn bản. Không có văn bản thì để trống.")
        faults.append(Fault(cell.place, sentence.format(text=brief(text))))
    return number


def _lacking(answer: Answer) -> Iterator[Fault]:
    """Yield what an answer lacks to be recorded."""
    name, places = answer.row.name, answer.places
    for number, day in NUMBERS.items():
        if (number in places) != (day in places):
            here, there = (number, day) if number in places else (day, number)
            yield Fault(
                places[here],
                _("nhiệm vụ {task}: có «{here}» mà thiếu «{there}».").format(
                    task=name, here=ASKS[here].heading, there=ASKS[there].heading
                ),
            )
    if answer.state is None and Field.DOCUMENT in places and Field.ISSUED in places:
        yield Fault(
            places[Field.DOCUMENT],
            _("nhiệm vụ {task}: có số báo cáo mà chưa chọn «Tình hình» (đang hay đã thực hiện).").format(task=name),
        )
    if answer.state is State.DONE and answer.row.written and Field.DOCUMENT not in places:
        yield Fault(
            places[Field.STATE],
            _("nhiệm vụ {task} phải báo cáo bằng văn bản (Điều 6.1.a): thiếu số và ngày báo cáo.").format(task=name),
        )
    yield from _lacking_of_trouble(answer)


def _lacking_of_trouble(answer: Answer) -> Iterator[Fault]:
    """Yield what is lacking beside a reason for delay, or a difficulty."""
    name, places = answer.row.name, answer.places
    there = [places[key] for key in (Field.WORDS, Field.PAPER, Field.PAPER_DAY) if key in places]
    if answer.trouble is None:
        if there:
            yield Fault(
                there[0],
                _("nhiệm vụ {task}: chưa chọn «Lý do chậm» hay «Khó khăn, vướng mắc».").format(task=name),
            )
        return
    if answer.trouble is Trouble.DELAY and Field.PAPER not in places:
        yield Fault(
            places[Field.TROUBLE],
            _("nhiệm vụ {task}: lý do chậm phải có số và ngày văn bản (Điều 8.1.e).").format(task=name),
        )
    if not answer.words and not answer.row.secret:
        yield Fault(
            places[Field.TROUBLE],
            _("nhiệm vụ {task}: chưa ghi lý do hoặc nội dung vướng mắc.").format(task=name),
        )


def _review(whole: Understood, reviewed: Cell | None) -> None:
    """Keep where the unit says that it has updated everything before a meeting."""
    if reviewed is None:
        return
    if whole.slip.meeting is None or fold(reviewed.text).strip(" .") not in (fold(REVIEWED), "x"):
        whole.faults.append(
            Fault(
                reviewed.place,
                _("«{text}» không phải một lựa chọn. Chọn: {words}; hoặc để trống.").format(
                    text=brief(reviewed.text), words=REVIEWED
                ),
            )
        )
        return
    whole.reviewed = reviewed.place
