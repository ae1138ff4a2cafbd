# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where a PDF leaves the program: a printer or a file, both only when asked.

A printer object talks to the print service of the system, over a local socket on Linux; it is
made after the officer pressed "Afdrukken", never before.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QPoint,
    QRect,
    QRectF,
    QSize,
    QSysInfo,
    Qt,
)
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QMessageBox, QProgressDialog, QWidget
from shiboken6 import isValid

from casuskluis_ui.widgets.files import ask_save_path, write_atomically

PRINT_DPI = 300
_POINTS_PER_INCH = 72
_BAND_ROWS = 224
"""Rows of pixels painted at once, a multiple of the blocks of JPEG. Qt lets nothing else of the
program go on meanwhile: a whole page takes 200 ms, a band 15."""
_CONTEXT = "pdf_output"


def save_pdf(parent: QWidget, pdf: bytes, file_name: str) -> Path | None:
    """Ask where and write the bytes; returns the path, or nothing when it did not happen.

    Args:
        parent: The window that asks.
        pdf: What is written.
        file_name: Proposed name, neutral.
    """
    title = QCoreApplication.translate(_CONTEXT, "PDF opslaan")
    kinds = QCoreApplication.translate(_CONTEXT, "PDF-bestand (*.pdf)")
    path = ask_save_path(parent, title, file_name, kinds)
    if path is None:
        return None
    if not write_atomically(path, pdf):
        text = QCoreApplication.translate(
            _CONTEXT,
            "Het bestand kon niet worden geschreven. Kies een andere map of maak ruimte vrij.",
        )
        QMessageBox.warning(parent, title, text)
        return None
    return path


def print_pdf(parent: QWidget, document: QPdfDocument) -> bool:
    """Ask for a printer and print; tells whether it was sent.

    The pages go as images of 300 dpi. What the print service does with them is outside the
    reach of this program.
    """
    printer = ask_printer(parent, pages=document.pageCount())
    if printer is None:
        return False
    told = _Telling(parent, document.pageCount())
    try:
        if render(document, printer, told) or told.stopped:
            return not told.stopped
    finally:
        told.end()
    text = QCoreApplication.translate(
        _CONTEXT,
        "Het afdrukken is niet gelukt. Controleer de printer, of sla de PDF op en druk die af.",
    )
    QMessageBox.warning(parent, printing_title(), text)
    return False


def ask_printer(parent: QWidget, *, pages: int = 0) -> QPrinter | None:
    """Ask for a printer; nothing when there is none or the officer stopped.

    Args:
        parent: The window that asks.
        pages: How many pages there are to choose from; 0 for papers that go as a whole, each
            once, because each has its own number.
    """
    title = printing_title()
    if not QPrinterInfo.availablePrinterNames():
        text = QCoreApplication.translate(
            _CONTEXT, "Er is geen printer gevonden. Sla de PDF op en druk die elders af."
        )
        QMessageBox.information(parent, title, text)
        return None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    # The name is seen by everyone at the print queue.
    printer.setDocName("Casuskluis")
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    # A file is saved, and entered as one; printing to a file would pass as paper.
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, on=False)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=pages > 0)
    if pages:
        dialog.setMinMax(1, pages)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    if not pages:
        printer.setCopyCount(1)
    return printer


def printing_title() -> str:
    """Return what every dialog about printing is called."""
    return QCoreApplication.translate(_CONTEXT, "Afdrukken")


def spooler_sentence() -> str:
    """Return where the system keeps what was printed; see also the manual, chapter 30."""
    windows = QCoreApplication.translate(
        _CONTEXT,
        "Let op: Windows bewaart wat u afdrukt in C:\\Windows\\System32\\spool\\PRINTERS, "
        "leesbaar en buiten de kluis, tot het is afgedrukt.",
    )
    unix = QCoreApplication.translate(
        _CONTEXT,
        "Let op: het afdruksysteem bewaart wat u afdrukt in /var/spool/cups, leesbaar en "
        "buiten de kluis, gewoonlijk een dag.",
    )
    return windows if QSysInfo.productType() == "windows" else unix


def print_whole(pdf: bytes, printer: QPrinter) -> bool:
    """Send one paper to a printer as a job of its own; tells whether all of it went.

    A job of its own: on a printer that prints on both sides, the next paper would else begin on
    the back of this one.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    try:
        return document.pageCount() > 0 and render(document, printer)
    finally:
        document.close()
        buffer.close()


def render(
    document: QPdfDocument, printer: QPrinter, tell: Callable[[int], bool] | None = None
) -> bool:
    """Paint the chosen pages on a printer; tells whether all of them went.

    Args:
        document: What is printed.
        printer: The painter of which is not in use.
        tell: Hears after every band on which page it is, from 0, and whether to go on comes
            back. The caller's chance to let the window breathe.
    """
    first = printer.fromPage() or 1
    last = printer.toPage() or document.pageCount()
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for number in range(first - 1, min(last, document.pageCount())):
        if number >= first and not printer.newPage():
            painter.end()
            return False
        for rows in _paint(document, number, painter, _page_rectangle(printer)):
            if tell is not None and rows and not tell(number):
                printer.abort()
                painter.end()
                return False
    return painter.end()


def _paint(
    document: QPdfDocument, page: int, painter: QPainter, paper: QRectF
) -> Iterator[int]:
    """Paint a page from top to bottom; comes back after every band with its number of rows."""
    size = _size(document, page)
    scale = paper.height() / size.height()
    for top in range(0, size.height(), _BAND_ROWS):
        # One row more than its own, which the next paints over: else a seam would show where
        # the pixels of the page do not fall on those of the printer.
        rows = min(_BAND_ROWS + 1, size.height() - top)
        target = QRectF(paper.left(), top * scale, paper.width(), rows * scale)
        part = QRect(0, top, size.width(), rows)
        painter.drawImage(target, _band(document, page, size, part))
        yield rows


def _band(document: QPdfDocument, page: int, size: QSize, part: QRect) -> QImage:
    """Return a part of a page on white: without the transparency a printer would pay for."""
    options = QPdfDocumentRenderOptions()
    options.setScaledSize(size)
    # Qt counts to the last pixel of this rectangle where it means the first one after it.
    options.setScaledClipRect(part.adjusted(0, 0, 1, 1))
    drawn = document.render(page, part.size(), options)
    band = QImage(part.size(), QImage.Format.Format_RGB32)
    band.fill(Qt.GlobalColor.white)
    brush = QPainter(band)
    brush.drawImage(QPoint(), drawn)
    brush.end()
    return band


class _Telling:
    """Says how far the printing is, lets the window breathe, and hears "Stoppen"."""

    def __init__(self, parent: QWidget, pages: int) -> None:
        self._title = printing_title()
        stop = QCoreApplication.translate(_CONTEXT, "Stoppen")
        self._dialog = QProgressDialog("", stop, 0, pages, parent)
        self._dialog.setWindowTitle(self._title)
        self._dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self._pages = pages
        self._dialog.show()

    def __call__(self, page: int) -> bool:
        """Hear that a band of a page went; tells whether to go on."""
        text = QCoreApplication.translate(_CONTEXT, "Bladzijde {page} van {total}")
        self._dialog.setLabelText(text.format(page=page + 1, total=self._pages))
        self._dialog.setValue(page)
        QCoreApplication.processEvents()
        return not self.stopped

    @property
    def stopped(self) -> bool:
        """Whether the officer wants no more of it, or the window it is for has gone."""
        return not isValid(self._dialog) or self._dialog.wasCanceled()

    def end(self) -> None:
        """Take it off the screen."""
        if isValid(self._dialog):
            self._dialog.close()
            self._dialog.deleteLater()


def _page_rectangle(printer: QPrinter) -> QRectF:
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    return QRectF(0, 0, paper.width(), paper.height())


def _size(document: QPdfDocument, page: int) -> QSize:
    points = document.pagePointSize(page)
    scale = PRINT_DPI / _POINTS_PER_INCH
    return QSize(round(points.width() * scale), round(points.height() * scale))
