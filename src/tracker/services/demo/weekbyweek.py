"""
The weeks of the practice ledger: Thursday reports, slow coordination, submissions that wait, work to be done at once.

Some units report, some say that there is nothing to report, some are silent (Art. 6.1.d).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tracker.law.kinds import Body
from tracker.ledger.ledger import Ledger
from tracker.services.demo.deeds import Deeds
from tracker.services.exchange import submit
from tracker.services.papers import Paper
from tracker.services.report import weekly
from tracker.services.task import coordinate

REPORTING = 16
"""Of so many units each week one files a report, now and then late, and one says that it has nothing to report."""

SLOW = (
    (9, "Đã gửi lấy ý kiến hai lần, chưa có văn bản trả lời."),
    (7, "Chưa cử người tham gia tổ công tác."),
    (5, "Số liệu gửi chưa theo đúng biểu mẫu, phải gửi lại."),
    (2, "Chưa cung cấp hồ sơ pháp lý của dự án."),
)
"""Working days before the last day since when a supporting unit is slow, and what the lead unit says of it."""

SUBMISSIONS = (
    (22, 15, 16, "Phương án xử lý tài sản công dôi dư sau sắp xếp"),
    (19, 12, 9, "Điều chỉnh quy hoạch chi tiết khu dân cư"),
    (16, 9, None, "Bổ sung kinh phí sửa chữa trường học"),
    (12, 6, None, "Ban hành đơn giá dịch vụ thu gom rác thải"),
    (3, -4, None, "Thành lập tổ công tác giải phóng mặt bằng"),
)
"""Working days before the last day of: sending, the day for an answer, the answer; and what is submitted."""

URGENT = (
    (11, 8, 8, Body.COUNCIL, "Giải trình theo yêu cầu của Thường trực Hội đồng nhân dân"),
    (6, 3, None, Body.CITY_PARTY, "Báo cáo nhanh tình hình đơn thư đông người trước kỳ họp"),
    (1, -2, None, Body.PEOPLES_COMMITTEE, "Phương án trực và bảo đảm giao thông dịp lễ"),
)
"""Working days before the last day of: the request, its day, its end; who asks, and for what."""

WITH_SUPPORT = """
SELECT t.id, MIN(s.unit_id) FROM task t
  JOIN item i ON i.id = t.item_id
  JOIN task_support s ON s.task_id = t.id AND s.unit_id <> t.lead
 WHERE NOT i.secret AND t.status IN ('assigned', 'in-progress') AND t.issued_on <= :day
 GROUP BY t.id ORDER BY t.id LIMIT :few
"""


class WeekByWeek(Deeds):
    """What lead units report every Thursday, and of what."""

    def work(self, thursdays: Sequence[date]) -> None:
        """Write down the weeks of these Thursdays, and what units tell of beside them."""
        for place, thursday in enumerate(thursdays):
            self.week(thursday, place)
        self.at(self.ago(SLOW[-1][0]), self.slow)
        departments = self.units.find_all("@so")
        for place, (sent, due, done, content) in enumerate(SUBMISSIONS):
            self.submit(departments[2 * place % len(departments)], sent, due, done, content)
        for place, (asked, due, settled, body, content) in enumerate(URGENT):
            self.ask(departments[(3 * place + 1) % len(departments)], body, content, (asked, due, settled))

    def week(self, thursday: date, place: int) -> None:
        """Let a Thursday come, and units report on it, a few a day late; one off waits for the next working day."""
        held = self.calendar.on_or_after(thursday)
        late = self.calendar.after(held, 1)
        asked: list[int] = []

        def come(ledger: Ledger) -> None:
            act = weekly.came(ledger, thursday)
            ledger.record_all([act])
            asked.extend(weekly.leading(ledger, thursday))
            for unit in asked:
                match (unit + place) % REPORTING:
                    case 0 if unit % 5:
                        self.file(ledger, thursday, unit, self.paper(f"BC-{self.symbol(unit)}", held))
                    case 5:
                        self.file(ledger, thursday, unit, None, on=held)

        def come_late(ledger: Ledger) -> None:
            for unit in asked:
                if (unit + place) % REPORTING == 0 and unit % 5 == 0:
                    self.file(ledger, thursday, unit, self.paper(f"BC-{self.symbol(unit)}", late))

        self.at(held, come)
        self.at(late, come_late)

    def file(self, ledger: Ledger, thursday: date, unit: int, paper: Paper | None, *, on: date | None = None) -> None:
        """File a unit's report for a Thursday; without a paper it says that there is nothing to report."""
        name = self.units.name(unit)
        weekly.file(ledger, thursday, unit, unit_name=name, nil=paper is None, paper=paper, on=on)

    def slow(self, ledger: Ledger) -> None:
        """Let lead units tell that supporting ones are slow (Art. 6.1.d); the first has done its part since."""
        first = self.ago(SLOW[0][0])
        found = ledger.connection.execute(WITH_SUPPORT, {"day": first.isoformat(), "few": len(SLOW)}).fetchall()
        for place, ((task, unit), (since, note)) in enumerate(zip(found, SLOW, strict=False)):
            name = self.units.name(unit)
            day = self.ago(since)
            coordinate.slow(ledger, task, unit, unit_name=name, since=day, note=note, on=day)
            if place == 0:
                coordinate.given(ledger, task, unit, unit_name=name, on=self.ago(SLOW[-1][0]))

    def submit(self, unit: int, sent: int, due: int, done: int | None, content: str) -> None:
        """Let a unit submit something to UBND, which deals with it in time, late, or not yet."""
        sent_on, due_on = self.ago(sent), self.ago(due)
        paper = self.paper(f"TTr-{self.symbol(unit)}", sent_on).number
        numbers: list[int] = []

        def send(ledger: Ledger) -> None:
            act = submit.send(ledger, unit, paper, sent_on=sent_on, due_on=due_on, content=content)
            numbers.append(act.event.subject_id)

        if self.at(sent_on, send) and done is not None:
            day = self.ago(done)
            self.at(day, lambda ledger: submit.process(ledger, numbers[0], outcome="Đã có văn bản trả lời.", on=day))

    def ask(self, unit: int, body: Body, content: str, days: tuple[int, int, int | None]) -> None:
        """Let a body ask a unit for something at once, which is done, is late, or has its time."""
        asked_on, due_on = self.ago(days[0]), self.ago(days[1])
        numbers: list[int] = []

        def begin(ledger: Ledger) -> None:
            act = submit.ask_at_once(ledger, unit, asked_by=body, content=content, due_on=due_on, on=asked_on)
            numbers.append(act.event.subject_id)

        if self.at(asked_on, begin) and days[2] is not None:
            day = self.ago(days[2])
            self.at(day, lambda ledger: submit.settle(ledger, numbers[0], outcome="Đã báo cáo.", on=day))
