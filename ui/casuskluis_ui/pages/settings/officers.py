# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab with the colleagues who work with this vault, and their roles."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casuskluis.domain.coding import CodeBook
from casuskluis.domain.errors import CasuskluisError
from casuskluis.explanations import explain
from casuskluis.services.office.officers import OfficerLine
from casuskluis.services.office.role_words import ROLES_PROTECT_NOT
from casuskluis.services.papers import PrintedPaper
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.confirm import confirm
from casuskluis_ui.pages.cards import CardColumn
from casuskluis_ui.pages.settings.officer_card import OfficerCard
from casuskluis_ui.pages.settings.officer_forms import OfficerForms
from casuskluis_ui.pages.settings.officer_jobs import CodeJob
from casuskluis_ui.pages.settings.recovery import SheetsDialog, once_words
from casuskluis_ui.pages.settings.renewal import KeyRenewal
from casuskluis_ui.shell.reopening import OpenForm, opens
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.labels import label


class OfficersTab(CardColumn):
    """A card for each colleague, and what can be done about them.

    Signals:
        asked: A dialog to show.
        refused: A Dutch sentence: it went wrong.
        saved: A Dutch sentence: something was stored.
        sheet_made: A dialog to show with the sheet of a code for one time.
    """

    asked = Signal(object)
    sheet_made = Signal(object)
    refused = Signal(str)
    saved = Signal(str)

    def __init__(
        self, workspace: Workspace, runner: TaskRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._service = workspace.officers
        self._runner = runner
        self._made: object = None
        self.forms = OfficerForms(workspace, runner, self)
        self.renewal = KeyRenewal(workspace, runner, self)
        self.renewal.asked.connect(self.sheet_made)
        self.renewal.refused.connect(self.refused)
        self.renewal.saved.connect(self.saved)
        self.renewal.renewed.connect(self.read)
        self.lines: list[OfficerLine] = []

    def read(self) -> None:
        """Show the colleagues as stored."""
        self.lines = self._service.all()
        self.restart()
        self.column.addWidget(self._head())
        codes = self._workspace.codes.book()
        for place, line in enumerate(self.lines):
            self.column.addWidget(self._card(place, line, codes))
        self.column.addStretch(1)

    def reviewed(self) -> None:
        """Record that the roles of everybody were looked at today."""
        text = self.tr("Genoteerd: de rollen zijn vandaag nagelopen.")
        self._do(self._service.reviewed, text)

    def remove(self, place: int) -> None:
        """Take away the profile and the passphrase of a colleague."""
        name = self.lines[place].officer.label
        text = self.tr("{name} is verwijderd.").format(name=name)
        self._do(lambda: self._service.remove(name), text)

    @opens("passphrase_renewal")
    def renew_keys(self) -> None:
        """Renew all keys, for instance after a laptop got lost; everybody stays."""
        self.renewal.begin()

    def _do(self, work: Callable[[], object], done: str) -> None:
        try:
            work()
        except CasuskluisError as error:
            self.refused.emit(explain(error))
            return
        self.read()
        self.saved.emit(done)

    def _head(self) -> Card:
        review = Button(self.tr("Rollen nagelopen"), "square-check")
        add = Button(self.tr("Collega toevoegen…"), "user-plus", "primary")
        review.clicked.connect(self.reviewed)
        add.clicked.connect(self._ask_new)
        renew = Button(self.tr("Sleutels vernieuwen…"), "key-round")
        renew.clicked.connect(self.renew_keys)
        card = Card(self.tr("Collega's en rollen"))
        card.add(Flow((add, review, renew)))
        card.add(label(ROLES_PROTECT_NOT, "muted", wrap=True))
        text = self.tr(
            "Loop de rollen regelmatig na: de termijn staat op Zorgvuldigheid, bij Controles. "
            "Klopt alles nog, druk dan op Rollen nagelopen."
        )
        card.add(label(text, "muted", wrap=True))
        return card

    def _card(self, place: int, line: OfficerLine, codes: CodeBook) -> OfficerCard:
        is_own = line.officer.label == self._workspace.officer
        card = OfficerCard(place, line, codes, is_own=is_own)
        card.change_wanted.connect(self._ask_change)
        card.code_wanted.connect(self._ask_code)
        card.key_wanted.connect(self._ask_key)
        card.removal_wanted.connect(self._ask_removal)
        return card

    def give_code(self, place: int) -> None:
        """Make a code for one time, on the worker thread, and show its sheet."""
        work = CodeJob(self._service, self.lines[place].officer.label)
        self._runner.run(
            self.tr("Eenmalige code maken"), work, done=self._show_code, failed=self._refuse
        )

    def _show_code(self, paper: object) -> None:
        if isinstance(paper, PrintedPaper):
            self.read()
            self.sheet_made.emit(SheetsDialog([paper], once_words(), self))

    def _refuse(self, sentence: str) -> None:
        self.refused.emit(sentence)

    def _keep(self, made: object) -> None:
        self._made = made

    def _ask_code(self, place: int) -> None:
        line = self.lines[place]
        text = self.tr("{name} kiest daarmee een eigen wachtzin.")
        if line.has_key or line.has_code:
            text = self.tr(
                "{name} kiest daarmee een nieuwe wachtzin. De wachtzin, het sleutelbestand of "
                "de code van nu werkt meteen niet meer. Rollen en casussen blijven."
            )
        name = line.officer.label
        title = self.tr("Een eenmalige code voor {name}?").format(name=name)
        if confirm(self, title, text.format(name=name), self.tr("Code maken")):
            self.give_code(place)

    def _labels(self) -> list[str]:
        return [line.officer.label for line in self.lines]

    @opens("officer", new=True)
    def _ask_new(self) -> None:
        dialog = self.forms.new(self._labels())
        dialog.saved.connect(self._keep)
        self.asked.emit(dialog)
        made, self._made = self._made, None
        self._show_code(made)

    @opens("officer", "officer_key", new=False)
    def reopen(self, kept: OpenForm) -> None:
        """Show the form about a colleague again."""
        for place, line in enumerate(self.lines):
            if line.officer.id == kept.object_id:
                again = self._ask_key if kept.name == "officer_key" else self._ask_change
                again(place)

    def _ask_change(self, place: int) -> None:
        self.asked.emit(self.forms.change(self.lines[place].officer, self._labels()))

    def _ask_key(self, place: int) -> None:
        self.asked.emit(self.forms.key(self.lines[place].officer))

    def _ask_removal(self, place: int) -> None:
        """Renew all keys without this colleague; without a key there is nothing to renew."""
        name, line = self.lines[place].officer.label, self.lines[place]
        if line.has_key or line.has_code:
            self.renewal.begin(name)
            return
        first = self.tr("Draag eerst het werk over, bij Casussen. ")
        if confirm(
            self,
            self.tr("{name} verwijderen?").format(name=name),
            first + self.tr("Deze collega heeft geen wachtzin; de sleutels blijven dezelfde."),
            self.tr("Verwijderen"),
        ):
            self.remove(place)
