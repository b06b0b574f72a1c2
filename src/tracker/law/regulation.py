"""
A regulation: one act, the day it came into force, and every version of every rule in it.

A code names one duty for ever; which version holds is asked by the day that a clock counts from. To amend the law,
close a version with `until` and add the next one with `since`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from tracker.law.rule import Rule
from tracker.law.vocabulary import Happened


class VersionsOverlap(ValueError):
    """Two versions of one rule hold on the same day, or they do not stand in the order of their days."""


class Regulation:
    """
    One act and its rules: number and symbol, day of issue, the day it came into force, all versions of its rules.
    """

    def __init__(self, act: str, issued_on: date, in_force: date, rules: Sequence[Rule]) -> None:
        """Take the versions in printed order, those of one duty the earliest first; raises VersionsOverlap."""
        self.act = act
        self.issued_on = issued_on
        self.in_force = in_force
        found: dict[str, list[Rule]] = {}
        for rule in rules:
            before = found.setdefault(rule.code, [])
            if before and (before[-1].until is None or before[-1].until >= rule.since):
                raise VersionsOverlap(rule.code)
            before.append(replace(rule, duty_since=before[0].since if before else rule.since))
        self._versions = found
        self._started: dict[tuple[Happened, date], tuple[Rule, ...]] = {}

    @property
    def codes(self) -> list[str]:
        """Return the code of every duty that ever was, in printed order."""
        return list(self._versions)

    @property
    def rules(self) -> Iterator[Rule]:
        """Yield every version of every duty."""
        for versions in self._versions.values():
            yield from versions

    def versions(self, code: str) -> Sequence[Rule]:
        """Return every version of a duty, the earliest first; raises KeyError."""
        return self._versions[code]

    def version(self, code: str, on: date) -> Rule:
        """
        Return how a duty stood on a day: before it was law, as it first did; after its end, as it last did.

        Raises KeyError where the regulation never had the duty.
        """
        versions = self._versions[code]
        return next((law for law in reversed(versions) if law.since <= on), versions[0])

    def in_force_on(self, on: date) -> Iterator[Rule]:
        """Yield the version of every duty that is law on a day, in printed order; before the first day, on that day."""
        for code in self._versions:
            law = self.version(code, max(on, self.in_force))
            if law.applies(max(on, self.in_force)):
                yield law

    def started_by(self, happened: Happened, on: date) -> tuple[Rule, ...]:
        """
        Return the rules whose clock an act can start, as they stood on the day that the clock counts from.

        One of a day before the law is among them as it first stood: a task given then is followed, and not judged.
        """
        key = (happened, on)
        if key not in self._started:
            laws = (self.version(code, on) for code in self._versions)
            self._started[key] = tuple(law for law in laws if happened in law.starts and not law.has_ended(on))
        return self._started[key]

    def can_start(self, happened: Happened) -> Iterator[Rule]:
        """Yield the versions, of whatever day, whose clock an act can start."""
        return (law for law in self.rules if happened in law.starts)
