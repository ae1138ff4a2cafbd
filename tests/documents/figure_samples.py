# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Tables of released figures; invented content, rounded to fives."""

from dataclasses import replace
from datetime import date

from casuskluis.domain.figure_tables import (
    ChartKind,
    FigureRow,
    FigureTable,
    Protection,
    ReleaseStamp,
    RowRole,
)

_QUARTERS = ("Kwartaal 1", "Kwartaal 2", "Kwartaal 3", "Kwartaal 4")


def stamp(protection: Protection = Protection.ROUNDED) -> ReleaseStamp:
    return ReleaseStamp(
        number="U2026-007",
        reference_date=date(2026, 12, 31),
        audience_label="raad en openbaar",
        protection=protection,
        earlier=3,
        certificate="7F3A-91C2",
    )


def row(label: str, *cells: str, role: RowRole = RowRole.PLAIN) -> FigureRow:
    return FigureRow(label, cells, role)


def table(
    title: str,
    header: str,
    columns: tuple[str, ...],
    rows: tuple[FigureRow, ...],
    **more: object,
) -> FigureTable:
    return FigureTable(title=title, row_header=header, columns=columns, rows=rows, **more)  # type: ignore[arg-type]  # shorthand of the samples


def funnel() -> FigureTable:
    return table(
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
    return table(
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
    return table(
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
    return table(
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
    return table(
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
    return table(
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
    return table(
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
    return table(
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
    return table(
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
