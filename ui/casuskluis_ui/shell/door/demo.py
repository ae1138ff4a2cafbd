# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The cards of the demonstration: where it comes, and what opens it."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from typing_extensions import override

from casuskluis_ui.shell.door.card import DoorCard
from casuskluis_ui.shell.door.guide import BACK
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.files import FolderChooser, ask_folder
from casuskluis_ui.widgets.folder_field import FolderField
from casuskluis_ui.widgets.form import Field
from casuskluis_ui.widgets.labels import label

DEMO_MADE = "demo-made"
_FOLDER = "Demonstratie Veldhaven.kluis"


class DemoCard(DoorCard):
    """Asks where the demonstration comes.

    Signals:
        stopped: Stop making it.
    """

    stopped = Signal()

    def __init__(self, choose: FolderChooser = ask_folder) -> None:
        super().__init__(
            "folder-open",
            self.tr("Demonstratie"),
            self.tr(
                "Een kluis van de verzonnen gemeente Veldhaven, met verzonnen mensen. U kunt "
                "er alles in proberen. Zet er geen echte gegevens in."
            ),
            self.tr("Demonstratie maken"),
        )
        self.parent_folder = FolderField(self.tr("Kies waar de demonstratie komt"), choose)
        place = Field(
            self.tr("&Map waarin de demonstratie komt"),
            self.parent_folder,
            help_text=self.tr(
                "Er komt één map bij: “Demonstratie Veldhaven.kluis”. Die gooit u weg als u "
                "klaar bent. Uw eigen kluis verandert niet."
            ),
        )
        self.fields.add(("folder", place))
        self.told = label(self.tr("Het vullen duurt ongeveer een halve minuut."), "help")
        self.extras.addWidget(self.told)
        self._stop = Button(self.tr("Stoppen"), "x", "ghost")
        self._stop.clicked.connect(self.stopped)
        self._stop.hide()
        self.add_link(self.tr("Terug"), BACK)
        self.links.addWidget(self._stop)
        self.links.addStretch(1)

    def folder(self) -> Path:
        """Return where the vault comes."""
        return (self.parent_folder.path() or Path()) / _FOLDER

    def show_progress(self, done: int, total: int) -> None:
        """Tell how far the filling is."""
        text = self.tr("Het vullen is bezig: {part} % klaar.")
        self.told.setText(text.format(part=100 * done // max(total, 1)))

    @override
    def missing(self) -> Mapping[str, str]:
        empty = self.parent_folder.path() is None
        return {"folder": self.tr("Kies een map.")} if empty else {}

    @override
    def begin(self) -> None:
        self.parent_folder.setFocus()

    @override
    def show_busy(self, *, busy: bool) -> None:
        super().show_busy(busy=busy)
        self._stop.setVisible(busy)


class DemoMadeCard(DoorCard):
    """Shows the passphrase of the demonstration, before anybody goes in."""

    def __init__(self) -> None:
        super().__init__(
            "circle-check",
            self.tr("De demonstratie is klaar"),
            self.tr(
                "In de titel en onder in het venster staat steeds “Demonstratie”. Zo weet u "
                "dat u niet in uw eigen kluis werkt."
            ),
            self.tr("De demonstratie openen"),
        )
        self.phrase = label("", "h2", wrap=True)
        self.extras.addWidget(label(self.tr("De wachtzin van de demonstratie is:"), "label"))
        self.extras.addWidget(self.phrase)
        why = self.tr("U heeft deze wachtzin nodig als de demonstratie is vergrendeld.")
        self.extras.addWidget(label(why, "help", wrap=True))

    @override
    def begin(self) -> None:
        self._action.setFocus()
