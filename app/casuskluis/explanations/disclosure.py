# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when figures may not leave."""

from collections.abc import Mapping

from casuskluis.disclosure.policy import PolicyImpossible
from casuskluis.disclosure.protection import (
    CannotProtect,
    NothingToPublish,
    PopulationTooSmall,
    UnsafeRelease,
)
from casuskluis.disclosure.tables import CategoryUnknown, TableMalformed, TablesDisagree
from casuskluis.domain.errors import CasuskluisError

SENTENCES: Mapping[type[CasuskluisError], str] = {
    TableMalformed: "De tabel klopt niet: rijen, kolommen en aantallen passen niet bij elkaar. Stel het overzicht opnieuw samen.",
    TablesDisagree: "Deze tabellen gaan niet over dezelfde groep: de kolommen of kolomtotalen verschillen. Zet ze in aparte overzichten.",
    CategoryUnknown: "Een gegeven valt in een categorie die niet in de tabel staat. Voeg die categorie toe aan de tabel, of kies 'overig'.",
    PolicyImpossible: "Deze drempels kunnen niet. Kies een drempel van minstens 2, en een kleinste totaal dat niet lager is dan de drempel.",
    NothingToPublish: "Er is niets om te tellen in dit overzicht. Kies een andere periode of een andere groep.",
    PopulationTooSmall: "Vrijgeven kan niet: een groep in dit overzicht telt minder dan {minimum}. Kies een langere periode of voeg groepen samen.",
    CannotProtect: "Vrijgeven kan niet: om personen te beschermen zou alleen het eindtotaal overblijven. Voeg rijen of kolommen samen en probeer opnieuw.",
    UnsafeRelease: "Vrijgeven kan niet: de controle kon {leaks} verborgen aantallen terugrekenen. Voeg rijen of kolommen samen en probeer opnieuw.",
}
