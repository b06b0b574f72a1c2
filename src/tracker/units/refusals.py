"""
What is said where no unit, or more than one, is called what was typed.
"""

from __future__ import annotations

from tracker.errors import NotFound, Usage


class UnknownUnit(NotFound):
    """Nothing in this ledger is called that, or anything like it."""

    sentence = (
        "Không có đơn vị nào tên «{typed}». Xem danh sách bằng «tracker unit list».\n"
        'Đơn vị chưa có trong sổ: «tracker unit add MÃ --name "{name}" --kind {kind}».\n'
        'Tên gọi khác của đơn vị đã có: «tracker unit alias ĐƠN-VỊ --add "{name}"».'
    )


class UnknownUnitNear(UnknownUnit):
    """Nothing in this ledger is called that, but something is called so but for a slip of letters."""

    sentence = (
        "Không có đơn vị nào tên «{typed}». Có phải {near}? Xem danh sách bằng «tracker unit list».\n"
        'Đơn vị chưa có trong sổ: «tracker unit add MÃ --name "{name}" --kind {kind}».\n'
        'Tên gọi khác của đơn vị đã có: «tracker unit alias ĐƠN-VỊ --add "{name}"».'
    )


class ShippedUnit(UnknownUnit):
    """The unit comes with the program, and this ledger, begun with an older one, lacks it."""

    sentence = (
        "Sổ chưa có {unit}, đơn vị có sẵn trong chương trình. Thêm bằng «tracker unit import --packaged», rồi gõ "
        "lại; xem trước bằng «tracker unit import --packaged --dry-run»."
    )


class OneOnly(UnknownUnit):
    """Several units or a group were typed where one unit is asked for."""

    sentence = (
        "«{typed}» là nhiều đơn vị, ở đây chỉ nhận một: gõ lệnh này cho từng đơn vị, bằng mã hoặc tên. Xem danh sách "
        "bằng «tracker unit list»."
    )


class OtherKind(UnknownUnit):
    """A name in a list of units of one kind is that of a unit of another."""

    sentence = (
        "«{typed}» đứng trong danh sách các đơn vị loại khác; sổ chỉ có {near}. Nếu đúng là đơn vị đó, hãy gõ đủ loại "
        "và tên, hoặc mã."
    )


class GroupMeant(UnknownUnit):
    """A group, it seems, said in words that may mean more or fewer."""

    sentence = 'Không có đơn vị nào tên «{typed}». Cả nhóm thì gõ "{group}". Xem danh sách bằng «tracker unit list».'


class NobodyNamed(UnknownUnit):
    """Words such as «các đơn vị liên quan», where units must be named."""

    sentence = (
        "«{typed}» không nói rõ là đơn vị nào. Hãy gõ từng đơn vị, cách nhau bằng «;», hoặc một nhóm: {groups}. Xem "
        "danh sách bằng «tracker unit list»."
    )


class AmbiguousUnit(Usage):
    """Two or more units fit what was typed."""

    sentence = "«{typed}» có thể là nhiều đơn vị: {listed}. Hãy gõ mã, hoặc tên đầy đủ có dấu."


class UnknownGroup(Usage):
    """No group has that name."""

    sentence = "Không có nhóm đơn vị «{typed}». Các nhóm: {groups}."


class RolesSaid(Usage):
    """Of several units, some are said to lead and some to support."""

    sentence = (
        "«{typed}» nói cả đơn vị chủ trì lẫn đơn vị phối hợp. Hãy gõ riêng: chủ trì «{lead}», phối hợp «{support}»."
    )


class WrongCount(Usage):
    """A group is said with a number that it does not have."""

    sentence = "«{typed}» nói {said} đơn vị, sổ có {count}. Bỏ số đi nếu đúng là cả nhóm, hoặc gõ từng đơn vị."


class EmptyGroup(NotFound):
    """The group is known, but this ledger has no unit in it."""

    sentence = "Sổ chưa có đơn vị nào thuộc nhóm {group}. Hãy nạp danh sách bằng «tracker unit import»."


class NoUnitTyped(Usage):
    """A unit was asked for and nothing was typed."""

    sentence = "Thiếu đơn vị. Hãy gõ mã hoặc tên, cách nhau bằng dấu chấm phẩy; hoặc một nhóm: {groups}."
