from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from desk import DIRECTION, MONDAY, WEDNESDAY, a_directive, a_secret_task, a_task, brought
from running import nine_in_the_morning
from tracker.checks import doctor
from tracker.days.phrases import read
from tracker.errors import TrackerError
from tracker.files.unitfile import packaged_units
from tracker.law.custom.role import LEAST, Role, granted
from tracker.law.fields import Correctable
from tracker.law.vocabulary import Happened, Status, Subject
from tracker.ledger.ledger import Ledger
from tracker.ledger.permission import NoAdmin, NoRole, OwnReport, RoleTooLow
from tracker.ledger.rebuild import rebuild
from tracker.ledger.transaction import writing
from tracker.ledger.undo.takeback import NotYours
from tracker.queries.lookup import find_directive
from tracker.services.calendar import change
from tracker.services.directive import add
from tracker.services.grant import NobodyNamed, NoSuchActor, SameRole, grant, revoke
from tracker.services.papers import Paper
from tracker.services.task import correct, direct, report
from tracker.services.undo import undo
from tracker.services.unit import add as units
from tracker.settings import Settings

REPORT = Paper("45/BC-STC", MONDAY)


@pytest.fixture
def office(settings: Settings) -> Settings:
    """Return the settings of an office: an enters, binh confirms, chi administers; task 2 was reported by an."""
    with writing(settings) as ledger:
        given = a_directive(ledger, number="500/CT-UBND")
        a_task(ledger, directive=given, content="Một")
        a_task(ledger, directive=given, content="Hai")
        a_task(ledger, "trước ngày 18 hằng tháng", directive=given, content="Ba")
    with writing(settings) as ledger:
        grant(ledger, "chi", Role.ADMIN)
    with writing(replace(settings, actor="chi")) as ledger:
        grant(ledger, "an", Role.ENTRY)
        grant(ledger, "binh", Role.CONFIRM)
    with writing(replace(settings, actor="an")) as ledger:
        report.file_report(ledger, 2, REPORT, filed_on=MONDAY)
    return settings


Act = Callable[[Ledger], object]

ENTRY: dict[str, Act] = {
    "directive": lambda ledger: a_directive(ledger, number="501/CT-UBND"),
    "task": lambda ledger: a_secret_task(ledger),
    "receipt": lambda ledger: report.receive(ledger, 1, on=MONDAY),
    "progress": lambda ledger: report.note_progress(ledger, 1, "Đang làm"),
    "report": lambda ledger: report.file_report(ledger, 1, REPORT),
}
CONFIRM: dict[str, Act] = {
    "confirmation": lambda ledger: report.confirm(ledger, 2),
    "return": lambda ledger: report.send_back(ledger, 2, reason="Thiếu"),
    "extension": lambda ledger: direct.extend(ledger, 1, read("30/9/2026"), DIRECTION),
    "change of lead": lambda ledger: direct.reassign(ledger, 1, 3, DIRECTION, unit_name="đơn vị"),
    "stop": lambda ledger: direct.stop(ledger, 1, direction=DIRECTION, reason="Trùng"),
    "correction": lambda ledger: correct.correct_text(ledger, 1, Correctable.ROOM, "TH", reason="Nhầm"),
    "withdrawal": lambda ledger: add.withdraw(
        ledger, find_directive(ledger.connection, "500/CT-UBND"), by="509/CT-UBND", on=WEDNESDAY
    ),
}
ADMIN: dict[str, Act] = {
    "calendar": lambda ledger: change.take_off(ledger, date(2026, 12, 1), notice="20/TB-UBND"),
    "units": lambda ledger: units.add_units(ledger, [packaged_units()[0]._replace(code="MOI", name="Ban mới")]),
    "roles": lambda ledger: grant(ledger, "dung", Role.ENTRY),
    "choices": lambda ledger: ledger.record(
        Happened.SETTING_CHANGED, Subject.LEDGER, 0, on=ledger.today, name="own-reports", value="allowed"
    ),
}

WHO = {"an": Role.ENTRY, "binh": Role.CONFIRM, "chi": Role.ADMIN}


@pytest.mark.parametrize("actor", [*WHO, "khách"])
@pytest.mark.parametrize(
    ("least", "act"),
    [
        pytest.param(least, act, id=name)
        for least, acts in ((Role.ENTRY, ENTRY), (Role.CONFIRM, CONFIRM), (Role.ADMIN, ADMIN))
        for name, act in acts.items()
    ],
)
def test_each_role_may_do_its_own_and_what_those_below_it_may(
    office: Settings, actor: str, least: Role, act: Act
) -> None:
    order = list(Role)
    role = WHO.get(actor)
    settings = replace(office, actor=actor)
    if role is not None and order.index(role) >= order.index(least):
        with writing(settings) as ledger:
            act(ledger)
    else:
        error = NoRole if role is None else RoleTooLow
        with pytest.raises(error), writing(settings) as ledger:
            act(ledger)


def test_every_act_has_a_least_role() -> None:
    assert LEAST.keys() == set(Happened)


def test_a_ledger_without_roles_allows_everything(settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, written=False)
        report.report_done(ledger, number, on=MONDAY)
        report.confirm(ledger, number)

        assert ledger.standing(number).status is Status.DONE


def test_the_program_opens_periods_whoever_runs_it(office: Settings) -> None:
    day = date(2026, 12, 21)
    with writing(replace(office, actor="cron", today=day, now=nine_in_the_morning(day))) as ledger:
        assert Happened.PERIOD_OPENED in brought(ledger)


def test_a_refusal_names_who_may(office: Settings) -> None:
    with pytest.raises(RoleTooLow) as refused, writing(replace(office, actor="an")) as ledger:
        report.confirm(ledger, 2)

    assert str(refused.value).startswith("an có vai trò entry, chưa được làm việc này: cần vai trò confirm.")
    assert "Người làm được: binh, chi." in str(refused.value)


def test_whoever_entered_a_report_does_not_confirm_it(office: Settings) -> None:
    binh = replace(office, actor="binh")
    with writing(binh) as ledger:
        report.file_report(ledger, 1, REPORT)

    with pytest.raises(OwnReport, match="do chính binh nhập"), writing(binh) as ledger:
        report.confirm(ledger, 1)


def test_nor_the_admin(office: Settings) -> None:
    chi = replace(office, actor="chi")
    with writing(chi) as ledger:
        report.file_report(ledger, 1, REPORT)

    with pytest.raises(OwnReport), writing(chi) as ledger:
        report.confirm(ledger, 1)


def test_only_the_last_report_counts(office: Settings) -> None:
    with writing(replace(office, actor="binh")) as ledger:
        report.file_report(ledger, 1, REPORT)
        report.send_back(ledger, 1, reason="Thiếu")
    with writing(replace(office, actor="an")) as ledger:
        report.file_report(ledger, 1, REPORT)
    with writing(replace(office, actor="binh")) as ledger:
        report.confirm(ledger, 1)


def test_a_report_that_was_taken_back_does_not_count(office: Settings) -> None:
    with writing(replace(office, actor="an")) as ledger:
        report.file_report(ledger, 1, REPORT)
    with writing(replace(office, actor="an")) as ledger:
        undo(ledger)
    with writing(replace(office, actor="chi")) as ledger:
        report.file_report(ledger, 1, REPORT)
    with writing(replace(office, actor="binh")) as ledger:
        report.confirm(ledger, 1)


def test_the_office_may_allow_it(office: Settings) -> None:
    chi = replace(office, actor="chi")
    with writing(chi) as ledger:
        ADMIN["choices"](ledger)
        report.file_report(ledger, 1, REPORT)
        report.confirm(ledger, 1)


def test_the_first_role_given_makes_an_admin(settings: Settings) -> None:
    with pytest.raises(NoAdmin), writing(settings) as ledger:
        grant(ledger, "an", Role.ENTRY)


def test_the_last_admin_stays_while_others_have_roles(office: Settings) -> None:
    chi = replace(office, actor="chi")
    with pytest.raises(NoAdmin), writing(chi) as ledger:
        revoke(ledger, "chi")
    with pytest.raises(NoAdmin), writing(chi) as ledger:
        grant(ledger, "chi", Role.CONFIRM)


def test_without_any_role_the_ledger_is_one_clerks_again(office: Settings) -> None:
    with writing(replace(office, actor="chi")) as ledger:
        for name in ("an", "binh", "chi"):
            revoke(ledger, name)

        assert granted(ledger.choices) == {}
    with writing(replace(office, actor="khách")) as ledger:
        report.confirm(ledger, 2)


def test_the_admin_takes_back_what_others_did(office: Settings) -> None:
    with pytest.raises(NotYours), writing(replace(office, actor="binh")) as ledger:
        undo(ledger)
    with writing(replace(office, actor="chi")) as ledger:
        undo(ledger)

        assert ledger.standing(2).status is Status.ASSIGNED


def test_a_rebuild_is_the_admins(office: Settings) -> None:
    for actor in ("an", "binh"):
        with pytest.raises(RoleTooLow), writing(replace(office, actor=actor)) as ledger:
            ledger.require(Role.ADMIN)
    with writing(replace(office, actor="chi")) as ledger:
        ledger.require(Role.ADMIN)


@pytest.mark.parametrize(
    ("error", "act"),
    [
        (NobodyNamed, lambda ledger: grant(ledger, "  ", Role.ADMIN)),
        (SameRole, lambda ledger: grant(ledger, "an", Role.ENTRY)),
        (NoSuchActor, lambda ledger: revoke(ledger, "khách")),
    ],
    ids=["nobody", "same", "unknown"],
)
def test_slips_are_refused(office: Settings, error: type[TrackerError], act: Act) -> None:
    with pytest.raises(error), writing(replace(office, actor="chi")) as ledger:
        act(ledger)


def test_roles_follow_from_the_journal(office: Settings) -> None:
    with writing(replace(office, actor="chi")) as ledger:
        revoke(ledger, "an")
        grant(ledger, "binh", Role.ADMIN)

        assert granted(ledger.choices) == {"binh": Role.ADMIN, "chi": Role.ADMIN}
        assert rebuild(ledger.connection, write=False).differences == ()
        assert doctor(ledger.connection) == []
