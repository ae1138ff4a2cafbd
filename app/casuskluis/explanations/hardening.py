# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the program refuses itself, in Dutch."""

from collections.abc import Mapping

from casuskluis.domain.errors import CasuskluisError
from casuskluis.hardening import errors

SENTENCES: Mapping[type[CasuskluisError], str] = {
    errors.NetworkRefused: (
        "Een onderdeel van het programma vroeg om het netwerk. Dat is geweigerd; er is niets "
        "verstuurd. Meld dit aan uw beheerder."
    ),
    errors.ProgramRefused: (
        "Een onderdeel van het programma wilde iets anders starten of laden. Dat is geweigerd. "
        "Meld dit aan uw beheerder."
    ),
}
