# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Small Dutch wordings of the programme."""

RELATIONS_ONLY = (
    "Leg alleen de relatie met de organisatie vast: geen geloof, afkomst of mening van mensen, "
    "en geen dossier over een gemeenschap."
)
"""Stands on every form about the network. Source: domain.md 6.9 (fines of the AP)."""


def people(count: int) -> str:
    """Return "1 deelnemer" or "16 deelnemers"."""
    return f"{count} deelnemer" if count == 1 else f"{number(count)} deelnemers"


def euros(amount: int) -> str:
    """Return "€ 14.500"."""
    return f"€ {number(amount)}"


def number(value: int) -> str:
    """Return a whole number with points, as the Dutch write it."""
    return f"{value:,}".replace(",", ".")
