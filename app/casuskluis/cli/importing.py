# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Showing what an import will do, asking when a column is only guessed, and doing it."""

import sys
from typing import TypeVar

import typer

from casuskluis.cli.failures import Stopped
from casuskluis.cli.output import say, show_table
from casuskluis.exchange.columns import Confidence
from casuskluis.exchange.fields import ContactField, PersonField
from casuskluis.services.network.import_plans import ImportPlan, RowFate, SheetToImport

R = TypeVar("R")
F = TypeVar("F", PersonField, ContactField)

_SURE = {
    Confidence.CERTAIN: "zeker",
    Confidence.LIKELY: "waarschijnlijk",
    Confidence.CONTENT: "geraden uit de inhoud",
    Confidence.NONE: "",
}
_FATES = {
    RowFate.NEW: "nieuw",
    RowFate.KNOWN: "al bekend",
    RowFate.LIKE: "misschien dubbel",
    RowFate.REFUSED: "geweigerd",
}
_TOLD = {RowFate.LIKE, RowFate.REFUSED}
"""What is shown of a file in any case."""
_LABELS = {
    "name": "naam",
    "family": "achternaam",
    "prefix": "voorvoegsel",
    "given": "voornamen",
    "middle": "tweede voornaam",
    "alias": "alias",
    "birth_date": "geboortedatum",
    "gender": "geslacht",
    "street": "straat",
    "house_number": "huisnummer",
    "house_letter": "huisletter",
    "house_addition": "huisnummertoevoeging",
    "house_indication": "aanduiding bij huisnummer",
    "postcode": "postcode",
    "town": "woonplaats",
    "municipality": "gemeente",
    "phone": "telefoon",
    "mobile": "mobiel",
    "email": "e-mail",
    "representative": "vertegenwoordiger",
    "bsn": "burgerservicenummer",
    "secrecy": "geheimhouding",
    "organisation": "organisatie",
    "function": "functie",
    "secrecy_signed": "geheimhouding getekend",
    "last_contact": "laatste contact",
    "keep_until": "bewaren tot",
    "note": "notitie",
    "uid": "kenmerk",
}
_UNUSED = "wordt niet gelezen"
_LOOK = (
    "Een of meer kolommen zijn geraden. Bekijk de lijst hierboven. Klopt die, geef dan de "
    "opdracht opnieuw met --ja erbij. Er is niets gewijzigd."
)
_TRIAL = "Dit was een proef: er is niets geschreven."


def show_columns(sheet: SheetToImport[F]) -> None:
    """Show which column seems to hold what."""
    say(f"Kolommen van {sheet.table.source_name}, kopregel op rij {sheet.table.header_row}:")
    show_table(
        ("Kolom", "Bevat", "Hoe zeker"),
        [
            (
                column.header,
                _LABELS[column.holds] if column.holds else _UNUSED,
                _SURE[column.confidence],
            )
            for column in sheet.guess.columns
        ],
    )


def confirm_columns(sheet: SheetToImport[F], *, yes: bool) -> None:
    """Let the officer look at guessed columns before anything is written.

    Raises:
        Stopped: When they are not right, or nobody is there to look.
    """
    if yes or not sheet.needs_a_look:
        return
    if not sys.stdin.isatty():
        raise Stopped(_LOOK)
    answer = typer.prompt("Klopt dit? (ja/nee)", default="nee")
    if answer.strip().casefold() not in {"j", "ja"}:
        raise Stopped(
            "Er is niets gewijzigd. Pas de namen boven de kolommen aan en probeer opnieuw."
        )


def show_plan(plan: ImportPlan[R], *, everything: bool) -> None:
    """Show the rows, at least those that are refused or doubtful, and the numbers."""
    rows = [row for row in plan.rows if everything or row.fate in _TOLD]
    if rows:
        show_table(
            ("Rij", "Wat", "Naam", "Toelichting"),
            [(str(row.row), _FATES[row.fate], row.shown, row.text) for row in rows],
        )
    say(plan.summary)


def nothing_left(plan: ImportPlan[R], *, trial: bool) -> bool:
    """Tell whether there is nothing to write, and say why.

    A file of which all is refused goes on, and is refused as a whole.
    """
    if trial:
        say(_TRIAL)
        return True
    if not plan.new and not plan.doubles and plan.number_of(RowFate.KNOWN):
        say("Alles wat in dit bestand staat is al bekend. Er is niets toegevoegd.")
        return True
    return False
