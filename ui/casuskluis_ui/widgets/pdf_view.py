# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A PDF on the screen, read from memory: no file, no other program ever sees it."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMargins, QPointF, Signal
from PySide6.QtGui import QAccessible, QPalette, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis_ui.theme import theme
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button, IconButton
from casuskluis_ui.widgets.labels import ElidedLabel, label
from casuskluis_ui.widgets.layouts import holder, row
from casuskluis_ui.widgets.pdf_output import print_pdf, save_pdf, spooler_sentence
from casuskluis_ui.widgets.spoken_role import speak_as

_ZOOM_STEP = 1.2
_WIDEST_FIT = 1.25
"""No wider by itself: on a wide screen a page would show a third of itself, in huge letters."""
_SMALLEST_ZOOM = 0.25
_LARGEST_ZOOM = 4.0
_PAGE_MARGIN = 20
_POINTS_AN_INCH = 72


class PdfView(QWidget):
    """Shows a document, with paging, zooming, printing and saving.

    Args:
        advice: What to do with the file once it was saved; a Dutch sentence.

    Signals:
        printed: It went to a printer (the caller may want to enter that in the journal).
        saved: It was written to this path.
    """

    printed = Signal()
    saved = Signal(Path)

    def __init__(self, advice: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titled = True
        self._advice = advice or self.tr("Dit bestand is niet versleuteld.")
        self.told = Banner("ok", closable=True)
        self._bytes = b""
        self._file_name = "document.pdf"
        self._buffer = QBuffer(self)
        self._document = QPdfDocument(self)
        self._view = QPdfView(self)
        speak_as(self._view, QAccessible.Role.Document)
        self._fits = True
        self._build()
        self.clear()

    def show_pdf(
        self, pdf: bytes, *, title: str, file_name: str, keep_told: bool = False
    ) -> None:
        """Show a document.

        Args:
            pdf: The bytes; kept in memory until the next one or `clear`.
            title: Dutch, heading and name for the screen reader.
            file_name: Proposed when saving: neutral, never a person's name.
            keep_told: It follows on one that was just printed or saved: what was said of that
                stays in view.
        """
        stays = keep_told and not self.told.isHidden()
        self.clear()
        self.told.setVisible(stays)
        self._bytes = pdf
        self._file_name = file_name
        # QPdfDocument reads from the buffer for as long as it shows it.
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self._fit_again()
        self._title.show_text(title if self._titled else "")
        self._view.setAccessibleName(title)
        self._enable()

    def clear(self) -> None:
        """Show nothing and forget the bytes."""
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray())
        self._bytes = b""
        self._title.show_text("")
        self.told.hide()
        self._view.setAccessibleName(self.tr("Document"))
        self._enable()

    def hide_title(self) -> None:
        """Leave the heading out of sight, where the page around it says the same."""
        self._titled = False
        self._title.show_text("")

    def give_way(self) -> None:
        """Leave being the thing to do next to another button in the same window."""
        self._print.become("")

    def hide_output(self) -> None:
        """Leave saving and printing to the page around it, which warns before it does."""
        self._save.hide()
        self._print.hide()

    @property
    def page_count(self) -> int:
        """How many pages the document has; 0 when there is none."""
        return self._document.pageCount()

    @property
    def saving(self) -> QWidget:
        """The button that saves the document: where a page may put the keyboard."""
        return self._save

    @property
    def page(self) -> int:
        """The page in view, from 0."""
        return self._view.pageNavigator().currentPage()

    def go_to(self, page: int) -> None:
        """Bring a page into view, counted from 0."""
        if 0 <= page < self.page_count:
            self._view.pageNavigator().jump(page, QPointF())

    def _build(self) -> None:
        self._title = ElidedLabel("", "h2")
        self._count = label("", "muted")
        self._previous = IconButton("chevron-up", self.tr("Vorige bladzijde"))
        self._next = IconButton("chevron-down", self.tr("Volgende bladzijde"))
        self._out = IconButton("zoom-out", self.tr("Kleiner tonen"))
        self._in = IconButton("zoom-in", self.tr("Groter tonen"))
        self._fit = IconButton("maximize", self.tr("Hele breedte tonen"))
        self._save = Button(self.tr("PDF opslaan"), "download")
        self._print = Button(self.tr("Afdrukken"), "printer", "primary", spooler_sentence())
        bar = row(
            self._title, self._previous, self._count, self._next, self._out, self._in,
            self._fit, self._save, self._print, margins=(16, 12, 16, 12),
        )  # fmt: skip
        bar.setStretch(0, 1)
        head = holder(bar)
        head.setObjectName("bar")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self.told)
        layout.addWidget(self._view, 1)
        self._prepare_view()
        self._connect()

    def _prepare_view(self) -> None:
        self._view.setDocument(self._document)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setDocumentMargins(QMargins(*(_PAGE_MARGIN,) * 4))
        self._view.setPageSpacing(16)
        self._color()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_again()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._color()

    def _color(self) -> None:
        """Paint the ground around the pages in the colour of the theme."""
        palette = self._view.palette()
        palette.setColor(QPalette.ColorRole.Dark, theme().color("app"))
        self._view.setPalette(palette)

    def _connect(self) -> None:
        self._previous.clicked.connect(self._go_back)
        self._next.clicked.connect(self._go_on)
        self._in.clicked.connect(self._zoom_in)
        self._out.clicked.connect(self._zoom_out)
        self._fit.clicked.connect(self._fit_width)
        self._save.clicked.connect(self._save_as)
        self._print.clicked.connect(self._print_out)
        self._view.pageNavigator().currentPageChanged.connect(self._count_pages)

    def _enable(self) -> None:
        filled = self.page_count > 0
        for part in (self._out, self._in, self._fit, self._save, self._print):
            part.setEnabled(filled)
        self._count_pages()

    def _count_pages(self) -> None:
        total = self.page_count
        text = self.tr("{page} van {total}").format(page=self.page + 1, total=total)
        self._count.setText(text if total else "")
        self._previous.setEnabled(total > 0 and self.page > 0)
        self._next.setEnabled(self.page + 1 < total)

    def _go_back(self) -> None:
        self.go_to(self.page - 1)

    def _go_on(self) -> None:
        self.go_to(self.page + 1)

    def _zoom_in(self) -> None:
        self._zoom(_ZOOM_STEP)

    def _zoom_out(self) -> None:
        self._zoom(1 / _ZOOM_STEP)

    def _zoom(self, factor: float) -> None:
        self._fits = False
        self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        wanted = self._view.zoomFactor() * factor
        self._view.setZoomFactor(min(max(wanted, _SMALLEST_ZOOM), _LARGEST_ZOOM))

    def _fit_width(self) -> None:
        self._fits = True
        self._fit_again()

    def _fit_again(self) -> None:
        """Let a page take the width there is, up to what reads well."""
        if not self._fits:
            return
        points = self._document.pagePointSize(0).width() if self.page_count else 0.0
        natural = points * self.logicalDpiX() / _POINTS_AN_INCH * _WIDEST_FIT
        wide = 0 < natural < self._view.viewport().width() - 2 * _PAGE_MARGIN
        mode = QPdfView.ZoomMode.Custom if wide else QPdfView.ZoomMode.FitToWidth
        if wide:
            self._view.setZoomFactor(_WIDEST_FIT)
        self._view.setZoomMode(mode)

    def _save_as(self) -> None:
        path = save_pdf(self, self._bytes, self._file_name)
        if path is not None:
            text = self.tr("Opgeslagen als {name}. {advice}")
            self.told.say("ok", text.format(name=path.name, advice=self._advice))
            self.saved.emit(path)

    def _print_out(self) -> None:
        if print_pdf(self, self._document):
            text = self.tr("Naar de printer gestuurd. {where}")
            self.told.say("ok", text.format(where=spooler_sentence()))
            self.printed.emit()
