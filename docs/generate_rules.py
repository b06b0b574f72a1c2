"""
The rules of the Quy chế one by one, as `tracker rules show` prints them, to be laid beside the printed text.

    python docs/generate_rules.py > docs/quy-tac.md
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from tracker.commands.reply.lawsaid import lines, rule_name
from tracker.law.haiphong import QUY_CHE
from tracker.law.regulation import Regulation
from tracker.law.rule import Rule

HEAD = """# Quy chế từng quy tắc một

Trang này được in ra từ bảng quy tắc của chương trình (`make rules`); không sửa tay. Mỗi mục là một nghĩa vụ, quyền hoặc
căn cứ xử lý của Quy chế ban hành kèm theo Quyết định {act}, có hiệu lực từ ngày {day:%d/%m/%Y}: đặt bên bản in mà đối
chiếu. Điều khoản viết như bản in: 8.1.e là điểm e khoản 1 Điều 8. `tracker rules show MÃ` in đúng những điều này.

Mã của một quy tắc không bao giờ đổi. Khi Quy chế được sửa đổi, quy tắc có thêm một phiên bản với ngày áp dụng: việc bắt
đầu tính ngày nào thì theo phiên bản của ngày đó.

| Điều | Quy tắc | Trách nhiệm | Thời hạn |
|---|---|---|---|
"""


def page(regulation: Regulation = QUY_CHE) -> str:
    """Return the whole page: the table of contents, then every version of every rule."""
    head = HEAD.format(act=regulation.act, day=regulation.in_force)
    return head + "".join(map(_line, regulation.rules)) + "".join(_section(regulation))


def _line(law: Rule) -> str:
    """Return one rule as a line of the table."""
    said = {key: told for key, _heading, _value, told in lines(law, law.counts_from)}
    return f"| {law.article} | [{rule_name(law)}](#{law.code}) | {said['owed_by']} | {said['window']} |\n"


def _section(regulation: Regulation) -> Iterator[str]:
    """Yield a section for each duty, with each of its versions."""
    for code in regulation.codes:
        versions = regulation.versions(code)
        for law in versions:
            dated = f", từ ngày {law.since:%d/%m/%Y}" if len(versions) > 1 else ""
            anchor = f'<a id="{code}"></a>\n\n' if law is versions[0] else ""
            yield f"\n{anchor}## Điều {law.article}: {rule_name(law)}{dated}\n\n| | |\n|---|---|\n"
            for _key, heading, _value, told in lines(law, law.counts_from):
                if told:
                    yield f"| {heading} | {told} |\n"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]  # it is a text stream here
    sys.stdout.write(page())
