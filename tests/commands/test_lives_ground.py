"""Small lives on moving ground, found by living at random (`ground`) and kept with what is right."""

from __future__ import annotations

from life import Life


def test_a_receipt_typed_after_the_referral_that_shows_it_leaves_the_ledger_sound(life: Life) -> None:
    life.begin("30/4/2026")
    life.on("2026-03-12", "task refer 1 --reason function --document 7/CV-STC --issued 10/3/2026")

    life.on("2026-03-13", "task receive 1 --on 12/3/2026")

    assert life.asked("2026-03-13", "db doctor") == []
