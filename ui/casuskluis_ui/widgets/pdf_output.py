# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where a PDF leaves the program: a printer or a file, both only when asked.

A printer object talks to the print service of the system, over a local socket on Linux; it is
made after the officer pressed "Afdrukken", never before.
"""

from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QRectF,
    QSize,
    QSysInfo,
)
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from casuskluis_ui.widgets.files import ask_save_path, write_atomically

PRINT_DPI = 300
_POINTS_PER_INCH = 72
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
    if render(document, printer):
        return True
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


def render(document: QPdfDocument, printer: QPrinter) -> bool:
    """Paint the chosen pages on a printer; tells whether all of them went."""
    first = printer.fromPage() or 1
    last = printer.toPage() or document.pageCount()
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for number in range(first - 1, min(last, document.pageCount())):
        if number >= first and not printer.newPage():
            painter.end()
            return False
        painter.drawImage(
            _page_rectangle(printer), document.render(number, _size(document, number))
        )
    return painter.end()


def _page_rectangle(printer: QPrinter) -> QRectF:
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    return QRectF(0, 0, paper.width(), paper.height())


def _size(document: QPdfDocument, page: int) -> QSize:
    points = document.pagePointSize(page)
    scale = PRINT_DPI / _POINTS_PER_INCH
    return QSize(round(points.width() * scale), round(points.height() * scale))
