# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when something about a policy plan, signal or analysis is refused."""

from collections.abc import Mapping

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.policy_plan import DecidedInFuture
from casuskluis.domain.tension import (
    AnalysisExists,
    AnalysisFixed,
    AnalysisInFuture,
    TensionInFuture,
)
from casuskluis.services.programme.public_printing import NothingPublic, PublicTextsOpen
from casuskluis.services.programme.public_texts import PublicTextBroken
from casuskluis.services.programme.secret_printing import SecrecyMissing

SENTENCES: Mapping[type[CasuskluisError], str] = {
    DecidedInFuture: (
        "Deze dag moet nog komen, dus het besluit is er nog niet. Kijk de datum na."
    ),
    SecrecyMissing: (
        "Dit plan is vastgesteld en heeft vertrouwelijke teksten, maar er is geen besluit over "
        "geheimhouding vastgelegd. Leg dat besluit eerst vast bij 'Geheimhouding'."
    ),
    PublicTextsOpen: (
        "Er zijn {texts} openbare teksten die nog niet zijn nagekeken, of die daarna zijn "
        "veranderd. Kijk ze na bij 'Publieksversie'. Er is niets gemaakt."
    ),
    NothingPublic: (
        "Dit plan heeft nog geen enkele openbare tekst. Schrijf eerst een tekst in de linker "
        "kolom."
    ),
    PublicTextBroken: (
        "Door het weghalen van woorden is een titel of een regel uit elkaar gevallen. Kijk deze "
        "tekst opnieuw na en kies andere woorden in de titel, de planning of de trekker."
    ),
    TensionInFuture: (
        "Deze dag moet nog komen. Vul de dag in waarop het signaal is opgemerkt."
    ),
    AnalysisExists: (
        "Van dit fenomeen is er al een analyse over dat half jaar. Open die analyse en werk "
        "haar bij."
    ),
    AnalysisFixed: (
        "Deze analyse is vastgesteld. Daarom kan er niets meer aan veranderen. Maak een analyse "
        "voor een ander half jaar."
    ),
    AnalysisInFuture: (
        "Deze dag moet nog komen, dus de analyse is nog niet vastgesteld. Kijk de datum na."
    ),
}
