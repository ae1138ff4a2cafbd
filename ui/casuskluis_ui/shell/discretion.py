# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Names off the screen with one key: partners look on at the beamer."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QObject, Signal


class Masking(Protocol):
    """Recognises names; `casuskluis.services.rights.dossier.masking.Masker` is one."""

    def pieces(self, text: str) -> Iterator[tuple[str, str]]:
        """Cut a text into pieces, each with what takes its place; empty when it stays."""


@dataclass(frozen=True, slots=True)
class Covered:
    """A text as it may be shown, and how to get back what it was.

    Attributes:
        text: Without names.
        originals: What each mark in the text stands for.
    """

    text: str
    originals: dict[str, str] = field(default_factory=dict, repr=False)

    def uncover(self, text: str) -> str:
        """Return a text, changed since, with the names back in the place of their marks."""
        for mark, original in self.originals.items():
            text = text.replace(mark, original)
        return text


class Discretion(QObject):
    """Whether names may show, and what stands in their place.

    One is made for the window and handed to every part that shows names; a part asks `shown`
    for each text and draws itself again on `changed`.

    Signals:
        changed: Names were hidden or came back, or other names are known.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hidden = False
        self._masking: Masking | None = None
        self._everybody: Masking | None = None

    @property
    def hidden(self) -> bool:
        """Whether names are hidden now."""
        return self._hidden

    def know(self, masking: Masking) -> None:
        """Recognise these names from now on, and those of the whole vault after them."""
        self._masking = masking
        self.changed.emit()

    def know_all(self, masking: Masking) -> None:
        """Recognise everybody in the vault. The quiet mode says so right before it hides."""
        self._everybody = masking

    def hide_names(self, hidden: bool) -> None:  # noqa: FBT001 - what a button sends
        """Hide every name, or show them again."""
        if hidden != self._hidden:
            self._hidden = hidden
            self.changed.emit()

    def toggle(self) -> None:
        """Do the other thing."""
        self.hide_names(not self._hidden)

    def shown(self, text: str) -> str:
        """Return a text as it may be shown now."""
        return self.cover(text).text if self._hidden else text

    def cover(self, text: str, known: Covered | None = None, caret: int = -1) -> Covered:
        """Return a text without names, in such a way that they can be put back.

        Args:
            text: With names.
            known: The marks that stand in it already.
            caret: Where somebody is typing: a word that ends there is not finished.
        """
        originals = dict(known.originals) if known else {}
        if self._masking is None and self._everybody is None:
            return Covered(text, originals)
        made: list[str] = []
        place = 0
        for piece, label in self._pieces(text):
            place += len(piece)
            if not label or place == caret:
                made.append(piece)
            else:
                made.append(_mark(piece, label, text, originals))
        return Covered("".join(made), originals)

    def _pieces(self, text: str) -> Iterator[tuple[str, str]]:
        first = self._masking.pieces(text) if self._masking is not None else [(text, "")]
        for piece, label in first:
            if label or self._everybody is None:
                yield piece, label
            else:
                yield from self._everybody.pieces(piece)


def _mark(piece: str, label: str, text: str, originals: dict[str, str]) -> str:
    """Return what stands for this spelling of a name, and remember it.

    Two spellings of one name get two marks, and never one that was typed by hand: else the
    words would not come back as they were.
    """
    label = label if label.endswith("]") else f"[{label}]"
    for mark, original in originals.items():
        if original == piece and mark.startswith(label[:-1]):
            return mark
    number, mark = 1, label
    while mark in originals or mark in text:
        number += 1
        mark = f"{label[:-1]}·{number}]"
    originals[mark] = piece
    return mark
