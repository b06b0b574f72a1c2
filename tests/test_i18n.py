from __future__ import annotations

import ast
import os
import string
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import tracker
from tracker.words.english import ENGLISH, ROOMS

SOURCE = Path(tracker.__file__).parent


def modules() -> Iterator[tuple[str, ast.Module]]:
    """Yield every module of the program but the dictionary itself."""
    for file in sorted(SOURCE.rglob("*.py")):
        if "english" not in file.parts:
            yield str(file.relative_to(SOURCE)), ast.parse(file.read_text(encoding="utf-8"))


def literal(node: ast.AST | None) -> str | None:
    """Return the text of a literal, if `node` is one."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def translated(module: ast.Module) -> Iterator[ast.Call]:
    """Yield every call of `_`."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_":
            yield node


def refusals(module: ast.Module) -> Iterator[ast.Assign | ast.AnnAssign]:
    """Yield every `sentence = …` in a class."""
    for node in ast.walk(module):
        for line in node.body if isinstance(node, ast.ClassDef) else ():
            if not isinstance(line, ast.Assign | ast.AnnAssign):
                continue
            targets = line.targets if isinstance(line, ast.Assign) else [line.target]
            if any(isinstance(target, ast.Name) and target.id == "sentence" for target in targets):
                yield line


def sentences() -> Iterator[tuple[str, str]]:
    """Yield each `_("…")` and each `sentence = "…"` of an error, with its place."""
    for name, module in modules():
        for call in translated(module):
            if text := literal(call.args[0]):
                yield f"{name}:{call.lineno}", text
        for line in refusals(module):
            if text := literal(line.value):
                yield f"{name}:{line.lineno}", text


def placeholders(text: str) -> list[str]:
    """Return the names in braces, in order of the alphabet."""
    return sorted({name for _, name, _, _ in string.Formatter().parse(text) if name is not None})


def test_every_sentence_has_its_english() -> None:
    missing = {text: place for place, text in sentences() if text not in ENGLISH}

    listed = "\n".join(f"  {place}: {text!r}" for text, place in missing.items())
    assert not missing, f"missing in english.py:\n{listed}"


def test_both_languages_fill_in_the_same_values() -> None:
    wrong = [text for text, english in ENGLISH.items() if placeholders(text) != placeholders(english)]

    assert not wrong, "placeholders differ:\n" + "\n".join(f"  {text} → {ENGLISH[text]}" for text in wrong)


def test_the_dictionary_holds_nothing_the_program_no_longer_says() -> None:
    # a label in a table is translated later, by `_(label)`: any literal counts as said
    said = {text for _, module in modules() for node in ast.walk(module) if (text := literal(node))}

    unused = [text for text in ENGLISH if text not in said]

    assert not unused, "unused in english.py:\n" + "\n".join(f"  {text}" for text in unused)


def test_no_sentence_is_translated_in_two_rooms() -> None:
    assert len(ENGLISH) == sum(len(room.ENGLISH) for room in ROOMS)


def test_no_sentence_is_put_together_before_it_is_translated() -> None:
    joined = [
        f"{name}:{node.lineno}"
        for name, module in modules()
        for node in translated(module)
        if isinstance(node.args[0], ast.JoinedStr | ast.BinOp)
    ]

    assert joined == []  # «_(f"…")» finds no English: write «_("… {name}").format(name=…)»


def test_the_language_is_vietnamese_unless_english_is_asked_for() -> None:
    code = (
        "from tracker.words.language import _; import sys; "
        "print(_('có'), _('cỏ'), 'tracker.words.english' in sys.modules)"
    )
    said = {}
    for language in ("", "vi", "en", "EN_us"):
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "TRACKER_LANG": language}
        done = subprocess.run(
            [sys.executable, "-X", "utf8", "-c", code], capture_output=True, check=True, env=environment
        )
        said[language] = done.stdout.decode().strip()

    assert said[""] == said["vi"] == "có cỏ False"
    assert said["en"] == said["EN_us"] == "yes cỏ True"
