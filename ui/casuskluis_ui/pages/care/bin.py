# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The bin: what was changed or removed lately, until when it can be put back, and doing so."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.casework.history_words import field_label
from casuskluis.services.keeping.bins import BinService, KeptLine
from casuskluis_ui.models import Column, LineSource, ListQuery, PagedTableModel
from casuskluis_ui.pages.words import local_moment
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.grid import Grid
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import PAGE_MARGINS, STRETCH, column, holder, row

_MOST = 500


class BinPage(WorkPage):
    """A table of what can still be put back, the newest first."""

    def __init__(self, service: BinService, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Prullenbak"), parent)
        self._service = service
        self._lines: dict[int, KeptLine] = {}
        self.grid = Grid(self.tr("Wat nog terug kan"))
        self._model: PagedTableModel[str, KeptLine] = PagedTableModel(
            self._columns(), LineSource(self._ids, self._known), self
        )
        self.grid.show_model(self._model)
        self.restore = Button(self.tr("Terugzetten"), "undo-2", "primary", "Ctrl+N")
        self.restore.clicked.connect(self.put_back)
        self._empty = EmptyState(
            "trash-2",
            self.tr("De prullenbak is leeg"),
            self.tr("Wat u wijzigt of verwijdert, blijft hier een tijd liggen."),
        )
        self._stack = QStackedWidget()
        self._build()
        self.grid.selected.connect(self._enable)
        self.grid.chosen.connect(self.put_back)
        QShortcut(
            QKeySequence("Ctrl+N"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        ).activated.connect(self.put_back)

    @override
    def refresh(self) -> None:
        """Read again what lies in the bin."""
        place = self.grid.current_id()
        self.attempt(self._read)
        self._model.show_query(ListQuery(""))
        self._stack.setCurrentIndex(0 if self._lines else 1)
        if self._lines:
            self.grid.select(place if place in self._lines else next(iter(self._lines)))
        self._enable()

    def put_back(self) -> None:
        """Put back the line in view, with everything of the same step."""
        line = self._lines.get(self.grid.current_id())
        if line is None:
            return
        if self.attempt(lambda: self._service.put_back(line.id)):
            self.told(self.tr("Teruggezet: %s.") % line.words)
        else:
            self.refresh()

    def _read(self) -> None:
        self._lines = {int(line.id): line for line in self._service.newest(_MOST)}

    def _ids(self, query: ListQuery[str]) -> Sequence[int]:
        del query
        return list(self._lines)

    def _known(self, wanted: Sequence[int]) -> Mapping[int, KeptLine]:
        return {number: self._lines[number] for number in wanted if number in self._lines}

    def _columns(self) -> list[Column[KeptLine]]:
        return [
            Column(self.tr("Wanneer"), _when),
            Column(self.tr("Wat"), _what, stretch=True),
            Column(self.tr("Gebeurd"), self._happened),
            Column(self.tr("Door"), _by),
            Column(self.tr("Terug tot en met"), _until),
        ]

    def _happened(self, line: KeptLine) -> str:
        if line.removed:
            return self.tr("Verwijderd")
        words = {name: field_label(line.kind, name) for name in line.fields}
        # A field that only holds things together has no words of its own.
        names = ", ".join(told.lower() for name, told in words.items() if told != name)
        return self.tr("Gewijzigd: %s") % names if names else self.tr("Gewijzigd")

    def _enable(self) -> None:
        line = self._lines.get(self.grid.current_id())
        self.restore.setEnabled(line is not None)
        if line is not None:
            text = self.tr("Terugzetten: {record}").format(record=line.words)
            self.restore.setAccessibleName(text)

    def _build(self) -> None:
        told = self.tr(
            "Hier ligt wat de laatste tijd is gewijzigd of verwijderd. Met Terugzetten komt "
            "alles terug wat in dezelfde stap veranderde. Hoelang iets hier blijft, staat bij "
            "Instellingen."
        )
        card = Card()
        card.add(self.grid, 1)
        whole = column(
            label(told, "muted", wrap=True), card, row(self.restore, STRETCH), spacing=14
        )
        whole.setStretch(1, 1)
        self._stack.addWidget(holder(whole))
        self._stack.addWidget(self._empty)
        self.setLayout(column(self._stack, margins=PAGE_MARGINS))


def _when(line: KeptLine) -> str:
    return local_moment(line.at)


def _what(line: KeptLine) -> str:
    text = " ".join(line.text.split())
    return f"{line.words} – {text}" if text else line.words


def _by(line: KeptLine) -> str:
    return line.by


def _until(line: KeptLine) -> str:
    return dutch_date(line.until)
