# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The list of activities, and the one that is chosen."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from casuskluis.domain.activity import Activity, ActivityStatus
from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.identifiers import ActivityId
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.lists.columns import ListKind
from casuskluis.services.programme.activities import (
    ActivityQuery,
    ActivityService,
    ActivitySheet,
)
from casuskluis.services.workspace import Workspace
from casuskluis_ui.lists.filters import ChoiceFilter
from casuskluis_ui.lists.setup import ListSetup
from casuskluis_ui.models import ChipSpec, LineSource, ListItem, ListQuery, PagedListModel
from casuskluis_ui.pages.browse import BrowsePage
from casuskluis_ui.pages.programme import activity_form
from casuskluis_ui.pages.programme.record_detail import (
    RecordDetail,
    fact_card,
    text_card,
)
from casuskluis_ui.pages.programme.wording import euros, people
from casuskluis_ui.pages.words import short_day
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.empty_state import EmptyState

TONES: Mapping[ActivityStatus, str] = {
    ActivityStatus.PLANNED: "info",
    ActivityStatus.HELD: "ok",
    ActivityStatus.CANCELLED: "mute",
}


def _source(service: ActivityService) -> LineSource[ActivityQuery, Activity]:
    def ids(query: ListQuery[ActivityQuery]) -> Sequence[int]:
        return service.ids(query.filter)

    def lines(wanted: Sequence[int]) -> Mapping[int, Activity]:
        return {one.id: one for one in service.lines([ActivityId(each) for each in wanted])}

    return LineSource(ids, lines)


class ActivitiesPage(BrowsePage):
    """Activities at the left, the one chosen at the right."""

    def __init__(
        self, workspace: Workspace, clock: Clock, parent: QWidget | None = None
    ) -> None:
        empty = EmptyState(
            "graduation-cap",
            self.tr("Niets gekozen"),
            self.tr(
                "Kies links een activiteit, of leg er een vast: een training, een lezing, een "
                "netwerkbijeenkomst. Met aantallen per organisatie vult de kenniskaart zich."
            ),
            self.tr("Activiteit vastleggen"),
        )
        empty.teach(
            self.tr("Nog geen activiteiten"),
            self.tr(
                "Hier staan uw trainingen, lezingen en bijeenkomsten. Met aantallen per "
                "organisatie vult de kenniskaart zich."
            ),
        )
        super().__init__(
            self.tr("Activiteiten"), self.tr("Titel, aanbieder of doelgroep"), empty, parent
        )
        self._workspace = workspace
        self._clock = clock
        self._service = workspace.programme.activities
        self._codes: CodeBook = workspace.codes.book()
        self._sheet: ActivitySheet | None = None
        self._detail = RecordDetail(self.tr("Activiteit"), self.tr("Activiteit verwijderen"))
        self.use_detail(self._detail)
        self.year, self.pillar = QComboBox(), QComboBox()
        self._furnish()
        empty.acted.connect(self.add)
        model = PagedListModel(_source(self._service), self._describe, self)
        self._offer_years()
        filters = (
            ChoiceFilter("year", self.year, self.tr("Jaar"), "0"),
            ChoiceFilter("pillar", self.pillar, self.tr("Pijler")),
        )
        kind = ListKind.ACTIVITIES
        setup = ListSetup(workspace=workspace, kind=kind, filters=filters, whole=True)
        self.use_list(model, self._query, setup)

    @override
    def refresh(self) -> None:
        self._codes = self._workspace.codes.book()
        self.attempt(self._offer_years)
        super().refresh()

    @override
    def show_record(self, object_id: int) -> None:
        self._sheet = sheet = self._service.sheet(ActivityId(object_id))
        shown, label = sheet.activity, self._codes.label
        chips = [
            ChipSpec(label(CodeList.ACTIVITY_STATUS, shown.status), TONES[shown.status]),
            ChipSpec(label(CodeList.ACTIVITY_KIND, shown.kind)),
        ]
        cards = [self._facts(shown), self._came(sheet), self._money(shown)]
        nothing = self.tr("Nog niets opgeschreven. Wat werkte, en wat kan beter?")
        cards.append(text_card(self.tr("Evaluatie"), shown.evaluation, nothing))
        self._detail.show_record(shown.title, chips, cards)

    @opens("activity", new=True)
    def add(self) -> None:
        """Ask for a new activity."""
        today = self._clock.today()
        blank = ActivitySheet(activity=Activity(title="", pillar="", kind="", held_on=today))
        self._ask(blank)

    def remove(self) -> None:
        """Remove the activity in view; can be undone."""
        if self._sheet is None:
            return
        wanted, gone = self._sheet.activity.id, list[ActivitySheet]()
        if self.attempt(lambda: gone.append(self._service.remove(wanted))):
            self.changed.emit()
            self.refresh()
            told = self.tr("De activiteit is verwijderd")
            self.undoable.emit(told, partial(self._put_back, gone[0]))

    def _furnish(self) -> None:
        add = self.add_primary(self.tr("Nieuw"))
        add.setAccessibleName(self.tr("Activiteit vastleggen"))
        add.setToolTip(self.tr("Activiteit vastleggen (Ctrl+N)"))
        add.setShortcut("Ctrl+N")
        add.clicked.connect(self.add)
        self.year.setAccessibleName(self.tr("Jaar"))
        self.pillar.setAccessibleName(self.tr("Pijler"))
        self.pillar.addItem(self.tr("Alle pijlers"), "")
        for code in self._codes.choices(CodeList.PILLAR):
            self.pillar.addItem(code.label, code.code)
        for box in (self.year, self.pillar):
            box.setMinimumContentsLength(8)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.currentIndexChanged.connect(self.refresh)
            self.filters.addWidget(box, 1)
        self._detail.edit_wanted.connect(self._edit)
        self._detail.removal_wanted.connect(self.remove)

    def _query(self, text: str) -> ActivityQuery:
        return ActivityQuery(
            text=text,
            year=self.year.currentData() or 0,
            pillar=self.pillar.currentData() or "",
        )

    def _offer_years(self) -> None:
        years, chosen = self._service.years(), self.year.currentData()
        with QSignalBlocker(self.year):
            self.year.clear()
            self.year.addItem(self.tr("Alle jaren"), 0)
            for year in years:
                self.year.addItem(str(year), year)
            self.year.setCurrentIndex(max(self.year.findData(chosen), 0))

    def _describe(self, line: Activity) -> ListItem:
        label = self._codes.label
        chips = [ChipSpec(label(CodeList.ACTIVITY_KIND, line.kind))]
        if line.status is not ActivityStatus.HELD:
            status = label(CodeList.ACTIVITY_STATUS, line.status)
            chips.insert(0, ChipSpec(status, TONES[line.status]))
        if line.participants:
            chips.append(ChipSpec(people(line.participants)))
        return ListItem(
            title=line.title,
            detail=label(CodeList.PILLAR, line.pillar),
            chips=tuple(chips),
            due=short_day(line.held_on, self._clock.today()),
        )

    def _facts(self, shown: Activity) -> Card:
        label = self._codes.label
        return fact_card(
            self.tr("Wat en voor wie"),
            (
                (self.tr("Datum"), dutch_date(shown.held_on)),
                (self.tr("Pijler"), label(CodeList.PILLAR, shown.pillar)),
                (self.tr("Thema"), label(CodeList.PHENOMENON, shown.phenomenon)),
                (self.tr("Wijk"), label(CodeList.DISTRICT, shown.district)),
                (self.tr("Aanbieder"), shown.provider),
                (self.tr("Voor wie"), shown.audience),
            ),
        )

    def _came(self, sheet: ActivitySheet) -> Card:
        uncounted = self.tr("aanwezig, niet geteld")
        facts = [
            (sheet.names[place], people(number) if number else uncounted)
            for place, number in sheet.attendances.items()
        ]
        shown = sheet.activity
        rest = shown.participants - sum(sheet.attendances.values())
        if facts and rest:
            facts.append((self.tr("Anderen"), people(rest)))
        total = f"{people(shown.participants)}, {shown.organisations} organisaties"
        return fact_card(self.tr("Deelnemers"), [(self.tr("Totaal"), total), *facts])

    def _money(self, shown: Activity) -> Card:
        return fact_card(
            self.tr("Geld"),
            ((self.tr("Kosten"), euros(shown.cost)), (self.tr("Betaald door"), shown.funding)),
        )

    @opens("activity", new=False)
    def _edit(self) -> None:
        if self._sheet is not None:
            self._ask(self._sheet)

    def _ask(self, sheet: ActivitySheet) -> None:
        stored: list[object] = []
        dialog = activity_form.activity(self._workspace, self._clock, sheet, self)
        dialog.saved.connect(stored.append)
        if self.ask(dialog) and stored and isinstance(stored[0], Activity):
            self.open_object(stored[0].id)

    def _put_back(self, sheet: ActivitySheet) -> None:
        if self.attempt(lambda: self._service.put_back(sheet)):
            self.told(self.tr("De activiteit staat er weer."))
