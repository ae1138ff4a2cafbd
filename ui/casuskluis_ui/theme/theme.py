# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The theme of the application: which tokens, how large, how still."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QDir, QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from casuskluis_ui.theme import system
from casuskluis_ui.theme.high_contrast import HIGH_DARK, HIGH_LIGHT, high_contrast
from casuskluis_ui.theme.icons import icon, pixmap, resources
from casuskluis_ui.theme.palette import palette
from casuskluis_ui.theme.stylesheet import stylesheet
from casuskluis_ui.theme.tokens import DARK, LIGHT, Tokens

BASE_POINTS = 10.0
SMALLEST_POINTS = 8.0
LARGEST_POINTS = 20.0


class Appearance(StrEnum):
    """What the officer chose under "Weergave"."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_LIGHT = "high-light"
    HIGH_DARK = "high-dark"


_OWN: Mapping[Appearance, Tokens] = {
    Appearance.LIGHT: LIGHT,
    Appearance.DARK: DARK,
    Appearance.HIGH_LIGHT: HIGH_LIGHT,
    Appearance.HIGH_DARK: HIGH_DARK,
}


class Theme(QObject):
    """Colours, text size and icons. It belongs to the application, as its palette does.

    Widgets find it with `theme()`; those that hold an icon draw it again when Qt tells them
    that the style changed.

    Attributes:
        appearance: What was chosen.
        points: Base size of text.
        tokens: The colours that follow from it.
        prefers_still: Whether the officer wants nothing to move, whatever the system says.

    Signals:
        changing: Other colours or another size are about to be put on.
        changed: Other colours or another size.
    """

    changing = Signal()
    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        appearance: Appearance = Appearance.SYSTEM,
        points: float = BASE_POINTS,
        *,
        still: bool = False,
    ) -> None:
        super().__init__(app)
        self._app = app
        self.appearance = appearance
        self.points = points
        self.tokens = LIGHT
        self.prefers_still = still
        self._blinks = app.cursorFlashTime()
        for tokens in _OWN.values():
            name = f"theme{tokens.name}"
            QDir.setSearchPaths(name, [str(resources() / "theme" / tokens.name)])
        system.stop_effects(app)
        system.listen(app.styleHints(), self._system_changed)
        self.choose(appearance, points)

    def choose(self, appearance: Appearance, points: float) -> None:
        """Change the look at once.

        Args:
            appearance: Light, dark or as the system.
            points: Base text size, kept between 8 and 20 points.
        """
        self.appearance = appearance
        self.points = float(min(max(points, SMALLEST_POINTS), LARGEST_POINTS))
        self.tokens = self._chosen()
        self.changing.emit()
        # Qt takes five times as long to put one sheet in the place of another: with every page
        # visited ten seconds instead of two.
        self._app.setStyleSheet("")
        font = QFont(self._app.font())
        font.setPointSizeF(self.points)
        self._app.setFont(font)
        self._app.setPalette(palette(self.tokens))
        self._app.setStyleSheet(stylesheet(self.tokens, self.points))
        self._be_still()
        self.changed.emit()

    def keep_still(self, *, wanted: bool) -> None:
        """Choose whether anything may move, whatever the system says."""
        self.prefers_still = wanted
        self._be_still()
        self.changed.emit()

    @property
    def still(self) -> bool:
        """Whether nothing may move: the officer or the system wants that."""
        return self.prefers_still or system.wants_stillness(self._app.styleHints())

    def color(self, name: str) -> QColor:
        """Return a token as a colour."""
        return QColor(getattr(self.tokens, name))

    def ink(self, tone: str) -> QColor:
        """Return the text colour of a tone ("bad", "warn", ...; "" is muted text)."""
        return QColor(self.tokens.foreground(tone))

    def ground(self, tone: str) -> QColor:
        """Return the ground colour of a tone."""
        return QColor(self.tokens.background(tone))

    def font(self, scale: float = 1.0, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return the text font in a size relative to the base, for painting."""
        font = QFont(self._app.font())
        font.setPointSizeF(self.points * scale)
        font.setWeight(weight)
        return font

    def icon_size(self, scale: float = 1.0) -> int:
        """Return the side of an icon next to text, in logical pixels."""
        return round(QFontMetrics(self.font()).height() * 1.1 * scale)

    def icon(self, name: str, color: str = "text2") -> QIcon:
        """Return an icon in the colour of a token."""
        return icon(name, getattr(self.tokens, color), self.tokens.disabled)

    def pixmap(self, name: str, color: str, size: int, widget: QWidget) -> QPixmap:
        """Return a drawn icon for painting.

        Args:
            name: Of the icon.
            color: Name of a token, such as ``text2`` or ``bad_fg``.
            size: In logical pixels.
            widget: What it is painted on: tells the ratio of the screen.
        """
        return pixmap(name, getattr(self.tokens, color), size, widget.devicePixelRatioF())

    def _chosen(self) -> Tokens:
        own = _OWN.get(self.appearance)
        if own is not None:
            return own
        hints = self._app.styleHints()
        dark = system.wants_dark(hints)
        if system.wants_contrast(hints):
            return high_contrast(system.system_palette(self._app), dark=dark)
        return DARK if dark else LIGHT

    def _be_still(self) -> None:
        self._app.setCursorFlashTime(0 if self.still else self._blinks)

    def _system_changed(self) -> None:
        if self.appearance is Appearance.SYSTEM:
            self.choose(self.appearance, self.points)
        else:
            self._be_still()


def theme() -> Theme:
    """Return the theme of the running application.

    Raises:
        LookupError: When the application was started without one.
    """
    app = QApplication.instance()
    found = app.findChild(Theme) if app is not None else None
    if found is None:
        raise LookupError("the application has no theme")
    return found
