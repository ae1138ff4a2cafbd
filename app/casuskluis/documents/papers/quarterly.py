# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The overview of one quarter for the triangle (driehoek)."""

from dataclasses import dataclass
from datetime import datetime

from casuskluis.documents.papers.council_report import NOTHING, ReportPart
from casuskluis.domain.figure_tables import FigureTable, ReleaseStamp


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """One number now and a quarter ago, both as printed in a released overview.

    The paper says "meer" or "minder" only when the difference is large enough to mean
    something, and never how much.
    """

    subject: str
    before: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarterlyPaper:
    """The overview of a quarter (kwartaaloverzicht), for partners who know cases themselves.

    Attributes:
        period: Such as "derde kwartaal 2026".
        previous: The quarter before; empty when there is none to compare with.
        recipients: For whom, such as "Lokale driehoek".
        marking: In the head of every page.
        summary: What matters most, in a few lines.
        changes: Compared with the quarter before.
        tables: Released figures.
        picture: What is seen in town, without persons.
        attention: What the triangle is asked to decide or to watch; lines of a list.
        control: Control number of the journal, for the foot; may be empty.
    """

    municipality: str
    period: str
    previous: str = ""
    recipients: str
    marking: str = "Vertrouwelijk"
    stamp: ReleaseStamp
    summary: ReportPart = NOTHING
    changes: tuple[ChangeLine, ...] = ()
    tables: tuple[FigureTable, ...] = ()
    picture: ReportPart = NOTHING
    attention: tuple[str, ...] = ()
    printed_at: datetime
    control: str = ""
