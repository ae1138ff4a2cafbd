# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What each kind of request asks the officer to do, and what cannot be done."""

from PySide6.QtWidgets import QWidget

from casuskluis.domain.request import RequestKind


def what_to_do(kind: RequestKind, parent: QWidget) -> str:
    """Return what a request of this kind asks of the officer."""
    tr = parent.tr
    match kind:
        case RequestKind.ACCESS:
            return tr(
                "Maak het inzagedossier: alles over deze persoon in één PDF, zonder namen van "
                "anderen. Kijk het helemaal na voordat u het meegeeft."
            )
        case RequestKind.RECTIFICATION:
            return tr(
                "Klopt het verzoek? Zet de verbetering als aanvulling bij de informatie in de "
                "casus. De oude tekst blijft staan, met de verbetering ernaast."
            )
        case RequestKind.ERASURE:
            return tr(
                "Klopt het verzoek? Verwijder de informatie in de casus die niet (meer) nodig "
                "is, of sluit de casus. Een hele casus verdwijnt alleen via Vernietigen."
            )
        case RequestKind.OBJECTION:
            return tr(
                "Weeg opnieuw of de casus nodig is: leg een noodzakelijkheidstoets vast. "
                "Gebruik de gegevens intussen alleen als het niet anders kan."
            )


def what_is_blocked(parent: QWidget) -> str:
    """Return what a request that runs holds up."""
    return parent.tr(
        "Zolang dit verzoek loopt, wordt er niets van deze persoon vernietigd. Een notitie die "
        "vastligt is niet te wijzigen; gebruik een aanvulling."
    )
