"""
Asking at a terminal for what a line lacks, one question after the other, and showing the line that came of it.

`prompt_toolkit` reads the keys: it keeps a letter that an input method writes again with backspaces. Loaded only when
something is asked. Nothing is written to the ledger before the last answer.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from shutil import get_terminal_size
from textwrap import fill
from typing import Any

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion, DummyCompleter
from prompt_toolkit.document import Document
from prompt_toolkit.history import DummyHistory
from prompt_toolkit.input import create_input
from prompt_toolkit.input.typeahead import get_typeahead
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.output import create_output

from tracker.commands.door.usage import value_in_words
from tracker.commands.input.vocabulary import Spoken
from tracker.commands.input.wanting import PAPER, Lacking, filled, lacking, line_of, named, typed_in
from tracker.commands.tab.answer import offered
from tracker.errors import TrackerError
from tracker.words.language import _, said
from tracker.words.text import clean, nfc, repaired

SYMBOLS = ("/", "-")
"""What the symbol of a paper begins with, before which its number is typed."""

Check = Callable[[Any], object]


def completed(command: Any, ctx: Any, args: Sequence[str]) -> list[str]:
    """Ask for everything a line lacks and return its words with the answers; raises KeyboardInterrupt or EOFError."""
    answers: list[tuple[Lacking, list[str]]] = []
    skipped: set[str] = set()
    asker = Asker(ctx)
    now = list(args)
    while open_ := [each for each in lacking(command, ctx, now) if each.option not in skipped]:
        if not answers and not skipped:
            say(_("Còn thiếu {count} điều; trả lời từng câu, Ctrl-C để dừng.").format(count=len(open_)))
        values = asker.ask(open_[0])
        if values:
            answers.append((open_[0], values))
            now = filled(args, answers)
        else:  # what may be left out was, and with the number of a paper its day
            skipped |= {open_[0].option, *(PAPER if open_[0].option in PAPER else ())}
    if answers:
        say(_("Cả lệnh, để lần sau gõ một dòng:\n  {line}").format(line=line_of(filled(typed_in(ctx), answers))))
    return now


class Asker:
    """Somebody at a terminal, asked one question after the other."""

    def __init__(self, ctx: Any) -> None:
        """Take keys from stdin, and write to stderr: stdout is for the answer of the command."""
        self._ctx = ctx
        self._keys = create_input(sys.stdin)
        screen = create_output(stdout=sys.stderr)
        if hasattr(screen, "enable_cpr"):
            screen.enable_cpr = False  # a terminal that does not answer would be told off in English
        bindings = KeyBindings()
        bindings.add(Keys.BracketedPaste)(_paste)
        self._session: PromptSession[str] = PromptSession(
            input=self._keys,
            output=screen,
            key_bindings=bindings,
            history=DummyHistory(),
            complete_while_typing=False,
            reserve_space_for_menu=6,
        )

    def ask(self, each: Lacking, default: str = "", check: Check | None = None) -> list[str]:
        """
        Ask until an answer is one that the option takes; no words where it may be left out and was.

        `default` stands there to be changed; `check` raises a TrackerError for what the option takes and is wrong.
        """
        empty = " " + _("Enter để bỏ qua.") if each.may_be_left_out else ""
        say(fill(f"{each.param.help or ''}{empty}", max(20, get_terminal_size().columns - 1)))
        while True:
            text = self._read(each, default)
            if not text and each.may_be_left_out:
                return []
            values = text.split() if each.param.nargs == -1 else [text]
            if not text:
                say(_("Chưa có gì; gõ một giá trị, hoặc Ctrl-C để dừng."))
            else:
                wrong, taken = _taken(self._ctx, each.param, values)
                wrong = wrong or _wrong(check, taken)
                if wrong is None:  # a day said shortly is another one tomorrow, and the line is kept for later
                    is_short = isinstance(taken, date) and str(taken.year) not in text
                    return [f"{taken:%d/%m/%Y}"] if is_short else values
                say(wrong)

    def line(
        self, question: str, default: str = "", completer: Completer | None = None, *, before: bool = False
    ) -> str:
        """Read one line, with something in it to be changed; the cursor stands `before` that, or behind it."""
        there = Document(default, 0 if before else len(default))
        typed = self._session.prompt(f"{question}: ", default=there, completer=completer or DummyCompleter())
        if rest := get_typeahead(self._keys):
            lost = clean("".join(press.data for press in rest)).strip()
            if lost:
                say(_("Dán nhiều dòng: chỉ lấy dòng đầu, bỏ «{lost}».").format(lost=lost))
        return nfc(clean(repaired(typed))).strip()

    def _read(self, each: Lacking, default: str) -> str:
        """Read one line; what was pasted behind it answers no other question."""
        given = "" if each.param.default is None or callable(each.param.default) else str(each.param.default)
        return self.line(
            named(self._ctx, each), default or given, Offers(self._ctx, each.param), before=default.startswith(SYMBOLS)
        )


class Offers(Completer):
    """What the shell would offer for a parameter, offered at the Tab key here."""

    def __init__(self, ctx: Any, param: Any) -> None:
        """Know whose values are typed."""
        self._ctx, self._param = ctx, param

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:
        """Yield what can stand in place of the text before the cursor."""
        del complete_event
        text = document.text_before_cursor
        is_word = isinstance(self._param.type, Spoken)
        for value, said_of_it in offered(self._ctx, self._param, text):
            told = f"{value} ({said_of_it})" if is_word else value
            yield Completion(value, -len(text), display=told, display_meta="" if is_word else said_of_it)


def _paste(event: KeyPressEvent) -> None:
    """Take what was pasted as one line."""
    lines = (line.strip() for line in event.data.splitlines())
    event.current_buffer.insert_text(clean(" ".join(line for line in lines if line)))


def _wrong(check: Check | None, value: object) -> str | None:
    """Return why a value is refused, None where it is not."""
    if check is not None:
        try:
            check(value)
        except TrackerError as error:
            return said(error)
    return None


def _taken(ctx: Any, param: Any, values: list[str]) -> tuple[str | None, object]:
    """Return why values are none that a parameter takes, or nothing and what it takes them for."""
    try:
        return None, param.process_value(ctx, tuple(values) if param.nargs == -1 or param.multiple else values[0])
    except TrackerError as error:
        return said(error), None
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        return value_in_words(error), None


def say(sentence: str) -> None:
    """Say something on stderr."""
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()
