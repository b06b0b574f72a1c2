"""A ledger on a PostgreSQL server: its address, who is let in, and what a server says."""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "Không kết nối được máy chủ của sổ {address}: {reason}. Kiểm tra mạng, máy chủ và địa chỉ.": (
        "The server of the ledger {address} cannot be reached: {reason}. Check the network, the server and the address."
    ),
    "Máy chủ không cho vào sổ {address}: {reason}. Kiểm tra tên, mật khẩu (~/.pgpass, PGPASSFILE) và quyền.": (
        "The server lets nobody of that name into the ledger {address}: {reason}. Check name, password (~/.pgpass, "
        "PGPASSFILE) and rights."
    ),
    "Không có quyền với sổ {address}: {reason}. Nhờ quản trị của sổ giao quyền.": (
        "No right on the ledger {address}: {reason}. Ask the ledger's admin for it."
    ),
    "Máy chủ của sổ đã hết chỗ kết nối. Chờ một lát rồi chạy lại lệnh.": (
        "The ledger's server takes no more connections. Wait a little and run the command again."
    ),
    "Đã có sổ tại {path}: không tạo sổ mới đè lên. Nêu lược đồ khác trong địa chỉ: ?options=-csearch_path%3DTÊN.": (
        "There is a ledger at {path} already: no new one is made over it. Name another schema in the address: "
        "?options=-csearch_path%3DNAME."
    ),
    "Sổ {address} ở máy chủ PostgreSQL, mà chương trình được cài không kèm thư viện kết nối. "
    "Cài bằng «pip install 'tracker[postgresql]'».": (
        "The ledger {address} is on a PostgreSQL server, and the program was installed without the library that speaks "
        "to it. Install it: «pip install 'tracker[postgresql]'»."
    ),
    "Lệnh này làm việc với tệp, còn sổ {address} ở máy chủ PostgreSQL. {instead}": (
        "This command works on a file, and the ledger {address} is on a PostgreSQL server. {instead}"
    ),
    "Sao cả sổ bằng «pg_dump», hoặc «tracker db dump THƯ MỤC».": (
        "Copy it whole by «pg_dump», or by «tracker db dump FOLDER»."
    ),
    "Khôi phục bằng «pg_restore», hoặc «tracker db load THƯ MỤC» vào một lược đồ mới.": (
        "Put it back by «pg_restore», or by «tracker db load FOLDER» into a new schema."
    ),
    "Địa chỉ sổ có mật khẩu: ai xem danh sách tiến trình cũng đọc được. Bỏ mật khẩu khỏi địa chỉ, ghi vào tệp "
    "mật khẩu của PostgreSQL (~/.pgpass, hoặc tệp mà PGPASSFILE chỉ, quyền 0600).": (
        "The ledger's address holds a password: whoever lists processes reads it. Take it out of the address and write "
        "it into PostgreSQL's password file (~/.pgpass, or the file that PGPASSFILE names, mode 0600)."
    ),
    "Không hiểu địa chỉ sổ «{address}». Mẫu: postgresql://TÊN@MÁY/CSDL?options=-csearch_path%3Dhaiphong.": (
        "The ledger's address «{address}» cannot be read. A pattern: "
        "postgresql://NAME@HOST/DATABASE?options=-csearch_path%3Dhaiphong."
    ),
}
