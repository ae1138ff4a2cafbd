# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Lines that reports have in common: a figure, and a kind of activity."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLine:
    """One figure with its label, such as "Meldingen ontvangen" and "24"."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityLine:
    """One kind of activity: how often, and with how many people."""

    kind_label: str
    count: str
    participants: str = ""
    organisations: str = ""
