# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Papers of the programme; invented content."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from casuskluis.documents import network_overview, programme_page, training_overview
from casuskluis.documents.papers import (
    ActivityLine,
    CovenantLine,
    CoverageMap,
    GoalAnswers,
    KeyPersonLine,
    NetworkLine,
    NetworkOverviewPaper,
    PillarPage,
    ProgrammePagePaper,
    TrainingLine,
    TrainingOverviewPaper,
)
from casuskluis.domain.figure_tables import ChartKind
from documents.figure_samples import row, table

_AT = datetime(2027, 1, 11, 9, 5, 44, tzinfo=UTC)
_ON = date(2026, 12, 31)
_CONTROL = "1234-abcdef123456"


def totals() -> tuple[ActivityLine, ...]:
    return (
        ActivityLine(kind_label="training", count="6", participants="84", organisations="17"),
        ActivityLine(
            kind_label="expertmeeting", count="2", participants="45", organisations="21"
        ),
        ActivityLine(kind_label="lezing", count="4", participants="130", organisations="24"),
    )


def programme() -> ProgrammePagePaper:
    return ProgrammePagePaper(
        municipality="Voorbeeldstad",
        year=2026,
        moment="jaarstukken",
        pillars=(
            PillarPage(
                name="Preventie",
                goals=(
                    GoalAnswers(
                        situation="Eén op de drie scholen gaf lessen over extreme ideeën.",
                        aim="Jongeren zijn weerbaar tegen extreme ideeën, ook online.",
                        plan="Vier scholen krijgen het weerbaarheidsprogramma.",
                        result="Vier scholen deden mee; twee willen in 2027 verder.",
                        progress_label="op koers",
                    ),
                    GoalAnswers(aim="Ouders weten waar zij terechtkunnen."),
                ),
            ),
            PillarPage(name="Signalering"),
        ),
        printed_at=_AT,
        control=_CONTROL,
    )


def training() -> TrainingOverviewPaper:
    return TrainingOverviewPaper(
        municipality="Voorbeeldstad",
        period="2026",
        intro=("In 2026 deden 259 mensen van 31 organisaties mee aan een activiteit.",),
        totals=totals(),
        activities=(
            TrainingLine(
                held_on=date(2026, 2, 12),
                title="Signalen herkennen en bespreken",
                kind_label="training",
                phenomenon_label="radicalisering",
                provider="ROR",
                participants="14",
                organisations="5",
            ),
            TrainingLine(
                held_on=date(2026, 5, 28),
                title="Online en onzichtbaar: jongeren en extreme ideeën",
                kind_label="lezing",
                phenomenon_label="rechts-extremisme",
                participants="60",
                organisations="12",
            ),
        ),
        tables=(
            table(
                "Deelnemers per jaar",
                "Soort",
                ("2023", "2024", "2025", "2026"),
                (row("Deelnemers", "90", "140", "185", "259"),),
                unit="deelnemers",
                chart=ChartKind.LINES,
            ),
        ),
        knowledge=CoverageMap(
            row_header="Organisatie",
            columns=("Polarisatie", "Rechts-extremisme", "Jihadisme", "Eenlingen"),
            rows=(
                ("Scholengroep De Brug", ("2026", "2025", "", "")),
                ("Jongerenwerk", ("2024", "", "2026", "")),
                ("GGD", ("", "", "2023", "2026")),
            ),
        ),
        printed_at=_AT,
        control=_CONTROL,
    )


def network(*, named: bool = False) -> NetworkOverviewPaper:
    return NetworkOverviewPaper(
        municipality="Voorbeeldstad",
        period="2026",
        reference_date=_ON,
        organisations=(
            NetworkLine(
                name="Scholengroep De Brug",
                kind_label="onderwijs",
                contact_moments=7,
                last_on=date(2026, 11, 3),
                themes=("polarisatie", "weerbaarheid"),
            ),
            NetworkLine(
                name="Moskee Al Amal",
                kind_label="gebedshuis",
                contact_moments=3,
                last_on=date(2026, 9, 14),
                themes=("spanningen in de wijk",),
            ),
            NetworkLine(
                name="Protestantse gemeente", kind_label="gebedshuis", contact_moments=0
            ),
        ),
        covenants=(
            CovenantLine(
                title="Convenant persoonsgerichte aanpak radicalisering",
                parties=("gemeente", "politie", "Openbaar Ministerie", "reclassering"),
                signed_on=date(2024, 1, 15),
                valid_until=date(2028, 12, 31),
                review_on=date(2027, 1, 15),
                dpia_on=date(2023, 11, 2),
                register_reference="VR-2024-031",
                state_label="geldt; over minder dan drie maanden opnieuw bekijken",
            ),
        ),
        coverage=CoverageMap(
            row_header="Wijk",
            columns=("Polarisatie", "Spanningen", "Weerbaarheid"),
            rows=(
                ("Noord", ("3", "2", "")),
                ("Centrum", ("", "", "4")),
                ("Zuid", ("", "", "")),
            ),
        ),
        white_spots=(
            "Met niemand in de wijk Zuid was contact.",
            "Over eenlingen was met niemand contact.",
        ),
        key_persons=(
            KeyPersonLine(
                name="Ayşe Öztürk-Wiśniewski",
                role="kent veel ouders",
                organisation="Buurthuis Noord",
                consent_until=date(2027, 6, 30),
            ),
        ),
        names_key_persons=named,
        printed_at=_AT,
        control=_CONTROL,
    )


KINDS: dict[str, Callable[[], bytes]] = {
    "programme page": lambda: programme_page.build(programme()),
    "empty programme page": lambda: programme_page.build(replace(programme(), pillars=())),
    "training overview": lambda: training_overview.build(training()),
    "empty training overview": lambda: training_overview.build(
        replace(training(), intro=(), totals=(), activities=(), tables=(), knowledge=None)
    ),
    "network overview": lambda: network_overview.build(network()),
    "network overview with names": lambda: network_overview.build(network(named=True)),
    "empty network overview": lambda: network_overview.build(
        replace(
            network(), organisations=(), covenants=(), coverage=None, white_spots=(),
            key_persons=(),
        )
    ),
}  # fmt: skip
AGREED = (
    "programme page",
    "training overview",
    "network overview",
    "network overview with names",
)
