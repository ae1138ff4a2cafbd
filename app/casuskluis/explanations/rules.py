# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when a rule of the case process refuses something."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "domain.action.ActionUnexplained": (
        "Deze actie is niet uitgevoerd. Schrijf bij het resultaat op waarom niet, en sla opnieuw op."
    ),
    "domain.history.AddendumEmpty": "De aanvulling is leeg. Schrijf op wat er anders is en sla opnieuw op.",
    "domain.attachment.AttachmentEmpty": "Dit bestand is leeg. Kies een ander bestand.",
    "domain.attachment.AttachmentKindUnknown": (
        "Dit soort bestand kan geen bijlage zijn. Bewaar het als PDF, Word (docx), PNG of JPEG en "
        "voeg het opnieuw toe."
    ),
    "domain.attachment.AttachmentLies": (
        "De naam en de inhoud van dit bestand kloppen niet met elkaar. Open het in het programma "
        "waarmee het is gemaakt, bewaar het als PDF en voeg dat toe."
    ),
    "domain.attachment.AttachmentTooLarge": (
        "Dit bestand is groter dan {limit} MB. Maak het kleiner, of voeg alleen de pagina's toe die "
        "nodig zijn."
    ),
    "domain.upkeep.BreachIncomplete": (
        "Dit datalek is nog niet compleet, of het moment ligt in de toekomst. Vul in wat er "
        "is gebeurd en wanneer het is ontdekt."
    ),
    "domain.upkeep.BreachUnexplained": (
        "Dit datalek is niet gemeld bij de Autoriteit Persoonsgegevens. Schrijf op waarom niet, of "
        "vul in wanneer het wel is gemeld."
    ),
    "domain.officer.CaseShielded": (
        "Deze casus is afgeschermd. Vraag een collega die erbij mag om u toegang te geven, of open "
        "hem met noodtoegang en een reden."
    ),
    "domain.closing.ChecklistOpen": (
        "Deze casus kan nog niet dicht: nog niet alles op de sluitlijst is rond. Werk de open "
        "stappen af, of schrijf erbij waarom een stap niet geldt."
    ),
    "domain.case.ClosedCaseHasNoRetention": (
        "Dit kan alleen bij een gesloten casus. Sluit de casus eerst; dan krijgt hij een datum van "
        "vernietiging."
    ),
    "domain.request.DecisionWithoutWords": (
        "Een beslissing op een verzoek heeft een motivering nodig. Schrijf op waarom zo is "
        "beslist, en sla opnieuw op."
    ),
    "domain.request.DisclosureIncomplete": (
        "De verstrekking is nog niet compleet. Vul in aan welke organisatie iets is "
        "verstrekt, wat het was en op welke grondslag."
    ),
    "domain.officer.EmergencyWithoutReason": (
        "Noodtoegang kan alleen met een reden. Schrijf op waarom u niet kunt wachten; het komt op de "
        "agenda van het volgende overleg."
    ),
    "domain.plan.EndsBeforeItStarts": "De einddatum ligt voor de begindatum. Kies een latere einddatum.",
    "domain.request.ExtendedTooLate": (
        "Verlengen kan één keer, en alleen voordat de termijn voorbij is. Beslis op het verzoek en "
        "schrijf bij de motivering waarom het later werd."
    ),
    "domain.case.ExtensionNotLater": (
        "De nieuwe datum ligt niet na de datum van vernietiging die er al staat. Kies een latere "
        "datum."
    ),
    "domain.request.ExtensionWithoutReason": "Verlengen kan alleen met een reden. Schrijf die op en sla opnieuw op.",
    "domain.plan.GoalIncomplete": (
        "Het doel is nog niet compleet. Vul in wat u wilt bereiken, waaraan iedereen dat "
        "merkt, en de streefdatum."
    ),
    "domain.plan.GoalOutcomeWithoutWords": (
        "Bij de uitkomst van een doel hoort uitleg. Schrijf in een paar woorden op wat er van "
        "het doel is geworden."
    ),
    "domain.case.HeldFromDestruction": (
        "Deze casus mag nu niet worden vernietigd: er loopt een verzoek, klacht of rechtszaak. Hef "
        "de blokkade op als die voorbij is."
    ),
    "domain.request.IdentityNotChecked": (
        "Er staat nog niet hoe is vastgesteld wie het verzoek doet. Vul in wanneer en hoe u "
        "dat hebt gedaan."
    ),
    "domain.request.InformingIncomplete": (
        "Er staat nog niet of en hoe de betrokkene is geïnformeerd. Vul in wanneer en hoe. Is "
        "dat nog niet gebeurd? Schrijf op waarom niet, en tot wanneer u wacht."
    ),
    "domain.instrument.InstrumentIncomplete": (
        "Dit instrument is nog niet compleet, of de datum ligt in de toekomst. Vul in welk "
        "het is, welke organisatie het gebruikte, wanneer, en waar de uitkomst ligt."
    ),
    "domain.plan.InterventionIncomplete": (
        "De interventie is nog niet compleet. Vul in wat het is, welke organisatie haar "
        "uitvoert en wanneer zij begint."
    ),
    "domain.officer.LastAdministrator": (
        "Er moet iemand overblijven die rollen en instellingen beheert. Geef eerst een collega de rol "
        "Beheerder."
    ),
    "domain.destruction.ListNotDrawn": (
        "Deze vernietigingslijst is al uitgevoerd of ingetrokken. Stel een nieuwe lijst op."
    ),
    "domain.officer.NotAllowed": (
        "Uw rol staat dit niet toe. Vraag het aan een collega met de juiste rol, of laat de beheerder "
        "uw rol aanpassen bij Instellingen."
    ),
    "domain.case.NotYetDue": (
        "De bewaartermijn van deze casus loopt nog. Wacht tot de datum van vernietiging voorbij is."
    ),
    "domain.history.NoteFixed": (
        "Deze aantekening ligt vast, omdat zij ouder is dan de ingestelde tijd. Voeg een aanvulling "
        "toe; de oude tekst blijft dan leesbaar."
    ),
    "domain.destruction.NothingToDestroy": (
        "Er is geen dossier waarvan de bewaartermijn voorbij is. Wacht tot er een termijn voorbij "
        "is; er hoeft nu niets te gebeuren."
    ),
    "domain.plan.PlanAdopted": (
        "Dit plan is vastgesteld en verandert niet meer. Maak een nieuwe versie en pas die aan."
    ),
    "domain.plan.PlanWithoutGoals": "Een plan zonder doelen kan niet worden vastgesteld. Voeg eerst een doel toe.",
    "domain.request.RefusalWithoutReason": (
        "Een weigering heeft een reden nodig. Schrijf op waarom de verstrekking is geweigerd, "
        "en sla opnieuw op."
    ),
    "domain.request.RequestDecided": (
        "Op dit verzoek is al beslist. Leg een nieuw verzoek vast als de betrokkene opnieuw iets "
        "vraagt."
    ),
    "domain.request.RequestIncomplete": (
        "Dit verzoek is nog niet compleet, of de dag ligt in de toekomst. Vul in wie het "
        "verzoek doet en wanneer het binnenkwam."
    ),
    "domain.case.RetentionEnded": (
        "De bewaartermijn van deze casus is voorbij; hij gaat niet meer open. Leg een nieuwe melding "
        "vast als er nieuwe zorgen zijn."
    ),
    "domain.case.RetentionReasonMissing": (
        "Langer bewaren kan alleen met een reden. Schrijf die op en sla opnieuw op."
    ),
    "domain.review.ReviewIncomplete": (
        "De noodzakelijkheidstoets is nog niet compleet, of de datum ligt in de toekomst. Vul "
        "beide motiveringen in en controleer de datum."
    ),
    "domain.review.ReviewOverdue": (
        "De noodzakelijkheidstoets van deze casus is te laat. Lezen kan; nieuwe informatie kan pas "
        "als de toets is vastgelegd. Doe dat eerst bij Toetsen."
    ),
    "domain.officer.RoleMissing": (
        "Bij deze collega ontbreekt een naam of een rol. Geef een naam en minstens één rol."
    ),
    "domain.destruction.SamePersonTwice": (
        "De tweede persoon moet iemand anders zijn dan u. Laat een collega bevestigen."
    ),
    "domain.destruction.SecondPersonMissing": (
        "Vernietigen doen twee mensen. Laat een collega de lijst tekenen en bevestigen."
    ),
    "domain.closing.SkipWithoutReason": (
        "Een stap overslaan kan alleen met een reden. Schrijf op waarom deze stap niet geldt, "
        "en sla opnieuw op."
    ),
    "domain.officer.StandInWithoutEnd": "Een vervanger heeft een laatste dag. Vul die in en sla opnieuw op.",
    "domain.closing.StepIsAutomatic": (
        "Deze stap volgt uit het dossier zelf en is niet af te vinken. Werk het dossier bij."
    ),
    "domain.upkeep.UpkeepInFuture": "Deze dag moet nog komen. Kies vandaag of eerder.",
}
