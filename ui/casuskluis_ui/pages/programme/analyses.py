# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The analyses of phenomena, half year by half year."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import AnalysisId
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.tension import PhenomenonAnalysis
from casuskluis.services.lists.columns import ListKind
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.confirm import confirm
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.lists.setup import ListSetup
from casuskluis_ui.models import ChipSpec, ListItem, PagedListModel
from casuskluis_ui.pages.browse import BrowsePage
from casuskluis_ui.pages.form_parts import Values, day_in, required
from casuskluis_ui.pages.programme import signal_forms
from casuskluis_ui.pages.programme.record_detail import RecordDetail, text_card
from casuskluis_ui.pages.programme.whole_list import whole_list
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.form import Field, Form

_FIRST_HALF_ENDS = 6
_ACTIVISM = "activism"


class AnalysesPage(BrowsePage):
    """What is known of each phenomenon in this town."""

    def __init__(
        self, workspace: Workspace, clock: Clock, parent: QWidget | None = None
    ) -> None:
        empty = EmptyState(
            "text-search",
            self.tr("Niets gekozen"),
            self.tr(
                "Maak elk halfjaar een analyse van wat er speelt: het beeld, waar dat vandaan "
                "komt, en apart daarvan de duiding. Met een tekst die naar buiten mag."
            ),
            self.tr("Analyse maken"),
        )
        empty.teach(
            self.tr("Nog geen analyses"),
            self.tr(
                "Maak elk halfjaar een analyse van wat er speelt: het beeld, waar dat "
                "vandaan komt, en apart daarvan de duiding. Met een tekst die naar buiten "
                "mag."
            ),
        )
        super().__init__(self.tr("Analyses"), self.tr("Fenomeen of woorden"), empty, parent)
        self._workspace = workspace
        self._clock = clock
        self._codes = workspace.codes.book()
        self._analysis: PhenomenonAnalysis | None = None
        self._detail = RecordDetail(self.tr("Analyse"), self.tr("Analyse verwijderen"))
        self.adopt = self._detail.add_button(self.tr("Vaststellen"), "file-check")
        self.use_detail(self._detail)
        add = self.add_primary(self.tr("Nieuw"))
        add.setAccessibleName(self.tr("Analyse maken"))
        add.setToolTip(self.tr("Analyse maken (Ctrl+N)"))
        add.setShortcut("Ctrl+N")
        add.clicked.connect(self.add)
        empty.acted.connect(self.add)
        self.adopt.clicked.connect(self._adopt)
        self._detail.edit_wanted.connect(self._edit)
        self._detail.removal_wanted.connect(self.remove)
        source = whole_list(workspace.programme.analyses.all, self._words)
        setup = ListSetup(workspace=workspace, kind=ListKind.ANALYSES, whole=True)
        self.use_list(PagedListModel(source, self._describe, self), str, setup)

    @override
    def refresh(self) -> None:
        self._codes = self._workspace.codes.book()
        super().refresh()

    @override
    def show_record(self, object_id: int) -> None:
        self._analysis = shown = self._workspace.programme.analyses.get(AnalysisId(object_id))
        fixed = shown.adopted_on is not None
        for button in (self.adopt, self._detail.edit, self._detail.bin):
            button.setVisible(not fixed)
        cards: list[QWidget] = []
        if shown.phenomenon == _ACTIVISM:
            cards.append(
                Banner(
                    "info",
                    self.tr(
                        "Activisme hoort bij de democratie. Het is nooit een reden om een "
                        "casus te openen."
                    ),
                )
            )
        nothing = self.tr("Nog niet ingevuld.")
        cards += [
            text_card(self.tr("Beeld: wat zien we?"), shown.picture, nothing),
            text_card(self.tr("Bronnen"), shown.sources, nothing),
            text_card(self.tr("Duiding: wat betekent het?"), shown.interpretation, nothing),
            text_card(
                self.tr("Publieke tekst"),
                shown.public_text,
                self.tr("Geen. Over deze analyse gaat niets naar buiten."),
            ),
        ]
        title = self._codes.label(CodeList.PHENOMENON, shown.phenomenon)
        chips = [ChipSpec(self._half(shown)), self._chip(shown)]
        self._detail.show_record(title, chips, cards)

    @opens("phenomenon_analysis", new=True)
    def add(self) -> None:
        """Ask for a new analysis of the half year that runs."""
        today = self._clock.today()
        half = 1 if today.month <= _FIRST_HALF_ENDS else 2
        blank = PhenomenonAnalysis(
            phenomenon="", year=today.year, half=half, picture="", sources=""
        )
        stored: list[object] = []
        dialog = signal_forms.analysis(self._workspace, blank, self)
        dialog.saved.connect(stored.append)
        if self.ask(dialog) and stored and isinstance(stored[0], PhenomenonAnalysis):
            self.open_object(stored[0].id)

    def remove(self) -> None:
        """Ask whether to remove the analysis in view, and do it."""
        found = self._analysis
        if found is None or not confirm(
            self,
            self.tr("Analyse verwijderen?"),
            self.tr("Zij is nog niet vastgesteld. Wat erin staat is dan weg."),
            self.tr("Verwijderen"),
        ):
            return
        if self.attempt(lambda: self._workspace.programme.analyses.remove(found.id)):
            self.told(self.tr("De analyse is verwijderd."))

    def adoption(self) -> FormDialog | None:
        """Return the dialog that fixes the analysis in view."""
        found = self._analysis
        if found is None:
            return None
        form = Form("phenomenon_analysis_adoption", found.id)
        form.add(("on", Field(self.tr("&Vastgesteld op"), DateField(self._clock.today))))
        form.fill({"on": dutch_date(self._clock.today())})

        def save(values: Values) -> object:
            del values
            day = day_in(form, "on") or self._clock.today()
            return self._workspace.programme.analyses.adopt(found.id, on=day)

        return FormDialog(
            self.tr("Analyse vaststellen"),
            form,
            save,
            check=required(self, "on"),
            intro=self.tr("Daarna verandert er niets meer aan."),
            action=self.tr("Vaststellen"),
            parent=self,
        )

    @opens("phenomenon_analysis_adoption")
    def _adopt(self) -> None:
        dialog = self.adoption()
        if dialog is not None:
            self.ask(dialog)

    @opens("phenomenon_analysis", new=False)
    def _edit(self) -> None:
        if self._analysis is not None:
            self.ask(signal_forms.analysis(self._workspace, self._analysis, self))

    def _words(self, shown: PhenomenonAnalysis) -> str:
        label = self._codes.label(CodeList.PHENOMENON, shown.phenomenon)
        return f"{label} {shown.year} {shown.picture} {shown.interpretation}"

    def _half(self, shown: PhenomenonAnalysis) -> str:
        words = (
            self.tr("{year}, eerste halfjaar")
            if shown.half == 1
            else self.tr("{year}, tweede halfjaar")
        )
        return words.format(year=shown.year)

    def _chip(self, shown: PhenomenonAnalysis) -> ChipSpec:
        if shown.adopted_on is None:
            return ChipSpec(self.tr("Concept"), "warn")
        return ChipSpec(self.tr("Vastgesteld op %s") % dutch_date(shown.adopted_on), "ok")

    def _describe(self, shown: PhenomenonAnalysis) -> ListItem:
        return ListItem(
            title=self._codes.label(CodeList.PHENOMENON, shown.phenomenon),
            detail=" ".join(shown.picture.split()),
            chips=(ChipSpec(self._half(shown)), self._chip(shown)),
        )
