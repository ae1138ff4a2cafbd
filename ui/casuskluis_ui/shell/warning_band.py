# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer must know of the vault: what is the matter, and on request what to do."""

import re
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from casuskluis_ui.widgets.banner import Banner

_SHORT = 200
"""Characters of one warning; more would take the page away in large text."""
_END = re.compile(r"(?<=[\w’”)]{2})\. ")
"""Not the point of an initial: "S. Meijer"."""


class WarningBand(Banner):
    """Shows the first sentence of each warning, and the rest when that is asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("warn", closable=True, parent=parent)
        self._told: tuple[str, ...] = ()
        self._unfolded = False
        self.acted.connect(self._turn)
        self.hide()

    def tell(self, warnings: Sequence[str]) -> None:
        """Show warnings, Dutch, each with what to do; none hides the band."""
        self._told = tuple(warnings)
        self._unfolded = False
        self._show()

    def tell_more(self, warning: str) -> None:
        """Show one more warning before the others, which may have been closed."""
        before = () if self.isHidden() else self._told
        self.tell((warning, *(one for one in before if one != warning)))

    def _turn(self) -> None:
        self._unfolded = not self._unfolded
        self._show()

    def _show(self) -> None:
        whole = "\n".join(self._told)
        folds = whole != self._heads()
        less, more = self.tr("Minder"), self.tr("Wat nu?")
        self.offer((less if self._unfolded else more) if folds else "")
        self.say("warn", self._heads() if folds and not self._unfolded else whole)

    def _heads(self) -> str:
        return "\n".join(_head(one) for one in self._told)


def _head(warning: str) -> str:
    """Return the first sentence of a long warning, else all of it."""
    first, *more = _END.split(warning, maxsplit=1)
    return f"{first}." if more and len(warning) > _SHORT else warning
