# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The chapter with figures: each released table in its section, with a sentence or two.

Every word here is worked out from released figures, never from counts.
"""

from collections.abc import Mapping, Sequence

from casuskluis.disclosure.derived.medians import Group as Class
from casuskluis.disclosure.derived.medians import median
from casuskluis.disclosure.derived.rankings import rank
from casuskluis.disclosure.model.printed import Figure
from casuskluis.documents.papers import FigureSection, FigureTopic, ReportPart
from casuskluis.services.releases.figure_labels import short_labels
from casuskluis.services.releases.figure_tables import tables_for
from casuskluis.services.releases.lines import PrintedGroup, PrintedRows
from casuskluis.services.releases.profiles import By, Group

TOPICS: Mapping[By, FigureTopic] = {
    By.OUTCOME: FigureTopic.FUNNEL,
    By.BEGIN: FigureTopic.MOVEMENT,
    By.PHENOMENON: FigureTopic.PHENOMENON,
    By.AGE: FigureTopic.AGE,
    By.ORIGIN: FigureTopic.ORIGIN,
    By.KIND: FigureTopic.INTERVENTION,
    By.REASON: FigureTopic.CLOSING,
    By.DURATION: FigureTopic.DURATION,
}


def sections_of(
    groups: Sequence[PrintedGroup], taken_up: str = ""
) -> tuple[FigureSection, ...]:
    """Return the sections of a release, one per table; care has a chapter of its own.

    Args:
        groups: What was released.
        taken_up: How the outcome of weighing is called that becomes a case.
    """
    return tuple(
        FigureSection(
            topic=TOPICS[By(rows.dimensions[0])],
            part=ReportPart(text=_said(group, rows), tables=tables_for(group, rows, taken_up)),
        )
        for group in groups
        if group.name != Group.CARE.value
        for rows in group.rows
    )


def _said(group: PrintedGroup, rows: PrintedRows) -> tuple[str, ...]:
    by = By(rows.dimensions[0])
    if by is By.DURATION:
        return _middle(group, rows)
    if by in {By.ORIGIN, By.OUTCOME, By.PHENOMENON, By.KIND, By.REASON}:
        return _largest(group, rows)
    return ()


def _largest(group: PrintedGroup, rows: PrintedRows) -> tuple[str, ...]:
    """Return what is certainly the largest; nothing when rounding leaves that open."""
    ranks = rank({label: group.figure(rows, label) for label in rows.categories[0]})
    if not ranks or ranks[0].last > 1:
        return ()
    return (f"De grootste groep is: {short_labels(rows, 0)[ranks[0].name]}.",)


def _middle(group: PrintedGroup, rows: PrintedRows) -> tuple[str, ...]:
    names = rows.categories[0]
    classes = [_class(group, rows, name, place) for place, name in enumerate(names)]
    found = median(classes)
    return () if found is None else (f"De middelste doorlooptijd ligt in: {found.words}.",)


def _class(group: PrintedGroup, rows: PrintedRows, name: str, place: int) -> Class:
    is_last = place + 1 == len(rows.categories[0])
    figure: Figure = group.figure(rows, name)
    return Class(name, float(place), None if is_last else float(place + 1), figure)
