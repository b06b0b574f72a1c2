"""
A line for every writing command, and what must be there before it: to be taken back, to fill a ledger, to be tortured.
"""

from __future__ import annotations

from datetime import date

from engine import Place
from ground import P, ask, begin

DAY = date(2026, 3, 16)  # a Monday
BEGUN = date(2026, 3, 9)

DIRECTIVE_READ = "directive add 31/CT-UBND --issued 9/3/2026 --kind 'Chỉ thị' --abstract x --signer y --issuer city"
"""The directive of `chi-thi.txt`, entered by hand before."""

K = "--document 7/BC-STC --issued 16/3/2026"
T = "--direction 8/TB-UBND --issued 16/3/2026"
DECIDED = "--legal-basis x --scope x --contents x --from 16/3/2026 --until 30/4/2026 --head A --members B"

BASE = (
    f"directive add 1/CT-UBND --issued 9/3/2026 {P} --issuer chairman",
    "task add --directive 1/CT-UBND --content 'Việc A' --lead STC --support SXD --due 'ngày 30/4/2026'",
    "task add --directive 1/CT-UBND --content 'Việc B' --lead SXD --due '5 ngày làm việc'",
    "task add --directive 1/CT-UBND --content 'Việc C' --lead SGDDT --no-written --due 'ngày 20/3/2026'",
    "task add --directive 1/CT-UBND --content 'Việc D' --lead SNV --due 'ngày 15 hằng tháng'",
    "task add --directive 1/CT-UBND --content 'Việc E' --lead '10606; 10615' --due '9 ngày làm việc kể từ ngày nhận'",
    f"directive add 2/QĐ-TTg --issued 9/3/2026 {P} --issuer pm",
    "task add --directive 2/QĐ-TTg --content 'Việc F' --lead STP --due 'trước ngày 26/3/2026'",
    "meeting schedule 27/3/2026",
)
"""What every entry finds: tasks 1 to 7, two directives and a meeting."""


def lay(path: Place) -> Place:
    """Make a ledger that holds what every entry finds, and return its place."""
    there = begin(path, BEGUN)
    for line in BASE:
        done = ask(there, BEGUN, line)
        assert done.exit_code == 0, (line, done.stderr)
    return there


REPORTED = ("task report 1 --document 6/BC-STC --issued 10/3/2026",)
DONE = (*REPORTED, "task confirm 1")
OLD = (
    f"directive add 3/CT-UBND --issued 4/9/2025 {P} --issuer chairman",
    "task add --directive 3/CT-UBND --content 'Việc G' --lead STC --due 'ngày 8/9/2025'",
)
REFERRED = ("task receive 1 --on 10/3/2026", "task refer 1 --reason function --document 5/STC --issued 10/3/2026")
PLANNED = (f"inspection plan --unit SXD --by STC --ground plan {K}",)
OPENED = (*PLANNED, f"inspection decide 1 {K} {DECIDED}")
ENDED = (*OPENED, "inspection end 1 --on 16/3/2026")
CITY = (
    f"inspection plan --unit SXD --ground plan {K}",
    *OPENED[1:],
    "inspection end 1 --on 16/3/2026",
    f"inspection report 1 {K} --evaluation x",
)
REVIEWED = (*ENDED, f"inspection report 1 {K} --evaluation x")
FED = ("feedback add --from 10606 --about STC --received 9/3/2026 --content x",)
ASKED = (f"report request --title 'Báo cáo x' --units 'STC; SXD' --due 30/3/2026 {K}",)
FILED = (f"report file --period 2025 --unit VP {K}",)
OFF = ("calendar off 2/4/2026 --notice 3/TB-UBND --yes",)
ROLES = ("role grant lan --role admin", "role grant hoa --role entry")

WAYS: dict[str, list[tuple[tuple[str, ...], str]]] = {
    "directive add": [((), f"directive add 3/CT-UBND --issued 12/3/2026 {P} --issuer city")],
    "directive import": [((), "directive import so-den.csv --commit")],
    "directive correct": [
        ((), "directive correct 1/CT-UBND --field issued --value 6/3/2026 --reason nhầm"),
        ((), "directive correct 1/CT-UBND --field number --value 11/CT-UBND --reason nhầm"),
        ((), "directive correct 1/CT-UBND --field other --value 'Họp giao ban' --reason thiếu"),
    ],
    "directive withdraw": [((), "directive withdraw 1/CT-UBND --by 9/QĐ-UBND")],
    "directive no-tasks": [
        ((f"directive add 3/CT-UBND --issued 12/3/2026 {P} --issuer city",), "directive no-tasks 3/CT-UBND --reason x")
    ],
    "directive read": [
        ((), "directive read chi-thi.txt --record --yes"),
        ((DIRECTIVE_READ,), "directive read chi-thi.txt --record --yes"),
    ],
    "task add": [((), "task add --directive 1/CT-UBND --content 'Việc G' --lead STC --due 'thứ Năm hằng tuần'")],
    "task import": [((), "task import nhiem-vu.csv --directive 1/CT-UBND --commit")],
    "task receive": [((), "task receive 5 --on 12/3/2026")],
    "task progress": [((), "task progress 1 --note 'Đang làm'")],
    "task report": [
        ((), f"task report 1 {K}"),
        ((), f"task report 4 {K}"),
        ((), "task report 3 --done"),
    ],
    "task reports": [((), "task reports bao-cao.csv --directive 1/CT-UBND --commit")],
    "task confirm": [(REPORTED, "task confirm 1 --quality good")],
    "task send-back": [(REPORTED, "task send-back 1 --reason thiếu")],
    "task explain-delay": [((), f"task explain-delay 1 {K} --reason x")],
    "task extend": [((), f"task extend 1 --due 'ngày 30/6/2026' {T}")],
    "task shorten": [((), f"task shorten 1 --due 'ngày 31/3/2026' {T}")],
    "task reassign": [((), f"task reassign 1 --lead SNV {T}")],
    "task stop": [((), f"task stop 1 {T} --reason x")],
    "task reopen": [(DONE, "task reopen 1 --reason sai")],
    "task correct": [
        ((), "task correct 1 --field due --value 'ngày 15/4/2026' --reason nhầm"),
        ((), "task correct 5 --field content --value 'Việc E, sửa' --reason nhầm"),
        ((), "task correct 1 --field lead --value SNV --reason nhầm"),
        ((), "task correct 1 --field other --value 'Họp giao ban' --reason thiếu"),
        ((), "task correct 1 --field proposing-room --value 'Phòng B' --reason thiếu"),
        (("task receive 5 --on 12/3/2026",), "task correct 5 --field received --value 11/3/2026 --reason nhầm"),
    ],
    "task refer": [(REFERRED[:1], REFERRED[1])],
    "task decide": [(REFERRED, f"task decide 1 --keep {T}"), (REFERRED, f"task decide 1 --lead SNV {T}")],
    "task propose-review": [(OLD, f"task propose-review 8 {K} --by proposal")],
    "task send-up": [
        (("task report 7 --document 6/BC-STP --issued 10/3/2026", "task confirm 7"), f"task send-up 7 {K} --officer A")
    ],
    "task slow": [((), "task slow 1 --support SXD --since 12/3/2026")],
    "task coordinate": [((), "task coordinate 1 --support SXD --by lead --note x")],
    "task excuse": [(OLD, "task excuse 8 --document 9/QĐ-UBND --issued 12/3/2026 --by 'UBND thành phố' --reason x")],
    "task remark": [
        ((), f"task remark 1 --kind criticism {K}"),
        ((), f"task remark --unit STC --kind praise {K} --note x"),
    ],
    "bulk excuse": [(OLD, f"bulk excuse 8 {K} --by 'UBND thành phố' --reason x --commit")],
    "bulk confirm": [(REPORTED, "bulk confirm 1 --commit")],
    "bulk receive": [((), "bulk receive 5,6 --on 12/3/2026 --commit")],
    "bulk send-back": [(REPORTED, "bulk send-back 1 --reason thiếu --commit")],
    "bulk urge": [((), "bulk urge 1,2 --channel phone --commit")],
    "task urge": [((), "task urge 1 --channel phone"), ((), "task urge 1,2 --channel phone --commit")],
    "bulk extend": [((), f"bulk extend 1-3 --due 'ngày 30/6/2026' {T} --commit")],
    "bulk shorten": [((), f"bulk shorten 1 --due 'ngày 31/3/2026' {T} --commit")],
    "bulk reassign": [((), f"bulk reassign 1,2 --lead SNV {T} --commit")],
    "bulk stop": [((), f"bulk stop 1,2 {T} --reason x --commit")],
    "bulk correct": [((), "bulk correct 1,2 --field due --value 'ngày 15/4/2026' --reason nhầm --commit")],
    "urge add": [((), "urge add 1,2 --channel phone")],
    "urge answer": [(("urge add 1 --channel phone",), f"urge answer 1 {K}")],
    "difficulty add": [((), "difficulty add 1 --kind difficulty --content x")],
    "difficulty ask": [(("difficulty add 1 --kind difficulty --content x",), f"difficulty ask 1 {K}")],
    "difficulty send": [
        (("difficulty add 1 --kind difficulty --content x",), "difficulty send 1 --sent-to VP --sent-on 12/3/2026")
    ],
    "difficulty settle": [(("difficulty add 1 --kind difficulty --content x",), "difficulty settle 1 --outcome x")],
    "inspection plan": [((), PLANNED[0])],
    "inspection decide": [(PLANNED, OPENED[1])],
    "inspection order": [((), "inspection order 1 --direction 8/TB-UBND --issued 16/3/2026")],
    "inspection invite": [(OPENED, "inspection invite 1 --member 'Ông C'")],
    "inspection request": [(OPENED, "inspection request 1 --unit SXD --what x --by 20/3/2026")],
    "inspection answer": [((*OPENED, "inspection request 1 --unit SXD --what x"), "inspection answer 1 --note x")],
    "inspection finding": [(ENDED, "inspection finding 1 --result done --unit SXD")],
    "inspection dossier": [(OPENED, f"inspection dossier 1 --add 8 {K}")],
    "inspection end": [(OPENED, ENDED[2])],
    "inspection report": [(ENDED, REVIEWED[3])],
    "inspection copy": [(REVIEWED, "inspection copy 1")],
    "inspection notify": [(CITY, "inspection notify 1")],
    "inspection extend": [(OPENED, f"inspection extend 1 --until 15/5/2026 {K}")],
    "inspection team": [(OPENED, f"inspection team 1 {K} --head C")],
    "inspection cancel": [(OPENED, f"inspection cancel 1 {K} --reason x")],
    "inspection correct": [(ENDED, "inspection correct 1 --field head --value C --reason nhầm")],
    "feedback add": [((), FED[0])],
    "feedback answer": [(FED, f"feedback answer 1 {K}")],
    "feedback notify": [((*FED, f"feedback answer 1 {K}"), f"feedback notify 1 {K}")],
    "meeting schedule": [((), "meeting schedule 24/4/2026")],
    "meeting move": [((), "meeting move 27/3/2026 30/3/2026")],
    "meeting cancel": [((), "meeting cancel 27/3/2026 --reason bận")],
    "meeting declare": [((), "meeting declare 27/3/2026 --unit STC")],
    "meeting file": [((), f"meeting file 27/3/2026 {K}")],
    "report file": [((), FILED[0]), ((), f"report file --period 2025 --unit 10606 {K}")],
    "report publish": [(FILED, "report publish --period 2025 --url https://haiphong.gov.vn/1")],
    "report copy": [((f"report file --period 2025 --unit 10606 {K}",), "report copy --period 2025 --unit 10606")],
    "report regulation": [((), f"report regulation --year 2026 {K}")],
    "report upward": [((), f"report upward --period 2026-02 {K}")],
    "report request": [((), ASKED[0])],
    "report move-request": [(ASKED, "report move-request YC-2026-1 --due 9/4/2026 --reason x")],
    "report withdraw-request": [(ASKED, "report withdraw-request YC-2026-1 --reason x")],
    "report correct-request": [(ASKED, "report correct-request YC-2026-1 --field title --value y --reason nhầm")],
    "unit focal": [((), "unit focal STC --name 'Lê A' --from 12/3/2026")],
    "unit commit": [((), f"unit commit STC --kind plan {K}")],
    "unit rename": [
        ((), "unit rename STC --name 'Sở Ngân khố' --from 12/3/2026 --document 3/NQ --issued 12/3/2026"),
        ((), "unit rename STC --name 'Sở Tài chánh' --amend"),
    ],
    "unit alias": [
        ((), "unit alias STC --add 'Sở Tiền'"),
        (("unit alias STC --add 'Sở Tiền'",), "unit alias STC --remove 'Sở Tiền'"),
    ],
    "unit merge": [((), "unit merge STC --into SXD --on 12/3/2026 --document 3/NQ --issued 12/3/2026 --join")],
    "unit add": [((), "unit add SA --name 'Sở A' --kind so --alias 'Sở Mới'")],
    "unit import": [((), "unit import don-vi.csv")],
    "weekly file": [((), "weekly file 12/3/2026 --unit STC --nil")],
    "submission add": [((), "submission add --unit STC --number 9/TTr --sent 12/3/2026 --due 20/3/2026")],
    "submission processed": [
        (("submission add --unit STC --number 9/TTr --sent 12/3/2026 --due 20/3/2026",), "submission processed 1")
    ],
    "urgent add": [((), "urgent add --unit STC --from hdnd --content x")],
    "urgent settle": [(("urgent add --unit STC --from hdnd --content x",), "urgent settle 1 --outcome x")],
    "difference add": [((), "difference add --unit STC --figure hạn --theirs 1 --ours 2")],
    "difference settle": [
        (("difference add --unit STC --figure hạn --theirs 1 --ours 2",), "difference settle 1 --outcome x")
    ],
    "calendar swap": [((), "calendar swap 20/3/2026 28/3/2026 --notice 3/TB-UBND --yes")],
    "calendar off": [((), OFF[0]), ((), "calendar off 20/3/2026 --notice 3/TB-UBND --yes")],
    "calendar restore": [(OFF, "calendar restore 2/4/2026 --notice 4/TB-UBND")],
    "calendar load": [((), "calendar load 2028")],
    "setting set": [
        ((), "setting set before-day-off strict --reason x"),
        ((), "setting set six-months-from assignment --reason x"),
        (("setting set before-day-off strict --reason x",), "setting set before-day-off roll --reason x"),
        ((), "setting set own-reports allowed --reason x"),
    ],
    "role grant": [((), ROLES[0]), (ROLES, "role grant hoa --role confirm")],
    "role revoke": [(ROLES, "role revoke hoa"), (ROLES[:1], "role revoke lan")],
}
"""What must be there before each command, and the command; ways that differ, each."""

NO_ACT = {"undo", "unit unmerge", "db rebuild", "handin", "urge bounce"}
"""
What takes back, and what computes anew: neither is an act of a clerk. A slip that `handin` reads is sealed by the
ledger that it came from and cannot stand here: its way back is gone in `tests/commands/test_handin.py`. `urge bounce`
takes back an urging that left as a letter, through a server: see `tests/commands/test_mail_bounce.py`.
"""

FILES = {
    "bao-cao.csv": "Đơn vị;Số;Ngày\nSTC;7/BC-STC;16/3/2026\nSXD;8/BC-SXD;16/3/2026\n",
    "so-den.csv": "Số ký hiệu;Ngày văn bản;Trích yếu;Nơi ban hành;Người ký\n3/CT-UBND;12/3/2026;Về A;UBND TP;B\n",
    "nhiem-vu.csv": 'Nội dung;Chủ trì;Thời hạn\nViệc H;STC;30/4/2026\nViệc I;"SXD; SNV";15/5/2026\n',
    "chi-thi.txt": """\
ỦY BAN NHÂN DÂN                      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
THÀNH PHỐ HẢI PHÒNG                  Độc lập - Tự do - Hạnh phúc
Số: 31/CT-UBND                       Hải Phòng, ngày 09 tháng 3 năm 2026

CHỈ THỊ
Về rà soát số liệu

1. Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ rà soát số liệu giải ngân, hoàn thành trước ngày 15/5/2026.
2. Giao Sở Xây dựng chủ trì kiểm tra tiến độ các dự án, hoàn thành trước ngày 20/5/2026.

Nơi nhận:                            TM. ỦY BAN NHÂN DÂN
- Như trên;                          CHỦ TỊCH
- Lưu: VT.
                                     Nguyễn Văn A
""",
    "don-vi.csv": "Mã;Tên;Loại\nSA;Sở A;so\nXB;Xã B;xa\n",
}

CASES = [(before, line) for ways in WAYS.values() for before, line in ways]
