"""
What is said where a ledger cannot be opened, read or written.
"""

from __future__ import annotations

from tracker.errors import Busy, Forbidden, NotConfigured, WrongSchema


class NoLedger(NotConfigured):
    """There is no ledger at that path."""

    sentence = "Chưa có sổ theo dõi tại {path}. Tạo sổ bằng «tracker init», hoặc chỉ đường dẫn bằng --ledger."


class LedgerExists(Forbidden):
    """There is already a file where the new ledger should be."""

    sentence = "Đã có tệp {path}: không tạo sổ mới đè lên. Chọn đường dẫn khác bằng --ledger."


class SchemaTaken(LedgerExists):
    """There is already a ledger in the schema where the new one should be."""

    sentence = (
        "Đã có sổ tại {path}: không tạo sổ mới đè lên. Nêu lược đồ khác trong địa chỉ: ?options=-csearch_path%3DTÊN."
    )


class SchemaOfOthers(Forbidden):
    """There are tables of another program in the schema where the new ledger should be."""

    sentence = (
        "Lược đồ {schema} đã có bảng của phần mềm khác ({table}): không tạo sổ ở đó. Nêu lược đồ khác trong địa chỉ "
        "{path}: ?options=-csearch_path%3DTÊN."
    )


class SchemaBarred(NotConfigured):
    """There is such a schema, and this user may not look into it."""

    sentence = "Không có quyền với lược đồ {schema} của sổ {path}. Nhờ quản trị của sổ giao quyền."


class LedgerIsFolder(NotConfigured):
    """The path names a folder."""

    sentence = "{path} là một thư mục, không phải tệp sổ. Gõ tên tệp, ví dụ --ledger {example}."


class NoDriver(NotConfigured):
    """The library that speaks to PostgreSQL is not installed."""

    sentence = (
        "Sổ {address} ở máy chủ PostgreSQL, mà chương trình được cài không kèm thư viện kết nối. "
        "Cài bằng «{install}»; máy không có mạng thì thêm «--no-index --find-links THƯ-MỤC-WHEELHOUSE»."
    )


class NeedsFile(NotConfigured):
    """A command works on a file, and the ledger is on a server."""

    sentence = "Lệnh này làm việc với tệp, còn sổ {address} ở máy chủ PostgreSQL. {instead}"


class LedgerUnreachable(NotConfigured):
    """The system does not even say whether there is a file."""

    sentence = "Không tới được sổ {path}: không có quyền mở thư mục trên đường đi, hoặc tên quá dài. Xem lại đường dẫn."


class NotALedger(WrongSchema):
    """The file is no SQLite database, or no ledger of this program."""

    sentence = "Tệp {path} không phải là sổ theo dõi của tracker."


class NotALedgerThere(NotALedger):
    """The schema on a server holds something else."""

    sentence = "Lược đồ tại {path} có bảng của phần mềm khác, không phải là sổ theo dõi của tracker."


class LedgerOlder(WrongSchema):
    """The ledger needs an upgrade."""

    sentence = "Sổ {path} thuộc phiên bản cũ ({found}). Nâng cấp bằng «tracker db upgrade»."


class LedgerNewer(WrongSchema):
    """The ledger was written by a newer program."""

    sentence = "Sổ {path} thuộc phiên bản mới hơn chương trình ({found}). Hãy cập nhật tracker."


class LedgerBusy(Busy):
    """Somebody else holds the ledger."""

    sentence = "Sổ đang được người khác ghi. Chờ một lát rồi chạy lại lệnh."


class LedgerReadOnly(NotConfigured):
    """The ledger or its folder cannot be written."""

    sentence = "Không có quyền ghi vào sổ {path}. Kiểm tra quyền của tệp và của thư mục chứa tệp."


class FileUnreadable(LedgerReadOnly):
    """The ledger, or what SQLite keeps beside it, is not this user's to read."""

    sentence = "Không có quyền đọc {file} (của {owner}, quyền {mode}). Nhờ {owner} hoặc quản trị máy mở quyền cho nhóm."


class FileUnwritable(LedgerReadOnly):
    """The ledger, what SQLite keeps beside it, or the folder of both is not this user's to write."""

    sentence = (
        "Không có quyền ghi vào {file} (của {owner}, quyền {mode}). Nhờ {owner} hoặc quản trị máy mở quyền cho nhóm."
    )


class DiskFull(NotConfigured):
    """Nothing was written, because the disk is full."""

    sentence = "Ổ đĩa đã đầy: chưa ghi gì vào sổ {path}. Giải phóng dung lượng rồi chạy lại lệnh."


class DiskFails(NotConfigured):
    """The disk, or the network to it, reported an error; whether anything was written is told apart (`landed`)."""

    sentence = "Ổ đĩa hoặc đường truyền tới sổ {path} báo lỗi đọc, ghi ({reason}). Kiểm tra trước khi dùng tiếp."


class LedgerDamaged(WrongSchema):
    """SQLite itself calls the file damaged."""

    sentence = "Sổ {path} bị hỏng ({reason}). Khôi phục từ bản sao lưu gần nhất."
