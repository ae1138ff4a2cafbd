# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Colours, sizes and icons of the window: tokens, palette, style sheet, icons."""

from casuskluis_ui.theme.theme import Appearance, Theme, theme

__all__ = ["Appearance", "Theme", "theme"]
