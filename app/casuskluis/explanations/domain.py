# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when a rule of the work refuses something."""

from collections.abc import Mapping

from casuskluis.domain.action import ActionIncomplete
from casuskluis.domain.assessment import CorePartnerMissing, MotivationMissing
from casuskluis.domain.case import (
    CaseClosed,
    ClosesBeforeOpening,
    ClosingReasonMissing,
    NecessityMissing,
    NotTakenUp,
    TransitionNotAllowed,
)
from casuskluis.domain.date_phrases import OnlyAWeek, UnclearWeek, UnclearWeekday
from casuskluis.domain.date_words import NotAWholeDate, OnlyADay, OtherWeekday
from casuskluis.domain.errors import (
    Cancelled,
    CasuskluisError,
    ChangedMeanwhile,
    NotFound,
    OnlyReading,
    OpenAnew,
    RuleViolated,
    Salvageable,
    StillReadable,
)
from casuskluis.domain.fixed import FieldFixed
from casuskluis.domain.information import InformationIncomplete
from casuskluis.domain.journal_chain import ControlNumberMistyped
from casuskluis.domain.meeting import (
    AgendaEmpty,
    AgendaItemIncomplete,
    DecisionEmpty,
    EndsBeforeStart,
    NoAttendees,
)
from casuskluis.domain.notification import ObservationMissing, ReceivedInFuture
from casuskluis.domain.partial_date import NoSuchDay, NoSuchMonth, NoSuchYear, NotADate
from casuskluis.domain.setting import SettingNotANumber
from casuskluis.domain.terms import EndsBeyondCalendar, NotATerm

SENTENCES: Mapping[type[CasuskluisError], str] = {
    NotFound: "Dit gegeven staat niet (meer) in de kluis. Ververs de lijst en probeer opnieuw.",
    ChangedMeanwhile: (
        "Dit gegeven is intussen ergens anders gewijzigd. Bekijk de nieuwste versie en voer uw "
        "wijziging opnieuw in."
    ),
    RuleViolated: "Dit kan niet volgens de werkafspraken. Controleer wat u hebt ingevuld.",
    Salvageable: (
        "De gegevens zijn beschadigd. Werk er niet in verder en zet een back-up terug, of red wat "
        "er te lezen is."
    ),
    StillReadable: (
        "In deze kluis kunt u nu niet werken. Probeer het later opnieuw, of open de kluis om alleen "
        "te lezen."
    ),
    OpenAnew: (
        "De kluis is intussen veranderd. Vergrendel de kluis en open haar opnieuw met uw wachtzin."
    ),
    OnlyReading: (
        "De kluis is geopend om te lezen. Er is niets gewijzigd. Kies Opnieuw proberen in de balk "
        "bovenaan, of open de kluis opnieuw zodra zij elders gesloten is."
    ),
    Cancelled: "U hebt het werk gestopt. Er is niets gewijzigd.",
    ActionIncomplete: (
        "De actie is nog niet compleet. Vul in wat er moet gebeuren en welke organisatie het "
        "doet."
    ),
    ControlNumberMistyped: (
        "Dit is geen controlegetal. Neem het over zoals het is genoteerd: een regelnummer, een "
        "streepje en twaalf tekens, zoals 152-0a1b2c3d4e5f."
    ),
    CorePartnerMissing: (
        "Bij een weging moeten gemeente, politie en Openbaar Ministerie aanwezig zijn. Kruis alle "
        "drie aan, of plan de weging opnieuw."
    ),
    MotivationMissing: (
        "De weging is nog niet compleet. Vul de criteria, samenhang, noodzaak, proportionaliteit, "
        "subsidiariteit en motivering in."
    ),
    FieldFixed: (
        "Dit onderdeel ligt vast of wijzigt alleen met een eigen handeling, zoals Fase, Sluiten of "
        "Wegen. Er is niets gewijzigd. Ververs het scherm en gebruik die handeling."
    ),
    CaseClosed: (
        "Deze casus is gesloten; er komt niets meer bij. Open de casus eerst opnieuw met Fase, of "
        "kies een andere casus."
    ),
    AgendaItemIncomplete: (
        "Het agendapunt is nog niet compleet. Geef het een titel en minstens een minuut."
    ),
    DecisionEmpty: (
        "Het besluit is nog leeg. Schrijf op wat er is besloten en sla het opnieuw op."
    ),
    ClosesBeforeOpening: "De sluitingsdatum ligt voor de openingsdatum. Kies een latere datum.",
    ClosingReasonMissing: "Er is nog geen reden van sluiting. Kies een reden.",
    NecessityMissing: (
        "Iemand anders vermelden kan alleen met een reden. Schrijf op waarom het nodig is."
    ),
    NotTakenUp: (
        "Een casus opent alleen na een weging met de uitkomst persoonsgerichte aanpak. Leg eerst "
        "de weging vast."
    ),
    TransitionNotAllowed: "Deze fase kan niet volgen op de huidige fase. Kies een andere fase.",
    InformationIncomplete: (
        "De informatie is nog niet compleet. Vul de tekst, de bron en het doel in."
    ),
    AgendaEmpty: (
        "De agenda is nog leeg. Voeg eerst een casus, een melding of een onderwerp toe om te "
        "bespreken."
    ),
    NoAttendees: "Er is nog niemand uitgenodigd. Voeg eerst deelnemers toe.",
    EndsBeforeStart: "De eindtijd ligt niet na de begintijd. Kies een latere eindtijd.",
    ObservationMissing: (
        "Alleen een mening is niet genoeg voor een melding. Vul in wat er is waargenomen."
    ),
    ReceivedInFuture: "De datum van ontvangst ligt in de toekomst. Kies vandaag of eerder.",
    NotADate: (
        "Dit is geen bestaande datum. Schrijf bijvoorbeeld 3-2-1995, februari 1995 of 1968."
    ),
    NoSuchDay: "Dit is geen bestaande datum: {month} heeft dan {last} dagen. Verbeter de dag.",
    NoSuchMonth: (
        "Deze maand bestaat niet. Schrijf eerst de dag en dan de maand, bijvoorbeeld 3-12."
    ),
    NoSuchYear: "Dit jaar kan niet. Schrijf een jaar van {earliest} tot en met {latest}.",
    OnlyADay: "Dit is alleen een dag. Schrijf de maand erbij, bijvoorbeeld 3-2 of 3 feb.",
    OnlyAWeek: ("Dit is een hele week. Schrijf de dag erbij, bijvoorbeeld volgende week di."),
    OtherWeekday: (
        "De dag en de datum passen niet bij elkaar: die datum is een {day}. Verbeter een van "
        "de twee."
    ),
    NotAWholeDate: (
        "Hier is een hele datum nodig. Schrijf ook de dag en de maand, bijvoorbeeld 3-2-2026."
    ),
    UnclearWeekday: "Dit kan {one} of {other} zijn. Schrijf ten minste twee letters.",
    UnclearWeek: (
        "Dit kan op twee manieren. Schrijf bijvoorbeeld komende vr of volgende week vr."
    ),
    SettingNotANumber: (
        "Dit kan niet bij deze instelling. Vul een heel getal in van {lowest} tot en met "
        "{highest}."
    ),
    EndsBeyondCalendar: (
        "De datum waarop deze termijn begint ligt te ver in de toekomst. Controleer het jaartal."
    ),
    NotATerm: (
        "Bij deze instelling hoort een termijn in dagen, weken, maanden of jaren. Kies een van die "
        "eenheden bij de instellingen."
    ),
}
