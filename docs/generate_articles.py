"""
The Quy chế article by article: what it asks, which command does it, which rule counts it, which test shows it.

    python docs/generate_articles.py > docs/dieu-khoan.md

What it asks stands in `dieu-khoan.toml`; the rules are looked up in the program by their article.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tracker.law.haiphong import QUY_CHE

SOURCE = Path(__file__).with_name("dieu-khoan.toml")

HEAD = f"""# Điều khoản của Quy chế trong chương trình

Bảng này được in ra từ `docs/dieu-khoan.toml` và từ các quy tắc của chương trình (`make articles`); không sửa tay.
Điều khoản viết như bản in của Quy chế ban hành kèm theo Quyết định {QUY_CHE.act}: 8.1.e là điểm e khoản 1 Điều 8.
Cột «Tính hạn» ghi mã quy tắc (`tracker rules show MÃ`); «không» nghĩa là văn bản không đặt thời hạn nào ở đó.

| Điều | Quy chế giao gì | Lệnh | Tính hạn | Kiểm thử |
|---|---|---|---|---|
"""

NO_CLOCK = "không"


class Row(NamedTuple):
    """One row: its articles, what they ask, the commands and the tests."""

    articles: Sequence[str]
    asks: str
    commands: Sequence[str]
    tests: Sequence[str]

    @property
    def rules(self) -> list[str]:
        """Return the codes of the rules that count something under these articles."""
        return list(
            dict.fromkeys(rule.code for rule in QUY_CHE.rules if set(rule.article.split(", ")) & set(self.articles))
        )


def rows() -> list[Row]:
    """Return every row of the source; raises TypeError for a row without one of its cells."""
    return [Row(**row) for row in tomllib.loads(SOURCE.read_text(encoding="utf-8"))["row"]]


def without_duty() -> tuple[list[str], str]:
    """Return the articles that ask for nothing, and why."""
    none = tomllib.loads(SOURCE.read_text(encoding="utf-8"))["none"]
    return none["articles"], none["why"]


def page() -> str:
    """Return the whole page."""
    lines = [
        "| "
        + " | ".join(
            (
                ", ".join(row.articles),
                row.asks,
                ", ".join(f"`{command}`" for command in row.commands),
                ", ".join(f"`{code}`" for code in row.rules) or NO_CLOCK,
                "<br>".join(f"`{test}`" for test in row.tests),
            )
        )
        + " |\n"
        for row in rows()
    ]
    articles, why = without_duty()
    return HEAD + "".join(lines) + f"\nKhông có trong bảng: {', '.join(articles)}. {why}\n"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]  # it is a text stream here
    sys.stdout.write(page())
