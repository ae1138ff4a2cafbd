# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when something asked for cannot be done."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "services.keys.inside.WrongInside": "Deze wachtzin is niet juist. De kluis blijft open. Let op hoofdletters en de toetsenbordindeling en probeer het opnieuw. Weet u hem niet meer? Vraag de beheerder om een eenmalige code. Bent u zelf de beheerder, maak dan nu een nieuw noodblad.",
    "services.opening.in_use.OpenElsewhere": "Deze kluis is al open op computer {host}, sinds {since}. Sluit de kluis daar en probeer het opnieuw.",
    "services.opening.in_use.OpenOnThisComputer": "Deze kluis is al open op deze computer, sinds {since}: in een ander venster, of bij iemand die hier ook is aangemeld. Sluit de kluis daar en probeer het opnieuw.",
    "services.opening.allowed.PlaceNotAllowed": "Uw ICT-afdeling bepaalt waar op deze computer een kluis mag staan: {places}. De map ‘{place}’ ligt daarbuiten. Er is niets geopend of gemaakt. Kies een map daarbinnen, of vraag uw ICT-afdeling.",
    "services.keys.inside.WrongTogetherInside": "De wachtzin en het sleutelbestand horen niet bij elkaar. De kluis blijft open. Welke van de twee niet juist is, zegt het programma met opzet niet. Typ de wachtzin opnieuw, of wijs een ander sleutelbestand aan. Is een van beide kwijt, vraag de beheerder dan om een eenmalige code.",
    "services.intake.persons.NameMissing": "Er is nog geen naam ingevuld. Vul een naam in en sla opnieuw op.",
    "services.intake.persons.BornInFuture": "De geboortedatum ligt in de toekomst. Controleer het jaar.",
    "services.intake.persons.InvalidBsn": "Dit burgerservicenummer bestaat niet. Misschien zijn er cijfers verwisseld. Vraag het juiste nummer op, of laat het leeg.",
    "services.intake.persons.BsnNotAllowed": "Uw gemeente heeft nog niet vastgelegd dat zij burgerservicenummers mag bewaren. Laat het nummer leeg, of leg eerst de grondslag vast bij de instellingen.",
    "services.intake.notifications.SubjectUnknown": "Bij deze melding staat nog niet om wie het gaat. Kies eerst een persoon bij de melding; open daarna de casus.",
    "services.intake.assessing.AlreadyTakenUp": "Uit deze weging is al een casus geopend. Zoek die casus op en werk daar verder.",
    "services.numbering.NumbersExhausted": "Voor dit jaar is geen vrij nummer meer gevonden. Er is niets opgeslagen. Meld dit aan uw beheerder.",
    "services.network.import_plans.NothingToImport": "In dit bestand staat niets nieuws: alle regels zijn al bekend of geweigerd. Er is niets gewijzigd. Bekijk bij geweigerde regels de reden.",
    "services.editions.holders.NamesNotAllowed": "Een exemplaar met namen is er alleen voor gemeente, politie en Openbaar Ministerie. Kies een van die drie, of maak het exemplaar zonder namen.",
    "services.editions.holders.NotInvited": "Deze organisatie is niet uitgenodigd voor dit overleg, dus er is geen exemplaar voor haar. Nodig haar eerst uit, of kies een andere organisatie.",
    "services.editions.weighing_form.NothingToWeigh": "Op deze agenda staat geen melding om te wegen waar deze organisatie aan deelneemt. Zet de melding eerst op de agenda, of kies een andere organisatie.",
    "services.papers.PaperUnsound": "De gemaakte PDF kwam niet door de eigen controle en is daarom niet bewaard. Probeer het opnieuw; lukt het weer niet, meld het dan aan uw beheerder.",
    "services.keeping.settings.ListFixed": "Deze lijst hoort bij de regels van het programma. Wijzig alleen de woorden.",
    "services.keeping.settings.ActivismIsNoGround": "Activisme is nooit een grond voor een casus en komt daarom niet in deze lijst. Kies andere woorden.",
    "services.keeping.journals.JournalKeyReplaced": "De sleutel van het logboek is vervangen; een controlesleutel is er niet meer. Werk niet verder in deze kluis, bewaar de map en meld dit bij de beveiliging (CISO) en de FG.",
    "services.keeping.settings.LabelMissing": "Een keuze zonder woorden kan niet in de lijst staan. Vul in hoe de keuze heet.",
    "services.meetings.meetings.AlreadyInvited": "Deze organisatie is al zo uitgenodigd. Kies een andere contactpersoon, of laat het bij de uitnodiging die er staat.",
    "services.meetings.placing.AlreadyOnAgenda": "Dit staat al op de agenda. Zoek het punt in de lijst en wijzig het daar.",
    "services.keeping.settings.LabelTaken": "Deze keuze staat al in de lijst. Gebruik andere woorden, of zet de bestaande keuze weer aan.",
    "services.office.officers.SecondOfficerMissing": "Een afgeschermde casus opent u samen met een collega die erbij mag. Laat die collega zijn eigen wachtzin invullen, of gebruik noodtoegang met een reden.",
    "services.keys.once_codes.NoCodeForOneself": "Voor uzelf maakt u geen eenmalige code. Wijzig uw wachtzin bij Instellingen, op het blad Kluis.",
    "services.office.parting.OwnRolesStay": "U kunt uzelf niet verwijderen. Laat een collega met de rol Beheerder dat doen.",
    "services.office.handover.NothingToHandOver": "Er is niets gekozen om over te dragen. Kruis minstens één casus, actie of partner aan.",
    "services.office.handover.ReceiverMissing": (
        "Er is nog niemand die het werk overneemt. Kies een collega; dat is iemand anders dan "
        "wie vertrekt."
    ),
}
