# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How a person stands in the list."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.lists import SubjectLine, SubjectQuery, SubjectSort
from casuskluis.services.intake.persons import PersonService
from casuskluis.services.office.access import SHIELDED
from casuskluis_ui.models import ChipSpec, LineSource, ListItem, ListQuery
from casuskluis_ui.pages.words import case_count


def person_source(service: PersonService) -> LineSource[SubjectQuery, SubjectLine]:
    """Return the two questions the list asks."""

    def ids(query: ListQuery[SubjectQuery]) -> Sequence[int]:
        if not query.order:
            return service.ids(query.filter)
        sort = SubjectSort(query.order)
        return service.ids(replace(query.filter, sort=sort, descending=query.descending))

    def lines(wanted: Sequence[int]) -> Mapping[int, SubjectLine]:
        return {line.id: line for line in service.lines([SubjectId(one) for one in wanted])}

    return LineSource(ids, lines)


def person_query(text: str) -> SubjectQuery:
    """Return what the quick filter asks for."""
    return SubjectQuery(text=text)


def describe(line: SubjectLine) -> ListItem:
    """Return a person as two lines: name and birth date, alias and town, and the cases."""
    return ListItem(
        title=line.name.sorted_display,
        number=str(line.birth_date) if line.birth_date else "",
        detail=" · ".join(part for part in (line.alias, line.town) if part),
        chips=(ChipSpec(case_count(line.cases), "info"),) if line.cases else (),
        covered=line.name.family == SHIELDED,
    )
