"""
The Quy chế as a table: who owes what, from which act, until when, under which article.

Quyết định 150/2025/QĐ-UBND of Hải Phòng, in force since 04/9/2025. Nothing else in the program
knows a window or an article. `article` is written as printed: 8.1.e is «điểm e khoản 1 Điều 8».
To amend the law, close a version with `until` and add the next one under the same code with `since`
(docs/amending.md); a code is never renamed or used for another duty, because ledgers hold it. Days are
counted as `terms` does it, by analogy with Bộ luật Dân sự 2015, Điều 146-148: the Quy chế has no counting
rule of its own.
"""

from __future__ import annotations

from datetime import date

from tracker.kinds import Answer
from tracker.law.regulation import Regulation
from tracker.law.rule import Notice, Rule
from tracker.law.windows import (
    Anchor,
    Months,
    NoDay,
    OnTheDay,
    Period,
    SetByDepartment,
    SetByDirective,
    SetByOffice,
    Span,
    Weekly,
    WorkingDays,
    WorkingDaysBefore,
    Yearly,
)
from tracker.vocabulary import Force, Happened, Issuer, Level, Party, UnitKind

IN_FORCE = date(2025, 9, 4)

BODIES = frozenset({UnitKind.OFFICE, UnitKind.DEPARTMENT, UnitKind.BOARD, UnitKind.OTHER})
"""Departments, branches and agencies (Art. 18.5); communes, wards and special zones are localities."""

CITY_LEADERS = frozenset({Issuer.CITY, Issuer.CHAIRMAN, Issuer.DEPUTY})


RULES: tuple[Rule, ...] = (
    Rule(
        code="task-due",
        article="5.1.e",
        name="Hoàn thành nhiệm vụ",
        says="Đơn vị chủ trì hoàn thành nhiệm vụ, báo cáo trong thời hạn văn bản giao.",
        owed_by=Party.LEAD_UNIT,
        starts=frozenset({Happened.TASK_ASSIGNED, Happened.TASK_RECEIVED, Happened.PERIOD_OPENED}),
        stops=frozenset({Happened.REPORT_ISSUED, Happened.DONE_REPORTED}),
        closes=frozenset({Happened.RESULT_SENT_UP}),
        confirmed=frozenset({Happened.REPORT_ISSUED, Happened.DONE_REPORTED}),
        window=SetByDirective(),
        since=IN_FORCE,
        from_what="văn bản giao nhiệm vụ",
        reading=(
            "Đúng hạn hay quá hạn tính theo ngày của báo cáo được xác nhận, không theo ngày xác nhận; trong khi Văn "
            "phòng giữ báo cáo, chờ chỉ đạo hoặc nhiệm vụ đã dừng, đã xác nhận thì hạn của đơn vị không chạy. Báo cáo "
            "của thành phố gửi lên trên đóng nhiệm vụ, không đánh giá đơn vị."
        ),
    ),
    Rule(
        code="office-enters-task",
        article="6.2.a",
        name="Cập nhật nhiệm vụ",
        says=(
            "Văn phòng cập nhật nhiệm vụ lên Hệ thống kể từ khi văn bản của UBND, lãnh đạo UBND "
            "thành phố được ban hành."
        ),
        owed_by=Party.OFFICE,
        starts=frozenset({Happened.DIRECTIVE_ISSUED}),
        stops=frozenset({Happened.TASKS_ENTERED, Happened.NOTHING_TO_FOLLOW}),
        window=WorkingDays(1),
        since=IN_FORCE,
        from_what="văn bản được ban hành",
        issuers=CITY_LEADERS,
        reading="Đã cập nhật khi nhiệm vụ đầu tiên của văn bản được nhập, hoặc ghi rõ văn bản không giao nhiệm vụ.",
    ),
    Rule(
        code="office-sends-result-up",
        article="6.2.b",
        name="Báo cáo lên trên",
        says=(
            "Kết quả nhiệm vụ Chính phủ, Thủ tướng giao được báo cáo lên và cập nhật vào Hệ thống theo dõi "
            "của Chính phủ."
        ),
        owed_by=Party.OFFICE,
        starts=frozenset({Happened.REPORT_CONFIRMED}),
        stops=frozenset({Happened.RESULT_SENT_UP}),
        window=NoDay(),
        since=IN_FORCE,
        level=Level.CENTRAL,
        reading="Điều 6.2.b không quy định ngày: việc còn nợ được nêu tên, không bao giờ tính quá hạn.",
    ),
    Rule(
        code="unit-files-report",
        article="6.1.b",
        name="Cập nhật báo cáo",
        says="Đơn vị cập nhật báo cáo lên Hệ thống kể từ ngày ban hành văn bản báo cáo.",
        owed_by=Party.LEAD_UNIT,
        starts=frozenset({Happened.REPORT_ISSUED}),
        stops=frozenset({Happened.REPORT_FILED}),
        window=WorkingDays(1),
        since=IN_FORCE,
        from_what="báo cáo được ban hành",
        once_entered=True,
        names="filed_on",
        reading=(
            "Chỉ tính với nhiệm vụ đã được cập nhật trên Hệ thống vào ngày ban hành báo cáo, và chỉ khi ngày cập nhật "
            "báo cáo được ghi rõ."
        ),
    ),
    Rule(
        code="unit-refers-back",
        article="6.1.c",
        name="Quyền chuyển lại",
        says="Đơn vị chuyển lại Văn phòng nhiệm vụ chồng chéo, chưa phù hợp chức năng hoặc thời gian.",
        owed_by=Party.LEAD_UNIT,
        starts=frozenset({Happened.TASK_RECEIVED}),
        stops=frozenset({Happened.TASK_REFERRED}),
        window=WorkingDays(1),
        since=IN_FORCE,
        from_what="đơn vị nhận được văn bản",
        force=Force.OPTION,
        reading="Tính từ ngày đơn vị nhận được văn bản; không có ngày nhận thì không xét.",
    ),
    Rule(
        code="weekly-coordination",
        article="6.1.d",
        name="Báo cáo tuần",
        says=("Đơn vị chủ trì báo cáo việc phối hợp chậm, tờ trình quá hạn xử lý và công việc cần giải quyết ngay."),
        owed_by=Party.LEAD_UNIT,
        starts=frozenset({Happened.THURSDAY_CAME}),
        stops=frozenset({Happened.WEEKLY_FILED}),
        window=Weekly(4),
        since=IN_FORCE,
        from_what="{window}",
        force=Force.SOFT,
        reading="Báo cáo không có nội dung vẫn được ghi nhận; không báo cáo thì nêu tên, không coi là vi phạm.",
    ),
    Rule(
        code="six-months-without-result",
        article="8.1.e",
        name="{window} không có kết quả",
        says=(
            "Nhiệm vụ quá {window} không có kết quả, không có văn bản báo cáo lý do chậm trễ: "
            "Văn phòng kiểm tra, đề xuất xem xét trách nhiệm."
        ),
        owed_by=Party.OFFICE,
        starts=frozenset({Happened.TASK_ASSIGNED, Happened.PERIOD_OPENED}),
        counts_from=Anchor.DEADLINE,
        stops=frozenset(
            {
                Happened.REPORT_FILED,
                Happened.DONE_REPORTED,
                Happened.DELAY_EXPLAINED,
                Happened.RESULT_SENT_UP,
                Happened.REVIEW_PROPOSED,
            }
        ),
        confirmed=frozenset({Happened.REPORT_FILED, Happened.DONE_REPORTED}),
        window=Months(6),
        since=IN_FORCE,
        from_what="thời hạn đang có hiệu lực",
        force=Force.TRIGGER,
        reading=(
            "Tính từ thời hạn đang có hiệu lực, hoặc từ ngày giao nhiệm vụ nếu Văn phòng chọn như vậy (không trước khi "
            "hết thời hạn); nhiệm vụ không thời hạn tính từ ngày ban hành văn bản giao; không tính từ ngày nào trước "
            "khi Quy chế có hiệu lực. Thời gian Văn phòng giữ báo cáo và thời gian chờ chỉ đạo không tính vào {window}."
        ),
    ),
    Rule(
        code="unit-reports-inspection",
        article="16.1",
        name="Báo cáo kiểm tra",
        says="Đơn vị tiến hành kiểm tra báo cáo kết quả về UBND thành phố, đồng thời gửi Văn phòng.",
        owed_by=Party.LEAD_UNIT,
        starts=frozenset({Happened.INSPECTION_ENDED_BY_UNIT}),
        stops=frozenset({Happened.INSPECTION_REPORTED}),
        also=frozenset({Happened.INSPECTION_COPIED}),
        window=WorkingDays(7),
        since=IN_FORCE,
        from_what="kết thúc kiểm tra",
    ),
    Rule(
        code="office-reports-inspection",
        article="16.2",
        name="Báo cáo kiểm tra",
        says="Văn phòng báo cáo Chủ tịch kết quả kiểm tra, đồng thời thông báo đến đơn vị được kiểm tra.",
        owed_by=Party.OFFICE,
        starts=frozenset({Happened.INSPECTION_ENDED_BY_CITY}),
        stops=frozenset({Happened.INSPECTION_REPORTED}),
        also=frozenset({Happened.INSPECTION_NOTIFIED}),
        window=WorkingDays(7),
        since=IN_FORCE,
        from_what="kết thúc kiểm tra",
    ),
    Rule(
        code="office-answers-feedback",
        article="18.5",
        name="Trả lời phản hồi",
        says=(
            "Văn phòng có văn bản đôn đốc sở, ngành, cơ quan, đồng thời gửi nơi phản hồi biết, hoặc báo cáo xin ý kiến "
            "chỉ đạo."
        ),
        owed_by=Party.OFFICE,
        starts=frozenset({Happened.FEEDBACK_RECEIVED}),
        stops=frozenset({Happened.FEEDBACK_ANSWERED}),
        also=frozenset({Happened.FEEDBACK_NOTIFIED}),
        alone=("answer_kind", Answer.DIRECTION.value),
        about=BODIES,
        window=WorkingDays(7),
        since=IN_FORCE,
        from_what="nhận được phản hồi",
        reading=(
            "Báo cáo xin ý kiến chỉ đạo tự nó là xong, vào ngày của nó: điều gửi nơi phản hồi sau đó là văn bản thông "
            "báo ý kiến của UBND, không có ngày. Phản hồi về xã, phường, đặc khu (19.3) được ghi, không có hạn."
        ),
    ),
    Rule(
        code="units-update-before-meeting",
        article="21.1",
        name="Cập nhật trước phiên họp",
        says="Đơn vị rà soát, cập nhật toàn bộ kết quả trước Phiên họp thường kỳ.",
        owed_by=Party.EVERY_UNIT,
        starts=frozenset({Happened.MEETING_SCHEDULED, Happened.UPDATE_CALLED}),
        stops=frozenset({Happened.UPDATE_DECLARED}),
        window=WorkingDaysBefore(1),
        since=IN_FORCE,
        from_what="ngày họp",
        counts_from=Anchor.NAMED_DAY,
        notice=Notice.FREES,
        reading=(
            "Đơn vị báo đã rà soát, hoặc có cập nhật sau Phiên họp trước. Từ ngày biết Phiên họp (hoặc từ nhiệm vụ đầu "
            "tiên) đến hạn phải có trọn một ngày làm việc, không thì không đòi; không còn việc phải làm thì thôi đòi."
        ),
    ),
    Rule(
        code="office-reports-meeting",
        article="21.2",
        name="Báo cáo phiên họp",
        says="Văn phòng báo cáo tình hình, kết quả thực hiện nhiệm vụ tại Phiên họp thường kỳ.",
        owed_by=Party.OFFICE,
        starts=frozenset({Happened.MEETING_SCHEDULED}),
        stops=frozenset({Happened.MEETING_REPORTED}),
        window=OnTheDay(),
        since=IN_FORCE,
        from_what="ngày họp",
        counts_from=Anchor.NAMED_DAY,
    ),
    Rule(
        code="quarter-report",
        article="18.2, 19.1, 20.1",
        name="Báo cáo quý",
        says="Báo cáo quý của Văn phòng, sở, ban, ngành và UBND xã, phường, đặc khu.",
        owed_by=Party.EVERY_UNIT,
        starts=frozenset({Happened.PERIOD_ENDED}),
        stops=frozenset({Happened.PERIODIC_REPORT_FILED}),
        window=Period(Span.QUARTER),
        since=IN_FORCE,
        reading="Báo cáo một lần cho mỗi kỳ kết thúc: quý I và quý III; quý II nằm trong 6 tháng, quý IV trong năm.",
    ),
    Rule(
        code="half-year-report",
        article="18.2, 19.1, 20.1",
        name="Báo cáo 6 tháng",
        says="Báo cáo 6 tháng của Văn phòng, sở, ban, ngành và UBND xã, phường, đặc khu.",
        owed_by=Party.EVERY_UNIT,
        starts=frozenset({Happened.PERIOD_ENDED}),
        stops=frozenset({Happened.PERIODIC_REPORT_FILED}),
        window=Period(Span.HALF_YEAR),
        since=IN_FORCE,
        reading="Báo cáo 6 tháng đầu năm gồm cả quý II; 6 tháng cuối năm nằm trong báo cáo năm.",
    ),
    Rule(
        code="year-report",
        article="18.2, 19.1, 20.1",
        name="Báo cáo năm",
        says="Báo cáo năm của Văn phòng, sở, ban, ngành và UBND xã, phường, đặc khu.",
        owed_by=Party.EVERY_UNIT,
        starts=frozenset({Happened.PERIOD_ENDED}),
        stops=frozenset({Happened.PERIODIC_REPORT_FILED}),
        window=Period(Span.YEAR),
        since=IN_FORCE,
        reading="Báo cáo năm gồm cả quý IV và 6 tháng cuối năm.",
    ),
    Rule(
        code="portal-publication",
        article="18.2",
        name="Đăng tải công khai",
        says="Văn phòng đăng tải công khai báo cáo định kỳ trên Cổng thông tin điện tử thành phố.",
        owed_by=Party.OFFICE,
        starts=frozenset({Happened.PERIOD_ENDED}),
        stops=frozenset({Happened.REPORT_PUBLISHED}),
        window=NoDay(),
        since=IN_FORCE,
    ),
    Rule(
        code="commune-copies-report",
        article="20.1",
        name="Gửi báo cáo cho sở",
        says="UBND xã, phường, đặc khu gửi báo cáo định kỳ đến các sở, ngành liên quan, ngoài Văn phòng.",
        owed_by=Party.EVERY_COMMUNE,
        starts=frozenset({Happened.PERIOD_ENDED}),
        stops=frozenset({Happened.PERIODIC_REPORT_COPIED}),
        window=NoDay(),
        since=IN_FORCE,
    ),
    Rule(
        code="requested-report",
        article="18.4",
        name="Báo cáo theo yêu cầu",
        says="Đơn vị báo cáo định kỳ hoặc đột xuất theo yêu cầu của Văn phòng.",
        owed_by=Party.EVERY_UNIT,
        starts=frozenset({Happened.REPORT_REQUESTED, Happened.REQUEST_CORRECTED}),
        stops=frozenset({Happened.PERIODIC_REPORT_FILED}),
        window=SetByOffice(),
        since=IN_FORCE,
        from_what="ngày nêu trong yêu cầu",
        counts_from=Anchor.NAMED_DAY,
        notice=Notice.DEFERS,
        names_no="by",
        reading=(
            "Ngày do Văn phòng nêu trong yêu cầu; gặp ngày nghỉ thì chuyển sang ngày làm việc tiếp theo. Yêu cầu ghi "
            "vào sổ muộn, hoặc dời sớm lên, thì ràng buộc sớm nhất từ ngày làm việc đầu tiên sau ngày ghi."
        ),
    ),
    Rule(
        code="department-request",
        article="20.1",
        name="Báo cáo theo sở yêu cầu",
        says="UBND xã, phường, đặc khu báo cáo theo yêu cầu của sở, ngành.",
        owed_by=Party.EVERY_UNIT,
        starts=frozenset({Happened.REPORT_REQUESTED, Happened.REQUEST_CORRECTED}),
        stops=frozenset({Happened.PERIODIC_REPORT_FILED}),
        window=SetByDepartment(),
        since=IN_FORCE,
        from_what="ngày nêu trong yêu cầu",
        counts_from=Anchor.NAMED_DAY,
        force=Force.SOFT,
        notice=Notice.DEFERS,
        names="by",
        reading=(
            "Quy chế chỉ cho Văn phòng đặt hạn báo cáo (18.4): ngày sở, ngành nêu được ghi và nêu tên nơi chưa nộp, "
            "không coi là quá hạn."
        ),
    ),
    Rule(
        code="annual-regulation-report",
        article="23.1",
        name="Báo cáo thực hiện Quy chế",
        says="Văn phòng báo cáo UBND thành phố kết quả triển khai thực hiện Quy chế.",
        owed_by=Party.OFFICE,
        starts=frozenset({Happened.YEAR_TURNED}),
        stops=frozenset({Happened.REGULATION_REPORT_FILED}),
        window=Yearly(12, 25),
        since=IN_FORCE,
        from_what="ngày Quy chế ấn định",
        counts_from=Anchor.NAMED_DAY,
        reading="Ngày ấy là ngày nghỉ thì chỉ quá hạn sau ngày làm việc tiếp theo.",
    ),
)

"""Every rule in printed order, each version of one after the other."""

QUY_CHE = Regulation("150/2025/QĐ-UBND", issued_on=date(2025, 9, 4), in_force=IN_FORCE, rules=RULES)
"""The Quy chế of Hải Phòng (Quyết định 150/2025/QĐ-UBND, Điều 2: in force since 04/9/2025)."""
