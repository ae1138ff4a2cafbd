# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The headers, words and names that made-up lists are drawn from."""

from collections.abc import Mapping

HEADERS: Mapping[str, tuple[str, ...]] = {
    "number": ("Zaaknummer", "Zaaknr.", "Casusnr", "Dossiernummer", "Kenmerk", "Nr. casus"),
    "name": ("Naam", "Naam betrokkene", "Betrokkene", "Cliënt", "Naam cliënt", "NAAM:"),
    "family": ("Achternaam", "Geslachtsnaam", "Familienaam"),
    "prefix": ("Tussenvoegsel", "Voorvoegsel", "tussenv."),
    "given": ("Voornaam", "Voornamen", "Roepnaam"),
    "birth_date": ("Geboortedatum", "Geb. datum", "Geb.dat.", "geboren", "Gebdat", "Geb datum"),
    "bsn": ("BSN", "Bsn-nummer", "Burgerservicenummer"),
    "stage": ("Status", "Fase", "Stand van zaken", "Status casus", "Fase PGA"),
    "reported_on": ("Datum melding", "Melddatum", "Datum aanmelding", "Binnengekomen op"),
    "reporter": ("Melder", "Bron", "Naam melder", "Aangemeld door"),
    "reporter_organisation": ("Organisatie melder", "Aanmelder organisatie", "Org. melder"),
    "ideology": ("Fenomeen", "Soort zorg", "Ideologie", "Type extremisme", "Vorm"),
    "reason": ("Aandachtspunten", "Toelichting", "Bijzonderheden", "Opmerkingen", "Aanleiding"),
    "coordinator": ("Casusregisseur", "Regisseur", "Casushouder", "Regie", "Behandelaar"),
    "partners": ("Partners", "Betrokken partners", "Betrokken instanties", "Ketenpartners"),
    "last_on": ("Laatste bespreking", "Laatst besproken", "Vorige bespreking", "Besproken op"),
    "next_on": ("Volgende bespreking", "Volgend overleg", "Opnieuw bespreken", "Agenderen"),
    "actions": ("Acties", "Afspraken", "Actiepunten", "Te doen", "Acties / afspraken"),
    "closed_on": ("Afsluitdatum", "Datum afsluiting", "Gesloten op", "Datum sluiting"),
    "closing_reason": ("Reden sluiting", "Reden afsluiting", "Afsluitreden"),
}
STAGES: Mapping[str, tuple[str, ...]] = {
    "notified": ("melding", "nieuw", "in weging", "Nieuwe melding", "weging"),
    "case_meeting": ("lopend", "actief", "Open", "in behandeling", "casusoverleg", "PGA"),
    "monitoring": ("monitoring", "Monitoren", "volgen", "in monitoring"),
    "aftercare": ("nazorg", "Nazorg"),
    "closed": ("gesloten", "Afgesloten", "afgerond", "dicht", "beëindigd"),
}
IDEOLOGIES: Mapping[str, tuple[str, ...]] = {
    "jihadist": ("Jihadistisch", "jihadisme", "Jihadistisch extremisme"),
    "right_wing": ("rechts-extremistisch", "Rechtsextremisme", "extreemrechts"),
    "left_wing": ("links-extremistisch", "Linksextremisme"),
    "anti_institutional": ("anti-institutioneel", "Anti institutioneel extremisme"),
    "other": ("overig", "Overig"),
}
CLOSINGS: Mapping[str, tuple[str, ...]] = {
    "goals_reached": ("doelen behaald", "Doelen behaald"),
    "moved": ("verhuisd", "Verhuisd of overgedragen", "overgedragen"),
    "deceased": ("overleden",),
}
FAMILY = (
    "Jansen", "Bakker", "Yılmaz", "Haddou", "Kowalski", "Smit", "Öztürk", "Visser", "Peters",
    "O'Brien", "El Idrissi", "Dijkstra", "Mulder", "Bos", "Vermeer", "Hoekstra", "Ali", "Groen",
    "Jong", "Berg", "Dijk", "Heide", "Velde", "Meer", "Wal", "Boer", "Ven", "Hof", "Nguyen",
    "Bakker-Smit", "Fernández", "Sørensen", "Prins", "Kuipers", "Postma", "Veenstra", "Kok",
)  # fmt: skip
PREFIXED = {
    "Jong": "de", "Berg": "van den", "Dijk": "van", "Heide": "van der", "Velde": "van de",
    "Meer": "van der", "Wal": "van der", "Boer": "de", "Ven": "van de", "Hof": "van 't",
}  # fmt: skip
GIVEN = (
    "Jan", "Piet", "Mohammed", "Fatima", "Sanne", "Kevin", "Ayşe", "Thomas", "Lotte", "Emre",
    "Daan", "Bilal", "Noor", "Sven", "Anouk", "Ilse", "Youssef", "Marloes", "Tim", "Zoë",
    "Jan-Willem", "Anne Fleur", "Rick", "Samira", "Bram", "Dewi", "Olek", "Femke", "Joost",
)  # fmt: skip
