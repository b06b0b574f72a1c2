"""
Transcripts: commands in a document, run for real, and their output compared with what the document shows.

A fenced ```console block holds lines `$ tracker …` (also `$ export NAME=value`), each followed by
what is printed on a pipe, stdout and stderr as they come; an exit code other than 0 stands as a
last line `(mã thoát 3)`. A lone `…` stands for any lines, `…` inside a line for any text. Under a
`## ` heading a comment sets the scene: `<!-- ledger: new, today: 04/09/2025 -->`. A fenced block
after `<!-- file: NAME -->` is written to that file.

`python tests/transcripts.py docs/huong-dan.md` writes the outputs of today's program into the
document, an output that ended in `…` as short as it was: read the difference with your own eyes before you keep it.
"""

from __future__ import annotations

import io
import os
import re
import shlex
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from difflib import ndiff
from pathlib import Path

from running import machine_time, nine_in_the_morning
from tracker import cli
from tracker.render.output import reconfigure_streams

ANY = "…"
SCENE = re.compile(r"<!-- (?:ledger: (?P<ledger>new))?(?:, )?(?:today: (?P<today>[\d/]+))? -->")
FILE = re.compile(r"<!-- file: (?P<name>[\w.-]+) -->")
FENCE = "```"
PROMPT = "$ "
CHANGING = re.compile(r"^(Mã nhật ký:? +|Mã đầy đủ +)\S+$")
"""A line whose end changes with every act: a rewritten document shows `…` instead."""


@dataclass(frozen=True, slots=True)
class Step:
    """One command of a document: where it stands, and the lines shown under it."""

    line: int
    command: str
    shown: tuple[str, ...]
    first: int
    """Index of the first line shown; `first + len(shown)` is the index after the last."""


@dataclass(frozen=True, slots=True)
class File:
    """A file that a document gives in full."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Today:
    """From here on it is another day."""

    day: str


@dataclass(slots=True)
class Story:
    """What is told on one ledger: a document, or the chapters between two new ledgers."""

    title: str
    parts: list[Step | File | Today] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Difference:
    """A command that did not print what the document shows."""

    step: Step
    printed: tuple[str, ...]

    def __str__(self) -> str:
        """Return the command and both outputs, line against line."""
        lines = (line for line in ndiff(self.step.shown, self.printed) if not line.startswith("?"))
        return "\n".join((f"line {self.step.line}: $ {self.step.command}", *(f"  {line}" for line in lines)))


def stories(text: str) -> list[Story]:
    """Return what a document tells, one story for each ledger; those without a command are left out."""
    lines = text.splitlines()
    told = [Story("")]
    heading, name, index = "", "", 0
    while index < len(lines):
        line = lines[index]
        if line.startswith("#"):
            heading = line.lstrip("# ")
        elif scene := SCENE.fullmatch(line):
            if scene["ledger"]:
                told.append(Story(heading))
            if scene["today"]:
                told[-1].parts.append(Today(scene["today"]))
        elif file := FILE.fullmatch(line):
            name = file["name"]
        elif line.startswith(FENCE):
            end = lines.index(FENCE, index + 1)
            if line == FENCE + "console":
                told[-1].parts.extend(_steps(lines, index + 1, end))
            elif name:
                told[-1].parts.append(File(name, "".join(each + "\n" for each in lines[index + 1 : end])))
                name = ""
            index = end
        index += 1
    return [story for story in told if any(isinstance(part, Step) for part in story.parts)]


def _steps(lines: Sequence[str], start: int, end: int) -> Iterator[Step]:
    """Yield the commands of one block; a command goes on after a backslash at the end of its line."""
    if not lines[start].startswith(PROMPT):
        raise ValueError(f"line {start + 1}: a console block begins with a command")
    index = start
    while index < end:
        at, command = index, lines[index].removeprefix(PROMPT)
        while command.endswith("\\"):
            index += 1
            command = command[:-1].rstrip() + " " + lines[index].strip()
        first = index = index + 1
        while index < end and not lines[index].startswith(PROMPT):
            index += 1
        # A blank line before the next command separates the two for the eye; no output ends with one.
        last = index
        while last > first and not lines[last - 1]:
            last -= 1
        yield Step(at + 1, command, tuple(lines[first:last]), first)


class Shell:
    """A clerk's shell: the environment that `export` sets, and the program run in this process."""

    def __init__(self, folder: Path) -> None:
        """Work in `folder`, on a ledger that does not exist yet."""
        self.folder = folder
        self.environment = {
            "TRACKER_LEDGER": "so.db",
            "TRACKER_ACTOR": "lan",
            "TRACKER_TIMEOUT": "1",
            "TRACKER_CONFIG": os.devnull,
        }

    def run(self, command: str) -> tuple[str, ...]:
        """Run a line as typed and return the lines it printed."""
        words = shlex.split(command)
        if words[0] == "export":
            self.environment |= dict(word.split("=", 1) for word in words[1:])
            return ()
        if words[0] != "tracker":
            raise ValueError(f"not a command of the program: {command}")
        # Every act at 09:00 of its own day, so that a timeline prints the same every time.
        with _streams() as printed, _surroundings(self.folder, self.environment), machine_time(nine_in_the_morning):
            code = cli.run(words[1:])
        lines = printed.getvalue().decode("utf-8").splitlines()
        return (*lines, f"(mã thoát {code})") if code else tuple(lines)


def play(story: Story, folder: Path) -> Iterator[tuple[Step, tuple[str, ...]]]:
    """Run a story in a folder of its own, and yield each command with what it printed."""
    shell = Shell(folder)
    for part in story.parts:
        match part:
            case File(name, text):
                (folder / name).write_text(text, encoding="utf-8")
            case Today(day):
                shell.environment["TRACKER_TODAY"] = day
            case Step():
                yield part, shell.run(part.command)


def differences(story: Story, folder: Path) -> list[Difference]:
    """Return the commands of a story that printed something else than the document shows."""
    return [Difference(step, printed) for step, printed in play(story, folder) if not same(step.shown, printed)]


def same(shown: Sequence[str], printed: Sequence[str]) -> bool:
    """Say whether what was printed is what is shown, a lone `…` standing for any lines."""
    if not shown:
        return not printed
    if shown[0] == ANY:
        return any(same(shown[1:], printed[skipped:]) for skipped in range(len(printed) + 1))
    return bool(printed) and _same_line(shown[0], printed[0]) and same(shown[1:], printed[1:])


def _same_line(shown: str, printed: str) -> bool:
    """Say whether a line is the one shown, `…` within it standing for any text."""
    pattern = ".*".join(map(re.escape, shown.split(ANY)))
    return shown == printed or re.fullmatch(pattern, printed) is not None


def rewritten(text: str) -> str:
    """Return a document with the outputs of today's program; what is still true stays as it was written."""
    lines = text.splitlines()
    changed: list[Difference] = []
    for story in stories(text):
        with tempfile.TemporaryDirectory() as folder:
            changed += differences(story, Path(folder))
    for difference in sorted(changed, key=lambda each: each.step.first, reverse=True):
        step = difference.step
        settled = [CHANGING.sub(rf"\g<1>{ANY}", line) for line in difference.printed]
        if step.shown[-1:] == (ANY,):
            settled[len(step.shown) - 1 :] = [ANY]  # what was cut short stays as short
        lines[step.first : step.first + len(step.shown)] = settled
    return "".join(line + "\n" for line in lines)


@contextmanager
def _streams() -> Iterator[io.BytesIO]:
    """Send stdout and stderr into one pipe, in the order in which they are written."""
    pipe = io.BytesIO()
    kept = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = (io.TextIOWrapper(pipe, encoding="utf-8", write_through=True) for _ in kept)
    try:
        reconfigure_streams()
        yield pipe
    finally:
        for stream in (sys.stdout, sys.stderr):
            stream.detach()  # else the wrapper would close the pipe it shares
        sys.stdout, sys.stderr = kept


@contextmanager
def _surroundings(folder: Path, environment: dict[str, str]) -> Iterator[None]:
    """Let the program find itself in a folder and an environment."""
    kept, stood = dict(os.environ), Path.cwd()
    for name in [name for name in os.environ if name.startswith("TRACKER_")]:
        del os.environ[name]
    os.environ.update(environment)
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(stood)
        os.environ.clear()
        os.environ.update(kept)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        document = Path(name)
        document.write_text(rewritten(document.read_text(encoding="utf-8")), encoding="utf-8")
