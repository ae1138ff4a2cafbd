# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Covenants with their terms, and key persons, in the overview of the network."""

from casuskluis.documents.composer import Composer
from casuskluis.documents.layout_tables import Cell, Column
from casuskluis.documents.papers import CovenantLine, KeyPersonLine, NetworkOverviewPaper
from casuskluis.documents.wording import capital, day_or, listed
from casuskluis.domain.partial_date import dutch_date

_NOT_KNOWN = "niet vastgelegd"
_CONSENT = "Zij stemden ermee in dat de gemeente hen vastlegt, tot de datum hieronder."


def write_covenants(composer: Composer, paper: NetworkOverviewPaper) -> None:
    """Write each covenant as a small table of its terms; nothing when there is none."""
    if not paper.covenants:
        return
    with composer.section():
        composer.heading(2, "Convenanten")
        for covenant in paper.covenants:
            with composer.together():
                composer.heading(3, covenant.title, in_outline=False)
                composer.facts(_terms(composer, covenant))


def _terms(composer: Composer, covenant: CovenantLine) -> list[tuple[str, Cell]]:
    markup = composer.text.markup
    pairs = (
        ("Stand", capital(covenant.state_label)),
        ("Partijen", listed(covenant.parties)),
        ("Getekend op", dutch_date(covenant.signed_on)),
        ("Geldt tot en met", day_or(covenant.valid_until, "tot opzegging")),
        ("Opnieuw bekijken op", day_or(covenant.review_on, _NOT_KNOWN)),
        ("DPIA van", day_or(covenant.dpia_on, _NOT_KNOWN)),
        ("Advies van de FG van", day_or(covenant.advice_on, _NOT_KNOWN)),
        ("Verwerkingsregister", covenant.register_reference),
    )
    return [(label, markup(value)) for label, value in pairs]


def write_key_persons(composer: Composer, paper: NetworkOverviewPaper) -> None:
    """Write key persons by name when the paper says so, else only how many there are."""
    persons = paper.key_persons
    if not persons:
        return
    with composer.section(), composer.together():
        composer.heading(2, "Sleutelpersonen")
        if not paper.names_key_persons:
            composer.prose(_counted(len(persons)))
            return
        composer.prose(_CONSENT)
        markup = composer.text.markup
        columns = (
            Column(markup("Naam"), 30, is_header=True),
            Column(markup("Rol"), 28, has_prose=True),
            Column(markup("Organisatie"), 26, has_prose=True),
            Column(markup("Toestemming tot"), 18),
        )
        composer.table(columns, [_person(composer, person) for person in persons])


def _counted(count: int) -> str:
    who = "is 1 sleutelpersoon" if count == 1 else f"zijn {count} sleutelpersonen"
    return f"Er {who} vastgelegd, met toestemming. In deze versie staan geen namen."


def _person(composer: Composer, person: KeyPersonLine) -> tuple[Cell, ...]:
    markup = composer.text.markup
    said = (person.name, person.role, person.organisation, dutch_date(person.consent_until))
    return tuple(map(markup, said))
