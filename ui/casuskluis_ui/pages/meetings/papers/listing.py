# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How a copy stands in the list of copies."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from casuskluis.domain.copies import CopyState, PrintedCopy
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.editions.cabinet import TITLES, TablePaper
from casuskluis.services.editions.copies import CopyLine
from casuskluis_ui.models import ChipSpec, LineSource, ListItem, ListQuery
from casuskluis_ui.pages.words import local_moment

_TONES: Mapping[CopyState, str] = {
    CopyState.PRINTED: "info",
    CopyState.HANDED_OUT: "warn",
    CopyState.RETURNED: "ok",
    CopyState.DESTROYED: "ok",
}


class CopyList(QObject):
    """The lines of one meeting, and what each says.

    Attributes:
        late: Whether the meeting is over: then what is not back is alarming.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.late = False
        self._lines: dict[int, CopyLine] = {}

    def hold(self, lines: Sequence[CopyLine], *, late: bool) -> None:
        """Take the lines of a meeting."""
        self.late = late
        # A line for a copy that is still to be made has no identifier of its own.
        self._lines = {int(line.copy.id) if line.copy else -line.number: line for line in lines}

    def source(self) -> LineSource[bool, CopyLine]:
        """Return the two questions the list asks; the filter is "only what is missing"."""
        return LineSource(self._ids, self._found)

    def copies(self, ids: Sequence[int]) -> list[PrintedCopy]:
        """Return those of some lines that left the program."""
        found = (self._lines.get(one) for one in ids)
        return [line.copy for line in found if line is not None and line.copy is not None]

    def missing(self) -> list[PrintedCopy]:
        """Return what must still come back or be destroyed."""
        lines = self._lines.values()
        return [line.copy for line in lines if line.copy is not None and line.is_missing]

    def describe(self, line: CopyLine) -> ListItem:
        """Return what one line says."""
        title = self.tr("{number}. {holder}").format(number=line.number, holder=line.holder)
        copy = line.copy
        if copy is None:
            still = self.tr("Nog niet afgedrukt of opgeslagen")
            return ListItem(title=title, detail=still, covered=False)
        late = self.late and line.is_missing
        paper = TITLES[TablePaper(copy.kind.value)]
        if copy.run > 1:
            paper = self.tr("{paper}, druk {run}").format(paper=paper, run=copy.run)
        return ListItem(
            title=title,
            number=paper,
            detail=self._history(copy),
            chips=tuple(self._chips(copy, late=late)),
            alert=late,
        )

    def _history(self, copy: PrintedCopy) -> str:
        made = self.tr("Opgeslagen") if copy.electronic else self.tr("Afgedrukt")
        parts = [f"{made} {local_moment(copy.printed_at)}"]
        for words, day in (
            (self.tr("uitgereikt %s"), copy.handed_on),
            (self.tr("retour %s"), copy.returned_on),
            (self.tr("vernietigd %s"), copy.destroyed_on),
        ):
            if day is not None:
                parts.append(words % dutch_date(day))
        return "  ·  ".join((*parts, copy.note) if copy.note else parts)

    def _chips(self, copy: PrintedCopy, *, late: bool) -> list[ChipSpec]:
        if copy.electronic and copy.state is CopyState.PRINTED:
            chips = [ChipSpec(self.tr("Bestand"), "mute")]
        else:
            tone = "bad" if late else _TONES[copy.state]
            chips = [ChipSpec(self._state(copy.state), tone)]
        if late:
            chips.append(ChipSpec(self.tr("Nog niet terug"), "bad"))
        if copy.with_names:
            chips.append(ChipSpec(self.tr("Met namen"), "warn"))
        return chips

    def _state(self, state: CopyState) -> str:
        words = {
            CopyState.PRINTED: self.tr("Afgedrukt"),
            CopyState.HANDED_OUT: self.tr("Uitgereikt"),
            CopyState.RETURNED: self.tr("Retour"),
            CopyState.DESTROYED: self.tr("Vernietigd"),
        }
        return words[state]

    def _ids(self, query: ListQuery[bool]) -> Sequence[int]:
        only_missing = query.filter
        return [key for key, line in self._lines.items() if line.is_missing or not only_missing]

    def _found(self, wanted: Sequence[int]) -> Mapping[int, CopyLine]:
        return {one: self._lines[one] for one in wanted if one in self._lines}
