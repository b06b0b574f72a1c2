"""
`init` and `demo`: the first ledger, and one to practise on.

Both leave nothing behind when they fail, and neither touches a file that is there already.
"""

from __future__ import annotations

import os
import shlex
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.calendar.days import HALF
from tracker.commands.db.shares import warn_of_share
from tracker.commands.export import run
from tracker.commands.morning.today import show as show_today
from tracker.disk.destination import check_new
from tracker.errors import Forbidden, Usage
from tracker.files.unitfile import packaged_units, read_unit_file
from tracker.ledger.storage import Place
from tracker.ledger.storage.lines import PRACTISING
from tracker.ledger.storage.refusals import LedgerExists, LedgerIsFolder
from tracker.ledger.transaction import NotCome, writing
from tracker.queries import reading
from tracker.queries.calendar import years
from tracker.queries.unit.unit import units
from tracker.render.output import save_bytes
from tracker.server import Server
from tracker.services.begin import begin
from tracker.services.unit.add import add_units
from tracker.settings import FLAG
from tracker.words.labels.perkind import kinds_counted
from tracker.words.language import _
from tracker.words.text import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.files.samples import Sample
    from tracker.ledger.storage.connection import Connection
    from tracker.settings import Settings

app = typer.Typer()

SHOWN: tuple[tuple[tuple[str, ...], list[str]], ...] = (
    (("overdue",), ["--limit", "10"]),
    (("unresolved",), ["--limit", "10"]),
    (("stats",), []),
)
"""What `demo` prints of the ledger it has built, below the morning page: the command as it is typed, and its options."""


DEMO = "tracker-demo"
"""The folder of a practice ledger where none is typed."""

SAMPLES = "vi-du"
"""The folder, beside the practice ledger, of documents to practise on."""


class TwoWishes(Usage):
    """Units of a file, and no units."""

    sentence = "Chỉ dùng một trong hai: --units TỆP hoặc --no-units."


class DemoExists(Forbidden):
    """A practice ledger is there already."""

    sentence = "Đã có sổ {path}: không tạo đè lên. Dùng thư mục khác, ví dụ «tracker demo {other}»."


class NotAFolder(Usage):
    """The folder of the practice ledger is a file."""

    sentence = "{path} không phải là thư mục. Chọn thư mục khác, ví dụ «tracker demo {other}»."


@app.command("init", help=_("Tạo sổ theo dõi, nạp lịch làm việc và danh sách đơn vị của thành phố."))
def init(
    ctx: typer.Context,
    units: Annotated[
        Path | None,
        typer.Option(
            "--units", readable=False, metavar=_("TỆP"), help=_("Nạp đơn vị từ tệp CSV này thay cho danh sách có sẵn.")
        ),
    ] = None,
    no_units: Annotated[bool, typer.Option("--no-units", help=_("Không nạp đơn vị nào."))] = False,
    practice: Annotated[
        bool, typer.Option("--practice", help=_("Sổ thực hành: ghi được cả việc của những ngày chưa đến."))
    ] = False,
) -> None:
    """Create a ledger with the official calendar and the units of the city."""
    from tracker.ledger.copies.newledger import drafted
    from tracker.ledger.copies.upgrade import create

    settings: Settings = ctx.obj
    if units is not None and no_units:
        raise TwoWishes
    if settings.is_ahead and not practice:
        raise NotCome(today=settings.today, machine=settings.machine_day)
    path = place_for(settings.ledger)
    if isinstance(path, Path):
        if path.is_dir():
            raise LedgerIsFolder(path=path, example=path / "ledger.db")
        if path.exists():
            raise LedgerExists(path=path)
    rows = [] if no_units else packaged_units() if units is None else read_unit_file(units)
    warn_of_share(path)
    maker = replace(settings, actor=PRACTISING) if practice else settings
    with drafted(path, timeout=settings.timeout) as draft:
        create(draft)
        with writing(replace(maker, ledger=draft), undated=True) as ledger:
            begin(ledger)
            add_units(ledger, rows)
    _tell(settings, practice=practice)


@app.command("demo", help=_("Tạo sổ thực hành với dữ liệu mẫu quanh ngày hôm nay, rồi in các bảng chính."))
def demo(
    ctx: typer.Context,
    folder: Annotated[
        Path | None,
        typer.Argument(metavar=_("THƯ MỤC"), help=_("Nơi đặt sổ thực hành."), show_default="tracker-demo"),
    ] = None,
) -> None:
    """Build a practice ledger and show what the program says about it."""
    from tracker.files.samples import samples
    from tracker.services.demo.housed import housed

    path = _place_of_demo(ctx.obj, folder)
    folder = folder or Path(DEMO)
    warn_of_share(path)
    sys.stderr.write(_("Đang tạo sổ thực hành, chờ vài giây…") + "\n")
    with housed(path, ctx.obj.today, timeout=ctx.obj.timeout) as built:
        put = _put_samples(folder.joinpath(SAMPLES), samples(ctx.obj.today))
    ctx.obj = replace(ctx.obj, ledger=path)
    said = _("Sổ thực hành: {directives} văn bản giao, {tasks} nhiệm vụ, {open} đang mở, {overdue} quá hạn.")
    sys.stdout.write(
        said.format(directives=built.directives, tasks=built.tasks, open=built.open, overdue=built.overdue) + "\n"
    )
    sys.stdout.write("\n")
    show_today(ctx.obj)
    for typed, options in SHOWN:
        sys.stdout.write("\n")
        run(ctx, typed, options)
    sys.stdout.write("\n" + _how_to_play(path, f"{ctx.obj.today:%d/%m/%Y}") + "\n")
    sys.stdout.write(_("Rồi thử với tệp mẫu, chẳng hạn:") + "\n" + "".join(f"  {clean(line)}\n" for line in put))


def _place_of_demo(settings: Settings, folder: Path | None) -> Place:
    """
    Return where a practice ledger will stand: the server typed behind --ledger, else a folder.

    A server that the environment or the configuration file names is where one works, not where one practises.
    """
    if folder is None and isinstance(settings.ledger, Server) and settings.chosen_by.get("ledger") == FLAG:
        return settings.ledger
    folder = folder or Path(DEMO)
    other = f"{folder}-2"
    if os.path.isfile(folder):
        raise NotAFolder(path=folder, other=other)
    path = file_for(folder / "ledger.db")
    if path.exists():
        raise DemoExists(path=path, other=other)
    return path


def _put_samples(folder: Path, files: Sequence[Sample]) -> list[str]:
    """Write documents to practise on, over none that is there, and return the lines that read them."""
    folder.mkdir(parents=True, exist_ok=True)
    for each in files:
        if not folder.joinpath(each.name).exists():
            save_bytes(each.content, folder.joinpath(each.name))
    return ["tracker " + each.line.format(file=shlex.quote(str(folder.joinpath(each.name)))) for each in files]


def place_for(path: Place) -> Place:
    """Return where a new ledger will stand: what a link leads to, so that a failure removes the file and no link."""
    return path if isinstance(path, Server) else file_for(path)


def file_for(path: Path) -> Path:
    """Return where the file of a new ledger will stand."""
    check_new(path)
    return Path(os.path.realpath(path)) if path.is_symlink() else path


def _tell(settings: Settings, *, practice: bool) -> None:
    """Print what the new ledger holds, and what to do next."""
    with reading(settings) as connection:
        loaded = years(connection)
        held = _units_held(connection)
    official = _span([int(line.year) for line in loaded if line.provisional <= HALF])
    guessed = _span([int(line.year) for line in loaded if line.provisional > HALF])
    made = _("Đã tạo sổ thực hành: {path}") if practice else _("Đã tạo sổ theo dõi: {path}")
    lines = [
        made.format(path=settings.ledger),
        _("Đơn vị: {held}.").format(held=held),
        _("Lịch làm việc: {official} theo thông báo chính thức; {guessed} dự kiến.").format(
            official=official, guessed=guessed
        ),
        "",
        _("Việc tiếp theo:"),
    ]
    steps = [
        ("tracker calendar status", _("xem lịch đã nạp, ngày nào còn dự kiến")),
        ("tracker unit list", _("xem danh sách đơn vị")),
        ("tracker directive add --help", _("nhập văn bản giao đầu tiên")),
        ("tracker today", _("trang đầu ngày")),
    ]
    if held == _no_units():
        steps[1] = ("tracker unit import --help", _("nạp danh sách đơn vị"))
    width = max(len(typed) for typed, _why in steps)
    lines += [f"  {typed:<{width}}  {why}" for typed, why in steps]
    sys.stdout.write("".join(clean(line) + "\n" for line in lines))


def _no_units() -> str:
    return _("chưa nạp")


def _units_held(connection: Connection) -> str:
    """Return how many units of each kind there are, in words."""
    kinds = [unit.kind for unit in units(connection)]
    return f"{len(kinds)} ({kinds_counted(kinds)})" if kinds else _no_units()


def _span(years: list[int]) -> str:
    """Return years, which follow each other, in short."""
    if not years:
        return "—"
    return str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"


def _how_to_play(place: Place, day: str) -> str:
    """Return the line that makes later commands use the practice ledger."""
    path = place if isinstance(place, Server) else place.absolute()
    if os.name == "nt":
        typed = f'$env:TRACKER_LEDGER="{path}"; $env:TRACKER_TODAY="{day}"'
    else:
        typed = f"export TRACKER_LEDGER={shlex.quote(str(path))} TRACKER_TODAY={day}"
    return _("Để thử tiếp với sổ này, gõ:\n  {typed}").format(typed=typed)
