# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The cards about backups: making one, the second place, the drill."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis.domain.officer import Permission
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.backups.stored import StoredBackup
from casuskluis.services.opening.place_words import backup_warnings
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.drilling import Drilling
from casuskluis_ui.pages.jobs import BackupJob, PlaceJob, StockJob
from casuskluis_ui.pages.words import local_moment
from casuskluis_ui.shell.backup_words import trouble
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card, FactRows
from casuskluis_ui.widgets.files import FolderChooser, ask_folder
from casuskluis_ui.widgets.folder_field import FolderField
from casuskluis_ui.widgets.form import Field
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, row

_SHOWN = 30


class BackupCards(QWidget):
    """Makes backups, keeps them at a second place, and tries out whether they come back.

    Signals:
        refused: A Dutch sentence: it went wrong.
        saved: A Dutch sentence: something was stored.
        proved: The proof of a drill, to show.
    """

    refused = Signal(str)
    saved = Signal(str)
    proved = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        runner: TaskRunner,
        choose: FolderChooser = ask_folder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._runner = runner
        self._facts = FactRows()
        self._trouble = Banner("warn")
        self.folder = FolderField(self.tr("Kies waar de back-up komt"), choose)
        self.backup_button = Button(self.tr("Back-up maken"), "hard-drive", "primary")
        self.stock_button = Button(self.tr("Back-ups tonen"), "list-checks", "ghost")
        self.stock = label("", wrap=True)
        self.place = FolderField(self.tr("Kies de tweede plek"), choose)
        self.use_button = Button(self.tr("Tweede plek gebruiken"), "check")
        self.drop_button = Button(self.tr("Geen tweede plek meer"), kind="ghost")
        self.drilling = Drilling(workspace.drills, runner, self)
        self.drill_button = Button(self.tr("Hersteloefening"), "archive-restore")
        self.drill_second = Button(self.tr("Oefenen vanaf de tweede plek"), kind="ghost")
        self._build()
        self._connect()
        allowed = workspace.officers.access().permissions
        self.setVisible(Permission.BACKUP in allowed)
        self._second.setVisible(Permission.SETTINGS in allowed)

    def read(self) -> None:
        """Show how things stand."""
        state = self._workspace.backups.state()
        nothing = self.tr("nog nooit")
        facts = [
            (
                self.tr("Laatste back-up"),
                local_moment(state.last) if state.last else nothing,
            ),
            (self.tr("Tweede plek"), str(state.place) if state.place else self.tr("geen")),
        ]
        if state.place is not None:
            copied = local_moment(state.copied) if state.copied else nothing
            facts.append((self.tr("Laatste kopie daar"), copied))
        until = self._workspace.backups.destroyed_until()
        if until is not None:
            text = self.tr("kunnen in oudere back-ups staan, uiterlijk tot {day}")
            facts.append((self.tr("Vernietigde dossiers"), text.format(day=dutch_date(until))))
        self._facts.show_facts(facts)
        self._trouble.say("warn", trouble(state))
        self.drop_button.setVisible(state.place is not None)
        self.drill_second.setVisible(state.place is not None)
        if not self.place.entry() and state.place is not None:
            self.place.set_entry(str(state.place))

    def back_up(self) -> None:
        """Make a backup in the folder chosen, on the worker thread."""
        chosen = self.folder.path()
        beside = chosen is None or chosen == self._workspace.backups.default_folder
        job = BackupJob(self._workspace.backups, None if beside else chosen)
        self.backup_button.setEnabled(False)
        task = self._runner.run(
            self.tr("Back-up maken"), job, done=self._backed_up, failed=self._refuse
        )
        task.finished.connect(self._free)

    def show_stock(self) -> None:
        """Look which backups there are, on the worker thread."""
        self.stock_button.setEnabled(False)
        task = self._runner.run(
            self.tr("Back-ups zoeken"),
            StockJob(self._workspace.backups),
            done=self._stocked,
            failed=self._refuse,
        )
        task.finished.connect(self._free)

    def use_place(self) -> None:
        """Take the folder that was typed as the second place."""
        place = self.place.path()
        if place is None:
            self.refused.emit(self.tr("Kies eerst een map op de stick of de andere schijf."))
        else:
            self._settle(place)

    def drop_place(self) -> None:
        """Have no second place any more; what is there stays."""
        self._settle(None)

    def _settle(self, place: Path | None) -> None:
        self.use_button.setEnabled(False)
        task = self._runner.run(
            self.tr("Tweede plek"),
            PlaceJob(self._workspace.backups, place),
            done=self._settled,
            failed=self._refuse,
        )
        task.finished.connect(self._free)

    def _settled(self, result: tuple[Path | None, Sequence[str]]) -> None:
        place, warnings = result
        self.place.set_entry(str(place) if place else "")
        self.read()
        chosen = self.tr("Elke back-up komt voortaan ook op deze plek.")
        dropped = self.tr("Er is geen tweede plek meer. Wat daar staat, blijft staan.")
        self.saved.emit(" ".join((chosen if place else dropped, *warnings)))
        for sentence in backup_warnings(place) if place else ():
            self.refused.emit(sentence)

    def _backed_up(self, made: Path) -> None:
        self.read()
        text = self.tr("De back-up {name} is gemaakt en gecontroleerd.")
        self.saved.emit(text.format(name=made.name))

    def _stocked(self, found: Sequence[StoredBackup]) -> None:
        beside = self._workspace.backups.default_folder
        second = self.tr("tweede plek")
        lines = [
            one.sentence if one.folder.parent == beside else f"{one.sentence} · {second}"
            for one in found[:_SHOWN]
        ]
        self.stock.setText("\n".join(lines) or self.tr("Er zijn nog geen back-ups."))
        self.stock.show()

    def _proven(self, paper: object) -> None:
        self.read()
        self.proved.emit(paper)

    def _refuse(self, sentence: str) -> None:
        self.read()
        self.refused.emit(sentence)

    def _free(self) -> None:
        for button in (self.backup_button, self.stock_button, self.use_button):
            button.setEnabled(True)

    def _build(self) -> None:
        self.folder.set_entry(str(self._workspace.backups.default_folder))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        self._second = self._second_card()
        for card in (self._backup_card(), self._second, self._drill_card()):
            layout.addWidget(card)

    def _backup_card(self) -> Card:
        card = Card(self.tr("Back-up"))
        text = self.tr(
            "Een back-up is een versleutelde kopie die meteen wordt gecontroleerd. Het "
            "programma maakt er elke werkdag een, en bij het afsluiten als er iets is "
            "veranderd. Van elke dag blijft de laatste, later van elke week en van elke maand. "
            "Wat niet meer nodig is, ruimt het vanzelf op: bij Back-ups tonen ziet u wanneer."
        )
        card.add(label(text, "muted", wrap=True))
        card.add(self._facts)
        card.add(self._trouble)
        card.add(Field(self.tr("&Map"), self.folder))
        card.add(row(self.stock_button, STRETCH, self.backup_button))
        card.add(self.stock)
        self.stock.hide()
        return card

    def _second_card(self) -> Card:
        card = Card(self.tr("Tweede plek"))
        text = self.tr(
            "Kies een map op een stick of op een schijf van de gemeente. Elke back-up komt "
            "daar ook, zodra die is aangesloten. Een kopie naast de kluis helpt niet als de "
            "computer kapotgaat."
        )
        card.add(label(text, "muted", wrap=True))
        card.add(Field(self.tr("&Tweede plek"), self.place))
        card.add(row(self.drop_button, STRETCH, self.use_button))
        return card

    def _drill_card(self) -> Card:
        card = Card(self.tr("Hersteloefening"), self.drill_button)
        text = self.tr(
            "Zet de nieuwste back-up terug in een proefkluis, vergelijkt alles en maakt een "
            "bewijs om te ondertekenen. Uw kluis verandert er niet door."
        )
        card.add(label(text, "muted", wrap=True))
        card.add(row(STRETCH, self.drill_second))
        return card

    def _connect(self) -> None:
        self.backup_button.clicked.connect(self.back_up)
        self.stock_button.clicked.connect(self.show_stock)
        self.use_button.clicked.connect(self.use_place)
        self.drop_button.clicked.connect(self.drop_place)
        self.drilling.offer(self.drill_button)
        self.drilling.offer(self.drill_second, second=True)
        self.drilling.refused.connect(self.refused)
        self.drilling.told.connect(self.saved)
        self.drilling.proved.connect(self._proven)
