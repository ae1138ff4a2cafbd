# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Before an import: which column is what, which rows are taken, which are not and why."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from casuskluis_ui.dialogs.sizing import open_at
from casuskluis_ui.models import TONE_ROLE
from casuskluis_ui.quiet.veil import veiled_data
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.grid import Grid
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, holder, row

Index = QModelIndex | QPersistentModelIndex
_BAR = 14
_CHARACTERS = 130
_HIGH = 640
NOT_USED = ""
"""The choice of a column nobody wants."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewRow:
    """One row of the file.

    Attributes:
        number: Row number in the file, from 1; 0 for the file as a whole.
        cells: What would be taken, one text per heading of the preview.
        reason: Why it is refused, a Dutch sentence; empty when it is taken.
        notice: What was changed or should be looked at; empty for nothing.
    """

    number: int
    cells: tuple[str, ...] = field(repr=False)
    reason: str = ""
    notice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What the reader made of the file with one mapping.

    Attributes:
        headings: Dutch headings of the cells.
        rows: Every row, in the order of the file.
    """

    headings: tuple[str, ...]
    rows: Sequence[PreviewRow] = field(repr=False)

    @property
    def taken(self) -> int:
        """How many rows are taken."""
        return sum(not row.reason for row in self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnChoice:
    """One column of the file and what it can be.

    Attributes:
        column: Its heading in the file.
        options: Field name to Dutch label.
        proposed: The field the reader guessed; `NOT_USED` for none.
    """

    column: str
    options: Mapping[str, str]
    proposed: str = NOT_USED


class ImportPreview(QDialog):
    """Shows what would happen; nothing is stored until the officer presses the button.

    Args:
        title: Dutch ("Contactpersonen inlezen").
        columns: The columns of the file that need a choice; none for a vCard.
        preview: Reads the file again with a mapping of column to field.
        called: Dutch, what one row and what more of them are called; "rij" and "rijen" when
            left out.
    """

    def __init__(
        self,
        title: str,
        columns: Sequence[ColumnChoice],
        preview: Callable[[Mapping[str, str]], Preview],
        parent: QWidget | None = None,
        *,
        called: tuple[str, str] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._preview = preview
        self._one, self._more = called or (self.tr("rij"), self.tr("rijen"))
        self._choices = {
            choice.column: _combo(self.tr("Niet gebruiken"), choice) for choice in columns
        }
        self._rows = _RowModel(self)
        self._grid = Grid(self.tr("Rijen van het bestand"))
        self._grid.show_model(self._rows)
        self._grid.setSortingEnabled(False)
        # A reason is longer than its column; here it is read in full, also without a mouse.
        self._outcome = label("", wrap=True)
        self._grid.selectionModel().currentRowChanged.connect(self._show_outcome)
        self._summary = label("", "muted", wrap=True)
        self.only_refused = QCheckBox(self.tr("Toon alleen wat &niet wordt ingelezen"))
        self.only_refused.toggled.connect(self._show_rows)
        self._found = Preview(headings=(), rows=())
        self._go = Button("", kind="primary")
        self._build(title)
        for combo in self._choices.values():
            combo.currentIndexChanged.connect(self.refresh)
        self.refresh()

    def mapping(self) -> dict[str, str]:
        """Return column to chosen field; columns that are not used are left out."""
        chosen = {name: str(combo.currentData()) for name, combo in self._choices.items()}
        return {name: target for name, target in chosen.items() if target}

    def refresh(self) -> None:
        """Read the file again with what is chosen now."""
        self._found = found = self._preview(self.mapping())
        refused = len(found.rows) - found.taken
        self.only_refused.setVisible(0 < refused < len(found.rows))
        self._show_rows()
        text = self.tr("{taken} van {all} {rows} worden ingelezen.")
        shown = text.format(taken=found.taken, all=len(found.rows), rows=self._more)
        if refused:
            shown += " " + self.tr("{refused} niet; de reden staat erbij.").format(
                refused=refused
            )
        self._summary.setText(shown)
        called = self._one if found.taken == 1 else self._more
        words = self.tr("{count} {rows} inlezen").format(count=found.taken, rows=called)
        self._go.setText(words)
        self._go.setAccessibleName(words)
        self._go.setEnabled(found.taken > 0)

    def _show_rows(self) -> None:
        rows = self._found.rows
        if self.only_refused.isChecked():
            rows = tuple(row for row in rows if row.reason)
        self._outcome.clear()
        self._outcome.hide()
        self._rows.show(replace(self._found, rows=rows))
        self._grid.horizontalHeader().setStretchLastSection(True)

    def _show_outcome(self, current: QModelIndex) -> None:
        last = current.siblingAtColumn(self._rows.columnCount() - 1)
        text = self.tr("Rij {number}: {outcome}").format(
            number=current.siblingAtColumn(0).data(), outcome=last.data()
        )
        self._outcome.setText(text if current.isValid() else "")
        self._outcome.setVisible(current.isValid())

    def _build(self, title: str) -> None:
        cancel = Button(self.tr("Annuleren"))
        self._go.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(label(title, "h1", wrap=True))
        layout.addWidget(self._summary)
        if self._choices:
            layout.addWidget(self._mapping_fields())
        layout.addWidget(self.only_refused)
        layout.addWidget(self._grid, 1)
        layout.addWidget(self._outcome)
        layout.addLayout(row(STRETCH, cancel, self._go))
        open_at(self, _CHARACTERS, _HIGH)

    def _mapping_fields(self) -> QWidget:
        """Return a field for each column; many of them scroll, or the rows have no room."""
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        for place, (name, combo) in enumerate(self._choices.items()):
            above, column = 2 * (place // 4), place % 4
            title = label(name, "label")
            title.setBuddy(combo)
            grid.addWidget(title, above, column)
            grid.addWidget(combo, above + 1, column)
        area = QScrollArea()
        area.setObjectName("plain")
        area.setWidgetResizable(True)
        fields = holder(grid)
        area.setWidget(fields)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setMinimumWidth(fields.minimumSizeHint().width() + _BAR)
        return area


def _combo(unused: str, choice: ColumnChoice) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(choice.column)
    combo.addItem(unused, NOT_USED)
    for name, title in choice.options.items():
        combo.addItem(title, name)
    combo.setCurrentIndex(max(combo.findData(choice.proposed), 0))
    return combo


class _RowModel(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._preview = Preview(headings=(), rows=())

    def show(self, preview: Preview) -> None:
        self.beginResetModel()
        self._preview = preview
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._preview.rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._preview.headings) + 2

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (self.tr("Rij"), *self._preview.headings, self.tr("Uitkomst"))
        return titles[section] if section < len(titles) else None

    @override
    @veiled_data
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._preview.rows[index.row()]
        place = str(row.number) if row.number else "–"  # a whole file has none
        texts = (place, *row.cells, self._outcome(row))
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return texts[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            heading = self.headerData(index.column(), Qt.Orientation.Horizontal)
            return f"{heading}: {texts[index.column()]}"
        if role == TONE_ROLE and index.column() == len(texts) - 1:
            return "bad" if row.reason else "warn" if row.notice else "ok"
        return None

    def _outcome(self, row: PreviewRow) -> str:
        if row.reason:
            return self.tr("Niet ingelezen: {reason}").format(reason=row.reason)
        return row.notice or self.tr("Wordt ingelezen")
