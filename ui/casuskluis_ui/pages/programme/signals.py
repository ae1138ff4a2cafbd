# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The signals of tension."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import TensionSignalId
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.tension import TensionPhase, TensionSignal
from casuskluis.services.lists.columns import ListKind
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.confirm import confirm
from casuskluis_ui.lists.setup import ListSetup
from casuskluis_ui.models import ChipSpec, ListItem, PagedListModel
from casuskluis_ui.pages.browse import BrowsePage
from casuskluis_ui.pages.programme import signal_forms
from casuskluis_ui.pages.programme.record_detail import (
    RecordDetail,
    fact_card,
    text_card,
)
from casuskluis_ui.pages.programme.whole_list import whole_list
from casuskluis_ui.pages.words import short_day
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.widgets.empty_state import EmptyState

_TONES = {
    TensionPhase.NOTICED: "info",
    TensionPhase.GROWING: "warn",
    TensionPhase.ESCALATED: "bad",
    TensionPhase.CALMING: "ok",
    TensionPhase.ENDED: "mute",
}


class SignalsPage(BrowsePage):
    """What is noticed in town between groups and around themes."""

    def __init__(
        self, workspace: Workspace, clock: Clock, parent: QWidget | None = None
    ) -> None:
        empty = EmptyState(
            "megaphone",
            self.tr("Niets gekozen"),
            self.tr(
                "Leg vast wat er speelt tussen groepen of rond een thema: wat is gezien, en "
                "apart daarvan wat het kan betekenen. Zonder namen. Een signaal is nooit een "
                "reden voor een casus."
            ),
            self.tr("Signaal vastleggen"),
        )
        empty.teach(
            self.tr("Nog geen signalen"),
            self.tr(
                "Leg vast wat er speelt tussen groepen of rond een thema: wat is gezien, en "
                "apart daarvan wat het kan betekenen. Zonder namen. Een signaal is nooit "
                "een reden voor een casus."
            ),
        )
        super().__init__(self.tr("Signalen"), self.tr("Thema of woorden"), empty, parent)
        self._workspace = workspace
        self._clock = clock
        self._codes = workspace.codes.book()
        self._signal: TensionSignal | None = None
        self._detail = RecordDetail(self.tr("Signaal"), self.tr("Signaal verwijderen"))
        self.use_detail(self._detail)
        add = self.add_primary(self.tr("Nieuw"))
        add.setAccessibleName(self.tr("Signaal vastleggen"))
        add.setToolTip(self.tr("Signaal vastleggen (Ctrl+N)"))
        add.setShortcut("Ctrl+N")
        add.clicked.connect(self.add)
        empty.acted.connect(self.add)
        self._detail.edit_wanted.connect(self._edit)
        self._detail.removal_wanted.connect(self.remove)
        source = whole_list(workspace.programme.tensions.all, self._words)
        setup = ListSetup(workspace=workspace, kind=ListKind.SIGNALS, whole=True)
        self.use_list(PagedListModel(source, self._describe, self), str, setup)

    @override
    def refresh(self) -> None:
        self._codes = self._workspace.codes.book()
        super().refresh()

    @override
    def show_record(self, object_id: int) -> None:
        self._signal = shown = self._workspace.programme.tensions.get(
            TensionSignalId(object_id)
        )
        label = self._codes.label
        district = label(CodeList.DISTRICT, shown.district) or self.tr("De hele gemeente")
        facts = fact_card(
            self.tr("Signaal"),
            (
                (self.tr("Opgemerkt op"), dutch_date(shown.noted_on)),
                (self.tr("Wijk"), district),
                (self.tr("Soort bron"), label(CodeList.TENSION_SOURCE, shown.source)),
            ),
        )
        cards = [
            text_card(self.tr("Wat is opgemerkt"), shown.observed, ""),
            text_card(self.tr("Duiding"), shown.interpretation, self.tr("Nog geen duiding.")),
            text_card(self.tr("Vervolg"), shown.follow_up, self.tr("Nog geen vervolg.")),
            facts,
        ]
        self._detail.show_record(
            label(CodeList.PHENOMENON, shown.phenomenon), [self._chip(shown)], cards
        )

    @opens("tension_signal", new=True)
    def add(self) -> None:
        """Ask for a new signal."""
        blank = TensionSignal(noted_on=self._clock.today(), phenomenon="", observed="")
        stored: list[object] = []
        dialog = signal_forms.signal(self._workspace, self._clock, blank, self)
        dialog.saved.connect(stored.append)
        if self.ask(dialog) and stored and isinstance(stored[0], TensionSignal):
            self.open_object(stored[0].id)

    def remove(self) -> None:
        """Ask whether to remove the signal in view, and do it."""
        found = self._signal
        if found is None or not confirm(
            self,
            self.tr("Signaal verwijderen?"),
            self.tr("Doe dit alleen bij een vergissing. Zet de fase anders op Voorbij."),
            self.tr("Verwijderen"),
        ):
            return
        if self.attempt(lambda: self._workspace.programme.tensions.remove(found.id)):
            self.told(self.tr("Het signaal is verwijderd."))

    @opens("tension_signal", new=False)
    def _edit(self) -> None:
        if self._signal is not None:
            self.ask(signal_forms.signal(self._workspace, self._clock, self._signal, self))

    def _words(self, shown: TensionSignal) -> str:
        theme = self._codes.label(CodeList.PHENOMENON, shown.phenomenon)
        return f"{theme} {shown.observed} {shown.interpretation}"

    def _chip(self, shown: TensionSignal) -> ChipSpec:
        return ChipSpec(
            self._codes.label(CodeList.TENSION_PHASE, shown.phase), _TONES[shown.phase]
        )

    def _describe(self, shown: TensionSignal) -> ListItem:
        district = self._codes.label(CodeList.DISTRICT, shown.district)
        return ListItem(
            title=self._codes.label(CodeList.PHENOMENON, shown.phenomenon),
            number=district,
            detail=" ".join(shown.observed.split()),
            chips=(self._chip(shown),),
            due=short_day(shown.noted_on, self._clock.today()),
        )
