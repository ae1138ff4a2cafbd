# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the program refuses itself, in Dutch."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "hardening.errors.NetworkRefused": (
        "Een onderdeel van het programma vroeg om het netwerk. Dat is geweigerd; er is niets "
        "verstuurd. Meld dit aan uw beheerder."
    ),
    "hardening.errors.ProgramRefused": (
        "Een onderdeel van het programma wilde iets anders starten of laden. Dat is geweigerd. "
        "Meld dit aan uw beheerder."
    ),
}
