# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The yearly report to the council, and the paragraph for a letter to it."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from casuskluis.documents.papers.report_lines import ActivityLine, FigureLine
from casuskluis.domain.figure_tables import FigureTable, ReleaseStamp


class FigureTopic(Enum):
    """The sections of the chapter with figures, in their order, each with its heading."""

    FUNNEL = "Meldingen en doorloop"
    MOVEMENT = "Stand en beweging"
    PHENOMENON = "Fenomeen"
    AGE = "Leeftijdsklasse"
    ORIGIN = "Herkomst van de meldingen"
    INTERVENTION = "Soort inzet"
    CLOSING = "Redenen van sluiting"
    DURATION = "Doorlooptijden"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPart:
    """What one section says.

    Attributes:
        text: Paragraphs, typed for this report; never copied from a case.
        points: Short lines, printed as a list.
        tables: Released figures.
    """

    text: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    tables: tuple[FigureTable, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to print."""
        return not (any(map(str.strip, (*self.text, *self.points))) or self.tables)


NOTHING = ReportPart()


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureSection:
    """One section of the chapter with figures."""

    topic: FigureTopic
    part: ReportPart


@dataclass(frozen=True, slots=True, kw_only=True)
class PillarGoal:
    """One goal of a pillar: what was wanted, what came of it, how far it is."""

    aim: str
    result: str = ""
    progress_label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PillarReport:
    """One pillar of the approach.

    Attributes:
        name: Such as "Preventie".
        goals: For the chapter on what was wanted.
        work: For the chapter on what was done.
        activities: Table in the same chapter; numbers as released.
    """

    name: str
    goals: tuple[PillarGoal, ...] = ()
    work: ReportPart = NOTHING
    activities: tuple[ActivityLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilReportPaper:
    """The whole report (raadsrapportage). Chapters without content are left out.

    Attributes:
        period: Such as "2026".
        highlights: Up to four printed figures with a short label, large on the first page.
        summary: Chapter 1, half a page at most.
        pillars: Chapters 2 and 3, in order.
        figures: Chapter 4; printed in the order of the topics.
        picture: Chapter 5: duiding en lokaal beeld, without persons or places.
        care: Chapter 6: zorgvuldigheid.
        cooperation: Chapter 7: samenwerking en middelen.
        outlook: Chapter 8: vooruitblik.
        left_out: What is not published and why, each a line of the guide for the reader.
        terms: Word and meaning, for annex B.
        control: Control number of the journal, for the foot; may be empty.
    """

    municipality: str
    period: str
    stamp: ReleaseStamp
    highlights: tuple[FigureLine, ...] = ()
    summary: ReportPart = NOTHING
    pillars: tuple[PillarReport, ...] = ()
    figures: tuple[FigureSection, ...] = ()
    picture: ReportPart = NOTHING
    care: ReportPart = NOTHING
    cooperation: ReportPart = NOTHING
    outlook: ReportPart = NOTHING
    left_out: tuple[str, ...] = ()
    terms: tuple[tuple[str, str], ...] = ()
    printed_at: datetime
    control: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterParagraphPaper:
    """A paragraph for a raadsinformatiebrief: plain text and one table, one page at most.

    Attributes:
        heading: Such as "Aanpak radicalisering in 2026".
        text: Paragraphs.
        table: May be None; its chart is not drawn.
    """

    municipality: str
    heading: str
    text: tuple[str, ...]
    table: FigureTable | None = None
    stamp: ReleaseStamp
    printed_at: datetime
    control: str = ""
