# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Secrecy under the Gemeentewet, as every document states it (domain.md 1.3).

It is something else than the marking of a paper: only a body that may impose it has done so.
"""

from casuskluis.documents.composer import Composer
from casuskluis.documents.openings import write_warning
from casuskluis.domain.meeting import SecrecyOrder
from casuskluis.domain.partial_date import dutch_date


def order_line(order: SecrecyOrder | None) -> str:
    """Return the line below the marking of each page; empty when nothing was imposed."""
    return "GEHEIM – artikel 87 Gemeentewet" if order else ""


def secrecy_sentences(order: SecrecyOrder) -> tuple[str, str]:
    """Return what article 89 Gemeentewet demands: that it is secret, and who may lift that."""
    imposed = (
        f"Geheimhouding opgelegd door {order.imposed_by} op {dutch_date(order.imposed_on)}, "
        f"artikel 87 Gemeentewet in samenhang met {order.ground}."
    )
    lifted = f"Bevoegd tot opheffing (artikel 89 Gemeentewet): {order.lifted_by}."
    return imposed, lifted


def write_secrecy(composer: Composer, order: SecrecyOrder | None) -> None:
    """Write the order in a box in the colour of a warning; nothing when there is none."""
    if order is not None:
        write_warning(composer, "GEHEIM", *secrecy_sentences(order))
