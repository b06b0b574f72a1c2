#!/bin/sh
# Take the folder that `make binary` builds to a place with spaces and Vietnamese letters in its name, and run it there
# with no Python on the path, no home of ours and no network: the help of every command, and a clerk's main job.
set -eu
built=$1
python=$2
tests=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

place="$work/Sổ theo dõi (Văn phòng)"
mkdir "$place" "$work/nhà"
cp -R "$built" "$place/tracker"
"$python" -c 'from tracker.commands.contents import CONTENTS; print(*CONTENTS, sep="\n")' > "$work/commands"
cd "$work/nhà"
run() {
    env -i PATH=/nonexistent HOME="$work/nhà" TRACKER_TODAY=23/11/2026 TRACKER_LEDGER="$place/sổ.db" $with \
        "$place/tracker/tracker" "$@"
}
with=
fail() {
    echo "binary: $1"
    cat out
    exit 1
}
says() { # words, then a command that prints them
    words=$1
    shift
    run "$@" > out 2>&1 || fail "tracker $* failed"
    grep -q -e "$words" out || fail "tracker $* does not say «$words»"
}

says "^tracker [0-9]" --version
says "today" --help
program="$place/tracker/tracker" HOME="$work/nhà" xargs -P 4 -I '{}' \
    sh -c 'env -i PATH=/nonexistent HOME="$HOME" "$program" $1 --help | grep -q -e "tracker $1" || { echo "$1"; exit 1; }' sh '{}' \
    < "$work/commands" > out 2>&1 || fail "these commands have no help:"
says "Đã tạo sổ theo dõi" init
says "150/CT-UBND" directive add 150/CT-UBND --issued 02/11/2026 --kind "Chỉ thị" --issuer chairman \
    --abstract "Về giải ngân vốn đầu tư công" --signer "Nguyễn Văn A"
says "Đã giao 2 nhiệm vụ" task add --directive 150/CT-UBND --lead "Sở Tài chính; phường Hải An" \
    --content "Báo cáo kết quả giải ngân tháng 10" --due "trước ngày 18/11/2026"
says "Sở Tài chính" overdue
for ending in csv html xlsx docx pdf ics; do
    says "Đã ghi 2 dòng" overdue --output "$place/quá hạn.$ending"
done
says "Đã ghi tệp" today --output "$place/sáng.png"
run check > out 2>&1 && fail "check found nothing"
grep -q "Sở Tài chính" out || fail "check does not name who is late"
says "." db doctor
says "." db upgrade
says "." db backup "$place/bản sao.db"
says "2031" calendar load 2031
PYTHONPATH=$tests "$python" - <<'END'
from pathlib import Path

import docx
import xlsxwriter

from pdfs import write
from test_pdf_files import stamped

write(Path("văn-bản.pdf"), [stamped(("11", "Số:", 6, 22), ("08", "ngày", 4, 20))])
written = docx.Document()
for line in ("ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG", "Số: 160/CT-UBND", "Hải Phòng, ngày 03 tháng 11 năm 2026", "CHỈ THỊ",
             "Về công tác chuyển đổi số", "1. Sở Tài chính báo cáo kết quả trước ngày 15/12/2026."):
    written.add_paragraph(line)
written.save("văn bản.docx")
with xlsxwriter.Workbook("phụ lục.xlsx") as book:
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["TT", "Nội dung", "Chủ trì", "Thời hạn"])
    sheet.write_row(1, 0, [1, "Rà soát đất công", "Sở Tài chính", "15/12/2026"])
END
says "160/CT-UBND" directive read "văn bản.docx" --format json
says "11/TB-UBND" directive read văn-bản.pdf --format json
says "." directive read "văn bản.docx" --signer "Nguyễn Văn Thử" --issuer city --draft "dự thảo.xlsx"
says "160/CT-UBND" directive read --from-draft "dự thảo.xlsx"
says "Đã nhập 1 nội dung" task import "phụ lục.xlsx" --directive 150/CT-UBND --commit
for ending in xlsx html; do
    says "." handout --unit STC --output "phiếu.$ending"
    test -s "phiếu.$ending" || fail "no handout as .$ending"
done
says "." handin "phiếu.xlsx"
says '"task": 1' --ledger "$place/bản sao.db" task show 1 --format json
for ending in pdf png; do
    says "." today --output "trang.$ending"
    test -s "trang.$ending" || fail "no page as .$ending"
done
says "QUÁ HẠN" demo "$place/thực hành"
with=TRACKER_LANG=en
says "^OVERDUE\|OVERDUE AS OF" overdue
with=_TRACKER_COMPLETE=source_bash
says "complete_bash" --help
env -i PATH=/nonexistent HOME="$work/nhà" TRACKER_LEDGER="$place/sổ.db" _TRACKER_COMPLETE=complete_bash \
    _TRACKER_LINE="tracker overdue --unit tai" _TRACKER_WORD=tai "$place/tracker/tracker" > out
grep -q "^STC$" out || fail "the Tab key does not offer STC for «tai»"
PYTHONPATH=$tests "$python" - "$place/tracker/tracker" "$work/nhà" > out 2>&1 <<'END' || fail "a ledger on a server fails"
import subprocess
import sys

from server import begin_run, end_run, server
from systems import has_server

if not has_server():  # in CI there is one
    sys.exit(print("no PostgreSQL is here: the folder was not tried on a server"))
program, home = sys.argv[1:]
begin_run()
try:
    alone = {"PATH": "/nonexistent", "HOME": home, "TRACKER_TODAY": "23/11/2026"}
    alone["TRACKER_LEDGER"] = server().fresh() + "?options=-csearch_path%3Dhaiphong"
    for line in ("init", "today", "unit list --output đơn-vị.xlsx", "db doctor", "db verify", "db dump đã-sao", "db upgrade"):
        subprocess.run([program, *line.split()], env=alone, check=True)
finally:
    end_run()
END
grep "no PostgreSQL" out || true
echo "binary: $(wc -l < "$work/commands") commands ran from one folder, without Python and without a network"
