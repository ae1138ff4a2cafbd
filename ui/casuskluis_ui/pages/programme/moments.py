# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The moments of contact with organisations, and whom to speak again."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import ContactMomentId, OrganisationId
from casuskluis.domain.network import ContactMoment
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.lists.columns import ListKind
from casuskluis.services.programme.contact_moments import ContactMomentService, MomentLine
from casuskluis.services.workspace import Workspace
from casuskluis_ui.lists.setup import ListSetup
from casuskluis_ui.models import ChipSpec, LineSource, ListItem, ListQuery, PagedListModel
from casuskluis_ui.pages.browse import BrowsePage
from casuskluis_ui.pages.programme import moment_form
from casuskluis_ui.pages.programme.over_list import OverList
from casuskluis_ui.pages.programme.record_detail import (
    RecordDetail,
    fact_card,
    text_card,
)
from casuskluis_ui.pages.words import counted, day_or_dash, due_tone, short_day
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.widgets.empty_state import EmptyState

_NAMED = 3
"""How many organisations the banner names."""


def _source(service: ContactMomentService) -> LineSource[str, MomentLine]:
    def ids(query: ListQuery[str]) -> Sequence[int]:
        return service.ids(query.filter)

    def lines(wanted: Sequence[int]) -> Mapping[int, MomentLine]:
        found = service.lines([ContactMomentId(each) for each in wanted])
        return {one.moment.id: one for one in found}

    return LineSource(ids, lines)


class MomentsPage(BrowsePage):
    """When somebody of the municipality spoke with which organisation."""

    def __init__(
        self, workspace: Workspace, clock: Clock, parent: QWidget | None = None
    ) -> None:
        empty = EmptyState(
            "message-square",
            self.tr("Niets gekozen"),
            self.tr(
                "Leg vast met welke organisatie is gesproken: een school, een club, een kerk, "
                "een moskee. Alleen de relatie, niets over mensen of hun geloof."
            ),
            self.tr("Contactmoment vastleggen"),
        )
        empty.teach(
            self.tr("Nog geen contactmomenten"),
            self.tr(
                "Leg vast met welke organisatie is gesproken: een school, een club, een "
                "kerk, een moskee. Alleen de relatie, niets over mensen of hun geloof."
            ),
        )
        super().__init__(
            self.tr("Contactmomenten"), self.tr("Organisatie of onderwerp"), empty, parent
        )
        self._workspace = workspace
        self._clock = clock
        self._service = workspace.programme.contact_moments
        self._codes = workspace.codes.book()
        self._line: MomentLine | None = None
        self.over = OverList(self, "info")
        name, remove = self.tr("Contactmoment"), self.tr("Contactmoment verwijderen")
        self._detail = RecordDetail(name, remove)
        self.done = self._detail.add_button(self.tr("Afspraak gedaan"), "check")
        self.use_detail(self._detail)
        self._furnish()
        empty.acted.connect(self.add)
        setup = ListSetup(workspace=workspace, kind=ListKind.CONTACT_MOMENTS, whole=True)
        self.use_list(PagedListModel(_source(self._service), self._describe, self), str, setup)

    @override
    def refresh(self) -> None:
        self._codes = self._workspace.codes.book()
        self.attempt(self._warn)
        super().refresh()

    @override
    def show_record(self, object_id: int) -> None:
        self._line = line = self._service.get(ContactMomentId(object_id))
        shown, label = line.moment, self._codes.label
        facts = fact_card(
            self.tr("Contact"),
            (
                (self.tr("Datum"), dutch_date(shown.held_on)),
                (self.tr("Namens de gemeente"), shown.officer),
                (self.tr("Thema"), label(CodeList.PHENOMENON, shown.phenomenon)),
                (self.tr("Wijk"), label(CodeList.DISTRICT, shown.district)),
            ),
        )
        topic = text_card(self.tr("Waar ging het over?"), shown.topic, "")
        agreed = fact_card(
            self.tr("Afgesproken"),
            (
                (self.tr("Wat"), shown.follow_up or self.tr("Niets")),
                (self.tr("Uiterlijk op"), day_or_dash(shown.follow_up_on)),
            ),
        )
        self.done.setVisible(line.waits)
        self._detail.show_record(line.organisation, self._chips(line), [topic, facts, agreed])

    @opens("contact_moment", new=True)
    def add(self) -> None:
        """Ask for a new moment of contact."""
        nobody = OrganisationId(0)
        blank = ContactMoment(organisation_id=nobody, held_on=self._clock.today(), topic="")
        stored: list[object] = []
        dialog = moment_form.moment(self._workspace, self._clock, blank, self)
        dialog.saved.connect(stored.append)
        if self.ask(dialog) and stored and isinstance(stored[0], ContactMoment):
            self.open_object(stored[0].id)

    def remove(self) -> None:
        """Remove the moment in view; can be undone."""
        if self._line is None:
            return
        wanted, gone = self._line.moment.id, list[ContactMoment]()
        if self.attempt(lambda: gone.append(self._service.remove(wanted))):
            self.changed.emit()
            self.refresh()
            told = self.tr("Het contactmoment is verwijderd")
            self.undoable.emit(told, partial(self._put_back, gone[0]))

    def _furnish(self) -> None:
        add = self.add_primary(self.tr("Nieuw"))
        add.setAccessibleName(self.tr("Contactmoment vastleggen"))
        add.setToolTip(self.tr("Contactmoment vastleggen (Ctrl+N)"))
        add.setShortcut("Ctrl+N")
        add.clicked.connect(self.add)
        self.done.clicked.connect(self._follow)
        self._detail.edit_wanted.connect(self._edit)
        self._detail.removal_wanted.connect(self.remove)

    def _warn(self) -> None:
        silent = self._service.silent()
        names = ", ".join(one.organisation for one in silent[:_NAMED])
        more = f" {self.tr('en anderen')}" if len(silent) > _NAMED else ""
        words = counted(
            len(silent),
            self.tr("1 organisatie is lang niet gesproken:"),
            self.tr("{n} organisaties zijn lang niet gesproken:"),
        )
        self.over.say(f"{words} {names}{more}." if silent else "")

    def _chips(self, line: MomentLine) -> list[ChipSpec]:
        theme = self._codes.label(CodeList.PHENOMENON, line.moment.phenomenon)
        chips = [ChipSpec(theme)] if theme else []
        if line.waits:
            chips.insert(0, ChipSpec(self.tr("Afspraak open"), "warn"))
        return chips

    def _describe(self, line: MomentLine) -> ListItem:
        shown, today = line.moment, self._clock.today()
        until = shown.follow_up_on if line.waits else None
        day = until or shown.held_on
        return ListItem(
            title=line.organisation,
            number="" if until is None else dutch_date(shown.held_on),
            detail=" ".join(shown.topic.split()),
            chips=tuple(self._chips(line)),
            due=short_day(day, today),
            due_tone=due_tone(until, today) if until else "",
        )

    def _follow(self) -> None:
        if self._line is None:
            return
        moment_id = self._line.moment.id
        if self.attempt(lambda: self._service.follow(moment_id)):
            self.changed.emit()
            self.refresh()
            told = self.tr("De afspraak is gedaan")
            self.undoable.emit(told, partial(self._reopen, moment_id))

    def _reopen(self, moment_id: ContactMomentId) -> None:
        if self.attempt(lambda: self._service.follow(moment_id, done=False)):
            self.told(self.tr("De afspraak is weer open."))

    @opens("contact_moment", new=False)
    def _edit(self) -> None:
        if self._line is not None:
            shown = self._line.moment
            self.ask(moment_form.moment(self._workspace, self._clock, shown, self))

    def _put_back(self, moment: ContactMoment) -> None:
        if self.attempt(lambda: self._service.put_back(moment)):
            self.told(self.tr("Het contactmoment staat er weer."))
