"""All that a line lacks is named at once, with a line that can be filled in; and it can be filled in."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from running import Run
from tracker.commands.contents import CONTENTS
from tracker.commands.door.front import loaded
from tracker.commands.input.wanting import BESIDE, quoted

COMMANDS = {path: loaded(path) for path, (module, _) in CONTENTS.items() if module}
REQUIRING = [path for path, command in COMMANDS.items() if any(param.required for param in command.params)]


@pytest.mark.parametrize("path", REQUIRING)
def test_a_command_alone_names_everything_it_lacks_and_the_line_to_fill_in(
    tracker: Run, path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = tracker(path)

    named, line = result.stderr.splitlines()[:2]
    required = [param for param in COMMANDS[path].params if param.required]
    assert (result.exit_code, result.stdout) == (2, "")
    options = [param.opts[0] for param in required if param.param_type_name == "option"]
    assert [option for option in options if option not in named] == []
    words = shlex.split(line)
    assert words[: 2 + path.count(" ")] == ["tracker", *path.split()]
    # nothing is lacking any more, but words in capitals are no values
    assert "Điền vào chỗ viết hoa" not in tracker(shlex.join(words[1:])).stderr


def test_what_was_typed_is_kept_as_it_was(tracker: Run) -> None:
    result = tracker("--today 23/11/2026 directive add '150/CT-UBND' --kind 'Chỉ thị' --abstract 'Về \"a\" $b'")

    assert result.stderr.splitlines()[:2] == [
        "Thiếu --issued NGÀY, --signer CHỮ, --issuer TỪ. Điền vào chỗ viết hoa rồi gõ lại:",
        '  tracker --today 23/11/2026 directive add 150/CT-UBND --kind "Chỉ thị" --abstract \'Về "a" $b\' '
        "--issued NGÀY --signer CHỮ --issuer TỪ",
    ]
    assert "--issuer là một trong: city (UBND thành phố), chairman" in result.stderr


@pytest.mark.parametrize(
    ("line", "again"),
    [
        ("task report 1", "task report 1 --document SỐ-KÝ-HIỆU --issued NGÀY"),
        ("task report 1 -s 4/BC", "task report 1 -s 4/BC --issued NGÀY"),
        ("task report 1 -i 4/11/2026", "task report 1 -i 4/11/2026 --document SỐ-KÝ-HIỆU"),
        ("calendar swap 27/11/2026 -- 5/12/2026", "calendar swap 27/11/2026 --notice VĂN-BẢN -- 5/12/2026"),
        ("task explain-delay", "task explain-delay --document SỐ-KÝ-HIỆU --issued NGÀY --reason CHỮ SỐ"),
    ],
)
def test_what_the_body_asks_for_is_named_too(tracker: Run, line: str, again: str) -> None:
    tracker("init")

    result = tracker(line)

    assert result.exit_code == 2
    assert f"\n  tracker {again}\n" in result.stderr


def test_what_bodies_ask_for_are_options_of_their_commands() -> None:
    wrong = [
        (path, option)
        for path, (asked, instead) in BESIDE.items()
        for option in (*asked, *instead)
        if all(option not in param.opts for param in COMMANDS[path].params)
    ]

    assert wrong == []


ODD = ["", "a b", 'a"b', "a'b", "$x", "`x`", "a\\b", "@all", "#1", "~", "=x", "a;b", "a!b", "(x)", "-x", "Sở;Y"]


@pytest.mark.parametrize("word", ODD)
def test_a_quoted_word_is_itself_to_a_shell(word: str) -> None:
    assert shlex.split(quoted(word)) == [word]
