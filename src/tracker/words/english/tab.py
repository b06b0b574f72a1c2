"""
What the Tab key offers, and how it is switched on.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "hôm nay": "today",
    "hôm qua": "yesterday",
    "ngày mai": "tomorrow",
    "mọi xã": "every commune",
    "mọi phường": "every ward",
    "mọi đặc khu": "every special zone",
    "mọi xã, phường, đặc khu": "every commune, ward and special zone",
    "mọi sở, ban, ngành": "every department and board",
    "mọi đơn vị": "every unit",
    "Không nhận ra shell đang dùng. Gõ lại lệnh này ngay trong {shells}.": (
        "The shell in use is not known. Type this command again in one of {shells}."
    ),
    "Không ghi được {path}: {reason}. Xem mã bằng «tracker --show-completion» để tự cài.": (
        "Cannot write {path}: {reason}. See the script with “tracker --show-completion” to install it yourself."
    ),
    "PowerShell không cho biết tệp $PROFILE. Xem mã bằng «tracker --show-completion» để tự cài.": (
        "PowerShell does not say where $PROFILE is."
        " See the script with “tracker --show-completion” to install it yourself."
    ),
    "Đã cài gợi ý lệnh cho {shell}: {path}": "Installed completion for {shell}: {path}",
    "Dòng nạp mã trong {path}: {line}": "The line that loads it, in {path}: {line}",
    "Mở cửa sổ lệnh mới rồi gõ thử: tracker task <phím Tab>": "Open a new terminal and try: tracker task <Tab>",
    "Nếu PowerShell báo không được chạy tệp lệnh, gõ một lần: Set-ExecutionPolicy -Scope CurrentUser RemoteSigned": (
        "If PowerShell says that scripts are disabled, type once: Set-ExecutionPolicy -Scope CurrentUser RemoteSigned"
    ),
    "Muốn bỏ: xóa tệp {path}.": "To remove it: delete {path}.",
    "Muốn bỏ: xóa tệp {path} và dòng nạp mã.": "To remove it: delete {path} and the line that loads it.",
}
