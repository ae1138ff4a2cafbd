# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the platform asks of every program: dark, more contrast, less that moves.

Qt tells of contrast since 6.10 and of motion since 6.12; on an older one, and where the
platform says nothing, nothing is asked.
"""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)


def wants_dark(hints: QStyleHints) -> bool:
    """Tell whether the system is dark."""
    return hints.colorScheme() == Qt.ColorScheme.Dark


def wants_contrast(hints: QStyleHints) -> bool:
    """Tell whether the system asks for more contrast."""
    return _asks(hints, "contrastPreference", "HighContrast")


def wants_stillness(hints: QStyleHints) -> bool:
    """Tell whether the system asks for less that moves."""
    return _asks(hints, "motionPreference", "ReducedMotion")


def listen(hints: QStyleHints, heard: Any) -> None:
    """Call a bound method when the platform asks for something else."""
    hints.colorSchemeChanged.connect(heard)
    accessibility = _accessibility(hints)
    for name in ("contrastPreferenceChanged", "motionPreferenceChanged"):
        signal = getattr(accessibility, name, None)
        if signal is not None:
            signal.connect(heard)


def system_palette(app: QApplication) -> QPalette:
    """Return the colours of the system; those of the program are off for a moment."""
    ours = QPalette(app.palette())
    app.setPalette(QPalette())
    system = QPalette(app.palette())
    app.setPalette(ours)
    return system


def stop_effects(app: QApplication) -> None:
    """Let menus, tips and lists appear at once: nothing in this program slides or fades."""
    for effect in _EFFECTS:
        app.setEffectEnabled(effect, enable=False)


def _accessibility(hints: QStyleHints) -> Any:
    find = getattr(hints, "accessibility", None)
    return find() if find is not None else None


def _asks(hints: QStyleHints, name: str, wanted: str) -> bool:
    find = getattr(_accessibility(hints), name, None)
    return find is not None and find().name == wanted
