# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The yearly report to the council, from released figures and the texts of the programme."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from casuskluis.documents.papers import CouncilReportPaper, FigureLine, ReportPart
from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.figure_tables import ReleaseStamp, number_in
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.releases.counting import RUNS
from casuskluis.services.releases.facts import Housekeeping
from casuskluis.services.releases.figure_tables import cell, table_of
from casuskluis.services.releases.lines import PrintedGroup
from casuskluis.services.releases.profiles import By, Group
from casuskluis.services.releases.reports.programme_parts import (
    ProgrammeYear,
    cooperation_of,
    outlook_of,
    picture_of,
    pillars_of,
)
from casuskluis.services.releases.reports.sections import sections_of

TERMS = (
    ("Melding", "Iemand vertelt de gemeente over zorgelijk gedrag."),
    (
        "Weging",
        "Gemeente, politie en Openbaar Ministerie beoordelen samen of iemand wordt opgenomen.",
    ),
    ("Casus", "Het werk rond één persoon binnen de persoonsgerichte aanpak."),
    (
        "Persoonsgerichte aanpak",
        "Een mix van maatregelen en hulp, afgestemd op één persoon of zijn directe omgeving.",
    ),
    ("Fenomeen", "De stroming waarmee de zorgen te maken hebben, voor zover die te duiden is."),
    ("Inzet", "Eén maatregel of vorm van hulp bij één persoon; iemand kan er meer hebben."),
    ("Peildatum", "De dag waarover de cijfers gaan."),
    ("Minder dan 10", "Alles van 0 tot en met 9."),
    (
        "Noodzakelijkheidstoets",
        "De vraag die steeds terugkomt: is het nog nodig om iemand te volgen?",
    ),
)
_SUBJECTS = {
    Group.NOTIFICATIONS: "meldingen",
    Group.CASES: "casussen waaraan is gewerkt",
    Group.INTERVENTIONS: "keer inzet",
}
_TILES = {
    Group.NOTIFICATIONS: "meldingen ontvangen",
    Group.CASES: "casussen waaraan is gewerkt",
}
_MOST_TILES = 4
_APART = (
    "Elk aantal is apart afgerond. Daarom kunnen aantallen die bij elkaar lijken te horen, van "
    "elkaar verschillen."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportData:
    """What a report is made of.

    Attributes:
        municipality: Its name.
        period: Such as "2025".
        stamp: Of the release.
        groups: What was released.
        left_out: Titles of tables with too few records.
        programme: Goals, activities and analyses of the year.
        housekeeping: What is not about persons.
        codes: Words.
        printed_at: The moment of the release.
        control: Control number of the journal.
    """

    municipality: str
    period: str
    last_day: date
    stamp: ReleaseStamp
    groups: Sequence[PrintedGroup] = field(repr=False)
    left_out: Sequence[str] = ()
    programme: ProgrammeYear
    housekeeping: Housekeeping
    codes: CodeBook
    printed_at: datetime
    control: str = ""

    @property
    def taken_up(self) -> str:
        """How the outcome of weighing is called that becomes a case."""
        return self.codes.label(CodeList.ASSESSMENT_OUTCOME, AssessmentOutcome.PERSON_CENTRED)


def council_report(data: ReportData) -> CouncilReportPaper:
    """Return the paper of the yearly report."""
    return CouncilReportPaper(
        municipality=data.municipality,
        period=data.period,
        stamp=data.stamp,
        highlights=highlights_of(data),
        summary=ReportPart(text=summary_of(data)),
        pillars=pillars_of(data.programme, data.codes),
        figures=sections_of(data.groups, data.taken_up),
        picture=picture_of(data.programme, data.codes),
        care=_care(data),
        cooperation=cooperation_of(data.programme),
        outlook=outlook_of(data.programme),
        left_out=left_out_of(data),
        terms=TERMS,
        printed_at=data.printed_at,
        control=data.control,
    )


def summary_of(data: ReportData) -> tuple[str, ...]:
    """Return the main numbers in sentences, from what was released only."""
    totals = [
        f"{cell(group.printed.figures[place])} {_SUBJECTS[Group(group.name)]}"
        for group in data.groups
        if Group(group.name) in _SUBJECTS
        and (place := group.printed.shape.places.get(((group.name, data.period),))) is not None
    ]
    held = len(data.programme.activities)
    lines = []
    if totals:
        lines.append(f"Afgeronde aantallen over {data.period}: {', '.join(totals)}.")
    if len(totals) > 1:
        lines.append(_APART)
    if held:
        people = sum(one.participants for one in data.programme.activities)
        lines.append(f"Er waren {held} activiteiten, met samen {people} deelnames.")
    return tuple(lines)


def highlights_of(data: ReportData) -> tuple[FigureLine, ...]:
    """Return the figures for the first page: released totals, and how many took part.

    Only whole numbers stand there; an x or words say too little in large type.
    """
    found = [(_TILES[group], value) for group, value in _totals(data)]
    found += [
        (f"casussen op {dutch_date(data.last_day)}", cell(group.figure(rows, None, RUNS)))
        for group in data.groups
        for rows in group.rows
        if rows.dimensions == (By.BEGIN.value, By.END.value) and RUNS in rows.categories[1]
    ]
    people = sum(one.participants for one in data.programme.activities)
    if people:
        found.append(("deelnames aan activiteiten", f"{people}"))
    told = [(label, value) for label, value in found if number_in(value) is not None]
    return tuple(FigureLine(label=label, value=value) for label, value in told[:_MOST_TILES])


def _totals(data: ReportData) -> list[tuple[Group, str]]:
    """Return the totals that stand on the first page, as far as they were released."""
    return [
        (Group(group.name), cell(group.printed.figures[place]))
        for group in data.groups
        if Group(group.name) in _TILES
        and (place := group.printed.shape.places.get(((group.name, data.period),))) is not None
    ]


def left_out_of(data: ReportData) -> tuple[str, ...]:
    """Return per table that is missing why it is."""
    return tuple(f"{one}: te weinig om er iets over te vertellen." for one in data.left_out)


def _care(data: ReportData) -> ReportPart:
    tables = tuple(
        table_of(group, rows)
        for group in data.groups
        if group.name == Group.CARE.value
        for rows in group.rows
    )
    points = (
        f"Controles van rechten, logboek en back-up: {data.housekeeping.checks}.",
        f"Datalekken: {data.housekeeping.breaches}.",
    )
    return ReportPart(points=points, tables=tables)
