"""
The baseline: a Typer command that draws thirty constant rows with Rich, and does nothing else.

It reads no file and computes nothing, so whatever `tracker overdue` takes beyond it is ours.
"""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(add_completion=False)

ROWS = 30
CONTENT = "Tổng hợp kết quả giải ngân vốn đầu tư công đến hết tháng, nêu rõ dự án chậm và nguyên nhân"


@app.command()
def overdue(limit: Annotated[int, typer.Option("--limit", help="Số dòng.")] = ROWS) -> None:
    """Draw the rows."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(title="Quá hạn")
    for heading in ("Số", "Hạn", "Quá hạn", "Đơn vị", "Văn bản"):
        table.add_column(heading, no_wrap=True)
    table.add_column("Nội dung", no_wrap=True, overflow="ellipsis")
    for number in range(limit):
        cells = (str(1000 + number), "16/11/2026", "5 ngày", "Sở Tài chính", "1234/QĐ-UBND", CONTENT)
        table.add_row(*(Text(cell) for cell in cells))
    Console().print(table)


@app.command()
def due() -> None:
    """Do nothing; a program with one command only would not be the same program."""


if __name__ == "__main__":
    app()
