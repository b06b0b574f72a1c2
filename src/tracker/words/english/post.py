"""Reminders by e-mail: the list, the account, the server, and what comes back (Art. 10.4)."""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "Nhắc cán bộ đầu mối qua thư điện tử (Điều 10.4): xem trước; --send gửi và ghi đôn đốc.": (
        "Remind focal officers by e-mail (Art. 10.4): shown first; --send sends and records the urgings."
    ),
    "Gửi thư, rồi ghi mỗi thư thành một lần đôn đốc.": "Send the letters, and record each as an urging.",
    "Gửi cả thư chưa chắc đã gửi, đã lấy lại, hoặc đến địa chỉ từng trả thư về.": (
        "Send also what may have left before, what was taken back, or goes to an address that has failed."
    ),
    "In nguyên văn thư của đơn vị ở --unit; không gửi.": "Print the letter of the unit in --unit; send nothing.",
    "--text in thư của một đơn vị: gõ kèm --unit ĐƠN-VỊ, không kèm --send, --format, --output, --limit.": (
        "--text prints the letter of one unit: type it with --unit UNIT, without --send, --format, --output, --limit."
    ),
    "--again là gửi lại: gõ kèm --send.": "--again is about sending again: type it with --send.",
    "--answer-by là ngày ghi trong thư: gõ kèm --send hoặc --text.": (
        "--answer-by is a day that the letter names: type it with --send or --text."
    ),
    "địa chỉ «{email}» không gửi thư tới được: phải là đúng một địa chỉ, chữ không dấu.": (
        "no letter can be sent to “{email}”: it has to be one address, in letters without marks."
    ),
    "gửi thư": "sending letters",
    "Gửi đến": "Sent to",
    "Hôm nay không có thư nhắc nào cho đơn vị này.": "There is no reminder for this unit today.",
    "Thư": "Letter",
    "Máy chủ thư trả lời": "Reply of the mail server",
    "NHẮC QUA THƯ ĐIỆN TỬ (ĐIỀU 10.4), NGÀY {day:%d/%m/%Y}": "REMINDERS BY E-MAIL (ART. 10.4), {day:%d/%m/%Y}",
    "Ngày {day:%d/%m/%Y} là ngày nghỉ: không gửi thư.": "{day:%d/%m/%Y} is a day off: no letter is sent.",
    "Không có nhiệm vụ nào cần nhắc qua thư hôm nay.": "No task calls for a letter today.",
    "Đã gửi và ghi {count} thư, {tasks} nhiệm vụ; {left} thư không gửi.": (
        "{count} letters sent and recorded, about {tasks} tasks; {left} not sent."
    ),
    (
        "{count} thư, {tasks} nhiệm vụ. Gửi và ghi vào sổ: «tracker mail --send»; xem trước một thư: "
        "«tracker mail --unit ĐƠN-VỊ --text»."
    ): (
        "{count} letters about {tasks} tasks. Send and record them: “tracker mail --send”; read one before: "
        "“tracker mail --unit UNIT --text”."
    ),
    "Ghi cán bộ đầu mối và địa chỉ mới: «tracker unit focal ĐƠN-VỊ --name … --from … --email …».": (
        "Record the focal officer and the new address: “tracker unit focal UNIT --name … --from … --email …”."
    ),
    (
        "Thư chưa chắc đã gửi thì không tự gửi lại. Hỏi đơn vị: đã nhận thì ghi «tracker urge add SỐ… --channel "
        "email», chưa nhận thì «tracker mail --unit ĐƠN-VỊ --send --again»."
    ): (
        "A letter that may have been sent is not sent again by itself. Ask the unit: received, record it by “tracker "
        "urge add NUMBERS --channel email”; not received, “tracker mail --unit UNIT --send --again”."
    ),
    "Không đọc được {file}: {why}.": "{file} cannot be read: {why}.",
    "sẽ gửi": "will be sent",
    "không gửi: chưa cử cán bộ đầu mối": "not sent: no focal officer named",
    "không gửi: chưa có địa chỉ thư": "not sent: no e-mail address",
    "không gửi: địa chỉ thư không dùng được": "not sent: the address cannot be used",
    "không gửi: thư đến địa chỉ này từng bị trả về": "not sent: a letter to this address came back",
    "chưa chắc đã gửi, không tự gửi lại": "may have been sent, not sent again by itself",
    "đã gửi, lần ghi đã lấy lại: không gửi lại": "sent, its record taken back: not sent again",
    "đã đôn đốc ở bậc này": "urged on this rung",
    "đã gửi, đã ghi": "sent and recorded",
    "máy chủ từ chối, chưa gửi": "refused by the server, not sent",
    "chưa gửi được, lần sau gửi lại": "not sent yet, sent next time",
    "Đây là sổ thực hành: không gửi thư ra khỏi máy này. Xem thư sẽ gửi bằng «tracker mail».": (
        "This is a practice ledger: no letter leaves this machine. See what would be sent by “tracker mail”."
    ),
    (
        "Thư nhắc mang số liệu và ngày làm việc của hôm nay ({machine:%d/%m/%Y}): không gửi theo ngày "
        "{today:%d/%m/%Y}. Bỏ --today, TRACKER_TODAY."
    ): (
        "Reminders bear the figures and the working day of today ({machine:%d/%m/%Y}): none is sent as of "
        "{today:%d/%m/%Y}. Leave out --today and TRACKER_TODAY."
    ),
    (
        "Một lần «tracker mail --send» khác đang chạy trên máy {host} (tiến trình {pid}, bắt đầu "
        "{started:%H:%M %d/%m/%Y}). Chờ lần đó xong rồi chạy lại."
    ): (
        "Another “tracker mail --send” is running on {host} (process {pid}, since {started:%H:%M %d/%m/%Y}). "
        "Wait for it to end and run again."
    ),
    "Chưa cấu hình gửi thư: thiếu {missing}. Thêm vào tệp {file} (xem docs/cai-dat.md):\n{lines}": (
        "No mail account is configured: {missing} missing. Add to {file} (see docs/cai-dat.md):\n{lines}"
    ),
    "Tệp cấu hình {file}: «mail.{name}» phải là một dòng chữ đặt trong dấu nháy.": (
        "Configuration file {file}: “mail.{name}” must be one line of text in quotes."
    ),
    "Tệp cấu hình {file}: «mail.{name}» phải là một địa chỉ thư, ví dụ 'don-doc@haiphong.gov.vn'.": (
        "Configuration file {file}: “mail.{name}” must be one mail address, such as 'don-doc@haiphong.gov.vn'."
    ),
    "Tệp cấu hình {file}: «mail.security» là {known}, không phải «{value}».": (
        "Configuration file {file}: “mail.security” is one of {known}, not “{value}”."
    ),
    "Tệp cấu hình {file}: «mail.{name}» phải là số nguyên từ {least} đến {most}.": (
        "Configuration file {file}: “mail.{name}” must be a whole number from {least} to {most}."
    ),
    "Tệp mật khẩu thư {file} để người khác đọc được: chạy «chmod 600 {file}» rồi gõ lại lệnh.": (
        "Others can read the mail password in {file}: run “chmod 600 {file}” and type the command again."
    ),
    "Không có mật khẩu thư trong tệp {password} ({why}). Xem «mail.password-file» trong {file}.": (
        "No mail password in {password} ({why}). See “mail.password-file” in {file}."
    ),
    "Biến môi trường {name} không có mật khẩu thư. Xem «mail.password-variable» trong {file}.": (
        "The environment variable {name} holds no mail password. See “mail.password-variable” in {file}."
    ),
    (
        "Máy chủ thư {host} không ở trên máy này mà «mail.security» là none: thư đi không mã hóa. "
        "Đặt security = 'starttls' hoặc 'tls' trong {file}."
    ): (
        "The mail server {host} is not on this machine and “mail.security” is none: letters would go unencrypted. "
        "Set security = 'starttls' or 'tls' in {file}."
    ),
    "Không nối được máy chủ thư {host}, cổng {port}: {why}. Chưa gửi được thư; thử lại sau.": (
        "The mail server {host}, port {port}, cannot be reached: {why}. No letter could be sent; try again later."
    ),
    (
        "Máy chủ thư {host}, cổng {port} không cho kết nối tin cậy: {why}. Máy chủ nội bộ thì ghi chứng thư gốc ở "
        "«mail.ca-file»; xem lại «mail.host», «mail.port», «mail.security» trong {file}."
    ): (
        "The mail server {host}, port {port}, offers no connection to be trusted: {why}. For a server of your own name "
        "its root certificate in “mail.ca-file”; check “mail.host”, “mail.port” and “mail.security” in {file}."
    ),
    (
        "Máy chủ thư {host} không nhận người dùng «{user}» và mật khẩu (mã {code}). Xem lại «mail.user» và mật khẩu, "
        "nơi ghi ở {file}."
    ): (
        "The mail server {host} does not take user “{user}” and the password (code {code}). Check “mail.user” and the "
        "password where {file} says."
    ),
    "hết thời gian chờ": "timed out",
    "máy chủ ngắt kết nối": "the server closed the connection",
    "Ghi thư nhắc bị trả về (tệp .eml của máy chủ thư, hoặc -): lần đôn đốc đó coi như chưa có.": (
        "Record a reminder that came back (the mail server's .eml, or -): the urging counts as never made."
    ),
    "Thư báo không gửi được, tệp .eml; - là đầu vào.": "The report of non-delivery, an .eml file; - is standard input.",
    "{file}: lớn hơn {most} byte, không phải thư báo không gửi được.": (
        "{file}: larger than {most} bytes, no report of non-delivery."
    ),
    (
        "{file}: không phải thư máy chủ trả về cho một thư nhắc của sổ này. Cần tệp .eml nguyên vẹn, có phần báo cáo "
        "và phần đầu của thư gốc."
    ): (
        "{file}: not what a server returned of a reminder. The whole .eml file is needed, with the report and the "
        "headers of the letter."
    ),
    "{file}: máy chủ mới báo chậm, thư vẫn có thể đến. Chưa ghi gì.": (
        "{file}: the server tells of a delay only, the letter may still arrive. Nothing was recorded."
    ),
    "Sổ này không có lần đôn đốc nào gửi bằng thư {letter}. Xem các lần đã gửi bằng «tracker urge list».": (
        "No urging of this ledger left as letter {letter}. See those that did by “tracker urge list”."
    ),
    (
        "Đã ghi thư đến {address} ({unit}) bị trả về, mã {status}: lấy lại lần đôn đốc {number}, nhiệm vụ {tasks}. "
        "Chưa ghi địa chỉ mới thì không gửi tiếp đến địa chỉ này."
    ): (
        "Recorded: the letter to {address} ({unit}) came back, status {status}; urging {number} taken back, tasks "
        "{tasks}. Nothing more is sent to this address until another is recorded."
    ),
    "thư đã gửi thì không lấy lại được; «tracker mail» không tự gửi lại thư đó, trừ khi gõ --again.": (
        "a letter that was sent cannot be taken back; “tracker mail” does not send it again unless --again is typed."
    ),
}
