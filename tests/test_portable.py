"""The program and its suite on every system: no file without its encoding, and nothing of POSIX without its mark."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

TOP = Path(__file__).parents[1]
TESTS = sorted((TOP / "tests").rglob("*.py"))
SOURCES = sorted((TOP / "src").rglob("*.py")) + sorted((TOP / "migrations").rglob("*.py"))
ONLY_POSIX = {
    *("fork", "geteuid", "seteuid", "setuid", "setgid", "setgroups", "chown", "mkfifo", "symlink_to", "getuid"),
    *("fcntl", "resource", "pwd", "grp", "pty", "termios", "SIGKILL", "SIGXFSZ"),
    *("/bin/sh", "/dev/full", "/dev/null"),
}
MODULES = {"fcntl", "resource", "pwd", "grp", "pty", "termios"}
BY_HAND = {"systems.py", "torture.py", "server.py", "test_portable.py"}
"""The mark itself, what only strace or a server runs (their tests are marked by that), and these names."""


NO_FILES = ("os", "work", "package", "pdfplumber", "zipped", "dated")
"""What is asked to `open` something else than a file as text: bytes, a unit of work, a part of a zip."""


@cache
def parsed(path: Path) -> ast.Module:
    """Return the code of a file."""
    return ast.parse(path.read_text(encoding="utf-8"))


def said(path: Path, node: ast.AST) -> str:
    """Return where something stands."""
    return f"{path.relative_to(TOP).as_posix()}:{getattr(node, 'lineno', 0)}"


def opening(call: ast.Call) -> tuple[str, str] | None:
    """Return the name and the mode of a call that opens a file as text; None for any other call."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    on = call.func.value if isinstance(call.func, ast.Attribute) else None
    if name in ("read_text", "write_text"):
        return name, "w" if name == "write_text" else "r"
    if name not in ("open", "fdopen") or (name == "open" and isinstance(on, ast.Name) and on.id in NO_FILES):
        return None
    at = 0 if name == "open" and on is not None else 1
    given = [*call.args[at : at + 1], *(each.value for each in call.keywords if each.arg == "mode")]
    mode = str(given[0].value) if given and isinstance(given[0], ast.Constant) else "r"
    return None if "b" in mode else (name, mode)


def unsaid(path: Path, *, newline: bool) -> Iterator[str]:
    """Yield where a file or a process is read or written as text in whatever encoding the system has."""
    for node in ast.walk(parsed(path)):
        if not isinstance(node, ast.Call):
            continue
        keywords = {each.arg for each in node.keywords}
        as_text = opening(node)
        if as_text is None:
            asked = {each.arg for each in node.keywords if ast.unparse(each.value) == "True"}
            if {"text", "universal_newlines"} & asked and "encoding" not in keywords:
                yield said(path, node)
            continue
        name, mode = as_text
        if "encoding" not in keywords and not (name == "read_text" and node.args):
            yield said(path, node)
        if newline and name in ("open", "fdopen") and set(mode) & set("wxa") and "newline" not in keywords:
            yield f"{said(path, node)}: newline"


def names_in(node: ast.AST) -> set[str]:
    """Return every name, attribute and text of a piece of code, and the modules it imports."""
    found: set[str] = set()
    for each in ast.walk(node):
        if isinstance(each, ast.Name):
            found.add(each.id)
        elif isinstance(each, ast.Attribute):
            found.add(each.attr)
        elif isinstance(each, ast.Constant) and isinstance(each.value, str):
            found.add(each.value)
        elif isinstance(each, ast.Import):
            found |= {alias.name for alias in each.names}
        elif isinstance(each, ast.ImportFrom):
            found.add(str(each.module))
    return found


def unmarked(path: Path) -> Iterator[str]:
    """Yield where a test or a helper uses what only POSIX has, and does not say so."""
    module = parsed(path)
    marks = [each for each in module.body if isinstance(each, ast.Assign) and "pytestmark" in names_in(each)]
    if any({"needs", "skipif"} & names_in(each) for each in marks):
        return
    for node in module.body:
        if isinstance(node, ast.Import) and {alias.name for alias in node.names} & MODULES:
            yield said(path, node)
        names = names_in(node) if isinstance(node, ast.FunctionDef) else set[str]()
        if names & ONLY_POSIX and not {"needs", "require"} & names:
            yield said(path, node)


def test_the_program_names_the_encoding_and_the_line_ends_of_every_file() -> None:
    assert [each for path in SOURCES for each in unsaid(path, newline=True)] == []


def test_the_suite_names_the_encoding_of_every_file_and_process() -> None:
    others = [*(TOP / "docs").rglob("*.py"), *(TOP / "benchmarks").rglob("*.py")]
    assert [each for path in (*TESTS, *others) for each in unsaid(path, newline=False)] == []


def test_what_only_posix_has_is_marked_in_the_suite() -> None:
    assert [each for path in TESTS if path.name not in BY_HAND for each in unmarked(path)] == []


@pytest.mark.parametrize(
    "code",
    [
        "open('a')",
        "open('a', 'w')",
        "p.open()",
        "p.open('a', newline='')",
        "p.read_text()",
        "p.write_text('x')",
        "os.fdopen(1, 'w')",
        "subprocess.run([], text=True)",
    ],
)
def test_what_has_no_encoding_is_found(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(globals(), "TOP", tmp_path)
    (tmp_path / "a.py").write_text(code, encoding="utf-8")

    assert list(unsaid(tmp_path / "a.py", newline=False)) == ["a.py:1"]


@pytest.mark.parametrize(
    "code",
    [
        "import fcntl",
        "def test_x():\n    os.fork()",
        "def test_x(p):\n    p.symlink_to('a')",
        "def helper():\n    run(['/bin/sh', '-c', 'x'])",
        "def test_x():\n    import resource",
    ],
)
def test_what_has_no_mark_is_found(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(globals(), "TOP", tmp_path)
    (tmp_path / "a.py").write_text(code, encoding="utf-8")

    assert list(unmarked(tmp_path / "a.py")) == ["a.py:1"]
