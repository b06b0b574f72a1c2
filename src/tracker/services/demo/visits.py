"""
Inspections of the practice ledger: one at every stage, by the city and by a department, reported in time or late.

Whom they inspect is read from the ledger on the day of the decision: who is late with something. No member has a name.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from tracker.law.kinds import Ground, Result
from tracker.law.stages import MINUTES, STATE
from tracker.law.vocabulary import Subject
from tracker.ledger.ledger import Ledger
from tracker.services.demo.deeds import Deeds
from tracker.services.inspection import begin, conclude, conduct, find
from tracker.services.papers import Paper

LEGAL = "Quyết định số 150/2025/QĐ-UBND ngày 04/9/2025 của UBND thành phố"
SCOPE = "Việc thực hiện các nhiệm vụ UBND thành phố, Chủ tịch UBND thành phố giao, tính đến ngày kiểm tra"
CONTENTS = "Tiến độ, chất lượng, việc chấp hành chế độ báo cáo và nguyên nhân nhiệm vụ quá hạn"
HEAD = "Phó Chánh Văn phòng UBND thành phố"
MEMBERS = (
    "Trưởng phòng Tổng hợp, Văn phòng UBND thành phố (Phó Trưởng Đoàn)",
    "Chuyên viên Phòng Nội chính, Văn phòng UBND thành phố",
    "Chuyên viên Sở Nội vụ",
)
INVITED = ("Đại diện Ủy ban Mặt trận Tổ quốc Việt Nam thành phố", "Đại diện Thanh tra thành phố")
EVALUATION = (
    "Đơn vị đã phân công đầu mối, lập sổ theo dõi và báo cáo đúng mẫu; còn nhiệm vụ quá hạn do chậm chỉ đạo ở khâu "
    "thẩm định và chưa chủ động báo cáo khó khăn."
)

FOUND = (
    (
        "Chậm so với thời hạn, không có văn bản đề nghị điều chỉnh",
        "Nghiêm trọng vừa phải, ảnh hưởng tiến độ chung",
        "Chưa bố trí người theo dõi thường xuyên; phối hợp giữa các phòng chuyên môn chưa tốt",
        "Phó Thủ trưởng đơn vị phụ trách lĩnh vực và phòng chuyên môn được giao",
        "Hoàn thành, báo cáo trong 15 ngày làm việc; kiểm điểm trách nhiệm của bộ phận được giao",
    ),
    (
        "Đã làm nhưng chưa có sản phẩm theo yêu cầu của văn bản giao",
        "Ít nghiêm trọng",
        "Chờ số liệu của đơn vị phối hợp, chưa đôn đốc bằng văn bản",
        "Phòng chuyên môn được giao chủ trì tham mưu",
        "Bổ sung sản phẩm, gửi Văn phòng UBND thành phố trước ngày báo cáo tháng",
    ),
)
"""Nature, degree, cause and responsibility of work not done, and what is recommended (Art. 16.3.b, c)."""

LATE = """
SELECT t.id, t.lead FROM obligation o
  JOIN task t ON t.id = o.subject_id
  JOIN item i ON i.id = t.item_id
  JOIN unit u ON u.id = t.lead
 WHERE o.subject = 'task' AND o.rule = 'task-due' AND o.outcome = 'open' AND o.due_on < :day AND NOT i.secret
   AND o.period IS NULL AND u.kind <> 'office'
 ORDER BY o.due_on, t.id
"""
"""Tasks late on a day that are not secret, the longest first, with the units that lead them."""

DONE = """
SELECT t.id FROM task t JOIN item i ON i.id = t.item_id
 WHERE t.lead = :unit AND t.status = 'done' AND NOT i.secret ORDER BY t.id DESC LIMIT 1
"""

FILED = {STATE: "BC-UBND", MINUTES: "BB-ĐKT"}
"""What a dossier must hold and no other act gives it, with the symbols of the documents (Art. 17)."""


@dataclass(frozen=True, slots=True)
class Course:
    """
    One inspection by the working days before the last day of its acts; None for what has not come.

    `by` is the place of the department that conducts it among departments; None for the city.
    """

    ground: Ground
    begun: int
    decided: int | None = None
    ended: int | None = None
    reported: int | None = None
    told: int | None = None
    units: int = 1
    by: int | None = None
    dossier: tuple[int, ...] = ()


COURSES = (
    Course(Ground.PLAN, 45, 38, 30, 25, 24, units=2, dossier=(STATE, MINUTES)),
    Course(Ground.DIRECTION, 36, 34, 28, 17, 15, dossier=(STATE,)),
    Course(Ground.OWN, 33, 32, 24, 20, 19, by=2),
    Course(Ground.OWN, 27, 25, 14, by=4),
    Course(Ground.PLAN, 24, 16, 9, dossier=(MINUTES,)),
    Course(Ground.PLAN, 20, 4, units=3),
    Course(Ground.SIGNS, 12, 11, 4, 2, 1, dossier=(STATE, MINUTES)),
    Course(Ground.PLAN, 3, units=2),
)
"""
In time and told to all, with a whole dossier; reported late, with gaps; a department's in time; a department's late and
still owed; the city's late and still owed; running, with guests and a request; upon signs, in time; planned.
"""

ORDERED, ORDER_ENDED = 10, 5
"""Working days before the last day of the Chairman's word to inspect one task, and of its end; its report has time."""


class Visits(Deeds):
    """The inspections, as rows of deeds; each finds whom to inspect when it is begun."""

    def work(self) -> None:
        """Write down every inspection."""
        for place, course in enumerate(COURSES):
            self.inspect(course, place)
        self.order()

    def inspect(self, course: Course, place: int) -> None:
        """Write down one inspection: its ground, decision, course, end, report and dossier."""
        number: list[int] = []
        tasks: list[tuple[int, int]] = []
        begun = self.ago(course.begun)
        by = self.conductor(course)
        symbol = "KH-UBND" if course.ground is Ground.PLAN else "UBND-NC" if by is None else f"KH-{self.symbol(by)}"
        paper = self.paper(symbol, begun)

        def start(ledger: Ledger) -> None:
            tasks.extend(self.late(ledger, begun, course.units, place, besides=by))
            whom = [unit for _task, unit in tasks] or self.units.find_all("@commune")[place : place + course.units]
            approved = "Chủ tịch UBND thành phố" if course.ground is Ground.PLAN else None
            ground = None if course.ground is Ground.SIGNS else paper
            basis = begin.Basis(whom, course.ground, ground, by, [task for task, _unit in tasks], approved)
            number.append(begin.plan(ledger, basis, on=begun).event.subject_id)

        if not self.at(begun, start):
            return
        if course.decided is not None:
            self.decide(course, number)
        for part in course.dossier:
            filed = self.ago(course.ended or 0)
            document = self.paper(FILED[part], filed)
            self.at(filed, partial(self.file, number=number, part=part, paper=document))
        if course.ended is not None:
            self.conclude(course, number, tasks)

    def conductor(self, course: Course) -> int | None:
        """Return the department that inspects by itself; None where the city does."""
        return None if course.by is None else self.units.find_all("@so")[course.by]

    def decide(self, course: Course, number: list[int]) -> None:
        """Write down the decision, who is invited and what is asked for (Art. 14, 15)."""
        day = self.ago(course.decided or 0)
        until = self.calendar.after(day, 8)
        by = self.conductor(course)
        paper = self.paper("QĐ-UBND" if by is None else f"QĐ-{self.symbol(by)}", day)
        head = HEAD if by is None else f"Phó Giám đốc {self.units.name(by)}"
        members = MEMBERS if by is None else (f"Chánh Văn phòng {self.units.name(by)}",)
        decision = begin.Decision(paper, LEGAL, SCOPE, CONTENTS, self.calendar.after(day, 1), until, head, members)
        self.at(day, lambda ledger: begin.decide(ledger, number[0], decision))
        after = self.calendar.after(day, 1)
        if course.by is None:
            self.at(after, lambda ledger: conduct.invite(ledger, number[0], INVITED, on=after))
        if course.ended is None or course.units > 1:
            self.at(after, lambda ledger: self.ask(ledger, number[0], after, until))

    def file(self, ledger: Ledger, *, number: list[int], part: int, paper: Paper) -> None:
        """Put a document under a part of the dossier (Art. 17)."""
        conduct.file(ledger, number[0], part, paper=paper)

    def ask(self, ledger: Ledger, number: int, day: date, due_on: date) -> None:
        """Ask the inspected units for their papers; the first gives them at once."""
        inspected = ledger.kept(Subject.INSPECTION, number)["inspected"]
        for place, unit in enumerate(inspected if isinstance(inspected, list) else []):
            what = "Báo cáo tình hình thực hiện nhiệm vụ và sổ theo dõi"
            asked = conduct.request(ledger, number, unit, what, due_on=due_on, on=day).event.subject_id
            if place == 0:
                conduct.answer(ledger, asked, "Đã gửi đủ.", on=day)

    def conclude(self, course: Course, number: list[int], tasks: list[tuple[int, int]]) -> None:
        """Write down the end, what was found, the report, and the copy or the notice (Art. 16)."""
        ended = self.ago(course.ended or 0)

        def end(ledger: Ledger) -> None:
            conclude.end(ledger, number[0], on=ended)
            for place, (task, unit) in enumerate(tasks):
                self.judge(ledger, number[0], task, unit, place, ended)

        self.at(ended, end)
        if course.reported is None:
            return
        by = self.conductor(course)
        report = self.paper("BC-ĐKT" if by is None else f"BC-{self.symbol(by)}", self.ago(course.reported))
        self.at(report.issued_on, lambda ledger: conclude.report(ledger, number[0], report, evaluation=EVALUATION))
        if course.told is None:
            return
        told = self.ago(course.told)
        paper = self.paper("UBND-NC" if by is None else f"CV-{self.symbol(by)}", told)
        if by is None:
            self.at(told, lambda ledger: conclude.notify(ledger, number[0], paper=paper))
        else:
            self.at(told, lambda ledger: conclude.copy(ledger, number[0], paper=paper))

    def order(self) -> None:
        """Write down the Chairman's word to inspect the one task that is longest late (Art. 14.1)."""
        day, ended = self.ago(ORDERED), self.ago(ORDER_ENDED)
        paper = self.paper("UBND-TH", day)
        number: list[int] = []
        tasks: list[tuple[int, int]] = []

        def start(ledger: Ledger) -> None:
            tasks.extend(self.late(ledger, day, 1, 0))
            if tasks:
                number.append(begin.order(ledger, tasks[0][0], paper).event.subject_id)

        def end(ledger: Ledger) -> None:
            if number:
                conclude.end(ledger, number[0], on=ended)
                self.judge(ledger, number[0], *tasks[0], 0, ended)

        if self.at(day, start):
            self.at(ended, end)

    def judge(self, ledger: Ledger, number: int, task: int, unit: int, place: int, day: date) -> None:
        """Tell what was found of a task: undone with its four things, wrong for every second, done where it is done."""
        nature, degree, cause, responsibility, recommendation = FOUND[place % len(FOUND)]
        result = Result.WRONG if place % len(FOUND) else Result.UNDONE
        found = find.Finding(
            result=result,
            task=task,
            unit=unit,
            nature=nature,
            degree=degree,
            cause=cause,
            responsibility=responsibility,
            recommendation=recommendation,
        )
        find.find(ledger, number, found, on=day)

    def late(
        self, ledger: Ledger, day: date, count: int, place: int, *, besides: int | None = None
    ) -> list[tuple[int, int]]:
        """Return one late task of each of so many units, other ones for each inspection."""
        by_unit: dict[int, int] = {}
        for task, unit in ledger.connection.execute(LATE, {"day": day.isoformat()}):
            if unit != besides:
                by_unit.setdefault(unit, task)
        found = [(task, unit) for unit, task in by_unit.items()]
        return (found[2 * place :] or found)[:count]
