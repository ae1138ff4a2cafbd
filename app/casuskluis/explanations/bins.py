# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when something cannot be put back, or a view not be kept."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "domain.kept.NothingToPutBack": (
        "Dit ligt niet meer in de prullenbak: het is al teruggehaald, of de termijn is voorbij. "
        "Kijk in de lijst of het er weer staat."
    ),
    "domain.kept.NotPutBackAnyMore": (
        "Dit kan niet meer terug, want waar het bij hoorde is er niet meer. Haal dat eerst "
        "terug, of voeg het opnieuw toe."
    ),
    "domain.list_view.ViewWithoutName": (
        "Een weergave heeft een naam nodig van hoogstens 60 tekens. Vul een korte naam in."
    ),
}
