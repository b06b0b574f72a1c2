"""
The document that an act rests on, as two options that many commands share.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from tracker.commands.options import DAY, a_date
from tracker.i18n import _

Document = Annotated[str, typer.Option("--document", metavar=_("SỐ-KÝ-HIỆU"), help=_("Số, ký hiệu văn bản."))]
Issued = Annotated[date, typer.Option("--issued", parser=a_date, metavar=DAY, help=_("Ngày ban hành văn bản đó."))]
