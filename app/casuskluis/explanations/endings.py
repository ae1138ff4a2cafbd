# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when a review, a closing or a destruction cannot be done."""

from collections.abc import Mapping

from casuskluis.domain.errors import CasuskluisError
from casuskluis.services.casework.reviews import CannotScaleDown, ReviewBeforeOpening
from casuskluis.services.endings.closing import ClosesInFuture
from casuskluis.services.endings.destruction import AlreadyOnList, NotCarriedOut

SENTENCES: Mapping[type[CasuskluisError], str] = {
    AlreadyOnList: (
        "Dit dossier staat al op vernietigingslijst {number}. Voer die lijst uit, of trek haar "
        "eerst in."
    ),
    CannotScaleDown: (
        "Na de nazorg is er geen lichtere fase. Kies 'Voortzetten', of sluit de casus."
    ),
    ClosesInFuture: ("De dag van sluiting moet nog komen. Kies vandaag of eerder."),
    NotCarriedOut: (
        "Deze lijst is nog niet uitgevoerd, dus er is nog geen verklaring. Laat eerst een "
        "tweede persoon bevestigen."
    ),
    ReviewBeforeOpening: (
        "De toets kan niet liggen voor de dag waarop de casus begon. Kies een latere datum."
    ),
}
