"""
Rules of the Quy chế on tasks: giving, doing and coordinating them, inspections, feedback (Art. 5–18).

`article` is written as printed: 8.1.e is «điểm e khoản 1 Điều 8».
"""

from __future__ import annotations

from tracker.law.haiphong.force import BODIES, CITY_LEADERS, IN_FORCE
from tracker.law.kinds import Answer
from tracker.law.rule import Rule
from tracker.law.vocabulary import Force, Happened, Level, Party
from tracker.law.windows import (
    Anchor,
    Months,
    NoDay,
    SetByDirective,
    Weekly,
    WorkingDays,
)

TASKS: tuple[Rule, ...] = (
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
)
"""In the order of their articles."""
