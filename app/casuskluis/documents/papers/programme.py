# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Papers of the programme: the page for planning and control, training and the network."""

from dataclasses import dataclass, field
from datetime import date, datetime

from casuskluis.documents.papers.report_lines import ActivityLine
from casuskluis.domain.figure_tables import FigureTable


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalAnswers:
    """One goal: the four questions of planning and control, as typed."""

    situation: str = ""
    aim: str
    plan: str = ""
    result: str = ""
    progress_label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PillarPage:
    """One pillar, on a page of its own."""

    name: str
    goals: tuple[GoalAnswers, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammePagePaper:
    """Goals per pillar in the form of planning and control.

    Attributes:
        year: The budget year.
        moment: Which document of planning and control, such as "jaarstukken".
        control: Control number of the journal, for the foot; may be empty.
    """

    municipality: str
    year: int
    moment: str = ""
    pillars: tuple[PillarPage, ...] = ()
    printed_at: datetime
    control: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageMap:
    """Who or where (rows) against themes (columns): what is there and what is missing.

    Attributes:
        row_header: Heading of the first column, such as "Organisatie".
        columns: Themes.
        rows: Label, and per theme what there is, such as "2026" or "3"; empty when nothing is.
    """

    row_header: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingLine:
    """One activity. It names no participants, only how many there were."""

    held_on: date
    title: str
    kind_label: str
    phenomenon_label: str = ""
    provider: str = ""
    participants: str = ""
    organisations: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingOverviewPaper:
    """What was done to make people more expert (deskundigheidsbevordering).

    Attributes:
        period: Such as "2026".
        intro: Paragraphs.
        totals: Per kind of activity.
        activities: In order of time.
        tables: More figures, drawn when they ask for it.
        knowledge: Organisations against phenomena: the last year somebody of them learnt of it.
        control: Control number of the journal, for the foot; may be empty.
    """

    municipality: str
    period: str
    intro: tuple[str, ...] = ()
    totals: tuple[ActivityLine, ...] = ()
    activities: tuple[TrainingLine, ...] = ()
    tables: tuple[FigureTable, ...] = ()
    knowledge: CoverageMap | None = None
    printed_at: datetime
    control: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkLine:
    """One organisation of the network: relations only, nobody's belief."""

    name: str
    kind_label: str
    contact_moments: int
    last_on: date | None = None
    themes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPersonLine:
    """One key person; printed only when the paper says so."""

    name: str = field(repr=False)
    role: str = field(default="", repr=False)
    organisation: str = field(default="", repr=False)
    consent_until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CovenantLine:
    """One agreement between organisations and its terms.

    Attributes:
        state_label: Such as "geldt" or "loopt af binnen drie maanden"; may be empty.
    """

    title: str
    parties: tuple[str, ...] = ()
    signed_on: date
    valid_until: date | None = None
    review_on: date | None = None
    dpia_on: date | None = None
    advice_on: date | None = None
    register_reference: str = ""
    state_label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkOverviewPaper:
    """The network around the approach; internal.

    Attributes:
        period: Over which moments of contact were counted, such as "2026".
        organisations: In order.
        covenants: In order.
        coverage: Districts against themes: moments of contact; an empty place is a white spot.
        white_spots: Themes and districts without a contact, each a line of a list.
        key_persons: Printed by name only with ``names_key_persons``; else only how many.
        names_key_persons: For internal use, by those who speak with them.
        control: Control number of the journal, for the foot; may be empty.
    """

    municipality: str
    period: str
    reference_date: date
    organisations: tuple[NetworkLine, ...] = ()
    covenants: tuple[CovenantLine, ...] = ()
    coverage: CoverageMap | None = None
    white_spots: tuple[str, ...] = ()
    key_persons: tuple[KeyPersonLine, ...] = ()
    names_key_persons: bool = False
    printed_at: datetime
    control: str = ""
