# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The style sheet, made from its template in the resources and the tokens of a theme."""

import re
from dataclasses import fields

from casuskluis_ui.theme.icons import resources
from casuskluis_ui.theme.tokens import Tokens

SMALL = 0.9
HEADING_2 = 1.2
HEADING_1 = 1.6
HEADING_PART = 1.35
ICON = 1.8
ARROW = 1.6
"""Sides of icons in style rules, in pixels for each point of text."""
ONE_LINE = 2.0
SOME_LINES = 4.0
"""Least heights of inputs, in pixels for each point of text: in a dialog that is too high for
the screen they would else be cut off before the dialog scrolls."""
_BESIDE = 8
"""Room around the arrow of a button that opens a menu, in pixels."""
_PLACE = re.compile(r"@(\w+)@")


def stylesheet(tokens: Tokens, points: float) -> str:
    """Return the style sheet.

    Args:
        tokens: The colours.
        points: Base size of text, in points; every other size follows from it.
    """
    values = {each.name: str(getattr(tokens, each.name)) for each in fields(tokens)}
    scales = {"fs": 1.0, "fs_s": SMALL, "fs_h2": HEADING_2, "fs_h1": HEADING_1}
    scales["fs_part"] = HEADING_PART
    values |= {name: f"{points * scale:.1f}" for name, scale in scales.items()}
    sizes = {
        "icon": ICON,
        "round": ICON / 2,
        "arrow": ARROW,
        "drop": ICON + 0.8,
        "scroller": 2 * (ICON + 0.8),
        "entry": ONE_LINE,
        "area": SOME_LINES,
    }
    values |= {name: str(round(points * size)) for name, size in sizes.items()}
    values["menu"] = str(round(points * ARROW) + _BESIDE)
    values["menufocus"] = str(round(points * ARROW) + _BESIDE - 1)
    values["theme"] = f"theme{tokens.name}"
    template = (resources() / "theme" / "window.qss").read_text(encoding="utf-8")
    return _PLACE.sub(_Fill(values), template)


class _Fill:
    def __init__(self, values: dict[str, str]) -> None:
        self._values = values

    def __call__(self, place: re.Match[str]) -> str:
        return self._values[place[1]]
