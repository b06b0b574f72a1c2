"""
`db backup`, `restore`, `dump`, `load`, `copy`: the ledger as a file or as text, written out, put back, and carried.
"""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.begin import place_for
from tracker.commands.db.shares import warn_of_share
from tracker.commands.input.asking import Yes
from tracker.commands.reply.aside import warn
from tracker.commands.reply.progress import watching
from tracker.commands.reply.tell import tell
from tracker.config import entering, place_named
from tracker.disk.destination import check_folder
from tracker.errors import TrackerError, Usage
from tracker.law.custom.role import Role, granted
from tracker.ledger.copies.backups import back_up, back_up_into
from tracker.ledger.copies.backups import restore as put_back
from tracker.ledger.permission import require
from tracker.ledger.rows.record import load_settings
from tracker.ledger.storage import file_of
from tracker.queries import reading
from tracker.render.terminal.waiting import waiting
from tracker.server import Server
from tracker.settings import DEFAULT, VIETNAM, Settings
from tracker.words.language import _

if TYPE_CHECKING:
    from datetime import datetime

app = typer.Typer()

BY_DUMP = "Sao bằng «pg_dump -Fc -n {schema} -f TỆP {address}», hoặc «tracker db dump THƯ MỤC»."
BY_RESTORE = "Khôi phục vào một cơ sở dữ liệu mới: «pg_restore -d ĐỊA-CHỈ TỆP», hoặc «tracker db load THƯ MỤC»."
"""What serves on a server instead of copies of a file."""


class KeepNothing(Usage):
    """At least the copy that is made now is kept."""

    sentence = "--keep phải từ 1 trở lên: giữ lại bao nhiêu bản sao mới nhất."


@app.command("backup", help=_("Sao sổ đang dùng ra tệp, mở lại bản sao để kiểm tra; --keep N cho cron."))
def backup(
    ctx: typer.Context,
    target: Annotated[
        Path, typer.Argument(metavar=_("TỆP"), help=_("Tệp bản sao chưa có; với --keep là thư mục chứa các bản sao."))
    ],
    keep: Annotated[
        int | None,
        typer.Option("--keep", metavar="N", help=_("Đặt tên theo giờ, chỉ giữ N bản sao mới nhất trong thư mục.")),
    ] = None,
) -> None:
    """Copy the ledger while it is in use, and open the copy again to verify it."""
    settings: Settings = ctx.obj
    ledger = file_of(settings.ledger, _instead(BY_DUMP, settings))
    if keep is None:
        check_folder(target.absolute().parent)
        with waiting(_("Sao sổ")):
            done, gone, held = back_up(ledger, target, timeout=settings.timeout), list[Path](), list[Path]()
    elif keep < 1:
        raise KeepNothing
    else:
        check_folder(target)
        with waiting(_("Sao sổ")):
            done, gone, held = back_up_into(ledger, target, _now(settings), keep=keep, timeout=settings.timeout)
    sentence = "Đã sao sổ vào {path}: {events} sự kiện, mã nhật ký {head}; đã mở lại và kiểm tra."
    tell(sentence, path=done.path, events=done.events, head=done.head[:12] or "—")
    if gone:
        tell("Đã bỏ {count} bản sao cũ.", count=len(gone))
    for each in held:
        warn("không bỏ được bản sao cũ {path}: đang có ai mở, hoặc không có quyền xóa.", path=each)


@app.command("restore", help=_("Khôi phục sổ từ một bản sao; sổ đang có được giữ lại bên cạnh."))
def restore(
    ctx: typer.Context,
    copy: Annotated[Path, typer.Argument(readable=False, metavar=_("TỆP"), help=_("Bản sao của sổ."))],
    yes: Yes = False,
) -> None:
    """Put a copy in the place of the ledger; what stood there is kept beside it."""
    settings: Settings = ctx.obj
    ledger = file_of(settings.ledger, _(BY_RESTORE))
    try:
        with reading(settings) as connection:
            choices = load_settings(connection)
    except TrackerError:
        choices = {}  # no ledger, or a damaged one: nobody's roles can be read
    require(granted(choices), settings.actor, Role.ADMIN)
    with waiting(_("Khôi phục sổ")):
        done = put_back(ledger, copy, _now(settings), timeout=settings.timeout, may_lose=yes)
    sentence = "Đã khôi phục sổ từ {copy}: {events} sự kiện, mã nhật ký {head}."
    tell(sentence, copy=copy, events=done.now.events, head=done.now.head[:12] or "—")
    if done.kept is not None:
        tell("Sổ trước đó giữ ở {kept}; {lost} sự kiện chỉ còn ở đó.", kept=done.kept, lost=done.lost)


@app.command("dump", help=_("Ghi toàn bộ sổ ra các tệp chữ (JSON), không cần chương trình này cũng đọc được."))
def dump(
    ctx: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar=_("THƯ MỤC"), help=_("Thư mục mới, hoặc chưa có tệp nào."))],
) -> None:
    """Write the whole ledger as lines of JSON, one file for each table."""
    from tracker.ledger.copies.dump import dump as write_out

    check_folder(folder.absolute().parent)
    with waiting(_("Ghi sổ ra tệp chữ")), reading(ctx.obj) as connection:
        done = write_out(connection, folder)
    sentence = "Đã ghi toàn bộ sổ vào {folder}: {events} sự kiện, {rows} dòng, mã nhật ký {head}."
    tell(sentence, folder=folder, events=done.events, rows=done.rows, head=done.head[:12] or "—")


@app.command("load", help=_("Tạo sổ mới từ thư mục do «db dump» ghi: đúng nhật ký, đúng từng dòng."))
def load(
    ctx: typer.Context,
    folder: Annotated[Path, typer.Argument(readable=False, metavar=_("THƯ MỤC"), help=_("Thư mục do db dump ghi."))],
) -> None:
    """Make a new ledger of what `dump` wrote."""
    from tracker.ledger.copies.dump import load as take

    place = place_for(ctx.obj.ledger)
    warn_of_share(place)
    with watching(_("Kiểm tra sổ mới")) as watch:
        done = take(folder, place, watch)
    sentence = "Đã tạo sổ {path} từ {folder}: {events} sự kiện, {rows} dòng, mã nhật ký {head}."
    values = {"path": ctx.obj.ledger, "folder": folder, "events": done.events, "rows": done.rows}
    tell(sentence, head=done.head[:12] or "—", **values)


@app.command("copy", help=_("Chép cả sổ sang nơi mới (tệp hoặc máy chủ PostgreSQL), đối chiếu từng dòng rồi mới xong."))
def copy(
    ctx: typer.Context,
    source: Annotated[
        str, typer.Argument(metavar=_("NGUỒN"), help=_("Sổ cần chép: đường dẫn tệp, hoặc postgresql://…"))
    ],
    target: Annotated[
        str, typer.Argument(metavar=_("ĐÍCH"), help=_("Nơi chưa có sổ nào: đường dẫn tệp, hoặc postgresql://…"))
    ],
) -> None:
    """Carry a ledger whole to a new place, of the same engine or the other."""
    from tracker.ledger.copies.carrying import carry

    settings: Settings = ctx.obj
    here, there = place_named(source), place_for(place_named(target))
    actor = (settings.chosen_by.get("actor") == DEFAULT and entering(here)) or settings.actor
    warn_of_share(there)
    with watching(_("Chép sổ")) as watch:
        done = carry(here, there, actor=actor, timeout=settings.timeout, watch=watch)
    sentence = "Đã chép sổ {source} sang {target}: {events} sự kiện, {rows} dòng, mã nhật ký {head}; đã đối chiếu."
    head = done.head[:12] or "—"
    tell(sentence, source=here, target=there, events=done.events, rows=done.rows, head=head)
    tell("Từ nay chỉ ghi vào sổ mới: sổ cũ còn nguyên, nhưng hai sổ cùng ghi thì không ghép lại được.")


def _instead(sentence: str, settings: Settings) -> str:
    """Return what serves for a ledger on a server, as it can be typed."""
    ledger = settings.ledger
    named = ledger.schema if isinstance(ledger, Server) else None
    return _(sentence).format(schema=shlex.quote(named or "public"), address=shlex.quote(str(ledger)))


def _now(settings: Settings) -> datetime:
    """Return the instant of the machine, in Vietnam."""
    return settings.now.astimezone(VIETNAM)
