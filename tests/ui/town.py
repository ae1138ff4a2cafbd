# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A small invented register for the window: pages that use every part of the frame."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QScrollArea, QSplitter
from typing_extensions import override

from casuskluis.domain.clock import FixedClock
from casuskluis.domain.coding import Code, CodeList
from casuskluis.services.workspace import Workspace
from casuskluis_ui.models import (
    ChipSpec,
    Column,
    LineSource,
    ListItem,
    ListQuery,
    PagedListModel,
    PagedTableModel,
)
from casuskluis_ui.shell.drafts import FormDraft
from casuskluis_ui.shell.page import Page
from casuskluis_ui.shell.session import Section, Session
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button, IconButton
from casuskluis_ui.widgets.card import Card, FactRows
from casuskluis_ui.widgets.chip import Chip
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.form import Field, Form
from casuskluis_ui.widgets.grid import Grid
from casuskluis_ui.widgets.item_list import ItemList
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import PAGE_MARGINS, STRETCH, column, holder, row
from casuskluis_ui.widgets.masked_label import MaskedLabel
from casuskluis_ui.widgets.search_field import SearchField
from casuskluis_ui.widgets.tabs import Tabs, page_head
from casuskluis_ui.widgets.timeline import Timeline, TimelineItem

NOW = datetime(2026, 3, 2, 13, 2, tzinfo=UTC)
CLOCK = FixedClock(NOW)


@dataclass(frozen=True)
class Line:
    id: int
    number: str
    name: str
    step: str
    phase: str
    phenomenon: str
    due: str = ""
    due_tone: str = ""


LINES = (
    Line(1, "2026-0147", "N. de Graaf", "Reactie jongerenwerk over dagbesteding", "Actief",
         "Rechts-extremisme", "27 feb", "bad"),
    Line(2, "2026-0139", "Groep Parkzicht", "Veldwerkronde gepland in week 11", "Actief",
         "Jeugdgroepering", "12 mrt"),
    Line(3, "2026-0131", "M. Overbeek", "Nieuwe melding van wijkagent ontvangen", "Weging",
         "Anti-overheid", "6 mrt", "warn"),
    Line(4, "2026-0128", "Y. Haddad", "Halfjaarlijkse herbeoordeling", "Nazorg", "Jihadisme",
         "1 apr"),
    Line(5, "2026-0120", "J. Terpstra", "Woonbegeleiding gestart, evaluatie volgt", "Actief",
         "Geen ideologie", "18 mrt"),
    Line(6, "2025-0091", "D. Kuipers", "Afgesloten; bewaartermijn loopt", "Afgesloten",
         "Links-extremisme"),
    Line(7, "2025-0087", "Familie O.", "Gesprek met school op 10 maart", "Actief",
         "Polarisatie", "10 mrt", "warn"),
)  # fmt: skip
TONES = {"Actief": "info", "Weging": "warn", "Nazorg": "ok"}
EVENTS = (
    TimelineItem(when="2 mrt", title="Actie verlopen", icon="circle-alert", tone="bad",
                 text="Reactie jongerenwerk over dagbesteding (uiterlijk 27 februari)",
                 source="Systeem"),
    TimelineItem(when="24 feb", title="Casusoverleg 2026-04", icon="users", tone="info",
                 text="Besproken: weerbaarheid gezin en contact met school. Besluit: de aanpak "
                      "gaat door en de gemeente houdt de regie.", source="S. Meijer"),
    TimelineItem(when="16 feb", title="Telefonisch contact wijkteam", icon="phone",
                 text="Gezin staat open voor gesprek.", source="S. Meijer"),
)  # fmt: skip
CHANNELS = tuple(
    Code(list=CodeList.CHANNEL, code=code, label=text, position=place)
    for place, (code, text) in enumerate(
        [("police", "Politie"), ("school", "School"), ("youth", "Jongerenwerk")], start=1
    )
)


def ids(query: ListQuery[str]) -> Sequence[int]:
    text = query.filter.casefold()
    return [line.id for line in LINES if text in f"{line.name} {line.number}".casefold()]


def read(wanted: Sequence[int]) -> Mapping[int, Line]:
    return {line.id: line for line in LINES if line.id in set(wanted)}


def item(line: Line) -> ListItem:
    chips = (
        ChipSpec(line.phase, TONES.get(line.phase, "mute")),
        ChipSpec(line.phenomenon),
    )
    return ListItem(line.name, line.number, line.step, chips, line.due, line.due_tone)


def name_of(line: Line) -> str:
    return line.name


def step_of(line: Line) -> str:
    return line.step


def due_of(line: Line) -> str:
    return "Over datum" if line.due_tone == "bad" else line.due


def tone_of(line: Line) -> str:
    return line.due_tone


def today() -> date:
    return CLOCK.today()


class CasesPage(Page):
    """List at the left, file at the right."""

    def __init__(self) -> None:
        super().__init__("Casussen")
        self.search = SearchField("Casussen filteren", "Naam of nummer")
        self.list = ItemList("Casussen")
        self.model = PagedListModel(LineSource(ids, read), item, self)
        self.list.show_model(self.model)
        self.search.searched.connect(self._filter)
        self.new = Button("Nieuwe casus", "plus", "primary")
        self.count = label("", "muted")
        head = column(
            row(label("Casussen", "h1"), STRETCH, self.new), self.search,
            row(self.count, STRETCH, label("Op actiedatum", "muted")),
            spacing=10, margins=(16, 16, 16, 10),
        )  # fmt: skip
        left = holder(column(head, self.list, spacing=0))
        left.setObjectName("side")
        splitter = QSplitter()
        splitter.addWidget(left)
        splitter.addWidget(self._detail())
        splitter.setSizes([400, 900])
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        self.setLayout(column(splitter))

    @override
    def refresh(self) -> None:
        self._filter(self.search.text())

    @override
    def open_object(self, object_id: int) -> None:
        self.list.select(object_id)

    @override
    def current_object(self) -> int:
        return self.list.current_id()

    @override
    def focus_search(self) -> None:
        self.search.setFocus()

    def _filter(self, text: str) -> None:
        self.model.show_query(ListQuery(text))
        self.count.setText(f"{self.model.rowCount()} casussen")

    def _detail(self) -> QScrollArea:
        title = row(
            label("N. de Graaf", "h1"), Chip("Actief", "info"), Chip("Rechts-extremisme"),
            STRETCH, Button("Actie toevoegen", "plus"),
            Button("Op agenda", "calendar-plus", "primary"), IconButton("ellipsis", "Meer"),
            spacing=10,
        )  # fmt: skip
        facts = label("Casus 2026-0147  ·  Regie: S. Meijer  ·  Gestart 12-01-2026", "muted")
        head = page_head(column(title, facts, spacing=6, margins=(24, 16, 20, 14)))
        tabs = Tabs("Onderdelen van de casus")
        tabs.addTab(self._overview(), "Overzicht")
        tabs.addTab(self._actions(), "Acties (3)")
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(holder(column(head, tabs, spacing=0)))
        area.setAccessibleName("Casus")
        return area

    def _overview(self) -> Page:
        page = Page("Overzicht")
        core = Card("Kern")
        core.add(FactRows([
            ("Aanleiding", "Melding wijkagent, 12-01-2026"),
            ("Fase", "Persoonsgerichte aanpak"),
            ("Doel", "Terug naar school, steun voor het gezin, minder contact met groepen"),
            ("BSN", MaskedLabel("BSN", "999990019")),
        ]))  # fmt: skip
        ground = Card("Grondslag en termijn")
        ground.add(FactRows([
            ("Grondslag", Chip("Vastgelegd", "ok")), ("Noodzaak", "Getoetst 24-02-2026"),
            ("Volgende toets", "24-08-2026"), ("Bewaren tot", ""),
        ]))  # fmt: skip
        events = Card("Laatste gebeurtenissen", Button("Hele tijdlijn", kind="ghost"))
        timeline = Timeline("Tijdlijn")
        timeline.show_items(EVENTS)
        events.add(timeline, 1)
        warn = Banner("warn", "1 actie is over de datum: reactie jongerenwerk.", "Naar actie")
        cards = row(core, ground, spacing=16)
        layout = column(warn, cards, events, spacing=16, margins=PAGE_MARGINS)
        layout.setStretch(2, 1)
        page.setLayout(layout)
        return page

    def _actions(self) -> Page:
        page = Page("Acties")
        grid = Grid("Acties")
        columns = [
            Column("Actie", step_of, sort="step", stretch=True),
            Column("Casus", name_of, sort="name"),
            Column("Uiterlijk", due_of, sort="due", tone=tone_of),
        ]
        self.action_model = PagedTableModel(columns, LineSource(ids, read), self)
        self.action_model.show_query(ListQuery(""))
        grid.show_model(self.action_model)
        card = Card()
        card.add(grid)
        page.setLayout(column(card, margins=PAGE_MARGINS))
        return page


class NotificationPage(Page):
    """A form."""

    def __init__(self) -> None:
        super().__init__("Meldingen")
        self.form = notification_form()
        area = QScrollArea()
        area.setObjectName("plain")
        area.setWidgetResizable(True)
        area.setWidget(self.form)
        area.setAccessibleName("Nieuwe melding")
        bar = row(STRETCH, Button("Annuleren"), Button("Melding opslaan", kind="primary"))
        layout = column(
            label("Nieuwe melding", "h1"), area, bar, spacing=14, margins=PAGE_MARGINS
        )
        self.setLayout(layout)


def notification_form(object_id: int = 0) -> Form:
    form = Form("notification", object_id)
    form.add(
        ("name", Field("&Naam of aanduiding", QLineEdit())),
        ("channel", Field("&Herkomst", CodeCombo(CHANNELS))),
    )
    form.add(
        ("received", Field("Ontvangen &op", DateField(today))),
        ("due", Field("&Uiterlijk", DateField(today, ahead=True), optional=True)),
    )
    observation = QPlainTextEdit()
    text = Field("&Wat is er gezien of gehoord?", observation, help_text="Alleen feiten.")
    form.add(("observation", text))
    return form


class EmptyPage(Page):
    """Nothing yet."""

    def __init__(self) -> None:
        super().__init__("Overleggen")
        state = EmptyState(
            "calendar-days",
            "Nog geen overleggen",
            "Plan het eerste casusoverleg.",
            "Overleg plannen",
        )
        self.setLayout(column(state))


SECTIONS = (
    Section(name="cases", title="Casussen", icon="folder", make=CasesPage),
    Section(name="notifications", title="Meldingen", icon="inbox", make=NotificationPage),
    Section(name="meetings", title="Overleggen", icon="calendar-days", make=EmptyPage),
)


class Drawer:
    """Keeps drafts as a vault would, and counts what is done to it."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, int], FormDraft] = {}
        self.closed = 0
        self.full = False

    def save(self, drafts: Sequence[FormDraft]) -> None:
        if self.full:
            raise OSError("no space left")
        self.kept |= {(draft.form, draft.object_id): draft for draft in drafts}

    def all(self) -> list[FormDraft]:
        return list(self.kept.values())

    def drop(self, form: str, object_id: int) -> None:
        self.kept.pop((form, object_id), None)

    def close(self) -> None:
        self.closed += 1


def last_backup() -> datetime:
    return datetime(2026, 3, 1, 16, 10, tzinfo=UTC)


def session(drawer: Drawer | None = None, folder: Path | None = None) -> Session:
    """Return an open vault of the invented town."""
    kept = drawer or Drawer()
    return Session(
        folder=folder or Path("Duinstede.kluis"),
        name="Duinstede",
        officer="S. Meijer, casusregisseur",
        sections=SECTIONS,
        save_drafts=kept.save,
        drafts=kept.all,
        drop_draft=kept.drop,
        last_backup=last_backup,
        close=kept.close,
    )


def core_partners(workspace: Workspace) -> str:
    """Return who must be there at a weighing, as a form holds it."""
    organisations = workspace.partners.organisations()
    return ",".join(str(place.id) for place in organisations if place.is_core)
