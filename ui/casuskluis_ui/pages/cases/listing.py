# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How a case stands in the list."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from casuskluis.domain.case import OPEN_PHASES, CasePhase
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.lists import CaseLine, CaseQuery, CaseSort
from casuskluis.services.casework.cases import CaseService
from casuskluis_ui.models import ChipSpec, LineSource, ListItem, ListQuery
from casuskluis_ui.pages.words import due_tone, short_day

PHASE_TONES: Mapping[CasePhase, str] = {
    CasePhase.CASE_MEETING: "info",
    CasePhase.MONITORING: "ok",
    CasePhase.AFTERCARE: "warn",
    CasePhase.CLOSED: "mute",
    CasePhase.DESTROYED: "mute",
}
ALL_PHASES = frozenset(CasePhase)
_CONTEXT = "cases"


def case_source(service: CaseService) -> LineSource[CaseQuery, CaseLine]:
    """Return the questions the list asks."""

    def wanted(query: ListQuery[CaseQuery]) -> CaseQuery:
        sort = CaseSort(query.order) if query.order else query.filter.sort
        return replace(query.filter, sort=sort, descending=query.descending)

    def ids(query: ListQuery[CaseQuery]) -> Sequence[int]:
        return service.ids(wanted(query))

    def first(query: ListQuery[CaseQuery], most: int) -> Sequence[int]:
        return service.first_ids(wanted(query), most)

    def lines(some: Sequence[int]) -> Mapping[int, CaseLine]:
        return {line.id: line for line in service.lines([CaseId(one) for one in some])}

    return LineSource(ids, lines, first)


def case_query(text: str, *, closed: bool) -> CaseQuery:
    """Return what the quick filter asks for."""
    return CaseQuery(
        text=text, phases=ALL_PHASES if closed else OPEN_PHASES, sort=CaseSort.NEXT_DUE
    )


def describe(line: CaseLine, codes: CodeBook, today: date) -> ListItem:
    """Return a case as two lines: name and number, next step, chips and due date."""
    due = line.next_due or line.review_on
    chips = [ChipSpec(codes.label(CodeList.CASE_PHASE, line.phase), PHASE_TONES[line.phase])]
    if line.shielded:
        return ListItem(
            title=line.name.display,
            number=line.number,
            detail=QCoreApplication.translate(_CONTEXT, "Alleen voor wie is aangewezen"),
            chips=tuple(chips),
            covered=True,
        )
    overdue = is_overdue(line, today)
    if overdue:
        chips.insert(0, ChipSpec(QCoreApplication.translate(_CONTEXT, "Toets te laat"), "bad"))
    if line.ideology:
        chips.append(ChipSpec(codes.label(CodeList.IDEOLOGY, line.ideology)))
    return ListItem(
        title=line.name.display,
        number=line.number,
        detail=line.next_action if line.next_due else _without_due(line),
        chips=tuple(chips),
        due=short_day(due, today) if due else "",
        due_tone=due_tone(due, today) if due else "",
        alert=overdue,
    )


def is_overdue(line: CaseLine, today: date) -> bool:
    """Whether the necessity review of an open case is late."""
    late = line.review_on is not None and line.review_on < today
    return late and line.phase in OPEN_PHASES


def _without_due(line: CaseLine) -> str:
    """Return what the date in the list means when no action has one."""
    if line.review_on:
        return QCoreApplication.translate(_CONTEXT, "Noodzakelijkheidstoets")
    return line.next_action or QCoreApplication.translate(_CONTEXT, "Geen lopende acties")
