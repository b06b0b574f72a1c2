"""
The law in words: how a rule is called and what it says on screen, in the language that the clerk has chosen.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tracker.commands.reply.words import capital
from tracker.law.regulation import Regulation
from tracker.law.rule import Rule
from tracker.law.vocabulary import Happened, Issuer
from tracker.law.windows import Anchor, Window
from tracker.words.labels.acts import HAPPENED
from tracker.words.labels.task import ANCHORS, FORCES_EXPLAINED, ISSUERS, PARTIES_EXPLAINED
from tracker.words.language import _


def window_said(window: Window) -> str:
    """Return a window in words."""
    return _(window.says).format(**{name: _value(value) for name, value in window.values.items()})


def said(text: str, law: Rule) -> str:
    """Return what a rule says of itself, with its window in its place."""
    return _(text).format(window=window_said(law.window))


def rule_name(law: Rule) -> str:
    """Return what clerks call a rule."""
    return said(law.name, law)


def name_on(regulation: Regulation, code: str, started_on: str) -> str:
    """Return what clerks call the rule of an obligation that counts from a day; its code where it is no rule."""
    if code not in regulation.codes:
        return code
    return rule_name(regulation.version(code, date.fromisoformat(started_on)))


def windows_said(laws: Iterable[Rule]) -> str:
    """Return the windows of these versions, each once: «03 tháng hoặc 06 tháng»."""
    return _(" hoặc ").join(dict.fromkeys(window_said(law.window) for law in laws))


def _value(value: object) -> object:
    """Return what stands in a place of a window's words."""
    if isinstance(value, Window):
        return window_said(value)
    return _(value) if isinstance(value, str) else value


def lines(law: Rule, anchor: Anchor) -> list[tuple[str, str, object, str]]:
    """
    Return all that one version says, line by line: key, heading, the value for programs, and what people read.

    What people read is empty where the rule says nothing of it. `anchor` is what the ledger counts it from.
    """
    issuers = [issuer for issuer in Issuer if issuer in (law.issuers or ())]
    return [
        ("article", _("Điều"), law.article, law.article),
        ("code", _("Mã"), law.code, law.code),
        ("name", _("Tên"), law.said(law.name), rule_name(law)),
        ("says", _("Nội dung"), law.said(law.says), said(law.says, law)),
        ("owed_by", _("Trách nhiệm"), str(law.owed_by), _(PARTIES_EXPLAINED[law.owed_by])),
        ("starts", _("Bắt đầu khi"), sorted(law.starts), capital(acts_said(law.starts))),
        ("issuers", _("Chỉ với văn bản của"), issuers, "; ".join(_(ISSUERS[issuer]) for issuer in issuers)),
        ("window", _("Thời hạn"), str(law.window), window_said(law.window)),
        ("counts_from", _("Tính từ"), str(anchor), capital(_(ANCHORS[anchor]))),
        ("stops", _("Hoàn thành khi"), sorted(law.stops), capital(acts_said(law.stops))),
        ("closes", _("Không còn phải làm khi"), sorted(law.closes), capital(acts_said(law.closes))),
        ("also", _("Và phải có"), sorted(law.also), capital(acts_said(law.also))),
        ("confirmed", _("Văn phòng xác nhận"), sorted(law.confirmed), capital(acts_said(law.confirmed))),
        ("force", _("Tính chất"), str(law.force), capital(_(FORCES_EXPLAINED[law.force]))),
        ("reading", _("Cách hiểu"), law.said(law.reading), said(law.reading, law)),
        ("since", _("Áp dụng từ"), law.since, f"{law.since:%d/%m/%Y}"),
        ("until", _("Đến hết"), law.until, f"{law.until:%d/%m/%Y}" if law.until else ""),
    ]


def acts_said(happened: frozenset[Happened]) -> str:
    """Return acts in words, in the order of a task's life; any one of them will do."""
    *named, last = [_(HAPPENED[act]) for act in Happened if act in happened] or [""]
    return _("{acts} hoặc {last}").format(acts=", ".join(named), last=last) if named else last
