# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when a review, a closing or a destruction cannot be done."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "services.endings.destruction.AlreadyOnList": (
        "Dit dossier staat al op vernietigingslijst {number}. Voer die lijst uit, of trek haar "
        "eerst in."
    ),
    "services.casework.reviews.CannotScaleDown": (
        "Na de nazorg is er geen lichtere fase. Kies 'Voortzetten', of sluit de casus."
    ),
    "services.endings.closing.ClosesInFuture": (
        "De dag van sluiting moet nog komen. Kies vandaag of eerder."
    ),
    "services.endings.destruction.NotCarriedOut": (
        "Deze lijst is nog niet uitgevoerd, dus er is nog geen verklaring. Laat eerst een "
        "tweede persoon bevestigen."
    ),
    "services.casework.reviews.ReviewBeforeOpening": (
        "De toets kan niet liggen voor de dag waarop de casus begon. Kies een latere datum."
    ),
}
