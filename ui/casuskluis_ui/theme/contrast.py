# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What stands out against what: contrast is computed, not judged."""

from collections.abc import Iterator

from casuskluis_ui.theme.tokens import TONES, Tokens

TEXT_CONTRAST = 4.5
SHAPE_CONTRAST = 3.0
HIGH_TEXT_CONTRAST = 7.0
HIGH_SHAPE_CONTRAST = 4.5
_SRGB_KNEE = 0.04045
"""Below it the sRGB curve is a straight line (IEC 61966-2-1, as WCAG quotes it)."""

_GROUNDS = ("app", "surface", "subtle", "hover", "active", "selected")
TEXT_PAIRS = (
    *((front, ground) for front in ("text", "text2") for ground in _GROUNDS),
    *(("link", ground) for ground in ("app", "surface", "subtle", "hover", "selected")),
    *(("on_accent", ground) for ground in ("accent", "accent_hover", "accent_active")),
    *(("nav_text", ground) for ground in ("nav", "nav_hover", "nav_selected")),
    *(("nav_text2", ground) for ground in ("nav", "nav_hover")),
    *((f"{tone}_fg", f"{tone}_bg") for tone in TONES),
    *(
        (f"{tone}_fg", ground)
        for tone in ("bad", "warn", "ok", "info")
        for ground in ("app", "surface", "subtle", "hover", "selected")
    ),
    ("surface", "text"),
    ("surface", "border_hover"),
)
"""Words and what they stand on; the last two are the short message and its button."""
SHAPE_PAIRS = (
    *(("border", ground) for ground in ("surface", "app", "subtle")),
    *(("border_hover", ground) for ground in ("surface", "app", "hover")),
    *(("focus", ground) for ground in ("surface", "app", "subtle", "hover", "selected")),
    *(("accent", ground) for ground in ("surface", "app", "selected")),
    *(("nav_text", ground) for ground in ("nav", "nav_hover", "nav_selected")),
    ("on_accent", "accent"),
)
"""Edges of what can be used, marks of what is chosen, and the ring around the keyboard."""
_HIGH_SHAPE_PAIRS = (("line", "surface"), ("line", "app"), ("disabled", "surface"))
"""Only where more contrast is promised: quiet lines, and words of what is out of use."""


def luminance(color: str) -> float:
    """Return the relative luminance of "#rrggbb", 0 to 1 (WCAG 2.1)."""
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (_linear(channel) for channel in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.1)."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def low_contrast(tokens: Tokens) -> Iterator[tuple[str, str, float]]:
    """Yield the pairs used together that do not stand out enough, with their ratio."""
    text = HIGH_TEXT_CONTRAST if tokens.high else TEXT_CONTRAST
    shape = HIGH_SHAPE_CONTRAST if tokens.high else SHAPE_CONTRAST
    shapes = (*SHAPE_PAIRS, *_HIGH_SHAPE_PAIRS) if tokens.high else SHAPE_PAIRS
    for pairs, least in ((TEXT_PAIRS, text), (shapes, shape)):
        for front, ground in pairs:
            ratio = contrast(getattr(tokens, front), getattr(tokens, ground))
            if ratio < least:
                yield front, ground, round(ratio, 2)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _SRGB_KNEE else ((channel + 0.055) / 1.055) ** 2.4
