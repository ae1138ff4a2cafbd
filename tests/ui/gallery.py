# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Pictures of the window, to look at: ``python tests/ui/gallery.py FOLDER``."""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import QDate, QEventLoop, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QTabWidget, QWidget
from reportlab.pdfgen.canvas import Canvas

from casuskluis_ui.dialogs import ColumnChoice, FormDialog, ImportPreview, Preview, PreviewRow
from casuskluis_ui.dialogs.confirm import confirm_box
from casuskluis_ui.shell.door import LockScreen
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.preferences import Preferences
from casuskluis_ui.shell.startup import make_application
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.theme import Appearance, Theme
from casuskluis_ui.widgets.calendar_popup import CalendarPopup
from casuskluis_ui.widgets.pdf_view import PdfView
from ui.doors import SlowDoor, paper_bytes
from ui.town import CLOCK, CasesPage, NotificationPage, notification_form, session


def settle(milliseconds: int = 60) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Gallery:
    """Grabs windows into a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.runner = TaskRunner()

    def grab(self, widget: QWidget, name: str) -> None:
        settle()
        widget.grab().save(str(self.folder / f"{name}.png"))

    def window(self, tag: str, size: tuple[int, int]) -> None:
        window = MainWindow(session(), self.runner, CLOCK)
        window.resize(*size)
        window.show()
        window.begin(drafts_lost=False)
        window.show_remaining(287)
        page = window.findChild(CasesPage)
        assert page is not None
        page.open_object(1)
        page.list.setFocus()
        self.grab(window, f"{tag}-cases")
        tabs = page.findChild(QTabWidget)
        assert tabs is not None
        tabs.setCurrentIndex(1)
        window.show_notice("Actie afgerond", print)
        self.grab(window, f"{tag}-actions")
        window.go_to("notifications")
        form = window.findChild(NotificationPage)
        assert form is not None
        form.form.show_errors({"name": "Vul een naam of aanduiding in."})
        window.show_problem("De schijf is vol. Maak ruimte vrij en probeer opnieuw.")
        self.grab(window, f"{tag}-form")
        window.go_to("meetings")
        self.grab(window, f"{tag}-empty")
        window.deleteLater()

    def door(self, tag: str, size: tuple[int, int]) -> None:
        screen = LockScreen(SlowDoor(), self.runner, vault="/home/officer/Duinstede.kluis")
        screen.resize(*size)
        screen.show()
        screen.open_card.show_error(
            "Deze wachtzin past niet bij de kluis. Probeer het opnieuw."
        )
        self.grab(screen, f"{tag}-open")
        screen.show_card("create")
        screen.create_card.fields.show_errors({"again": "Dit is niet dezelfde wachtzin."})
        self.grab(screen, f"{tag}-create")
        screen.show_card("recover")
        self.grab(screen, f"{tag}-recover")
        screen.deleteLater()

    def parts(self, tag: str) -> None:
        view = PdfView()
        view.resize(900, 700)
        view.show_pdf(
            paper_bytes(Canvas, 3), title="Agenda casusoverleg", file_name="agenda.pdf"
        )
        view.show()
        settle(400)
        self.grab(view, f"{tag}-pdf")
        dialog = FormDialog(
            "Melding wijzigen", notification_form(), print, intro="Alleen feiten."
        )
        dialog.show()
        self.grab(dialog, f"{tag}-dialog")
        preview = ImportPreview(
            "Contactpersonen inlezen",
            [
                ColumnChoice(column=name, options={"name": "Naam"}, proposed="name")
                for name in ("Achternaam", "Mailadres", "Tel.")
            ],
            _preview,
        )
        preview.show()
        self.grab(preview, f"{tag}-import")
        box = confirm_box(
            dialog, "Actie verwijderen?", "Dit kan niet ongedaan worden.", "Verwijderen"
        )
        box.show()
        self.grab(box, f"{tag}-confirm")
        calendar = CalendarPopup(view)
        calendar.open_at(QDate(2026, 3, 3).toPython(), QPoint(0, 0))  # type: ignore[arg-type]
        self.grab(calendar, f"{tag}-calendar")
        for each in (box, preview, dialog, view):
            each.deleteLater()


def _preview(mapping: object) -> Preview:
    return Preview(
        headings=("Naam", "E-mail"),
        rows=[
            PreviewRow(number=2, cells=("A. de Vries", "a.devries@voorbeeld.nl")),
            PreviewRow(number=3, cells=("", "x"), reason="De naam ontbreekt."),
            PreviewRow(number=4, cells=("B. Kaya", ""), notice="Zonder e-mailadres."),
        ],
    )


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    app = make_application(Preferences(appearance="light"))
    QApplication.setCursorFlashTime(0)
    look = app.findChild(Theme)
    assert look is not None
    gallery = Gallery(folder)
    for tag, appearance, points, size in (
        ("light", Appearance.LIGHT, 10.0, (1280, 820)),
        ("dark", Appearance.DARK, 10.0, (1280, 820)),
        ("large", Appearance.LIGHT, 20.0, (1600, 1000)),
    ):
        look.choose(appearance, points)
        gallery.window(tag, size)
        gallery.door(tag, (1100, 760))
        gallery.parts(tag)
    gallery.runner.shut_down()
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
