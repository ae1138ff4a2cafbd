# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads about files to and from others: national exchange, calendar, copies."""

from collections.abc import Mapping

from casuskluis.domain.errors import CasuskluisError
from casuskluis.exchange.national.outcomes import NothingToExchange, TooManyToExchange
from casuskluis.exchange.national.parsing import (
    JsonFieldTwice,
    JsonNotUtf8,
    JsonNumberImpossible,
    NotJson,
)
from casuskluis.exchange.national.reports import NotANationalReport, TooManyReports
from casuskluis.services.editions.partner_copy import LockedAlready
from casuskluis.services.intake.registering import CameInAlready
from casuskluis.services.leading.national import OutcomeNotAdopted
from casuskluis.services.meetings.invitations import NoSlotAtTable, PlaceNamesSomebody

SENTENCES: Mapping[type[CasuskluisError], str] = {
    NothingToExchange: "Geen enkele casus van dit overleg mag in het bestand staan. Kies een andere ontvanger, of kijk op de agenda wie bij welk punt is uitgenodigd.",
    TooManyToExchange: "In één bestand passen hoogstens {limit} casussen. Kies een ontvanger die bij minder agendapunten is uitgenodigd.",
    JsonNotUtf8: "Dit bestand is geen JSON in UTF-8. Vraag de afzender om het opnieuw te maken als JSON in UTF-8.",
    NotJson: "Dit bestand is geen geldige JSON; het loopt vast op regel {line}. Vraag de afzender om een nieuw bestand.",
    JsonFieldTwice: "In dit bestand staat een veld twee keer, zodat niet duidelijk is wat geldt. Het is niet gelezen. Vraag de afzender om een nieuw bestand.",
    JsonNumberImpossible: "In dit bestand staat een getal dat niet bestaat of veel te groot is. Het is niet gelezen. Vraag de afzender om een nieuw bestand.",
    NotANationalReport: "Dit bestand is geen melding volgens het landelijke model. Controleer of u het juiste bestand koos.",
    TooManyReports: "In dit bestand staan meer dan {limit} meldingen. Vraag de afzender om kleinere bestanden.",
    CameInAlready: "Deze melding staat er al als {number}. Open die melding als u iets wilt aanvullen; sluit dit formulier met Annuleren.",
    OutcomeNotAdopted: "Het verslag van dit overleg is nog niet vastgesteld. Stel het eerst vast; daarna kunt u de uitkomst uitwisselen.",
    NoSlotAtTable: "Deze organisatie zit niet aan tafel bij dit overleg. Nodig haar uit, of zet een agendapunt op haar naam.",
    PlaceNamesSomebody: "In de plaats van het overleg staat een naam of nummer van iemand op de agenda. Die komt in de agenda van alle genodigden. Schrijf de plaats anders op.",
    LockedAlready: "Deze PDF is al versleuteld. Maak het versleutelde exemplaar van het gewone exemplaar.",
}
