# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The manual: chapters and search at the left, the text at the right."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from casuskluis.domain.clock import Clock
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.handbook import HandbookHit
from casuskluis.explanations import explain
from casuskluis.services.handbook.service import Handbook
from casuskluis.services.papers import PrintedPaper
from casuskluis_ui.pages.manual.reader import ChapterReader
from casuskluis_ui.shell.page import Page
from casuskluis_ui.shell.tasks import TaskControl, TaskRunner
from casuskluis_ui.widgets.announcing import retell
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import column, row
from casuskluis_ui.widgets.pdf_output import save_pdf
from casuskluis_ui.widgets.search_field import SearchField
from casuskluis_ui.widgets.two_sides import TwoSides

_PLACE = Qt.ItemDataRole.UserRole
_LIST_STARTS_AT = 34
_TEXT_STARTS_AT = 100
_LEAST = 28
_BETWEEN = 4


class _Side(QFrame):
    """The left side: never narrower than what stands in it, at any size of text."""

    @override
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        least = self.fontMetrics().averageCharWidth() * _LEAST
        return QSize(max(hint.width(), least), hint.height())


class ManualPage(Page):
    """Reads the manual; it shows nothing out of the vault.

    Args:
        handbook: The manual.
        clock: For the day on the PDF.
        runner: Makes the PDF.
    """

    def __init__(
        self,
        handbook: Handbook,
        clock: Clock,
        runner: TaskRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Handboek"), parent)
        self._handbook = handbook
        self._clock = clock
        self._runner = runner
        self.search = SearchField(self.tr("Zoeken in het handboek"), self.tr("Zoeken"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Hoofdstukken"))
        self.list.setWordWrap(True)
        self.list.setSpacing(_BETWEEN)
        self._count = label("", "muted", wrap=True)
        self.reader = ChapterReader(self.tr("Tekst van het handboek"), handbook.picture)
        self.save = Button(self.tr("Als PDF opslaan"), "download")
        self._sides = self._build()
        self.search.searched.connect(self._look)
        self.list.currentItemChanged.connect(self._read)
        self.list.clicked.connect(self._sides.show_clicked)
        self.list.activated.connect(self._sides.show_record)
        self.reader.led.connect(self.show_part)
        self.save.clicked.connect(self._make_pdf)

    @override
    def refresh(self) -> None:
        """List the chapters, the first time."""
        if not self.list.count():
            self._look("")

    @override
    def open_object(self, object_id: int) -> None:
        """Show a chapter by its number."""
        self.show_part(f"{object_id:02}")

    @override
    def show_part(self, part: str) -> None:
        """Show a chapter by its number or name."""
        if self.search.text():
            self.search.empty()
        self.refresh()
        for place in range(self.list.count()):
            item = self.list.item(place)
            hit: HandbookHit = item.data(_PLACE)
            if part in {hit.chapter, hit.chapter.partition("-")[0]}:
                self.list.setCurrentItem(item)
                self._sides.show_record()
                return

    @override
    def current_object(self) -> int:
        part = self.current_part()
        return int(part) if part.isdecimal() else 0

    @override
    def current_part(self) -> str:
        item = self.list.currentItem()
        if item is None:
            return ""
        hit: HandbookHit = item.data(_PLACE)
        return hit.chapter.partition("-")[0]

    @override
    def focus_search(self) -> None:
        self._sides.show_list()
        self.search.setFocus()
        self.search.selectAll()

    def _look(self, text: str) -> None:
        """List the chapters, or the places that hold the words."""
        try:
            hits = self._handbook.find(text) if text.strip() else self._chapters()
        except CasuskluisError as error:
            self.problem.emit(explain(error))
            return
        self.list.clear()
        for hit in hits:
            item = QListWidgetItem(_title(hit))
            item.setData(_PLACE, hit)
            self.list.addItem(item)
        retell(self._count, self._found(text, len(hits)))
        if hits:
            self.list.setCurrentRow(0)

    def _chapters(self) -> tuple[HandbookHit, ...]:
        return tuple(
            HandbookHit(one.name, f"{one.number}  {one.title}", "", "")
            for one in self._handbook.chapters
        )

    def _found(self, text: str, count: int) -> str:
        if not text.strip():
            return self.tr("%n hoofdstukken", "", count)
        if not count:
            return self.tr("Niets gevonden. Probeer een ander woord, of minder woorden.")
        return self.tr("%n plaatsen gevonden", "", count)

    def _read(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        hit: HandbookHit = item.data(_PLACE)
        try:
            chapter = self._handbook.chapter(hit.chapter)
        except CasuskluisError as error:
            self.problem.emit(explain(error))
            return
        words = tuple(self.search.text().split()) if hit.snippet else ()
        self.reader.show_chapter(chapter, words)
        if hit.heading:
            self.reader.go_to(hit.heading)
        self.opened.emit()

    def _make_pdf(self) -> None:
        self.save.setEnabled(False)
        work = partial(_drawn, self._handbook, self._clock)
        self._runner.run(
            self.tr("Handboek opmaken"), work, done=self._made, failed=self._failed
        )

    def _made(self, paper: PrintedPaper) -> None:
        self.save.setEnabled(True)
        path: Path | None = save_pdf(self, paper.pdf, paper.file_name)
        if path is not None:
            self.notice.emit(self.tr("Het handboek is opgeslagen."))

    def _failed(self, sentence: str) -> None:
        self.save.setEnabled(True)
        self.problem.emit(sentence)

    def _build(self) -> TwoSides:
        side = _Side()
        side.setObjectName("side")
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 16, 0, 0)
        left.setSpacing(10)
        around = (16, 0, 16, 0)
        head = column(label(self.title, "h1"), self.save, self.search, self._count, spacing=10)
        left.addLayout(row(head, margins=around))
        listing = row(self.list, margins=(8, 0, 0, 0))
        left.addLayout(listing, 1)
        sides = TwoSides(side, self.reader, self.tr("Terug naar de hoofdstukken"))
        letter = self.fontMetrics().averageCharWidth()
        sides.setSizes([letter * _LIST_STARTS_AT, letter * _TEXT_STARTS_AT])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(sides)
        return sides


def _title(hit: HandbookHit) -> str:
    if not hit.snippet:
        return hit.title
    return "\n".join(part for part in (hit.heading or hit.title, hit.snippet) if part)


def _drawn(handbook: Handbook, clock: Clock, control: TaskControl) -> PrintedPaper:
    del control  # a second or two
    return handbook.draw(clock.now())
