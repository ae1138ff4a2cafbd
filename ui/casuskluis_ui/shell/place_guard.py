# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when the disk of the vault is gone, until it is back."""

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from casuskluis_ui.shell.place_watch import Place, PlaceWatch
from casuskluis_ui.widgets.banner import Banner


class PlaceBanner(Banner):
    """Says that the vault is gone, and what to do; nobody can close it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bad", action=self.tr("Opnieuw proberen"), parent=parent)
        self.setObjectName("place")
        self.hide()

    def tell_gone(self, why: str) -> None:
        """Say it.

        Args:
            why: A Dutch sentence, when the disk is there and one still cannot go on.
        """
        gone = self.tr(
            "De schijf met de kluis is weg. Uw tekst blijft hier staan. Steek de stick terug "
            "of herstel de verbinding, en kies Opnieuw proberen. Sluit het venster niet: tekst "
            "die nog niet is opgeslagen, gaat bij vergrendelen of sluiten verloren."
        )
        stays = self.tr("{why} Uw tekst blijft hier staan. Sluit het venster niet.")
        self.say("bad", stays.format(why=why) if why else gone)

    def tell_back(self) -> None:
        """Take it back."""
        self.say("bad", "")


class PlaceGuard(QObject):
    """Watches the place of an open vault for the window.

    Args:
        place: Of the vault; None where there is nothing to watch.
        told: Dutch sentences the window shows from the start; they are not told again.

    Attributes:
        banner: Says that the vault is gone.

    Signals:
        gone: The vault is out of reach: nothing can be saved now.
        back: The vault is there again: what waits can be kept.
        warned: What to know of the place meanwhile, a Dutch sentence.
        outdated: The vault must be opened once more to go on; the banner says so, too.
    """

    gone = Signal()
    back = Signal()
    warned = Signal(str)
    outdated = Signal()

    def __init__(
        self,
        place: Place | None,
        parent: QObject | None = None,
        *,
        told: Collection[str] = (),
    ) -> None:
        super().__init__(parent)
        self._known = told
        self.banner = PlaceBanner()
        self.watch = PlaceWatch(place, self) if place is not None else None
        if self.watch is not None:
            self.banner.acted.connect(self.watch.look)
            self.watch.gone.connect(self.banner.tell_gone)
            self.watch.gone.connect(self.gone)
            self.watch.back.connect(self._back)
            self.watch.warned.connect(self._warn)
            self.watch.outdated.connect(self.outdated)

    def start(self) -> None:
        """Watch from now on."""
        if self.watch is not None:
            self.watch.start()

    def stop(self) -> None:
        """Watch no more: the vault is being closed."""
        if self.watch is not None:
            self.watch.stop()

    def _warn(self, sentence: str) -> None:
        if sentence not in self._known:
            self.warned.emit(sentence)

    def _back(self) -> None:
        self.banner.tell_back()
        self.back.emit()
