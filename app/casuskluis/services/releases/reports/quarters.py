# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The papers about a quarter: the overview for the triangle, the paragraph for a letter."""

from collections.abc import Sequence

from casuskluis.documents.papers import (
    ChangeLine,
    LetterParagraphPaper,
    QuarterlyPaper,
    ReportPart,
)
from casuskluis.services.releases.figure_tables import cell, tables_of
from casuskluis.services.releases.lines import PrintedGroup
from casuskluis.services.releases.profiles import Group
from casuskluis.services.releases.reports.council import (
    ReportData,
    left_out_of,
    summary_of,
)
from casuskluis.services.releases.reports.programme_parts import picture_of

_SUBJECTS = {Group.NOTIFICATIONS: "Meldingen", Group.CASES: "Casussen waaraan is gewerkt"}


def quarterly(
    data: ReportData, before: Sequence[PrintedGroup] = (), previous: str = ""
) -> QuarterlyPaper:
    """Return the overview for the triangle.

    Args:
        data: What is reported.
        before: What was released about the quarter before.
        previous: How that quarter is called.
    """
    return QuarterlyPaper(
        municipality=data.municipality,
        period=data.period,
        previous=previous if before else "",
        recipients="Lokale driehoek",
        stamp=data.stamp,
        summary=ReportPart(text=summary_of(data), points=left_out_of(data)),
        changes=_changes(data, before, previous),
        tables=tables_of(data.groups, data.taken_up),
        picture=picture_of(data.programme, data.codes),
        printed_at=data.printed_at,
        control=data.control,
    )


def letter_paragraph(data: ReportData) -> LetterParagraphPaper:
    """Return the paragraph for a letter to the council."""
    tables = tables_of(data.groups)
    return LetterParagraphPaper(
        municipality=data.municipality,
        heading=f"Aanpak radicalisering, extremisme en polarisatie: {data.period}",
        text=(*summary_of(data), *left_out_of(data)),
        table=tables[0] if tables else None,
        stamp=data.stamp,
        printed_at=data.printed_at,
        control=data.control,
    )


def _changes(
    data: ReportData, before: Sequence[PrintedGroup], previous: str
) -> tuple[ChangeLine, ...]:
    lines = []
    for group, subject in _SUBJECTS.items():
        now = _total(data.groups, group, data.period)
        then = _total(before, group, previous)
        if now and then:
            lines.append(ChangeLine(subject=subject, before=then, now=now))
    return tuple(lines)


def _total(groups: Sequence[PrintedGroup], wanted: Group, period: str) -> str:
    for group in groups:
        place = group.printed.shape.places.get(((group.name, period),))
        if group.name == wanted.value and place is not None:
            return cell(group.printed.figures[place])
    return ""
