# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when no order of an agenda keeps to what was asked."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "domain.seating.problem.ItemsWaitForEachOther": (
        "Sommige agendapunten moeten na elkaar komen, maar dan in een kring. Zo kan geen van "
        "die punten het eerste zijn. Haal bij een van de punten 'Komt na' weg."
    ),
    "domain.seating.problem.PlacesBreakOrder": (
        "De punten met een vaste plaats laten geen ruimte voor wat na elkaar moet komen. Maak "
        "een punt los van zijn plaats, of haal 'Komt na' bij een punt weg."
    ),
}
