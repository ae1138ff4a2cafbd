# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The cards of the tour: welcome, typing the passphrase again, and where to begin."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from typing_extensions import override

from casuskluis_ui.shell.door.card import OUT, DoorCard, listen_for_enter
from casuskluis_ui.shell.door.cards import CREATE, DEMO, OPEN, RESTORE
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.form import Field
from casuskluis_ui.widgets.labels import IconLabel, label
from casuskluis_ui.widgets.layouts import STRETCH, row
from casuskluis_ui.widgets.passphrase_field import PassphraseField

CHECK = "check"
READY = "ready"


class WelcomeCard(DoorCard):
    """Says calmly what the program is, and what it never does."""

    def __init__(self) -> None:
        super().__init__(
            "file-lock-2",
            self.tr("Welkom bij Casuskluis"),
            self.tr(
                "Hier houdt u de casussen van de persoonsgerichte aanpak bij, bereidt u het "
                "casusoverleg voor en maakt u overzichten."
            ),
            self.tr("Een kluis maken"),
        )
        for icon, text in (
            ("hard-drive", self.tr("Alles staat in één versleutelde map op deze computer.")),
            ("wifi-off", self.tr("Casuskluis gebruikt nooit internet en stuurt niets weg.")),
            ("eye-off", self.tr("Casuskluis oordeelt nooit zelf over mensen.")),
            (
                "key-round",
                self.tr("Alleen met uw wachtzin of het noodblad gaat de kluis open."),
            ),
        ):
            words = label(text, wrap=True)
            line = row(IconLabel(icon, "text2"), words, spacing=12)
            line.setStretch(1, 1)
            self.extras.addLayout(line)
        told = self.tr(
            "Er is nog niets opgeslagen. Een kluis maken duurt ongeveer vijf minuten."
        )
        self.extras.addWidget(label(told, "help", wrap=True))
        self.add_link(self.tr("Ik heb al een kluis"), OPEN)
        self.add_link(self.tr("Back-up terugzetten…"), RESTORE)
        self.links.addStretch(1)
        self.more.addWidget(
            self.add_link(self.tr("Eerst rondkijken in een demonstratie…"), DEMO)
        )
        self.more.addStretch(1)
        self.submitted.connect(self._make)

    @override
    def begin(self) -> None:
        self._action.setFocus()

    def _make(self) -> None:
        self.went.emit(CREATE)


class CheckCard(DoorCard):
    """Asks for the passphrase once more, now that the sheet is kept."""

    def __init__(self) -> None:
        super().__init__(
            "key-round",
            self.tr("Weet u uw wachtzin nog?"),
            self.tr(
                "Typ uw wachtzin nog één keer, zonder te spieken. Nu is een vergissing nog "
                "niet erg: de kluis staat open en is leeg."
            ),
            self.tr("Controleren"),
        )
        self.passphrase = PassphraseField()
        secret = Field(self.tr("&Wachtzin"), self.passphrase)
        self.fields.add(("passphrase", secret))
        listen_for_enter(self, secret)
        later = self.tr(
            "Lukt het niet? Sla deze stap over en vergrendel. Kies dan Wachtzin vergeten? en "
            "neem het noodblad: daarmee kiest u een nieuwe wachtzin."
        )
        self.extras.addWidget(label(later, "help", wrap=True))
        self.add_link(self.tr("Deze stap overslaan"), READY)
        self.links.addStretch(1)

    @override
    def missing(self) -> Mapping[str, str]:
        empty = not self.passphrase.text()
        return {"passphrase": self.tr("Typ uw wachtzin.")} if empty else {}

    @override
    def begin(self) -> None:
        self.passphrase.setFocus()
        self.passphrase.selectAll()

    @override
    def forget(self) -> None:
        self.passphrase.forget()


class ReadyCard(DoorCard):
    """The vault is there: begin in it, or look around in the demonstration first.

    Signals:
        begun: Go in, to the section of this name; empty for the first one.
    """

    begun = Signal(str)

    def __init__(self) -> None:
        super().__init__(
            "circle-check",
            self.tr("Uw kluis is klaar"),
            self.tr("De kluis is nog leeg. Dit is een goede volgorde om te beginnen:"),
            self.tr("Beginnen met een lege kluis"),
        )
        for icon, text, section in (
            ("settings", self.tr("1. Loop de instellingen en termijnen na"), "settings"),
            ("handshake", self.tr("2. Zet uw partners erin"), "partners"),
            ("inbox", self.tr("3. Leg de eerste melding vast"), "notifications"),
        ):
            link = Button(text, icon, "ghost")
            link.setProperty("section", section)
            link.clicked.connect(self._begin_there)
            line = row(link, STRETCH, margins=(OUT, 0, 0, 0))
            self.extras.addLayout(line)
        self.add_link(self.tr("Eerst rondkijken in een demonstratie…"), DEMO)
        self.links.addStretch(1)
        self.submitted.connect(self._begin)

    @override
    def begin(self) -> None:
        self._action.setFocus()

    def _begin(self) -> None:
        self.begun.emit("")

    def _begin_there(self) -> None:
        self.begun.emit(self.sender().property("section"))
