"""
Rules of the Quy chế on reports: before and after meetings, of a period, upon request, of the year (Art. 18–23).

`article` is written as printed: 18.2 is «khoản 2 Điều 18».
"""

from __future__ import annotations

from tracker.law.haiphong.force import IN_FORCE
from tracker.law.rule import Notice, Rule
from tracker.law.vocabulary import Force, Happened, Party
from tracker.law.windows import (
    Anchor,
    NoDay,
    OnTheDay,
    Period,
    SetByDepartment,
    SetByOffice,
    Span,
    WorkingDaysBefore,
    Yearly,
)

REPORTS: tuple[Rule, ...] = (
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
"""In the order of their articles, those on meetings first."""
