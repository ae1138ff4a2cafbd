# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QMessageBox
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
