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
    "Chủ sổ {address} chưa được tạo hoặc giao vai trò {reason} trên máy chủ. Nhờ quản trị máy chủ chạy "
    "«ALTER ROLE CHỦ-SỔ CREATEROLE», rồi gõ lại lệnh.": (
        "The owner of the ledger {address} may not make or grant the role {reason} on the server. Ask the server's "
        "administrator for “ALTER ROLE OWNER CREATEROLE”, then type the command again."
    ),
    "Máy chủ của sổ đã hết chỗ kết nối. Chờ một lát rồi chạy lại lệnh.": (
        "The ledger's server takes no more connections. Wait a little and run the command again."
    ),
    "Máy chủ của sổ {address} là PostgreSQL {version}: quá cũ. Sổ cần PostgreSQL {needed} trở lên.": (
        "The server of the ledger {address} is PostgreSQL {version}: too old. A ledger needs PostgreSQL {needed} or "
        "later."
    ),
    "Máy chủ của sổ {address} chỉ cho đọc: {reason}. Muốn ghi thì dùng địa chỉ của máy chủ chính.": (
        "The server of the ledger {address} may only be read: {reason}. To write, use the address of the main server."
    ),
    "Máy chủ của sổ {address} báo lỗi: {reason}. Nhờ quản trị máy chủ xem nhật ký của máy chủ.": (
        "The server of the ledger {address} failed: {reason}. Ask its administrator to read the server's log."
    ),
    "Máy chủ của sổ {address} chưa đáp ứng được: {reason}. Chờ một lát rồi chạy lại lệnh.": (
        "The server of the ledger {address} cannot do it now: {reason}. Wait a little and run the command again."
    ),
    "Máy chủ đã ngắt lệnh này: {reason}. Chờ một lát rồi chạy lại lệnh.": (
        "The server ended this command: {reason}. Wait a little and run the command again."
    ),
    "Mất kết nối với máy chủ của sổ {address} khi đang làm: {reason}. Chờ một lát rồi chạy lại lệnh.": (
        "The connection with the server of the ledger {address} was lost on the way: {reason}. Wait a little and run "
        "the command again."
    ),
    "Lược đồ {schema} đã có bảng của phần mềm khác ({table}): không tạo sổ ở đó. Nêu lược đồ khác trong địa chỉ "
    "{path}: ?options=-csearch_path%3DTÊN.": (
        "The schema {schema} has tables of another program ({table}): no ledger is made there. Name another schema in "
        "the address {path}: ?options=-csearch_path%3DNAME."
    ),
    "Lược đồ tại {path} có bảng của phần mềm khác, không phải là sổ theo dõi của tracker.": (
        "The schema at {path} has tables of another program and is not a ledger of tracker."
    ),
    "Máy chủ không còn giữ {count} ràng buộc hoặc chỉ mục của sổ ({first}). Khôi phục từ bản sao lưu.": (
        "The server no longer holds {count} constraints or indexes of the ledger ({first}). Restore it from a backup."
    ),
    "Chưa so được định nghĩa của sổ với chương trình: cần quyền tạo lược đồ.": (
        "The definitions of the ledger were not held against the program: that needs the right to make a schema."
    ),
    "Đã nâng cấp sổ lên phiên bản {version}.": "The ledger was upgraded to version {version}.",
    "Không có quyền với lược đồ {schema} của sổ {path}. Nhờ quản trị của sổ giao quyền.": (
        "No right on the schema {schema} of the ledger {path}. Ask the ledger's admin for it."
    ),
    "Máy chủ": "Server",
    "Người dùng máy chủ": "User of the server",
    "Lược đồ": "Schema",
    "Đã có sổ tại {path}: không tạo sổ mới đè lên. Nêu lược đồ khác trong địa chỉ: ?options=-csearch_path%3DTÊN.": (
        "There is a ledger at {path} already: no new one is made over it. Name another schema in the address: "
        "?options=-csearch_path%3DNAME."
    ),
    "Sổ {address} ở máy chủ PostgreSQL, mà chương trình được cài không kèm thư viện kết nối. "
    "Cài bằng «{install}»; máy không có mạng thì thêm «--no-index --find-links THƯ-MỤC-WHEELHOUSE».": (
        "The ledger {address} is on a PostgreSQL server, and the program was installed without the library that speaks "
        "to it. Install it: “{install}”; without a network add “--no-index --find-links WHEELHOUSE-FOLDER”."
    ),
    "Lệnh này làm việc với tệp, còn sổ {address} ở máy chủ PostgreSQL. {instead}": (
        "This command works on a file, and the ledger {address} is on a PostgreSQL server. {instead}"
    ),
    "Sao bằng «pg_dump -Fc -n {schema} -f TỆP {address}», hoặc «tracker db dump THƯ MỤC».": (
        "Copy it by “pg_dump -Fc -n {schema} -f FILE {address}”, or by “tracker db dump FOLDER”."
    ),
    "Khôi phục vào một cơ sở dữ liệu mới: «pg_restore -d ĐỊA-CHỈ TỆP», hoặc «tracker db load THƯ MỤC».": (
        "Restore it into a new database: “pg_restore -d ADDRESS FILE”, or “tracker db load FOLDER”."
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
