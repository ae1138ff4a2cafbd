# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when a rule of the case process refuses something."""

from collections.abc import Mapping

from casuskluis.domain.action import ActionUnexplained
from casuskluis.domain.attachment import (
    AttachmentEmpty,
    AttachmentKindUnknown,
    AttachmentLies,
    AttachmentTooLarge,
)
from casuskluis.domain.case import (
    ClosedCaseHasNoRetention,
    ExtensionNotLater,
    HeldFromDestruction,
    NotYetDue,
    RetentionEnded,
    RetentionReasonMissing,
)
from casuskluis.domain.closing import ChecklistOpen, SkipWithoutReason, StepIsAutomatic
from casuskluis.domain.destruction import (
    ListNotDrawn,
    NothingToDestroy,
    SamePersonTwice,
    SecondPersonMissing,
)
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.history import AddendumEmpty, NoteFixed
from casuskluis.domain.instrument import InstrumentIncomplete
from casuskluis.domain.officer import (
    CaseShielded,
    EmergencyWithoutReason,
    LastAdministrator,
    NotAllowed,
    RoleMissing,
    StandInWithoutEnd,
)
from casuskluis.domain.plan import (
    EndsBeforeItStarts,
    GoalIncomplete,
    GoalOutcomeWithoutWords,
    InterventionIncomplete,
    PlanAdopted,
    PlanWithoutGoals,
)
from casuskluis.domain.request import (
    DecisionWithoutWords,
    DisclosureIncomplete,
    ExtendedTooLate,
    ExtensionWithoutReason,
    IdentityNotChecked,
    InformingIncomplete,
    RefusalWithoutReason,
    RequestDecided,
    RequestIncomplete,
)
from casuskluis.domain.review import ReviewIncomplete, ReviewOverdue
from casuskluis.domain.upkeep import BreachIncomplete, BreachUnexplained, UpkeepInFuture

SENTENCES: Mapping[type[CasuskluisError], str] = {
    ActionUnexplained: (
        "Deze actie is niet uitgevoerd. Schrijf bij het resultaat op waarom niet, en sla opnieuw op."
    ),
    AddendumEmpty: "De aanvulling is leeg. Schrijf op wat er anders is en sla opnieuw op.",
    AttachmentEmpty: "Dit bestand is leeg. Kies een ander bestand.",
    AttachmentKindUnknown: (
        "Dit soort bestand kan geen bijlage zijn. Bewaar het als PDF, Word (docx), PNG of JPEG en "
        "voeg het opnieuw toe."
    ),
    AttachmentLies: (
        "De naam en de inhoud van dit bestand kloppen niet met elkaar. Open het in het programma "
        "waarmee het is gemaakt, bewaar het als PDF en voeg dat toe."
    ),
    AttachmentTooLarge: (
        "Dit bestand is groter dan {limit} MB. Maak het kleiner, of voeg alleen de pagina's toe die "
        "nodig zijn."
    ),
    BreachIncomplete: (
        "Dit datalek is nog niet compleet, of het moment ligt in de toekomst. Vul in wat er "
        "is gebeurd en wanneer het is ontdekt."
    ),
    BreachUnexplained: (
        "Dit datalek is niet gemeld bij de Autoriteit Persoonsgegevens. Schrijf op waarom niet, of "
        "vul in wanneer het wel is gemeld."
    ),
    CaseShielded: (
        "Deze casus is afgeschermd. Vraag een collega die erbij mag om u toegang te geven, of open "
        "hem met noodtoegang en een reden."
    ),
    ChecklistOpen: (
        "Deze casus kan nog niet dicht: nog niet alles op de sluitlijst is rond. Werk de open "
        "stappen af, of schrijf erbij waarom een stap niet geldt."
    ),
    ClosedCaseHasNoRetention: (
        "Dit kan alleen bij een gesloten casus. Sluit de casus eerst; dan krijgt hij een datum van "
        "vernietiging."
    ),
    DecisionWithoutWords: (
        "Een beslissing op een verzoek heeft een motivering nodig. Schrijf op waarom zo is "
        "beslist, en sla opnieuw op."
    ),
    DisclosureIncomplete: (
        "De verstrekking is nog niet compleet. Vul in aan welke organisatie iets is "
        "verstrekt, wat het was en op welke grondslag."
    ),
    EmergencyWithoutReason: (
        "Noodtoegang kan alleen met een reden. Schrijf op waarom u niet kunt wachten; het komt op de "
        "agenda van het volgende overleg."
    ),
    EndsBeforeItStarts: "De einddatum ligt voor de begindatum. Kies een latere einddatum.",
    ExtendedTooLate: (
        "Verlengen kan één keer, en alleen voordat de termijn voorbij is. Beslis op het verzoek en "
        "schrijf bij de motivering waarom het later werd."
    ),
    ExtensionNotLater: (
        "De nieuwe datum ligt niet na de datum van vernietiging die er al staat. Kies een latere "
        "datum."
    ),
    ExtensionWithoutReason: "Verlengen kan alleen met een reden. Schrijf die op en sla opnieuw op.",
    GoalIncomplete: (
        "Het doel is nog niet compleet. Vul in wat u wilt bereiken, waaraan iedereen dat "
        "merkt, en de streefdatum."
    ),
    GoalOutcomeWithoutWords: (
        "Bij de uitkomst van een doel hoort uitleg. Schrijf in een paar woorden op wat er van "
        "het doel is geworden."
    ),
    HeldFromDestruction: (
        "Deze casus mag nu niet worden vernietigd: er loopt een verzoek, klacht of rechtszaak. Hef "
        "de blokkade op als die voorbij is."
    ),
    IdentityNotChecked: (
        "Er staat nog niet hoe is vastgesteld wie het verzoek doet. Vul in wanneer en hoe u "
        "dat hebt gedaan."
    ),
    InformingIncomplete: (
        "Er staat nog niet of en hoe de betrokkene is geïnformeerd. Vul in wanneer en hoe. Is "
        "dat nog niet gebeurd? Schrijf op waarom niet, en tot wanneer u wacht."
    ),
    InstrumentIncomplete: (
        "Dit instrument is nog niet compleet, of de datum ligt in de toekomst. Vul in welk "
        "het is, welke organisatie het gebruikte, wanneer, en waar de uitkomst ligt."
    ),
    InterventionIncomplete: (
        "De interventie is nog niet compleet. Vul in wat het is, welke organisatie haar "
        "uitvoert en wanneer zij begint."
    ),
    LastAdministrator: (
        "Er moet iemand overblijven die rollen en instellingen beheert. Geef eerst een collega de rol "
        "Beheerder."
    ),
    ListNotDrawn: (
        "Deze vernietigingslijst is al uitgevoerd of ingetrokken. Stel een nieuwe lijst op."
    ),
    NotAllowed: (
        "Uw rol staat dit niet toe. Vraag het aan een collega met de juiste rol, of laat de beheerder "
        "uw rol aanpassen bij Instellingen."
    ),
    NotYetDue: (
        "De bewaartermijn van deze casus loopt nog. Wacht tot de datum van vernietiging voorbij is."
    ),
    NoteFixed: (
        "Deze aantekening ligt vast, omdat zij ouder is dan de ingestelde tijd. Voeg een aanvulling "
        "toe; de oude tekst blijft dan leesbaar."
    ),
    NothingToDestroy: (
        "Er is geen dossier waarvan de bewaartermijn voorbij is. Wacht tot er een termijn voorbij "
        "is; er hoeft nu niets te gebeuren."
    ),
    PlanAdopted: (
        "Dit plan is vastgesteld en verandert niet meer. Maak een nieuwe versie en pas die aan."
    ),
    PlanWithoutGoals: "Een plan zonder doelen kan niet worden vastgesteld. Voeg eerst een doel toe.",
    RefusalWithoutReason: (
        "Een weigering heeft een reden nodig. Schrijf op waarom de verstrekking is geweigerd, "
        "en sla opnieuw op."
    ),
    RequestDecided: (
        "Op dit verzoek is al beslist. Leg een nieuw verzoek vast als de betrokkene opnieuw iets "
        "vraagt."
    ),
    RequestIncomplete: (
        "Dit verzoek is nog niet compleet, of de dag ligt in de toekomst. Vul in wie het "
        "verzoek doet en wanneer het binnenkwam."
    ),
    RetentionEnded: (
        "De bewaartermijn van deze casus is voorbij; hij gaat niet meer open. Leg een nieuwe melding "
        "vast als er nieuwe zorgen zijn."
    ),
    RetentionReasonMissing: (
        "Langer bewaren kan alleen met een reden. Schrijf die op en sla opnieuw op."
    ),
    ReviewIncomplete: (
        "De noodzakelijkheidstoets is nog niet compleet, of de datum ligt in de toekomst. Vul "
        "beide motiveringen in en controleer de datum."
    ),
    ReviewOverdue: (
        "De noodzakelijkheidstoets van deze casus is te laat. Lezen kan; nieuwe informatie kan pas "
        "als de toets is vastgelegd. Doe dat eerst bij Toetsen."
    ),
    RoleMissing: (
        "Bij deze collega ontbreekt een naam of een rol. Geef een naam en minstens één rol."
    ),
    SamePersonTwice: (
        "De tweede persoon moet iemand anders zijn dan u. Laat een collega bevestigen."
    ),
    SecondPersonMissing: (
        "Vernietigen doen twee mensen. Laat een collega de lijst tekenen en bevestigen."
    ),
    SkipWithoutReason: (
        "Een stap overslaan kan alleen met een reden. Schrijf op waarom deze stap niet geldt, "
        "en sla opnieuw op."
    ),
    StandInWithoutEnd: "Een vervanger heeft een laatste dag. Vul die in en sla opnieuw op.",
    StepIsAutomatic: (
        "Deze stap volgt uit het dossier zelf en is niet af te vinken. Werk het dossier bij."
    ),
    UpkeepInFuture: "Deze dag moet nog komen. Kies vandaag of eerder.",
}
