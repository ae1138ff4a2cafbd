# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where a PDF leaves the program: a printer or a file, both only when asked.

A printer object talks to the print service of the system, over a local socket on Linux; it is
made after the officer pressed "Afdrukken", never before.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF, QSize
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
    title = QCoreApplication.translate(_CONTEXT, "Afdrukken")
    if not QPrinterInfo.availablePrinterNames():
        text = QCoreApplication.translate(
            _CONTEXT, "Er is geen printer gevonden. Sla de PDF op en druk die elders af."
        )
        QMessageBox.information(parent, title, text)
        return False
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    # The name is seen by everyone at the print queue.
    printer.setDocName("Casuskluis")
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.setMinMax(1, document.pageCount())
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return False
    if render(document, printer):
        return True
    text = QCoreApplication.translate(
        _CONTEXT,
        "Het afdrukken is niet gelukt. Controleer de printer, of sla de PDF op en druk die af.",
    )
    QMessageBox.warning(parent, title, text)
    return False


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
