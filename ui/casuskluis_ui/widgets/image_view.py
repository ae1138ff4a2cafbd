# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""An image on the screen, from memory: as wide as there is room for, or enlarged."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis_ui.widgets.buttons import IconButton
from casuskluis_ui.widgets.layouts import STRETCH, holder, row

_STEP = 1.25
_LARGEST = 4.0


class ImageView(QWidget):
    """Shows a picture; it is never written anywhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._zoom = 1.0
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._area = QScrollArea()
        self._area.setObjectName("plain")
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._picture)
        self._out = IconButton("zoom-out", self.tr("Kleiner tonen"))
        self._in = IconButton("zoom-in", self.tr("Groter tonen"))
        self._fit = IconButton("maximize", self.tr("Passend tonen"))
        bar = holder(row(STRETCH, self._out, self._in, self._fit, margins=(16, 12, 16, 12)))
        bar.setObjectName("bar")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self._area, 1)
        self._out.clicked.connect(self._smaller)
        self._in.clicked.connect(self._larger)
        self._fit.clicked.connect(self._fitting)

    def show_image(self, image: QImage, name: str) -> None:
        """Show a picture.

        Args:
            image: What is shown.
            name: Dutch, for the screen reader.
        """
        self._image = image
        self._area.setAccessibleName(name)
        self._picture.setAccessibleName(name)
        self._fitting()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def _larger(self) -> None:
        self._zoom = min(self._zoom * _STEP, _LARGEST)
        self._draw()

    def _smaller(self) -> None:
        self._zoom = max(self._zoom / _STEP, 1.0)
        self._draw()

    def _fitting(self) -> None:
        self._zoom = 1.0
        self._draw()

    def _draw(self) -> None:
        if self._image.isNull():
            self._picture.clear()
            return
        # A small picture is not blown up unless asked.
        room = self._area.maximumViewportSize()
        wanted = self._image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        if wanted.width() > self._image.width():
            wanted = self._image.size()
        wanted = QSize(
            max(1, round(wanted.width() * self._zoom)),
            max(1, round(wanted.height() * self._zoom)),
        )
        ratio = self.devicePixelRatioF()
        made = self._image.scaled(
            wanted * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        made.setDevicePixelRatio(ratio)
        self._picture.setPixmap(QPixmap.fromImage(made))
