# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The filters of a list, whatever they are made of: what each says, and how it is cleared."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox
from typing_extensions import override

from casuskluis_ui.widgets.choices import RecordCombo
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.search_field import SearchField


class ListFilter(Protocol):
    """One filter.

    Attributes:
        name: Stable, under which its value is kept.
    """

    name: str

    def value(self) -> str:
        """Return its value as text; empty when it narrows nothing."""

    def words(self) -> str:
        """Return what the chip says: "Fase: Analyse"."""

    def put(self, value: str) -> None:
        """Take a value; tells nobody."""

    def clear(self) -> None:
        """Narrow nothing any more, and let the page know as if the officer did it."""


class TextFilter(ListFilter):
    """The quick filter."""

    name = "text"

    def __init__(self, field: SearchField) -> None:
        self._field = field

    @override
    def value(self) -> str:
        return self._field.text().strip()

    @override
    def words(self) -> str:
        return _tr("Tekst: {text}").format(text=self.value())

    @override
    def put(self, value: str) -> None:
        self._field.hold(value)

    @override
    def clear(self) -> None:
        self._field.empty()


class TickFilter(ListFilter):
    """A box to tick.

    Args:
        name: Stable.
        box: The box.
        words: What the chip says; what stands beside the box by default.
        usual: How the box stands when it narrows nothing. A list that shows everything with
            its box ticked narrows when it is not.
    """

    def __init__(
        self, name: str, box: QCheckBox, words: str = "", *, usual: bool = False
    ) -> None:
        self.name = name
        self._box = box
        self._words = words or box.text().replace("&", "")
        self._usual = usual

    @override
    def value(self) -> str:
        return "" if self._box.isChecked() is self._usual else "1"

    @override
    def words(self) -> str:
        return self._words

    @override
    def put(self, value: str) -> None:
        with _quietly(self._box):
            self._box.setChecked(self._usual is not bool(value))

    @override
    def clear(self) -> None:
        self._box.setChecked(self._usual)


class ChoiceFilter(ListFilter):
    """A combo box.

    Args:
        name: Stable.
        box: The box; its data are texts.
        title: Dutch, what is chosen ("Stand").
        usual: The data of the entry that narrows nothing.
    """

    def __init__(self, name: str, box: QComboBox, title: str, usual: str = "") -> None:
        self.name = name
        self._box = box
        self._title = title
        self._usual = usual

    @override
    def value(self) -> str:
        chosen = self._box.currentData()
        text = "" if chosen is None else str(chosen)
        return "" if text == self._usual else text

    @override
    def words(self) -> str:
        chosen = self._box.currentText()
        return _tr("{title}: {value}").format(title=self._title, value=chosen)

    @override
    def put(self, value: str) -> None:
        with _quietly(self._box):
            self._box.setCurrentIndex(self._place(value))

    @override
    def clear(self) -> None:
        self._box.setCurrentIndex(self._place(""))

    def _place(self, value: str) -> int:
        wanted = value or self._usual
        for place in range(self._box.count()):
            data = self._box.itemData(place)
            if str("" if data is None else data) == wanted:
                return place
        return self._place("") if value else 0


class RecordFilter(ListFilter):
    """A combo box with records.

    Args:
        name: Stable.
        box: The box.
        title: Dutch, what is chosen ("Actiehouder").
    """

    def __init__(self, name: str, box: RecordCombo, title: str) -> None:
        self.name = name
        self._box = box
        self._title = title

    @override
    def value(self) -> str:
        return self._box.entry()

    @override
    def words(self) -> str:
        chosen = self._box.currentText()
        return _tr("{title}: {value}").format(title=self._title, value=chosen)

    @override
    def put(self, value: str) -> None:
        with _quietly(self._box):
            self._box.set_entry(value)

    @override
    def clear(self) -> None:
        self._box.set_entry("")


class DayFilter(ListFilter):
    """A field with a day.

    Args:
        name: Stable.
        field: The field.
        title: Dutch, what day it is ("Vanaf").
        cleared: Called when the chip took the day away.
    """

    def __init__(
        self, name: str, field: DateField, title: str, cleared: Callable[[], object]
    ) -> None:
        self.name = name
        self._field = field
        self._title = title
        self._cleared = cleared

    @override
    def value(self) -> str:
        return self._field.text().strip()

    @override
    def words(self) -> str:
        return _tr("{title}: {value}").format(title=self._title, value=self.value())

    @override
    def put(self, value: str) -> None:
        self._field.setText(value)

    @override
    def clear(self) -> None:
        self._field.clear()
        self._cleared()


@contextmanager
def _quietly(box: QCheckBox | QComboBox) -> Iterator[None]:
    blocked = box.blockSignals(True)  # noqa: FBT003 - as Qt has it
    try:
        yield
    finally:
        box.blockSignals(blocked)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ListFilters", text)
