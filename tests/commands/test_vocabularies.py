"""Values that are one of a few words are typed as clerks say them, and every word is one clerks can say."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest

from running import Run
from tracker.commands.contents import CONTENTS
from tracker.commands.door.front import loaded
from tracker.commands.input.vocabulary import Spoken
from tracker.words.labels.typed import VOCABULARIES
from tracker.words.meant import Vocabulary
from tracker.words.text import fold

COMMANDS = {path: loaded(path) for path, (module, _) in CONTENTS.items() if module}
SPOKEN: list[tuple[str, Any]] = [
    (path, param)
    for path, command in COMMANDS.items()
    for param in command.params
    if getattr(param.type, "choices", None)
]


def test_every_option_that_takes_one_of_a_few_words_takes_them_in_vietnamese() -> None:
    assert [(path, param.name) for path, param in SPOKEN if not isinstance(param.type, Spoken)] == []
    assert len(SPOKEN) > 40


@pytest.mark.parametrize(("path", "param"), SPOKEN, ids=[f"{path} {param.opts[0]}" for path, param in SPOKEN])
def test_each_vietnamese_word_is_taken_as_its_stored_one_and_no_two_collide(path: str, param: Any) -> None:
    del path
    vocabulary: Vocabulary = param.type.vocabulary
    for word in vocabulary.words:
        label = vocabulary.label(word)
        spellings = (word, word.upper(), label, label.upper(), fold(label), f" {label} ")
        assert [param.type.convert(spelling, param, None) for spelling in spellings] == [word] * len(spellings)
        assert f"{word} (" in param.help or f"{word}" == label
    shared = [(a, b) for a, b in combinations(vocabulary.words, 2) if {*vocabulary.names[a]} & {*vocabulary.names[b]}]
    assert shared == []


def test_no_vocabulary_is_hidden_behind_another() -> None:
    tables = [set(first) for first, *_ in VOCABULARIES]

    hidden = [(a, b) for place, a in enumerate(tables) for b in tables[:place] if a <= b]

    assert hidden == []


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("Phó Chủ tịch", "deputy"),
        ("pho chu tich", "deputy"),
        ("Chủ tịch", "chairman"),
        ("THỦ TƯỚNG", "pm"),
        ("Văn phòng", "office"),
        ("Deputy", "deputy"),
    ],
)
def test_the_first_words_of_a_name_are_enough(typed: str, word: str) -> None:
    issuer = next(param for param in COMMANDS["directive add"].params if param.name == "issuer")

    assert issuer.type.convert(typed, issuer, None) == word


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("task list --status đang", "«đang». Có phải: open (đang mở), in-progress (đang thực hiện)?"),
        ("task list --status dừng-lại", "Giá trị dùng được: open (đang mở), assigned (chưa thực hiện)"),
        ("urge add 1 --channel 'dien thoaij'", "Có phải: phone (điện thoại)?"),
        ("urge add 1 --channel ''", "Giá trị dùng được: eoffice (Văn phòng điện tử)"),
        ("overdue --level sao-hỏa", "Giá trị dùng được: city (Thành phố giao), central (Chính phủ, Thủ tướng giao)."),
    ],
)
def test_what_fits_none_or_several_is_refused_with_all_that_can_be_typed(tracker: Run, line: str, said: str) -> None:
    result = tracker(line)

    assert said in result.stderr
    assert (result.exit_code, result.stdout) == (2, "")


def test_an_act_is_recorded_with_the_stored_word(tracker: Run) -> None:
    tracker("init")
    named = "directive add 9/QĐ-UBND --issued 02/11/2026 --kind 'Quyết định' --abstract A --signer S"

    assert tracker(f"{named} --issuer 'phó chủ tịch' --urgency 'Hoả tốc'").exit_code == 0
    assert "Phó Chủ tịch UBND thành phố" in tracker("directive show 9/QĐ-UBND").stdout
    assert tracker("directive correct 9/QĐ-UBND --field 'nơi ban hành' --value 'chủ tịch' --reason nhầm").exit_code == 0
    assert '"issuer": "chairman"' in tracker("directive list --format json").stdout
    assert tracker("setting set own-reports 'cho phép' --reason 'Một người trực'").exit_code == 0
