"""
Copies of a ledger: made, put back, written out as text and read in again.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # placing
    "Cạnh chỗ ấy còn {file} của một sổ không còn ở đó; sổ mới đặt vào sẽ bị trộn với nó. Chưa làm gì. "
    "Sổ cũ còn ở nơi khác thì để tệp này về cạnh sổ đó; nếu không thì dời tệp này đi chỗ khác, rồi gõ lại.": (
        "Beside that place stands {file}, of a ledger that is there no more; it would be mixed into the new one. "
        "Nothing was done. Where the old ledger is elsewhere, put this file beside it again; otherwise move it away, "
        "and type the line once more."
    ),
    # backups
    "Đã có {path}: không ghi đè lên. Chọn tên khác cho bản sao.": (
        "{path} is there already: nothing is written over it. Choose another name for the copy."
    ),
    "{path} không dùng được làm bản sao: {reason}. Sổ giữ nguyên.": (
        "{path} cannot serve as a copy: {reason}. The ledger is as it was."
    ),
    "{path} chính là sổ đang dùng. Nêu tệp bản sao cần khôi phục.": (
        "{path} is the ledger in use itself. Name the copy that is to be put back."
    ),
    "Sổ đang dùng có {more} sự kiện mà bản sao không có (từ sự kiện {first}); khôi phục sẽ bỏ các sự kiện ấy. "
    "Nếu đúng ý, gõ lại lệnh này với --yes.": (
        "The ledger in use has {more} events that the copy has not (from event {first}); putting the copy back drops "
        "them. If that is meant, type this command again with --yes."
    ),
    "Không ghi được bản sao {path}: {reason}.": "The copy {path} cannot be written: {reason}.",
    "Không thay được sổ {path}: {reason}. Sổ giữ nguyên.": (
        "The ledger {path} cannot be replaced: {reason}. The ledger is as it was."
    ),
    "{path} là một thư mục, không phải bản sao của sổ. Nêu tệp bản sao, ví dụ {example}.": (
        "{path} is a folder, no copy of a ledger. Name the file of the copy, such as {example}."
    ),
    "Không tạo được sổ {path}: {reason}.": "The ledger {path} cannot be made: {reason}.",
    "không bỏ được bản sao cũ {path}: đang có ai mở, hoặc không có quyền xóa.": (
        "the old copy {path} cannot be removed: somebody has it open, or it may not be deleted."
    ),
    "không có thư mục đó": "there is no such folder",
    "đó là một tệp": "that is a file",
    # dumping
    "Đã có {folder}: chỉ ghi vào thư mục chưa có hoặc còn trống. Chọn tên khác.": (
        "{folder} is there already: only a new or an empty folder is written to. Choose another name."
    ),
    "{folder} không phải là thư mục do «tracker db dump» ghi: {reason}.": (
        "{folder} is not a folder that “tracker db dump” wrote: {reason}."
    ),
    "{folder} do chương trình phiên bản khác ghi (sổ phiên bản {found}; chương trình này đọc {known}). Chưa tạo sổ.": (
        "{folder} was written by another version (ledger {found}; this program reads {known}). No ledger was made."
    ),
    "{file}, dòng {line}: {reason}. Chưa tạo sổ.": "{file}, line {line}: {reason}. No ledger was made.",
    "{file} có {found} dòng, đáng lẽ {count}. Chưa tạo sổ.": (
        "{file} has {found} lines instead of {count}. No ledger was made."
    ),
    "{file}: mã nhật ký {found}, đáng lẽ {head}. Chưa tạo sổ.": (
        "{file}: the head is {found} instead of {head}. No ledger was made."
    ),
    "{file}: có dòng trỏ tới dòng không có của bảng {parent}. Chưa tạo sổ.": (
        "{file}: a row points at a row that the table {parent} does not have. No ledger was made."
    ),
    "{file}: dòng {row}, cột {column} không khớp nhật ký. Chưa tạo sổ.": (
        "{file}: row {row}, column {column} does not follow from the journal. No ledger was made."
    ),
    # commands/dbfiles
    "--keep phải từ 1 trở lên: giữ lại bao nhiêu bản sao mới nhất.": (
        "--keep must be 1 or more: how many of the newest copies are kept."
    ),
    "Tệp bản sao chưa có; với --keep là thư mục chứa các bản sao.": (
        "The copy, which is not there yet; with --keep, the folder of the copies."
    ),
    "Đặt tên theo giờ, chỉ giữ N bản sao mới nhất trong thư mục.": (
        "Name it by the hour, and keep only the N newest copies in the folder."
    ),
    "Đã sao sổ vào {path}: {events} sự kiện, mã nhật ký {head}; đã mở lại và kiểm tra.": (
        "Copied the ledger to {path}: {events} events, head {head}; opened again and verified."
    ),
    "Đã bỏ {count} bản sao cũ.": "Removed {count} old copies.",
    "Bản sao của sổ.": "A copy of the ledger.",
    "Đã khôi phục sổ từ {copy}: {events} sự kiện, mã nhật ký {head}.": (
        "Put the ledger back from {copy}: {events} events, head {head}."
    ),
    "Sổ trước đó giữ ở {kept}; {lost} sự kiện chỉ còn ở đó.": (
        "What stood there is kept in {kept}; {lost} events are in that alone."
    ),
    "Thư mục mới, hoặc chưa có tệp nào.": "A new folder, or one without files.",
    "Đã ghi toàn bộ sổ vào {folder}: {events} sự kiện, {rows} dòng, mã nhật ký {head}.": (
        "Wrote the whole ledger into {folder}: {events} events, {rows} rows, head {head}."
    ),
    "Thư mục do db dump ghi.": "A folder that db dump wrote.",
    "Đã tạo sổ {path} từ {folder}: {events} sự kiện, {rows} dòng, mã nhật ký {head}.": (
        "Made the ledger {path} of {folder}: {events} events, {rows} rows, head {head}."
    ),
    # commands/db
    "Sao sổ đang dùng ra tệp, mở lại bản sao để kiểm tra; --keep N cho cron.": (
        "Copy the ledger in use to a file, and open the copy again to verify it; --keep N for cron."
    ),
    "Khôi phục sổ từ một bản sao; sổ đang có được giữ lại bên cạnh.": (
        "Put the ledger back from a copy; what stands there is kept beside it."
    ),
    "Ghi toàn bộ sổ ra các tệp chữ (JSON), không cần chương trình này cũng đọc được.": (
        "Write the whole ledger out as text (JSON), readable without this program."
    ),
    "Chép cả sổ sang nơi mới (tệp hoặc máy chủ PostgreSQL), đối chiếu từng dòng rồi mới xong.": (
        "Copy the whole ledger to a new place (a file or a PostgreSQL server), compared row by row before it is done."
    ),
    "NGUỒN": "SOURCE",
    "ĐÍCH": "TARGET",
    "Sổ cần chép: đường dẫn tệp, hoặc postgresql://…": "The ledger to copy: the path of a file, or postgresql://…",
    "Nơi chưa có sổ nào: đường dẫn tệp, hoặc postgresql://…": (
        "A place without a ledger: the path of a file, or postgresql://…"
    ),
    "Chép sổ": "Copying the ledger",
    "Đã chép sổ {source} sang {target}: {events} sự kiện, {rows} dòng, mã nhật ký {head}; đã đối chiếu.": (
        "Copied the ledger {source} to {target}: {events} events, {rows} rows, journal head {head}; compared."
    ),
    "Từ nay chỉ ghi vào sổ mới: sổ cũ còn nguyên, nhưng hai sổ cùng ghi thì không ghép lại được.": (
        "Write into the new ledger only from now on: the old one is as it was, but two ledgers that are both written "
        "cannot be joined again."
    ),
    "Đã có sổ hoặc tệp tại {path}: không chép đè lên. Nêu ĐÍCH là nơi chưa có gì.": (
        "There is a ledger or a file at {path} already: it is not written over. Name a TARGET where nothing is yet."
    ),
    "Sổ {path}: bảng {table} có dòng không chép được nguyên vẹn ({reason}). Chưa tạo sổ mới.": (
        "Ledger {path}: the table {table} has a row that cannot be copied as it is ({reason}). No ledger was made."
    ),
    "Bảng {table} chép sang không đúng từng dòng của sổ {path}. Chưa tạo sổ mới.": (
        "The table {table} did not arrive row by row as it is in the ledger {path}. No ledger was made."
    ),
    "Sổ {path}: bảng {table} trỏ tới dòng không còn trong bảng {parent}. Chưa tạo sổ mới.": (
        "Ledger {path}: the table {table} points at a row that is gone from the table {parent}. No ledger was made."
    ),
    "Tạo sổ mới từ thư mục do «db dump» ghi: đúng nhật ký, đúng từng dòng.": (
        "Make a new ledger of a folder that “db dump” wrote: the same journal, the same rows."
    ),
}
