# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What each role opens, in Dutch, for the window and the command line."""

from collections.abc import Mapping

from casuskluis.domain.officer import Role

ROLE_WORDS: Mapping[Role, str] = {
    Role.PROCESS_COORDINATOR: (
        "Alle casussen, overleggen en partners. Ook verzoeken, vernietigen en het logboek."
    ),
    Role.CASE_COORDINATOR: (
        "De eigen casussen, en de overleggen en partners. Andere casussen zijn afgeschermd."
    ),
    Role.STAND_IN: (
        "Alle casussen, overleggen en partners, tot en met de laatste dag. Ook het werk van "
        "de collega die wordt vervangen."
    ),
    Role.BOARD_READER: "Alleen de anonieme overzichten.",
    Role.AUDITOR: (
        "Het logboek, de termijnen, de controles en de overzichten. Geen tekst uit casussen."
    ),
    Role.ADMINISTRATOR: (
        "Instellingen, rollen, wachtzinnen, back-up en het logboek. Geen tekst uit casussen."
    ),
}
"""Source: domain.md 5.4."""

ROLES_PROTECT_NOT = (
    "Rollen wijzen eerlijke collega's de weg. Ze zijn geen slot: wie de kluis kan openen, "
    "heeft de sleutel van alles wat erin staat."
)

COPIES_STAY_OPEN = (
    "De wachtzin van deze collega opent deze kluis daarna niet meer. Back-ups en kopieën die "
    "eerder zijn gemaakt, gaan er nog wel mee open: de sleutel van de gegevens blijft "
    "dezelfde. Haal die kopieën terug of vernietig ze."
)
"""What taking away a passphrase does not do. It says so wherever one is taken away."""
