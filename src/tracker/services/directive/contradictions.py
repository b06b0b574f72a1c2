"""
What a document says twice and not alike: its symbol against the day, kind and issuer that were typed.

Each is said and kept, never refused: the paper may be odd, and the clerk has it at hand (Nghị định 30/2020/NĐ-CP).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from tracker.law.vocabulary import CENTRAL_ISSUERS, Issuer
from tracker.words.symbols import KINDS, day_named, parts_of
from tracker.words.text import fold

Note = tuple[str, dict[str, object]]
"""A sentence, and the values in it."""

FIRST_YEAR = 1945
"""No document of this state is older."""

CENTRAL_BODIES = {"TTg": frozenset({Issuer.PM}), "CP": frozenset({Issuer.GOVERNMENT}), "VPCP": CENTRAL_ISSUERS}
"""Bodies in a symbol, and who issues under it."""

ABBREVIATIONS = {fold(name): short for short, name in KINDS.items()}


def of_directive(typed: str, number: str, issued_on: date, kind: str, issuer: Issuer) -> Iterator[Note]:
    """Yield what of a directive contradicts its number: as `typed`, and as `number` in its one spelling."""
    symbol, behind = parts_of(number), day_named(typed)
    named: dict[str, object] = {"number": number, "issued_on": issued_on}
    if behind not in (None, issued_on):
        yield (
            "Sau số, ký hiệu ghi ngày {behind:%d/%m/%Y}, ngày ban hành gõ là {issued_on:%d/%m/%Y}; vẫn được ghi nhận.",
            {**named, "behind": behind},
        )
    if symbol.year not in (None, issued_on.year):
        yield (
            "«{number}» ghi năm {year}, ngày ban hành gõ là {issued_on:%d/%m/%Y}; vẫn được ghi nhận.",
            {**named, "year": symbol.year},
        )
    if issued_on.year < FIRST_YEAR:
        yield "Ngày ban hành {issued_on:%d/%m/%Y} xa quá: kiểm tra lại năm; vẫn được ghi nhận.", named
    short = ABBREVIATIONS.get(fold(kind))
    if symbol.kind is not None and short not in (None, symbol.kind):
        yield (
            "«{number}» là ký hiệu của {named}, tên loại gõ là «{kind}»; vẫn được ghi nhận.",
            {**named, "named": KINDS[symbol.kind], "kind": kind},
        )
    if symbol.bodies and not _may_issue(symbol.bodies[0], issuer):
        yield (
            "«{number}» không phải ký hiệu của nơi ban hành đã gõ ({issuer}); vẫn được ghi nhận.",
            {
                **named,
                "issuer": issuer.value,
            },
        )


def _may_issue(body: str, issuer: Issuer) -> bool:
    """Say whether a body in a symbol is that of an issuer; of a body that nobody knows, nothing is said."""
    if body in CENTRAL_BODIES:
        return issuer in CENTRAL_BODIES[body]
    return body != "UBND" or issuer not in CENTRAL_ISSUERS


def names_another(number: str, own: Collection[str], every: Iterable[str]) -> bool:
    """Say whether the symbol of a paper names units, by their codes, and none of its `own`."""
    named = set(parts_of(number).bodies) & set(every)
    return bool(named) and named.isdisjoint(own)
