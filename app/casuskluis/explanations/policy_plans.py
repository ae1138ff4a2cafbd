# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when something about a policy plan, signal or analysis is refused."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "domain.policy_plan.DecidedInFuture": (
        "Deze dag moet nog komen, dus het besluit is er nog niet. Kijk de datum na."
    ),
    "services.programme.secret_printing.SecrecyMissing": (
        "Dit plan is vastgesteld en heeft vertrouwelijke teksten, maar er is geen besluit over "
        "geheimhouding vastgelegd. Leg dat besluit eerst vast bij 'Geheimhouding'."
    ),
    "services.programme.public_printing.PublicTextsOpen": (
        "Er zijn {texts} openbare teksten die nog niet zijn nagekeken, of die daarna zijn "
        "veranderd. Kijk ze na bij 'Publieksversie'. Er is niets gemaakt."
    ),
    "services.programme.public_printing.NothingPublic": (
        "Dit plan heeft nog geen enkele openbare tekst. Schrijf eerst een tekst in de linker "
        "kolom."
    ),
    "services.programme.public_texts.PublicTextBroken": (
        "Door het weghalen van woorden is een titel of een regel uit elkaar gevallen. Kijk deze "
        "tekst opnieuw na en kies andere woorden in de titel, de planning of de trekker."
    ),
    "domain.tension.TensionInFuture": (
        "Deze dag moet nog komen. Vul de dag in waarop het signaal is opgemerkt."
    ),
    "domain.tension.AnalysisExists": (
        "Van dit fenomeen is er al een analyse over dat half jaar. Open die analyse en werk "
        "haar bij."
    ),
    "domain.tension.AnalysisFixed": (
        "Deze analyse is vastgesteld. Daarom kan er niets meer aan veranderen. Maak een analyse "
        "voor een ander half jaar."
    ),
    "domain.tension.AnalysisInFuture": (
        "Deze dag moet nog komen, dus de analyse is nog niet vastgesteld. Kijk de datum na."
    ),
}
