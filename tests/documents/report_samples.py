# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Reports to council, triangle and programme; invented content, with rounded figures."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from casuskluis.documents import (
    council_report,
    letter_paragraph,
    network_overview,
    programme_page,
    quarterly,
    training_overview,
)
from casuskluis.documents.papers import (
    ActivityLine,
    ChangeLine,
    CouncilReportPaper,
    CovenantLine,
    CoverageMap,
    FigureLine,
    FigureSection,
    FigureTopic,
    GoalAnswers,
    KeyPersonLine,
    LetterParagraphPaper,
    NetworkLine,
    NetworkOverviewPaper,
    PillarGoal,
    PillarPage,
    PillarReport,
    ProgrammePagePaper,
    QuarterlyPaper,
    ReportPart,
    TrainingLine,
    TrainingOverviewPaper,
)
from casuskluis.domain.figure_tables import (
    ChartKind,
    FigureRow,
    FigureTable,
    Protection,
    ReleaseStamp,
    RowRole,
)

_AT = datetime(2027, 1, 11, 9, 5, 44, tzinfo=UTC)
_ON = date(2026, 12, 31)
_CONTROL = "1234-abcdef123456"
_QUARTERS = ("Kwartaal 1", "Kwartaal 2", "Kwartaal 3", "Kwartaal 4")


def stamp(protection: Protection = Protection.ROUNDED) -> ReleaseStamp:
    return ReleaseStamp(
        number="U2026-007",
        reference_date=_ON,
        audience_label="raad en openbaar",
        protection=protection,
        earlier=3,
        certificate="7F3A-91C2",
    )


def row(label: str, *cells: str, role: RowRole = RowRole.PLAIN) -> FigureRow:
    return FigureRow(label, cells, role)


def _table(
    title: str,
    header: str,
    columns: tuple[str, ...],
    rows: tuple[FigureRow, ...],
    **more: object,
) -> FigureTable:
    return FigureTable(title=title, row_header=header, columns=columns, rows=rows, **more)  # type: ignore[arg-type]  # shorthand of the samples


def funnel() -> FigureTable:
    return _table(
        "Van melding naar casus in 2026",
        "Stap",
        ("Aantal",),
        (
            row("Ontvangen", "55"),
            row("Gezamenlijk gewogen", "50"),
            row("Opgenomen in de persoonsgerichte aanpak", "15"),
            row("Doorgeleid naar andere hulp", "20", role=RowRole.OUTFLOW),
            row("Geen actie nodig", "15", role=RowRole.OUTFLOW),
        ),
        unit="meldingen",
        chart=ChartKind.FUNNEL,
    )


def movement() -> FigureTable:
    return _table(
        "Casussen op de lijst in 2026",
        "Stand of beweging",
        ("Aantal",),
        (
            row("Stand op 1 januari", "20", role=RowRole.STOCK),
            row("Instroom", "15", role=RowRole.INFLOW),
            row("Herinstroom", "0", role=RowRole.INFLOW),
            row("Uitstroom", "10", role=RowRole.OUTFLOW),
            row("Stand op 31 december", "25", role=RowRole.STOCK),
        ),
        unit="casussen",
        chart=ChartKind.FLOW,
    )


def phenomenon() -> FigureTable:
    return _table(
        "Casussen naar fenomeen op 31 december 2026",
        "Fenomeen",
        ("Aantal",),
        (
            row("Rechts-extremisme", "10"),
            row("Jihadisme", "10"),
            row("Anti-institutioneel extremisme", "5"),
            row("Overig of nog niet duidelijk", "0"),
            row("Totaal", "25", role=RowRole.TOTAL),
        ),
        unit="casussen",
        chart=ChartKind.BARS,
    )


def ages() -> FigureTable:
    return _table(
        "Casussen naar leeftijdsklasse en geslacht",
        "Leeftijd",
        ("Man", "Vrouw", "Totaal"),
        (
            row("Jonger dan 18 jaar", "5", "0", "5"),
            row("18 tot en met 26 jaar", "10", "5", "15"),
            row("27 jaar en ouder", "5", "0", "5"),
            row("Totaal", "20", "5", "25", role=RowRole.TOTAL),
        ),
        unit="casussen",
        has_total_column=True,
        chart=ChartKind.BARS,
    )


def origins() -> FigureTable:
    return _table(
        "Meldingen naar herkomst en kwartaal",
        "Herkomst",
        (*_QUARTERS, "Totaal"),
        (
            row("Onderwijs", "5", "5", "5", "5", "20"),
            row("Politie", "5", "0", "5", "10", "20"),
            row("Jeugdhulp en zorg", "0", "5", "5", "0", "10"),
            row("Inwoners", "0", "0", "5", "0", "5"),
            row("Totaal", "10", "10", "20", "15", "55", role=RowRole.TOTAL),
        ),
        unit="meldingen",
        has_total_column=True,
        chart=ChartKind.STACKED,
    )


def by_year() -> FigureTable:
    return _table(
        "Meldingen en casussen per jaar",
        "Soort",
        ("2021", "2022", "2023", "2024", "2025", "2026"),
        (
            row("Meldingen", "30", "35", "35", "45", "50", "55"),
            row("Nieuwe casussen", "10", "10", "15", "15", "10", "15"),
            row("Gesloten casussen", "5", "10", "10", "x", "15", "10"),
        ),
        chart=ChartKind.LINES,
    )


def interventions() -> FigureTable:
    return _table(
        "Soort inzet in lopende casussen",
        "Inzet",
        ("Aantal",),
        (
            row("Zorg", "15"),
            row("Sociaal domein, zoals werk, school en wonen", "20"),
            row("Strafrecht", "5"),
            row("Bestuursrecht", "0"),
        ),
        unit="casussen",
        note="Bij één casus kan meer dan één soort inzet horen; er is daarom geen totaal.",
        chart=ChartKind.BARS,
    )


def durations() -> FigureTable:
    return _table(
        "Doorlooptijden",
        "Van – tot",
        ("Mediaan",),
        (
            row("Melding – weging", "1 tot 2 weken"),
            row("Opname – sluiting", "1 tot 2 jaar"),
        ),
        note="Een mediaan staat er alleen bij ten minste 20 casussen.",
    )


def hidden_origins() -> FigureTable:
    return replace(
        origins(),
        rows=(
            row("Onderwijs", "8", "6", "x", "x", "19"),
            row("Politie", "x", "x", "7", "9", "24"),
            row("Totaal", "x", "x", "x", "x", "43", role=RowRole.TOTAL),
        ),
    )


def closing() -> FigureTable:
    return _table(
        "Gesloten casussen naar reden",
        "Reden",
        ("Aantal",),
        (
            row("Zorgen zijn weg of veel kleiner", "5"),
            row("Verhuisd; overgedragen", "0"),
            row("Andere hulp is genoeg", "5"),
            row("Totaal", "10", role=RowRole.TOTAL),
        ),
        unit="casussen",
        chart=ChartKind.BARS,
    )


def _pillars() -> tuple[PillarReport, ...]:
    return (
        PillarReport(
            name="Tegengaan van polarisatie",
            goals=(
                PillarGoal(
                    aim="In elke wijk is bekend wie spanningen ziet en wie dan wat doet.",
                    result="In vijf van de zes wijken zijn afspraken gemaakt.",
                    progress_label="op koers",
                ),
            ),
            work=ReportPart(
                text=(
                    (
                        "Wij bespreken spanningen tussen groepen voordat zij groeien. Met "
                        "wijkteams, politie en scholen is een vast overleg begonnen."
                    ),
                ),
                points=(
                    "Zes keer is een spanning vroeg besproken.",
                    "Twee buurten kregen tijdelijk extra jongerenwerk.",
                ),
            ),
        ),
        PillarReport(
            name="Preventie",
            goals=(
                PillarGoal(
                    aim="Jongeren zijn weerbaar tegen extreme ideeën, ook online.",
                    result="Vier scholen deden mee aan het weerbaarheidsprogramma.",
                    progress_label="vraagt aandacht",
                ),
                PillarGoal(
                    aim="Ouders weten waar zij terechtkunnen.", progress_label="bereikt"
                ),
            ),
            work=ReportPart(
                text=("Op vier scholen is het weerbaarheidsprogramma gegeven.",),
            ),
        ),
        PillarReport(
            name="Signalering",
            work=ReportPart(
                text=("Het meldpunt is bekend gemaakt bij scholen, zorg en verenigingen.",)
            ),
        ),
        PillarReport(
            name="Deskundigheidsbevordering",
            activities=_totals(),
        ),
        PillarReport(
            name="Persoonsgerichte aanpak",
            goals=(
                PillarGoal(
                    aim="Elke melding is binnen twee weken gezamenlijk gewogen.",
                    result="Dat lukte bij de meeste meldingen.",
                    progress_label="op koers",
                ),
            ),
            work=ReportPart(
                text=(
                    (
                        "Het casusoverleg kwam elke maand bijeen. Deelnemers zijn gemeente, "
                        "politie, Openbaar Ministerie en het Zorg- en Veiligheidshuis."
                    ),
                ),
            ),
        ),
    )


def _totals() -> tuple[ActivityLine, ...]:
    return (
        ActivityLine(kind_label="training", count="6", participants="84", organisations="17"),
        ActivityLine(
            kind_label="expertmeeting", count="2", participants="45", organisations="21"
        ),
        ActivityLine(kind_label="lezing", count="4", participants="130", organisations="24"),
    )


def council() -> CouncilReportPaper:
    def figures(topic: FigureTopic, text: str, *tables: FigureTable) -> FigureSection:
        return FigureSection(topic=topic, part=ReportPart(text=(text,), tables=tables))

    return CouncilReportPaper(
        municipality="Voorbeeldstad",
        period="2026",
        stamp=stamp(),
        highlights=(
            FigureLine(label="meldingen ontvangen", value="55"),
            FigureLine(label="casussen op 31 december", value="25"),
            FigureLine(label="casussen gesloten", value="10"),
            FigureLine(label="mensen getraind", value="259"),
        ),
        summary=ReportPart(
            text=(
                (
                    "In 2026 kwamen er ongeveer 55 meldingen binnen. De meeste kwamen van "
                    "scholen en van de politie. Na weging is bij ongeveer 15 meldingen een "
                    "persoonsgerichte aanpak begonnen. Vaak was andere hulp genoeg."
                ),
                (
                    "Wij trainden 259 mensen van scholen, zorg en verenigingen. In vijf van "
                    "de zes wijken zijn afspraken over spanningen gemaakt."
                ),
            )
        ),
        pillars=_pillars(),
        figures=(
            figures(
                FigureTopic.FUNNEL,
                "Partners weten het meldpunt te vinden. Bijna elke melding is gewogen.",
                funnel(),
            ),
            figures(FigureTopic.MOVEMENT, "", movement(), by_year()),
            figures(
                FigureTopic.PHENOMENON,
                "Rechts-extremisme en jihadisme komen het meest voor.",
                phenomenon(),
            ),
            figures(FigureTopic.AGE, "", ages()),
            figures(FigureTopic.ORIGIN, "", origins()),
            figures(FigureTopic.INTERVENTION, "", interventions()),
            figures(FigureTopic.CLOSING, "", closing()),
            figures(FigureTopic.DURATION, "", durations()),
        ),
        picture=ReportPart(
            text=(
                (
                    "Extreme ideeën verspreiden zich vooral online. Jongeren komen er vaker en "
                    "jonger mee in aanraking dan een paar jaar geleden."
                ),
            )
        ),
        care=ReportPart(
            text=(
                (
                    "Persoonsgericht werken raakt mensen in hun privéleven. Daarom kijken wij "
                    "onszelf na."
                ),
            ),
            tables=(
                _table(
                    "Zorgvuldigheid in 2026",
                    "Onderwerp",
                    ("Aantal",),
                    (
                        row("Noodzaak opnieuw getoetst", "45"),
                        row("Verzoeken om inzage, correctie of verwijdering", "0"),
                        row("Dossiers vernietigd", "15"),
                    ),
                ),
                _table(
                    "Toezicht",
                    "Onderwerp",
                    ("Aantal",),
                    (row("Datalekken", "0"), row("Audits", "1")),
                    is_exact=True,
                ),
            ),
        ),
        cooperation=ReportPart(
            text=(
                (
                    "Het convenant met de partners geldt tot en met 2028. Het Zorg- en "
                    "Veiligheidshuis leidt het overleg over zware casussen."
                ),
            ),
            tables=(
                _table(
                    "Middelen in 2026, in euro",
                    "Waarvoor",
                    ("Begroot", "Besteed"),
                    (
                        row("Versterkingsgelden van het Rijk", "120.000", "112.500"),
                        row("Eigen middelen", "60.000", "58.000"),
                        row("Totaal", "180.000", "170.500", role=RowRole.TOTAL),
                    ),
                    is_exact=True,
                ),
            ),
        ),
        outlook=ReportPart(
            points=(
                "In 2027 krijgt ook de zesde wijk afspraken over spanningen.",
                "Alle middelbare scholen krijgen het weerbaarheidsprogramma aangeboden.",
            )
        ),
        left_out=(
            "Wijken en scholen: die aantallen zijn te klein.",
            "Wie de partners per casus zijn.",
        ),
        terms=(
            ("casus", "Eén persoon die hulp en aandacht krijgt in de persoonsgerichte aanpak."),
            ("weging", "Partners bespreken samen of een melding reden is voor een aanpak."),
            ("peildatum", "De dag waarover de cijfers gaan."),
        ),
        printed_at=_AT,
        control=_CONTROL,
    )


def bare_council() -> CouncilReportPaper:
    return CouncilReportPaper(
        municipality="Voorbeeldstad", period="2026", stamp=stamp(), printed_at=_AT
    )


def hidden_council() -> CouncilReportPaper:
    section = FigureSection(
        topic=FigureTopic.ORIGIN, part=ReportPart(tables=(hidden_origins(),))
    )
    return replace(
        council(), stamp=stamp(Protection.SUPPRESSED), figures=(section,), highlights=()
    )


def letter() -> LetterParagraphPaper:
    return LetterParagraphPaper(
        municipality="Voorbeeldstad",
        heading="Aanpak radicalisering in 2026",
        text=(
            (
                "In 2026 kwamen er ongeveer 55 meldingen binnen. Na weging is bij ongeveer 15 "
                "meldingen een persoonsgerichte aanpak begonnen."
            ),
            "De volledige rapportage ontvangt u in maart.",
        ),
        table=funnel(),
        stamp=stamp(),
        printed_at=_AT,
        control=_CONTROL,
    )


def quarter() -> QuarterlyPaper:
    return QuarterlyPaper(
        municipality="Voorbeeldstad",
        period="vierde kwartaal 2026",
        previous="derde kwartaal 2026",
        recipients="de lokale driehoek",
        stamp=replace(stamp(), audience_label="partners"),
        summary=ReportPart(
            text=("Er kwamen meer meldingen binnen dan in het vorige kwartaal.",),
        ),
        changes=(
            ChangeLine(subject="meldingen", before="15", now="25"),
            ChangeLine(subject="lopende casussen", before="25", now="20"),
            ChangeLine(subject="gesloten casussen", before="x", now="5"),
        ),
        tables=(funnel(), movement(), origins()),
        picture=ReportPart(text=("Rond de jaarwisseling was het in alle wijken rustig.",)),
        attention=(
            "Besluit of het weerbaarheidsprogramma in 2027 doorgaat.",
            "Neem kennis van de groei van het aantal meldingen.",
        ),
        printed_at=_AT,
        control=_CONTROL,
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
        totals=_totals(),
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
            _table(
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
    "council report": lambda: council_report.build(council()),
    "bare council report": lambda: council_report.build(bare_council()),
    "council report with figures left out": lambda: council_report.build(hidden_council()),
    "letter paragraph": lambda: letter_paragraph.build(letter()),
    "bare letter paragraph": lambda: letter_paragraph.build(
        replace(letter(), text=(), table=None)
    ),
    "quarterly overview": lambda: quarterly.build(quarter()),
    "bare quarterly overview": lambda: quarterly.build(
        replace(
            quarter(), summary=ReportPart(), changes=(), tables=(), picture=ReportPart(),
            attention=(),
        )
    ),
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
    "council report",
    "council report with figures left out",
    "letter paragraph",
    "quarterly overview",
    "programme page",
    "training overview",
    "network overview",
    "network overview with names",
)
