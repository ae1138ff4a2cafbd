# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads about files to and from others: national exchange, calendar, copies."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "exchange.national.outcomes.NothingToExchange": "Geen enkele casus van dit overleg mag in het bestand staan. Kies een andere ontvanger, of kijk op de agenda wie bij welk punt is uitgenodigd.",
    "exchange.national.outcomes.TooManyToExchange": "In één bestand passen hoogstens {limit} casussen. Kies een ontvanger die bij minder agendapunten is uitgenodigd.",
    "exchange.national.parsing.JsonNotUtf8": "Dit bestand is geen JSON in UTF-8. Vraag de afzender om het opnieuw te maken als JSON in UTF-8.",
    "exchange.national.parsing.NotJson": "Dit bestand is geen geldige JSON; het loopt vast op regel {line}. Vraag de afzender om een nieuw bestand.",
    "exchange.national.parsing.JsonFieldTwice": "In dit bestand staat een veld twee keer, zodat niet duidelijk is wat geldt. Het is niet gelezen. Vraag de afzender om een nieuw bestand.",
    "exchange.national.parsing.JsonNumberImpossible": "In dit bestand staat een getal dat niet bestaat of veel te groot is. Het is niet gelezen. Vraag de afzender om een nieuw bestand.",
    "exchange.national.reports.NotANationalReport": "Dit bestand is geen melding volgens het landelijke model. Controleer of u het juiste bestand koos.",
    "exchange.national.reports.TooManyReports": "In dit bestand staan meer dan {limit} meldingen. Vraag de afzender om kleinere bestanden.",
    "services.intake.registering.CameInAlready": "Deze melding staat er al als {number}. Open die melding als u iets wilt aanvullen; sluit dit formulier met Annuleren.",
    "services.leading.national.OutcomeNotAdopted": "Het verslag van dit overleg is nog niet vastgesteld. Stel het eerst vast; daarna kunt u de uitkomst uitwisselen.",
    "services.meetings.invitations.NoSlotAtTable": "Deze organisatie zit niet aan tafel bij dit overleg. Nodig haar uit, of zet een agendapunt op haar naam.",
    "services.meetings.invitations.PlaceNamesSomebody": "In de plaats van het overleg staat een naam of nummer van iemand op de agenda. Die komt in de agenda van alle genodigden. Schrijf de plaats anders op.",
    "services.editions.partner_copy.LockedAlready": "Deze PDF is al versleuteld. Maak het versleutelde exemplaar van het gewone exemplaar.",
}
