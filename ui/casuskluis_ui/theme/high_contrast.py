# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""More contrast than usual: two themes of our own, and one made of the system's own colours."""

from dataclasses import replace

from PySide6.QtGui import QPalette

from casuskluis_ui.theme.contrast import HIGH_TEXT_CONTRAST, contrast, low_contrast, luminance
from casuskluis_ui.theme.tokens import TONES, Tokens

HIGH_LIGHT = Tokens(
    name="highlight",
    app="#ffffff",
    surface="#ffffff",
    subtle="#ffffff",
    hover="#eef3f7",
    active="#dde6ed",
    selected="#d9ecff",
    line="#4d5862",
    border="#1f262c",
    border_hover="#000000",
    text="#000000",
    text2="#24292e",
    disabled="#565d63",
    accent="#003b57",
    accent_hover="#002a40",
    accent_active="#001a29",
    on_accent="#ffffff",
    focus="#003b8e",
    link="#00337a",
    nav="#00151f",
    nav_hover="#0b2f42",
    nav_selected="#174058",
    nav_text="#ffffff",
    nav_text2="#e6edf1",
    info_bg="#ffffff",
    info_fg="#00337a",
    ok_bg="#ffffff",
    ok_fg="#0b4d1c",
    warn_bg="#ffffff",
    warn_fg="#5c3500",
    bad_bg="#ffffff",
    bad_fg="#8a0900",
    mute_bg="#ffffff",
    mute_fg="#24292e",
    shadow="#000000",
    high=True,
)

HIGH_DARK = Tokens(
    name="highdark",
    app="#000000",
    surface="#000000",
    subtle="#000000",
    hover="#1b242b",
    active="#29343c",
    selected="#00344a",
    line="#9aa6af",
    border="#e8eef2",
    border_hover="#ffffff",
    text="#ffffff",
    text2="#e8eef2",
    disabled="#a7b1b8",
    accent="#ffd95c",
    accent_hover="#ffe48a",
    accent_active="#fff0bf",
    on_accent="#000000",
    focus="#ffd95c",
    link="#a8dcff",
    nav="#000000",
    nav_hover="#1b242b",
    nav_selected="#00344a",
    nav_text="#ffffff",
    nav_text2="#e8eef2",
    info_bg="#000000",
    info_fg="#b5deff",
    ok_bg="#000000",
    ok_fg="#a8f0b9",
    warn_bg="#000000",
    warn_fg="#ffdf7e",
    bad_bg="#000000",
    bad_fg="#ffc2bb",
    mute_bg="#000000",
    mute_fg="#e8eef2",
    shadow="#000000",
    high=True,
)
_PLAIN = ("app", "surface", "subtle", "hover", "active", "selected", "nav")
_ROLE = QPalette.ColorRole
_DARK = 0.18
"""Below this luminance a ground counts as dark: black and white stand out equally from it."""


def high_contrast(system: QPalette, *, dark: bool) -> Tokens:
    """Return what somebody gets whose system asks for high contrast.

    Args:
        system: The colours of the system, as they are without ours.
        dark: Whether the system is dark; only used when its colours do not say.
    """
    own = _of_system(system)
    return own if own is not None else (HIGH_DARK if dark else HIGH_LIGHT)


def _of_system(system: QPalette) -> Tokens | None:
    """Return the officer's own colours; none when they do not stand out as promised."""
    ground, text = _name(system, _ROLE.Base), _name(system, _ROLE.Text)
    mark, on_mark = _name(system, _ROLE.Highlight), _name(system, _ROLE.HighlightedText)
    link = _name(system, _ROLE.Link)
    base = HIGH_DARK if luminance(ground) < _DARK else HIGH_LIGHT
    inks = (
        "text",
        "text2",
        "border",
        "border_hover",
        "line",
        "disabled",
        "nav_text",
        "nav_text2",
    )
    values = dict.fromkeys((*_PLAIN, *(f"{tone}_bg" for tone in TONES)), ground)
    values |= dict.fromkeys((*inks, *(f"{tone}_fg" for tone in TONES)), text)
    values |= dict.fromkeys(("accent", "accent_hover", "accent_active", "focus"), mark)
    values |= {"on_accent": on_mark, "link": link, "nav_hover": ground, "nav_selected": ground}
    if contrast(link, ground) < HIGH_TEXT_CONTRAST:
        values["link"] = text
    made = replace(base, **values)  # type: ignore[arg-type]  # every colour is a text
    return None if any(low_contrast(made)) else made


def _name(system: QPalette, role: QPalette.ColorRole) -> str:
    return system.color(QPalette.ColorGroup.Active, role).name()
