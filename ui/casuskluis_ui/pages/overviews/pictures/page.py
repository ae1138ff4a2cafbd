# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The pictures of the work, over a period one chooses. They stay on the screen."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.terms import add_months
from casuskluis.services.pictures.parts import Grain
from casuskluis.services.pictures.service import WorkPictures
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.cards import scrolled
from casuskluis_ui.pages.overviews.pictures.drawing import Drawing
from casuskluis_ui.pages.overviews.pictures.spread import CardGrid
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import NO_MARGINS, column, holder, row
from casuskluis_ui.widgets.tabs import page_head

_LAST_YEAR = 0
_MONTHS_SHOWN = 12


class PicturesPage(WorkPage):
    """Draws what is counted now; it offers no way to print, to save or to copy."""

    def __init__(
        self, workspace: Workspace, years: Callable[[], tuple[int, ...]],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(self.tr("Beelden"), parent)
        self._workspace = workspace
        self._years = years
        self.period = QComboBox()
        self.grain = QComboBox()
        self.grid = CardGrid()
        self.grain.addItem(self.tr("per maand"), Grain.MONTH)
        self.grain.addItem(self.tr("per kwartaal"), Grain.QUARTER)
        self._build()
        self.period.currentIndexChanged.connect(self._draw)
        self.grain.currentIndexChanged.connect(self._draw)

    @override
    def refresh(self) -> None:
        """Count again; the period chosen stays chosen."""
        self.attempt(self._read)

    def _read(self) -> None:
        chosen = self.period.currentData()
        with QSignalBlocker(self.period):
            self.period.clear()
            self.period.addItem(self.tr("Laatste 12 maanden"), _LAST_YEAR)
            for year in self._years():
                self.period.addItem(str(year), year)
            self.period.setCurrentIndex(max(self.period.findData(chosen), 0))
        self._show(self._counted())

    def _draw(self) -> None:
        if self.period.currentData() is not None:
            self.attempt(lambda: self._show(self._counted()))

    def _counted(self) -> WorkPictures:
        first, last = self._days()
        return self._workspace.pictures.read(first, last, Grain(self.grain.currentData()))

    def _days(self) -> tuple[date, date]:
        year = int(self.period.currentData())
        if year != _LAST_YEAR:
            return date(year, 1, 1), date(year, 12, 31)
        today = self._workspace.context.clock.today()
        return add_months(today.replace(day=1), 1 - _MONTHS_SHOWN), today

    def _show(self, found: WorkPictures) -> None:
        drawing = Drawing(self._workspace.codes.book(), self._workspace.context.clock.today())
        self.grid.show_cards(list(drawing.cards(found)))

    def _build(self) -> None:
        text = self.tr("Alleen voor binnen. Publiceren gaat via Overzichten.")
        words = self.tr("&Periode"), self.tr("&Verdeling")
        parts = []
        for title, box in zip(words, (self.period, self.grain), strict=True):
            name = label(title, "muted")
            name.setBuddy(box)
            box.setAccessibleName(title.replace("&", ""))
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            parts.append(holder(row(name, box)))
        head = column(Banner("warn", text), Flow(parts), spacing=10, margins=(24, 12, 24, 12))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*NO_MARGINS)
        layout.setSpacing(0)
        layout.addWidget(page_head(head))
        layout.addWidget(scrolled(self.grid, self.title), 1)
