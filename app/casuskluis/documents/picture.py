# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A picture on the page, as large as the text is wide, with words for who cannot see it."""

from io import BytesIO
from typing import Any

from PIL import Image
from reportlab.lib.utils import ImageReader

from casuskluis.documents import styles

_HIGHEST = 330.0
"""Points; a higher picture would push its own explanation off the page."""
_EDGE = 0.6


class Shot:
    """A picture as a `casuskluis.documents.charts.figure.Drawing`.

    Args:
        content: A PNG file.
        words: What can be seen.

    Raises:
        OSError: When it is no picture.
    """

    def __init__(self, content: bytes, words: str) -> None:
        self.words = words
        with Image.open(BytesIO(content)) as image:
            self._image = image.convert("RGB")  # PDF/A knows no see-through pixels
        wide, high = self._image.size
        scale = min(styles.CONTENT_WIDTH / wide, _HIGHEST / high)
        self._width, self.height = wide * scale, high * scale

    def draw(self, canvas: Any) -> None:
        """Draw it, with a thin edge: most pictures are white, as the page is."""
        canvas.drawImage(ImageReader(self._image), 0, 0, self._width, self.height)
        canvas.setStrokeColor(styles.RULE)
        canvas.setLineWidth(_EDGE)
        canvas.rect(0, 0, self._width, self.height)
