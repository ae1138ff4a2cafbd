# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Lists that were taken over before, each with the way back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis.domain.imports import Import
from casuskluis.domain.partial_date import dutch_date
from casuskluis_ui.pages.moving.words import made_words
from casuskluis_ui.pages.words import local_moment
from casuskluis_ui.widgets.buttons import RecordButton
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import clear_layout, column, holder


class EarlierCard(Card):
    """Shows earlier lists; hidden while there are none.

    Signals:
        undo_wanted: The identifier of an import.
    """

    undo_wanted = Signal(int)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        self.add(self._lines)
        self.hide()

    def show_imports(self, lists: Sequence[Import]) -> None:
        """Show which lists were taken over."""
        clear_layout(self._lines)
        for one in lists:
            self._lines.addWidget(self._line(one))
        self.setVisible(bool(lists))

    def _line(self, one: Import) -> QWidget:
        text = self.tr("{when}, door {who}: {made}")
        told = text.format(
            when=local_moment(one.done_at), who=one.author, made=made_words(one.counts)
        )
        lines = column(label(one.file_name, wrap=True), label(told, "muted", wrap=True))
        lines.setSpacing(2)
        if one.undone_at is not None:
            text = self.tr("Ongedaan gemaakt op {day} door {who}")
            day = dutch_date(one.undone_at.astimezone().date())
            lines.addWidget(label(text.format(day=day, who=one.undone_by), "muted", wrap=True))
            return holder(lines)
        back = RecordButton(int(one.id), self.tr("Ongedaan maken…"), "undo-2")
        name = self.tr("Overnemen van {file} ongedaan maken").format(file=one.file_name)
        back.setAccessibleName(name)
        back.picked.connect(self.undo_wanted)
        return FoldingRow(holder(lines), back)
