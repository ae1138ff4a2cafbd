# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The covenants with their terms."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis.domain.clock import Clock
from casuskluis.domain.identifiers import CovenantId
from casuskluis.domain.network import Covenant
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.lists.columns import ListKind
from casuskluis.services.programme.covenants import CovenantService, CovenantSheet
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.lists.setup import ListSetup
from casuskluis_ui.models import ChipSpec, LineSource, ListItem, ListQuery, PagedListModel
from casuskluis_ui.pages.browse import BrowsePage
from casuskluis_ui.pages.form_parts import Values, day_in, required
from casuskluis_ui.pages.programme import covenant_form
from casuskluis_ui.pages.programme.record_detail import RecordDetail, fact_card
from casuskluis_ui.pages.words import SOON, counted, day_or_dash, due_tone, short_day
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.form import Field, Form
from casuskluis_ui.widgets.labels import label


def _source(service: CovenantService) -> LineSource[str, CovenantSheet]:
    def ids(query: ListQuery[str]) -> Sequence[int]:
        return service.ids(query.filter)

    def lines(wanted: Sequence[int]) -> Mapping[int, CovenantSheet]:
        found = service.lines([CovenantId(each) for each in wanted])
        return {one.covenant.id: one for one in found}

    return LineSource(ids, lines)


class CovenantsPage(BrowsePage):
    """Who agreed what, and when it must be looked at again."""

    def __init__(
        self, workspace: Workspace, clock: Clock, parent: QWidget | None = None
    ) -> None:
        empty = EmptyState(
            "handshake",
            self.tr("Niets gekozen"),
            self.tr(
                "Leg de convenanten vast waarop u samenwerkt. Het programma waarschuwt als een "
                "convenant of de DPIA daarbij opnieuw bekeken moet worden."
            ),
            self.tr("Convenant vastleggen"),
        )
        empty.teach(
            self.tr("Nog geen convenanten"),
            self.tr(
                "Leg de convenanten vast waarop u samenwerkt. Het programma waarschuwt als "
                "een convenant of de DPIA daarbij opnieuw bekeken moet worden."
            ),
        )
        super().__init__(self.tr("Convenanten"), self.tr("Titel"), empty, parent)
        self._workspace = workspace
        self._clock = clock
        self._service = workspace.programme.covenants
        self._sheet: CovenantSheet | None = None
        name, remove = self.tr("Convenant"), self.tr("Convenant verwijderen")
        self._detail = RecordDetail(name, remove)
        self.end = self._detail.add_button("", "archive")
        self.assessed = self._detail.add_button(self.tr("DPIA vernieuwd"), "file-check")
        self.reviewed = self._detail.add_button(self.tr("Opnieuw bekeken"), "check")
        self.use_detail(self._detail)
        self._furnish()
        empty.acted.connect(self.add)
        setup = ListSetup(workspace=workspace, kind=ListKind.COVENANTS, whole=True)
        self.use_list(PagedListModel(_source(self._service), self._describe, self), str, setup)

    @override
    def show_record(self, object_id: int) -> None:
        self._sheet = sheet = self._service.sheet(CovenantId(object_id))
        shown = sheet.covenant
        ended = shown.ended_on is not None
        words = self.tr("Geldt weer") if ended else self.tr("Convenant stopt")
        self.end.setText(f" {words}")
        self.end.setAccessibleName(words)
        self.assessed.setVisible(not ended)
        self.reviewed.setVisible(not ended)
        cards = [self._terms(sheet), self._parties(sheet), self._rest(shown)]
        self._detail.show_record(shown.title, self._chips(sheet), cards)

    @opens("covenant", new=True)
    def add(self) -> None:
        """Ask for a new covenant."""
        self._ask(Covenant(title="", signed_on=self._clock.today()))

    def remove(self) -> None:
        """Remove the covenant in view; can be undone."""
        if self._sheet is None:
            return
        wanted, gone = self._sheet.covenant.id, list[Covenant]()
        if self.attempt(lambda: gone.append(self._service.remove(wanted))):
            self.changed.emit()
            self.refresh()
            told = self.tr("Het convenant is verwijderd")
            self.undoable.emit(told, partial(self._put_back, gone[0]))

    def day_dialog(self, title: str, field: str, keep: object) -> FormDialog:
        """Return the dialog that asks on which day something was done, and records it."""
        kinds = (self._service.reviewed, self._service.assessed, self._service.end)
        form = Form("covenant_day", kinds.index(keep) + 1 if keep in kinds else 0)
        form.add(("on", Field(field, DateField(self._clock.today))))
        form.fill({"on": dutch_date(self._clock.today())})

        def save(values: Values) -> object:
            del values
            found = self._sheet
            if found is None or not callable(keep):
                return None
            return keep(found.covenant.id, on=day_in(form, "on"))

        return FormDialog(title, form, save, check=required(self, "on"), parent=self)

    def _furnish(self) -> None:
        add = self.add_primary(self.tr("Nieuw"))
        add.setAccessibleName(self.tr("Convenant vastleggen"))
        add.setToolTip(self.tr("Convenant vastleggen (Ctrl+N)"))
        add.setShortcut("Ctrl+N")
        add.clicked.connect(self.add)
        self.end.clicked.connect(self._turn)
        self.reviewed.clicked.connect(self._review)
        self.assessed.clicked.connect(self._assess)
        self._detail.edit_wanted.connect(self._edit)
        self._detail.removal_wanted.connect(self.remove)

    def _chips(self, sheet: CovenantSheet) -> list[ChipSpec]:
        shown, today = sheet.covenant, self._clock.today()
        if shown.ended_on is not None:
            return [ChipSpec(self.tr("Gestopt op %s") % dutch_date(shown.ended_on))]
        chips = [
            ChipSpec(words, "bad" if day < today else "warn")
            for words, day in (
                (self.tr("Opnieuw bekijken"), sheet.review_on),
                (self.tr("DPIA vernieuwen"), sheet.dpia_until),
                (self.tr("Loopt af"), shown.valid_until),
            )
            if day is not None and day <= today + SOON
        ]
        if shown.dpia_on is None:
            chips.append(ChipSpec(self.tr("Nog geen DPIA"), "warn"))
        return chips or [ChipSpec(self.tr("In orde"), "ok")]

    def _describe(self, line: CovenantSheet) -> ListItem:
        today, day = self._clock.today(), line.next_day()
        parties = len(line.parties)
        return ListItem(
            title=line.covenant.title,
            detail=counted(parties, self.tr("{n} partij"), self.tr("{n} partijen")),
            chips=tuple(self._chips(line)),
            due=short_day(day, today) if day else "",
            due_tone=due_tone(day, today) if day else "",
        )

    def _terms(self, sheet: CovenantSheet) -> Card:
        shown = sheet.covenant
        endless = self.tr("zonder einddatum")
        until = dutch_date(shown.valid_until) if shown.valid_until else endless
        return fact_card(
            self.tr("Termijnen"),
            (
                (self.tr("Getekend op"), dutch_date(shown.signed_on)),
                (self.tr("Geldig tot en met"), until),
                (self.tr("Opnieuw bekijken"), day_or_dash(sheet.review_on)),
                (self.tr("DPIA van"), day_or_dash(shown.dpia_on)),
                (self.tr("DPIA vernieuwen"), day_or_dash(sheet.dpia_until)),
                (self.tr("Advies FG van"), day_or_dash(shown.advice_on)),
            ),
        )

    def _parties(self, sheet: CovenantSheet) -> Card:
        card = Card(self.tr("Partijen"))
        nobody = self.tr("Nog niet ingevuld wie tekende.")
        text = "\n".join(sheet.parties.values())
        card.add(label(text or nobody, "" if text else "muted", wrap=True))
        return card

    def _rest(self, shown: Covenant) -> Card:
        return fact_card(
            self.tr("Verwijzing"),
            (
                (self.tr("Register van verwerkingen"), shown.register_reference),
                (self.tr("Notitie"), shown.note),
            ),
        )

    @opens("covenant_day")
    def ask_day_again(self, place: int) -> None:
        """Show the form for a day again, known by what it is the day of."""
        again = (self._review, self._assess, self._turn)[place - 1]
        again()

    def _review(self) -> None:
        title, field = self.tr("Opnieuw bekeken"), self.tr("&Bekeken op")
        self.ask(self.day_dialog(title, field, self._service.reviewed))

    def _assess(self) -> None:
        title, field = self.tr("DPIA vernieuwd"), self.tr("&Vernieuwd op")
        self.ask(self.day_dialog(title, field, self._service.assessed))

    def _turn(self) -> None:
        found = self._sheet
        if found is None:
            return
        if found.covenant.ended_on is None:
            title, field = self.tr("Convenant stopt"), self.tr("&Gestopt op")
            self.ask(self.day_dialog(title, field, self._service.end))
        elif self.attempt(lambda: self._service.end(found.covenant.id, on=None)):
            self.told(self.tr("Het convenant geldt weer."))

    @opens("covenant", new=False)
    def _edit(self) -> None:
        if self._sheet is not None:
            self._ask(self._sheet.covenant)

    def _ask(self, covenant: Covenant) -> None:
        stored: list[object] = []
        dialog = covenant_form.covenant(self._workspace, self._clock, covenant, self)
        dialog.saved.connect(stored.append)
        if self.ask(dialog) and stored and isinstance(stored[0], Covenant):
            self.open_object(stored[0].id)

    def _put_back(self, covenant: Covenant) -> None:
        if self.attempt(lambda: self._service.put_back(covenant)):
            self.told(self.tr("Het convenant staat er weer."))
