"""
English of roles: who may record what, and what a unit records of its own.
"""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    (
        "{actor} có vai trò {role}, chưa được làm việc này: cần vai trò {least}. "
        "Người làm được: {others}. Xem bằng «tracker role list»."
    ): "{actor} has the role {role} and may not do this: it needs {least}. Who may: {others}. See «tracker role list».",
    (
        "{actor} chưa được giao vai trò nên không ghi được vào sổ này. "
        "Quản trị của sổ: {others}; giao vai trò bằng «tracker role grant»."
    ): "{actor} has no role and cannot write to this ledger. Its admins: {others}; they use «tracker role grant».",
    (
        "Báo cáo của nhiệm vụ {number} do chính {actor} nhập: người khác xác nhận. "
        "Nếu Văn phòng cho phép tự xác nhận, quản trị dùng «tracker setting set own-reports allowed»."
    ): (
        "{actor} entered the report on task {number}: somebody else confirms it. "
        "If the Office allows it, an admin types «tracker setting set own-reports allowed»."
    ),
    (
        "Sổ có phân vai trò phải có ít nhất một quản trị (admin). Giao trước: «tracker role grant TÊN --role admin»."
    ): "A ledger with roles has at least one admin. Make one first: «tracker role grant NAME --role admin».",
    "{actor} không có vai trò nào trong sổ này. Xem bằng «tracker role list».": (
        "{actor} has no role in this ledger. See «tracker role list»."
    ),
    "Thiếu tên người được giao vai trò: tên đăng nhập, hoặc tên đặt ở TRACKER_ACTOR.": (
        "The name of the clerk is missing: the login name, or the one set in TRACKER_ACTOR."
    ),
    "{actor} đã có vai trò {role}.": "{actor} has the role {role} already.",
    "Vai trò: ai được nhập, xác nhận, quản trị sổ này.": "Roles: who enters, confirms and administers this ledger.",
    "nhập văn bản, nhiệm vụ, báo cáo; đôn đốc; ghi phiên họp, kiểm tra, phản hồi": (
        "enters directives, tasks, reports; urges; records meetings, inspections, feedback"
    ),
    "như entry; xác nhận, trả lại, gia hạn, chuyển, dừng, sửa": (
        "as entry; confirms, sends back, extends, reassigns, stops, corrects"
    ),
    "như confirm; lịch, lựa chọn của sổ, đơn vị, vai trò": "as confirm; calendar, choices, units, roles",
    "Tên người ghi: tên đăng nhập, hoặc tên đặt ở TRACKER_ACTOR.": (
        "The clerk's name: the login name, or the one set in TRACKER_ACTOR."
    ),
    "ghi việc của đơn vị mình: ngày nhận, tiến độ, báo cáo, chuyển lại, trả lời, cập nhật": (
        "records its own unit's work: receipts, progress, reports, referrals, answers, updates"
    ),
    "Đơn vị mà người này ghi cho, với --role unit.": "The unit that this clerk records for, with --role unit.",
    "Đã giao vai trò {role} cho {actor}, ghi cho {unit}: {may}.": (
        "Gave {actor} the role {role}, recording for {unit}: {may}."
    ),
    "Ghi cho đơn vị": "Records for",
    "Mã đơn vị": "Unit code",
    "Vai trò unit ghi cho một đơn vị: thêm --unit ĐƠN-VỊ.": (
        "A clerk with the role unit records for one unit: add --unit UNIT."
    ),
    "Chỉ vai trò unit có đơn vị: bỏ --unit, hoặc gõ --role unit.": (
        "Only the role unit goes with a unit: leave out --unit, or type --role unit."
    ),
    "Người của Văn phòng không ghi theo vai trò unit: giao vai trò entry, confirm hoặc admin.": (
        "The Office's own clerks do not record as a unit: give entry, confirm or admin."
    ),
    (
        "{actor} ghi cho đơn vị {code}: {what} số {number} không phải việc của đơn vị này nên không ghi được. "
        "Việc của đơn vị: «tracker task list --unit {code}»."
    ): (
        "{actor} records for the unit {code}: {what} {number} is not this unit's, so nothing was recorded. "
        "The unit's own work: «tracker task list --unit {code}»."
    ),
    "{actor} ghi cho đơn vị {code}, không phối hợp nhiệm vụ {number}. Xem bằng «tracker task show {number}».": (
        "{actor} records for the unit {code}, which does not support task {number}. See «tracker task show {number}»."
    ),
    "{actor} chỉ ghi được cho đơn vị {code}, không ghi thay đơn vị khác. Kiểm tra lại tên đơn vị đã gõ.": (
        "{actor} records for the unit {code} alone, for no other. Look at the unit that was typed."
    ),
    (
        "{actor} ghi cho đơn vị {code}, đã sáp nhập nên không ghi được nữa: đơn vị nhận sáp nhập ghi thay. "
        "Quản trị của sổ ({others}) giao lại vai trò bằng «tracker role grant {actor} --role unit --unit MÃ»."
    ): (
        "{actor} records for the unit {code}, which went into another one and speaks no more: that one records for it. "
        "An admin of the ledger ({others}) gives the role anew: «tracker role grant {actor} --role unit --unit CODE»."
    ),
    (
        "Sổ chưa lật tới ngày của việc này, mà chỉ Văn phòng lật được (lật là ghi việc đến ngày cho mọi đơn vị). "
        "Nhờ Văn phòng mở sổ, ví dụ «tracker today», rồi gõ lại; việc của ngày trước khi có sổ thì Văn phòng ghi."
    ): (
        "The page is not turned to the day of this act, and only the Office turns it (for every unit at once). "
        "Ask the Office to open the ledger, say by «tracker today», and type this again; what came before the ledger "
        "is recorded by the Office."
    ),
    "{actor} ghi cho đơn vị {code}: phần «{name}» của việc này do Văn phòng ghi.": (
        "{actor} records for the unit {code}: the part «{name}» of this act is the Office's to record."
    ),
    "trả lời theo sổ như đang ghi. {why}": "answered from the ledger as it stands. {why}",
    "Trang sổ chưa lật tới hôm nay ({day:%d/%m/%Y}), mà chỉ Văn phòng lật được.": (
        "The page is not turned to today ({day:%d/%m/%Y}), and only the Office turns it."
    ),
    "Giao vai trò; vai trò đầu tiên phải là admin.": "Give a role; the first one must be admin.",
    "Vai trò; vai trò sau làm được mọi việc của vai trò trước.": "The role; each does what those before it do.",
    "Đã giao vai trò {role} cho {actor}: {may}.": "Gave {actor} the role {role}: {may}.",
    "Thu lại vai trò; thu lại hết thì sổ lại là sổ của một người.": (
        "Take a role away; without any the ledger is one clerk's again."
    ),
    "Đặt mật khẩu vào sổ ở máy chủ: của mình, hoặc của người đã có vai trò (quản trị).": (
        "Set the password for a ledger on a server: your own, or that of somebody with a role (admins)."
    ),
    "Vào máy chủ bằng tên {login} nên không ghi thay {actor} được: bỏ TRACKER_ACTOR, bỏ «actor» ở tệp cấu hình, "
    "hoặc vào bằng tên {actor}.": (
        "Entered the server as {login}, and so records for nobody named {actor}: drop TRACKER_ACTOR, drop «actor» "
        "in the configuration file, or enter as {actor}."
    ),
    "Mật khẩu": "Password",
    "Nhập lại mật khẩu": "The password again",
    "Đã đặt mật khẩu cho {actor}; máy chủ chỉ giữ mã kiểm, nhật ký không ghi.": (
        "Set the password of {actor}; the server keeps its verifier alone, the journal nothing."
    ),
    "Sổ này là tệp, không có mật khẩu: ai mở được tệp thì dùng được sổ. Chỉ sổ ở máy chủ PostgreSQL mới có.": (
        "This ledger is a file and has no passwords: whoever can open the file may use it. Only a ledger on a "
        "PostgreSQL server has them."
    ),
    "{actor} không có vai trò nào trong sổ này. Giao vai trò trước: «tracker role grant {actor} --role …».": (
        "{actor} has no role in this ledger. Give one first: «tracker role grant {actor} --role …»."
    ),
    "Mật khẩu phải có ít nhất {least} ký tự. Chưa đổi gì.": (
        "A password has at least {least} characters. Nothing was changed."
    ),
    "Đã thu lại vai trò của {actor}.": "Took away the role of {actor}.",
    "In vai trò của từng người ghi.": "Print the role of each clerk.",
    "Vai trò": "Role",
    "Được làm": "May",
    "Sổ chưa phân vai trò: ai mở được tệp sổ cũng làm được mọi việc.": (
        "No roles in this ledger: whoever can open the file may do everything."
    ),
}
