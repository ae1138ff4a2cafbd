# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when something cannot be done with a list."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "services.lists.bulk.ActionEndedAlready": (
        "Deze actie is al afgerond. Zet de stand weer op lopend als dat een vergissing was."
    ),
    "services.lists.bulk.OfficerMissing": "Er is geen collega gekozen. Kies op wiens naam de rijen komen.",
    "services.lists.exporting.NothingToExport": (
        "De lijst is leeg, of er is geen kolom gekozen. Kies een kolom, of wis een filter."
    ),
}
