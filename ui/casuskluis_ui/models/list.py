# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A list of two-line items over services, read in pages."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt
from typing_extensions import override

from casuskluis_ui.models.paged import Index, PagedModel
from casuskluis_ui.models.paging import FilterT, LineSource, LineT
from casuskluis_ui.models.roles import ID_ROLE, ITEM_ROLE, LINE_ROLE


@dataclass(frozen=True, slots=True)
class ChipSpec:
    """A small label: a text and a tone ("info", "ok", "warn", "bad" or "mute")."""

    text: str
    tone: str = "mute"


@dataclass(frozen=True, slots=True)
class ListItem:
    """What one item of a list says.

    Attributes:
        title: First line, bold.
        number: First line, at the right.
        detail: Second line, muted.
        chips: Third line; those that do not fit are left out, from the last.
        due: Third line, at the right: a short date such as "3 mrt"; empty for none.
        due_tone: "bad" is past, "warn" is near, "" is later; each has its own icon too.
        spoken: What a screen reader says; empty joins the parts above.
        covered: Greys the title and puts a lock before it: the officer may not open this.
        alert: Puts a warning sign before the title; a chip must say what it warns of.
    """

    title: str
    number: str = ""
    detail: str = ""
    chips: tuple[ChipSpec, ...] = ()
    due: str = ""
    due_tone: str = ""
    spoken: str = ""
    alert: bool = False
    covered: bool = False

    @property
    def accessible_text(self) -> str:
        """Everything the item shows, in reading order."""
        if self.spoken:
            return self.spoken
        parts = (self.title, self.number, self.detail, *(chip.text for chip in self.chips))
        return ", ".join(part for part in (*parts, self.due) if part)


class PagedListModel(PagedModel[FilterT, LineT]):
    """Items from a `LineSource`, told to the delegate by `describe`: one column."""

    def __init__(
        self,
        source: LineSource[FilterT, LineT],
        describe: Callable[[LineT], ListItem],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(source, parent)
        self._describe = describe

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else 1

    @override
    def content(self, index: Index, role: int) -> Any:
        if not index.isValid() or role not in _ROLES:
            return None
        if role == ID_ROLE:
            return self._cache.id_at(index.row())
        line = self._cache.line(index.row())
        if line is None or role == LINE_ROLE:
            return line
        item = self._describe(line)
        if role == ITEM_ROLE:
            return item
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return item.accessible_text
        return item.title


_ROLES = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.AccessibleTextRole,
        ID_ROLE,
        LINE_ROLE,
        ITEM_ROLE,
    }
)
