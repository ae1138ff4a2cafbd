# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every command with its keys, to look through (F1)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QDialogButtonBox, QListView, QWidget

from casuskluis_ui.dialogs.sizing import open_at
from casuskluis_ui.shell.commands.actions import COMMANDS, PAGE_KEYS, Command, key_words
from casuskluis_ui.shell.commands.finder import Entry
from casuskluis_ui.shell.commands.matching import hits, matched, typed_words
from casuskluis_ui.shell.commands.row_delegate import RowDelegate
from casuskluis_ui.shell.commands.rows import Row, RowModel
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import column
from casuskluis_ui.widgets.search_field import SearchField

_CHARACTERS = 64
_HIGH = 640


class KeyOverview(QDialog):
    """Shows what there is, by group; typing filters on words and on keys.

    Args:
        commands: Those that can be given here.
    """

    def __init__(
        self, commands: Sequence[Command] = COMMANDS, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Toetsen en opdrachten"))
        self._entries = _entries(commands)
        self.search = SearchField(
            self.tr("Toetsen en opdrachten filteren"), self.tr("Woord of toets"), ""
        )
        self.model = RowModel()
        self.list = QListView()
        self._none = label(self.tr("Zo heet geen opdracht of toets."), "muted")
        self._build()
        self.search.searched.connect(self.filter)
        self.filter("")

    def filter(self, text: str) -> None:
        """Show what holds all words, in its name or its keys."""
        words = typed_words(text)
        rows = [
            Row(one.group, one, hits(words, one.title))
            for one in self._entries
            if not words or matched(words, f"{one.title} {one.hint} {one.found_by}")
        ]
        self.model.show_rows(rows)
        self._none.setVisible(not rows)
        self.list.setCurrentIndex(self.model.index(self.model.next_entry(-1, 1)))
        self.list.scrollToTop()

    def _build(self) -> None:
        self.list.setAccessibleName(self.windowTitle())
        self.list.setModel(self.model)
        self.list.setItemDelegate(RowDelegate(self.list))
        self.list.setTabKeyNavigation(False)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        heading = label(self.windowTitle(), "h2")
        whole = column(
            heading, self.search, self._none, self.list, close, spacing=12,
            margins=(20, 18, 20, 16),
        )  # fmt: skip
        whole.setStretch(3, 1)
        self.setLayout(whole)
        open_at(self, _CHARACTERS, _HIGH)


def _entries(commands: Sequence[Command]) -> list[Entry]:
    known = [
        Entry(
            key=one.name,
            group=one.group.value,
            title=one.words,
            hint=key_words(one.keys[0]) if one.keys else "",
            keys=True,
            icon=one.icon,
            found_by=one.found_by,
        )
        for one in commands
    ]
    return known + [
        Entry(
            key=f"{one.group}:{one.words}",
            group=one.group,
            title=one.words,
            hint=key_words(one.keys),
            keys=True,
            icon="keyboard",
        )
        for one in PAGE_KEYS
    ]
