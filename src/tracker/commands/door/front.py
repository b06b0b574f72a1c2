"""
The front door's machinery: commands found by name and loaded only when they are called.

Building every command costs more than a whole listing, so the root knows only their names and
the modules they live in; a group builds its own commands when it is entered.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from copy import copy
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from typer import Exit
from typer.core import TyperCommand, TyperGroup, TyperOption
from typer.main import get_command_from_info

from tracker import __version__
from tracker.commands.contents import CONTENTS, PLACES, line, names, path_of
from tracker.commands.door.astray import commands_like
from tracker.commands.door.headings import kinds_named, show_examples, translate, usage
from tracker.commands.door.intocalendar import check_days
from tracker.commands.door.whole import advise, whole
from tracker.commands.input.astyped import as_typed
from tracker.commands.input.listwishes import check_template, of_lists, taken
from tracker.errors import Usage
from tracker.render.output import format_of
from tracker.render.wishes import wished, wishes
from tracker.words.language import _
from tracker.words.text import clean

if TYPE_CHECKING:
    from typer import Typer


class NoSuchCommand(Usage):
    """There is no command of that name."""

    sentence = "Không có lệnh «{name}».{hint} Xem các lệnh: «{path} --help»."


def say_version(wanted: bool) -> None:
    """Print which tracker this is and leave, before anything else that was typed is looked at."""
    if wanted:
        sys.stdout.write(f"tracker {__version__}\n")
        raise Exit


HELP = "help"
"""The word that stands before the names of a command instead of `--help` behind them."""

VERSION = TyperOption(
    param_decls=["--version", "-V"],
    is_flag=True,
    is_eager=True,
    expose_value=False,
    hidden=True,
    callback=lambda ctx, _option, wanted: say_version(wanted and not ctx.resilient_parsing),
)
"""The option behind every command; the root alone shows it in its help."""


HELP_OPTIONS = ("-h", "--help")
"""How help is asked for, whoever stands above a command."""

TAKES_ANY_WORD = frozenset({"search"})
"""What may be asked about `help` itself; alone behind any other command the word asks for its help."""


class Command(TyperCommand):
    """A command whose `--help` is described in the clerk's language, and whose values are typed in it."""

    def __init__(self, *named: Any, **attributes: Any) -> None:
        """Give its options their short names, and its words those that clerks say."""
        super().__init__(*named, **attributes)
        as_typed(self.params)

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the parameters of this command, those of whatever prints a list, and the version behind them."""
        return [*super().get_params(ctx), *(of_lists(self) if self._prints else ()), VERSION]

    @property
    def _prints(self) -> bool:
        """Say whether the command prints what has a format."""
        return any(param.name == "format" for param in self.params)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take what was typed; what it lacks is asked for at a terminal, elsewhere refused, all of it at once."""
        if list(args) == [HELP] and self.name not in TAKES_ANY_WORD:
            args = [HELP_OPTIONS[0]]
        return whole(self, ctx, args, super().parse_args)

    def invoke(self, ctx: Any) -> Any:
        """Run the command with what is wished of its list; what cannot be printed as asked is refused before anything is done."""
        try:
            with wished(taken(self, ctx.params)) if self._prints else nullcontext():
                chosen = None
                if ctx.params.get("format") or (ctx.params.get("output") and "format" in ctx.params):
                    chosen = format_of(ctx.params["format"], ctx.params.get("output"))
                    check_days(chosen, path_of(ctx))
                check_template(wishes().template, chosen, ctx.params.get("output"))
                return super().invoke(ctx)
        except Usage as error:
            advise(self, ctx, error)
            raise

    def get_help_option_names(self, ctx: Any) -> list[str]:
        """Return how help is asked for, whichever context the command stands in."""
        del ctx
        return list(HELP_OPTIONS)

    def get_usage(self, ctx: Any) -> str:
        """Return the line that says how it is typed."""
        return usage(self, ctx)

    def get_help_option(self, ctx: Any) -> Any:
        """Return the help option."""
        return _described(super().get_help_option(ctx))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Print the help, with its headings in the clerk's language."""
        translate()
        with kinds_named(self):
            super().format_help(ctx, formatter)
        show_examples(ctx.command_path)


class Behind(Mapping[str, Any]):
    """The commands of a group by their names, or of the root, in the order of help: each is loaded when it is taken."""

    def __init__(self, group: str) -> None:
        """Know the names in a group, and nothing of what stands behind them."""
        self._paths = {name: f"{group} {name}".lstrip() for name in names(group)}

    def __getitem__(self, name: str) -> Any:
        """Return a command or a group, loading the module that holds it."""
        return loaded(self._paths[name])

    def __contains__(self, name: object) -> bool:
        """Say whether there is a command of that name, without loading it."""
        return name in self._paths

    def __iter__(self) -> Iterator[str]:
        """Yield the names."""
        return iter(self._paths)

    def __len__(self) -> int:
        """Return how many commands there are."""
        return len(self._paths)

    def told(self) -> dict[str, Any]:
        """Return what stands for each command where only its name and its line are shown, the root's in their places."""
        place = {name: _(where) for where, placed in PLACES.items() for name in placed}
        order = {name: at for at, name in enumerate(place)}
        return {
            name: Command(name, help=line(path), rich_help_panel=place.get(path))
            for name, path in sorted(self._paths.items(), key=lambda named: order.get(named[1], -1))
        }


class Group(TyperGroup):
    """A group that loads a command when it is called, and refuses an unknown one in one sentence, with the nearest names."""

    commands: Any

    def __init__(self, **attributes: Any) -> None:
        """Take the commands of its name from the table of contents."""
        super().__init__(**attributes)
        self.commands = Behind(self.name or "")

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names of the commands in the order of help."""
        del ctx
        return list(self.commands)

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the parameters of this group, and the version behind them."""
        return [*super().get_params(ctx), VERSION]

    def get_help_option_names(self, ctx: Any) -> list[str]:
        """Return how help is asked for, whichever context the command stands in."""
        del ctx
        return list(HELP_OPTIONS)

    def get_usage(self, ctx: Any) -> str:
        """Return the line that says how it is typed."""
        return usage(self, ctx)

    def get_help_option(self, ctx: Any) -> Any:
        """Return the help option."""
        return _described(super().get_help_option(ctx))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that was typed, or the help of one that stands behind `help`; raises NoSuchCommand."""
        if args[0] == HELP and args[0] not in self.commands:
            return self._asked_for_help(ctx, args[1:])
        if args[0] not in self.commands and not ctx.resilient_parsing:
            near = commands_like(" ".join(ctx.command_path.split()[1:]), args)
            near = near or get_close_matches(args[0], self.list_commands(ctx), n=2)
            hint = _(" Có phải: {names}?").format(names=", ".join(near)) if near else ""
            raise NoSuchCommand(name=clean(args[0]), hint=hint, path=ctx.command_path)
        return super().resolve_command(ctx, args)

    def _asked_for_help(self, ctx: Any, names: list[str]) -> Any:
        """Return what `help` and the names behind it ask for: this page, or the help of what they name."""
        if ctx.resilient_parsing:
            return HELP, self, names
        names = [name for name in names if name not in (HELP, *ctx.help_option_names)]
        if not names:
            sys.stdout.write(ctx.get_help() + "\n")
            raise Exit
        name, command, rest = self.resolve_command(ctx, names)
        if rest and not isinstance(command, Group):
            raise NoSuchCommand(name=clean(rest[0]), hint="", path=f"{ctx.command_path} {name}")
        return name, command, [*([HELP] if rest else []), *rest] or [ctx.help_option_names[0]]

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Print the help, loading no command for the line that it takes there."""
        translate()
        TyperGroup.format_help(self._told(), ctx, formatter)
        show_examples(ctx.command_path)

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        """Return what a shell offers, loading no command for its name."""
        ctx.command = self._told()  # it is there that the names are looked for
        return TyperGroup.shell_complete(ctx.command, ctx, incomplete)

    def _told(self) -> Group:
        """Return this group with names and lines in place of its commands."""
        told = copy(self)
        told.commands = self.commands.told()
        return told


class Shown(Group):
    """A group that is a listing too: what names none of its commands is given to `show`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take `show` as typed where no command was; while a line is being typed, a command may still come."""
        is_named = bool(args) and args[0] in (*self.commands, HELP, *ctx.help_option_names)
        if not is_named and (args or not ctx.resilient_parsing):
            args = ["show", *args]
        rest: list[str] = super().parse_args(ctx, args)
        return rest

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        """Return what a shell offers: the commands, or the options of `show`."""
        if incomplete.startswith("-"):
            return self.commands["show"].shell_complete(ctx, incomplete)
        return super().shell_complete(ctx, incomplete)


class Listed(Group):
    """A group whose `list` is meant where nothing else was typed."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take `list` as typed where nothing was."""
        rest: list[str] = super().parse_args(ctx, args if args or ctx.resilient_parsing else ["list"])
        return rest


LISTING: dict[str, type[Group]] = {"weekly": Shown, "rules": Listed}
"""Groups that are listings too."""


def _described(option: Any) -> Any:
    """Return a help option with its own help in the clerk's language."""
    if option is not None:
        option.help = _("In trợ giúp này rồi thoát.")
    return option


def _ours(given: type[TyperCommand] | None) -> type[TyperCommand]:
    """Return the class of a command: its own, or ours where it was given none."""
    return Command if given in (None, TyperCommand) else given


@cache
def loaded(path: str) -> Any:
    """Return a command or a group, built once in a process: whoever runs many lines pays for each name once."""
    module, _line = CONTENTS[path]
    if not module:
        return _grouped(path)
    app: Typer = import_module(f"tracker.commands.{module}").app
    info = next(info for info in app.registered_commands if info.name == path.rpartition(" ")[2])
    info.cls = _ours(info.cls)
    return get_command_from_info(info, pretty_exceptions_short=False, rich_markup_mode="rich")


def _grouped(name: str) -> Group:
    """Return a group; one that is a listing too shows it where nothing else was typed, another one its help."""
    kind = LISTING.get(name, Group)
    return kind(name=name, help=line(name), no_args_is_help=kind is Group)
