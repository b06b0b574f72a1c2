"""
The way through a document's points: who is spoken to where, and what is a task of theirs.

A heading that names a unit speaks to it until a point of its own height or a higher one comes; what stands under it is
its tasks. Parts that set aims or tell what was done give none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tracker.files.assigned.attributes import attributes_of, bracketed
from tracker.files.assigned.bodies import names_of
from tracker.files.assigned.dues import dues_in, is_readable
from tracker.files.assigned.flow import Point, is_capitals
from tracker.files.assigned.lowered import lowered, pattern
from tracker.files.assigned.made import Task, capital, shortened
from tracker.files.assigned.orders import Setting, is_act, is_assignment, is_formula, orders_in, says_act
from tracker.files.assigned.saying import Order, opens_list, own_support
from tracker.words.language import _

_QUIET = pattern(
    r"(?:(?:về )?(?:mục đích|mục tiêu|quan điểm|kết quả|đánh giá|tình hình|những kết quả"
    r"|tồn tại|hạn chế"
    r"|nguyên nhân|căn cứ|phạm vi|đối tượng|thành phần|cơ sở (?:pháp lý|thực tiễn)|sự cần thiết|thực trạng|kinh phí"
    r"|nguồn kinh phí|yêu cầu$|ưu điểm|kiến nghị, đề xuất|đề xuất, kiến nghị|các chỉ tiêu|chỉ tiêu|giải thích từ ngữ"
    r"|nguyên tắc|thời gian, địa điểm|địa điểm|chương trình hội nghị|dự kiến chương trình))(?!\w)"
)
_SHARED = pattern(
    r"(?:(?:các|những|tất cả|toàn bộ|\d+) )?(?:nhiệm vụ|nội dung|công việc|việc|điểm|báo cáo|kết quả|sở|đơn vị|cơ quan"
    r"|thời gian|thời hạn|yêu cầu|hoàn thành|tiến độ).{0,80}"
    r"(?:nêu trên|trên đây|nói trên|ở trên|trên|tại (?:các )?(?:điểm|mục|khoản) [0-9a-z, và]+)(?!\w)"
    r"|(?:báo cáo|kết quả|văn bản|ý kiến|danh sách|số liệu|hồ sơ|đề xuất)[^.]{0,80} (?:gửi|về|trình) "
)
_ROUND = pattern(r"hằng|hàng|mỗi|định kỳ|cuối quý|/lần")
_ASSIGNS = pattern(
    r".{0,60}(?:tổ chức (?:và )?thực hiện|phân công|trách nhiệm|giao nhiệm vụ|nhiệm vụ|kiến nghị(?: xử lý)?"
    r"|biện pháp xử lý|yêu cầu|kết luận|chỉ đạo)(?!\w).{0,90}"
)
_TELLS = pattern(
    r".*(?:yêu cầu|chỉ đạo|kết luận|ý kiến|giao|đề nghị|thống nhất|phân công|thực hiện|nhiệm vụ|quyết nghị|nội dung"
    r"|điện)"
    r"[^.;]{0,120}: ?"
)
_ORDERS = pattern(r"(?:giao|yêu cầu|đề nghị|chỉ đạo)(?: như sau)?: ?$")
_HIGHEST = ("article", "part")
_LEAST = 12  # letters of a task that names nobody
_SHORTEST = 6
_LONG = 4000
_HEADING = 120
_TITLED = 60  # letters before the colon behind which a paragraph says what its title means
_OPENING = 400  # letters at the end of a paragraph that may open a list


@dataclass(slots=True)
class _Node:
    """A point that others stand under: whom it speaks to, and whether what is under it can be tasks."""

    kind: str
    label: str
    order: Order | None = None
    deadline: str = ""
    is_quiet: bool = False
    is_told: bool = False
    text: str = ""
    tasks: int = 0


@dataclass(slots=True)
class Walk:
    """Goes through the points of one document or annex; `tasks` and `warnings` are what it found."""

    issuer: str = ""
    is_above: bool = False
    is_explicit: bool = False
    addressees: tuple[str, ...] = ()
    tasks: list[Task] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    _stack: list[_Node] = field(default_factory=list)
    _time_lines: int = 0
    _is_opened: bool = False

    def go(self, points: Sequence[Point]) -> None:
        """Take every point in its order."""
        self._time_lines = sum(1 for point in points if "deadline" in attributes_of(point.text[:_LONG]))
        for number, point in enumerate(points):
            follow = points[number + 1] if number + 1 < len(points) else None
            self._take(point, follow)

    def _take(self, point: Point, follow: Point | None) -> None:
        """Take one point: a heading, a task, or a line about the tasks above it."""
        text = point.text[:_LONG]
        said = attributes_of(text)
        if said and self._about(point, said):
            return
        task, whose = bracketed(text)
        if whose and not orders_in(task):
            self._climb(point)
            self._stack.append(_Node(point.kind, point.label, text=task, tasks=len(self.tasks), is_told=True))
            names = names_of(whose["lead"]), names_of(whose.get("support", ""))
            self.tasks.append(Task(capital(task), *names, self._deadline(text), point=self._point()))
            return
        if not point.kind and self._shared(text):
            return
        self._climb(point)
        has_under = follow is not None and self._is_under(point, follow)
        node = _Node(point.kind, point.label, text=text, tasks=len(self.tasks))
        if self._is_quiet(point, text):
            node.is_quiet = True
        if point.kind or node.is_quiet or is_capitals(text):
            self._stack.append(node)
        if self._assigns(text):
            self._is_opened = True
            if not point.kind and _ORDERS.search(lowered(text)):
                for each in self._stack:
                    each.is_quiet = False  # «Về tình hình …», and below it «Chính phủ giao:»
        if any(each.is_quiet for each in self._stack) or is_capitals(text):
            return
        orders = [order for order in orders_in(text, self._setting()) if self._is_taken(order, text)]
        if orders:
            self._give(orders, node, has_under=has_under, is_marked=bool(point.kind))
        elif (above := self._told()) is not None:
            self._inherit(point, text, node, above, has_under=has_under)

    def _climb(self, point: Point) -> None:
        """Leave the points that this one does not stand under."""
        kinds = [node.kind for node in self._stack]
        if point.kind in kinds and point.kind:
            del self._stack[kinds.index(point.kind) :]
        elif point.kind in _HIGHEST or (is_capitals(point.text) and point.kind in ("", "roman")):
            del self._stack[:]

    def _is_under(self, point: Point, follow: Point) -> bool:
        """Say whether the next point stands under this one."""
        if not follow.kind:
            return point.text.endswith(":")
        return follow.kind not in [node.kind for node in self._stack] and follow.kind != point.kind

    def _is_quiet(self, point: Point, text: str) -> bool:
        """Say whether a heading opens a part that sets no tasks."""
        is_title = is_capitals(text)
        if ":" in text[:_TITLED].rstrip(" :") and not is_assignment(text):
            return _QUIET.match(lowered(text)) is not None
        is_heading = len(text) < 120 and (is_title or (point.kind and not text.rstrip().endswith((".", ";"))))
        return bool(is_heading) and _QUIET.match(lowered(text)) is not None

    def _assigns(self, text: str) -> bool:
        """Say whether a heading, or a line that opens a list, says that tasks are given below it."""
        if len(text) < _HEADING and not text.endswith((".", ";")) and _ASSIGNS.fullmatch(lowered(text)):
            return is_capitals(text) or not text.endswith(":") or _TELLS.fullmatch(lowered(text)) is not None
        return text.endswith(":") and _TELLS.fullmatch(lowered(text)[-_OPENING:]) is not None

    def _setting(self) -> Setting:
        """Return where the point stands that is being taken."""
        return Setting(is_assigning=self._is_opened and not self.is_explicit, is_above=self.is_above)

    def _is_taken(self, order: Order, text: str) -> bool:
        """Say whether an order is one of this document: in some only what is assigned in so many words is."""
        if self.is_explicit and not is_assignment(text) and (order.is_list or not dues_in(order.clause)):
            return False
        return not self._is_issuer(order)

    def _is_issuer(self, order: Order) -> bool:
        """Say whether an order only tells what the issuer itself does."""
        return (
            bool(self.issuer) and len(order.lead) == 1 and lowered(order.lead[0]) == self.issuer and not order.is_list
        )

    def _told(self) -> _Node | None:
        """Return the nearest point above that speaks to somebody, None if its words already are the whole task."""
        for node in reversed(self._stack):
            if node.is_told:
                return None
            if node.order is not None:
                return node
        return None

    def _give(self, orders: list[Order], node: _Node, *, has_under: bool, is_marked: bool) -> None:
        """Take the orders of a point, the last of which may speak to what stands under it."""
        for order in orders[:-1]:
            if order.content and not order.is_list:
                self._add(order.content, order, order.clause, self._until())
        last = orders[-1]
        if last.is_list or (has_under and last.content.endswith(":") and not is_marked):
            if not is_marked:
                del self._stack[:]
                self._stack.append(node)
            node.order = last
            node.deadline = self._deadline(last.clause)
            return
        self._add(last.content, last, last.clause, self._until())
        node.is_told = True

    def _until(self) -> str:
        """Return the deadline that a point above sets for all that stands under it, "" for none."""
        return next((node.deadline for node in reversed(self._stack) if node.deadline), "")

    def _inherit(self, point: Point, text: str, node: _Node, above: _Node, *, has_under: bool) -> None:
        """Take a point that names nobody as a task of those spoken to above it."""
        words = text.strip(" ;.")
        if has_under and (opens_list(text) or (len(words) < 90 and not text.endswith((".", ";")))):
            return
        if above.order is None or len(words) < _LEAST or not words[0].isalnum() or is_formula(text):
            return
        if not point.kind and above.kind and not above.order.is_list:
            return
        if not above.order.lead and not is_act(text):
            return
        order = own_support(above.order, text)
        self._add(order.content, order, text, above.deadline)
        node.is_told = point.kind != ""

    def _add(self, content: str, order: Order, clause: str, deadline: str = "") -> None:
        """Add one task."""
        lead = order.lead or self.addressees
        if len(content) < _SHORTEST or not lead or not says_act(content):
            return
        self.tasks.append(Task(content, lead, order.support, self._deadline(clause) or deadline, point=self._point()))

    def _point(self) -> str:
        """Return where the task stands: «II.2», «Điều 3»."""
        labels: list[str] = []
        for node in self._stack:
            if node.label and labels and node.label.startswith(f"{labels[-1]}."):
                labels.pop()  # «2.1» says that it stands under «2»
            labels += [node.label] if node.label else []
        return ".".join(labels)

    def _deadline(self, clause: str) -> str:
        """Return the deadline that a clause sets; where it sets several the last, and a warning."""
        dues = dues_in(clause)
        known = list(dict.fromkeys(due.words for due in dues if due.is_read))
        task = shortened(clause)
        self.warnings += [
            _("Không hiểu thời hạn «{words}» của «{task}»: để trống.").format(words=due.words, task=task)
            for due in dues
            if not due.is_read
        ]
        if len(known) > 1:
            sentence = _("«{task}» nêu nhiều thời hạn ({words}): lấy thời hạn cuối, hãy xem lại.")
            self.warnings.append(sentence.format(task=task, words="; ".join(known)))
        once = [words for words in known if _ROUND.search(lowered(words)) is None]
        return (once or known or [""])[-1]

    def _about(self, point: Point, said: dict[str, str]) -> bool:
        """Take a line that says something of the task above it; False where there is none."""
        under = (
            len(self._stack) - 1
            if self._stack and self._stack[-1].kind == point.kind and point.kind
            else len(self._stack)
        )
        kinds = [node.kind for node in self._stack]
        if point.kind and point.kind in kinds:
            under = kinds.index(point.kind)
        node = self._stack[under - 1] if under else None
        since = node.tasks if node else 0
        task = self.tasks[-1] if len(self.tasks) > since else None
        if task is None and node is not None and node.text and ("lead" in said or "both" in said):
            task = Task(capital(node.text.strip(" .;:")), (), point=self._point())
            self.tasks.append(task)
            node.is_told = True
        if task is None:
            return False
        if "deadline" in said and set(said) == {"deadline"} and self._time_lines == 1:
            self._serve(said["deadline"])
            return True
        task.lead = names_of(said.get("lead", said.get("both", ""))) or task.lead
        task.support = names_of(said.get("support", "")) or task.support
        task.deliverable = said.get("deliverable", "") or task.deliverable
        if "deadline" in said:
            task.deadline = self._whole(said["deadline"]) or task.deadline
        return True

    def _whole(self, words: str) -> str:
        """Return a deadline that fills its line, else the one found in it."""
        return words if is_readable(words) else self._deadline(words)

    def _shared(self, text: str) -> bool:
        """Take a line that sets one deadline for the tasks above it: «Các nhiệm vụ nêu trên hoàn thành trước …»."""
        low = lowered(text)
        if not self.tasks or _SHARED.match(low) is None or orders_in(text):
            return False
        deadline = self._deadline(text)
        if deadline:
            self._serve(deadline)
        return bool(deadline)

    def _serve(self, words: str) -> None:
        """Give a deadline to the tasks above that have none."""
        deadline = self._whole(words)
        for task in self.tasks:
            task.deadline = task.deadline or deadline
