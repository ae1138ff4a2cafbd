# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Figures: described in words, and with a place on the page."""

from collections.abc import Iterator
from typing import Any

from casuskluis.documents.checking.findings import Finding

_CORNERS = 4


def check_figure(element: Any) -> Iterator[Finding]:
    """Yield what is wrong with one figure."""
    if not str(element.get("/Alt", "")).strip():
        yield Finding("13-004-figure-without-alternative")
    attributes = element.get("/A")
    box = attributes.get("/BBox") if attributes is not None else None
    if box is None or len(box) != _CORNERS:
        yield Finding("figure-without-place")
        return
    left, low, right, high = (float(number) for number in box)
    if not (left < right and low < high):
        yield Finding("figure-without-place")
