# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads about files to and from others: national exchange, calendar, copies."""

from collections.abc import Mapping

from casuskluis.domain.errors import CasuskluisError
from casuskluis.exchange.national.outcomes import NothingToExchange, TooManyToExchange
from casuskluis.services.editions.partner_copy import LockedAlready

SENTENCES: Mapping[type[CasuskluisError], str] = {
    NothingToExchange: "Geen enkele casus van dit overleg mag in het bestand staan. Kies een andere ontvanger, of kijk op de agenda wie bij welk punt is uitgenodigd.",
    TooManyToExchange: "In één bestand passen de casussen van hoogstens {limit} agendapunten. Verdeel de casussen over meer overleggen.",
    LockedAlready: "Deze PDF is al versleuteld. Maak het versleutelde exemplaar van het gewone exemplaar.",
}
