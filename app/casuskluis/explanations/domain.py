# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when a rule of the work refuses something."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "domain.errors.NotFound": "Dit gegeven staat niet (meer) in de kluis. Ververs de lijst en probeer opnieuw.",
    "domain.errors.ChangedMeanwhile": (
        "Dit gegeven is intussen ergens anders gewijzigd. Bekijk de nieuwste versie en voer uw "
        "wijziging opnieuw in."
    ),
    "domain.errors.RuleViolated": "Dit kan niet volgens de werkafspraken. Controleer wat u hebt ingevuld.",
    "domain.errors.Salvageable": (
        "De gegevens zijn beschadigd. Werk er niet in verder en zet een back-up terug, of red wat "
        "er te lezen is."
    ),
    "domain.errors.StillReadable": (
        "In deze kluis kunt u nu niet werken. Probeer het later opnieuw, of open de kluis om alleen "
        "te lezen."
    ),
    "domain.errors.OpenAnew": (
        "De kluis is intussen veranderd. Vergrendel de kluis en open haar opnieuw met uw wachtzin."
    ),
    "domain.errors.OnlyReading": (
        "De kluis is geopend om te lezen. Er is niets gewijzigd. Kies Opnieuw proberen in de balk "
        "bovenaan, of open de kluis opnieuw zodra zij elders gesloten is."
    ),
    "domain.errors.Cancelled": "U hebt het werk gestopt. Er is niets gewijzigd.",
    "domain.action.ActionIncomplete": (
        "De actie is nog niet compleet. Vul in wat er moet gebeuren en welke organisatie het "
        "doet."
    ),
    "domain.journal_chain.ControlNumberMistyped": (
        "Dit is geen controlegetal. Neem het over zoals het is genoteerd: een regelnummer, een "
        "streepje en twaalf tekens, zoals 152-0a1b2c3d4e5f."
    ),
    "domain.assessment.CorePartnerMissing": (
        "Bij een weging moeten gemeente, politie en Openbaar Ministerie aanwezig zijn. Kruis alle "
        "drie aan, of plan de weging opnieuw."
    ),
    "domain.assessment.MotivationMissing": (
        "De weging is nog niet compleet. Vul de criteria, samenhang, noodzaak, proportionaliteit, "
        "subsidiariteit en motivering in."
    ),
    "domain.fixed.FieldFixed": (
        "Dit onderdeel ligt vast of wijzigt alleen met een eigen handeling, zoals Fase, Sluiten of "
        "Wegen. Er is niets gewijzigd. Ververs het scherm en gebruik die handeling."
    ),
    "domain.case.CaseClosed": (
        "Deze casus is gesloten; er komt niets meer bij. Open de casus eerst opnieuw met Fase, of "
        "kies een andere casus."
    ),
    "domain.meeting.AgendaItemIncomplete": (
        "Het agendapunt is nog niet compleet. Geef het een titel en minstens een minuut."
    ),
    "domain.meeting.DecisionEmpty": (
        "Het besluit is nog leeg. Schrijf op wat er is besloten en sla het opnieuw op."
    ),
    "domain.case.ClosesBeforeOpening": "De sluitingsdatum ligt voor de openingsdatum. Kies een latere datum.",
    "domain.case.ClosingReasonMissing": "Er is nog geen reden van sluiting. Kies een reden.",
    "domain.case.NecessityMissing": (
        "Iemand anders vermelden kan alleen met een reden. Schrijf op waarom het nodig is."
    ),
    "domain.case.NotTakenUp": (
        "Een casus opent alleen na een weging met de uitkomst persoonsgerichte aanpak. Leg eerst "
        "de weging vast."
    ),
    "domain.case.TransitionNotAllowed": "Deze fase kan niet volgen op de huidige fase. Kies een andere fase.",
    "domain.information.InformationIncomplete": (
        "De informatie is nog niet compleet. Vul de tekst, de bron en het doel in."
    ),
    "domain.meeting.AgendaEmpty": (
        "De agenda is nog leeg. Voeg eerst een casus, een melding of een onderwerp toe om te "
        "bespreken."
    ),
    "domain.meeting.NoAttendees": "Er is nog niemand uitgenodigd. Voeg eerst deelnemers toe.",
    "domain.meeting.EndsBeforeStart": "De eindtijd ligt niet na de begintijd. Kies een latere eindtijd.",
    "domain.notification.ObservationMissing": (
        "Alleen een mening is niet genoeg voor een melding. Vul in wat er is waargenomen."
    ),
    "domain.notification.ReceivedInFuture": "De datum van ontvangst ligt in de toekomst. Kies vandaag of eerder.",
    "domain.partial_date.NotADate": (
        "Dit is geen bestaande datum. Schrijf bijvoorbeeld 3-2-1995, februari 1995 of 1968."
    ),
    "domain.partial_date.NoSuchDay": "Dit is geen bestaande datum: {month} heeft dan {last} dagen. Verbeter de dag.",
    "domain.partial_date.NoSuchMonth": (
        "Deze maand bestaat niet. Schrijf eerst de dag en dan de maand, bijvoorbeeld 3-12."
    ),
    "domain.partial_date.NoSuchYear": "Dit jaar kan niet. Schrijf een jaar van {earliest} tot en met {latest}.",
    "domain.date_words.OnlyADay": "Dit is alleen een dag. Schrijf de maand erbij, bijvoorbeeld 3-2 of 3 feb.",
    "domain.date_phrases.OnlyAWeek": (
        "Dit is een hele week. Schrijf de dag erbij, bijvoorbeeld volgende week di."
    ),
    "domain.date_words.OtherWeekday": (
        "De dag en de datum passen niet bij elkaar: die datum is een {day}. Verbeter een van "
        "de twee."
    ),
    "domain.date_words.NotAWholeDate": (
        "Hier is een hele datum nodig. Schrijf ook de dag en de maand, bijvoorbeeld 3-2-2026."
    ),
    "domain.date_phrases.UnclearWeekday": "Dit kan {one} of {other} zijn. Schrijf ten minste twee letters.",
    "domain.date_phrases.UnclearWeek": (
        "Dit kan op twee manieren. Schrijf bijvoorbeeld komende vr of volgende week vr."
    ),
    "domain.setting.SettingNotANumber": (
        "Dit kan niet bij deze instelling. Vul een heel getal in van {lowest} tot en met "
        "{highest}."
    ),
    "domain.terms.EndsBeyondCalendar": (
        "De datum waarop deze termijn begint ligt te ver in de toekomst. Controleer het jaartal."
    ),
    "domain.terms.NotATerm": (
        "Bij deze instelling hoort een termijn in dagen, weken, maanden of jaren. Kies een van die "
        "eenheden bij de instellingen."
    ),
}
