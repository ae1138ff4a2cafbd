# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when an overview may not leave as it is."""

from collections.abc import Mapping

from casuskluis.disclosure.building.coarsening import ProposalStale
from casuskluis.disclosure.building.dimensions import CategoryUnknown, DimensionMalformed
from casuskluis.disclosure.building.linking import TablesDisagree
from casuskluis.disclosure.building.rules import (
    CategoryTooSmall,
    NothingCounted,
    TableTooFine,
    TableTooSmall,
    TooManyDimensions,
)
from casuskluis.disclosure.building.tabulating import (
    CountImpossible,
    DimensionTwice,
    KeyMissing,
)
from casuskluis.disclosure.model.policy import PolicyImpossible
from casuskluis.disclosure.model.table import TableMalformed
from casuskluis.disclosure.rounding.errors import RoundingImpossible, RoundingUnfinished
from casuskluis.disclosure.solving.errors import SolverFailed, SolverOutOfMemory
from casuskluis.disclosure.suppression.errors import (
    LevelsMalformed,
    NoSafePatternInTime,
    NothingSafeToHide,
    NotPartnerProof,
)
from casuskluis.disclosure.types import HierarchyMalformed, TooFewToDescribe, TraitMissing
from casuskluis.domain.errors import CasuskluisError
from casuskluis.services.releases.publication_gate import PublicationRefused

SENTENCES: Mapping[type[CasuskluisError], str] = {
    TableMalformed: "De tabel klopt niet: de aantallen tellen niet op, of er staat iets anders dan een heel getal van nul of meer. Stel het overzicht opnieuw samen.",
    PolicyImpossible: "Deze drempels kunnen niet. Kies een drempel en een afronding van minstens 2, en een kleinste totaal dat niet lager is dan de drempel.",
    DimensionMalformed: "Deze indeling kan niet: er is geen categorie, of een categorie staat er twee keer in. Pas de indeling aan.",
    CategoryUnknown: "Een gegeven valt in een categorie die niet in de indeling staat. Voeg die categorie toe, of verbeter het gegeven.",
    DimensionTwice: "Dit overzicht gebruikt een indeling twee keer. Kies elke indeling één keer, als rij, als kolom of als filter.",
    KeyMissing: "Van een indeling is niet bekend waar het programma de categorie vindt. Meld dit aan uw beheerder.",
    CountImpossible: "Een aantal in dit overzicht is kleiner dan nul of geen heel getal. Controleer het bestand of de telling en probeer het opnieuw.",
    TablesDisagree: "Dezelfde groep heeft in twee tabellen een ander aantal. Maak beide tabellen opnieuw, op dezelfde peildatum.",
    ProposalStale: "Dit voorstel past niet meer bij de indeling; er is niets veranderd. Bekijk het overzicht opnieuw en kies een nieuw voorstel.",
    NothingCounted: "Er is niets om te tellen in dit overzicht. Kies een andere periode of een andere groep.",
    PublicationRefused: "Vrijgeven kan niet: in het stuk staat iets dat op iemand wijst: {found}. Haal het uit de tekst en maak het stuk opnieuw; er is niets vrijgegeven.",
    TooFewToDescribe: "Er zijn te weinig casussen, of zij lijken te veel op elkaar, om groepen te beschrijven. Kies een latere peildatum, of beschrijf alleen voor intern gebruik.",
    HierarchyMalformed: "De indeling van leeftijd, fenomeen of gebied klopt niet; er is niets beschreven. Herstel de keuzelijsten en probeer het opnieuw.",
    TraitMissing: "Van een casus ontbreekt een kenmerk waarnaar wordt gegroepeerd; er is niets beschreven. Meld dit aan uw beheerder.",
    TableTooSmall: "Vrijgeven kan niet: dit overzicht telt minder dan {minimum}. Kies een langere periode of een grotere groep.",
    CategoryTooSmall: "Te fijn verdeeld: een rij of kolom telt minder dan {minimum}. Voeg haar samen met een andere, of laat haar weg.",
    TableTooFine: "Te fijn verdeeld: de meeste vakken van deze tabel zijn leeg of bijna leeg. Voeg rijen of kolommen samen, of kies een langere periode.",
    TooManyDimensions: "Dit overzicht splitst op meer dan {most} indelingen tegelijk. Kies er hoogstens {most}.",
    RoundingImpossible: "Geen enkele afronding beschermt deze tabel genoeg. Voeg rijen of kolommen samen en probeer het opnieuw.",
    RoundingUnfinished: "Het afronden was niet op tijd klaar; er is niets vrijgegeven. Voeg rijen of kolommen samen, of geef het programma meer tijd.",
    LevelsMalformed: "De gevraagde bescherming past niet bij deze tabel. Meld dit aan uw beheerder.",
    NothingSafeToHide: "Weglaten beschermt deze tabel niet genoeg: ook met bijna alles weg zijn kleine aantallen uit te rekenen. Voeg rijen of kolommen samen, of kies afronden.",
    NotPartnerProof: "Weglaten beschermt deze tabel niet tegen partners die hun eigen casussen kennen. Kies afronden, of voeg rijen of kolommen samen.",
    NoSafePatternInTime: "Er was niet genoeg tijd om te vinden wat weg moet; er is niets vrijgegeven. Voeg rijen of kolommen samen, kies afronden, of geef het programma meer tijd.",
    SolverOutOfMemory: "Deze tabel is te groot voor het geheugen van deze computer; er is niets vrijgegeven. Sluit andere programma's, of voeg rijen of kolommen samen.",
    SolverFailed: "Het rekenen aan deze tabel lukte niet; er is niets vrijgegeven. Voeg rijen of kolommen samen en probeer het opnieuw.",
}
