# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Choosing out of records: one from a combo box that can be typed in, or several by ticking."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)
from typing_extensions import override

Choice = tuple[int, str]
"""Identifier and what is shown."""

_ROWS_SHOWN = 6
_BETWEEN = ","


class RecordCombo(QComboBox):
    """One record out of many; typing finds it. Holds the identifier as text.

    Args:
        choices: Identifier and Dutch name, in the order shown.
        prompt: What it says while nothing is chosen.
    """

    def __init__(
        self, choices: Iterable[Choice], prompt: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(16)
        self.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        line = QLineEdit(self)
        line.setPlaceholderText(prompt or self.tr("Kies of typ…"))
        self.setLineEdit(line)
        line.editingFinished.connect(self._take_only_match)
        finder = QCompleter(self.model(), self)
        finder.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        found = finder.popup()
        if found is not None:
            found.setProperty("role", "popup")
        self.setCompleter(finder)
        self.show_choices(choices)

    def show_choices(self, choices: Iterable[Choice]) -> None:
        """Offer other records; nothing is chosen then."""
        self.clear()
        self.addItem("", "")
        nothing = self.tr("Niets gekozen")
        self.setItemData(0, nothing, Qt.ItemDataRole.AccessibleTextRole)
        for identifier, name in choices:
            self.addItem(name, str(identifier))

    @override
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        line = self.lineEdit()
        if line is not None:  # the keyboard is in the line, so it is what a reader names
            line.setAccessibleName(name)

    @property
    def chosen(self) -> int:
        """The identifier chosen; 0 for none."""
        return int(self.entry() or 0)

    def entry(self) -> str:
        """Return the identifier as text; empty when nothing that exists is chosen."""
        text = self.currentText()
        place = self.currentIndex()
        # Two records may have the same name: the one that was picked is the one.
        if self.itemText(place) != text:
            place = self.findText(text, Qt.MatchFlag.MatchFixedString)
        return str(self.itemData(place)) if place > 0 else ""

    def trouble(self) -> str:
        """Return why nothing is chosen although something is typed; empty when all is well."""
        if not self.currentText().strip() or self.entry():
            return ""
        return self.tr("Kies een naam uit de lijst, of maak dit veld leeg.")

    def _take_only_match(self) -> None:
        """Choose the one record that holds what was typed; leave it when there are more."""
        typed = self.currentText().strip().casefold()
        if not typed or self.entry():
            return
        places = range(1, self.count())
        found = [place for place in places if typed in self.itemText(place).casefold()]
        if len(found) == 1:
            self.setCurrentIndex(found[0])

    def set_entry(self, text: str) -> None:
        """Choose by identifier; an unknown one chooses nothing."""
        self.setCurrentIndex(max(self.findData(text), 0))

    def on_edit(self, heard: Callable[[], None]) -> None:
        """Call a bound method on every other choice."""
        self.currentTextChanged.connect(heard)


class RecordChecks(QListWidget):
    """Several records, ticked in a list. Holds the identifiers as text.

    Args:
        choices: Identifier and Dutch name, in the order shown.
    """

    def __init__(self, choices: Iterable[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "checks")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        for identifier, name in choices:
            item = QListWidgetItem(name, self)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setData(Qt.ItemDataRole.UserRole, identifier)
        line = self.fontMetrics().height() + 8
        self.setMinimumHeight(line * min(max(self.count(), 2), _ROWS_SHOWN))
        if self.count():
            self.setCurrentRow(0)

    @property
    def ticked(self) -> tuple[int, ...]:
        """The identifiers ticked, in the order shown."""
        return tuple(
            int(item.data(Qt.ItemDataRole.UserRole))
            for item in self._items()
            if item.checkState() == Qt.CheckState.Checked
        )

    def tick(self, identifiers: Sequence[int]) -> None:
        """Tick these and no others."""
        for item in self._items():
            wanted = int(item.data(Qt.ItemDataRole.UserRole)) in identifiers
            item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)

    def entry(self) -> str:
        """Return the ticked identifiers as text."""
        return _BETWEEN.join(map(str, self.ticked))

    def set_entry(self, text: str) -> None:
        """Tick the identifiers in a text."""
        self.tick([int(part) for part in text.split(_BETWEEN) if part.isdigit()])

    def on_edit(self, heard: Callable[[], None]) -> None:
        """Call a bound method on every tick."""
        self.itemChanged.connect(heard)

    def shown(self, text: str) -> str:
        """Return the names of the identifiers in a text."""
        wanted = {part for part in text.split(_BETWEEN) if part}
        role = Qt.ItemDataRole.UserRole
        return ", ".join(one.text() for one in self._items() if str(one.data(role)) in wanted)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(place) for place in range(self.count())]
