# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What models and painters ask of each text: how may it be shown now?"""

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any, Protocol, TypeVar, cast

from PySide6.QtCore import QCoreApplication, QObject, Qt

_KEPT = 20_000
"""Texts of which the answer is remembered: some screens full."""
_TEXT_ROLES = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.AccessibleDescriptionRole,
    }
)
_Data = TypeVar("_Data", bound=Callable[..., Any])


class Masks(Protocol):
    """Takes names out of a text: `casuskluis.services.keeping.name_book.NameBook` can."""

    def mask(self, text: str) -> str:
        """Return a text without names."""

    def pieces(self, text: str) -> Iterator[tuple[str, str]]:
        """Cut a text into pieces, each with what takes its place; empty when it stays."""


class Veil(QObject):
    """Over every text that is shown. It belongs to the application, as its theme does.

    Attributes:
        drawn: Whether names are hidden now.
    """

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self.drawn = False
        self._masks: Masks | None = None
        self._seen: dict[str, str] = {}

    def draw(self, masks: Masks) -> None:
        """Hide the names somebody knows from now on."""
        self._masks = masks
        self._seen.clear()
        self.drawn = True

    def lift(self) -> None:
        """Show every text as it is, and forget what was seen."""
        self.drawn = False
        self._masks = None
        self._seen.clear()

    def shown(self, text: str) -> str:
        """Return a text as it may be shown now."""
        if not self.drawn or self._masks is None or not text:
            return text
        found = self._seen.get(text)
        if found is None:
            found = self._masks.mask(text)
            if len(self._seen) >= _KEPT:
                self._seen.clear()
            self._seen[text] = found
        return found

    def spots(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where names begin and end, counted as Qt counts: an emoji is two."""
        if not self.drawn or self._masks is None:
            return
        place = 0
        for piece, label in self._masks.pieces(text):
            length = len(piece.encode("utf-16-le", "surrogatepass")) // 2
            if label:
                yield place, place + length
            place += length


def veil() -> Veil | None:
    """Return the veil of the running application, once there is one."""
    app = QCoreApplication.instance()
    if app is None:
        return None
    return app.findChild(Veil, "", Qt.FindChildOption.FindDirectChildrenOnly)


def veiled(text: str) -> str:
    """Return a text as it may be shown now."""
    found = veil()
    return found.shown(text) if found is not None else text


def veiled_data(data: _Data) -> _Data:
    """Have the texts of an item model shown as they may be: put it on its ``data``.

    Other roles pass as they are: what the program works with is never changed.
    """

    @wraps(data)
    def shown(*arguments: Any, **named: Any) -> Any:
        value = data(*arguments, **named)
        if not isinstance(value, str):
            return value
        role = arguments[2] if len(arguments) > 2 else named.get("role", 0)  # noqa: PLR2004 - self, index, role
        return veiled(value) if role in _TEXT_ROLES else value

    return cast("_Data", shown)
