# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when something about a plan, an action or a partner is refused."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "domain.plan.AdoptedBeforeEarlier": (
        "Op deze dag was de vorige versie van het plan nog niet vastgesteld. Kies een latere dag."
    ),
    "domain.plan.AdoptedBeforeOpening": (
        "Op deze dag was de casus nog niet geopend. Kies een dag na de opening van de casus."
    ),
    "domain.plan.AdoptedInFuture": (
        "Een plan wordt pas vastgesteld op de dag zelf. Kies vandaag of een eerdere dag."
    ),
    "services.casework.actions.ContactElsewhere": (
        "Deze contactpersoon werkt niet bij de organisatie die de actie uitvoert. Kies een "
        "contactpersoon van die organisatie, of laat het veld leeg."
    ),
    "services.casework.actions.GoalOfOtherCase": (
        "Dit doel hoort niet bij deze casus. Kies een doel uit het plan van deze casus, of laat "
        "het veld leeg."
    ),
    "services.casework.plan_drafts.GoalOfOtherPlan": (
        "Dit doel staat niet in deze versie van het plan. Kies een doel uit deze versie, of laat "
        "het veld leeg."
    ),
    "services.casework.actions.OwnerEnded": (
        "Deze organisatie is gestopt als partner en krijgt geen nieuwe taken. Kies een andere "
        "organisatie. Is zij weer partner? Zet dat eerst terug bij Partners."
    ),
    "domain.contact_doubles.SameContact": (
        "Dit is twee keer dezelfde contactpersoon. Kies twee verschillende contactpersonen."
    ),
    "services.network.partners.PartnerInUse": (
        "Deze organisatie staat in dossiers of heeft contactpersonen en kan daarom niet weg. "
        "Kies Partner stopt: dan krijgt zij geen nieuwe taken en blijft haar naam leesbaar."
    ),
    "domain.plan.PlanNotAdopted": (
        "De uitkomst van een doel of interventie hoort bij het plan dat nu geldt. Stel het "
        "concept eerst vast."
    ),
}
