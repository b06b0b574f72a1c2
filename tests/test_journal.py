from __future__ import annotations

import pytest

from tracker.ledger.storage.chain import ChainBroken, HeadUnknown, Line, chained, verify
from tracker.ledger.storage.numbers import GENESIS
from tracker.words.canonical import canonical


def a_journal(*payloads: str) -> list[Line]:
    """Return a chain of lines with these payloads."""
    lines: list[Line] = []
    for number, payload in enumerate(payloads, start=1):
        previous = lines[-1].digest if lines else GENESIS
        at = "2026-06-05T02:00:00+00:00"
        lines.append(chained(number, "task-urged", "task", 7, "2026-06-05", at, "lan", payload, previous))
    return lines


def test_a_payload_has_one_text_whatever_the_order_of_its_facts() -> None:
    assert canonical({"b": "Đ", "a": None}) == canonical({"a": None, "b": "Đ"}) == '{"a":null,"b":"Đ"}'


def test_a_chain_is_counted_and_its_head_named() -> None:
    lines = a_journal("{}", '{"a":1}')

    assert verify(lines) == (2, lines[-1].digest)
    assert verify([]) == (0, GENESIS)


@pytest.mark.parametrize(
    "change",
    [
        {"id": 9},
        {"happened": "task-stopped"},
        {"subject": "unit"},
        {"subject_id": 8},
        {"happened_on": "2026-06-04"},
        {"recorded_at": "2026-06-05T03:00:00+00:00"},
        {"actor": "ai đó"},
        {"payload": '{"a":2}'},
        {"payload_digest": GENESIS},
        {"digest": GENESIS},
    ],
)
def test_a_line_changed_in_any_way_breaks_the_chain_there(change: dict[str, object]) -> None:
    lines = a_journal("{}", '{"a":1}', "{}")
    lines[1] = lines[1]._replace(**change)  # type: ignore[arg-type]  # fields by name, of any kind

    with pytest.raises(ChainBroken, match=f"sự kiện số {lines[1].id}:"):
        verify(lines)


def test_a_line_taken_out_or_put_in_breaks_the_chain() -> None:
    lines = a_journal("{}", '{"a":1}', "{}")

    with pytest.raises(ChainBroken):
        verify([lines[0], lines[2]])
    with pytest.raises(ChainBroken):
        verify([lines[1], lines[0], lines[2]])


def test_a_part_of_a_journal_verifies_from_the_line_before_it() -> None:
    lines = a_journal("{}", '{"a":1}', "{}")

    assert verify(lines[1:], previous=lines[0].digest) == (2, lines[2].digest)


def test_an_old_paper_is_found_by_the_head_printed_on_it() -> None:
    lines = a_journal("{}", '{"a":1}', "{}")

    assert verify(lines, head=lines[1].digest[:12]) == (3, lines[2].digest)
    with pytest.raises(HeadUnknown, match="0123456789ab"):
        verify(lines, head="0123456789ab")
