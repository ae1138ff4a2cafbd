# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Tokens to the palette Qt paints with where no style rule speaks."""

from PySide6.QtGui import QColor, QPalette

from casuskluis_ui.theme.tokens import Tokens

_ROLE = QPalette.ColorRole
_ROLES = {
    _ROLE.Window: "app",
    _ROLE.WindowText: "text",
    _ROLE.Base: "surface",
    _ROLE.AlternateBase: "subtle",
    _ROLE.Text: "text",
    _ROLE.Button: "surface",
    _ROLE.ButtonText: "text",
    _ROLE.BrightText: "bad_fg",
    _ROLE.ToolTipBase: "text",
    _ROLE.ToolTipText: "surface",
    _ROLE.PlaceholderText: "text2",
    _ROLE.Highlight: "accent",
    _ROLE.HighlightedText: "on_accent",
    _ROLE.Accent: "accent",
    _ROLE.Link: "link",
    _ROLE.LinkVisited: "link",
    _ROLE.Light: "surface",
    _ROLE.Midlight: "line",
    _ROLE.Mid: "border",
    _ROLE.Dark: "border_hover",
    _ROLE.Shadow: "shadow",
}
_TEXT_ROLES = (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText)


def palette(tokens: Tokens) -> QPalette:
    """Return the palette of a theme."""
    made = QPalette()
    for role, name in _ROLES.items():
        made.setColor(role, QColor(getattr(tokens, name)))
    for role in _TEXT_ROLES:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.disabled))
    return made
