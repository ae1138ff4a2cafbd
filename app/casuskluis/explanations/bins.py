# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when something cannot be put back, or a view not be kept."""

from collections.abc import Mapping

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.kept import NothingToPutBack, NotPutBackAnyMore
from casuskluis.domain.list_view import ViewWithoutName

SENTENCES: Mapping[type[CasuskluisError], str] = {
    NothingToPutBack: (
        "Dit ligt niet meer in de prullenbak: het is al teruggehaald, of de termijn is voorbij. "
        "Kijk in de lijst of het er weer staat."
    ),
    NotPutBackAnyMore: (
        "Dit kan niet meer terug, want waar het bij hoorde is er niet meer. Haal dat eerst "
        "terug, of voeg het opnieuw toe."
    ),
    ViewWithoutName: (
        "Een weergave heeft een naam nodig van hoogstens 60 tekens. Vul een korte naam in."
    ),
}
