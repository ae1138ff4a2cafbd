# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when an overview may not leave as it is."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "disclosure.model.table.TableMalformed": "De tabel klopt niet: de aantallen tellen niet op, of er staat iets anders dan een heel getal van nul of meer. Stel het overzicht opnieuw samen.",
    "disclosure.model.policy.PolicyImpossible": "Deze drempels kunnen niet. Kies een drempel en een afronding van minstens 2, en een kleinste totaal dat niet lager is dan de drempel.",
    "disclosure.building.dimensions.DimensionMalformed": "Deze indeling kan niet: er is geen categorie, of een categorie staat er twee keer in. Pas de indeling aan.",
    "disclosure.building.dimensions.CategoryUnknown": "Een gegeven valt in een categorie die niet in de indeling staat. Voeg die categorie toe, of verbeter het gegeven.",
    "disclosure.building.tabulating.DimensionTwice": "Dit overzicht gebruikt een indeling twee keer. Kies elke indeling één keer, als rij, als kolom of als filter.",
    "disclosure.building.tabulating.KeyMissing": "Van een indeling is niet bekend waar het programma de categorie vindt. Meld dit aan uw beheerder.",
    "disclosure.building.tabulating.CountImpossible": "Een aantal in dit overzicht is kleiner dan nul of geen heel getal. Controleer het bestand of de telling en probeer het opnieuw.",
    "disclosure.building.linking.TablesDisagree": "Dezelfde groep heeft in twee tabellen een ander aantal. Maak beide tabellen opnieuw, op dezelfde peildatum.",
    "disclosure.building.coarsening.ProposalStale": "Dit voorstel past niet meer bij de indeling; er is niets veranderd. Bekijk het overzicht opnieuw en kies een nieuw voorstel.",
    "disclosure.building.rules.NothingCounted": "Er is niets om te tellen in dit overzicht. Kies een andere periode of een andere groep.",
    "services.releases.publication_gate.PublicationRefused": "Vrijgeven kan niet: in het stuk staat iets dat op iemand wijst: {found}. Haal het uit de tekst en maak het stuk opnieuw; er is niets vrijgegeven.",
    "disclosure.types.classes.TooFewToDescribe": "Er zijn te weinig casussen, of zij lijken te veel op elkaar, om groepen te beschrijven. Kies een latere peildatum, of beschrijf alleen voor intern gebruik.",
    "disclosure.types.traits.HierarchyMalformed": "De indeling van leeftijd, fenomeen of gebied klopt niet; er is niets beschreven. Herstel de keuzelijsten en probeer het opnieuw.",
    "disclosure.types.traits.TraitMissing": "Van een casus ontbreekt een kenmerk waarnaar wordt gegroepeerd; er is niets beschreven. Meld dit aan uw beheerder.",
    "disclosure.building.rules.TableTooSmall": "Vrijgeven kan niet: dit overzicht telt minder dan {minimum}. Kies een langere periode of een grotere groep.",
    "disclosure.building.rules.CategoryTooSmall": "Te fijn verdeeld: een rij of kolom telt minder dan {minimum}. Voeg haar samen met een andere, of laat haar weg.",
    "disclosure.building.rules.TableTooFine": "Te fijn verdeeld: de meeste vakken van deze tabel zijn leeg of bijna leeg. Voeg rijen of kolommen samen, of kies een langere periode.",
    "disclosure.building.rules.TooManyDimensions": "Dit overzicht splitst op meer dan {most} indelingen tegelijk. Kies er hoogstens {most}.",
    "disclosure.rounding.errors.RoundingImpossible": "Geen enkele afronding beschermt deze tabel genoeg. Voeg rijen of kolommen samen en probeer het opnieuw.",
    "disclosure.rounding.errors.RoundingUnfinished": "Het afronden was niet op tijd klaar; er is niets vrijgegeven. Voeg rijen of kolommen samen, of geef het programma meer tijd.",
    "disclosure.suppression.errors.LevelsMalformed": "De gevraagde bescherming past niet bij deze tabel. Meld dit aan uw beheerder.",
    "disclosure.suppression.errors.NothingSafeToHide": "Weglaten beschermt deze tabel niet genoeg: ook met bijna alles weg zijn kleine aantallen uit te rekenen. Voeg rijen of kolommen samen, of kies afronden.",
    "disclosure.suppression.errors.NotPartnerProof": "Weglaten beschermt deze tabel niet tegen partners die hun eigen casussen kennen. Kies afronden, of voeg rijen of kolommen samen.",
    "disclosure.suppression.errors.NoSafePatternInTime": "Er was niet genoeg tijd om te vinden wat weg moet; er is niets vrijgegeven. Voeg rijen of kolommen samen, kies afronden, of geef het programma meer tijd.",
    "disclosure.solving.errors.SolverOutOfMemory": "Deze tabel is te groot voor het geheugen van deze computer; er is niets vrijgegeven. Sluit andere programma's, of voeg rijen of kolommen samen.",
    "disclosure.solving.errors.SolverFailed": "Het rekenen aan deze tabel lukte niet; er is niets vrijgegeven. Voeg rijen of kolommen samen en probeer het opnieuw.",
}
