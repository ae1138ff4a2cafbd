# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How the entries of a code list stand in the table."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from casuskluis.domain.coding import Code, CodeList
from casuskluis.services.keeping.settings import CodeService
from casuskluis_ui.models import Column, LineSource, ListQuery


class CodeRows(QObject):
    """The entries of the list that is shown; a row is known by its place, from 1."""

    def __init__(self, service: CodeService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self.entries: list[Code] = []

    def read(self, code_list: CodeList) -> None:
        """Read the entries of a list."""
        self.entries = self._service.book().all(code_list)

    def at(self, place: int) -> Code | None:
        """Return the entry at a place, counted from 1."""
        return self.entries[place - 1] if 1 <= place <= len(self.entries) else None

    def source(self) -> LineSource[str, Code]:
        """Return what a table asks."""
        return LineSource(self._ids, self._lines)

    def columns(self) -> list[Column[Code]]:
        """Return the columns, in order."""
        return [
            Column(self.tr("Keuze"), _label, stretch=True, tone=_tone),
            Column(self.tr("Herkomst"), _source, tone=_tone),
            Column(self.tr("Stand"), self._state, tone=_tone),
        ]

    def _state(self, code: Code) -> str:
        return self.tr("in gebruik") if code.active else self.tr("vervallen")

    def _ids(self, query: ListQuery[str]) -> Sequence[int]:
        del query
        return range(1, len(self.entries) + 1)

    def _lines(self, wanted: Sequence[int]) -> Mapping[int, Code]:
        return {place: self.entries[place - 1] for place in wanted}


def _label(code: Code) -> str:
    return code.label


def _source(code: Code) -> str:
    return code.source or "–"


def _tone(code: Code) -> str:
    return "" if code.active else "mute"
