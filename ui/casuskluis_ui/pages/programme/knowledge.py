# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The knowledge map: per organisation or per theme, what was learnt and what is missing."""

from collections.abc import Mapping, Sequence
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.identifiers import OrganisationId
from casuskluis.domain.naming import fold
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.programme.knowledge import KnowledgeMap, Lesson
from casuskluis.services.workspace import Workspace
from casuskluis_ui.models import ChipSpec, LineSource, ListItem, ListQuery, PagedListModel
from casuskluis_ui.pages.browse import BrowsePage
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.programme.places import (
    ProgrammeTab,
    part_object,
    programme_object,
)
from casuskluis_ui.pages.words import counted
from casuskluis_ui.widgets.buttons import IconButton
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.chip import ChipRow
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row
from casuskluis_ui.widgets.tabs import page_head

_SHOWN = 3
"""Lessons about one theme; older ones change nothing."""


class Side(Enum):
    """From which side one looks at the map."""

    ORGANISATION = "organisation"
    THEME = "theme"


class LessonButton(IconButton):
    """Leads to the activity in which something was learnt.

    Signals:
        picked: It was pressed: the identifier of the activity.
    """

    picked = Signal(int)

    def __init__(self, lesson: Lesson, parent: QWidget | None = None) -> None:
        super().__init__("arrow-right", lesson.title, parent=parent)
        self.setAccessibleName(self.tr("Naar activiteit: {title}").format(title=lesson.title))
        self.setToolTip(self.tr("Naar de activiteit"))
        self._activity_id = int(lesson.activity_id)
        self.clicked.connect(self._pick)

    def _pick(self) -> None:
        self.picked.emit(self._activity_id)


class KnowledgePage(BrowsePage):
    """One side of the map at the left, what belongs to one line of it at the right."""

    def __init__(
        self, workspace: Workspace, clock: Clock, side: Side, parent: QWidget | None = None
    ) -> None:
        by_place = side is Side.ORGANISATION
        empty = EmptyState(
            "graduation-cap",
            self.tr("Kies links een organisatie") if by_place else self.tr("Kies een thema"),
            self.tr(
                "U ziet dan wat is geleerd, wanneer, en wat nog ontbreekt. De kaart vult zich "
                "met activiteiten die een thema hebben en organisaties die erbij waren."
            ),
        )
        empty.teach(
            self.tr("Nog niets op de kenniskaart"),
            self.tr(
                "Hier ziet u wat elke organisatie heeft geleerd. Dat vult zich als u "
                "partners heeft en activiteiten vastlegt."
            ),
            self.tr("Naar de activiteiten"),
        )
        empty.acted.connect(self._go_to_activities)
        title = self.tr("Organisaties") if by_place else self.tr("Thema's")
        hint = self.tr("Organisatie") if by_place else self.tr("Thema")
        super().__init__(title, hint, empty, parent)
        self._workspace = workspace
        self._clock = clock
        self._side = side
        self._codes: CodeBook = workspace.codes.book()
        self._map = KnowledgeMap(organisations=(), phenomena=())
        self._name = label("", "h1", wrap=True)
        self._chips = ChipRow()
        self._cards = CardColumn()
        self._furnish()
        source: LineSource[str, int] = LineSource(self._ids, self._lines)
        self.use_model(PagedListModel(source, self._describe, self), str)

    @override
    def refresh(self) -> None:
        """Read the map again."""
        self.attempt(self._read)
        super().refresh()

    @override
    def show_record(self, object_id: int) -> None:
        missing = self._missing(object_id)
        self._name.setText(self._title(object_id))
        self._chips.show_chips([self._sign(len(missing))])
        self._cards.restart()
        known, gaps = Card(self.tr("Geleerd")), Card(self.tr("Ontbreekt of verouderd"))
        self._list(known, [one for one in self._others() if one not in missing], object_id)
        self._list(gaps, missing, object_id)
        for card in (gaps, known):
            self._cards.column.addWidget(card)
        self._cards.column.addStretch(1)

    def _go_to_activities(self) -> None:
        self.went.emit("programme", programme_object(ProgrammeTab.ACTIVITIES))

    def _furnish(self) -> None:
        second = row(self._chips, STRETCH)
        head = page_head(column(self._name, second, spacing=6, margins=(24, 18, 24, 14)))
        whole = column(head, scrolled(self._cards, self.title), spacing=0)
        whole.setStretch(1, 1)
        self.use_detail(holder(whole))

    def _read(self) -> None:
        self._codes = self._workspace.codes.book()
        self._map = self._workspace.programme.knowledge.map()

    def _ids(self, query: ListQuery[str]) -> Sequence[int]:
        words = fold(query.filter).split()
        return [
            one for one in self._own() if all(word in fold(self._title(one)) for word in words)
        ]

    def _lines(self, wanted: Sequence[int]) -> Mapping[int, int]:
        return {one: one for one in wanted}

    def _own(self) -> list[int]:
        """Return the lines of the list: organisations, or themes by their place from 1."""
        if self._side is Side.ORGANISATION:
            return [one.id for one in self._map.organisations]
        return [place for place, _ in enumerate(self._map.phenomena, start=1)]

    def _others(self) -> list[int]:
        """Return what stands across from the list."""
        if self._side is Side.ORGANISATION:
            return [place for place, _ in enumerate(self._map.phenomena, start=1)]
        return [one.id for one in self._map.organisations]

    def _place(self, own: int, other: int) -> tuple[OrganisationId, str]:
        place, theme = (own, other) if self._side is Side.ORGANISATION else (other, own)
        return OrganisationId(place), self._map.phenomena[theme - 1]

    def _missing(self, own: int) -> list[int]:
        pairs = [(other, self._place(own, other)) for other in self._others()]
        return [other for other, place in pairs if self._map.is_missing(*place)]

    def _title(self, own: int) -> str:
        return self._named(own, themes=self._side is Side.THEME)

    def _named(self, number: int, *, themes: bool) -> str:
        if themes:
            return self._codes.label(CodeList.PHENOMENON, self._map.phenomena[number - 1])
        return next(one.name for one in self._map.organisations if one.id == number)

    def _sign(self, missing: int) -> ChipSpec:
        if not missing:
            return ChipSpec(self.tr("Niets ontbreekt"), "ok")
        if self._side is Side.ORGANISATION:
            words = counted(missing, self.tr("{n} thema mist"), self.tr("{n} thema's missen"))
        else:
            words = counted(
                missing, self.tr("{n} organisatie mist"), self.tr("{n} organisaties missen")
            )
        return ChipSpec(words, "warn")

    def _describe(self, line: int) -> ListItem:
        missing = len(self._missing(line))
        known = len(self._others()) - missing
        words = self.tr("{known} van {all} bijgehouden")
        return ListItem(
            title=self._title(line),
            detail=words.format(known=known, all=len(self._others())),
            chips=(self._sign(missing),),
        )

    def _list(self, card: Card, others: Sequence[int], own: int) -> None:
        themes = self._side is Side.ORGANISATION
        if not others:
            card.add(label(self.tr("Niets."), "muted"))
            return
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(0, 1)
        for other in others:
            lessons = self._map.lessons.get(self._place(own, other), ())
            line = grid.rowCount()
            name = self._named(other, themes=themes)
            grid.addWidget(label(name, "h3" if lessons else "", wrap=True), line, 0)
            if not lessons:
                grid.addWidget(label(self.tr("nog nooit"), "muted"), line, 1)
            for lesson in lessons[:_SHOWN]:
                self._lesson(grid, lesson)
        card.add(grid)

    def _lesson(self, grid: QGridLayout, lesson: Lesson) -> None:
        line = grid.rowCount()
        kind = self._codes.label(CodeList.ACTIVITY_KIND, lesson.kind)
        told = self.tr("{day}, {kind}").format(day=dutch_date(lesson.held_on), kind=kind)
        go = LessonButton(lesson)
        go.picked.connect(self._go)
        grid.addWidget(label(lesson.title, wrap=True), line, 0)
        grid.addWidget(label(told, "muted"), line, 1)
        grid.addWidget(go, line, 2)

    def _go(self, activity_id: int) -> None:
        number = programme_object(ProgrammeTab.ACTIVITIES, part_object(0, activity_id))
        self.went.emit("programme", number)
