# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The sizes of text an officer can choose, and the next one up or down."""

from casuskluis_ui.theme.theme import BASE_POINTS, Theme

SIZES = (100, 110, 125, 150, 175, 200)
"""Per cent of the usual size of text."""
_WHOLE = 100


def points_of(size: int) -> float:
    """Return the size in points of one of `SIZES`."""
    return BASE_POINTS * size / _WHOLE


def size_of(points: float) -> int:
    """Return the one of `SIZES` nearest to a size in points."""
    size = points / BASE_POINTS * _WHOLE
    return min(SIZES, key=lambda one: abs(one - size))


def larger(look: Theme) -> int:
    """Make text one step larger (Ctrl++); return the size, in per cent."""
    return _step(look, 1)


def smaller(look: Theme) -> int:
    """Make text one step smaller (Ctrl+-); return the size, in per cent."""
    return _step(look, -1)


def usual(look: Theme) -> int:
    """Give text its usual size (Ctrl+0); return the size, in per cent."""
    return _choose(look, _WHOLE)


def _step(look: Theme, by: int) -> int:
    place = SIZES.index(size_of(look.points)) + by
    return _choose(look, SIZES[min(max(place, 0), len(SIZES) - 1)])


def _choose(look: Theme, size: int) -> int:
    if points_of(size) != look.points:
        look.choose(look.appearance, points_of(size))
    return size
