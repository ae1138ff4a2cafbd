# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Reports to council and triangle; invented content, with rounded figures."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from casuskluis.documents import (
    council_report,
    letter_paragraph,
    quarterly,
)
from casuskluis.documents.papers import (
    ChangeLine,
    CouncilReportPaper,
    FigureLine,
    FigureSection,
    FigureTopic,
    LetterParagraphPaper,
    PillarGoal,
    PillarReport,
    QuarterlyPaper,
    ReportPart,
)
from casuskluis.domain.figure_tables import FigureTable, Protection, RowRole
from documents import figure_samples as figures
from documents.programme_samples import totals

_AT = datetime(2027, 1, 11, 9, 5, 44, tzinfo=UTC)
_ON = date(2026, 12, 31)
_CONTROL = "1234-abcdef123456"


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
            activities=totals(),
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


def council() -> CouncilReportPaper:
    def section(topic: FigureTopic, text: str, *tables: FigureTable) -> FigureSection:
        return FigureSection(topic=topic, part=ReportPart(text=(text,), tables=tables))

    return CouncilReportPaper(
        municipality="Voorbeeldstad",
        period="2026",
        stamp=figures.stamp(),
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
            section(
                FigureTopic.FUNNEL,
                "Partners weten het meldpunt te vinden. Bijna elke melding is gewogen.",
                figures.funnel(),
            ),
            section(FigureTopic.MOVEMENT, "", figures.movement(), figures.by_year()),
            section(
                FigureTopic.PHENOMENON,
                "Rechts-extremisme en jihadisme komen het meest voor.",
                figures.phenomenon(),
            ),
            section(FigureTopic.AGE, "", figures.ages()),
            section(FigureTopic.ORIGIN, "", figures.origins()),
            section(FigureTopic.INTERVENTION, "", figures.interventions()),
            section(FigureTopic.CLOSING, "", figures.closing()),
            section(FigureTopic.DURATION, "", figures.durations()),
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
                figures.table(
                    "Zorgvuldigheid in 2026",
                    "Onderwerp",
                    ("Aantal",),
                    (
                        figures.row("Noodzaak opnieuw getoetst", "45"),
                        figures.row("Verzoeken om inzage, correctie of verwijdering", "0"),
                        figures.row("Dossiers vernietigd", "15"),
                    ),
                ),
                figures.table(
                    "Toezicht",
                    "Onderwerp",
                    ("Aantal",),
                    (figures.row("Datalekken", "0"), figures.row("Audits", "1")),
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
                figures.table(
                    "Middelen in 2026, in euro",
                    "Waarvoor",
                    ("Begroot", "Besteed"),
                    (
                        figures.row("Versterkingsgelden van het Rijk", "120.000", "112.500"),
                        figures.row("Eigen middelen", "60.000", "58.000"),
                        figures.row("Totaal", "180.000", "170.500", role=RowRole.TOTAL),
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
        municipality="Voorbeeldstad", period="2026", stamp=figures.stamp(), printed_at=_AT
    )


def hidden_council() -> CouncilReportPaper:
    section = FigureSection(
        topic=FigureTopic.ORIGIN, part=ReportPart(tables=(figures.hidden_origins(),))
    )
    return replace(
        council(), stamp=figures.stamp(Protection.SUPPRESSED), figures=(section,), highlights=()
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
        table=figures.funnel(),
        stamp=figures.stamp(),
        printed_at=_AT,
        control=_CONTROL,
    )


def quarter() -> QuarterlyPaper:
    return QuarterlyPaper(
        municipality="Voorbeeldstad",
        period="vierde kwartaal 2026",
        previous="derde kwartaal 2026",
        recipients="de lokale driehoek",
        stamp=replace(figures.stamp(), audience_label="partners"),
        summary=ReportPart(
            text=("Er kwamen meer meldingen binnen dan in het vorige kwartaal.",),
        ),
        changes=(
            ChangeLine(subject="meldingen", before="15", now="25"),
            ChangeLine(subject="lopende casussen", before="25", now="20"),
            ChangeLine(subject="gesloten casussen", before="x", now="5"),
        ),
        tables=(figures.funnel(), figures.movement(), figures.origins()),
        picture=ReportPart(text=("Rond de jaarwisseling was het in alle wijken rustig.",)),
        attention=(
            "Besluit of het weerbaarheidsprogramma in 2027 doorgaat.",
            "Neem kennis van de groei van het aantal meldingen.",
        ),
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
}  # fmt: skip
AGREED = (
    "council report",
    "council report with figures left out",
    "letter paragraph",
    "quarterly overview",
)
