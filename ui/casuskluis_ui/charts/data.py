# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a chart is drawn from."""

from dataclasses import dataclass

_TENTH = 10


@dataclass(frozen=True, slots=True)
class Series:
    """One row of numbers, one for each label.

    Attributes:
        name: Dutch, as in the legend and above the column of the table.
        values: Numbers, none below zero.
        ink: Which colour with its pattern; -1 takes the place of the series.
    """

    name: str
    values: tuple[float, ...]
    ink: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartData:
    """Numbers with their words.

    Attributes:
        title: Dutch, what is counted.
        labels: One for each place along the axis.
        unit: What the numbers are of ("casussen"); a screen reader says it after the number.
        header: Above the labels in the table.
        places: Longer words for the labels where these are short ("jan"), for tip and reader.

    Raises:
        ValueError: When the series do not fit the labels.
    """

    title: str
    series: tuple[Series, ...]
    labels: tuple[str, ...]
    unit: str = ""
    header: str = ""
    places: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if any(len(one.values) != len(self.labels) for one in self.series):
            raise ValueError("a series does not fit the labels")

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(any(one.values) for one in self.series)

    @property
    def highest(self) -> float:
        """The largest number; 0 when there is none."""
        return max((max(one.values, default=0) for one in self.series), default=0)

    @property
    def highest_together(self) -> float:
        """The largest sum of one label; 0 when there is none."""
        return max(self.totals, default=0)

    @property
    def totals(self) -> tuple[float, ...]:
        """The sum of the series for each label."""
        return tuple(
            sum(one.values[place] for one in self.series) for place in range(len(self.labels))
        )

    def ink_of(self, place: int) -> int:
        """Return which colour a series has."""
        wanted = self.series[place].ink
        return place if wanted < 0 else wanted

    def long_label(self, place: int) -> str:
        """Return the words for a place along the axis."""
        return self.places[place] if self.places else self.labels[place]

    def spoken(self, series: int, place: int) -> str:
        """Return one number in words: "maart 2026, nieuw: 4 casussen"."""
        one = self.series[series]
        words = f"{self.long_label(place)}, {one.name}" if one.name else self.long_label(place)
        return f"{words}: {number(one.values[place])} {self.unit}".rstrip()

    def in_words(self) -> str:
        """Return every number, for who does not see the chart."""
        return "; ".join(
            self.spoken(series, place)
            for place in range(len(self.labels))
            for series in range(len(self.series))
        )


def number(value: float) -> str:
    """Return a number as it is written in Dutch: "1.250" and "12,5"."""
    tenths = round(value * _TENTH)
    whole, tenth = divmod(tenths, _TENTH)
    text = f"{whole:,}".replace(",", ".")
    return f"{text},{tenth}" if tenth else text
