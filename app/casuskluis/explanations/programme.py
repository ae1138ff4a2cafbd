# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when a rule of the programme refuses something."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "services.programme.papers.period.PeriodBackwards": (
        "De periode eindigt voor zij begint. Kies een eerste dag die voor de laatste dag ligt."
    ),
    "domain.activity.ActivityIncomplete": (
        "De activiteit is nog niet compleet. Vul een titel, een pijler en een soort in."
    ),
    "domain.activity.CountImpossible": (
        "Aantallen en bedragen zijn hele getallen van 0 tot een miljard. Vul zo'n getal in."
    ),
    "domain.programme.ProgrammeGoalIncomplete": (
        "Het doel is nog niet compleet. Kies een pijler en een jaar, en schrijf op wat u wilt "
        "bereiken."
    ),
    "domain.network.ConsentMissing": (
        "Een sleutelpersoon staat hier alleen met toestemming en met een einddatum. Vul in "
        "wanneer en hoe de toestemming is gegeven, en tot wanneer."
    ),
    "domain.network.CovenantIncomplete": (
        "Het convenant is nog niet compleet. Vul een titel in, en een einde na de "
        "ondertekening."
    ),
    "domain.network.ContactMomentIncomplete": (
        "Het contactmoment zegt nog niets. Vul in waar het over ging, zonder namen van anderen."
    ),
    "domain.tension.TensionIncomplete": (
        "Het signaal is nog niet compleet. Kies een thema en schrijf op wat is opgemerkt, "
        "zonder personen."
    ),
    "domain.tension.AnalysisIncomplete": (
        "De analyse is nog niet compleet. Kies een fenomeen en een half jaar, en vul het beeld "
        "en de bronnen in."
    ),
    "domain.policy_plan.PolicyPlanIncomplete": (
        "Het plan is nog niet compleet. Vul een titel in, en jaren die op elkaar volgen; bij "
        "het vaststellen ook het orgaan dat het vaststelt."
    ),
    "domain.policy_plan.PolicyPlanFixed": (
        "Dit plan is vastgesteld. Daarom kan er niets meer aan veranderen. Maak een nieuw plan "
        "uit dit plan."
    ),
    "domain.policy_plan.PolicyPlanNotAdopted": (
        "Dit plan is niet vastgesteld, of het is al beëindigd. Kies een plan dat nu geldt."
    ),
    "domain.policy_plan.SecrecyIncomplete": (
        "De geheimhouding is nog niet compleet. Vul in welk orgaan haar oplegt, op welke dag, op "
        "welke grond van artikel 5.1 Woo, en wie haar mag opheffen."
    ),
    "domain.policy_plan.NoSecrecy": (
        "Op dit plan rust geen geheimhouding. Er is dus niets op te heffen. Kijk bij "
        "'Geheimhouding' wat er is vastgelegd."
    ),
    "domain.policy_plan.NotTheBodyToLift": (
        "Alleen het orgaan dat in het besluit staat kan de geheimhouding opheffen, en niet voor "
        "de dag waarop zij is opgelegd. Kijk het orgaan en de datum na."
    ),
    "domain.policy_plan.PlanTextMissing": (
        "Hier ontbreekt een titel of een tekst. Vul een titel in, en een tekst in minstens één "
        "van de twee kolommen."
    ),
    "services.programme.activities.FewerThanAttended": (
        "Van de organisaties samen kwamen {attended} mensen, en er deden er {participants} mee. "
        "Dat kan niet. Wijzig het aantal deelnemers of een aantal per organisatie."
    ),
    "services.programme.activities.HeldInFuture": (
        "Deze dag moet nog komen, dus de activiteit is nog niet gehouden. Kies 'Gepland', of "
        "kijk de datum na."
    ),
    "services.programme.goals.SameYear": "Dit zijn dezelfde jaren. Kies een ander jaar om de doelen naar te kopiëren.",
    "services.programme.goals.NothingToCopy": (
        "Uit {year} is niets te kopiëren naar {to}: elk doel is bereikt, losgelaten of staat er "
        "al. Leg zelf een nieuw doel vast."
    ),
    "services.programme.key_persons.ConsentOver": (
        "Deze toestemming geldt vandaag niet. Vul een datum van toestemming in die niet in de "
        "toekomst ligt, en een einddatum die nog moet komen. Of verwijder deze persoon."
    ),
    "services.programme.contact_moments.ContactInFuture": (
        "Deze dag moet nog komen. Leg een contactmoment vast als het is geweest, en een afspraak "
        "voor later bij 'Afgesproken'."
    ),
    "services.programme.covenants.CovenantDayInFuture": (
        "Tekenen, bekijken en adviseren kan niet op een dag die nog moet komen. Kijk de datums "
        "na."
    ),
}
