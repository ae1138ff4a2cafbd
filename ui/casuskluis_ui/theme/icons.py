# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Icons from SVG, in any colour and sharp on any screen. The drawings are Lucide's (ISC)."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import casuskluis_resources

_SIZES = (16, 18, 20, 24, 32, 40)
_STROKE = 1.75


@cache
def resources() -> Path:
    """Return the folder with what ships with the program."""
    return Path(casuskluis_resources.__path__[0])


def colored_svg(name: str, color: str, stroke: float = _STROKE) -> str:
    """Return the SVG text of an icon in a colour.

    Args:
        name: File name without suffix, as on lucide.dev.
        color: "#rrggbb".
        stroke: Width of the line, in 24ths of the size.
    """
    text = _drawing(name).replace("currentColor", color)
    return text.replace('stroke-width="2"', f'stroke-width="{stroke}"')


@cache
def _drawing(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@cache
def pixmap(name: str, color: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return an icon as pixels: `size` is in logical pixels, `ratio` that of the screen."""
    renderer = _renderer(name, color)
    pixels = QPixmap(QSize(size, size) * ratio)
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    renderer.render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    pixels.setDevicePixelRatio(ratio)
    return pixels


@cache
def _renderer(name: str, color: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(colored_svg(name, color).encode()))


def _ratios() -> tuple[float, ...]:
    """Return what to draw for: twice as sharp only where a screen can show it."""
    sharp = any(screen.devicePixelRatio() > 1 for screen in QGuiApplication.screens())
    return (1.0, 2.0) if sharp else (1.0,)


@cache
def icon(name: str, color: str, disabled: str) -> QIcon:
    """Return an icon for buttons and menus, with its colour when disabled."""
    made, ratios = QIcon(), _ratios()
    for size in _SIZES:
        for ratio in ratios:
            made.addPixmap(pixmap(name, color, size, ratio))
            made.addPixmap(pixmap(name, disabled, size, ratio), QIcon.Mode.Disabled)
    return made


def forget_icons() -> None:
    """Drop every drawn icon; call before the application ends, as pixels need it alive."""
    pixmap.cache_clear()
    _renderer.cache_clear()
    icon.cache_clear()
