# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Larger and smaller text by key, in the whole program at once."""

from collections.abc import Callable, Mapping

from casuskluis_ui.theme import theme, zoom


def larger() -> None:
    """Make the text one step larger, up to twice the usual size."""
    zoom.larger(theme())


def smaller() -> None:
    """Make the text one step smaller."""
    zoom.smaller(theme())


def usual() -> None:
    """Give the text its usual size."""
    zoom.usual(theme())


TEXT_SIZES: Mapping[str, Callable[[], None]] = {
    "larger": larger,
    "smaller": smaller,
    "normal_size": usual,
}
"""By the name of the command."""
