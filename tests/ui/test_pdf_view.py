# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSettings
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QMessageBox, QProgressDialog, QPushButton
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from casuskluis_ui.widgets import pdf_output
from casuskluis_ui.widgets.files import forget_file_history, write_atomically
from casuskluis_ui.widgets.pdf_view import PdfView
from ui.doors import paper_bytes


@pytest.fixture(scope="module")
def paper() -> bytes:
    return paper_bytes(Canvas, 3)


@pytest.fixture
def view(qtbot: QtBot, paper: bytes) -> PdfView:
    made = PdfView()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    made.show_pdf(paper, title="Agenda", file_name="agenda.pdf")
    return made


def test_a_document_is_shown_from_memory(view: PdfView) -> None:
    assert view.page_count == 3
    assert view.page == 0
    picture = view.grab().toImage()
    colors = {picture.pixelColor(x, 300).name() for x in range(0, 800, 7)}
    assert len(colors) > 1


def test_one_can_leaf_through_it(view: PdfView) -> None:
    view.go_to(2)
    assert view.page == 2
    view.go_to(9)
    assert view.page == 2


def test_another_document_takes_its_place(view: PdfView) -> None:
    view.show_pdf(paper_bytes(Canvas, 1), title="Noodblad", file_name="noodblad.pdf")
    assert view.page_count == 1
    view.clear()
    assert view.page_count == 0


def test_saving_writes_the_bytes_and_leaves_no_history(
    view: PdfView, paper: bytes, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "agenda.pdf"
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    proposed: list[str] = []

    def answer(*given: object) -> tuple[str, str]:
        proposed.append(str(given[2]))
        settings.setValue("FileDialog/lastVisited", str(tmp_path))
        settings.sync()
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    with qtbot.waitSignal(view.saved) as heard:
        view._save.click()
    assert heard.args == [target]
    assert target.read_bytes() == paper
    assert Path(proposed[0]).name == "agenda.pdf"
    settings.sync()
    assert not settings.value("FileDialog/lastVisited")


def test_a_full_or_forbidden_place_is_told(
    view: PdfView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def answer(*given: object) -> tuple[str, str]:
        return str(tmp_path / "missing" / "agenda.pdf"), ""

    def warn(*given: object) -> None:
        told.append(str(given[2]))

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    monkeypatch.setattr(QMessageBox, "warning", warn)
    view._save.click()
    assert "kon niet worden geschreven" in told[0]


def test_a_file_is_whole_or_not_there(tmp_path: Path) -> None:
    assert write_atomically(tmp_path / "a", b"whole")
    assert (tmp_path / "a").read_bytes() == b"whole"
    assert not write_atomically(tmp_path / "no" / "a", b"whole")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_history_that_is_not_there_is_no_problem() -> None:
    forget_file_history()
    forget_file_history()


def test_without_a_printer_saving_is_offered(
    view: PdfView, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def tell(*given: object) -> None:
        told.append(str(given[2]))

    def none() -> list[str]:
        return []

    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", none)
    monkeypatch.setattr(QMessageBox, "information", tell)
    view._print.click()
    assert "geen printer" in told[0]


def test_printing_paints_every_page_at_300_dpi(paper: bytes, tmp_path: Path) -> None:
    source = tmp_path / "in.pdf"
    source.write_bytes(paper)
    document = QPdfDocument()
    document.load(str(source))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setFullPage(True)
    assert pdf_output.render(document, printer)
    printed = QPdfDocument()
    printed.load(str(tmp_path / "out.pdf"))
    assert printed.pageCount() == 3
    size = pdf_output._size(document, 0)
    assert (size.width(), size.height()) == (2480, 3508)


def test_the_bands_of_a_page_are_the_page(paper: bytes, tmp_path: Path) -> None:
    """Qt paints a part of a page a pixel too small; should that change, this tells."""
    source = tmp_path / "in.pdf"
    source.write_bytes(paper)
    document = QPdfDocument()
    document.load(str(source))
    size = pdf_output._size(document, 0)
    top = QRect(0, 224, size.width(), 225)
    whole = pdf_output._band(document, 0, size, QRect(0, 0, size.width(), size.height()))
    band, part = pdf_output._band(document, 0, size, top), whole.copy(top)
    pairs = zip(bytes(band.constBits()), bytes(part.constBits()), strict=True)
    assert max(abs(one - other) for one, other in pairs) <= 2
    assert whole.pixelColor(1, 1).name() == "#ffffff"
    below = {whole.pixelColor(310, y).name() for y in range(200, 400)}
    assert len(below) > 1, "there is text in that band"


def test_printing_breathes_within_a_page_and_can_be_stopped(
    paper: bytes, tmp_path: Path
) -> None:
    source = tmp_path / "in.pdf"
    source.write_bytes(paper)
    document = QPdfDocument()
    document.load(str(source))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    heard: list[int] = []

    def tell(page: int) -> bool:
        heard.append(page)
        return page < 1

    assert not pdf_output.render(document, printer, tell)
    assert heard == [0] * 16 + [1]


def test_the_view_prints_says_how_far_it_is_and_hears_stop(
    view: PdfView, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_output, "PRINT_DPI", 40)

    def ask(*_given: object, **_named: object) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "out.pdf"))
        return printer

    monkeypatch.setattr(pdf_output, "ask_printer", ask)
    with qtbot.waitSignal(view.printed):
        view._print.click()
    assert not any(one.isVisible() for one in view.findChildren(QProgressDialog))

    def stop_there(dialog: QProgressDialog, _value: int) -> None:
        assert dialog.isVisible()
        dialog.findChildren(QPushButton)[0].click()

    monkeypatch.setattr(QProgressDialog, "setValue", stop_there)
    view.told.hide()
    with qtbot.assertNotEmitted(view.printed):
        view._print.click()
    assert view.told.isHidden()
